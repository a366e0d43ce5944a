"""A mapping read into a noun by the noun's own table of fields: every problem at once, each at its line."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

import msgspec

from generator.load import brand_forms, number_forms, prose_forms, rule_forms, value_forms
from generator.load.reading import REFUSED, Convert, Make, Reading, call_noun, fold_name, offer, read_list, refuse
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar
from generator.model.forms import Field, Form, Items, Keyed, Part, Rest, Text, list_fields
from generator.model.measures import Cumulative
from generator.model.nouns import Noun, Thing
from generator.model.problems import find_nearest
from generator.model.prose import EMPTY
from generator.model.settings import ColourForm

N = TypeVar("N", bound=Noun)

# Fields that say how the others of their noun are read, and what of a Reading they set.
SETTLING = {"year": "calendar", "unit": "unit", "audience": "audience"}


class Row(msgspec.Struct, frozen=True):
    """A field with the way to read it."""

    field: Field
    convert: Convert


class Table(msgspec.Struct, frozen=True):
    """A noun's fields, compiled once."""

    called: str  # "an objective"
    rows: dict[str, Row]  # by the name authors write; Rest isn't among them
    required: tuple[Field, ...]
    settling: tuple[str, ...]
    rest: Row | None
    is_thing: bool


@cache
def compile_table(noun: type[Noun]) -> Table:
    """The table of a noun's class, ready to read with."""
    rows = [Row(field, make_convert(field)) for field in list_fields(noun)]
    return Table(
        called=call_noun(noun),
        rows={row.field.name: row for row in rows if not isinstance(row.field.form, Rest)},
        required=tuple(row.field for row in rows if row.field.is_required),
        settling=tuple(name for name in SETTLING if any(row.field.name == name for row in rows)),
        rest=next((row for row in rows if isinstance(row.field.form, Rest)), None),
        is_thing=issubclass(noun, Thing),
    )


def read_noun(noun: type[N], mapping: Mapping, reading: Reading, **known: Any) -> N | None:
    """The noun that `mapping` says, with the attributes `known` that its author doesn't write.

    A field with nothing after its name is not given. What can't be read is told and left out; None if the
    noun then lacks what it can't be without (words apart: they are EMPTY).
    """
    table = compile_table(noun)
    values = {"line": mapping.line, **known}
    told: set[str] = set()  # fields whose problem is told, so that none is also said to be missing
    if noun is Cumulative:
        mapping = rule_forms.take_even(mapping, values)
    if table.settling:
        reading = _settle(table, mapping, reading, values, told)
    others: list[str] = []
    for key, node in mapping.values.items():
        row = table.rows.get(key) or table.rows.get(fold_name(key))
        if row is None:
            others.append(key)
        elif not _is_given(node, row.field) or (row.field.name in table.settling and row.field.name == key):
            continue
        elif row.field.attribute in values:
            reading.refuse(mapping.key_lines[key], f'"{shorten(key)}" is given twice', "keep one")
        elif (value := row.convert(node, reading)) is REFUSED:
            told.add(row.field.attribute)
        else:
            values[row.field.attribute] = value
    if others:
        told |= _read_others(table, mapping, others, reading, values)
    return _build(noun, values, told, reading)


def _is_given(node: Node, field: Field) -> bool:
    """Whether something stands after the field's name; nothing after `colour: #005f73`, which is told."""
    return not isinstance(node, Scalar) or not node.is_empty or isinstance(field.form, ColourForm)


def _settle(table: Table, mapping: Mapping, reading: Reading, values: dict[str, Any], told: set[str]) -> Reading:
    """Read the fields that say how the others are read, first."""
    settled: dict[str, Any] = {"audience": reading.default_audience} if table.is_thing else {}
    for name in table.settling:
        node = mapping.values.get(name)
        row = table.rows[name]
        if node is None or not _is_given(node, row.field):
            continue
        value = reading.read_audience(node) if name == "audience" else row.convert(node, reading)
        if value is REFUSED:
            told.add(row.field.attribute)
        else:
            values[row.field.attribute] = settled[SETTLING[name]] = value
    return msgspec.structs.replace(reading, **settled) if settled else reading


def _read_others(
    table: Table, mapping: Mapping, others: Iterable[str], reading: Reading, values: dict[str, Any]
) -> set[str]:
    """The keys that are no field's: what the field of the rest takes, else unknown. The fields meant, told so."""
    meant: set[str] = set()
    if table.rest:
        rest = Mapping({key: mapping.values[key] for key in others}, mapping.key_lines, mapping.line)
        values[table.rest.field.attribute] = table.rest.convert(rest, reading)
        return meant
    for key in others:
        near = find_nearest(fold_name(key), table.rows)
        if near:
            meant.add(table.rows[near].field.attribute)
        mend = f'did you mean "{near}"?' if near else f"it may hold {', '.join(table.rows)}"
        reading.refuse(mapping.key_lines[key], f'"{shorten(key)}" is no field of {table.called}', mend)
    return meant


def _build(noun: type[N], values: dict[str, Any], told: set[str], reading: Reading) -> N | None:
    """The noun, unless it lacks a value that it can't be without."""
    is_whole = True
    for field in compile_table(noun).required:
        if field.attribute in values:
            continue
        if field.attribute not in told:
            reading.refuse(values["line"], f'{compile_table(noun).called} needs "{field.name}"', offer(field))
        if isinstance(field.form, Text):
            values[field.attribute] = EMPTY
        else:
            is_whole = False
    return noun(**values) if is_whole else None


def make_convert(field: Field) -> Convert:
    """How to read a field, by its form."""
    return MAKERS[type(field.form)](field.form, field)


def _make_short(form: Part | Items | Keyed | Rest, field: Field) -> Row | None:
    """How a plain value or a list alone is read: as the field `short`, but called by this field's name."""
    of: type[Noun] = form.of
    found = next((row for row in list_fields(of) if form.short and row.attribute == form.short), None)
    return Row(found, make_convert(msgspec.structs.replace(found, name=field.name))) if found else None


def _make_one(form: Part | Items, field: Field) -> Convert:
    """How one part is read, from its fields or from a plain value."""
    short = _make_short(form, field)

    def convert(node: Node, reading: Reading) -> Any:
        if isinstance(node, Mapping):
            part = read_noun(form.of, node, reading)
        elif short is None:
            return refuse(node, reading, field, "a block of fields")
        elif (value := short.convert(node, reading)) is REFUSED:
            return REFUSED
        else:
            part = _build(form.of, {"line": node.line, short.field.attribute: value}, set(), reading)
        is_denied = form.short.startswith("is_") and part is not None and not getattr(part, form.short)
        return REFUSED if part is None or is_denied else part  # `retired: false` is as if it weren't there

    return convert


def _make_items(form: Items, field: Field) -> Convert:
    """A list of parts, or one; those with an id each have their own."""
    convert_one = _make_one(form, field)
    name = call_noun(form.of).partition(" ")[2].replace(" ", "-")

    def convert(node: Node, reading: Reading) -> Any:
        parts = read_list(node, reading, convert_one)
        seen: dict[str, int] = {}
        for part in parts:
            if not (part_id := getattr(part, "id", "")):
                continue
            if part_id.isdigit():  # a part without an id is known by its place
                mend = f'write a word with it, such as "{name}-{part_id}"'
                reading.refuse(part.line, f'the id "{part_id}" in "{field.name}" is a number alone', mend)
            if part_id in seen:
                mend = f"also on line {seen[part_id]}; give each its own"
                reading.refuse(part.line, f'the id "{part_id}" is given twice in "{field.name}"', mend)
            seen.setdefault(part_id, part.line)
        return parts

    return convert


def _make_keyed(form: Keyed | Rest, field: Field) -> Convert:
    """A mapping of parts, each with its key as one of its fields; two keys may not say the same."""
    of: type[Noun] = form.of
    key_field = next(row for row in list_fields(of) if row.attribute == form.key)
    convert_key = make_convert(msgspec.structs.replace(key_field, name=field.name))
    short = _make_short(form, field)

    def convert_entry(key: Any, line: int, node: Node, reading: Reading) -> Any:
        known = {"line": line, key_field.attribute: key}
        if isinstance(node, Mapping):
            return read_noun(form.of, node, reading, **known)
        if short is None:
            return refuse(node, reading, field, "a block of fields")
        if not _is_given(node, short.field):
            return _build(form.of, known, set(), reading) if short.field.is_required else None
        value = short.convert(node, reading)
        return None if value is REFUSED else _build(form.of, {**known, short.field.attribute: value}, set(), reading)

    def convert(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Mapping):
            return refuse(node, reading, field, "a block of fields")
        parts: dict[Any, Any] = {}
        for name, value in node.values.items():
            line = node.key_lines[name]
            key = convert_key(Scalar(name, line), reading)
            if key in parts:
                reading.refuse(line, f'"{shorten(name)}" is given twice in "{field.name}"', "keep one")
            elif key is not REFUSED and (part := convert_entry(key, line, value, reading)) is not None:
                parts[key] = part
        return tuple(part for part in parts.values() if part is not REFUSED)

    return convert


MAKERS: dict[type[Form], Make] = {
    **value_forms.MAKERS,
    **number_forms.MAKERS,
    **prose_forms.MAKERS,
    **rule_forms.MAKERS,
    **brand_forms.MAKERS,
    Part: _make_one,
    Items: _make_items,
    Keyed: _make_keyed,
    Rest: _make_keyed,
}
