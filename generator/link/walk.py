"""Through all that a noun holds, by its table of fields: each name, each piece of prose, each part."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter, is_
from typing import Any, Protocol, TypeVar

import msgspec

from generator.model.forms import (
    Form,
    Items,
    Keyed,
    Links,
    Part,
    Refer,
    Rest,
    Text,
    Texts,
    Words,
    list_fields,
)
from generator.model.nouns import Link, Noun, Ref
from generator.model.prose import Prose

Leaf = Ref | Link | Prose
AnyNoun = TypeVar("AnyNoun", bound=Noun)

_LEAVES = (Text, Words, Texts, Refer, Links)
_PARTS = (Part, Items, Keyed, Rest)


class Change(Protocol):
    """What becomes of a noun's parts and leaves; None, or False, where one is to go."""

    def keeps(self, part: Noun) -> bool:
        """Whether the noun, or a part of it, stays."""

    def leaf(self, value: Leaf, form: Form) -> Leaf | None:
        """What stands in the place of a name or of prose, whose field has this form."""


class _Row(msgspec.Struct, frozen=True):
    """A field that holds leaves or parts; `empty` is what it holds where the author left it out."""

    attribute: str
    form: Form
    is_leaf: bool
    is_required: bool
    empty: Any


class _Table(msgspec.Struct, frozen=True):
    """The rows of a noun's class, and how to get the values of all at once, which is quickest."""

    rows: tuple[_Row, ...]
    get: Callable[[Noun], tuple[Any, ...]]


@cache
def _compile_table(noun: type[Noun]) -> _Table:
    empty = {field.name: field.default for field in msgspec.structs.fields(noun)}
    rows = tuple(
        _Row(
            field.attribute,
            field.form,
            isinstance(field.form, _LEAVES),
            field.is_required,
            empty[field.attribute],
        )
        for field in list_fields(noun)
        if isinstance(field.form, _LEAVES + _PARTS)
    )
    # "line", which every noun has, twice: a getter of one thing or none would give no tuple.
    return _Table(rows, attrgetter(*(row.attribute for row in rows), "line", "line"))


def rebuild(noun: AnyNoun, change: Change) -> AnyNoun | None:
    """The noun as `change` makes it, the same object where nothing changes; None where it doesn't stay.

    What goes leaves its field empty; where the field is required, the whole that holds it goes too.
    """
    if not change.keeps(noun):
        return None
    changed = {}
    table = _compile_table(type(noun))
    for row, value in zip(table.rows, table.get(noun), strict=False):
        if value is row.empty:
            continue
        new = _rebuild_value(value, row, change)
        if new is None and row.is_required:
            return None
        if new is not value:
            changed[row.attribute] = row.empty if new is None else new
    return msgspec.structs.replace(noun, **changed) if changed else noun


def _rebuild_value(value: Any, row: _Row, change: Change) -> Any:
    if type(value) is not tuple:
        return change.leaf(value, row.form) if row.is_leaf else rebuild(value, change)
    ones = [change.leaf(each, row.form) if row.is_leaf else rebuild(each, change) for each in value]
    if all(map(is_, ones, value)):
        return value
    return tuple(one for one in ones if one is not None)


def list_prose(noun: Noun) -> tuple[Prose, ...]:
    """All prose that the noun and its parts hold, the sentences of its links too; empties left out."""
    found = _Finding()
    rebuild(noun, found)
    return tuple(found.prose)


class _Finding:
    """A change that changes nothing and gathers the prose it meets."""

    def __init__(self) -> None:
        self.prose: list[Prose] = []

    def keeps(self, part: Noun) -> bool:  # noqa: ARG002  (all parts are looked into)
        return True

    def leaf(self, value: Leaf, form: Form) -> Leaf:  # noqa: ARG002  (prose is prose in every form)
        prose = value if isinstance(value, Prose) else value.how if isinstance(value, Link) else None
        if prose:
            self.prose.append(prose)
        return value
