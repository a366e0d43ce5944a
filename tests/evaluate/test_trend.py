"""What the values since the last break say of where a measure is going."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.trend import Limits, find_expectation, find_limits
from generator.model.measure_rules import Frequency
from generator.model.measures import Better, Break, Cumulative
from generator.model.settings import StatusRules
from tests.evaluate.builders import a_measure, a_series, a_target, assess, number, period, results

FLOW = ["49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1"]
STEADY = [50, 52, 50, 52, 50, 52, 50, 52, 50, 52]
LOWER, HIGHER = Better(direction="lower"), Better(direction="higher")


def trend(values, points_for_trend=8, as_of="2029-03-31", **fields):
    rules = StatusRules(points_for_trend=Decimal(points_for_trend))
    given = a_series([number(value) for value in values]) if isinstance(values, list) else values
    return assess(a_measure(**fields), given, rules=rules, as_of=as_of).trend


def test_limits_are_the_mean_and_2_66_mean_moving_ranges():
    """NIST/SEMATECH e-Handbook 6.3.2.2, flow rates of ten batches.

    Their sum is 508.1, the mean 50.81. They move by 2.0 2.3 1.4 3.5 3.4 1.4 0.2 1.2 1.5, together 16.9, on average
    1.8778. 2.66 × 1.8778 = 4.9949, so the limits are 45.8151 and 55.8049 (there, by 3 / 1.128: 45.8159, 55.8041).
    """
    found = trend(FLOW, better=LOWER)
    assert found.mean == Decimal("50.81")
    assert round(found.low, 4) == Decimal("45.8151")
    assert round(found.high, 4) == Decimal("55.8049")
    assert (found.word, found.signal, found.points, found.needed) == ("no clear change", "", 10, 8)
    assert (found.first, found.last) == (period("2020-Q1"), period("2022-Q2"))


@pytest.mark.parametrize(
    "better, up, down",
    [
        (LOWER, "worsening", "improving"),
        (HIGHER, "improving", "worsening"),
        (Better(direction="neither"), "rising", "falling"),
        (None, "rising", "falling"),
    ],
)
def test_a_last_value_outside_the_limits_is_a_change(better, up, down):
    """The limits of ten steady values, 51 on average and moving by 2, and one of 70.

    The mean is 580 / 11 = 52.73, the moves (9 × 2 + 18) / 10 = 3.6 on average, so the limits are 52.73 ± 9.58.
    """
    rise, fall = trend([*STEADY, 70], better=better), trend([*STEADY, 32], better=better)
    assert (rise.word, rise.signal) == (up, "outside limits")
    assert (fall.word, fall.signal) == (down, "outside limits")
    assert round(rise.high, 2) == Decimal("62.30")


def test_the_last_eight_on_one_side_of_the_mean_are_a_change():
    """Ten at 50 and 52, then eight at 53 and 55: mean 52.33; none of the last eight is below it or outside."""
    after = [53, 55] * 4
    assert trend(STEADY + after, better=LOWER).signal == "eight on one side"
    assert trend(STEADY + after, better=LOWER).word == "worsening"
    assert trend(after + STEADY, better=LOWER).word == "improving"
    assert trend(STEADY + after[1:], better=LOWER).signal == ""


def test_a_value_on_the_mean_itself_breaks_the_run():
    assert trend([50] * 8).signal == ""
    assert trend([50] * 8).word == "no clear change"


@pytest.mark.parametrize(
    "last, word", [(45, "improving"), (33, "worsening"), (70, "worsening"), (51, "no clear change")]
)
def test_of_a_range_closer_is_improving(last, word):
    """Ten values of 50.5 and 51.5 move by 1; with a last of 45, 33 or 70 the limits are 4, 7 and 7 from the mean."""
    steady = [50.5, 51.5] * 5
    assert trend([*steady, last], target=a_target((43, 46))).word == word


@pytest.mark.parametrize("count, word", [(7, "too few points"), (8, "no clear change")])
def test_a_trend_needs_eight_points(count, word):
    found = trend(STEADY[:count])
    assert (found.word, found.points) == (word, count)
    assert (found.mean is None) == (count == 7)


@pytest.mark.parametrize("asked, needed", [(3, 8), (10, 10), (12, 12)])
def test_a_site_may_ask_for_more_points_but_not_for_fewer(asked, needed):
    found = trend(STEADY, points_for_trend=asked)
    assert found.needed == needed
    assert (found.word == "too few points") == (needed > 10)
    assert found.why_not == ("too few points" if needed > 10 else "")


@pytest.mark.parametrize("count, is_early", [(14, True), (15, False)])
def test_a_trend_is_early_under_fifteen_points(count, is_early):
    assert trend((STEADY * 2)[:count]).is_early is is_early


def test_only_points_since_the_last_break_count():
    breaks = (Break(at=period("2020-Q2")), Break(at=period("2020-Q3")), Break(at=period("2028-Q1")))
    found = trend([900, 800, *STEADY], breaks=breaks)
    assert (found.points, found.mean, found.first) == (10, 51, period("2020-Q3"))


def test_provisional_values_are_left_out():
    values = a_series([*STEADY, {"actual": 900, "provisional": True}])
    found = trend(values)
    assert (found.points, found.high < 900, found.last) == (10, True, period("2022-Q2"))


def test_only_points_of_the_last_ones_frequency_count():
    found = trend((*results({"2018": 900, "2019": 800}), *a_series(STEADY)))
    assert (found.points, found.mean) == (10, 51)


@pytest.mark.parametrize(
    "values, fields, why_not",
    [
        (STEADY, {"cumulative": Cumulative()}, "cumulative"),
        (STEADY, {"frequency": Frequency()}, "irregular"),
        ({f"20{n}-01-01..20{n}-03-30": 4 for n in range(10, 20)}, {}, "irregular"),
        ({f"20{n}-01-01..20{n + 2}-12-31": 4 for n in range(10, 20)}, {}, "rolling"),
        ([], {}, "no values"),
    ],
)
def test_no_trend_is_told_of_some_series(values, fields, why_not):
    found = trend(results(values) if isinstance(values, dict) else values, **fields)
    assert (found.word, found.why_not, found.mean) == ("not told", why_not, None)


EXPECTED = [
    ("higher", (40, 40), "expect to meet it"),
    ("higher", (41, 41), "will sometimes meet it"),
    ("higher", (60, 60), "will sometimes meet it"),
    ("higher", (61, 61), "expect to miss it"),
    ("lower", (60, 60), "expect to meet it"),
    ("lower", (59, 59), "will sometimes meet it"),
    ("lower", (40, 40), "will sometimes meet it"),
    ("lower", (39, 39), "expect to miss it"),
    ("within", (40, 60), "expect to meet it"),
    ("within", (45, 60), "will sometimes meet it"),
    ("within", (61, 70), "expect to miss it"),
    ("within", (30, 39), "expect to miss it"),
    ("neither", (40, 40), ""),
    ("higher", (), ""),
]


@pytest.mark.parametrize("direction, wanted, expected", EXPECTED)
def test_limits_of_40_to_60_say_what_to_expect_of_a_target(direction, wanted, expected):
    limits = Limits(Decimal(50), Decimal(40), Decimal(60))
    assert find_expectation(direction, tuple(map(Decimal, wanted)), limits) == expected


def test_an_expectation_comes_with_limits_only():
    assert trend(STEADY, better=LOWER, target=a_target(90)).expectation == "expect to meet it"
    assert trend(STEADY[:7], better=LOWER, target=a_target(90)).expectation == ""


@given(st.lists(st.decimals(-100, 100, places=1), min_size=2, max_size=12), st.integers(-9, 9))
def test_limits_move_with_their_values(values, step):
    one, other = find_limits(values), find_limits([value + step for value in values])
    assert one.low <= one.mean <= one.high
    assert round(other.low - one.low, 9) == round(other.high - one.high, 9) == step


def test_after_a_change_nothing_is_expected_of_the_target_for_the_limits_speak_of_what_was():
    assert trend([*STEADY, 70], better=LOWER, target=a_target(90)).signal == "outside limits"
    assert trend([*STEADY, 70], better=LOWER, target=a_target(90)).expectation == ""
