"""A measure's figures in parts: in what order, on which scale, and what is said of them."""

from tests.compose.builders import wait
from tests.compose.conftest import Composing

PAGE = "measures/wait.html"


def cut(*rows: str) -> str:
    return f"{{actual: 5, breakdown: [{', '.join(f'{{{row}}}' for row in rows)}]}}"


def name_cuts(portal_of: Composing, *rows: str) -> list[str]:
    (view,) = portal_of(wait("unit: '%'", Q1_2026=cut(*rows))).view(PAGE).breakdowns
    assert [row.cells[0].text for row in view.table.rows] == [found.name for found in view.cuts]
    return [found.name for found in view.cuts]


def test_parts_stand_as_written_and_the_largest_first_where_only_the_alphabet_ordered_them(portal_of: Composing):
    assert name_cuts(portal_of, "A: South, actual: 4", "A: East, actual: 5") == ["South", "East"]
    assert name_cuts(portal_of, "A: East, actual: 4", "A: North, actual: 0", "A: South, actual: 5") == [
        "South",
        "East",
        "North",
    ]
    assert name_cuts(portal_of, "A: 16 to 25, actual: 4", "A: 26 to 64, actual: 9") == ["16 to 25", "26 to 64"]


def test_several_periods_are_lines_on_one_scale_before_the_whole(portal_of: Composing):
    files = wait(
        "unit: '%'",
        Q4_2025=cut("A: South, actual: 2", "A: East, actual: 8"),
        Q1_2026=cut("A: South, actual: 3", "A: East, actual: 7"),
    )
    (view,) = portal_of(files).view(PAGE).breakdowns
    assert not view.is_bars
    assert [(found.value, found.chart.values) for found in view.cuts] == [("3%", (2, 3)), ("7%", (8, 7))]
    assert {(c.chart.low, c.chart.high, c.chart.whole, c.chart.first, c.chart.last) for c in view.cuts} == {
        (2, 8, (5, 5), "Q4 2025/26", "Q1 2026/27")
    }
    assert view.sentence == "Highest in Q1 2026/27: East, 7%. Lowest: South, 3%."
    assert view.notes == ("All on one scale.", "The grey line is the whole.")


def test_what_is_called_highest_and_lowest_reads_so(portal_of: Composing):
    rows = ("A: South, actual: 4.6", "A: East, actual: 5.2", "A: West, actual: 4.8", "A: North, actual: 5.4")
    (view,) = portal_of(wait("unit: '%'\ndecimals: 0", Q1_2026=cut(*rows))).view(PAGE).breakdowns
    assert view.sentence == "Highest in Q1 2026/27: North, 5.4%. Lowest: South, 4.6%."
    assert [found.value for found in view.cuts] == ["4.6%", "5.2%", "4.8%", "5.4%"]
    even = ("A: South, actual: 4.1", "A: East, actual: 5.8", "A: West, actual: 5.1")
    (view,) = portal_of(wait("unit: '%'\ndecimals: 0", Q1_2026=cut(*even))).view(PAGE).breakdowns
    assert [found.value for found in view.cuts] == ["4%", "6%", "5%"]


def test_one_period_is_bars_and_a_whole_that_the_parts_add_up_to_is_not_drawn(portal_of: Composing):
    (view,) = portal_of(wait(Q1_2026=cut("A: South, actual: 2", "A: East, actual: 3"))).view(PAGE).breakdowns
    assert view.is_bars
    assert [found.chart.whole for found in view.cuts] == [(), ()]
    assert view.notes == ("All on one scale.",)


def test_nothing_is_said_of_the_highest_and_lowest_beside_a_hidden_figure_or_among_equals(portal_of: Composing):
    hidden = ("A: South, actual: 20", "A: East, actual: 3", "A: West, actual: 9", "A: North, actual: 8")
    files = wait("unit: people\nsmall_numbers: {hide: 1-4}", Q1_2026=cut(*hidden))
    (view,) = portal_of(files).view(PAGE).breakdowns
    assert {found.name: found.value for found in view.cuts if not found.chart} == {"East": "Hidden", "North": "Hidden"}
    assert all(found.note == "so that no small number can be worked out" for found in view.cuts if not found.chart)
    assert (len([found for found in view.cuts if found.chart]), view.sentence) == (2, "")
    equal = ("A: South, actual: 2", "A: East, actual: 2", "A: West, actual: 1")
    (view,) = portal_of(wait(Q1_2026=cut(*equal))).view(PAGE).breakdowns
    assert view.sentence == ""


def test_only_periods_at_even_distances_are_drawn_and_the_table_holds_more(portal_of: Composing):
    rows = ("A: South, actual: 2", "A: East, actual: 8")
    results = {period: cut(*rows) for period in ("Q1_2023", "Q3_2025", "Q4_2025", "Q1_2026")}
    (view,) = portal_of(wait(**results)).view(PAGE).breakdowns
    assert [len(found.chart.values) for found in view.cuts] == [3, 3]
    assert len(view.table.columns) == 5


def test_a_part_without_a_figure_says_so_and_one_alone_has_no_chart(portal_of: Composing):
    rows = ("A: South, actual: 2", "A: East, said: Shut", "A: West, actual: 3")
    (view,) = portal_of(wait(Q1_2026=cut(*rows))).view(PAGE).breakdowns
    assert [(found.value, found.chart is None) for found in view.cuts] == [("2", False), ("Shut", True), ("3", False)]
    (alone,) = portal_of(wait(Q1_2026=cut("A: South, actual: 2"))).view(PAGE).breakdowns
    assert (alone.cuts, len(alone.table.rows)) == ((), 1)


def test_of_very_many_parts_the_table_holds_the_rest(portal_of: Composing):
    rows = [f"A: Ward {n}, actual: {n}" for n in range(45, 0, -1)]
    (view,) = portal_of(wait(Q1_2026=cut(*rows))).view(PAGE).breakdowns
    assert (len(view.cuts), len(view.table.rows)) == (40, 45)
    assert view.notes[-1] == "The table holds 5 more."
