"""How objectives, priorities and teams stand by their parts."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.evaluate.score import evaluate
from generator.model.nouns import Ref, Retired
from generator.model.plan import Milestone, Weight
from generator.model.results import MilestoneCheck
from generator.model.scorecard import PartStatus, RollUp
from generator.model.settings import StatusRules
from tests.evaluate.whole_builders import (
    check_in,
    measure,
    objective,
    period,
    priority,
    prose,
    result,
    strategy,
    team,
)

WAITS = "objectives/waits"
GOOD, OFF = "40", "60"  # against a target of 50 or less


def roll_up(key: str, *parts: Any, rule: str = "share", as_of: str = "") -> RollUp:
    """How the thing with this key stands."""
    made = strategy(*parts, status=StatusRules(roll_up=rule))
    return evaluate(made, period(as_of) if as_of else None).things[key].roll_up


def measured(name: str, actual: str, supports: Any = WAITS, **fields: Any) -> tuple[Any, Any]:
    """A measure with one result, of the first quarter of 2026/27."""
    return measure(name, supports, **fields), result(name, "2026-Q1", actual)


def told(parts: tuple[PartStatus, ...]) -> list[tuple[str, str]]:
    """The keys of parts with their statuses."""
    return [(part.key, part.status) for part in parts]


@pytest.mark.parametrize(
    "rule, status, share",
    [("counts", "not assessed", None), ("worst", "off track", None), ("share", "at risk", Decimal("0.5"))],
)
def test_the_sites_rule_makes_the_status_and_its_parts_stay_in_view(
    rule: str, status: str, share: Decimal | None
) -> None:
    found = roll_up(WAITS, objective("waits"), *measured("a", GOOD), *measured("b", OFF), rule=rule)
    assert (found.rule, found.status, found.share) == (rule, status, share)
    assert told(found.parts) == told(found.below) == [("measures/a", "on target"), ("measures/b", "off target")]


def test_a_weight_counts_in_the_rule_weighted_alone() -> None:
    weight = Weight(count=Decimal(3), because=prose("Our first promise."))
    parts = (objective("waits"), *measured("a", GOOD, weight=weight), *measured("b", OFF))
    assert roll_up(WAITS, *parts, rule="weighted").share == Decimal("0.75")
    assert roll_up(WAITS, *parts, rule="share").share == Decimal("0.5")


def test_an_objective_counts_by_its_own_worked_out_status() -> None:
    parts = (
        priority("health"),
        objective("waits", "priorities/health"),
        *measured("a", GOOD),
        *measured("b", OFF),
        *measured("c", GOOD, "priorities/health"),
    )
    found = roll_up("priorities/health", *parts)
    assert told(found.parts) == [(WAITS, "at risk"), ("measures/c", "on target")]
    assert found.share == Decimal("0.75")


@pytest.mark.parametrize(
    "fields",
    [{"retired": Retired()}, {"to": date(2026, 6, 29)}, {"from_": date(2026, 7, 1)}, {"supports": ()}],
)
def test_what_is_not_open_or_only_guards_is_no_part(fields: dict[str, Any]) -> None:
    guards = (Ref("measures/a"),)
    supports = fields.pop("supports", WAITS)
    other = measured("b", OFF, supports, guards=guards, **fields)
    found = roll_up(WAITS, objective("waits"), *measured("a", GOOD), *other)
    assert told(found.parts) == told(found.below) == [("measures/a", "on target")]


def test_drafts_and_teams_are_no_parts() -> None:
    parts = (
        objective("waits"),
        objective("draft", WAITS, stage="draft"),
        *measured("a", OFF, "objectives/draft"),
        team("clinic", WAITS),
    )
    assert roll_up(WAITS, *parts) == RollUp("none", "not assessed")


def test_a_measure_reached_in_two_ways_is_below_once_and_in_the_order_of_lists() -> None:
    parts = (
        priority("health"),
        objective("waits", "priorities/health"),
        objective("beds", ("priorities/health", WAITS)),
        *measured("b", GOOD, ("objectives/beds", WAITS)),
        *measured("a", OFF, WAITS),
    )
    found = roll_up("priorities/health", *parts)
    assert told(found.below) == [("measures/b", "on target"), ("measures/a", "off target")]


@pytest.mark.parametrize("rule, status", [("counts", "not assessed"), ("worst", "on track")])
def test_milestones_count_where_there_is_no_other_part(rule: str, status: str) -> None:
    milestones = (Milestone(id="a", title=prose("A")), Milestone(title=prose("B")))
    done = check_in(WAITS, "2026-Q1", milestones=(MilestoneCheck(id="a", status="complete"),))
    thing = objective("waits", milestones=milestones)
    found = roll_up(WAITS, thing, done, rule=rule)
    assert (found.rule, found.status) == ("milestones", status)
    assert told(found.parts) == [(f"{WAITS}#a", "achieved"), (f"{WAITS}#2", "not assessed")]
    assert roll_up(WAITS, thing, done, *measured("a", OFF), rule="worst").rule == "worst"


def test_a_team_stands_by_its_own_measures_and_objectives_not_by_its_sub_teams() -> None:
    parts = (
        priority("health", team="hospital"),
        team("hospital"),
        team("clinic", parent=(Ref("teams/hospital"),)),
        objective("waits", team="hospital"),
        *measured("a", GOOD),
        *measured("b", OFF, (), team="clinic"),
        *measured("c", OFF, (), team="hospital"),
        *measured("d", OFF, "priorities/health"),
    )
    found = roll_up("teams/hospital", *parts)
    assert told(found.parts) == [(WAITS, "on track"), ("measures/c", "off target")]
    assert told(found.below) == [("measures/a", "on target"), ("measures/c", "off target")]


def test_what_is_over_stands_as_it_did_on_its_last_day() -> None:
    parts = (
        objective("waits", period=period("2025")),
        measure("a", WAITS),
        result("a", "2025-Q4", OFF),
        result("a", "2026-Q1", GOOD),
        measure("new", WAITS, from_=date(2026, 4, 1)),
        result("new", "2026-Q1", GOOD),
        measure("empty", WAITS),
        result("empty", "2026-Q1", GOOD),
        measure("context", WAITS, target=""),
        measure("old", WAITS),
        result("old", "2025-Q1", GOOD),
    )
    found = roll_up(WAITS, *parts)
    assert found.status == "off track"
    assert told(found.parts) == [
        ("measures/a", "off target"),
        ("measures/empty", "no data"),
        ("measures/context", "not assessed"),
        ("measures/old", "no data"),
    ]


def test_what_begins_later_is_not_started() -> None:
    parts = (objective("waits", from_=date(2026, 7, 1)), *measured("a", GOOD))
    assert roll_up(WAITS, *parts).status == "not started"
    assert roll_up(WAITS, *parts, as_of="2026-06-30").status == "not started"
    assert roll_up(WAITS, *parts, as_of="2026-07-01").status == "on track"
