"""Hides counts that are too small to show, before anything is worked out or shown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from generator.evaluate.breakdowns import gather_rows
from generator.evaluate.counted import find_actual
from generator.model.measure_rules import Hidden
from generator.model.measures import Baseline, Measure
from generator.model.results import (
    HIDDEN,
    SUPPRESSED,
    BreakdownRow,
    Dimension,
    Figures,
    Restated,
    Result,
    empty_figures,
)
from generator.model.units import find_count, is_count

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?")


def suppress_results(measure: Measure, results: Iterable[Result]) -> tuple[Result, ...]:
    """The results without their small numbers, in the order given; what is hidden is missing: suppressed.

    A measure of a small team shows no breakdown. A table hidden as a whole is one suppressed row with its
    dimensions' names and no values. A result whose own count is small, or isn't known (`find_count`), shows no
    figure at all. Source: rules.md, "Small numbers".
    """
    hidden = measure.small_numbers.hide if measure.small_numbers else None
    if hidden is None and not measure.is_of_small_team:
        return tuple(results)
    return tuple(_suppress(result, measure.unit, hidden, hide_all=measure.is_of_small_team) for result in results)


def find_baseline(measure: Measure, suppressed: Iterable[Result]) -> Baseline | None:
    """The baseline as it may be shown: none where the result of the same days is hidden, or its own count is small.

    `suppressed` is what `suppress_results` made. A baseline of which no count is known is shown where the result
    of its days is, and is the same.
    """
    baseline = measure.baseline
    if baseline is None:
        return None
    same = [result for result in suppressed if result.period.days == baseline.period.days]
    if any(result.missing in HIDDEN for result in same):
        return None
    is_known = any(find_actual(result, measure.unit) == baseline.actual for result in same)
    hidden = measure.small_numbers.hide if measure.small_numbers and not is_known else None
    return None if hidden and _is_small(Figures(actual=baseline.actual), measure.unit, hidden) else baseline


def find_told(
    measure: Measure, results: Sequence[Result], suppressed: Sequence[Result]
) -> tuple[tuple[Result, str], ...]:
    """Where words still tell a figure that was hidden: (the result as shown, the figure as it stands there).

    `suppressed` is what `suppress_results` made of `results`. Only figures, not numbers in words.
    """
    pairs = [(one, other) for one, other in zip(results, suppressed, strict=True) if one != other]
    lost = [_list_numbers(one, measure.unit) - _list_numbers(other, measure.unit) for one, other in pairs]
    return tuple(
        (shown, told) for (_, shown), figures in zip(pairs, lost, strict=True) for told in _list_told(shown, figures)
    )


def _suppress(result: Result, unit: str, hidden: Hidden | None, *, hide_all: bool) -> Result:
    is_small = hidden is not None and _is_small(result, unit, hidden)
    rows: list[BreakdownRow] = []
    for names, table in gather_rows(result.breakdown).items():
        if hide_all or is_small or hidden is None:
            rows.append(_withhold(names))
        else:
            rows += _protect(names, table, unit, hidden)
    shown = empty_figures(result, SUPPRESSED) if is_small else _forget_earlier(result, unit, hidden)
    return shown if tuple(rows) == shown.breakdown else msgspec.structs.replace(shown, breakdown=tuple(rows))


def _protect(names: tuple[str, ...], table: list[BreakdownRow], unit: str, hidden: Hidden) -> list[BreakdownRow]:
    """A table's rows with enough of them hidden, if need be the whole, that none can be worked out."""
    small = {place for place, row in enumerate(table) if _is_small(row, unit, hidden)}
    gone = small | {place for place, row in enumerate(table) if row.missing == SUPPRESSED}
    if not gone:
        return table
    counts = [next(_list_counts(row, unit), None) for row in table]
    if len(names) > 1 or not _hide_more(gone, counts, hidden, is_ours=bool(small)):
        return [_withhold(names)]
    return [empty_figures(row, SUPPRESSED) if place in gone else row for place, row in enumerate(table)]


def _hide_more(gone: set[int], counts: Sequence[Decimal | None], hidden: Hidden, *, is_ours: bool) -> bool:
    """Add the next smallest to `gone` until no hidden count can be worked out; False if there are too few.

    Safe are two or more whose sum is above the counts to hide, and above the least it can be. Where the
    source alone hid some (not `is_ours`), their sum isn't known, and two are safe. A zero hides nothing.
    """
    rest = sorted((count, place) for place, count in enumerate(counts) if count and place not in gone)
    while True:
        known = [hidden.low if (count := counts[place]) is None else count for place in gone]
        is_hard = not is_ours or sum(known) > max(hidden.high, hidden.low * len(gone))
        if len(gone) > 1 and is_hard:
            return True
        if not rest:
            return False
        gone.add(rest.pop(0)[1])


def _is_small(figures: Figures, unit: str, hidden: Hidden) -> bool:
    """Whether a count that the figures tell, or rest on, is one to hide; so is a value whose count isn't known."""
    if figures.actual is not None and find_count(figures, unit) is None:
        return True
    return any(hidden.low <= count <= hidden.high for count in _list_counts(figures, unit))


def _list_counts(figures: Figures, unit: str) -> Iterator[Decimal]:
    """The counts that the figures tell, the one that the table cuts first; empty if there are none."""
    own = figures.actual if is_count(unit) else None
    counts = (find_count(figures, unit), own, figures.sample, figures.denominator)
    return (count for count in counts if count is not None)


def _forget_earlier(result: Result, unit: str, hidden: Hidden | None) -> Result:
    """The same without the figure published before, if that is one to hide."""
    restated = result.restated
    if hidden is None or restated is None or not isinstance(restated.was, Decimal):
        return result
    if not _is_small(Figures(actual=restated.was), unit, hidden):
        return result
    earlier = Restated(was=SUPPRESSED, because=restated.because, on=restated.on, line=restated.line)
    return msgspec.structs.replace(result, restated=earlier)


def _withhold(names: Iterable[str]) -> BreakdownRow:
    """What stands for a table that is hidden as a whole."""
    return BreakdownRow(dimensions=tuple(Dimension(name=name, value="") for name in names), missing=SUPPRESSED)


def _list_numbers(result: Result, unit: str) -> frozenset[Decimal]:
    """Every figure that a result and its breakdown tell."""
    numbers = [result.restated.was if result.restated else None]
    for part in (result, *result.breakdown):
        numbers += [find_actual(part, unit), part.numerator, part.denominator, part.sample]
    return frozenset(number for number in numbers if isinstance(number, Decimal))


def _list_told(result: Result, lost: frozenset[Decimal]) -> Iterator[str]:
    """The lost figures that the result's words tell, as they stand there, in order, each once."""
    words = [result.commentary, result.said, result.cause, *(action.what for action in result.actions)]
    words += [text for row in result.breakdown for text in (row.commentary, row.said)]
    words += [result.restated.because] if result.restated else []
    found = (match[0] for text in words for match in _NUMBER.finditer(text.plain))
    return (told for told in dict.fromkeys(found) if Decimal(told.replace(",", "")) in lost)
