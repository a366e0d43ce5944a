"""Which target is in force for a period."""

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from generator.evaluate.course import Course, Named, is_same, move_target, read_changes
from generator.model.measures import Measure, Target
from generator.model.periods import Period

WHOLE = Decimal(100)
Corner = tuple[Period, Decimal]  # the baseline, or a target that is a number


class InForce(msgspec.Struct, frozen=True):
    """What is wanted in one period. Of a cumulative measure `target` is what is due by then."""

    target: Target | None
    year_target: Decimal | None = None  # of a cumulative measure: the whole year's number, where it was used
    year_share: Decimal | None = WHOLE  # percent of the year's that is due by then; None: nothing says it
    takes_share: bool = False  # `target` is that share of the year's
    lacks_profile: bool = False  # `target` is the whole year's, as nothing says what is due by then
    is_last: bool = False  # the last named target's period
    line: tuple[Corner, Corner] | None = None  # the figures that a straight path runs between, if not one of them
    held_from: Period | None = None  # the earlier period whose target a step has held since


def find_in_force(course: Course, period: Period, own: Decimal | str | None = None) -> InForce:
    """What is wanted in `period`; `own` is the result's own target, used only where the measure names none.

    A change of target without `period` is about every period where the measure has one target or none; where
    it names targets by period, about those whose value it moved. Source of the order: "Target in force".
    """
    if course.yearly is not None:
        return _find_to_date(course, course.yearly, period, own)
    named = _find_named(course, period, period.last)
    if named is None:
        return InForce(_find_unnamed(course.measure, own), is_last=_is_last(course, period))
    return msgspec.structs.replace(named, is_last=True) if _is_last(course, period) else named


def find_next(course: Course, after: date) -> Named | None:
    """The first target named for a period that ends after this day; None if there is none."""
    return next(((period, target) for period, target in list_named(course) if period.last > after), None)


def list_named(course: Course) -> Iterator[Named]:
    """Each period named with its target as it stands, oldest first."""
    return ((pair[0], move_target(course, pair, pair[0], pair[0].last)) for pair in course.named)


def find_any(course: Course) -> Target | None:
    """Any target the measure has, the last named first; None if it has none."""
    if course.named:
        pair = course.named[-1]
        return move_target(course, pair, pair[0], pair[0].last)
    return _find_lone(course, course.as_of) or _find_unnamed(course.measure, None)


def _is_last(course: Course, period: Period) -> bool:
    """Whether this is the last named target's period, or the last part of it; a step holds on, and has none."""
    if not course.named or course.measure.target_path == "step":
        return False
    last = course.named[-1][0]
    return period.last == last.last and period.is_within(last)


def _find_unnamed(measure: Measure, own: Decimal | str | None) -> Target | None:
    """What is wanted where no target names the period: the result's own, else the range that is good."""
    if own is not None:
        return Target(target=own)
    return Target(within=measure.better.within) if measure.better and measure.better.within else None


# --- what the measure names, by its path; `day` is the last of the period asked for ---


def _find_named(course: Course, period: Period, day: date) -> InForce | None:
    if exact := _find_exact(course, period, day):
        return InForce(exact)
    if not course.named:
        lone = _find_lone(course, day)
        return InForce(lone) if lone else None
    if course.measure.target_path == "step":
        held = _find_held(course, period)
        return InForce(move_target(course, held, period, day), held_from=held[0]) if held else None
    return _find_on_line(course, period, day) if course.measure.target_path == "straight" else None


def _find_exact(course: Course, period: Period, day: date) -> Target | None:
    """The target named for this period, or for a longer one that ends with it."""
    for pair in course.ends.get(period.last, ()):
        if period.is_within(pair[0]):
            return move_target(course, pair, period, day)
    changes = [change for change in course.changes if change.period == period]
    return read_changes(course, changes, day) if changes else None


def _find_lone(course: Course, day: date) -> Target | None:
    """The one target for every period, as it was moved."""
    lone = course.measure.target
    changes = [change for change in course.changes if change.period is None]
    if not changes:
        return lone
    moved = read_changes(course, changes, day)
    return lone if lone and is_same(lone, moved) else moved


def _find_held(course: Course, period: Period) -> Named | None:
    """The last target named for a period that ended by this one's end."""
    held = (pair for pair in reversed(course.named) if pair[0].last <= period.last)
    return next(held, None)


def _find_on_line(course: Course, period: Period, day: date) -> InForce | None:
    """The point on the straight lines from the baseline through the numbers named; None outside them."""
    here = _place(period)
    corners = _list_corners(course, period, day)
    for before, after in itertools.pairwise(corners):
        if _place(before[0]) < here <= _place(after[0]):
            return InForce(Target(target=_join(before, after, here)), line=(before, after))
    return None


def _list_corners(course: Course, period: Period, day: date) -> list[Corner]:
    """The baseline and each target that is a number, each later than the one before."""
    baseline = course.measure.baseline
    corners = [(baseline.period, baseline.actual)] if baseline else []
    for pair in course.named:
        number = move_target(course, pair, period, day).target
        if isinstance(number, Decimal) and not (corners and _place(corners[-1][0]) >= _place(pair[0])):
            corners.append((pair[0], number))
    return corners


def _join(before: Corner, after: Corner, here: int) -> Decimal:
    """The number between two corners, by count of periods: divided last, so that corners are hit exactly."""
    start = _place(before[0])
    done, whole = here - start, _place(after[0]) - start
    return (before[1] * (whole - done) + after[1] * done) / whole


def _place(period: Period) -> int:
    """The month a period ends in, counted on through the years: as good as a count of equal periods."""
    return period.last.year * 12 + period.last.month


# --- year to date ---


def _find_to_date(course: Course, yearly: Course, period: Period, own: Decimal | str | None) -> InForce:
    """The period's own target, else the year's times the share due by then; a lone target is the year's."""
    year = course.calendar.find_containing(period.last, "year")
    share = _find_share(course.measure, year, period)
    if exact := _find_exact(course, period, period.last):
        return InForce(exact, year_share=share, is_last=_is_last(course, period))
    named = _find_named(yearly, year, period.last)
    if own is not None and (named is None or period.last != year.last):
        return InForce(Target(target=own), year_share=share)
    named = named or InForce(_find_unnamed(course.measure, None))
    whole = msgspec.structs.replace(named, year_target=_number(named.target), year_share=share)
    if whole.target is None or share is None:
        return msgspec.structs.replace(whole, lacks_profile=whole.target is not None)
    return msgspec.structs.replace(whole, target=_take_share(whole.target, share), takes_share=True)


def _find_share(measure: Measure, year: Period, period: Period) -> Decimal | None:
    """The percentage of the year's target due by the period's end; None if no profile says it."""
    if period.last == year.last:
        return WHOLE
    rule = measure.cumulative
    months = _place(period) - _place(year) + 12
    if rule is None or (period.last + timedelta(days=1)).day != 1:
        return None
    if rule.is_even:
        return WHOLE * months / 12
    place, rest = divmod(months * len(rule.profile), 12)
    return rule.profile[place - 1] if place and not rest else None


def _take_share(whole: Target, share: Decimal) -> Target:
    """The share (percent) of a number or of a range; words stay."""
    if share == WHOLE:
        return whole
    number = _number(whole)
    within = tuple(share * bound / 100 for bound in whole.within)
    return msgspec.structs.replace(
        whole, within=within, target=whole.target if number is None else share * number / 100
    )


def _number(target: Target | None) -> Decimal | None:
    return target.target if target and isinstance(target.target, Decimal) else None
