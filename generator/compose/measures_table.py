"""Measures as the rows of a table, which can be sorted as far as their figures compare."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.compose.cards import link_teams, make_sparkline
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.letters import capitalise
from generator.compose.long_tables import (
    CHANGE,
    DAYS,
    NAMES,
    NUMBERS,
    STATUS,
    Order,
    rank_change,
    rank_status,
    set_orders,
    write_plain,
)
from generator.compose.sentences import find_judged_change, say_period, say_recent_changes, say_target, say_value
from generator.model.measure_scores import MeasureAssessment, Point
from generator.model.measures import Measure
from generator.model.views import Cell, Column, Row, TableView

Orders = tuple[Order | None, ...]
UNSORTED: Orders = (None,) * 7


def make_measure_table(
    measures: Sequence[Measure], caption: str, orders: Orders, edition: Edition, path: str
) -> TableView:
    """Measures as the rows of a table: status, value, target, change, the last figures as a line, team."""
    columns = (
        Column(edition.words.one("measure")),
        Column("Status"),
        Column("Last figure", is_number=True),
        Column("Target", is_number=True),
        Column("Change"),
        Column("Over time"),
        Column(edition.words.one("team")),
    )
    is_one_unit = orders[2] == NUMBERS
    rows = tuple(_row(measure, edition, path, is_one_unit=is_one_unit) for measure in measures)
    return TableView(caption, set_orders(columns, orders), rows, is_caption_hidden=True, widths="measures")


def choose_orders(measures: Iterable[Measure]) -> Orders:
    """In what orders the columns can be sorted: figures by number where all are in one unit, elsewhere by age.

    49 days are neither more nor less than 81%, so targets of several units can't be sorted.
    """
    is_one_unit = len({measure.unit for measure in measures}) == 1
    return (NAMES, STATUS, NUMBERS if is_one_unit else DAYS, NUMBERS if is_one_unit else None, CHANGE, None, NAMES)


def _row(measure: Measure, edition: Edition, path: str, *, is_one_unit: bool) -> Row:
    found = edition.measure_assessment(measure.key)
    link, current = link_thing(measure, edition, path), found.current
    note = say_period(current, measure, edition) if current else ""
    if current and current.result.provisional:
        note += ", provisional"
    change = capitalise(say_recent_changes(found, measure, edition))
    cells = (
        Cell(link.text, link.href),
        Cell(status=edition.words.status(found.status), sort=rank_status(found.status)),
        Cell(
            say_value(current, measure, edition),
            note=note,
            is_number=True,
            sort=_key_figure(current, is_one_unit=is_one_unit),
        ),
        Cell(capitalise(say_target(found, measure, edition)), is_number=True, sort=_key_target(found)),
        Cell(change, sort=rank_change(find_judged_change(found, edition)) if change else ""),
        Cell(spark=make_sparkline(found, measure, edition)),
        Cell(", ".join(team.text for team in link_teams(measure, edition, path))),
    )
    return Row(cells, id=f"measure-{measure.id}")


def _key_figure(point: Point | None, *, is_one_unit: bool) -> str:
    """What the last figure sorts by: its value, or among several units its period's last day; "" without one."""
    if point is None:
        return ""
    return write_plain(point.actual) if is_one_unit else point.result.period.last.isoformat()


def _key_target(found: MeasureAssessment) -> str:
    """What a target sorts by: its number, of a range the lower; "" of words."""
    target = found.target
    if target is None:
        return write_plain(found.reason.year_target)
    number = target.within[0] if target.within else target.target
    return write_plain(number) if isinstance(number, Decimal) else ""
