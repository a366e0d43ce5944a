"""How many stand how: the parts of a thing, counted in words and never made into one number."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.numbers import format_number
from generator.model.nouns import Key
from generator.model.scorecard import RollUp, ThingAssessment
from generator.model.statuses import STATUSES, Scale

_Words = tuple[tuple[Scale, str, str], ...]
_MEASURES: _Words = (
    ("good", "on target", "on target"),
    ("close", "close to target", "close"),
    ("off", "off target", "off target"),
)
_MILESTONES: _Words = (
    ("good", "on track", "done or on track"),
    ("close", "at risk", "at risk"),
    ("off", "off track", "off track"),
)

_BELOW = " at any level below"
_UNJUDGED = tuple(row.word for row in STATUSES.values() if row.scale == "none")


def say_measures(statuses: tuple[str, ...], edition: Edition) -> str:
    """How many of these measures stand how: "3 of 5 measures on target, 1 close, 1 no data"; "" of none."""
    return _say(statuses, "measure", _MEASURES, edition)


def say_standing(key: Key, edition: Edition) -> str:
    """How what is at or below a thing stands; of a team, its own measures. Without any, what else was said of it."""
    found = edition.thing_assessment(key)
    return say_roll_up(found.roll_up, edition, is_own=key.startswith("teams/")) or _say_other(found, edition)


def _say_other(found: ThingAssessment, edition: Edition) -> str:
    """How the objectives right below were judged, and how far the key results are, which never set a status."""
    parts = [edition.scorecard.things[p.key] for p in found.roll_up.parts if p.key.startswith("objectives/")]
    judged = [edition.words.status_inside(p.judgement.status) if p.judgement else "" for p in parts]
    counts = Counter(word for word in judged if word)
    told = [f"{number} judged {word}" for word, number in counts.items()]
    told += [f"{number} not judged"] if (number := judged.count("")) else []
    objectives = f"{edition.words.count(len(parts), 'objective')}: {', '.join(told)}" if counts else ""
    grades = [kr.grade for part in (found, *parts) for kr in part.key_results if kr.grade is not None]
    return "; ".join(filter(None, (objectives, _say_grades(grades, edition))))


def _say_grades(grades: Sequence[Decimal], edition: Edition) -> str:
    """How far key results are on their way: the least and the most; "" of none."""
    if not grades:
        return ""
    ends = [format_number(grade, 1, edition.locale) for grade in (min(grades), max(grades))]
    return f"{edition.words.count(len(grades), 'key result')}, {' to '.join(dict.fromkeys(ends))} of the way"


def say_roll_up(roll_up: RollUp, edition: Edition, *, is_own: bool = False) -> str:
    """The measures at or below a thing, or the milestones it is made of, counted in words; "" without either.

    Where not all of the measures are parts of its roll-up, it says so. `is_own`: its parts alone count.
    """
    if roll_up.rule == "milestones":
        return _say_milestones(tuple(part.status for part in roll_up.parts), edition)
    direct = tuple(part.status for part in roll_up.parts if part.key.startswith("measures/"))
    if is_own or len(direct) == len(roll_up.below):
        return _say(direct, "measure", _MEASURES, edition)
    return _say(tuple(part.status for part in roll_up.below), "measure", _MEASURES, edition, where=_BELOW)


def _say_milestones(statuses: tuple[str, ...], edition: Edition) -> str:
    """Milestones counted in words; "done" where all that are good are done."""
    good = {status for status in statuses if STATUSES[status].scale == "good"}
    families = (("good", "achieved", "done"), *_MILESTONES[1:]) if good == {"achieved"} else _MILESTONES
    return _say(statuses, "milestone", families, edition)


def _say(statuses: tuple[str, ...], term: str, families: _Words, edition: Edition, *, where: str = "") -> str:
    """One alone is told by its own status; where none is judged, none is counted as good."""
    words = edition.words
    total = words.count(len(statuses), term) + where
    if len(statuses) <= 1:
        return f"{total}, {words.status_inside(statuses[0])}" if statuses else ""
    scales = [STATUSES[word].scale for word in statuses]
    parts = [
        f"{n} {words.status_inside(word, short=short)}"
        for scale, word, short in families[1:]
        if (n := scales.count(scale))
    ]
    parts += [f"{n} {words.status_inside(word)}" for word in _UNJUDGED if (n := statuses.count(word))]
    if len(set(statuses)) == 1 and statuses[0] in _UNJUDGED:
        return f"{total}, all {words.status_inside(statuses[0])}"
    if all(scale == "none" for scale in scales):
        return f"{total}: {', '.join(parts)}"
    _, word, short = families[0]
    good = scales.count("good")
    are = (" is" if good == 1 else " are") if where else ""
    return ", ".join((f"{good} of {total}{are} {words.status_inside(word, short=short)}", *parts))
