"""The values of a chart: a line with its dots, or bars."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.model.charts import ChartPoint, ChartView
from generator.render.chart_plot import Plot
from generator.render.chart_svg import (
    Place,
    Rectangle,
    write_class,
    write_line,
    write_number,
    write_rectangle,
    write_tip,
)

_LARGEST_DOT, _SMALLEST_DOT = 4.5, 2
_THINNEST_BAR = 1.5


def draw_line(view: ChartView, plot: Plot, *, is_crowded: bool) -> Iterator[str]:
    """The line, not joined across gaps and breaks, its own to and from forecasts; then its dots.

    To a forecast it goes on over what is yet to come. Of a crowd only those dots are drawn that no line shows or
    that aren't final, and none says its value.
    """
    breaks = {mark.at for mark in view.marks if mark.kind == "break"}
    known = [i for i, place in enumerate(plot.values) if place]

    def find_class(pair: tuple[int, int]) -> str:
        """How a known point is joined to the one known before it; empty if it isn't."""
        before, at = pair
        if any(before < place <= at for place in breaks):
            return ""
        if "forecast" in {view.points[before].kind, view.points[at].kind}:
            return "forecast"
        return "actual" if at - before == 1 else ""

    alone = set(range(len(view.points)))
    for css_class, joined in groupby(pairwise(known), key=find_class):
        pairs = list(joined)
        if css_class:
            run = [pairs[0][0], *(at for _, at in pairs)]
            alone.difference_update(run)
            yield write_line(css_class, (place for i in run if (place := plot.values[i])))
    bare = set(range(len(view.points))) - alone if is_crowded else set()
    yield from _draw_dots(view.points, plot, bare, is_crowded=is_crowded)


def draw_bars(view: ChartView, plot: Plot, *, is_crowded: bool) -> Iterator[str]:
    """The bars, each with what it says when pointed at; of a crowd none does, final ones are one shape."""
    yield '<g class="bars">'
    together = []
    for point, bar in zip(view.points, plot.bars(), strict=True):
        if bar and is_crowded and point.kind == "actual":
            x, y, width, height = map(write_number, _thicken(bar, point.value))
            together.append(f"M{x} {y}h{width}v{height}h-{width}z")
        elif bar:
            yield _draw_bar(point, _thicken(bar, point.value), "" if is_crowded else _write_value(point))
    if together:
        yield f'<path d="{"".join(together)}"/>'
    yield "</g>"


def _write_value(point: ChartPoint) -> str:
    """What a point says when pointed at."""
    return write_tip(f"{point.label}: {point.text}")


def _draw_dots(points: Sequence[ChartPoint], plot: Plot, bare: set[int], *, is_crowded: bool) -> Iterator[str]:
    """A dot for each value, but for the final ones among `bare`."""
    radius = min(_LARGEST_DOT, max(_SMALLEST_DOT, (plot.right - plot.left) / len(points) / 5))
    yield '<g class="dots">'
    for i, (point, place) in enumerate(zip(points, plot.values, strict=True)):
        if place and not (i in bare and point.kind == "actual"):
            yield _draw_dot(point, place, radius, "" if is_crowded else _write_value(point))
    yield "</g>"


def _draw_dot(point: ChartPoint, place: Place, radius: float, tip: str) -> str:
    """A disc; a ring for a forecast, an open diamond for a provisional value."""
    if point.kind == "provisional":
        x, y, reach = write_number(place.x), write_number(place.y - radius - 1), write_number(radius + 1)
        corners = f"{reach} {reach}-{reach} {reach}-{reach}-{reach}"
        return f'<path class="provisional" d="M{x} {y}l{corners}z">{tip}</path>'
    css_class = write_class("forecast" if point.kind == "forecast" else "")
    x, y = map(write_number, place)
    return f'<circle{css_class} cx="{x}" cy="{y}" r="{write_number(radius)}">{tip}</circle>'


def _thicken(bar: Rectangle, value: float | None) -> Rectangle:
    """The bar, thick enough to be seen on its side of zero: one of nothing is no gap."""
    missing = max(0, _THINNEST_BAR - bar.height)
    y = bar.y if value and value < 0 else bar.y - missing
    return bar._replace(y=y, height=bar.height + missing)


def _draw_bar(point: ChartPoint, bar: Rectangle, tip: str) -> str:
    """A full bar; an outline for a forecast, an outline with stripes for a provisional value."""
    if point.kind != "provisional":
        return write_rectangle("" if point.kind == "actual" else point.kind, bar, tip)
    x, y, width, height = map(write_number, bar._replace(x=bar.x + bar.width / 2))
    # One thick upright line, dashed by the style sheet, makes the stripes: a pattern would need an id.
    stripes = f'<path d="M{x} {y}v{height}" stroke-width="{width}"/>'
    return f'<g class="provisional">{stripes}{write_rectangle("", bar, tip)}</g>'
