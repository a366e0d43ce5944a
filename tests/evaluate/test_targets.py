"""Which target is in force for a period."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.course import plot_course
from generator.evaluate.targets import find_any, find_in_force, find_next, list_named
from generator.model.measures import Better, Cumulative
from tests.evaluate.builders import (
    APRIL,
    QUARTERS,
    a_baseline,
    a_change,
    a_measure,
    a_target,
    named,
    number,
    period,
    wanted,
)

LATER = date(2029, 3, 31)


@pytest.mark.parametrize(
    "path, text, expected",
    [
        ("given", "2025-Q3", None),
        ("given", "2025-Q4", 52),
        ("given", "2026-Q1", None),
        ("given", "2026-Q4", 45),  # the year's target is its last quarter's
        ("given", "2027-03", 45),  # and its last month's
        ("given", "2026", 45),
        ("given", "2025", None),  # a quarter's is not the year's
        ("step", "2025-Q3", None),
        ("step", "2025-Q4", 52),
        ("step", "2026-Q3", 52),
        ("step", "2026-Q4", 45),
        ("step", "2028-Q1", 45),
        ("straight", "2024-Q4", None),  # the baseline itself is not wanted
        ("straight", "2025-Q1", 59.5),  # from 62 down to 52 in four quarters
        ("straight", "2025-Q4", 52),
        ("straight", "2026-Q2", 48.5),  # half of the way from 52 to 45
        ("straight", "2026-Q4", 45),
        ("straight", "2027-Q1", None),  # ends at the last
    ],
)
def test_a_path_says_what_is_wanted_between_the_periods_named(path, text, expected):
    measure = a_measure(
        targets=named({"2026": 45, "2025-Q4": 52}), target_path=path, baseline=a_baseline("2024-Q4", 62)
    )
    assert wanted(measure, text) == expected


def test_a_straight_line_goes_through_numbers_only_and_begins_at_the_first_without_a_baseline():
    targets = named({"2025-Q4": 50, "2026-Q2": "Half", "2026-Q3": (1, 2), "2026-Q4": 42})
    measure = a_measure(targets=targets, target_path="straight")
    texts = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
    assert [wanted(measure, text) for text in texts] == [None, 50, 48, "Half", (1, 2), 42]


def test_a_straight_line_leaves_out_targets_before_its_baseline():
    measure = a_measure(
        targets=named({"2025-Q1": 9, "2026-Q1": 50}),
        target_path="straight",
        baseline=a_baseline("2025-Q3", 60),
    )
    assert [wanted(measure, text) for text in ("2025-Q1", "2025-Q2", "2025-Q4")] == [9, None, 55]


def test_one_target_holds_for_every_period():
    assert {wanted(a_measure(target=a_target(45)), text) for text in ("2020", "2026-Q1")} == {45}


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({"target": a_target(45)}, 45),
        ({"targets": named({"2026-Q1": 45})}, 45),
        ({"targets": named({"2025-Q1": 45}), "target_path": "step"}, 45),
        ({"targets": named({"2025-Q1": 45})}, 7),
        ({"better": Better(within=(number(1), number(2)))}, 7),
        ({}, 7),
    ],
)
def test_the_results_own_target_counts_only_where_the_measure_names_none(fields, expected):
    assert wanted(a_measure(**fields), "2026-Q1", own=number(7)) == expected


def test_the_range_that_is_good_is_wanted_where_no_target_says_another():
    measure = a_measure(better=Better(within=(number(40), number(45))), targets=named({"2026-Q1": 41}))
    assert [wanted(measure, text) for text in ("2026-Q1", "2026-Q2")] == [41, (40, 45)]


# --- changes of target; 2025-Q2 ends on 30 September 2025, 2025-Q3 on 31 December ---

MOVED = a_change(40, 45, on="2025-10-01")
CHANGES = [
    # what the measure has, its changes, period, as of, what was wanted
    ({"target": a_target(45)}, (MOVED,), "2025-Q2", "2026-03-31", 40),
    ({"target": a_target(45)}, (MOVED,), "2025-Q3", "2026-03-31", 45),
    ({"target": a_target(45)}, (MOVED,), "2025-Q3", "2025-09-30", 40),  # not yet known
    ({"target": a_target(45)}, (MOVED,), "2025-Q3", "2025-10-01", 45),
    ({"target": a_target(40)}, (MOVED,), "2025-Q3", "2026-03-31", 45),  # the author left the old one
    ({}, (MOVED,), "2025-Q3", "2026-03-31", 45),
    ({}, (MOVED,), "2025-Q2", "2026-03-31", 40),
    ({"target": a_target(45)}, (a_change(40, 45),), "2025-Q2", "2026-03-31", 45),  # no day: only told
    ({"target": a_target(45)}, (a_change(40, 44, on="2025-09-30"),), "2025-Q2", "2026-03-31", 40),
    # twice moved, written in any order
    ({"target": a_target(50)}, (a_change(45, 50, on="2026-01-15"), MOVED), "2025-Q2", "2026-03-31", 40),
    ({"target": a_target(50)}, (a_change(45, 50, on="2026-01-15"), MOVED), "2025-Q3", "2026-03-31", 45),
    ({"target": a_target(50)}, (a_change(45, 50, on="2026-01-15"), MOVED), "2025-Q4", "2026-03-31", 50),
    # of one period
    ({"targets": named({"2025-Q4": 45})}, (a_change(40, 45, "2026-02-01", "2025-Q4"),), "2025-Q4", "2026-01-31", 40),
    ({"targets": named({"2025-Q4": 45})}, (a_change(40, 45, "2026-02-01", "2025-Q4"),), "2025-Q4", "2026-03-31", 45),
    ({"targets": named({"2025": 45})}, (a_change(40, 45, "2026-02-01", "2025"),), "2025-Q4", "2026-01-31", 40),
    ({"targets": named({"2025": 45})}, (a_change(40, 45, "2026-02-01", "2025-Q4"),), "2025-Q4", "2026-01-31", 40),
    ({"target": a_target(9)}, (a_change(40, 45, "2025-07-01", "2025-Q4"),), "2025-Q4", "2026-03-31", 45),
    ({"target": a_target(9)}, (a_change(40, 45, "2025-07-01", "2025-Q4"),), "2025-Q3", "2026-03-31", 9),
    # of targets named by period: those whose value was moved, and no others
    ({"targets": named({"2025-Q3": 52, "2025-Q4": 45})}, (MOVED,), "2025-Q3", "2026-03-31", 52),
    ({"targets": named({"2025-Q3": 52, "2025-Q4": 45})}, (MOVED,), "2025-Q4", "2026-03-31", 45),
    ({"targets": named({"2025-Q3": 52, "2025-Q4": 45})}, (MOVED,), "2025-Q4", "2025-09-30", 40),
    ({"targets": named({"2025-Q4": 40})}, (MOVED,), "2025-Q4", "2026-03-31", 45),
    ({"targets": named({"2025-Q4": 45})}, (MOVED,), "2025-Q3", "2026-03-31", None),
    ({"targets": named({"2025-Q1": 45}), "target_path": "step"}, (MOVED,), "2025-Q2", "2026-03-31", 40),
    ({"targets": named({"2025-Q1": 45}), "target_path": "step"}, (MOVED,), "2025-Q3", "2026-03-31", 45),
    ({"targets": named({"2025-Q4": 50})}, (a_change(45, 50, on="2026-01-15"), MOVED), "2025-Q4", "2025-09-30", 40),
]  # fmt: skip


@pytest.mark.parametrize("fields, changes, text, as_of, expected", CHANGES)
def test_a_change_of_target_holds_from_its_day_for_periods_that_end_after_it(fields, changes, text, as_of, expected):
    measure = a_measure(**fields, target_changes=changes)
    assert wanted(measure, text, as_of=date.fromisoformat(as_of)) == expected


def test_a_moved_target_moves_the_line_to_it():
    measure = a_measure(
        targets=named({"2025-Q4": 45}),
        target_path="straight",
        baseline=a_baseline("2024-Q4", 60),
        target_changes=(MOVED,),
    )
    assert [wanted(measure, text) for text in ("2025-Q2", "2025-Q3")] == [50, Decimal("48.75")]


def test_a_target_keeps_its_note_where_a_change_says_the_same():
    listed = a_target(a_target(45))
    course = plot_course(a_measure(target=listed, target_changes=(MOVED,)), APRIL, LATER)
    assert find_in_force(course, period("2026-Q1")).target is listed


# --- what else is asked ---


@pytest.mark.parametrize(
    "text, is_last",
    [("2025-Q4", False), ("2026-Q3", False), ("2026-Q4", True), ("2026", True), ("2027-Q1", False)],
)
def test_the_last_named_period_is_known_and_the_last_part_of_it(text, is_last):
    course = plot_course(a_measure(targets=named({"2025-Q4": 1, "2026": 2})), APRIL, LATER)
    assert find_in_force(course, period(text)).is_last is is_last


def test_a_year_is_not_the_period_of_a_target_named_for_its_last_quarter():
    course = plot_course(a_measure(targets=named({"2026-Q4": 2})), APRIL, LATER)
    assert not find_in_force(course, period("2026")).is_last


def test_the_next_target_is_the_first_named_after_the_day_as_it_stands():
    measure = a_measure(targets=named({"2026-Q4": 45, "2025-Q4": 52}), target_changes=(a_change(50, 45, "2026-01-01"),))
    course = plot_course(measure, APRIL, date(2025, 12, 31))
    found = find_next(course, date(2026, 3, 31))
    assert found == (period("2026-Q4"), a_target(50))
    assert list(list_named(course)) == [(period("2025-Q4"), measure.targets[1]), (period("2026-Q4"), a_target(50))]
    assert find_next(course, date(2027, 3, 31)) is None


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, None),
        ({"target": a_target(4)}, a_target(4)),
        ({"better": Better(within=(number(1), number(2)))}, a_target((1, 2))),
        ({"targets": named({"2026-Q1": 1, "2026-Q2": 2})}, named({"2026-Q2": 2})[0]),
        ({"targets": named({"2026-Q2": 2}), "target_changes": (a_change(1, 2, "2030-01-01"),)}, a_target(1)),
    ],
)
def test_any_target_is_the_last_named_or_the_only_one(fields, expected):
    assert find_any(plot_course(a_measure(**fields), APRIL, LATER)) == expected


def _derive(text: str, **fields: Any) -> Any:
    found = find_in_force(plot_course(a_measure(**fields), APRIL, LATER), period(text))
    return found.line, found.held_from


def test_a_target_between_two_figures_tells_which_they_are():
    fields = {
        "targets": named({"2025-Q4": 54, "2026-Q4": 46}),
        "baseline": a_baseline("2024-Q4", 62),
        "target_path": "straight",
        "target_changes": (a_change(50, 54, "2029-01-01"),),
    }
    begun, named_one, between = (_derive(text, **fields) for text in ("2025-Q2", "2025-Q4", "2026-Q2"))
    assert begun == (((period("2024-Q4"), 62), (period("2025-Q4"), 50)), None)
    assert named_one == (None, None)
    assert between == (((period("2025-Q4"), 50), (period("2026-Q4"), 46)), None)
    yearly = {"cumulative": Cumulative(is_even=True), "targets": named({"2025": 200, "2027": 400})}
    line = ((period("2025"), 200), (period("2027"), 400))
    assert _derive("2026-Q1", target_path="straight", **yearly) == (line, None)


def test_a_target_that_a_step_has_held_tells_since_when():
    fields = {"targets": named({"2025-Q4": 54}), "target_path": "step"}
    assert [_derive(text, **fields)[1] for text in ("2025-Q4", "2026-Q1")] == [None, period("2025-Q4")]


NUMBERS = st.decimals(-1000, 1000, places=2)
LINE = QUARTERS[1:31]


@given(st.dictionaries(st.sampled_from(LINE), NUMBERS, min_size=1, max_size=6), NUMBERS)
def test_a_straight_line_hits_every_target_named_and_stays_between_its_ends(targets, start):
    measure = a_measure(baseline=a_baseline(QUARTERS[0], start), targets=named(targets), target_path="straight")
    line = {text: wanted(measure, text) for text in LINE}
    assert {text: line[text] for text in targets} == targets
    assert [value is None for value in line.values()] == [text > max(targets) for text in LINE]
    ends = (start, *targets.values())
    assert all(min(ends) <= value <= max(ends) for value in line.values() if value is not None)


def test_a_step_holds_on_so_its_last_named_period_ends_nothing():
    course = plot_course(a_measure(targets=named({"2025-Q1": 45}), target_path="step"), APRIL, LATER)
    assert find_in_force(course, period("2025-Q1")).target == named({"2025-Q1": 45})[0]
    assert not find_in_force(course, period("2025-Q1")).is_last
