"""How objectives, priorities and teams stand by their parts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Literal

import msgspec

from generator.evaluate.bits import list_bits
from generator.evaluate.history import History, find_status
from generator.evaluate.openness import find_last_day, is_open
from generator.evaluate.roll_up_rules import apply_rule
from generator.evaluate.supporters import Web
from generator.model.measures import Measure
from generator.model.nouns import Key, Thing
from generator.model.plan import Objective, Priority, Team, Weight
from generator.model.scorecard import MilestoneAssessment, PartStatus, RollUp

Rule = Literal["counts", "worst", "share", "weighted", "milestones", "none"]
_ONE = Decimal(1)


class Ground(msgspec.Struct, frozen=True):
    """What roll-ups stand on, beside the web."""

    measures: Mapping[Key, History]
    milestones: Mapping[Key, Sequence[MilestoneAssessment]]  # of objectives
    rule: Rule  # the site's: counts, worst, share, weighted


def roll_up_all(web: Web, ground: Ground) -> dict[Key, RollUp]:
    """The roll-up of every objective, priority and team.

    Parts are direct supporters that are open, each once, as lists show them; teams are none. Of a thing that
    is over they are those of its last day, as they stood then. An objective counts by its own worked-out
    status. A team's parts are its own measures and objectives. What begins later is not started.
    """
    rolling = _Rolling(web, ground)
    for key in web.upward:
        rolling.roll_up(key, web.below[key])
    for key, thing in web.things.items():
        if isinstance(thing, Priority):
            rolling.roll_up(key, web.below[key])
        elif isinstance(thing, Team):
            rolling.roll_up(key, web.team_things[key])
    return rolling.done


def find_day(thing: Thing, as_of: date) -> date:
    """The day for which a thing is rolled up: `as_of`, or its last where that is earlier."""
    last = find_last_day(thing)
    return as_of if last is None else min(last, as_of)


class _Rolling:
    """Rolls up things, what supports them first. A set of measures is kept as the bits of one number."""

    def __init__(self, web: Web, ground: Ground) -> None:
        self.done: dict[Key, RollUp] = {}
        self._web = web
        self._ground = ground
        self._measures = tuple(key for key, thing in web.things.items() if isinstance(thing, Measure))
        self._reach = {key: 1 << place for place, key in enumerate(self._measures)}  # what is at or below a thing
        self._parts: dict[tuple[Key, date], PartStatus] = {}
        self._below: dict[tuple[int, date], tuple[PartStatus, ...]] = {}  # equal ones are one, for memory's sake

    def roll_up(self, key: Key, lows: Iterable[Key]) -> None:
        """Roll up the thing with this key from the objectives and measures among `lows`."""
        things = self._web.things
        day = find_day(things[key], self._web.as_of)
        parts_of = [low for low in lows if isinstance(things[low], Objective | Measure) and is_open(things[low], day)]
        self._reach[key] = reduce(or_, (self._reach[low] for low in parts_of), 0)
        rule, parts = self._find_parts(key, parts_of, day)
        status, share = apply_rule(self._ground.rule, parts)
        first = things[key].first_day
        if first is not None and first > self._web.as_of:
            status = "not started"
        self.done[key] = RollUp(rule, status, parts, share, below=self._list_below(self._reach[key], day))

    def _find_parts(self, key: Key, lows: Sequence[Key], day: date) -> tuple[Rule, tuple[PartStatus, ...]]:
        if lows:
            return self._ground.rule, tuple(self._weigh(low, day) for low in lows)
        milestones = self._ground.milestones.get(key, ())
        if milestones:
            return "milestones", tuple(PartStatus(each.key, each.status) for each in milestones)
        return "none", ()

    def _weigh(self, key: Key, day: date) -> PartStatus:
        """A part as it stands on the day."""
        if (key, day) not in self._parts:
            thing = self._web.things[key]
            if isinstance(thing, Measure):
                status = find_status(self._ground.measures[key], day, self._web.as_of)
            else:
                status = self.done[key].status
            self._parts[key, day] = PartStatus(key, status, self._find_weight(thing))
        return self._parts[key, day]

    def _find_weight(self, thing: Thing) -> Decimal:
        weight: Weight | None = getattr(thing, "weight", None)
        return weight.count if weight and self._ground.rule == "weighted" else _ONE

    def _list_below(self, reach: int, day: date) -> tuple[PartStatus, ...]:
        if (reach, day) not in self._below:
            self._below[reach, day] = tuple(self._weigh(self._measures[place], day) for place in list_bits(reach))
        return self._below[reach, day]
