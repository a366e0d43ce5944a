"""Whether figures came in: the period awaited by a day, and whether its result is there."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from generator.evaluate.counted import find_actual
from generator.model.measure_scores import Reporting
from generator.model.measures import Measure
from generator.model.periods import MONTHS_IN, Calendar, Period, PeriodKind
from generator.model.results import Result, has_value

Days = tuple[date, date]  # first and last
_KINDS: dict[int, PeriodKind] = {1: "month", 3: "quarter", 12: "year"}


def find_reporting(measure: Measure, results: Mapping[Days, Result], calendar: Calendar, as_of: date) -> Reporting:
    """Whether the result of the period awaited is there; `results` are those counted, by their days.

    Awaited is the last period of the measure's frequency whose result was due by `as_of`: as many periods
    later as figures are in arrears, and as many days after the end as the release says. "none": nothing is
    awaited of a measure that is irregular or has no frequency, that has ended, or had not begun by then.
    """
    awaited = _find_awaited(measure, results, calendar, as_of)
    if awaited is None or _is_closed(measure, awaited[0], as_of):
        return Reporting("none")
    period, due = awaited
    status = _find_status(measure, results.get((period.first, period.last)))
    return Reporting(status, period, due, (as_of - due).days if status == "late" else 0)


def is_reported(result: Result) -> bool:
    """Whether there is a value, of the whole or of a part: a number, a count, or what stands in its place."""
    return any(
        has_value(each, None if each.missing else each.actual) or each.numerator is not None
        for each in (result, *result.breakdown)
    )


def _find_awaited(
    measure: Measure, results: Mapping[Days, Result], calendar: Calendar, as_of: date
) -> tuple[Period, date] | None:
    """The period awaited and the day its result was due."""
    months = measure.frequency.months if measure.frequency else 0
    days = int(measure.release.days_after) if measure.release else 0
    if months not in _KINDS:
        return _find_awaited_from_last(measure, results, calendar, as_of)
    if as_of.toordinal() - days < date(3, 1, 1).toordinal():
        return None
    released = as_of - timedelta(days=days)
    newest = calendar.find_containing(released, _KINDS[months])
    if newest.last != released:
        newest = calendar.shift(newest, -1) or newest
    period = calendar.shift(newest, -measure.arrears)
    return (period, newest.last + timedelta(days=days)) if period else None


def _find_awaited_from_last(
    measure: Measure, results: Mapping[Days, Result], calendar: Calendar, as_of: date
) -> tuple[Period, date] | None:
    """Of a frequency that no kind of period has (every three years): counted on from the last result's."""
    months = measure.frequency.months if measure.frequency else 0
    days = int(measure.release.days_after) if measure.release else 0
    period = max((result.period for result in results.values() if _has_come(result)), default=None)
    if not months or period is None or months % MONTHS_IN.get(period.kind, months + 1):
        return None
    step = months // MONTHS_IN[period.kind]
    awaited = None
    while period is not None and (end := calendar.shift(period, step * measure.arrears)):
        if (as_of - end.last).days < days:
            break
        awaited = period, end.last + timedelta(days=days)
        period = calendar.shift(period, step)
    return awaited


def _is_closed(measure: Measure, period: Period, as_of: date) -> bool:
    """Whether the measure had not begun with the period, or had ended by the day."""
    retired = measure.retired
    is_retired = retired is not None and retired.is_retired and (retired.on is None or retired.on <= as_of)
    has_begun = measure.from_ is None or measure.from_ <= period.first
    return is_retired or not has_begun or (measure.to is not None and measure.to < as_of)


def _find_status(measure: Measure, result: Result | None) -> Literal["complete", "partly", "late"]:
    """Late: nothing, or said to be late. Partly: a provisional value, or only parts or words beside it."""
    if result is None or result.missing == "late" or not _has_come(result):
        return "late"
    is_whole = has_value(result, find_actual(result, measure.unit)) and not result.provisional
    return "complete" if result.missing or is_whole else "partly"


def _has_come(result: Result) -> bool:
    """Whether anything is said of what was, not only of what was planned (a target, a forecast)."""
    words = (result.missing, result.commentary, result.cause, result.cause_type, result.actions)
    return any(words) or is_reported(result)
