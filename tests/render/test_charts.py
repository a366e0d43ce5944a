"""What a chart shows, and what it never holds."""

import re
import subprocess
import sys
from itertools import pairwise
from math import inf, nan
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.charts import ChartBand, ChartMark, ChartPoint, ChartReference, ChartView, Sparkline
from generator.render.charts import render_chart, render_sparkline

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=40)
HOSTILE = st.sampled_from(["<b>", "&amp;", '" onload="x', "' x='", "</svg><script>alert(1)</script>", "ŵ€漢字"])
VALUES = st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-1000, 1000).map(float)
TAGS = {"svg", "g", "path", "rect", "circle", "polyline", "polygon", "text", "tspan", "title"}
ATTRIBUTES = {"class", "role", "aria-label", "viewBox", "fill", "stroke", "stroke-width", "text-anchor"}
GEOMETRY = {"points", "d", "x", "y", "width", "height", "cx", "cy", "r", "dy"}


def make_points(*values: float | None, kinds: str = "") -> tuple[ChartPoint, ...]:
    """Quarters with these values; `kinds` has a letter a point: actual, provisional, forecast."""
    names = {"a": "actual", "p": "provisional", "f": "forecast"}
    labels = [f"Q{i % 4 + 1} {2020 + i // 4}/{21 + i // 4}" for i in range(len(values))]
    texts = ["no data" if value is None else f"{value:g} days" for value in values]
    letters = kinds or "a" * len(values)
    return tuple(
        ChartPoint(label, value, text, names[letter])  # type: ignore[arg-type]
        for label, value, text, letter in zip(labels, values, texts, letters, strict=True)
    )


def make_chart(*values: float | None, kinds: str = "", **fields: object) -> ChartView:
    """A chart of these values."""
    return ChartView("Wait", "It falls.", "days", make_points(*values, kinds=kinds), **fields)  # type: ignore[arg-type]


def parse(svg: str) -> Element:
    """The picture's root."""
    return fromstring(svg)  # noqa: S314  # our own picture


def draw(view: ChartView) -> Element:
    """The root of the chart's picture."""
    return parse(render_chart(view))


def find(root: Element, css_class: str) -> list[Element]:
    """The shapes with this class, those in a group with it included."""
    own = [shape for shape in root.iter() if css_class in shape.get("class", "").split()]
    return [shape for found in own for shape in (found if found.tag == "g" else [found])]


def read_places(line: Element) -> list[tuple[float, float]]:
    """The corners of a polyline."""
    pairs = (pair.split(",") for pair in line.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


@st.composite
def views(drawing: st.DrawFn) -> ChartView:
    """Any chart that compose could send, and worse."""
    words = WORDS | HOSTILE
    kinds: Any = st.sampled_from(["actual", "provisional", "forecast"])
    points = drawing(st.lists(st.builds(ChartPoint, words, VALUES, words, kinds), max_size=20))
    limits = st.tuples(st.integers(-9, 0).map(float), st.integers(0, 9).map(float))
    at = st.integers(0, max(0, len(points) - 1))
    marks = st.lists(st.builds(ChartMark, at, st.sampled_from(["break", "restated"]), words), max_size=4)
    band = st.builds(ChartBand, st.just(-3.0), st.just(3.5), st.just(0.2), st.just(0), at)

    def draw_each(values: Any) -> Any:
        """One for each point, or none at all."""
        each = st.lists(values, min_size=len(points), max_size=len(points))
        return tuple(drawing(each | st.just([])))

    each = st.lists(VALUES, min_size=len(points), max_size=len(points)).map(tuple)
    levels: Any = st.sampled_from(["benchmark", "standard"])
    return ChartView(
        title=drawing(words),
        description=drawing(words),
        unit=drawing(words),
        points=tuple(points),
        targets=draw_each(VALUES),
        target_range=draw_each(st.none() | limits),
        band=drawing(st.none() | band) if points else None,
        marks=tuple(drawing(marks)) if points else (),
        references=tuple(drawing(st.lists(st.builds(ChartReference, words, each, levels), max_size=4)))
        if points
        else (),
        latest=drawing(words),
        form=drawing(st.sampled_from(["line", "bar"])),
        actual_name=drawing(words),
        target_name=drawing(words),
    )


@given(views())
def test_a_chart_is_well_formed_and_holds_nothing_but_geometry_classes_and_words(view: ChartView):
    svg = render_chart(view)
    if all(point.value is None for point in view.points):
        assert svg == ""
        return
    root = parse(svg)
    assert {shape.tag for shape in root.iter()} <= TAGS
    assert set().union(*(shape.attrib for shape in root.iter())) <= ATTRIBUTES | GEOMETRY
    assert root.get("role") == "img"
    assert root.get("viewBox") == "0 0 480 280"
    assert not {"width", "height"} & set(root.attrib)
    assert "nan" not in "".join(shape.get(name, "") for shape in root.iter() for name in GEOMETRY)
    assert "inf" not in "".join(shape.get(name, "") for shape in root.iter() for name in GEOMETRY)
    assert all(word in root.get("aria-label", "") for word in (view.title.strip(), view.description.strip()))


@given(views())
def test_nothing_of_a_chart_stands_outside_of_its_picture(view: ChartView):
    svg = render_chart(view)
    root = parse(svg or "<svg/>")
    places = [place for line in root.iter() if "points" in line.attrib for place in read_places(line)]
    places += [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in root.iter("circle")]
    for shape in (*root.iter("rect"), *root.iter("text")):
        x, y = float(shape.attrib["x"]), float(shape.attrib["y"])
        places += [(x, y), (x + float(shape.get("width", 0)), y + float(shape.get("height", 0)))]
    for path in root.iter("path"):
        places += [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.attrib["d"])]
    assert all(0 <= x <= 480 and 0 <= y <= 280 for x, y in places)


def test_the_words_of_a_mark_are_shown_as_they_stand():
    view = ChartView('A & "B"', "<i>", "", (ChartPoint("<Q1>", 5.0, "5 & more"), ChartPoint("Q2", 6.0, "'6'")))
    root = draw(view)
    assert root.get("aria-label") == 'A & "B". <i>'
    assert [title.text for title in root.iter("title")] == ["<Q1>: 5 & more", "Q2: '6'"]


@pytest.mark.parametrize(
    "title, description, name",
    [
        ("Wait", "It falls.", "Wait. It falls."),
        ("Wait", "", "Wait"),
        ("Is it safe?", "Yes.", "Is it safe? Yes."),
    ],
)
def test_a_chart_is_named_by_title_and_description(title, description, name):
    assert draw(ChartView(title, description, "", make_points(5, 6))).get("aria-label") == name


def test_the_same_view_gives_the_same_bytes_whatever_the_hash_seed():
    command = (
        "from generator.model.charts import *; from generator.render.charts import *; import sys;"
        "points = tuple(ChartPoint(f'Q{i}', i * 1.3, str(i)) for i in range(12));"
        "view = ChartView('T', 'D', 'days', points, (5.0,) * 12, marks=(ChartMark(3, 'break', 'b'),));"
        "sys.stdout.write(render_chart(view) + render_chart(view))"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", command], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    half = len(outputs[0]) // 2
    assert outputs[0][:half] == outputs[0][half:] != b""


@pytest.mark.parametrize("form", ["line", "bar"])
@pytest.mark.parametrize("count", [1, 12, 24, 40, 60, 86])
def test_a_chart_with_all_there_is_stays_under_six_kilobytes(count, form):
    values = [50_000 + (i * 37 % 11) * 1234.5 for i in range(count)]
    view = make_chart(
        *values,
        kinds=("a" * count + "pff")[-count:],
        form=form,
        targets=tuple(50_000 + i * 10.5 for i in range(count)),
        band=ChartBand(51_000, 60_000, 55_000, 0, count - 1),
        marks=(
            ChartMark(count // 2, "break", "New way of counting"),
            ChartMark(count // 3, "restated", "Restated"),
        ),
    )
    assert 0 < len(render_chart(view).encode()) < 6_000


def test_a_crowd_of_points_keeps_its_line_and_loses_its_dots():
    root = draw(make_chart(*map(float, range(86))))
    assert [len(read_places(line)) for line in find(root, "actual")] == [86]
    assert find(root, "dots") == []


def test_a_crowd_keeps_the_dot_that_no_line_shows():
    root = draw(make_chart(*map(float, range(84)), None, 90.0))
    assert len(find(root, "dots")) == 1


def test_a_gap_breaks_the_line():
    root = draw(make_chart(5, 6, None, 7, 8, 9, None, 4))
    assert [len(read_places(line)) for line in find(root, "actual")] == [2, 3]
    assert len(find(root, "dots")) == 6


def test_a_break_in_the_series_is_marked_and_not_joined():
    root = draw(make_chart(5, 6, 7, 8, marks=(ChartMark(2, "break", "Counted anew"),)))
    before, after = (read_places(line) for line in find(root, "actual"))
    title, line, _ = find(root, "break")
    assert title.text == "Counted anew"
    at = float(line.attrib["d"].split()[0].removeprefix("M"))
    assert before[-1][0] < at < after[0][0]


def test_a_forecast_is_joined_by_a_line_of_its_own_and_has_a_dot_of_its_own():
    root = draw(make_chart(5, 6, 7, 8, 9, kinds="aapff"))
    solid = find(root, "actual")[0]
    dashed, *dots, _ = find(root, "forecast")
    assert (len(read_places(solid)), len(read_places(dashed)), len(dots)) == (3, 3, 2)
    assert read_places(solid)[-1] == read_places(dashed)[0]
    assert len(find(root, "provisional")) == 1


def test_the_line_goes_on_to_a_forecast_over_what_is_yet_to_come():
    root = draw(make_chart(5, None, 6, 7, None, None, 9, kinds="aaaaaaf"))
    assert [len(read_places(line)) for line in find(root, "actual") if line.tag == "polyline"] == [2]
    dashed = read_places(find(root, "forecast")[0])
    dots = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in find(root, "dots")]
    assert dashed == dots[-2:]


def test_a_forecast_after_a_break_is_not_joined():
    root = draw(make_chart(5, 6, None, 9, kinds="aaaf", marks=(ChartMark(2, "break", "Counted anew"),)))
    assert [shape.tag for shape in find(root, "forecast")] == ["circle", "text"]


def test_provisional_bars_are_striped_and_forecast_bars_have_a_class():
    root = draw(make_chart(5, 6, 7, kinds="apf", form="bar"))
    assert [shape.tag for shape in find(root, "provisional")] == ["path", "rect"]
    assert [shape.tag for shape in find(root, "forecast")] == ["rect", "text"]


def test_a_restated_point_is_marked_at_its_value():
    root = draw(make_chart(5, 6, marks=(ChartMark(1, "restated", "Was 7"),)))
    (mark,) = find(root, "restated")
    x, y = map(float, re.findall(r"[\d.]+", mark.get("d", ""))[:2])
    dot = root.findall(".//{*}circle")[1]
    assert abs(x + 7 - float(dot.get("cx", 0))) < 1
    assert y - 12 < float(dot.get("cy", 0)) < y


def test_a_restated_point_carries_what_it_says():
    (mark,) = find(draw(make_chart(5, 6, marks=(ChartMark(1, "restated", "Was 7"),))), "restated")
    assert [title.text for title in mark] == ["Was 7"]


def test_a_target_is_a_line_of_steps_that_ends_where_it_is_not_set():
    root = draw(make_chart(5, 6, 7, 8, 9, targets=(6.0, 6.0, 8.0, None, 7.0)))
    steps, last = (re.split("[MHV ]", line.attrib["d"])[1:] for line in find(root, "target") if line.tag == "path")
    start, six, first_end, eight, second_end = map(float, steps)
    assert start < first_end < second_end < float(last[0])
    assert six > eight
    assert len(last) == 3


def test_the_way_to_the_next_target_is_drawn_where_no_figure_stands_yet():
    root = draw(make_chart(5, 6, None, 8, kinds="aaaf", targets=(6.0, 7.0, None, 9.0)))
    start, end = read_places(find(root, "ahead")[0])
    steps, dash = (line.attrib["d"] for line in find(root, "target") if line.tag == "path")
    assert steps.endswith(f"V{start[1]:g}H{start[0]:g}")
    assert dash.startswith(f"M{end[0]:g} {end[1]:g}")


def test_a_target_that_was_not_set_is_not_made_up():
    assert find(draw(make_chart(5, 6, 7, targets=(6.0, None, 7.0))), "ahead") == []
    assert find(draw(make_chart(None, None, 7, kinds="aaf", targets=(6.0, None, 7.0))), "ahead") == []


def test_a_target_range_is_shaded_between_its_limits():
    root = draw(make_chart(5, 6, 7, target_range=((4.0, 6.0), None, (5.0, 8.0))))
    assert [shape.tag for shape in find(root, "within")] == ["polygon", "polygon"]
    assert [line.tag for line in find(root, "target")] == ["path"] * 4 + ["text"]


def test_limits_are_a_band_with_their_mean_over_their_own_points():
    root = draw(make_chart(5, 6, 7, 8, band=ChartBand(4, 9, 6, 1, 2)))
    (band,) = find(root, "band")
    (mean,) = find(root, "mean")
    (left, y), (right, _) = read_places(mean)
    assert left == pytest.approx(float(band.attrib["x"]))
    assert right == pytest.approx(float(band.attrib["x"]) + float(band.attrib["width"]), abs=0.2)
    assert float(band.attrib["y"]) < y < float(band.attrib["y"]) + float(band.attrib["height"])


def test_the_axis_says_its_unit_and_a_power_of_ten_that_its_numbers_leave_out():
    assert "days" in [text.text for text in find(draw(make_chart(5, 6)), "axis")]
    assert "days ×10²⁰" in [text.text for text in find(draw(make_chart(5e20, 6e20)), "axis")]


def test_line_and_target_are_named_at_their_ends_and_never_on_top_of_each_other():
    root = draw(make_chart(3, 0, targets=(2.0, 0.0), actual_name="Done", target_name="Aim"))
    heights = {name.text: float(name.attrib["y"]) for name in find(root, "name")}
    assert heights.keys() == {"Done", "Aim"}
    assert abs(heights["Done"] - heights["Aim"]) >= 17


def test_a_line_alone_needs_no_name():
    assert find(draw(make_chart(3, 4)), "name") == []


@pytest.mark.parametrize("values", [(5.0,), (None, 5.0, None)])
def test_a_value_that_stands_alone_is_a_dot_with_its_words(values):
    root = draw(make_chart(*values))
    assert [text.text for text in find(root, "value")] == ["5 days"]
    assert len(find(root, "dots")) == 1


@pytest.mark.parametrize("values", [(), (None,), (None, None)])
def test_a_chart_without_a_value_is_no_picture(values):
    assert render_chart(make_chart(*values, targets=(5.0,) * len(values))) == ""


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_a_number_that_is_not_finite_is_refused(number):
    for view in (
        make_chart(1, number),
        make_chart(1, targets=(number,)),
        make_chart(1, target_range=((0, number),)),
        make_chart(1, band=ChartBand(0, 2, number, 0, 0)),
    ):
        with pytest.raises(ValueError, match="not finite"):
            render_chart(view)
    for sparkline in (Sparkline((1, number), "x"), Sparkline((1,), "x", number)):
        with pytest.raises(ValueError, match="not finite"):
            render_sparkline(sparkline)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=12))
def test_bars_stand_on_zero_or_hang_from_it(values: list[float]):
    root = draw(make_chart(*values, form="bar"))
    axis = next(shape for shape in find(root, "axis") if shape.tag == "path")
    zero = float(re.split("[ h]", axis.attrib["d"])[1])
    bars = [shape for shape in find(root, "bars") if shape.tag == "rect"]
    for value, bar in zip(values, bars, strict=True):
        top, bottom = float(bar.attrib["y"]), float(bar.attrib["y"]) + float(bar.attrib["height"])
        assert bottom - top >= 1.4
        assert min(abs(top - zero), abs(bottom - zero)) < 0.3
        assert top < zero if value > 0 else bottom > zero - 0.3


def test_a_bar_of_zero_is_seen_and_a_gap_is_not():
    assert len(find(draw(make_chart(4, 0, None, form="bar")), "bars")) == 2


@pytest.mark.parametrize("css_class", ["value", "restated"])
def test_what_is_said_of_a_bar_below_zero_stands_above_zero(css_class):
    root = draw(make_chart(-4, form="bar", marks=(ChartMark(0, "restated", "Was −5"),)))
    bar = next(shape for shape in find(root, "bars") if shape.tag == "rect")
    said = find(root, css_class)[0]
    assert float(said.get("y") or re.split("[ h]", said.attrib["d"])[1]) < float(bar.attrib["y"])


def test_a_target_is_set_off_from_the_bars_it_crosses():
    root = draw(make_chart(4, 5, form="bar", targets=(3.0, 3.0)))
    under, over = find(root, "background")[0], find(root, "target")[0]
    order = [shape for shape in root if shape.get("class") in {"bars", "background", "target"}]
    assert [shape.get("class") for shape in order] == ["bars", "background", "target"]
    assert under.get("d") == over.get("d")


@given(st.lists(VALUES, max_size=30), VALUES, WORDS | HOSTILE)
def test_a_sparkline_is_well_formed_and_stays_in_its_box(values, target, label):
    svg = render_sparkline(Sparkline(tuple(values), label, target))
    if all(value is None for value in values):
        assert svg == ""
        return
    root = parse(svg)
    assert root.get("aria-label") == label
    assert {shape.tag for shape in root.iter()} <= TAGS
    places = [place for line in root.iter("polyline") for place in read_places(line)]
    assert all(0 < x < 96 and 0 < y < 24 for x, y in places)
    assert len(find(root, "last")) == 1


def test_a_sparkline_is_open_where_a_value_is_missing_and_shows_one_that_stands_alone():
    lines = find(parse(render_sparkline(Sparkline((1, 2, None, 3), "x"))), "actual")
    assert [len(read_places(line)) for line in lines] == [2, 2]
    assert len(set(read_places(lines[1]))) == 1


def test_a_sparkline_s_target_is_level_behind_it():
    first = parse(render_sparkline(Sparkline((1, 3), "x", 2)))[0]
    assert first.get("class") == "target"
    assert all(one[1] == other[1] == 12 for one, other in pairwise(read_places(first)))
