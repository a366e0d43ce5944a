"""Evaluate: from a strategy, as one audience sees it, to how everything stands."""

from collections.abc import Mapping, Sequence

import msgspec

from generator.evaluate.actions import assess_actions
from generator.evaluate.as_of import find_as_of
from generator.evaluate.assess import assess_measure
from generator.evaluate.coverage import Survey, find_gaps
from generator.evaluate.digests import make_digests
from generator.evaluate.history import History, find_since_period, write_history
from generator.evaluate.scene import set_scene
from generator.evaluate.supporters import Web, weave
from generator.evaluate.suppress import find_baseline, find_told, suppress_results
from generator.evaluate.things import assess_things
from generator.evaluate.thread import draw_threads
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.results import Result
from generator.model.scorecard import Scorecard
from generator.model.strategy import Strategy


def evaluate(strategy: Strategy, as_of: Period | None = None) -> Scorecard:
    """How everything stands, for the audience that the strategy was redacted for.

    `as_of`: figures count up to its last day; None: as the site says. Small numbers are hidden before anything
    is worked out.
    """
    day, period = find_as_of(strategy, as_of)
    shown = _hide_small_numbers(strategy)
    web = weave(shown, day)
    histories = _assess_measures(shown, web, period)
    things = assess_things(shown, web, histories, period)
    told = _find_told(strategy.results, shown)
    return Scorecard(
        as_of=day,
        period=period,
        measures={key: history.assessment for key, history in histories.items()},
        things=things,
        threads=draw_threads(web),
        supporters=web.below,
        team_things=web.team_things,
        digests=make_digests(set_scene(shown, web, histories), period),
        actions=assess_actions(shown.measures, shown.results, shown.action_checks, day),
        gaps=find_gaps(Survey(shown, web, histories, things, told, period)),
        open=web.open,
    )


def _hide_small_numbers(strategy: Strategy) -> Strategy:
    """The strategy without them in results and baselines; nor a baseline that is a figure withheld."""
    results, measures = {}, dict(strategy.measures)
    for measure in strategy.measures.values():
        shown = suppress_results(measure, strategy.results.get(measure.id, ()))
        if shown:
            results[measure.id] = shown
        if (baseline := find_baseline(measure, shown)) is not measure.baseline:
            measures[measure.id] = msgspec.structs.replace(measure, baseline=baseline)
    return msgspec.structs.replace(strategy, results=results, measures=measures)


def _find_told(results: Mapping[str, Sequence[Result]], shown: Strategy) -> dict[Key, tuple[Period, ...]]:
    """Of measures, the periods whose words tell a figure that was hidden."""
    told: dict[Key, tuple[Period, ...]] = {}
    for measure_id, after in shown.results.items():
        measure = shown.measures[measure_id]
        if found := find_told(measure, results[measure_id], after):
            told[measure.key] = tuple(dict.fromkeys(result.period for result, _ in found))
    return told


def _assess_measures(strategy: Strategy, web: Web, period: Period) -> dict[Key, History]:
    settings = strategy.settings
    guards: dict[Key, list[Key]] = {}
    for measure in strategy.measures.values():
        for ref in measure.guards if measure.key in web.open else ():
            guards.setdefault(ref.key, []).append(measure.key)
    done = {}
    for measure in strategy.measures.values():
        results, calendar = strategy.results.get(measure.id, ()), measure.year or settings.year
        assessment = assess_measure(measure, results, calendar, settings.status, web.as_of)
        history = write_history(measure, assessment, calendar, settings.status)
        since, guarding = find_since_period(history, period), guards.get(measure.key, ())
        if since or guarding:
            assessment = msgspec.structs.replace(assessment, since_period=since, guarded_by=tuple(guarding))
            history = msgspec.structs.replace(history, assessment=assessment)
        done[measure.key] = history
    return done
