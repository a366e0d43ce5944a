"""What is marked on a measure's chart: breaks and restatements, and in words what each mark means."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.measure_references import say_comparisons
from generator.compose.numbers import format_measure_value, name_period
from generator.compose.precision import tell_point
from generator.compose.sentences import calendar_of
from generator.model.charts import ChartMark, ChartView
from generator.model.measure_scores import Point
from generator.model.measures import Measure


def list_marks(points: Sequence[Point], measure: Measure, edition: Edition) -> tuple[ChartMark, ...]:
    """Breaks before the first point of the new series, and restatements."""
    marks = []
    for found in measure.breaks:
        at = next((i for i, p in enumerate(points) if p.result.period.first >= found.at.first), 0)
        if at:
            name = name_period(found.at, calendar_of(measure, edition), edition.locale)
            because = f": {found.because.plain}" if found.because else ""
            marks.append(ChartMark(at, "break", f"Not to be compared with what was before {name}{because}"))
    for i, point in enumerate(points):
        if restated := point.result.restated:
            was = _write_was(restated.was, tell_point(measure, point), edition)
            marks.append(ChartMark(i, "restated", f"Restated; it was {was}"))
    return tuple(marks)


def list_notes(chart: ChartView, points: Sequence[Point], measure: Measure, edition: Edition) -> Iterator[str]:
    """What the picture's marks mean, for those who can't point at them, and what its own line is held against."""
    if chart.band:
        yield "Shaded: the range we'd expect from chance. The line in its middle: the average."
    if any(point.kind == "provisional" for point in chart.points):
        shape = "A striped bar" if chart.form == "bar" else "An open diamond"
        yield f"{shape}: provisional, it may still change."
    for mark in chart.marks:
        if mark.kind == "break":
            yield f"The dotted upright: {_begin_small(mark.text).rstrip('.')}."
        else:
            yield f"The triangle, {chart.points[mark.at].label}: {_begin_small(mark.text).rstrip('.')}."
    yield from say_comparisons(points, measure, edition)


def _begin_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _write_was(value: Decimal | str, measure: Measure, edition: Edition) -> str:
    """What stood there before, in its unit, for nothing beside it says one; words as they are."""
    return value if isinstance(value, str) else format_measure_value(value, measure, edition.locale)
