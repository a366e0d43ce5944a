"""Months, quarters and years, in whatever year an organisation has."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.periods import Calendar, Period, PeriodKind, parse_period

PLAIN = Calendar()
APRIL = Calendar(4, "both")  # April 2026 to March 2027 is 2026/27
SCHOOL = Calendar(9, "start")  # September 2026 to August 2027 is 2026
FISCAL = Calendar(10, "end")  # October 2025 to September 2026 is 2026
DECEMBER = Calendar(12, "end")

WRITTEN = [
    (APRIL, "2026/27 Q1", "2026-Q1", "2026-04-01", "2026-06-30"),
    (APRIL, "2026-27-Q1", "2026-Q1", "2026-04-01", "2026-06-30"),
    (APRIL, "2026-27 q4", "2026-Q4", "2027-01-01", "2027-03-31"),
    (APRIL, "2026-Q1", "2026-Q1", "2026-04-01", "2026-06-30"),
    (APRIL, "2026/27", "2026", "2026-04-01", "2027-03-31"),
    (APRIL, "2026", "2026", "2026-04-01", "2027-03-31"),
    (APRIL, "1999/00", "1999", "1999-04-01", "2000-03-31"),
    (APRIL, "2026-27", "2026", "2026-04-01", "2027-03-31"),
    (APRIL, "2011-12", "2011-12", "2011-12-01", "2011-12-31"),
    (APRIL, " 2026-04 ", "2026-04", "2026-04-01", "2026-04-30"),
    (PLAIN, "2026-Q4", "2026-Q4", "2026-10-01", "2026-12-31"),
    (PLAIN, "2026", "2026", "2026-01-01", "2026-12-31"),
    (PLAIN, "2024-02", "2024-02", "2024-02-01", "2024-02-29"),
    (PLAIN, "2026-12", "2026-12", "2026-12-01", "2026-12-31"),
    (SCHOOL, "2026", "2026", "2026-09-01", "2027-08-31"),
    (SCHOOL, "2026/27", "2026", "2026-09-01", "2027-08-31"),
    (FISCAL, "2026", "2026", "2025-10-01", "2026-09-30"),
    (FISCAL, "2025/26", "2026", "2025-10-01", "2026-09-30"),
    (FISCAL, "2025/26 Q2", "2026-Q2", "2026-01-01", "2026-03-31"),
    (PLAIN, "2026-05-17..2026-06-11", "2026-05-17..2026-06-11", "2026-05-17", "2026-06-11"),
    (PLAIN, "2026-05-17..2026-05-17", "2026-05-17", "2026-05-17", "2026-05-17"),
    (PLAIN, "2026-05-17", "2026-05-17", "2026-05-17", "2026-05-17"),
]


@pytest.mark.parametrize("calendar, written, text, first, last", WRITTEN)
def test_a_period_is_read_in_each_of_its_spellings(
    calendar: Calendar, written: str, text: str, first: str, last: str
) -> None:
    period = parse_period(written, calendar)
    assert period is not None
    assert (period.text, str(period.first), str(period.last)) == (text, first, last)


NO_PERIODS = [
    *("", "soon", "Q1 2026", "2026 Q5", "2026-Q0", "2026-13", "2026-00", "26", "2026-4", "２０２６", "2026-5-1"),
    *("2026/28", "2026/26", "2026-02-30", "2026-06-11..2026-05-17", "2026-05-17..", "0999", "9991", "2026-28"),
]


@pytest.mark.parametrize("written", NO_PERIODS)
def test_what_is_no_period_is_none(written: str) -> None:
    assert parse_period(written, APRIL) is None


def test_a_calendar_year_has_no_second_number() -> None:
    assert parse_period("2026/27", PLAIN) is None
    assert parse_period("2026-27", PLAIN) is None
    assert parse_period("2026/27 Q1", PLAIN) is None


@pytest.mark.parametrize("written", ["1000", "9990", "1000-Q1", "9990-Q4", "9990-12", "1000-01-01", "9989-12-31"])
@pytest.mark.parametrize("calendar", [PLAIN, APRIL, SCHOOL, FISCAL, DECEMBER])
def test_what_lies_at_the_edge_of_the_years_that_are_taken_can_be_counted_on_from(
    calendar: Calendar, written: str
) -> None:
    period = parse_period(written, calendar)
    assert period
    assert period.kind == "days" or (calendar.shift(period, 1) and calendar.shift(period, -1))


def test_days_end_before_the_last_year_that_is_taken() -> None:
    assert parse_period("9989-01-01..9990-01-01", PLAIN) is None


CALENDARS = st.builds(Calendar, st.integers(1, 12), st.sampled_from(["start", "end", "both"]))
KINDS = st.sampled_from(["month", "quarter", "year", "days"])
DAYS = st.dates(date(3, 1, 1), date(9990, 1, 1))


@given(CALENDARS, KINDS, st.dates(date(1002, 1, 1), date(9988, 1, 1)))
def test_a_periods_own_text_is_read_as_that_period(calendar: Calendar, kind: PeriodKind, day: date) -> None:
    period = calendar.find_containing(day, kind)
    assert parse_period(period.text, calendar) == period


@given(CALENDARS, KINDS, DAYS)
def test_a_day_lies_within_the_period_that_holds_it_and_in_no_neighbour(
    calendar: Calendar, kind: PeriodKind, day: date
) -> None:
    period = calendar.find_containing(day, kind)
    assert period.first <= day <= period.last
    if kind != "days":
        after = calendar.shift(period, 1)
        assert after
        assert after.first == period.last + timedelta(days=1)
        assert after.kind == kind


@given(CALENDARS, KINDS, st.dates(max_value=date(2, 12, 31)) | st.dates(date(9998, 1, 1)))
def test_the_first_and_the_last_days_there_are_lie_in_a_period_too(
    calendar: Calendar, kind: PeriodKind, day: date
) -> None:
    period = calendar.find_containing(day, kind)
    assert period.first <= day <= period.last


def test_a_period_that_reaches_beyond_the_days_there_are_ends_with_them() -> None:
    assert APRIL.find_containing(date.max, "quarter").days == (date(9999, 10, 1), date.max)
    assert APRIL.find_containing(date.min, "year").days == (date.min, date(1, 3, 31))
    assert FISCAL.name_year(FISCAL.find_containing(date.max, "year")) == "10000"


@given(CALENDARS, KINDS, DAYS, st.integers(-40, 40))
def test_there_and_back_is_where_one_was(calendar: Calendar, kind: PeriodKind, day: date, count: int) -> None:
    period = calendar.find_containing(day, kind)
    there = calendar.shift(period, count)
    assert there is None or calendar.shift(there, -count) == period


@given(CALENDARS, DAYS)
def test_four_quarters_and_twelve_months_make_a_year(calendar: Calendar, day: date) -> None:
    year = calendar.find_containing(day, "year")
    quarters = [calendar.quarter(int(year.text), place) for place in (1, 2, 3, 4)]
    months = [calendar.month(year.first.year, year.first.month + place) for place in range(12)]
    for parts in (quarters, months):
        assert (parts[0].first, parts[-1].last) == (year.first, year.last)
        assert all(part.is_within(year) for part in parts)
        assert not year.is_within(parts[0])


@pytest.mark.parametrize(
    "calendar, text, name",
    [
        (APRIL, "2026-Q1", "2026/27"),
        (APRIL, "1999", "1999/00"),
        (SCHOOL, "2026", "2026"),
        (FISCAL, "2026-Q1", "2026"),
        (Calendar(1, "both"), "2026", "2026"),
    ],
)
def test_a_year_is_named_as_readers_know_it(calendar: Calendar, text: str, name: str) -> None:
    period = parse_period(text, calendar)
    assert period
    assert calendar.name_year(period) == name


def test_bare_days_and_the_edges_of_time_cannot_be_shifted() -> None:
    assert PLAIN.shift(PLAIN.find_containing(date(2026, 5, 17), "days"), 1) is None
    assert PLAIN.shift(PLAIN.year(2), -1) is None
    assert PLAIN.shift(PLAIN.year(9997), 2) is None


def test_a_year_in_december_takes_its_name_from_where_most_of_it_lies() -> None:
    assert DECEMBER.find_containing(date(2025, 12, 1), "year") == DECEMBER.year(2026)
    assert DECEMBER.find_containing(date(2025, 12, 1), "quarter").text == "2026-Q1"


def test_periods_are_ordered_by_their_last_day() -> None:
    texts = ["2026", "2026-12", "2026-Q3", "2026-Q4", "2026-12-31"]
    found = sorted(period for text in texts if (period := parse_period(text, PLAIN)))
    assert [period.text for period in found] == ["2026-Q3", "2026", "2026-Q4", "2026-12", "2026-12-31"]


@given(CALENDARS, KINDS, st.dates(date(1002, 1, 1), date(9988, 1, 1)))
def test_days_that_are_a_months_a_quarters_or_a_years_are_that_period(
    calendar: Calendar, kind: PeriodKind, day: date
) -> None:
    period = calendar.find_containing(day, kind)
    days = parse_period(f"{period.first}..{period.last}", calendar)
    assert days == period
    assert calendar.settle(period) == period


def test_days_of_other_years_stay_days() -> None:
    found = parse_period("2026-02-01..2026-04-30", APRIL)
    assert found
    assert (found.kind, found.text) == ("days", "2026-02-01..2026-04-30")
    assert APRIL.settle(Calendar(2).quarter(2026, 1)).kind == "quarter"


def test_a_period_is_within_itself() -> None:
    period = Period(date(2026, 1, 31), date(2026, 1, 1), "month", "2026-01")
    assert period.is_within(period)
