"""What the pages of measures show: one measure, all measures, and measures from A to Z."""

import msgspec

from generator.model.charts import SmallChart
from generator.model.frame_views import NavItem, OwnWords, PageView
from generator.model.views import (
    ChartFigure,
    Fact,
    LinkView,
    StatusView,
    TableTools,
    TableView,
    TallyView,
    ThreadView,
)


class ActionView(msgspec.Struct, frozen=True):
    """What is done about a result, and what became of it."""

    what: str  # html
    who: str  # html
    due: str
    state: str  # "done 20 August 2026: worked partly", "overdue since 31 August 2026", ""
    note: str = ""  # html
    is_overdue: bool = False


class CommentView(OwnWords, frozen=True):
    """What was said of one period's result; a period with nothing said has none."""

    own_words = ("html",)

    period: str
    html: str
    cause: str  # html
    cause_type: str
    actions: tuple[ActionView, ...]
    signed: str  # "Checked by Performance Analyst, 10 July 2026. Approved by …"


class WhyView(msgspec.Struct, frozen=True):
    """Why a status is what it is: the rule in words, and every figure it used."""

    sentence: str
    facts: tuple[Fact, ...]
    given: StatusView | None  # the status that came with the result, where it was worked out otherwise


class FactGroup(msgspec.Struct, frozen=True):
    """Facts of one sort, under a heading; at least one."""

    title: str
    facts: tuple[Fact, ...]


class CutView(msgspec.Struct, frozen=True):
    """One part of what a measure counts: its name, its last value, its small chart."""

    name: str  # "Nursing"
    value: str  # "5.2%", "Hidden", "Not collected"
    note: str = ""  # why there is no figure, or of which period it is where that isn't the last
    chart: SmallChart | None = None


class BreakdownView(msgspec.Struct, frozen=True):
    """A measure's figures cut one way: small charts on one scale, a sentence and a table; no charts without numbers."""

    id: str
    title: str  # "By Staff group"
    sentence: str
    table: TableView
    cuts: tuple[CutView, ...] = ()
    notes: tuple[str, ...] = ()  # plain; how the charts are to be read
    is_bars: bool = False  # one period alone


class MeasureView(PageView, frozen=True, kw_only=True):
    """The page of one measure."""

    own_words = ("latest", "definition", "quality")

    title: str  # html
    kind: str
    status: StatusView
    sentence: str
    value: str
    period: str
    target: str
    notes: tuple[str, ...]  # provisional, late, retired, in words
    trend: str
    figure: ChartFigure | None
    no_figure: str  # in words, why there is no chart; "" where there is one
    why: WhyView
    latest: CommentView | None
    earlier: tuple[CommentView, ...]  # newest first
    thread: ThreadView
    definition: str  # html
    facts: tuple[FactGroup, ...]
    quality: str  # html
    target_history: TableView | None
    history: TableView  # the latest periods, newest first
    older: TableView | None  # those before
    breakdowns: tuple[BreakdownView, ...]
    guards: tuple[LinkView, ...]
    guarded_by: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]
    csv: str  # href
    json: str  # href


class MeasureGroup(msgspec.Struct, frozen=True):
    """Measures that stand together: of one priority, or under one letter."""

    title: str  # "" where they have a page by themselves
    id: str
    table: TableView


class MeasuresView(PageView, frozen=True, kw_only=True):
    """Every measure in tables, or those of one priority."""

    tally: TallyView | None  # how those stand that are open; None of none
    rest: str  # "Not counted: 1 retired."; "" where all are counted
    notes: tuple[str, ...]  # "Counted as on target: 1 met."; that a measure of several priorities stands once
    groups: tuple[MeasureGroup, ...]
    tools: TableTools | None  # of all groups together; None where they are short
    csv: str  # href


class DictionaryEntry(msgspec.Struct, frozen=True):
    """One measure in the list from A to Z: what it counts and whose it is."""

    link: LinkView
    definition: str  # html of its first words
    facts: tuple[Fact, ...]


class DictionaryLetter(msgspec.Struct, frozen=True):
    """The measures that begin with one letter."""

    letter: str
    id: str
    entries: tuple[DictionaryEntry, ...]


class DictionaryView(PageView, frozen=True, kw_only=True):
    """Measures A to Z, or those of one letter."""

    ways: tuple[NavItem, ...]  # to each letter
    letters: tuple[DictionaryLetter, ...]
