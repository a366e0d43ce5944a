"""What changed since the last period, as sentences in groups."""

from collections.abc import Iterable

from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.numbers import format_measure_value, format_target, name_period
from generator.compose.sentences import calendar_of
from generator.model.measures import Measure, Target
from generator.model.nouns import Key
from generator.model.scorecard import Movement
from generator.model.views import MovementGroup, MovementView

_GROUPS: tuple[tuple[str, str], ...] = (
    ("better", "Better"),
    ("worse", "Worse"),
    ("judged", "Judged anew"),
    ("opened", "New"),
    ("closed", "Closed"),
    ("target", "Targets moved"),
    ("restated", "Figures restated"),
    ("moved", "Other figures that moved"),
)


def group_movements(
    movements: Iterable[Movement], edition: Edition, path: str, *, most: int | None = None
) -> tuple[MovementGroup, ...]:
    """The movements by what kind of news they are, empty groups left out; `most` of each at the most.

    Where a measure's status and its value both moved, the value is told in the status's sentence and not again.
    """
    movements = tuple(movements)
    told = {movement.key for movement in movements if movement.kind == "status"}
    groups: dict[str, list[MovementView]] = {}
    for movement in movements:
        if movement.kind == "value" and movement.key in told:
            continue
        values = (
            next((m for m in movements if m.key == movement.key and m.kind == "value"), None)
            if movement.kind == "status"
            else None
        )
        groups.setdefault(_find_group(movement), []).append(_view(movement, values, edition, path))
    return tuple(MovementGroup(title, tuple(groups[name][:most])) for name, title in _GROUPS if name in groups)


def _find_group(movement: Movement) -> str:
    if movement.kind in ("status", "value"):
        return movement.turn if movement.turn in ("better", "worse") else "moved"
    return movement.kind


def _view(movement: Movement, value: Movement | None, edition: Edition, path: str) -> MovementView:
    thing = edition.thing(movement.key)
    status = edition.words.status(movement.after) if movement.kind in ("status", "judged") and movement.after else None
    parts = [_say(movement, edition)]
    if value:
        parts.append(_say(value, edition))
    return MovementView(
        link=link_thing(thing, edition, path),
        kind=edition.words.kind(thing),
        text="; ".join(part for part in parts if part),
        turn=movement.turn,
        status=status,
    )


def _say(movement: Movement, edition: Edition) -> str:
    if movement.kind in ("status", "judged"):
        after = edition.words.status_inside(movement.after) if movement.after else "no longer judged"
        before = edition.words.status_inside(movement.before) if movement.before else ""
        return f"from {before} to {after}" if before else f"now {after}"
    measure = edition.strategy.find(movement.key)
    if movement.kind == "opened":
        return "is open now"
    if movement.kind == "closed":
        return "is closed"
    if not isinstance(measure, Measure):
        return ""
    if movement.kind == "target":
        return _say_target(movement.target_before, movement.target_after, measure, edition)
    return _say_value(movement, measure, edition)


def _say_value(movement: Movement, measure: Measure, edition: Edition) -> str:
    change = movement.change
    if change is None:
        return ""
    before = format_measure_value(change.before, measure, edition.locale)
    after = format_measure_value(change.before + change.by, measure, edition.locale)
    since = name_period(change.since, calendar_of(measure, edition), edition.locale)
    if movement.kind == "restated":
        return f"{since} was {before}, and is {after}"
    way = "up" if change.by > 0 else "down"
    return f"{after}, {way} from {before} in {since}" if change.by else f"{after}, as in {since}"


def _say_target(before: Target | None, after: Target | None, measure: Measure, edition: Edition) -> str:
    direction = measure.better.direction if measure.better else ""
    old = format_target(before, measure, direction, edition.locale) if before else "none"
    new = format_target(after, measure, direction, edition.locale) if after else "none"
    return f"target from {old} to {new}"


def list_movements_of(keys: Iterable[Key], edition: Edition) -> tuple[Movement, ...]:
    """The last period's movements of these things, in the digest's order."""
    wanted = set(keys)
    digests = edition.scorecard.digests
    return tuple(m for m in digests[0].movements if m.key in wanted) if digests else ()
