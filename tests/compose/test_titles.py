"""No two pages share a title."""

from collections import Counter

from generator.compose.titles import name_apart
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

ALIKE = {
    "purpose.md": front("title: Riverbank"),
    "priorities/thrive.md": front("title: Thrive"),
    "objectives/q1.md": front("title: Thrive\nperiod: 2026-Q1"),
    "objectives/q2.md": front("title: Thrive\nfrom: 2026-07-01\nto: 2026-09-30"),
    "objectives/long.md": front("title: Thrive\nfrom: 2026-07-01\nto: 2027-09-30"),
    "objectives/open.md": front("title: Thrive\nfrom: 2026-07-01"),
    "objectives/ended.md": front("title: Thrive\nto: 2026-07-01"),
    "objectives/ours.md": front("title: Thrive\nteam: [ward, bay]"),
    "objectives/theirs.md": front("title: Thrive\nteam: bay"),
    "objectives/a.md": front("title: Thrive"),
    "objectives/b.md": front("title: Thrive\nformerly: [c, d]"),
    "teams/ward.md": front("title: Ward"),
    "teams/bay.md": front("title: Bay"),
    "teams/here.md": front("title: Same"),
    "teams/there.md": front("title: Same"),
    "values/v.md": front("title: Values"),
    "pages/w.md": front("title: Ward"),
    "measures/alone.md": front("title: Alone\nunit: n"),
    "measures/double.md": front("title: Double\nunit: n"),
    "measures/other.md": front("title: Double\nunit: n\nteam: bay"),
}


def test_things_called_alike_say_what_tells_them_apart(portal_of: Composing) -> None:
    portal = portal_of(ALIKE)
    titles = {path: portal.view(path).frame.title for path in portal.pages if path.endswith(".html")}
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []
    told = {
        "purpose": "Riverbank (Purpose)",
        "index": "Riverbank",
        "priorities/thrive": "Thrive (Priority)",
        "objectives/q1": "Thrive (Q1 2026/27)",
        "objectives/q2": "Thrive (Q2 2026/27)",
        "objectives/long": "Thrive (July 2026 to September 2027)",
        "objectives/open": "Thrive (from 1 July 2026)",
        "objectives/ended": "Thrive (until 1 July 2026)",
        "objectives/ours": "Thrive (Ward, Bay)",
        "objectives/theirs": "Thrive (Bay)",
        "objectives/a": "Thrive (Objective, a)",
        "objectives/b": "Thrive (Objective, b)",
        "objectives/c": "Thrive (formerly c)",
        "values/v": "Values (Value)",
        "teams/ward": "Ward (Team)",
        "pages/w": "Ward (Page)",
        "teams/here": "Same (Team, here)",
        "measures/alone": "Alone",
        "measures/other": "Double (Bay)",
        "measures/double": "Double (Measure, double)",
    }
    assert {path: titles[f"{path}.html"] for path in told} == told


def test_headings_crumbs_and_lists_keep_the_title_as_it_was_written(portal_of: Composing) -> None:
    portal = portal_of(ALIKE)
    assert portal.view("objectives/q1.html").title == "Thrive"
    assert portal.view("pages/w.html").title == "Ward"
    assert {card.link.text for card in portal.view("objectives.html").groups[0].cards} == {"Thrive"}


def test_a_review_is_told_by_its_report(portal_of: Composing) -> None:
    review = {"reviews/2026-27-Q1.md": front("title: Thrive"), **wait(Q1_2026="52")}
    portal = portal_of({**review, "priorities/thrive.md": front("title: Thrive")}, site_file=SITE_FILE)
    assert portal.view("reports/2026-q1.html").frame.title == "Report of Q1 2026/27"
    assert portal.view("priorities/thrive.html").frame.title == "Thrive"


def test_names_are_told_apart_from_those_called_alike_alone(portal_of: Composing) -> None:
    names = {"a": "A\nshort_title: S\nteam: ward", "b": "B\nshort_title: S\nteam: bay", "c": "A\nteam: bay", "d": "D"}
    files = {f"priorities/{name}.md": front(f"title: {fields}") for name, fields in names.items()}
    edition = portal_of(files | {f"teams/{team}.md": front(f"title: {team}") for team in ("ward", "bay")}).edition
    priorities = edition.strategy.priorities.values()
    assert set(name_apart(priorities, edition).values()) == {"S (ward)", "S (bay)", "A", "D"}
    assert set(name_apart(priorities, edition, is_whole=True).values()) == {"A (ward)", "B", "A (bay)", "D"}


def test_two_pairs_of_a_name_may_have_the_same_marks(portal_of: Composing) -> None:
    files = {f"priorities/{name}-{team}.md": front(f"title: {name}\nteam: {team}") for name in "ab" for team in "xy"}
    edition = portal_of(files | {f"teams/{team}.md": front(f"title: {team}") for team in "xy"}).edition
    assert list(name_apart(edition.strategy.priorities.values(), edition).values()) == [
        "a (x)",
        "a (y)",
        "b (x)",
        "b (y)",
    ]


def test_the_thread_the_map_and_the_parts_tell_those_apart_that_are_called_alike(portal_of: Composing) -> None:
    fields = {"year": "supports: [priorities/grow]\nfrom: 2026-04-01"}
    fields |= {name: f"supports: [objectives/year]\nteam: {name[:3]}" for name in ("dene", "bay", "bay-2")}
    files = {f"objectives/{name}.md": front(f"title: Thrive\n{said}") for name, said in fields.items()}
    files |= {f"teams/{team}.md": front(f"title: {team}") for team in ("den", "bay")}
    portal = portal_of({**files, "priorities/grow.md": front("title: Grow")})
    page = portal.view("objectives/year.html")
    (tree,) = portal.view("map.html").tree
    (top,) = tree.below
    own, below = "Thrive (from 1 April 2026)", ["Thrive", "Thrive", "Thrive (den)"]  # no mark tells the first two apart
    assert (page.thread.here, top.link.text) == (own, own)
    assert [step.link.text for step in page.thread.down] == below
    assert [step.link.text for step in top.below] == below
    assert [row.cells[0].text for row in page.roll_up.parts.rows] == below
