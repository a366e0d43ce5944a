"""How many decimals a measure's figures are told with: its own, or as many as keep unlike figures apart."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from itertools import chain, pairwise

from msgspec.structs import replace

from generator.compose.numbers import WIDE, count_decimals, decimals_of, fit_decimals
from generator.model.forms import MOST_DIGITS
from generator.model.measure_scores import Change, MeasureAssessment, Point, StatusReason
from generator.model.measures import Measure, Target
from generator.model.periods import Period

_MISSED = ("within the allowance", "beyond the allowance")

Group = Iterable[Decimal | None]  # figures that a sentence holds against each other


def tell_measure(measure: Measure, assessment: MeasureAssessment) -> Measure:
    """The measure as it is told wherever it is said how it stands: its last figure, target, edge and changes apart.

    And what it was before it was restated, the standard, and what others had then. The edition holds its measures so;
    what is said of an older figure asks for more by `tell_point`, and what stands beside a level by `tell_level`.
    """
    point = assessment.current
    if point is None or point.actual is None:
        return measure
    reason = settle_edge(assessment.reason, measure, assessment.points)
    forecast = point.result.forecast
    ahead = (forecast, *list_bounds(assessment.year_end_target)) if forecast is not None else ()
    held = (*_list_wanted(reason, assessment.target), *_list_missed(reason), *ahead)
    changes = (assessment.since_last, assessment.since_period, assessment.since_year)
    compared = (change.before for change in changes if change)
    others = chain(compared, _list_levels(measure, point.result.period), (_find_was(point),))
    pairs = ((point.actual, each) for each in others)
    beside = (number for each in assessment.points for number in _list_told(each))
    return sharpen(measure, (point.actual, *held), *pairs, beside=beside)


def tell_point(measure: Measure, point: Point | None, change: Change | None = None) -> Measure:
    """The measure as it is told of one figure of any period: with its target and edge of then, and what it was."""
    if point is None or point.actual is None:
        return measure
    if point.target is None and change is None and point.result.restated is None:
        return measure  # as most are of long series, which stand beside nothing
    wanted, edge = _list_wanted(point.reason, point.target), _list_missed(settle_edge(point.reason, measure, (point,)))
    beside = (wanted, edge, (_find_was(point),))  # the edge is told by no row, so it may read as the target does
    return sharpen(measure, *((point.actual, *each) for each in beside), list_ends(change))


def tell_level(measure: Measure, level: Decimal, ours: Point | None) -> Measure:
    """The measure as it is told of a standard or a benchmark's figure, and of our figure then, if there was one."""
    return sharpen(tell_point(measure, ours), (level, ours.actual)) if ours else measure


def list_ends(change: Change | None) -> tuple[Decimal, ...]:
    """The figures that a change leads from and to; empty without one."""
    return (change.before, change.before + change.by) if change else ()


def list_bounds(target: Target | None) -> tuple[Decimal, ...]:
    """The numbers of a target: one, or both ends of a range; empty of words."""
    if target is None or target.within:
        return target.within if target else ()
    return (target.target,) if isinstance(target.target, Decimal) else ()


def list_all(reason: StatusReason) -> tuple[Decimal | None, ...]:
    """A judged figure with what it was held against, the edge, missed or not, and the line that a target lies on."""
    line = (number for _, number in reason.line or ())
    return (reason.actual, reason.target, reason.edge, *reason.within, *line)


def _list_levels(measure: Measure, period: Period) -> Iterator[Decimal | None]:
    """What a figure of this period may stand beside: the standard, and benchmarks of then, or of around or within."""
    yield measure.standard
    for figure in chain.from_iterable(benchmark.figures for benchmark in measure.benchmarks):
        if period.is_within(figure.period) or figure.period.is_within(period):
            yield figure.actual


def _list_told(point: Point) -> Iterator[Decimal | None]:
    """The numbers that a row of the history tells of a figure."""
    yield from (point.actual, _find_was(point), *list_bounds(point.target))


def _list_wanted(reason: StatusReason, target: Target | None) -> tuple[Decimal | None, ...]:
    """What is wanted of a figure, then and by the year's end."""
    return (reason.target, reason.year_target, *reason.within, *list_bounds(target))


def _list_missed(reason: StatusReason) -> tuple[Decimal | None, ...]:
    """The edge, where the target is missed; else empty."""
    return (reason.edge,) if reason.rule in _MISSED else ()


def _find_was(point: Point) -> Decimal | None:
    """The number that a figure was before it was restated; None of words, or where it wasn't."""
    was = point.result.restated.was if point.result.restated else None
    return was if isinstance(was, Decimal) else None


def sharpen(measure: Measure, *groups: Group, beside: Group = ()) -> Measure:
    """The measure with as many more decimals as the figures of each group need to be told apart; itself if none."""
    own = decimals_of(measure)
    enough = find_decimals(own, *groups, beside=beside, unit=measure.unit)
    return measure if enough == own else replace(measure, decimals=Decimal(enough or 0))


def find_decimals(own: int | None, *groups: Group, beside: Group = (), unit: str = "") -> int | None:
    """The fewest decimals, `own` or more, that tell the figures of each group apart; `own` None: as each has.

    In place of None they are so many that no figure loses any, neither of a group nor of those told `beside` them.
    All that an author may write can be told apart. Two that were worked out and differ only after `MOST_DIGITS` can't:
    then they are told alike, with `own`, or with as many as any of them has.
    """
    sets = [{n for n in group if n is not None} for group in groups]
    near = [numbers for numbers in sets if _are_near(numbers)]
    if all(_are_apart(numbers, own, unit) for numbers in near):
        return own
    least = _count_most(chain(*sets, beside)) if own is None else own
    more = (fit_decimals(each, unit) for each in range(least, MOST_DIGITS + 1))
    return next((each for each in more if all(_are_apart(one, each, unit) for one in near)), least)


def _count_most(numbers: Group) -> int:
    """The most decimals that any of the figures is shown with by itself, one at the least."""
    return max(1, *(count_decimals(n) for n in numbers if n is not None))


def _are_near(numbers: set[Decimal]) -> bool:
    """Whether two of them are so near that they could read alike with few decimals, or none."""
    return any(high - low <= 1 for low, high in pairwise(sorted(numbers)))


def _are_apart(numbers: set[Decimal], decimals: int | None, unit: str) -> bool:
    """Whether each is more than the one below it as they are shown, too: 45.0 is 45, and 44.9 less than 44.93."""
    with localcontext(WIDE):
        shown = [round(n, count_decimals(n, unit) if decimals is None else decimals) for n in sorted(numbers)]
    return all(low < high for low, high in pairwise(shown))


def settle_edge(reason: StatusReason, measure: Measure, points: Iterable[Point]) -> StatusReason:
    """The reason with the end of a tolerance cut to as many decimals as the measure's figures have.

    It is cut towards the target, so that each of these `points` lies on the same side of it: of whole cases, "up to
    13" says what 13.2 does. Only that of a share of the target: points are added up by heart. Kept where it would
    become the target itself or lie past it, and of percentages, which are rounded and seldom whole.
    """
    bounds = [bound for bound in (reason.within or (reason.target,)) if bound is not None]
    is_share = reason.allowance.partition(" ")[0].endswith("%") and not measure.unit.startswith("%")
    if reason.edge is None or not bounds or not is_share:
        return reason
    decimals = max((_count_places(point.actual) for point in points if point.actual is not None), default=0)
    if _count_places(reason.edge) <= decimals:
        return reason
    is_above = reason.edge > max(bounds)
    rounding = ROUND_FLOOR if is_above else ROUND_CEILING
    edge = reason.edge.quantize(Decimal(1).scaleb(-decimals), rounding, WIDE)
    is_beyond = edge > max(bounds) if is_above else edge < min(bounds)
    return replace(reason, edge=edge) if is_beyond else reason


def _count_places(number: Decimal) -> int:
    """How many digits after its point a number needs."""
    exponent = number.normalize(WIDE).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
