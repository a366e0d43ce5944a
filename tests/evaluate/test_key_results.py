"""How far key results are."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.key_results import find_grade, find_mark
from generator.evaluate.score import evaluate
from generator.model.nouns import Ref
from generator.model.plan import KeyResult
from generator.model.scorecard import KeyResultAssessment
from tests.evaluate.whole_builders import check_in, measure, objective, period, prose, result, strategy

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


def number(text: str) -> Decimal | None:
    """The number, None for ""."""
    return Decimal(text) if text else None


def key_result(**figures: Any) -> KeyResult:
    """A key result, its figures written as text."""
    numbers: dict[str, Any] = {name: number(text) for name, text in figures.items()}
    return KeyResult(title=prose("Clinics"), **numbers)


def assess(*parts: Any, **fields: Any) -> tuple[KeyResultAssessment, ...]:
    """The key results of the objective `waits` as of the last period with a result."""
    return evaluate(strategy(objective("waits", **fields), *parts)).things["objectives/waits"].key_results


@pytest.mark.parametrize(
    "baseline, target, actual, grade",
    [
        ("0", "30", "0", "0"),
        ("0", "30", "27", "0.9"),
        ("0", "30", "30", "1"),
        ("0", "30", "34", "1"),
        ("0", "30", "-3", "0"),
        ("62", "45", "53.5", "0.5"),  # lower is wanted
        ("62", "45", "70", "0"),
        ("62", "45", "40", "1"),
        ("-10", "10", "0", "0.5"),
        ("5", "5", "5", "1"),
        ("5", "5", "6", "0"),
        ("", "30", "27", ""),
        ("0", "", "27", ""),
        ("0", "30", "", ""),
    ],
)
def test_a_grade_is_the_share_of_the_way_from_baseline_to_target(
    baseline: str, target: str, actual: str, grade: str
) -> None:
    assert find_grade(number(baseline), number(target), number(actual)) == number(grade)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_grade_lies_within_nought_and_one(baseline: Decimal, target: Decimal, actual: Decimal) -> None:
    grade = find_grade(baseline, target, actual)
    assert grade is not None
    assert 0 <= grade <= 1


@pytest.mark.parametrize(
    "figures, actual, mark",
    [
        ("0 20 30 34", "19", "below commit"),
        ("0 20 30 34", "20", "commit reached"),
        ("0 20 30 34", "30", "target reached"),
        ("0 20 30 34", "35", "stretch reached"),
        ("62 50 45 40", "51", "below commit"),
        ("62 50 45 40", "50", "commit reached"),
        ("62 50 45 40", "39", "stretch reached"),
        ("- 20 30 -", "25", "commit reached"),
        ("30 20 30 34", "31", "target reached"),  # held at the baseline: the marks say the way
        ("0 20 - -", "20", "commit reached"),
        ("0 - 30 -", "29", ""),
        ("- - 30 -", "31", ""),  # nothing says which way is on
        ("- - 30 -", "29", ""),
        ("- - - -", "31", ""),
        ("0 20 30 34", "", ""),
    ],
)
def test_marks_say_in_words_how_far_it_is(figures: str, actual: str, mark: str) -> None:
    names = ("baseline", "commit", "target", "stretch")
    made = key_result(**dict(zip(names, figures.replace("-", "").split(" "), strict=True)))
    assert find_mark(made, number(actual)) == mark


def test_a_key_results_value_is_the_last_that_a_check_in_gives() -> None:
    key = "objectives/waits#clinics"
    (found,) = assess(
        check_in(key, "2026-Q1", actual=Decimal(27), said=prose("Nearly there.")),
        check_in(key, "2026-Q2", confidence="8/10", said=prose("Half of them.")),
        key_results=(KeyResult(id="clinics", title=prose("Clinics"), baseline=Decimal(0), target=Decimal(30)),),
    )
    assert (found.key, found.actual, found.period, found.grade) == (
        key,
        Decimal(27),
        period("2026-Q1"),
        Decimal("0.9"),
    )
    assert (found.confidence, found.said.plain) == ("8/10", "Half of them.")


def test_a_key_result_told_in_words_has_no_grade() -> None:
    (found,) = assess(
        check_in("objectives/waits#clinics", "2026-Q1", "on track", said=prose("All is going well.")),
        key_results=(KeyResult(id="clinics", title=prose("Clinics")),),
    )
    assert (found.actual, found.grade, found.period) == (None, None, period("2026-Q1"))
    assert found.judgement is not None
    assert found.judgement.status == "on track"


def test_a_key_result_without_an_id_is_called_by_its_place() -> None:
    found = assess(key_results=(key_result(), KeyResult(id="clinics", title=prose("Clinics"))))
    assert [each.key for each in found] == ["objectives/waits#1", "objectives/waits#clinics"]
    assert found[0].period is None


def test_a_key_result_with_a_measure_has_its_value_up_to_the_objectives_last_day() -> None:
    made = KeyResult(
        title=prose("Waits"), baseline=Decimal(62), target=Decimal(42), measure=Ref("measures/median-wait")
    )
    results = (
        measure("median-wait"),
        result("median-wait", "2025-Q4", "52"),
        result("median-wait", "2026-Q1", "47"),
        result("median-wait", "2026-Q2", missing="late"),
    )
    (open_one,) = assess(*results, key_results=(made,))
    (closed_one,) = assess(*results, key_results=(made,), period=period("2025"))
    assert (open_one.actual, open_one.grade, open_one.measure) == (
        Decimal(47),
        Decimal("0.75"),
        "measures/median-wait",
    )
    assert (closed_one.actual, closed_one.period, closed_one.grade) == (
        Decimal(52),
        period("2025-Q4"),
        Decimal("0.5"),
    )
