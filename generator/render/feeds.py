"""Files that programs read, as bytes: Atom feeds, sitemaps, robots.txt."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

import msgspec

from generator.model.feed_views import FeedEntry, FeedView, RobotsView, SitemapView

_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 has no place for


def render_atom(view: msgspec.Struct) -> bytes:
    """The feed as Atom. Source: RFC 4287."""
    if not isinstance(view, FeedView):
        raise TypeError(f"a feed is made from a FeedView, not from {type(view).__name__}")
    return _join(
        f'<feed xmlns="{_ATOM}" xml:lang={_quote(view.lang)}>',
        f"<id>{_escape(view.href)}</id>",
        f"<title>{_escape(view.title)}</title>",
        *([f"<subtitle>{_escape(view.subtitle)}</subtitle>"] if view.subtitle else []),
        f"<updated>{view.updated}</updated>",
        f"<author><name>{_escape(view.author)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_quote(view.href)}/>',
        f'<link rel="alternate" type="text/html" href={_quote(view.page)}/>',
        *(line for entry in view.entries for line in _list_entry(entry)),
        "</feed>",
    )


def _list_entry(entry: FeedEntry) -> Iterator[str]:
    yield f"<entry xml:lang={_quote(entry.lang)}>" if entry.lang else "<entry>"
    yield f"<id>{_escape(entry.href)}</id>"
    yield f"<title>{_escape(entry.title)}</title>"
    if entry.published:
        yield f"<published>{entry.published}</published>"
    yield f"<updated>{entry.updated}</updated>"
    yield f'<link rel="alternate" type="text/html" href={_quote(entry.href)}/>'
    if entry.summary:
        yield f"<summary>{_escape(entry.summary)}</summary>"
    yield f'<content type="html">{_escape(entry.html)}</content>'
    yield "</entry>"


def render_sitemap(view: msgspec.Struct) -> bytes:
    """The addresses as a sitemap, or an index of sitemaps. Source: sitemaps.org/protocol.html."""
    if not isinstance(view, SitemapView):
        raise TypeError(f"a sitemap is made from a SitemapView, not from {type(view).__name__}")
    whole, each = ("sitemapindex", "sitemap") if view.is_index else ("urlset", "url")
    lines = (f"<{each}><loc>{_escape(address)}</loc></{each}>" for address in view.addresses)
    return _join(f'<{whole} xmlns="{_SITEMAP}">', *lines, f"</{whole}>")


def render_robots(view: msgspec.Struct) -> bytes:
    """What search engines may look at. Source: RFC 9309; the line Sitemap: sitemaps.org/protocol.html."""
    if not isinstance(view, RobotsView):
        raise TypeError(f"robots.txt is made from a RobotsView, not from {type(view).__name__}")
    if not view.sitemap:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nDisallow:\n\nSitemap: {view.sitemap}\n".encode()


def _join(*lines: str) -> bytes:
    return "\n".join((_HEAD, *lines, "")).encode()


def _escape(text: str) -> str:
    return escape(_UNFIT.sub("", text))


def _quote(text: str) -> str:
    return quoteattr(_UNFIT.sub("", text))
