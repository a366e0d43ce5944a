"""All measures in tables, by priority: on one page, or where they are many, on one for each priority."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.compose import urls
from generator.compose.counts import Counted, list_open_statuses, say_measures
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, make_frame
from generator.compose.long_lists import (
    MOST,
    Part,
    compose_overview,
    frame_part,
    lay_out,
)
from generator.compose.long_tables import find_counted, make_tools
from generator.compose.measures_table import UNSORTED, choose_orders, make_measure_table
from generator.compose.nearest import find_priority
from generator.compose.tallies import tally
from generator.compose.titles import name_apart
from generator.model.frame_views import Frame
from generator.model.measure_views import MeasureGroup, MeasuresView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.statuses import STATUSES
from generator.model.views import LinkView, TableTools, TableView

_LOOSE, _RETIRED = "loose", "retired"
_OVER = ("ended", "retired")  # why measures are in no count any more
_STEMS = {_LOOSE: "measures-tied-to-none", _RETIRED: "measures-retired"}


def compose_measures(edition: Edition) -> Iterator[Page]:
    """Every measure: a table for each priority it reaches, then those that reach none, then the retired."""
    parts = _list_parts(edition)
    summary = say_measures(list_open_statuses(edition), edition)
    head = PageHead(title=f"All {edition.words.many_inside('measure')}", description=summary)
    if _is_one_page(edition):
        frame = make_frame(edition, urls.MEASURES, head)
        yield _compose_page(urls.MEASURES, frame, parts, edition)
        return
    pages = lay_out(parts)
    sentences = [_say_part(page.items, edition) for page in pages]
    overview = zip(pages, sentences, strict=True)
    yield compose_overview(urls.MEASURES, head, overview, edition, csv=urls.ALL_FIGURES)
    whole = LinkView(edition.words.many("measure"), urls.MEASURES)
    for page, sentence in zip(pages, sentences, strict=True):
        frame = frame_part(page, pages, whole, edition, sentence)
        yield _compose_page(page.path, frame, (Part("", page.path, page.items),), edition)


def _is_one_page(edition: Edition) -> bool:
    """Whether all measures stand on one page."""
    return len(edition.strategy.measures) <= MOST


def lead_to_measures(page: str, status: str, edition: Edition) -> str:
    """The address, from a page, of the measures that stand so; of all where they stand on several pages."""
    return urls.make_href(page, urls.MEASURES, urls.status_id(status) if _is_one_page(edition) else "")


def _list_parts(edition: Edition) -> tuple[Part[Measure], ...]:
    """The measures by the nearest priority that their thread reaches, in the order of lists; none without any."""
    priorities = tuple(edition.strategy.priorities.values())
    found: dict[Key, list[Measure]] = {key: [] for key in (*(p.key for p in priorities), _LOOSE, _RETIRED)}
    for measure in edition.strategy.measures.values():
        nearest = _RETIRED if edition.is_retired(measure) else find_priority(measure.key, edition)
        found[nearest or _LOOSE].append(measure)
    names = name_apart(priorities, edition)
    names |= {_LOOSE: f"Tied to no {edition.words.one_inside('priority')} shown here", _RETIRED: "Retired"}
    stems = {p.key: f"measures-by-priority-{p.id}" for p in priorities} | _STEMS
    return tuple(Part(names[key], stems[key], tuple(measures)) for key, measures in found.items() if measures)


def _say_part(measures: Sequence[Measure], edition: Edition) -> str:
    """How those stand that are open; of others only how many they are."""
    return say_measures(list_open_statuses(edition, measures), edition) or edition.words.count(len(measures), "measure")


def _say_rest(measures: Sequence[Measure], edition: Edition) -> str:
    """How many stand in the list that its counts leave out, and why; "" of none."""
    rest = Counter(_say_why(measure, edition) for measure in measures if measure.key not in edition.scorecard.open)
    told = ", ".join(f"{rest[why]} {why}" for why in ("not started", *_OVER) if rest[why])
    return f"Not counted: {told}." if told else ""


def _list_notes(measures: Sequence[Measure], edition: Edition, *, is_parted: bool) -> Iterator[str]:
    """What else the counts count than they say; that those which serve several priorities stand once, where so."""
    statuses = Counter(list_open_statuses(edition, measures))
    for status in STATUSES:
        if statuses[status] and (counted := find_counted(status)):
            told = f"{statuses[status]} {edition.words.status_inside(status)}"
            yield f"Counted as {edition.words.status_inside(counted)}: {told}."
    if is_parted and any(len(names) > 1 for names in _list_served(edition).values()):
        word, many = edition.words.one_inside("measure"), edition.words.many_inside("priority")
        yield f"A {word} that serves several {many} is listed once, under the nearest."


def _say_why(measure: Measure, edition: Edition) -> str:
    """Why a measure is in no count."""
    if edition.is_retired(measure):
        return "retired"
    return "ended" if measure.to and measure.to < edition.scorecard.as_of else "not started"


def _compose_page(path: str, frame: Frame, parts: Sequence[Part[Measure]], edition: Edition) -> Page:
    """A page of tables, which are sorted and filtered together."""
    measures = [measure for part in parts for measure in part.items]
    owners = _list_owners(measures, edition)
    tools = _make_tools(len(measures), owners, edition, is_grouped=len(parts) > 1)
    orders = choose_orders(measures) if tools else UNSORTED
    tables = [make_measure_table(part.items, part.name or frame.title, orders, edition, path) for part in parts]
    if tools:
        served = _list_served(edition) if tools.group else {}
        pairs = zip(tables, parts, strict=True)
        tables = [_add_finds(table, part, served, owners if tools.team else {}, edition) for table, part in pairs]
    view = MeasuresView(
        frame=frame,
        tally=tally(Counted(list_open_statuses(edition, measures)), edition, is_list=True),
        rest=_say_rest(measures, edition),
        notes=tuple(_list_notes(measures, edition, is_parted=len(parts) > 1)),
        groups=tuple(
            MeasureGroup(part.name, f"group-{part.stem}", table) for part, table in zip(parts, tables, strict=True)
        ),
        tools=tools,
        csv=urls.ALL_FIGURES,
    )
    return Page(path, "pages/measures.html", view)


def _make_tools(
    number: int, owners: Mapping[Key, tuple[str, ...]], edition: Edition, *, is_grouped: bool
) -> TableTools | None:
    """What the controls of so many measures speak of; they offer teams where two or more have any of them."""
    words = edition.words
    teams = {name for found in owners.values() for name in found}
    found_by = f"Name, {words.one_inside('team')} or word" if teams else "Name or word"
    tools = make_tools(number, words.many_inside("measure"), found_by)
    if tools and is_grouped:
        tools = replace(tools, group=words.one("priority"), by=words.one_inside("priority"))
    return replace(tools, team=words.one("team")) if tools and len(teams) > 1 else tools


def _list_owners(measures: Iterable[Measure], edition: Edition) -> dict[Key, tuple[str, ...]]:
    """The names of the teams that have each measure, as authors list them; teams called alike are told apart."""
    names = name_apart(edition.strategy.teams.values(), edition)
    return {measure.key: tuple(names[ref.key] for ref in measure.team) for measure in measures}


def _list_served(edition: Edition) -> dict[Key, tuple[str, ...]]:
    """The names of the priorities in use that count each open measure, in the order of lists, as home counts them."""
    priorities = tuple(edition.strategy.priorities.values())
    names = name_apart(priorities, edition)
    served: dict[Key, tuple[str, ...]] = {}
    for priority in priorities:
        below = () if edition.is_retired(priority) else edition.thing_assessment(priority.key).roll_up.below
        for low in below:
            served[low.key] = (*served.get(low.key, ()), names[priority.key])
    return served


def _list_counted(measure: Measure, edition: Edition) -> tuple[str, ...]:
    """The other word that the page's sentence counts an open measure by: of one met, "On target"."""
    counted = find_counted(edition.measure_assessment(measure.key).status)
    return (edition.words.status(counted).word,) if counted and measure.key in edition.scorecard.open else ()


def _add_finds(
    table: TableView,
    part: Part[Measure],
    served: Mapping[Key, tuple[str, ...]],
    owners: Mapping[Key, tuple[str, ...]],
    edition: Edition,
) -> TableView:
    """The table of a part, each row with what it is found by, as with the other priorities that count its measure."""
    rows = tuple(
        replace(
            row,
            groups=tuple(name for name in served.get(measure.key, ()) if name != part.name),
            statuses=_list_counted(measure, edition),
            teams=owners.get(measure.key, ()),
            is_closed=_say_why(measure, edition) in _OVER,
        )
        for row, measure in zip(table.rows, part.items, strict=True)
    )
    return replace(table, rows=rows)
