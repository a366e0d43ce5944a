"""Every file of a portal, as pages to be rendered and files at hand: what exists, and in which order."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.compose import urls
from generator.compose.brand import make_brand
from generator.compose.coverage_page import compose_coverage
from generator.compose.dictionary import compose_dictionary
from generator.compose.edition import Edition, make_edition
from generator.compose.explained import explain_terms
from generator.compose.feeds import compose_for_programs
from generator.compose.frame import Around
from generator.compose.guide_page import compose_guide
from generator.compose.home import compose_home
from generator.compose.map_page import compose_map
from generator.compose.measure_downloads import compose_all_csv, compose_csv, compose_json
from generator.compose.measure_lists import compose_measures
from generator.compose.measures import compose_measure
from generator.compose.news import compose_news, compose_news_item
from generator.compose.objectives import compose_objective, compose_objectives
from generator.compose.plan_page import compose_plan
from generator.compose.print_links import find_whole_digest, has_whole
from generator.compose.print_priority import compose_whole_priority
from generator.compose.print_report import compose_whole_report
from generator.compose.priorities import compose_priorities, compose_priority
from generator.compose.purpose import compose_purpose, compose_value, compose_values
from generator.compose.reference_pages import (
    compose_free_page,
    compose_glossary,
    compose_moved,
    compose_not_found,
    compose_owners,
)
from generator.compose.reports import compose_changed, compose_report, compose_reports
from generator.compose.search_index import compose_search_index
from generator.compose.search_page import compose_search_page
from generator.compose.teams import compose_team, compose_teams
from generator.compose.titles import set_titles_apart
from generator.compose.topics import compose_topics
from generator.model.nouns import Thing
from generator.model.pages import File, Page
from generator.model.scorecard import Scorecard
from generator.model.strategy import Strategy
from generator.model.theme import BLACK_AND_WHITE, Grounds

AnyThing = TypeVar("AnyThing", bound=Thing)


def compose(strategy: Strategy, scorecard: Scorecard, grounds: Grounds = BLACK_AND_WHITE) -> Iterator[Page | File]:
    """All that this audience's portal holds, but for the theme's own assets; no path twice.

    `grounds`: what the theme's text stands on, for the site's own colour.
    """
    brand = make_brand(strategy.settings.theme, strategy.fonts, grounds)
    edition = make_edition(strategy, scorecard, brand[0].path if brand else "")
    pages = tuple(explain_terms(page, edition) for page in set_titles_apart(_compose_pages(edition), edition))
    yield from pages
    yield from compose_for_programs(pages, edition)
    yield from compose_search_index(pages, edition)
    for picture in strategy.pictures.values():
        yield File(urls.image_path(picture.path), picture.content)
    yield from brand


def _compose_pages(edition: Edition) -> Iterator[Page]:
    yield from _compose_whole(edition)
    yield from _compose_things(edition)
    yield from (compose_report(edition, digest) for digest in edition.scorecard.digests)
    yield from _compose_documents(edition)
    yield from _compose_moved(edition)


def _compose_whole(edition: Edition) -> Iterator[Page]:
    """The pages that are about everything."""
    strategy = edition.strategy
    yield compose_home(edition)
    yield compose_purpose(edition)
    if strategy.values:
        yield compose_values(edition)
    if strategy.priorities:
        yield compose_priorities(edition)
    if strategy.objectives:
        yield from compose_objectives(edition)
    if strategy.teams:
        yield compose_teams(edition)
    if strategy.measures:
        yield from compose_measures(edition)
        yield from compose_dictionary(edition)
        yield compose_all_csv(edition)
    if strategy.glossary:
        yield compose_glossary(edition)
    yield from (compose_plan(edition), compose_map(edition), compose_owners(edition))
    yield from compose_topics(edition)
    if strategy.news:
        yield from compose_news(edition)
    yield from (compose_changed(edition), compose_reports(edition))
    if edition.has_coverage:
        yield compose_coverage(edition)
    yield from (compose_guide(edition), compose_search_page(edition), compose_not_found(edition))


def _compose_things(edition: Edition) -> Iterator[Page]:
    """A page for each thing, in the order of lists, which gives each what comes before and after it."""
    strategy = edition.strategy
    yield from (compose_value(edition, value, around) for value, around in _walk(strategy.values))
    yield from (compose_priority(edition, priority, around) for priority, around in _walk(strategy.priorities))
    yield from (compose_objective(edition, objective, around) for objective, around in _walk(strategy.objectives))
    yield from (compose_team(edition, team, around) for team, around in _walk(strategy.teams))
    for measure, around in _walk(strategy.measures):
        yield compose_measure(edition, measure, around)
        yield compose_csv(edition, measure)
        yield compose_json(edition, measure)
    yield from (compose_news_item(edition, item, around) for item, around in _walk(strategy.news))
    yield from (compose_free_page(edition, page) for page in strategy.pages.values())


def _compose_documents(edition: Edition) -> Iterator[Page]:
    """The pages made for print: the last period whole, and each priority whole."""
    if digest := find_whole_digest(edition):
        yield compose_whole_report(edition, digest)
    wholes = (priority for priority in edition.strategy.priorities.values() if has_whole(priority, edition))
    yield from (compose_whole_priority(edition, priority) for priority in wholes)


def _walk(things: Mapping[str, AnyThing]) -> Iterator[tuple[AnyThing, Around]]:
    """Each thing with its neighbours in the list."""
    row = tuple(things.values())
    yield from zip(row, zip((None, *row), (*row[1:], None), strict=False), strict=False)


def _compose_moved(edition: Edition) -> Iterator[Page]:
    """A page at each earlier address."""
    for thing in edition.strategy.list_things():
        if thing.kind not in ("purpose", "reviews"):
            yield from (compose_moved(edition, thing, earlier) for earlier in thing.formerly)
