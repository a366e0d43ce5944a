"""How far each key result is: the share of the way from its baseline to its target."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from generator.evaluate.judgements import find_judgement, list_counted_check_ins
from generator.model.measure_scores import MeasureAssessment
from generator.model.nouns import Key
from generator.model.periods import Period
from generator.model.plan import KeyResult, Objective
from generator.model.results import CheckIn
from generator.model.scorecard import KeyResultAssessment

Mark = Literal["below commit", "commit reached", "target reached", "stretch reached", ""]


class Known(msgspec.Struct, frozen=True):
    """All that key results are assessed from; `current`: the last day of the reporting period."""

    check_ins: Mapping[Key, Sequence[CheckIn]]
    measures: Mapping[Key, MeasureAssessment]
    as_of: date
    current: date


def assess_key_results(objective: Objective, known: Known) -> tuple[KeyResultAssessment, ...]:
    """Each key result of an objective, as written; of one without an id the key ends in its place, from 1."""
    return tuple(
        _assess(key_result, f"{objective.key}#{key_result.id or place}", objective.last_day, known)
        for place, key_result in enumerate(objective.key_results, 1)
    )


def _assess(key_result: KeyResult, key: Key, last_day: date | None, known: Known) -> KeyResultAssessment:
    check_ins = known.check_ins.get(key, ())
    counted = list_counted_check_ins(check_ins, known.as_of)
    last = counted[-1] if counted else CheckIn()
    actual, period = _find_value(key_result, counted, last_day, known)
    return KeyResultAssessment(
        key=key,
        title=key_result.title,
        actual=actual,
        period=period,
        grade=find_grade(key_result.baseline, key_result.target, actual),
        mark=find_mark(key_result, actual),
        confidence=last.confidence,
        said=last.said,
        commentary=last.commentary,
        judgement=find_judgement(check_ins, known.as_of, known.current),
        measure=key_result.measure.key if key_result.measure else "",
    )


def _find_value(
    key_result: KeyResult, counted: Sequence[CheckIn], last_day: date | None, known: Known
) -> tuple[Decimal | None, Period | None]:
    """The last number and its period: the measure's, up to the objective's last day, else that of a check-in.

    Without a number the period is that of the last check-in, None without one.
    """
    if key_result.measure:
        points = known.measures[key_result.measure.key].points
        in_time = (point for point in reversed(points) if last_day is None or point.result.period.last <= last_day)
        found = [(point.actual, point.result.period) for point in in_time if point.actual is not None][:1]
    else:
        found = [(each.actual, each.period) for each in reversed(counted) if each.actual is not None][:1]
    return found[0] if found else (None, counted[-1].period if counted else None)


def find_grade(baseline: Decimal | None, target: Decimal | None, actual: Decimal | None) -> Decimal | None:
    """The share of the way from baseline to target, cut to 0–1; None without all three.

    Where baseline and target are one number it is 1 there, else 0. Source: rules.md, "Parts and wholes".
    """
    if baseline is None or target is None or actual is None:
        return None
    if baseline == target:
        return Decimal(actual == target)
    return min(Decimal(1), max(Decimal(0), (actual - baseline) / (target - baseline)))


def find_mark(key_result: KeyResult, actual: Decimal | None) -> Mark:
    """The farthest mark that is reached; "" where none is given or nothing says which way is on."""
    marks: tuple[tuple[Mark, Decimal | None], ...] = (
        ("stretch reached", key_result.stretch),
        ("target reached", key_result.target),
        ("commit reached", key_result.commit),
    )
    way = _find_way(key_result)
    if actual is None or not way:
        return ""
    for word, mark in marks:
        if mark is not None and way * actual >= way * mark:
            return word
    return "" if key_result.commit is None else "below commit"


def _find_way(key_result: KeyResult) -> int:
    """1 where more is wanted, -1 where less, 0 where nothing says it: by baseline and target, else the marks."""
    figures = (key_result.baseline, key_result.commit, key_result.target, key_result.stretch)
    known = [figure for figure in figures if figure is not None]
    if not known:
        return 0
    start, end = known[0], key_result.target
    if end is None or end == start:
        end = known[-1]
    return (end > start) - (end < start)
