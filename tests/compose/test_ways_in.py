"""The site's own ways in, its words at the foot, and where authors edit a page."""

import pytest

from tests.compose.builders import front
from tests.compose.conftest import Composing

SITE = """
name: R
audiences: [public, staff]
navigation:
  How we plan: pages/plan
  Secret: pages/secret
  Intranet: https://intranet.example.org/
footer: Ask [the team](teams/ward), or see [the secret](pages/secret).
edit: https://git.example.org/edit/{file}
"""
FILES = {
    "pages/plan.md": front("title: Plan\naudience: public"),
    "pages/secret.md": front("title: A secret\naudience: staff"),
    "teams/2-ward bay & co.md": front("id: ward\ntitle: Ward\naudience: public"),
    "measures/all.yaml": "wait: {title: Wait, unit: days, better: lower, audience: public}\n",
}


def list_own(portal_of: Composing, path: str, audience: str) -> list[tuple[str, str, bool]]:
    nav = portal_of(FILES, site_file=SITE, audience=audience).view(path).frame.nav
    return [(item.link.text, item.link.href, item.is_current) for item in nav if item.is_own]


def test_ways_in_of_the_sites_own_come_after_the_portals_with_addresses_that_fit_the_page(portal_of: Composing) -> None:
    nav = portal_of(FILES, site_file=SITE).view("teams/ward.html").frame.nav
    assert [item.is_own for item in nav] == sorted(item.is_own for item in nav)
    assert list_own(portal_of, "teams/ward.html", "staff") == [
        ("How we plan", "../pages/plan.html", False),
        ("Secret", "../pages/secret.html", False),
        ("Intranet", "https://intranet.example.org/", False),
    ]


def test_a_way_in_to_what_an_edition_hides_is_not_in_it(portal_of: Composing) -> None:
    assert [words for words, _, _ in list_own(portal_of, "index.html", "public")] == ["How we plan", "Intranet"]


def test_a_page_that_is_a_way_in_is_not_listed_at_the_foot_again(portal_of: Composing) -> None:
    for path in ("index.html", "teams/ward.html"):
        frame = portal_of({**FILES, "pages/more.md": front("title: More")}, site_file=SITE).view(path).frame
        assert [link.text for link in frame.more if "pages/" in link.href] == ["More"]


def test_one_is_told_that_a_way_in_is_where_one_is(portal_of: Composing) -> None:
    own = list_own(portal_of, "pages/plan.html", "public")
    assert [words for words, _, is_current in own if is_current] == ["How we plan"]


def test_a_way_in_to_a_report_that_is_yet_to_come_is_left_out(portal_of: Composing) -> None:
    files = {"reviews/2026-Q4.md": front("title: To come")}
    portal = portal_of(files, site_file="name: R\nnavigation: {Report: reviews/2026-Q4}\n")
    assert not [item for item in portal.view("index.html").frame.nav if item.is_own]


@pytest.mark.parametrize(
    "audience, words",
    [
        ("staff", 'Ask <a href="ward.html">the team</a>, or see <a href="../pages/secret.html">the secret</a>.'),
        ("public", 'Ask <a href="ward.html">the team</a>, or see the secret.'),
    ],
)
def test_the_sites_words_stand_at_the_foot_with_only_the_links_that_an_edition_shows(
    portal_of: Composing, audience: str, words: str
) -> None:
    frame = portal_of(FILES, site_file=SITE, audience=audience).view("teams/ward.html").frame
    assert frame.words.strip() == f"<p>{words.replace('ward.html', '../teams/ward.html')}</p>"


@pytest.mark.parametrize(
    "path, edit",
    [
        ("teams/ward.html", "https://git.example.org/edit/content/teams/2-ward%20bay%20%26%20co.md"),
        ("measures/wait.html", "https://git.example.org/edit/content/measures/all.yaml"),
        ("purpose.html", ""),  # nobody wrote one
        ("map.html", ""),
    ],
)
def test_a_page_made_from_a_file_leads_to_where_it_is_edited(portal_of: Composing, path: str, edit: str) -> None:
    assert portal_of(FILES, site_file=SITE).view(path).frame.edit == edit


def test_the_widest_public_is_not_asked_to_edit(portal_of: Composing) -> None:
    assert portal_of(FILES, site_file=SITE, audience="public").view("teams/ward.html").frame.edit == ""
    alone = (
        SITE.replace("[public, staff]", "[public]")
        .replace("  Secret: pages/secret\n", "")
        .replace("(pages/secret)", "")
    )
    files = {path: text.replace("audience: staff", "") for path, text in FILES.items()}
    assert portal_of(files, site_file=alone).view("teams/ward.html").frame.edit


def test_a_site_that_says_none_of_it_has_none_of_it(portal_of: Composing) -> None:
    frame = portal_of({"teams/a.md": front("title: A")}).view("teams/a.html").frame
    assert (frame.words, frame.edit, [item for item in frame.nav if item.is_own]) == ("", "", [])
