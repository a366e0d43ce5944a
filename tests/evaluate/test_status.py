"""From a value and what was wanted to a status, with the reason as values."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from generator.evaluate.status import find_direction
from generator.model.measure_rules import Band, Frequency
from generator.model.measure_scores import StatusReason
from generator.model.measures import Better, Cumulative
from generator.model.settings import StatusRules
from tests.evaluate.builders import a_measure, a_target, assess, named, number, words

HIGHER, LOWER, NEITHER = (Better(direction=word) for word in ("higher", "lower", "neither"))
WITHIN = Better(within=(number(40), number(45)))
FIVE_PERCENT, FIVE_POINTS = (Band(amount=number(5), of=of) for of in ("target", "points"))


def status(actual, wanted=None, **fields):
    """The status of one value of Q1 2026/27."""
    targets = {} if wanted is None else {"target": a_target(wanted)}
    return assess(a_measure(**targets, **fields), {"2026-Q1": actual}).status


GOOD, CLOSE, OFF = "on target", "close to target", "off target"
COMPARED = [
    # better, target, allowance, values with what they are
    (LOWER, 45, {}, {44: GOOD, 45: GOOD, "45.01": OFF}),
    (HIGHER, 45, {}, {46: GOOD, 45: GOOD, "44.99": OFF}),
    (LOWER, 45, {"off_target_at": number(58)}, {45: GOOD, 46: CLOSE, "57.9": CLOSE, 58: OFF, 59: OFF}),
    (HIGHER, 90, {"off_target_at": number(80)}, {90: GOOD, 89: CLOSE, "80.1": CLOSE, 80: OFF, 79: OFF}),
    (LOWER, 40, {"tolerance": FIVE_PERCENT}, {40: GOOD, 42: CLOSE, "42.01": OFF}),
    (HIGHER, 40, {"tolerance": FIVE_PERCENT}, {40: GOOD, 38: CLOSE, "37.99": OFF}),
    (LOWER, 40, {"tolerance": FIVE_POINTS}, {41: CLOSE, 45: CLOSE, "45.01": OFF}),
    (HIGHER, 40, {"tolerance": FIVE_POINTS}, {39: CLOSE, 35: CLOSE, "34.99": OFF}),
    # of a negative target, 5 % is of its size; of zero it is an empty band
    (HIGHER, -40, {"tolerance": FIVE_PERCENT}, {-40: GOOD, -42: CLOSE, "-42.01": OFF, -38: GOOD}),
    (LOWER, -40, {"tolerance": FIVE_PERCENT}, {-40: GOOD, -38: CLOSE, "-37.99": OFF, -42: GOOD}),
    (LOWER, 0, {"tolerance": FIVE_PERCENT}, {0: GOOD, -1: GOOD, "0.01": OFF}),
    (LOWER, 0, {"tolerance": FIVE_POINTS}, {0: GOOD, 5: CLOSE, 6: OFF}),
    # within: from the bound that is missed
    (None, (40, 45), {}, {40: GOOD, 45: GOOD, "39.9": OFF, "45.1": OFF}),
    (None, (40, 60), {"tolerance": FIVE_PERCENT}, {38: CLOSE, "37.9": OFF, 63: CLOSE, "63.1": OFF}),
    (None, (40, 45), {"tolerance": FIVE_POINTS}, {35: CLOSE, "34.9": OFF, 50: CLOSE, "50.1": OFF}),
    (None, (40, 45), {"off_target_at": number(50)}, {46: CLOSE, 50: OFF, 39: OFF}),
    (None, (40, 45), {"off_target_at": number(35)}, {46: OFF, 35: OFF, 36: CLOSE}),
    (None, (40, 45), {"off_target_at": number(42)}, {46: OFF, 39: OFF}),
    (None, (40, 45), {"off_target_at": number(37), "tolerance": FIVE_POINTS}, {38: CLOSE, 37: OFF, 50: CLOSE}),
    (WITHIN, None, {}, {42: GOOD, 46: OFF}),
    (WITHIN, 42, {}, {42: GOOD, 43: OFF, 41: OFF}),
    (LOWER, (40, 45), {}, {42: GOOD, 39: OFF}),
    # no `better`: the order of target and off_target_at
    (None, 45, {"off_target_at": number(58)}, {44: GOOD, 50: CLOSE, 60: OFF}),
    (None, 90, {"off_target_at": number(80)}, {91: GOOD, 85: CLOSE, 70: OFF}),
]


@pytest.mark.parametrize("better, wanted, allowance, values", COMPARED)
def test_a_value_is_on_close_to_or_off_its_target(better, wanted, allowance, values):
    found = {value: status(Decimal(value), wanted, better=better, **allowance) for value in values}
    assert found == values


def test_the_measures_own_allowance_stands_before_the_sites():
    measure = a_measure(better=LOWER, target=a_target(100))
    site = StatusRules(tolerance=FIVE_PERCENT)
    of_site = assess(measure, {"2026-Q1": 105}, rules=site)
    own = msgspec.structs.replace(measure, tolerance=Band(amount=number(1), of="target"))
    assert (of_site.status, of_site.reason.allowance) == (CLOSE, "5% of target")
    assert assess(own, {"2026-Q1": 105}, rules=site).status == OFF


HINDERED = [
    ({}, {"actual": 1}, "not assessed", "no target"),
    ({"target": a_target(1)}, {"actual": 1}, "not assessed", "no direction"),
    ({"target": a_target(1), "off_target_at": number(1)}, {"actual": 1}, "not assessed", "no direction"),
    ({"target": a_target(1), "better": NEITHER}, {"actual": 1}, "not assessed", "no direction"),
    ({"target": a_target("All"), "better": HIGHER}, {"actual": 1}, "not assessed", "target in words"),
    ({"target": a_target("All")}, {"said": words("All")}, "not assessed", "target in words"),
    ({"target": a_target(1), "better": HIGHER}, {"said": words("Most")}, "not assessed", "value in words"),
    ({"target": a_target(1), "better": HIGHER}, {"missing": "not due"}, "no data", "no value"),
    ({"target": a_target("All")}, {"missing": "late"}, "no data", "no value"),
    ({"better": HIGHER}, {"missing": "late"}, "not assessed", "no target"),
    (
        {"targets": named({"2026": 9}), "better": HIGHER, "cumulative": Cumulative()},
        {"actual": 1},
        "not assessed",
        "cumulative without profile",
    ),
]


@pytest.mark.parametrize("fields, value, expected, rule", HINDERED)
def test_where_nothing_can_be_compared_the_reason_says_what_is_missing(fields, value, expected, rule):
    found = assess(a_measure(**fields), {"2026-Q1": value})
    assert (found.status, found.reason.rule) == (expected, rule)
    assert found.points[0].status == expected


@pytest.mark.parametrize(
    "fields, value, expected",
    [
        ({}, {"said": words("Accredited"), "status": "met"}, "met"),
        ({}, {"status": "at risk"}, "at risk"),
        ({"target": a_target("All")}, {"actual": 3, "status": "on track"}, "on track"),
        ({"target": a_target(4), "better": LOWER}, {"actual": 3, "status": "off target"}, GOOD),
        ({"target": a_target(4), "better": LOWER}, {"said": words("Few"), "status": "at risk"}, "at risk"),
        ({"target": a_target(4), "better": NEITHER}, {"actual": 3, "status": "off target"}, "not assessed"),
    ],
)
def test_a_status_that_is_given_holds_only_where_none_is_worked_out(fields, value, expected):
    found = assess(a_measure(**fields), {"2026-Q1": value})
    assert found.status == expected
    assert found.given_status == value["status"]


def test_a_status_given_for_a_missing_value_is_none():
    found = assess(a_measure(target=a_target(4), better=LOWER), {"2026-Q1": {"missing": "late", "status": "met"}})
    assert (found.status, found.points[0].status, found.given_status) == ("no data", "no data", "")


FINAL = [
    # targets, period, result, as of, status
    ({"2026": 45, "2025": 50}, "2026", {"actual": 44}, "2027-03-31", "met"),
    ({"2026": 45, "2025": 50}, "2026", {"actual": 46}, "2027-03-31", "nearly met"),
    ({"2026": 45, "2025": 50}, "2026", {"actual": 48}, "2027-03-31", "not met"),
    ({"2026": 45, "2025": 50}, "2025", {"actual": 44}, "2027-03-31", GOOD),
    ({"2026": 45}, "2026-Q4", {"actual": 44}, "2027-03-31", "met"),
    ({"2026": 45}, "2026", {"actual": 44, "provisional": True}, "2027-03-31", GOOD),
    ({"2026": 45, "2027": "Fewer"}, "2026", {"actual": 44}, "2027-03-31", GOOD),
]


@pytest.mark.parametrize("targets, text, value, as_of, expected", FINAL)
def test_at_the_last_named_targets_period_it_is_met_nearly_met_or_not(targets, text, value, as_of, expected):
    measure = a_measure(better=LOWER, tolerance=FIVE_PERCENT, targets=named(targets))
    assert assess(measure, {text: value}, as_of).status == expected


@pytest.mark.parametrize("as_of, expected", [("2027-03-31", GOOD), ("2027-06-29", GOOD), ("2027-06-30", "met")])
def test_a_target_that_is_due_later_is_final_on_that_day(as_of, expected):
    due = msgspec.structs.replace(a_target(45), due=date(2027, 6, 30))
    measure = a_measure(better=LOWER, targets=named({"2026": due}))
    assert assess(measure, {"2026": 44}, as_of).status == expected


def test_one_target_for_every_period_is_never_final():
    assert status(44, 45, better=LOWER, target_path="given") == GOOD


def test_the_reason_holds_every_figure_it_used():
    measure = a_measure(
        better=HIGHER,
        off_target_at=number(300),
        targets=named({"2026": 400}),
        cumulative=Cumulative(is_even=True),
        frequency=Frequency(months=3),
    )
    found = assess(measure, {"2026-Q2": 170}, "2026-09-30")
    assert found.reason == StatusReason(
        rule="within the allowance",
        direction="higher",
        period=found.points[0].result.period,
        actual=number(170),
        target=number(200),
        edge=number(150),  # the year's 300, by half
        edge_is_off=True,
        allowance="off_target_at",
        year_target=number(400),
        profile_share=number(50),
    )


def test_a_years_off_target_at_is_not_held_against_a_period_without_a_share():
    measure = a_measure(
        better=HIGHER,
        off_target_at=number(300),
        targets=named({"2026": 400, "2026-Q1": 80}),
        cumulative=Cumulative(),
        tolerance=FIVE_PERCENT,
    )
    assert assess(measure, {"2026-Q1": 77}).status == CLOSE
    assert assess(measure, {"2026-Q4": 390}).reason.edge == 300


@pytest.mark.parametrize(
    "better, wanted, off, direction",
    [
        (NEITHER, (1, 2), 5, "neither"),
        (LOWER, 9, None, "lower"),
        (LOWER, (1, 2), None, "within"),
        (WITHIN, None, None, "within"),
        (WITHIN, 42, 1, "within"),
        (None, (1, 2), None, "within"),
        (None, 9, 5, "higher"),
        (None, 5, 9, "lower"),
        (None, 5, 5, ""),
        (None, "All", 5, ""),
        (None, None, 5, ""),
        (None, 5, None, ""),
    ],
)
def test_direction_is_better_else_the_order_of_target_and_off_target_at(better, wanted, off, direction):
    measure = a_measure(better=better, off_target_at=None if off is None else number(off))
    assert find_direction(measure, None if wanted is None else a_target(wanted)) == direction
