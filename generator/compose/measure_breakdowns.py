"""A measure's figures cut in parts: small charts on one scale, what they say in a sentence, and a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from generator.compose.edition import Edition
from generator.compose.letters import capitalise, join_names
from generator.compose.numbers import (
    decimals_of,
    find_signs,
    format_bare_value,
    format_measure_value,
    format_number,
    name_period,
)
from generator.compose.precision import sharpen
from generator.compose.sentences import MISSING_WORDS, calendar_of
from generator.model.charts import SmallChart
from generator.model.measure_scores import Breakdown, BreakdownCell, MeasureAssessment
from generator.model.measure_views import BreakdownView, CutView
from generator.model.measures import Measure
from generator.model.periods import Period
from generator.model.views import Cell, Column, Row, TableView

_MOST_IN_TABLE = 6  # periods
_MOST_DRAWN = 20  # periods
_MOST_CHARTS = 40
_UNEVEN = 1.3  # distances between periods that differ by more aren't drawn as the same
_OWN_UNITS = {"unit", "unit of measure"}  # what a dimension is called whose cuts are in units of their own
_HIDDEN = "hidden, so that no small number can be worked out"


class _Axis(NamedTuple):
    """What all the charts of a breakdown share: how many periods, the whole in each (or empty), lowest and highest."""

    periods: int
    whole: tuple[float | None, ...]
    low: float
    high: float


class _Way(NamedTuple):
    """One way the figures are cut: breakdowns newest first, and the cuts in the order they are shown in."""

    names: tuple[str, ...]
    found: list[Breakdown]
    by_cut: list[dict[tuple[str, ...], BreakdownCell]]  # one for each of `found`
    cuts: tuple[tuple[str, ...], ...]


def make_breakdowns(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[BreakdownView, ...]:
    """One view for each way the figures are cut, in the order they first came."""
    ways: dict[tuple[str, ...], list[Breakdown]] = {}
    for found in assessment.breakdowns:
        ways.setdefault(found.names, []).append(found)
    return tuple(
        _make_breakdown(number, _sort_way(names, found), assessment, measure, edition)
        for number, (names, found) in enumerate(ways.items(), 1)
    )


def _sort_way(names: tuple[str, ...], found: list[Breakdown]) -> _Way:
    """The cuts as written; the largest first where they were written by the alphabet, which says nothing."""
    by_cut = [dict(breakdown.rows) for breakdown in found]
    cuts = list(dict.fromkeys(cut for breakdown in found[:_MOST_DRAWN] for cut, _ in breakdown.rows))
    if cuts == sorted(cuts) and not any(part[:1].isdigit() for cut in cuts for part in cut):
        last = {cut: number for cut in cuts if (number := _find_last(cut, by_cut)) is not None}
        cuts.sort(key=lambda cut: last.get(cut, Decimal("-Infinity")), reverse=True)
    return _Way(names, found, by_cut, tuple(cuts))


def _find_last(cut: tuple[str, ...], by_cut: Sequence[dict[tuple[str, ...], BreakdownCell]]) -> Decimal | None:
    """The number of the latest breakdown, None where it has none."""
    return _find_number(by_cut[0].get(cut)) if by_cut else None


def _find_number(cell: BreakdownCell | None) -> Decimal | None:
    return None if cell is None or cell.is_hidden else cell.actual


def _make_breakdown(
    number: int, way: _Way, assessment: MeasureAssessment, measure: Measure, edition: Edition
) -> BreakdownView:
    has_unit = measure.unit and not _OWN_UNITS & {name.casefold() for name in way.names}
    title = f"By {join_names(way.names)}{f' ({measure.unit})' if has_unit else ''}"
    told = sorted(each for cut in way.cuts if (each := _find_last(cut, way.by_cut)) is not None)
    is_told = len(told) > 1
    ends = ((end, each) for end in (*told[:1], *told[-1:]) for each in told)
    measure = sharpen(measure, *ends)  # what the sentence calls highest looks it, and lowest
    table = _make_table(title, way, measure, edition)
    if not is_told or (measure.unit and not has_unit):
        return BreakdownView(f"breakdown-{number}", title, "", table)
    axis = _find_axis(way, assessment)
    cuts = tuple(_make_cut(cut, way, axis, measure, edition) for cut in way.cuts[:_MOST_CHARTS])
    return BreakdownView(
        id=f"breakdown-{number}",
        title=title,
        sentence=_say_ends(way, measure, edition),
        table=table,
        cuts=cuts,
        notes=tuple(_list_notes(way, axis)),
        is_bars=axis.periods == 1,
    )


def _count_even(periods: Sequence[Period]) -> int:
    """How many of the latest periods, which come newest first, are equally far from each other: those can be drawn."""
    gaps = [(later.last - earlier.last).days for later, earlier in pairwise(periods[:_MOST_DRAWN])]
    uneven = (i for i, gap in enumerate(gaps) if not gaps[0] / _UNEVEN <= gap <= gaps[0] * _UNEVEN)
    return next(uneven, len(gaps)) + 1


def _find_axis(way: _Way, assessment: MeasureAssessment) -> _Axis:
    """The axis of the charts; there is a number in the latest period."""
    count = _count_even([breakdown.period for breakdown in way.found])
    numbers = [_find_number(by_cut.get(cut)) for by_cut in way.by_cut[:count] for cut in way.cuts]
    whole = _find_whole(way, count, assessment)
    shown = [float(n) for n in numbers if n is not None] + [n for n in whole if n is not None]
    return _Axis(count, whole, min(shown), max(shown))


def _find_whole(way: _Way, count: int, assessment: MeasureAssessment) -> tuple[float | None, ...]:
    """The measure's own figures in these periods, oldest first, where they lie among those of the parts.

    A whole that the parts add up to would press them all to the foot of the scale: it isn't drawn, and this is empty.
    """
    actuals = {point.result.period: point.actual for point in assessment.points}
    found = []
    for breakdown, by_cut in reversed(list(zip(way.found[:count], way.by_cut, strict=False))):
        numbers = [n for cut in way.cuts if (n := _find_number(by_cut.get(cut))) is not None]
        actual = actuals.get(breakdown.period)
        if actual is not None and numbers and not min(numbers) <= actual <= max(numbers):
            return ()
        found.append(None if actual is None else float(actual))
    return tuple(found) if any(value is not None for value in found) else ()


def _make_cut(cut: tuple[str, ...], way: _Way, axis: _Axis, measure: Measure, edition: Edition) -> CutView:
    """A part with its last value; where the latest period has none, why, and what it was before in its chart."""
    name = ", ".join(cut)
    values = tuple(_find_number(by_cut.get(cut)) for by_cut in reversed(way.by_cut[: axis.periods]))
    cell = _make_cell(way.by_cut[0].get(cut), measure, edition, is_withheld=way.found[0].is_withheld)
    if values[-1] is not None:
        cell = Cell(format_bare_value(values[-1], measure, edition.locale))
    if all(value is None for value in values):
        return CutView(name, cell.text, cell.note)
    first, last = (_name(way.found[i].period, measure, edition) for i in (axis.periods - 1, 0))
    chart = SmallChart(
        label=f"{name}: {cell.text or 'no figure'} in {last}",
        values=tuple(None if value is None else float(value) for value in values),
        low=axis.low,
        high=axis.high,
        whole=axis.whole,
        first=first,
        last=last,
        signs=find_signs(edition.locale),
    )
    return CutView(name, cell.text, cell.note, chart)


def _name(period: Period, measure: Measure, edition: Edition) -> str:
    return name_period(period, calendar_of(measure, edition), edition.locale)


def _say_ends(way: _Way, measure: Measure, edition: Edition) -> str:
    """Which part is highest in the latest period and which lowest; "" where either isn't one alone.

    It is "" too where a part's figure isn't known: nothing may be said that tells how hidden figures lie.
    """
    told = [(n, ", ".join(cut)) for cut in way.cuts if (n := _find_last(cut, way.by_cut)) is not None]
    numbers = [n for n, _ in told]
    (low, lowest), (high, highest) = min(told), max(told)
    if len(told) < len(way.cuts) or numbers.count(low) > 1 or numbers.count(high) > 1:
        return ""
    most, least = (format_measure_value(n, measure, edition.locale) for n in (high, low))
    when = _name(way.found[0].period, measure, edition)
    return f"Highest in {when}: {highest}, {most}. Lowest: {lowest}, {least}."


def _list_notes(way: _Way, axis: _Axis) -> Iterator[str]:
    yield "All on one scale."
    if axis.whole:
        yield "The upright mark is the whole." if axis.periods == 1 else "The grey line is the whole."
    if len(way.cuts) > _MOST_CHARTS:
        yield f"The table holds {len(way.cuts) - _MOST_CHARTS} more."


def _make_table(caption: str, way: _Way, measure: Measure, edition: Edition) -> TableView:
    """A row for each cut, a column for each of the latest periods, newest first."""
    found = way.found[:_MOST_IN_TABLE]
    columns = (*map(Column, way.names), *(Column(_name(b.period, measure, edition), is_number=True) for b in found))
    rows = []
    for cut in way.cuts:
        cells = (
            _make_cell(by_cut.get(cut), measure, edition, is_withheld=breakdown.is_withheld)
            for by_cut, breakdown in zip(way.by_cut, found, strict=False)
        )
        rows.append(Row((*map(Cell, cut), *cells)))
    return TableView(caption, columns, tuple(rows), empty=f"{capitalise(_HIDDEN)}.")


def _make_cell(cell: BreakdownCell | None, measure: Measure, edition: Edition, *, is_withheld: bool) -> Cell:
    if is_withheld or (cell and cell.is_hidden):
        return Cell() if cell is None else Cell("Hidden", note=_HIDDEN.removeprefix("hidden, "))
    if cell is None:
        return Cell()
    if cell.actual is not None:
        return Cell(format_number(cell.actual, decimals_of(measure), edition.locale, measure.unit), is_number=True)
    return Cell(cell.said.plain or MISSING_WORDS.get(cell.missing, ""))
