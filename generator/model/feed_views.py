"""What programs read: feeds, the lists of pages for search engines, what a shared link shows."""

import msgspec


class FeedEntry(msgspec.Struct, frozen=True):
    """One thing told."""

    title: str  # plain
    href: str  # absolute; its id too
    updated: str  # "2026-05-12T00:00:00Z"
    summary: str  # plain; ""
    html: str  # with absolute addresses
    lang: str = ""  # where it isn't the feed's
    published: str = ""  # as `updated`, where it is known


class FeedView(msgspec.Struct, frozen=True):
    """A feed, newest entry first."""

    title: str
    subtitle: str
    author: str
    lang: str
    href: str  # absolute, of the feed itself; its id too
    page: str  # absolute, of the page that says the same
    updated: str
    entries: tuple[FeedEntry, ...]


class SitemapView(msgspec.Struct, frozen=True):
    """Absolute addresses: of pages; or, where there are more than one file may list, of the files that list them."""

    addresses: tuple[str, ...]
    is_index: bool = False


class RobotsView(msgspec.Struct, frozen=True):
    """What search engines may look at: all, with the address of the list of pages; or nothing, where that is ""."""

    sitemap: str


class SharingView(msgspec.Struct, frozen=True):
    """What shared links need beside title and description; a site without a picture shows its theme's."""

    address: str  # absolute, of the portal's root, with a slash at its end
    locale: str  # "en_GB"; "" where the language names no country
    picture: str  # absolute; ""
    alt: str
    media_type: str
    width: int
    height: int
