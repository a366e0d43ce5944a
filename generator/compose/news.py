"""The pages of news: one for each item, and all of them, newest first."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.compose import urls
from generator.compose.cards import link_teams
from generator.compose.edition import Edition
from generator.compose.frame import Around, PageHead, frame_thing, link_key, make_frame
from generator.compose.long_lists import MOST, Part, lay_out
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


def compose_news(edition: Edition) -> Iterator[Page]:
    """The page of all news by year; of over a hundred the newest year alone, and pages for each other year."""
    by_year: dict[int, list[News]] = {}
    for item in edition.strategy.news.values():
        by_year.setdefault(item.on.year, []).append(item)
    if len(edition.strategy.news) <= MOST:
        groups = tuple(_make_group(str(year), items, edition) for year, items in by_year.items())
        yield _compose_list(edition, urls.NEWS, groups)
        return
    stem, newest = urls.NEWS.removesuffix(".html"), next(iter(by_year))
    pages = lay_out(
        Part(str(year), stem if year == newest else f"{stem}-{year}", tuple(items)) for year, items in by_year.items()
    )
    for page in pages:
        others = tuple(LinkView(other.name, other.path) for other in pages if other is not page)
        group = _make_group(page.name, page.items, edition)
        yield _compose_list(edition, page.path, (group,), others)


def _make_group(name: str, items: Sequence[News], edition: Edition) -> NewsGroup:
    """The news of one year, or some of it: "2026, 2 of 3"."""
    made = tuple(make_news_item(item, edition, urls.NEWS) for item in items)
    return NewsGroup(name, f"year-{items[0].on.year}", made)


def _compose_list(
    edition: Edition, path: str, groups: tuple[NewsGroup, ...], others: tuple[LinkView, ...] = ()
) -> Page:
    title = edition.words.many("news item")
    is_first = path == urls.NEWS
    when = "" if is_first else groups[0].year
    head = PageHead(
        title=f"{title} of {when}" if when else title,
        description=f"What {edition.settings.name} has told{when and f' in {when}'}, newest first.",
        crumbs=() if is_first else (LinkView(title, urls.NEWS),),
    )
    view = NewsListView(
        frame=make_frame(edition, path, head), groups=groups, others=others, feed=find_feed(edition, urls.NEWS, path)
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
