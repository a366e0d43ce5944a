"""How many stand how: the parts of a thing, counted in words and never made into one number."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from generator.compose.edition import Edition
from generator.compose.numbers import format_number
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.scorecard import RollUp, ThingAssessment
from generator.model.statuses import MEASURE_WORDS, STATUSES, THING_WORDS, Scale

# What a count says in place of a status, where the site has no word of its own for it.
_SHORT = {"close to target": "close", "on track": "done or on track", "achieved": "done"}
_UNJUDGED = tuple(row.word for row in STATUSES.values() if row.scale == "none")


class Counted(msgspec.Struct, frozen=True):
    """What is counted: how each stands, what they are, and as what status each scale is counted, good ones first."""

    statuses: tuple[str, ...]
    term: str = "measure"
    words: tuple[tuple[Scale, str], ...] = tuple(MEASURE_WORDS.items())


def list_open_statuses(edition: Edition, measures: Iterable[Measure] | None = None) -> tuple[str, ...]:
    """How each measure stands, or each of some, that is open on the day of the figures."""
    card = edition.scorecard
    keys = card.measures if measures is None else [measure.key for measure in measures]
    return tuple(card.measures[key].status for key in keys if key in card.open)


def say_measures(statuses: tuple[str, ...], edition: Edition) -> str:
    """How many of these measures stand how: "3 of 5 measures on target, 1 close, 1 no data"; "" of none."""
    return _say(Counted(statuses), edition)


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
    said = f", judged {judged[0]}" if len(parts) == 1 else f": {', '.join(told)}"
    objectives = f"{edition.words.count(len(parts), 'objective')}{said}" if counts else ""
    grades = [kr.grade for part in (found, *parts) for kr in part.key_results if kr.grade is not None]
    return "; ".join(filter(None, (objectives, _say_grades(grades, edition))))


def _say_grades(grades: Sequence[Decimal], edition: Edition) -> str:
    """How far key results are on their way: the least and the most, cut to whole percent as bars are; "" of none."""
    if not grades:
        return ""
    ends = [f"{format_number(Decimal(int(grade * 100)), 0, edition.locale)}%" for grade in (min(grades), max(grades))]
    each = "each " if len(grades) > 1 and len(set(ends)) == 1 else ""
    far = f"{each}{' to '.join(dict.fromkeys(ends))} of the way to target"
    return f"{edition.words.count(len(grades), 'key result')}, {far}"


def say_roll_up(roll_up: RollUp, edition: Edition, *, is_own: bool = False) -> str:
    """The measures at or below a thing, or the milestones it is made of, counted in words; "" without either.

    `is_own`: its parts alone count.
    """
    return _say(count_roll_up(roll_up, is_own=is_own), edition)


def count_roll_up(roll_up: RollUp, *, is_own: bool = False) -> Counted:
    """What is counted of a roll-up: the measures at or below a thing, or the milestones it is made of."""
    if roll_up.rule == "milestones":
        return _count_milestones(tuple(part.status for part in roll_up.parts))
    if not is_own:
        return Counted(tuple(part.status for part in roll_up.below))
    return Counted(tuple(part.status for part in roll_up.parts if part.key.startswith("measures/")))


def _count_milestones(statuses: tuple[str, ...]) -> Counted:
    """Milestones; "done" where all that are good are done."""
    good = {status for status in statuses if STATUSES[status].scale == "good"}
    words = THING_WORDS | {"good": "achieved"} if good == {"achieved"} else THING_WORDS
    return Counted(statuses, "milestone", tuple(words.items()))


def _say(counted: Counted, edition: Edition) -> str:
    return ", ".join(text for _, text in tell_counts(counted, edition))


def tell_counts(counted: Counted, edition: Edition) -> tuple[tuple[str, str], ...]:
    """How many stand how, each a status with words, which joined by commas are a sentence; nothing of none.

    One alone is told by its own status; where none is judged, none is counted as good. The status is "" where it
    counts none.
    """
    statuses, words = counted.statuses, edition.words
    total = words.count(len(statuses), counted.term)
    if len(statuses) <= 1:
        return tuple((status, f"{total}, {words.status_inside(status)}") for status in statuses)
    if len(set(statuses)) == 1 and statuses[0] in _UNJUDGED:
        return ((statuses[0], f"{total}, all {words.status_inside(statuses[0])}"),)
    parts = _tell_rest(counted, edition)
    if all(STATUSES[status].scale == "none" for status in statuses):
        (first, text), *rest = parts
        return ((first, f"{total}: {text}"), *rest)
    _, word = counted.words[0]
    good = [STATUSES[status].scale for status in statuses].count("good")
    told = f"{good or 'None'} of {total} {_say_counted(word, edition)}"
    return ((word if good else "", told), *parts)


def _tell_rest(counted: Counted, edition: Edition) -> list[tuple[str, str]]:
    """Those that are not good, and those that are not judged."""
    scales, words = [STATUSES[status].scale for status in counted.statuses], edition.words
    parts = [
        (word, f"{n} {_say_counted(word, edition)}") for scale, word in counted.words[1:] if (n := scales.count(scale))
    ]
    return parts + [
        (word, f"{n} {words.status_inside(word)}") for word in _UNJUDGED if (n := counted.statuses.count(word))
    ]


def _say_counted(status: str, edition: Edition) -> str:
    """A status as a count says it: "close" for "close to target"."""
    return edition.words.status_inside(status, short=_SHORT.get(status, ""))
