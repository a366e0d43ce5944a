"""Why a status is what it is, in a sentence and as the figures it rests on."""

from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.numbers import (
    format_day,
    format_measure_value,
    format_number,
    format_target,
    name_period,
)
from generator.compose.sentences import calendar_of
from generator.model.measure_scores import MeasureAssessment, StatusReason
from generator.model.measure_views import WhyView
from generator.model.measures import Measure, Target
from generator.model.views import Fact

_SENTENCES = {
    "starts later": "Its first day lies after the day of these figures.",
    "no direction": "Nothing says which way is good, so nothing is judged.",
    "no target": "There is no target, so nothing is judged.",
    "target in words": "The target is in words, so nothing is worked out from the figure.",
    "no value": "There is no figure to compare with the target.",
    "cumulative without profile": (
        "The figure adds up over the year, and nothing says how much is due by when: it is judged at the year's end."
    ),
    "value in words": "The result is in words, so nothing is worked out from it.",
    "value too old": "Two figures or more should have come since the last one, so it says nothing about now.",
    "status given": "The status was given with the result, for nothing can be worked out from a figure.",
    "within the allowance": "The figure misses the target, but by no more than is allowed.",
    "beyond the allowance": "The figure misses the target by more than is allowed.",
}
_DIRECTIONS = {"higher": "Higher", "lower": "Lower", "within": "Within the range", "neither": "Neither way"}


def explain_status(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> WhyView:
    """Why the measure stands as it does, as a reader can check it."""
    reason = assessment.reason
    sentence = _say_met(reason) if reason.rule == "met or bettered" else _SENTENCES[reason.rule]
    if reason.is_final:
        sentence += " This was the last target set, and its time is over, so the answer is final."
    given = assessment.given_status
    return WhyView(
        sentence=sentence,
        facts=_list_facts(reason, measure, edition),
        given=edition.words.status(given) if given and given != assessment.status else None,
    )


def _say_met(reason: StatusReason) -> str:
    """How the target is met: within its range, exactly, or by more."""
    if reason.within:
        return "The figure lies within the range that is wanted."
    return f"The figure {'meets the target exactly' if reason.actual == reason.target else 'betters the target'}."


def _say_derived(reason: StatusReason, measure: Measure, edition: Edition) -> str:
    """Where a target comes from that was not named for the period itself; "" of one that was."""
    calendar, locale = calendar_of(measure, edition), edition.locale
    if reason.held_from:
        return f"Named for {name_period(reason.held_from, calendar, locale)}, and held since"
    if reason.line is None:
        return ""
    start, end = (
        f"{format_measure_value(number, measure, locale)} in {name_period(period, calendar, locale)}"
        for period, number in reason.line
    )
    return f"On the straight line from {start} to {end}"


def _list_facts(reason: StatusReason, measure: Measure, edition: Edition) -> tuple[Fact, ...]:
    """Every figure the rule used, none that it didn't."""
    locale = edition.locale

    def value(number: Decimal | None) -> str:
        return "" if number is None else format_measure_value(number, measure, locale)

    facts = (
        Fact("Period", name_period(reason.period, calendar_of(measure, edition), locale) if reason.period else ""),
        Fact("Figure", value(reason.actual)),
        Fact("Compared with", value(reason.target) or format_target(Target(within=reason.within), measure, "", locale)),
        Fact("That target", _say_derived(reason, measure, edition)),
        Fact("Better", _DIRECTIONS.get(reason.direction, "")),
        Fact("Off target from" if reason.edge_is_off else "Close up to", value(reason.edge) + _say_allowance(reason)),
        Fact("The year's target", value(reason.year_target) + _say_share(reason, locale)),
        Fact(
            "The figure had to be from",
            f"{format_day(reason.oldest_allowed, locale)} or later" if reason.oldest_allowed else "",
        ),
    )
    return tuple(fact for fact in facts if fact.text)


def _say_allowance(reason: StatusReason) -> str:
    is_told = reason.edge is not None and reason.allowance not in ("", "none", "off_target_at")
    return f" ({reason.allowance})" if is_told else ""


def _say_share(reason: StatusReason, locale: str) -> str:
    """How much of the year's target is due by now."""
    if reason.year_target is None or reason.profile_share is None:
        return ""
    return f", of which {format_number(reason.profile_share, None, locale)}% is due by the end of this period"
