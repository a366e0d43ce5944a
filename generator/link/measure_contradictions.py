"""Where a measure says of itself what can't be so at once: its targets, its direction, its profile."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.model.measures import Measure, Target, TargetChange
from generator.model.problems import Place, Problem

_YEAR = 12  # months


def check_measure(measure: Measure, problems: list[Problem]) -> None:
    """A problem for each contradiction in how the measure is defined."""
    for line, what, mend in (
        *_check_targets(measure),
        *_check_ranges(measure),
        *_check_direction(measure),
        *_check_changes(measure),
        *_check_profile(measure),
        *_check_guards(measure),
    ):
        problems.append(Problem(Place(measure.place.file, line or measure.place.line), what, mend))


_Fault = tuple[int, str, str]  # line, what, mend


def _check_targets(measure: Measure) -> Iterator[_Fault]:
    if measure.target and measure.targets:
        yield (
            measure.target.line,
            'both "target" and "targets" are given',
            'keep "target" for one that holds always',
        )
    if measure.tolerance and measure.off_target_at is not None:
        yield measure.tolerance.line, 'both "tolerance" and "off_target_at" are given', "keep one of them"


def _check_ranges(measure: Measure) -> Iterator[_Fault]:
    changed = [target for change in measure.target_changes for target in (change.was, change.now)]
    for target in (*_list_targets(measure), *changed):
        if target.target is not None and target.within:
            yield target.line, 'a target is a number or "within" two, and here it is both', "keep one of them"
    if measure.better and measure.better.direction and measure.better.within:
        what = f'"better" is "{measure.better.direction}" and "within" at once'
        yield measure.better.line, what, "keep one of them"


def _list_targets(measure: Measure) -> tuple[Target, ...]:
    return (measure.target, *measure.targets) if measure.target else measure.targets


def _check_direction(measure: Measure) -> Iterator[_Fault]:
    """`better` against the order of targets and `off_target_at`; at most one fault."""
    targets = _list_targets(measure)
    direction = measure.better.direction if measure.better else ""
    if direction == "neither" and targets:
        what = '"better" is "neither", but a target is given'
        yield targets[0].line, what, "take the target out, or say which way is better"
        return
    if measure.off_target_at is None or (measure.better and not direction):
        return
    for target in targets:
        if not isinstance(target.target, Decimal) or target.target == measure.off_target_at:
            continue
        good = "lower" if measure.off_target_at > target.target else "higher"
        if measure.better and good != direction:
            off = f'"off_target_at" is {measure.off_target_at}'
            what = f"{direction} is better, but {off} and the target {target.target}"
            yield target.line, what, f'write "better: {good}", or put the two figures right'
            return
        if good != (direction := direction or good):
            what = f'"off_target_at", {measure.off_target_at}, lies above some targets and below others'
            yield target.line, what, 'say which way is better, as in "better: lower"'
            return


def _check_changes(measure: Measure) -> Iterator[_Fault]:
    for change in measure.target_changes:
        if _wanted(change.was) == _wanted(change.now):
            yield change.line, f'the target was {_say(change.was)}, and "now" is the same', "put one of them right"
    changes = sorted((change for change in measure.target_changes if change.on), key=_when)
    for before, after in pairwise(changes):
        if before.period != after.period:
            continue
        if before.on == after.on:
            yield after.line, f"the target was changed twice on {after.on}", "keep one of them"
        elif _wanted(before.now) != _wanted(after.was):
            what = f"the target was {_say(after.was)} before {after.on}, but {_say(before.now)} from {before.on}"
            yield after.line, what, 'what "was" is what the change before it made it'
    if measure.target and changes:
        known = {_wanted(wanted) for change in changes for wanted in (change.was, change.now)}
        if not any(change.period for change in changes) and _wanted(measure.target) not in known:
            what = f"the target is {_say(measure.target)}, but it was changed to {_say(changes[-1].now)}"
            yield measure.target.line, what, "put one of them right"


def _when(change: TargetChange) -> tuple[str, str, int]:
    return change.period.text if change.period else "", str(change.on), change.line


def _wanted(target: Target) -> tuple[Decimal | str | None, tuple[Decimal, ...]]:
    return target.target, target.within


def _say(target: Target) -> str:
    return f"within {target.within[0]} and {target.within[-1]}" if target.within else str(target.target)


def _check_profile(measure: Measure) -> Iterator[_Fault]:
    profile = measure.cumulative.profile if measure.cumulative else ()
    months = measure.frequency.months if measure.frequency else 0
    if measure.cumulative and profile and months and (wanted := max(_YEAR // months, 1)) != len(profile):
        what = f"the profile has {len(profile)} numbers, and a year of this measure has {wanted} results"
        yield (
            measure.cumulative.line,
            what,
            "give one for each, the share of the year's target due by its end",
        )


def _check_guards(measure: Measure) -> Iterator[_Fault]:
    for ref in measure.guards:
        if ref.key == measure.key:
            mend = 'name the measure that it shows the other side of, or take "guards" out'
            yield ref.line, f'"{measure.id}" guards itself', mend
