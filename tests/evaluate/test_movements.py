"""What changed since the period before."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from generator.evaluate.measure_movements import find_news_turn, find_status_turn
from generator.evaluate.score import evaluate
from generator.model.measure_rules import Frequency
from generator.model.measure_scores import Change
from generator.model.measures import Better, Break, Cumulative, Measure, PeriodTarget, Target, TargetChange
from generator.model.nouns import Retired
from generator.model.plan import KeyResult
from generator.model.results import Restated
from generator.model.scorecard import Movement
from tests.evaluate.whole_builders import (
    check_in,
    measure,
    objective,
    period,
    priority,
    prose,
    result,
    strategy,
)

WAITS = "measures/waits"
OTHER = (measure("other"), result("other", "2025-Q4", "50"), result("other", "2026-Q1", "50"))


def moved(*parts: Any, as_of: str = "2026-Q1") -> tuple[Movement, ...]:
    """What changed in the first quarter of 2026/27 beside a measure that stays as it is; without points."""
    return tuple(replace(found, point=None) for found in movements(*parts, as_of=as_of))


def movements(*parts: Any, as_of: str = "2026-Q1") -> tuple[Movement, ...]:
    """The same with the points that values are of."""
    return evaluate(strategy(*parts, *OTHER), period(as_of)).digests[0].movements


def change(before: str, by: str, turn: Any, since: str = "2025-Q4") -> Change:
    """A change of value."""
    return Change(period(since), Decimal(before), Decimal(by), turn)


@pytest.mark.parametrize(
    "before, after, turn",
    [
        ("off target", "on target", "better"),
        ("close to target", "off target", "worse"),
        ("on target", "met", "same"),
        ("at risk", "on track", "better"),
        ("no data", "on target", "none"),
        ("on target", "no data", "none"),
        ("not started", "no data", "none"),
    ],
)
def test_a_status_turns_on_the_scale_underneath(before: str, after: str, turn: str) -> None:
    assert find_status_turn(before, after) == turn


NEWS = [  # the measure's fields, its change from 55, its status before and after, how it turned
    ({}, "-3", "better", ("on target", "close to target"), "better"),
    ({}, "3", "worse", ("off target", "on target"), "worse"),
    ({}, "-3", "better", ("not assessed", "off target"), "better"),
    ({}, "0", "same", ("on target", "off target"), "same"),
    ({}, "3", "rose", ("off target", "on target"), "better"),
    ({}, "", "", ("on target", "off target"), "worse"),
    ({}, "", "", ("not assessed", "off target"), "none"),
    ({"cumulative": Cumulative()}, "30", "better", ("on target", "off target"), "worse"),
    ({"cumulative": Cumulative()}, "30", "better", ("off target", "off target"), "same"),
]


@pytest.mark.parametrize("fields, by, own, statuses, turn", NEWS)
def test_the_figures_own_turn_decides_and_the_status_only_where_the_figure_cannot(
    fields: Any, by: str, own: str, statuses: tuple[str, str], turn: str
) -> None:
    found = change("55", by, own) if by else None
    assert find_news_turn(Measure(id="waits", title=prose("Waits"), **fields), found, *statuses) == turn


@pytest.mark.parametrize(
    "numbers, figures, told",
    [
        (("60", "50"), ("55", "54"), ("better", True)),
        (("50", "60"), ("55", "56"), ("worse", True)),
        (("60", "50"), ("55", "55"), ("same", True)),
        (("60", "50"), ("55", "56"), ("worse", False)),
        (("50", "50"), ("55", "49"), ("better", False)),
    ],
)
def test_the_targets_are_told_of_a_status_that_they_alone_made(
    numbers: tuple[str, str], figures: tuple[str, str], told: tuple[str, bool]
) -> None:
    when = ("2025-Q4", "2026-Q1")
    targets = tuple(PeriodTarget(period=period(at), target=Decimal(n)) for at, n in zip(when, numbers, strict=True))
    results = (result("waits", at, figure) for at, figure in zip(when, figures, strict=True))
    (found,) = movements(measure("waits", target="", targets=targets), *results)
    both = tuple(target and target.target for target in (found.target_before, found.target_after))
    assert (found.kind, found.turn) == ("status", told[0])
    assert both == (tuple(map(Decimal, numbers)) if told[1] else (None, None))


@pytest.mark.parametrize(
    "numbers, better",
    [((Decimal(60), Decimal(50)), None), (("Good", "Good"), Better(direction="lower"))],
    ids=["without a direction", "targets in words"],
)
def test_no_target_is_told_of_a_status_that_was_said_and_not_worked_out(numbers: Any, better: Better | None) -> None:
    when = ("2025-Q4", "2026-Q1")
    targets = tuple(PeriodTarget(period=period(at), target=number) for at, number in zip(when, numbers, strict=True))
    said = (result("waits", when[0], "55", status="on target"), result("waits", when[1], "55", status="off target"))
    (found,) = movements(measure("waits", target="", targets=targets, better=better, off_target_at=None), *said)
    assert (found.after, found.turn) == ("off target", "same")
    assert (found.target_before, found.target_after) == (None, None)


@pytest.mark.parametrize(
    "before, now, told",
    [
        ("60", "50", Movement("status", WAITS, "off target", "on target", "better", change("60", "-10", "better"))),
        ("49", "47", Movement("value", WAITS, turn="better", change=change("49", "-2", "better"))),
    ],
    ids=["of another status", "within one status"],
)
def test_a_value_that_changed_is_told_once_with_the_status_where_that_changed_too(
    before: str, now: str, told: Movement
) -> None:
    assert moved(measure("waits"), result("waits", "2025-Q4", before), result("waits", "2026-Q1", now)) == (told,)


def test_a_status_or_a_value_that_changed_comes_with_its_figure_and_the_target_of_then() -> None:
    wanted = {"2025-Q4": 60, "2026-Q1": 45, "2026-Q2": 40}
    targets = tuple(PeriodTarget(period=period(when), target=Decimal(number)) for when, number in wanted.items())
    results = (result("waits", "2025-Q4", "60"), result("waits", "2026-Q1", "50"), result("waits", "2026-Q2", "40"))
    (found,) = movements(measure("waits", target="", targets=targets), *results)
    assert found.point
    assert (found.point.actual, found.point.target and found.point.target.target) == (50, 45)


@pytest.mark.parametrize(
    "fields, results",
    [
        ({}, [("2025-Q4", "49"), ("2026-Q1", "49")]),
        ({}, [("2025-Q4", "49")]),
        ({"breaks": (Break(at=period("2026-Q1")),)}, [("2025-Q4", "49"), ("2026-Q1", "47")]),
        ({}, [("2025", "49"), ("2026-Q1", "47")]),
        ({"target": "", "cumulative": Cumulative()}, [("2025-Q4", "49"), ("2026-Q1", "12")]),
        ({"better": Better(direction="neither")}, [("2026-Q1", "47")]),
    ],
)
def test_what_is_the_same_or_cannot_be_compared_is_no_change(fields: Any, results: Any) -> None:
    assert moved(measure("waits", **fields), *(result("waits", *each) for each in results)) == ()


def test_a_year_to_date_is_compared_within_its_year() -> None:
    adding_up = measure("waits", target="", better=None, cumulative=Cumulative())
    found = moved(adding_up, result("waits", "2026-Q1", "10"), result("waits", "2026-Q2", "25"), as_of="2026-Q2")
    rose = change("10", "15", "rose", "2026-Q1")
    assert [each for each in found if each.kind == "value"] == [Movement("value", WAITS, change=rose)]


MONTHS = [("2026-02", "20"), ("2026-03", "22"), ("2026-05", "11"), ("2026-06", "16")]


def since_period(*results: Any, as_of: str = "2026-Q1", **fields: Any) -> tuple[Change | None, Change | None]:
    """Of a monthly measure: the change since the reporting period before, and what the digest tells of it."""
    monthly = measure("waits", frequency=Frequency(months=1), **fields)
    card = evaluate(strategy(monthly, *(result("waits", *each) for each in results), *OTHER), period(as_of))
    told = (each.change for each in card.digests[0].movements if each.key == WAITS)
    return card.measures[WAITS].since_period, next(told, None)


def test_months_are_compared_with_the_last_of_the_quarter_before_beside_the_month_before() -> None:
    better = change("22", "-6", "better", "2026-03")
    assert since_period(*MONTHS) == (better, better)
    monthly = measure("waits", frequency=Frequency(months=1))
    found = evaluate(strategy(monthly, *(result("waits", *each) for each in MONTHS)), period("2026-Q1"))
    assert found.measures[WAITS].since_last == change("11", "5", "worse", "2026-05")


@pytest.mark.parametrize(
    "results, as_of",
    [
        ([("2025-Q4", "22"), ("2026-Q1", "16")], "2026-Q1"),
        (MONTHS[2:], "2026-Q1"),
        (MONTHS[:2], "2026-Q1"),
        ([], "2026-Q1"),
        (MONTHS, "2026-05-01..2026-06-30"),
        ([("2026-01-01..2026-01-20", "22"), ("2026-05-17..2026-06-11", "16")], "2026-Q1"),
    ],
)
def test_what_comes_no_more_often_than_reports_or_cannot_be_compared_has_no_such_change(
    results: Any, as_of: str
) -> None:
    assert since_period(*results, as_of=as_of)[0] is None


@pytest.mark.parametrize("fields", [{"breaks": (Break(at=period("2026-04")),)}, {"cumulative": Cumulative()}])
def test_neither_breaks_nor_new_years_are_compared_across(fields: Any) -> None:
    assert since_period(*MONTHS, **fields) == (None, None)


def test_what_was_not_open_before_is_told_as_opened_whatever_its_values() -> None:
    found = moved(measure("waits", from_=date(2026, 4, 1)), result("waits", "2025-Q4", "60"))
    assert found == (Movement("opened", WAITS),)


def test_a_first_value_that_is_not_judged_is_no_change_of_status() -> None:
    said = result("waits", "2026-Q1", said=prose("Good"))
    assert moved(measure("waits"), said) == ()


def test_a_value_told_in_words_has_no_change_of_value() -> None:
    results = (
        result("waits", "2025-Q4", said=prose("Poor"), status="off target"),
        result("waits", "2026-Q1", said=prose("Good"), status="on target"),
    )
    assert moved(measure("waits"), *results) == (Movement("status", WAITS, "off target", "on target", "better"),)
    mixed = (results[0], result("waits", "2026-Q1", "50"))
    assert moved(measure("waits"), *mixed)[0].change is None
    mixed = (result("waits", "2025-Q4", "60"), results[1])
    assert moved(measure("waits"), *mixed)[0].change is None


def test_a_first_value_comes_from_no_data_but_the_first_of_all_are_no_change() -> None:
    first = (measure("waits"), result("waits", "2026-Q1", "50"))
    assert moved(*first) == (Movement("status", WAITS, "no data", "on target", is_first=True),)
    assert evaluate(strategy(*first)).digests[0].movements == ()


def test_a_new_measure_is_told_as_opened_only() -> None:
    found = moved(measure("waits", from_=date(2026, 4, 1)), result("waits", "2026-Q1", "50"))
    assert found == (Movement("opened", WAITS),)


def test_what_opened_and_closed_is_told_drafts_and_the_retired_without_a_day_not() -> None:
    found = moved(
        priority("new", from_=date(2026, 5, 1)),
        priority("always"),
        objective("past", period=period("2025")),
        objective("draft", stage="draft", from_=date(2026, 5, 1)),
        objective("gone", retired=Retired(on=date(2026, 4, 2))),
        objective("forgotten", retired=Retired(), from_=date(2026, 5, 1)),
        objective("later", from_=date(2026, 7, 1)),
    )
    assert found == (
        Movement("opened", "priorities/new"),
        Movement("closed", "objectives/past"),
        Movement("closed", "objectives/gone"),
    )


def test_a_target_that_was_moved_in_the_period_is_told_others_not() -> None:
    was, now = Target(target=Decimal(52)), Target(target=Decimal(50))
    days = (date(2026, 3, 31), date(2026, 4, 1), None)
    changes = tuple(TargetChange(was=was, now=now, on=day) for day in days)
    results = (result("waits", "2025-Q4", "50"), result("waits", "2026-Q1", "50"))
    told = Movement("target", WAITS, target_before=was, target_after=now)
    assert moved(measure("waits", target_changes=changes), *results) == (told,)
    assert moved(measure("waits", target_changes=changes, retired=Retired()), *results) == ()


@pytest.mark.parametrize(
    "was, on, expected",
    [
        (Decimal(47), date(2026, 5, 2), change("47", "2", "worse")),
        (Decimal(47), date(2026, 3, 2), None),
        (Decimal(47), None, None),
        ("too few", date(2026, 5, 2), Movement("restated", WAITS)),
    ],
)
def test_a_figure_is_told_as_restated_in_the_period_of_its_day(was: Any, on: date | None, expected: Any) -> None:
    results = (
        result("waits", "2025-Q4", "49", restated=Restated(was=was, on=on)),
        result("waits", "2026-Q1", "49"),
    )
    if isinstance(expected, Change):
        expected = Movement("restated", WAITS, turn=expected.turn, change=expected)
    assert moved(measure("waits"), *results) == ((expected,) if expected else ())


def test_a_figure_restated_without_a_day_is_told_in_its_own_period() -> None:
    restated = result("waits", "2025-Q4", "49", restated=Restated(was=Decimal(47)))
    digests = evaluate(strategy(measure("waits"), restated, *OTHER), period("2026-Q1")).digests
    assert [[each.kind for each in digest.movements] for digest in digests] == [[], ["restated"]]


def test_what_is_judged_otherwise_is_told_of_objectives_and_key_results_that_are_open() -> None:
    found = moved(
        objective("waits", key_results=(KeyResult(id="clinics", title=prose("Clinics")),)),
        check_in("objectives/waits", "2025-Q4", "off track"),
        check_in("objectives/waits", "2026-Q1", "at risk"),
        check_in("objectives/waits#clinics", "2026-Q1", "on track"),
        objective("same"),
        check_in("objectives/same", "2025-Q4", "on track"),
        check_in("objectives/same", "2026-Q1", "on track"),
        objective("lapsed"),
        check_in("objectives/lapsed", "2025-Q4", "on track"),
        objective("back"),
        check_in("objectives/back", "2025-Q2", "on track"),
        check_in("objectives/back", "2026-Q1", "on track"),
        objective("turned"),
        check_in("objectives/turned", "2025-Q2", "on track"),
        check_in("objectives/turned", "2026-Q1", "at risk"),
        objective("draft", stage="draft"),
        check_in("objectives/draft", "2026-Q1", "on track"),
    )
    assert found == (
        Movement("judged", "objectives/turned", "on track", "at risk", "worse"),
        Movement("judged", "objectives/waits", "off track", "at risk", "better"),
        Movement("judged", "objectives/waits#clinics", "", "on track"),
    )


def test_movements_stand_by_kind_then_as_lists_show_things() -> None:
    found = moved(
        measure("value", from_=date(2020, 1, 1)),
        result("value", "2025-Q4", "49"),
        result("value", "2026-Q1", "47"),
        measure("status"),
        result("status", "2025-Q4", "60"),
        result("status", "2026-Q1", "47"),
        objective("new", from_=date(2026, 4, 1)),
    )
    assert [(each.kind, each.key) for each in found] == [
        ("status", "measures/status"),
        ("value", "measures/value"),
        ("opened", "objectives/new"),
    ]
