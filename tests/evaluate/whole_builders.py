"""Short ways to say a whole strategy in a test: things, results and check-ins by a few words each."""

from decimal import Decimal
from typing import Any

from generator.model.measure_rules import Frequency
from generator.model.measures import Better, Measure, Target
from generator.model.nouns import Key, Link, Ref
from generator.model.periods import Calendar, Period, parse_period
from generator.model.plan import Objective, Priority, Purpose, Team, Value
from generator.model.prose import EMPTY, Prose
from generator.model.results import ActionCheck, CheckIn, Result
from generator.model.reviews import Review
from generator.model.settings import Settings
from generator.model.strategy import Strategy

YEAR = Calendar(4, "both")
Supports = Key | tuple[Key, ...] | dict[Key, str]


def prose(text: str) -> Prose:
    """The words as an author's, EMPTY for none."""
    return Prose((text,), text) if text else EMPTY


def period(text: str) -> Period:
    """The period, in a year that starts in April."""
    found = parse_period(text, YEAR)
    assert found is not None
    return found


def links(supports: Supports) -> tuple[Link, ...]:
    """One key, some keys, or keys with their sentences, as links."""
    if isinstance(supports, dict):
        return tuple(Link(key, prose(how)) for key, how in supports.items())
    keys = (supports,) if isinstance(supports, str) else supports
    return tuple(Link(key) for key in keys)


def teams_of(names: str) -> tuple[Ref, ...]:
    """The teams with these ids, parted by spaces."""
    return tuple(Ref(f"teams/{name}") for name in names.split())


def priority(name: str, team: str = "", **fields: Any) -> Priority:
    """A priority."""
    return Priority(id=name, title=prose(name), team=teams_of(team), **fields)


def objective(name: str, supports: Supports = (), team: str = "", **fields: Any) -> Objective:
    """An objective that supports these."""
    return Objective(id=name, title=prose(name), supports=links(supports), team=teams_of(team), **fields)


def team(name: str, supports: Supports = (), **fields: Any) -> Team:
    """A team that supports these."""
    return Team(id=name, title=prose(name), supports=links(supports), **fields)


def value(name: str, **fields: Any) -> Value:
    """A value."""
    return Value(id=name, title=prose(name), **fields)


def measure(name: str, supports: Supports = (), team: str = "", target: str = "50", **fields: Any) -> Measure:
    """A quarterly measure that supports these; lower is better unless said."""
    fields = {"better": Better(direction="lower"), "frequency": Frequency(months=3)} | fields
    wanted = Target(target=Decimal(target)) if target else None
    return Measure(id=name, title=prose(name), supports=links(supports), team=teams_of(team), target=wanted, **fields)


def result(name: str, when: str, actual: str = "", **fields: Any) -> Result:
    """What the measure of this id was in a period."""
    number = Decimal(actual) if actual else None
    return Result(measure=name, period=period(when), actual=number, **fields)


def check_in(key: Key, when: str, status: str = "", **fields: Any) -> CheckIn:
    """What a period says of a thing or a key result."""
    return CheckIn(key=key, period=period(when), status=status, **fields)


def action_check(action: str, when: str, **fields: Any) -> ActionCheck:
    """What a period says of an action."""
    return ActionCheck(action=action, period=period(when), **fields)


def review(when: str, **fields: Any) -> Review:
    """The review of a period."""
    return Review(id=when.lower(), period=period(when), **fields)


def strategy(*parts: Any, **settings: Any) -> Strategy:
    """The strategy of these things, results, check-ins and action checks, in any order."""

    def by_id(kind: type[Any]) -> dict[str, Any]:
        return {part.id: part for part in parts if isinstance(part, kind)}

    def grouped(kind: type[Any], name: str) -> dict[str, Any]:
        found = sorted((part for part in parts if isinstance(part, kind)), key=lambda part: part.period)
        names = dict.fromkeys(getattr(part, name) for part in found)
        return {each: tuple(part for part in found if getattr(part, name) == each) for each in names}

    said: dict[str, Any] = {"name": "Riverbank", "year": YEAR} | settings
    return Strategy(
        settings=Settings(**said),
        audience="public",
        purpose=Purpose(id="purpose", title=prose("Why we are here")),
        values=by_id(Value),
        priorities=by_id(Priority),
        objectives=by_id(Objective),
        teams=by_id(Team),
        measures=by_id(Measure),
        reviews=by_id(Review),
        news={},
        pages={},
        glossary=(),
        results=grouped(Result, "measure"),
        check_ins=grouped(CheckIn, "key"),
        action_checks=grouped(ActionCheck, "action"),
        pictures={},
    )
