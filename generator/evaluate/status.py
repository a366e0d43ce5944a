"""From a value and what was wanted to a status, with the reason as values."""

from datetime import date
from decimal import Decimal

import msgspec

from generator.evaluate.targets import WHOLE, InForce
from generator.model.measure_scores import MeasureRule, StatusReason
from generator.model.measures import Measure, Target
from generator.model.results import Result, has_value
from generator.model.settings import StatusRules
from generator.model.statuses import FINAL_WORDS, MEASURE_WORDS, Scale

# What a rule that compares nothing says.
_WORDS: dict[str, str] = {
    "starts later": "not started",
    "no target": "not assessed",
    "no direction": "not assessed",
    "target in words": "not assessed",
    "value in words": "not assessed",
    "cumulative without profile": "not assessed",
    "no value": "no data",
    "value too old": "no data",
}
_RULES: dict[Scale, MeasureRule] = {
    "good": "met or bettered",
    "close": "within the allowance",
    "off": "beyond the allowance",
}
# On which side of its target a one-way measure's worse values lie, even where the target is met.
_WORSE = {"higher": -1, "lower": 1}
_NO_EDGE: tuple[Decimal | None, bool, str] = (None, False, "")


class Figure(msgspec.Struct, frozen=True):
    """One value to judge: a result's number, with what was wanted then and which way is good."""

    result: Result
    actual: Decimal | None
    in_force: InForce
    direction: str  # higher, lower, within, neither; "" where nothing says it


def find_direction(measure: Measure, target: Target | None) -> str:
    """Which way is good: `better`, else the order of target and `off_target_at`; "" where nothing says it.

    A range that is wanted makes it "within", whatever `better` says of other periods; "neither" is above all.
    """
    better = measure.better
    if better is not None and better.direction == "neither":
        return "neither"
    if (target is not None and target.within) or (better is not None and better.within):
        return "within"
    if better is not None:
        return better.direction
    off = measure.off_target_at
    if off is None or target is None or not isinstance(target.target, Decimal) or target.target == off:
        return ""
    return "higher" if target.target > off else "lower"


def list_wanted(target: Target | None) -> tuple[Decimal, ...]:
    """Low and high of what is wanted, equal where it is one number; empty where it is words or nothing."""
    if target is None or target.within:
        return target.within if target else ()
    return _twice(target.target if isinstance(target.target, Decimal) else None)


def find_missed_bound(direction: str, wanted: tuple[Decimal, ...], actual: Decimal) -> tuple[Decimal, int]:
    """The bound that the value misses, and on which side of it worse lies: -1 below, 1 above; 0: none.

    `wanted` is low and high, equal where it is one number.
    """
    low, high = wanted
    if direction != "lower" and actual < low:
        return low, -1
    if direction != "higher" and actual > high:
        return high, 1
    return low, 0


def judge(measure: Measure, rules: StatusRules, figure: Figure, as_of: date) -> StatusReason:
    """Why the figure has the status that `recompute` gives: the first rule that holds, and all it used.

    A status that the result itself gives holds only where nothing can be worked out, never where `better` is
    "neither".
    """
    in_force = figure.in_force
    wanted = list_wanted(in_force.target)
    hindrance = _find_hindrance(figure, wanted)
    if hindrance is None and figure.actual is not None:
        return _compare(measure, rules, figure, figure.actual, is_over=_is_over(figure, as_of))
    wanted = () if in_force.lacks_profile else wanted  # the year's target says nothing of the period
    rule: MeasureRule = hindrance or "value in words"
    given = figure.result.status if rule != "no value" and figure.direction != "neither" else ""
    return StatusReason(
        rule="status given" if given else rule,
        direction=figure.direction,
        period=figure.result.period,
        actual=figure.actual,
        target=wanted[0] if wanted and figure.direction != "within" else None,
        within=wanted if figure.direction == "within" else (),
        year_target=in_force.year_target,
        given=given,
        line=in_force.line,
        held_from=in_force.held_from,
    )


def recompute(reason: StatusReason) -> str:
    """The status that the reason's own figures give: of STATUSES."""
    if reason.rule == "status given":
        return reason.given
    if reason.rule in _WORDS or reason.actual is None:
        return _WORDS[reason.rule]
    wanted = reason.within or _twice(reason.target)
    _, side = find_missed_bound(reason.direction, wanted, reason.actual)
    scale = _weigh(reason.actual, side, edge=reason.edge, edge_is_off=reason.edge_is_off)
    return (FINAL_WORDS if reason.is_final else MEASURE_WORDS)[scale]


def _find_hindrance(figure: Figure, wanted: tuple[Decimal, ...]) -> MeasureRule | None:
    """The first rule that keeps a number from being compared; None if none does."""
    target = figure.in_force.target
    is_in_words = target is not None and not wanted and target.target is not None
    hindrances: tuple[tuple[MeasureRule, bool], ...] = (
        ("no direction", figure.direction == "neither"),
        ("no target", not wanted and not is_in_words),
        ("no direction", not figure.direction and not is_in_words),
        ("no value", not has_value(figure.result, figure.actual)),
        ("target in words", is_in_words),
        ("cumulative without profile", figure.in_force.lacks_profile),
    )
    for rule, holds in hindrances:
        if holds:
            return rule
    return None


def _is_over(figure: Figure, as_of: date) -> bool:
    """Whether the last named target's time is over: its period's and its `due`, and the value is final."""
    target = figure.in_force.target
    due = target.due if target else None
    return figure.in_force.is_last and not figure.result.provisional and (due is None or due <= as_of)


def _compare(measure: Measure, rules: StatusRules, figure: Figure, actual: Decimal, *, is_over: bool) -> StatusReason:
    in_force, direction = figure.in_force, figure.direction
    wanted = list_wanted(in_force.target)
    bound, missed = find_missed_bound(direction, wanted, actual)
    side = _WORSE.get(direction, missed)
    edge, edge_is_off, allowance = _find_edge(measure, rules, figure, bound, side) if side else _NO_EDGE
    return StatusReason(
        rule=_RULES[_weigh(actual, missed, edge=edge, edge_is_off=edge_is_off)],
        direction=direction,
        period=figure.result.period,
        actual=actual,
        target=None if direction == "within" else bound,
        within=wanted if direction == "within" else (),
        edge=edge,
        edge_is_off=edge_is_off,
        allowance=allowance,
        year_target=in_force.year_target,
        profile_share=in_force.year_share if in_force.takes_share else None,
        is_final=is_over,
        line=in_force.line,
        held_from=in_force.held_from,
    )


def _find_edge(
    measure: Measure, rules: StatusRules, figure: Figure, bound: Decimal, side: int
) -> tuple[Decimal | None, bool, str]:
    """How far is still close on this side of the bound; whether the edge is off; the allowance's words.

    Of a year to date, `off_target_at` is the year's, and goes by the share due. Where none is known, or it
    lies on the other side of a range, the tolerance holds.
    """
    off, share = measure.off_target_at, figure.in_force.year_share
    if off is not None and share is not None:
        off = off if share == WHOLE else off * share / 100
        if figure.direction != "within" or (off > bound if side > 0 else off < bound):
            return off, True, "off_target_at"
    band = measure.tolerance or rules.tolerance
    if band is None:
        return None, False, "none"
    if band.of == "points":
        return bound + side * band.amount, False, f"{band.amount:f} points"
    return bound + side * abs(bound) * band.amount / 100, False, f"{band.amount:f}% of target"


def _weigh(actual: Decimal, missed: int, *, edge: Decimal | None, edge_is_off: bool) -> Scale:
    """Good where no bound is missed; close inside the edge, which lies on the side missed; else off."""
    if not missed:
        return "good"
    if edge is None or (edge_is_off and actual == edge):
        return "off"
    is_beyond = actual > edge if missed > 0 else actual < edge
    return "off" if is_beyond else "close"


def _twice(number: Decimal | None) -> tuple[Decimal, ...]:
    return () if number is None else (number, number)
