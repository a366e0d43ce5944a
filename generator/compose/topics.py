"""Topics from A to Z: readers look by topic, not by chart of the organisation."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing
from generator.compose.long_lists import Letter, LetterList, PartPage, compose_letters, lay_out_letters, say_reach
from generator.compose.numbers import count_of
from generator.model.frame_views import Frame, NavItem
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
    return _link_names(thing.tags, edition, path)


def link_all_topics(edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links from the page at `path` to every topic, by letter, each as its first author writes it."""
    topics = (topic for found in _sort_by_letter(edition).values() for topic in found)
    return _link_names((topic.name for topic in topics), edition, path)


def _link_names(names: Iterable[str], edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links to topics, each once, capitals aside, in the order of `names`."""
    pages = _find_pages(edition)
    tags = {tag.casefold(): tag for tag in names}
    return tuple(
        LinkView(tag, urls.make_href(path, pages.get(known, _PATH), edition.topics[known]))
        for known, tag in tags.items()
    )


def compose_topics(edition: Edition) -> Iterator[Page]:
    """Each tag and other name with the things it leads to, by letter: on one page, or on one for each letter."""
    head = PageHead(
        title=f"{edition.words.many('topic')} A to Z",
        description="Everything in this portal, by what it is about.",
    )
    one, many = edition.words.one_inside("topic"), edition.words.many_inside("topic")

    def say(topics: Sequence[_Topic]) -> str:
        return say_reach([topic.name for topic in topics], count_of(len(topics), one, many))

    def show(path: str, frame: Frame, ways: tuple[NavItem, ...], letters: tuple[Letter[_Topic], ...]) -> Page:
        made = tuple(_make_letter(letter, edition) for letter in letters)
        return Page(path, "pages/topics.html", TopicsView(frame=frame, ways=ways, letters=made))

    def link(topic: _Topic) -> LinkView:
        return _link_names((topic.name,), edition, _PATH)[0]

    return compose_letters(LetterList(_PATH, head, _sort_by_letter(edition), say, show, link), edition)


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
    return lay_out_letters(_PATH, _sort_by_letter(edition))


@lru_cache(maxsize=4)
def _find_pages(edition: Edition) -> dict[str, str]:
    """Of each topic, capitals aside, the page it stands on, where that isn't the page of all."""
    return {topic.known: page.path for page in _lay_out(edition) for topic in page.items}


def _make_letter(letter: Letter[_Topic], edition: Edition) -> LetterView:
    made = (TopicView(topic.name, edition.topics[topic.known], _list_items(topic, edition)) for topic in letter.items)
    return LetterView(letter.name, letter.id, tuple(made))


def _list_items(topic: _Topic, edition: Edition) -> tuple[StepView, ...]:
    return tuple(
        StepView(link_thing(thing, edition, _PATH), edition.words.kind(thing), status=find_status(thing.key, edition))
        for thing in topic.things
    )
