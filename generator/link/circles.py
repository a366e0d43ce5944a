"""Circles: things that support, stand above or succeed each other, so that a thread would never end."""

from collections.abc import Callable, Mapping, Sequence

from generator.link.names import list_words
from generator.model.nouns import Key, Link, Ref, Thing
from generator.model.plan import Objective, Team
from generator.model.problems import Place, Problem

Arrows = Callable[[Thing], Sequence[Ref | Link]]


def check_circles(things: Mapping[Key, Thing], problems: list[Problem]) -> None:
    """A problem, naming every file, for each circle of `supports`, of `parent`, of `successor`."""
    for field, arrows in _FIELDS.items():
        _check_field(field, arrows, things, problems)


def find_circles(arrows: Mapping[Key, Sequence[Key]]) -> list[tuple[Key, ...]]:
    """Circles among these arrows, each in its order; every knot of circles gives at least one.

    Of circles that share ways, one is left out where most of it is in others already: there are never more
    names than twice the keys. An arrow to what is no key is no way.
    """
    circles: list[tuple[Key, ...]] = []
    is_done: set[Key] = set()
    is_told: set[Key] = set()
    for start in arrows:
        if start in is_done:
            continue
        path, ways = [start], [iter(arrows[start])]
        places = {start: 0}
        while ways:
            key = next(ways[-1], None)
            if key is None:
                ways.pop()
                is_done.add(gone := path.pop())
                del places[gone]
            elif key in places:
                circle = tuple(path[places[key] :])
                if 2 * len(is_told.intersection(circle)) <= len(circle):
                    circles.append(circle)
                    is_told.update(circle)
            elif key in arrows and key not in is_done:
                places[key] = len(path)
                path.append(key)
                ways.append(iter(arrows[key]))
    return circles


def _check_field(field: str, arrows: Arrows, things: Mapping[Key, Thing], problems: list[Problem]) -> None:
    links = {key: found for key, thing in things.items() if (found := arrows(thing))}
    for circle in find_circles({key: [link.key for link in found] for key, found in links.items()}):
        after = (*circle[1:], circle[0])
        way = " → ".join(f'"{key.partition("/")[2]}"' for key in (*circle, circle[0]))
        places = [_place(things[key], links[key], to) for key, to in zip(circle, after, strict=True)]
        what = f'{way} is a circle of "{field}"'
        lines = list_words((str(place) for place in sorted(places)), "and")
        mend = f"take one of its arrows out: {lines}" if len(places) > 1 else f'take "{field}" out here'
        problems.append(Problem(min(places), what, mend))


def _place(thing: Thing, links: Sequence[Ref | Link], to: Key) -> Place:
    return next(Place(thing.place.file, link.line or thing.place.line) for link in links if link.key == to)


def _list_supported(thing: Thing) -> Sequence[Link]:
    return thing.supports if isinstance(thing, Objective) else ()


def _list_parents(thing: Thing) -> Sequence[Ref]:
    return thing.parent if isinstance(thing, Team) else ()


def _list_successors(thing: Thing) -> Sequence[Ref]:
    return (thing.retired.successor,) if thing.retired and thing.retired.successor else ()


_FIELDS: dict[str, Arrows] = {
    "supports": _list_supported,
    "parent": _list_parents,
    "successor": _list_successors,
}
