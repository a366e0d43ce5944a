"""The whole of what an organisation says of itself: first as written, then with every name resolved."""

import msgspec

from generator.model.fonts import Font
from generator.model.images import Picture
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.plan import FreePage, Objective, Priority, Purpose, Team, Term, Value
from generator.model.problems import Problem
from generator.model.results import ActionCheck, CheckIn, Result
from generator.model.reviews import Review
from generator.model.settings import Settings

KINDS: tuple[type[Thing], ...] = (Purpose, Value, Priority, Objective, Team, Measure, Review, News, FreePage)


class Records(msgspec.Struct, frozen=True):
    """A site as written: each thing on its own, names not yet looked up. Things in the order of their files."""

    settings: Settings
    things: tuple[Thing, ...]
    glossary: tuple[Term, ...]
    results: tuple[Result, ...]
    check_ins: tuple[CheckIn, ...]
    action_checks: tuple[ActionCheck, ...]
    pictures: tuple[Picture, ...]
    fonts: tuple[Font, ...] = ()
    warnings: tuple[Problem, ...] = ()


class Strategy(msgspec.Struct, frozen=True):
    """A site with every name resolved: no key in it leads nowhere. Each dict is in the order lists show.

    `audience` is whom this holds for: link makes it for the last audience of the site (who see everything); redact
    narrows it.
    """

    settings: Settings
    audience: str
    purpose: Purpose
    values: dict[str, Value]
    priorities: dict[str, Priority]
    objectives: dict[str, Objective]
    teams: dict[str, Team]
    measures: dict[str, Measure]
    reviews: dict[str, Review]  # newest first
    news: dict[str, News]  # newest first
    pages: dict[str, FreePage]
    glossary: tuple[Term, ...]  # by term, as the alphabet goes
    results: dict[str, tuple[Result, ...]]  # by measure's id, oldest first; a measure without results has no entry
    check_ins: dict[Key, tuple[CheckIn, ...]]  # by "objectives/id" or "objectives/id#key-result", oldest first
    action_checks: dict[str, tuple[ActionCheck, ...]]  # by action's id, oldest first
    pictures: dict[str, Picture]  # by path below content/images/
    fonts: dict[str, Font] = {}
    warnings: tuple[Problem, ...] = ()

    def find(self, key: Key) -> Thing | None:
        """The thing with this key (of a part's key: the thing it is part of); None if there is none."""
        whole = key.partition("#")[0]
        if whole == PURPOSE:
            return self.purpose
        kind, _, thing_id = whole.partition("/")
        return self.list_kind(kind).get(thing_id)

    def list_kind(self, kind: str) -> dict[str, Thing]:
        """The things of a kind's folder by id; empty for a folder that is no kind's."""
        return _BY_FOLDER[kind](self) if kind in _BY_FOLDER else {}

    def list_things(self) -> tuple[Thing, ...]:
        """Every thing, by kind in the order of KINDS, each kind in the order lists show."""
        return (self.purpose, *(thing for kind in _BY_FOLDER for thing in self.list_kind(kind).values()))


_BY_FOLDER = {
    "values": lambda s: s.values,
    "priorities": lambda s: s.priorities,
    "objectives": lambda s: s.objectives,
    "teams": lambda s: s.teams,
    "measures": lambda s: s.measures,
    "reviews": lambda s: s.reviews,
    "news": lambda s: s.news,
    "pages": lambda s: s.pages,
}
