"""Feeds, sitemaps and robots.txt as bytes: whole by their own standards, whatever text they are given."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.feed_views import FeedEntry, FeedView, RobotsView, SitemapView
from generator.render.feeds import render_atom, render_robots, render_sitemap

ATOM = "{http://www.w3.org/2005/Atom}"
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOMENT = "2026-05-12T00:00:00Z"
ENTRY = FeedEntry("A <b> & c", "https://a.org/b.html?c=1&d", MOMENT, "Short", "<p>R&amp;D</p>", "cy", MOMENT)
BARE = FeedEntry("B", "https://a.org/c.html", MOMENT, "", "")
FEED = FeedView(
    "News & more", "Ours", "R & B", "en", "https://a.org/f.xml", "https://a.org/f.html", MOMENT, (ENTRY, BARE)
)


def parse(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314  (our own)


def find_faults(feed: ET.Element) -> list[str]:
    """What RFC 4287, 4.1, asks for and isn't so: elements once, dates, absolute addresses, an author, a self link."""
    faults = [] if feed.find(f"{ATOM}author/{ATOM}name") is not None else ["no author"]
    for whole in (feed, *feed.findall(f"{ATOM}entry")):
        faults += [f"{name} not once" for name in ("id", "title", "updated") if len(whole.findall(ATOM + name)) != 1]
        faults += [
            f"{name} twice" for name in ("summary", "content", "published") if len(whole.findall(ATOM + name)) > 1
        ]
        faults += [] if str(whole.findtext(f"{ATOM}id")).startswith("https://") else ["an id that is no IRI"]
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in whole.findall(f"{ATOM}link")]
        faults += [] if len(links) == len(set(links)) and any(rel == "alternate" for rel, *_ in links) else ["links"]
        for name in ("updated", "published"):
            for element in whole.findall(ATOM + name):
                assert datetime.fromisoformat(str(element.text)).tzinfo
    return faults


def test_a_feed_has_all_that_the_standard_asks_for():
    feed = parse(render_atom(FEED))
    assert feed.tag == f"{ATOM}feed"
    assert find_faults(feed) == []
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    (own,) = (link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert (own.get("href"), own.get("type")) == ("https://a.org/f.xml", "application/atom+xml")


def test_an_entry_says_what_its_view_says():
    entry, bare = parse(render_atom(FEED)).findall(f"{ATOM}entry")
    texts = {element.tag.removeprefix(ATOM): element.text for element in entry}
    assert texts == {
        "id": "https://a.org/b.html?c=1&d",
        "title": "A <b> & c",
        "published": MOMENT,
        "updated": MOMENT,
        "link": None,
        "summary": "Short",
        "content": "<p>R&amp;D</p>",
    }
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "cy"
    assert [element.tag.removeprefix(ATOM) for element in bare] == ["id", "title", "updated", "link", "content"]
    assert bare.attrib == {}


@given(st.text(st.characters(codec="utf-8")))
def test_no_text_breaks_a_feed(text: str):
    entry = FeedEntry(text, "https://a.org/b.html", MOMENT, text, text, text)
    feed = FeedView(text, text, text, text, "https://a.org/f.xml", f"https://a.org/{text}", MOMENT, (entry,))
    assert find_faults(parse(render_atom(feed))) == []


def test_control_characters_are_left_out_and_line_ends_kept():
    feed = parse(render_atom(FeedView("a\0b\x0bc\ufffe\nd\te", "", "", "", "https://a", "https://a", MOMENT, ())))
    assert feed.findtext(f"{ATOM}title") == "abc\nd\te"
    assert feed.find(f"{ATOM}subtitle") is None


@pytest.mark.parametrize("is_index, whole, each", [(False, "urlset", "url"), (True, "sitemapindex", "sitemap")])
def test_a_sitemap_lists_its_addresses(is_index, whole, each):
    found = parse(render_sitemap(SitemapView(("https://a.org/", "https://a.org/b?c&d"), is_index=is_index)))
    assert found.tag == MAPS + whole
    assert [place.findtext(f"{MAPS}loc") for place in found.findall(MAPS + each)] == [
        "https://a.org/",
        "https://a.org/b?c&d",
    ]


def test_robots_may_see_all_or_nothing():
    assert render_robots(RobotsView("https://a.org/sitemap.xml")) == (
        b"User-agent: *\nDisallow:\n\nSitemap: https://a.org/sitemap.xml\n"
    )
    assert render_robots(RobotsView("")) == b"User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    "render, view", [(render_atom, RobotsView("")), (render_sitemap, FEED), (render_robots, SitemapView(()))]
)
def test_each_is_made_from_its_own_view(render, view):
    with pytest.raises(TypeError, match="is made from a"):
        render(view)
