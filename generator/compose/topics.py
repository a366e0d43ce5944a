"""Topics from A to Z: readers look by topic, not by chart of the organisation."""

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.model.list_views import LetterView, TopicsView, TopicView
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.views import LinkView, StepView


def link_topics(thing: Thing, edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links from a thing's page to the topics it belongs to."""
    tags = {tag.casefold(): tag for tag in thing.tags}
    return tuple(LinkView(tag, urls.make_href(path, urls.TOPICS, edition.topics[known])) for known, tag in tags.items())


def compose_topics(edition: Edition) -> Page:
    """The page of topics: each tag and other name, with the things it leads to, by letter."""
    found: dict[str, dict[str, Thing]] = {}
    names: dict[str, str] = {}
    for thing in edition.strategy.list_things():
        for name in (*thing.tags, *thing.also_called) if edition.find_page(thing.key) else ():
            names.setdefault(name.casefold(), name)
            found.setdefault(name.casefold(), {})[thing.key] = thing
    letters: dict[str, list[TopicView]] = {}
    for topic in sorted(found, key=lambda topic: (urls.find_letter(names[topic]), topic)):
        view = TopicView(names[topic], edition.topics[topic], _list_items(found[topic], edition))
        letters.setdefault(urls.find_letter(names[topic]), []).append(view)
    ids = urls.number_ids(letters, "letter-")
    head = PageHead(
        title=f"{edition.words.many('topic')} A to Z",
        description="Everything in this portal, by what it is about.",
    )
    view_of_all = TopicsView(
        frame=make_frame(edition, urls.TOPICS, head),
        letters=tuple(LetterView(letter, ids[letter], tuple(topics)) for letter, topics in letters.items()),
    )
    return Page(urls.TOPICS, "pages/topics.html", view_of_all)


def _list_items(things: dict[str, Thing], edition: Edition) -> tuple[StepView, ...]:
    return tuple(
        StepView(link_thing(thing, edition, urls.TOPICS), edition.words.kind(thing), status=find_status(key, edition))
        for key, thing in things.items()
    )
