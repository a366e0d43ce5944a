"""Whether a thing is open on a day."""

from datetime import date
from typing import Any

import pytest

from generator.evaluate.openness import find_day_before, find_last_day, is_open
from generator.model.nouns import Retired
from tests.evaluate.whole_builders import objective, period, priority

DAY = date(2026, 6, 30)
BEFORE, AFTER = date(2026, 6, 29), date(2026, 7, 1)


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, True),
        ({"from_": DAY}, True),
        ({"from_": AFTER}, False),
        ({"to": DAY}, True),
        ({"to": BEFORE}, False),
        ({"retired": Retired()}, False),
        ({"retired": Retired(is_retired=False)}, True),
        ({"retired": Retired(on=DAY)}, False),
        ({"retired": Retired(on=AFTER)}, True),
        ({"retired": Retired(on=AFTER), "to": BEFORE}, False),
    ],
)
def test_a_thing_is_open_from_its_first_day_to_its_last_unless_retired(fields: dict[str, Any], expected: bool) -> None:
    assert is_open(priority("waits", **fields), DAY) is expected
    assert is_open(objective("waits", **fields), DAY) is expected


@pytest.mark.parametrize("when, expected", [("2026-Q1", True), ("2026", True), ("2026-Q2", False), ("2025", False)])
def test_an_objectives_period_stands_for_its_dates(when: str, expected: bool) -> None:
    assert is_open(objective("waits", period=period(when)), DAY) is expected


def test_a_draft_is_never_open() -> None:
    assert not is_open(objective("waits", stage="draft"), DAY)


def test_the_last_day_is_the_earlier_of_its_own_and_the_one_before_it_is_retired() -> None:
    retired = Retired(on=DAY)
    assert find_last_day(objective("waits", retired=retired)) == BEFORE
    assert find_last_day(objective("waits", retired=retired, to=date(2026, 1, 1))) == date(2026, 1, 1)
    assert find_last_day(objective("waits", retired=retired, to=AFTER)) == BEFORE


def test_the_first_of_all_days_is_before_itself() -> None:
    assert find_day_before(date.min) == date.min
    assert find_day_before(AFTER) == DAY
