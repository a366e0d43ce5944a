"""Coverage and freshness, for authors: what is missing, what supports nothing, what is late, who carries much."""

from collections import Counter

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_key, make_frame
from generator.compose.long_tables import NAMES, NUMBERS, add_tools
from generator.compose.numbers import count_of, name_period
from generator.model.list_views import CoverageView, GapGroup
from generator.model.pages import Page
from generator.model.periods import parse_period
from generator.model.scorecard import Gap
from generator.model.views import Cell, Column, Fact, Row, TableView

GAPS: dict[str, tuple[str, str]] = {
    "supports nothing": (
        "Supports nothing",
        "Its thread ends before the purpose, so nobody can see why it matters.",
    ),
    "no sentence": ("A link without a sentence", "Readers see that it supports something, and not how."),
    "no owner": ("No owner", "Readers don't know who to ask."),
    "no measure": ("No measure and no key result", "Nothing shows whether it is reached."),
    "no team": ("No team", "Nobody is named who does it."),
    "value not lived": ("A value that nothing links to", "What does it look like in somebody's work?"),
    "no target": ("No target", "It says which way is good, and not how much is wanted."),
    "no source": ("No source", "Readers can't tell where the figures come from."),
    "late": ("Late", "A figure that should be here by now."),
    "no results": ("No figures yet", "Nothing was ever reported."),
    "no recent figure": ("No figure for long", "The last one says nothing about how things stand now."),
    "too many measures": ("Many measures for one objective", "Fewer are easier to follow."),
    "too many priorities": ("Many priorities", "Fewer are easier to remember."),
    "off target without cause": (
        "Off target, and no cause said",
        "Readers want to know why, and what is done.",
    ),
    "lone far period": ("A period far from the others", "It moves the day as of which everything is shown."),
    "hidden figure told": (
        "A hidden figure told in words",
        "The commentary holds a number too small to show.",
    ),
    "judged without reason": ("Judged without a reason", "A status that nobody explains is not believed."),
}
UNPUBLISHED = "hidden figure told"  # while it is told, to point at it would help find it
_MOST_GAPS = 100  # of a kind
_MANY_THINGS = 12
_A_LOT = "a lot for one role"


def compose_coverage(edition: Edition) -> Page:
    """The page of gaps, as questions to authors."""
    path = urls.COVERAGE
    by_kind: dict[str, list[Gap]] = {}
    gaps = [gap for gap in edition.scorecard.gaps if gap.kind != UNPUBLISHED]
    for gap in gaps:
        by_kind.setdefault(gap.kind, []).append(gap)
    groups = tuple(
        GapGroup(title, why, kind.replace(" ", "-"), _list_items(by_kind[kind], edition, path))
        for kind, (title, why) in GAPS.items()
        if kind in by_kind
    )
    number = len(gaps)
    summary = f"{count_of(number, 'question', 'questions')} to think about." if number else "Nothing is missing."
    head = PageHead(title="Coverage and freshness", description="For authors: what may be missing.", is_unlisted=True)
    view = CoverageView(
        frame=make_frame(edition, path, head), summary=summary, groups=groups, owners=_make_load(edition)
    )
    return Page(path, "pages/coverage.html", view)


def _list_items(gaps: list[Gap], edition: Edition, path: str) -> tuple[Fact, ...]:
    """Where the gaps of one kind are; of very many the first, and how many more there are."""
    more = len(gaps) - _MOST_GAPS
    items = tuple(_item(gap, edition, path) for gap in gaps[:_MOST_GAPS])
    return (*items, Fact(f"and {more} more")) if more > 0 else items


def _item(gap: Gap, edition: Edition, path: str) -> Fact:
    """Where a gap is, and what more is to say: how late, how many, of what, when."""
    return Fact(say_more(gap, edition), links=(link_key(gap.key, edition, path),))


def say_more(gap: Gap, edition: Edition) -> str:
    """What more a gap says than its kind: how late, how many, of what, when; "" where that is all."""
    if gap.kind == "late":
        return f"{count_of(gap.count, 'day', 'days')} late"
    if gap.kind in ("too many measures", "too many priorities"):
        return edition.words.count(gap.count, "measure" if gap.kind == "too many measures" else "priority")
    if gap.kind == "no sentence":
        return f"how does it support “{gap.text}”?"
    period = parse_period(gap.text, edition.settings.year)
    return name_period(period, edition.settings.year, edition.locale) if period else gap.text


def _make_load(edition: Edition) -> TableView:
    """How much each role answers for, the most first."""
    things = edition.strategy.list_things()
    counts = Counter(thing.owner.plain for thing in things if thing.owner and not edition.is_retired(thing))
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold(), item[0]))
    rows = tuple(Row((Cell(name), _count_things(number))) for name, number in order)
    columns = (Column("Role"), Column("Answers for", is_number=True))
    table = TableView("Load on owners", columns, rows, empty="Nobody is named yet.", is_caption_hidden=True)
    return add_tools(table, "roles", (NAMES, NUMBERS))


def _count_things(number: int) -> Cell:
    return Cell(str(number), note=_A_LOT if number > _MANY_THINGS else "", sort=str(number), is_number=True)
