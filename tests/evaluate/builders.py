"""Small builders of what evaluate takes, in a year that starts in April and is named by both."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.evaluate.assess import assess_measure
from generator.evaluate.course import plot_course
from generator.evaluate.targets import find_in_force
from generator.model.measure_scores import MeasureAssessment
from generator.model.measures import Baseline, Measure, PeriodTarget, Target, TargetChange
from generator.model.nouns import Ref
from generator.model.periods import Calendar, Period, parse_period
from generator.model.plan import Purpose
from generator.model.prose import EMPTY, Prose
from generator.model.results import BreakdownRow, Dimension, Result
from generator.model.settings import Settings, StatusRules
from generator.model.strategy import Strategy

APRIL = Calendar(4, "both")
RULES = StatusRules()
QUARTERS = [f"{year}-Q{place}" for year in range(2020, 2030) for place in (1, 2, 3, 4)]  # from 2020/21 on


def words(text: str) -> Prose:
    """One line of an author's words."""
    return Prose((text,), text) if text else EMPTY


def number(value: float | str | Decimal) -> Decimal:
    """A figure as an author writes it."""
    return Decimal(str(value))


def period(text: str, calendar: Calendar = APRIL) -> Period:
    """A period as an author writes it."""
    found = parse_period(text, calendar)
    assert found is not None, text
    return found


def a_target(wanted: Any) -> Target:
    """A target: a number, words (a text that is no number), or a range (a tuple)."""
    return Target(**_wanted(wanted))


def named(targets: Mapping[str, Any]) -> tuple[PeriodTarget, ...]:
    """Targets by period: {"2026-Q1": 45}."""
    return tuple(PeriodTarget(period=period(text), **_wanted(wanted)) for text, wanted in targets.items())


def a_change(was: Any, now: Any, on: str = "", of: str = "") -> TargetChange:
    """That a target was moved on a day, of a period if it says so."""
    day = date.fromisoformat(on) if on else None
    return TargetChange(was=a_target(was), now=a_target(now), on=day, period=period(of) if of else None)


def a_baseline(text: str, actual: float) -> Baseline:
    """Where a measure stood before."""
    return Baseline(period=period(text), actual=number(actual))


def a_measure(**fields: Any) -> Measure:
    """A measure called "waits", with these fields."""
    usual: dict[str, Any] = {"id": "waits", "title": words("Waits"), "unit": "days"}
    return Measure(**(usual | fields))


def a_row(actual: Any = None, /, **fields: Any) -> BreakdownRow:
    """A row of a breakdown; `cuts` are its dimensions: cuts={"Sex": "Men"}."""
    cuts = fields.pop("cuts", {"Sex": "Men"})
    dimensions = tuple(Dimension(name=name, value=value) for name, value in cuts.items())
    return BreakdownRow(dimensions=dimensions, **_figures({"actual": actual} | fields))


def a_result(text: str, actual: Any = None, /, **fields: Any) -> Result:
    """A result of "waits" for a period; numbers may be written as such."""
    return Result(measure="waits", period=period(text), **_figures({"actual": actual} | fields))


def results(values: Mapping[str, Any]) -> tuple[Result, ...]:
    """Results by period, oldest first: {"2026-Q1": 52, "2026-Q2": {"missing": "late"}}."""
    made = [
        a_result(text, **value) if isinstance(value, Mapping) else a_result(text, value)
        for text, value in values.items()
    ]
    return tuple(sorted(made, key=lambda result: result.period))


def a_series(values: list[Any], first: str = "2020-Q1") -> tuple[Result, ...]:
    """Results of as many quarters, one after the other."""
    start = QUARTERS.index(first)
    return results(dict(zip(QUARTERS[start:], values, strict=False)))


def assess(
    measure: Measure,
    values: Mapping[str, Any] | tuple[Result, ...],
    as_of: str = "2029-03-31",
    rules: StatusRules = RULES,
) -> MeasureAssessment:
    """Assess a measure from results by period."""
    found = values if isinstance(values, tuple) else results(values)
    return assess_measure(measure, found, measure.year or APRIL, rules, date.fromisoformat(as_of))


def wanted(measure: Measure, text: str, own: Decimal | None = None, as_of: date = date(2029, 3, 31)) -> Any:
    """The target in force for a period, as plain values: a number, words, a range, or None."""
    target = find_in_force(plot_course(measure, APRIL, as_of), period(text), own).target
    return target and (target.target if target.target is not None else target.within)


def a_strategy(**fields: Any) -> Strategy:
    """A site with nothing in it but what is given."""
    empty: dict[str, Any] = {
        "settings": Settings(name="Riverbank", year=APRIL),
        "audience": "public",
        "purpose": Purpose(title=words("Why we are here")),
        "glossary": (),
    }
    kinds = ("values", "priorities", "objectives", "teams", "measures", "reviews", "news", "pages")
    dicts: dict[str, Any] = {name: {} for name in (*kinds, "results", "check_ins", "action_checks", "pictures")}
    return Strategy(**(empty | dicts | fields))


def refs(*keys: str) -> tuple[Ref, ...]:
    """Names of things."""
    return tuple(Ref(key) for key in keys)


def _wanted(wanted: Any) -> dict[str, Any]:
    if isinstance(wanted, Target):
        return {"target": wanted.target, "within": wanted.within, "due": wanted.due}
    if isinstance(wanted, tuple):
        return {"within": tuple(map(number, wanted))}
    return {"target": wanted if isinstance(wanted, str) else number(wanted)}


def _figures(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: number(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
        for name, value in fields.items()
    }
