"""A theme's parts as their contracts tell them: each macro with what it takes, and examples to show it by."""

from typing import Any

import msgspec

from generator.model.problems import Place


class Parameter(msgspec.Struct, frozen=True):
    """What a macro takes."""

    name: str
    type: str  # as the contract writes it: "tuple[LinkView, ...]"
    help: str


class Example(msgspec.Struct, frozen=True):
    """One use of a macro, with the views it is called with."""

    name: str
    arguments: dict[str, Any]
    place: Place


class Macro(msgspec.Struct, frozen=True):
    """One macro of a part: what it is for, what it takes, examples. Without any, another's examples show it."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    examples: tuple[Example, ...]
    unsaid: frozenset[str]  # fields and words of its examples that it doesn't show
    place: Place


class Part(msgspec.Struct, frozen=True):
    """A file of templates/parts with its contract."""

    name: str  # without its ending: "thing_card"
    macros: tuple[Macro, ...]
    origin: str  # "own", of a site's own theme; "changed" there; "" where it is as the theme that it extends has it
    has_own_contract: bool = True  # the contract stands in the theme itself, not in the one that it extends

    @property
    def template(self) -> str:
        """What templates call its file."""
        return f"parts/{self.name}.html"
