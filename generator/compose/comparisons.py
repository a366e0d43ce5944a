"""A figure held against its target, in a sentence: which is more, what is allowed, what it counts as."""

from decimal import Decimal

from msgspec.structs import replace

from generator.compose.edition import Edition
from generator.compose.numbers import (
    drop_unit,
    find_answer,
    format_bare_target,
    format_measure_value,
    format_number,
    format_value,
)
from generator.compose.sentences import say_period, say_value, say_when
from generator.model.measure_scores import Point, StatusReason
from generator.model.measures import Measure, Target
from generator.model.statuses import FINAL_WORDS, MEASURE_WORDS

_WHOLE = 100  # percent of a year's target
_MOST_SAID = 60  # letters of a result in words that a sentence can hold


def name_figure(point: Point | None, measure: Measure, edition: Edition) -> str:
    """A figure, or a few words in its place, with its period: "52 days in Q1 2026/27"; "" without a point."""
    if point is None:
        return ""
    period = say_period(point, measure, edition)
    is_part = measure.is_year_to_date and point.result.period.kind != "year"
    when = f"by the end of {period}" if is_part else say_when(point, measure, edition)
    if point.actual is not None:
        provisional = " (provisional)" if point.result.provisional else ""
        return f"{_say_number(point.actual, measure, edition)}{provisional} {when}"
    said = say_value(point, measure, edition)
    return f"“{said}” {when}" if len(said) <= _MOST_SAID else f"what was said {when}"


def _say_number(number: Decimal, measure: Measure, edition: Edition) -> str:
    """A value in its unit; as a share where it would be an answer, "Achieved"."""
    if find_answer(number, measure.unit):
        return f"{format_number(number, None, edition.locale)}%"
    return format_measure_value(number, measure, edition.locale)


def compare(reason: StatusReason, point: Point | None, measure: Measure, edition: Edition) -> str:
    """A judged figure and its target: "52 days in Q1 2026/27 is more than the target of 45, but by …"."""
    actual, within = reason.actual or Decimal(0), reason.within
    low, high = within or (reason.target or Decimal(0),) * 2
    figure, wanted = name_figure(point, measure, edition), _name_target(reason, measure, edition)
    if actual == low == high:
        return f"{figure} is exactly {wanted}"
    more = "more" if actual > high else "less"
    if reason.rule != "met or bettered":
        return f"{figure} is {more} than {wanted}, {_say_miss(reason, more, measure, edition)}"
    return f"{figure} lies within {wanted}" if within else f"{figure} is {more} than {wanted}, and {more} is better"


def _name_target(reason: StatusReason, measure: Measure, edition: Edition) -> str:
    """What the figure is held against; of a year's target, the share that is due."""
    year, share = reason.year_target, reason.profile_share
    is_one = len(set(reason.within)) == 1
    wanted = Target(target=reason.within[0]) if is_one else Target(target=reason.target, within=reason.within)
    number = format_target_beside(wanted, measure, edition)
    if year is None or share is None:
        return f"the target of {number}"
    if share == _WHOLE:
        return f"the year's target of {number}"
    whole = format_target_beside(Target(target=year), measure, edition)
    due = format_number(share, None, edition.locale)
    return f"{number}, the {due}% of the year's target of {whole} that is due by then"


def format_target_beside(target: Target, measure: Measure, edition: Edition) -> str:
    """A target's number beside a figure in the same unit."""
    if isinstance(target.target, Decimal):
        return _say_number(target.target, replace(measure, unit=drop_unit(measure.unit)), edition)
    return format_bare_target(target, measure, edition.locale)


def _say_miss(reason: StatusReason, more: str, measure: Measure, edition: Edition) -> str:
    """Whether a miss is within what is allowed: a tolerance is close up to its end, an edge is off from there on."""
    is_close = reason.rule == "within the allowance"
    if reason.edge is None:
        return "and nothing is allowed beyond it"
    edge = format_target_beside(Target(target=reason.edge), measure, edition)
    if not reason.edge_is_off:
        allowed = say_tolerance(reason, replace(measure, unit=drop_unit(measure.unit)), edition.locale)
        missed = "but by no more than" if is_close else "by more than"
        return f"{missed} the allowed {allowed} ({'up' if more == 'more' else 'down'} to {edge})"
    if is_close:
        off = edition.words.status_inside((FINAL_WORDS if reason.is_final else MEASURE_WORDS)["off"])
        return f"but {'less' if more == 'more' else 'more'} than {edge}, from which it would count as {off}"
    return f"and {'at' if reason.actual == reason.edge else 'past'} the limit of {edge}"


def say_tolerance(reason: StatusReason, measure: Measure, locale: str) -> str:
    """The tolerance in force: "10% of target", "25 people", "1 point" of a percentage; "" where there is none.

    There is none where `off_target_at` stands in its place. Points are the measure's unit: of percentages alone they
    are called so, for 1% of a percentage would be another thing.
    """
    if reason.edge is None or reason.allowance in ("", "none", "off_target_at"):
        return ""
    number, _, of = reason.allowance.partition(" ")
    amount = Decimal(number.rstrip("%"))
    told = format_number(amount, None, locale)
    if number.endswith("%"):
        return f"{told}% {of}"
    if measure.unit.startswith("%"):
        return f"{told} {'point' if amount == 1 else 'points'}"
    return format_value(amount, measure.unit, None, locale)
