"""What is done about results, until it is closed."""

from datetime import date
from typing import Any

import pytest

from generator.evaluate.actions import assess_actions
from generator.model.results import Action
from generator.model.scorecard import ActionAssessment
from tests.evaluate.whole_builders import action_check, measure, period, prose, result, strategy

DUE = date(2026, 8, 31)


def act(text: str, name: str = "", due: date | None = DUE) -> tuple[Action, ...]:
    """One action of a result."""
    return (Action(id=name, what=prose(text), due=due),)


def follow(*parts: Any, as_of: str = "2026-Q2") -> tuple[ActionAssessment, ...]:
    """The actions of these measures."""
    made = strategy(*parts)
    return assess_actions(made.measures, made.results, made.action_checks, period(as_of).last)


@pytest.mark.parametrize(
    "check, is_done, is_overdue",
    [
        ({}, False, True),
        ({"done": date(2026, 8, 20)}, True, False),
        ({"done": date(2026, 8, 20), "worked": "too early"}, True, False),
        ({"worked": "partly"}, True, False),
        ({"worked": "no"}, True, False),
        ({"worked": "too early"}, False, True),
        ({"revised_due": date(2026, 9, 30)}, False, False),
        ({"revised_due": date(2026, 9, 29)}, False, True),
    ],
)
def test_an_action_is_followed_until_it_is_closed_and_overdue_after_its_last_day(
    check: dict[str, Any], is_done: bool, is_overdue: bool
) -> None:
    named = result("waits", "2026-Q1", "60", actions=act("Weekend clinic", "weekend"))
    (found,) = follow(measure("waits"), named, action_check("weekend", "2026-Q2", **check))
    assert (found.is_done, found.is_overdue) == (is_done, is_overdue)
    assert (found.measure, found.named_in, found.due) == (
        "measures/waits",
        period("2026-Q1"),
        check.get("revised_due", DUE),
    )


def test_what_is_said_after_the_as_of_date_is_not_known_yet() -> None:
    parts = (
        measure("waits"),
        result("waits", "2026-Q1", "60", actions=act("Weekend clinic", "weekend")),
        result("waits", "2026-Q2", "60", actions=act("Ring people", "ring")),
        action_check("weekend", "2026-Q2", done=date(2026, 8, 20)),
    )
    (found,) = follow(*parts, as_of="2026-Q1")
    assert (found.action.id, found.checks, found.is_done, found.is_overdue) == ("weekend", (), False, False)
    assert [each.is_done for each in follow(*parts)] == [True, False]


def test_one_action_in_several_results_is_one_with_its_first_period_and_its_last_words() -> None:
    (found,) = follow(
        measure("waits"),
        result("waits", "2026-Q1", "60", actions=act("Weekend clinic", "weekend")),
        result("waits", "2026-Q2", "60", actions=act("Weekend clinic, again", "weekend", date(2026, 12, 1))),
    )
    assert (found.named_in, found.action.what.plain, found.is_overdue) == (
        period("2026-Q1"),
        "Weekend clinic, again",
        False,
    )


def test_actions_without_an_id_or_a_day_are_each_their_own_and_never_overdue() -> None:
    both = (*act("First", due=None), *act("Second", due=None))
    found = follow(measure("waits"), result("waits", "2026-Q1", "60", actions=both))
    assert [(each.action.what.plain, each.is_overdue) for each in found] == [("First", False), ("Second", False)]
