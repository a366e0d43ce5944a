"""The contracts of a theme's parts: what each macro takes, and examples that are views."""

from collections.abc import Mapping as Names
from typing import Any

from msgspec import inspect

from generator.load.part_values import find_near_type, parse_type, read_value
from generator.load.reading import REFUSED, Reading, describe
from generator.load.site_files import gather_problems
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar, Sequence, parse_yaml
from generator.model.parts import Example, Macro, Parameter, Part
from generator.model.problems import Place, Problem, find_nearest
from generator.model.theme import Contract, Theme

_KEYS = ("help", "parameters", "examples", "unsaid")
_LEAST = 'such as link: {help: "A link", parameters: {view: {type: LinkView, help: "The link"}}, examples: {}}'


def read_parts(theme: Theme, problems: list[Problem]) -> tuple[Part, ...]:
    """Every part of the theme that has a contract, by name; what is wrong in a contract is left out and told."""
    parts = []
    for contract in theme.contracts:
        with gather_problems(contract.file, problems) as found:
            parts.append(_read_part(contract, theme, found))
    return tuple(parts)


def _read_part(contract: Contract, theme: Theme, problems: list[Problem]) -> Part:
    before = len(problems)
    node = parse_yaml(contract.text, contract.file, problems)
    reading = Reading(contract.file, problems)
    macros: list[Macro] = []
    if isinstance(node, Mapping):
        macros = [_read_macro(name, node.key_lines[name], told, reading) for name, told in node.values.items()]
    elif len(problems) == before:
        reading.refuse(1, "a contract names each macro of its part", _LEAST)
    has_own = not theme.extended or f"templates/parts/{contract.part}.yaml" in theme.own
    return Part(contract.part, tuple(macros), _find_origin(contract, theme), has_own)


def _find_origin(contract: Contract, theme: Theme) -> str:
    """Whose the part is: "own", "changed" in the site's own theme, or "", where that has no hand in it."""
    files = {f"templates/parts/{contract.part}{ending}" for ending in (".yaml", ".html")}
    if not theme.extended or not files & theme.own:
        return ""
    return "changed" if files & theme.extended else "own"


def _read_macro(name: str, line: int, node: Node, reading: Reading) -> Macro:
    """What is told of one macro; what is wrong of it is left out."""
    if not isinstance(node, Mapping):
        reading.refuse(node.line, f'"{shorten(name)}" is {describe(node)}, and should be what its macro takes', _LEAST)
        node = Mapping({}, {}, line)
    for key in node.values.keys() - set(_KEYS):
        near = find_nearest(key, _KEYS)
        mend = f'did you mean "{near}"?' if near else f"it tells {', '.join(_KEYS)}"
        reading.refuse(node.key_lines[key], f'a macro\'s contract has no "{shorten(key)}"', mend)
    told = _read_parameters(node, reading)
    types = {parameter.name: kind for parameter, kind in told if kind is not None}
    known = {parameter.name for parameter, _ in told}
    return Macro(
        name=name,
        help=_read_words(node, "help", line, reading),
        parameters=tuple(parameter for parameter, _ in told),
        examples=_read_examples(node, types, known, reading),
        unsaid=_read_unsaid(node.values.get("unsaid"), reading),
        place=Place(reading.file, line),
    )


def _read_words(node: Mapping, key: str, line: int, reading: Reading) -> str:
    """The words of a field that must be there."""
    found = node.values.get(key)
    if isinstance(found, Scalar) and found.text.strip():
        return found.text.strip()
    reading.refuse(node.key_lines.get(key, line), f'"{key}" is to say in words what it is', f'add "{key}: …"')
    return ""


def _read_block(node: Mapping, key: str, reading: Reading) -> Mapping:
    """The names and values below a key; none where there are none."""
    found = node.values.get(key)
    if isinstance(found, Mapping):
        return found
    if found is not None and not (isinstance(found, Scalar) and found.is_empty):
        what = f'"{key}" is {describe(found)}, and should be a block of fields'
        reading.refuse(found.line, what, f'where there are none, write "{key}: {{}}"')
    return Mapping({}, {}, node.line)


def _read_parameters(node: Mapping, reading: Reading) -> list[tuple[Parameter, inspect.Type | None]]:
    """Each parameter with what its type means, None where there is no such type."""
    block = _read_block(node, "parameters", reading)
    return [_read_parameter(name, below, block.key_lines[name], reading) for name, below in block.values.items()]


def _read_parameter(name: str, node: Node, line: int, reading: Reading) -> tuple[Parameter, inspect.Type | None]:
    if not isinstance(node, Mapping):
        mend = "write {type: LinkView, help: The link}"
        reading.refuse(node.line, f'"{shorten(name)}" is {describe(node)}, and should say its type and help', mend)
        return Parameter(name, "", ""), None
    text = _read_words(node, "type", line, reading)
    kind = parse_type(text) if text else None
    if text and kind is None:
        near = find_near_type(text)
        mend = f'did you mean "{near}"?' if near else 'such as "LinkView", "tuple[LinkView, ...]", "str" or "bool"'
        reading.refuse(node.key_lines["type"], f'there is no type "{shorten(text)}"', mend)
    return Parameter(name, text, _read_words(node, "help", line, reading)), kind


def _read_examples(
    node: Mapping, types: Names[str, inspect.Type], known: set[str], reading: Reading
) -> tuple[Example, ...]:
    """The examples whose every argument could be read; those of a parameter without a type can't be."""
    block = _read_block(node, "examples", reading)
    found = []
    for name, below in block.values.items():
        line = block.key_lines[name]
        arguments = _read_arguments(below, types, known, reading)
        if arguments is not None:
            found.append(Example(name, arguments, Place(reading.file, line)))
    return tuple(found)


def _read_arguments(
    node: Node, types: Names[str, inspect.Type], known: set[str], reading: Reading
) -> dict[str, Any] | None:
    if not isinstance(node, Mapping):
        reading.refuse(node.line, f"an example is {describe(node)}, and should be a value for each parameter")
        return None
    for name in node.values.keys() - known:
        near = find_nearest(name, known)
        mend = f'did you mean "{near}"?' if near else "declare it among the parameters"
        reading.refuse(node.key_lines[name], f'the macro has no parameter "{shorten(name)}"', mend)
    given = {name: read_value(node.values[name], types[name], name, reading) for name in node.values if name in types}
    return given if len(given) == len(node.values) and REFUSED not in given.values() else None


def _read_unsaid(node: Node | None, reading: Reading) -> frozenset[str]:
    """Fields and words that the macro's examples hold and it doesn't show."""
    if node is None:
        return frozenset()
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
        return frozenset(item.text for item in node.items if isinstance(item, Scalar))
    reading.refuse(node.line, f'"unsaid" is {describe(node)}, and should be a list of words')
    return frozenset()
