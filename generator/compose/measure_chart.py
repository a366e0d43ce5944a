"""A measure's chart: its picture, its table and its sentence, made from one source."""

from decimal import Decimal
from typing import Literal

from generator.compose.edition import Edition
from generator.compose.numbers import decimals_of, format_number, format_target, name_period
from generator.compose.sentences import calendar_of, say_period, say_value
from generator.model.charts import ChartBand, ChartMark, ChartPoint, ChartView
from generator.model.measures import Measure
from generator.model.scorecard import MeasureAssessment, Point
from generator.model.views import Cell, ChartFigure, Column, Row, TableView

_MOST_POINTS = 60  # a picture holds the latest so many; the history below it holds all


def make_chart_figure(
    assessment: MeasureAssessment, measure: Measure, edition: Edition, sentence: str
) -> ChartFigure | None:
    """The chart of a measure's last values; None where there is no number to draw."""
    points = assessment.points[-_MOST_POINTS:]
    if all(point.actual is None for point in points):
        return None
    chart = ChartView(
        title=measure.title.plain,
        description=sentence,
        unit=measure.unit,
        points=tuple(_point(point, measure, edition) for point in points),
        targets=_targets(points),
        target_range=_ranges(points),
        band=_band(assessment, points),
        marks=_marks(points, measure, edition),
        form="bar" if measure.cumulative else "line",
        actual_name=_name_actual(measure),
    )
    return ChartFigure(chart, _table(points, measure, edition), sentence, "chart")


def _name_actual(measure: Measure) -> str:
    return "Year to date" if measure.cumulative else "Actual"


def _point(point: Point, measure: Measure, edition: Edition) -> ChartPoint:
    value = None if point.actual is None else float(point.actual)
    kind: Literal["actual", "provisional"] = "provisional" if point.result.provisional else "actual"
    return ChartPoint(say_period(point, measure, edition), value, say_value(point, measure, edition), kind)


def _targets(points: tuple[Point, ...]) -> tuple[float | None, ...]:
    """The number wanted at each point: of a cumulative measure, the share due by then. Empty where none is."""
    targets = tuple(None if point.reason.target is None else float(point.reason.target) for point in points)
    return targets if any(target is not None for target in targets) else ()


def _ranges(points: tuple[Point, ...]) -> tuple[tuple[float, float] | None, ...]:
    ranges = tuple(
        (float(point.reason.within[0]), float(point.reason.within[1])) if point.reason.within else None
        for point in points
    )
    return ranges if any(found is not None for found in ranges) else ()


def _band(assessment: MeasureAssessment, points: tuple[Point, ...]) -> ChartBand | None:
    """The limits, over the drawn points that they were worked out from."""
    trend = assessment.trend
    if trend.low is None or trend.high is None or trend.mean is None or trend.first is None or trend.last is None:
        return None
    inside = [i for i, p in enumerate(points) if trend.first <= p.result.period <= trend.last]
    if not inside:
        return None
    return ChartBand(float(trend.low), float(trend.high), float(trend.mean), inside[0], inside[-1])


def _marks(points: tuple[Point, ...], measure: Measure, edition: Edition) -> tuple[ChartMark, ...]:
    """Breaks before the first point of the new series, and restatements."""
    marks = []
    for found in measure.breaks:
        at = next((i for i, p in enumerate(points) if p.result.period.first >= found.at.first), None)
        if at:
            name = name_period(found.at, calendar_of(measure, edition), edition.locale)
            marks.append(ChartMark(at, "break", f"Break in {name}: {found.because.plain}".removesuffix(": ")))
    for i, point in enumerate(points):
        if restated := point.result.restated:
            was = _plain(restated.was, measure, edition)
            marks.append(ChartMark(i, "restated", f"Restated; it was {was}"))
    return tuple(marks)


def _plain(value: Decimal | str, measure: Measure, edition: Edition) -> str:
    return value if isinstance(value, str) else format_number(value, decimals_of(measure), edition.locale)


def _table(points: tuple[Point, ...], measure: Measure, edition: Edition) -> TableView:
    """The same as the picture, as a table: oldest first, so that it reads like the picture."""
    has_target = any(point.target for point in points)
    unit = f" ({measure.unit})" if measure.unit else ""
    columns = [Column("Period"), Column(_name_actual(measure) + unit, is_number=True)]
    if has_target:
        columns.append(Column("Target", is_number=True))
    rows = tuple(_row(point, measure, edition, has_target=has_target) for point in points)
    return TableView(f"{measure.title.plain}: the figures of the chart", tuple(columns), rows)


def _row(point: Point, measure: Measure, edition: Edition, *, has_target: bool) -> Row:
    text = say_value(point, measure, edition) if point.actual is None else _plain(point.actual, measure, edition)
    note = "Provisional" if point.result.provisional else ""
    cells = [
        Cell(say_period(point, measure, edition)),
        Cell(text, note=note, is_number=point.actual is not None),
    ]
    if has_target:
        target = format_target(point.target, measure, "", edition.locale) if point.target else ""
        cells.append(Cell(target, is_number=True))
    return Row(tuple(cells))
