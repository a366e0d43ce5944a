"""Finding things by their keys."""

from datetime import date

import pytest

from generator.model.images import Picture
from generator.model.plan import Objective
from generator.model.strategy import KINDS
from tests.link import builders
from tests.link.builders import measure, news, objective, page, priority, purpose, review, strategy, team, value

SITE = (
    purpose(),
    value("kindness"),
    priority("health"),
    objective("cut-waits"),
    team("ward"),
    measure("wait"),
    review("2026-Q1"),
    news("2026-05-12-lounge"),
    page("about"),
)


@pytest.mark.parametrize(
    "key",
    [
        *("purpose", "values/kindness", "priorities/health", "objectives/cut-waits", "teams/ward", "measures/wait"),
        *("reviews/2026-q1", "news/2026-05-12-lounge", "pages/about"),
    ],
)
def test_a_thing_of_each_kind_is_found_by_its_key(key: str) -> None:
    found = strategy(*SITE).find(key)
    assert found
    assert found.key == key


def test_a_part_is_found_as_the_thing_that_it_is_of() -> None:
    found = strategy(*SITE).find("objectives/cut-waits#clinics")
    assert isinstance(found, Objective)


@pytest.mark.parametrize(
    "key", ["", "objectives", "objectives/", "objectives/other", "others/cut-waits", "measures/cut-waits"]
)
def test_what_isnt_there_is_none(key: str) -> None:
    assert strategy(*SITE).find(key) is None


def test_all_things_are_listed_kind_by_kind() -> None:
    listed = strategy(*SITE).list_things()
    assert [type(thing) for thing in listed] == list(KINDS)


def test_a_thing_is_called_by_its_short_title_where_it_has_one() -> None:
    assert objective("cut-waits").name == "Cut waits"
    assert objective("cut-waits", short_title=builders.prose("Waits")).name == "Waits"


def test_an_objectives_days_are_its_own_or_its_periods() -> None:
    found = objective("a", period=builders.period("2026"))
    assert (str(found.first_day), str(found.last_day)) == ("2026-04-01", "2027-03-31")
    assert (objective("a").first_day, objective("a").last_day) == (None, None)
    assert objective("a", stage="draft").is_draft
    assert not objective("a").is_draft


def test_any_other_things_days_are_those_it_names_and_it_is_no_draft() -> None:
    found = priority("a", from_=date(2026, 4, 1), to=date(2027, 3, 31))
    assert (found.first_day, found.last_day, found.is_draft) == (found.from_, found.to, False)


def test_words_are_there_if_they_have_pieces() -> None:
    assert builders.prose("a")
    assert not builders.prose()


def test_a_picture_knows_its_size_or_doesnt_say() -> None:
    assert Picture("a.svg", "image/svg+xml", None, None, b"").width is None
