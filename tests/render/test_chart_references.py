"""What others reach and what is asked of all are drawn behind, each in its own way, and named."""

import re

import pytest

from generator.model.charts import ChartReference
from tests.render.test_charts import draw, find, make_chart

PEERS = "Peers"


def read_corners(root, css_class):
    """The places on the one path with this class alone."""
    (path,) = [shape for shape in root.iter("path") if shape.get("class") == css_class]
    return [tuple(map(float, corner.split())) for corner in re.split("[ML]", path.attrib["d"])[1:]]


def read_dots(root):
    return [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in find(root, "dots")]


def test_a_benchmark_goes_from_figure_to_figure_at_the_height_of_the_same_value():
    peers = ChartReference(PEERS, (5.0, None, 7.0, 7.0, 7.0))
    root = draw(make_chart(5, 6, 7, 8, 9, references=(peers,)))
    dots = read_dots(root)
    corners = read_corners(root, "benchmark")
    assert corners == [dots[0], dots[2], (dots[4][0], dots[2][1])]
    (marks,) = find(root, "marks")
    assert marks.attrib["d"].count("h0") == 3


@pytest.mark.parametrize("figures, marks", [(16, 1), (17, 0)])
def test_of_very_many_figures_no_mark_could_be_told_from_the_line(figures, marks):
    peers = ChartReference(PEERS, tuple(map(float, range(figures))))
    root = draw(make_chart(*range(figures), references=(peers,)))
    assert len(find(root, "marks")) == marks


def test_a_benchmarks_only_figure_is_as_wide_as_its_period():
    root = draw(make_chart(5, 6, 7, references=(ChartReference(PEERS, (None, 6.0, None)),)))
    (_, _), (at, height), (_, _) = read_dots(root)
    (left, y), (right, other_y) = read_corners(root, "benchmark")
    assert left < at < right
    assert y == other_y == height


def test_a_standard_is_level_over_the_whole_plot():
    root = draw(make_chart(5, 6, 7, references=(ChartReference("Standard", (6.0,) * 3, "standard"),)))
    (left, y), (right, other_y) = read_corners(root, "standard")
    assert y == other_y == read_dots(root)[1][1]
    assert left <= read_dots(root)[0][0]
    assert right >= read_dots(root)[2][0]


def test_the_axis_reaches_what_is_compared_with():
    root = draw(make_chart(70, 74, references=(ChartReference("Standard", (95.0, 95.0), "standard"),)))
    assert {"70", "95"} <= {text.text for text in find(root, "axis")}


def test_references_lie_behind_the_line_and_over_bars_are_set_off_from_them():
    peers = ChartReference(PEERS, (5.0, 6.0))
    classes = [shape.get("class") for shape in draw(make_chart(5, 6, references=(peers,)))]
    assert classes.index("benchmark") < classes.index("actual")
    assert "background" not in classes
    classes = [shape.get("class") for shape in draw(make_chart(5, 6, form="bar", references=(peers,)))]
    assert classes.index("bars") < classes.index("background") < classes.index("benchmark")


def test_what_has_no_figure_is_neither_drawn_nor_named():
    root = draw(make_chart(5, 6, references=(ChartReference(PEERS, (None, None)),)))
    assert find(root, "benchmark") == []
    assert find(root, "name") == []
