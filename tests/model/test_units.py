"""What a unit says of its figures."""

from decimal import Decimal

import pytest

from generator.model.results import Figures
from generator.model.units import find_count, find_scale, is_count


@pytest.mark.parametrize(
    "unit, scale",
    [
        ("%", 100),
        ("% of staff", 100),
        ("per cent", 100),
        ("per 1,000", 1000),
        ("Deaths per 100,000 people", 100000),
        ("days per patient", None),
        ("days", None),
        ("", None),
        ("person", None),
    ],
)
def test_the_unit_says_of_how_many_a_rate_is_told(unit: str, scale: int | None) -> None:
    assert find_scale(unit) == scale


COUNTED = "falls|people|Young people|persons|families|cases|concerns|GP visits|part-time staff|patients' complaints"
OTHER = (
    "||%|% of staff|per cent|per 1,000|Deaths per 1,000|deaths per ward|£|£ thousand|€m|thousand|score|Average score"
    "|rating|out of 10|average days|days|bed days|weeks|patients a day|visits each week|rate|infection rate|ratio"
    "|miles/hour|tonnes CO2e|kWh|index|mean wait|median|proportion|share of calls|points|y cant|oriau"
)


@pytest.mark.parametrize("unit", COUNTED.split("|"))
def test_bare_words_for_what_is_counted_make_a_count(unit: str) -> None:
    assert is_count(unit)


@pytest.mark.parametrize("unit", OTHER.split("|"))
def test_whatever_may_be_a_rate_a_mean_a_score_or_an_amount_is_no_count(unit: str) -> None:
    assert not is_count(unit)


@pytest.mark.parametrize(
    "actual, numerator, unit, count",
    [
        ("3", None, "falls", "3"),
        ("3.0", None, "falls", "3"),
        ("3.5", None, "falls", None),
        ("3.5", "7", "falls", "7"),
        ("3", None, "%", None),
        ("3", "7", "%", "7"),
        (None, "7", "%", "7"),
        (None, None, "falls", None),
        ("9" * 30, None, "falls", "9" * 30),
    ],
)
def test_the_count_is_the_numerator_else_a_whole_value_of_a_counting_unit(
    actual: str | None, numerator: str | None, unit: str, count: str | None
) -> None:
    figures = Figures(actual=Decimal(actual) if actual else None, numerator=Decimal(numerator) if numerator else None)
    assert find_count(figures, unit) == (Decimal(count) if count else None)
