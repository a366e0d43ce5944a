"""The page one searches from; without script, every other way to find something."""

from collections.abc import Iterable, Iterator

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.topics import link_all_topics
from generator.model.nouns import Thing
from generator.model.pages import Page
from generator.model.search_views import SearchView, WayView
from generator.model.views import LinkView

_MOST = 100  # links of one way; above that its own page holds them all


def compose_search_page(edition: Edition) -> Page:
    """The page one searches from."""
    head = PageHead(title="Search", description="Find a page by its words, or by a list.")
    view = SearchView(frame=make_frame(edition, urls.SEARCH, head), ways=tuple(_list_ways(edition)))
    return Page(urls.SEARCH, "pages/search.html", view)


def _list_ways(edition: Edition) -> Iterator[WayView]:
    """Lists of what readers look for most, those that there is something on."""
    strategy, words = edition.strategy, edition.words
    priorities, teams = (_link_all(things.values(), edition) for things in (strategy.priorities, strategy.teams))
    measures = _link_all(strategy.measures.values(), edition)
    ways = (
        (
            f"{words.many('topic')} A to Z",
            urls.TOPICS,
            "Everything, by what it is about.",
            link_all_topics(edition, urls.SEARCH),
        ),
        (words.many("team"), urls.TEAMS, "What each does, and how it is going.", teams),
        (words.many("priority"), urls.PRIORITIES, "What matters most in these years.", priorities),
        (f"{words.many('measure')} A to Z", urls.MEASURES_A_TO_Z, "What each counts, and who to ask.", measures),
    )
    yield from (
        WayView(LinkView(name, to), f"way-{urls.make_id(name)}", note, links if len(links) <= _MOST else ())
        for name, to, note, links in ways
        if links
    )
    yield WayView(LinkView("Who to ask", urls.OWNERS), "way-ask", "Who answers for what, and how to reach them.")
    yield WayView(LinkView("Reports", urls.REPORTS), "way-reports", "How each period went.")
    if strategy.glossary:
        yield WayView(LinkView("Glossary", urls.GLOSSARY), "way-glossary", "The words we use, and what they mean here.")


def _link_all(things: Iterable[Thing], edition: Edition) -> tuple[LinkView, ...]:
    """Links to the things that are in use, as the alphabet goes."""
    used = (thing for thing in things if not edition.is_retired(thing))
    return tuple(
        link_thing(thing, edition, urls.SEARCH)
        for thing in sorted(used, key=lambda thing: (thing.name.casefold(), thing.id))
    )
