"""Numbers: what is one, and what to write in place of what isn't."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.numbers import explain_number, parse_number
from generator.model.forms import MOST_DIGITS


@pytest.mark.parametrize(
    "text, number",
    [("12", "12"), ("-0.5", "-0.5"), ("+3", "3"), ("1.10", "1.10"), ("010", "10"), (" 7\n", "7"), ("0", "0")],
)
def test_a_sign_digits_and_one_point_are_a_number_exactly(text, number):
    parsed = parse_number(text)
    assert parsed is not None
    assert parsed.as_tuple() == Decimal(number).as_tuple()


@pytest.mark.parametrize(
    "text, mend",
    [
        ("1,000", "write 1000, with nothing between the thousands"),
        ("-1,234,567.5", "write -1234567.5, with nothing between the thousands"),
        ("1 000", "write 1000, with nothing between the thousands"),
        ("1\u202f000", "write 1000, with nothing between the thousands"),
        ("1_000", "write 1000, with nothing between the thousands"),
        ("3,5", "write 3.5, with a point"),
        (".5", "write 0.5, with digits on both sides of a point"),
        ("-5.", "write -5, with digits on both sides of a point"),
        ("\u22125", "write -5, with a plain hyphen as its minus"),
        ("£5", "write 5 alone; the unit is said once, where the measure is"),
        ("GBP 5", "write 5 alone; the unit is said once, where the measure is"),
        ("12 %", "write 12 alone; the unit is said once, where the measure is"),
        ("4" * 31, "write at most 30 digits, in a larger unit if need be"),
    ],
)
def test_what_comes_near_to_a_number_is_offered_as_one(text, mend):
    assert parse_number(text) is None
    assert explain_number(text) == mend


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NaN",
        "inf",
        "-Infinity",
        "1e5",
        "1e400",
        "0x1F",
        "١٢",
        "½",
        "5m",
        "5 million",
        "1.2.3",
        "--5",
        "45-50",
        "12:30",
        ".",
    ],
)
def test_what_could_be_read_in_two_ways_is_never_guessed(text):
    assert parse_number(text) is None
    assert explain_number(text) == "write digits alone, with at most one point, such as 1250 or -0.5"


@pytest.mark.parametrize("text, number", [("98%", "98"), ("98 %", "98"), ("-1.5%", "-1.5"), ("98", "98")])
def test_where_a_percentage_may_stand_its_sign_is_dropped(text, number):
    assert parse_number(text, allow_percent=True) == Decimal(number)


@pytest.mark.parametrize("text", ["%", "98%%", "98  %", "%98", "98 per cent"])
def test_a_percentage_has_one_sign_after_it(text):
    assert parse_number(text, allow_percent=True) is None


def test_a_number_has_thirty_digits_at_most():
    assert parse_number("-" + "9" * 15 + "." + "9" * 15) is not None
    assert parse_number("9" * (MOST_DIGITS + 1)) is None
    assert parse_number("9" * 1_000_000) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_any_number_written_plainly_comes_back(number):
    assert parse_number(f"{number:f}") == number


@given(st.text(alphabet="0123456789+-.,%£ e\u2212\u00a0_'", max_size=45))
def test_whatever_is_refused_gets_advice_that_is_taken(text):
    if parse_number(text) is None:
        offered = (
            explain_number(text).removeprefix("write ").split(",")[0].removesuffix(" alone; the unit is said once")
        )
        assert offered.startswith(("digits alone", "at most 30")) or parse_number(offered) is not None
