"""Where a period's figures contradict each other, their measure, or the key result that shares them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.periods import MONTHS_IN
from generator.model.plan import KeyResult, Objective
from generator.model.problems import Place, Problem
from generator.model.results import CheckIn, Figures, Result
from generator.model.units import find_count, find_scale

_YEAR = 12  # months; of what is counted every few years, a year's result is no oftener
_HALF = Decimal("0.5")
_PER_CENT = 100


def check_results(measure: Measure, results: Sequence[Result], problems: list[Problem]) -> None:
    """Problems in the results of one measure, and a warning where a percentage and its counts disagree."""
    is_share = find_scale(measure.unit) == _PER_CENT
    for result in results:
        _check_figures(result, result, is_share, problems)
        _check_restated(result, problems)
        for row in result.breakdown:
            _check_figures(row, result, is_share, problems)
    if measure.small_numbers:
        _check_counts(measure, results, problems)
    _check_kinds(measure, results, problems)


def check_key_results(
    objective: Objective,
    check_ins: Mapping[Key, Sequence[CheckIn]],
    results: Mapping[str, Sequence[Result]],
    problems: list[Problem],
) -> None:
    """A problem where a check-in gives a key result another value than the result of its measure."""
    for part in objective.key_results:
        said = check_ins.get(f"{objective.key}#{part.id}", ()) if part.measure and part.id else ()
        for check_in in said:
            _check_value(part, check_in, results, problems)


def _check_value(
    part: KeyResult, check_in: CheckIn, results: Mapping[str, Sequence[Result]], problems: list[Problem]
) -> None:
    measure = part.measure.key.partition("/")[2] if part.measure else ""
    for result in results.get(measure, ()):
        actuals = {check_in.actual, result.actual} - {None}
        if result.period.days == check_in.period.days and len(actuals) > 1:
            what = f'"actual" is {check_in.actual:f}, but this key result is "{measure}", which is {result.actual:f}'
            problems.append(Problem(check_in.place, what, f'see {result.place}; take "actual" out here'))


def _check_figures(figures: Figures, result: Result, is_share: bool, problems: list[Problem]) -> None:  # noqa: FBT001
    at = Place(result.place.file, figures.line or result.place.line)
    if is_share and figures.actual is not None and figures.denominator and figures.numerator is not None:
        share = 100 * figures.numerator / figures.denominator
        if share != figures.actual and abs(share - figures.actual) > _HALF.scaleb(_exponent(figures.actual)):
            counts = f"{figures.numerator:f} of {figures.denominator:f}"
            what = f'{counts} is {share:.4g}%, but "actual" is {figures.actual:f}'
            problems.append(Problem(at, what, "put one of them right, or leave one out", is_warning=True))


def _check_restated(result: Result, problems: list[Problem]) -> None:
    if result.restated and result.restated.was in (result.actual, result.said.plain):
        at = Place(result.place.file, result.restated.line or result.place.line)
        what = f'"restated" was {_write(result.restated.was)}, as the figure still is'
        problems.append(Problem(at, what, 'put one of them right, or take "restated" out', is_warning=True))


def _write(value: Decimal | str) -> str:
    return value if isinstance(value, str) else f"{value:f}"


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _check_counts(measure: Measure, results: Iterable[Result], problems: list[Problem]) -> None:
    """That of each figure the count is known (`find_count`), else small ones aren't. One problem."""
    for result, figures in _list_figures(results):
        if figures.actual is not None and find_count(figures, measure.unit) is None:
            at = Place(result.place.file, figures.line or result.place.line)
            what = f'"small_numbers" of "{measure.id}" hides small counts, but {figures.actual:f} has no count'
            mend = 'give each figure its "numerator"'
            mend += ', or take "small_numbers" out' if measure.unit else ', or say in "unit" what is counted'
            problems.append(Problem(at, what, mend))
            return


def _list_figures(results: Iterable[Result]) -> Iterator[tuple[Result, Figures]]:
    for result in results:
        yield result, result
        for row in result.breakdown:
            yield result, row


def _check_kinds(measure: Measure, results: Iterable[Result], problems: list[Problem]) -> None:
    """A warning, one for a measure, where results come more often than its frequency says."""
    months = measure.frequency.months if measure.frequency else 0
    for result in results if months else ():
        if MONTHS_IN.get(result.period.kind, _YEAR) < min(months, _YEAR):
            what = f'"{measure.id}" has a result of a {result.period.kind}, more often than its "frequency" says'
            problems.append(Problem(result.place, what, 'put "frequency" right in its file', is_warning=True))
            return
