"""How milestones go."""

from datetime import date
from typing import Any

import pytest

from generator.evaluate.milestones import assess_milestones, find_milestone_status
from generator.model.plan import Milestone
from generator.model.results import MilestoneCheck
from generator.model.scorecard import MilestoneAssessment
from tests.evaluate.whole_builders import check_in, objective, period, prose

AS_OF = date(2026, 9, 30)
OVER, TODAY, AHEAD, LATER = date(2026, 9, 29), AS_OF, date(2026, 10, 1), date(2026, 12, 1)
KEY = "objectives/waits"


@pytest.mark.parametrize(
    "step, first_due, due, status",
    [
        ("stopped", OVER, OVER, "stopped"),
        ("complete", OVER, OVER, "achieved"),
        ("complete", None, None, "achieved"),
        ("delayed", OVER, OVER, "off track"),
        ("in progress", OVER, OVER, "off track"),
        ("not started", OVER, OVER, "off track"),
        ("", OVER, OVER, "off track"),
        ("in progress", OVER, TODAY, "at risk"),
        ("delayed", AHEAD, AHEAD, "at risk"),
        ("delayed", None, None, "at risk"),
        ("in progress", AHEAD, LATER, "at risk"),
        ("not started", AHEAD, LATER, "at risk"),
        ("", AHEAD, LATER, "at risk"),
        ("in progress", LATER, AHEAD, "on track"),
        ("in progress", None, LATER, "on track"),
        ("in progress", TODAY, TODAY, "on track"),
        ("in progress", None, None, "on track"),
        ("not started", AHEAD, AHEAD, "not started"),
        ("not started", None, None, "not started"),
        ("", AHEAD, AHEAD, "not started"),
        ("", None, None, "not assessed"),
    ],
)
def test_a_milestone_stands_by_what_was_said_last_and_its_day(
    step: str, first_due: date | None, due: date | None, status: str
) -> None:
    assert find_milestone_status(step, first_due, due, AS_OF) == status


def assess(*said: tuple[str, dict[str, Any]], as_of: date = AS_OF) -> MilestoneAssessment:
    """The milestone `reminders`, due on 2026-09-29, after what periods said of it."""
    thing = objective("waits", milestones=(Milestone(id="reminders", title=prose("Reminders"), due=OVER),))
    check_ins = [check_in(KEY, when, milestones=(MilestoneCheck(id="reminders", **fields),)) for when, fields in said]
    return assess_milestones(thing, check_ins, as_of)[0]


def test_what_a_later_check_leaves_out_holds_from_the_earlier() -> None:
    found = assess(
        ("2026-Q1", {"status": "in progress", "revised_due": AHEAD, "because": prose("The supplier was late.")}),
        ("2026-Q2", {"because": prose("It came.")}),
    )
    assert (found.status, found.step, found.due, found.first_due) == ("at risk", "in progress", AHEAD, OVER)
    assert (found.because.plain, found.is_overdue) == ("It came.", False)


def test_a_day_on_which_it_was_done_says_that_it_is_complete() -> None:
    found = assess(("2026-Q1", {"done": date(2026, 6, 12)}))
    assert (found.status, found.step, found.done) == ("achieved", "complete", date(2026, 6, 12))


def test_a_return_that_names_a_day_after_its_period_is_believed() -> None:
    assert assess(("2026-Q1", {"done": date(2026, 7, 5)}), as_of=period("2026-Q1").last).status == "achieved"


def test_a_check_of_a_period_still_running_is_not_counted() -> None:
    said = ("2026-Q2", {"status": "complete"})
    assert assess(said, as_of=period("2026-Q2").last).status == "achieved"
    assert assess(said, as_of=date(2026, 9, 29)).status == "not started"


def test_a_milestone_past_its_day_is_overdue() -> None:
    found = assess()
    assert (found.key, found.status, found.is_overdue) == (f"{KEY}#reminders", "off track", True)


def test_a_milestone_without_an_id_is_called_by_its_place() -> None:
    thing = objective("waits", milestones=(Milestone(title=prose("A")), Milestone(title=prose("B"))))
    found = assess_milestones(thing, (), AS_OF)
    assert [each.key for each in found] == [f"{KEY}#1", f"{KEY}#2"]
