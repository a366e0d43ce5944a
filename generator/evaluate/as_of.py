"""The day up to which figures count, and the reporting period that ends with it."""

from collections.abc import Iterator
from datetime import date

from generator.evaluate.lateness import is_reported
from generator.model.periods import Calendar, Period, PeriodKind
from generator.model.strategy import Strategy

# The day of a site without a single date: no clock may be read, and with nothing dated nothing depends on it.
NO_DAY = date(2000, 1, 1)


def find_as_of(strategy: Strategy, override: Period | None = None) -> tuple[date, Period]:
    """The last day that counts, and the reporting period that ends with it (the last ended by a bare day).

    `override` (the command line's), else the site's `as_of`, else "latest": the end of the last quarter with
    a monthly or quarterly result, else of the last period with a result. Results are what stands in results/,
    check-ins too, but not what is missing or only planned (a target, a forecast, words beside them); those of a
    measure's own year, where it gives their days another name or none, only where there are no others.
    Before the first result it is the plan's first day, else the first on which a thing begins, with the
    period that holds it. Source: rules.md, "As of".
    """
    calendar = strategy.settings.year
    chosen = override or strategy.settings.as_of
    if chosen:
        return chosen.last, _find_ended(strategy, chosen)
    periods = set(_list_reported(strategy)) or set(_list_reported_in_own_years(strategy))
    quarters = [period for period in periods if period.kind in {"month", "quarter"}]
    if quarters:
        period = calendar.find_containing(max(quarters).last, "quarter")
        return period.last, period
    if periods:
        last = max(periods)
        year = calendar.find_containing(last.last, "year")
        return last.last, year if year.last == last.last else last
    first = _find_first_day(strategy)
    return first, calendar.find_containing(first, _find_kind(strategy))


def _find_ended(strategy: Strategy, chosen: Period) -> Period:
    """The period chosen; of a bare day, the last quarter or year that had ended by then."""
    if chosen.kind != "days" or chosen.first != chosen.last:
        return chosen
    calendar = strategy.settings.year
    around = calendar.find_containing(chosen.last, _find_kind(strategy))
    return around if around.last == chosen.last else calendar.shift(around, -1) or around


def _find_kind(strategy: Strategy) -> PeriodKind:
    """What the site reports by: a quarter if anything comes quarterly or monthly, else a year."""
    frequencies = (measure.frequency for measure in strategy.measures.values())
    is_often = any(frequency and frequency.months in {1, 3} for frequency in frequencies)
    kinds = {period.kind for period in _list_reported(strategy)}
    return "quarter" if is_often or kinds & {"month", "quarter"} else "year"


def _list_reported(strategy: Strategy) -> Iterator[Period]:
    """The periods of the organisation's own calendar that something was reported for."""
    calendar = strategy.settings.year
    for key, results in strategy.results.items():
        reported = {result.period for result in results if is_reported(result)}
        if strategy.measures[key].year in {None, calendar}:
            yield from reported
        else:
            yield from (each for each in map(calendar.settle, reported) if _is_of(calendar, each))
    for check_ins in strategy.check_ins.values():
        yield from (check_in.period for check_in in check_ins)


def _is_of(calendar: Calendar, period: Period) -> bool:
    return period.kind == "days" or calendar.find_containing(period.last, period.kind) == period


def _list_reported_in_own_years(strategy: Strategy) -> Iterator[Period]:
    """All periods with a result as days, which mean the same in every calendar."""
    for results in strategy.results.values():
        for result in results:
            if is_reported(result):
                period = result.period
                yield Period(period.last, period.first, "days", f"{period.first}..{period.last}")


def _find_first_day(strategy: Strategy) -> date:
    plan = strategy.settings.plan
    if plan and plan.from_:
        return plan.from_
    days = (thing.first_day for thing in strategy.list_things())
    return min((day for day in days if day), default=NO_DAY)
