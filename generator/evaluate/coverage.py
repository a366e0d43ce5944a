"""What authors might want to know: where the plan or its figures leave a question open, never a fault."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import get_args, get_type_hints

import msgspec

from generator.evaluate.history import History
from generator.evaluate.supporters import Web
from generator.model.measures import Measure
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.periods import Period
from generator.model.plan import Objective, Priority, Team, Value
from generator.model.scorecard import Gap, ThingAssessment
from generator.model.statuses import STATUSES
from generator.model.strategy import Strategy

_KINDS: tuple[str, ...] = get_args(get_type_hints(Gap)["kind"])
# Of which attributes something must be hidden that a gap isn't told: there is an answer, for other readers.
_ANSWERS: dict[str, frozenset[str]] = {
    "supports nothing": frozenset({"supports"}),
    "no sentence": frozenset({"supports"}),
    "no owner": frozenset({"owner", "sponsor", "lead"}),
    "no measure": frozenset({"key_results"}),
    "no team": frozenset({"team"}),
    "no target": frozenset({"target", "targets"}),
    "no source": frozenset({"source"}),
}
_LONELY_AFTER = timedelta(days=366)  # a year without any other result before it


class Survey(msgspec.Struct, frozen=True):
    """All that gaps are found in."""

    strategy: Strategy
    web: Web
    histories: Mapping[Key, History]
    things: Mapping[Key, ThingAssessment]
    told: Mapping[Key, tuple[Period, ...]]  # of measures: where words tell a figure that is hidden
    period: Period  # the reporting period


def find_gaps(survey: Survey) -> tuple[Gap, ...]:
    """Every gap of what is open, by kind in the order of `Gap.kind`, then by key."""
    lived = _list_lived(survey)
    found = [*_find_too_many_priorities(survey), *_find_lone_far_period(survey)]
    for key, thing in survey.web.things.items():
        if key in survey.web.open:
            found += (gap for gap in _ask_all(survey, thing) if not _is_answered(gap, thing))
            if isinstance(thing, Value) and key not in lived:
                found.append(Gap("value not lived", key))
    return tuple(sorted(found, key=lambda gap: (_KINDS.index(gap.kind), gap.key, gap.text)))


def _is_answered(gap: Gap, thing: Thing) -> bool:
    return bool(thing.hidden) and not _ANSWERS.get(gap.kind, frozenset()).isdisjoint(thing.hidden)


def _ask_all(survey: Survey, thing: Thing) -> Iterator[Gap]:
    if isinstance(thing, Objective):
        yield from _ask_objective(survey, thing)
    elif isinstance(thing, Priority):
        yield from _ask_priority(survey, thing)
    elif isinstance(thing, Team):
        yield from _ask_team(survey, thing)
    elif isinstance(thing, Measure):
        yield from _ask_measure(thing, survey.histories[thing.key])
        yield from (Gap("hidden figure told", thing.key, text=period.text) for period in survey.told.get(thing.key, ()))
        if not survey.web.above[thing.key] and not thing.guards:
            yield Gap("supports nothing", thing.key)
    if isinstance(thing, Objective | Priority | Measure) and not (thing.owner or thing.sponsor):
        yield Gap("no owner", thing.key)
    if thing.key in survey.things:
        yield from _ask_judgements(survey.things[thing.key])


def _ask_objective(survey: Survey, objective: Objective) -> Iterator[Gap]:
    key = objective.key
    if not survey.web.above[key]:
        yield Gap("supports nothing", key)
    yield from _list_without_sentence(survey, key)
    if not objective.key_results and not survey.things[key].roll_up.below:
        yield Gap("no measure", key)
    most = survey.strategy.settings.limits.measures_per_objective
    count = sum(isinstance(survey.web.things[low], Measure) for low in survey.web.open_below[key])
    if most is not None and count > most:
        yield Gap("too many measures", key, count)


def _ask_priority(survey: Survey, priority: Priority) -> Iterator[Gap]:
    lows = [survey.web.things[low] for low in survey.web.open_below[priority.key]]
    has_team = any(isinstance(low, Team) or getattr(low, "team", ()) or "team" in low.hidden for low in lows)
    if not priority.team and not has_team:
        yield Gap("no team", priority.key)
    if not survey.things[priority.key].roll_up.below:
        yield Gap("no measure", priority.key)


def _ask_team(survey: Survey, team: Team) -> Iterator[Gap]:
    web = survey.web
    own = (low for low in web.team_things[team.key] if low in web.open and not isinstance(web.things[low], Measure))
    if not web.above[team.key] and not any(own):
        yield Gap("supports nothing", team.key)
    yield from _list_without_sentence(survey, team.key)
    if not (team.lead or team.owner):
        yield Gap("no owner", team.key)


def _ask_measure(measure: Measure, history: History) -> Iterator[Gap]:
    key, assessment = measure.key, history.assessment
    has_direction = measure.better is not None and measure.better.direction != "neither"
    reason = assessment.reason
    is_yearly = reason.year_target is not None or reason.rule == "cumulative without profile"
    if has_direction and assessment.target is None and assessment.next_target is None and not is_yearly:
        yield Gap("no target", key)
    if not measure.source:
        yield Gap("no source", key)
    if not history.points:
        yield Gap("no results", key)
    elif reason.rule == "value too old":
        yield Gap("no recent figure", key, text=history.points[-1].result.period.text)
    if assessment.reporting.status == "late":
        yield Gap("late", key, assessment.reporting.days_late)
    result = assessment.current.result if assessment.current else None
    if STATUSES[assessment.status].scale == "off" and result and not (result.cause or result.cause_type):
        yield Gap("off target without cause", key)


def _ask_judgements(assessment: ThingAssessment) -> Iterator[Gap]:
    judged = [(assessment.key, assessment.judgement)]
    judged += [(each.key, each.judgement) for each in assessment.key_results]
    for key, judgement in judged:
        if judgement and not judgement.because:
            yield Gap("judged without reason", key)


def _list_without_sentence(survey: Survey, key: Key) -> Iterator[Gap]:
    above = survey.web.above[key].items()
    return (Gap("no sentence", key, text=survey.web.things[high].name) for high, how in above if not how)


def _list_lived(survey: Survey) -> frozenset[Key]:
    """The values that something open says how it lives."""
    things = (thing for key, thing in survey.web.things.items() if key in survey.web.open)
    return frozenset(
        link.key for thing in things if isinstance(thing, Objective | Priority | Team) for link in thing.how
    )


def _find_too_many_priorities(survey: Survey) -> Iterator[Gap]:
    most = survey.strategy.settings.limits.priorities
    count = len(survey.web.open_below[PURPOSE])
    if most is not None and count > most:
        yield Gap("too many priorities", PURPOSE, count)


def _find_lone_far_period(survey: Survey) -> Iterator[Gap]:
    """The one measure that has carried the figures' day away from all others', where no day was chosen."""
    first = survey.period.first
    ends = {key: history.ends for key, history in survey.histories.items() if history.ends}
    late = [key for key, days in ends.items() if days[-1] >= first]
    earlier = [day for days in ends.values() for day in days if day < first]
    if survey.strategy.settings.as_of is None and len(late) == 1 and earlier and first - max(earlier) > _LONELY_AFTER:
        yield Gap("lone far period", late[0], text=survey.period.text)
