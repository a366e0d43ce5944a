"""What changed, in groups of news."""

import pytest

from tests.compose.builders import SITE_FILE, Portal, front, wait
from tests.compose.conftest import Composing


def news(portal: Portal) -> dict[str, list[tuple[str, str]]]:
    """The groups of what changed: names with what is said of them."""
    groups = portal.view("what-changed.html").groups
    return {group.title: [(item.link.text, item.text) for item in group.items] for group in groups}


def test_moved_targets_and_restated_figures_are_news_of_their_own(portal_of: Composing) -> None:
    files = wait(
        "targets: {2026-Q1: 50}\ntarget_changes: [{was: 45, now: 50, on: 2026-05-01, because: So.}]",
        Q1_2026="52",
        Q4_2025="{actual: 52, restated: {was: 55, on: 2026-05-02}}",
    )
    found = news(portal_of(files))
    assert found["Targets moved"] == [("Wait", "the target is at most 50 days, was at most 45 days")]
    assert found["Figures restated"] == [("Wait", "the figure for Q4 2025/26 is 52 days, not 55 days")]


JUDGED = {  # when A and B were judged to be on track, what is said of A at risk and B on track now
    "the period before, or never": (
        {"2025-Q4": "a"},
        {"Judged anew": [("A", "now judged at risk, was on track")], "Judged for the first time": [("B", "on track")]},
    ),
    "long ago, so that it lapsed": ({"2024-Q1": "ab"}, {"Judged anew": [("A", "now judged at risk, was on track")]}),
}


@pytest.mark.parametrize("before, told", JUDGED.values(), ids=JUDGED)
def test_a_judgement_is_news_where_it_is_the_first_or_says_something_else(
    portal_of: Composing, before: dict[str, str], told: dict[str, list[tuple[str, str]]]
) -> None:
    files = wait(Q1_2026="52", Q4_2025="52") | {
        f"objectives/{name}.md": front(f"title: {name.upper()}") for name in "ab"
    }
    for period, names in before.items():
        lines = "".join(f"objectives/{name}: {{status: on track}}\n" for name in names)
        files[f"results/{period}.yaml"] = files.get(f"results/{period}.yaml", "") + lines
    files["results/2026-Q1.yaml"] += "objectives/a: {status: at risk}\nobjectives/b: {status: on track}\n"
    assert news(portal_of(files)) == told


MOVES = {  # the measure's fields, its figures of then and now, the kind of news and what is said of it
    "a status, told once with the value that moved it": (
        "target: 53",
        {"Q4_2025": "55", "Q1_2026": "52"},
        "Better: from 55 to 52 days (target 53), now on target",
    ),
    "a value within its status, told by its turn": (
        "target: 60",
        {"Q4_2025": "55", "Q1_2026": "56"},
        "Worse: from 55 to 56 days (target 60)",
    ),
    "a value of no direction": (
        "better: neither",
        {"Q4_2025": "55", "Q1_2026": "56"},
        "Figures that moved: from 55 to 56 days",
    ),
    "a year to date that grew, which is neither good nor bad": (
        "cumulative: true\nbetter: higher\ntarget: 100",
        {"Q1_2026": "25", "Q2_2026": "56"},
        "Figures that moved: 56 days (target for the year 100)",
    ),
    "a month is told from the last quarter's end": (
        "target: 50",
        {"M06_2026": "55", "M09_2026": "52"},
        "Better: from 55 to 52 days (target 50)",
    ),
    "an older figure says from when it is": (
        "target: 50\nfrequency: annual",
        {"Y2024": "55", "Y2025": "52"},
        "Better: from 55 in 2024/25 to 52 days (target 50)",
    ),
    "a range": (
        "better: {within: [40, 45]}",
        {"Q4_2025": "55", "Q1_2026": "52"},
        "Better: from 55 to 52 days (target 40 to 45)",
    ),
    "a sum of money": (
        "unit: £ thousand\nbetter: higher\ntarget: -10",
        {"Q4_2025": "-30", "Q1_2026": "-20"},
        "Better: from −£30 thousand to −£20 thousand (target −£10 thousand)",
    ),
    "the same figure with another target": (
        "targets: {2025-Q4: 60, 2026-Q1: 50}\ntarget_path: step",
        {"Q4_2025": "52", "Q1_2026": "52"},
        "Status changed: still 52 days, now off target, because the target moved from 60 to 50",
    ),
    "a first figure": (
        "targets: {2025-Q4: 60, 2026-Q1: 60}",
        {"Q1_2026": "52"},
        "First figures: 52 days (target 60), now met",
    ),
    "a year to date of another status": (
        "cumulative: {profile: [25, 50, 75, 100]}\nbetter: higher\nunit: £ thousand\ntargets: {2026: -400, 2025: -200}",
        {"Q4_2025": "-150", "Q1_2026": "-120"},
        "Worse: status now off target, was on target: −£120 thousand (target −£100 thousand)",
    ),
    "what can't be compared with the figure before": (
        "target: 53\nbreaks: [{at: 2026-Q1, because: So.}]",
        {"Q4_2025": "55", "Q1_2026": "52"},
        "Better: status now on target, was off target: 52 days (target 53)",
    ),
    "a better figure that a target moved past": (
        "targets: {2025-Q4: 60, 2026-Q1: 50}\ntarget_path: step",
        {"Q4_2025": "55", "Q1_2026": "52"},
        "Better: from 55 to 52 days, now off target, because the target moved from 60 to 50",
    ),
    "a worse figure that a target moved to": (
        "targets: {2025-Q4: 50, 2026-Q1: 60}\ntarget_path: step",
        {"Q4_2025": "55", "Q1_2026": "56"},
        "Worse: from 55 to 56 days, now on target, because the target moved from 50 to 60",
    ),
    "a worse figure of which a target tells the same": (
        "targets: {2025-Q4: 60, 2026-Q1: 50}\ntarget_path: step",
        {"Q4_2025": "55", "Q1_2026": "56"},
        "Worse: from 55 to 56 days (target 50), now off target",
    ),
    "a range that moved": (
        "targets: {2025-Q4: {within: [40, 55]}, 2026-Q1: {within: [40, 50]}}\nbetter: {within: [40, 45]}",
        {"Q4_2025": "52", "Q1_2026": "52"},
        "Status changed: still 52 days, now not met, because the target is now 40 to 50, was 40 to 55",
    ),
    "a figure that is held against a target for the first time": (
        "targets: {2026-Q1: 50, 2026-Q2: 40}",
        {"Q4_2025": "55", "Q1_2026": "52"},
        "Better: from 55 to 52 days (target 50), now off target, was not assessed",
    ),
    "a first figure in words": (
        "better: higher\ntarget: Good",
        {"Q1_2026": "{said: Fair, status: off target}"},
        "First figures: Fair, now off target",
    ),
    "words alone": (
        "target: 60",
        {"Q4_2025": "52", "Q1_2026": "{said: Fair}"},
        "Status changed: now not assessed, was on target",
    ),
}


def test_what_opened_and_closed_is_told_with_its_day(portal_of: Composing) -> None:
    files = {
        **wait(Q1_2026="52", Q4_2025="52"),
        "objectives/a.md": front("title: A\nfrom: 2026-05-01"),
        "objectives/b.md": front("title: B\nto: 2026-05-31"),
        "objectives/c.md": front("title: C\nretired: {on: 2026-05-31}"),
    }
    found = news(portal_of(files))
    assert found == {"New": [("A", "from 1 May 2026")], "Closed": [("B", "on 31 May 2026"), ("C", "on 31 May 2026")]}


def test_a_status_that_is_none_is_no_better_and_no_worse(portal_of: Composing) -> None:
    files = wait("better: higher\ntarget: Good", Q1_2026="{said: Good, status: met}", Q4_2025="{said: Fair}")
    assert news(portal_of(files)) == {"Status changed": [("Wait", "now met, was not assessed")]}


@pytest.mark.parametrize("fields, figures, text", MOVES.values(), ids=MOVES)
def test_what_moved_says_from_where_to_where_and_the_target(
    portal_of: Composing, fields: str, figures: dict[str, str], text: str
) -> None:
    other = {"measures/other.md": front("title: Other\nunit: n"), "results/2026-03.yaml": "other: 1\n"}
    ((title, group),) = news(portal_of(wait(fields, **figures) | other)).items()
    assert [(name, f"{title}: {told}") for name, told in group] == [("Wait", text)]


def test_figures_and_statuses_are_others_only_beside_what_got_better_or_worse(portal_of: Composing) -> None:
    fields = {"a": "neither", "b": "lower\ntarget: 3"}
    files = {f"measures/{name}.md": front(f"title: {name}\nunit: n\nbetter: {way}") for name, way in fields.items()}
    files["results/2025-Q4.yaml"] = "a: 1\nb: 2\n"
    files["results/2026-Q1.yaml"] = "a: 2\nb: {said: Some}\n"
    assert list(news(portal_of(files))) == ["Status changed", "Figures that moved"]
    files["measures/c.md"] = front("title: c\nunit: n\nbetter: lower")
    files["results/2025-Q4.yaml"] += "c: 1\n"
    files["results/2026-Q1.yaml"] += "c: 2\n"
    portal = portal_of(files)
    assert list(news(portal)) == ["Worse", "Other changes of status", "Other figures that moved"]
    assert portal.view("index.html").turns == "1 worse since Q4 2025/26"


def test_a_moved_target_names_the_only_period_it_is_of(portal_of: Composing) -> None:
    files = wait(
        "targets: {2026-Q1: 60, 2026-Q4: 46}\n"
        "target_changes: [{period: 2026-Q4, was: 42, now: 46, on: 2026-05-01, because: So.}]",
        Q1_2026="52",
        Q4_2025="52",
    )
    said = "the target for Q4 2026/27 is at most 46 days, was at most 42 days"
    assert news(portal_of(files))["Targets moved"] == [("Wait", said)]


def test_home_tells_the_five_most_telling_and_how_many_there_are(portal_of: Composing) -> None:
    names = [f"m{n}" for n in range(7)]
    files = {
        f"measures/{name}.md": front(f"title: {name}\nunit: n\nbetter: lower\nfrequency: quarterly") for name in names
    }
    files["results/2026-Q1.yaml"] = "".join(f"{name}: 1\n" for name in names)
    files["results/2025-Q4.yaml"] = "".join(f"{name}: 2\n" for name in names)
    portal = portal_of(files)
    home = portal.view("index.html")
    (group,) = home.changed
    assert (group.title, len(group.items)) == ("Better", 5)
    assert (home.turns, home.all_changed.text) == ("7 better since Q4 2025/26", "All 7 changes")
    assert len(portal.view("what-changed.html").groups[0].items) == 7


def test_the_page_says_what_is_compared(portal_of: Composing) -> None:
    view = portal_of(wait(Q1_2026="52", Q4_2025="52"), site_file=SITE_FILE).view("what-changed.html")
    assert view.since == "What changed in Q1 2026/27 (April to June 2026), compared with Q4 2025/26"
    assert [link.text for link in view.earlier] == ["Q4 2025/26"]
    assert view.groups == ()


def test_a_teams_page_tells_what_changed_of_its_own(portal_of: Composing) -> None:
    files = {**wait("team: ward", Q1_2026="52", Q4_2025="55"), "teams/ward.md": front("title: Ward")}
    files["teams/other.md"] = front("title: Other")
    portal = portal_of(files)
    (group,) = portal.view("teams/ward.html").changed
    assert [item.link.text for item in group.items] == ["Wait"]
    assert portal.view("teams/other.html").changed == ()


def test_a_team_that_owns_nothing_is_told_what_changed_of_what_it_shows(portal_of: Composing) -> None:
    files = wait("supports: o", Q1_2026="52", Q4_2025="55") | {
        "objectives/o.md": front("title: O"),
        "teams/ward.md": front("title: Ward\nsupports: o"),
        "teams/owner.md": front("title: Owner\nsupports: o"),
        "measures/own.md": front("title: Own\nunit: n\nteam: owner"),
    }
    portal = portal_of(files)
    (group,) = portal.view("teams/ward.html").changed
    assert [(item.link.text, item.text) for item in group.items] == [("Wait", "from 55 to 52 days")]
    assert portal.view("teams/owner.html").changed == ()


def test_of_much_news_two_that_got_worse_and_two_better_come_before_other_kinds(portal_of: Composing) -> None:
    fields = {"a": "lower", "b": "lower", "c": "lower\nkpi: true", "d": "higher", "e": "higher", "f": "neither"}
    files = {f"measures/{name}.md": front(f"title: {name}\nunit: n\nbetter: {way}") for name, way in fields.items()}
    files["objectives/o.md"] = front("title: O\nfrom: 2026-05-01")
    files["teams/t.md"] = front("title: T")
    files["results/2025-Q4.yaml"] = "".join(f"{name}: 1\n" for name in fields)
    files["results/2026-Q1.yaml"] = "".join(f"{name}: 2\n" for name in fields)
    home = portal_of(files).view("index.html")
    told = [(group.title, [item.link.text for item in group.items]) for group in home.changed]
    assert told == [("Worse", ["c", "a"]), ("Better", ["d", "e"]), ("New", ["O"])]
    assert home.turns == "2 better, 3 worse since Q4 2025/26"


def test_what_a_teams_page_has_no_room_for_opens_on_a_click(portal_of: Composing) -> None:
    names = [f"m{n}" for n in range(7)]
    files = {f"measures/{n}.md": front(f"title: {n}\nunit: n\nbetter: lower\nteam: ward") for n in names}
    files |= {f"results/{p}.yaml": "".join(f"{n}: {v}\n" for n in names) for p, v in (("2025-Q4", 2), ("2026-Q1", 1))}
    view = portal_of({**files, "teams/ward.md": front("title: Ward")}).view("teams/ward.html")
    told = [item.link.text for groups in (view.changed, view.more_changed) for group in groups for item in group.items]
    assert (told, view.more_label) == (names, "and 2 more")
