"""An author's words on the page they stand on."""

import re

import pytest

from generator.compose.words import join_prose
from generator.model.prose import EMPTY, HeadingEnd, HeadingStart, Image, LinkEnd, LinkStart, Piece, Prose
from tests.compose.builders import wait
from tests.compose.conftest import Composing

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>'
REVIEW = "---\ntitle: A spring\n---\n![](../images/a.svg)\n"


def headings(*levels: int) -> Prose:
    """Words with a heading of each of these levels."""
    pieces: list[Piece] = []
    for place, level in enumerate(levels):
        pieces += [HeadingStart(level, f"h{place}"), "Words", HeadingEnd()]
    return Prose(tuple(pieces), "Words")


@pytest.mark.parametrize(
    "levels, under, found",
    [
        ((1,), 1, [2]),
        ((3,), 2, [3]),
        ((2, 3, 2), 1, [2, 3, 2]),
        ((1, 3, 4, 2), 1, [2, 3, 4, 3]),
        ((3, 2, 3), 2, [3, 3, 4]),
        ((1, 2, 3, 4, 5, 6), 3, [4, 5, 6, 6, 6, 6]),
    ],
)
def test_headings_are_fitted_under_the_pages_own_and_skip_no_level(
    portal_of: Composing, levels: tuple[int, ...], under: int, found: list[int]
) -> None:
    html = join_prose(headings(*levels), portal_of({}).edition, "index.html", under=under)
    opened, closed = re.findall(r"<h(\d)", html), re.findall(r"</h(\d)", html)
    assert [int(level) for level in opened] == found
    assert opened == closed


def test_ids_and_links_to_them_begin_with_the_prefix(portal_of: Composing) -> None:
    words = Prose((HeadingStart(1, "why"), "Why", HeadingEnd(), LinkStart("#why"), "up", LinkEnd()), "Why up")
    html = join_prose(words, portal_of({}).edition, "index.html", prefix="said-")
    assert html == '<h2 id="said-why">Why</h2><a href="#said-why">up</a>'


@pytest.mark.parametrize(
    "target, path, href",
    [
        ("teams/ward", "index.html", "teams/ward.html"),
        ("teams/ward", "measures/a.html", "../teams/ward.html"),
        ("teams/ward#how", "teams/ward.html", "#part-how"),
        ("teams/ward#how", "index.html", "teams/ward.html#part-how"),
        ("purpose", "teams/ward.html", "../purpose.html"),
        ("reviews/2026-27-q1", "index.html", "reports/2026-q1.html"),
        ("https://example.org/?a=1&b=2", "index.html", "https://example.org/?a=1&amp;b=2"),
        ("MAILTO:a@example.org", "teams/ward.html", "MAILTO:a@example.org"),
    ],
)
def test_a_link_is_relative_to_the_page_that_it_stands_on(
    portal_of: Composing, target: str, path: str, href: str
) -> None:
    edition = portal_of({**wait(Q1_2026="52"), "reviews/2026-27-Q1.md": REVIEW, "images/a.svg": SVG}).edition
    words = Prose((LinkStart(target, 'say "so"'), "words", LinkEnd()), "words")
    html = re.sub(' data-address="[^"]*"', "", join_prose(words, edition, path))
    assert html == f'<a href="{href}" title="say &quot;so&quot;">words</a>'


@pytest.mark.parametrize(
    "target, said, address",
    [
        ("https://example.org/a?b=1&c=2", "our <em>words</em>", "https://example.org/a?b=1&amp;c=2"),
        ("mailto:ask%2Bus@example.org?subject=Hello", "write to us", "ask+us@example.org"),
        ("TEL:01632 960001", "ring us", "01632 960001"),
        ("https://Example.org/", "see example.org", ""),
        ("https://example.org/a&b", "https://example.org/a&amp;b", ""),
        ("mailto:ask@example.org", "<strong>ask@example.org</strong>", ""),
        ("teams/a", "our team", ""),
    ],
)
def test_a_link_outside_says_the_address_that_paper_writes_out_where_its_words_do_not(
    portal_of: Composing, target: str, said: str, address: str
) -> None:
    words = Prose((LinkStart(target), said, LinkEnd()), "")
    html = join_prose(words, portal_of({"teams/a.md": "---\ntitle: A\n---\n"}).edition, "index.html")
    assert re.findall(' data-address="([^"]*)"', html) == ([address] if address else [])


def test_a_link_to_a_review_of_what_is_yet_to_come_is_its_words(portal_of: Composing) -> None:
    words = Prose((LinkStart("reviews/2030-q1"), "then", LinkEnd(), ", ", LinkStart("teams/a"), "a", LinkEnd()), "")
    assert join_prose(words, portal_of({}).edition, "index.html") == 'then, <a href="teams/a.html">a</a>'


def test_a_picture_says_its_size_so_that_nothing_jumps(portal_of: Composing) -> None:
    files = {"teams/a.md": "---\ntitle: A\n---\n![A ward](../images/a.svg)\n", "images/a.svg": SVG}
    edition = portal_of(files).edition
    words = Prose((Image("a.svg", 'A "ward"', "Ours"),), "")
    assert join_prose(words, edition, "teams/a.html") == (
        '<img src="../images/a.svg" alt="A &quot;ward&quot;" width="80" height="60" title="Ours" loading="lazy">'
    )


def test_a_picture_without_a_size_says_none(portal_of: Composing) -> None:
    bare = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    edition = portal_of({"teams/a.md": "---\ntitle: A\n---\n![A](../images/a.svg)\n", "images/a.svg": bare}).edition
    assert "width" not in join_prose(Prose((Image("a.svg", ""),), ""), edition, "index.html")


def test_plain_words_and_none_stay_as_they_are(portal_of: Composing) -> None:
    edition = portal_of({}).edition
    assert join_prose(EMPTY, edition, "index.html") == ""
    assert join_prose(Prose(("<p>a &amp; b</p>",), "a & b"), edition, "index.html") == "<p>a &amp; b</p>"
