"""A noun's class is its table of fields."""

from typing import Annotated

import msgspec
import pytest

from generator.model.forms import Field, Flag, Plain, list_fields
from generator.model.nouns import Noun
from generator.model.problems import Place
from generator.model.settings import Settings
from generator.model.strategy import KINDS


class Shelf(Noun, frozen=True, kw_only=True):
    """A shelf."""

    name: Annotated[str, Plain("What it is called", "Top")]
    from_: Annotated[str, Plain("Where it comes from")] = ""
    place: Place = Place("")
    note: Annotated[str, "no form"] = ""


class WallShelf(Shelf, frozen=True, kw_only=True):
    """A shelf on a wall."""

    is_level: Annotated[bool, Flag("Whether it is level")] = True


def test_the_table_holds_what_authors_write_in_the_order_of_the_class_with_its_base_first() -> None:
    assert list_fields(WallShelf) == (
        Field("name", "name", Plain("What it is called", "Top"), is_required=True),
        Field("from", "from_", Plain("Where it comes from"), is_required=False),
        Field("is_level", "is_level", Flag("Whether it is level"), is_required=False),
    )


def list_nouns() -> list[type[msgspec.Struct]]:
    """Every noun that authors write, the parts of others among them."""
    found: list[type[msgspec.Struct]] = [*KINDS, Settings]
    for noun in found:  # grows as parts are found
        parts = (getattr(field.form, "of", None) for field in list_fields(noun))
        found += [part for part in parts if isinstance(part, type) and part not in found]
    return found


@pytest.mark.parametrize("noun", list_nouns(), ids=lambda noun: noun.__name__)
def test_every_field_says_what_it_is(noun: type[msgspec.Struct]) -> None:
    rows = list_fields(noun)
    assert rows
    assert all(row.form.help for row in rows)
    assert len({row.name for row in rows}) == len(rows)


def test_only_a_title_is_required_of_a_thing() -> None:
    required = {row.name for kind in KINDS for row in list_fields(kind) if row.is_required}
    assert required == {"title"}
