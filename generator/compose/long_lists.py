"""Long lists: over a hundred things, a list has a page for each of its parts, and one that says what each holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, make_frame
from generator.model.frame_views import Frame, NavItem
from generator.model.list_views import ListPart, OverviewView
from generator.model.pages import Page
from generator.model.views import LinkView

MOST = 100  # things on one page; a longer list is split
MOST_A_PART = 200  # on the page of one part; a longer part goes on on pages of its own

_MOST_FIRST = 24  # of a letter, named on the page of all
_LETTER = "letter-"  # what the id of a letter begins with

AnyItem = TypeVar("AnyItem")


class Part(msgspec.Struct, Generic[AnyItem], frozen=True):
    """Some of a list: what they have in common, and the address of their page, without its ending."""

    name: str
    stem: str  # "measures-by-priority-timely-care"
    items: tuple[AnyItem, ...]


class PartPage(msgspec.Struct, Generic[AnyItem], frozen=True):
    """The page of a part, or of some of a long one: "Timely care", "Timely care, 2 of 3"."""

    name: str
    path: str
    items: tuple[AnyItem, ...]


class Letter(msgspec.Struct, Generic[AnyItem], frozen=True):
    """A letter of a list as one page shows it: its heading, the heading's id there, and what begins with it."""

    name: str
    id: str
    items: tuple[AnyItem, ...]


class LetterList(msgspec.Struct, Generic[AnyItem], frozen=True):
    """A list from A to Z: where its page is, how it is headed, its letters, and how its pages are made."""

    path: str
    head: PageHead
    letters: Mapping[str, tuple[AnyItem, ...]]
    say: Callable[[Sequence[AnyItem]], str]  # a sentence about what stands on one page
    show: Callable[[str, Frame, tuple[NavItem, ...], tuple[Letter[AnyItem], ...]], Page]  # the page at a path
    link: Callable[[AnyItem], LinkView] | None = None  # to an item from the page of all, where names are short


def lay_out(parts: Iterable[Part[AnyItem]]) -> tuple[PartPage[AnyItem], ...]:
    """The pages of a split list, in order; the further pages of a part are numbered after a point, as no id is."""
    return tuple(page for part in parts for page in _cut(part))


def _cut(part: Part[AnyItem]) -> Iterable[PartPage[AnyItem]]:
    starts = range(0, len(part.items), MOST_A_PART)
    for number, start in enumerate(starts, start=1):
        name = part.name if len(starts) == 1 else f"{part.name}, {number} of {len(starts)}"
        path = f"{part.stem}.html" if number == 1 else f"{part.stem}.{number}.html"
        yield PartPage(name, path, part.items[start : start + MOST_A_PART])


def frame_part(
    page: PartPage[AnyItem], pages: Sequence[PartPage[AnyItem]], whole: LinkView, edition: Edition, description: str
) -> Frame:
    """The frame of one part's page, with its neighbours; `whole`: the page that leads to all parts."""
    at = pages.index(page)
    before, after = (
        next((LinkView(near.name, near.path) for near in side), None) for side in (pages[:at][-1:], pages[at + 1 :][:1])
    )
    head = PageHead(
        title=f"{whole.text}: {page.name}", description=description, crumbs=(whole,), before=before, after=after
    )
    return make_frame(edition, page.path, head)


def compose_overview(
    path: str, head: PageHead, parts: Iterable[tuple[PartPage[AnyItem], str]], edition: Edition, *, csv: str = ""
) -> Page:
    """The page that leads to the pages of a split list, each with a sentence about it."""
    shown = tuple(ListPart(LinkView(page.name, page.path), sentence) for page, sentence in parts)
    return _show_overview(path, head, shown, edition, csv=csv)


def _show_overview(path: str, head: PageHead, parts: tuple[ListPart, ...], edition: Edition, *, csv: str = "") -> Page:
    frame, summary = make_frame(edition, path, head), head.description.rstrip(".")
    return Page(path, "pages/overview.html", OverviewView(frame=frame, summary=summary, parts=parts, csv=csv))


def _list_first(page: PartPage[AnyItem], link: Callable[[AnyItem], LinkView]) -> ListPart:
    """A page of a split list with its first few, each a link: they say themselves what it holds."""
    rest = len(page.items) - _MOST_FIRST
    more = f"and {rest} more" if rest > 1 else ""  # a line that leaves out one alone has room to name it
    first = page.items[:_MOST_FIRST] if more else page.items
    return ListPart(LinkView(page.name, page.path), "", tuple(map(link, first)), more)


def lay_out_letters(path: str, letters: Mapping[str, tuple[AnyItem, ...]]) -> tuple[PartPage[AnyItem], ...]:
    """The pages of the letters of the list at `path`; none where all of it stands there."""
    if sum(map(len, letters.values())) <= MOST:
        return ()
    stem, ids = path.removesuffix(".html"), urls.number_ids(letters, _LETTER)
    return lay_out(Part(letter, f"{stem}-{ids[letter]}", items) for letter, items in letters.items())


def compose_letters(listed: LetterList[AnyItem], edition: Edition) -> Iterator[Page]:
    """The list on one page, or where it is long, on one for each letter, and one that says what each holds."""
    path, head, letters = listed.path, listed.head, listed.letters
    pages = lay_out_letters(path, letters)
    if not pages:
        ids = urls.number_ids(letters, _LETTER)
        ways = tuple(NavItem(LinkView(letter, f"#{ids[letter]}")) for letter in letters)
        shown = tuple(Letter(letter, ids[letter], items) for letter, items in letters.items())
        yield listed.show(path, make_frame(edition, path, head), ways, shown)
        return
    told = [listed.say(page.items) for page in pages]
    if listed.link:
        parts = tuple(_list_first(page, listed.link) for page in pages)
        yield _show_overview(path, head, parts, edition)
    else:
        yield compose_overview(path, head, zip(pages, told, strict=True), edition)
    for page, sentence in zip(pages, told, strict=True):
        frame = frame_part(page, pages, LinkView(head.title, path), edition, sentence)
        yield listed.show(page.path, frame, _list_pages(pages, page.path), (Letter(page.name, "letter", page.items),))


def say_reach(names: Sequence[str], counted: str) -> str:
    """How many names a page holds, and from which to which: "12 measures, from Bed days lost to Budget"."""
    return f"{counted}, from {names[0]} to {names[-1]}" if len(names) > 1 else f"{counted}: {names[0]}"


def _list_pages(pages: Iterable[PartPage[AnyItem]], path: str) -> tuple[NavItem, ...]:
    """The ways to each page of a split list, as the page at `path` shows them."""
    return tuple(NavItem(LinkView(page.name, page.path), is_current=page.path == path) for page in pages)
