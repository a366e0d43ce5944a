"""From an earlier value of a measure to its last."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from generator.evaluate.status import find_missed_bound, list_wanted
from generator.model.measure_scores import Change, Point, Turn
from generator.model.measures import Measure
from generator.model.periods import Calendar, Period


def find_series(measure: Measure, points: Sequence[Point]) -> tuple[Point, ...]:
    """The points that may be compared with the last: numbers, for periods like its own, since the last break.

    `points` and answer oldest first; the last is the last that has a number. Empty if none has.
    """
    numbers = [point for point in points if point.actual is not None]
    if not numbers:
        return ()
    last = numbers[-1].result.period
    starts = [one.at.first for one in measure.breaks if one.at.first <= last.first]
    start = max(starts, default=date.min)
    return tuple(
        point for point in numbers if point.result.period.kind == last.kind and point.result.period.first >= start
    )


def find_changes(measure: Measure, series: Sequence[Point], calendar: Calendar) -> tuple[Change | None, Change | None]:
    """From the last value before, and from that of the same period a year before, to the last of `series`.

    `series` as from `find_series`, not empty. None where there is no such value. Of a year to date, the last value
    before is one of the same year.
    """
    before = series[-2] if len(series) > 1 else None
    return compare_values(measure, before, series[-1], calendar), find_since_year(series)


def find_since_year(series: Sequence[Point]) -> Change | None:
    """From the value of the same period a year before to the last of `series`, as in `find_changes`."""
    *earlier, last = series
    days = _find_year_before(last.result.period)
    same = (point for point in earlier if (point.result.period.first, point.result.period.last) == days)
    return _compare(next(same, None), last)


def compare_values(measure: Measure, before: Point | None, after: Point | None, calendar: Calendar) -> Change | None:
    """From one value of a measure to another; None where either is no number, or they can't be compared.

    `before` and `after`: the last point with a value by one day and by a later one, so maybe the same. Across a
    break, periods of another length, or of a year to date another year, nothing can be.
    """
    if before is None or after is None or before is after or before.actual is None:
        return None
    since, last = before.result.period, after.result.period
    is_broken = any(since.first < one.at.first <= last.first for one in measure.breaks)
    if is_broken or since.kind != last.kind:
        return None
    if measure.is_year_to_date:
        year = calendar.find_containing(last.last, "year")
        before = before if since.last >= year.first else None
    return _compare(before, after)


def find_turn(direction: str, wanted: tuple[Decimal, ...], before: Decimal, after: Decimal) -> Turn:
    """Whether `after` is better, worse or the same; rose or fell where no direction says which is which.

    Within: by the distance to the range that is `wanted` (low, high), so two values inside it are the same.
    """
    if before == after:
        return "same"
    if direction == "within" and wanted:
        was, now = _measure_distance(wanted, before), _measure_distance(wanted, after)
        return "same" if was == now else "better" if now < was else "worse"
    if direction in {"higher", "lower"}:
        return "better" if (after > before) == (direction == "higher") else "worse"
    return "rose" if after > before else "fell"


def _compare(before: Point | None, last: Point) -> Change | None:
    if before is None or before.actual is None or last.actual is None:
        return None
    wanted = list_wanted(last.target)
    turn = find_turn(last.reason.direction, wanted, before.actual, last.actual)
    return Change(before.result.period, before.actual, last.actual - before.actual, turn)


def _measure_distance(wanted: tuple[Decimal, ...], value: Decimal) -> Decimal:
    bound, missed = find_missed_bound("within", wanted, value)
    return abs(value - bound) if missed else Decimal(0)


def _find_year_before(period: Period) -> tuple[date, date]:
    """First and last day of the same period a year earlier."""
    day = timedelta(days=1)
    return _shift_year(period.first), _shift_year(period.last + day) - day


def _shift_year(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year - 1, 3, 1) if is_leap_day else day.replace(year=day.year - 1)
