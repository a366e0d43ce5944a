"""Results, check-ins and action checks stand with what they speak of."""

from decimal import Decimal

import pytest

from generator.model.nouns import Key
from generator.model.plan import Milestone
from generator.model.problems import Place
from generator.model.results import Action, MilestoneCheck
from tests.link.builders import (
    action_check,
    check_in,
    key_result,
    measure,
    objective,
    priority,
    prose,
    result,
    strategy,
    team,
    tell,
    value,
)

CUT = objective(
    "cut-waits",
    key_results=(key_result("clinics"),),
    milestones=(Milestone(id="reminders", title=prose("Live")), Milestone(title=prose("No id"))),
)


def test_results_stand_by_measure_oldest_first():
    linked = strategy(
        measure("wait"),
        measure("falls"),
        measure("none"),
        result("wait", "2026-Q2"),
        result("wait", "2026-Q1"),
        result("falls", "2025"),
    )
    assert {key: [each.period.text for each in group] for key, group in linked.results.items()} == {
        "falls": ["2025"],
        "wait": ["2026-Q1", "2026-Q2"],
    }


def test_an_unknown_measure_is_told_once_a_file():
    entries = [
        result("wiat", when, place=Place("content/results/h.csv", n)) for n, when in enumerate(["2024", "2025"], 2)
    ]
    told = tell(measure("wait"), *entries, result("wiat", "2026-Q1"))
    assert told == [
        'content/results/h.csv:2: no measure is called "wiat" → did you mean "wait" (content/measures/wait.md)?',
        'content/results/2026-Q1.yaml:1: no measure is called "wiat" → did you mean "wait" (content/measures/wait.md)?',
    ]


def test_a_former_id_gives_its_results_to_the_measure_of_today():
    wait = measure("wait", formerly=("old",))
    told = tell(wait, result("old", "2025"), result("wait", "2026"))
    assert told == ['*content/results/2025.yaml:1: "old" is now called "wait" → write "wait"']
    told = tell(
        wait,
        result("old", "2025", place=Place("z.yaml", 4)),
        result("wait", "2025", place=Place("a.yaml", 2)),
    )
    assert told[1:] == ['z.yaml:4: "wait" is given twice for 2025 → also at a.yaml:2; keep one']


def test_check_ins_stand_by_key_oldest_first():
    linked = strategy(
        CUT,
        priority("lives"),
        team("ward"),
        check_in("objectives/cut-waits", "2026-Q2", milestones=(MilestoneCheck(id="reminders"),)),
        check_in("objectives/cut-waits", "2026-Q1"),
        check_in("objectives/cut-waits#clinics", "2026-Q1", actual=Decimal(27)),
        check_in("priorities/lives", "2026-Q1"),
        check_in("teams/ward", "2026-Q1"),
    )
    assert {key: [each.period.text for each in group] for key, group in linked.check_ins.items()} == {
        "objectives/cut-waits": ["2026-Q1", "2026-Q2"],
        "objectives/cut-waits#clinics": ["2026-Q1"],
        "priorities/lives": ["2026-Q1"],
        "teams/ward": ["2026-Q1"],
    }


def test_a_check_in_by_a_former_id_has_the_key_of_today():
    entries = (
        objective("new", formerly=("old",), key_results=(key_result("a"),)),
        check_in("objectives/old#a", "2026"),
    )
    told = tell(*entries)
    assert told == ['*content/results/2026.yaml:1: "objectives/old" is now called "new" → write "objectives/new"']


def test_a_period_is_not_given_twice_under_a_former_id_and_todays():
    told = tell(
        objective("new", formerly=("old",), key_results=(key_result("a"),)),
        check_in("objectives/new#a", "2026-04-01..2026-06-30", place=Place("b.yaml", 1)),
        check_in("objectives/old#a", "2026-Q1", place=Place("z.yaml", 4)),
        check_in("objectives/old", "2026-Q1", place=Place("z.yaml", 5)),
    )
    assert [each for each in told if not each.startswith("*")] == [
        'z.yaml:4: "objectives/new#a" is given twice for 2026-Q1 → also at b.yaml:1; keep one'
    ]


def test_what_became_of_an_action_is_not_given_twice_for_a_period():
    entries = (measure("wait"), result("wait", "2026-Q1", actions=(ACTION,)))
    checks = [action_check("pharmacist", "2026-Q2", place=Place(f"{name}.yaml", 1)) for name in "ba"]
    assert tell(*entries, *checks) == [
        'b.yaml:1: "actions/pharmacist" is given twice for 2026-Q2 → also at a.yaml:1; keep one'
    ]


@pytest.mark.parametrize(
    "key, fields, told",
    [
        (
            "objectives/cut-wait",
            {},
            (
                ': no objective is called "objectives/cut-wait"'
                ' → did you mean "objectives/cut-waits" (content/objectives/cut-waits.md)?'
            ),
        ),
        (
            "values/kindness",
            {},
            (
                ': no objective, priority or team is called "values/kindness"'
                ' → "kindness" is a value (content/values/kindness.md); name an objective, a priority or a team'
            ),
        ),
        (
            "objectives/cut-waits#clinic",
            {},
            ': "objectives/cut-waits" has no key result "clinic" → did you mean "clinics"?',
        ),
        ("objectives/cut-waits#zzz", {}, ': "objectives/cut-waits" has no key result "zzz" → it has "clinics"'),
        ("teams/ward#zzz", {}, ': "teams/ward" has no key result "zzz" → it has none with an id'),
        (
            "objectives/cut-waits",
            {"actual": Decimal(1)},
            (
                ': "objectives/cut-waits" has no "actual" of its own'
                ' → give it to a key result, "objectives/cut-waits#its-id"'
            ),
        ),
        (
            "objectives/cut-waits#clinics",
            {"milestones": (MilestoneCheck(id="reminders"),)},
            (
                ': a key result has no milestones; they are those of "objectives/cut-waits"'
                ' → write them under "objectives/cut-waits"'
            ),
        ),
        (
            "objectives/cut-waits",
            {"milestones": (MilestoneCheck(id="zzz"),)},
            ': "objectives/cut-waits" has no milestone "zzz" → it has "reminders"',
        ),
    ],
)
def test_a_check_in_on_what_is_not_there_is_told(key: Key, fields: dict[str, object], told: str):
    assert tell(CUT, value("kindness"), team("ward"), check_in(key, "2026-Q1", **fields)) == [
        f"content/results/2026-Q1.yaml:1{told}"
    ]


def test_a_milestone_that_is_not_there_is_told_at_its_own_line():
    told = tell(CUT, check_in("objectives/cut-waits", "2026-Q1", milestones=(MilestoneCheck(id="reminder", line=8),)))
    assert told == [
        'content/results/2026-Q1.yaml:8: "objectives/cut-waits" has no milestone "reminder" → did you mean "reminders"?'
    ]


ACTION = Action(id="pharmacist", what=prose("Weekend pharmacist"), line=6)


def test_action_checks_stand_by_action_oldest_first():
    linked = strategy(
        measure("wait"),
        result("wait", "2025-Q4", actions=(ACTION,)),
        result("wait", "2026-Q1", actions=(ACTION,)),
        action_check("pharmacist", "2026-Q2"),
        action_check("pharmacist", "2026-Q1"),
    )
    assert [each.period.text for each in linked.action_checks["pharmacist"]] == ["2026-Q1", "2026-Q2"]


def test_an_action_that_no_result_names_is_told():
    entries = (measure("wait"), result("wait", "2026-Q1", actions=(ACTION, Action(what=prose("No id")))))
    assert tell(*entries, action_check("pharmacists", "2026-Q2"), action_check("zzz", "2026-Q2")) == [
        'content/results/2026-Q2.yaml:1: no result names an action "pharmacists" → did you mean "pharmacist"?',
        (
            'content/results/2026-Q2.yaml:1: no result names an action "zzz"'
            " → give the action its id where a result names it: {id: zzz, what: …}"
        ),
    ]
    assert tell(*entries, action_check("", "2026-Q2"))[0].startswith("content/results/2026-Q2.yaml:1: no result")


def test_thousands_of_unknown_actions_are_told_without_comparing_each():
    told = tell(*(measure(f"m{n}") for n in range(700)), *(action_check(f"a{n}", "2026") for n in range(700)))
    assert len(told) == 700
    assert told[-1].endswith("a699, what: …}")


def test_two_measures_do_not_share_an_action():
    told = tell(
        measure("a"),
        measure("b"),
        result("a", "2026-Q1", actions=(ACTION,)),
        result("b", "2026-Q1", actions=(ACTION,)),
    )
    assert told == [
        (
            'content/results/2026-Q1.yaml:6: "a" has an action of the id "pharmacist" too'
            " → see content/results/2026-Q1.yaml:1; give one of them another id"
        )
    ]


@pytest.mark.parametrize(
    "measure_for, result_for, action_for",
    [("board", "", ""), ("public", "board", ""), ("public", "", "board")],
)
def test_an_action_check_is_for_no_earlier_audience_than_its_action(measure_for: str, result_for: str, action_for: str):
    action = Action(id="pharmacist", what=prose("P"), audience=action_for)
    entries = (
        measure("wait", audience=measure_for),
        result("wait", "2026-Q1", actions=(action,), audience=result_for),
    )
    assert tell(*entries, action_check("pharmacist", "2026-Q2", audience="board")) == []
    assert tell(*entries, action_check("pharmacist", "2026-Q2", audience="staff")) == [
        (
            'content/results/2026-Q2.yaml:1: this is for "staff", but its action is only for "board" and those after'
            ' → write "audience: board", or take it out'
        )
    ]
