"""Figures as sentences: what a measure's value, target, change and trend say, in words a new colleague understands."""

from generator.compose.edition import Edition
from generator.compose.labels import place_period
from generator.compose.letters import capitalise
from generator.compose.numbers import (
    describe_period,
    format_bare_target,
    format_bare_value,
    format_day,
    format_measure_value,
    format_span,
    format_target,
    name_period,
)
from generator.model.measure_scores import Change, MeasureAssessment, Point
from generator.model.measures import Measure, Target
from generator.model.periods import MONTHS_IN, Calendar, Period
from generator.model.statuses import FINAL_WORDS

MISSING_WORDS = {
    "not due": "Not due yet",
    "not collected": "Not collected",
    "suppressed": "Not shown, to protect people's privacy",
    "withheld": "Not shown in this edition",
    "late": "Late",
    "not stated": "Not stated",
}
NO_FIGURE = "No figure"
_WHOLE = 100  # percent of a year's target


def calendar_of(measure: Measure, edition: Edition) -> Calendar:
    """The calendar a measure's periods are in: its own, else the site's."""
    return measure.year or edition.settings.year


def say_period(point: Point, measure: Measure, edition: Edition) -> str:
    """The point's period in short, or as its source labels it."""
    result = point.result
    return name_period(result.period, calendar_of(measure, edition), edition.locale, result.label)


def say_when(point: Point, measure: Measure, edition: Edition, *, has_days: bool = False) -> str:
    """When a figure was, behind it: "in Q1 2026/27"; by its source's name for it that is no date, "(Spring survey)"."""
    period, calendar = point.result.period, calendar_of(measure, edition)
    return place_period(period, point.result.label, calendar, edition.locale, has_days=has_days)


def say_value(point: Point | None, measure: Measure, edition: Edition) -> str:
    """The value in its unit, or what was said instead, or why there is none; "No figure yet" without a point.

    `measure` is as the edition holds it for the last figure, and as `tell_point` gives it for any other.
    """
    if point is None:
        return f"{NO_FIGURE} yet"
    if point.actual is not None:
        return format_measure_value(point.actual, measure, edition.locale)
    if point.result.said:
        return point.result.said.plain
    return MISSING_WORDS.get(point.result.missing, NO_FIGURE)


def say_wanted(target: Target | None, direction: str, measure: Measure, edition: Edition) -> str:
    """A target with the bound it sets: "at most 45 days"; "" where there is none."""
    return format_target(target, measure, direction, edition.locale) if target else ""


def say_target(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """The target in force: "at most 45 days"; one that says nothing before the year's end, "… for the year"; or ""."""
    direction, year = find_direction(assessment, measure), assessment.reason.year_target
    if assessment.target is None and year is not None:
        return f"{say_wanted(Target(target=year), direction, measure, edition)} for the year"
    return say_wanted(assessment.target, direction, measure, edition)


def say_compared(point: Point, measure: Measure, edition: Edition) -> str:
    """What a figure was compared with, beside one that says the unit: "target 45", else the year's; or "".

    `measure` is as it is told of the point, as of the figure beside it.
    """
    if point.target is not None:
        wanted = format_bare_target(point.target, measure, edition.locale)
        return f"target {wanted}" if wanted else ""
    year = point.reason.year_target
    return "" if year is None else f"target for the year {format_bare_value(year, measure, edition.locale)}"


def find_direction(assessment: MeasureAssessment, measure: Measure) -> str:
    """Which way is good: as its status was worked out, else as the author says; "" where nothing says it."""
    if assessment.reason.direction or measure.better is None:
        return assessment.reason.direction
    return "within" if measure.better.within else measure.better.direction


def say_change(change: Change | None, measure: Measure, edition: Edition) -> str:
    """A change from an earlier value: "down from 55 days in Q1 2026/27, better"; "" where nothing can be compared."""
    if change is None or change.turn == "none":
        return ""
    return say_way(change, measure, edition) + _say_turn(change)


def _say_turn(change: Change) -> str:
    return f", {change.turn}" if change.turn in ("better", "worse") else ""


def say_recent_changes(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """Against the last of the reporting period before, and against the last value where that is another; "" of none."""
    return "; ".join(_list_recent_changes(assessment, measure, edition))


def _list_recent_changes(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> list[str]:
    """As `say_recent_changes`; none of a year to date, for to have more than in spring is no news.

    The reporting period's is what is told among what changed.
    """
    if measure.is_year_to_date:
        return []
    last, judged = assessment.since_last, find_judged_change(assessment, edition)
    if judged and last and judged.since == last.since:
        return list(filter(None, [say_change(judged, measure, edition)]))
    kind = edition.scorecard.period.kind
    ago = f", the {'period' if kind == 'days' else kind} before"
    told = [say_way(judged, measure, edition) + ago + _say_turn(judged)] if judged and judged.turn != "none" else []
    return list(filter(None, [*told, say_change(last, measure, edition)]))


def find_judged_change(assessment: MeasureAssessment, edition: Edition) -> Change | None:
    """The one recent change that tables sort by: from the reporting period before, else the last value.

    None of a measure with figures within the reporting period where the one before has none to compare them with.
    """
    point, period = assessment.current, edition.scorecard.period
    kind = point.result.period.kind if point else period.kind
    is_within = MONTHS_IN.get(kind, 12) < MONTHS_IN.get(period.kind, 0)
    return assessment.since_period if is_within or assessment.since_period else assessment.since_last


def say_way(change: Change, measure: Measure, edition: Edition) -> str:
    """Which way a value went, and from where, without a judgement: "down from 55 days in Q1 2026/27"."""
    since = say_past(change.since, measure, edition)
    if not change.by:
        return f"the same as {'before ' if since.startswith('(') else ''}{since}"
    before = format_bare_value(change.before, measure, edition.locale)
    return f"{'up' if change.by > 0 else 'down'} from {before} {since}"


def list_changes(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[str, ...]:
    """Against the last value, the reporting period and the year before, each told once; of too old a figure none."""
    if assessment.reason.rule == "value too old":
        return ()
    told = _list_recent_changes(assessment, measure, edition)
    recent = (assessment.since_last, assessment.since_period)
    year = assessment.since_year
    if year and all(change is None or change.since != year.since for change in recent):
        told.append(_say_since_year(year, measure, edition))
    return tuple(filter(None, told))


def _say_since_year(change: Change, measure: Measure, edition: Edition) -> str:
    """A change from a year before; of a year to date, whose status may go another way, better or worse than then."""
    is_judged = measure.is_year_to_date and change.turn in ("better", "worse")
    return say_change(change, measure, edition) + (" than a year before" if is_judged else "")


def say_past(period: Period, measure: Measure, edition: Edition) -> str:
    """When an earlier figure was, as `say_when`; of a year to date, "in April to September 2026"."""
    points = edition.measure_assessment(measure.key).points
    label = next((point.result.label for point in reversed(points) if point.result.period == period), "")
    calendar = calendar_of(measure, edition)
    if measure.is_year_to_date and period.kind != "year":
        return f"in {_name_span(period, calendar, edition.locale)}"
    return place_period(period, label, calendar, edition.locale)


def _name_span(period: Period, calendar: Calendar, locale: str) -> str:
    """The days that a year to date adds up: "April to September 2026", or the year's name where it is whole."""
    year = calendar.find_containing(period.last, "year")
    whole = name_period(year, calendar, locale)
    return whole if period.last == year.last else format_span(year.first, period.last, locale)


def say_measure(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """The sentences of a measure: value, period, status, target, change, forecast. Plain."""
    point = assessment.current
    told = [_say_nothing_known(measure, edition) if point is None else _say_figure(assessment, point, measure, edition)]
    if target := say_target(assessment, measure, edition):
        told.append(f"The target{_say_span(assessment)} is {target}")
    told.append(capitalise("; ".join(list_changes(assessment, measure, edition))))
    if point is not None:
        told.append(_say_forecast(assessment, point, measure, edition))
    return " ".join(f"{sentence}." for sentence in told if sentence)


def _say_span(assessment: MeasureAssessment) -> str:
    """By when a share of the year's target is due."""
    return " by then" if assessment.reason.profile_share not in (None, _WHOLE) else ""


def _say_figure(assessment: MeasureAssessment, point: Point, measure: Measure, edition: Edition) -> str:
    value = say_value(point, measure, edition)
    if point.result.provisional:
        value += " (provisional)"
    period = _describe_current(point, measure, edition)
    if assessment.reason.rule == "value too old":
        return f"The last figure, {value} {period}, is too old to say how things stand now"
    return f"{value} {period}{say_status(assessment.status, edition)}"


def _describe_current(point: Point, measure: Measure, edition: Edition) -> str:
    """The period with its days; of a year to date, the days since the year began."""
    period, calendar = point.result.period, calendar_of(measure, edition)
    year = calendar.find_containing(period.last, "year")
    if not measure.is_year_to_date or period.kind == "year":
        return say_when(point, measure, edition, has_days=True)
    if period.last == year.last:
        return f"in {describe_period(year, calendar, edition.locale)}"
    span = _name_span(period, calendar, edition.locale)
    return f"so far this year, {span}" if year.last >= edition.scorecard.as_of else f"in {span}"


def say_status(status: str, edition: Edition) -> str:
    """What a figure says of the target, behind it: ": target met", ": on target"; "" where nothing is judged."""
    if status == "not assessed":
        return ""
    word = edition.words.status_inside(status)
    is_ours = status in FINAL_WORDS.values() and word == status
    return f": target {word}" if is_ours else f": {word}"


def _say_nothing_known(measure: Measure, edition: Edition) -> str:
    if measure.from_ and measure.from_ > edition.scorecard.as_of:
        return f"Not started yet: it begins on {format_day(measure.from_, edition.locale)}"
    return f"{NO_FIGURE} yet"


def _say_forecast(assessment: MeasureAssessment, point: Point, measure: Measure, edition: Edition) -> str:
    """What is expected of the year's last period, where that lies ahead, and its target, where that is another."""
    forecast, period = point.result.forecast, point.result.period
    calendar = calendar_of(measure, edition)
    year = calendar.find_containing(period.last, "year")
    if forecast is None or period.last >= year.last:
        return ""
    is_whole = measure.is_year_to_date or period.kind == "days"
    last = year if is_whole else calendar.find_containing(year.last, period.kind)
    name = f"{'the end of ' if is_whole else ''}{name_period(last, calendar, edition.locale)}"
    wanted = say_wanted(assessment.year_end_target, find_direction(assessment, measure), measure, edition)
    then = f"; the target then is {wanted}" if wanted and wanted != say_target(assessment, measure, edition) else ""
    return f"The forecast for {name} is {format_measure_value(forecast, measure, edition.locale)}{then}"
