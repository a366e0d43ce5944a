"""A total that would give a hidden row of a breakdown away is withheld."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.totals import WITHHELD, withhold_totals
from generator.model.results import BreakdownRow, Restated, Result
from tests.link.builders import AUDIENCES, cell, prose, result

SEEN = {"public": {"", "public"}, "staff": {"", "public", "staff"}, "board": {"", *AUDIENCES}}


def row(audience: str = "", actual: str | None = "1", missing: str = "", **dimensions: str) -> BreakdownRow:
    number = None if actual is None else Decimal(actual)
    return BreakdownRow(dimensions=cell(**dimensions), actual=number, missing=missing, audience=audience)


def whole(*rows: BreakdownRow) -> Result:
    return result("falls", "2026-Q1", actual=Decimal(9), numerator=Decimal(9), breakdown=rows)


def list_withheld(found: Result) -> list[str]:
    """What is withheld: "total", and each row by what it is of."""
    rows = [" ".join(part.value for part in each.dimensions) for each in found.breakdown if each.missing == WITHHELD]
    return [*rows, "total"] if found.missing == WITHHELD else rows


@pytest.mark.parametrize(
    "rows, audience, withheld",
    [
        ([row("board", By="a"), row(By="b")], "board", []),
        ([row("board", By="a"), row(By="b")], "staff", ["total"]),
        ([row("board", By="a"), row(By="b")], "public", ["total"]),
        ([row("board", By="a"), row("board", By="b"), row(By="c")], "staff", []),
        ([row("board", By="a"), row("staff", By="b"), row(By="c")], "staff", ["total"]),
        # The public can't tell two rows apart, but who sees the total would be those who may see one of them.
        ([row("board", By="a"), row("staff", By="b"), row(By="c")], "public", ["total"]),
        ([row("board", By="a"), row("board", By="b"), row("board", Of="x"), row(Of="y")], "staff", ["total"]),
        ([row(By="a"), row(By="b")], "public", []),
        ([row("board", By="a")], "public", ["total"]),
    ],
)
def test_the_total_goes_where_exactly_one_row_of_a_cut_is_hidden(rows, audience: str, withheld: list[str]):
    assert list_withheld(withhold_totals(whole(*rows), AUDIENCES, SEEN[audience])) == withheld


def test_a_row_that_a_crossed_row_would_be_known_from_goes_and_so_do_the_totals_above_it():
    rows = [row(Sex="F"), row(Sex="M"), row(Age="old"), row(Age="young")]
    crossed = [row("board", Sex="F", Age="old"), row(Sex="F", Age="young")]
    crossed += [row(Sex="M", Age="old"), row(Sex="M", Age="young")]
    found = withhold_totals(whole(*rows, *crossed), AUDIENCES, SEEN["staff"])
    assert list_withheld(found) == ["F", "old", "total"]


def test_a_crossed_pair_hides_the_row_above_from_no_one():
    rows = [row(Sex="F"), row(Sex="M"), row("board", Sex="F", Age="old"), row("board", Sex="F", Age="young")]
    assert list_withheld(withhold_totals(whole(*rows), AUDIENCES, SEEN["staff"])) == []


def test_what_is_withheld_keeps_its_words_and_none_of_its_figures():
    full = Result(
        actual=Decimal(9),
        numerator=Decimal(9),
        denominator=Decimal(10),
        sample=Decimal(10),
        interval=(Decimal(8), Decimal(10)),
        restated=Restated(was=Decimal(8)),
        commentary=prose("Fell."),
        target=Decimal(5),
        breakdown=(row("board", By="a"), row(By="b")),
    )
    found = withhold_totals(full, AUDIENCES, SEEN["staff"])
    assert found == Result(missing=WITHHELD, commentary=prose("Fell."), target=Decimal(5), breakdown=full.breakdown)


def test_what_has_no_figure_keeps_the_reason_it_gives():
    late = result("falls", "2026-Q1", missing="late", breakdown=(row("board", By="a"), row(By="b")))
    assert withhold_totals(late, AUDIENCES, SEEN["staff"]) == late


ROWS = st.lists(
    st.builds(
        row,
        audience=st.sampled_from(["", "public", "staff", "board"]),
        Sex=st.sampled_from("FM"),
        Age=st.sampled_from("123"),
    )
    | st.builds(row, audience=st.sampled_from(["", "staff", "board"]), Sex=st.sampled_from("FM")),
    unique_by=lambda each: each.dimensions,
)


@given(ROWS)
def test_what_a_narrower_audience_is_shown_a_wider_one_is_shown_too(rows: list[BreakdownRow]):
    shown = [set(list_withheld(withhold_totals(whole(*rows), AUDIENCES, SEEN[audience]))) for audience in AUDIENCES]
    seen = {" ".join(part.value for part in each.dimensions) for each in rows if each.audience in SEEN["public"]} | {
        "total"
    }
    assert shown[2] <= shown[1]
    assert shown[1] & seen <= shown[0]


def test_what_was_withheld_before_hides_nothing_more():
    """Of two rows withheld for the same reason, neither is the only one that is hidden."""
    crossed = [row("board", By="a", Of="x"), row("board", By="b", Of="x")]
    both = whole(row("staff", By="a"), row(By="b"), *crossed)
    assert list_withheld(withhold_totals(both, AUDIENCES, SEEN["public"])) == ["a", "b"]
    first = withhold_totals(both, AUDIENCES, SEEN["staff"])
    assert list_withheld(withhold_totals(first, AUDIENCES, SEEN["public"])) == ["a", "b"]


def test_a_total_of_counts_alone_is_withheld_too():
    counts = result("falls", "2026-Q1", numerator=Decimal(9), breakdown=(row("board", By="a"), row(By="b")))
    assert withhold_totals(counts, AUDIENCES, SEEN["staff"]).numerator is None
