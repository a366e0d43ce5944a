"""What the pages show that list and explain: topics, who to ask, coverage, glossary, guide, the site's own pages."""

import msgspec

from generator.model.frame_views import NavItem, PageView
from generator.model.timeline_views import TimelineView
from generator.model.views import Fact, LinkView, StatusView, StepView, TableView, TallyView, TermView


class TopicView(msgspec.Struct, frozen=True):
    """A topic and the things it leads to."""

    name: str
    id: str
    items: tuple[StepView, ...]


class LetterView(msgspec.Struct, frozen=True):
    """The topics that begin with one letter."""

    letter: str
    id: str
    topics: tuple[TopicView, ...]


class TopicsView(PageView, frozen=True, kw_only=True):
    """Topics A to Z, or those of one letter."""

    ways: tuple[NavItem, ...]  # to each letter
    letters: tuple[LetterView, ...]


class ListPart(msgspec.Struct, frozen=True):
    """Some of a long list: the page they stand on, and a sentence about them; the first of them, where short."""

    link: LinkView
    sentence: str
    first: tuple[LinkView, ...] = ()
    more: str = ""  # "and 12 more", where `first` isn't all


class OverviewView(PageView, frozen=True, kw_only=True):
    """The page that leads to the pages of a long list."""

    summary: str
    parts: tuple[ListPart, ...]
    csv: str = ""  # href; of all of them


class OwnerView(msgspec.Struct, frozen=True):
    """A role and what it answers for."""

    name: str  # html
    id: str
    items: tuple[StepView, ...]
    contacts: tuple[Fact, ...] = ()


class OwnersView(PageView, frozen=True, kw_only=True):
    """Who to ask: by role, and by team."""

    roles: tuple[OwnerView, ...]
    teams: TableView


class GapGroup(msgspec.Struct, frozen=True):
    """Gaps of one kind: what it is, why it may matter, and where it is."""

    title: str
    why: str
    id: str
    items: tuple[Fact, ...]  # name: "" or a number in words; links: the thing


class CoverageView(PageView, frozen=True, kw_only=True):
    """For authors: gaps, things that support nothing, late figures, load on owners."""

    summary: str
    groups: tuple[GapGroup, ...]
    owners: TableView


class GlossaryView(PageView, frozen=True, kw_only=True):
    """The site's own terms and what they mean."""

    terms: tuple[TermView, ...]


class StatusMeaning(msgspec.Struct, frozen=True):
    """A status and what it means."""

    status: StatusView
    meaning: str


class GuideView(PageView, frozen=True, kw_only=True):
    """How to read this portal: statuses, changes, trends, provisional and missing figures, the thread."""

    statuses: tuple[StatusMeaning, ...]
    rules: tuple[Fact, ...]  # this site's choices: allowance, roll-up, points for a trend, year
    missing: tuple[Fact, ...]


class FreePageView(PageView, frozen=True, kw_only=True):
    """A page of the site's own words."""

    own_words = ("html",)

    title: str  # html
    html: str
    topics: tuple[LinkView, ...]


class MovedView(PageView, frozen=True, kw_only=True):
    """What stands at an earlier address: where the thing is now."""

    to: LinkView


class NotFoundView(PageView, frozen=True, kw_only=True):
    """What a host shows for an address that isn't there."""

    ways: tuple[LinkView, ...]
    base: str  # absolute address that every link counts from; "" where the site has none


class MapView(PageView, frozen=True, kw_only=True):
    """The strategy map: a picture one can click, and the same as a nested list."""

    picture: "MapPicture"
    perspectives: tuple["PerspectiveRow", ...]  # the objectives by perspective; () where none names one
    tree: tuple[StepView, ...]  # priorities with what supports them, to the end
    loose: tuple[StepView, ...]  # open things whose thread ends before a priority
    unseen: tuple[StepView, ...]  # open things of which another edition alone shows what they support


class MapNode(msgspec.Struct, frozen=True):
    """A box of the map, in the picture's own units."""

    link: LinkView
    lines: tuple[str, ...]  # its name, broken to fit
    kind: str  # what it is, or where it has no status what is said in its place; "" where that goes without saying
    status: StatusView | None
    x: int
    y: int
    width: int
    height: int
    also: str = ""  # where else it stands: "also under Timely care"


class MapTwig(msgspec.Struct, frozen=True):
    """An objective below a priority, with the line from there to it, an SVG path."""

    d: str
    node: MapNode


class MapStrand(msgspec.Struct, frozen=True):
    """A priority with its thread from the purpose, the knot where it arrives, and what supports it."""

    d: str
    x: int  # of the knot
    y: int
    head: MapNode
    twigs: tuple[MapTwig, ...]


class MapPicture(msgspec.Struct, frozen=True):
    """The map as drawn: purpose at the head, priorities, objectives below. Without strands: nothing to draw."""

    width: int
    height: int
    top: MapNode | None
    strands: tuple[MapStrand, ...]
    description: str
    is_tall: bool = False  # on one sheet of paper nobody could read it
    note: str = ""  # how its statuses came about, where all did so alike


class PerspectiveRow(msgspec.Struct, frozen=True):
    """The objectives of one perspective, each with what it is for: "for Timely care" in `through`."""

    title: str
    id: str
    items: tuple[StepView, ...]
    more: LinkView | None = None  # "and 12 more", where not all are shown


class PlanPriority(msgspec.Struct, frozen=True):
    """A priority on the plan's one page."""

    link: LinkView
    summary: str  # html
    worked_out: str
    tally: TallyView | None  # the same as `worked_out`, in place of it
    outcomes: tuple[str, ...]  # html
    objectives: tuple[StepView, ...]
    measures: TableView


class PlanView(PageView, frozen=True, kw_only=True):
    """The whole plan as one page."""

    own_words = ("vision", "mission")

    vision: str  # html
    mission: str  # html
    values: tuple[LinkView, ...]
    priorities: tuple[PlanPriority, ...]
    others: tuple[StepView, ...]  # open objectives that reach no priority
    timeline: TimelineView | None  # what happens when; None where nothing has a date
