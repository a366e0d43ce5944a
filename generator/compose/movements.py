"""What changed since the last period, as sentences in groups."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain, cycle, islice

from generator.compose.cards import find_days, find_measure
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.numbers import format_bare_value, format_day, format_measure_value, name_period
from generator.compose.precision import list_bounds, list_ends, sharpen, tell_point
from generator.compose.sentences import (
    calendar_of,
    find_direction,
    is_year_to_date,
    name_past,
    say_compared,
    say_value,
    say_wanted,
)
from generator.model.measure_scores import Change, Point
from generator.model.measures import Measure
from generator.model.nouns import Thing
from generator.model.periods import Period
from generator.model.scorecard import Movement
from generator.model.statuses import STATUSES
from generator.model.views import MovementGroup, MovementView

_GROUPS: tuple[tuple[str, str], ...] = (
    ("better", "Better"),
    ("worse", "Worse"),
    ("first judged", "Judged for the first time"),
    ("judged", "Judged anew"),
    ("opened", "New"),
    ("closed", "Closed"),
    ("target", "Targets moved"),
    ("restated", "Figures restated"),
    ("moved", "Other figures that moved"),
)


_LABELS = dict(_GROUPS) | {
    "first judged": "Judged",
    "judged": "Judged",
    "target": "New target",
    "restated": "Restated",
    "moved": "Moved",
}  # of a single movement
_SHORT = {"close to target": "close"}  # beside a figure with its target
_TELLING = ("worse", "better", "judged", "opened", "target", "restated", "closed", "first judged", "moved")


def group_movements(
    movements: Iterable[Movement], edition: Edition, path: str, *, most: int | None = None
) -> tuple[MovementGroup, ...]:
    """The movements by what kind of news they are, at most so many of each (which the title then says); none empty."""
    groups = _sort(movements, edition)
    titles = {
        name: title if len(found[:most]) == len(found) else f"{title} ({most} of {len(found)})"
        for name, title in _GROUPS
        if (found := groups.get(name))
    }
    shown = {name: found[:most] for name, found in groups.items()}
    return _view_groups(shown, titles, edition, path, has_headings=True)


def pick_headlines(
    movements: Iterable[Movement], edition: Edition, path: str, *, most: int
) -> tuple[tuple[MovementGroup, ...], tuple[MovementGroup, ...]]:
    """The `most` telling movements, what got worse first and some of each kind; and the rest, as they are grouped."""
    groups = _sort(movements, edition)
    ranked = {name: sorted(groups[name], key=lambda each: _rank(each, edition)) for name in _TELLING if name in groups}
    picked: dict[str, list[Movement]] = {name: [] for name in ranked}
    turns = chain(("worse", "better"), cycle(ranked))  # what got better and worse has two turns in the first round
    for name in islice(turns, (most + 2) * (len(ranked) + 2)):
        if ranked.get(name) and sum(map(len, picked.values())) < most:
            picked[name].append(ranked[name].pop(0))
    rest = {name: ranked[name] for name, _ in _GROUPS if name in ranked}
    return _view_groups(picked, _LABELS, edition, path), _view_groups(rest, _LABELS, edition, path)


def count_turns(movements: Iterable[Movement], edition: Edition) -> str:
    """How many measures got better and worse: "15 better, 2 worse"; "" where none did."""
    turns = Counter(find_turn(movement, edition) for movement in movements)
    return ", ".join(f"{turns[turn]} {turn}" for turn in ("better", "worse") if turns[turn])


def _sort(movements: Iterable[Movement], edition: Edition) -> dict[str, list[Movement]]:
    """The movements by kind of news, in the order that pages show."""
    groups: dict[str, list[Movement]] = {name: [] for name, _ in _GROUPS}
    for movement in movements:
        groups[_find_group(movement, edition)].append(movement)
    return {name: found for name, found in groups.items() if found}


def _view_groups(
    groups: dict[str, list[Movement]],
    titles: dict[str, str],
    edition: Edition,
    path: str,
    *,
    has_headings: bool = False,
) -> tuple[MovementGroup, ...]:
    return tuple(
        MovementGroup(titles[name], tuple(_view(movement, edition, path, is_under=has_headings) for movement in found))
        for name, found in groups.items()
        if found
    )


def _rank(movement: Movement, edition: Edition) -> tuple[bool, bool]:
    """A new status before a new figure, a key measure before others."""
    is_key = movement.key in edition.scorecard.measures and find_measure(movement.key, edition).kpi
    return movement.kind not in ("status", "judged"), not is_key


def say_no_news(period: Period, edition: Edition) -> str:
    """What stands in place of movements in a period that has none."""
    if edition.began is None or edition.began >= period.first:
        return "This is the first period with figures, so there is nothing to compare them with."
    return "Nothing changed since the period before."


def find_turn(movement: Movement, edition: Edition) -> str:
    """Whether a measure's news is better or worse; "" of any other, as that a year to date has grown."""
    if movement.kind not in ("status", "value") or movement.turn not in ("better", "worse"):
        return ""
    is_growth = movement.kind == "value" and is_year_to_date(find_measure(movement.key, edition))
    return "" if is_growth else movement.turn


def _find_group(movement: Movement, edition: Edition) -> str:
    """What kind of news it is."""
    if movement.kind == "judged" and not movement.before:
        return "first judged"
    return find_turn(movement, edition) or ("moved" if movement.kind in ("status", "value") else movement.kind)


def _view(movement: Movement, edition: Edition, path: str, *, is_under: bool) -> MovementView:
    """One movement; `is_under`: a heading, which says that it is a first judgement."""
    thing = edition.thing(movement.key)
    has_status = movement.kind in ("status", "judged")
    is_said = is_under and _find_group(movement, edition) == "first judged"
    return MovementView(
        link=link_key(movement.key, edition, path),
        kind=edition.words.kind(thing),
        text=edition.words.status_inside(movement.after) if is_said else _say(movement, thing, edition),
        status=edition.words.status(movement.after) if has_status else None,
    )


def _say(movement: Movement, thing: Thing, edition: Edition) -> str:
    """What is to be said after the thing's name; "" where the group's title says it all."""
    if movement.kind in ("status", "judged"):
        return _say_status(movement, thing, edition)
    if movement.kind in ("opened", "closed"):
        return _say_day(movement, thing, edition)
    say = {"target": _say_target, "restated": _say_restated, "value": _say_value}[movement.kind]
    return say(movement, find_measure(movement.key, edition), edition)


def _say_status(movement: Movement, thing: Thing, edition: Edition) -> str:
    """What it is now, and was; of a measure, where it came from in figures, in place of the word where they tell."""
    value = _say_value(movement, thing, edition) if isinstance(thing, Measure) else ""
    if value and _is_start_untold(movement, thing):
        was = edition.words.status_inside(movement.before)
        return f"now {edition.words.status_inside(movement.after)}, was {was}: {value}"
    if value:
        return f"{value}, now {edition.words.status_inside(movement.after, short=_SHORT.get(movement.after, ''))}"
    now = edition.words.status_inside(movement.after)
    if not movement.before:  # which a measure's status never lacks
        return f"judged {now} for the first time"
    judged = "judged " if movement.kind == "judged" else ""
    return f"now {judged}{now}, was {edition.words.status_inside(movement.before)}"


def _is_start_untold(movement: Movement, thing: Thing) -> bool:
    """Whether no earlier figure tells where a measure comes from, and a status that was judged does."""
    has_no_start = movement.change is None or (isinstance(thing, Measure) and is_year_to_date(thing))
    return has_no_start and STATUSES[movement.before].scale != "none"


def _say_value(movement: Movement, measure: Measure, edition: Edition) -> str:
    """From which figure to which, and the target: "from 55 to 52 days (target 45)"; "" without a figure."""
    point, change = movement.point, movement.change
    if point is None or point.actual is None or (change is None and STATUSES[movement.after].scale == "none"):
        return ""
    measure = tell_point(measure, point, change)
    value = say_value(point, measure, edition)
    if change and not is_year_to_date(measure):
        value = f"{_say_start(change, point, measure, edition)}{value}"
    compared = say_compared(point, measure, edition)
    return f"{value} ({compared})" if compared else value


def _say_start(change: Change, point: Point, measure: Measure, edition: Edition) -> str:
    """Where a figure comes from, with its period where that isn't the end of the reporting period before."""
    if not change.by:
        return "still "
    before = format_bare_value(change.before, measure, edition.locale)
    kind, calendar = edition.scorecard.period.kind, edition.settings.year
    last = point.result.period.last
    reported = point.result.period if kind == "days" else calendar.find_containing(last, kind)
    is_next = (reported.first - change.since.last).days == 1
    since = "" if is_next else f" in {name_past(change.since, measure, edition)}"
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
    return f"the target is {now}, was {was}"


def _say_day(movement: Movement, thing: Thing, edition: Edition) -> str:
    first, last = find_days(thing)
    if movement.kind == "closed" and thing.retired and edition.is_retired(thing):
        last = thing.retired.on or last
    day, word = (first, "from") if movement.kind == "opened" else (last, "on")
    return f"{word} {format_day(day, edition.locale)}" if day else ""
