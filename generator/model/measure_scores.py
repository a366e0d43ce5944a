"""How a measure stands: its status with the reason, its changes, its trend, whether its figures came in."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from generator.model.measures import Baseline, Target, TargetChange
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.prose import EMPTY, Prose
from generator.model.results import Result

Turn = Literal["better", "worse", "same", "rose", "fell", "none"]  # "none": nothing to compare
MeasureRule = Literal[
    "starts later",  # not started
    "no target",  # not assessed, as are the next four
    "no direction",
    "target in words",
    "value in words",
    "cumulative without profile",
    "no value",  # no data: there is a target
    "value too old",  # no data
    "status given",  # the result says its own status, and nothing can be worked out beside it
    "met or bettered",
    "within the allowance",
    "beyond the allowance",
]


class StatusReason(msgspec.Struct, frozen=True):
    """Why a measure's status is what it is: the rule that held, and every figure it used."""

    rule: MeasureRule
    direction: str = ""  # higher, lower, within, neither; "" where nothing says it
    period: Period | None = None  # of the value
    actual: Decimal | None = None
    target: Decimal | None = None  # the number compared with: of a cumulative measure, the share due by then (or None)
    within: tuple[Decimal, ...] = ()
    edge: Decimal | None = None  # this far is still close; beyond is off. None: no allowance, or inside the range
    edge_is_off: bool = False  # a value at the edge itself is off (off_target_at), else still close (tolerance)
    allowance: str = ""  # off_target_at, or the tolerance as the author wrote it; "none" where there is none
    year_target: Decimal | None = None  # of a cumulative measure: the whole year's
    profile_share: Decimal | None = None  # percent of it that is due by the period's end
    oldest_allowed: date | None = None  # for "value too old": the value's period had to end on this day or later
    is_final: bool = False  # the last named target's period: met, nearly met, not met
    given: str = ""  # for "status given": the status that the result says
    line: tuple[tuple[Period, Decimal], tuple[Period, Decimal]] | None = (
        None  # for a target on a straight path between two figures: both, the earlier may be the baseline
    )
    held_from: Period | None = None  # for a target that a step has held since: the earlier period it was named for


class Point(msgspec.Struct, frozen=True):
    """One counted period of a measure: its result, the target then in force, its status then."""

    result: Result
    actual: Decimal | None  # as of then: the result's, or what it was before a restatement that came later
    target: Target | None  # for that period; a year's that says nothing of it is only in reason.year_target
    status: str  # of STATUSES
    reason: StatusReason


class Change(msgspec.Struct, frozen=True):
    """From an earlier value to the last: `by` in the measure's unit, `turn` by its direction."""

    since: Period
    before: Decimal
    by: Decimal
    turn: Turn


class Trend(msgspec.Struct, frozen=True):
    """What the XmR limits say of the values since the last break.

    Source: NHS England, Making Data Count; Wheeler, Understanding Variation: limits are mean ± 2.66 × mean moving
    range.
    """

    word: Literal["improving", "worsening", "rising", "falling", "no clear change", "too few points", "not told"]
    signal: Literal["outside limits", "eight on one side", ""] = ""
    points: int = 0  # that were used, or are there
    needed: int = 8
    is_early: bool = False  # under 15 points
    mean: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    first: Period | None = None  # of the values used
    last: Period | None = None
    expectation: Literal["expect to meet it", "expect to miss it", "will sometimes meet it", ""] = ""
    why_not: Literal["", "cumulative", "rolling", "irregular", "too few points", "no values"] = ""


class Reporting(msgspec.Struct, frozen=True):
    """Whether figures came in: apart from how they are. `due`: the day the awaited period's result is or was due."""

    status: Literal["complete", "partly", "late", "none"]
    awaited: Period | None = None  # the last period whose result should be there by as of
    due: date | None = None
    days_late: int = 0


class BreakdownCell(msgspec.Struct, frozen=True):
    """A value of one cut; `is_hidden`: too small to show (or would give a small one away)."""

    value: str  # Nursing
    actual: Decimal | None
    is_hidden: bool = False
    missing: str = ""
    said: Prose = EMPTY
    commentary: Prose = EMPTY


class Breakdown(msgspec.Struct, frozen=True):
    """One breakdown in one period, after small numbers: dimension names, and a row for each cut."""

    period: Period
    names: tuple[str, ...]  # Staff group; or Age, Sex where crossed
    rows: tuple[tuple[tuple[str, ...], BreakdownCell], ...]  # (values in the order of names, cell)
    is_withheld: bool = False  # hidden as a whole


class MeasureAssessment(msgspec.Struct, frozen=True):
    """How a measure stands. `points` hold every counted period, oldest first; `current` is the last with a value.

    A period that only has a breakdown is no point.
    """

    key: Key
    status: str
    reason: StatusReason
    current: Point | None
    points: tuple[Point, ...]
    target: Target | None  # in force for the current point's period, else for the awaited one
    next_target: tuple[Period, Target] | None  # the next named after the current point's period
    year_end_target: Target | None  # in force for the last period of the current point's year
    since_last: Change | None
    since_year: Change | None
    trend: Trend
    reporting: Reporting
    since_period: Change | None = (
        None  # from the last value before the reporting period; only for values that come more often than it
    )
    named: tuple[tuple[Period, Target], ...] = ()  # targets by period, oldest first, as they stand as of the day
    target_changes: tuple[TargetChange, ...] = ()  # those known as of the day, as written; without a day always
    baseline: Baseline | None = None  # the measure's, unless it would show what is hidden
    breakdowns: tuple[Breakdown, ...] = ()  # newest first
    guarded_by: tuple[Key, ...] = ()  # the measures that guard this one
    given_status: str = ""  # what the current result itself says its status is, shown beside what was worked out
