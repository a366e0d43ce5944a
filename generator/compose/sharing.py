"""What the world outside is told of a portal: its address, its feeds, what a shared link shows."""

from babel import Locale

from generator.compose import urls
from generator.compose.edition import Edition
from generator.model.feed_views import SharingView
from generator.model.views import LinkView


def find_base(edition: Edition) -> str:
    """The portal's own address with a slash at its end; "" where the site doesn't say it."""
    address = edition.settings.address
    return f"{address.rstrip('/')}/" if address else ""


def find_feed(edition: Edition, page: str, path: str) -> LinkView | None:
    """A link from the page at `path` to the feed that says what `page` says; None where there is none.

    There are feeds where the portal has an address, of what changed where anything was reported, of news where there is
    any.
    """
    strategy = edition.strategy
    if not strategy.settings.address:
        return None
    if page == urls.CHANGED and edition.began:
        return LinkView("What changed, as a feed", urls.make_href(path, urls.CHANGED_FEED))
    if page == urls.NEWS and strategy.news:
        return LinkView(f"{edition.words.many('news item')}, as a feed", urls.make_href(path, urls.NEWS_FEED))
    return None


def list_feeds(edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links from the page at `path` to every feed."""
    found = (find_feed(edition, page, path) for page in (urls.CHANGED, urls.NEWS))
    return tuple(feed for feed in found if feed)


def make_sharing(edition: Edition) -> SharingView | None:
    """What shared links need; None where the portal has no address."""
    base, chosen = find_base(edition), edition.settings.theme.share_picture
    if not base:
        return None
    picture = edition.strategy.pictures[chosen.image] if chosen else None
    return SharingView(
        address=base,
        locale=_name_country(edition.locale),
        picture=base + urls.image_path(picture.path) if picture else "",
        alt=(chosen.alt if chosen else "") or edition.settings.name,
        media_type=picture.media_type if picture else "",
        width=(picture.width if picture else None) or 0,
        height=(picture.height if picture else None) or 0,
    )


def _name_country(locale: str) -> str:
    """Language and country as Open Graph writes them, "en_GB"; "" without a country."""
    known = Locale.parse(locale)
    return f"{known.language}_{known.territory}" if known.territory else ""
