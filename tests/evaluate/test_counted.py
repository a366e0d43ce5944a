"""Which results count as of a day, and with which figures."""

from datetime import date
from decimal import Decimal

import pytest

from generator.evaluate.counted import find_actual, list_counted
from generator.model.results import Restated, has_value
from tests.evaluate.builders import a_result, a_row, number, words

AUGUST = date(2026, 8, 2)


@pytest.mark.parametrize(
    "fields, unit, actual",
    [
        ({"actual": 8.1, "numerator": 90, "denominator": 1000}, "%", "8.1"),
        ({"numerator": 81, "denominator": 1000}, "%", "8.1"),
        ({"numerator": 81, "denominator": 30000}, "per 1,000", "2.7"),
        ({"numerator": 450, "denominator": 30}, "days", "15"),
        ({"numerator": 81, "denominator": 0}, "%", None),
        ({"numerator": 81}, "%", None),
        ({"denominator": 81}, "%", None),
        ({"missing": "suppressed", "numerator": 81, "denominator": 1000}, "%", None),
        ({"missing": "late", "actual": 4}, "%", None),
        ({"actual": 0}, "%", "0"),
    ],
)
def test_the_value_is_what_is_said_else_numerator_by_denominator(fields, unit, actual):
    expected = None if actual is None else Decimal(actual)
    assert find_actual(a_row(**fields), unit) == expected


@pytest.mark.parametrize(
    "fields, is_value",
    [
        ({"actual": 0}, True),
        ({"said": words("Accredited")}, True),
        ({"status": "at risk"}, True),
        ({"said": words("Next year"), "missing": "not due"}, False),
        ({"forecast": 3}, False),
    ],
)
def test_words_or_a_status_may_stand_for_a_number_unless_it_is_missing(fields, is_value):
    result = a_result("2026-Q1", **fields)
    assert has_value(result, result.actual) is is_value


@pytest.mark.parametrize("as_of, counted", [("2026-06-29", 1), ("2026-06-30", 2), ("2026-07-01", 2)])
def test_a_result_counts_from_the_last_day_of_its_period(as_of, counted):
    both = (a_result("2025-Q4", 1), a_result("2026-Q1", 2))
    assert list_counted(both, date.fromisoformat(as_of)) == both[:counted]


@pytest.mark.parametrize(
    "on, as_of, actual",
    [
        (AUGUST, date(2026, 8, 1), "4.6"),
        (AUGUST, AUGUST, "4.2"),
        (None, date(2026, 8, 1), "4.2"),
    ],
)
def test_before_the_day_it_was_restated_a_figure_is_what_it_was(on, as_of, actual):
    restated = Restated(was=number(4.6), on=on)
    result = a_result("2026-Q1", 4.2, restated=restated, numerator=42, denominator=1000, breakdown=(a_row(1),))
    (counted,) = list_counted([result], as_of)
    assert counted.actual == Decimal(actual)
    assert (counted.numerator is None, counted.breakdown == ()) == (actual == "4.6",) * 2


def test_a_figure_that_was_missing_or_words_before_is_so_again():
    late, told = (Restated(was=was, on=AUGUST) for was in ("late", "Passed <b>"))
    one, other = list_counted(
        [a_result("2026-Q1", 1, restated=late), a_result("2026-Q1", 1, restated=told)], date(2026, 7, 1)
    )
    assert (one.actual, one.missing) == (None, "late")
    assert (other.actual, other.said.plain, other.said.pieces) == (None, "Passed <b>", ("Passed &lt;b&gt;",))
