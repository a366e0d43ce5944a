"""What is told of a trend."""

import pytest

from generator.compose.trends import say_trend
from generator.model.measure_scores import Trend

EARLY = "With so few figures this is an early reading."
OUTSIDE = "the last one lies outside the limits between which chance alone would keep it."
ONE_SIDE = "the last eight all stand on one side of the middle, which chance rarely brings."
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
            "No clear change over the last 15 figures: they go up and down as chance alone would have it. "
            "If nothing changes, expect the target to be met."
        ),
    ),
    (
        Trend("no clear change", "", 9, is_early=True, expectation="expect to miss it"),
        (
            "No clear change over the last 9 figures: they go up and down as chance alone would have it. "
            f"{EARLY} If nothing changes, expect the target to be missed."
        ),
    ),
    (Trend("not told", points=9, why_not="cumulative"), "No trend is told: the figures add up over the year."),
    (Trend("not told", points=9, why_not="rolling"), "No trend is told: the periods of the figures overlap."),
    (Trend("not told", points=9, why_not="irregular"), "No trend is told: the figures do not come at even distances."),
    (Trend("not told", why_not="no values"), "No trend is told: there are no figures yet."),
    (
        Trend("too few points", points=1, why_not="too few points"),
        "No trend is told yet: there is 1 figure, and it takes 8.",
    ),
    (
        Trend("too few points", points=9, needed=12, why_not="too few points"),
        "No trend is told yet: there are 9 figures, and it takes 12.",
    ),
]


@pytest.mark.parametrize("trend, told", TOLD)
def test_a_trend_is_told_with_what_it_rests_on(trend: Trend, told: str) -> None:
    assert say_trend(trend) == told
