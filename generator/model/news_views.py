"""What the pages of news show: one item, and the list of all."""

import msgspec

from generator.model.frame_views import PageView
from generator.model.views import Fact, LinkView, NewsItem


class NewsGroup(msgspec.Struct, frozen=True):
    """The news of one year, newest first; or of a year of very much news some of it."""

    year: str  # "2026", "2026, 2 of 3"
    id: str
    items: tuple[NewsItem, ...]


class NewsListView(PageView, frozen=True, kw_only=True):
    """All news, newest first, by year; of much news a year alone, or some of it, with ways to the others."""

    groups: tuple[NewsGroup, ...]
    others: tuple[LinkView, ...]  # the other pages, the newest first
    feed: LinkView | None


class NewsView(PageView, frozen=True, kw_only=True):
    """One news item."""

    own_words = ("summary", "words")

    title: str  # html
    date: str  # "2026-05-12"
    day: str  # "12 May 2026"
    summary: str  # html
    words: str  # html
    facts: tuple[Fact, ...]  # what it is about, who tells it
    topics: tuple[LinkView, ...]
    notes: tuple[str, ...]  # html
