"""What the pages made for print show: a whole period, and a whole priority, each as one document."""

import msgspec

from generator.model.charts import Sparkline
from generator.model.frame_views import PageView
from generator.model.measure_views import CommentView
from generator.model.plan_views import HowView, KeyResultView, MilestoneView
from generator.model.report_views import ReportView
from generator.model.standing_views import StandingView
from generator.model.views import ChartFigure, Fact, LinkView, StatusView, TableView


class PrintMeasure(msgspec.Struct, frozen=True):
    """A measure as a document tells it: how it stands, its picture, what was last said of it."""

    link: LinkView  # to its own page, by the name that lists call it
    title: str  # the full one, where that is another
    id: str
    value: str
    period: str
    status: StatusView
    sentence: str
    notes: tuple[str, ...]  # html: provisional, late, old
    how: str  # html: how it supports what it stands under
    figure: ChartFigure | None  # of many measures, only those that matter most have one
    comment: CommentView | None
    told: LinkView | None = None  # where on the page the comment stands, if not here
    spark: Sparkline | None = None  # in place of the figure


class PrintMeasures(msgspec.Struct, frozen=True):
    """Measures that stand together: each told in full, or of very many a table of them; one of the two is empty.

    Where there is nothing at all to show, there is None of it.
    """

    measures: tuple[PrintMeasure, ...]
    table: TableView
    elsewhere: tuple[LinkView, ...] = ()  # those that belong here too, and stand further up on the page


class SupportView(msgspec.Struct, frozen=True):
    """What a thing supports, and how."""

    link: LinkView
    html: str


class PrintObjective(msgspec.Struct, frozen=True):
    """An objective as a document tells it."""

    link: LinkView  # to its own page, by the name that lists call it
    title: str  # the full one, where that is another
    id: str
    team: tuple[LinkView, ...]
    supports: tuple[SupportView, ...]
    standing: StandingView
    said: str  # html: the last check-in's words
    said_in: str
    key_results: tuple[KeyResultView, ...]
    milestones: tuple[MilestoneView, ...]
    measures: PrintMeasures | None


class PrintPriority(msgspec.Struct, frozen=True):
    """A priority in the document of a whole period."""

    link: LinkView  # to its own page, by the name that lists call it
    title: str  # the full one, where that is another
    id: str
    summary: str  # html
    standing: StandingView
    objectives: TableView
    measures: PrintMeasures | None


class WholeReportView(ReportView, frozen=True, kw_only=True):
    """The report of the last period with everything in it."""

    cover: tuple[Fact, ...]
    back: LinkView  # to the report
    band: bool  # whether a chart has one, to be explained
    sections: tuple[PrintPriority, ...]
    loose: PrintMeasures | None  # measures that reach no priority


class WholePriorityView(PageView, frozen=True, kw_only=True):
    """A priority with everything below it."""

    title: str  # html
    kind: str
    cover: tuple[Fact, ...]
    back: LinkView  # to the priority's page
    band: bool  # whether a chart has one, to be explained
    summary: str  # html
    standing: StandingView
    words: str  # html: why
    outcomes: tuple[str, ...]  # html
    how: tuple[HowView, ...]
    objectives: tuple[PrintObjective, ...]  # in the order of the thread: each followed by those that support it
    measures: PrintMeasures | None  # which support it directly, or by a way that leads through no objective shown
