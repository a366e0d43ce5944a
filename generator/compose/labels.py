"""What a source calls a period, where a sentence says when a figure was: a date, or a name as of a survey."""

import re
from functools import lru_cache

from babel.dates import get_month_names

from generator.compose.numbers import describe_period, format_span, name_period
from generator.model.periods import Calendar, Period

_BREAKS = re.compile(r"[\s,./–-]+")  # between a label's words
_DATE_WORDS = {"to", "and", "week", "quarter", "half", "spring", "summer", "autumn", "winter"}


def place_period(period: Period, label: str, calendar: Calendar, locale: str, *, has_days: bool = False) -> str:
    """A period behind a figure: "in Q1 2026/27"; by its source's name for it that is no date, "(Spring survey)".

    With its days, "in Q1 2026/27 (April to June 2026)" and "(Spring survey, April to June 2026)".
    """
    if label and not is_date(label, locale):
        return f"({label}, {format_span(period.first, period.last, locale)})" if has_days else f"({label})"
    return f"in {(describe_period if has_days else name_period)(period, calendar, locale, label)}"


@lru_cache(maxsize=20_000)
def is_date(label: str, locale: str) -> bool:
    """Whether all that a label says is when: "CY19 Q4", "17 May to 11 June 2023", not "Survey of 2026" or "Wave 2"."""
    told = _DATE_WORDS | _list_months(locale)
    words = (word.casefold() for word in _BREAKS.split(label) if word)
    return all(word in told or any(letter.isdigit() for letter in word) for word in words)


@lru_cache
def _list_months(locale: str) -> frozenset[str]:
    """The months' names as the reader's language writes them and cuts them, in small letters."""
    widths = (get_month_names(width, locale=locale) for width in ("wide", "abbreviated"))
    return frozenset(name.casefold().rstrip(".") for names in widths for name in names.values())
