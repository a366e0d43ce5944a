"""No two pages share a title: where things are called alike, each says what tells it apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from generator.compose import urls
from generator.compose.cards import find_days
from generator.compose.edition import Edition
from generator.compose.numbers import format_day, format_span, name_period
from generator.model.frame_views import PageView
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Key, Thing
from generator.model.pages import Page
from generator.model.periods import PeriodKind
from generator.model.plan import Objective, Priority

_KINDS: tuple[PeriodKind, ...] = ("month", "quarter", "year")


def set_titles_apart(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """The pages in their order; where several have one title, those of things say theirs with a mark behind it.

    The mark is the first of kind, dates, team and id that no other of them has.
    """
    made = tuple(pages)
    titles = {page.path: page.view.frame.title for page in made if isinstance(page.view, PageView)}
    counts = Counter(titles.values())
    shared: dict[str, list[Thing]] = {}
    for thing in edition.strategy.list_things():
        title = titles.get(edition.find_page(thing.key), "") if thing.kind != "reviews" else ""
        if counts[title] > 1:
            shared.setdefault(title, []).append(thing)
    own = {
        urls.find_path(thing.key): f"{title} ({mark})"
        for title, things in shared.items()
        for thing, mark in tell_apart(things, edition)
    }
    yield from (_retitle(page, own[page.path]) if page.path in own else page for page in made)


def _retitle(page: Page, title: str) -> Page:
    frame = msgspec.structs.replace(page.view.frame, title=title)  # type: ignore[attr-defined]
    return msgspec.structs.replace(page, view=msgspec.structs.replace(page.view, frame=frame))


def name_apart(things: Iterable[Thing], edition: Edition, *, is_whole: bool = False) -> dict[Key, str]:
    """The name of each thing by its key, with a mark behind it where another of them is called so.

    `is_whole`: its whole title instead of what lists call it.
    """
    called = [(thing, thing.title.plain if is_whole else thing.name) for thing in things]
    alike: dict[str, list[Thing]] = {}
    for thing, name in called:
        alike.setdefault(name, []).append(thing)
    shared = (found for found in alike.values() if len(found) > 1)
    marks = {thing.key: f" ({mark})" for found in shared for thing, mark in tell_apart(found, edition)}
    return {thing.key: name + marks.get(thing.key, "") for thing, name in called}


def tell_apart(things: Sequence[Thing], edition: Edition) -> Iterator[tuple[Thing, str]]:
    """Each of these things with the first mark that no other of those still unmarked has."""
    waiting = list(things)
    for find_mark in _MARKS:
        marks = [find_mark(thing, edition) for thing in waiting]
        counts = Counter(marks)
        yield from ((thing, mark) for thing, mark in zip(waiting, marks, strict=True) if mark and counts[mark] == 1)
        waiting = [thing for thing, mark in zip(waiting, marks, strict=True) if not mark or counts[mark] > 1]


def _name_kind(thing: Thing, edition: Edition) -> str:
    return edition.words.kind(thing)


def _name_days(thing: Thing, edition: Edition) -> str:
    """From when to when a thing is open, as a period's name where it is one; the day of news; "" without bounds."""
    first, last = find_days(thing)
    calendar, locale = edition.settings.year, edition.locale
    if isinstance(thing, News):
        return format_day(thing.on, locale)
    if first and last:
        around = (calendar.find_containing(first, kind) for kind in _KINDS)
        found = next((period for period in around if (period.first, period.last) == (first, last)), None)
        return name_period(found, calendar, locale) if found else format_span(first, last, locale)
    if first:
        return f"from {format_day(first, locale)}"
    return f"until {format_day(last, locale)}" if last else ""


def _name_teams(thing: Thing, edition: Edition) -> str:
    if not isinstance(thing, Priority | Objective | Measure | News):
        return ""
    return ", ".join(edition.thing(ref.key).name for ref in thing.team)


def _name_id(thing: Thing, edition: Edition) -> str:
    """The kind and the id, which together no other thing has."""
    return f"{edition.words.kind(thing)}, {thing.id}"


_MARKS: tuple[Callable[[Thing, Edition], str], ...] = (_name_kind, _name_days, _name_teams, _name_id)
