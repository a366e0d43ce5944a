"""Numbers, units and dates in words."""

from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.numbers import (
    MINUS,
    count_of,
    decimals_of,
    describe_period,
    drop_unit,
    find_signs,
    format_bare_value,
    format_day,
    format_money,
    format_number,
    format_percent,
    format_span,
    format_target,
    format_value,
    name_period,
)
from generator.model.measures import Better, Measure, Target
from generator.model.periods import Calendar, parse_period
from generator.model.prose import Prose

APRIL = Calendar(4, "both")
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=6)


@given(NUMBERS, st.integers(0, 6), st.sampled_from(["en", "de", "fr", "cy", "hi"]))
def test_a_number_is_written_as_babel_writes_it(value: Decimal, decimals: int, locale: str) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    expected = format_decimal(abs(value), pattern, locale)
    found = format_number(value, decimals, locale)
    assert found.removeprefix(MINUS) == expected
    assert found.startswith(MINUS) == (round(value, decimals) < 0)


@pytest.mark.parametrize(
    "value, decimals, text",
    [
        ("1234567", None, "1,234,567"),
        ("5.20", None, "5.20"),
        ("-3", None, "−3"),
        ("-0.04", 1, "0.0"),
        ("2.5", 0, "2"),
        ("3.5", 0, "4"),
        ("0.123456789", None, "0.123"),
        ("6.4372", None, "6.44"),
        ("0.1514", None, "0.151"),
        ("-123.4567", None, "−123"),
        ("1234.567", None, "1,235"),
        ("0.00012345", None, "0.000123"),
        ("6.4372", 4, "6.4372"),
        ("0.000000123", None, "0.000000"),
        ("123456789012345678901234567890", 2, "123,456,789,012,345,678,901,234,567,890.00"),
        ("1E+3", None, "1,000"),
    ],
)
def test_a_number_keeps_the_decimals_its_author_gave_of_many_those_that_tell(
    value: str, decimals: int | None, text: str
) -> None:
    assert format_number(Decimal(value), decimals, "en") == text


@pytest.mark.parametrize(
    "value, unit, text",
    [
        ("52", "days", "52 days"),
        ("1", "days", "1 day"),
        ("-1", "days", "−1 day"),
        ("1.0", "days", "1.0 days"),
        ("1", "bed days", "1 bed day"),
        ("1", "cases per 1,000", "1 case per 1,000"),
        ("1", "people in work", "1 person in work"),
        ("1", "per person", "1 per person"),
        ("1", "people", "1 person"),
        ("1", "mass", "1 mass"),
        ("1", "cases of measles", "1 case of measles"),
        ("81", "%", "81%"),
        ("81", "% of staff", "81% of staff"),
        ("1200", "£", "£1,200"),
        ("-1200", "£", "−£1,200"),
        ("178.5", "£", "£178.50"),
        ("40", "£ thousand", "£40 thousand"),
        ("0", "£ thousand", "£0"),
        ("0", "£ per head", "£0 per head"),
        ("1.2", "£m", "£1.2m"),
        ("8.1", "per 1,000", "8.1 per 1,000"),
        ("8.1", "Rate per 1,000 women", "8.1 per 1,000 women"),
        ("8.1", "Per million population", "8.1 per million population"),
        ("166", "Number of offences", "166 offences"),
        ("1", "number of people", "1 person"),
        ("4", "Numbers", "4 Numbers"),
        ("13", "Number", "13"),
        ("13", "", "13"),
    ],
)
def test_a_value_stands_with_its_unit(value: str, unit: str, text: str) -> None:
    assert format_value(Decimal(value), unit, None, "en") == text


def measure(**fields: object) -> Measure:
    return Measure(title=Prose(("a",), "a"), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit, kept", [("days", ""), ("per 1,000", ""), ("%", "%"), ("£", "£"), ("£ thousand", "£ thousand"), ("", "")]
)
def test_a_unit_that_was_said_is_dropped_but_for_signs(unit: str, kept: str) -> None:
    assert drop_unit(unit) == kept
    assert format_bare_value(Decimal(5), measure(unit=unit), "en") == format_value(Decimal(5), kept, None, "en")


@pytest.mark.parametrize("written, decimals", [(None, None), ("1", 1), ("0", 0), ("-2", 0), ("900", 30)])
def test_a_measure_says_how_many_decimals_within_reason(written: str | None, decimals: int | None) -> None:
    assert decimals_of(measure(decimals=Decimal(written) if written else None)) == decimals


@pytest.mark.parametrize(
    "target, direction, text",
    [
        (Target(target=Decimal(45)), "lower", "at most 45 days"),
        (Target(target=Decimal(45)), "higher", "at least 45 days"),
        (Target(target=Decimal(45)), "", "45 days"),
        (Target(target=Decimal(0)), "lower", "0 days"),
        (Target(target=Decimal(0)), "higher", "at least 0 days"),
        (Target(target=Decimal(-2)), "higher", "at least −2 days"),
        (Target(within=(Decimal(40), Decimal(45))), "within", "40 to 45 days"),
        (Target(within=(Decimal(3), Decimal(3))), "within", "exactly 3 days"),
        (Target(target="Good"), "higher", "Good"),
        (Target(target=Decimal(45)), "within", "45 days"),
        (Target(), "lower", ""),
    ],
)
def test_a_target_says_which_way_is_good(target: Target, direction: str, text: str) -> None:
    assert format_target(target, measure(unit="days"), direction, "en") == text


@pytest.mark.parametrize(
    "first, last, text",
    [
        ("2026-04-01", "2026-04-30", "April 2026"),
        ("2026-04-01", "2026-06-30", "April to June 2026"),
        ("2026-04-01", "2027-03-31", "April 2026 to March 2027"),
        ("2026-05-17", "2026-06-11", "17 May to 11 June 2026"),
        ("2026-05-17", "2026-05-19", "17 to 19 May 2026"),
        ("2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"),
        ("2026-05-17", "2026-05-17", "17 May 2026"),
        ("2026-04-01", "2026-06-29", "1 April to 29 June 2026"),
        ("9999-12-01", "9999-12-31", "1 to 31 December 9999"),
    ],
)
def test_days_are_told_without_saying_a_month_or_a_year_twice(first: str, last: str, text: str) -> None:
    assert format_span(date.fromisoformat(first), date.fromisoformat(last), "en") == text


@pytest.mark.parametrize(
    "written, calendar, label, name, described",
    [
        ("2026-Q1", APRIL, "", "Q1 2026/27", "Q1 2026/27 (April to June 2026)"),
        ("2026", APRIL, "", "2026/27", "2026/27 (April 2026 to March 2027)"),
        ("2026", Calendar(), "", "2026", "2026"),
        ("2026", Calendar(), "CY26", "CY26", "CY26 (January to December 2026)"),
        ("2026-04", APRIL, "", "April 2026", "April 2026"),
        ("2026-05-17", APRIL, "", "17 May 2026", "17 May 2026"),
        ("2025-01-01..2026-12-31", APRIL, "2025-26", "2025-26", "2025-26 (January 2025 to December 2026)"),
    ],
)
def test_a_period_is_named_and_told_with_its_days(
    written: str, calendar: Calendar, label: str, name: str, described: str
) -> None:
    period = parse_period(written, calendar)
    assert period
    assert name_period(period, calendar, "en", label) == name
    assert describe_period(period, calendar, "en", label) == described


def test_a_number_among_ranges_is_a_bound_the_way_that_is_better() -> None:
    found = measure(unit="days", better=Better(direction="lower"))
    assert format_target(Target(target=Decimal(45)), found, "within", "en") == "at most 45 days"


def test_a_day_a_share_a_sum_and_a_count() -> None:
    assert format_day(date(2026, 9, 30), "en") == "30 September 2026"
    assert (format_percent(Decimal("0.755"), "en"), format_percent(Decimal(1), "en")) == ("76%", "100%")
    assert (format_money(Decimal(240000), "GBP", "en"), format_money(Decimal(-5), "NOK", "en")) == (
        "£240,000",
        "−5 NOK",
    )
    assert (count_of(1, "day", "days"), count_of(0, "day", "days")) == ("1 day", "0 days")


@pytest.mark.parametrize("locale, signs", [("en", (".", ",")), ("de", (",", ".")), ("fr", (",", "\u202f"))])
def test_an_axis_has_the_signs_of_the_readers_language(locale: str, signs: tuple[str, str]) -> None:
    assert find_signs(locale) == signs


@pytest.mark.parametrize(
    "unit, shown",
    [
        ("£", "−£10.50 to −£5"),
        ("£ thousand", "−£10.5 to −£5 thousand"),
        ("days", "−10.5 to −5 days"),
        ("%", "−10.5 to −5%"),
    ],
)
def test_both_ends_of_a_range_of_sums_have_their_sign(unit: str, shown: str) -> None:
    target = Target(within=(Decimal("-10.5"), Decimal(-5)))
    assert format_target(target, measure(unit=unit), "within", "en") == shown


@pytest.mark.parametrize("target, shown", [(100, "Achieved"), (80, "at least 80% achieved")])
def test_an_answer_is_wanted_as_it_is(target: int, shown: str) -> None:
    assert format_target(Target(target=Decimal(target)), measure(unit="% achieved"), "higher", "en") == shown


@pytest.mark.parametrize(
    "low, high, shown",
    [
        (90, 100, "90 to 100% achieved"),
        (0, 10, "0 to 10% achieved"),
        (0, 100, "0 to 100% achieved"),
        (100, 100, "Achieved"),
        (0, 0, "Not achieved"),
        (50, 50, "exactly 50% achieved"),
    ],
)
def test_an_answer_is_no_end_of_a_range(low: int, high: int, shown: str) -> None:
    target = Target(within=(Decimal(low), Decimal(high)))
    assert format_target(target, measure(unit="% achieved"), "within", "en") == shown
