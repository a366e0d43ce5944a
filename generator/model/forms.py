"""The forms in which an author writes a field: a noun's class is its table of fields, each with its form.

A field stands as `name: Annotated[type, Form("what it says", "example")]`. Reading, messages, the reference, the
starter files and the editor's schema are all made from these rows; a fact about a field is said nowhere else. A name
that Python keeps for itself ends in an underscore that authors don't write (`from_`).
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

MOST_DIGITS = 30  # of a number


class Form(msgspec.Struct, frozen=True):
    """How a field is written, what it says, and an example of its value as YAML on one line."""

    help: str
    example: str = ""


class Text(Form, frozen=True):
    """Words on one line, inline Markdown allowed → Prose; `{text: …, audience: …}` names a later audience."""


class Words(Form, frozen=True):
    """Words in paragraphs, Markdown → Prose; `{text: …, audience: …}` names a later audience."""


class Texts(Form, frozen=True):
    """A list of texts, or one → tuple[Prose, ...]."""


class Plain(Form, frozen=True):
    """A short name without Markdown → str."""


class Plains(Form, frozen=True):
    """A list of short names, or one → tuple[str, ...]."""


class Slug(Form, frozen=True):
    """An id: lower-case words joined by hyphens, at most 80 letters → str."""


class Slugs(Form, frozen=True):
    """A list of ids, or one → tuple[str, ...]."""


class Day(Form, frozen=True):
    """A day, 2026-04-01 → date."""


class When(Form, frozen=True):
    """A period, 2026-Q1, in the site's years (a measure's own, where it has one) → Period."""


class Number(Form, frozen=True):
    """A number: sign, digits, one point → Decimal."""


class Numbers(Form, frozen=True):
    """A list of numbers → tuple[Decimal, ...]."""


class Share(Form, frozen=True):
    """A percentage, 98% or 98 → Decimal, 0 to 100."""


class Flag(Form, frozen=True):
    """true or false → bool."""


class OneOf(Form, frozen=True):
    """One of a few words → str, in the first spelling; underscores for spaces and `also` spellings are taken."""

    options: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()  # (as some write it, as we do): ("quarter", "quarterly")


class Figure(Form, frozen=True):
    """A number, or words where there is none → Decimal | str."""


class Refer(Form, frozen=True):
    """The id of a thing of one of these kinds → Ref; `many`: or a list → tuple[Ref, ...]."""

    kinds: tuple[str, ...] = ()
    many: bool = False


class Links(Form, frozen=True):
    """Ids of things, one, a list, or best each with the sentence that says how → tuple[Link, ...]."""

    kinds: tuple[str, ...] = ()


class Part(Form, frozen=True):
    """A mapping with fields of its own → `of`; a plain value or list alone stands for its field `short`."""

    of: type[Any] = object
    short: str = ""


class Items(Form, frozen=True):
    """A list of mappings, each → `of` (a plain value alone stands for its field `short`) → tuple."""

    of: type[Any] = object
    short: str = ""


class Keyed(Form, frozen=True):
    """A mapping whose keys fill the field `key` of `of`; a plain value or list stands for its field `short` → tuple."""

    of: type[Any] = object
    key: str = ""
    short: str = ""


class Rest(Form, frozen=True):
    """Every key that is no field's: filled in order as `of` with fields `key` and `short` → tuple."""

    of: type[Any] = object
    key: str = ""
    short: str = ""


class Field(msgspec.Struct, frozen=True):
    """One row of a noun's table."""

    name: str  # as authors write it
    attribute: str  # as the noun's class has it
    form: Form
    is_required: bool


@cache
def list_fields(noun: type[Any]) -> tuple[Field, ...]:
    """The table of a noun's class, in its order, base classes first; attributes without a form aren't authors'."""
    return tuple(_rows(noun))


def _rows(noun: type[Any]) -> Iterator[Field]:
    required = {field.name for field in msgspec.structs.fields(noun) if field.required}
    for attribute, hint in get_type_hints(noun, include_extras=True).items():
        if get_origin(hint) is Annotated and isinstance(form := get_args(hint)[1], Form):
            yield Field(attribute.rstrip("_"), attribute, form, attribute in required)
