"""How each milestone goes: from what was said of it, and its day."""

from collections.abc import Sequence
from datetime import date

from generator.evaluate.judgements import list_counted_check_ins
from generator.model.nouns import Key
from generator.model.plan import Milestone, Objective
from generator.model.prose import EMPTY
from generator.model.results import CheckIn, MilestoneCheck
from generator.model.scorecard import MilestoneAssessment

_ENDS = {"stopped": "stopped", "complete": "achieved"}


def assess_milestones(
    objective: Objective, check_ins: Sequence[CheckIn], as_of: date
) -> tuple[MilestoneAssessment, ...]:
    """Each milestone of an objective, as written; of one without an id the key ends in its place, from 1.

    `check_ins`: the objective's, oldest first.
    """
    said: dict[str, list[MilestoneCheck]] = {}
    for check_in in list_counted_check_ins(check_ins, as_of):
        for check in check_in.milestones:
            said.setdefault(check.id, []).append(check)
    return tuple(
        _assess(milestone, f"{objective.key}#{milestone.id or place}", said.get(milestone.id, ()), as_of)
        for place, milestone in enumerate(objective.milestones, 1)
    )


def _assess(milestone: Milestone, key: Key, checks: Sequence[MilestoneCheck], as_of: date) -> MilestoneAssessment:
    newest = checks[::-1]
    done = next((check.done for check in newest if check.done), None)
    step = next((check.status for check in newest if check.status), "complete" if done else "")
    revised = next((check.revised_due for check in newest if check.revised_due), None)
    due = revised or milestone.due
    status = find_milestone_status(step, milestone.due, due, as_of)
    return MilestoneAssessment(
        key=key,
        title=milestone.title,
        status=status,
        step=step,
        due=due,
        first_due=milestone.due,
        done=done,
        is_overdue=status == "off track",
        because=newest[0].because if newest else EMPTY,
    )


def find_milestone_status(step: str, first_due: date | None, due: date | None, as_of: date) -> str:
    """How a milestone stands by what was last said of it (`step`) and its day (`due`), of STATUSES.

    | said last            | its day                        | status       |
    | -------------------- | ------------------------------ | ------------ |
    | stopped              | any                            | stopped      |
    | complete             | any                            | achieved     |
    | anything else        | over                           | off track    |
    | delayed              | ahead, or none                 | at risk      |
    | anything else        | ahead, later than first meant  | at risk      |
    | in progress          | ahead, or none                 | on track     |
    | not started          | ahead, or none                 | not started  |
    | nothing              | ahead                          | not started  |
    | nothing              | none                           | not assessed |

    A day is over the day after. A day on which it was done, with nothing said beside, says "complete".
    """
    if step in _ENDS:
        return _ENDS[step]
    if due and due < as_of:
        return "off track"
    is_put_off = bool(first_due and due and due > first_due)
    if step == "delayed" or is_put_off:
        return "at risk"
    if step == "in progress":
        return "on track"
    return "not started" if step or due else "not assessed"
