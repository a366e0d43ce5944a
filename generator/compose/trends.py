"""What a measure's ups and downs say, and why no trend is shown where none is."""

from collections.abc import Sequence

from generator.compose.numbers import count_of
from generator.model.measure_scores import Point, Trend

_WORDS = {
    "improving": "Improving",
    "worsening": "Getting worse",
    "rising": "Rising",
    "falling": "Falling",
    "no clear change": "Changed, for neither better nor worse",  # within a range that is wanted
}
_OUTSIDE = "the latest {figure} is further out than chance would explain"
_RUN = "the last eight are all {side} average, which is unlikely by chance"
_EXPECTATIONS = {
    "expect to meet it": " If nothing changes, expect the target to be met.",
    "expect to miss it": " If nothing changes, expect the target to be missed.",
    "will sometimes meet it": " If nothing changes, the target will sometimes be met and sometimes missed.",
    "": "",
}
_WHY_NOT = {
    "cumulative": "each figure adds to the last one in the year",
    "irregular": "the figures come at uneven intervals",
    "rolling": "the periods of the figures overlap",
}


def say_trend(trend: Trend, points: Sequence[Point], *, is_in_words: bool = False) -> str:
    """What the limits say, from how many figures; or why no trend is shown. `points`: the measure's, oldest first.

    What to expect is told only where nothing but chance is at work: limits foretell nothing of what is changing.
    """
    has_others = any(point.result.provisional and point.actual is not None for point in points)
    one, many = ("final figure", "final figures") if has_others else ("figure", "figures")
    if trend.word in _WORDS:
        early = " With so few figures this is an early reading." if trend.is_early else ""
        over = f" over the last {count_of(trend.points, one, many)}"
        if trend.signal:
            return f"{_WORDS[trend.word]}{over}: {_say_signal(trend, points, one)}.{early}"
        told = f"No clear change{over}: the ups and downs are no bigger than chance would give."
        return told + early + _EXPECTATIONS[trend.expectation]
    if trend.why_not in _WHY_NOT:
        return f"We show no trend, because {_WHY_NOT[trend.why_not]}."
    if is_in_words:
        return "We show no trend, because the results are words, not numbers."
    left_out = "; provisional ones are not counted" if has_others else ""
    if not trend.points:
        return f"We show no trend, because there are no {many} yet{left_out}."
    there_are = "there is" if trend.points == 1 else "there are"
    return (
        f"We show no trend yet: {there_are} {count_of(trend.points, one, many)}, and it takes {trend.needed}{left_out}."
    )


def _say_signal(trend: Trend, points: Sequence[Point], figure: str) -> str:
    """What is not chance; a run lies on the side of the average that its last figure is on."""
    if trend.signal == "outside limits":
        return _OUTSIDE.format(figure=figure)
    last = next((point.actual for point in points if point.result.period == trend.last), None)
    is_above = last is not None and trend.mean is not None and last > trend.mean
    return _RUN.format(side="above" if is_above else "below")
