"""Where each value stands in a chart: pygal's geometry, without its settings, nodes and serialising.

As it comes, pygal looks each attribute up through its settings, makes a node for every mark, and writes
style, script, a random id and the date into each picture. Here its charts hold plain attributes, work out
margins, view and bars, and stop before they draw. That leans on its inside: the tests hold the places against
those in pygal's own picture.
"""

from itertools import pairwise
from typing import Any

from pygal.config import Config, SerieConfig
from pygal.graph.bar import Bar
from pygal.graph.line import Line
from pygal.serie import Serie
from pygal.style import Style
from pygal.view import Box, Margin

from generator.model.charts import ChartView
from generator.render.chart_scale import Scale
from generator.render.chart_svg import Place, Rectangle

WIDTH = 480
HEIGHT = 280
FONT_SIZE = 18  # as on a narrow screen; wide ones show it smaller
SPACING = 8
_MARGIN_TOP = 42  # the unit stands there
_MARGIN_LEFT = 11  # left of the axis's numbers, which are the widest at a minus
_BAR_GAP = 0.14  # at each side of a bar, as a share of its place
_WIDEST_BAR = 72

_SETTINGS = vars(
    Config(
        width=WIDTH,
        height=HEIGHT,
        spacing=SPACING,
        show_legend=False,
        style=Style(label_font_size=FONT_SIZE),
    )
)
_SERIES_SETTINGS = SerieConfig()


class _NoDrawing:
    """Stands where pygal keeps its picture: pygal asks for a node, and none is made."""

    def transposable_node(self, *_place: object, **_attributes: object) -> None:
        """No node."""


class _Settled:
    """Takes the place of pygal's set-up: attributes are plain, and work ends where drawing would begin."""

    __getattribute__ = object.__getattribute__
    __setattr__ = object.__setattr__

    def __init__(self, values: list[float | None], labels: list[str], scale: Scale, margin_right: float) -> None:
        self.__dict__.update(_SETTINGS)
        self.series = [Serie(0, values, _SERIES_SETTINGS)]
        self.secondary_series: list[Any] = []
        self.x_labels, self.y_labels = labels, scale.guides
        self.range = scale.guides[0], scale.guides[-1]
        self.horizontal = False
        self.margin_box = Margin(_MARGIN_TOP, margin_right, SPACING, _MARGIN_LEFT)
        self.svg = _NoDrawing()
        self._y_2nd_labels = self._x_2nd_labels = None
        self._box = Box(ymin=scale.guides[0], ymax=scale.guides[-1])
        self._work_out(dict(zip(scale.guides, scale.labels, strict=True)))

    @property
    def state(self) -> Any:
        """Where pygal's remembered properties keep what they found: here."""
        return self

    def _work_out(self, y_labels: dict[float, str]) -> None:
        """Pygal's own steps, in its order, up to the view."""
        graph: Any = self
        graph._adapt = float
        graph.value_formatter = y_labels.__getitem__
        graph._compute()
        graph._compute_x_labels()
        graph._compute_y_labels()
        graph._compute_margin()
        graph._set_view()


class _Line(_Settled, Line):  # type: ignore[misc]  # pygal carries no types
    """Points at even distances, the first and last at the edges."""


class _Bar(_Settled, Bar):  # type: ignore[misc]  # pygal carries no types
    """Bars at even distances."""

    _serie_margin = 0


class Plot:
    """The places of a chart's things.

    `values` is one place for each of the view's points, None for a gap; `xs` are their middles; `edges` the
    limits between them, one more than points; `guides` the heights of the scale's guides, lowest guide first.
    """

    def __init__(self, view: ChartView, scale: Scale, margin_right: float) -> None:
        values = [None if point.value is None else scale.place(point.value) for point in view.points]
        labels = [point.label for point in view.points]
        graph = (_Bar if view.form == "bar" else _Line)(values, labels, scale, margin_right)
        self._graph, self._scale = graph, scale
        self.left, self.top = graph.margin_box.left, graph.margin_box.top
        self.right, self.bottom = self.left + graph.view.width, self.top + graph.view.height
        self.xs = [self.left + graph.view.x(x) for x in graph._x_pos]
        self.edges = [self.left, *((a + b) / 2 for a, b in pairwise(self.xs)), self.right]
        self.guides = [self.top + graph.view.y(guide) for guide in scale.guides]
        self.values = [
            None if value is None else Place(x, self.top + graph.view.y(value))
            for x, value in zip(self.xs, values, strict=True)
        ]

    def y(self, value: float) -> float:
        """The height of a value."""
        return float(self.top + self._graph.view.y(self._scale.place(value)))

    def bars(self) -> list[Rectangle | None]:
        """One bar for each point of a bar chart, None for a gap."""
        graph = self._graph
        share = graph.view.width / len(self.xs)
        graph._series_margin = max(_BAR_GAP, (1 - _WIDEST_BAR / share) / 2)
        return [
            None if value is None else self._bar(i, x, value) for i, (x, value) in enumerate(graph.series[0].points)
        ]

    def _bar(self, i: int, x: float, value: float) -> Rectangle:
        """One bar, which stands on zero or hangs from it."""
        graph = self._graph
        x, y, width, height = graph._bar(graph.series[0], None, x, value, i, graph.zero)
        return Rectangle(self.left + x, self.top + min(y, y + height), width, abs(height))
