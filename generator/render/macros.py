"""The macros of a theme's parts as their templates write them, held against what their contracts declare."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from jinja2 import nodes

from generator.model.parts import Macro, Part
from generator.model.problems import Place, Problem, find_nearest
from generator.model.site_folder import THEMES
from generator.model.theme import Theme
from generator.render.page import make_environment

_LITERALS = {True: "true", False: "false", None: "none"}


class Signature(msgspec.Struct, frozen=True):
    """What a macro takes, in order."""

    required: tuple[str, ...]
    optional: tuple[tuple[str, str], ...]  # with what holds where it is left out, as a template writes it

    @property
    def names(self) -> tuple[str, ...]:
        """Every parameter."""
        return (*self.required, *(name for name, _ in self.optional))


Signatures = Mapping[str, Mapping[str, Signature]]  # by part, by macro


def read_signatures(theme: Theme) -> Signatures:
    """Of each file in templates/parts, by its name without ending, its macros by name; every template can be read."""
    environment = make_environment(theme)
    found = {}
    for path, text in theme.templates.items():
        if path.startswith("parts/") and path.endswith(".html"):
            macros = environment.parse(text).find_all(nodes.Macro)
            found[path.removeprefix("parts/").removesuffix(".html")] = {m.name: _sign(m) for m in macros}
    return found


def _sign(macro: nodes.Macro) -> Signature:
    first = len(macro.args) - len(macro.defaults)
    required = tuple(argument.name for argument in macro.args[:first])
    pairs = zip(macro.args[first:], macro.defaults, strict=True)
    return Signature(required, tuple((argument.name, _write(default)) for argument, default in pairs))


def _write(default: nodes.Expr) -> str:
    """What a parameter is where it is left out, as a template writes it; "…" where that is worked out."""
    if not isinstance(default, nodes.Const):
        return "…"
    value = default.value
    if value is None or isinstance(value, bool):
        return _LITERALS[value]
    return f'"{value}"' if isinstance(value, str) else str(value)


def list_defaults(signatures: Signatures) -> dict[tuple[str, str], dict[str, str]]:
    """By part and macro what holds where a parameter is left out; those that must be given are not among them."""
    return {
        (part, macro): dict(signature.optional)
        for part, macros in signatures.items()
        for macro, signature in macros.items()
    }


def check_macros(
    theme: Theme, parts: Sequence[Part], signatures: Signatures, problems: list[Problem]
) -> tuple[Part, ...]:
    """The parts whose macros are what their contracts say; where the two differ is told.

    Where a site's own theme has its own template under the contract of the theme that it extends, that is a warning,
    and so is a macro of its own that no contract tells.
    """
    fitting = []
    for part in parts:
        is_half_own = f"templates/{part.template}" in theme.own & theme.extended and not part.has_own_contract
        found = {m.name: tuple(_check_macro(part, m, signatures.get(part.name, {}))) for m in part.macros}
        told = [problem for each in found.values() for problem in each]
        problems += [_blame_template(problem, part, theme) for problem in told] if is_half_own else told
        macros = tuple(macro for macro in part.macros if not found[macro.name])
        fitting.append(msgspec.structs.replace(part, macros=macros))
    problems += _list_untold(theme, parts, signatures)
    return tuple(fitting)


def _blame_template(problem: Problem, part: Part, theme: Theme) -> Problem:
    """The same as a warning of the site's own template, which no longer is what the contract below it says."""
    place = Place(f"{THEMES}/{theme.name}/templates/{part.template}")
    mend = f"put a contract of its own beside it, {part.name}.yaml"
    return Problem(place, f"{problem.what}, as the contract has it that it extends", mend, is_warning=True)


def _check_macro(part: Part, macro: Macro, written: Mapping[str, Signature]) -> Iterator[Problem]:
    signature = written.get(macro.name)
    if signature is None:
        near = find_nearest(macro.name, written)
        mend = f'did you mean "{near}"?' if near else f'write it there, or take "{macro.name}" out here'
        yield Problem(macro.place, f'templates/{part.template} has no macro "{macro.name}"', mend)
        return
    declared = {parameter.name for parameter in macro.parameters}
    for name in sorted(declared - set(signature.names)):
        near = find_nearest(name, signature.names)
        mend = f'did you mean "{near}"?' if near else f"it takes {', '.join(signature.names) or 'nothing'}"
        yield Problem(macro.place, f'the macro "{macro.name}" takes no "{name}"', mend)
    for name in signature.names:
        if name not in declared:
            mend = f"add to its parameters: {name}: {{type: …, help: …}}"
            yield Problem(macro.place, f'the macro "{macro.name}" takes "{name}", which is not declared', mend)
    for example in macro.examples:
        for name in signature.required:
            if name not in example.arguments:
                what = f'the example "{example.name}" gives no "{name}", which the macro needs'
                yield Problem(example.place, what, f'add "{name}: …"')


def _list_untold(theme: Theme, parts: Sequence[Part], signatures: Signatures) -> Iterator[Problem]:
    """The macros of a site's own files that no contract tells."""
    told = {(part.name, macro.name) for part in parts for macro in part.macros}
    for name, macros in signatures.items():
        path = f"templates/parts/{name}.html"
        if path in theme.own and theme.extended and path not in theme.extended:
            for macro in sorted(macro for macro in macros if (name, macro) not in told):
                what = f'the macro "{macro}" has no contract, so the gallery can\'t show it'
                mend = f"say in {name}.yaml beside it what it takes, with an example"
                yield Problem(Place(f"{THEMES}/{theme.name}/{path}"), what, mend, is_warning=True)
