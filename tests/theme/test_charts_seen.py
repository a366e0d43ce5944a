"""Charts as a browser draws them: however hard the figures, no word lies on another and none is too small to read."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.load.theme_folder import load_theme
from generator.model.charts import ChartBand, ChartMark, ChartPoint, ChartReference, ChartView, SmallChart
from generator.model.problems import Problem
from generator.render.chart_small import render_small_chart
from generator.render.charts import render_chart
from generator.render.page import bundle_assets

MARKUP = (
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><style>{}</style><main>{}</main>'
)
OVERLAPS = """nodes => nodes.flatMap(svg => {
  const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  const trim = 0.18;  // of a line's height: the air above small letters and below the base line
  const meet = (a, b) => a.left < b.right && b.left < a.right
    && a.top + a.height * trim < b.bottom - b.height * trim && b.top + b.height * trim < a.bottom - a.height * trim;
  return words.flatMap(([one, a], i) => words.slice(i + 1).filter(([, b]) => meet(a, b))
    .map(([other]) => `${svg.getAttribute("aria-label")}: ${one} / ${other}`));
})"""
OUTSIDE = """nodes => nodes.flatMap(svg => [...svg.querySelectorAll("text")].filter(text => {
  const box = text.getBoundingClientRect(), room = svg.getBoundingClientRect();
  return box.left < room.left - 1 || box.right > room.right + 1
    || box.top < room.top - 2 || box.bottom > room.bottom + 2;
}).map(text => `${svg.getAttribute("aria-label")}: ${text.textContent}`))"""
SIZES = "nodes => nodes.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"


def make_view(title: str, values: list[float | None], unit: str = "days", **fields: object) -> ChartView:
    points = [
        ChartPoint(
            f"Q{i % 4 + 1} {2005 + i // 4}/{6 + i // 4:02}", value, f"{value:g}" if value is not None else "none"
        )
        for i, value in enumerate(values)
    ]
    last = next(value for value in reversed(values) if value is not None)
    return ChartView(title, "", unit, tuple(points), latest=f"{last:g}", **fields)  # type: ignore[arg-type]


def compare(*levels: float, count: int) -> tuple[ChartReference, ...]:
    names = ("England average", "Similar trusts", "Best ten in the north of England")
    found = [ChartReference(name, (level,) * count) for name, level in zip(names, levels, strict=False)]
    return (*found, ChartReference("National standard", (levels[0],) * count, "standard"))


HARD = (
    make_view("everything at one height", [5.0] * 8, targets=(5.0,) * 8, references=compare(5, 5, 5, count=8)),
    make_view("all close", [9, 8, 7, 6.1], targets=(6.0,) * 4, references=compare(6.2, 6.3, 5.9, count=4)),
    make_view("86 quarters", [50 + i * 37 % 23 for i in range(86)], targets=(60.0,) * 86),
    make_view("86 bars", [float(i * 37 % 23) for i in range(86)], form="bar", targets=(20.0,) * 86),
    make_view("one", [12.0], targets=(12.0,), references=compare(12, 11, count=1)),
    make_view(
        "one bar", [12.0], "tonnes of carbon dioxide equivalent for each thousand people and each year", form="bar"
    ),
    make_view("below zero", [-3.0, -1.5, 0, -2.2], form="bar", targets=(-1.0,) * 4, references=compare(-1, count=4)),
    make_view("huge", [3.1e24, 2e24, 5e24], targets=(4e24,) * 3),
    make_view("tiny", [3.1e-9, 2e-9, 5e-9], targets=(4e-9,) * 3),
    make_view("near a hundred", [98.2, 99.1, 99.9, 99.4], "%", targets=(99.5,) * 4, band=ChartBand(97, 100, 99, 0, 3)),
    make_view("a range", [4, 6, 9.0], target_range=((5.0, 8.0),) * 3, marks=(ChartMark(1, "restated", "Was 7"),)),
    make_view("gaps", [None, 4, None, None, 7, None], targets=(4.0, 4.0, 4.0, None, None, None)),
    make_view(
        "ends early", [4, 5, 6, None, None], references=(ChartReference("Similar trusts", (4, 5, 6, None, None)),)
    ),
)
SMALL = (
    SmallChart("a small line", (3.0, 5.0), 2, 12_000, (4.0, 4.0), "Q1 2024/25", "Q2 2026/27"),
    SmallChart("a small line, tiny", (0.0003, 0.0005), 0.0001, 0.0009, (), "April 2024", "September 2026"),
)


@pytest.fixture(scope="module")
def markup() -> str:
    """The hard charts under the theme's own stylesheet."""
    problems: list[Problem] = []
    theme = load_theme(Path("nowhere"), "default", problems)
    assert theme is not None, problems
    sheet = next(file.content for file in bundle_assets(theme)[0] if file.path.endswith(".css"))
    charts = [
        *map(render_chart, HARD),
        '<ul class="cuts">',
        *(f"<li>{render_small_chart(view)}</li>" for view in SMALL),
    ]
    return MARKUP.format(sheet.decode(), f'<div class="multiples">{"".join(charts)}</ul></div>')


@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_no_word_of_a_chart_lies_on_another_or_leaves_the_picture(browser: Browser, markup: str, width: int):
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.set_content(markup)
    pictures = page.locator("svg")
    assert pictures.count() == len(HARD) + len(SMALL)
    assert pictures.evaluate_all(OVERLAPS) == []
    assert pictures.evaluate_all(OUTSIDE) == []


@pytest.mark.parametrize("width, least, most", [(1280, 13, 15.5), (390, 12, 16), (320, 10, 16)])
def test_a_charts_words_are_as_large_as_small_print(
    browser: Browser, markup: str, width: int, least: float, most: float
):
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.set_content(markup)
    sizes = page.locator(".chart text").evaluate_all(SIZES)
    assert least <= min(sizes) <= max(sizes) <= most
