"""A measure's chart: its picture, its table and its sentence, made from one source."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from babel.dates import format_skeleton

from generator.compose.edition import Edition
from generator.compose.letters import capitalise
from generator.compose.measure_marks import list_marks, list_notes
from generator.compose.measure_references import find_figure, list_drawn_benchmarks, list_references
from generator.compose.numbers import (
    decimals_of,
    find_signs,
    format_measure_value,
    format_number,
    name_period,
)
from generator.compose.precision import sharpen, tell_point
from generator.compose.sentences import calendar_of, say_period, say_value
from generator.model.charts import ChartBand, ChartPoint, ChartView
from generator.model.measure_scores import MeasureAssessment, Point
from generator.model.measures import Benchmark, Measure, Target
from generator.model.periods import Period
from generator.model.views import Cell, ChartFigure, Column, Row, TableView

_MOST_POINTS = 120  # a picture holds the latest so many; the history below it holds all

_YET_TO_COME = "Yet to come"
_SHORT = 9  # letters that the last value has beside its point


def make_chart_figure(
    assessment: MeasureAssessment, measure: Measure, edition: Edition, sentence: str
) -> ChartFigure | None:
    """The chart of a measure's last values, with what is expected at the year's end; None without a number to draw."""
    points = _find_drawn(assessment.points)
    if not points:
        return None
    ahead = _list_ahead(points, measure, edition)
    wanted = assessment.year_end_target if ahead else None
    targets, ranges = _list_targets(points), _list_ranges(points)
    last, told = points[-1].result.period, [_tell_row(point, measure) for point in points]
    periods = [point.result.period for point in points] + (_list_periods_ahead(last, measure, edition) if ahead else [])
    chart = ChartView(
        title=measure.title.plain,
        description=sentence,
        unit=measure.unit,
        points=(*(_point(point, each, edition) for point, each in zip(points, told, strict=True)), *ahead),
        targets=(*targets, *(None for _ in ahead[1:]), *(_find_number(wanted) for _ in ahead[:1])) if targets else (),
        target_range=(*ranges, *(None for _ in ahead)) if ranges else (),
        band=_band(assessment, points),
        marks=list_marks(points, measure, edition),
        references=list_references(periods, measure),
        form="bar" if measure.is_year_to_date else "line",
        actual_name=_name_actual(measure),
        latest=_say_latest(points, measure, edition),
        signs=find_signs(edition.locale),
    )
    rows = [_list_cells(point, each, edition) for point, each in zip(points, told, strict=True)]
    rows += [(Cell(p.label), Cell(p.text, is_number=True), Cell()) for p in ahead[:-1]]
    rows += [(Cell(p.label), Cell(p.text, is_number=True), _cell_target(wanted, measure, edition)) for p in ahead[-1:]]
    columns = list_drawn_benchmarks(periods, measure)
    rows = [
        (*row, *(_cell_benchmark(one, period, as_told, edition) for one in columns))
        for row, period, as_told in zip(rows, periods, (*told, *(measure for _ in ahead)), strict=True)
    ]
    kept = [row for row, point in zip(rows, chart.points, strict=True) if _is_told(row, point)]
    table = _table(kept, measure, tuple(benchmark.name for benchmark in columns))
    return ChartFigure(chart, table, sentence, "chart", tuple(list_notes(chart, points, measure, edition)))


def _is_told(row: tuple[Cell, ...], point: ChartPoint) -> bool:
    """Whether the table has this row: not where all of it is yet to come."""
    return point.text != _YET_TO_COME or any(cell.text for cell in row[3:])


def _tell_row(point: Point, measure: Measure) -> Measure:
    """The measure as a row of the table tells it, in which a figure stands beside those of others."""
    others = [find_figure(one, point.result.period, measure) for one in measure.benchmarks]
    return sharpen(tell_point(measure, point), *((point.actual, figure.actual) for figure in others if figure))


def _cell_benchmark(benchmark: Benchmark, period: Period, measure: Measure, edition: Edition) -> Cell:
    figure = find_figure(benchmark, period, measure)
    return Cell(_write(figure.actual, measure, edition), is_number=True) if figure else Cell()


def _say_latest(points: Sequence[Point], measure: Measure, edition: Edition) -> str:
    """The last number, in its unit where that is short."""
    point = next(point for point in reversed(points) if point.actual is not None)
    told, number = tell_point(measure, point), point.actual or Decimal(0)
    text = format_measure_value(number, told, edition.locale)
    return text if len(text) <= _SHORT else _write(number, told, edition)


def _find_drawn(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The last points, from the first that has a number."""
    last = points[-_MOST_POINTS:]
    first = next((place for place, point in enumerate(last) if point.actual is not None), len(last))
    return last[first:]


def _name_actual(measure: Measure) -> str:
    return "Year to date" if measure.is_year_to_date else "Actual"


def _point(point: Point, measure: Measure, edition: Edition) -> ChartPoint:
    value = None if point.actual is None else float(point.actual)
    kind: Literal["actual", "provisional"] = "provisional" if point.result.provisional else "actual"
    short = "" if point.result.label else _shorten(point.result.period, edition)
    return ChartPoint(say_period(point, measure, edition), value, say_value(point, measure, edition), kind, short)


def _shorten(period: Period, edition: Edition) -> str:
    """A month, its name cut as the language does: "Apr 2026"; "" for other periods, which are short as they are."""
    if period.kind != "month":
        return ""
    return format_skeleton("yMMM", period.first, locale=edition.locale)


def _list_periods_ahead(last: Period, measure: Measure, edition: Edition) -> list[Period]:
    """The periods after the last one, of its kind, up to the end of its year."""
    calendar = calendar_of(measure, edition)
    year, ahead, period = calendar.find_containing(last.last, "year"), [], calendar.shift(last, 1)
    while period and period.last <= year.last:
        ahead.append(period)
        period = calendar.shift(period, 1)
    return ahead


def _list_ahead(points: Sequence[Point], measure: Measure, edition: Edition) -> tuple[ChartPoint, ...]:
    """The year's last forecast at its end, after a gap for each period between; empty without one."""
    last = points[-1].result.period
    year = calendar_of(measure, edition).find_containing(last.last, "year")
    told = (p.result.forecast for p in reversed(points) if p.result.period.last >= year.first)
    forecast = next((number for number in told if number is not None), None)
    periods = _list_periods_ahead(last, measure, edition)
    if forecast is None or not periods:
        return ()
    names = [name_period(period, calendar_of(measure, edition), edition.locale) for period in periods]
    shorts = [_shorten(period, edition) for period in periods]
    value = format_measure_value(forecast, measure, edition.locale)
    gaps = (ChartPoint(name, None, _YET_TO_COME, short=short) for name, short in zip(names[:-1], shorts, strict=False))
    return (*gaps, ChartPoint(names[-1], float(forecast), f"{value} (forecast)", "forecast", shorts[-1]))


def _list_targets(points: Sequence[Point]) -> tuple[float | None, ...]:
    """The number wanted at each point: of a cumulative measure, the share due by then. Empty where none is."""
    targets = tuple(None if point.reason.target is None else float(point.reason.target) for point in points)
    return targets if any(target is not None for target in targets) else ()


def _find_number(target: Target | None) -> float | None:
    return float(target.target) if target and isinstance(target.target, Decimal) else None


def _list_ranges(points: Sequence[Point]) -> tuple[tuple[float, float] | None, ...]:
    ranges = tuple(
        (float(point.reason.within[0]), float(point.reason.within[1])) if point.reason.within else None
        for point in points
    )
    return ranges if any(found is not None for found in ranges) else ()


def _band(assessment: MeasureAssessment, points: Sequence[Point]) -> ChartBand | None:
    """The limits, over the drawn points that they were worked out from; from 0 up where nothing lies below it."""
    trend = assessment.trend
    if trend.low is None or trend.high is None or trend.mean is None or trend.first is None or trend.last is None:
        return None
    inside = [i for i, p in enumerate(points) if trend.first <= p.result.period <= trend.last]
    has_minus = any(p.actual is not None and p.actual < 0 for p in points)
    low = float(trend.low if has_minus else max(trend.low, Decimal(0)))
    return ChartBand(low, float(trend.high), float(trend.mean), inside[0], inside[-1]) if inside else None


def _write(value: Decimal | str, measure: Measure, edition: Edition) -> str:
    """A number without its unit, which the column says; words as they are."""
    return value if isinstance(value, str) else format_number(value, decimals_of(measure), edition.locale, measure.unit)


def _cell_target(target: Target | None, measure: Measure, edition: Edition) -> Cell:
    bounds = target.within or (target.target,) if target else ()
    written = dict.fromkeys(_write(bound, measure, edition) for bound in bounds if bound is not None)
    return Cell(capitalise(" to ".join(written)), is_number=True)


def _table(rows: Sequence[tuple[Cell, ...]], measure: Measure, benchmarks: tuple[str, ...]) -> TableView:
    """The same as the picture, as a table: oldest first, so that it reads like the picture."""
    has_target = any(cells[2].text for cells in rows)
    unit = f" ({measure.unit})" if measure.unit else ""
    names = ("Period", _name_actual(measure) + unit, "Target", *benchmarks)
    columns = tuple(Column(name, is_number=i > 0) for i, name in enumerate(names))
    caption = f"{measure.title.plain}: the figures of the chart"
    if has_target:
        return TableView(caption, columns, tuple(map(Row, rows)))
    return TableView(caption, columns[:2] + columns[3:], tuple(Row(cells[:2] + cells[3:]) for cells in rows))


def _list_cells(point: Point, measure: Measure, edition: Edition) -> tuple[Cell, ...]:
    text = say_value(point, measure, edition) if point.actual is None else _write(point.actual, measure, edition)
    return (
        Cell(say_period(point, measure, edition)),
        Cell(text, note="Provisional" if point.result.provisional else "", is_number=point.actual is not None),
        _cell_target(point.target, measure, edition),
    )
