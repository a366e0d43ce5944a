"""What is said of one thing that changed, after its name: from where to where, and why where that is known."""

from generator.compose.cards import find_days, find_measure
from generator.compose.edition import Edition
from generator.compose.numbers import (
    format_bare_target,
    format_bare_value,
    format_day,
    format_measure_value,
    name_period,
)
from generator.compose.precision import list_bounds, list_ends, sharpen, tell_point
from generator.compose.sentences import (
    calendar_of,
    find_direction,
    say_compared,
    say_past,
    say_value,
    say_wanted,
)
from generator.model.measure_scores import Change, Point
from generator.model.measures import Measure
from generator.model.nouns import Thing
from generator.model.scorecard import Movement
from generator.model.statuses import STATUSES

_SHORT = {"close to target": "close"}  # beside a figure with its target


def say_movement(movement: Movement, thing: Thing, edition: Edition) -> str:
    """What is to be said after the thing's name; "" where the group's title says it all."""
    if movement.kind in ("status", "judged"):
        return _say_status(movement, thing, edition)
    if movement.kind in ("opened", "closed"):
        return _say_day(movement, thing, edition)
    say = {"target": _say_target, "restated": _say_restated, "value": _say_value}[movement.kind]
    return say(movement, find_measure(movement.key, edition), edition)


def _say_status(movement: Movement, thing: Thing, edition: Edition) -> str:
    """What it is now, and was; of a measure, where it came from in figures, in place of the word where they tell."""
    if isinstance(thing, Measure) and movement.kind == "status":
        return _say_measure_status(movement, thing, edition)
    now = edition.words.status_inside(movement.after)
    if not movement.before:
        return f"judged {now} for the first time"
    return f"now judged {now}, was {edition.words.status_inside(movement.before)}"


def _say_measure_status(movement: Movement, measure: Measure, edition: Edition) -> str:
    value, now = _say_value(movement, measure, edition), edition.words.status_inside(movement.after)
    if value and not _is_start_untold(movement, measure):
        short = edition.words.status_inside(movement.after, short=_SHORT.get(movement.after, ""))
        return f"{value}, now {short}{_say_unjudged(movement, edition)}{_say_because(movement, measure, edition)}"
    decides = "status " if movement.turn in ("better", "worse") else ""
    told = f"{decides}now {now}, was {edition.words.status_inside(movement.before)}"
    return f"{told}: {value}" if value else told


def _say_unjudged(movement: Movement, edition: Edition) -> str:
    """That a figure which came before was not judged, so that the word now says nothing of which way it went."""
    if movement.is_first or STATUSES[movement.before].scale != "none":
        return ""
    return f", was {edition.words.status_inside(movement.before)}"


def _say_because(movement: Movement, measure: Measure, edition: Edition) -> str:
    """That the target alone made the status what it is: ", because the target moved from 60 to 50"; "" of others."""
    was, now = movement.target_before, movement.target_after
    if was is None or now is None:
        return ""
    told = sharpen(tell_point(measure, movement.point, movement.change), (*list_bounds(was), *list_bounds(now)))
    before, after = (format_bare_target(target, told, edition.locale) for target in (was, now))
    if was.within or now.within:
        return f", because the target is now {after}, was {before}"
    return f", because the target moved from {before} to {after}"


def _is_start_untold(movement: Movement, thing: Thing) -> bool:
    """Whether no earlier figure tells where a measure comes from, and a status that was judged does."""
    has_no_start = movement.change is None or (isinstance(thing, Measure) and thing.is_year_to_date)
    return has_no_start and STATUSES[movement.before].scale != "none"


def _say_value(movement: Movement, measure: Measure, edition: Edition) -> str:
    """From which figure to which, if that may still change, and the target; "" without a figure.

    "from 55 to 52 days (provisional; target 45)"; of a year to date, what it is like for like too, which the status
    alone doesn't tell: "13 cases (target 12; 10 a year before)".
    """
    point, change = movement.point, movement.change
    if point is None or (point.actual is None and not movement.is_first):
        return ""
    if change is None and STATUSES[movement.after].scale == "none":
        return ""
    before = movement.since_year.before if movement.since_year else None
    measure = sharpen(tell_point(measure, point, change), (point.actual, before))
    value = say_value(point, measure, edition)
    if change and not measure.is_year_to_date:
        value = f"{_say_start(change, point, measure, edition)}{value}"
    compared = say_compared(point, measure, edition) if movement.target_before is None else ""  # which is told behind
    year = f"{format_bare_value(before, measure, edition.locale)} a year before" if before is not None else ""
    notes = "; ".join(filter(None, ("provisional" if point.result.provisional else "", compared, year)))
    return f"{value} ({notes})" if notes else value


def _say_start(change: Change, point: Point, measure: Measure, edition: Edition) -> str:
    """Where a figure comes from, with its period where that isn't the end of the reporting period before."""
    if not change.by:
        return "still "
    before = format_bare_value(change.before, measure, edition.locale)
    kind, calendar = edition.scorecard.period.kind, edition.settings.year
    last = point.result.period.last
    reported = point.result.period if kind == "days" else calendar.find_containing(last, kind)
    is_next = (reported.first - change.since.last).days == 1
    since = "" if is_next else f" {say_past(change.since, measure, edition)}"
    return f"from {before}{since} to "


def _say_restated(movement: Movement, measure: Measure, edition: Edition) -> str:
    change = movement.change
    if change is None:
        return ""
    measure = sharpen(measure, list_ends(change))
    before = format_measure_value(change.before, measure, edition.locale)
    after = format_measure_value(change.before + change.by, measure, edition.locale)
    since = name_period(change.since, calendar_of(measure, edition), edition.locale)
    return f"the figure for {since} is {after}, not {before}"


def _say_target(movement: Movement, measure: Measure, edition: Edition) -> str:
    direction = find_direction(edition.measure_assessment(measure.key), measure)
    targets = (movement.target_before, movement.target_after)
    told = sharpen(measure, (bound for target in targets for bound in list_bounds(target)))
    was, now = (say_wanted(target, direction, told, edition) or "none" for target in targets)
    period = movement.period
    of = f" for {name_period(period, calendar_of(measure, edition), edition.locale)}" if period else ""
    return f"the target{of} is {now}, was {was}"


def _say_day(movement: Movement, thing: Thing, edition: Edition) -> str:
    first, last = find_days(thing)
    if movement.kind == "closed" and thing.retired and edition.is_retired(thing):
        last = thing.retired.on or last
    day, word = (first, "from") if movement.kind == "opened" else (last, "on")
    return f"{word} {format_day(day, edition.locale)}" if day else ""
