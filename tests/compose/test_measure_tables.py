"""A measure's tables: its history, its targets, its breakdowns."""

from tests.compose.builders import SITE_FILE, wait
from tests.compose.conftest import Composing

PAGE = "measures/wait.html"


def test_the_history_tells_every_figure_and_what_is_to_know_of_it(portal_of: Composing) -> None:
    files = wait(
        "unit: '%'\ndecimals: 1",
        Q1_2026="{actual: 8, provisional: true, numerator: 81, denominator: 1000, sample: 1420, interval: [7.2, 9]}",
        Q4_2025="{actual: 7, forecast: 6, restated: {was: 7.5, because: Late returns.}}",
        Q3_2025="{actual: 6, restated: {was: about six}}",
    )
    rows = portal_of(files).view(PAGE).history.rows
    assert [row.cells[4].text for row in rows] == [
        "Provisional; 81 of 1,000; 1,420 people asked; the true value lies between 7.2 and 9.0, 95 times in 100",
        "Restated, was 7.5% (Late returns); forecast then for the year's end: 6.0%",
        "Restated, was about six",
    ]
    assert [cell.text for cell in rows[0].cells[:3]] == ["Q1 2026/27", "8.0%", ""]


def test_one_person_is_no_people_and_a_range_has_two_ends(portal_of: Composing) -> None:
    files = wait("unit: '%'\ndecimals: 0", Q1_2026="{actual: 8, sample: 1, interval: [7.8, 8.2]}")
    (row,) = portal_of(files).view(PAGE).history.rows
    assert row.cells[4].text == "1 person asked; the true value lies between 7.8 and 8.2, 95 times in 100"


def test_sums_have_no_tenths_in_any_table(portal_of: Composing) -> None:
    files = wait("unit: £", Q1_2026="{actual: 8.5, interval: [7.5, 9.25], breakdown: [{A: South, actual: 4.5}]}")
    view = portal_of(files).view(PAGE)
    (row,) = view.history.rows
    assert (row.cells[1].text, view.figure.table.rows[0].cells[1].text) == ("£8.50", "8.50")
    assert row.cells[4].text == "The true value lies between 7.50 and 9.25, 95 times in 100"
    assert view.breakdowns[0].table.rows[0].cells[1].text == "4.50"


def test_the_ends_of_an_interval_of_sums_are_told_apart(portal_of: Composing) -> None:
    (row,) = portal_of(wait("unit: £", Q1_2026="{actual: 8, interval: [12.2467, 12.25]}")).view(PAGE).history.rows
    assert row.cells[4].text == "The true value lies between 12.247 and 12.250, 95 times in 100"


def test_a_years_target_stands_beside_no_figure_of_a_part_of_the_year(portal_of: Composing) -> None:
    files = wait("cumulative: true\ntarget: 100", Q4_2025="90", Q1_2026="52")
    portal = portal_of(files)
    view = portal.view(PAGE)
    assert [row.cells[2].text for row in view.history.rows] == ["", "At most 100 days"]
    assert view.figure.chart.targets == (100, None)
    assert [row[7:10] for row in portal.view("measures/wait.csv").rows] == [("100", "", "at most"), ("", "", "")]
    assert view.target == "at most 100 days for the year"


def test_an_earlier_day_shows_targets_and_figures_as_they_were_then(portal_of: Composing) -> None:
    files = wait(
        "targets: {2026-Q4: 45}\ntarget_changes: [{was: 40, now: 45, on: 2026-08-01}]",
        Q1_2026="{actual: 52, restated: {was: 55, on: 2026-08-02}}",
        Q2_2026="50",
    )
    portal = portal_of(files, site_file=f"{SITE_FILE}as_of: 2026-Q1\n")
    view = portal.view(PAGE)
    assert [[cell.text for cell in row.cells] for row in view.target_history.rows] == [
        ["Q4 2026/27", "At most 40 days", ""]
    ]
    assert [[cell.text for cell in row.cells][1::3] for row in view.history.rows] == [["55 days", ""]]
    assert view.figure.chart.marks == ()
    assert view.frame.as_at == "Figures as at 30 June 2026: Q1 2026/27 (April to June 2026); words are today's"
    assert not portal_of(files).view(PAGE).frame.as_at.endswith("today's")


def test_a_breakdown_by_unit_is_not_said_to_be_in_the_measures_own(portal_of: Composing) -> None:
    rows = "[{Unit of measure: tonnes, actual: 3}, {Unit of measure: '%', actual: 4}]"
    (view,) = portal_of(wait(Q1_2026=f"{{actual: 1, breakdown: {rows}}}")).view(PAGE).breakdowns
    assert (view.table.caption, view.cuts) == ("By Unit of measure", ())


def test_of_a_long_history_the_latest_eight_stand_open(portal_of: Composing) -> None:
    results = {f"Q{n % 4 + 1}_{2023 + n // 4}": str(n) for n in range(10)}
    view = portal_of(wait(**results)).view(PAGE)
    assert (len(view.history.rows), view.history.rows[0].cells[1].text) == (8, "9 days")
    assert [row.cells[1].text for row in view.older.rows] == ["1 day", "0 days"]
    assert (view.history.caption, view.older.caption) == (
        "The latest figures, newest first",
        "Earlier figures, newest first",
    )
    short = portal_of(wait(Q1_2026="52")).view(PAGE)
    assert (short.history.caption, short.older) == ("Every figure, newest first", None)


def test_the_targets_history_tells_what_holds_between_and_what_was_moved(portal_of: Composing) -> None:
    files = wait(
        "targets: {2026-Q1: {target: 50, note: Agreed., due: 2026-06-30}, 2026-Q4: {within: [40, 45]}}\n"
        "target_path: step\n"
        "target_changes: [{was: 40, now: 50, because: So., on: 2026-05-01, by: Board}, {was: 1, now: 2}]",
        Q1_2026="52",
    )
    rows = portal_of(files).view(PAGE).target_history.rows
    assert [[cell.text or cell.html for cell in row.cells] for row in rows] == [
        ["Q1 2026/27", "At most 50 days", "<p>Agreed.</p>\n"],
        ["Q4 2026/27", "40 to 45 days", ""],
        ["Between these", "Each holds until the next", ""],
        ["1 May 2026", "40 days became 50 days", "So."],
        ["Changed, the day unsaid", "1 day became 2 days", ""],
    ]
    assert (rows[0].cells[2].note, rows[3].cells[2].note) == ("Due 30 June 2026", "By Board")


def test_one_target_for_every_period_or_none(portal_of: Composing) -> None:
    (row,) = portal_of(wait("better: higher\ntarget: 80")).view(PAGE).target_history.rows
    assert [cell.text for cell in row.cells] == ["Every period", "At least 80 days", ""]
    assert portal_of(wait()).view(PAGE).target_history is None


def test_breakdowns_stand_in_a_table_each_with_small_numbers_hidden(portal_of: Composing) -> None:
    files = wait(
        "unit: people\nsmall_numbers: {hide: 1-4}",
        Q1_2026="{actual: 60, breakdown: [{Site: N, actual: 50}, {Site: S, actual: 3}, {Site: E, actual: 7}]}",
        Q4_2025="{actual: 55, breakdown: [{Site: N, said: Shut}, {Site: W, missing: late}]}",
    )
    files["results/a.csv"] = "measure,period,actual,by Age,by Sex\nwait,2026-Q1,50,Old,F\nwait,2026-Q1,3,Old,M\n"
    tables = [view.table for view in portal_of(files).view(PAGE).breakdowns]
    by_site = next(table for table in tables if table.caption == "By Site (people)")
    assert [column.text for column in by_site.columns] == ["Site", "Q1 2026/27", "Q4 2025/26"]
    assert [[cell.text for cell in row.cells] for row in by_site.rows] == [
        ["N", "50", "Shut"],
        ["S", "Hidden", ""],
        ["E", "Hidden", ""],
        ["W", "", "Late"],
    ]
    assert by_site.rows[1].cells[1].note == "so that no small number can be worked out"
    crossed = next(table for table in tables if table.caption == "By Age and Sex (people)")
    assert (crossed.rows, crossed.empty) == ((), "Hidden, so that no small number can be worked out.")
