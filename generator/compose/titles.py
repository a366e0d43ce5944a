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
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.pages import Page
from generator.model.periods import PeriodKind
from generator.model.plan import Objective, Priority

Mark = Callable[[Thing, Edition], str]
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
        for thing, mark in _tell_apart(things, edition, _MARKS)
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
    marks = _mark_alike(called, edition, _MARKS)
    return {thing.key: name + marks.get(thing.key, "") for thing, name in called}


def set_names_apart(keys: Iterable[Key], edition: Edition) -> Edition:
    """The edition whose links tell those of these things apart that are called alike; the purpose is passed over.

    By kind, dates and team alone: an id tells a reader nothing.
    """
    things = (edition.thing(key) for key in dict.fromkeys(keys) if key != PURPOSE)
    marks = _mark_alike([(thing, thing.name) for thing in things], edition, _READABLE)
    return msgspec.structs.replace(edition, marks=marks) if marks else edition


def _mark_alike(called: Iterable[tuple[Thing, str]], edition: Edition, marks: Sequence[Mark]) -> dict[Key, str]:
    """What is said behind the names of things that are called alike; of those that no mark tells apart, nothing."""
    alike: dict[str, list[Thing]] = {}
    for thing, name in called:
        alike.setdefault(name, []).append(thing)
    shared = (found for found in alike.values() if len(found) > 1)
    return {thing.key: f" ({mark})" for found in shared for thing, mark in _tell_apart(found, edition, marks)}


def _tell_apart(things: Sequence[Thing], edition: Edition, marks: Sequence[Mark]) -> Iterator[tuple[Thing, str]]:
    """Each of these things with the first mark that no other of those still unmarked has; without such, left out."""
    waiting = list(things)
    for find_mark in marks:
        found = [find_mark(thing, edition) for thing in waiting]
        counts = Counter(found)
        yield from ((thing, mark) for thing, mark in zip(waiting, found, strict=True) if mark and counts[mark] == 1)
        waiting = [thing for thing, mark in zip(waiting, found, strict=True) if not mark or counts[mark] > 1]


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


_READABLE: tuple[Mark, ...] = (_name_kind, _name_days, _name_teams)
_MARKS: tuple[Mark, ...] = (*_READABLE, _name_id)
