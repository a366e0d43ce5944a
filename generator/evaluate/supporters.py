"""Who supports whom: the one index that threads, roll-ups and gaps are made from."""

from collections.abc import Iterable, Mapping
from datetime import date
from graphlib import TopologicalSorter

import msgspec

from generator.evaluate.openness import is_open
from generator.model.measures import Measure
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import Objective, Priority, Team
from generator.model.prose import EMPTY, Prose
from generator.model.strategy import Strategy


class Web(msgspec.Struct, frozen=True):
    """The threads of a strategy as of a day, as arrows both ways. Keys in the order lists show."""

    as_of: date
    things: dict[Key, Thing]  # purpose, values, priorities, objectives, measures, teams
    above: dict[Key, dict[Key, Prose]]  # what each supports, each once, with the sentence that says how
    below: dict[Key, tuple[Key, ...]]  # what supports each: priorities, objectives, measures, then teams
    open: frozenset[Key]
    open_below: dict[Key, tuple[Key, ...]]  # `below`, those open only
    team_things: dict[Key, tuple[Key, ...]]  # a team's own priorities, objectives, measures
    downward: tuple[Key, ...]  # objectives, each after all that it supports

    @property
    def upward(self) -> Iterable[Key]:
        """Objectives, each after all that support it."""
        return reversed(self.downward)


def weave(strategy: Strategy, as_of: date) -> Web:
    """The web of a strategy as of a day. Its arrows run in no circle: link has seen to that."""
    threaded = (strategy.priorities, strategy.objectives, strategy.measures, strategy.teams)
    things: dict[Key, Thing] = {PURPOSE: strategy.purpose}
    for kind in (strategy.values, *threaded):
        things |= {thing.key: thing for thing in kind.values()}
    above = {key: _list_above(thing) for key, thing in things.items()}
    below = _turn_round(above)
    open_keys = frozenset(key for key, thing in things.items() if is_open(thing, as_of))
    objectives = {thing.key: tuple(above[thing.key]) for thing in strategy.objectives.values()}
    order = TopologicalSorter(objectives).static_order()
    return Web(
        as_of=as_of,
        things=things,
        above=above,
        below=below,
        open=open_keys,
        open_below={key: tuple(low for low in keys if low in open_keys) for key, keys in below.items()},
        team_things=_list_team_things(strategy),
        downward=tuple(key for key in order if key in objectives),
    )


def _list_above(thing: Thing) -> dict[Key, Prose]:
    """What a thing supports; of one named twice, the first sentence there is."""
    if isinstance(thing, Priority):
        return {PURPOSE: EMPTY}
    if not isinstance(thing, Objective | Measure | Team):
        return {}
    above: dict[Key, Prose] = {}
    for link in thing.supports:
        above[link.key] = above.get(link.key) or link.how
    return above


def _turn_round(above: Mapping[Key, Iterable[Key]]) -> dict[Key, tuple[Key, ...]]:
    below: dict[Key, list[Key]] = {key: [] for key in above}
    for low, highs in above.items():
        for high in highs:
            below[high].append(low)
    return {key: tuple(lows) for key, lows in below.items()}


def _list_team_things(strategy: Strategy) -> dict[Key, tuple[Key, ...]]:
    owned: dict[Key, list[Key]] = {team.key: [] for team in strategy.teams.values()}
    for kind in (strategy.priorities, strategy.objectives, strategy.measures):
        for thing in kind.values():
            for key in dict.fromkeys(ref.key for ref in thing.team):
                owned[key].append(thing.key)
    return {team: tuple(keys) for team, keys in owned.items()}
