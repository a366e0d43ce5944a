"""What a measure's figures are held against, in its chart, its table and in words."""

import re

import pytest

from tests.compose.builders import list_texts, wait
from tests.compose.conftest import Composing

PAGE = "measures/wait.html"
BENCHMARKS = "benchmarks: {England: {2025: 55, source: NHS}, Peers: {2025-Q4: 50, 2026-Q1: 48}}"


def test_a_benchmark_is_in_the_picture_the_table_and_a_sentence(portal_of: Composing):
    files = wait(f"standard: 40\n{BENCHMARKS}", Q3_2025="58", Q4_2025="57", Q1_2026="52")
    figure = portal_of(files).view(PAGE).figure
    assert [(one.name, one.values, one.kind) for one in figure.chart.references] == [
        ("England", (55, 55, None), "benchmark"),
        ("Peers", (None, 50, 48), "benchmark"),
        ("National standard", (40, 40, 40), "standard"),
    ]
    assert [column.text for column in figure.table.columns] == ["Period", "Actual (days)", "England", "Peers"]
    assert [[cell.text for cell in row.cells[2:]] for row in figure.table.rows] == [
        ["55", ""],
        ["55", "50"],
        ["", "48"],
    ]
    assert figure.notes == (
        "England: 55 days in 2025/26.",
        "Peers: 48 days in Q1 2026/27, when ours was 52 days.",
        "National standard: 40 days; ours was 52 days in Q1 2026/27.",
    )


def test_a_benchmarks_figure_is_written_in_the_table_as_it_was_given(portal_of: Composing):
    files = wait("benchmarks: {Peers: {2026-Q1: 12345678901234567.25}}", Q1_2026="52")
    (row,) = portal_of(files).view(PAGE).figure.table.rows
    assert row.cells[2].text == "12,345,678,901,234,567.25"


LEVELS = [
    "standard: 45.1",
    "benchmarks: {England: {2026-Q1: 45.1}}",
    "benchmarks: {England: {2026: 45.1}}",
    "benchmarks: {England: {2026-06: 45.1}}",
]


@pytest.mark.parametrize("level", LEVELS)
def test_a_figure_is_told_one_way_on_its_page_whatever_it_is_held_against(portal_of: Composing, level: str) -> None:
    view = portal_of(wait(f"decimals: 0\ntarget: 50\n{level}", Q4_2025="49", Q1_2026="45.4")).view(PAGE)
    told = [text for text in list_texts(view) if re.search(r"\b45\b", text)]
    assert (view.value, view.facts[0].facts[0].text.partition(" ")[0]) == ("45.4 days", "45.1")
    assert [text for text in told if not re.search(r"\b45\.[14]\b", text)] == []


def test_the_definition_tells_an_older_level_as_the_notes_do(portal_of: Composing) -> None:
    figures = {"Q4_2025": "45.4", "Q1_2026": "{said: Much the same}"}
    files = wait("decimals: 0\nstandard: 45.3\nbenchmarks: {England: {2025-Q4: 45.1, 2020: 40}}", **figures)
    view = portal_of(files).view(PAGE)
    facts = {fact.name: fact.text for group in view.facts for fact in group.facts}
    assert facts["England"] == "45.1 days in Q4 2025/26; 40 days in 2020/21"
    assert facts["National standard"] == "45.3 days"
    assert view.figure.notes == (
        "England: 45.1 days in Q4 2025/26, when ours was 45.4 days.",
        "National standard: 45.3 days; ours was 45.4 days in Q4 2025/26.",
    )


def test_a_level_of_another_time_asks_no_decimals_of_the_last_figure(portal_of: Composing) -> None:
    files = wait("decimals: 0\nbenchmarks: {England: {2025-Q4: 45.1}}", Q4_2025="60", Q1_2026="45.4")
    assert portal_of(files).view(PAGE).value == "45 days"


def test_of_a_shorter_period_inside_one_of_ours_the_last_figure_holds(portal_of: Composing):
    files = wait("frequency: annual\nbenchmarks: {Peers: {2025-Q1: 9, 2025-Q4: 5}}")
    files["results/a.csv"] = "measure,period,actual\nwait,2024,7\nwait,2025,6\n"
    (peers,) = portal_of(files).view(PAGE).figure.chart.references
    assert peers.values == (None, 5)


def test_of_figures_that_add_up_over_the_year_a_years_benchmark_stands_at_its_end_alone(portal_of: Composing):
    files = wait("cumulative: true\nstandard: 90\nbenchmarks: {Peers: {2025: 80}}", Q3_2025="60", Q4_2025="85")
    (peers,) = portal_of(files).view(PAGE).figure.chart.references
    assert peers.values == (None, 80)


def test_three_benchmarks_are_drawn_and_those_without_a_figure_in_the_picture_are_not(portal_of: Composing):
    names = "{A: {2019: 5}, B: {2026-Q1: 1}, C: {2026-Q1: 2}, D: {2026-Q1: 3}, E: {2026-Q1: 4}}"
    figure = portal_of(wait(f"benchmarks: {names}", Q1_2026="52")).view(PAGE).figure
    assert [one.name for one in figure.chart.references] == ["B", "C", "D"]


def test_marks_are_explained_for_those_who_cannot_point_at_them(portal_of: Composing):
    files = wait(
        "breaks: [{at: 2025-Q4, because: Counted anew.}]",
        Q3_2025="58",
        Q4_2025="{actual: 57, restated: {was: 60}}",
        Q1_2026="{actual: 52, provisional: true}",
    )
    assert portal_of(files).view(PAGE).figure.notes == (
        "An open diamond: provisional, it may still change.",
        "The dotted upright: not to be compared with what was before Q4 2025/26: Counted anew.",
        "The triangle, Q4 2025/26: restated; it was 60 days.",
    )


def test_the_last_value_stands_in_its_unit_where_that_is_short(portal_of: Composing):
    def find(unit: str) -> str:
        return str(portal_of(wait(f"unit: '{unit}'", Q1_2026="1200")).view(PAGE).figure.chart.latest)

    assert [find(unit) for unit in ("%", "£", "days", "tonnes of carbon")] == ["1,200%", "£1,200", "1,200", "1,200"]


def test_a_months_name_is_short_on_the_axis_alone(portal_of: Composing):
    files = wait("frequency: monthly")
    files["results/a.csv"] = "measure,period,actual\nwait,2026-01,7\nwait,2026-02,6\n"
    points = portal_of(files).view(PAGE).figure.chart.points
    assert [(point.label, point.short) for point in points] == [
        ("January 2026", "Jan 2026"),
        ("February 2026", "Feb 2026"),
    ]
