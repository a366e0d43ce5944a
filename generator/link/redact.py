"""What one audience may see of a strategy: later stages can't leak what they never hold."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from html import escape
from typing import Any, TypeVar

import msgspec

from generator.link.pictures import find_shown
from generator.link.references import list_parts
from generator.link.totals import withhold_totals
from generator.link.walk import Leaf, rebuild
from generator.model.forms import Form
from generator.model.measures import Measure
from generator.model.nouns import PURPOSE, Key, Link, Noun, Ref, Thing
from generator.model.plan import Objective, Purpose
from generator.model.prose import EMPTY, OUTSIDE, LinkEnd, LinkStart, Piece, Prose
from generator.model.results import WITHHELD, ActionCheck, CheckIn, Result
from generator.model.settings import Settings
from generator.model.strategy import KINDS, Strategy

AnyNoun = TypeVar("AnyNoun", bound=Noun)
_Withheld = Collection[tuple[str, tuple[date, date]]]  # of results: measure's id, and the days


def redact(strategy: Strategy, audience: str) -> Strategy:
    """What `audience`, one of the site's, may see: nothing for a later one, no name or figure that tells it.

    A link to a hidden thing becomes its words; where a field can't be without what is hidden, the whole that
    holds it goes; a total that would give a hidden row away is `missing: "withheld"`; a picture stays only
    where something visible shows it. A narrower strategy holds no warnings: they may name what is hidden.
    """
    audiences = strategy.settings.audiences
    if audiences.index(audience) >= audiences.index(strategy.audience):
        return strategy
    seen = frozenset(("", *audiences[: audiences.index(audience) + 1]))
    whole = {thing.key: thing for thing in strategy.list_things()}
    things = _see(whole, _Sight(seen))
    sight = _Sight(seen, {PURPOSE, *(key for thing in things.values() for key in _list_keys(thing))})
    results = _see_results(strategy, things, sight)
    every = (result for group in results.values() for result in group)
    withheld = {(result.measure, result.period.days) for result in every if result.missing == WITHHELD}
    things = {key: _hide_baseline(thing, withheld) for key, thing in _see(things, sight).items()}
    things = {key: _mark_hidden(whole[key], thing) for key, thing in things.items()}
    narrow = msgspec.structs.replace(
        strategy,
        **_sort_kinds(things.values(), strategy.settings),
        audience=audience,
        settings=rebuild(strategy.settings, sight) or strategy.settings,
        glossary=tuple(_see({term.term: term for term in strategy.glossary}, sight).values()),
        results=results,
        check_ins=_see_check_ins(strategy, things, withheld, sight),
        action_checks=_see_action_checks(strategy.action_checks, results, sight),
        warnings=(),
    )
    shown = find_shown(narrow) if strategy.pictures else set()
    pictures = {path: picture for path, picture in strategy.pictures.items() if path in shown}
    return msgspec.structs.replace(narrow, pictures=pictures)


def name_purpose(settings: Settings) -> Purpose:
    """What stands where no purpose is written, or none may be seen: the organisation's name alone."""
    return Purpose(title=Prose((escape(settings.name),), settings.name), audience=settings.audiences[0])


class _Sight:
    """The change that leaves what these audiences see. Without `keys`, names and links are let be."""

    def __init__(self, seen: frozenset[str], keys: Collection[Key] | None = None) -> None:
        self.seen = seen
        self._keys = keys

    def keeps(self, part: Noun) -> bool:
        return getattr(part, "audience", "") in self.seen

    def leaf(self, value: Leaf, form: Form) -> Leaf | None:
        if isinstance(value, Prose):
            return self._unlink(value) if value.audience in self.seen else None
        if self._keys is not None and value.key not in self._keys:
            return None
        if isinstance(value, Ref):
            return value
        how = self.leaf(value.how, form) or EMPTY
        return value if how is value.how else msgspec.structs.replace(value, how=how)

    def _unlink(self, prose: Prose) -> Prose:
        """The prose with each link to what is hidden turned into its words."""
        if self._keys is None or not any(map(self._is_cut, prose.pieces)):
            return prose
        pieces: list[Piece] = []
        is_cut = False
        for piece in prose.pieces:
            if isinstance(piece, LinkStart):
                is_cut = self._is_cut(piece)
            if not (is_cut and isinstance(piece, LinkStart | LinkEnd)):
                pieces.append(piece)
        return msgspec.structs.replace(prose, pieces=tuple(pieces))

    def _is_cut(self, piece: Piece) -> bool:
        if not isinstance(piece, LinkStart) or piece.target.lower().startswith(OUTSIDE):
            return False
        return piece.target not in (self._keys or ())


def _see(nouns: Mapping[Key, AnyNoun], sight: _Sight) -> dict[Key, AnyNoun]:
    """Those of the nouns that are seen, as they are seen."""
    return {key: whole for key, noun in nouns.items() if (whole := rebuild(noun, sight)) is not None}


def _sort_kinds(things: Iterable[Thing], settings: Settings) -> dict[str, Any]:
    """The fields of a strategy that hold things: each kind's by id, in the order in which they come."""
    kinds: dict[str, dict[str, Thing]] = {kind.kind: {} for kind in KINDS}
    for thing in things:
        kinds[thing.kind][thing.id] = thing
    return {**kinds, PURPOSE: next(iter(kinds[PURPOSE].values()), name_purpose(settings))}


def _list_keys(thing: Thing) -> Iterable[Key]:
    return (thing.key, *(f"{thing.key}#{part}" for part in list_parts(thing)))


def _see_results(strategy: Strategy, things: Mapping[Key, Thing], sight: _Sight) -> dict[str, tuple[Result, ...]]:
    audiences = strategy.settings.audiences
    found = {}
    for measure, results in strategy.results.items():
        if f"measures/{measure}" in things:
            narrow = [rebuild(withhold_totals(result, audiences, sight.seen), sight) for result in results]
            if group := tuple(result for result in narrow if result is not None):
                found[measure] = group
    return found


def _hide_baseline(thing: AnyNoun, withheld: _Withheld) -> AnyNoun:
    """The thing; a measure without its baseline where that is a figure that is withheld."""
    if isinstance(thing, Measure) and thing.baseline and (thing.id, thing.baseline.period.days) in withheld:
        return msgspec.structs.replace(thing, baseline=None)
    return thing


def _mark_hidden(whole: Thing, seen: Thing) -> Thing:
    """The thing as seen, with the attributes that hold less than they do in the whole."""
    if seen is whole:
        return seen
    names = seen.__struct_fields__
    lost = {name for name in names if _is_less(getattr(whole, name), getattr(seen, name))}
    hidden = tuple(name for name in names if name in lost or name in whole.hidden)
    return msgspec.structs.replace(seen, hidden=hidden) if hidden != seen.hidden else seen


def _is_less(whole: object, seen: object) -> bool:
    """Whether something that was written isn't there: the value, one of its items, or the sentence of a link."""
    if not (isinstance(whole, tuple) and isinstance(seen, tuple) and seen):
        return bool(whole) and not seen
    lost = (isinstance(one, Link) and one.how and not other.how for one, other in zip(whole, seen, strict=False))
    return len(seen) < len(whole) or any(lost)


def _see_check_ins(
    strategy: Strategy, things: Mapping[Key, Thing], withheld: _Withheld, sight: _Sight
) -> dict[Key, tuple[CheckIn, ...]]:
    found = {}
    for key, group in strategy.check_ins.items():
        if thing := things.get(key.partition("#")[0]):
            narrow = (_see_check_in(check_in, thing, withheld, sight) for check_in in group)
            found[key] = tuple(check_in for check_in in narrow if check_in is not None)
    return {key: group for key, group in found.items() if group}


def _see_check_in(check_in: CheckIn, thing: Thing, withheld: _Withheld, sight: _Sight) -> CheckIn | None:
    """The check-in as seen: without hidden milestones, or a figure that its measure's result withholds."""
    part_id = check_in.key.partition("#")[2]
    narrow = rebuild(check_in, sight)
    if narrow is None or not isinstance(thing, Objective):
        return narrow
    known = {milestone.id for milestone in thing.milestones}
    milestones = tuple(each for each in narrow.milestones if each.id in known)
    narrow = msgspec.structs.replace(narrow, milestones=milestones)
    if not part_id:
        return narrow
    part = next((each for each in thing.key_results if each.id == part_id), None)
    if part and part.measure and (part.measure.key.partition("/")[2], check_in.period.days) in withheld:
        return msgspec.structs.replace(narrow, actual=None)
    return narrow if part else None


def _see_action_checks(
    checks: Mapping[str, tuple[ActionCheck, ...]], results: Mapping[str, tuple[Result, ...]], sight: _Sight
) -> dict[str, tuple[ActionCheck, ...]]:
    actions = {action.id for group in results.values() for result in group for action in result.actions}
    found = {}
    for action, group in checks.items():
        narrow = tuple(seen for check in group if (seen := rebuild(check, sight)))
        if action in actions and narrow:
            found[action] = narrow
    return found
