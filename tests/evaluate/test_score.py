"""Everything in one."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from generator.evaluate.score import evaluate
from generator.model.measure_rules import Frequency, Hidden
from generator.model.measures import Baseline, PeriodTarget, SmallNumbers
from generator.model.nouns import PURPOSE, Ref, Retired
from generator.model.periods import Calendar
from generator.model.results import Action, BreakdownRow, Dimension
from tests.evaluate.whole_builders import (
    action_check,
    check_in,
    measure,
    objective,
    period,
    priority,
    prose,
    result,
    strategy,
    team,
    value,
)

HEALTH, WAITS, DAYS = "priorities/health", "objectives/waits", "measures/days"


def test_everything_the_strategy_has_is_on_the_scorecard() -> None:
    found = evaluate(
        strategy(
            value("kindness"),
            priority("health"),
            objective("waits", HEALTH, team="clinic"),
            team("clinic", HEALTH),
            measure("days", WAITS, team="clinic"),
            objective("past", HEALTH, team="clinic", retired=Retired()),
        ),
        period("2026-Q1"),
    )
    assert list(found.measures) == [DAYS]
    assert list(found.things) == [HEALTH, WAITS, "objectives/past", "teams/clinic"]
    assert set(found.threads) == set(found.supporters) == {PURPOSE, "values/kindness", DAYS, *found.things}
    assert found.supporters[HEALTH] == (WAITS, "objectives/past", "teams/clinic")
    assert found.supporters[PURPOSE] == (HEALTH,)
    assert found.team_things == {"teams/clinic": (WAITS, "objectives/past", DAYS)}
    assert found.open == {PURPOSE, "values/kindness", HEALTH, WAITS, DAYS, "teams/clinic"}
    assert (found.things[WAITS].is_open, found.things["objectives/past"].is_open) == (True, False)


def test_supporters_named_twice_stand_once_with_the_first_sentence_there_is() -> None:
    links = objective("x", {HEALTH: ""}).supports + objective("x", {HEALTH: "how"}).supports
    thing = objective("waits", team="clinic clinic")
    found = evaluate(
        strategy(priority("health"), team("clinic"), objective("a"), msgspec.structs.replace(thing, supports=links))
    )
    assert found.supporters[HEALTH] == (WAITS,)
    assert found.threads[WAITS].up[0].links[0][1].plain == "how"
    assert found.team_things["teams/clinic"] == (WAITS,)


def test_an_earlier_day_shows_figures_judgements_and_actions_of_then() -> None:
    parts = (
        objective("waits"),
        measure("days", WAITS),
        result("days", "2026-Q1", "60"),
        result("days", "2026-Q2", "50"),
        check_in(WAITS, "2026-Q1", "at risk", spent=Decimal(96), said=prose("Slow.")),
        check_in(WAITS, "2026-Q2", "on track", commentary=prose("Faster.")),
    )
    now, then = evaluate(strategy(*parts)), evaluate(strategy(*parts), period("2026-Q1"))
    assert (now.as_of, then.as_of) == (date(2026, 9, 30), date(2026, 6, 30))
    assert (now.period, then.period) == (period("2026-Q2"), period("2026-Q1"))
    assert (now.measures[DAYS].status, then.measures[DAYS].status) == ("on target", "off target")
    first, last = then.things[WAITS], now.things[WAITS]
    assert first.judgement is not None
    assert last.judgement is not None
    assert (first.judgement.status, last.judgement.status) == ("at risk", "on track")
    assert (first.said.plain, first.spent, first.spent_in) == ("Slow.", Decimal(96), period("2026-Q1"))
    assert (last.said.plain, last.spent, last.spent_in) == ("", Decimal(96), period("2026-Q1"))
    assert (last.commentary.plain, last.checked_in, last.is_open) == ("Faster.", period("2026-Q2"), True)


def test_small_numbers_are_hidden_before_anything_is_worked_out() -> None:
    def row(sex: str, count: int) -> BreakdownRow:
        return BreakdownRow(actual=Decimal(count), dimensions=(Dimension(name="Sex", value=sex),))

    hiding = SmallNumbers(hide=Hidden(low=1, high=4))
    small = result("days", "2026-Q1", "3", breakdown=(row("Female", 1), row("Male", 2)))
    found = evaluate(strategy(measure("days", small_numbers=hiding, unit="people"), small)).measures[DAYS]
    assert (found.points[0].actual, found.points[0].result.missing) == (None, "suppressed")
    assert all(cell.actual is None for breakdown in found.breakdowns for _, cell in breakdown.rows)


def test_a_baseline_that_is_a_hidden_figure_is_neither_told_nor_aimed_from() -> None:
    hiding = SmallNumbers(hide=Hidden(low=1, high=4))
    fields: dict[str, Any] = {"target_path": "straight", "small_numbers": hiding, "unit": "people", "target": ""}
    targets = (PeriodTarget(period=period("2026-Q4"), target=Decimal(11)),)
    parts = (result("days", "2025-Q4", "3"), result("days", "2026-Q2", "9"), result("beds", "2026-Q2", "9"))
    was = {
        name: Baseline(period=period("2025-Q4"), actual=Decimal(actual)) for name, actual in (("days", 3), ("beds", 7))
    }
    measures = (measure(name, baseline=was[name], targets=targets, **fields) for name in was)
    days, beds = evaluate(strategy(*measures, *parts)).measures.values()
    assert (days.baseline, days.target) == (None, None)
    assert beds.baseline == was["beds"]
    assert beds.target is not None
    assert beds.target.target == 9


def test_a_measure_names_the_open_ones_that_guard_it() -> None:
    found = evaluate(
        strategy(
            measure("days"),
            measure("deaths", guards=(Ref(DAYS),)),
            measure("falls", guards=(Ref(DAYS), Ref("measures/deaths"))),
            measure("past", guards=(Ref(DAYS),), retired=Retired()),
        ),
        period("2026-Q1"),
    )
    assert found.measures[DAYS].guarded_by == ("measures/deaths", "measures/falls")
    assert found.measures["measures/deaths"].guarded_by == ("measures/falls",)
    assert found.supporters[DAYS] == ()


def test_a_measure_with_a_year_of_its_own_is_assessed_in_it() -> None:
    fields: dict[str, Any] = {"frequency": Frequency(months=12)}
    parts = (measure("days", year=Calendar(1, "start"), **fields), measure("beds", **fields))
    found = evaluate(strategy(*parts), period("2026-Q3")).measures
    awaited = [each.reporting.awaited for each in found.values()]
    assert [each.last for each in awaited if each] == [date(2026, 12, 31), date(2026, 3, 31)]


def test_the_first_digest_is_that_of_the_reporting_period_and_actions_are_followed() -> None:
    acting = (Action(id="ring", what=prose("Ring people")),)
    found = evaluate(
        strategy(
            measure("days"),
            result("days", "2026-Q1", "60", actions=acting),
            action_check("ring", "2026-Q1", done=date(2026, 7, 1)),
        )
    )
    assert found.digests[0].period == found.period
    assert [each.is_done for each in found.actions] == [True]
    assert found.digests[0].actions == found.actions
