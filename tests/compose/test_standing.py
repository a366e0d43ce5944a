"""How a thing stands, on its own page and in print."""

from generator.compose.standing import make_standing
from generator.compose.tallies import make_tally
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing


def test_a_judgement_says_who_for_when_and_for_how_long(portal_of: Composing) -> None:
    check = "{status: at risk, because: No *rooms*., by: Director, until: 2026-Q4}"
    files = {"objectives/a.md": front("title: A"), "results/2026-Q1.yaml": f"objectives/a: {check}\n"}
    judged = portal_of(files).view("objectives/a.html").standing.judged
    assert (judged.status.word, judged.because) == ("At risk", "No <em>rooms</em>.")
    assert judged.by == "Judged by Director for Q1 2026/27, until the end of Q4 2026/27"


def test_a_bare_judgement_says_for_when(portal_of: Composing) -> None:
    files = {"objectives/a.md": front("title: A"), "results/2026-Q1.yaml": "objectives/a: {status: at risk}\n"}
    assert portal_of(files).view("objectives/a.html").standing.judged.by == "Judged for Q1 2026/27"


def test_what_was_worked_out_stands_beside_what_was_judged_and_in_print_in_words_alone(portal_of: Composing) -> None:
    files = {
        **wait("supports: a\ntarget: 60", Q1_2026="52"),
        "objectives/a.md": front("title: A"),
        "priorities/empty.md": front("title: Empty"),
    }
    files["results/2026-Q1.yaml"] += "objectives/a: {status: at risk}\n"
    edition = portal_of(files, site_file=f"{SITE_FILE}status: {{roll_up: worst}}\n").edition
    found, plain = (make_standing("objectives/a", edition, "a.html", is_plain=is_plain) for is_plain in (False, True))
    assert found.worked_out == plain.worked_out == "1 measure, on target"
    assert [found.status and found.status.word, found.judged and found.judged.status.word] == ["On track", "At risk"]
    assert found.tally == make_tally("objectives/a", edition) is not None
    assert plain.tally is None
    empty = make_standing("priorities/empty", edition, "a.html")
    assert (empty.worked_out, empty.status, empty.judged, empty.tally) == ("", None, None, None)


def test_from_its_parts_are_judgements_where_no_measure_is_counted(portal_of: Composing) -> None:
    files = {
        **wait("supports: b\ntarget: 60", Q1_2026="52"),
        "priorities/p.md": front("title: P"),
        "objectives/a.md": front("title: A\nsupports: p"),
        "objectives/b.md": front("title: B"),
    }
    files["results/2026-Q1.yaml"] += "objectives/a: {status: on track}\n"
    edition = portal_of(files).edition
    judged, counted = (make_standing(key, edition, "p.html") for key in ("priorities/p", "objectives/b"))
    assert (judged.worked_out, counted.worked_out) == ("1 objective, judged on track", "1 measure, on target")


def test_a_teams_page_says_no_status_of_its_own(portal_of: Composing) -> None:
    files = {**wait("team: ward\ntarget: 60", Q1_2026="52"), "teams/ward.md": front("title: Ward")}
    standing = portal_of(files, site_file=f"{SITE_FILE}status: {{roll_up: worst}}\n").view("teams/ward.html").standing
    assert (standing.worked_out, standing.status) == ("1 measure, on target", None)


def test_of_a_team_it_says_that_its_own_measures_are_counted(portal_of: Composing) -> None:
    files = {
        **wait("team: ward\nsupports: o\ntarget: 60", Q1_2026="52"),
        "measures/other.md": front("title: Other\nteam: desk\nsupports: mine\nbetter: lower\ntarget: 60"),
        "objectives/o.md": front("title: O\nteam: desk"),
        "objectives/mine.md": front("title: Mine\nteam: [ward, plain]"),
        **{f"teams/{name}.md": front(f"title: {name}") for name in ("ward", "desk", "plain")},
    }
    files["results/2026-Q1.yaml"] += "other: 70\nobjectives/mine: {status: on track}\n"
    portal = portal_of(files, site_file=f"{SITE_FILE}words: {{measure: [Gauge, Gauges]}}\n")
    pages = ("teams/ward.html", "teams/plain.html", "objectives/o.html")
    assert [(standing.label, standing.worked_out) for standing in (portal.view(page).standing for page in pages)] == [
        ("From its own gauges", "1 gauge, on target"),
        ("", "1 objective, judged on track"),
        ("", "1 gauge, on target"),
    ]
