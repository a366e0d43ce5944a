"""Topics from A to Z: readers look by topic, not by chart of the organisation."""

import re
import unicodedata
from collections import defaultdict

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.model.list_views import LetterView, TopicsView, TopicView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.views import LinkView, StepView


def topic_id(topic: str) -> str:
    """A topic as an address writes it: "waiting-times"; letters without an ASCII form are kept by their code."""
    plain = unicodedata.normalize("NFKD", topic.casefold())
    words = re.findall(r"[a-z0-9]+", plain)
    if words:
        return "-".join(words)
    return "-".join(f"{ord(letter):x}" for letter in topic)


def link_topics(thing: Thing, path: str) -> tuple[LinkView, ...]:
    """Links from a thing's page to the topics it belongs to."""
    return tuple(LinkView(tag, urls.make_href(path, urls.TOPICS, topic_id(tag))) for tag in thing.tags)


def compose_topics(edition: Edition) -> Page:
    """The page of topics: each tag and other name, with the things it leads to, by letter."""
    found: dict[str, dict[str, Thing]] = defaultdict(dict)
    names: dict[str, str] = {}
    for thing in edition.strategy.list_things():
        for name in (*thing.tags, *thing.also_called):
            names.setdefault(topic_id(name), name)
            found[topic_id(name)][thing.key] = thing
    letters: dict[str, list[TopicView]] = defaultdict(list)
    for topic in sorted(found, key=lambda topic: (names[topic].casefold(), topic)):
        name = names[topic]
        letters[name[0].upper()].append(TopicView(name, topic, _list_items(edition, found[topic])))
    views = tuple(LetterView(letter, f"letter-{topic_id(letter)}", tuple(topics)) for letter, topics in letters.items())
    title = f"{edition.words.many('topic')} A to Z"
    frame = make_frame(edition, urls.TOPICS, title, description="Everything in this portal, by what it is about.")
    return Page(urls.TOPICS, "pages/topics.html", TopicsView(frame=frame, letters=views))


def _list_items(edition: Edition, things: dict[str, Thing]) -> tuple[StepView, ...]:
    return tuple(
        StepView(link_thing(thing, edition, urls.TOPICS), edition.words.kind(thing), status=find_status(edition, key))
        for key, thing in things.items()
    )
