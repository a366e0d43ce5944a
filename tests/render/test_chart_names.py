"""Each name stands at the end of its own line, and covers nothing that can be spared."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.charts import ChartPoint, ChartReference, ChartView
from generator.render.chart_labels import break_text, measure_text, stack_labels
from generator.render.chart_names import Name, choose_names, draw_names, find_margin
from generator.render.chart_plot import FONT_SIZE, WIDTH, Plot
from generator.render.chart_scale import find_scale
from tests.render.test_charts import draw, find, make_chart, read_places

PLACES = st.integers(0, 20).map(float)


def find_names(view: ChartView) -> dict[str, tuple[float, float]]:
    """Where each name begins, on its base line."""
    names = find(draw(view), "name")
    return {name.text or "": find_start(name) for name in names}


def find_start(word: Element) -> tuple[float, float]:
    """Where a word begins, on its base line."""
    share = {"start": 0, "middle": 0.5, "end": 1}[word.attrib.get("text-anchor", "start")]
    drop = float(word.attrib.get("dy", "0em").removesuffix("em"))
    wide = max(measure_text(line) for line in word.itertext())
    return float(word.attrib["x"]) - share * wide, float(word.attrib["y"]) + drop * FONT_SIZE


@pytest.mark.parametrize(
    "view, names",
    [
        (make_chart(3, 4), []),
        (make_chart(3, 4, kinds="af"), ["Actual", "Forecast"]),
        (make_chart(3, 4, targets=(5.0, 5.0)), ["Actual", "Target"]),
        (make_chart(3, None, 4, kinds="aaf", targets=(5.0, None, 5.0)), ["Actual", "Forecast", "Target"]),
        (make_chart(3, 4, target_range=((2.0, 5.0), (2.0, 5.0))), ["Actual", "Target"]),
        (make_chart(3, 4, kinds="af", form="bar"), ["Forecast"]),
        (make_chart(3, 4, targets=(5.0, 5.0), form="bar"), ["Target"]),
        (make_chart(3, 4, kinds="ff"), []),
    ],
)
def test_lines_are_named_where_there_are_two_to_tell_apart(view: ChartView, names: list[str]):
    assert [name.text for name in choose_names(view)] == names


def test_with_a_forecast_each_name_stands_by_its_own_end():
    names = find_names(make_chart(62, 60, 58, 50, None, 44, kinds="aaaaaf", targets=(60, 58, 56, 54, None, 48)))
    root = draw(make_chart(62, 60, 58, 50, None, 44, kinds="aaaaaf", targets=(60, 58, 56, 54, None, 48)))
    dots = find(root, "dots")
    now, ahead = ((float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in dots[-2:])
    assert abs(names["Actual"][0] + measure_text("Actual") / 2 - now[0]) < measure_text("Actual")
    assert abs(names["Actual"][1] - now[1]) < 50
    assert names["Forecast"][0] > ahead[0]
    assert abs(names["Forecast"][1] - ahead[1]) < FONT_SIZE
    assert names["Target"][0] > ahead[0]


def test_a_target_that_ends_before_the_forecast_is_named_where_it_ends():
    for fields in ({"targets": (9.0, 9.0, None, None)}, {"target_range": ((8.0, 10.0), (8.0, 10.0), None, None)}):
        view = make_chart(5, 6, None, 6, kinds="aaaf", **fields)
        edge = float(find(draw(view), "dots")[-1].attrib["cx"])
        x, _ = find_names(view)["Target"]
        assert x < edge - measure_text("Target")


@given(st.lists(PLACES, min_size=3, max_size=12), PLACES, PLACES)
def test_names_stay_in_the_picture_and_off_each_other(values: list[float], forecast: float, target: float):
    targets = (*(target for _ in values), None, target + 1)
    view = make_chart(*values, None, forecast, kinds="a" * (len(values) + 1) + "f", targets=targets)
    names = find_names(view)
    assert set(names) == {"Actual", "Forecast", "Target"}
    for text, (x, y) in names.items():
        assert 0 <= x <= WIDTH - measure_text(text)
        assert y > FONT_SIZE / 2
    assert abs(names["Forecast"][1] - names["Target"][1]) >= FONT_SIZE


@pytest.mark.parametrize("values", [(9, 6, 3, 1), (1, 3, 6, 9), (9, 1, 9, 1), (5, 5, 5, 5)])
def test_a_name_does_not_lie_on_the_line_it_names(values: tuple[float, ...]):
    view = make_chart(*values, None, None, values[-1] + 1, kinds="aaaaaaf")
    x, y = find_names(view)["Actual"]
    root = draw(view)
    lines = [read_places(line) for line in root.iter("polyline")]
    for (ax, ay), (bx, by) in (piece for line in lines for piece in pairwise(line)):
        for share in (n / 50 for n in range(51)):
            on_x, on_y = ax + (bx - ax) * share, ay + (by - ay) * share
            assert not (x < on_x < x + measure_text("Actual") and y - FONT_SIZE * 0.7 < on_y < y)


def test_names_within_the_plot_do_not_lie_on_each_other():
    names = find_names(make_chart(5, 5, None, 9, kinds="aaaf", targets=(5.0, 5.0, None, None)))
    (x, y), (other_x, other_y) = names["Actual"], names["Target"]
    assert abs(y - other_y) >= FONT_SIZE * 0.75 or x + measure_text("Actual") <= other_x


def test_a_name_too_wide_for_either_side_still_stands_in_the_plot():
    view = ChartView("", "", "", tuple(ChartPoint(f"Q{n}", float(n), "") for n in range(3)), actual_name="W" * 60)
    plot = Plot(view, find_scale(0, 2, from_zero=False, whole=True), 500)
    (written,) = draw_names((Name("actual", "W" * 60, 1),), view, plot)
    assert f'x="{plot.left:g}"' in written or f'x="{plot.left:.1f}"' in written


def test_only_names_at_the_right_edge_take_room_there():
    view = make_chart(1, 2, None, 3, kinds="aaaf")
    actual, forecast = choose_names(view)
    assert find_margin((actual,), view) == find_margin((), view)
    assert find_margin((forecast,), view) > measure_text("Forecast")


def test_with_benchmarks_each_line_is_named_and_a_name_moved_far_is_tied_to_its_end():
    levels = (6.2, 6.3, 5.9)
    names = ("England average", "Similar trusts", "Best ten")
    references = tuple(ChartReference(name, (level,) * 4) for name, level in zip(names, levels, strict=True))
    view = make_chart(9, 8, 7, 6.1, targets=(6.0,) * 4, references=references, latest="6.1")
    assert [name.text for name in choose_names(view)] == ["Actual 6.1", "Target", *names]
    root = draw(view)
    heights = [float(name.attrib["y"]) for name in find(root, "name")]
    assert all(below - above >= FONT_SIZE for above, below in pairwise(sorted(heights)))
    assert len(find(root, "leader")) >= 2


def test_a_lines_last_value_stands_with_its_name_or_alone_where_there_is_nothing_to_tell_apart():
    assert [name.text for name in choose_names(make_chart(3, 4, latest="4 days"))] == ["4 days"]
    assert [name.text for name in choose_names(make_chart(3, 4, latest="4", targets=(5.0, 5.0)))] == [
        "Actual 4",
        "Target",
    ]
    bars = choose_names(make_chart(3, 4, None, 6, kinds="aaaf", latest="4", form="bar"))
    assert [(name.css_class, name.text, name.at) for name in bars] == [
        ("value", "4", 1),
        ("name forecast", "Forecast", 3),
    ]


@pytest.mark.parametrize(
    "text, lines",
    [
        ("Target", ("Target",)),
        ("Similar trusts", ("Similar", "trusts")),
        ("Best ten in the north of England", ("Best ten", "in the no…")),
        ("Unpronounceableness", ("Unpronoun…",)),
        ("", ("",)),
    ],
)
def test_a_name_is_broken_into_two_lines_before_it_is_cut(text: str, lines: tuple[str, ...]):
    assert break_text(text, 108) == lines


@pytest.mark.parametrize(
    "middles, heights, settled",
    [
        ([], [], []),
        ([20, 60], [20, 20], [20, 60]),
        ([50, 50], [20, 20], [40, 60]),
        ([50, 50, 50], [20, 20, 20], [30, 50, 70]),
        ([2, 3], [20, 20], [10, 30]),
        ([98, 99], [20, 20], [70, 90]),
        ([10, 50, 52], [20, 20, 40], [10, 36, 66]),
        ([50] * 6, [20] * 6, [10, 30, 50, 70, 90, 110]),
    ],
)
def test_labels_that_would_lie_on_each_other_are_moved_as_little_as_can_be(middles, heights, settled):
    assert stack_labels(middles, heights, 0, 100) == pytest.approx(settled)


@given(st.lists(st.tuples(st.floats(-50, 150), st.sampled_from([10, 20])), max_size=5))
def test_stacked_labels_never_overlap_nor_leave_their_room(wanted: list[tuple[float, int]]):
    wanted.sort()
    heights = [height for _, height in wanted]
    settled = stack_labels([middle for middle, _ in wanted], heights, 0, 100)
    edges = [(middle - height / 2, middle + height / 2) for middle, height in zip(settled, heights, strict=True)]
    assert all(top >= -1e-6 and bottom <= 100 + 1e-6 for top, bottom in edges)
    assert all(below >= bottom - 1e-6 for (_, bottom), (below, _) in pairwise(edges))


@pytest.mark.parametrize("values, is_below", [((-9, -3, -4), True), ((-9, -3, -9), False), ((9, 3, 4), False)])
def test_the_value_of_a_bar_below_zero_stands_under_it_where_there_is_room(values: tuple[float, ...], is_below: bool):
    view = make_chart(*values, form="bar", latest="last")
    plot = Plot(view, find_scale(min(*values, 0), max(*values, 0), from_zero=True, whole=True), find_margin((), view))
    (word,) = find(draw(view), "value")
    assert (float(word.attrib["y"]) > plot.y(values[-1])) is is_below


def test_the_value_of_a_bar_stands_under_it_and_its_target_at_the_end_of_the_last_step():
    values, targets = (-21, -39, -48, -15, -21, None, -6), (None, None, -40, -15, -19, None, None)
    view = make_chart(*values, kinds="aaaaaaf", targets=targets, form="bar", latest="last")
    plot = Plot(view, find_scale(-48, 0, from_zero=True, whole=True), find_margin(choose_names(view), view))
    root = draw(view)
    (value,) = find(root, "value")
    bar = plot.bars()[4]
    assert bar
    x, y = find_start(value)
    assert bar.x - measure_text(value.text or "") < x <= bar.x + bar.width
    assert 0 < y - FONT_SIZE * 0.75 - bar.y - bar.height < FONT_SIZE / 2
    x, y = find_names(view)["Target"]
    assert 0 < x - plot.edges[5] < FONT_SIZE
    assert abs(y - plot.y(-19)) < FONT_SIZE / 2


def test_a_benchmark_that_ends_early_is_named_nearer_to_its_own_line_than_to_any_other():
    similar = ChartReference("Similar trusts", (64.0,) * 4 + (62.0,) * 4 + (None,) * 3)
    values = (61, 59, 62, 68, 58, 56, 60, 74, 56, 53, 51)
    view = make_chart(*values, targets=(60.0,) * 7 + (55.0,) * 4, references=(similar,), latest="51")
    plot = Plot(view, find_scale(51, 74, from_zero=False, whole=True), find_margin(choose_names(view), view))
    _, y = find_names(view)["Similar trusts"] if "Similar trusts" in find_names(view) else find_names(view)["Similar"]
    middle = y - FONT_SIZE * 0.375
    assert min(abs(middle - plot.y(level)) for level in (62, 64)) < FONT_SIZE * 2
