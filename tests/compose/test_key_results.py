"""An objective's key results and milestones."""

import pytest

from tests.compose.builders import front, wait
from tests.compose.conftest import Composing


def objective(fields: str, words: str = "") -> dict[str, str]:
    """An objective `a` with these fields, in a site that has figures."""
    return {**wait(Q1_2026="52"), "objectives/a.md": front(f"title: A\n{fields}", words)}


MARK = "The target of 30 is reached"  # said where no grade says it, for nothing says where it started
KEY_RESULTS = [
    ("{title: Clinics}", "", "", "", ""),
    ("{title: Clinics, target: 30}", "", "No figure yet; target 30", "", ""),
    (
        "{id: k, title: C, baseline: 0, target: 30, unit: clinics}",
        "{actual: 27}",
        "27 clinics in Q1 2026/27; target 30; starting from 0",
        "90% of the way",
        "",
    ),
    (
        "{id: k, title: C, baseline: 0, target: 30, unit: clinics}",
        "",
        "No figure yet; target 30 clinics; starting from 0",
        "",
        "",
    ),
    ("{id: k, title: C, unit: '%'}", "{actual: 40}", "40% in Q1 2026/27", "", ""),
    (
        "{title: Days, baseline: 62, target: 45, measure: wait}",
        "",
        "52 days in Q1 2026/27; target 45; starting from 62",
        "58% of the way",
        "",
    ),
    (
        "{id: k, title: C, baseline: 0, commit: 20, target: 30}",
        "{actual: 5}",
        "5 in Q1 2026/27; target 30; starting from 0",
        "16% of the way",
        "What was committed, 20, is not reached yet",
    ),
    (
        "{id: k, title: C, baseline: 0, commit: 20, target: 30}",
        "{actual: 25}",
        "25 in Q1 2026/27; target 30; starting from 0",
        "83% of the way",
        "What was committed, 20, is reached",
    ),
    (
        "{id: k, title: C, baseline: 0, target: 30, unit: £}",
        "{actual: 31}",
        "£31 in Q1 2026/27; target £30; starting from £0",
        "Reached",
        "",
    ),
    (
        "{id: k, title: C, baseline: 99.9987, target: 100.00}",
        "{actual: 12}",
        "12.000 in Q1 2026/27; target 100.000; starting from 99.999",
        "0% of the way",
        "",
    ),
    (
        "{id: k, title: C, target: 12.2467, unit: £}",
        "{actual: 12.25}",
        "£12.250 in Q1 2026/27; target £12.247",
        "",
        "",
    ),
    ("{id: k, title: C, target: 30, commit: 20}", "{actual: 31}", "31 in Q1 2026/27; target 30", "", MARK),
    (
        "{id: k, title: C, target: 30, stretch: 34, baseline: 0}",
        "{actual: 34}",
        "34 in Q1 2026/27; target 30; starting from 0",
        "Reached",
        "The stretch target of 34 is reached",
    ),
]


@pytest.mark.parametrize("row", KEY_RESULTS, ids=lambda row: row[2] or row[0])
def test_a_key_result_says_where_it_is_and_where_it_is_to_go(portal_of: Composing, row: tuple[str, ...]) -> None:
    written, check, *told = row
    files = objective(f"key_results: [{written}]")
    if check:
        files["results/2026-Q1.yaml"] += f"objectives/a#k: {check}\n"
    (view,) = portal_of(files).view("objectives/a.html").key_results
    assert [view.sentence, view.grade, view.mark] == told


@pytest.mark.parametrize(
    "actual, far",
    [
        ("-3", "0% of the way"),
        ("0", "0% of the way"),
        ("0.1", "0% of the way"),
        ("29.9", "99% of the way"),
        ("30", "Reached"),
        ("40", "Reached"),
    ],
)
def test_a_key_result_is_reached_at_its_target_and_not_before(portal_of: Composing, actual: str, far: str) -> None:
    files = objective("key_results: [{id: k, title: C, baseline: 0, target: 30}]")
    files["results/2026-Q1.yaml"] += f"objectives/a#k: {{actual: {actual}}}\n"
    (view,) = portal_of(files).view("objectives/a.html").key_results
    assert view.grade == far


@pytest.mark.parametrize("fields", ["to: 2027-03-31", "period: 2026/27"])
def test_a_key_results_target_is_for_the_objectives_last_day(portal_of: Composing, fields: str) -> None:
    files = objective(f"{fields}\nkey_results: [{{title: Days, baseline: 62, target: 45, measure: wait}}]")
    (view,) = portal_of(files).view("objectives/a.html").key_results
    assert view.sentence == "52 days in Q1 2026/27; target 45 by 31 March 2027; starting from 62"


def test_a_key_result_shows_its_check_in_measure_team_and_owner(portal_of: Composing) -> None:
    files = objective("key_results: [{id: k, title: C *x*, measure: wait, team: ward, owner: Head}]")
    files["teams/ward.md"] = front("title: Ward")
    files["results/2026-Q1.yaml"] += (
        "objectives/a#k: {confidence: 8/10, said: So., status: at risk, commentary: '# High'}\n"
    )
    (view,) = portal_of(files).view("objectives/a.html").key_results
    assert (view.title, view.id, view.confidence, view.said) == ("C <em>x</em>", "part-k", "8/10", "So.")
    assert view.commentary == '<h4 id="part-k-high">High</h4>\n'
    assert (view.measure.href, view.team[0].href, view.owner) == ("../measures/wait.html", "../teams/ward.html", "Head")
    assert view.judged.status.word == "At risk"


def test_a_link_to_a_part_leads_to_it_and_a_heading_of_its_name_stands_apart(portal_of: Composing) -> None:
    fields = "key_results: [{id: clinics, title: C}, D]\nmilestones: [{id: live, title: L}, M]"
    view = portal_of(objective(fields, "# Clinics\n\n# Why\n\n[a](#why), [b](objectives/a#clinics)")).view(
        "objectives/a.html"
    )
    assert [kr.id for kr in view.key_results] == ["part-clinics", "key-result-2"]
    assert [milestone.id for milestone in view.milestones] == ["part-live", "milestone-2"]
    assert 'id="part-clinics.words"' in view.words
    assert 'id="part-why"' in view.words
    assert 'href="#part-why"' in view.words
    assert 'href="#part-clinics"' in view.words


@pytest.mark.parametrize(
    "row",
    [
        ("{id: m, title: M}", "", "", "", "Not assessed"),
        ("{id: m, title: M, due: 2026-12-31}", "", "Due 31 December 2026", "", "Not started"),
        ("{id: m, title: M, due: 2026-05-31}", "", "Overdue since 31 May 2026", "", "Off track"),
        ("{id: m, title: M, due: 2026-05-31}", "{done: 2026-05-30}", "Done 30 May 2026", "Complete", "Achieved"),
        (
            "{id: m, title: M, due: 2026-05-31}",
            "{revised_due: 2026-09-30, status: delayed}",
            "Due 30 September 2026 (first 31 May 2026)",
            "Delayed",
            "At risk",
        ),
    ],
)
def test_a_milestone_says_when(portal_of: Composing, row: tuple[str, ...]) -> None:
    written, check, *told = row
    files = objective(f"milestones: [{written}]")
    if check:
        files["results/2026-Q1.yaml"] += f"objectives/a: {{milestones: {{m: {check}}}}}\n"
    (view,) = portal_of(files).view("objectives/a.html").milestones
    assert [view.due, view.step, view.status.word] == told


@pytest.mark.parametrize("actual, said", [(100, "Achieved"), (0, "Not achieved"), (40, "40% achieved")])
def test_a_key_result_that_is_all_or_nothing_is_told_as_an_answer(portal_of: Composing, actual: int, said: str) -> None:
    result = "{id: k, title: K, baseline: 0, target: 100, unit: '% achieved'}"
    files = {
        "objectives/a.md": front(f"title: A\nkey_results: [{result}]"),
        "results/2026-Q1.yaml": f"objectives/a#k: {{actual: {actual}}}\n",
    }
    (found,) = portal_of(files).view("objectives/a.html").key_results
    assert found.sentence.split("; ")[0] == f"{said} in Q1 2026/27"
