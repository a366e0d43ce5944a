"""All that a measure says of its targets as of a day, put in order, and how they were moved."""

from collections.abc import Iterable
from datetime import date

import msgspec

from generator.model.measures import Measure, Target, TargetChange
from generator.model.periods import Calendar, Period

Named = tuple[Period, Target]


class Course(msgspec.Struct, frozen=True):
    """All that a measure says of its targets as of a day, ready to be asked for any period."""

    measure: Measure
    calendar: Calendar
    as_of: date
    named: tuple[Named, ...]  # oldest first; of one last day, the longest first
    ends: dict[date, tuple[Named, ...]]  # by last day, the shortest period first
    changes: tuple[TargetChange, ...]  # those with a day, oldest first
    yearly: "Course | None" = None  # of a cumulative measure: the targets of whole years


def plot_course(measure: Measure, calendar: Calendar, as_of: date) -> Course:
    """Put a measure's targets in order; `calendar` is the measure's own year, or the site's."""
    course = _gather(measure, calendar, as_of, ((one.period, one) for one in measure.targets if one.period))
    if not measure.is_year_to_date:
        return course
    years = ((calendar.find_containing(pair[0].last, "year"), pair) for pair in course.named)
    whole = ((year, target) for year, (period, target) in years if period.last == year.last)
    return msgspec.structs.replace(course, yearly=_gather(measure, calendar, as_of, whole))


def _gather(measure: Measure, calendar: Calendar, as_of: date, named: Iterable[Named]) -> Course:
    in_order = tuple(sorted(named, key=lambda pair: pair[0]))
    ends: dict[date, tuple[Named, ...]] = {}
    for pair in in_order:
        ends[pair[0].last] = (pair, *ends.get(pair[0].last, ()))
    dated = sorted((change.on, place) for place, change in enumerate(measure.target_changes) if change.on)
    changes = tuple(measure.target_changes[place] for _, place in dated)
    return Course(measure, calendar, as_of, in_order, ends, changes)


def move_target(course: Course, pair: Named, period: Period, day: date) -> Target:
    """A named target as it stood for `period`: by that period's changes, else by those its value came from.

    `day`, against which changes are held, is the last of the period asked for, not of the year around it.
    """
    named, listed = pair
    if not course.changes:
        return listed
    own = [change for change in course.changes if change.period in {period, named}]
    moved = read_changes(course, own, day) if own else _trace(course, listed, day)
    return listed if is_same(listed, moved) else moved


def _trace(course: Course, listed: Target, day: date) -> Target:
    """Follow the changes that name no period on from the value listed, then back to what is in effect."""
    changes = [change for change in course.changes if change.period is None]
    moved = listed
    for change in changes:
        moved = change.now if is_same(change.was, moved) else moved
    value = moved
    for change in reversed(changes):
        if is_same(change.now, value):
            value = change.was
            moved = moved if _is_in_effect(course, change, day) else value
    return moved


def read_changes(course: Course, changes: list[TargetChange], day: date) -> Target:
    """What one or more changes, oldest first, leave: what was before the first not in effect, or what is."""
    waiting = (change.was for change in changes if not _is_in_effect(course, change, day))
    return next(waiting, changes[-1].now)


def _is_in_effect(course: Course, change: TargetChange, day: date) -> bool:
    return change.on is not None and change.on <= course.as_of and day > change.on


def is_same(one: Target, other: Target) -> bool:
    """Whether both want the same, whatever is noted beside."""
    return one.target == other.target and one.within == other.within
