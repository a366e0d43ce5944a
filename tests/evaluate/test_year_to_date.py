"""What is wanted of a cumulative measure, whose values are the year to date."""

from datetime import date
from decimal import Decimal

import pytest

from generator.evaluate.course import plot_course
from generator.evaluate.targets import find_in_force
from generator.model.measure_rules import Frequency
from generator.model.measures import Better, Cumulative
from tests.evaluate.builders import APRIL, a_change, a_measure, a_target, assess, named, number, period, wanted

LATER = date(2029, 3, 31)
PROFILE = Cumulative(profile=tuple(map(Decimal, (20, 45, 70, 100))))
MONTHS = Cumulative(profile=tuple(Decimal(n) for n in (5, 10, 20, 30, 40, 45, 50, 60, 70, 80, 90, 100)))
TO_DATE = [
    (PROFILE, {"2026": 400}, "2026-Q1", 80, 20),
    (PROFILE, {"2026": 400}, "2026-Q3", 280, 70),
    (PROFILE, {"2026": 400}, "2026-Q4", 400, 100),
    (PROFILE, {"2026-Q4": 400}, "2026-Q1", 80, 20),  # the last quarter's to date is the year's
    (PROFILE, {"2026": 400, "2026-Q1": 90}, "2026-Q1", 90, 20),  # the period's own first
    (PROFILE, {"2026": 400}, "2026-09", 180, 45),
    (PROFILE, {"2026": 400}, "2026-08", 400, None),  # between the ends of quarters nothing says
    (MONTHS, {"2026": 400}, "2026-05", 40, 10),
    (MONTHS, {"2026": 400}, "2026-Q1", 80, 20),
    (Cumulative(is_even=True), {"2026": 400}, "2026-Q1", 100, 25),
    (Cumulative(is_even=True), {"2026": 360}, "2026-04", 30, Decimal(100) / 12),
    (Cumulative(is_even=True), {"2026": 400}, "2026-04-01..2026-06-15", 400, None),
    (Cumulative(), {"2026": 400}, "2026-Q1", 400, None),
    (Cumulative(), {"2026": 400}, "2026-Q4", 400, 100),
    (Cumulative(), {"2026": 400}, "2027-Q1", None, None),
    (PROFILE, {"2026": (100, 200)}, "2026-Q1", (20, 40), 20),
    (PROFILE, {"2026": "As planned"}, "2026-Q1", "As planned", 20),
]


@pytest.mark.parametrize("cumulative, targets, text, expected, share", TO_DATE)
def test_a_year_to_date_is_held_against_its_share_of_the_years_target(cumulative, targets, text, expected, share):
    measure = a_measure(cumulative=cumulative, targets=named(targets))
    found = find_in_force(plot_course(measure, APRIL, LATER), period(text))
    got = found.target and (found.target.within or found.target.target)
    assert got == pytest.approx(expected) if isinstance(expected, int) else got == expected
    assert found.year_share == share
    assert found.lacks_profile is (share is None and expected is not None)


@pytest.mark.parametrize(
    "fields, text, expected",
    [
        ({"target": a_target(400)}, "2026-Q1", 80),  # one target is each year's
        ({"better": Better(within=(number(100), number(200)))}, "2026-Q1", (20, 40)),
        ({"targets": named({"2025": 200, "2027": 400}), "target_path": "straight"}, "2026-Q1", 60),
        ({"targets": named({"2025": 200}), "target_path": "step"}, "2026-Q1", 40),
        ({"targets": named({"2025": 200, "2026-Q1": 9}), "target_path": "step"}, "2026-Q2", 90),
        ({"target": a_target(400), "target_changes": (a_change(300, 400, "2026-07-01"),)}, "2026-Q1", 60),
        ({"target": a_target(400), "target_changes": (a_change(300, 400, "2026-07-01"),)}, "2026-Q2", 180),
    ],
)
def test_a_years_target_follows_its_path_and_changes(fields, text, expected):
    assert wanted(a_measure(cumulative=PROFILE, **fields), text) == expected


@pytest.mark.parametrize("text, expected", [("2026-Q1", 70), ("2026-Q4", 400)])
def test_a_results_own_target_is_its_periods_but_not_the_years(text, expected):
    assert wanted(a_measure(cumulative=PROFILE, target=a_target(400)), text, own=number(70)) == expected
    assert wanted(a_measure(cumulative=PROFILE), text, own=number(70)) == 70


@pytest.mark.parametrize("wanted_then", [400, (100, 400)])
def test_a_years_target_that_says_nothing_of_a_period_is_not_shown_as_the_periods_own(wanted_then):
    measure = a_measure(
        cumulative=Cumulative(), better=Better(direction="higher"), targets=named({"2026": wanted_then})
    )
    found = assess(measure, {"2026-Q1": 90, "2026-Q4": 410}, "2027-03-31")
    early, whole = found.points
    assert (early.reason.rule, early.status) == ("cumulative without profile", "not assessed")
    assert (early.target, early.reason.target, early.reason.within) == (None, None, ())
    assert early.reason.year_target == (400 if wanted_then == 400 else None)
    assert whole.target == measure.targets[0]


def test_a_year_to_date_without_a_value_yet_is_no_data_against_the_years_target():
    measure = a_measure(
        cumulative=Cumulative(), better=Better(direction="higher"), target=a_target(400), frequency=Frequency(months=3)
    )
    found = assess(measure, {}, "2026-06-30")
    assert (found.status, found.target) == ("no data", None)
    assert (found.reason.target, found.reason.year_target) == (None, 400)


def test_the_reason_of_a_status_tells_how_its_target_was_derived():
    targets = named({"2025-Q4": 54, "2026-Q4": 46})
    line = ((period("2025-Q4"), 54), (period("2026-Q4"), 46))
    rising = {"better": Better(direction="higher"), "targets": targets}
    on_line = assess(a_measure(target_path="straight", **rising), {"2026-Q1": 50, "2026-Q2": {"missing": "late"}})
    assert [point.reason.line for point in on_line.points] == [line, line]
    held = assess(a_measure(target_path="step", **rising), {"2026-Q1": 50, "2026-Q2": {"missing": "late"}})
    assert [point.reason.held_from for point in held.points] == [period("2025-Q4")] * 2
