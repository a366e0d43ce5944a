"""Each result, check-in and action check of a period, put with the thing that it speaks of."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from generator.link.names import Names, find_key, find_near, is_too_much, quote
from generator.link.references import Origin, link_names
from generator.model.nouns import Key
from generator.model.plan import KeyResult, Milestone, Objective
from generator.model.problems import Problem
from generator.model.results import CHECKED, Action, ActionCheck, CheckIn, Result
from generator.model.site_folder import CONTENT

_MEASURES = ("measures",)
_RESULTS = f"{CONTENT}/results/"
Entry = TypeVar("Entry", Result, CheckIn, ActionCheck)


def attach_results(results: Iterable[Result], names: Names, problems: list[Problem]) -> dict[str, tuple[Result, ...]]:
    """Results with whole names, by measure's id, oldest first; an unknown measure is one problem a file."""
    others: dict[tuple[str, str], Key | None] = {}  # by file, and what it calls a measure by no id of today
    found: dict[str, list[Result]] = {}
    for result in results:
        key: Key | None = f"measures/{result.measure}"
        if key not in names.things:
            spot = (result.place.file, result.measure)
            if spot not in others:
                others[spot] = find_key(names, result.measure, _MEASURES, result.place, problems)
            key = others[spot]
        if key:
            linked = link_names(result, Origin(result.place.file, key), names, problems)
            measure = key.removeprefix("measures/")
            if linked.measure != measure:
                linked = msgspec.structs.replace(linked, measure=measure)
            found.setdefault(measure, []).append(linked)
    for key in filter(None, others.values()):
        measure = key.removeprefix("measures/")
        _check_twice(measure, found[measure], problems)
    return {measure: _sort(group) for measure, group in sorted(found.items())}


def _check_twice(name: str, entries: Iterable[Entry], problems: list[Problem]) -> None:
    """That a period is given once, where a former id and today's may both have given it."""
    seen: dict[object, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.place):
        first = seen.setdefault((entry.period.first, entry.period.last), entry)
        if first is not entry:
            what = f'"{name}" is given twice for {entry.period.text}'
            problems.append(Problem(entry.place, what, f"also at {first.place}; keep one"))


def attach_check_ins(
    check_ins: Iterable[CheckIn], names: Names, problems: list[Problem]
) -> dict[Key, tuple[CheckIn, ...]]:
    """Check-ins with their names whole, by the key of the thing or key result they speak of, oldest first."""
    found: dict[Key, list[CheckIn]] = {}
    for check_in in check_ins:
        whole, _, part = check_in.key.partition("#")
        key = find_key(names, whole, CHECKED, check_in.place, problems)
        if key is None or names.is_broken(key) or not _has_parts(check_in, key, part, names, problems):
            continue
        linked = link_names(check_in, Origin(check_in.place.file, key), names, problems)
        full = f"{key}#{part}" if part else key
        found.setdefault(full, []).append(msgspec.structs.replace(linked, key=full))
    for name, group in found.items():
        _check_twice(name, group, problems)
    return {key: _sort(group) for key, group in sorted(found.items())}


def _has_parts(check_in: CheckIn, key: Key, part: str, names: Names, problems: list[Problem]) -> bool:
    """Whether the key result and milestones that a check-in names are the objective's; else problems."""
    before = len(problems)
    thing = names.things[key]
    milestones: tuple[Milestone, ...] = thing.milestones if isinstance(thing, Objective) else ()
    key_results: tuple[KeyResult, ...] = thing.key_results if isinstance(thing, Objective) else ()
    if part and part not in (known := [each.id for each in key_results if each.id]):
        problems.append(Problem(check_in.place, f'"{key}" has no key result "{part}"', _offer(part, known)))
    if part and check_in.milestones:
        what = f'a key result has no milestones; they are those of "{key}"'
        problems.append(Problem(check_in.place, what, f'write them under "{key}"'))
    if not part and check_in.actual is not None:
        what = f'"{key}" has no "actual" of its own'
        problems.append(Problem(check_in.place, what, f'give it to a key result, "{key}#its-id"'))
    known = [each.id for each in milestones if each.id]
    for each in check_in.milestones if not part else ():
        if each.id not in known:
            place = msgspec.structs.replace(check_in.place, line=each.line or check_in.place.line)
            problems.append(Problem(place, f'"{key}" has no milestone "{each.id}"', _offer(each.id, known)))
    return len(problems) == before


def _offer(word: str, known: list[str]) -> str:
    if near := find_near(word, known):
        return f'did you mean "{near}"?'
    return f"it has {quote(sorted(known))}" if known else "it has none with an id"


def drop_lost(
    checks: Iterable[ActionCheck], written: Iterable[Result], attached: Mapping[str, Iterable[Result]]
) -> list[ActionCheck]:
    """The checks but those of actions that only results of no known measure name: those results are told."""
    kept = {action.id for group in attached.values() for result in group for action in result.actions}
    lost = {action.id for result in written for action in result.actions} - kept
    return [check for check in checks if check.action not in lost]


def attach_action_checks(
    checks: Iterable[ActionCheck],
    results: dict[str, tuple[Result, ...]],
    names: Names,
    audiences: Sequence[str],
    problems: list[Problem],
) -> dict[str, tuple[ActionCheck, ...]]:
    """Action checks by the id of their action, which some result names; oldest first."""
    is_whole = not any(name.startswith(_RESULTS) for name in names.broken)
    actions = _find_actions(results, problems)
    found: dict[str, list[ActionCheck]] = {}
    for check in checks:
        if check.action not in actions:
            if not is_whole:  # a result with a problem, which is told, may have named it
                continue
            known = () if is_too_much(names, problems) else tuple(actions)
            mend = _offer_action(check.action, known)
            problems.append(Problem(check.place, f'no result names an action "{check.action}"', mend))
            continue
        result, action = actions[check.action]
        key = f"measures/{result.measure}"
        linked = link_names(check, Origin(check.place.file, key), names, problems)
        audience = action.audience or result.audience or names.things[key].audience
        if check.audience and audiences.index(check.audience) < audiences.index(audience):
            what = f'this is for "{check.audience}", but its action is only for "{audience}" and those after'
            problems.append(Problem(check.place, what, f'write "audience: {audiences[-1]}", or take it out'))
        found.setdefault(check.action, []).append(linked)
    for name, group in found.items():
        _check_twice(f"actions/{name}", group, problems)
    return {action: _sort(group) for action, group in sorted(found.items())}


def _find_actions(results: dict[str, tuple[Result, ...]], problems: list[Problem]) -> dict[str, tuple[Result, Action]]:
    """Each action by its id, with the first result that names it; two measures can't name the same."""
    actions: dict[str, tuple[Result, Action]] = {}
    for group in results.values():
        for result in group:
            for action in result.actions:
                first, _ = actions.setdefault(action.id, (result, action))
                if action.id and first.measure != result.measure:
                    place = msgspec.structs.replace(result.place, line=action.line or result.place.line)
                    what = f'"{first.measure}" has an action of the id "{action.id}" too'
                    problems.append(Problem(place, what, f"see {first.place}; give one of them another id"))
    actions.pop("", None)
    return actions


def _offer_action(word: str, actions: Iterable[str]) -> str:
    if near := find_near(word, actions):
        return f'did you mean "{near}"?'
    return f"give the action its id where a result names it: {{id: {word}, what: …}}"


def _sort(group: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(group, key=lambda entry: (entry.period, entry.place)))
