"""What can be looked back on, gathered once, and the span of days between two looks."""

from collections.abc import Mapping
from datetime import date

import msgspec

from generator.evaluate.history import History
from generator.evaluate.openness import find_last_day
from generator.evaluate.supporters import Web
from generator.model.measure_scores import Point
from generator.model.nouns import Key
from generator.model.strategy import Strategy


class Scene(msgspec.Struct, frozen=True):
    """What digests are made from; `strategy` after small numbers are hidden. Tuples as lists show things."""

    strategy: Strategy
    web: Web
    histories: Mapping[Key, History]
    as_of: date
    retargeted: tuple[Key, ...]  # measures whose target was moved
    restated: tuple[tuple[Key, Point], ...]
    dated: tuple[Key, ...]  # what has a first or a last day
    judged: tuple[Key, ...]  # what has a check-in with a status


class Span(msgspec.Struct, frozen=True):
    """From the end of one day to the end of another, with how measures stood on both.

    Among them are all that were open on the day, those without a value by then too.
    """

    before: date
    after: date
    ends: date  # the last day of the period that the span is told for; the second look's, or earlier
    was: Mapping[Key, str]
    now: Mapping[Key, str]

    def holds(self, day: date | None) -> bool:
        """Whether the day is one of the span's: not the first look's, but the second's."""
        return day is not None and self.before < day <= self.after


def set_scene(strategy: Strategy, web: Web, histories: Mapping[Key, History]) -> Scene:
    """Gather what can be looked back on."""
    check_ins = strategy.check_ins.items()
    return Scene(
        strategy=strategy,
        web=web,
        histories=histories,
        as_of=web.as_of,
        retargeted=tuple(key for key, history in histories.items() if history.measure.target_changes),
        restated=tuple(
            (key, point)
            for key, history in histories.items()
            for point in history.assessment.points
            if point.result.restated
        ),
        dated=tuple(key for key, thing in web.things.items() if thing.first_day or find_last_day(thing)),
        judged=tuple(key for key, each in check_ins if any(check_in.status for check_in in each)),
    )
