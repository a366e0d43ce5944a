"""The views that an example's plain data stands for, by the types that its contract names."""

import re
from collections.abc import Callable
from typing import Any

from msgspec import inspect

from generator.load.reading import REFUSED, Reading, describe
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar, Sequence
from generator.model.problems import find_nearest
from generator.model.view_types import list_view_types

_TYPE = re.compile(r"(?:tuple\[(?P<item>\w+), \.\.\.\]|(?P<one>\w+))(?P<none> \| None)?")
_YES_OR_NO = {"true": True, "false": False}


def parse_type(text: str) -> inspect.Type | None:
    """What a contract's "tuple[LinkView, ...]", "LinkView | None" or "bool" means; None: there is no such type."""
    match = _TYPE.fullmatch(text)
    name = (match["item"] or match["one"]) if match else ""
    kind: Any = list_view_types().get(name)
    if match is None or kind is None:
        return None
    whole: Any = tuple[kind, ...] if match["item"] else kind
    return inspect.type_info(whole | None if match["none"] else whole)


def find_near_type(text: str) -> str:
    """The type nearest to one that there isn't, as a contract would write it; "" if none is near."""
    name = next(iter(re.findall(r"[A-Za-z_]{3,}", text.replace("tuple", ""))), "")
    near = find_nearest(name, list_view_types()) if name else None
    return text.replace(name, near) if near and near != name else ""


def read_value(node: Node, kind: inspect.Type, name: str, reading: Reading) -> Any:
    """The value of the field or parameter `name`; REFUSED, with problems appended, if it isn't of its type."""
    if isinstance(kind, inspect.UnionType):
        return _read_union(node, kind, name, reading)
    if isinstance(kind, inspect.StructType):
        return _read_struct(node, kind, name, reading)
    if isinstance(kind, inspect.VarTupleType):
        return _read_items(node, lambda _: kind.item_type, name, reading)
    if isinstance(kind, inspect.TupleType):
        return _read_row(node, kind, name, reading)
    return _read_plain(node, kind, name, reading)


def _read_union(node: Node, kind: inspect.UnionType, name: str, reading: Reading) -> Any:
    """None where nothing, or null, stands; else what else it may be."""
    if isinstance(node, Scalar) and (node.is_empty or (node.text == "null" and not node.is_quoted)):
        return None
    other = next(one for one in kind.types if not isinstance(one, inspect.NoneType))
    return read_value(node, other, name, reading)


def _read_struct(node: Node, kind: inspect.StructType, name: str, reading: Reading) -> Any:
    """A view, each of its fields known and none lacking."""
    called = kind.cls.__name__
    if not isinstance(node, Mapping):
        return _refuse(node, name, f"the fields of a {called}", reading)
    fields = {field.name: field for field in kind.fields}
    before = len(reading.problems)
    values = {}
    for key, below in node.values.items():
        if key in fields:
            values[key] = read_value(below, fields[key].type, key, reading)
        else:
            _refuse_unknown(node.key_lines[key], key, called, tuple(fields), reading)
    for field in kind.fields:
        if field.required and field.name not in node.values:
            reading.refuse(node.line, f'a {called} has a field "{field.name}", and here it is missing', "add it")
    return kind.cls(**values) if len(reading.problems) == before else REFUSED


def _refuse_unknown(line: int, key: str, called: str, fields: tuple[str, ...], reading: Reading) -> None:
    near = find_nearest(key, fields)
    mend = f'did you mean "{near}"?' if near else f"it has {', '.join(fields)}"
    reading.refuse(line, f'a {called} has no field "{shorten(key)}"', mend)


def _read_items(node: Node, find_kind: Callable[[int], inspect.Type], name: str, reading: Reading) -> Any:
    """A list, each item of the type for its place."""
    if not isinstance(node, Sequence):
        return _refuse(node, name, "a list", reading)
    values = tuple(read_value(item, find_kind(place), name, reading) for place, item in enumerate(node.items))
    return REFUSED if REFUSED in values else values


def _read_row(node: Node, kind: inspect.TupleType, name: str, reading: Reading) -> Any:
    """A list of just so many items, each of a type of its own."""
    count = len(kind.item_types)
    if not isinstance(node, Sequence) or len(node.items) != count:
        return _refuse(node, name, f"a list of {count}", reading)
    return _read_items(node, lambda place: kind.item_types[place], name, reading)


def _read_plain(node: Node, kind: inspect.Type, name: str, reading: Reading) -> Any:
    """Words, a number, true or false."""
    if not isinstance(node, Scalar):
        return _refuse(node, name, _NAMES.get(type(kind), "words"), reading)
    if isinstance(kind, inspect.StrType):
        return node.text
    if isinstance(kind, inspect.LiteralType):
        wanted = ", ".join(str(value) for value in kind.values)
        return node.text if node.text in kind.values else _refuse(node, name, f"one of {wanted}", reading)
    value = _PARSERS[type(kind)](node.text)
    return _refuse(node, name, _NAMES[type(kind)], reading) if value is None else value


def _parse_int(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def _parse_float(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d{1,15}(?:\.\d{1,15})?", text) else None


def _refuse(node: Node, name: str, wanted: str, reading: Reading) -> Any:
    return reading.refuse(node.line, f'"{name}" is {describe(node)}, and should be {wanted}')


_NAMES: dict[type[inspect.Type], str] = {
    inspect.BoolType: "true or false",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
}
_PARSERS: dict[type[inspect.Type], Callable[[str], Any]] = {
    inspect.BoolType: _YES_OR_NO.get,
    inspect.IntType: _parse_int,
    inspect.FloatType: _parse_float,
}
