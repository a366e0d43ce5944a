"""Whether a thing is open on a day: begun, not over, not retired, no draft."""

from datetime import date, timedelta

from generator.model.nouns import Thing


def find_last_day(thing: Thing) -> date | None:
    """The last day a thing is open, by its dates or as it is retired the day after; None: no bound."""
    last = thing.last_day
    retired = thing.retired
    if retired is None or not retired.is_retired or retired.on is None:
        return last
    before = find_day_before(retired.on)
    return before if last is None else min(last, before)


def find_day_before(day: date) -> date:
    """The day before; the first day that a date can hold is before itself."""
    return day if day == date.min else day - timedelta(days=1)


def _is_retired_for_good(thing: Thing) -> bool:
    """Whether it is retired from the start of what is shown: no day is named."""
    return thing.retired is not None and thing.retired.is_retired and thing.retired.on is None


def is_open(thing: Thing, day: date) -> bool:
    """Whether the thing is open on `day`. A missing end is no bound; a draft never is.

    Source: the rule "as of", docs/reference.
    """
    if thing.is_draft or _is_retired_for_good(thing):
        return False
    first, last = thing.first_day, find_last_day(thing)
    return (first is None or first <= day) and (last is None or day <= last)
