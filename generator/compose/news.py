"""The pages of news: one for each item, and all of them, newest first."""

from collections.abc import Iterator

import msgspec

from generator.compose import urls
from generator.compose.cards import link_teams
from generator.compose.edition import Edition
from generator.compose.frame import Around, PageHead, frame_thing, link_key, make_frame
from generator.compose.news_items import make_news_item
from generator.compose.notes import list_state_notes
from generator.compose.numbers import format_day
from generator.compose.sharing import find_feed
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.news import News
from generator.model.news_views import NewsGroup, NewsListView, NewsView
from generator.model.pages import Page
from generator.model.views import Fact, LinkView

MOST_ON_A_PAGE = 100


def compose_news(edition: Edition) -> Iterator[Page]:
    """The page of all news by year; of over a hundred the newest year alone, and a page for each other year."""
    by_year: dict[int, list[News]] = {}
    for item in edition.strategy.news.values():
        by_year.setdefault(item.on.year, []).append(item)
    if len(edition.strategy.news) <= MOST_ON_A_PAGE:
        yield _compose_list(edition, urls.NEWS, by_year, ())
        return
    newest, *others = by_year
    paths = {newest: urls.NEWS} | {year: urls.news_path(year) for year in others}
    for year, path in paths.items():
        ways = {each: to for each, to in paths.items() if each != year}
        links = tuple(LinkView(str(each), urls.make_href(path, to)) for each, to in ways.items())
        yield _compose_list(edition, path, {year: by_year[year]}, links)


def _compose_list(edition: Edition, path: str, by_year: dict[int, list[News]], others: tuple[LinkView, ...]) -> Page:
    title = edition.words.many("news item")
    crumbs = (LinkView(title, urls.make_href(path, urls.NEWS)),)
    of_year = "" if path == urls.NEWS else f" of {next(iter(by_year))}"
    head = PageHead(
        title=title + of_year,
        description=f"What {edition.settings.name} has told{of_year and f' in {next(iter(by_year))}'}, newest first.",
        crumbs=crumbs if of_year else (),
    )
    view = NewsListView(
        frame=make_frame(edition, path, head),
        groups=tuple(
            NewsGroup(str(year), f"year-{year}", tuple(make_news_item(item, edition, path) for item in items))
            for year, items in by_year.items()
        ),
        others=others,
        feed=find_feed(edition, urls.NEWS, path),
    )
    return Page(path, "pages/news.html", view)


def compose_news_item(edition: Edition, item: News, around: Around) -> Page:
    """The page of one news item."""
    path = urls.find_path(item.key)
    frame = frame_thing(edition, item, description=item.summary.plain, around=around)
    facts = (
        Fact("About", links=tuple(link_key(ref.key, edition, path) for ref in item.about)),
        Fact(edition.words.one("team"), links=link_teams(item, edition, path)),
    )
    view = NewsView(
        frame=msgspec.structs.replace(frame, published=item.on.isoformat()),
        title=join_prose(item.title, edition, path),
        date=item.on.isoformat(),
        day=format_day(item.on, edition.locale),
        summary=join_prose(item.summary, edition, path),
        words=join_prose(item.words, edition, path, under=1, prefix=urls.PART),
        facts=tuple(fact for fact in facts if fact.links),
        topics=link_topics(item, edition, path),
        notes=list_state_notes(item, edition, path),
    )
    return Page(path, "pages/news-item.html", view)
