"""The pages that explain and find."""

import pytest

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing


def test_the_glossary_keeps_its_terms_apart(portal_of: Composing) -> None:
    files = {"glossary.yaml": "C++: A *language*.\nC#: Another.\nmain: A pipe.\n"}
    terms = portal_of(files).view("glossary.html").terms
    assert [(term.term, term.html, term.id) for term in terms] == [
        ("C#", "Another.", "term-c"),
        ("C++", "A <em>language</em>.", "term-c-2"),
        ("main", "A pipe.", "term-main"),
    ]


def test_who_to_ask_goes_by_role_and_by_team(portal_of: Composing) -> None:
    files = {
        **wait("owner: 'Head of *R&D*'\ntarget: 60", Q1_2026="52"),
        "objectives/a.md": front("title: A\nsponsor: Board"),
        "objectives/b.md": front("title: B\nowner: Gone\nretired: true"),
        "teams/ward.md": front("title: Ward\nkind: ward\nlead: Sister\ncontact: Ring\nowner: Board"),
        "teams/bay.md": front("title: bay\nowner: Head of *R&D*"),
        "teams/old.md": front("title: Old\nretired: true"),
        "reviews/2030-Q1.md": front("title: Far\nowner: Nobody yet"),
    }
    view = portal_of(files).view("who-to-ask.html")
    assert [(role.name, role.id) for role in view.roles] == [
        ("Board", "role-board"),
        ("Head of <em>R&amp;D</em>", "role-head-of-r-d"),
        ("Sister", "role-sister"),
    ]
    assert [[(fact.name, fact.html) for fact in role.contacts] for role in view.roles] == [[], [], [("Ward", "Ring")]]
    assert [(item.link.text, item.kind, item.status and item.status.word) for item in view.roles[0].items] == [
        ("A", "Objective", None),
        ("Ward", "Ward", None),
    ]
    assert [item.status and item.status.word for item in view.roles[1].items] == [None, "On target"]
    assert [[cell.text or cell.html for cell in row.cells] for row in view.teams.rows] == [
        ["bay", "Head of <em>R&amp;D</em>", ""],
        ["Ward", "Sister", "Ring"],
    ]


def test_without_teams_the_table_says_so(portal_of: Composing) -> None:
    portal = portal_of({}, site_file=f"{SITE_FILE}words: {{team: [Crew, Crews]}}\n")
    assert portal.view("who-to-ask.html").teams.empty == "There are no crews yet."


def test_a_page_of_the_sites_own_words_has_its_headings_under_its_title(portal_of: Composing) -> None:
    view = portal_of({"pages/about.md": front("title: About\nowner: Head\ntags: [x]", "# Main\n\nWords.")}).view(
        "pages/about.html"
    )
    assert view.html == '<h2 id="part-main">Main</h2>\n<p>Words.</p>\n'
    assert (view.frame.owner, view.topics[0].href) == (
        '<a href="../who-to-ask.html#role-head">Head</a>',
        "../topics.html#topic-x",
    )


@pytest.mark.parametrize("address, base", [("https://example.org/plan", "https://example.org/plan/"), ("", "")])
def test_the_page_that_is_not_there_knows_the_sites_address(portal_of: Composing, address: str, base: str) -> None:
    site_file = SITE_FILE + (f"address: {address}\n" if address else "")
    view = portal_of({}, site_file=site_file).view("404.html")
    assert view.base == base
    assert [way.href for way in view.ways] == [
        "index.html",
        "purpose.html",
        "plan.html",
        "map.html",
        "what-changed.html",
    ]


def test_a_moved_page_says_where_to(portal_of: Composing) -> None:
    view = portal_of({"teams/ward.md": front("title: Ward & co\nformerly: [bay, room]")}).view("teams/room.html")
    assert (view.to.text, view.to.href) == ("Ward & co", "../teams/ward.html")
    assert view.frame.description == "This page has moved: Ward & co."
    assert view.frame.canonical == ""


def test_the_one_true_address_of_a_moved_page_is_the_new_one(portal_of: Composing) -> None:
    files = {"teams/ward.md": front("title: Ward\nformerly: [room]")}
    portal = portal_of(files, site_file=SITE_FILE + "address: https://example.org/plan\n")
    assert portal.view("teams/room.html").frame.canonical == "https://example.org/plan/teams/ward.html"


RULES = [
    (
        "",
        [
            "Only where a measure says how far off is still close.",
            "We count its parts, and make no single status of them.",
            "8 figures",
        ],
    ),
    (
        "status: {tolerance: 5% of target, roll_up: worst, points_for_trend: 12}\n",
        [
            "Within 5% of the target, where a measure says nothing else.",
            "It stands as its worst part does.",
            "12 figures",
        ],
    ),
    (
        "status: {tolerance: 2 points}\n",
        [
            "Within 2 in the measure's own unit, where a measure says nothing else.",
            "We count its parts, and make no single status of them.",
            "8 figures",
        ],
    ),
]


@pytest.mark.parametrize("status, told", RULES)
def test_the_guide_tells_the_rules_chosen_here(portal_of: Composing, status: str, told: list[str]) -> None:
    rules = portal_of(wait(Q1_2026="52"), site_file=SITE_FILE + status).view("how-to-read-this.html").rules
    assert [fact.text for fact in rules] == [*told, "April 2026 to March 2027, named by both its years"]


def test_the_guide_explains_every_status_in_the_sites_words_and_what_is_missing(portal_of: Composing) -> None:
    site_file = "name: R\nwords: {close to target: [Amber]}\n"
    view = portal_of(wait(Q1_2026="52"), site_file=site_file).view("how-to-read-this.html")
    assert len(view.statuses) == 15
    assert [fact.name for fact in view.rules] == ["Amber", "How a whole stands", "A trend is told from", "Our year"]
    assert view.rules[3].text == "January to December 2026"
    assert [fact.name for fact in view.missing][2:4] == [
        "Not shown in this edition",
        "Not shown, to protect people's privacy",
    ]
