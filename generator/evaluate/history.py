"""How a measure stood on an earlier day, told from its points: nothing is judged anew."""

from bisect import bisect_right
from datetime import date

import msgspec

from generator.evaluate.assess import find_oldest_allowed, find_silent_status
from generator.evaluate.changes import compare_values
from generator.evaluate.openness import find_day_before
from generator.model.measure_scores import Change, MeasureAssessment, Point
from generator.model.measures import Measure
from generator.model.periods import MONTHS_IN, Calendar, Period
from generator.model.results import has_value
from generator.model.settings import StatusRules
from generator.model.statuses import MEASURE_WORDS, STATUSES

_NEVER_TOO_OLD = ("no direction", "no target")  # what isn't judged anyway


class History(msgspec.Struct, frozen=True):
    """A measure's points that have a value, oldest first, with the days that their periods end on."""

    measure: Measure
    assessment: MeasureAssessment
    points: tuple[Point, ...]
    ends: tuple[date, ...]
    calendar: Calendar  # the measure's own year, or the site's
    rules: StatusRules


def write_history(measure: Measure, assessment: MeasureAssessment, calendar: Calendar, rules: StatusRules) -> History:
    """What can be looked up of a measure's past."""
    points = tuple(point for point in assessment.points if has_value(point.result, point.actual))
    return History(measure, assessment, points, tuple(point.result.period.last for point in points), calendar, rules)


def find_last_value(history: History, day: date) -> Point | None:
    """The last point with a value whose period ends by `day`."""
    count = bisect_right(history.ends, day)
    return history.points[count - 1] if count else None


def find_value_then(history: History, day: date) -> Point | None:
    """The last point with a value whose period ends by `day`, as it stood then: final only from the day it was due."""
    point = find_last_value(history, day)
    due = point.target.due if point and point.target else None
    if point is None or due is None or due <= day or not point.reason.is_final:
        return point
    reason = msgspec.structs.replace(point.reason, is_final=False)
    return msgspec.structs.replace(point, status=MEASURE_WORDS[STATUSES[point.status].scale], reason=reason)


def find_since_period(history: History, period: Period) -> Change | None:
    """From the last value before the reporting `period` to the last there is, as digests tell it.

    None unless values come more often than reporting periods, and where the two can't be compared.
    """
    last = history.points[-1] if history.points else None
    if last is None or MONTHS_IN.get(last.result.period.kind, 12) >= MONTHS_IN.get(period.kind, 0):
        return None
    before = find_last_value(history, find_day_before(period.first))
    return compare_values(history.measure, before, last, history.calendar)


def find_status(history: History, day: date, as_of: date) -> str:
    """The measure's status on `day`: on `as_of` and later as assessed, before it that of its last value then.

    It is what an evaluation as of that day would say, but for what was restated, or moved, with a day since.
    """
    if day >= as_of:
        return history.assessment.status
    point = find_value_then(history, day)
    if point is None:
        return find_silent_status(history.measure, history.calendar, history.rules, day)
    is_judged = point.reason.rule not in _NEVER_TOO_OLD
    if is_judged and _is_too_old(history.measure, point, day):
        return "no data"
    return point.status


def _is_too_old(measure: Measure, point: Point, day: date) -> bool:
    oldest = find_oldest_allowed(measure, day)
    return oldest is not None and point.result.period.last < oldest
