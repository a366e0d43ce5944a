"""Figures that can't be so at once, within a result or beside what they are of."""

from decimal import Decimal

import msgspec
import pytest

from generator.model.measure_rules import Frequency, Hidden
from generator.model.measures import SmallNumbers
from generator.model.nouns import Ref
from generator.model.periods import Period
from generator.model.results import BreakdownRow, Restated
from tests.link.builders import cell, check_in, key_result, measure, objective, period, result, tell

HIDE = SmallNumbers(hide=Hidden(low=1, high=4))


@pytest.mark.parametrize(
    "actual, counts, is_told",
    [
        ("8.1", (81, 1000), False),
        ("8.1", (814, 10_000), False),
        ("8.1", (815, 10_000), False),
        ("8.1", (816, 10_000), True),
        ("8", (84, 1000), False),
        ("8.10", (816, 10_000), True),
        ("8.1", (81, 0), False),
    ],
)
def test_a_percentage_beside_counts_is_theirs_but_for_rounding(actual: str, counts: tuple[int, int], is_told: bool):
    figures = {"actual": Decimal(actual), "numerator": Decimal(counts[0]), "denominator": Decimal(counts[1])}
    told = tell(measure("wait", unit="%"), result("wait", "2026-Q1", **figures))
    assert bool(told) == is_told
    assert tell(measure("wait", unit="per 1,000"), result("wait", "2026-Q1", **figures)) == []
    assert tell(measure("wait", unit="%"), result("wait", "2026-Q1", actual=Decimal(actual))) == []


def test_counts_that_disagree_are_a_warning_at_their_row():
    row = BreakdownRow(
        dimensions=cell(Sex="F"), actual=Decimal(50), numerator=Decimal(1), denominator=Decimal(3), line=12
    )
    assert tell(measure("wait", unit="%"), result("wait", "2026-Q1", breakdown=(row,))) == [
        (
            '*content/results/2026-Q1.yaml:12: 1 of 3 is 33.33%, but "actual" is 50'
            " → put one of them right, or leave one out"
        )
    ]


@pytest.mark.parametrize("was, is_told", [(Decimal("9.0"), True), (Decimal("9.1"), False), ("nine", False)])
def test_a_figure_that_was_restated_differs_from_what_it_was(was: Decimal | str, is_told: bool):
    told = tell(measure("wait"), result("wait", "2026-Q1", actual=Decimal(9), restated=Restated(was=was, line=7)))
    problem = (
        '*content/results/2026-Q1.yaml:7: "restated" was 9.0, as the figure still is'
        ' → put one of them right, or take "restated" out'
    )
    assert told == [problem] * is_told


def test_a_tiny_figure_is_told_in_digits():
    figures = {"actual": Decimal("1E-9"), "numerator": Decimal(1), "denominator": Decimal(4)}
    assert (
        '1 of 4 is 25%, but "actual" is 0.000000001 '
        in tell(measure("wait", unit="%"), result("wait", "2026-Q1", **figures))[0]
    )


def test_small_numbers_need_counts():
    told = tell(
        measure("wait", unit="%", small_numbers=HIDE),
        result("wait", "2026-Q1", actual=Decimal(8)),
        result("wait", "2026-Q2", actual=Decimal(8)),
    )
    assert told == [
        (
            'content/results/2026-Q1.yaml:1: "small_numbers" of "wait" hides small counts, but 8 has no count'
            ' → give each figure its "numerator", or take "small_numbers" out'
        )
    ]


@pytest.mark.parametrize(
    "unit, actual, numerator, is_told",
    [
        ("%", "8", "80", False),
        ("per 1,000", "8", None, True),
        ("deaths per 1,000", "3", None, True),
        ("deaths per 1,000", "3", "12", False),
        ("score", "3", None, True),
        ("average days", "3", None, True),
        ("", "3", None, True),
        ("falls", "8", None, False),
        ("falls", "8.0", None, False),
        ("falls", "8.5", None, True),
        ("falls", "8.5", "17", False),
    ],
)
def test_a_count_is_a_numerator_or_a_whole_figure(unit: str, actual: str, numerator: str | None, is_told: bool):
    row = BreakdownRow(
        dimensions=cell(Sex="F"),
        actual=Decimal(actual),
        numerator=Decimal(numerator) if numerator else None,
    )
    told = tell(measure("wait", unit=unit, small_numbers=HIDE), result("wait", "2026-Q1", breakdown=(row,)))
    assert bool(told) == is_told
    assert all(('say in "unit" what is counted' in line) == (not unit) for line in told)


@pytest.mark.parametrize(
    "months, when, is_told",
    [
        (3, "2026-04", True),
        (3, "2026-Q1", False),
        (3, "2026", False),
        (12, "2026-Q1", True),
        (24, "2026", False),
        (24, "2026-Q1", True),
        (12, "2026-04-01..2026-05-01", False),
        (0, "2026-04", False),
    ],
)
def test_results_that_come_oftener_than_said_are_warned_of_once(months: int, when: str, is_told: bool):
    wait = measure("wait", frequency=Frequency(months=months))
    told = tell(wait, result("wait", when), result("wait", "2020-04" if is_told else "2020"))
    assert len(told) == is_told
    assert all(line.startswith("*") and "more often than" in line for line in told)


@pytest.mark.parametrize(
    "said, when, is_told",
    [
        ("45", "2026-Q1", True),
        ("52.0", "2026-Q1", False),
        ("45", "2026-Q2", False),
        (None, "2026-Q1", False),
    ],
)
def test_a_key_result_with_a_measure_has_its_value(said: str | None, when: str, is_told: bool):
    told = tell(
        measure("wait"),
        result("wait", "2026-Q1", actual=Decimal(52)),
        objective("cut", key_results=(key_result("first", measure=Ref("wait")), key_result("other"))),
        check_in("objectives/cut#first", when, actual=Decimal(said) if said else None),
        check_in("objectives/cut#other", "2026-Q1", actual=Decimal(1)),
    )
    assert (
        told
        == [
            (
                'content/results/2026-Q1.yaml:1: "actual" is 45, but this key result is "wait", which is 52'
                ' → see content/results/2026-Q1.yaml:1; take "actual" out here'
            )
        ][: int(is_told)]
    )
    assert tell(measure("wait"), objective("cut", key_results=(key_result("a", measure=Ref("wait")),))) == []


def test_the_same_days_in_the_years_of_the_measure_are_the_same_period():
    quarter = period("2026-Q1")
    own = msgspec.structs.replace(
        result("wait", "2026-Q1", actual=Decimal(52)), period=Period(quarter.last, quarter.first, "quarter", "2026-Q2")
    )
    plan = objective("cut", key_results=(key_result("first", measure=Ref("wait")),))
    (told,) = tell(measure("wait"), own, plan, check_in("objectives/cut#first", "2026-Q1", actual=Decimal(45)))
    assert '"actual" is 45' in told
