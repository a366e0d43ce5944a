"""A chart as one inline picture without script, style, id or date; the theme's charts.css colours it."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.model.charts import ChartBand, ChartMark, ChartView, Sparkline
from generator.render.chart_labels import cut_text, thin_labels
from generator.render.chart_names import choose_names, draw_names, find_margin, find_top
from generator.render.chart_plot import FONT_SIZE, HEIGHT, SPACING, WIDTH, Plot
from generator.render.chart_references import draw_references
from generator.render.chart_scale import Scale, find_scale
from generator.render.chart_series import draw_bars, draw_line
from generator.render.chart_svg import (
    Place,
    Rectangle,
    write_line,
    write_number,
    write_picture,
    write_points,
    write_rectangle,
    write_steps,
    write_text,
    write_tip,
)

_BYTES_AT_MOST = 6_000
_DOTS_AT_MOST = 40  # more don't fit into so many bytes, with what they say
_LINE_HEIGHT = FONT_SIZE + 3
_TICK = 5
_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_MARGIN = 96, 24, 4


def render_chart(view: ChartView) -> str:
    """The chart as an `<svg>` for an HTML page; empty when no point has a value.

    Classes: grid, axis, tick, band (limits; with within, the range of a target), mean, target (with ahead, the way to
    the next), benchmark (with marks, its figures), standard, background (sets a line off from bars), actual, forecast,
    provisional, dots, bars, break (with near, what is pointed at), restated, value, name (with actual, forecast,
    target, benchmark or standard). Raises ValueError for a number that is not finite.
    """
    scale = _fit_scale(view)
    if scale is None:
        return ""
    is_crowded = len(view.points) > _DOTS_AT_MOST
    svg = _draw_chart(view, scale, is_crowded=is_crowded)
    return svg if is_crowded or len(svg.encode()) <= _BYTES_AT_MOST else _draw_chart(view, scale, is_crowded=True)


def render_sparkline(view: Sparkline) -> str:
    """The small line as an `<svg>` for a cell: open at gaps, a dot at its end; empty when there is no value.

    Classes: target, actual, last. Raises ValueError for a number that is not finite.
    """
    known = [value for value in view.values if value is not None]
    if not known:
        return ""
    shown = known if view.target is None else [*known, view.target]
    if not all(map(math.isfinite, shown)):
        raise ValueError(f'a value of the small chart "{view.label}" is not finite')
    low, high = min(shown) / 2, max(shown) / 2  # halves, so that their distance is finite too
    reach = _SPARK_HEIGHT - 2 * _SPARK_MARGIN
    pace = (_SPARK_WIDTH - 2 * _SPARK_MARGIN) / max(1, len(view.values) - 1)

    def place(i: int, value: float) -> Place:
        """The place of the value of period `i`: halfway up when all values are equal."""
        share = (value / 2 - low) / (high - low) if high > low else 0.5
        return Place(_SPARK_MARGIN + i * pace, _SPARK_HEIGHT - _SPARK_MARGIN - reach * share)

    places = [None if value is None else place(i, value) for i, value in enumerate(view.values)]
    shapes = [write_line("actual", run if len(run) > 1 else run * 2) for run in _split_at_gaps(places)]
    if view.target is not None:
        ends = place(0, view.target), place(max(1, len(view.values) - 1), view.target)
        shapes.insert(0, write_line("target", ends))
    shapes.append(_draw_last(places))
    return write_picture("sparkline", (_SPARK_WIDTH, _SPARK_HEIGHT), view.label, shapes)


def _draw_chart(view: ChartView, scale: Scale, *, is_crowded: bool) -> str:
    """The whole picture; the values of a crowd don't say what they are when pointed at."""
    names = choose_names(view)
    plot = Plot(view, scale, find_margin(names, view))
    shapes = (
        *_draw_axes(view, plot, scale),
        *_draw_band(view.band, plot),
        *(_draw_break(mark, plot) for mark in view.marks if mark.kind == "break"),
        *_draw_values(view, plot, is_crowded=is_crowded),
        *(_draw_restatement(mark, view, plot) for mark in view.marks if mark.kind == "restated"),
        *draw_names(names, view, plot),
    )
    stop = "" if view.title.endswith((".", "?", "!")) or not view.description else "."
    return write_picture("chart", (WIDTH, HEIGHT), f"{view.title}{stop} {view.description}".strip(), shapes)


def _split_at_gaps(places: Sequence[Place | None]) -> list[list[Place]]:
    """The runs of places between gaps."""
    runs = ([place for place in run if place] for known, run in groupby(places, key=bool) if known)
    return list(runs)


def _draw_last(places: Sequence[Place | None]) -> str:
    """A dot on the last value; there is one."""
    x, y = map(write_number, next(place for place in reversed(places) if place))
    return f'<circle class="last" cx="{x}" cy="{y}" r="3"/>'


def _fit_scale(view: ChartView) -> Scale | None:
    """The axis that holds all that is drawn; None when no point has a value."""
    values = [point.value for point in view.points if point.value is not None]
    others = [target for target in view.targets if target is not None]
    others += [limit for limits in view.target_range if limits for limit in limits]
    others += [value for reference in view.references for value in reference.values if value is not None]
    others += [view.band.low, view.band.high, view.band.mean] if view.band else []
    shown = values + others
    if not all(map(math.isfinite, shown)):
        raise ValueError(f'a value of the chart "{view.title}" is not finite')
    if not values:
        return None
    whole = all(float(value).is_integer() for value in values)
    return find_scale(min(shown), max(shown), from_zero=view.form == "bar", whole=whole, signs=view.signs)


def _draw_axes(view: ChartView, plot: Plot, scale: Scale) -> Iterator[str]:
    """The guides with their numbers, the line of zero (or the lowest guide), the periods and the unit."""
    left, reach = write_number(plot.left), write_number(plot.right - plot.left)
    floor = scale.guides.index(0) if 0 in scale.guides else 0
    grid = "".join(f"M{left} {write_number(y)}h{reach}" for i, y in enumerate(plot.guides) if i != floor)
    yield f'<path class="grid" d="{grid}"/>'
    yield f'<path class="axis" d="M{left} {write_number(plot.guides[floor])}h{reach}"/>'
    yield '<g class="axis" text-anchor="end">'
    for y, label in zip(plot.guides, scale.labels, strict=True):
        yield write_text("", Place(plot.left - SPACING, y + FONT_SIZE / 3), label)
    yield '</g><g class="axis" text-anchor="middle">'
    labels = thin_labels([point.short or point.label for point in view.points], plot.xs)
    for _, x, label in labels:
        yield write_text("", Place(x, plot.bottom + _LINE_HEIGHT + 3), label)
    yield "</g>"
    ticks = "".join(f"M{write_number(plot.xs[i])} {write_number(plot.guides[0])}v{_TICK}" for i, _, _ in labels)
    yield f'<path class="tick" d="{ticks}"/>'
    unit = f"{view.unit} {scale.multiplier}".strip()
    yield write_text("axis", Place(2, FONT_SIZE - 2), cut_text(unit, WIDTH - SPACING))


def _draw_band(band: ChartBand | None, plot: Plot) -> Iterator[str]:
    """The usual limits, shaded, and their mean."""
    if band:
        x, y, end = plot.edges[band.first], plot.y(band.high), plot.edges[band.last + 1]
        yield write_rectangle("band", Rectangle(x, y, end - x, plot.y(band.low) - y))
        yield write_line("mean", (Place(x, plot.y(band.mean)), Place(end, plot.y(band.mean))))


def _draw_values(view: ChartView, plot: Plot, *, is_crowded: bool) -> Iterator[str]:
    """The target's steps under the line, or over the bars and set off from them; a range below all."""
    lows = _find_steps([limits and limits[0] for limits in view.target_range], plot)
    highs = _find_steps([limits and limits[1] for limits in view.target_range], plot)
    for low, high in zip(lows, highs, strict=True):
        yield f'<polygon class="band within" points="{write_points((*high, *reversed(low)))}"/>'
    steps = (*lows, *highs, *_find_steps(view.targets, plot))
    if view.form == "bar":
        yield from draw_bars(view, plot, is_crowded=is_crowded)
        yield from (write_steps("background", step) for step in steps)
    yield from draw_references(view, plot)
    yield from (write_steps("target", step) for step in steps)
    yield from _draw_ways_ahead(view, plot)
    if view.form == "line":
        yield from draw_line(view, plot, is_crowded=is_crowded)


def _find_steps(values: Sequence[float | None], plot: Plot) -> list[list[Place]]:
    """A level line over each point's share of the axis: the corners, a list for each run without a gap."""
    corners: list[Place | None] = []
    for value, same in groupby(range(len(values)), key=values.__getitem__):
        points = list(same)
        if value is None:
            corners.append(None)
        else:
            y = plot.y(value)
            corners += Place(plot.edges[points[0]], y), Place(plot.edges[points[-1] + 1], y)
    return _split_at_gaps(corners)


def _draw_ways_ahead(view: ChartView, plot: Plot) -> Iterator[str]:
    """From the last target that has had its figure to one further on, where none between is said: the way there."""
    told = [i for i, point in enumerate(view.points) if point.value is not None and point.kind != "forecast"]
    now = plot.xs[told[-1]] if told else plot.right
    for one, other in pairwise(_find_steps(view.targets, plot)):
        if one[-1].x > now:
            yield write_line("target ahead", (one[-1], other[0]))


def _draw_break(mark: ChartMark, plot: Plot) -> str:
    """An upright line before a point, and a wider one unseen that makes it easy to point at."""
    x, top, bottom = map(write_number, (plot.edges[mark.at], plot.top, plot.bottom))
    line = f'd="M{x} {top}V{bottom}"/>'
    return f'<g class="break">{write_tip(mark.text)}<path {line}<path class="near" {line}</g>'


def _draw_restatement(mark: ChartMark, view: ChartView, plot: Plot) -> str:
    """A small open triangle in place of its point's dot, or above its bar; on the axis when there is no value."""
    top = find_top(mark.at, view, plot)
    is_dot = view.form == "line" and plot.values[mark.at] is not None
    x, y = write_number(plot.xs[mark.at] - 7), write_number(top + 4 if is_dot else top - 3)
    return f'<path class="restated" d="M{x} {y}h14l-7-12z">{write_tip(mark.text)}</path>'
