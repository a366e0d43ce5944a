"""What is wanted of a cumulative measure, whose values are the year to date."""

from datetime import date
from decimal import Decimal

import pytest

from generator.evaluate.course import plot_course
from generator.evaluate.targets import find_in_force
from generator.model.measures import Better, Cumulative
from tests.evaluate.builders import APRIL, a_change, a_measure, a_target, named, number, period, wanted

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
