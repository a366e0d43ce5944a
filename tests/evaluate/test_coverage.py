"""What authors might want to know."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from generator.evaluate.score import evaluate
from generator.model.measure_rules import Hidden
from generator.model.measures import Better, Cumulative, PeriodTarget, Release, SmallNumbers
from generator.model.nouns import PURPOSE, Ref, Retired
from generator.model.plan import KeyResult
from generator.model.scorecard import Gap
from generator.model.settings import Limits
from tests.evaluate.whole_builders import (
    check_in,
    links,
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
OWNED: dict[str, Any] = {"owner": prose("Head of Outpatients")}
KNOWN: dict[str, Any] = OWNED | {"source": prose("Patient system")}


def ask(kind: str, *parts: Any, day: str = "2026-Q1", **settings: Any) -> list[Gap]:
    """The gaps of one kind on the last day of a period, or of what the settings say."""
    made = strategy(*parts, **settings)
    return [gap for gap in evaluate(made, period(day) if day else None).gaps if gap.kind == kind]


def test_a_plan_whose_threads_and_figures_are_whole_has_no_gap() -> None:
    made = strategy(
        value("kindness"),
        priority("health", team="clinic", **OWNED),
        objective("waits", {HEALTH: "Sooner."}, how=links("values/kindness"), **OWNED),
        measure("days", {WAITS: "In days."}, **KNOWN),
        result("days", "2026-Q1", "50"),
        team("clinic", {HEALTH: "We treat."}, lead=prose("Matron")),
        check_in(WAITS, "2026-Q1", "on track", because=prose("All is well.")),
    )
    assert evaluate(made).gaps == ()


@pytest.mark.parametrize(
    "part, asks",
    [
        (objective("waits"), True),
        (objective("waits", HEALTH), False),
        (objective("waits", retired=Retired()), False),
        (measure("days"), True),
        (measure("days", WAITS), False),
        (measure("days", guards=(Ref("measures/beds"),)), False),
        (team("clinic"), True),
        (team("clinic", HEALTH), False),
        (priority("health"), False),
    ],
)
def test_what_is_open_and_supports_nothing_is_asked_about(part: Any, asks: bool) -> None:
    needed = (priority("health"), objective("waits", HEALTH), measure("beds", WAITS), part)
    assert ask("supports nothing", *needed) == ([Gap("supports nothing", part.key)] if asks else [])


def test_a_team_with_an_open_objective_or_priority_of_its_own_supports_something() -> None:
    parts = (
        team("clinic"),
        team("ward"),
        team("lab"),
        objective("waits", HEALTH, team="clinic"),
        priority("health"),
        objective("past", HEALTH, team="ward", retired=Retired()),
        measure("days", HEALTH, team="lab"),
    )
    assert [gap.key for gap in ask("supports nothing", *parts)] == ["teams/lab", "teams/ward"]


def test_an_objective_or_a_team_that_gives_no_sentence_is_asked_for_it() -> None:
    parts = (
        priority("health"),
        priority("home"),
        objective("waits", {HEALTH: "", "priorities/home": "They stay at home."}),
        team("clinic", HEALTH),
        measure("days", WAITS),
    )
    assert ask("no sentence", *parts) == [
        Gap("no sentence", WAITS, text="health"),
        Gap("no sentence", "teams/clinic", text="health"),
    ]


@pytest.mark.parametrize(
    "part, asks",
    [
        (priority("health"), True),
        (priority("health", sponsor=prose("Director")), False),
        (objective("waits", **OWNED), False),
        (measure("days"), True),
        (team("clinic"), True),
        (team("clinic", lead=prose("Matron")), False),
        (team("clinic", **OWNED), False),
        (value("kindness"), False),
    ],
)
def test_what_nobody_answers_for_is_asked_about(part: Any, asks: bool) -> None:
    assert ask("no owner", part) == ([Gap("no owner", part.key)] if asks else [])


def test_an_objective_or_a_priority_that_nothing_measures_is_asked_about() -> None:
    parts = (
        priority("health"),
        priority("home"),
        objective("waits", HEALTH),
        objective("beds", WAITS),
        measure("days", "objectives/beds"),
        objective("clinics", key_results=(KeyResult(title=prose("Clinics")),)),
        objective("words"),
    )
    assert [gap.key for gap in ask("no measure", *parts)] == ["objectives/words", "priorities/home"]


def test_a_priority_that_no_team_leads_or_supports_is_asked_about() -> None:
    parts = (
        *(priority(name) for name in ("alone", "by-objective", "by-team")),
        priority("led", team="clinic"),
        objective("waits", "priorities/by-objective", team="clinic"),
        objective("beds", "priorities/alone"),
        team("clinic", "priorities/by-team"),
    )
    assert [gap.key for gap in ask("no team", *parts)] == ["priorities/alone"]


def test_a_value_that_nothing_open_lives_is_asked_about() -> None:
    parts = (
        *(value(name) for name in ("courage", "kindness", "care", "truth")),
        priority("health", how=links("values/courage")),
        objective("waits", how=links("values/kindness")),
        team("clinic", how=links("values/care")),
        objective("past", how=links("values/truth"), retired=Retired()),
    )
    assert [gap.key for gap in ask("value not lived", *parts)] == ["values/truth"]


@pytest.mark.parametrize(
    "fields, asks",
    [
        ({"target": ""}, True),
        ({}, False),
        ({"target": "", "better": Better(direction="neither")}, False),
        ({"target": "", "better": None}, False),
        ({"target": "", "better": Better(within=(Decimal(40), Decimal(45)))}, False),
        ({"target": "", "targets": (PeriodTarget(period=period("2027"), target=Decimal(40)),)}, False),
        ({"target": "", "targets": (PeriodTarget(period=period("2020"), target=Decimal(40)),)}, True),
    ],
)
def test_a_measure_that_says_which_way_is_good_is_asked_for_a_target(fields: Any, asks: bool) -> None:
    found = ask("no target", measure("days", **fields), result("days", "2026-Q1", "50"))
    assert found == ([Gap("no target", DAYS)] if asks else [])


def test_a_measure_without_a_source_is_asked_for_it() -> None:
    parts = (measure("days"), measure("known", **KNOWN))
    assert ask("no source", *parts) == [Gap("no source", DAYS)]


def test_a_figure_that_is_late_is_told_with_its_days_and_one_that_never_came_as_no_results_too() -> None:
    release = Release(days_after=Decimal(15))
    parts = (
        measure("days", release=release),
        result("days", "2025-Q4", "50"),
        measure("never", release=release),
        result("never", "2026-Q1", missing="late"),
    )
    assert ask("late", *parts, day="2026-07-20") == [Gap("late", DAYS, 5), Gap("late", "measures/never", 5)]
    assert ask("no results", *parts, day="2026-07-20") == [Gap("no results", "measures/never")]


def test_a_measure_whose_last_figure_is_too_old_is_asked_about_though_nothing_is_late() -> None:
    parts = (
        measure("days"),
        result("days", "2025-Q2", "50"),
        *(result("days", when, missing="not collected") for when in ("2025-Q3", "2025-Q4", "2026-Q1")),
    )
    assert ask("no recent figure", *parts) == [Gap("no recent figure", DAYS, text="2025-Q2")]
    assert ask("no recent figure", *parts, day="2025-Q4") == []
    assert ask("late", *parts) == []


@pytest.mark.parametrize("fields", [{}, {"target": "", "better": Better(within=(Decimal(40), Decimal(45)))}])
def test_a_year_to_date_that_has_a_target_for_the_year_only_is_not_asked_for_one(fields: Any) -> None:
    added_up = measure("days", cumulative=Cumulative(), **fields)
    assert ask("no target", added_up, result("days", "2026-Q1", "50")) == []


def test_a_year_to_date_that_is_too_old_still_has_its_target_for_the_year() -> None:
    parts = (measure("days", cumulative=Cumulative()), result("days", "2025-Q1", "50"))
    assert ask("no target", *parts) == []


NEEDED: list[Any] = [priority("health", team="clinic", **OWNED), team("clinic", HEALTH), measure("beds", HEALTH)]


@pytest.mark.parametrize(
    "kind, asked, hidden",
    [
        ("supports nothing", objective("waits", **OWNED), "supports"),
        ("supports nothing", measure("days", **KNOWN), "supports"),
        ("supports nothing", team("lab", **OWNED), "supports"),
        ("no sentence", objective("waits", HEALTH, **OWNED), "supports"),
        ("no owner", objective("waits", HEALTH), "owner"),
        ("no owner", team("lab", HEALTH), "lead"),
        ("no measure", objective("waits", HEALTH, **OWNED), "key_results"),
        ("no team", priority("home", **OWNED), "team"),
        ("no target", measure("days", HEALTH, target="", **KNOWN), "targets"),
        ("no source", measure("days", HEALTH, **OWNED), "source"),
    ],
)
def test_what_is_only_hidden_from_this_audience_is_no_gap(kind: str, asked: Any, hidden: str) -> None:
    def keys(thing: Any) -> list[str]:
        return [gap.key for gap in ask(kind, *NEEDED, thing)]

    assert asked.key in keys(asked)
    assert asked.key in keys(msgspec.structs.replace(asked, hidden=("words",)))
    assert asked.key not in keys(msgspec.structs.replace(asked, hidden=("words", hidden)))


def test_a_priority_that_an_objective_of_a_hidden_team_supports_has_a_team() -> None:
    assert ask("no team", priority("health"), objective("waits", HEALTH, hidden=("team",))) == []


def test_more_measures_or_priorities_than_the_site_finds_clear_are_told() -> None:
    limits = Limits(measures_per_objective=Decimal(1), priorities=Decimal(1))
    parts = (
        *(priority(name) for name in ("health", "home")),
        priority("past", retired=Retired()),
        objective("waits"),
        *(measure(name, WAITS) for name in ("days", "weeks")),
        objective("clear"),
        measure("past-days", "objectives/clear", retired=Retired()),
        measure("clear-days", "objectives/clear"),
        team("clinic", "objectives/clear"),
    )
    assert ask("too many measures", *parts, limits=limits) == [Gap("too many measures", WAITS, 2)]
    assert ask("too many priorities", *parts, limits=limits) == [Gap("too many priorities", PURPOSE, 2)]
    enough = Limits(measures_per_objective=Decimal(2), priorities=Decimal(2))
    assert ask("too many priorities", *parts, limits=enough) == ask("too many priorities", *parts) == []
    assert ask("too many measures", *parts, limits=enough) == ask("too many measures", *parts) == []


@pytest.mark.parametrize(
    "actual, fields, asks",
    [
        ("60", {}, True),
        ("60", {"cause": prose("No rooms.")}, False),
        ("60", {"cause_type": "capacity"}, False),
        ("50", {}, False),
    ],
)
def test_an_off_target_figure_is_asked_for_its_cause(actual: str, fields: Any, asks: bool) -> None:
    found = ask("off target without cause", measure("days"), result("days", "2026-Q1", actual, **fields))
    assert found == ([Gap("off target without cause", DAYS)] if asks else [])


@pytest.mark.parametrize(
    "results, settings, keys",
    [
        ([("days", "2025-Q4"), ("beds", "2025-Q4"), ("days", "2036-Q1")], {}, [DAYS]),
        ([("days", "2025-Q4"), ("beds", "2025-Q4"), ("days", "2036-Q1")], {"as_of": period("2036-Q1")}, []),
        ([("days", "2025-Q4"), ("beds", "2025-Q4"), ("days", "2026-Q1")], {}, []),
        ([("days", "2025-Q4"), ("beds", "2036-Q1"), ("days", "2036-Q1")], {}, []),
        ([("days", "2036-Q1")], {}, []),
    ],
)
def test_one_figure_far_after_all_others_is_told(results: Any, settings: Any, keys: list[str]) -> None:
    parts = (measure("days"), measure("beds"), *(result(name, when, "50") for name, when in results))
    found = ask("lone far period", *parts, day="", **settings)
    assert found == [Gap("lone far period", key, text="2036-Q1") for key in keys]


def test_a_hidden_figure_that_the_commentary_tells_is_named_by_its_period_only() -> None:
    hiding = SmallNumbers(hide=Hidden(low=1, high=4))
    told = result("days", "2026-Q1", "3", commentary=prose("Only 3 of them."))
    assert ask("hidden figure told", measure("days", small_numbers=hiding, unit="people"), told) == [
        Gap("hidden figure told", DAYS, text="2026-Q1")
    ]


def test_what_is_judged_without_a_reason_is_asked_for_it() -> None:
    parts = (
        objective("waits", key_results=(KeyResult(id="clinics", title=prose("Clinics")),)),
        check_in(WAITS, "2026-Q1", "at risk"),
        check_in(f"{WAITS}#clinics", "2026-Q1", "at risk"),
        objective("told"),
        check_in("objectives/told", "2026-Q1", "at risk", because=prose("No rooms.")),
    )
    keys = [gap.key for gap in ask("judged without reason", *parts)]
    assert keys == [WAITS, f"{WAITS}#clinics"]


def test_gaps_stand_by_kind_then_by_key() -> None:
    made = strategy(objective("b"), objective("a"), measure("days", to=date(2000, 1, 1)))
    assert [(gap.kind, gap.key) for gap in evaluate(made, period("2026-Q1")).gaps] == [
        ("supports nothing", "objectives/a"),
        ("supports nothing", "objectives/b"),
        ("no owner", "objectives/a"),
        ("no owner", "objectives/b"),
        ("no measure", "objectives/a"),
        ("no measure", "objectives/b"),
    ]
