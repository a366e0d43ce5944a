"""The pages of purpose and values: why we exist, how we behave, and where each value is lived."""

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, link_thing, make_frame
from generator.compose.notes import list_behaviours, make_value_card
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.nouns import Key, Link, Thing
from generator.model.pages import Page
from generator.model.plan import Objective, Priority, Team, Value
from generator.model.plan_views import LivedView, PurposeView, ValuesView, ValueView
from generator.model.views import LinkView


def compose_purpose(edition: Edition) -> Page:
    """The page of the purpose."""
    path, strategy = urls.PURPOSE_PAGE, edition.strategy
    purpose = strategy.purpose
    view = PurposeView(
        frame=frame_thing(edition, path, purpose, description=(purpose.mission or purpose.vision).plain),
        title=join_prose(purpose.title, edition, path),
        vision=join_prose(purpose.vision, edition, path, under=2, prefix="vision-"),
        mission=join_prose(purpose.mission, edition, path, under=2, prefix="mission-"),
        words=join_prose(purpose.words, edition, path, under=1),
        values=tuple(make_value_card(value, edition, path) for value in strategy.values.values()),
        priorities=tuple(make_thing_card(edition, p.key, path) for p in strategy.priorities.values() if not p.retired),
        thread=make_thread(edition, purpose, path),
    )
    return Page(path, "pages/purpose.html", view)


def compose_values(edition: Edition) -> Page:
    """The page of all values."""
    title = edition.words.many("value")
    view = ValuesView(
        frame=make_frame(edition, urls.VALUES, title, description="How we behave, whatever we do."),
        values=tuple(make_value_card(value, edition, urls.VALUES) for value in edition.strategy.values.values()),
    )
    return Page(urls.VALUES, "pages/values.html", view)


def compose_value(edition: Edition, value: Value, around: Around) -> Page:
    """The page of one value."""
    path = urls.find_path(value.key)
    crumbs = (LinkView(edition.words.many("value"), urls.make_href(path, urls.VALUES)),)
    view = ValueView(
        frame=frame_thing(edition, path, value, crumbs=crumbs, around=around),
        title=join_prose(value.title, edition, path),
        words=join_prose(value.words, edition, path, under=1),
        behaviours=list_behaviours(value, edition, path),
        lived=tuple(
            LivedView(link_thing(thing, edition, path), edition.words.kind(thing), join_prose(link.how, edition, path))
            for thing, link in find_lived(edition, value.key)
        ),
        thread=make_thread(edition, value, path),
        topics=link_topics(value, path),
    )
    return Page(path, "pages/value.html", view)


def find_lived(edition: Edition, value: Key) -> tuple[tuple[Thing, Link], ...]:
    """The priorities, objectives and teams that say how they live a value, with what they say."""
    found: list[tuple[Thing, Link]] = []
    for thing in edition.strategy.list_things():
        if isinstance(thing, Priority | Objective | Team):
            found += [(thing, link) for link in thing.how if link.key == value]
    return tuple(found)
