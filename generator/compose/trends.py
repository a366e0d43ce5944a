"""What a measure's ups and downs say, and why no trend is told where none is."""

from generator.compose.numbers import count_of
from generator.model.measure_scores import Trend

_WORDS = {
    "improving": "Improving",
    "worsening": "Getting worse",
    "rising": "Rising",
    "falling": "Falling",
    "no clear change": "Changed, for neither better nor worse",  # within a range that is wanted
}
_SIGNALS = {
    "outside limits": "the last one lies outside the limits between which chance alone would keep it",
    "eight on one side": "the last eight all stand on one side of the middle, which chance rarely brings",
}
_EXPECTATIONS = {
    "expect to meet it": " If nothing changes, expect the target to be met.",
    "expect to miss it": " If nothing changes, expect the target to be missed.",
    "will sometimes meet it": " If nothing changes, the target will sometimes be met and sometimes missed.",
    "": "",
}
_WHY_NOT = {
    "cumulative": "the figures add up over the year",
    "irregular": "the figures do not come at even distances",
    "rolling": "the periods of the figures overlap",
}


def say_trend(trend: Trend, *, is_in_words: bool = False) -> str:
    """What the limits say, from how many figures; or why no trend is told.

    What to expect is told only where nothing but chance is at work: limits foretell nothing of what is changing.
    """
    if trend.word in _WORDS:
        early = " With so few figures this is an early reading." if trend.is_early else ""
        over = f" over the last {trend.points} figures"
        if trend.signal:
            return f"{_WORDS[trend.word]}{over}: {_SIGNALS[trend.signal]}.{early}"
        told = f"No clear change{over}: they go up and down as chance alone would have it."
        return told + early + _EXPECTATIONS[trend.expectation]
    if trend.why_not in _WHY_NOT:
        return f"No trend is told: {_WHY_NOT[trend.why_not]}."
    if is_in_words:
        return "No trend is told: the results are in words."
    if not trend.points:
        return "No trend is told: there are no figures yet."
    there_are = "there is" if trend.points == 1 else "there are"
    return (
        f"No trend is told yet: {there_are} {count_of(trend.points, 'figure', 'figures')}, and it takes {trend.needed}."
    )
