"""Whether figures came in: the period awaited by a day, and whether its result is there."""

from datetime import date

import pytest

from generator.model.measure_rules import Frequency
from generator.model.measure_scores import Reporting
from generator.model.measures import Release
from generator.model.nouns import Retired
from tests.evaluate.builders import a_measure, a_row, assess, number, period, words

MONTHLY, QUARTERLY, ANNUAL, IRREGULAR = (Frequency(months=months) for months in (1, 3, 12, 0))
THREE_YEARS, NINE_MONTHS = Frequency(months=36), Frequency(months=9)


def reporting(values, as_of, days=0, late=0, **fields):
    release = Release(days_after=number(days), periods_late=number(late))
    return assess(a_measure(**({"frequency": QUARTERLY, "release": release} | fields)), values, as_of).reporting


AWAITED = [
    # frequency, days after, periods late, as of, the period awaited, due
    (QUARTERLY, 0, 0, "2026-06-29", "2025-Q4", "2026-03-31"),
    (QUARTERLY, 0, 0, "2026-06-30", "2026-Q1", "2026-06-30"),
    (QUARTERLY, 15, 0, "2026-07-14", "2025-Q4", "2026-04-15"),
    (QUARTERLY, 15, 0, "2026-07-15", "2026-Q1", "2026-07-15"),
    (QUARTERLY, 120, 0, "2026-07-15", "2025-Q3", "2026-04-30"),
    (QUARTERLY, 0, 1, "2026-06-30", "2025-Q4", "2026-06-30"),
    (QUARTERLY, 15, 2, "2026-07-15", "2025-Q3", "2026-07-15"),
    (MONTHLY, 10, 0, "2026-06-30", "2026-05", "2026-06-10"),
    (ANNUAL, 0, 0, "2026-06-30", "2025", "2026-03-31"),
    (ANNUAL, 90, 1, "2026-06-30", "2024", "2026-06-29"),
]


@pytest.mark.parametrize("frequency, days, late, as_of, awaited, due", AWAITED)
def test_awaited_is_the_last_period_whose_result_was_due(*, frequency, days, late, as_of, awaited, due):
    found = reporting({}, as_of, days, late, frequency=frequency)
    overdue = (date.fromisoformat(as_of) - date.fromisoformat(due)).days
    assert found == Reporting("late", period(awaited), date.fromisoformat(due), overdue)


def test_a_measure_without_a_release_is_awaited_at_its_periods_end():
    assert reporting({}, "2026-06-30", release=None).awaited == period("2026-Q1")


@pytest.mark.parametrize(
    "value, status",
    [
        (52, "complete"),
        ({"numerator": 1, "denominator": 4}, "complete"),
        ({"said": words("Passed")}, "complete"),
        ({"missing": "not due"}, "complete"),
        ({"missing": "not collected"}, "complete"),
        ({"missing": "suppressed"}, "complete"),
        ({"missing": "late"}, "late"),
        ({"actual": 52, "provisional": True}, "partly"),
        ({"breakdown": (a_row(5),)}, "partly"),
        ({"breakdown": (a_row(target=number(5)),), "numerator": 4}, "partly"),
        ({"commentary": words("To come")}, "partly"),
        ({"cause": words("The system was down")}, "partly"),
        ({"target": number(5), "forecast": 6}, "late"),
        ({"breakdown": (a_row(target=number(5)),)}, "late"),
    ],
)
def test_a_return_is_complete_partly_there_or_late(value, status):
    found = reporting({"2026-Q1": value}, "2026-07-05")
    assert (found.status, found.days_late) == (status, 5 if status == "late" else 0)
    assert found.due == date(2026, 6, 30)


def test_a_later_figure_does_not_stand_for_the_one_awaited():
    assert reporting({"2026-Q1": 5}, "2026-07-05", days=15).status == "late"


def test_a_result_is_found_by_its_days_whatever_they_are_called():
    assert reporting({"2026-04-01..2026-06-30": 5}, "2026-06-30").status == "complete"


EVERY = [
    (THREE_YEARS, {"2022": 5}, "2025-03-31", 0, "2022", "complete"),
    (THREE_YEARS, {"2022": 5}, "2026-03-30", 0, "2022", "complete"),
    (THREE_YEARS, {"2022": 5}, "2026-03-31", 0, "2025", "late"),
    (THREE_YEARS, {"2022": 5, "2024": {"missing": "not due"}}, "2026-03-31", 0, "2024", "complete"),
    (THREE_YEARS, {"2022": 5, "2024": {"target": number(4)}}, "2026-03-31", 0, "2025", "late"),
    (THREE_YEARS, {"2022": 5}, "2026-03-31", 1, "2022", "complete"),
    (THREE_YEARS, {"2022": 5}, "2023-03-31", 1, None, "none"),
    (THREE_YEARS, {}, "2026-03-31", 0, None, "none"),
    (NINE_MONTHS, {"2025-Q1": 5}, "2026-03-31", 0, "2025-Q4", "late"),
    (NINE_MONTHS, {"2025": 5}, "2028-03-31", 0, None, "none"),
    (THREE_YEARS, {"2025-01-01..2025-02-01": 5}, "2030-03-31", 0, None, "none"),
    (Frequency(months=12 * 9000), {"2022": 5}, "2026-03-31", 0, "2022", "complete"),
]


@pytest.mark.parametrize("frequency, values, as_of, late, awaited, status", EVERY)
def test_every_three_years_is_counted_on_from_the_last_result(*, frequency, values, as_of, late, awaited, status):
    found = reporting(values, as_of, late=late, frequency=frequency)
    assert (found.status, found.awaited and found.awaited.text) == (status, awaited)


NONE = [
    {"frequency": IRREGULAR},
    {"frequency": None},
    {"from_": date(2026, 4, 2)},
    {"to": date(2026, 6, 29)},
    {"retired": Retired()},
    {"retired": Retired(on=date(2026, 6, 30))},
    {"release": Release(days_after=number(999999))},
    {"frequency": ANNUAL, "release": Release(periods_late=number(5000))},
]


@pytest.mark.parametrize("fields", NONE)
def test_nothing_is_awaited_of_what_has_no_frequency_has_not_begun_or_has_ended(fields):
    assert reporting({"2025-Q4": 5}, "2026-06-30", **fields) == Reporting("none")


@pytest.mark.parametrize(
    "fields",
    [
        {"from_": date(2026, 4, 1)},
        {"to": date(2026, 6, 30)},
        {"retired": Retired(on=date(2026, 7, 1))},
        {"retired": Retired(is_retired=False)},
    ],
)
def test_a_period_is_awaited_on_the_first_and_the_last_day(fields):
    assert reporting({}, "2026-06-30", **fields).status == "late"
