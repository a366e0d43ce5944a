"""Where a thing says of itself what can't be so at once: dates, ids of parts, names given twice."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.link.measure_contradictions import check_measure
from generator.link.names import quote
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Key, Ref, Thing
from generator.model.nouns import Link as LinkTo
from generator.model.plan import Objective, Priority, Team
from generator.model.problems import Place, Problem
from generator.model.settings import Settings


def check_things(things: Iterable[Thing], problems: list[Problem]) -> None:
    """A problem for each thing that contradicts itself. Names are whole already."""
    for thing in things:
        file = thing.place.file
        _check_dates(thing, problems)
        for field, keys, line in _list_names(thing):
            _check_twice(field, keys, Place(file, line or thing.place.line), problems)
        if isinstance(thing, Objective):
            _check_part_ids(thing, problems)
        if isinstance(thing, Measure):
            check_measure(thing, problems)


def check_plan(settings: Settings, file: str, problems: list[Problem]) -> None:
    """A problem where the plan ends before it begins."""
    if plan := settings.plan:
        _check_order(plan.from_, plan.to, Place(file, plan.line), problems)


def _check_dates(thing: Thing, problems: list[Problem]) -> None:
    first, last = thing.from_, thing.to
    if isinstance(thing, Objective) and thing.period and (first or last):
        what = f'both "period" and "{"from" if first else "to"}" are given'
        problems.append(Problem(thing.place, what, "keep one of them"))
    else:
        _check_order(first, last, thing.place, problems)


def _check_order(first: date | None, last: date | None, at: Place, problems: list[Problem]) -> None:
    if first and last and last < first:
        problems.append(Problem(at, f'"from" is {first}, but "to" is {last}', "the earlier day comes first"))


def _list_names(thing: Thing) -> Iterator[tuple[str, list[Key], int]]:
    """Each field that names several things: what it is called, the keys, its first line."""
    if isinstance(thing, Objective | Team | Measure):
        yield _row("supports", thing.supports)
    if isinstance(thing, Objective | Team | Priority):
        yield _row("how", thing.how)
    if isinstance(thing, Objective | Measure | Priority | News):
        yield _row("team", thing.team)
    if isinstance(thing, Team):
        yield _row("parent", thing.parent)
    if isinstance(thing, Measure):
        yield _row("guards", thing.guards)
    if isinstance(thing, News):
        yield _row("about", thing.about)


def _row(field: str, names: tuple[Ref, ...] | tuple[LinkTo, ...]) -> tuple[str, list[Key], int]:
    return field, [name.key for name in names], names[0].line if names else 0


def _check_twice(field: str, keys: list[Key], at: Place, problems: list[Problem]) -> None:
    if twice := sorted({key for key in keys if keys.count(key) > 1}) if len(keys) > 1 else []:
        names = quote(key.partition("/")[2] for key in twice)
        problems.append(Problem(at, f'"{field}" names {names} twice', "keep one"))


def _check_part_ids(objective: Objective, problems: list[Problem]) -> None:
    """That no key result and milestone share an id: "objectives/cut-waits#reminders" names one of them."""
    key_results = {part.id: part for part in objective.key_results if part.id}
    for milestone in objective.milestones:
        if other := key_results.get(milestone.id):
            what = f'a key result and a milestone share the id "{milestone.id}"'
            mend = f"the key result is in line {other.line}; give one of them another id"
            problems.append(Problem(Place(objective.place.file, milestone.line), what, mend))
