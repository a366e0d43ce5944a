"""Small charts side by side: one scale, a line or a bar each, and little weight."""

import re
from math import inf, nan
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.charts import SmallChart
from generator.render.chart_small import render_small_chart
from tests.render.test_charts import TAGS, find, parse, read_places

NUMBERS = st.floats(-1e9, 1e9)
VALUES = st.lists(st.none() | NUMBERS, min_size=1, max_size=20)


def draw(*values: float | None, low: float = 0, high: float = 10, **fields: object) -> Element:
    view = SmallChart("Nursing: 5", values, low, high, **fields)  # type: ignore[arg-type]
    return parse(render_small_chart(view))


@given(VALUES, VALUES)
def test_nothing_stands_outside_of_the_picture(values: list[float | None], other: list[float | None]):
    whole = [*other, *values][: len(values)]
    known = [value for value in (*values, *whole) if value is not None]
    view = SmallChart("x", tuple(values), min(known, default=0), max(known, default=0), tuple(whole), "Q1", "Q2")
    svg = render_small_chart(view)
    if all(value is None for value in values):
        assert svg == ""
        return
    root = parse(svg)
    assert {shape.tag for shape in root.iter()} <= TAGS
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for line in root.iter("polyline"):
        assert all(0 <= x <= width and 0 <= y <= height for x, y in read_places(line))
    for bar in root.iter("rect"):
        assert 0 <= float(bar.attrib["x"]) <= width
        assert float(bar.attrib["x"]) + float(bar.attrib["width"]) <= width + 1


def test_the_same_value_stands_at_the_same_height_whatever_else_its_own_chart_shows():
    (one,), (other,) = (find(draw(*values, low=2, high=9), "actual") for values in ((4, 5, 6.5), (9, 5, 2)))
    assert read_places(one)[1] == read_places(other)[1]


def test_a_line_says_the_ends_of_its_scale_and_of_its_time():
    root = draw(3, 8, low=2, high=9, first="Q1 2024/25", last="Q2 2026/27")
    assert [text.text for text in root.iter("text")] == ["10", "0", "Q1 2024/25", "Q2 2026/27"]
    months = draw(3, 8, low=10_000, high=90_000, first="January 2025", last="January 2026")
    assert [text.text for text in months.iter("text")][2:] == ["January 2025", "January 2026"]
    long = draw(3, 8, first="17 May to 11 June 2025", last="17 May to 11 June 2026")
    assert [text.text for text in long.iter("text")][2:] == ["17 May to 11 June 2026"]


def test_the_line_is_open_at_a_gap_and_ends_in_a_dot():
    root = draw(3, 4, None, 5, whole=(4.0, 4.0, 4.0, 4.0))
    assert [len(read_places(line)) for line in find(root, "actual")] == [2, 2]
    assert [len(read_places(line)) for line in find(root, "whole")] == [4]
    (dot,) = find(root, "last")
    assert (float(dot.attrib["cx"]), float(dot.attrib["cy"])) == read_places(find(root, "actual")[-1])[-1]


@pytest.mark.parametrize(
    "value, low, high, left, width",
    [(5, 2, 10, 0, 80), (10, 2, 10, 0, 160), (-5, -10, 10, 40, 40), (5, -10, 10, 80, 40), (0, 0, 0, 0, 1)],
)
def test_one_period_is_a_bar_that_lies_from_zero(value, low, high, left, width):
    (bar,) = draw(value, low=low, high=high).iter("rect")
    assert (float(bar.attrib["x"]), float(bar.attrib["width"])) == (left, width)


def test_a_bar_carries_a_mark_where_the_whole_stands():
    (mark,) = find(draw(5, whole=(7.5,)), "whole")
    assert re.match(r"M120 0v", mark.attrib["d"])


def test_a_small_chart_weighs_less_than_a_kilobyte():
    values = tuple(123_456.7 + i * 1_000.3 for i in range(20))
    view = SmallChart("Therapists and scientists: 142,462.4 in Q2 2026/27", values, 0, 143_000, values, "Q1 2021", "Q4")
    assert len(render_small_chart(view).encode()) < 1_200
    assert len(render_small_chart(SmallChart("x", values[:12], 0, 143_000, values[:12], "Q1", "Q4")).encode()) < 1_000


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_a_number_that_is_not_finite_is_refused(number):
    for values, high, whole in (((1, number), 1, ()), ((1, 2), number, ()), ((1,), 1, (number,))):
        with pytest.raises(ValueError, match="not finite"):
            render_small_chart(SmallChart("x", values, 0, high, whole))


def test_a_small_chart_is_no_more_than_this():
    assert render_small_chart(SmallChart("Nursing: 5", (3.0, 5.0), 2, 9, (4.0, 4.0), "Q1", "Q2")) == (
        '<svg class="small-chart" role="img" aria-label="Nursing: 5" viewBox="0 0 160 92" '
        'fill="none" stroke="currentColor">'
        '<path class="grid" d="M17.4 8H156M17.4 74H156"/><text x="0" y="12">10</text><text x="0" y="78">0</text>'
        '<text x="17.4" y="90">Q1</text><g text-anchor="end"><text x="160" y="90">Q2</text></g>'
        '<polyline class="whole" points="17.4,47.6 156,47.6"/><polyline class="actual" points="17.4,54.2 156,41"/>'
        '<circle class="last" cx="156" cy="41" r="3"/></svg>'
    )
