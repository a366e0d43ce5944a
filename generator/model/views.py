"""What the parts of a page show: finished words and addresses only; nothing in a view looks anywhere.

Every `html` is safe, finished markup with addresses relative to the page it stands on; every other text is plain and
escaped when it is rendered. An `href` is relative to the page it stands on. Empty text means: not there.
"""

import msgspec

from generator.model.charts import ChartView, Sparkline


class LinkView(msgspec.Struct, frozen=True):
    """A link; without `href`, its words alone."""

    text: str
    href: str = ""


class StatusView(msgspec.Struct, frozen=True):
    """A status: its word as the site says it, the shape that shows it, and its scale for colour."""

    word: str
    shape: str
    scale: str


class TallyItem(msgspec.Struct, frozen=True):
    """How many stand one way, with the shape that shows it: "10 of 23 measures on target", then "9 close"."""

    text: str
    mark: StatusView | None
    href: str = ""  # of the list that is counted, with those alone
    id: str = ""  # what such an address names, where the list is


class TallyView(msgspec.Struct, frozen=True):
    """How the parts of a thing stand: a sentence in pieces; in `row` each part's own status, good first, () of many."""

    items: tuple[TallyItem, ...]
    row: tuple[StatusView, ...] = ()


class TermView(msgspec.Struct, frozen=True):
    """A glossary term and what it means, at the id `id`; elsewhere than on the glossary's page with a link to it."""

    term: str
    html: str
    id: str
    href: str = ""


class StepView(msgspec.Struct, frozen=True):
    """A knot of the thread: a thing, what kind it is, and the sentence that says how it helps the one above."""

    link: LinkView
    kind: str  # "Objective", as the site says it
    sentences: tuple[str, ...] = ()  # html; how what is below supports this (up), or this what is above (down)
    status: StatusView | None = None
    below: tuple["StepView", ...] = ()
    more: LinkView | None = None  # "and 12 more", where not all are shown
    through: str = ""  # on the thread, beside the way that is drawn: "through Cut waits"
    fold: str = ""  # "4 below", where what is below is many and opens on a click


class ThreadView(msgspec.Struct, frozen=True):
    """The golden thread: one way from the purpose down to this page's thing, and on to what supports it."""

    up: tuple[StepView, ...]  # the purpose first, this page's thing not among them
    left_out: str  # "3 more levels between", or ""
    here: str  # this page's thing
    here_kind: str
    down: tuple[StepView, ...]
    more: LinkView | None  # "and 12 more", where not all are in `down` and `rest`
    ends: str  # where the thread ends, in words; "" where it reaches the purpose
    nothing_below: str  # in words, where nothing supports this; "" otherwise
    line: tuple[LinkView, ...]  # the thread in one line for a narrow screen: from the nearest to the purpose
    rest: tuple[StepView, ...] = ()  # what else supports this, which opens on a click
    rest_label: str = ""  # "and 12 more"; "" where there is no rest
    others: tuple[StepView, ...] = ()  # what it supports directly beside that way
    further: tuple[StepView, ...] = ()  # what it supports through others, the nearest first
    further_label: str = ""  # "and 3 more through these"; "" where there are none
    others_more: str = ""  # "and 12 more", where not all are shown


class Cell(msgspec.Struct, frozen=True):
    """A table's cell. `sort`: what it is sorted by, where that is not its text: a plain decimal number, or words.

    Where any cell of a column has one, those without it stand last.
    """

    text: str = ""
    href: str = ""
    html: str = ""  # in place of text
    note: str = ""  # a smaller line below: "provisional"
    sort: str = ""
    status: StatusView | None = None
    spark: Sparkline | None = None
    is_number: bool = False


class Column(msgspec.Struct, frozen=True):
    """A table's column: its heading, whether it holds numbers (set to the right), and what its two orders are called.

    A column without these can't be sorted.
    """

    text: str
    is_number: bool = False
    term: str = ""  # the glossary's id, where the heading is a term of it
    ascending: str = ""  # "lowest first"
    descending: str = ""  # "highest first"


class Row(msgspec.Struct, frozen=True):
    """A table's row; the first cell heads it."""

    cells: tuple[Cell, ...]
    id: str = ""
    groups: tuple[str, ...] = ()  # captions: what else it belongs to than the table it stands in
    statuses: tuple[str, ...] = ()  # what else it is counted as than its own status: "On target" of one met
    teams: tuple[str, ...] = ()  # whose it is, where rows are found by their teams
    is_closed: bool = False  # whether it is over, so that no count holds it, and it isn't found by the status it had


class TableTools(msgspec.Struct, frozen=True):
    """What the controls of a long table, or of several that go together, speak of."""

    things: str  # what the rows are, within a sentence: "measures"
    total: str  # how many there are: "52"
    words: str  # what a row is found by: "Name, team or word"
    group: str = ""  # what each of several tables is, "Priority"; "" of a single table
    by: str = ""  # the same within a sentence: "priority"
    team: str = ""  # what whose it is is called, "Team"; "" where fewer than two have any of it


class TableView(msgspec.Struct, frozen=True):
    """A table with its caption; a table without rows shows `empty` instead."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: str = ""
    is_caption_hidden: bool = False
    tools: TableTools | None = None  # of a table by itself that is long enough to be sorted and filtered
    more: LinkView | None = None  # "and 12 more", where not all rows are shown
    widths: str = ""  # whose widths its columns have, as the style sheet names them: "measures"


class MeasureCard(msgspec.Struct, frozen=True):
    """A measure in a list: its value, what was wanted, how it changed, how it stands."""

    link: LinkView
    status: StatusView
    value: str  # "52 days"; "No figure yet"
    target: str  # "Target 45 or less"; ""
    change: str  # "down from 55, better"; ""
    period: str  # "Q2 2026/27"
    note: str  # "provisional", "late by 12 days"; ""
    spark: Sparkline | None
    is_kpi: bool = False
    how: str = ""  # html; the sentence that says how it supports what the page is about


class ThingCard(msgspec.Struct, frozen=True):
    """An objective, a priority or a team in a list."""

    link: LinkView
    kind: str
    summary: str  # html
    worked_out: str  # "3 of 5 measures on target, 1 close, 1 no data"
    status: StatusView | None  # worked out, where the roll-up gives a word
    judged: StatusView | None
    team: tuple[LinkView, ...] = ()
    note: str = ""  # "closed 31 March 2026", "draft"
    how: str = ""  # html; the sentence that says how it supports what the page is about
    tally: TallyView | None = None  # the same as `worked_out`, in place of it
    news: str = ""  # "15 better, 2 worse"


class Fact(msgspec.Struct, frozen=True):
    """A fact with its name: one of `text`, `html` and `links` is filled."""

    name: str
    text: str = ""
    html: str = ""
    links: tuple[LinkView, ...] = ()


class MovementView(msgspec.Struct, frozen=True):
    """One thing that changed: a sentence about it."""

    link: LinkView
    kind: str  # "Measure", as the site says it
    text: str  # "from close to target to on target; 52 days, down from 55 days in Q1 2026/27"
    status: StatusView | None = None


class MovementGroup(msgspec.Struct, frozen=True):
    """What changed in one way: "Better", "New", with its movements."""

    title: str
    items: tuple[MovementView, ...]


class NewsItem(msgspec.Struct, frozen=True):
    """A news item in a list."""

    link: LinkView
    date: str  # "2026-05-12"
    day: str  # "12 May 2026"
    summary: str  # html
    team: tuple[LinkView, ...] = ()


class ChartFigure(msgspec.Struct, frozen=True):
    """A chart as a picture, a table and a sentence, made from one source."""

    chart: ChartView
    table: TableView
    sentence: str  # plain
    id: str
    notes: tuple[str, ...] = ()  # plain; what the picture's marks mean, and what it compares with
