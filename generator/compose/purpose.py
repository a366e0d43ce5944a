"""The pages of purpose and values: why we exist, how we behave, and where each value is lived."""

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import Around, PageHead, frame_thing, link_thing, make_frame
from generator.compose.notes import list_behaviours, make_value_card, name_kind
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.value_grid import make_grids
from generator.compose.words import join_prose
from generator.model.pages import Page
from generator.model.plan import Value
from generator.model.plan_views import LivedView, PurposeView, ValuesView, ValueView


def compose_purpose(edition: Edition) -> Page:
    """The page of the purpose."""
    path, strategy = urls.PURPOSE_PAGE, edition.strategy
    purpose = strategy.purpose
    open_priorities = (p.key for p in strategy.priorities.values() if not edition.is_retired(p))
    view = PurposeView(
        frame=frame_thing(edition, purpose, description=(purpose.mission or purpose.vision).plain),
        title=join_prose(purpose.title, edition, path),
        vision=join_prose(purpose.vision, edition, path, under=2, prefix="vision-"),
        mission=join_prose(purpose.mission, edition, path, under=2, prefix="mission-"),
        words=join_prose(purpose.words, edition, path, under=1, prefix=urls.PART),
        values=tuple(make_value_card(value, edition, path) for value in strategy.values.values()),
        priorities=tuple(make_thing_card(key, edition, path) for key in open_priorities),
        thread=make_thread(purpose, edition, path),
    )
    return Page(path, "pages/purpose.html", view)


def compose_values(edition: Edition) -> Page:
    """The page of all values."""
    head = PageHead(title=edition.words.many("value"), description="How we behave, whatever we do.")
    view = ValuesView(
        frame=make_frame(edition, urls.VALUES, head),
        values=tuple(make_value_card(value, edition, urls.VALUES) for value in edition.strategy.values.values()),
        grids=make_grids(edition, urls.VALUES),
    )
    return Page(urls.VALUES, "pages/values.html", view)


def compose_value(edition: Edition, value: Value, around: Around) -> Page:
    """The page of one value."""
    path = urls.find_path(value.key)
    view = ValueView(
        frame=frame_thing(edition, value, around=around),
        title=join_prose(value.title, edition, path),
        kind=name_kind(value, edition),
        words=join_prose(value.words, edition, path, under=1, prefix=urls.PART),
        behaviours=list_behaviours(value, edition, path),
        lived=tuple(
            LivedView(link_thing(thing, edition, path), edition.words.kind(thing), join_prose(link.how, edition, path))
            for thing, link in edition.lived.get(value.key, ())
        ),
        thread=make_thread(value, edition, path),
        topics=link_topics(value, edition, path),
    )
    return Page(path, "pages/value.html", view)
