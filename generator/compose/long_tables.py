"""Long tables, which a reader can sort and filter: from how many rows on, in what orders, and what sorts by what."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from generator.model.measure_scores import Change, Turn
from generator.model.statuses import MEASURE_WORDS, STATUSES, Scale
from generator.model.views import Column, TableTools, TableView

FEWEST = 10  # rows; what is shorter is seen at a glance

Order = tuple[str, str]  # ascending, descending: what each is called
NAMES: Order = ("A to Z", "Z to A")
NUMBERS: Order = ("lowest first", "highest first")
DAYS: Order = ("oldest first", "newest first")
STATUS: Order = ("worst first", "best first")
CHANGE: Order = ("worse first", "better first")

_RANKS: dict[Scale, str] = {"off": "0", "close": "1", "good": "3"}
_TURNS: dict[Turn, str] = {"worse": "0", "same": "1", "rose": "1", "fell": "1", "better": "2"}


def make_tools(number: int, things: str, words: str) -> TableTools | None:
    """What the controls of so many rows speak of, which are found by such words; None of too few to need any."""
    return TableTools(things, str(number), words) if number >= FEWEST else None


def set_orders(columns: Sequence[Column], orders: Sequence[Order | None]) -> tuple[Column, ...]:
    """The columns with the orders that each can be sorted in; None: it can't be sorted."""
    pairs = zip(columns, orders, strict=True)
    return tuple(
        replace(column, ascending=order[0], descending=order[1]) if order else column for column, order in pairs
    )


def add_tools(table: TableView, things: str, orders: Sequence[Order | None]) -> TableView:
    """A table by itself, to be sorted and filtered where it is long; the same where it is short."""
    if tools := make_tools(len(table.rows), things, f"{table.columns[0].text} or word"):
        return replace(table, columns=set_orders(table.columns, orders), tools=tools)
    return table


def rank_status(status: str) -> str:
    """What a status sorts by: off, close, no data, good; what nobody has judged has none, and so stands last."""
    return "2" if status == "no data" else _RANKS.get(STATUSES[status].scale, "")


def find_counted(status: str) -> str:
    """As what a measure is counted that stands so: "met" as "on target"; "" of what counts as itself."""
    counted = MEASURE_WORDS.get(STATUSES[status].scale, status)
    return counted if counted != status else ""


def rank_change(change: Change | None) -> str:
    """What a change sorts by: worse, neither, better; "" without one."""
    return _TURNS.get(change.turn, "") if change else ""


def write_plain(number: Decimal | None) -> str:
    """A number as a cell is sorted by it: decimal, a point, no thousands set apart; "" of None."""
    return "" if number is None else format(number, "f")
