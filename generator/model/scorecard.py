"""How everything stands: each answer with its reason as values, so that anyone can recompute it."""

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from generator.model.measure_scores import Change, MeasureAssessment, Point, Turn
from generator.model.measures import Target
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.prose import EMPTY, Prose
from generator.model.results import Action, ActionCheck


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
    turn: Turn = "none"  # of a measure: as its figure turned, else its status
    change: Change | None = None
    target_before: Target | None = None  # of a target; of a status, where the target alone made it what it is
    target_after: Target | None = None
    point: Point | None = None  # for status and value: the last value by then, with the target it was compared with
    period: Period | None = None  # of a target: the only period whose target it was
    is_first: bool = False  # of a status: no figure came before this one
    since_year: Change | None = None  # of a year to date, beside its point: from the same period a year before


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
