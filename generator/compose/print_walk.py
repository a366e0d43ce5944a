"""What stands below a priority, in the order of its thread: what a document of it holds, each thing once."""

from collections.abc import Iterable, Iterator

from generator.compose.edition import Edition
from generator.model.nouns import Key


def walk_objectives(key: Key, edition: Edition) -> Iterator[Key]:
    """The open objectives at any level below a thing, each once, before those that support it."""
    seen = {key}
    waiting = [iter(_list_objectives(key, edition))]
    while waiting:
        low = next(waiting[-1], "")
        if not low:
            waiting.pop()
        elif low not in seen:
            seen.add(low)
            if edition.thing_assessment(low).is_open:
                yield low
            waiting.append(iter(_list_objectives(low, edition)))


def _list_objectives(key: Key, edition: Edition) -> Iterable[Key]:
    return (low for low in edition.scorecard.supporters.get(key, ()) if low.startswith("objectives/"))


def list_measures(key: Key, edition: Edition) -> tuple[Key, ...]:
    """The measures in use that support a thing directly."""
    lows = (low for low in edition.scorecard.supporters.get(key, ()) if low.startswith("measures/"))
    return tuple(low for low in lows if not edition.is_retired(edition.thing(low)))


def list_below(key: Key, edition: Edition) -> tuple[Key, ...]:
    """Every open measure at or below a thing, each once, in the order of lists."""
    return tuple(part.key for part in edition.thing_assessment(key).roll_up.below)


def part_first(keys: Iterable[Key], seen: set[Key]) -> tuple[tuple[Key, ...], tuple[Key, ...]]:
    """The keys that were not `seen` yet, which then are, and those that were."""
    sides: tuple[list[Key], list[Key]] = ([], [])
    for key in keys:
        sides[key in seen].append(key)
        seen.add(key)
    first, again = sides
    return tuple(first), tuple(again)
