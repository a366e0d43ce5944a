"""Short ways to write down things, results and whole sites for the tests of link."""

from datetime import date
from typing import Any

from generator.link.assemble import link
from generator.model.images import Picture
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Link, Ref
from generator.model.periods import Calendar, Period, parse_period
from generator.model.plan import FreePage, KeyResult, Objective, Priority, Purpose, Team, Term, Value
from generator.model.problems import Place, Problem
from generator.model.prose import Image, LinkEnd, LinkStart, Piece, Prose
from generator.model.results import ActionCheck, CheckIn, Dimension, Result
from generator.model.reviews import Review
from generator.model.settings import Settings
from generator.model.strategy import Records, Strategy

YEARS = Calendar(4, "both")
AUDIENCES = ("public", "staff", "board")


def prose(*pieces: Piece, audience: str = "", line: int = 0) -> Prose:
    return Prose(pieces, "".join(piece for piece in pieces if isinstance(piece, str)), audience, line)


def link_to(target: str, words: str = "words", line: int = 0) -> tuple[Piece, ...]:
    return (LinkStart(target, "", line), words, LinkEnd())


def image(source: str, alt: str = "", line: int = 0) -> Image:
    return Image(source, alt, "", line)


def refs(*keys: str) -> tuple[Ref, ...]:
    return tuple(Ref(key, 3) for key in keys)


def links(*keys: str) -> tuple[Link, ...]:
    return tuple(Link(key, line=3) for key in keys)


def period(text: str) -> Period:
    found = parse_period(text, YEARS)
    assert found, text
    return found


def _fill(kind: type, thing_id: str, fields: dict[str, Any]) -> dict[str, Any]:
    fields.setdefault("title", prose(thing_id.replace("-", " ").capitalize()))
    fields.setdefault("place", Place(f"content/{kind.kind}/{thing_id}.md"))  # type: ignore[attr-defined]
    return {"id": thing_id, **fields}


def value(thing_id: str, **fields: Any) -> Value:
    return Value(**_fill(Value, thing_id, fields))


def priority(thing_id: str, **fields: Any) -> Priority:
    return Priority(**_fill(Priority, thing_id, fields))


def objective(thing_id: str, **fields: Any) -> Objective:
    return Objective(**_fill(Objective, thing_id, fields))


def team(thing_id: str, **fields: Any) -> Team:
    return Team(**_fill(Team, thing_id, fields))


def measure(thing_id: str, **fields: Any) -> Measure:
    return Measure(**_fill(Measure, thing_id, fields))


def review(name: str, **fields: Any) -> Review:
    fields.setdefault("place", Place(f"content/reviews/{name}.md"))
    return Review(**_fill(Review, name.lower(), fields), period=period(name))


def page(thing_id: str, **fields: Any) -> FreePage:
    return FreePage(**_fill(FreePage, thing_id, fields))


def news(thing_id: str, **fields: Any) -> News:
    fields.setdefault("on", date(2026, 5, 12))
    return News(**_fill(News, thing_id, fields))


def purpose(**fields: Any) -> Purpose:
    return Purpose(**{"title": prose("Why"), "place": Place("content/purpose.md"), **fields})


def key_result(part_id: str, **fields: Any) -> KeyResult:
    return KeyResult(**{"id": part_id, "title": prose(part_id), **fields})


def result(measure_id: str, when: str, **fields: Any) -> Result:
    fields.setdefault("place", Place(f"content/results/{when}.yaml", 1))
    return Result(measure=measure_id, period=period(when), **fields)


def check_in(key: str, when: str, **fields: Any) -> CheckIn:
    fields.setdefault("place", Place(f"content/results/{when}.yaml", 1))
    return CheckIn(key=key, period=period(when), **fields)


def action_check(action: str, when: str, **fields: Any) -> ActionCheck:
    fields.setdefault("place", Place(f"content/results/{when}.yaml", 1))
    return ActionCheck(action=action, period=period(when), **fields)


def cell(**dimensions: str) -> tuple[Dimension, ...]:
    return tuple(Dimension(name=name, value=value) for name, value in dimensions.items())


def term(word: str, meaning: Prose | str, **fields: Any) -> Term:
    return Term(term=word, text=prose(meaning) if isinstance(meaning, str) else meaning, **fields)


def picture(path: str) -> Picture:
    return Picture(path, "image/png", 8, 8, path.encode())


def records(*entries: Any, **site: Any) -> Records:
    """A site of these things, terms, results, check-ins, action checks and pictures, sorted to where they belong."""

    def kind(*types: type) -> tuple[Any, ...]:
        return tuple(entry for entry in entries if isinstance(entry, types))

    settings = Settings(
        **{"name": "R & B", "year": YEARS, "audiences": AUDIENCES, "default_audience": "public", **site}
    )
    things = kind(Value, Priority, Objective, Team, Measure, Review, News, FreePage, Purpose)
    others = (kind(Term), kind(Result), kind(CheckIn), kind(ActionCheck), kind(Picture))
    return Records(settings, things, *others)


def strategy(*entries: Any, **site: Any) -> Strategy:
    """The strategy that these make, which has neither problems nor warnings."""
    problems: list[Problem] = []
    linked = link(records(*entries, **site), problems)
    assert problems == []
    assert linked is not None
    return linked


def tell(*entries: Any, **site: Any) -> list[str]:
    """What link says of a site: each problem as a line, "file:line: what → mend", a warning with an asterisk before."""
    problems: list[Problem] = []
    linked = link(records(*entries, **site), problems)
    assert (linked is None) == any(not problem.is_warning for problem in problems)
    return [f"{'*' * each.is_warning}{each.place}: {each.what} → {each.mend}" for each in problems]
