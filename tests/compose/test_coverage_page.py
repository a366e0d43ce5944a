"""Questions to authors."""

from typing import get_args, get_type_hints

from generator.compose.coverage_page import GAPS
from generator.compose.search_entries import list_entries
from generator.model.scorecard import Gap
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing


def test_every_kind_of_gap_has_a_title_and_says_why_it_may_matter() -> None:
    assert set(get_args(get_type_hints(Gap)["kind"])) == GAPS.keys()
    assert all(title and why for title, why in GAPS.values())


def test_gaps_are_told_by_kind_with_where_they_are(portal_of: Composing) -> None:
    files = {
        **wait("supports: a\nrelease: {days_after: 1}\nowner: Head\ntarget: 50\nsource: PAS", Q4_2025="52"),
        "measures/b.md": front("title: B\nsupports: a\nunit: n\nowner: Head\nsource: PAS\nfrequency: monthly"),
        "results/2026-06.yaml": "b: 1\nobjectives/a#k: {status: at risk}\n",
        "objectives/a.md": front("title: A\nowner: Head\nsupports: health\nkey_results: [{id: k, title: K}]"),
        "priorities/health.md": front("title: Health\nowner: Head"),
    }
    limits = f"{SITE_FILE}as_of: 2026-07-10\nlimits: {{measures_per_objective: 1, priorities: 0}}\n"
    view = portal_of(files, site_file=limits).view("coverage.html")
    told = {group.title: [(item.links[0].text, item.name) for item in group.items] for group in view.groups}
    assert told == {
        "A link without a sentence": [("A", "how does it support “Health”?")],
        "No team": [("Health", "")],
        "Late": [("Wait", "9 days late")],
        "Many measures for one objective": [("A", "2 measures")],
        "Many priorities": [("Purpose", "1 priority")],
        "Off target, and no cause said": [("Wait", "")],
        "Judged without a reason": [("A", "")],
    }
    assert view.summary == "7 questions to think about."
    judged = next(group for group in view.groups if group.title == "Judged without a reason")
    assert (judged.id, judged.items[0].links[0].href) == ("judged-without-reason", "objectives/a.html#part-k")


def test_a_period_in_a_gap_is_named_as_readers_know_it(portal_of: Composing) -> None:
    files = {**wait(Q1_2026="52"), "measures/b.md": front("title: B\nunit: n"), "results/2020-Q1.yaml": "b: 1\n"}
    view = portal_of(files).view("coverage.html")
    far = next(group for group in view.groups if group.title == "A period far from the others")
    assert [(item.links[0].text, item.name) for item in far.items] == [("Wait", "Q1 2026/27")]


def test_a_site_without_gaps_says_so(portal_of: Composing) -> None:
    assert portal_of({}).view("coverage.html").summary == "Nothing is missing."


def test_it_is_for_authors_and_so_in_no_search_and_no_sitemap(portal_of: Composing) -> None:
    portal = portal_of({}, site_file=f"{SITE_FILE}address: https://example.org/plan/\n")
    found = {entry.found.to for entry in list_entries(portal.pages.values(), portal.edition)}
    assert ("map.html" in found, "coverage.html" in found) == (True, False)
    listed = portal.view("sitemap.xml").addresses
    assert [f"https://example.org/plan/{page}" in listed for page in ("map.html", "coverage.html")] == [True, False]
    assert portal.view("coverage.html").frame.is_unlisted


def test_a_role_that_answers_for_many_things_is_pointed_out(portal_of: Composing) -> None:
    files = {f"objectives/o{n}.md": front(f"title: O{n}\nowner: Head") for n in range(13)}
    files["objectives/b.md"] = front("title: B\nowner: Board")
    files["objectives/c.md"] = front("title: C\nowner: Board\nretired: true")
    rows = portal_of(files).view("coverage.html").owners.rows
    assert [[(cell.text, cell.note) for cell in row.cells] for row in rows] == [
        [("Head", ""), ("13", "a lot for one role")],
        [("Board", ""), ("1", "")],
    ]


def test_of_very_many_gaps_of_one_kind_the_first_are_told_and_the_rest_counted(portal_of: Composing) -> None:
    files = {f"measures/m{n:03}.md": front(f"title: M{n:03}\nsupports: health") for n in range(103)}
    files["priorities/health.md"] = front("title: Health\nowner: Head")
    groups = portal_of(files).view("coverage.html").groups
    owners = next(group for group in groups if group.title == "No owner")
    assert (len(owners.items), owners.items[-1].name) == (101, "and 3 more")
