"""What is done about results, followed until it is closed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from generator.model.measures import Measure
from generator.model.periods import Period
from generator.model.results import Action, ActionCheck, Result
from generator.model.scorecard import ActionAssessment

_ENDS = ("yes", "partly", "no")  # who says whether it worked says that it was done


def assess_actions(
    measures: Mapping[str, Measure],
    results: Mapping[str, Sequence[Result]],
    action_checks: Mapping[str, Sequence[ActionCheck]],
    as_of: date,
) -> tuple[ActionAssessment, ...]:
    """Every action that a result of a period over by `as_of` names, in the order of measures, oldest first.

    All is given by id, results and checks oldest first. An action that several results of its measure name is
    one, with its first period and its last words. It is done once a check names the day or says whether it worked;
    overdue if its day, the last revised, lies before `as_of` and it isn't done.
    """
    found: list[ActionAssessment] = []
    for measure_id, measure in measures.items():
        counted = (result for result in results.get(measure_id, ()) if result.period.last <= as_of)
        for named_in, action in _list_named(counted):
            checks = action_checks.get(action.id, ())
            found.append(_assess(ActionAssessment(action, measure.key, named_in), checks, as_of))
    return tuple(found)


def _list_named(results: Iterable[Result]) -> Iterable[tuple[Period, Action]]:
    """Each action with the first period that names it."""
    named: dict[object, tuple[Period, Action]] = {}
    for result in results:
        for place, action in enumerate(result.actions):
            name = action.id or (result.period, place)
            first, _ = named.get(name, (result.period, action))
            named[name] = (first, action)
    return named.values()


def _assess(named: ActionAssessment, checks: Sequence[ActionCheck], as_of: date) -> ActionAssessment:
    counted = tuple(check for check in checks if check.period.last <= as_of)
    due = next((check.revised_due for check in reversed(counted) if check.revised_due), named.action.due)
    is_done = any(check.done or check.worked in _ENDS for check in counted)
    is_overdue = due is not None and due < as_of and not is_done
    return msgspec.structs.replace(named, checks=counted, due=due, is_done=is_done, is_overdue=is_overdue)
