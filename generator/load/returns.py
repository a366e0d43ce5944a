"""What results files have said so far: each figure once, whichever file gave it, with the place that did."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

import msgspec

from generator.load.reading import Reading
from generator.load.yaml_faults import shorten
from generator.model.forms import list_fields
from generator.model.measures import Measure
from generator.model.nouns import Thing
from generator.model.periods import Calendar, Period
from generator.model.plan import Objective
from generator.model.problems import Place, Problem
from generator.model.results import ActionCheck, BreakdownRow, CheckIn, Dimension, Figures, Result
from generator.model.settings import Settings

FIELDS = tuple(field.name for field in list_fields(Result))
SHORT = 4  # letters: in a field's name so short, two of them are half of it
MOST_DIMENSIONS = 20
NEAR = 2  # letters: a dimension so near a field's name is the field, misspelt

FigureKey = tuple[str, date, date]  # what a figure is of, first day, last day


class Returns:
    """Results, check-ins and action checks as they are read, in the order of files and lines."""

    def __init__(self, settings: Settings, things: Sequence[Thing], problems: list[Problem]) -> None:
        self.settings = settings
        self.problems = problems  # of the file that is being read
        measures = [thing for thing in things if isinstance(thing, Measure)]
        formerly = {old: measure for measure in measures for old in measure.formerly}
        self.measures = formerly | {measure.id: measure for measure in measures}
        self.objectives = {thing.key: thing for thing in things if isinstance(thing, Objective)}
        self.results: dict[FigureKey, Result] = {}
        self.check_ins: dict[FigureKey, CheckIn] = {}
        self.action_checks: dict[FigureKey, ActionCheck] = {}
        self.holders: dict[FigureKey, Result] = {}  # a result without a value of its own, to hold rows
        self.rows: dict[FigureKey, dict[frozenset[tuple[str, str]], tuple[BreakdownRow, Place]]] = {}

    def read_measure(self, measure_id: str, file: str) -> Reading:
        """How figures of this measure are read: in its own years and unit. That there is none, link tells.

        Where its unit isn't known, or its fields couldn't be read, a % is let pass: that is told elsewhere.
        """
        measure = self.measures.get(measure_id)
        return self.read(file, measure.unit, measure.year) if measure and measure.title else self.read(file, "%")

    def read_key(self, key: str, file: str) -> Reading:
        """How a check-in on the thing or the key result with this key is read: in the key result's unit."""
        whole, _, part = key.partition("#")
        objective = self.objectives.get(whole)
        results = objective.key_results if objective and part else ()
        return self.read(file, next((result.unit for result in results if result.id == part), ""))

    def read(self, file: str, unit: str = "", year: Calendar | None = None) -> Reading:
        """How figures are read in this unit and these years; whom they may be for, link knows."""
        settings = self.settings
        calendar = year or settings.year
        return Reading(file, self.problems, calendar=calendar, audiences=settings.audiences, unit=unit)

    def refuse(self, place: Place, what: str, mend: str) -> None:
        """Tell a problem."""
        self.problems.append(Problem(place, what, mend))

    def put_result(self, result: Result) -> None:
        """Keep a measure's own result, and the rows that it holds."""
        self._keep(self.results, result.measure, result)
        for row in result.breakdown:
            self.put_row(result.measure, result.period, row, Place(result.place.file, row.line))

    def put_check_in(self, check_in: CheckIn) -> None:
        """Keep a check-in."""
        self._keep(self.check_ins, check_in.key, check_in)

    def put_action_check(self, check: ActionCheck) -> None:
        """Keep what became of an action."""
        self._keep(self.action_checks, check.action, check)

    def put_row(self, measure: str, period: Period, row: BreakdownRow, place: Place) -> None:
        """Keep a row of a measure's breakdown for a period."""
        dimensions = frozenset((dimension.name.casefold(), dimension.value) for dimension in row.dimensions)
        key = (measure, period.first, period.last)
        if key not in self.rows:
            self.rows[key] = {}
            self.holders[key] = Result(measure=measure, period=period, place=place, line=row.line)
        rows = self.rows[key]
        kept, other = rows.setdefault(dimensions, (row, place))
        if kept is not row:
            part = ", ".join(f"{dimension.name}: {dimension.value}" for dimension in row.dimensions)
            self._tell_twice(f"{measure} ({shorten(part)})", period, place, other)

    def _keep(self, kept: dict[FigureKey, Any], name: str, value: Any) -> None:
        other = kept.setdefault((name, value.period.first, value.period.last), value)
        if other is not value:
            self._tell_twice(name, value.period, value.place, other.place)

    def _tell_twice(self, name: str, period: Period, place: Place, other: Place) -> None:
        what = f'"{shorten(name)}" is given twice for {call_period(period, self.settings.year)}'
        self.refuse(place, what, f"also at {other}; keep one")

    def finish(self) -> tuple[Result, ...]:
        """Each result with all rows of its period; rows without a result have one made to hold them."""
        for key, rows in self.rows.items():
            result = self.results.get(key, self.holders[key])
            breakdown = tuple(row for row, _ in rows.values())
            if result.audience:
                self._check_audiences(result, rows.values())
            self.results[key] = msgspec.structs.replace(result, breakdown=breakdown)
        return tuple(self.results.values())

    def _check_audiences(self, result: Result, rows: Iterable[tuple[BreakdownRow, Place]]) -> None:
        """No row may be for an earlier audience than the result, which another file may have given."""
        names = self.settings.audiences
        for row, place in rows:
            if row.audience and names.index(row.audience) < names.index(result.audience):
                what = f'this row is for "{row.audience}", but its result only for "{result.audience}"'
                self.refuse(place, what, f"the result stands at {result.place}")


def call_period(period: Period, calendar: Calendar) -> str:
    """A period as a message names it: Q1 2026/27, 2026/27, 2026-04."""
    if period.kind == "quarter":
        return f"{period.text[-2:]} {calendar.name_year(period)}"
    return calendar.name_year(period) if period.kind == "year" else period.text


def check_figures(figures: Figures, reading: Reading, line: int) -> None:
    """Tell what no result and no row can say at once, and dimensions that are misspelt fields."""
    if figures.missing and figures.numerator is not None:
        reading.refuse(line, f'there is a count, and the value is said to be missing ("{figures.missing}")', "keep one")
    if figures.said and (figures.missing or figures.actual is not None):
        other = "a number" if figures.actual is not None else f'missing ("{figures.missing}")'
        mend = 'keep one; what is to be said beside it is "commentary"'
        reading.refuse(line, f'the result is given in words ("said") and is also {other}', mend)
    if isinstance(figures, BreakdownRow):
        _check_dimensions(figures.dimensions, reading, line)


def _check_dimensions(dimensions: Sequence[Dimension], reading: Reading, line: int) -> None:
    """A row is of some part, and what it is cut by can't be mistaken for a field."""
    if not dimensions:
        reading.refuse(
            line,
            "this row doesn't say what part it is of",
            'add what it is cut by, such as "Staff group: Nursing"',
        )
    if len(dimensions) > MOST_DIMENSIONS:
        reading.refuse(line, f"this row is cut by {len(dimensions)} things", f"keep {MOST_DIMENSIONS} at most")
        return
    for dimension in dimensions:
        field = find_near_field(dimension.name)
        if field:
            reading.refuse(dimension.line or line, *explain_near_field(dimension.name, field))


def explain_near_field(name: str, field: str) -> tuple[str, str]:
    """What is wrong with a dimension so named, and the mend."""
    if name.casefold() == field:
        return (
            f'"{shorten(name)}" is a field of a result, and can\'t cut a breakdown here',
            "take it out, or call it otherwise",
        )
    mend = f'did you mean "{field}"? If not, call it otherwise, such as "{shorten(name)} group"'
    return f'"{shorten(name)}" cuts a breakdown, and is too near to the field "{field}"', mend


@cache
def find_near_field(name: str) -> str | None:
    """The field of a result that a dimension's name may be meant for; None if none is near.

    Near is within two letters; of four letters or fewer ("said") within one, or Ward couldn't cut a breakdown.
    """
    plain = name.casefold()
    return next((field for field in FIELDS if _count_edits(plain, field) <= (NEAR if len(field) > SHORT else 1)), None)


def _count_edits(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to make one of the other; NEAR + 1 if more."""
    if abs(len(one) - len(other)) > NEAR:
        return NEAR + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != wanted))
    return row[-1]
