"""What we do by how we do it: who says how they live which value, priority by priority."""

from collections.abc import Iterator

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import link_key, link_thing
from generator.compose.long_lists import MOST
from generator.compose.nearest import find_priority
from generator.compose.words import join_prose
from generator.model.grid_views import GridColumn, GridRow, GridView
from generator.model.nouns import Key, Thing
from generator.model.plan import Objective, Priority, Value
from generator.model.views import LinkView

_ELSEWHERE = "Elsewhere"
_ONLY_NAMED = "Yes; how is not told yet"


def make_grids(edition: Edition, path: str) -> tuple[GridView, ...]:
    """A grid for each priority under which something open says how it lives a value, in the order of lists.

    A row is a priority or an objective; what supports no priority stands last. None where nobody says anything yet.
    """
    values = [value for value in edition.strategy.values.values() if not edition.is_retired(value)]
    columns = tuple(_column(value, edition, path) for value in values)
    by_priority: dict[Key, list[GridRow]] = {}
    for thing in _list_speakers(edition, {value.key for value in values}):
        row = _row(thing, values, edition, path)
        by_priority.setdefault(find_priority(thing.key, edition), []).append(row)
    order = (*(priority.key for priority in edition.strategy.priorities.values()), "")
    names = {key: edition.thing(key).name if key else _ELSEWHERE for key in by_priority}
    return tuple(
        GridView(names[key], columns, tuple(by_priority[key][:MOST]), _more(key, len(by_priority[key]), edition, path))
        for key in order
        if key in by_priority
    )


def _more(key: Key, count: int, edition: Edition, path: str) -> LinkView | None:
    """The way to the rows beyond a hundred: the priority, or all objectives where there is none."""
    href = link_key(key, edition, path).href if key else urls.make_href(path, urls.OBJECTIVES)
    return LinkView(f"and {count - MOST} more", href) if count > MOST else None


def _list_speakers(edition: Edition, values: set[Key]) -> Iterator[Priority | Objective]:
    """The priorities in use and the open objectives that say how they live one of these values."""
    strategy = edition.strategy
    things: list[Priority | Objective] = [*strategy.priorities.values(), *strategy.objectives.values()]
    for thing in things:
        if _is_in_use(thing, edition) and any(link.key in values for link in thing.how):
            yield thing


def _is_in_use(thing: Thing, edition: Edition) -> bool:
    """Whether it is open, or, where it is no objective, not retired."""
    if isinstance(thing, Objective):
        return edition.thing_assessment(thing.key).is_open
    return not edition.is_retired(thing)


def _column(value: Value, edition: Edition, path: str) -> GridColumn:
    """A value with how many say how they live it, teams among them: its own page names them all."""
    count = sum(_is_in_use(thing, edition) for thing, _ in edition.lived.get(value.key, ()))
    says = "say" if count > 1 else "says"
    return GridColumn(
        link_thing(value, edition, path), f"{count} in all {says} how" if count else "Nobody says how yet"
    )


def _row(thing: Priority | Objective, values: list[Value], edition: Edition, path: str) -> GridRow:
    """A thing's words on each value; where it names one and says no more, that."""
    said = {link.key: join_prose(link.how, edition, path) or _ONLY_NAMED for link in thing.how}
    cells = tuple(said.get(value.key, "") for value in values)
    return GridRow(link_thing(thing, edition, path), edition.words.kind(thing), cells)
