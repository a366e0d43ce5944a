"""How many stand how."""

import pytest

from generator.compose.counts import say_measures, say_roll_up, say_standing
from generator.model.scorecard import PartStatus, RollUp
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

COUNTED = [
    ((), ""),
    (("on target",), "1 measure, on target"),
    (("close to target",), "1 measure, close to target"),
    (("not assessed",), "1 measure, not assessed"),
    (("on target", "met"), "2 of 2 measures on target"),
    (("on target", "close to target", "no data"), "1 of 3 measures on target, 1 close, 1 no data"),
    (("off target", "not met", "nearly met"), "None of 3 measures on target, 1 close, 2 off target"),
    (("not assessed", "not assessed"), "2 measures, all not assessed"),
    (("not assessed", "no data", "not assessed"), "3 measures: 1 no data, 2 not assessed"),
]


@pytest.mark.parametrize("statuses, said", COUNTED)
def test_measures_are_counted_in_words(portal_of: Composing, statuses: tuple[str, ...], said: str) -> None:
    assert say_measures(statuses, portal_of({}).edition) == said


def test_a_site_counts_in_its_own_words(portal_of: Composing) -> None:
    words = "words: {measure: [KPI, KPIs], close to target: [Amber], on target: [green]}\n"
    edition = portal_of({}, site_file=SITE_FILE + words).edition
    assert (
        say_measures(("on target", "close to target", "off target"), edition)
        == "1 of 3 KPIs green, 1 amber, 1 off target"
    )


def test_a_thing_without_measures_is_told_by_its_milestones(portal_of: Composing) -> None:
    edition = portal_of({}).edition
    parts = tuple(PartStatus("objectives/a#1", word) for word in ("achieved", "on track", "at risk", "off track"))
    told = "2 of 4 milestones done or on track, 1 at risk, 1 off track"
    assert say_roll_up(RollUp("milestones", "off track", parts), edition) == told
    assert say_roll_up(RollUp("none", "not assessed"), edition) == ""


@pytest.mark.parametrize(
    "words, told",
    [
        (("achieved", "achieved", "achieved"), "3 of 3 milestones done"),
        (("achieved", "off track"), "1 of 2 milestones done, 1 off track"),
        (("on track", "off track"), "1 of 2 milestones done or on track, 1 off track"),
    ],
)
def test_milestones_that_are_all_done_are_said_to_be(portal_of: Composing, words: tuple[str, ...], told: str) -> None:
    parts = tuple(PartStatus("objectives/a#1", word) for word in words)
    assert say_roll_up(RollUp("milestones", "off track", parts), portal_of({}).edition) == told


def test_without_measures_judgements_and_grades_tell_how_it_is_going(portal_of: Composing) -> None:
    result = "key_results: [{id: k, title: K, baseline: 0, target: 10}]"
    files = {
        "priorities/health.md": front("title: Health"),
        "objectives/a.md": front(f"title: A\nteam: ward\nsupports: health\n{result}"),
        "objectives/b.md": front(f"title: B\nteam: ward\nsupports: health\n{result}"),
        "objectives/c.md": front("title: C\nteam: bay\nsupports: health"),
        "teams/ward.md": front("title: Ward"),
        "teams/bay.md": front("title: Bay"),
        "results/2026-Q1.yaml": (
            "objectives/a: {status: on track}\nobjectives/a#k: {actual: 4}\nobjectives/b#k: {actual: 9}\n"
        ),
    }
    portal = portal_of(files)
    told = {key: say_standing(key, portal.edition) for key in ("teams/ward", "teams/bay", "objectives/a")}
    assert told == {
        "teams/ward": "2 objectives: 1 judged on track, 1 not judged; 2 key results, 40% to 90% of the way to target",
        "teams/bay": "",
        "objectives/a": "1 key result, 40% of the way to target",
    }
    assert say_standing("priorities/health", portal.edition).startswith("3 objectives: 1 judged on track, 2 not judged")
    assert portal.view("teams/ward.html").standing.worked_out == told["teams/ward"]
    files["results/2026-Q1.yaml"] = "objectives/a#k: {actual: 9.99}\nobjectives/b#k: {actual: 9.99}\n"
    assert say_standing("teams/ward", portal_of(files).edition) == "2 key results, each 99% of the way to target"
    assert portal.view("objectives/a.html").roll_up.rule == (
        "There is nothing yet to work a status out from. The grades of key results never set a status."
    )


def test_a_thing_with_measures_is_told_by_all_below_it(portal_of: Composing) -> None:
    below = (PartStatus("measures/a", "on target"), PartStatus("measures/b", "off target"))
    roll_up = RollUp("counts", "not assessed", (PartStatus("objectives/a", "at risk"),), below=below)
    edition = portal_of({}).edition
    assert say_roll_up(roll_up, edition) == "1 of 2 measures on target, 1 off target"
    assert say_roll_up(roll_up, edition, is_own=True) == ""


def test_parts_that_are_all_the_measures_are_counted_once(portal_of: Composing) -> None:
    below = (PartStatus("measures/a", "on target"), PartStatus("measures/b", "met"))
    roll_up = RollUp("counts", "not assessed", (*below, PartStatus("objectives/a", "at risk")), below=below)
    assert say_roll_up(roll_up, portal_of({}).edition) == "2 of 2 measures on target"


def test_a_team_counts_its_own_measures_only(portal_of: Composing) -> None:
    files = {
        **wait("team: ward\ntarget: 60\nsupports: a", Q1_2026="52"),
        "measures/b.md": front("title: B\nunit: n\nbetter: lower\ntarget: 1\nsupports: a"),
        "objectives/a.md": front("title: A\nteam: ward"),
        "teams/ward.md": front("title: Ward"),
    }
    assert say_standing("teams/ward", portal_of(files).edition) == "1 measure, on target"
