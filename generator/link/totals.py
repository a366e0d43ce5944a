"""Totals that would give a hidden row of a breakdown away."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from generator.model.results import BreakdownRow, Figures, Result

WITHHELD = "withheld"  # why a total is missing: no author can write it

AnyFigures = TypeVar("AnyFigures", bound=Figures)
_Names = frozenset[str]
_Cell = frozenset[tuple[str, str]]  # what a row is of: (dimension, value)


def withhold_totals(result: Result, audiences: Sequence[str], seen: Collection[str]) -> Result:
    """The result with the figures taken out of each total that would give a row away to who sees only `seen`.

    A total is the result itself, or a row that others cut further. It would, where exactly one of the rows
    that make it up is for some later audience: who sees the others has only to subtract. To the totals above
    it, what is withheld so is a hidden row itself.
    """
    if all(row.audience in seen for row in result.breakdown):
        return result
    given = _find_given_away(result.breakdown, audiences)
    rows = tuple(row if audiences[given.get(_cell(row), 0)] in seen else _withhold(row) for row in result.breakdown)
    is_given = audiences[given.get(frozenset(), 0)] not in seen
    return msgspec.structs.replace(_withhold(result) if is_given else result, breakdown=rows)


def _find_given_away(rows: Iterable[BreakdownRow], audiences: Sequence[str]) -> Mapping[_Cell, int]:
    """For each total, empty for the result, from which place of the site's audiences on it may be seen."""
    whole = [row for row in rows if row.missing != WITHHELD]  # what is withheld already has told its totals
    ranks = {_cell(row): audiences.index(row.audience) if row.audience else 0 for row in whole}
    cuts: dict[_Names, set[_Cell]] = defaultdict(set, {frozenset(): {frozenset()}})
    for cell in ranks:
        cuts[_names(cell)].add(cell)
    given: dict[_Cell, int] = {}
    for names in sorted(cuts, key=lambda names: (-len(names), sorted(names))):
        for cut in [cells for finer, cells in cuts.items() if finer > names]:
            parts = Counter((_project(cell, names), ranks[cell]) for cell in cut)
            for (total, rank), count in parts.items():
                if count == 1:
                    given[total] = max(rank, given.get(total, 0))
        for total in cuts[names]:
            ranks[total] = max(ranks.get(total, 0), given.get(total, 0))
    return given


def _cell(row: BreakdownRow) -> _Cell:
    return frozenset((dimension.name, dimension.value) for dimension in row.dimensions)


def _names(cell: _Cell) -> _Names:
    return frozenset(name for name, _ in cell)


def _project(cell: _Cell, names: _Names) -> _Cell:
    return frozenset(each for each in cell if each[0] in names)


def _withhold(figures: AnyFigures) -> AnyFigures:
    """The figures without those that are sums; what has none keeps the reason it gives."""
    if figures.actual is None and figures.numerator is None:
        return figures
    return msgspec.structs.replace(
        figures,
        actual=None,
        missing=WITHHELD,
        numerator=None,
        denominator=None,
        sample=None,
        interval=(),
        restated=None,
    )
