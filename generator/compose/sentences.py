"""Figures as sentences: what a measure's value, target, change and trend say, in words a new colleague understands."""

from generator.compose.edition import Edition
from generator.compose.numbers import (
    count_of,
    describe_period,
    format_measure_value,
    format_target,
    name_period,
)
from generator.model.measures import Measure
from generator.model.periods import Calendar, Period
from generator.model.scorecard import Change, MeasureAssessment, Point, RollUp, Trend
from generator.model.statuses import STATUSES, Scale

MISSING_WORDS = {
    "not due": "Not due",
    "not collected": "Not collected",
    "suppressed": "Not shown, to protect people's privacy",
    "withheld": "Not shown: it would give away a figure that this edition leaves out",
    "late": "Late",
    "not stated": "Not stated",
}
_TURNS = {"better": "better", "worse": "worse", "same": "the same", "rose": "up", "fell": "down", "none": ""}
_TREND_WORDS = {
    "improving": "The figures are improving, beyond chance",
    "worsening": "The figures are getting worse, beyond chance",
    "rising": "The figures are rising, beyond chance",
    "falling": "The figures are falling, beyond chance",
    "no clear change": "No clear change: the ups and downs are what chance would bring",
}
_SCALE_WORDS: tuple[tuple[Scale, str], ...] = (("close", "close"), ("off", "off target"))
_EXPECTATIONS = {
    "expect to meet it": "As things stand, expect the target to be met.",
    "expect to miss it": "As things stand, expect the target to be missed.",
    "will sometimes meet it": "As things stand, the target will sometimes be met and sometimes missed.",
}


def calendar_of(measure: Measure, edition: Edition) -> Calendar:
    """The calendar a measure's periods are in: its own, else the site's."""
    return measure.year or edition.settings.year


def say_period(point: Point, measure: Measure, edition: Edition) -> str:
    """The point's period in short, or as its source labels it."""
    result = point.result
    return name_period(result.period, calendar_of(measure, edition), edition.locale, result.label)


def say_value(point: Point | None, measure: Measure, edition: Edition) -> str:
    """The value in its unit, or what was said instead, or why there is none; "No figure yet" without a point."""
    if point is None:
        return "No figure yet"
    if point.actual is not None:
        return format_measure_value(point.actual, measure, edition.locale)
    if point.result.said:
        return point.result.said.plain
    return MISSING_WORDS.get(point.result.missing, "No figure")


def say_target(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """The target in force: "45 days or less"; "" where there is none."""
    if assessment.target is None:
        return ""
    return format_target(assessment.target, measure, assessment.reason.direction, edition.locale)


def say_change(change: Change | None, measure: Measure, edition: Edition) -> str:
    """A change from an earlier value: "down from 55 days in Q1 2026/27, better"; "" where nothing can be compared."""
    if change is None or change.turn == "none":
        return ""
    since = name_period(change.since, calendar_of(measure, edition), edition.locale)
    before = format_measure_value(change.before, measure, edition.locale)
    if not change.by:
        return f"the same as in {since}"
    way = "up" if change.by > 0 else "down"
    turn = f", {_TURNS[change.turn]}" if change.turn in ("better", "worse") else ""
    return f"{way} from {before} in {since}{turn}"


def say_measure(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """The sentence of a measure: value, period, target, status, change. Plain."""
    point = assessment.current
    if point is None:
        return _say_nothing_known(assessment, measure, edition)
    period = describe_period(point.result.period, calendar_of(measure, edition), edition.locale, point.result.label)
    provisional = " (provisional)" if point.result.provisional else ""
    value = say_value(point, measure, edition)
    target = say_target(assessment, measure, edition)
    status = edition.words.status_inside(assessment.status)
    judged = "" if assessment.status == "not assessed" else f": {status}"
    parts = [f"{value}{provisional} in {period}{judged}"]
    if target:
        parts.append(f"The target is {target}")
    changes = (
        say_change(assessment.since_last, measure, edition),
        say_change(assessment.since_year, measure, edition),
    )
    if changed := "; ".join(dict.fromkeys(change for change in changes if change)):
        parts.append(changed[0].upper() + changed[1:])
    return ". ".join(parts) + "."


def _say_nothing_known(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    if assessment.status == "not started" and measure.from_:
        return "Not started yet: its first period lies ahead."
    target = say_target(assessment, measure, edition)
    return f"No figure yet. The target is {target}." if target else "No figure yet."


def say_trend(trend: Trend, edition: Edition) -> str:
    """What the limits say, from how many points; or why no trend is told."""
    if trend.word in _TREND_WORDS:
        early = " This is an early reading: fewer than 15 points." if trend.is_early else ""
        expected = f" {_EXPECTATIONS[trend.expectation]}" if trend.expectation else ""
        return f"{_TREND_WORDS[trend.word]} (over {trend.points} points).{early}{expected}"
    if trend.why_not == "cumulative":
        return "No trend is told: the figures add up over the year."
    if trend.why_not in ("irregular", "rolling"):
        return "No trend is told: the periods are not at even distances."
    if not trend.points:
        return "No trend is told: there are no figures yet."
    return (
        f"No trend is told yet: there are {count_of(trend.points, 'figure', 'figures')}, and it takes {trend.needed}."
    )


def say_parts(statuses: tuple[str, ...], edition: Edition, *, term: str, good: str) -> str:
    """How many of the parts stand how: "3 of 5 measures on target, 1 close, 1 no data"; "" without parts."""
    if not statuses:
        return ""
    scales = [STATUSES[word].scale for word in statuses]
    one, many = edition.words.one_inside(term), edition.words.many_inside(term)
    told = [f"{scales.count('good')} of {count_of(len(statuses), one, many)} {good}"]
    told += [f"{n} {words}" for scale, words in _SCALE_WORDS if (n := scales.count(scale))]
    rest = [row.word for row in STATUSES.values() if row.scale == "none"]
    told += [f"{n} {edition.words.status_inside(word)}" for word in rest if (n := statuses.count(word))]
    return ", ".join(told)


def say_roll_up(roll_up: RollUp, edition: Edition) -> str:
    """How what is at or below a thing stands: its measures, or the milestones it is made of; "" without either."""
    if roll_up.rule == "milestones":
        statuses = tuple(part.status for part in roll_up.parts)
        return say_parts(statuses, edition, term="milestone", good="done or on track")
    return say_parts(tuple(part.status for part in roll_up.below), edition, term="measure", good="on target")


def say_dates(first: Period, last: Period, calendar: Calendar, edition: Edition) -> str:
    """From one period to another, in short."""
    return f"{name_period(first, calendar, edition.locale)} to {name_period(last, calendar, edition.locale)}"
