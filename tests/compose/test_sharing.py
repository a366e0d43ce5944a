"""What the world outside is told of a portal: its address, its feeds, shared links, what searches leave out."""

import pytest

from tests.compose.builders import SITE_FILE, Portal, front
from tests.compose.conftest import Composing

PAGE = {"pages/a.md": front("title: A")}
NEWS = {"news/2026-05-12-a.md": front("title: A")}
ADDRESS = SITE_FILE + "address: https://example.org/plan\n"


def list_pages(portal: Portal) -> list[str]:
    """The paths of the pages that people read."""
    return [path for path in portal.pages if path.endswith(".html")]


@pytest.mark.parametrize("address", ["https://example.org/plan", "https://example.org/plan/"])
def test_a_slash_at_an_addresss_end_makes_no_difference(portal_of: Composing, address: str) -> None:
    portal = portal_of(NEWS, site_file=f"{SITE_FILE}address: {address}\n")
    frame = portal.view("news/2026-05-12-a.html").frame
    assert frame.canonical == "https://example.org/plan/news/2026-05-12-a.html"
    assert frame.sharing.address == "https://example.org/plan/"
    assert portal.view("404.html").base == "https://example.org/plan/"
    assert portal.view("news.xml").href == "https://example.org/plan/news.xml"


def test_without_an_address_nothing_says_one(portal_of: Composing) -> None:
    portal = portal_of(NEWS)
    frame = portal.view("news.html").frame
    assert (frame.canonical, frame.sharing, frame.feeds, portal.view("news.html").feed) == ("", None, (), None)
    assert not {"news.xml", "what-changed.xml", "sitemap.xml", "robots.txt"} & portal.pages.keys()


def test_every_page_names_the_feeds_there_are(portal_of: Composing) -> None:
    files = NEWS | {"measures/m.md": front("title: M\nunit: n"), "results/2026-Q1.yaml": "m: 1\n"}
    portal = portal_of(files, site_file=ADDRESS)
    named = [(feed.text, feed.href) for feed in portal.view("news/2026-05-12-a.html").frame.feeds]
    assert named == [("What changed, as a feed", "../what-changed.xml"), ("News, as a feed", "../news.xml")]
    assert portal.view("what-changed.html").feed.href == "what-changed.xml"
    assert portal.view("news.html").feed.href == "news.xml"
    assert portal_of(PAGE, site_file=ADDRESS).view("index.html").frame.feeds == ()


@pytest.mark.parametrize("language, locale", [("en-GB", "en_GB"), ("en", ""), ("sr-Latn-RS", "sr_RS"), ("tlh", "")])
def test_language_and_country_are_said_where_both_are_known(portal_of: Composing, language: str, locale: str) -> None:
    portal = portal_of(PAGE, site_file=f"{ADDRESS}languages: [{language}]\n")
    assert portal.view("index.html").frame.sharing.locale == locale


def test_the_widest_edition_is_found_by_search_engines_and_no_other(portal_of: Composing) -> None:
    site_file = f"{ADDRESS}audiences: [public, staff]\n"
    public = portal_of(PAGE, site_file=site_file, audience="public")
    staff = portal_of(PAGE, site_file=site_file, audience="staff")
    unlisted = {path for path in list_pages(public) if public.view(path).frame.is_unlisted}
    assert unlisted == {"404.html"}
    assert all(staff.view(path).frame.is_unlisted for path in list_pages(staff))
    assert public.view("robots.txt").sitemap == "https://example.org/plan/sitemap.xml"
    assert staff.view("robots.txt").sitemap == ""
    assert "sitemap.xml" not in staff.pages
