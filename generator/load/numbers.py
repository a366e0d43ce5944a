"""Numbers as authors write them: a sign, digits, one point, and nothing that could be read in two ways."""

import re
from decimal import Decimal

from generator.model.forms import MOST_DIGITS

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_SHARE = re.compile(rf"({_NUMBER.pattern}) ?%")
_OTHER_MINUS = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
_SPACES = " \u00a0\u2009\u202f"


def parse_number(text: str, *, allow_percent: bool = False) -> Decimal | None:
    """The number that `text` writes, exactly; None if it isn't one: `explain_number` then says what to write.

    A sign, digits, one point between digits, at most `MOST_DIGITS` digits; spaces around are dropped.
    With `allow_percent` a "%" may follow and is dropped: "98%" is 98, not 0.98.
    """
    text = text.strip()
    if allow_percent and (share := _SHARE.fullmatch(text)):
        text = share[1]
    if len(text) > MOST_DIGITS + len("-.") or not _NUMBER.fullmatch(text) or _has_many_digits(text):
        return None
    return Decimal(text)


def explain_number(text: str) -> str:
    """What to write in place of `text`, which `parse_number` refused."""
    text = _OTHER_MINUS.sub("-", text.strip())[: 2 * MOST_DIGITS]
    if _has_many_digits(text):
        return f"write at most {MOST_DIGITS} digits, in a larger unit if need be"
    for form, number, advice in _NEAR_NUMBERS:
        if match := form.fullmatch(text):
            return f"write {number(match)}{advice}"
    return "write digits alone, with at most one point, such as 1250 or -0.5"


def _has_many_digits(text: str) -> bool:
    return sum(letter.isdecimal() for letter in text) > MOST_DIGITS


def _join_digits(match: re.Match[str]) -> str:
    return match[0].replace(match["gap"], "")


def _fill_point(match: re.Match[str]) -> str:
    sign, whole, part = match.groups()
    return f"{sign}{whole or 0}" + (f".{part}" if part else "")


# What comes near to a number, how it should be written, and why. No letters after it: "5m" may be millions.
_NEAR_NUMBERS = (
    (_NUMBER, lambda match: match[0], ", with a plain hyphen as its minus"),
    (
        re.compile(rf"[+-]?[0-9]{{1,3}}(?P<gap>[,_'’{_SPACES}])[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*(?:\.[0-9]+)?"),
        _join_digits,
        ", with nothing between the thousands",
    ),
    (re.compile(r"[+-]?[0-9]+,[0-9]+"), lambda match: match[0].replace(",", "."), ", with a point"),
    (
        re.compile(r"([+-]?)(?=\.?[0-9])([0-9]*)\.([0-9]*)"),
        _fill_point,
        ", with digits on both sides of a point",
    ),
    (
        re.compile(rf"(?:[^\w\s.,+-]|[A-Z]{{3}})?\s*(?P<number>{_NUMBER.pattern})\s*(?:[^\w\s.,+-])?"),
        lambda match: match["number"],
        " alone; the unit is said once, where the measure is",
    ),
)
