"""A measure's tables: its history, and how its target moved."""

from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.letters import capitalise
from generator.compose.numbers import (
    decimals_of,
    format_day,
    format_measure_value,
    format_number,
    format_target,
    name_period,
)
from generator.compose.precision import find_decimals, list_bounds, sharpen, tell_point
from generator.compose.sentences import (
    calendar_of,
    find_direction,
    say_period,
    say_value,
    say_wanted,
)
from generator.compose.words import join_prose
from generator.model.measure_scores import MeasureAssessment, Point
from generator.model.measures import Measure, Target, TargetChange
from generator.model.views import Cell, Column, Row, TableView

_MOST_LATEST = 8  # rows of the history that stand open
_BETWEEN = {"step": "Each holds until the next", "straight": "On a straight line from one to the next"}


def make_history(
    assessment: MeasureAssessment, measure: Measure, edition: Edition
) -> tuple[TableView, TableView | None]:
    """Every period that counts, newest first: value, target, status, and what is to know about the figure.

    The latest eight, and the earlier ones in a table of their own; None where there are none.
    """
    columns = (
        Column("Period"),
        Column("Figure", is_number=True),
        Column("Target", is_number=True),
        Column("Status"),
        Column("Notes"),
    )
    rows = tuple(_history_row(point, measure, edition) for point in reversed(assessment.points))
    latest, older = rows[:_MOST_LATEST], rows[_MOST_LATEST:]
    caption = "The latest figures, newest first" if older else "Every figure, newest first"
    return (
        TableView(caption, columns, latest, empty="There are no figures yet."),
        TableView("Earlier figures, newest first", columns, older) if older else None,
    )


def _history_row(point: Point, measure: Measure, edition: Edition) -> Row:
    measure = tell_point(measure, point)
    target = say_wanted(point.target, point.reason.direction, measure, edition)
    return Row(
        (
            Cell(say_period(point, measure, edition)),
            Cell(say_value(point, measure, edition), is_number=point.actual is not None),
            Cell(capitalise(target), is_number=True),
            Cell(status=edition.words.status(point.status)),
            Cell(capitalise("; ".join(_list_notes(point, measure, edition)))),
        )
    )


def _list_notes(point: Point, measure: Measure, edition: Edition) -> list[str]:
    result, notes = point.result, []
    if result.provisional:
        notes.append("provisional")
    if restated := result.restated:
        was = restated.was
        before = was if isinstance(was, str) else format_measure_value(was, measure, edition.locale)
        because = f" ({restated.because.plain.rstrip('.')})" if restated.because else ""
        notes.append(f"restated, was {before}{because}")
    if result.numerator is not None and result.denominator is not None:
        whole = (format_number(n, None, edition.locale) for n in (result.numerator, result.denominator))
        notes.append(" of ".join(whole))
    if result.sample is not None:
        people = "person" if result.sample == 1 else "people"
        notes.append(f"{format_number(result.sample, None, edition.locale)} {people} asked")
    if result.interval:
        decimals = find_decimals(decimals_of(measure), result.interval, unit=measure.unit)
        low, high = (format_number(n, decimals, edition.locale, measure.unit) for n in result.interval)
        notes.append(f"the true value lies between {low} and {high}, 95 times in 100")
    if result.forecast is not None:
        notes.append(
            f"forecast then for the year's end: {format_measure_value(result.forecast, measure, edition.locale)}"
        )
    return notes


def make_target_history(
    assessment: MeasureAssessment, measure: Measure, edition: Edition, path: str
) -> TableView | None:
    """The targets by period, what holds between them, and how they were moved, oldest first; None without any.

    All as they stand as of the day of the figures.
    """
    direction = find_direction(assessment, measure)
    calendar = calendar_of(measure, edition)
    rows = [
        _target_row(name_period(period, calendar, edition.locale), target, direction, measure, edition, path)
        for period, target in assessment.named
    ]
    if measure.target:
        rows.append(_target_row("Every period", measure.target, direction, measure, edition, path))
    if len(assessment.named) > 1 and measure.target_path in _BETWEEN:
        rows.append(Row((Cell("Between these"), Cell(_BETWEEN[measure.target_path]), Cell())))
    rows += [_change_row(change, measure, edition, path) for change in assessment.target_changes]
    columns = (Column("When"), Column("Target", is_number=True), Column("Notes"))
    return TableView("What is wanted, and when that changed", columns, tuple(rows)) if rows else None


def _target_row(  # noqa: PLR0913, PLR0917  (a row needs what the table was given)
    when: str, target: Target, direction: str, measure: Measure, edition: Edition, path: str
) -> Row:
    due = f"Due {format_day(target.due, edition.locale)}" if target.due else ""
    text = capitalise(say_wanted(target, direction, measure, edition))
    is_number = isinstance(target.target, Decimal)
    return Row(
        (Cell(when), Cell(text, is_number=is_number), Cell(html=join_prose(target.note, edition, path), note=due))
    )


def _change_row(change: TargetChange, measure: Measure, edition: Edition, path: str) -> Row:
    told = sharpen(measure, (*list_bounds(change.was), *list_bounds(change.now)))
    was, now = (format_target(t, told, "", edition.locale) for t in (change.was, change.now))
    when = format_day(change.on, edition.locale) if change.on else "Changed, the day unsaid"
    by = f"By {change.by.plain}" if change.by else ""
    because = join_prose(change.because, edition, path)
    return Row((Cell(when), Cell(f"{was} became {now}"), Cell(html=because, note=by)))
