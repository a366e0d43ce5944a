"""How one measure stands: its points, its status, what changed, and whether its figures came in."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from generator.evaluate.breakdowns import list_breakdowns
from generator.evaluate.changes import find_changes, find_series
from generator.evaluate.counted import find_actual, list_counted, says_anything
from generator.evaluate.course import Course, plot_course
from generator.evaluate.lateness import find_reporting
from generator.evaluate.status import Figure, find_direction, judge, recompute
from generator.evaluate.targets import InForce, find_any, find_in_force, find_next, list_named
from generator.evaluate.trend import find_trend
from generator.model.measure_scores import MeasureAssessment, Point, Reporting, StatusReason
from generator.model.measures import Measure, Target
from generator.model.periods import Calendar
from generator.model.results import Result, has_value
from generator.model.settings import StatusRules


def assess_measure(
    measure: Measure, results: Sequence[Result], calendar: Calendar, rules: StatusRules, as_of: date
) -> MeasureAssessment:
    """Everything that is worked out for a measure from its own figures, as of a day.

    `results` are the measure's, oldest first, after small numbers are hidden (`suppress_results`); those that
    don't count yet may be among them. `calendar` is the measure's own year, or the site's. `guarded_by` is
    left empty.
    """
    course = plot_course(measure, calendar, as_of)
    counted = list_counted(results, as_of)
    points = tuple(_make_point(course, rules, result) for result in counted if says_anything(result))
    current = next((point for point in reversed(points) if has_value(point.result, point.actual)), None)
    by_days = {(result.period.first, result.period.last): result for result in counted}
    reporting = find_reporting(measure, by_days, calendar, as_of)
    reason = _find_reason(course, rules, current, reporting)
    series = find_series(measure, points)
    is_number = current is not None and current.actual is not None
    since_last, since_year = find_changes(measure, series, calendar) if is_number else (None, None)
    return MeasureAssessment(
        key=measure.key,
        status=recompute(reason),
        reason=reason,
        current=current,
        points=points,
        target=current.target if current else _find_awaited_target(course, reporting),
        next_target=find_next(course, _find_reference(current, reporting, as_of)),
        year_end_target=_find_year_end_target(course, current) if current else None,
        since_last=since_last,
        since_year=since_year,
        trend=find_trend(measure, series, rules),
        reporting=reporting,
        baseline=measure.baseline,
        breakdowns=list_breakdowns(counted, measure.unit),
        given_status=current.result.status if current else "",
        named=tuple(list_named(course)),
        target_changes=tuple(one for one in measure.target_changes if one.on is None or one.on <= as_of),
    )


def find_silent_status(measure: Measure, calendar: Calendar, rules: StatusRules, as_of: date) -> str:
    """The status of a measure that has begun, on a day by which it has no value."""
    course = plot_course(measure, calendar, as_of)
    return recompute(_explain_silence(course, rules, find_reporting(measure, {}, calendar, as_of)))


def _make_point(course: Course, rules: StatusRules, result: Result) -> Point:
    measure = course.measure
    actual = find_actual(result, measure.unit)
    in_force = find_in_force(course, result.period, result.target)
    direction = find_direction(measure, in_force.target) or find_direction(measure, find_any(course))
    reason = judge(measure, rules, Figure(result, actual, in_force, direction), course.as_of)
    target = None if in_force.lacks_profile else in_force.target
    return Point(result, actual, target, recompute(reason), reason)


def _find_reason(course: Course, rules: StatusRules, current: Point | None, reporting: Reporting) -> StatusReason:
    """The reason of the last value, if the measure has begun and the value is recent enough."""
    measure, as_of = course.measure, course.as_of
    if measure.from_ is not None and measure.from_ > as_of:
        return StatusReason("starts later")
    if current is None:
        return _explain_silence(course, rules, reporting)
    oldest = find_oldest_allowed(measure, as_of)
    is_too_old = oldest is not None and current.result.period.last < oldest
    if is_too_old and current.reason.rule not in {"no direction", "no target"}:
        return msgspec.structs.replace(
            current.reason, rule="value too old", oldest_allowed=oldest, given="", is_final=False
        )
    return current.reason


def _explain_silence(course: Course, rules: StatusRules, reporting: Reporting) -> StatusReason:
    """Why a measure without any value has its status: as if the awaited period's result said nothing."""
    awaited = _find_awaited(course, reporting)
    in_force = awaited if awaited.target else InForce(find_any(course))
    direction = find_direction(course.measure, in_force.target)
    reason = judge(course.measure, rules, Figure(Result(), None, in_force, direction), course.as_of)
    return msgspec.structs.replace(reason, period=None)


def _find_awaited(course: Course, reporting: Reporting) -> InForce:
    return find_in_force(course, reporting.awaited) if reporting.awaited else InForce(None)


def _find_awaited_target(course: Course, reporting: Reporting) -> Target | None:
    awaited = _find_awaited(course, reporting)
    return None if awaited.lacks_profile else awaited.target


def _find_year_end_target(course: Course, current: Point) -> Target | None:
    """What is wanted of the year's last period of the current point's kind; of a cumulative measure, the year's."""
    last, kind = current.result.period.last, current.result.period.kind
    year = course.calendar.find_containing(last, "year")
    return find_in_force(course, course.calendar.find_containing(year.last, kind)).target


def _find_reference(current: Point | None, reporting: Reporting, as_of: date) -> date:
    """The day after which the next target lies: the end of the current period, else of the one awaited."""
    period = current.result.period if current else reporting.awaited
    return period.last if period else as_of


def find_oldest_allowed(measure: Measure, as_of: date) -> date | None:
    """The day on which a value's period has to end, or later; None where no frequency says it."""
    return _go_back(as_of, measure.months_fresh) if measure.months_fresh else None


@lru_cache(maxsize=1024)
def _go_back(as_of: date, months: int) -> date | None:
    """The day so many months earlier, the end of a month if `as_of` is one; None before the first year."""
    day = as_of + timedelta(days=1)
    place = day.year * 12 + day.month - 1 - months
    if place < date.min.year * 12:
        return None
    first, after = date(place // 12, place % 12 + 1, 1), date((place + 1) // 12, (place + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), after) - timedelta(days=1)
