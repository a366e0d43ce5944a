"""That no two things of a kind share an id, today's or an earlier one: each is an address of its own."""

from collections.abc import Iterable

from generator.link.names import call
from generator.model.nouns import Key, Thing
from generator.model.problems import Problem
from generator.model.reviews import Review


def check_ids(things: Iterable[Thing], problems: list[Problem]) -> None:
    """A problem for each id that two things have, or that one has and another had, or that two had."""
    owners: dict[Key, Thing] = {}
    written = tuple(things)
    for thing in written:
        first = owners.setdefault(thing.key, thing)
        if first is not thing and not _is_second_review(thing, first):
            mend = f'rename one of the two, or give one an "id"; the other is {first.place}'
            problems.append(Problem(thing.place, f'"{thing.id}" is the id of another {thing.singular} too', mend))
    former: dict[Key, Thing] = {}
    for thing in written:
        for old in thing.formerly:
            first = former.setdefault(f"{thing.kind}/{old}", thing)
            if owner := owners.get(f"{thing.kind}/{old}"):
                whose = f"that of {call(thing.kind)} ({owner.place})" if owner is not thing else "its id today"
                what = f'"{old}" is said to be an earlier id ("formerly"), and is {whose}'
                problems.append(Problem(thing.place, what, 'take it out of "formerly"'))
            elif first is not thing:
                what = f'"{old}" is an earlier id ("formerly") of two: its address can point on to one'
                problems.append(Problem(thing.place, what, f"the other is {first.place}; keep it in one"))


def _is_second_review(one: Thing, other: Thing) -> bool:
    """Whether both are reviews of one period, which load has told."""
    return isinstance(one, Review) and isinstance(other, Review) and one.period == other.period is not None
