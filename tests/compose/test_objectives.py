"""The pages of objectives."""

import pytest

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

PLAN = {
    **wait("supports: {a: It shows., health: Too.}\ntarget: 60", Q1_2026="52"),
    "priorities/health.md": front("title: Health"),
    "objectives/a.md": front("title: A\nsupports: health\nteam: ward"),
    "objectives/b.md": front("title: B\nsupports: {a: B *helps* A.}"),
    "objectives/c.md": front("title: C\nsupports: a\nto: 2020-03-31\nteam: ward"),
    "objectives/d.md": front("title: D\nsupports: a\nstage: draft"),
    "teams/ward.md": front("title: Ward"),
}


def test_an_objectives_page_lists_what_supports_it_by_state(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("objectives/a.html")
    assert [(card.link.text, card.how) for card in view.objectives] == [("B", "B <em>helps</em> A."), ("D", "")]
    assert [(group.id, [card.link.text for card in group.cards]) for group in view.apart] == [("earlier", ["C"])]
    assert [(card.link.text, card.how) for card in view.measures] == [("Wait", "It shows.")]
    assert (view.kind, view.state, view.standing.worked_out) == ("Objective", "", "1 measure, on target")
    assert portal_of(PLAN).view("objectives/c.html").state == "Closed 31 March 2020"


def test_all_objectives_stand_by_team_the_whole_organisations_first(portal_of: Composing) -> None:
    groups = portal_of(PLAN).view("objectives.html").groups
    assert [(group.title, group.id, [card.link.text for card in group.cards]) for group in groups] == [
        ("The whole organisation", "whole-organisation", ["B"]),
        ("Ward", "teams-ward", ["A"]),
        ("Drafts, counted nowhere", "drafts", ["D"]),
        ("Earlier, and not open", "earlier", ["C"]),
    ]


def test_its_money_is_told_with_what_was_spent(portal_of: Composing) -> None:
    files = {
        "objectives/a.md": front("title: A\nbudget: {revenue: 240000, capital: 5, savings: 60000, currency: NOK}"),
        "objectives/b.md": front("title: B"),
        "objectives/c.md": front("title: C"),
        "results/2026-Q1.yaml": "objectives/a: {spent: 96000}\nobjectives/b: {spent: 7}\n",
    }
    portal = portal_of(files)
    rows = portal.view("objectives/a.html").budget.rows
    assert [(row.cells[0].text, row.cells[0].note, row.cells[1].text) for row in rows] == [
        ("To run it", "", "240,000 NOK"),
        ("To build and buy", "", "5 NOK"),
        ("To save", "", "60,000 NOK"),
        ("Spent so far", "Q1 2026/27", "96,000 NOK"),
    ]
    assert [row.cells[1].text for row in portal.view("objectives/b.html").budget.rows] == ["£7"]
    assert portal.view("objectives/c.html").budget is None


def test_one_that_is_over_shows_its_last_judgement_with_its_period(portal_of: Composing) -> None:
    files = {
        **wait(Q1_2026="52"),
        "objectives/a.md": front("title: A\nto: 2025-06-30\nsupports: b"),
        "objectives/b.md": front("title: B"),
        "objectives/c.md": front("title: C\nto: 2025-06-30\nsupports: a"),
        "results/2025-Q1.yaml": (
            "objectives/a: {status: achieved, because: Done.}\nobjectives/b: {status: at risk}\n"
            "objectives/c: {status: missed}\n"
        ),
    }
    portal = portal_of(files)
    judged = portal.view("objectives/a.html").standing.judged
    assert (judged.status.word, judged.because, judged.by) == ("Achieved", "Done.", "Judged for Q1 2025/26")
    assert portal.view("objectives/b.html").standing.judged is None
    ((card,),) = (group.cards for group in portal.view("objectives/b.html").apart)
    assert (card.judged.word, card.note) == ("Achieved", "Closed 30 June 2025, last judged for Q1 2025/26")
    parts = portal.view("objectives/a.html").roll_up.parts
    assert [row.cells[2].status.word for row in parts.rows] == ["Missed (judged)"]


def test_a_short_title_stands_above_the_whole_one(portal_of: Composing) -> None:
    files = {
        "objectives/a.md": front("title: A whole title\nshort_title: A"),
        "objectives/b.md": front("title: B\nshort_title: B"),
        "values/v.md": front("title: A whole value\nshort_title: V"),
    }
    portal = portal_of(files)
    kinds = [portal.view(f"{path}.html").kind for path in ("objectives/a", "objectives/b", "values/v")]
    assert kinds == ["Objective · A", "Objective", "Value · V"]


def test_what_was_said_of_it_last_stands_out_and_all_of_it_is_its_history(portal_of: Composing) -> None:
    files = {
        "objectives/a.md": front("title: A"),
        "objectives/b.md": front("title: B"),
        "results/2025-Q4.yaml": "objectives/a: {status: on track, because: Fine., by: Head, confidence: 9/10}\n",
        "results/2026-Q1.yaml": "objectives/a: {said: Half of *it*., commentary: '# High'}\nobjectives/b: {spent: 1}\n",
    }
    portal = portal_of(files)
    view = portal.view("objectives/a.html")
    assert view.said == '<p>Half of <em>it</em>.</p><h3 id="said-high">High</h3>\n'
    assert view.said_in == "Q1 2026/27"
    rows = [
        [cell.status.word if cell.status else cell.text or cell.html for cell in row.cells] for row in view.history.rows
    ]
    assert rows == [
        ["Q1 2026/27", "", "Half of <em>it</em>.", "", ""],
        ["Q4 2025/26", "On track", "Fine.", "9/10", "Head"],
    ]
    assert (portal.view("objectives/b.html").said_in, portal.view("objectives/b.html").history) == ("", None)


RULES = [
    ("counts", "We count the parts, and make no single status of them."),
    ("worst", "The whole stands as its worst part does."),
    (
        "share",
        (
            "A part that is good counts 1, one that is close ½, one that is off 0; the rest are left out. "
            "From 75% the whole is on track, from 50% at risk. Here it is 100%."
        ),
    ),
]


@pytest.mark.parametrize("rule, told", RULES)
def test_how_the_parts_make_a_whole_is_told(portal_of: Composing, rule: str, told: str) -> None:
    files = {key: text for key, text in PLAN.items() if key not in ("objectives/b.md", "objectives/d.md")}
    view = portal_of(files, site_file=f"{SITE_FILE}status: {{roll_up: {rule}}}\n").view("objectives/a.html")
    assert view.roll_up.rule == told
    assert [cell.text for cell in view.roll_up.parts.rows[0].cells[:2]] == ["Wait", "Measure"]
    assert len(view.roll_up.parts.columns) == 3


def test_parts_are_shown_as_they_were_counted_with_their_weights(portal_of: Composing) -> None:
    files = {**PLAN, "objectives/b.md": front("title: B\nsupports: a\nweight: {count: 2, because: It matters.}")}
    files["results/2026-Q1.yaml"] += "objectives/b: {status: off track}\n"
    view = portal_of(files, site_file=f"{SITE_FILE}status: {{roll_up: weighted}}\n").view("objectives/a.html")
    rows = [(row.cells[0].text, row.cells[2].status.word, row.cells[3].text) for row in view.roll_up.parts.rows]
    assert rows == [("B", "Off track (judged)", "2"), ("Wait", "On target", "1")]
    assert view.roll_up.rule.startswith(
        "A part that is good counts 1, one that is close ½, one that is off 0, times its weight;"
    )


def test_without_measures_milestones_are_the_parts(portal_of: Composing) -> None:
    view = portal_of({"objectives/a.md": front("title: A\nmilestones: [{title: Live, due: 2030-01-01}]")}).view(
        "objectives/a.html"
    )
    assert view.roll_up.rule == "There are no measures, so the milestones count."
    assert [cell.text for cell in view.roll_up.parts.rows[0].cells[:2]] == ["Live", "Milestone"]
    assert view.standing.worked_out == "1 milestone, not started"


def test_without_anything_there_is_nothing_to_work_out(portal_of: Composing) -> None:
    view = portal_of({"objectives/a.md": front("title: A")}).view("objectives/a.html")
    assert view.roll_up.rule == "There is nothing yet to work a status out from."
    assert (view.roll_up.parts.rows, view.standing.status) == ((), None)
