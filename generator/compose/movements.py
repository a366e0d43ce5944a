"""What changed since the last period, as sentences in groups."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain, cycle, islice

from generator.compose.cards import find_measure
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import join_names
from generator.compose.movement_words import say_movement
from generator.compose.numbers import count_of
from generator.model.periods import Period
from generator.model.scorecard import Movement
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
    ("first", "First figures"),
    ("status", "Status changed"),
    ("moved", "Figures that moved"),
)

_LABELS = dict(_GROUPS) | {
    "first judged": "Judged",
    "judged": "Judged",
    "target": "New target",
    "restated": "Restated",
    "first": "First figure",
    "status": "Status",
    "moved": "Moved",
}  # of a single movement
_TELLING = (
    "worse",
    "better",
    "judged",
    "opened",
    "target",
    "restated",
    "closed",
    "first judged",
    "status",
    "first",
    "moved",
)
_TURNS = {"better", "worse"}
_OTHERS = {"status": "Other changes of status", "moved": "Other figures that moved"}  # than those


def group_movements(
    movements: Iterable[Movement], edition: Edition, path: str, *, most: int | None = None
) -> tuple[MovementGroup, ...]:
    """The movements by what kind of news they are, at most so many of each (which the title then says); none empty."""
    groups = _sort(movements)
    names = dict(_GROUPS) | (_OTHERS if groups.keys() & _TURNS else {})
    titles = {
        name: names[name] if len(found[:most]) == len(found) else f"{names[name]} ({most} of {len(found)})"
        for name, found in groups.items()
    }
    shown = {name: found[:most] for name, found in groups.items()}
    return _view_groups(shown, titles, edition, path, has_headings=True)


def pick_headlines(
    movements: Iterable[Movement], edition: Edition, path: str, *, most: int
) -> tuple[tuple[MovementGroup, ...], tuple[MovementGroup, ...]]:
    """The `most` telling movements, what got worse first and some of each kind; and the rest, as they are grouped."""
    groups = _sort(movements)
    ranked = {name: sorted(groups[name], key=lambda each: _rank(each, edition)) for name in _TELLING if name in groups}
    picked: dict[str, list[Movement]] = {name: [] for name in ranked}
    turns = chain(("worse", "better"), cycle(ranked))  # what got better and worse has two turns in the first round
    for name in islice(turns, (most + 2) * (len(ranked) + 2)):
        if ranked.get(name) and sum(map(len, picked.values())) < most:
            picked[name].append(ranked[name].pop(0))
    rest = {name: ranked[name] for name, _ in _GROUPS if name in ranked}
    return _view_groups(picked, _LABELS, edition, path), _view_groups(rest, _LABELS, edition, path)


def count_turns(movements: Iterable[Movement]) -> str:
    """How many measures got better and worse: "15 better, 2 worse"; "" where none did."""
    turns = Counter(_find_group(movement) for movement in movements)
    return ", ".join(f"{turns[turn]} {turn}" for turn in ("better", "worse") if turns[turn])


def say_count(movements: Iterable[Movement]) -> str:
    """How many there are: "39 changes and 7 first judgements", by which nothing moved; "" of none."""
    groups = _sort(movements)
    judged = len(groups.pop("first judged", ()))
    changed = sum(map(len, groups.values()))
    counts = ((changed, "change", "changes"), (judged, "first judgement", "first judgements"))
    return join_names([count_of(number, one, many) for number, one, many in counts if number])


def _sort(movements: Iterable[Movement]) -> dict[str, list[Movement]]:
    """The movements by kind of news, in the order that pages show."""
    groups: dict[str, list[Movement]] = {name: [] for name, _ in _GROUPS}
    for movement in movements:
        groups[_find_group(movement)].append(movement)
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


def _find_group(movement: Movement) -> str:
    """What kind of news it is, of `_GROUPS`: the one rule by which it is listed, counted and told."""
    if movement.kind == "judged" and not movement.before:
        return "first judged"
    if movement.is_first:
        return "first"
    if movement.kind in ("status", "value") and movement.turn in _TURNS:
        return movement.turn
    return "moved" if movement.kind == "value" else movement.kind


def _view(movement: Movement, edition: Edition, path: str, *, is_under: bool) -> MovementView:
    """One movement; `is_under`: a heading, which says that it is a first judgement."""
    thing = edition.thing(movement.key)
    has_status = movement.kind in ("status", "judged")
    is_said = is_under and _find_group(movement) == "first judged"
    return MovementView(
        link=link_key(movement.key, edition, path),
        kind=edition.words.kind(thing),
        text=edition.words.status_inside(movement.after) if is_said else say_movement(movement, thing, edition),
        status=edition.words.status(movement.after) if has_status else None,
    )
