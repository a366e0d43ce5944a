"""The glossary's terms explained where they first stand in a page's own words."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from msgspec.structs import replace

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.lexicon import Entry, find_entries
from generator.compose.words import join_prose
from generator.model.frame_views import OwnWords, PageView
from generator.model.pages import Page
from generator.model.views import TermView

_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_CLOSED = {"a", "button", "code", "pre", *(f"h{level}" for level in range(1, 7))}  # take no button within


def explain_terms(page: Page, edition: Edition) -> Page:
    """The page with the first of each term in its own words made a button that shows what it means."""
    if not isinstance(page.view, PageView) or not edition.lexicon.by_first:
        return page
    words = list(_list_words(page.view))
    terms = [
        term
        for entry in _sort(find_entries(edition.lexicon, (unescape(_TAG.sub(" ", html)) for html in words)))
        if _mark(words, term := _make_term(entry, edition, page.path), entry)
    ]
    terms.sort(key=lambda term: (term.term.casefold(), term.term))
    frame = replace(page.view.frame, explained=tuple(terms))
    return Page(page.path, page.form, replace(_put_words(page.view, iter(words)), frame=frame)) if terms else page


def _list_words(value: object) -> Iterator[str]:
    """A view's own words, in the order in which they are read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _list_words(item)
    elif isinstance(value, OwnWords):
        for name in value.own_words:
            yield from _list_words(getattr(value, name))


def _put_words(value: Any, words: Iterator[str]) -> Any:
    """The same with these words in place of its own."""
    if isinstance(value, str):
        return next(words)
    if isinstance(value, tuple):
        return tuple(_put_words(item, words) for item in value)
    if isinstance(value, OwnWords):
        return replace(value, **{name: _put_words(getattr(value, name), words) for name in value.own_words})
    return value


def _sort(entries: Sequence[Entry]) -> list[Entry]:
    """The longest first, so that "bed day" is found before "bed"."""
    return sorted(entries, key=lambda entry: (-len(entry.term.term), entry.term.term))


def _make_term(entry: Entry, edition: Edition, path: str) -> TermView:
    part = edition.glossary_ids[entry.term.term]
    html = join_prose(entry.term.text, edition, path)
    return TermView(entry.term.term, html, id=f"explains-{part}", href=urls.make_href(path, urls.GLOSSARY, part))


def _mark(words: list[str], term: TermView, entry: Entry) -> bool:
    """Make the first of this term in the words a button, where it may be one; whether there was any."""
    for place, html in enumerate(words):
        if (found := _find_first(html, entry)) is not None:
            start, end = found
            button = f'<button type="button" class="term" popovertarget="{term.id}">{html[start:end]}</button>'
            words[place] = html[:start] + button + html[end:]
            return True
    return False


def _find_first(html: str, entry: Entry) -> tuple[int, int] | None:
    """Where the term first stands in these words outside of links, headings and code."""
    closed, at = 0, 0
    for tag in _TAG.finditer(f"{html}<end>"):
        if not closed and (found := entry.pattern.search(html, at, tag.start())):
            return found.span()
        if tag[2] in _CLOSED:
            closed += -1 if tag[1] else 1
        at = tag.end()
    return None
