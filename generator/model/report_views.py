"""What the pages of periods show: a period's report, what changed, past reports."""

import msgspec

from generator.model.frame_views import PageView
from generator.model.measure_views import ActionView, CommentView
from generator.model.views import LinkView, MovementGroup, StatusView, TableView, TallyView


class LessonView(msgspec.Struct, frozen=True):
    """What was learnt; each html, "" where it wasn't said."""

    expected: str
    happened: str
    why: str
    next_time: str


class OffTargetView(msgspec.Struct, frozen=True):
    """A measure that was off target, with why, and what is done about it."""

    link: LinkView
    status: StatusView
    value: str
    comment: CommentView | None
    id: str


class PriorityReport(msgspec.Struct, frozen=True):
    """One priority in a period: its sentence and its measures then."""

    link: LinkView  # without an address: a heading over those under none
    sentence: str
    measures: TableView


class ReportView(PageView, frozen=True, kw_only=True):
    """The report of a month, a quarter or a year."""

    own_words = ("story", "decisions", "outlook")

    title: str
    period: str  # with its days
    review_title: str  # html: the heading of its story, in the review's own words where it has any
    review_name: str  # the same, plain
    facts: str  # "Held 23 July 2026 by Strategy Board"
    story: str  # html
    tally: TallyView | None  # how many measures stood how; None where none was counted
    movements: tuple[MovementGroup, ...]
    nothing: str  # what stands there where nothing changed
    priorities: tuple[PriorityReport, ...]
    off_target: tuple[OffTargetView, ...]
    unexplained: str  # what stands beside one of them of which nothing was said
    off_target_rest: tuple[LinkView, ...]  # of very many, those that are only named
    actions: tuple[tuple[LinkView, ActionView], ...]
    decisions: tuple[str, ...]  # html
    lessons: tuple[LessonView, ...]
    outlook: tuple[str, ...]  # html: what comes next
    whole: LinkView | None = None  # everything of the period as one page, for print; where there is one


class ChangedView(PageView, frozen=True, kw_only=True):
    """What changed since the last period, by kind of change."""

    since: str
    groups: tuple[MovementGroup, ...]
    nothing: str  # what stands there where nothing changed
    earlier: tuple[LinkView, ...]
    feed: LinkView | None


class ReportsView(PageView, frozen=True, kw_only=True):
    """Past reports, newest first, and earlier plans' things."""

    table: TableView
