"""Timelines: where milestones stand, in the picture and in words, on an objective's page and in the plan."""

import pytest

from tests.compose.builders import SITE_FILE, front
from tests.compose.conftest import Composing

PLAN = f"{SITE_FILE}plan: {{title: Our plan, from: 2025-04-01, to: 2027-03-31}}\nas_of: 2026-03-31\n"
STEPS = """\
title: Cut waits
supports: care
from: 2025-04-01
to: 2027-03-31
milestones:
  - {id: pilot, title: Pilot, due: 2025-12-31}
  - {id: roll-out, title: Roll-out, due: 2026-06-30}
  - {title: Some day}
"""
FILES = {
    "priorities/care.md": front("title: Care"),
    "objectives/cut-waits.md": front(STEPS),
    "objectives/letters.md": front("title: Letters\nfrom: 2025-10-01\nto: 2027-03-31\nmilestones: [{id: a, title: Ask, "
    "due: 2026-06-29}]"),
    "objectives/drafted.md": front("title: Drafted\nstage: draft\nmilestones: [{title: Never, due: 2026-06-29}]"),
    "results/2025-Q4.yaml": "objectives/cut-waits:\n  milestones:\n    pilot: {status: complete, done: 2026-01-05}\n"
    "    roll-out: {status: delayed, revised_due: 2026-09-30}\n",
}  # fmt: skip


def test_an_objectives_milestones_share_a_scale_and_each_stands_at_its_day(portal_of: Composing) -> None:
    view = portal_of(FILES, site_file=PLAN).view("objectives/cut-waits.html")
    assert (view.axis.today, view.axis.as_at, view.axis.is_late) == ("49.86%", "As at 31 March 2026", False)
    assert [tick.text for tick in view.axis.ticks if tick.text] == ["2025/26", "2026/27"]
    pilot, roll_out, some_day = (milestone.track for milestone in view.milestones)
    assert [(mark.x, mark.status.word, mark.slip_x) for mark in pilot.marks] == [("38.21%", "Achieved", "")]
    assert [(mark.x, mark.status.word, mark.slip_x) for mark in roll_out.marks] == [("74.93%", "At risk", "62.32%")]
    assert roll_out.marks[0].text == "Roll-out. At risk. Due 30 September 2026 (first 30 June 2026)"
    assert (pilot.open_x, pilot.open_width) == ("0%", "100%")
    assert some_day is None


def test_without_a_date_there_is_no_scale(portal_of: Composing) -> None:
    view = portal_of({"objectives/a.md": front("title: A\nmilestones: [{title: Some day}]")}).view("objectives/a.html")
    assert view.axis is None
    assert [milestone.track for milestone in view.milestones] == [None]


def test_the_plan_tells_what_happens_when_year_by_year(portal_of: Composing) -> None:
    view = portal_of(FILES, site_file=PLAN).view("plan.html").timeline
    told = [
        (year.table.caption, [(row.cells[0].text, row.cells[1].text, row.cells[2].text) for row in year.table.rows])
        for year in view.tables
    ]
    assert told == [
        ("2025/26", [("1 objective begins", "1 October 2025", ""), ("Pilot", "Done 5 January 2026", "Cut waits")]),
        ("2026/27", [
            ("Ask", "Due 29 June 2026", "Letters"),
            ("Roll-out", "Due 30 September 2026 (first 30 June 2026)", "Cut waits"),
        ]),
        ("No date yet", [("Some day", "", "Cut waits")]),
    ]  # fmt: skip
    assert view.tables[0].table.rows[1].cells[0].href == "objectives/cut-waits.html#part-pilot"
    assert view.tables[0].table.rows[0].cells[2].html == '<a href="objectives/letters.html">Letters</a>'
    assert [year.is_past for year in view.tables] == [False, False, False]


def test_a_year_that_is_over_is_past_and_the_one_that_holds_the_figures_day_is_not(portal_of: Composing) -> None:
    later = PLAN.replace("2026-03-31", "2026-04-01")
    view = portal_of(FILES, site_file=later).view("plan.html").timeline
    assert [year.is_past for year in view.tables] == [True, False, False]


def test_a_lane_stands_for_each_priority_and_one_for_what_reaches_none(portal_of: Composing) -> None:
    lanes = portal_of(FILES, site_file=PLAN).view("plan.html").timeline.lanes
    assert [(lane.link.text, lane.link.href, lane.sentence) for lane in lanes] == [
        ("Care", "priorities/care.html", "2 milestones: 1 achieved, 1 at risk"),
        ("Elsewhere", "", "1 milestone: 1 not started"),
    ]
    assert all(mark.slip_x == "" for lane in lanes for mark in lane.track.marks)


def test_marks_that_would_touch_stand_below_each_other(portal_of: Composing) -> None:
    dates = ["2026-06-30", "2026-06-30", "2026-07-01", "2026-12-31"]
    steps = ", ".join(f"{{title: T{place}, due: {due}}}" for place, due in enumerate(dates))
    portal = portal_of({"objectives/a.md": front(f"title: A\nmilestones: [{steps}]")}, site_file=PLAN)
    (lane,) = portal.view("plan.html").timeline.lanes
    assert [mark.y for mark in lane.track.marks] == [12, 30, 48, 12]
    assert lane.track.height == 60


@pytest.mark.parametrize(
    "count, marks, crowds, height", [(7, 7, [], 132), (8, 8, [], 150), (41, 7, [("+34", "and 34 more", 138)], 150)]
)
def test_a_lane_has_eight_rows_at_most_and_the_rest_of_a_day_is_a_number(
    portal_of: Composing, count: int, marks: int, crowds: list[tuple[str, str, int]], height: int
) -> None:
    steps = ", ".join(f"{{title: T{place}, due: 2026-06-30}}" for place in range(count))
    portal = portal_of({"objectives/a.md": front(f"title: A\nmilestones: [{steps}]")}, site_file=PLAN)
    (lane,) = portal.view("plan.html").timeline.lanes
    assert len(lane.track.marks) == marks
    assert [(crowd.label, crowd.text, crowd.y) for crowd in lane.track.crowds] == crowds
    assert lane.track.height == height
    assert lane.sentence.startswith(f"{count} milestones")


def test_numbers_of_marks_stand_apart(portal_of: Composing) -> None:
    dates = ["2026-06-30", "2026-07-10", "2026-12-31"]
    steps = ", ".join(f"{{title: T, due: {due}}}" for due in dates for _ in range(10))
    portal = portal_of({"objectives/a.md": front(f"title: A\nmilestones: [{steps}]")}, site_file=PLAN)
    (lane,) = portal.view("plan.html").timeline.lanes
    assert [(crowd.x, crowd.label) for crowd in lane.track.crowds] == [("62.32%", "+13"), ("87.53%", "+3")]


def test_a_year_of_more_than_a_hundred_rows_says_how_many_more_there_are(portal_of: Composing) -> None:
    for count, more in ((100, None), (134, ("and 34 more: see the objectives", "objectives.html"))):
        steps = ", ".join(f"{{title: T{place}, due: 2026-06-30}}" for place in range(count))
        portal = portal_of({"objectives/a.md": front(f"title: A\nmilestones: [{steps}]")}, site_file=PLAN)
        ((year,),) = [portal.view("plan.html").timeline.tables]
        assert len(year.table.rows) == 100
        assert (year.table.more and (year.table.more.text, year.table.more.href)) == more


def test_many_that_end_on_one_day_are_named_a_few_and_counted(portal_of: Composing) -> None:
    files = {f"objectives/o{n:02}.md": front(f"title: O{n:02}\nto: 2026-12-31") for n in range(80)}
    ((table,),) = [view.tables for view in [portal_of(files, site_file=PLAN).view("plan.html").timeline]]
    (row,) = table.table.rows
    assert row.cells[0].text == "80 objectives end"
    assert row.cells[2].html.count("<a ") == 9
    assert row.cells[2].html.endswith(' and <a href="objectives.html">72 more</a>')


@pytest.mark.parametrize("fields", ["title: A", "title: A\nfrom: 2025-04-01\nto: 2027-03-31", "title: A\nstage: draft"])
def test_where_nothing_happens_but_the_plan_itself_there_is_no_timeline(portal_of: Composing, fields: str) -> None:
    assert portal_of({"objectives/a.md": front(fields)}, site_file=PLAN).view("plan.html").timeline is None


def test_without_plan_dates_the_milestones_make_the_scale(portal_of: Composing) -> None:
    files = {"objectives/a.md": front("title: A\nmilestones: [{title: T, due: 2026-05-31}]")}
    view = portal_of(files, site_file=f"{SITE_FILE}as_of: 2026-03-31\n").view("plan.html").timeline
    assert [tick.text for tick in view.axis.ticks] == ["Q1 2026/27"]
    assert view.axis.today == ""


def test_a_plan_without_an_end_is_shown_as_far_as_its_milestones_go(portal_of: Composing) -> None:
    files = {"objectives/a.md": front("title: A\nmilestones: [{title: T, due: 2026-05-31}]")}
    endless = PLAN.replace("2027-03-31", "9999-12-31")
    view = portal_of(files, site_file=endless).view("plan.html").timeline
    assert [tick.text for tick in view.axis.ticks] == ["Q1 2025/26", "Q2", "Q3", "Q4", "Q1 2026/27"]


def test_a_day_in_a_year_that_has_no_name_is_told_all_the_same(portal_of: Composing) -> None:
    files = {
        "objectives/a.md": front(
            "title: A\nfrom: 0001-01-01\nto: 9999-12-31\nmilestones: [{title: T, due: 9999-12-31}]"
        )
    }
    portal = portal_of(files, site_file=f"{SITE_FILE}as_of: 2026-03-31\n")
    (table,) = portal.view("plan.html").timeline.tables
    assert table.table.caption == "In a far year"
    assert [row.cells[1].text for row in table.table.rows] == [
        "1 January 1",
        "Due 31 December 9999",
        "31 December 9999",
    ]
    assert portal.view("objectives/a.html").milestones[0].track.marks[0].x == "98.88%"  # at the edge
