"""How a measure stood on an earlier day, told from its points: nothing is judged anew."""

from bisect import bisect_right
from datetime import date

import msgspec

from generator.evaluate.assess import find_oldest_allowed
from generator.evaluate.counted import has_value
from generator.model.measures import Measure
from generator.model.scorecard import MeasureAssessment, Point
from generator.model.statuses import STATUSES

_NEVER_TOO_OLD = ("no direction", "no target")  # what isn't judged anyway


class History(msgspec.Struct, frozen=True):
    """A measure's points that have a value, oldest first, with the days that their periods end on."""

    measure: Measure
    assessment: MeasureAssessment
    points: tuple[Point, ...]
    ends: tuple[date, ...]


def write_history(measure: Measure, assessment: MeasureAssessment) -> History:
    """What can be looked up of a measure's past."""
    points = tuple(point for point in assessment.points if has_value(point.result, point.actual))
    return History(measure, assessment, points, tuple(point.result.period.last for point in points))


def find_last_value(history: History, day: date) -> Point | None:
    """The last point with a value whose period ends by `day`."""
    count = bisect_right(history.ends, day)
    return history.points[count - 1] if count else None


def find_status(history: History, day: date, as_of: date) -> str:
    """The measure's status on `day`: on `as_of` and later as assessed, before it that of its last value then.

    No data where that value was older than two frequencies, or where there was none and now is a status.
    """
    now = history.assessment.status
    if day >= as_of:
        return now
    point = find_last_value(history, day)
    if point is None:
        return now if STATUSES[now].scale == "none" else "no data"
    is_judged = point.reason.rule not in _NEVER_TOO_OLD
    return "no data" if is_judged and _is_too_old(history.measure, point, day) else point.status


def _is_too_old(measure: Measure, point: Point, day: date) -> bool:
    oldest = find_oldest_allowed(measure, day)
    return oldest is not None and point.result.period.last < oldest
