"""What a status is made of: each part with how it stands, and the rule that makes them one."""

from collections.abc import Iterator
from html import escape

from generator.compose import urls
from generator.compose.cards import find_judgement
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.long_tables import NAMES, STATUS, add_tools, rank_status
from generator.compose.numbers import format_number, format_percent
from generator.compose.titles import set_names_apart
from generator.model.nouns import Key
from generator.model.scorecard import MilestoneAssessment, PartStatus, RollUp, ThingAssessment
from generator.model.standing_views import RollUpView
from generator.model.views import Cell, Column, LinkView, Row, TableView

_RULES = {
    "counts": "We count the parts, and make no single status of them.",
    "worst": "The whole stands as its worst part does.",
    "share": "A part that is good counts 1, one that is close ½, one that is off 0; the rest are left out.",
    "weighted": (
        "A part that is good counts 1, one that is close ½, one that is off 0, times its weight; the rest are left out."
    ),
    "milestones": "There are no measures, so the milestones count.",
    "none": "There is nothing yet to work a status out from.",
}
_MOST_OPEN = 12  # parts
_MOST_BELOW = 100  # rows of the measures below: the page of all measures holds them all
_FROM = " From 75% the whole is on track, from 50% at risk."


def make_roll_up(key: Key, edition: Edition, path: str) -> RollUpView:
    """How what is worked out of a thing is worked out, with the parts and the measures that are counted."""
    found = edition.thing_assessment(key)
    counted = (part.key for part in (*found.roll_up.parts, *found.roll_up.below))
    edition = set_names_apart((key, *(part for part in counted if "#" not in part)), edition)
    return RollUpView(
        rule=_explain(found, edition),
        parts=_make_parts_table(found.roll_up, edition, path),
        parts_label=_label_parts(found.roll_up),
        below=_make_below_table(key, edition, path),
    )


def _explain(found: ThingAssessment, edition: Edition) -> str:
    """The rule in words, with the share it gave; that key results don't count, where nothing else is there."""
    roll_up = found.roll_up
    rule = _RULES[roll_up.rule]
    if roll_up.rule == "counts" and roll_up.below and not _are_measures(roll_up.parts):
        measures = edition.words.count(len(roll_up.below), "measure")
        them = "it" if len(roll_up.below) == 1 else "them"
        rule = f"We count the {measures} at or below it, and make no single status of {them}."
    bounds = _FROM if roll_up.rule in ("share", "weighted") else ""
    share = f" Here it is {format_percent(roll_up.share, edition.locale)}." if roll_up.share is not None else ""
    grades = f" The grades of {edition.words.many_inside('key result')} never set a status."
    return rule + bounds + share + (grades if found.key_results and not roll_up.below else "")


def _are_measures(parts: tuple[PartStatus, ...]) -> bool:
    """Whether the parts are what is counted: else it is the measures at or below them."""
    return all(part.key.startswith("measures/") for part in parts)


def _make_parts_table(roll_up: RollUp, edition: Edition, path: str) -> TableView:
    """The parts of a roll-up as they were counted, and the weight of each where not all are 1."""
    has_weights = any(part.weight != 1 for part in roll_up.parts)
    columns = (Column("Part"), Column("Kind"), Column("Status"), Column("Weight", is_number=True))
    rows = tuple(Row(_list_cells(part, edition, path)[: 3 + has_weights]) for part in roll_up.parts)
    return TableView(
        "What supports it directly", columns[: 3 + has_weights], rows, empty="Nothing yet.", is_caption_hidden=True
    )


def _label_parts(roll_up: RollUp) -> str:
    """What opens the table of the parts where they are many; "" where they are few enough to stand open."""
    return f"The {len(roll_up.parts)} parts" if len(roll_up.parts) > _MOST_OPEN else ""


def _make_below_table(key: Key, edition: Edition, path: str) -> TableView:
    """The measures at or below a thing that its sentence counts, each with the parts that it comes through.

    Without rows where all of them are parts themselves.
    """
    roll_up = edition.thing_assessment(key).roll_up
    through: dict[Key, list[Key]] = {}
    for part in roll_up.parts:
        for low in _list_below(part.key, edition):
            through.setdefault(low, []).append(part.key)
    direct = {part.key for part in roll_up.parts}
    below = roll_up.below if any(part.key not in direct for part in roll_up.below) else ()
    rows = tuple(
        Row(
            (
                _link_cell(link_key(part.key, edition, path)),
                Cell(html=", ".join(_link(high, edition, path) for high in through.get(part.key, ())) or "Directly"),
                Cell(status=edition.words.status(part.status), sort=rank_status(part.status)),
            )
        )
        for part in below[:_MOST_BELOW]
    )
    more = len(below) - len(rows)
    link = LinkView(f"and {more} more", urls.make_href(path, urls.MEASURES)) if more else None
    columns = (Column(edition.words.one("measure")), Column("Through"), Column("Status"))
    caption = f"The {edition.words.many_inside('measure')} at or below it"
    table = TableView(caption, columns, rows, is_caption_hidden=True, more=link)
    return add_tools(table, edition.words.many_inside("measure"), (NAMES, NAMES, STATUS))


def _list_below(key: Key, edition: Edition) -> Iterator[Key]:
    """The measures at or below a part; a measure is no way through to itself, nor is a milestone."""
    found = edition.scorecard.things.get(key)
    yield from (part.key for part in found.roll_up.below) if found else ()


def _link(key: Key, edition: Edition, path: str) -> str:
    link = link_key(key, edition, path)
    return f'<a href="{escape(link.href)}">{escape(link.text)}</a>'


def _link_cell(link: LinkView) -> Cell:
    return Cell(link.text, link.href)


def _list_cells(part: PartStatus, edition: Edition, path: str) -> tuple[Cell, ...]:
    """A part with its kind; a milestone leads to its objective."""
    thing = edition.thing(part.key)
    link, milestone = link_key(thing.key, edition, path), _find_milestone(part, edition)
    return (
        Cell(milestone.title.plain, link.href) if milestone else _link_cell(link),
        Cell(edition.words.one("milestone") if milestone else edition.words.kind(thing)),
        _show_status(part, edition),
        Cell(format_number(part.weight, None, edition.locale), is_number=True),
    )


def _find_milestone(part: PartStatus, edition: Edition) -> MilestoneAssessment | None:
    """The milestone that a part is; None of a thing."""
    objective = part.key.partition("#")[0]
    milestones = edition.thing_assessment(objective).milestones if "#" in part.key else ()
    return next((milestone for milestone in milestones if milestone.key == part.key), None)


def _show_status(part: PartStatus, edition: Edition) -> Cell:
    """A part as it was counted; of one that was not assessed, the judgement beside it, which says that it is one."""
    found = edition.scorecard.things.get(part.key)
    judgement = find_judgement(found) if found else None
    if part.status == "not assessed" and judgement:
        return Cell(status=edition.words.judged(judgement.status))
    return Cell(status=edition.words.status(part.status))
