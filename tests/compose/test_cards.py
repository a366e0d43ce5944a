"""Things as lists show them."""

import pytest

from generator.compose.cards import find_status, make_measure_card, make_thing_card
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

PLAN = {
    "priorities/health.md": front("title: Health\nsummary: We *care*.\nteam: [ward]"),
    "teams/ward.md": "---\ntitle: Ward\n---\n",
}


def test_a_measures_card_says_value_target_change_and_what_to_know(portal_of: Composing) -> None:
    files = wait("target: 50\ntolerance: 5 points\nkpi: true", Q1_2026="{actual: 52, provisional: true}", Q4_2025="55")
    card = make_measure_card("measures/wait", portal_of(files).edition, "index.html")
    assert (card.value, card.period, card.target) == ("52 days", "Q1 2026/27", "Target: at most 50 days")
    assert (card.change, card.note) == ("Down from 55 in Q4 2025/26, better", "Provisional")
    assert card.status.word == "Close to target"
    assert card.is_kpi
    assert card.spark
    assert (card.spark.values, card.spark.label) == ((55, 52), "2 figures, from 55 days to 52 days")


def test_a_measure_without_figures_has_an_almost_empty_card(portal_of: Composing) -> None:
    card = make_measure_card("measures/wait", portal_of(wait()).edition, "index.html")
    assert (card.value, card.period, card.target, card.change, card.note, card.spark) == (
        "No figure yet",
        "",
        "",
        "",
        "",
        None,
    )


def test_a_late_figure_is_told_with_the_days(portal_of: Composing) -> None:
    files = wait("frequency: monthly", M05_2026="52") | {
        "measures/b.md": front("title: B\nunit: n\nfrequency: monthly")
    }
    card = make_measure_card(
        "measures/wait", portal_of({**files, "results/2026-06.yaml": "b: 1\n"}).edition, "index.html"
    )
    assert card.note == ""
    late = {**files, "results/2026-07-01..2026-07-01.yaml": "b: 1\n"}
    late["measures/wait.md"] = late["measures/wait.md"].replace("frequency", "release: {days_after: 0}\nfrequency")
    card = make_measure_card(
        "measures/wait", portal_of(late, site_file=f"{SITE_FILE}as_of: 2026-07-01\n").edition, "index.html"
    )
    assert card.note == "Next figure 1 day late"


@pytest.mark.parametrize(
    "fields, note",
    [
        ("", ""),
        ("stage: draft", "Draft"),
        ("to: 2026-03-31", "Closed 31 March 2026"),
        ("from: 2030-01-01", "Opens 1 January 2030"),
        ("period: 2025/26", "Closed 31 March 2026"),
        ("retired: true", "Retired, date not stated"),
        ("retired: {on: 2026-01-01}", "Retired 1 January 2026"),
        ("retired: {on: 2026-06-30}", "Retired 30 June 2026"),
        ("retired: {on: 2026-07-01}", ""),
        ("retired: {is_retired: false}", ""),
    ],
)
def test_a_thing_that_is_in_no_count_says_why(portal_of: Composing, fields: str, note: str) -> None:
    files = {**wait(Q1_2026="52"), "objectives/a.md": front(f"title: A\n{fields}")}
    assert make_thing_card("objectives/a", portal_of(files).edition, "index.html").note == note


def test_a_priority_is_told_by_its_summary_and_its_teams(portal_of: Composing) -> None:
    card = make_thing_card("priorities/health", portal_of(PLAN).edition, "index.html")
    assert (card.kind, card.summary) == ("Priority", "We <em>care</em>.")
    assert [team.text for team in card.team] == ["Ward"]
    assert make_thing_card("teams/ward", portal_of(PLAN).edition, "index.html").team == ()


def test_one_status_beside_a_link_is_the_worked_out_one_else_the_judged_one_which_says_so(portal_of: Composing) -> None:
    files = {
        **wait("supports: a\ntarget: 60", Q1_2026="52"),
        "objectives/a.md": front("title: A"),
        "objectives/b.md": front("title: B"),
        "results/2026-06.yaml": "objectives/a: {status: at risk}\nobjectives/b: {status: off track}\n",
        "values/v.md": front("title: V"),
    }
    for rule, word in (("counts", "At risk (judged)"), ("worst", "On track")):
        edition = portal_of(files, site_file=f"{SITE_FILE}status: {{roll_up: {rule}}}\n").edition
        status = find_status("objectives/a", edition)
        assert status
        assert status.word == word
    judged, of_measure = find_status("objectives/b", edition), find_status("measures/wait", edition)
    assert (judged and judged.word, of_measure and of_measure.word) == ("Off track (judged)", "On target")
    assert find_status("values/v", edition) is None
