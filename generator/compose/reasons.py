"""Why a status is what it is, in a sentence and as the figures it rests on."""

from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.numbers import (
    decimals_of,
    format_day,
    format_measure_value,
    format_number,
    name_period,
)
from generator.compose.sentences import calendar_of
from generator.model.measure_views import WhyView
from generator.model.measures import Measure
from generator.model.scorecard import MeasureAssessment, StatusReason
from generator.model.views import Fact

_SENTENCES = {
    "starts later": "It has not started yet: its first day lies after the day of these figures.",
    "no direction": "Nothing says which way is good, so nothing is judged.",
    "no target": "There is no target, so nothing is judged.",
    "target in words": "The target is in words, so nothing is worked out from the figure.",
    "no value": "There is no figure to compare with the target.",
    "cumulative without profile": (
        "The figure adds up over the year, and nothing says how much is due by when: it is judged at the year's end."
    ),
    "value in words": "The result is in words, so nothing is worked out from it.",
    "value too old": "The last figure is older than two of its periods, so it says nothing about now.",
    "status given": "The status came with the result; nothing could be worked out from a figure.",
    "met or bettered": "The figure meets the target, or betters it.",
    "within the allowance": "The figure misses the target, by no more than what is allowed.",
    "beyond the allowance": "The figure misses the target by more than what is allowed.",
}
_DIRECTIONS = {"higher": "Higher", "lower": "Lower", "within": "Within the range", "neither": "Neither"}


def explain_status(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> WhyView:
    """Why the measure stands as it does, as a reader can check it."""
    reason = assessment.reason
    sentence = _SENTENCES[reason.rule]
    if reason.is_final:
        sentence += " Its last named target's period is over, so the answer is final."
    given = assessment.given_status
    return WhyView(
        sentence=sentence,
        facts=tuple(_list_facts(reason, measure, edition)),
        given=edition.words.status(given) if given and given != assessment.status else None,
    )


def _list_facts(reason: StatusReason, measure: Measure, edition: Edition) -> list[Fact]:
    """Every figure the rule used, none that it didn't."""

    def value(number: Decimal) -> str:
        return format_measure_value(number, measure, edition.locale)

    facts = []
    if reason.period:
        facts.append(Fact("Period", name_period(reason.period, calendar_of(measure, edition), edition.locale)))
    if reason.actual is not None:
        facts.append(Fact("Figure", value(reason.actual)))
    if reason.target is not None:
        facts.append(Fact("Compared with", value(reason.target)))
    if reason.within:
        low, high = reason.within
        facts.append(
            Fact(
                "Compared with",
                f"{format_number(low, decimals_of(measure), edition.locale)} to {value(high)}",
            )
        )
    if reason.direction:
        facts.append(Fact("Better", _DIRECTIONS[reason.direction]))
    if reason.edge is not None:
        word = "Off target from" if reason.edge_is_off else "Close up to"
        allowed = f" ({reason.allowance})" if reason.allowance not in ("", "none", "off_target_at") else ""
        facts.append(Fact(word, value(reason.edge) + allowed))
    if reason.year_target is not None:
        share = (
            f", of which {format_number(reason.profile_share, None, edition.locale)}% is due by now"
            if reason.profile_share
            else ""
        )
        facts.append(Fact("The year's target", value(reason.year_target) + share))
    if reason.oldest_allowed:
        facts.append(Fact("The figure had to be from", f"{format_day(reason.oldest_allowed, edition.locale)} or later"))
    return facts
