"""Why a status is what it is, in a sentence and as the figures it rests on."""

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from generator.compose.comparisons import compare, name_figure, say_tolerance
from generator.compose.edition import Edition
from generator.compose.letters import capitalise
from generator.compose.numbers import (
    format_day,
    format_measure_value,
    format_number,
    format_target,
    name_period,
)
from generator.compose.precision import list_all, settle_edge, sharpen
from generator.compose.sentences import calendar_of, say_status, say_wanted
from generator.model.measure_scores import MeasureAssessment, MeasureRule, StatusReason
from generator.model.measure_views import WhyView
from generator.model.measures import Measure, Target
from generator.model.views import Fact

_JUDGED = ("met or bettered", "within the allowance", "beyond the allowance")
_FINAL = " That was the last target set, and its time is over, so the answer is final."
_DIRECTIONS = {"higher": "Higher", "lower": "Lower", "within": "Within the range", "neither": "Neither way"}


def explain_status(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> WhyView:
    """Why the measure stands as it does, as a reader can check it: a sentence, and a second where that is final."""
    reason = settle_edge(assessment.reason, measure, assessment.points)
    assessment = replace(assessment, reason=reason)
    say = _compare if reason.rule in _JUDGED else _SENTENCES[reason.rule]
    status = say_status(assessment.status, edition) or f": {edition.words.status_inside(assessment.status)}"
    given = assessment.given_status
    return WhyView(
        sentence=f"{capitalise(say(assessment, measure, edition))}{status}.{_FINAL if reason.is_final else ''}",
        facts=_list_facts(reason, sharpen(measure, list_all(reason)), edition),
        given=edition.words.status(given) if given and given != assessment.status else None,
    )


def _compare(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    return compare(assessment.reason, assessment.current, measure, edition)


def _say_later(_: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    as_of = format_day(edition.scorecard.as_of, edition.locale)
    first = f"It begins on {format_day(measure.from_, edition.locale)}" if measure.from_ else "Its first day lies"
    return f"{first}, after the day of these figures, {as_of}"


def _say_no_direction(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition)
    if assessment.reason.direction == "neither":
        return f"We judge neither direction as better, so {figure or 'a figure'} is neither good nor bad"
    held = f" against the target of {_name_target(assessment, measure, edition)}"
    return f"Nothing says whether more or less of it is better, so {figure or 'a figure'} can't be held{held}"


def _say_no_target(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition)
    return (
        f"There is no target, so nothing says whether {figure} is good"
        if figure
        else "There is neither a target nor a figure"
    )


def _say_words_wanted(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition) or "a figure"
    return (
        f"The target, “{_name_target(assessment, measure, edition)}”, is in words, so {figure} can't be held against it"
    )


def _say_words_found(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition)
    return (
        f"{figure} is in words, so it can't be held against the target of {_name_target(assessment, measure, edition)}"
    )


def _say_no_value(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    wanted = _name_target(assessment, measure, edition)
    return f"There is no figure yet to hold against the target of {wanted}{_say_due(assessment, measure, edition)}"


def _say_too_old(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure, oldest = name_figure(assessment.current, measure, edition), assessment.reason.oldest_allowed
    since = f", which needs one from {format_day(oldest, edition.locale)} or later" if oldest else ""
    wanted = _name_target(assessment, measure, edition)
    return f"The last figure, {figure}, is too old to hold against the target of {wanted}{since}"


def _say_no_profile(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition)
    wanted = _name_target(assessment, measure, edition)
    unsaid = "nothing says how much is due by when, so it is judged at the year's end"
    return f"{figure} counts towards the year's target of {wanted}, and {unsaid}"


def _say_given(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    figure = name_figure(assessment.current, measure, edition) or "the result"
    return f"{figure} came with its own status, because nothing can be worked out from it"


_SENTENCES: dict[MeasureRule, Callable[[MeasureAssessment, Measure, Edition], str]] = {
    "starts later": _say_later,
    "no direction": _say_no_direction,
    "no target": _say_no_target,
    "target in words": _say_words_wanted,
    "no value": _say_no_value,
    "cumulative without profile": _say_no_profile,
    "value in words": _say_words_found,
    "value too old": _say_too_old,
    "status given": _say_given,
}


def _name_target(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """What nothing could be held against: "at most 45 days", the year's, or the author's words."""
    reason, year = assessment.reason, assessment.reason.year_target
    target = Target(target=year) if assessment.target is None and year is not None else assessment.target
    return say_wanted(target, reason.direction, measure, edition)


def _say_due(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """That a first figure is late; "" where it isn't."""
    reporting = assessment.reporting
    if not (reporting.days_late and reporting.awaited and reporting.due):
        return ""
    awaited = name_period(reporting.awaited, calendar_of(measure, edition), edition.locale)
    return f", and that of {awaited} was due on {format_day(reporting.due, edition.locale)}"


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

    tolerance = say_tolerance(reason, measure, locale)
    allowance = f" ({tolerance})" if tolerance else ""
    facts = (
        Fact("Period", name_period(reason.period, calendar_of(measure, edition), locale) if reason.period else ""),
        Fact("Figure", value(reason.actual)),
        Fact("Compared with", value(reason.target) or format_target(Target(within=reason.within), measure, "", locale)),
        Fact("That target", _say_derived(reason, measure, edition)),
        Fact("Better", _DIRECTIONS.get(reason.direction, "")),
        Fact(_name_edge(reason), value(reason.edge) + allowance),
        Fact("The year's target", value(reason.year_target) + _say_share(reason, locale)),
        Fact(
            "The figure had to be from",
            f"{format_day(reason.oldest_allowed, locale)} or later" if reason.oldest_allowed else "",
        ),
    )
    return tuple(fact for fact in facts if fact.text)


def _name_edge(reason: StatusReason) -> str:
    """What the end of the allowance is called: where it lies below the target, close is down to there."""
    if reason.edge_is_off:
        return "Off target from"
    target = Decimal(0) if reason.target is None else reason.target
    is_below = reason.edge is not None and reason.edge < min(reason.within or (target,))
    return "Close down to" if is_below else "Close up to"


def _say_share(reason: StatusReason, locale: str) -> str:
    """How much of the year's target is due by now."""
    if reason.year_target is None or reason.profile_share is None:
        return ""
    return f", of which {format_number(reason.profile_share, None, locale)}% is due by the end of this period"
