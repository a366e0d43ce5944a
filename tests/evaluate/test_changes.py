"""From an earlier value of a measure to its last."""

from decimal import Decimal

import pytest

from generator.evaluate.changes import find_turn
from generator.model.measures import Better, Break, Cumulative
from tests.evaluate.builders import a_measure, a_target, assess, named, number, period, words

LOWER = Better(direction="lower")


def changes(values, **fields):
    """(Since, before, by, turn) from the last value before, and from a year before; None without."""
    found = assess(a_measure(**({"better": LOWER} | fields)), values)
    return tuple(
        change and (change.since.text, change.before, change.by, change.turn)
        for change in (found.since_last, found.since_year)
    )


YEAR = {"2025-Q1": 60, "2025-Q2": 58, "2025-Q3": 57, "2025-Q4": 57, "2026-Q1": 52}
CASES = [
    (YEAR, ("2025-Q4", 57, -5, "better"), ("2025-Q1", 60, -8, "better")),
    (YEAR | {"2026-Q1": 61}, ("2025-Q4", 57, 4, "worse"), ("2025-Q1", 60, 1, "worse")),
    (YEAR | {"2026-Q1": 57}, ("2025-Q4", 57, 0, "same"), ("2025-Q1", 60, -3, "better")),
    ({"2026-Q1": 57}, None, None),
    ({}, None, None),
    # the one before is missing: the latest earlier value, by its own period; a year before is that period or none
    ({"2025-Q2": 58, "2025-Q4": {"missing": "late"}, "2026-Q1": 52}, ("2025-Q2", 58, -6, "better"), None),
    ({"2025-Q1": {"said": words("Few")}, "2025-Q4": 57, "2026-Q1": 52}, ("2025-Q4", 57, -5, "better"), None),
    # the last is words or missing
    (YEAR | {"2026-Q2": {"said": words("Fewer")}}, None, None),
    (YEAR | {"2026-Q2": {"missing": "late"}}, ("2025-Q4", 57, -5, "better"), ("2025-Q1", 60, -8, "better")),
    # of one kind of period only
    ({"2024": 60, "2025-Q3": 57}, None, None),
    ({"2024": 60, "2025-Q3": 57, "2025": 55}, ("2024", 60, -5, "better"), ("2024", 60, -5, "better")),
    ({"2025-04": 5, "2026-03": 4, "2026-04": 3}, ("2026-03", 4, -1, "better"), ("2025-04", 5, -2, "better")),
    # days, the same a year before; February's end moves
    (
        {"2024-01-31..2024-02-29": 5, "2025-01-31..2025-02-28": 4},
        ("2024-01-31..2024-02-29", 5, -1, "better"),
        ("2024-01-31..2024-02-29", 5, -1, "better"),
    ),
    (
        {"2023-01-31..2023-02-28": 5, "2024-01-31..2024-02-28": 4},
        ("2023-01-31..2023-02-28", 5, -1, "better"),
        ("2023-01-31..2023-02-28", 5, -1, "better"),
    ),
    ({"2023-02-28": 5, "2024-02-29": 4}, ("2023-02-28", 5, -1, "better"), None),
]


@pytest.mark.parametrize("values, last, year", CASES)
def test_change_is_from_the_last_value_before_and_from_the_same_period_a_year_before(values, last, year):
    assert changes(values) == (last, year)


def test_no_change_is_told_across_a_break():
    broken = {"breaks": (Break(at=period("2025-Q4")),)}
    assert changes(YEAR, **broken) == (("2025-Q4", 57, -5, "better"), None)
    assert changes(YEAR, breaks=(Break(at=period("2026-Q1")),)) == (None, None)


def test_a_break_still_to_come_breaks_nothing():
    assert changes(YEAR, breaks=(Break(at=period("2026-Q2")),)) == changes(YEAR)


def test_a_year_to_date_is_compared_within_its_year_and_with_the_same_point_a_year_before():
    so_far = {"cumulative": Cumulative()}
    assert changes(YEAR, **so_far) == (None, ("2025-Q1", 60, -8, "better"))
    last = changes(YEAR | {"2026-Q2": 70}, **so_far)
    assert last == (("2026-Q1", 52, 18, "worse"), ("2025-Q2", 58, 12, "worse"))


@pytest.mark.parametrize(
    "fields, turn",
    [
        ({"better": Better(direction="higher")}, "worse"),
        ({"better": Better(direction="neither")}, "fell"),
        ({"better": None}, "fell"),
        ({"better": None, "off_target_at": number(58), "targets": named({"2029": 45})}, "better"),
        ({"better": None, "target": a_target((40, 45))}, "better"),
        ({"better": None, "target": a_target((55, 58))}, "worse"),
    ],
)
def test_a_change_is_better_or_worse_only_where_a_direction_says_it(fields, turn):
    assert changes(YEAR, **fields)[0][3] == turn


@pytest.mark.parametrize(
    "direction, before, after, turn",
    [
        ("within", 41, 44, "same"),  # both inside
        ("within", 38, 47, "same"),  # as far off on either side
        ("within", 38, 46, "better"),
        ("within", 44, 46, "worse"),
        ("within", 44, 44, "same"),
        ("neither", 44, 46, "rose"),
        ("", 46, 44, "fell"),
    ],
)
def test_within_a_range_closer_is_better(direction, before, after, turn):
    wanted = (Decimal(40), Decimal(45))
    assert find_turn(direction, wanted, Decimal(before), Decimal(after)) == turn
