"""What the values since the last break say of where a measure is going.

Source: NHS England, Making Data Count; Wheeler, Understanding Variation.
"""

import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from generator.evaluate.changes import find_turn
from generator.evaluate.status import list_wanted
from generator.model.measure_scores import Point, Trend
from generator.model.measures import Measure
from generator.model.settings import StatusRules

RUN = 8  # values on one side of the mean that chance rarely brings; fewer points are never told
EARLY = 15  # under these, limits may still move
WIDTH = Decimal("2.66")  # 3 standard deviations, from the mean moving range: 3 / 1.128

Word = Literal["improving", "worsening", "rising", "falling", "no clear change"]
Signal = Literal["outside limits", "eight on one side", ""]
Expectation = Literal["expect to meet it", "expect to miss it", "will sometimes meet it", ""]
_WORDS: dict[str, Word] = {
    "better": "improving",
    "worse": "worsening",
    "rose": "rising",
    "fell": "falling",
    "same": "no clear change",
}


class Limits(msgspec.Struct, frozen=True):
    """The mean of some values, and how far chance alone takes them from it."""

    mean: Decimal
    low: Decimal
    high: Decimal


def find_trend(measure: Measure, series: Sequence[Point], rules: StatusRules) -> Trend:
    """The trend of `series` (as from `find_series`, oldest first), provisional values left out.

    None is told of a year to date, of periods that overlap (a rolling series), of days and irregular returns,
    nor from fewer points than the site's `points_for_trend`, which is never under eight. What to expect of the
    target is told only where nothing has changed: after a change the limits speak of what was.
    """
    needed = max(RUN, int(rules.points_for_trend))
    points = [point for point in series if not point.result.provisional]
    values = [point.actual for point in points if point.actual is not None]
    if why_not := _find_hindrance(measure, points):
        return Trend("not told", points=len(values), needed=needed, why_not=why_not)
    if len(values) < needed:
        return Trend("too few points", points=len(values), needed=needed, why_not="too few points")
    limits = find_limits(values)
    last = points[-1]
    wanted = list_wanted(last.target)
    signal, value = _find_signal(values, limits)
    return Trend(
        word=_WORDS[find_turn(last.reason.direction, wanted, limits.mean, value)],
        signal=signal,
        points=len(values),
        needed=needed,
        is_early=len(values) < EARLY,
        mean=limits.mean,
        low=limits.low,
        high=limits.high,
        first=points[0].result.period,
        last=last.result.period,
        expectation="" if signal else find_expectation(last.reason.direction, wanted, limits),
    )


def find_limits(values: Sequence[Decimal]) -> Limits:
    """Mean ± 2.66 × mean moving range of two values or more, oldest first."""
    mean = sum(values, Decimal(0)) / len(values)
    moves = [abs(after - before) for before, after in itertools.pairwise(values)]
    reach = WIDTH * sum(moves, Decimal(0)) / len(moves)
    return Limits(mean, mean - reach, mean + reach)


def _find_signal(values: Sequence[Decimal], limits: Limits) -> tuple[Signal, Decimal]:
    """What is not chance: the last value outside the limits, else the last eight on one side of the mean.

    Beside it the value that shows which way: the last, the mean of the eight, or without a signal the mean.
    """
    last, run = values[-1], values[-RUN:]
    if not limits.low <= last <= limits.high:
        return "outside limits", last
    if min(run) > limits.mean or max(run) < limits.mean:
        return "eight on one side", sum(run, Decimal(0)) / RUN
    return "", limits.mean


def find_expectation(direction: str, wanted: tuple[Decimal, ...], limits: Limits) -> Expectation:
    """What the limits say of the target; "" where there is no number to meet or no direction."""
    if not wanted or direction not in {"higher", "lower", "within"}:
        return ""
    low, high = wanted
    reaches_low = direction == "lower" or limits.low >= low
    reaches_high = direction == "higher" or limits.high <= high
    if reaches_low and reaches_high:
        return "expect to meet it"
    is_below = direction != "lower" and limits.high < low
    is_above = direction != "higher" and limits.low > high
    return "expect to miss it" if is_below or is_above else "will sometimes meet it"


def _find_hindrance(
    measure: Measure, points: Sequence[Point]
) -> Literal["", "cumulative", "rolling", "irregular", "no values"]:
    """Why no trend can be told whatever the number of points; "" if it can."""
    periods = [point.result.period for point in points]
    if measure.is_year_to_date:
        return "cumulative"
    if not periods:
        return "no values"
    if any(after.first <= before.last for before, after in itertools.pairwise(periods)):
        return "rolling"
    if periods[-1].kind == "days" or (measure.frequency and not measure.frequency.months):
        return "irregular"
    return ""
