"""What the search index's files hold, and what the page shows that one searches from."""

import msgspec

from generator.model.frame_views import PageView
from generator.model.views import LinkView, StatusView


class ShardView(msgspec.Struct, frozen=True):
    """One file of words: what its words begin with, spelt as file names are, and its size in whole kilobytes."""

    prefix: str  # "" of the file that holds what no other does
    size: int


class SearchStartView(msgspec.Struct, frozen=True):
    """What a search reads first: which files of words there are, and from which number on pages are of the past."""

    version: str  # of the order of pages and the cut into files; each file of the index says it too
    shards: tuple[ShardView, ...]
    common: tuple[str, ...]  # words that nearly every page says
    minor: tuple[str, ...]  # words that say nothing beside others: "the"
    earlier: int
    per_file: int  # pages in one file


class WordsView(msgspec.Struct, frozen=True):
    """One file of words, each with the numbers of its places in names and of the pages that hold it otherwise."""

    version: str
    name: str
    words: str  # "word,numbers,numbers" by a space: places, 64 a page, and pages; "*" for the latter: nearly everywhere


class FoundView(msgspec.Struct, frozen=True):
    """A page as a result shows it."""

    title: str
    to: str  # the path of its page, and the part of it: "glossary.html#term-median"
    kind: str
    line: str  # its thread: "First appointments ↑ Cut waits ↑ Purpose"; ""
    note: str  # "Closed 31 March 2026"; ""
    status: StatusView | None = None
    called: tuple[str, ...] = ()  # other names
    topics: tuple[str, ...] = ()


class FoundFileView(msgspec.Struct, frozen=True):
    """One file of results, in the order of their numbers."""

    version: str
    name: str
    pages: tuple[FoundView, ...]


class WayView(msgspec.Struct, frozen=True):
    """A way to find something without searching: a list, what it is good for, and what is on it."""

    link: LinkView
    id: str
    note: str
    links: tuple[LinkView, ...] = ()


class SearchView(PageView, frozen=True, kw_only=True):
    """The page one searches from: a field, and every other way to find something."""

    ways: tuple[WayView, ...]
