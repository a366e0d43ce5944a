"""How everything stands: each answer with its reason as values, so that anyone can recompute it."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from generator.model.measures import Baseline, Target, TargetChange
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.prose import EMPTY, Prose
from generator.model.results import Action, ActionCheck, Result

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
    is_late: bool = False  # the return says that it is late: see Reporting for the period that is awaited


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


class Judgement(msgspec.Struct, frozen=True):
    """A status set by hand: shown beside what was worked out, never instead."""

    status: str
    because: Prose
    by: Prose
    period: Period
    until: Period | None


class PartStatus(msgspec.Struct, frozen=True):
    """One part of a roll-up, with how it stands and what it counts."""

    key: Key
    status: str
    weight: Decimal = Decimal(1)


class RollUp(msgspec.Struct, frozen=True):
    """A status made of parts: direct, open, visible supporters, each once, in the order lists show.

    `counts` gives no status word of its own ("not assessed" with parts in view): its sentence is made of the parts.
    """

    rule: Literal["counts", "worst", "share", "weighted", "milestones", "none"]
    status: str
    parts: tuple[PartStatus, ...] = ()
    share: Decimal | None = None  # of `share` and `weighted`: 0 to 1
    below: tuple[PartStatus, ...] = ()  # every open measure at or below the thing, each once, whatever the rule


class KeyResultAssessment(msgspec.Struct, frozen=True):
    """How far a key result is: `grade` 0 to 1 of the way from baseline to target; None without the figures."""

    key: Key  # "objectives/id#kr"; "objectives/id#1" by place where it has no id
    title: Prose
    actual: Decimal | None = None
    period: Period | None = None
    grade: Decimal | None = None
    mark: Literal["below commit", "commit reached", "target reached", "stretch reached", ""] = ""
    confidence: str = ""
    said: Prose = EMPTY
    commentary: Prose = EMPTY
    judgement: Judgement | None = None
    measure: Key = ""


class MilestoneAssessment(msgspec.Struct, frozen=True):
    """How a milestone goes. `due` is the revised one where there is one, `first_due` as planned."""

    key: Key  # "objectives/id#milestone", by place where it has no id
    title: Prose
    status: str  # of STATUSES
    step: str  # as authors say it: in progress, complete …; "" where nothing was said
    due: date | None
    first_due: date | None
    done: date | None = None
    is_overdue: bool = False
    because: Prose = EMPTY


class ActionAssessment(msgspec.Struct, frozen=True):
    """An action against an off-target result, followed until it is closed."""

    action: Action
    measure: Key
    named_in: Period
    checks: tuple[ActionCheck, ...] = ()
    due: date | None = None  # the revised one where there is one
    is_done: bool = False
    is_overdue: bool = False


class ThingAssessment(msgspec.Struct, frozen=True):
    """How an objective, a priority or a team stands."""

    key: Key
    is_open: bool
    roll_up: RollUp
    judgement: Judgement | None = None
    last_judgement: Judgement | None = None  # the last there is, whether or not it still holds
    key_results: tuple[KeyResultAssessment, ...] = ()
    milestones: tuple[MilestoneAssessment, ...] = ()
    spent: Decimal | None = None
    spent_in: Period | None = None
    said: Prose = EMPTY  # the last check-in's words
    commentary: Prose = EMPTY
    checked_in: Period | None = None


class Step(msgspec.Struct, frozen=True):
    """One ancestor on the thread: what stands below it supports it, with these sentences."""

    key: Key
    level: int  # 1: supported directly
    links: tuple[tuple[Key, Prose], ...]  # (who below supports it, the sentence), those on the thread only


class Branch(msgspec.Struct, frozen=True):
    """One supporter on the thread's way down, with the sentence and its own supporters."""

    key: Key
    how: Prose
    below: tuple["Branch", ...] = ()
    more: int = 0  # of its supporters, how many are not in `below`


class Thread(msgspec.Struct, frozen=True):
    """The golden thread of one thing: up to the purpose, each ancestor once, nearest first; down two levels.

    A priority supports the purpose by nature. `ends_at`: the things on the way up (it may be the thing itself) that
    support nothing though they are neither purpose nor priority. `hidden_at`: those of which all that they support
    is hidden from this audience; they are not among `ends_at`.
    """

    up: tuple[Step, ...] = ()
    left_out: int = 0  # ancestors beyond twelve levels that are not in `up`
    reaches_purpose: bool = False
    ends_at: tuple[Key, ...] = ()
    hidden_at: tuple[Key, ...] = ()
    down: tuple[Branch, ...] = ()
    more: int = 0  # direct supporters that are not in `down`


class Movement(msgspec.Struct, frozen=True):
    """One thing that changed since the last period."""

    kind: Literal["status", "value", "target", "opened", "closed", "restated", "judged"]
    key: Key
    before: str = ""  # a status' word, for status and judged
    after: str = ""
    turn: Turn = "none"
    change: Change | None = None
    target_before: Target | None = None
    target_after: Target | None = None


class PeriodDigest(msgspec.Struct, frozen=True):
    """A period in sum: what a report of it and "what changed" are made of."""

    period: Period
    movements: tuple[Movement, ...]
    counts: tuple[tuple[str, int], ...]  # of measures by status, in the order of STATUSES, none with 0
    statuses: tuple[tuple[Key, str], ...]  # of every measure that was counted then
    off_target: tuple[Key, ...]  # measures off target or not met
    actions: tuple[ActionAssessment, ...] = ()  # named by then: open ones, and those closed in the period


class Gap(msgspec.Struct, frozen=True):
    """One thing that authors might want to know: a question, never a fault."""

    kind: Literal[
        "supports nothing",
        "no sentence",
        "no owner",
        "no measure",
        "no team",
        "value not lived",
        "no target",
        "no source",
        "late",
        "no results",
        "no recent figure",
        "too many measures",
        "too many priorities",
        "off target without cause",
        "lone far period",
        "hidden figure told",
        "judged without reason",
    ]
    key: Key
    count: int = 0  # of measures, of priorities, of days late
    text: str = ""  # plain: what a link without a sentence leads to; a period as authors write it (the last figure's)


class Scorecard(msgspec.Struct, frozen=True):
    """How everything stands as of a day, for one audience. Dicts by key; nothing is missing that the strategy has."""

    as_of: date
    period: Period  # the reporting period that ends with as_of: what pages call "this quarter"
    measures: dict[Key, MeasureAssessment]
    things: dict[Key, ThingAssessment]  # priorities, objectives, teams
    threads: dict[Key, Thread]  # of the purpose, values, priorities, objectives, measures, teams
    supporters: dict[Key, tuple[Key, ...]]  # what supports a key, in the order lists show; guards not among them
    team_things: dict[Key, tuple[Key, ...]]  # a team's own priorities, objectives, measures, closed ones too
    digests: tuple[PeriodDigest, ...]  # newest first; the first is that of `period`
    actions: tuple[ActionAssessment, ...]
    gaps: tuple[Gap, ...]
    open: frozenset[Key] = frozenset()  # all that is open as of the day, of every kind on the thread
