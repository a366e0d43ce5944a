"""Each period in sum."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.evaluate.score import evaluate
from generator.model.measures import Frequency, Release
from generator.model.results import Action
from generator.model.scorecard import PeriodDigest
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
    assert older.counts == (("on target", 2), ("off target", 2))
    assert older.off_target == ("measures/a", "measures/gone")
    assert ("measures/d", "no data") not in older.statuses


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
