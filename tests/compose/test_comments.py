"""What was said of a measure's figures."""

import pytest

from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

ACTION = "actions: [{id: weekend, what: Weekend *clinics*, who: Head, due: 2026-05-31}]"


def test_a_comment_holds_words_cause_actions_and_who_signed(portal_of: Composing) -> None:
    result = (
        "{actual: 52, commentary: '# High\n\n  Words', cause: Late., cause_type: outside our control, "
        f"{ACTION}, checked: {{by: Analyst, on: 2026-07-10}}, approved: {{by: Director}}}}"
    ).replace("\n\n", "\\n\\n")
    comment = portal_of(wait(Q1_2026=result.replace("'", '"'))).view("measures/wait.html").latest
    assert comment.html.startswith('<h3 id="said-wait-2026-q1-high">High</h3>')
    assert (comment.period, comment.cause, comment.cause_type) == ("Q1 2026/27", "Late.", "Outside our control")
    assert comment.signed == "Checked by Analyst, 10 July 2026. Approved by Director."
    assert [action.what for action in comment.actions] == ["Weekend <em>clinics</em>"]


def test_what_was_said_since_the_last_figure_is_the_latest(portal_of: Composing) -> None:
    files = wait(
        Q1_2026="{missing: late, commentary: Since.}",
        Q4_2025="{actual: 5, commentary: Then.}",
        Q3_2025="{actual: 4, commentary: Before.}",
    )
    files |= {"measures/b.md": front("title: B\nunit: n"), "results/2026-06.yaml": "b: 1\n"}
    view = portal_of(files).view("measures/wait.html")
    assert view.latest.period == "Q1 2026/27"
    assert [comment.period for comment in view.earlier] == ["Q4 2025/26", "Q3 2025/26"]


def test_nothing_said_of_the_last_figure_is_nothing_latest(portal_of: Composing) -> None:
    view = portal_of(wait(Q1_2026="52", Q4_2025="{actual: 5, cause: Then.}")).view("measures/wait.html")
    assert view.latest is None
    assert [comment.period for comment in view.earlier] == ["Q4 2025/26"]


CHECKS = [
    ("", "", "Overdue since 31 May 2026", True),
    ("{revised_due: 2026-12-31}", "Due 31 December 2026 (first 31 May 2026)", "", False),
    ("{revised_due: 2026-06-01}", "Due 1 June 2026 (first 31 May 2026)", "Overdue since 1 June 2026", True),
    ("{done: 2026-06-20}", "Due 31 May 2026", "Done 20 June 2026", False),
    ("{done: 2026-06-20, worked: partly}", "Due 31 May 2026", "Done 20 June 2026: it worked in part", False),
    ("{worked: 'yes'}", "Due 31 May 2026", "Done: it worked", False),
    (
        "{worked: too early, revised_due: 2026-12-31}",
        "Due 31 December 2026 (first 31 May 2026)",
        "Too early to say whether it worked",
        False,
    ),
]


@pytest.mark.parametrize("check, due, state, is_overdue", CHECKS)
def test_an_action_is_followed_until_it_is_closed(
    portal_of: Composing, check: str, due: str, state: str, is_overdue: bool
) -> None:
    files = wait(Q1_2026=f"{{actual: 52, {ACTION}}}")
    if check:
        files["results/2026-06.yaml"] = f"actions/weekend: {check}\n"
    (action,) = portal_of(files).view("measures/wait.html").latest.actions
    assert (action.due, action.state, action.is_overdue) == (due, state, is_overdue)


def test_an_action_that_two_results_name_stands_with_both(portal_of: Composing) -> None:
    files = wait(Q1_2026=f"{{actual: 52, {ACTION}}}", Q4_2025=f"{{actual: 55, {ACTION}}}")
    view = portal_of(files).view("measures/wait.html")
    assert len(view.latest.actions) == len(view.earlier[0].actions) == 1


def test_actions_without_an_id_are_told_apart_by_their_period(portal_of: Composing) -> None:
    files = wait(Q1_2026="{actual: 52, actions: [Ring, Write]}", Q4_2025="{actual: 55, actions: [Ring]}")
    view = portal_of(files).view("measures/wait.html")
    assert [action.what for action in view.latest.actions] == ["Ring", "Write"]
    assert [action.what for action in view.earlier[0].actions] == ["Ring"]
    assert view.latest.actions[0].due == ""


def test_a_priority_shows_the_words_on_its_worst_measures_first(portal_of: Composing) -> None:
    names = ["a", "b", "c", "d", "e", "f", "g"]
    files = {
        f"measures/{name}.md": front(
            f"title: {name}\nsupports: health\nunit: n\nbetter: lower\ntarget: 5\nfrequency: quarterly"
        )
        for name in names
    }
    files["priorities/health.md"] = front("title: Health")
    files["results/2026-Q1.yaml"] = "".join(
        f"{name}: {{actual: {9 if name == 'g' else 1}, commentary: Words.}}\n" for name in names if name != "b"
    )
    comments = portal_of(files).view("priorities/health.html").comments
    assert [link.text for link, _ in comments] == ["g", "a", "c", "d", "e"]
