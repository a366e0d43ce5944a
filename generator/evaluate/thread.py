"""The golden thread of each thing: up to the purpose with each sentence, and down to what supports it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import islice

import msgspec

from generator.evaluate.bits import list_bits
from generator.evaluate.supporters import Web
from generator.model.measures import Measure
from generator.model.nouns import PURPOSE, Key
from generator.model.plan import Objective, Priority, Team, Value
from generator.model.prose import EMPTY, Prose
from generator.model.scorecard import Branch, Step, Thread

MOST_LEVELS = 12  # on the way up, the purpose's among them; where there are more, only the nearest are shown
NEAREST_LEVELS = 8
MOST_A_LEVEL = 50


class _Heights(msgspec.Struct, frozen=True):
    """What lies above each thing that can be supported: sets of keys, each the bits of one number."""

    keys: tuple[Key, ...]  # priorities and objectives; a key's place is its bit
    reach: dict[Key, int]  # each of them with all that is above it, the purpose aside
    priorities: int
    ends: int  # what supports nothing
    hidden: int  # what supports only what is hidden


class _Climb(msgspec.Struct, frozen=True):
    """The way up from things that are themselves its first level; fields as in `Thread`."""

    steps: tuple[Step, ...]
    left_out: int
    reaches_purpose: bool
    ends_at: tuple[Key, ...]
    hidden_at: tuple[Key, ...]


def draw_threads(web: Web) -> dict[Key, Thread]:
    """The thread of the purpose and of every value, priority, objective, measure and team.

    Down and up alike at most fifty things a level. The purpose's step is the last, a level above all others.
    """
    climb = cache(partial(_climb, web, _measure_heights(web)))
    return {key: _draw(web, key, climb) for key in web.things}


def _measure_heights(web: Web) -> _Heights:
    keys = tuple(key for key, thing in web.things.items() if isinstance(thing, Objective | Priority))
    bits = {key: 1 << place for place, key in enumerate(keys)}
    reach = {PURPOSE: 0} | {key: bits[key] for key in keys}
    for key in web.downward:
        for high in web.above[key]:
            reach[key] |= reach[high]
    priorities = sum(bits[key] for key in keys if PURPOSE in web.above[key])
    hidden = sum(bits[key] for key in keys if _supports_hidden_only(web, key))
    ends = sum(bits[key] for key in keys if not web.above[key])
    return _Heights(keys, reach, priorities, ends & ~hidden, hidden)


def _supports_hidden_only(web: Web, key: Key) -> bool:
    """Whether all that it supports is hidden from this audience."""
    return not web.above[key] and "supports" in web.things[key].hidden


def _draw(web: Web, key: Key, climb: Callable[[tuple[Key, ...]], _Climb]) -> Thread:
    down, more = _branch_out(web, key)
    own = _list_own(web, key)
    if not own:
        return _end(web, key, Thread(down=down, more=more))
    way = climb(tuple(own))
    return Thread(
        up=tuple(_begin(key, own, step) for step in way.steps),
        left_out=way.left_out,
        reaches_purpose=way.reaches_purpose,
        ends_at=way.ends_at,
        hidden_at=way.hidden_at,
        down=down,
        more=more,
    )


def _end(web: Web, key: Key, thread: Thread) -> Thread:
    """The thread of what nothing is above of."""
    if key == PURPOSE:
        return msgspec.structs.replace(thread, reaches_purpose=True)
    if _supports_hidden_only(web, key):
        return msgspec.structs.replace(thread, hidden_at=(key,))
    return msgspec.structs.replace(thread, ends_at=(key,))


def _list_own(web: Web, key: Key) -> Mapping[Key, Prose]:
    """Where its thread begins: what it supports; of a team, its own open objectives and priorities too."""
    thing = web.things[key]
    if isinstance(thing, Value):
        return {PURPOSE: EMPTY}
    above = web.above[key]
    if not isinstance(thing, Team):
        return above
    mine = (low for low in web.team_things[key] if low in web.open and low not in above)
    return above | {low: EMPTY for low in mine if not isinstance(web.things[low], Measure)}


def _begin(key: Key, own: Mapping[Key, Prose], step: Step) -> Step:
    """The step with the sentence of the thing itself first, where that supports it."""
    if step.key not in own:
        return step
    return msgspec.structs.replace(step, links=((key, own[step.key]), *step.links))


def _climb(web: Web, heights: _Heights, first: tuple[Key, ...]) -> _Climb:
    reach = 0
    for key in first:
        reach |= heights.reach[key]
    reaches_purpose = PURPOSE in first or bool(reach & heights.priorities)
    levels = _list_levels(web, first)
    top = len(levels) + 1
    if len(levels) + reaches_purpose > MOST_LEVELS:
        del levels[NEAREST_LEVELS:]
    places = {key: number for number, level in enumerate(levels, 1) for key in level}
    left_out = reach.bit_count() - len(places)
    if reaches_purpose:
        places[PURPOSE] = top
    ends, hidden = (
        tuple(islice((heights.keys[bit] for bit in list_bits(reach & which)), MOST_A_LEVEL))
        for which in (heights.ends, heights.hidden)
    )
    return _Climb(_make_steps(web, places), left_out, reaches_purpose, ends, hidden)


def _list_levels(web: Web, first: Iterable[Key]) -> list[list[Key]]:
    """What is above, each once and as near as can be, without the purpose; at most a level more than shown."""
    seen = {PURPOSE}
    levels: list[list[Key]] = []
    level = _take(first, seen)
    while level and len(levels) <= MOST_LEVELS:
        levels.append(level)
        seen.update(level)
        level = _take((high for key in level for high in web.above[key]), seen)
    return levels


def _take(keys: Iterable[Key], seen: set[Key]) -> list[Key]:
    return list(islice(dict.fromkeys(key for key in keys if key not in seen), MOST_A_LEVEL))


def _make_steps(web: Web, places: Mapping[Key, int]) -> tuple[Step, ...]:
    links: dict[Key, list[tuple[Key, Prose]]] = {key: [] for key in places}
    for low in places:
        for high, how in web.above[low].items():
            if high in links:
                links[high].append((low, how))
    return tuple(Step(key, level, tuple(links[key])) for key, level in places.items())


def _branch_out(web: Web, key: Key) -> tuple[tuple[Branch, ...], int]:
    """Two levels of open supporters, and how many direct ones there are beyond."""
    lows = web.open_below[key]
    shown = lows[:MOST_A_LEVEL]
    rooms = share_out([len(web.open_below[low]) for low in shown], MOST_A_LEVEL)
    branches = (_branch(web, low, key, room) for low, room in zip(shown, rooms, strict=True))
    return tuple(branches), len(lows) - len(shown)


def _branch(web: Web, key: Key, high: Key, room: int) -> Branch:
    """A supporter of `high`, with as many of its own as there is room for."""
    lows = web.open_below[key]
    below = tuple(Branch(low, web.above[low][key], more=len(web.open_below[low])) for low in lows[:room])
    return Branch(key, web.above[key][high], below, more=len(lows) - len(below))


def share_out(wanted: Sequence[int], room: int) -> list[int]:
    """How much of the room each gets, in the order given: all it wants, or an even share of what others leave."""
    given = [0] * len(wanted)
    waiting = len(wanted)
    for size, place in sorted((size, place) for place, size in enumerate(wanted)):
        given[place] = min(size, room // waiting)
        room -= given[place]
        waiting -= 1
    return given
