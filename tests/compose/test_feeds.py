"""Feeds and sitemaps: what is in them, with which dates, at which addresses."""

from typing import Any

from msgspec.structs import replace

from generator.compose.feeds import MOST_ADDRESSES, compose_for_programs
from generator.model.pages import Page
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

ADDRESS = SITE_FILE + "address: https://example.org/plan\n"
NEWS = {
    "images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n',
    "objectives/waits.md": front("title: Waits\nformerly: [old-waits]"),
    "news/2026-05-12-a.md": front(
        "title: A *new* day\nsummary: Short & *good*.\nlang: cy",
        "# Where\n\n[In](objectives/waits), [out](https://a.org/?b=1&c), [here](#where), [mail](mailto:a@b.org)\n\n"
        '![A](images/a.svg)\n\n`<a href="x">` and ` href="x"`',
    ),
    "news/2026-05-13-b.md": front("title: B"),
    "news/2026-05-14-c.md": front("title: C\nretired: true"),
}


def test_news_is_told_whole_with_absolute_addresses(portal_of: Composing) -> None:
    feed = portal_of(NEWS, site_file=ADDRESS).view("news.xml")
    assert (feed.title, feed.author, feed.lang) == ("Riverbank: News", "Riverbank", "en")
    assert (feed.href, feed.page) == ("https://example.org/plan/news.xml", "https://example.org/plan/news.html")
    assert feed.updated == "2026-05-13T00:00:00Z"
    assert [entry.title for entry in feed.entries] == ["B", "A new day"]
    entry = feed.entries[1]
    assert entry.href == "https://example.org/plan/news/2026-05-12-a.html"
    assert (entry.updated, entry.published, entry.lang) == ("2026-05-12T00:00:00Z", "2026-05-12T00:00:00Z", "cy")
    assert entry.summary == "Short & good."
    for part in (
        "<p>Short &amp; <em>good</em>.</p>",
        '<a href="https://example.org/plan/objectives/waits.html">In</a>',
        '<a href="https://a.org/?b=1&amp;c" data-address="https://a.org/?b=1&amp;c">out</a>',
        '<a href="https://example.org/plan/news/2026-05-12-a.html#part-where">here</a>',
        '<a href="mailto:a@b.org" data-address="a@b.org">mail</a>',
        'src="https://example.org/plan/images/a.svg"',
        '<code>&lt;a href="x"&gt;</code>',
        '<code> href="x"</code>',
    ):
        assert part in entry.html


def test_what_changed_is_an_entry_a_period_dated_by_its_last_day_or_its_review(portal_of: Composing) -> None:
    files = {
        **wait("target: 50", Q4_2025="56", Q1_2026="{actual: 49, forecast: 48}", Q2_2026="48"),
        "reviews/2026-Q1.md": front("held: 2026-07-23"),
        "reviews/2026-Q2.md": front("held: 2026-09-15"),
        "reviews/2025-Q4.md": front("held: 2026-04-02", "Nothing to compare with yet."),
    }
    feed = portal_of(files, site_file=ADDRESS).view("what-changed.xml")
    assert [(entry.title, entry.updated) for entry in feed.entries] == [
        ("What changed in Q2 2026/27 (July to September 2026)", "2026-09-30T00:00:00Z"),
        ("What changed in Q1 2026/27 (April to June 2026)", "2026-07-23T00:00:00Z"),
    ]
    assert feed.updated == "2026-09-30T00:00:00Z"
    entry = feed.entries[1]
    assert (entry.href, entry.summary) == ("https://example.org/plan/reports/2026-q1.html", "1 measure, on target.")
    assert entry.html == (
        "<p>1 measure, on target.</p><h2>Better</h2><ul><li>"
        '<a href="https://example.org/plan/measures/wait.html">Wait</a>: '
        "from 56 to 49 days (target 50), now on target</li></ul>"
    )


def test_before_anything_can_have_changed_the_feed_is_there_and_empty(portal_of: Composing) -> None:
    feed = portal_of(wait(Q1_2026="49"), site_file=ADDRESS).view("what-changed.xml")
    assert (feed.updated, feed.entries) == ("2026-06-30T00:00:00Z", ())


def test_an_earlier_day_of_figures_dates_the_last_entry(portal_of: Composing) -> None:
    files = wait("frequency: monthly", M06_2026="49", M07_2026="48", M09_2026="47")
    feed = portal_of(files, site_file=f"{ADDRESS}as_of: 2026-08-31\n").view("what-changed.xml")
    assert feed.updated <= "2026-08-31T00:00:00Z"


def test_of_many_movements_ten_of_each_kind_are_told(portal_of: Composing) -> None:
    files = {f"measures/m{n}.md": front("title: M\nunit: n\nbetter: lower\ntarget: 5") for n in range(12)}
    files["results/2025-Q4.yaml"] = "".join(f"m{n}: 9\n" for n in range(12))
    files["results/2026-Q1.yaml"] = "".join(f"m{n}: 1\n" for n in range(12))
    html = portal_of(files, site_file=ADDRESS).view("what-changed.xml").entries[0].html
    assert "<h2>Better (10 of 12)</h2>" in html
    assert html.count("<li>") == 10


def test_the_sitemap_lists_every_page_but_those_that_are_none(portal_of: Composing) -> None:
    portal = portal_of(NEWS, site_file=ADDRESS)
    listed = portal.view("sitemap.xml").addresses
    pages = {path for path in portal.pages if path.endswith(".html")} - {
        "404.html",
        "coverage.html",
        "objectives/old-waits.html",
    }
    assert sorted(listed) == sorted(
        f"https://example.org/plan/{'' if path == 'index.html' else path}" for path in pages
    )


def test_more_pages_than_a_sitemap_may_list_are_listed_in_several(portal_of: Composing) -> None:
    portal = portal_of({}, site_file=ADDRESS)
    home = portal.view("index.html")
    addresses = (f"https://example.org/plan/{n}.html" for n in range(MOST_ADDRESSES + 1))
    frames = (replace(home.frame, canonical=address) for address in addresses)
    pages = [Page("a.html", "", replace(home, frame=frame)) for frame in frames]
    made: dict[str, Any] = {page.path: page.view for page in compose_for_programs(pages, portal.edition)}
    assert made["sitemap.xml"].is_index
    assert made["sitemap.xml"].addresses == tuple(f"https://example.org/plan/sitemap-{n}.xml" for n in (1, 2))
    assert [len(made[f"sitemap-{n}.xml"].addresses) for n in (1, 2)] == [MOST_ADDRESSES, 1]
