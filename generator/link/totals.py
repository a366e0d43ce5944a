"""Totals, and other tables, that would give a hidden row of a breakdown away."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

import msgspec

from generator.model.results import WITHHELD, AnyFigures, BreakdownRow, Result, empty_figures

_Names = frozenset[str]  # what a table cuts by; none for the result itself
_Cell = frozenset[tuple[str, str]]  # what a row is of: (dimension, value)
_Tables = Mapping[_Names, Collection[_Cell]]
_WHOLE: _Cell = frozenset()


def withhold_totals(result: Result, audiences: Sequence[str], seen: Collection[str]) -> Result:
    """The result as who sees only `seen` may have it: no hidden row is told by what is left, or by sums of it.

    What is hidden goes an audience at a time, the last first, so that who reads a wider edition too learns no
    more from both. Where one row alone of a table is hidden, the total is withheld, and so is each other table,
    whose sum it is. Where more are, the total stays; only a table that cuts by the same goes.
    """
    for audience in reversed(audiences):
        if audience not in seen:
            result = _hide_rows(result, audience)
    return result


def _hide_rows(result: Result, audience: str) -> Result:
    """The result without the rows for this audience, which is the last that any row is for."""
    hidden = {_cell(row) for row in result.breakdown if row.audience == audience}
    if not hidden:
        return result
    tables: dict[_Names, set[_Cell]] = defaultdict(set, {_names(_WHOLE): {_WHOLE}})
    for row in result.breakdown:
        tables[_names(_cell(row))].add(_cell(row))
    hidden = _add_totals_of_one(hidden, tables)
    staying = _find_staying(hidden, tables)
    rows = tuple(
        row if _is_shown(_cell(row), hidden, staying) else _withhold(row)
        for row in result.breakdown
        if row.audience != audience
    )
    whole = result if _is_shown(_WHOLE, hidden, staying) else _withhold(result)
    return msgspec.structs.replace(whole, breakdown=rows)


def _add_totals_of_one(hidden: Collection[_Cell], tables: _Tables) -> set[_Cell]:
    """What is hidden, with each total that a hidden row alone makes up: that is the same figure."""
    found = set(hidden)
    for names in tables:
        for finer in [cells for other, cells in tables.items() if other > names]:
            parts = Counter(_project(cell, names) for cell in finer)
            found |= {total for cell in found & set(finer) if parts[total := _project(cell, names)] == 1}
    return found


def _find_staying(hidden: Collection[_Cell], tables: _Tables) -> set[_Names]:
    """The tables, the result itself among them, whose figures stay, but for those of hidden rows."""
    lost = {names: sum(cell in hidden for cell in cells) for names, cells in tables.items()}
    is_told = 1 in lost.values()  # the row that is hidden alone is the total less the others
    staying = set()
    for names in tables:
        clashes = (_clash(names, other, is_whole=lost[other] == len(tables[other])) for other in tables if lost[other])
        if not any(clashes) and not (is_told and not lost[names]):
            staying.add(names)
    return staying


def _clash(names: _Names, other: _Names, *, is_whole: bool) -> bool:
    """Whether a table may tell a row that another one hides; `is_whole`: that one shows none of its rows."""
    return names > other if is_whole else names != other and not names.isdisjoint(other)


def _is_shown(cell: _Cell, hidden: Collection[_Cell], staying: Collection[_Names]) -> bool:
    return cell not in hidden and _names(cell) in staying


def _cell(row: BreakdownRow) -> _Cell:
    return frozenset((dimension.name, dimension.value) for dimension in row.dimensions)


def _names(cell: _Cell) -> _Names:
    return frozenset(name for name, _ in cell)


def _project(cell: _Cell, names: _Names) -> _Cell:
    return frozenset(each for each in cell if each[0] in names)


def _withhold(figures: AnyFigures) -> AnyFigures:
    """The figures without those that are sums; what has no value keeps the reason it gives."""
    has_value = figures.actual is not None or figures.numerator is not None
    return empty_figures(figures, WITHHELD if has_value else figures.missing)
