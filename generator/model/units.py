"""What a unit says of its figures: of how many a rate is told, and whether a value is itself a count."""

import re
from decimal import Decimal
from functools import lru_cache

from generator.model.results import Figures

_PER_CENT = re.compile(r"%|\bper ?cent")
_PER = re.compile(r"\bper\s+(\d[\d,]*)")
# What makes a unit none of things counted: any digit or sign, and the words of rates, means, scores and amounts.
_NO_COUNT = re.compile(
    r"[^\w\s'’(),-]|[\d_]|\b(?:"
    r"an?|per|each|every|percent(?:age)?|cents?|proportion|share|rates?|ratio|out|"
    r"scores?|points?|index|ratings?|grades?|levels?|average|means?|median|"
    r"seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|"
    r"thousands?|millions?|billions?|k|m|bn|mn|dozens?|hundreds?|"
    r"pounds?|pence|euros?|dollars?|gbp|eur|usd|cost|money|"
    r"grams?|g|kg|kilograms?|tonnes?|tons?|lit(?:re|er)s?|l|ml|metres?|meters?|miles?|km|kilometres?|"
    r"hectares?|ha|acres?|k?wh|mwh|gwh|k?w|mw|degrees?|celsius|"
    r"cant|y|cyfradd|cymhareb|cyfartaledd|sgôr|oriau?|awr|diwrnod(?:au)?|dyddiau|wythnosau?|mis(?:oedd)?|"
    r"blynyddoedd|punn?oedd|miloedd|miliynau?"
    r")\b"
)


@lru_cache(maxsize=1024)
def find_scale(unit: str) -> Decimal | None:
    """Of how many a rate in this unit is told: 100 for "%", 1000 for "per 1,000"; None where it says no number."""
    unit = unit.lower()
    if _PER_CENT.search(unit):
        return Decimal(100)
    found = _PER.search(unit)
    return Decimal(found[1].replace(",", "")) if found else None


@lru_cache(maxsize=1024)
def is_count(unit: str) -> bool:
    """Whether a value in this unit is plainly a count of people, things or events: "falls", "young people".

    The safe side: bare words, none of which makes a rate ("per", "a day"), a mean, a score, or an amount of time,
    money or stuff. No unit, a digit or a sign: not plainly so. What isn't needs its count said beside it
    (`find_count`) wherever small numbers are hidden; link refuses it else, and evaluate hides it.
    """
    return bool(unit.strip()) and not _NO_COUNT.search(unit.lower())


def find_count(figures: Figures, unit: str) -> Decimal | None:
    """The count that the figures rest on: the numerator, else a whole value that is plainly one; None: not known."""
    if figures.numerator is not None or figures.actual is None or not is_count(unit):
        return figures.numerator
    return figures.actual if figures.actual == figures.actual.to_integral_value() else None
