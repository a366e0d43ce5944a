"""The parts of a result, gathered into tables."""

from collections.abc import Iterable, Sequence

from generator.evaluate.counted import find_actual
from generator.model.measure_scores import Breakdown, BreakdownCell
from generator.model.results import SUPPRESSED, BreakdownRow, Result

Names = tuple[str, ...]


def gather_rows(rows: Iterable[BreakdownRow]) -> dict[Names, list[BreakdownRow]]:
    """Rows by the names of their dimensions, tables and rows in the author's order."""
    tables: dict[Names, list[BreakdownRow]] = {}
    for row in rows:
        tables.setdefault(tuple(dimension.name for dimension in row.dimensions), []).append(row)
    return tables


def list_breakdowns(results: Sequence[Result], unit: str) -> tuple[Breakdown, ...]:
    """The breakdowns of results (oldest first), newest first; within a result in the author's order."""
    return tuple(
        _make_breakdown(result, names, rows, unit)
        for result in reversed(results)
        if result.breakdown
        for names, rows in gather_rows(result.breakdown).items()
    )


def is_withheld(rows: Sequence[BreakdownRow]) -> bool:
    """Whether this is what stands for a table hidden as a whole: one suppressed row whose cut is not told."""
    row = rows[0]
    return row.missing == SUPPRESSED and not any(dimension.value for dimension in row.dimensions)


def _make_breakdown(result: Result, names: Names, rows: Sequence[BreakdownRow], unit: str) -> Breakdown:
    if is_withheld(rows):
        return Breakdown(result.period, names, (), is_withheld=True)
    return Breakdown(result.period, names, tuple(_make_row(row, unit) for row in rows))


def _make_row(row: BreakdownRow, unit: str) -> tuple[tuple[str, ...], BreakdownCell]:
    values = tuple(dimension.value for dimension in row.dimensions)
    cell = BreakdownCell(
        value=", ".join(values),
        actual=find_actual(row, unit),
        is_hidden=row.missing == SUPPRESSED,
        missing=row.missing,
        said=row.said,
        commentary=row.commentary,
    )
    return values, cell
