"""What the pages of the plan show: home, purpose, values, priorities, objectives."""

import msgspec

from generator.model.frame_views import PageView
from generator.model.grid_views import GridView
from generator.model.measure_views import CommentView
from generator.model.standing_views import JudgedView, RollUpView, StandingView
from generator.model.timeline_views import TimeAxis, TimeTrack
from generator.model.views import (
    Fact,
    LinkView,
    MeasureCard,
    MovementGroup,
    NewsItem,
    StatusView,
    TableView,
    TallyView,
    ThingCard,
    ThreadView,
)


class HomeView(PageView, frozen=True, kw_only=True):
    """What we are for, how we are doing, where my team is, what changed."""

    own_words = ("mission",)

    purpose: LinkView
    mission: str  # html: what we are for, in a sentence; where nobody says it, the name or strapline
    tally: TallyView | None  # of all measures
    turns: str  # "28 better, 5 worse since Q1 2026/27"; "" where nothing changed
    priorities: tuple[ThingCard, ...]
    shared: str  # which measures the priorities' counts are of; "" without any
    teams: tuple["TeamGroup", ...]  # the top teams with those within them
    all_teams: LinkView | None
    changed: tuple[MovementGroup, ...]  # the few most telling, in groups that need no heading each
    nothing: str  # what stands there where nothing changed
    all_changed: LinkView
    report: LinkView | None  # of the last period
    news: tuple[NewsItem, ...]  # the newest few
    all_news: LinkView | None  # None where there is no news
    values: tuple[LinkView, ...]


class TeamGroup(msgspec.Struct, frozen=True):
    """A top team with those within it, at any level; `more`: where not all are shown."""

    link: LinkView
    within: tuple[LinkView, ...] = ()
    more: LinkView | None = None


class BehaviourGroup(msgspec.Struct, frozen=True):
    """What one sees people of a level do; the level is "" where all do it."""

    level: str
    items: tuple[str, ...]  # html


class LivedView(msgspec.Struct, frozen=True):
    """Where a value is lived: a thing and what the value looks like there."""

    link: LinkView
    kind: str
    html: str


class ValueCard(msgspec.Struct, frozen=True):
    """A value with what one sees people do."""

    link: LinkView
    behaviours: tuple[BehaviourGroup, ...]


class PurposeView(PageView, frozen=True, kw_only=True):
    """Why we exist: vision, mission, values, and the priorities that carry it."""

    own_words = ("vision", "mission", "words")

    title: str  # html
    vision: str  # html
    mission: str  # html
    words: str  # html
    values: tuple[ValueCard, ...]
    priorities: tuple[ThingCard, ...]
    thread: ThreadView


class ValuesView(PageView, frozen=True, kw_only=True):
    """All values, and what we do by how we do it."""

    values: tuple[ValueCard, ...]
    grids: tuple[GridView, ...]  # a priority each; none where nobody says yet how they live a value


class ValueView(PageView, frozen=True, kw_only=True):
    """One value: what it means, what one sees, where it is lived."""

    own_words = ("words",)

    title: str  # html
    kind: str
    words: str  # html
    behaviours: tuple[BehaviourGroup, ...]
    lived: tuple[LivedView, ...]
    thread: ThreadView
    topics: tuple[LinkView, ...]


class ListView(PageView, frozen=True, kw_only=True):
    """All priorities, or all objectives, in groups; the closed ones last."""

    groups: tuple["CardGroup", ...]


class CardGroup(msgspec.Struct, frozen=True):
    """Cards that stand together under a heading."""

    title: str
    id: str
    cards: tuple[ThingCard, ...]
    count: str = ""  # "12 objectives", where the group is folded and opens on a click
    href: str = ""  # of what the heading names


class HowView(msgspec.Struct, frozen=True):
    """How we behave while we do it: a value, and what it looks like here."""

    value: LinkView
    html: str


class PriorityView(PageView, frozen=True, kw_only=True):
    """One priority."""

    own_words = ("summary", "words", "outcomes")

    title: str  # html
    kind: str
    summary: str  # html
    standing: StandingView
    roll_up: RollUpView
    words: str  # html: why
    outcomes: tuple[str, ...]  # html
    facts: tuple[Fact, ...]
    how: tuple[HowView, ...]
    objectives: tuple[CardGroup, ...]  # by team
    measures: tuple[MeasureCard, ...]
    comments: tuple[tuple[LinkView, CommentView], ...]  # its measures' latest, the worst status first, a few
    whole: LinkView | None = None  # everything below it as one page, for print; where there is one
    apart: tuple[CardGroup, ...]  # objectives that aren't open: drafts; the closed, the retired and those to come
    thread: ThreadView
    topics: tuple[LinkView, ...]
    notes: tuple[str, ...]


class KeyResultView(msgspec.Struct, frozen=True):
    """A key result: how far it is on its way, and what was said."""

    title: str  # html
    id: str
    sentence: str  # "27 clinics in Q2 2026/27; target 30 by 31 March 2027; starting from 0"
    grade: str  # "90% of the way", "Reached"; ""
    percent: int | None  # 0 to 100 of the way, for the bar
    mark: str  # "commit (20) reached"
    confidence: str
    said: str  # html
    commentary: str  # html
    measure: LinkView | None
    owner: str  # html
    team: tuple[LinkView, ...]
    judged: JudgedView | None = None


class MilestoneView(msgspec.Struct, frozen=True):
    """A milestone on the way."""

    title: str  # html
    id: str
    status: StatusView
    step: str
    due: str  # "due 30 June 2026", "due 30 September 2026, first 30 June 2026", "done 12 June 2026"
    owner: str  # html
    because: str  # html
    track: TimeTrack | None = None  # when it is; None where it has no date


class ObjectiveView(PageView, frozen=True, kw_only=True):
    """One objective."""

    own_words = ("words", "said")

    title: str  # html
    kind: str
    is_long: bool  # the title is set smaller
    state: str  # "Draft", "Closed 31 March 2026"; "" where it is open
    standing: StandingView
    roll_up: RollUpView
    words: str  # html
    facts: tuple[Fact, ...]
    how: tuple[HowView, ...]
    measures: tuple[MeasureCard, ...]
    objectives: tuple[ThingCard, ...]
    key_results: tuple[KeyResultView, ...]
    milestones: tuple[MilestoneView, ...]
    axis: TimeAxis | None  # of the milestones' tracks; None where none has a date
    budget: TableView | None
    said: str  # html: the last check-in's words
    said_in: str
    history: TableView | None  # what was judged, newest first
    apart: tuple[CardGroup, ...]  # what supports it and is closed, retired or yet to come
    thread: ThreadView
    topics: tuple[LinkView, ...]
    notes: tuple[str, ...]  # renamed, retired, draft with comments by
