"""Our charts stand where pygal's own would: what we replace of it leaves its geometry alone."""

from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pygal
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygal.style import Style

from generator.model.charts import ChartPoint, ChartView
from generator.render.chart_plot import FONT_SIZE, HEIGHT, SPACING, WIDTH, Plot
from generator.render.chart_scale import find_scale

VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)


class StockBar(pygal.Bar):  # type: ignore[misc]  # pygal carries no types
    """Pygal's bars, as far apart as ours."""

    _series_margin = 0.14
    _serie_margin = 0


def lay_out(values: list[float], form: Any) -> tuple[Plot, Element]:
    """Our places, and what pygal itself draws with the same settings, parsed."""
    scale = find_scale(min(values), max(values), from_zero=form == "bar", whole=False)
    points = tuple(ChartPoint(f"Q{i}", value, "") for i, value in enumerate(values))
    plot = Plot(ChartView("", "", "", points, form=form), scale, 30)
    stock = (StockBar if form == "bar" else pygal.Line)(
        width=WIDTH,
        height=HEIGHT,
        margin_top=42,
        margin_right=30,
        margin_bottom=SPACING,
        margin_left=11,
        spacing=SPACING,
        show_legend=False,
        style=Style(label_font_size=FONT_SIZE),
        range=(scale.guides[0], scale.guides[-1]),
        y_labels=scale.guides,
        value_formatter=dict(zip(scale.guides, scale.labels, strict=True)).__getitem__,
        formatter=str,
        x_labels=[point.label for point in points],
    )
    stock.add("", [scale.place(value) for value in values])
    return plot, fromstring(stock.render())  # noqa: S314  # pygal's own picture


def find_shapes(picture: Element, tag: str, css_class: str) -> list[Element]:
    """The stock picture's shapes of a kind."""
    shapes = picture.iter("{http://www.w3.org/2000/svg}" + tag)
    return [shape for shape in shapes if css_class in shape.get("class", "").split()]


@settings(max_examples=40, deadline=None)
@given(VALUES)
def test_each_point_stands_where_pygal_puts_it(values):
    plot, picture = lay_out(values, "line")
    stock = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in find_shapes(picture, "circle", "dot")]
    ours = [(place.x - plot.left, place.y - plot.top) for place in plot.values if place]
    assert [xy for place in ours for xy in place] == pytest.approx([xy for dot in stock for xy in dot], abs=1)


@settings(max_examples=40, deadline=None)
@given(VALUES.filter(lambda values: len(values) > 5 and max(values) >= 1))  # else pygal leaves room for a 1
def test_each_bar_stands_where_pygal_puts_it(values):
    plot, picture = lay_out(values, "bar")
    sides = ("x", "y", "width", "height")
    stock = [float(bar.attrib[side]) for bar in find_shapes(picture, "rect", "rect") for side in sides]
    ours = [side for bar in plot.bars() if bar for side in (bar.x - plot.left, bar.y - plot.top, bar.width, bar.height)]
    assert ours == pytest.approx(stock, abs=1)


def test_margins_are_pygal_s():
    plot, picture = lay_out([1.0, 5.0, 3.0], "line")
    move = find_shapes(picture, "g", "plot")[0].get("transform")
    assert move == f"translate({int(plot.left)}, {int(plot.top)})"
    area = find_shapes(picture, "rect", "background")[1]
    assert plot.right - plot.left == pytest.approx(float(area.attrib["width"]))
    assert plot.bottom - plot.top == pytest.approx(float(area.attrib["height"]))


def test_a_gap_has_no_place_and_no_bar():
    points = (ChartPoint("Q1", 1.0, ""), ChartPoint("Q2", None, ""))
    scale = find_scale(0, 1, from_zero=True, whole=True)
    plot = Plot(ChartView("", "", "", points, form="bar"), scale, 30)
    assert plot.values[1] is None
    assert plot.bars()[1] is None


def test_few_bars_do_not_grow_wide():
    plot, _ = lay_out([3.0, 4.0], "bar")
    assert [bar.width for bar in plot.bars() if bar] == pytest.approx([72, 72], abs=3)


def test_bars_below_zero_leave_no_room_above_it():
    plot, _ = lay_out([-0.5, -0.2], "bar")
    assert plot.guides[-1] - plot.top == pytest.approx(plot.bottom - plot.guides[0])
