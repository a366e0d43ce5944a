"""Hides counts that are too small to show, before anything is worked out or shown."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

import msgspec

from generator.evaluate.breakdowns import gather_rows
from generator.evaluate.counted import find_actual
from generator.model.measures import Hidden, Measure
from generator.model.plan import Team
from generator.model.results import BreakdownRow, Dimension, Figures, Restated, Result

SMALL_TEAM = 5  # a team of fewer shows no breakdown of its staff
# Units in which a value is no count of its own; it may rest on one (numerator, sample).
_NO_COUNT = re.compile(r"[%£€$/]|\b(per|percent|rate|ratio|score|index|average|mean|median)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?")

AnyFigures = TypeVar("AnyFigures", bound=Figures)


def is_of_small_team(measure: Measure, teams: Mapping[str, Team]) -> bool:
    """Whether a team of the measure's has under five people, as far as sizes are told; `teams` by id."""
    own = (teams.get(ref.key.removeprefix("teams/")) for ref in measure.team)
    return any(team is not None and team.size is not None and team.size < SMALL_TEAM for team in own)


def suppress_results(measure: Measure, results: Iterable[Result], *, hide_all: bool) -> tuple[Result, ...]:
    """The results without their small numbers, in the order given; what is hidden is missing: suppressed.

    `hide_all`: no breakdown is shown (`is_of_small_team`). A table hidden as a whole is one suppressed row
    with its dimensions' names and no values. A result whose own count is small shows no figure at all.
    Source: rules.md, "Small numbers".
    """
    hidden = measure.small_numbers.hide if measure.small_numbers else None
    if hidden is None and not hide_all:
        return tuple(results)
    return tuple(_suppress(result, measure.unit, hidden, hide_all=hide_all) for result in results)


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
    shown = _blank(result) if is_small else _forget_earlier(result, unit, hidden)
    return shown if tuple(rows) == shown.breakdown else msgspec.structs.replace(shown, breakdown=tuple(rows))


def _protect(names: tuple[str, ...], table: list[BreakdownRow], unit: str, hidden: Hidden) -> list[BreakdownRow]:
    """A table's rows with enough of them hidden, if need be the whole, that none can be worked out."""
    small = {place for place, row in enumerate(table) if _is_small(row, unit, hidden)}
    gone = small | {place for place, row in enumerate(table) if row.missing == "suppressed"}
    if not gone:
        return table
    counts = [next(_list_counts(row, unit), None) for row in table]
    if len(names) > 1 or not _hide_more(gone, counts, hidden, is_ours=bool(small)):
        return [_withhold(names)]
    return [_blank(row) if place in gone else row for place, row in enumerate(table)]


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
    """Whether a count that the figures tell, or rest on, is one to hide."""
    return any(hidden.low <= count <= hidden.high for count in _list_counts(figures, unit))


def _list_counts(figures: Figures, unit: str) -> Iterator[Decimal]:
    """The counts that the figures rest on, the one that the table cuts first; empty if there are none."""
    counts = [figures.numerator, figures.sample, figures.denominator]
    if counts == [None, None, None] and not _NO_COUNT.search(unit):
        counts = [figures.actual if figures.actual is not None and figures.actual % 1 == 0 else None]
    return (count for count in counts if count is not None)


def _blank(figures: AnyFigures) -> AnyFigures:
    """The same without figures."""
    return msgspec.structs.replace(
        figures,
        actual=None,
        missing="suppressed",
        numerator=None,
        denominator=None,
        sample=None,
        interval=(),
        restated=None,
    )


def _forget_earlier(result: Result, unit: str, hidden: Hidden | None) -> Result:
    """The same without the figure published before, if that is one to hide."""
    restated = result.restated
    if hidden is None or restated is None or not isinstance(restated.was, Decimal):
        return result
    if not _is_small(Figures(actual=restated.was), unit, hidden):
        return result
    earlier = Restated(was="suppressed", because=restated.because, on=restated.on, line=restated.line)
    return msgspec.structs.replace(result, restated=earlier)


def _withhold(names: Iterable[str]) -> BreakdownRow:
    """What stands for a table that is hidden as a whole."""
    return BreakdownRow(dimensions=tuple(Dimension(name=name, value="") for name in names), missing="suppressed")


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
