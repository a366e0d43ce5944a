"""What changed of measures in a span of days: their statuses, values, targets, and what was restated."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from generator.evaluate.changes import compare_values, find_series, find_since_year, find_turn
from generator.evaluate.history import History, find_last_value, find_value_then
from generator.evaluate.scene import Scene, Span
from generator.evaluate.status import list_wanted
from generator.model.measure_scores import Change, Point, Turn
from generator.model.measures import Measure
from generator.model.periods import Period
from generator.model.scorecard import Movement
from generator.model.statuses import STATUSES, Scale

_RANKS: dict[Scale, int] = {"good": 2, "close": 1, "off": 0}


def list_compared(scene: Scene, span: Span) -> Iterator[Movement]:
    """The statuses that changed, each with its change of value, and the values that changed beside.

    What wasn't open before is told as opened. Where nothing had a value before, these are the first figures of
    all, and nothing has changed.
    """
    is_first = not any(find_last_value(scene.histories[key], span.before) for key in span.was)
    for key in span.now if not is_first else ():
        if key not in span.was:
            continue
        history, before, after = scene.histories[key], span.was[key], span.now[key]
        change, point = _find_change(span, history), find_value_then(history, span.after)
        turn = find_news_turn(history.measure, change, before, after)
        if before != after and not _is_no_news(history, span, after):
            year = _find_since_year(history, point)
            found = Movement("status", key, before, after, turn, change, point=point, since_year=year)
            yield _tell_start(found, find_last_value(history, span.before))
        elif change is not None and change.by:
            yield Movement(
                "value", key, turn=turn, change=change, point=point, since_year=_find_since_year(history, point)
            )


def list_retargeted(scene: Scene, span: Span) -> Iterator[Movement]:
    """The targets that were moved on a day of the span; what was always planned for it is no change."""
    for key in scene.retargeted:
        for change in scene.histories[key].measure.target_changes if key in span.now else ():
            if span.holds(change.on):
                yield Movement("target", key, target_before=change.was, target_after=change.now, period=change.period)


def list_restated(scene: Scene, span: Span) -> Iterator[Movement]:
    """The figures that were restated on a day of the span; without a day, in the period that they are of."""
    for key, point in scene.restated:
        restated = point.result.restated
        if key in span.now and restated and span.holds(restated.on or point.result.period.last):
            change = _make_change(point.result.period, restated.was, point)
            yield Movement("restated", key, turn=change.turn if change else "none", change=change)


def find_news_turn(measure: Measure, change: Change | None, before: str, after: str) -> Turn:
    """Whether what happened to a measure is better, worse or the same: as its figure turned, whatever its target did.

    The status decides where the figure can't: of a year to date, which adds up, across a break, of words, and without
    a direction. Source: "Change".
    """
    if change is None or measure.is_year_to_date or change.turn not in {"better", "worse", "same"}:
        return find_status_turn(before, after)
    return change.turn


def find_status_turn(before: str, after: str) -> Turn:
    """Whether a status is better, worse or the same on the scale underneath; none where one is not on it."""
    was, now = (_RANKS.get(STATUSES[word].scale) for word in (before, after))
    if was is None or now is None:
        return "none"
    if was == now:
        return "same"
    return "better" if now > was else "worse"


def _find_since_year(history: History, point: Point | None) -> Change | None:
    """How a year to date turned like for like, which its status doesn't tell; None of others, and without a number."""
    if point is None or point.actual is None or not history.measure.is_year_to_date:
        return None
    known = [each for each in history.points if each.result.period.last <= point.result.period.last]
    return find_since_year(find_series(history.measure, known))


def _tell_start(found: Movement, was: Point | None) -> Movement:
    """A new status with where it came from: no figure at all, or an earlier target, where that alone made it."""
    if was is None:
        return msgspec.structs.replace(found, turn="none", is_first=True)
    now = found.point
    is_against = find_status_turn(found.before, found.after) not in {found.turn, "same", "none"}
    if now is None or not is_against or not now.reason.direction:
        return found
    if list_wanted(now.target) == list_wanted(was.target):
        return found
    return msgspec.structs.replace(found, target_before=was.target, target_after=now.target)


def _is_no_news(history: History, span: Span, after: str) -> bool:
    """Whether a measure that had no value before has nothing now that could be judged."""
    return STATUSES[after].scale == "none" and find_last_value(history, span.before) is None


def _find_change(span: Span, history: History) -> Change | None:
    """From the last value before the span to the last in it; None where there is none, or they can't be compared."""
    before, after = find_last_value(history, span.before), find_last_value(history, span.after)
    return compare_values(history.measure, before, after, history.calendar)


def _make_change(since: Period, was: Decimal | str, point: Point) -> Change | None:
    """From an earlier figure to the point's; None where one of them is no number."""
    if not isinstance(was, Decimal) or point.actual is None:
        return None
    turn = find_turn(point.reason.direction, list_wanted(point.target), was, point.actual)
    return Change(since, was, point.actual - was, turn)
