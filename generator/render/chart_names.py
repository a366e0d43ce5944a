"""The names of a chart's lines: each stands where its own line ends, so that no key is needed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.model.charts import ChartView
from generator.render.chart_labels import cut_text, measure_text
from generator.render.chart_plot import FONT_SIZE, SPACING, Plot
from generator.render.chart_svg import Place, write_text

_ROOM = 130  # a longer name is cut
_LINE_HEIGHT = FONT_SIZE + 3
_LETTER_HEIGHT = 0.75 * FONT_SIZE
_LIFTS = (-12, FONT_SIZE + 8, -34, FONT_SIZE + 30)  # from a line's end to the base line of a name beside it
_STEPS = 8  # places looked at on each piece of a line


class Name(NamedTuple):
    """A name, its class, and the last point of what it names."""

    css_class: str
    text: str
    at: int


def choose_names(view: ChartView) -> tuple[Name, ...]:
    """The names, as far as there are two things to tell apart; bars need none but those ahead."""
    known = [(i, point.kind == "forecast") for i, point in enumerate(view.points) if point.value is not None]
    told = [i for i, is_ahead in known if not is_ahead]
    ahead = [i for i, is_ahead in known if is_ahead]
    wanted = [i for values in (view.targets, view.target_range) for i, value in enumerate(values) if value is not None]
    found = [
        Name(css_class, cut_text(text, _ROOM), max(points))
        for css_class, text, points in (
            ("actual", view.actual_name, told),
            ("forecast", view.forecast_name, ahead),
            ("target", view.target_name, wanted),
        )
        if points
    ]
    return tuple(name for name in found if name.css_class != "actual" or view.form == "line") if found[1:] else ()


def find_margin(names: Sequence[Name], view: ChartView) -> float:
    """The room at the right for the names of lines that reach the last point."""
    last = len(view.points) - 1
    return max((measure_text(name.text) for name in names if name.at == last), default=0) + 2 * SPACING


def draw_names(names: Sequence[Name], view: ChartView, plot: Plot) -> Iterator[str]:
    """The names of lines that reach the right edge beside it, the upper moved up if need be; others at their ends."""
    last, lowest, drawn = len(view.points) - 1, plot.bottom, _list_drawn(view, plot)
    ends = {name: _find_height(name, view, plot) for name in names}
    for name in sorted(names, key=lambda name: (ends[name], name), reverse=True):
        if name.at == last:
            y = min(ends[name], lowest)
            lowest = y - _LINE_HEIGHT
            place = Place(plot.right + SPACING, y + FONT_SIZE / 3)
        else:
            place = _settle_inside(name, Place(plot.xs[name.at], ends[name]), drawn, plot)
            drawn += _list_covered(name, place)
        yield write_text(f"name {name.css_class}", place, name.text)


def _find_height(name: Name, view: ChartView, plot: Plot) -> float:
    """The height at which what it names ends: of a range, its middle."""
    if name.css_class != "target":
        return next(place.y for place in plot.values[name.at : name.at + 1] if place)
    target = view.targets[name.at] if view.targets else None
    if target is not None:
        return plot.y(target)
    limits = view.target_range[name.at]
    return sum(map(plot.y, limits)) / 2 if limits else plot.bottom


def _settle_inside(name: Name, end: Place, drawn: Sequence[Place], plot: Plot) -> Place:
    """The place above or below a line's end, to its right or left, that covers least of what is drawn."""
    width = measure_text(name.text)
    lefts = [left for left in (end.x + 2, end.x - width - 2) if plot.left <= left <= plot.right - width]
    places = [Place(left, end.y + lift) for lift in _LIFTS for left in lefts or [plot.left]]

    def count_covered(place: Place) -> int:
        """How much of what is drawn the name would cover; outside of the plot, all."""
        top = place.y - _LETTER_HEIGHT
        if top < plot.top or place.y > plot.bottom:
            return len(drawn) + 1
        return sum(place.x <= x <= place.x + width and top - 3 <= y <= place.y + 3 for x, y in drawn)

    return min(places, key=count_covered)


def _list_covered(name: Name, place: Place) -> list[Place]:
    """Places all over a name that stands."""
    width = measure_text(name.text)
    rows = (place.y, place.y - _LETTER_HEIGHT / 2, place.y - _LETTER_HEIGHT)
    return [Place(place.x + width * step / _STEPS, y) for step in range(_STEPS + 1) for y in rows]


def _list_drawn(view: ChartView, plot: Plot) -> list[Place]:
    """Places on the line of the values, gaps and all, and on the target's levels."""
    known = [place for place in plot.values if place]
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    line = [Place(a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s) for a, b in pairwise(known) for s in shares]
    levels = [(i, target) for i, target in enumerate(view.targets) if target is not None]
    levels += [(i, limit) for i, limits in enumerate(view.target_range) for limit in limits or ()]
    edges = plot.edges
    steps = [Place(edges[i] + (edges[i + 1] - edges[i]) * s, plot.y(level)) for i, level in levels for s in shares]
    return [*known, *line, *steps]
