"""How objectives, priorities and teams stand: by their parts, by hand, by what was said."""

from collections.abc import Mapping
from typing import cast

import msgspec

from generator.evaluate.history import History
from generator.evaluate.judgements import find_judgement, find_last_judgement, list_counted_check_ins
from generator.evaluate.key_results import Known, assess_key_results
from generator.evaluate.milestones import assess_milestones
from generator.evaluate.roll_up import Ground, Rule, roll_up_all
from generator.evaluate.supporters import Web
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.scorecard import RollUp, ThingAssessment
from generator.model.strategy import Strategy


def assess_things(
    strategy: Strategy, web: Web, histories: Mapping[Key, History], period: Period
) -> dict[Key, ThingAssessment]:
    """How each priority, objective and team stands, as lists show them; `period` is the reporting period."""
    measures = {key: history.assessment for key, history in histories.items()}
    known = Known(strategy.check_ins, measures, web.as_of, period.last)
    milestones = {
        each.key: assess_milestones(each, strategy.check_ins.get(each.key, ()), web.as_of)
        for each in strategy.objectives.values()
    }
    roll_ups = roll_up_all(web, Ground(histories, milestones, cast("Rule", strategy.settings.status.roll_up)))
    done = {key: _assess(web, known, key, roll_up) for key, roll_up in roll_ups.items()}
    for each in strategy.objectives.values():
        done[each.key] = msgspec.structs.replace(
            done[each.key], key_results=assess_key_results(each, known), milestones=milestones[each.key]
        )
    return {key: done[key] for key in web.things if key in done}


def _assess(web: Web, known: Known, key: Key, roll_up: RollUp) -> ThingAssessment:
    check_ins = known.check_ins.get(key, ())
    counted = list_counted_check_ins(check_ins, known.as_of)
    if not counted:
        return ThingAssessment(key, key in web.open, roll_up)
    last = counted[-1]
    spending = next((each for each in reversed(counted) if each.spent is not None), None)
    return ThingAssessment(
        key=key,
        is_open=key in web.open,
        roll_up=roll_up,
        judgement=find_judgement(check_ins, known.as_of, known.current),
        last_judgement=find_last_judgement(check_ins, known.as_of),
        spent=spending.spent if spending else None,
        spent_in=spending.period if spending else None,
        said=last.said,
        commentary=last.commentary,
        checked_in=last.period,
    )
