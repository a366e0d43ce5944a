"""Every page that a search can find, in the order in which results come where all else is equal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from generator.compose import urls
from generator.compose.cards import find_days, find_status, say_state
from generator.compose.edition import Edition
from generator.compose.numbers import format_day
from generator.compose.search_texts import list_names, list_texts
from generator.compose.search_words import list_words, place_words
from generator.model.frame_views import PageView
from generator.model.list_views import CoverageView, MovedView, NotFoundView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.plan import Term
from generator.model.print_views import WholePriorityView, WholeReportView
from generator.model.scorecard import PeriodDigest
from generator.model.search_views import FoundView, SearchView
from generator.model.views import ThreadView

_ORDER = ("purpose", "teams", "priorities", "objectives", "measures", "values", "pages", "news")  # and all else

_NEVER_FOUND = (
    CoverageView,
    MovedView,
    NotFoundView,
    SearchView,
    WholePriorityView,
    WholeReportView,
)  # what they hold stands elsewhere, or is for authors alone


class Entry(msgspec.Struct, frozen=True):
    """A page that can be found: how a result shows it, and the words it is found by."""

    found: FoundView
    places: tuple[tuple[str, int], ...]  # each word of its names, and where it stands in them; sorted
    texts: frozenset[str]  # those that are no names
    rank: int  # by kind
    length: int = 0  # how many words its own title has
    over: date | None = None  # the day it was over; None: it is current

    @property
    def names(self) -> frozenset[str]:
        """The words of its names."""
        return frozenset(word for word, _ in self.places)

    @property
    def order(self) -> tuple[bool, int, int, int]:
        """What is current comes first, by kind, the shorter title before the longer; what is over, newest first."""
        return (self.over is not None, -self.over.toordinal() if self.over else 0, self.rank, self.length)


def list_entries(pages: Iterable[Page], edition: Edition) -> list[Entry]:
    """The pages that can be found, and the glossary's terms, in order."""
    things = {edition.find_page(thing.key): thing for thing in edition.strategy.list_things()}
    digests = {urls.report_path(digest.period): digest for digest in edition.scorecard.digests}
    entries = [_make_term(term, edition) for term in edition.strategy.glossary]
    for page in pages:
        view = page.view
        if not isinstance(view, PageView) or isinstance(view, _NEVER_FOUND):
            continue
        thing = things.get(page.path)
        if page.path in digests:
            entries.append(_make_report(page.path, view, digests[page.path], thing, edition))
        elif thing:
            entries.append(_make_thing(page.path, view, thing, edition))
        else:
            texts = (view.frame.description,)
            found = FoundView(view.frame.title, page.path, edition.words.one("page"), "", "")
            entries.append(_make_entry(found, (view.frame.title,), texts, len(_ORDER) + 1))
    return sorted(entries, key=lambda entry: entry.order)


def _make_entry(
    found: FoundView, names: Sequence[str], texts: Iterable[str], rank: int, over: date | None = None
) -> Entry:
    places = tuple(place_words(names))
    others = frozenset(list_words("\n".join(filter(None, texts))))  # joined: one long text takes less than many short
    return Entry(found, places, others - {word for word, _ in places}, rank, len(list_words(names[0])), over)


def _make_thing(path: str, view: PageView, thing: Thing, edition: Edition) -> Entry:
    over = _find_end(thing, edition)
    is_open = thing.key in edition.scorecard.open or (thing.kind in {"pages", "news"} and over is None)
    thread: ThreadView | None = getattr(view, "thread", None)
    title = _name_found(thing, view.frame.title)
    found = FoundView(
        title=title,
        to=path,
        kind=edition.words.kind(thing),
        line=_join_thread(thread) if thread else "",
        note=say_state(thing, edition, is_open=is_open),
        status=find_status(thing.key, edition),
        called=_list_other_names(thing, title),
        topics=thing.tags,
    )
    return _make_entry(found, list_names(thing), list_texts(thing, edition), _ORDER.index(thing.kind), over)


def _name_found(thing: Thing, title: str) -> str:
    """What the rest of the site calls a thing, then the page's title where that doesn't hold it."""
    return title if thing.name.casefold() in title.casefold() else f"{thing.name}: {title}"


def _list_other_names(thing: Thing, title: str) -> tuple[str, ...]:
    """What a thing is called that its result's title doesn't say."""
    names = (thing.title.plain, thing.short_title.plain, *thing.also_called)
    return tuple(name for name in dict.fromkeys(names) if name not in title)


def _join_thread(thread: ThreadView) -> str:
    """The thread in a short line, from the nearest up; "" of what stands right below the purpose."""
    return " ↑ ".join(link.text for link in thread.line) if len(thread.line) > 1 else ""


def _find_end(thing: Thing, edition: Edition) -> date | None:
    """The day from which a thing is of the past; None while it isn't."""
    if thing.retired and edition.is_retired(thing):
        return thing.retired.on or date.min
    last = find_days(thing)[1]
    return last if last and last < edition.scorecard.as_of else None


def _make_report(path: str, view: PageView, digest: PeriodDigest, review: Thing | None, edition: Edition) -> Entry:
    """A report, dated; that of the latest period is current."""
    last = digest.period.last
    is_past = last < edition.scorecard.as_of
    note = format_day(last, edition.locale)
    found = FoundView(view.frame.title, path, edition.words.one("review"), "", note)
    names = (view.frame.title, *(list_names(review) if review else ()))
    texts: Iterator[str] = list_texts(review, edition) if review else iter(())
    return _make_entry(found, names, texts, len(_ORDER) + 1, last if is_past else None)


def _make_term(term: Term, edition: Edition) -> Entry:
    href = urls.make_href(urls.HOME, urls.GLOSSARY, edition.glossary_ids[term.term])
    found = FoundView(term.term, href, "Glossary", "", "")
    return _make_entry(found, (term.term,), (term.text.plain,), len(_ORDER))
