"""Topics from A to Z: readers look by topic, not by chart of the organisation."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.long_lists import (
    MOST,
    Part,
    PartPage,
    compose_overview,
    frame_part,
    lay_out,
    letter_stem,
    list_letters,
    list_pages,
    say_reach,
)
from generator.compose.numbers import count_of
from generator.model.list_views import LetterView, TopicsView, TopicView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.views import LinkView, StepView

_PATH = urls.TOPICS


class _Topic(msgspec.Struct, frozen=True):
    """A tag, or another name of something, with all that has it; `known`: capitals aside."""

    known: str
    name: str
    things: tuple[Thing, ...]


def link_topics(thing: Thing, edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links from a thing's page to the topics it belongs to."""
    return link_tags(thing.tags, edition, path)


def link_tags(names: Iterable[str], edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links from the page at `path` to topics, each once, capitals aside, in the order of `names`."""
    pages = _find_pages(edition)
    tags = {tag.casefold(): tag for tag in names}
    return tuple(
        LinkView(tag, urls.make_href(path, pages.get(known, _PATH), edition.topics[known]))
        for known, tag in tags.items()
    )


def compose_topics(edition: Edition) -> Iterator[Page]:
    """Each tag and other name with the things it leads to, by letter: on one page, or on one for each letter."""
    letters = _sort_by_letter(edition)
    head = PageHead(
        title=f"{edition.words.many('topic')} A to Z",
        description="Everything in this portal, by what it is about.",
    )
    pages = _lay_out(edition)
    if not pages:
        ids = urls.number_ids(letters, "letter-")
        made = tuple(_make_letter(letter, ids[letter], topics, edition) for letter, topics in letters.items())
        view = TopicsView(frame=make_frame(edition, _PATH, head), ways=list_letters(letters, ids), letters=made)
        yield Page(_PATH, "pages/topics.html", view)
        return
    one, many = edition.words.one_inside("topic"), edition.words.many_inside("topic")
    told = [say_reach([topic.name for topic in page.items], count_of(len(page.items), one, many)) for page in pages]
    yield compose_overview(_PATH, head, zip(pages, told, strict=True), edition)
    for page, sentence in zip(pages, told, strict=True):
        view = TopicsView(
            frame=frame_part(page, pages, LinkView(head.title, _PATH), edition, sentence),
            ways=list_pages(pages, page.path),
            letters=(_make_letter(page.name, "letter", page.items, edition),),
        )
        yield Page(page.path, "pages/topics.html", view)


@lru_cache(maxsize=4)
def _sort_by_letter(edition: Edition) -> dict[str, tuple[_Topic, ...]]:
    found: dict[str, dict[str, Thing]] = {}
    names: dict[str, str] = {}
    for thing in edition.strategy.list_things():
        for name in (*thing.tags, *thing.also_called) if edition.find_page(thing.key) else ():
            names.setdefault(name.casefold(), name)
            found.setdefault(name.casefold(), {})[thing.key] = thing
    letters: dict[str, list[_Topic]] = {}
    for known in sorted(found, key=lambda known: (urls.find_letter(names[known]), known)):
        topic = _Topic(known, names[known], tuple(found[known].values()))
        letters.setdefault(urls.find_letter(topic.name), []).append(topic)
    return {letter: tuple(topics) for letter, topics in letters.items()}


@lru_cache(maxsize=4)
def _lay_out(edition: Edition) -> tuple[PartPage[_Topic], ...]:
    """The pages of letters; none where all topics stand on one."""
    letters = _sort_by_letter(edition)
    if sum(len(topics) for topics in letters.values()) <= MOST:
        return ()
    ids = urls.number_ids(letters, "letter-")
    return lay_out(Part(letter, letter_stem(_PATH, ids[letter]), topics) for letter, topics in letters.items())


@lru_cache(maxsize=4)
def _find_pages(edition: Edition) -> dict[str, str]:
    """Of each topic, capitals aside, the page it stands on, where that isn't the page of all."""
    return {topic.known: page.path for page in _lay_out(edition) for topic in page.items}


def _make_letter(name: str, part: str, topics: tuple[_Topic, ...], edition: Edition) -> LetterView:
    made = (TopicView(topic.name, edition.topics[topic.known], _list_items(topic, edition)) for topic in topics)
    return LetterView(name, part, tuple(made))


def _list_items(topic: _Topic, edition: Edition) -> tuple[StepView, ...]:
    return tuple(
        StepView(link_thing(thing, edition, _PATH), edition.words.kind(thing), status=find_status(thing.key, edition))
        for thing in topic.things
    )
