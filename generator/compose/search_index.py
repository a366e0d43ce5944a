"""The search index: pages in the order they rank, and for each word the pages that hold it, cut into small files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import msgspec

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.search_entries import Entry, list_entries
from generator.compose.search_words import MINOR, PLACES, encode_numbers, spell
from generator.model.pages import Page
from generator.model.search_views import FoundFileView, SearchStartView, ShardView, WordsView

PER_FILE = 16  # results in one file
MOST = 16_000  # bytes of words in one file
LEAST = 2_000  # bytes from which on what begins alike has a file of its own, once there are several
EVERYWHERE = "*"
_FEW = 100  # pages up to which no word is thought of as everywhere


class _Line(msgspec.Struct, frozen=True):
    """A word as its file has it."""

    word: str
    spelt: str
    text: str
    is_common: bool  # nearly every page says it

    @property
    def size(self) -> int:
        return len(self.text.encode()) + 1


def compose_search_index(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """The files of the index of these pages."""
    yield from make_index(list_entries(pages, edition))


def make_index(entries: Sequence[Entry]) -> Iterator[Page]:
    """The files of an index: how to begin, words, and results; each entry's number is its place."""
    shards = dict(sorted(_cut(_list_lines(entries), "")))
    order = tuple(entry.found.to for entry in entries)
    version = blake2b(msgspec.msgpack.encode((PLACES, order, tuple(shards))), digest_size=4).hexdigest()
    start = SearchStartView(
        version=version,
        shards=tuple(ShardView(prefix, _measure(lines) // 1000) for prefix, lines in shards.items()),
        common=tuple(line.word for lines in shards.values() for line in lines if line.is_common),
        minor=MINOR,
        earlier=sum(entry.over is None for entry in entries),
        per_file=PER_FILE,
    )
    yield Page(urls.SEARCH_START, "pages/search-start.js", start)
    for prefix, lines in shards.items():
        name = urls.words_name(prefix)
        yield Page(
            urls.search_path(name), "search words", WordsView(version, name, " ".join(line.text for line in lines))
        )
    for first in range(0, len(entries), PER_FILE):
        name = urls.results_name(first // PER_FILE)
        found = tuple(entry.found for entry in entries[first : first + PER_FILE])
        yield Page(urls.search_path(name), "search results", FoundFileView(version, name, found))


def _list_lines(entries: Sequence[Entry]) -> list[_Line]:
    """Each word with the numbers of the places that it has in names, and of the pages that hold it otherwise.

    A place's number is its page's times 64, and which of the page's it is; by spelling.
    """
    named: dict[str, list[int]] = {}
    held: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for word, place in entry.places:
            named.setdefault(word, []).append(number * PLACES + place)
        for word in entry.texts:
            held.setdefault(word, []).append(number)
    most = max(len(entries) // 2, _FEW)
    return sorted(
        (_make_line(word, named.get(word, ()), held.get(word, ()), most) for word in named.keys() | held.keys()),
        key=lambda line: line.spelt,
    )


def _make_line(word: str, named: Sequence[int], held: Sequence[int], most: int) -> _Line:
    """A word that more than `most` pages hold says nothing of any; of which it is a name is told all the same."""
    is_common = len(held) > most
    texts = EVERYWHERE if is_common else encode_numbers(held)
    return _Line(word, spell(word), f"{word},{encode_numbers(named)},{texts}", is_common)


def _find_small(sizes: Mapping[str, int], room: int) -> list[str]:
    """Which groups stay together: those under the largest bound, of a few, that has room for all of them."""
    for least in (LEAST, LEAST // 2, LEAST // 4, LEAST // 8):
        small = [beginning for beginning, size in sizes.items() if size < least]
        if sum(sizes[beginning] for beginning in small) <= room:
            return small
    return []


def _measure(lines: Iterable[_Line]) -> int:
    return sum(line.size for line in lines)


def _cut(lines: list[_Line], prefix: str) -> Iterator[tuple[str, list[_Line]]]:
    """Files of words by what they begin with; a word is in that with the longest beginning that is its own.

    What begins alike has a file of its own once it is large; the rest stays together, while it is not.
    """
    groups: dict[str, list[_Line]] = {}
    for line in lines:
        groups.setdefault(line.spelt[: len(prefix) + 1], []).append(line)
    own = groups.pop(prefix, [])
    if _measure(lines) <= MOST or not groups:
        yield prefix, lines
        return
    sizes = {beginning: _measure(group) for beginning, group in groups.items()}
    small = _find_small(sizes, MOST - _measure(own))
    yield prefix, [*own, *(line for beginning in small for line in groups[beginning])]
    for beginning, group in groups.items():
        if beginning not in small:
            yield from _cut(group, beginning)
