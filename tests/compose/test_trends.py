"""What is told of a trend."""

import pytest

from generator.compose.trends import say_trend
from generator.model.measure_scores import Trend
from tests.compose.builders import wait
from tests.compose.conftest import Composing

EARLY = "With so few figures this is an early reading."
OUTSIDE = "the latest figure is further out than chance would explain."
ONE_SIDE = "the last eight are all below average, which is unlikely by chance."
TOLD = [
    (Trend("improving", "outside limits", 20), f"Improving over the last 20 figures: {OUTSIDE}"),
    (
        Trend("worsening", "eight on one side", 10, is_early=True),
        f"Getting worse over the last 10 figures: {ONE_SIDE} {EARLY}",
    ),
    (Trend("rising", "outside limits", 15), f"Rising over the last 15 figures: {OUTSIDE}"),
    (Trend("falling", "outside limits", 15), f"Falling over the last 15 figures: {OUTSIDE}"),
    (
        Trend("no clear change", "outside limits", 15),
        f"Changed, for neither better nor worse over the last 15 figures: {OUTSIDE}",
    ),
    (
        Trend("no clear change", "", 15, expectation="expect to meet it"),
        (
            "No clear change over the last 15 figures: the ups and downs are no bigger than chance would give. "
            "If nothing changes, expect the target to be met."
        ),
    ),
    (
        Trend("no clear change", "", 9, is_early=True, expectation="expect to miss it"),
        (
            "No clear change over the last 9 figures: the ups and downs are no bigger than chance would give. "
            f"{EARLY} If nothing changes, expect the target to be missed."
        ),
    ),
    (
        Trend("not told", points=9, why_not="cumulative"),
        "We show no trend, because each figure adds to the last one in the year.",
    ),
    (Trend("not told", points=9, why_not="rolling"), "We show no trend, because the periods of the figures overlap."),
    (
        Trend("not told", points=9, why_not="irregular"),
        "We show no trend, because the figures come at uneven intervals.",
    ),
    (Trend("not told", why_not="no values"), "We show no trend, because there are no figures yet."),
    (
        Trend("too few points", points=1, why_not="too few points"),
        "We show no trend yet: there is 1 figure, and it takes 8.",
    ),
    (
        Trend("too few points", points=9, needed=12, why_not="too few points"),
        "We show no trend yet: there are 9 figures, and it takes 12.",
    ),
]


@pytest.mark.parametrize("trend, told", TOLD)
def test_a_trend_is_told_with_what_it_rests_on(trend: Trend, told: str) -> None:
    assert say_trend(trend, ()) == told


def run_of(portal_of: Composing, *, rises: bool, provisional: bool) -> str:
    """What is told of eight months low and eight high, or the other way, the next provisional."""
    figures = [52, 53] * 4 + [60, 59] * 4 if rises else [60, 59] * 4 + [52, 53] * 4
    months = [f"M{month:02}_{year}" for year in (2024, 2025) for month in range(1, 13)]
    results = {month: str(number) for month, number in zip(months, figures, strict=False)}
    if provisional:
        results[months[len(figures)]] = "{actual: 56, provisional: true}"
    return str(portal_of(wait("frequency: monthly", **results)).view("measures/wait.html").trend)


def test_a_run_is_on_the_side_of_the_average_where_its_figures_are_and_final_is_said(portal_of: Composing) -> None:
    assert run_of(portal_of, rises=True, provisional=False).endswith("unlikely by chance.")
    assert "last 16 figures: the last eight are all above average" in run_of(portal_of, rises=True, provisional=False)
    assert "16 final figures: the last eight are all below average" in run_of(portal_of, rises=False, provisional=True)


def test_provisional_figures_that_are_left_out_are_said_to_be(portal_of: Composing) -> None:
    files = wait(Q4_2025="55", Q1_2026="{actual: 52, provisional: true}")
    told = "We show no trend yet: there is 1 final figure, and it takes 8; provisional ones are not counted."
    assert portal_of(files).view("measures/wait.html").trend == told
    first = portal_of(wait(Q1_2026="{actual: 52, provisional: true}")).view("measures/wait.html").trend
    assert first == "We show no trend, because there are no final figures yet; provisional ones are not counted."
