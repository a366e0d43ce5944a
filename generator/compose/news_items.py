"""News as other pages list it: the newest few, of all or of what a page is about."""

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.numbers import format_day
from generator.compose.words import join_prose
from generator.model.news import News
from generator.model.nouns import Key
from generator.model.views import LinkView, NewsItem

_A_FEW = 3


def make_news_item(item: News, edition: Edition, path: str) -> NewsItem:
    """A news item as the page at `path` lists it."""
    teams = (edition.thing(ref.key) for ref in item.team)
    return NewsItem(
        link=LinkView(item.name, edition.find_href(item.key, path)),
        date=item.on.isoformat(),
        day=format_day(item.on, edition.locale),
        summary=join_prose(item.summary, edition, path),
        team=tuple(LinkView(team.name, edition.find_href(team.key, path)) for team in teams),
    )


def list_newest(edition: Edition, path: str) -> tuple[NewsItem, ...]:
    """The newest few of all news that holds."""
    found = [item for item in edition.strategy.news.values() if not edition.is_retired(item)]
    return tuple(make_news_item(item, edition, path) for item in found[:_A_FEW])


def list_told(key: Key, edition: Edition, path: str) -> tuple[NewsItem, ...]:
    """The newest few of the news that is about a thing, or that a team tells."""
    found = [item for item in edition.told.get(key, ()) if not edition.is_retired(item)]
    return tuple(make_news_item(item, edition, path) for item in found[:_A_FEW])


def link_more_news(key: Key, edition: Edition, path: str) -> LinkView | None:
    """A link to all news where there is more of a thing than its page lists."""
    found = [item for item in edition.told.get(key, ()) if not edition.is_retired(item)]
    return link_all_news(edition, path) if len(found) > _A_FEW else None


def link_all_news(edition: Edition, path: str) -> LinkView:
    """A link to the page of all news."""
    return LinkView(f"All {edition.words.many_inside('news item')}", urls.make_href(path, urls.NEWS))
