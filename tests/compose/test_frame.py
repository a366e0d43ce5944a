"""What every page has around its own content."""

import pytest

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

FULL = """
name: Riverbank
strapline: How we are doing
address: https://example.org/plan
year: {starts: april, named: both}
audiences: [nhs-staff, board]
feedback: {url: "mailto:a@example.org?subject={title}"}
data: {source: Performance & co, licence: "[OGL](teams/ward)"}
plan: {title: Our plan}
"""
WARD = {"teams/ward.md": front("title: Ward/bay & sons\nlead: Sister\nwhat_we_do: [We care., We cure.]\nlang: cy")}


def test_a_page_knows_its_site_edition_day_and_address(portal_of: Composing) -> None:
    frame = portal_of({**WARD, **wait(Q1_2026="52")}, site_file=FULL).view("teams/ward.html").frame
    assert (frame.site, frame.strapline, frame.plan, frame.root) == ("Riverbank", "How we are doing", "Our plan", "../")
    assert frame.edition == "Board edition"
    assert frame.as_at == "Figures as at 30 June 2026: Q1 2026/27 (April to June 2026)"
    assert frame.canonical == "https://example.org/plan/teams/ward.html"
    assert frame.credit == 'Figures: Performance &amp; co, <a href="../teams/ward.html">OGL</a>'
    assert (frame.lang, frame.content_lang) == ("en", "cy")
    assert frame.description == "We care. We cure."


def test_home_is_the_address_itself_and_has_no_crumbs(portal_of: Composing) -> None:
    frame = portal_of(WARD, site_file=FULL, audience="nhs-staff").view("index.html").frame
    assert (frame.canonical, frame.crumbs, frame.edition) == ("https://example.org/plan/", (), "Nhs staff edition")
    assert frame.credit.endswith('<a href="teams/ward.html">OGL</a>')


def test_feedback_is_about_this_very_page(portal_of: Composing) -> None:
    frame = portal_of(WARD, site_file=FULL).view("teams/ward.html").frame
    assert frame.feedback == "mailto:a@example.org?subject=Ward%2Fbay%20%26%20sons"
    assert frame.feedback_address == "a@example.org"


def test_a_site_that_says_little_has_little_around_its_pages(portal_of: Composing) -> None:
    frame = portal_of({}).view("map.html").frame
    empty = (frame.edition, frame.feedback, frame.canonical, frame.credit, frame.plan, frame.logo, frame.strapline)
    assert set(empty) == {""}
    assert frame.as_at == "No figures yet"


def test_the_way_in_that_one_has_taken_is_marked(portal_of: Composing) -> None:
    nav = portal_of(WARD).view("teams.html").frame.nav
    assert [item.link.text for item in nav if item.is_current] == ["Teams"]
    assert [item.link.text for item in nav] == ["Purpose", "Our plan", "Strategy map", "Teams", "What changed"]


def test_the_page_of_all_teams_is_known_everywhere_where_there_are_any(portal_of: Composing) -> None:
    assert portal_of(WARD).view("teams/ward.html").frame.teams == "../teams.html"
    assert portal_of(WARD).view("index.html").frame.teams == "teams.html"
    assert portal_of({}).view("index.html").frame.teams == ""


def test_only_pages_that_are_there_are_ways_in(portal_of: Composing) -> None:
    files = {"pages/a.md": front("title: About us"), "pages/b.md": front("title: Gone\nretired: true")}
    more = [link.text for link in portal_of(files).view("index.html").frame.more]
    assert "About us" in more
    assert not {"Gone", "Glossary", "Values", "Priorities", "Objectives", "Measures A to Z"} & set(more)


@pytest.mark.parametrize(
    "path, crumbs",
    [("teams/ward.html", ["Home", "Teams"]), ("purpose.html", ["Home"]), ("teams.html", ["Home"])],
)
def test_crumbs_lead_back_through_the_list_of_its_kind(portal_of: Composing, path: str, crumbs: list[str]) -> None:
    assert [crumb.text for crumb in portal_of(WARD).view(path).frame.crumbs] == crumbs


@pytest.mark.parametrize(
    "fields, owner",
    [
        (
            "contact: Ring us\nlead: Sister\nowner: Owner",
            '<a href="../who-to-ask.html#role-sister">Sister</a>; Ring us',
        ),
        ("owner: Owner\nsponsor: Sponsor", '<a href="../who-to-ask.html#role-owner">Owner</a>'),
        ("sponsor: Sponsor", '<a href="../who-to-ask.html#role-sponsor">Sponsor</a>'),
        (
            "owner: '[Us](https://example.org)'",
            '<a href="https://example.org" data-address="https://example.org">Us</a>',
        ),
        ("owner: Owner\nretired: true", "Owner"),
        ("contact: Ring us", "Ring us"),
        ("", ""),
    ],
)
def test_who_to_ask_is_the_nearest_that_was_named(portal_of: Composing, fields: str, owner: str) -> None:
    portal = portal_of({"teams/ward.md": front(f"title: Ward\n{fields}")})
    assert portal.view("teams/ward.html").frame.owner == owner


def test_what_a_team_answers_for_says_how_to_reach_the_team(portal_of: Composing) -> None:
    files = {
        "teams/ward.md": front("title: Ward & co\ncontact: Ring us"),
        "teams/bay.md": front("title: Bay"),
        "objectives/a.md": front("title: A\nteam: [ward, bay]\nowner: Head"),
        "objectives/b.md": front("title: B\nteam: bay"),
        "objectives/c.md": front("title: C"),
    }
    portal = portal_of(files)
    head = '<a href="../who-to-ask.html#role-head">Head</a>'
    ward = '<a href="../teams/ward.html">Ward &amp; co</a>'
    bay = '<a href="../teams/bay.html">Bay</a>'
    assert [portal.view(f"objectives/{name}.html").frame.owner for name in "abc"] == [
        f"{head}; {ward}: Ring us; {bay}",
        bay,
        "",
    ]


def test_a_page_that_says_nothing_of_itself_is_told_by_its_title_once(portal_of: Composing) -> None:
    portal = portal_of({"teams/ward.md": front("title: Ward")})
    assert portal.view("teams/ward.html").frame.description == "Ward: Riverbank"
    assert portal.view("index.html").frame.description == "Riverbank"
    assert portal_of({}, site_file=f"{SITE_FILE}strapline: So\n").view("index.html").frame.description == "So"


@pytest.mark.parametrize(
    "as_of, results, is_past",
    [
        ("latest", {"2026-Q1": "wait: 52"}, False),
        ("2026-Q1", {"2026-Q2": "wait: 52"}, True),
        ("2026-Q1", {"2026-Q2": "wait: {missing: late}"}, False),
        ("latest", {"2026-Q1": "wait: 52", "2026": "yearly: 4"}, False),
        ("2025", {"2026": "yearly: 4"}, True),
        ("2026-Q1", {"2026-Q1": "wait: 52", "2026-Q2": "objectives/a: {status: on track}"}, True),
    ],
)
def test_figures_of_an_earlier_day_beside_words_of_today_are_said_to_be(
    portal_of: Composing, as_of: str, results: dict[str, str], is_past: bool
) -> None:
    files = {
        **wait(),
        "measures/yearly.md": front("title: Yearly\nunit: n\nfrequency: annual"),
        "objectives/a.md": front("title: A"),
        **{f"results/{period}.yaml": f"{text}\n" for period, text in results.items()},
    }
    as_at = portal_of(files, site_file=f"{SITE_FILE}as_of: {as_of}\n").view("index.html").frame.as_at
    assert as_at.endswith("; words are today's") is is_past


@pytest.mark.parametrize(
    "audiences, audience, is_there",
    [("[staff]", "staff", True), ("[public, staff]", "public", False), ("[public, staff]", "staff", True)],
)
def test_what_is_for_authors_is_not_in_the_widest_publics_edition(
    portal_of: Composing, audiences: str, audience: str, is_there: bool
) -> None:
    portal = portal_of({}, site_file=f"{SITE_FILE}audiences: {audiences}\n", audience=audience)
    ways = [link.text for link in portal.view("index.html").frame.more]
    assert (("coverage.html" in portal.pages), ("Coverage, for authors" in ways)) == (is_there, is_there)


@pytest.mark.parametrize(
    "code, day", [("de", "30. Juni"), ("cy", "30 Mehefin"), ("xx", "30 June"), ("en-GB", "30 June")]
)
def test_days_are_written_as_the_language_writes_them_if_it_is_known(portal_of: Composing, code: str, day: str) -> None:
    portal = portal_of(wait(Q1_2026="52"), site_file=f"{SITE_FILE}languages: [{code}]\n")
    frame = portal.view("index.html").frame
    assert frame.lang == code
    assert day.replace(". ", " ") in frame.as_at


@pytest.mark.parametrize("language, direction", [("en", ""), ("ar", "rtl"), ("cy", "")])
def test_a_page_says_which_way_its_language_runs(portal_of: Composing, language: str, direction: str) -> None:
    portal = portal_of({}, site_file=f"{SITE_FILE}languages: [{language}]\n")
    assert portal.view("index.html").frame.dir == direction
