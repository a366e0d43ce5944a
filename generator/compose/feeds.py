"""Files that programs read: feeds of what changed and of news, and the lists of pages for search engines."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape, unescape
from urllib.parse import urljoin

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.movements import group_movements
from generator.compose.numbers import describe_period
from generator.compose.report_parts import summarise
from generator.compose.sharing import find_base, find_feed
from generator.compose.words import join_prose
from generator.model.feed_views import FeedEntry, FeedView, RobotsView, SitemapView
from generator.model.frame_views import PageView
from generator.model.news import News
from generator.model.pages import Page
from generator.model.scorecard import PeriodDigest
from generator.model.views import MovementGroup

MOST_ADDRESSES = 50_000  # that one file may list: sitemaps.org/protocol.html
_MOST_ENTRIES = 30
_MOST_MOVEMENTS = 10  # of each kind; the report tells them all
_ADDRESS = re.compile(r'(<(?:a|img)(?: [^<>]*)? (?:href|src)=")([^"]*)"')


def compose_for_programs(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """The feeds and lists of a portal that has an address, of which these are the pages; none without one."""
    if not find_base(edition):
        return
    if find_feed(edition, urls.CHANGED, urls.HOME):
        yield _compose_changed(edition)
    if find_feed(edition, urls.NEWS, urls.HOME):
        yield _compose_news(edition)
    if edition.is_widest:
        yield from _compose_sitemap(pages, edition)
    sitemap = find_base(edition) + urls.SITEMAP if edition.is_widest else ""
    yield Page(urls.ROBOTS, "robots", RobotsView(sitemap))


def _compose_sitemap(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """Every page that search engines may show; where there are too many for one file, in several."""
    frames = (page.view.frame for page in pages if isinstance(page.view, PageView))
    found = tuple(frame.canonical for frame in frames if not frame.is_unlisted)
    parts = [found[start : start + MOST_ADDRESSES] for start in range(0, len(found), MOST_ADDRESSES)]
    if len(parts) == 1:
        yield Page(urls.SITEMAP, "sitemap", SitemapView(found))
        return
    paths = [urls.sitemap_path(number) for number in range(1, len(parts) + 1)]
    yield from (Page(path, "sitemap", SitemapView(part)) for path, part in zip(paths, parts, strict=True))
    addresses = tuple(find_base(edition) + path for path in paths)
    yield Page(urls.SITEMAP, "sitemap", SitemapView(addresses, is_index=True))


def _compose_changed(edition: Edition) -> Page:
    """What changed, an entry a period in which anything did: who follows it reads a period whole, as it is reported."""
    digests = [digest for digest in edition.scorecard.digests if digest.movements]
    entries = tuple(_tell_period(digest, edition) for digest in digests[:_MOST_ENTRIES])
    return _make_feed(edition, "What changed", urls.CHANGED_FEED, urls.CHANGED, entries)


def _compose_news(edition: Edition) -> Page:
    items = [item for item in edition.strategy.news.values() if not edition.is_retired(item)]
    entries = tuple(_tell_news(item, edition) for item in items[:_MOST_ENTRIES])
    return _make_feed(edition, edition.words.many("news item"), urls.NEWS_FEED, urls.NEWS, entries)


def _make_feed(edition: Edition, name: str, path: str, page: str, entries: tuple[FeedEntry, ...]) -> Page:
    settings, base = edition.settings, find_base(edition)
    first_day = _format_moment(edition.scorecard.as_of)
    view = FeedView(
        title=f"{settings.name}: {name}",
        subtitle=settings.strapline.plain,
        author=settings.name,
        lang=settings.languages[0],
        href=base + path,
        page=base + page,
        updated=max((entry.updated for entry in entries), default=first_day),
        entries=entries,
    )
    return Page(path, "atom", view)


def _tell_period(digest: PeriodDigest, edition: Edition) -> FeedEntry:
    """A period's entry: how it stood, and a few movements of each kind."""
    path = urls.report_path(digest.period)
    summary = summarise(digest, edition)
    groups = group_movements(digest.movements, edition, path, most=_MOST_MOVEMENTS)
    told = "".join(map(_tell_group, groups))
    name = describe_period(digest.period, edition.settings.year, edition.locale)
    href = find_base(edition) + path
    return FeedEntry(
        title=f"What changed in {name}",
        href=href,
        updated=_format_moment(_find_last_day(digest, edition)),
        summary=f"{summary}." if summary else "",
        html=_make_absolute(f"<p>{escape(summary)}.</p>{told}" if summary else told, href),
    )


def _tell_group(group: MovementGroup) -> str:
    """The movements of one kind under their heading; html."""
    items = (
        f'<li><a href="{escape(item.link.href)}">{escape(item.link.text)}</a>'
        + (f": {escape(item.text)}</li>" if item.text else "</li>")
        for item in group.items
    )
    return f"<h2>{escape(group.title)}</h2><ul>{''.join(items)}</ul>"


def _find_last_day(digest: PeriodDigest, edition: Edition) -> date:
    """The last day of record: the period's own, or the day it was reviewed."""
    review = edition.reviews.get(digest.period)
    last = digest.period.last
    return max(last, review.held) if review and review.held else last


def _tell_news(item: News, edition: Edition) -> FeedEntry:
    """A news item's entry, whole."""
    path = urls.find_path(item.key)
    href, moment = find_base(edition) + path, _format_moment(item.on)
    summary = f"<p>{join_prose(item.summary, edition, path)}</p>" if item.summary else ""
    words = join_prose(item.words, edition, path, under=1, prefix=urls.PART)
    return FeedEntry(
        title=item.title.plain,
        href=href,
        updated=moment,
        published=moment,
        summary=item.summary.plain,
        html=_make_absolute(summary + words, href),
        lang=item.lang if item.lang != edition.settings.languages[0] else "",
    )


def _make_absolute(html: str, page: str) -> str:
    """Our own markup with each address made absolute, from how the page at the address `page` writes it."""
    return _ADDRESS.sub(lambda found: f'{found[1]}{escape(urljoin(page, unescape(found[2])))}"', html)


def _format_moment(day: date) -> str:
    """The beginning of a day, as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00Z"
