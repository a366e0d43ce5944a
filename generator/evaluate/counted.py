"""Which results count as of a day, and with which figures."""

import html
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec

from generator.model.prose import EMPTY, Prose
from generator.model.results import MISSING, Figures, Restated, Result, empty_figures
from generator.model.units import find_scale


def find_actual(figures: Figures, unit: str) -> Decimal | None:
    """The value in the measure's unit, from numerator and denominator where it isn't said; None without."""
    if figures.actual is not None or figures.missing:
        return None if figures.missing else figures.actual
    if figures.numerator is None or not figures.denominator:
        return None
    return (find_scale(unit) or 1) * figures.numerator / figures.denominator


def says_anything(result: Result) -> bool:
    """Whether the result says anything of its whole: not only of its parts, or for other readers than these."""
    if result.actual is not None:
        return True
    figures = (result.numerator, result.target, result.forecast)
    words = (result.said, result.missing, result.status, result.commentary, result.cause, result.cause_type)
    return any(figure is not None for figure in figures) or any(words) or bool(result.actions)


def list_counted(results: Iterable[Result], as_of: date) -> tuple[Result, ...]:
    """The results whose period ends by `as_of`, with the figures of then, in the order given.

    A figure restated later is the one it was; what rests on the later one (numerator, sample, breakdown)
    goes with it. Words are today's.
    """
    return tuple(_show_then(result, as_of) for result in results if result.period.last <= as_of)


def _show_then(result: Result, as_of: date) -> Result:
    restated = result.restated
    if restated is None or restated.on is None or restated.on <= as_of:
        return result
    actual, missing, said = _read_earlier(restated)
    empty = empty_figures(result, missing)
    return msgspec.structs.replace(empty, actual=actual, said=said, breakdown=())


def _read_earlier(restated: Restated) -> tuple[Decimal | None, str, Prose]:
    """What stood there before: a number, else a reason why there was none, else words."""
    was = restated.was
    if isinstance(was, Decimal):
        return was, "", EMPTY
    if was in MISSING:
        return None, was, EMPTY
    return None, "", Prose(pieces=(html.escape(was),), plain=was)
