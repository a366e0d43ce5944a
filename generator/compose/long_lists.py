"""Long lists: over a hundred things, a list has a page for each of its parts, and one that says what each holds."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import msgspec

from generator.compose.edition import Edition
from generator.compose.frame import PageHead, make_frame
from generator.compose.titles import tell_apart
from generator.model.list_views import ListPart, OverviewView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.views import Frame, LinkView, NavItem

MOST = 100  # things on one page; a longer list is split
MOST_A_PART = 200  # on the page of one part; a longer part goes on on pages of its own

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
    view = OverviewView(
        frame=make_frame(edition, path, head),
        summary=head.description.rstrip("."),
        parts=tuple(ListPart(LinkView(page.name, page.path), sentence) for page, sentence in parts),
        csv=csv,
    )
    return Page(path, "pages/overview.html", view)


def say_reach(names: Sequence[str], counted: str) -> str:
    """How many names a page holds, and from which to which: "12 measures, from Bed days lost to Budget"."""
    return f"{counted}, from {names[0]} to {names[-1]}" if len(names) > 1 else f"{counted}: {names[0]}"


def list_letters(letters: Iterable[str], ids: dict[str, str]) -> tuple[NavItem, ...]:
    """The ways to each letter of a list that stands on one page."""
    return tuple(NavItem(LinkView(letter, f"#{ids[letter]}")) for letter in letters)


def list_pages(pages: Iterable[PartPage[AnyItem]], path: str) -> tuple[NavItem, ...]:
    """The ways to each page of a split list, as the page at `path` shows them."""
    return tuple(NavItem(LinkView(page.name, page.path), is_current=page.path == path) for page in pages)


def name_apart(things: Sequence[Thing], edition: Edition) -> dict[str, str]:
    """The name of each thing by its key; where several are called alike, each with what tells it apart."""
    names = [thing.name for thing in things]
    shared = [thing for thing in things if names.count(thing.name) > 1]
    marks = {thing.key: f"{thing.name} ({mark})" for thing, mark in tell_apart(shared, edition)}
    return {thing.key: marks.get(thing.key, thing.name) for thing in things}


def letter_stem(whole: str, letter_id: str) -> str:
    """The address of a letter's page without its ending: "topics-letter-a"."""
    return f"{whole.removesuffix('.html')}-{letter_id}"
