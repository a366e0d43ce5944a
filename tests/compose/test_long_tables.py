"""Long tables: which can be sorted, and what their columns sort by."""

from decimal import Decimal

import pytest

from generator.compose.long_tables import (
    FEWEST,
    NAMES,
    NUMBERS,
    add_tools,
    find_counted,
    make_tools,
    rank_change,
    rank_status,
    set_orders,
    write_plain,
)
from generator.model.measure_scores import Change
from generator.model.periods import Calendar, parse_period
from generator.model.statuses import STATUSES
from generator.model.views import Cell, Column, Row, TableView
from tests.compose.builders import front
from tests.compose.conftest import Composing

COLUMNS = (Column("Team"), Column("Teams in it", is_number=True))
EACH = "supports: a\nbetter: lower\ntarget: 50\nfrequency: quarterly"


def make_table(rows: int) -> TableView:
    return TableView("Teams", COLUMNS, (Row((Cell("A"), Cell("1", sort="1"))),) * rows)


def list_orders(table: TableView) -> list[str]:
    return [column.ascending for column in table.columns]


def test_a_table_that_is_seen_at_a_glance_stays_as_it_is() -> None:
    short = make_table(FEWEST - 1)
    assert add_tools(short, "teams", (NAMES, NUMBERS)) is short


def test_a_long_table_can_be_sorted_by_the_columns_that_have_an_order() -> None:
    table = add_tools(make_table(FEWEST), "teams", (NAMES, None))
    assert table.tools == make_tools(FEWEST, "teams", "Team or word")
    assert [(column.ascending, column.descending) for column in table.columns] == [NAMES, ("", "")]


def test_each_column_needs_an_order_or_none() -> None:
    with pytest.raises(ValueError, match="shorter"):
        set_orders(COLUMNS, (NAMES,))


def test_a_status_sorts_by_how_bad_it_is_and_one_nobody_judged_by_nothing() -> None:
    ranks = {word: rank_status(word) for word in STATUSES}
    assert {word for word, rank in ranks.items() if rank == "0"} == {"off target", "not met", "off track", "missed"}
    assert ranks["close to target"] < ranks["no data"] < ranks["on target"] == ranks["achieved"]
    assert {word for word, rank in ranks.items() if not rank} == {"stopped", "not started", "not assessed"}


def test_what_is_met_counts_as_on_target_and_what_is_not_met_as_off_target() -> None:
    counted = {word: find_counted(word) for word in ("met", "not met", "on target", "no data", "not started")}
    assert counted == {"met": "on target", "not met": "off target", "on target": "", "no data": "", "not started": ""}


@pytest.mark.parametrize(
    "turn, rank", [("worse", "0"), ("same", "1"), ("rose", "1"), ("fell", "1"), ("better", "2"), ("none", "")]
)
def test_a_change_sorts_by_whether_it_is_for_the_worse(turn: str, rank: str) -> None:
    period = parse_period("2026-Q1", Calendar())
    assert period
    assert rank_change(Change(period, Decimal(1), Decimal(1), turn)) == rank  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "number, text", [("1E+5", "100000"), ("-0.10", "-0.10"), ("0.0000001", "0.0000001"), ("1052", "1052")]
)
def test_a_number_is_written_plainly(number: str, text: str) -> None:
    assert write_plain(Decimal(number)) == text


def compose_measures(portal_of: Composing, units: tuple[str, ...]) -> TableView:
    """The table of ten measures, in these units by turns, whose figures are 0, 1000, 2000 and so on."""
    numbers = range(10)
    files = {f"measures/m{n}.md": front(f"title: M{n}\nunit: {units[n % len(units)]}\n{EACH}") for n in numbers}
    files |= {"results/2026-Q1.yaml": "".join(f"m{n}: {n * 1000}\n" for n in numbers if n)}
    files |= {"priorities/a.md": front("title: A")}
    table: TableView = portal_of(files).view("measures.html").groups[0].table
    return table


def test_figures_in_one_unit_sort_as_numbers(portal_of: Composing) -> None:
    table = compose_measures(portal_of, ("days",))
    assert list_orders(table)[2:4] == ["lowest first", "lowest first"]
    assert [row.cells[2].sort for row in table.rows][:3] == ["", "1000", "2000"]
    assert {row.cells[3].sort for row in table.rows} == {"50"}


def test_figures_in_several_units_sort_by_their_age_and_their_targets_not_at_all(portal_of: Composing) -> None:
    table = compose_measures(portal_of, ("days", "people"))
    assert list_orders(table)[2:4] == ["oldest first", ""]
    assert [row.cells[2].sort for row in table.rows][:2] == ["", "2026-06-30"]
