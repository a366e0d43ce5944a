"""How one measure stands: its points, its status, what changed, and whether its figures came in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.measure_rules import Frequency
from generator.model.measure_scores import StatusReason
from generator.model.measures import Better, Cumulative, Release
from generator.model.results import Action
from tests.evaluate.builders import (
    QUARTERS,
    a_change,
    a_measure,
    a_row,
    a_series,
    a_target,
    assess,
    named,
    number,
    period,
    words,
)

LOWER = Better(direction="lower")
MONTHLY, QUARTERLY, ANNUAL, IRREGULAR = (Frequency(months=months) for months in (1, 3, 12, 0))
TARGET = {"better": LOWER, "target": a_target(45)}


def test_the_status_is_that_of_the_last_counted_value():
    values = {"2025-Q4": 40, "2026-Q1": 50, "2026-Q2": {"missing": "late"}, "2026-Q3": 30}
    found = assess(a_measure(**TARGET), values, "2026-09-30")
    assert (found.key, found.status, found.current) == ("measures/waits", "off target", found.points[1])
    assert [point.status for point in found.points] == ["on target", "off target", "no data"]


def test_a_period_that_says_nothing_of_the_whole_is_no_point_and_its_parts_are_still_told():
    values = {
        "2025-Q4": {"breakdown": (a_row(3), a_row(4, cuts={"Sex": "Women"}))},
        "2026-Q1": {"provisional": True},
        "2026-Q2": {"commentary": words("A count is under way.")},
        "2026-Q3": {"forecast": 40},
        "2026-Q4": {"actions": (Action(what=words("Count.")),)},
        "2027-Q1": 40,
    }
    found = assess(a_measure(**TARGET), values)
    assert [point.result.period.text for point in found.points] == ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]
    assert [each.period.text for each in found.breakdowns] == ["2025-Q4"]


def test_an_earlier_day_knows_the_targets_of_then_and_no_change_that_came_later():
    early, late, told = a_change(52, 50, "2025-05-01"), a_change(50, 45, "2026-07-01"), a_change(60, 52)
    measure = a_measure(
        better=LOWER,
        targets=named({"2026-Q4": 45, "2025-Q4": 61}),
        target_changes=(late, told, early),
        frequency=QUARTERLY,
    )
    then, now = (assess(measure, {}, as_of) for as_of in ("2026-06-30", "2026-09-30"))
    assert then.named == ((period("2025-Q4"), measure.targets[1]), (period("2026-Q4"), a_target(50)))
    assert then.target_changes == (told, early)
    assert (then.reason.target, now.reason.target) == (50, 45)
    assert now.named == ((period("2025-Q4"), measure.targets[1]), (period("2026-Q4"), measure.targets[0]))
    assert now.target_changes == (late, told, early)


OLD = [
    # frequency, periods late, the value's period, as of, status
    (QUARTERLY, 0, "2026-Q1", "2026-12-31", "on target"),  # just two quarters ago
    (QUARTERLY, 0, "2026-Q1", "2027-01-01", "no data"),
    (QUARTERLY, 1, "2026-Q1", "2027-03-31", "on target"),  # in arrears by nature
    (QUARTERLY, 1, "2026-Q1", "2027-04-01", "no data"),
    (MONTHLY, 0, "2026-04", "2026-06-30", "on target"),
    (MONTHLY, 0, "2026-04", "2026-07-01", "no data"),
    (MONTHLY, 0, "2026-02", "2026-04-30", "on target"),  # months of other lengths
    (QUARTERLY, 0, "2026-02", "2026-08-30", "on target"),
    (ANNUAL, 0, "2024", "2027-03-31", "on target"),
    (ANNUAL, 0, "2024", "2027-04-01", "no data"),
    (Frequency(months=36), 0, "2020", "2027-03-31", "on target"),
    (Frequency(months=36), 0, "2020", "2027-04-01", "no data"),
    (IRREGULAR, 0, "2000", "2027-03-31", "on target"),
    (None, 0, "2000", "2027-03-31", "on target"),
    (ANNUAL, 9999, "2000", "2027-03-31", "on target"),
]


@pytest.mark.parametrize("frequency, late, text, as_of, expected", OLD)
def test_a_value_older_than_two_of_its_frequencies_is_no_data(frequency, late, text, as_of, expected):
    release = Release(periods_late=number(late))
    found = assess(a_measure(**TARGET, frequency=frequency, release=release), {text: 40}, as_of)
    assert found.status == expected
    assert found.points[0].status == "on target"  # as it was then


def test_a_value_too_old_says_how_old_it_may_be():
    found = assess(a_measure(**TARGET, frequency=QUARTERLY), {"2026-Q1": 40}, "2027-03-31")
    assert (found.reason.rule, found.reason.oldest_allowed) == ("value too old", date(2026, 9, 30))
    assert (found.reason.actual, found.current) == (number(40), found.points[0])


@pytest.mark.parametrize(
    "fields, value, expected",
    [
        ({"better": LOWER}, 40, "not assessed"),
        ({"target": a_target(45)}, 40, "not assessed"),
        ({"target": a_target("All")}, {"said": words("All")}, "no data"),
        ({}, {"said": words("Accredited"), "status": "met"}, "no data"),
    ],
)
def test_what_was_not_assessed_is_not_without_data_when_old_but_a_judgement_is(fields, value, expected):
    assert assess(a_measure(frequency=QUARTERLY, **fields), {"2020-Q1": value}, "2027-03-31").status == expected


@pytest.mark.parametrize("as_of, expected", [("2026-06-30", "not started"), ("2026-07-01", "on target")])
def test_a_measure_has_not_started_before_its_first_day(as_of, expected):
    measure = a_measure(**TARGET, from_=date(2026, 7, 1))
    found = assess(measure, {"2026-Q1": 40}, as_of)
    assert found.status == expected


SILENT = [
    ({}, "not assessed", "no target"),
    (TARGET, "no data", "no value"),
    ({"better": LOWER, "targets": named({"2029": 4}), "frequency": QUARTERLY}, "no data", "no value"),
    ({"target": a_target(45)}, "not assessed", "no direction"),
    ({"target": a_target("All")}, "no data", "no value"),
    ({"target": a_target(45), "better": Better(direction="neither")}, "not assessed", "no direction"),
    (
        {"better": LOWER, "targets": named({"2026": 4}), "cumulative": Cumulative(), "frequency": QUARTERLY},
        "no data",
        "no value",
    ),
]


@pytest.mark.parametrize("fields, expected, rule", SILENT)
def test_a_measure_without_values_has_no_data_if_it_has_a_target(fields, expected, rule):
    found = assess(a_measure(**fields), {}, "2026-06-30")
    assert (found.status, found.reason.rule, found.reason.period) == (expected, rule, None)
    assert (found.current, found.points, found.since_last, found.given_status) == (None, (), None, "")


def test_the_target_is_that_of_the_last_value_else_of_the_period_awaited():
    measure = a_measure(better=LOWER, targets=named({"2025-Q4": 52, "2026-Q1": 50}), frequency=QUARTERLY)
    with_value = assess(measure, {"2025-Q4": 50}, "2026-06-30")
    without = assess(measure, {}, "2026-06-30")
    neither = assess(a_measure(better=LOWER, targets=named({"2025-Q4": 52})), {}, "2025-12-31")
    assert (with_value.target, with_value.next_target) == (
        a_named("2025-Q4", 52),
        (period("2026-Q1"), a_named("2026-Q1", 50)),
    )
    assert (without.target, without.next_target) == (a_named("2026-Q1", 50), None)
    assert (neither.target, neither.next_target) == (None, (period("2025-Q4"), a_named("2025-Q4", 52)))


def test_the_target_of_the_years_end_is_the_one_in_force_then():
    quarters = a_measure(
        better=LOWER, targets=named({"2026-Q3": 50, "2026-Q4": 45, "2027-Q4": 40}), frequency=QUARTERLY
    )
    assert assess(quarters, {"2026-Q2": 52}, "2026-09-30").year_end_target == a_named("2026-Q4", 45)
    assert assess(quarters, {}, "2026-09-30").year_end_target is None
    held = a_measure(better=LOWER, targets=named({"2026-Q1": 50}), target_path="step", frequency=QUARTERLY)
    assert assess(held, {"2026-Q2": 52}, "2026-09-30").year_end_target == a_named("2026-Q1", 50)


def a_named(text, wanted):
    return named({text: wanted})[0]


def test_a_percentage_is_worked_out_from_its_counts():
    measure = a_measure(unit="%", better=LOWER, target=a_target(9))
    found = assess(measure, {"2026-Q1": {"numerator": 81, "denominator": 1000}})
    assert (found.reason.actual, found.status) == (number("8.1"), "on target")


def test_the_direction_of_a_period_without_a_target_is_that_of_the_others():
    measure = a_measure(targets=named({"2026-Q4": 45}), off_target_at=number(58))
    found = assess(measure, {"2026-Q1": 50})
    assert found.reason == StatusReason("no target", direction="lower", period=period("2026-Q1"), actual=number(50))


@given(st.lists(st.integers(0, 99), min_size=1, max_size=12), st.integers(1, 12), st.integers(0, 99))
def test_a_day_never_sees_what_came_later(values, counted, later):
    as_of = period(QUARTERS[counted - 1]).last.isoformat()
    measure = a_measure(**TARGET, frequency=QUARTERLY)
    seen = assess(measure, a_series(values), as_of)
    changed = [value if place < counted else later for place, value in enumerate(values)]
    assert seen == assess(measure, a_series(values[:counted]), as_of) == assess(measure, a_series(changed), as_of)
