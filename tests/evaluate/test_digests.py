"""Each period in sum."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.score import evaluate
from generator.model.measure_rules import Frequency
from generator.model.measures import Better, Cumulative, PeriodTarget, Release
from generator.model.nouns import Retired
from generator.model.results import Action
from generator.model.scorecard import PeriodDigest
from generator.model.strategy import Strategy
from tests.evaluate.whole_builders import (
    action_check,
    check_in,
    measure,
    objective,
    period,
    prose,
    result,
    review,
    strategy,
)


def digest(*parts: Any, as_of: str = "") -> tuple[PeriodDigest, ...]:
    """Every digest of a strategy, newest first."""
    return evaluate(strategy(*parts), period(as_of) if as_of else None).digests


def told(digests: tuple[PeriodDigest, ...]) -> list[str]:
    """The digests' periods."""
    return [each.period.text for each in digests]


def test_the_last_twelve_reporting_periods_with_results_have_a_digest_newest_first() -> None:
    results = [result("waits", f"{year}-Q{place}", "50") for year in range(2022, 2026) for place in (1, 3, 4)]
    found = told(digest(measure("waits"), *results, result("waits", "2026-Q1", "50")))
    assert (len(found), found[0], found[-1]) == (12, "2026-Q1", "2022-Q3")
    assert "2024-Q2" not in found


def test_months_belong_to_their_quarter_and_a_quarter_still_running_has_none() -> None:
    monthly = measure("waits", frequency=Frequency(months=1))
    results = [result("waits", f"2026-0{month}", "50") for month in (3, 4, 7)]
    assert told(digest(monthly, *results, as_of="2026-Q1")) == ["2026-Q1", "2025-Q4"]


def test_check_ins_make_a_period_and_a_result_that_is_missing_makes_none() -> None:
    parts = (
        objective("waits"),
        check_in("objectives/waits", "2025-Q3"),
        measure("median-wait"),
        result("median-wait", "2025-Q4", missing="late"),
        result("median-wait", "2026-Q1", "50"),
    )
    assert told(digest(*parts)) == ["2026-Q1", "2025-Q3"]


def test_a_review_gives_its_period_a_digest_whatever_its_kind() -> None:
    parts = (
        measure("waits"),
        result("waits", "2025-Q4", "50"),
        result("waits", "2020-Q4", "50"),
        review("2025"),
        review("2026-04"),
        review("2019-Q1"),
    )
    assert told(digest(*parts)) == ["2025-Q4", "2025", "2020-Q4", "2019-Q1"]


def test_a_site_that_reports_in_days_has_a_digest_for_each_of_its_periods() -> None:
    first, second = "2026-01-01..2026-01-20", "2026-05-17..2026-06-11"
    parts = (measure("waits"), result("waits", first, "60"), result("waits", second, "50"))
    found = digest(*parts, as_of=second)
    assert told(found) == [second, first]
    assert [movement.kind for movement in found[0].movements] == ["status"]


def test_a_site_without_results_has_one_empty_digest() -> None:
    (found,) = digest(measure("waits"), as_of="2026-Q1")
    assert (found.movements, found.counts, found.statuses) == (
        (),
        (("no data", 1),),
        (("measures/waits", "no data"),),
    )


def test_a_digest_counts_measures_as_they_stood_by_status_in_the_order_of_statuses() -> None:
    newest, older = digest(
        *(measure(name) for name in "abcd"),
        result("a", "2025-Q4", "60"),
        result("a", "2026-Q1", "50"),
        result("b", "2025-Q4", "50"),
        result("b", "2026-Q1", "60"),
        result("c", "2025-Q4", "50"),
        measure("gone", to=date(2026, 3, 31)),
        result("gone", "2025-Q4", "60"),
    )
    assert newest.counts == (("on target", 2), ("off target", 1), ("no data", 1))
    assert newest.off_target == ("measures/b",)
    assert older.counts == (("on target", 2), ("off target", 2), ("no data", 1))
    assert older.off_target == ("measures/a", "measures/gone")
    assert ("measures/d", "no data") in older.statuses


@pytest.mark.parametrize("months, arrears, status", [(3, 0, "no data"), (3, 3, "on target"), (0, 0, "on target")])
def test_a_value_older_than_two_frequencies_was_no_data_then_too(months: int, arrears: int, status: str) -> None:
    release = Release(periods_late=Decimal(arrears))
    rare = measure("rare", frequency=Frequency(months=months), release=release)
    found = digest(
        rare,
        result("rare", "2024-Q4", "50"),
        measure("waits"),
        *(result("waits", when, "50") for when in ("2025-Q2", "2025-Q3", "2025-Q4")),
    )
    statuses = {each.period.text: dict(each.statuses)["measures/rare"] for each in found}
    assert statuses == {"2025-Q4": status, "2025-Q3": status, "2025-Q2": "on target", "2024-Q4": "on target"}


def test_actions_stay_in_each_digest_until_the_one_in_which_they_are_closed() -> None:
    weekend = (Action(id="weekend", what=prose("Weekend clinic"), due=date(2026, 8, 31)),)
    found = digest(
        measure("waits"),
        result("waits", "2026-Q1", "60", actions=weekend),
        *(result("waits", when, "60") for when in ("2026-Q2", "2026-Q3", "2026-Q4")),
        action_check("weekend", "2026-Q3", done=date(2026, 10, 2)),
    )
    states = {each.period.text: [(one.is_done, one.is_overdue) for one in each.actions] for each in found}
    assert states == {
        "2026-Q4": [],
        "2026-Q3": [(True, False)],
        "2026-Q2": [(False, True)],
        "2026-Q1": [(False, False)],
    }


def test_a_target_due_later_was_not_yet_met_in_the_period_that_names_it() -> None:
    wanted = PeriodTarget(period=period("2025-Q4"), target=Decimal(50), due=date(2026, 6, 30))
    parts = (measure("waits", target="", targets=(wanted,)), result("waits", "2025-Q4", "50"))
    newest, older = digest(*parts, as_of="2026-Q1")
    assert (dict(newest.statuses), dict(older.statuses)) == ({"measures/waits": "met"}, {"measures/waits": "on target"})
    assert digest(*parts, as_of="2025-Q4")[0] == older


QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "target": st.just(""),
    "targets": st.sampled_from(("2025-Q2", "2025-Q4", "2025", "2027")).map(
        lambda text: (PeriodTarget(period=period(text), target=Decimal(50), due=date(2026, 5, 1)),)
    ),
    "target_path": st.sampled_from(("given", "step", "straight")),
    "better": st.sampled_from((None, Better(direction="neither"), Better(within=(Decimal(40), Decimal(45))))),
    "off_target_at": st.just(Decimal(60)),
    "frequency": st.sampled_from((None, Frequency(months=1), Frequency(months=12))),
    "cumulative": st.sampled_from((Cumulative(), Cumulative(is_even=True))),
    "from_": st.just(date(2025, 8, 1)),
    "to": st.just(date(2026, 2, 1)),
    "retired": st.sampled_from((Retired(), Retired(on=date(2025, 10, 1)))),
}
SAID: dict[str, st.SearchStrategy[Any]] = {
    "actual": st.sampled_from(("45", "52", "70")),
    "missing": st.sampled_from(("late", "not due")),
    "said": st.just(prose("Most of it")),
    "status": st.sampled_from(("on target", "off target")),
    "provisional": st.booleans(),
    "target": st.just(Decimal(48)),
    "actions": st.just((Action(id="weekend", what=prose("Clinic"), due=date(2025, 12, 1)),)),
}


@st.composite
def sites(draw: st.DrawFn) -> Strategy:
    """Sites of a few measures and an objective in which nothing is restated or moved."""
    names = ("a", "b", "c")
    parts: list[Any] = [measure(name, **draw(st.fixed_dictionaries({}, optional=FIELDS))) for name in names]
    for name in names:
        periods = (*QUARTERS, "2025", "2026-05") if name == "a" else QUARTERS
        returned = draw(st.lists(st.sampled_from(periods), unique=True))
        parts += [result(name, when, **draw(st.fixed_dictionaries({}, optional=SAID))) for when in returned]
    judged = st.sampled_from(("", "on track", "off track"))
    parts += [objective("o"), *(check_in("objectives/o", when, draw(judged)) for when in QUARTERS[::2])]
    return strategy(*parts, action_check("weekend", "2025-Q4", done=date(2026, 1, 9)))


@given(sites())
def test_a_past_digest_says_what_the_first_digest_of_that_day_said(site: Strategy) -> None:
    for later in evaluate(site, period("2026-Q3")).digests:
        assert later == evaluate(site, later.period).digests[0]
