"""What a measure's figures can be held against: the level of others, and the national standard."""

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.compose.edition import Edition
from generator.compose.numbers import format_measure_value, name_period
from generator.compose.precision import tell_level
from generator.compose.sentences import calendar_of, say_value, say_when
from generator.model.charts import ChartReference
from generator.model.measure_scores import Point
from generator.model.measures import Benchmark, Measure, PeriodFigure
from generator.model.periods import Period

_MOST_DRAWN = 3  # benchmarks; the definition tells all
STANDARD = "National standard"


def list_references(periods: Sequence[Period], measure: Measure) -> tuple[ChartReference, ...]:
    """The benchmarks that have a figure in any of these periods (three at most), then the standard.

    One period's figure holds for each shorter period in it; of figures that add up over the year, for its end alone,
    and there a standard, which is a whole year's, isn't drawn at all.
    """
    drawn = [
        ChartReference(one.name, tuple(_find_level(one, period, measure) for period in periods))
        for one in list_drawn_benchmarks(periods, measure)
    ]
    if measure.standard is not None and not measure.is_year_to_date:
        drawn.append(ChartReference(STANDARD, (float(measure.standard),) * len(periods), "standard"))
    return tuple(drawn)


def list_drawn_benchmarks(periods: Sequence[Period], measure: Measure) -> tuple[Benchmark, ...]:
    """The benchmarks that have a figure in any of these periods, three at most."""
    told = (one for one in measure.benchmarks if any(find_figure(one, period, measure) for period in periods))
    return tuple(islice(told, _MOST_DRAWN))


def _find_level(benchmark: Benchmark, period: Period, measure: Measure) -> float | None:
    figure = find_figure(benchmark, period, measure)
    return None if figure is None else float(figure.actual)


def find_figure(benchmark: Benchmark, period: Period, measure: Measure) -> PeriodFigure | None:
    """The benchmark's figure for a period: its own, else that of the shortest period around it, else the last in it."""
    if measure.is_year_to_date:
        around = [f for f in benchmark.figures if f.period.last == period.last]
    else:
        around = [f for f in benchmark.figures if period.is_within(f.period)]
    inside = [f for f in benchmark.figures if f.period.is_within(period)]
    if around:
        return min(around, key=lambda f: f.period.last - f.period.first)
    return max(inside, key=lambda f: f.period.last, default=None)


def find_ours(points: Sequence[Point], period: Period | None = None) -> Point | None:
    """Our own point of this very period, else of the last, that has a number; None without one."""
    known = (point for point in reversed(points) if point.actual is not None)
    return next((point for point in known if period in (None, point.result.period)), None)


def say_comparisons(points: Sequence[Point], measure: Measure, edition: Edition) -> Iterator[str]:
    """A sentence for each benchmark, its latest figure beside ours of then; and one for the standard."""
    calendar, locale = calendar_of(measure, edition), edition.locale
    for benchmark in measure.benchmarks:
        figure = max(benchmark.figures, key=lambda f: f.period.last, default=None)
        if figure is None:
            continue
        when = name_period(figure.period, calendar, locale)
        ours = find_ours(points, figure.period)
        told = tell_level(measure, figure.actual, ours)
        value = format_measure_value(figure.actual, told, locale)
        then = f", when ours was {say_value(ours, told, edition)}" if ours else ""
        yield f"{benchmark.name}: {value} in {when}{then}."
    last = find_ours(points)
    if measure.standard is not None and last:
        told = tell_level(measure, measure.standard, last)
        standard = format_measure_value(measure.standard, told, locale)
        yield f"{STANDARD}: {standard}; ours was {say_value(last, told, edition)} {say_when(last, told, edition)}."
