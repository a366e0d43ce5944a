"""What would give a hidden row of a breakdown away is withheld: totals, and tables that sum to the same."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.totals import withhold_totals
from generator.model.results import WITHHELD, BreakdownRow, Figures, Restated, Result
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


SEXES, AGES = [row(Sex="F"), row(Sex="M")], [row(Age="old"), row(Age="young")]


def cross(*hidden: str) -> list[BreakdownRow]:
    """Sexes by ages, those named for the board: "F old"."""
    return [
        row("board" if f"{sex} {age}" in hidden else "", Sex=sex, Age=age) for sex in "FM" for age in ("old", "young")
    ]


@pytest.mark.parametrize(
    "rows, withheld",
    [
        # Women 60 of 100: men are known from the ages' sum, so that goes too.
        ([row(Sex="F"), row("board", Sex="M"), *AGES], ["old", "young", "total"]),
        ([row(Sex="F"), row("board", Sex="M"), row(Age="old"), row("board", Age="young")], ["total"]),
        ([row(Sex="F"), row("board", Sex="M"), row("board", Sex="X"), *AGES], []),
        ([row("board", Sex="F"), row("board", Sex="M"), *AGES], []),
        # A crossed table tells the tables it crosses, and they it.
        ([*SEXES, *AGES, *cross("F old")], ["F", "M", "old", "young", "total"]),
        ([*SEXES, *cross("F old", "M old")], ["F", "M"]),
        ([row("board", Sex="F"), row("board", Sex="M"), *cross()], ["F old", "F young", "M old", "M young"]),
        # Whoever sees none of a crossed table's rows may see what it crosses.
        ([*SEXES, *AGES, *cross("F old", "F young", "M old", "M young")], []),
        ([*SEXES, row("board", Sex="F", Age="old"), row("board", Sex="F", Age="young")], []),
        # A total of one row is that row.
        ([*SEXES, row("board", Sex="F", Age="old"), row("board", Sex="M", Age="old")], ["F", "M"]),
        ([*SEXES, *cross()[2:], row("board", Sex="F", Age="old")], ["F", "M", "M old", "M young", "total"]),
    ],
)
def test_what_tells_a_hidden_row_by_sums_goes_too(rows: list[BreakdownRow], withheld: list[str]):
    assert list_withheld(withhold_totals(whole(*rows), AUDIENCES, SEEN["staff"])) == withheld


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
    assert found == Result(missing=WITHHELD, commentary=prose("Fell."), target=Decimal(5), breakdown=full.breakdown[1:])


def test_what_has_no_figure_keeps_the_reason_it_gives():
    rows = (row("board", By="a"), row(By="b"))
    late = result("falls", "2026-Q1", missing="late", restated=Restated(was=Decimal(2)), breakdown=rows)
    found = withhold_totals(late, AUDIENCES, SEEN["staff"])
    assert found == result("falls", "2026-Q1", missing="late", breakdown=rows[1:])


VALUES = {"Sex": "FM", "Age": "123", "Ward": "xy"}
Cell = frozenset[tuple[str, str]]
CUTS = [names for count in (1, 2, 3) for names in combinations(VALUES, count)]


@st.composite
def tables(draw: st.DrawFn) -> tuple[BreakdownRow, ...]:
    """Some whole tables, each row for an audience, rather often for all."""
    cuts = draw(st.lists(st.sampled_from(CUTS), min_size=1, max_size=4, unique=True))
    audience = st.sampled_from(["", "", "", "staff", "board"])
    made = [
        dict(zip(names, values, strict=True)) for names in cuts for values in product(*(VALUES[name] for name in names))
    ]
    return tuple(row(draw(audience), **of) for of in made)


def list_shown(rows: tuple[BreakdownRow, ...], audience: str) -> dict[Cell, list[int]]:
    """What each figure shown is of, none for the total, with the parts of the whole that it sums: 1 for each."""
    found = withhold_totals(whole(*rows), AUDIENCES, SEEN[audience])
    assert all(each.audience in SEEN[audience] for each in found.breakdown)
    cells = [of(each) for each in (found, *found.breakdown) if each.actual is not None]
    return {each: list_parts(each) for each in cells}


def of(figures: Figures) -> Cell:
    dimensions = figures.dimensions if isinstance(figures, BreakdownRow) else ()
    return frozenset((one.name, one.value) for one in dimensions)


def list_parts(cell: Cell) -> list[int]:
    return [int(cell <= set(zip(VALUES, values, strict=True))) for values in product(*VALUES.values())]


def measure_rank(vectors: Iterable[list[int]]) -> int:
    """How many of them are no sum or difference of others, by elimination."""
    rows, rank = [list(map(Fraction, vector)) for vector in vectors], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((each for each in rows if each[column]), None)
        if pivot:
            rows.remove(pivot)
            rank += 1
            scaled = [(each, each[column] / pivot[column]) for each in rows]
            rows = [[one - factor * two for one, two in zip(each, pivot, strict=True)] for each, factor in scaled]
    return rank


@given(tables(), st.sampled_from(["public", "staff"]))
def test_no_hidden_row_is_a_sum_or_a_difference_of_what_is_shown(rows, audience: str):
    shown = list(list_shown(rows, audience).values())
    rank = measure_rank(shown)
    for each in rows:
        if each.audience not in SEEN[audience]:
            assert measure_rank([*shown, list_parts(of(each))]) == rank + 1


@given(tables())
def test_what_a_narrower_audience_is_shown_a_wider_one_is_shown_too(rows):
    assert list_shown(rows, "public").keys() <= list_shown(rows, "staff").keys()
    assert list_shown(rows, "staff").keys() <= list_shown(rows, "board").keys()


@given(tables())
def test_to_hide_from_one_audience_after_another_is_to_hide_at_once(rows):
    first = withhold_totals(whole(*rows), AUDIENCES, SEEN["staff"])
    both = withhold_totals(first, AUDIENCES, SEEN["public"])
    assert both == withhold_totals(whole(*rows), AUDIENCES, SEEN["public"])


def test_a_total_of_counts_alone_is_withheld_too():
    counts = result("falls", "2026-Q1", numerator=Decimal(9), breakdown=(row("board", By="a"), row(By="b")))
    assert withhold_totals(counts, AUDIENCES, SEEN["staff"]).numerator is None
