"""What reading a value needs besides the value: its file, whose years count, who may see it, in what unit."""

from collections.abc import Callable
from typing import Any, Final

import msgspec

from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Node, Scalar, Sequence
from generator.model.forms import Field
from generator.model.nouns import Noun
from generator.model.periods import Calendar
from generator.model.problems import Place, Problem, find_nearest
from generator.model.results import CheckIn
from generator.model.settings import Settings
from generator.model.site_folder import SITE_FILE


class _Refused:
    """The value of a field that could not be read; the problem is told already."""


REFUSED: Final = _Refused()


class Reading(msgspec.Struct, frozen=True):
    """Where a noun is read, and what holds for all of its fields; problems are appended to `problems`."""

    file: str  # relative to the site's folder
    problems: list[Problem]
    calendar: Calendar = Calendar()
    audiences: tuple[str, ...] = ()  # the site's, each seeing what those before it see; none: nothing may name one
    audience: str = ""  # who may see what is read; "": no bound for what its parts name
    default_audience: str = ""  # whom a thing is for that names none
    unit: str = ""  # of the numbers; one that begins with % lets them end in %

    def refuse(self, line: int, what: str, mend: str = "") -> _Refused:
        """Append a problem at this line."""
        self.problems.append(Problem(Place(self.file, line), what, mend))
        return REFUSED

    def read_audience(self, node: Node) -> str | _Refused:
        """The audience named, one of the site's and none that would see more than the whole may show it."""
        if not isinstance(node, Scalar):
            return self.refuse(node.line, '"audience" is to be one name', f'write "audience: {self._offer()}"')
        name = node.text.strip()
        if not self.audiences:
            return self.refuse(node.line, "an audience can't be named here: every audience reads it", "take it out")
        if name not in self.audiences:
            near = find_nearest(name, self.audiences)
            mend = f'did you mean "{near}"?' if near else f"the site's audiences are {', '.join(self.audiences)}"
            return self.refuse(node.line, f'no audience is called "{shorten(name)}"', mend)
        if self.audience and self.audiences.index(name) < self.audiences.index(self.audience):
            what = f'this is for "{name}", but what it belongs to is only for "{self.audience}" and those after'
            return self.refuse(node.line, what, f'write "audience: {self._offer()}", or take it out')
        return name

    def _offer(self) -> str:
        """The last audience, which any part may name."""
        return self.audiences[-1] if self.audiences else "staff"


CALLED: dict[type[Noun], str] = {Settings: SITE_FILE, CheckIn: "a check-in"}

Convert = Callable[[Node, Reading], Any]  # the value, or REFUSED
Make = Callable[[Any, Field], Convert]  # a form (of the class the table pairs it with) and its field → how to read it
Parse = Callable[[str, Node, Reading], Any]  # a plain value's text, with where it stood → the value, or REFUSED


def refuse(node: Node, reading: Reading, field: Field, wanted: str) -> _Refused:
    """A value that is not what the field wants, in shape or in words."""
    return reading.refuse(node.line, f'"{field.name}" is {describe(node)}, and should be {wanted}', offer(field))


def describe(node: Node) -> str:
    """What stood there, for a sentence: "52 days", a list, a block of fields."""
    if isinstance(node, Scalar):
        return f'"{shorten(node.text)}"'
    if isinstance(node, Sequence):
        return "a list"
    return "a block of fields" if node.values else "an empty block of fields"


def call_noun(noun: type[Noun]) -> str:
    """What one of these is called: "an objective", "a key result"."""
    if noun in CALLED:
        return CALLED[noun]
    name = (
        getattr(noun, "singular", "") or "".join(f" {c.lower()}" if c.isupper() else c for c in noun.__name__).strip()
    )
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def fold_name(key: str) -> str:
    """A field's name as the tables have it: "next time" is next_time."""
    return key.strip().replace(" ", "_").replace("-", "_")


def offer(field: Field) -> str:
    """The mend for a field: an example to paste, which the form gives."""
    return f"write it like this: {field.name}: {field.form.example}" if field.form.example else ""


def take_text(node: Node, reading: Reading, field: Field, wanted: str) -> str | _Refused:
    """The one text of a plain value, without spaces around."""
    if isinstance(node, Scalar):
        return node.text.strip()
    return refuse(node, reading, field, wanted)


def make_text_reader(field: Field, wanted: str, parse: Parse) -> Convert:
    """How a plain value is read, by its text without spaces around; a list or a block is refused as not `wanted`."""

    def convert(node: Node, reading: Reading) -> Any:
        text = take_text(node, reading, field, wanted)
        return parse(text, node, reading) if isinstance(text, str) else text

    return convert


def read_list(node: Node, reading: Reading, convert: Convert) -> tuple[Any, ...]:
    """Each item of a list, or a single value as a list of one, without those that can't be read."""
    if not isinstance(node, Sequence):
        value = convert(node, reading)
        return () if value is REFUSED else (value,)
    values = [_read_item(item, reading, convert) for item in node.items]
    return tuple(value for value in values if value is not REFUSED)


def _read_item(item: Node, reading: Reading, convert: Convert) -> Any:
    if isinstance(item, Scalar) and item.is_empty:
        return reading.refuse(
            item.line, "an item of this list is empty", 'take out the "-", or write something after it'
        )
    return convert(item, reading)
