"""The themes that come with the program: each whole, and each that extends another by a few files of its own."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.compose.contrast import parse_colour
from generator.load.theme_folder import BUNDLED, list_bundled, load_theme
from generator.model.problems import Problem
from generator.pipeline import build
from tests.conftest import write_site

HOUSE = Path(__file__).parent.parent.parent
SMALL = HOUSE / "tests" / "sites" / "small"
THEMES = list_bundled()
LATER = [name for name in THEMES if name != "default"]
LINES = """[document.querySelector(".hero"), document.querySelector(".fan > h2")].map(node => {
    const line = getComputedStyle(node, "::before")
    return line.content === "none" ? null : [line.borderInlineStartWidth, line.borderInlineStartColor]
})"""
ADD = "main => main.append(Object.assign(document.createElement('p'), { textContent: 'More' }))"
BAND = """chart => {
  const band = document.createElementNS("http://www.w3.org/2000/svg", "rect")
  band.classList.add("band")
  chart.append(band)
  return getComputedStyle(band).fill
}"""
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def build_small(folder: Path, theme: str) -> Path:
    """The small site in this theme, built; the theme's settings are said in place of its own."""
    files = {
        file.relative_to(SMALL).as_posix(): file.read_text(encoding="utf-8")
        for file in SMALL.rglob("*")
        if file.suffix in {".md", ".yaml", ".csv", ".svg"}
    }
    settings = re.sub(r"^theme:.*\n(?: .*\n)*", "", files["site.yaml"], flags=re.MULTILINE)
    write_site(
        folder / "site",
        files | {"site.yaml": f"{settings}\ntheme: {theme}\nnavigation: {{Elsewhere: https://example.org/}}\n"},
    )
    build(folder / "site", folder / "portal")
    return folder / "portal"


def test_there_is_more_than_one():
    assert {"default", "civic"} <= set(THEMES)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_nothing_that_its_own_checks_would_tell(name: str):
    problems: list[Problem] = []
    assert load_theme(Path("nowhere"), name, problems)
    assert problems == []


@pytest.mark.parametrize("name", LATER)
def test_a_theme_that_extends_is_small(name: str):
    files = [file for file in (BUNDLED[0] / name).rglob("*") if file.is_file()]
    assert sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files) < 250
    below = {file.path for file in load_theme(Path("nowhere"), "default", []).assets}  # type: ignore[union-attr]
    assert len([file for file in files if file.suffix == ".css"]) <= 2
    assert "css/tokens.css" in below


@pytest.mark.parametrize("name", THEMES)
def test_every_page_of_a_site_is_made_in_each_theme(tmp_path: Path, name: str):
    portal = build_small(tmp_path, name)
    pages = {page.relative_to(portal).as_posix() for page in portal.rglob("*.html")}
    assert len(pages) > 20
    assert all(b"<h1" in (portal / page).read_bytes() for page in pages)


def list_tokens(name: str, medium: str) -> set[str]:
    """The custom properties that the theme's tokens.css sets on a "screen", or sets anew on "print"."""
    files = {file.path: file.content for file in load_theme(Path("nowhere"), name, []).assets}  # type: ignore[union-attr]
    screen, _, paper = files["css/tokens.css"].decode().partition("@media print")
    return set(re.findall(r"(--[\w-]+):", paper if medium == "print" else screen))


@pytest.mark.parametrize("medium", ["screen", "print"])
@pytest.mark.parametrize("name", LATER)
def test_a_theme_whose_tokens_take_the_place_of_the_default_ones_has_each_of_them(name: str, medium: str):
    assert list_tokens("default", medium)
    assert list_tokens("default", medium) - list_tokens(name, medium) == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", THEMES)
def test_on_a_phone_nothing_hangs_over_the_edge_and_the_thread_is_gold(
    browser: Browser, tmp_path: Path, name: str, scheme: str
):
    portal = build_small(tmp_path, name)
    page = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme=scheme).new_page()  # type: ignore[arg-type]
    for path in ("index.html", "map.html", "measures.html", "plan.html"):
        page.goto((portal / path).as_uri())
        assert page.evaluate(FITS), path
    page.goto((portal / "index.html").as_uri())
    lines = page.evaluate(LINES)
    assert all(lines)
    for width, colour in lines:
        red, green, blue = map(int, re.findall(r"\d+", colour))
        assert float(width.removesuffix("px")) >= 2
        assert red > green > blue + 50


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", THEMES)
def test_a_charts_band_is_a_ground_on_which_a_sites_colour_can_be_read(
    browser: Browser, tmp_path: Path, name: str, scheme: str
):
    page = browser.new_context(color_scheme=scheme).new_page()  # type: ignore[arg-type]
    page.goto((build_small(tmp_path, name) / "measures" / "median-wait.html").as_uri())
    fill = page.locator("svg.chart").first.evaluate(BAND)
    theme = load_theme(tmp_path, name, [])
    assert theme
    assert tuple(map(int, re.findall(r"\d+", fill))) in [
        parse_colour(ground) for ground in getattr(theme.grounds, scheme)
    ]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", THEMES)
def test_what_arrives_last_leaves_the_rest_of_a_page_as_it_was_styled(
    browser: Browser, tmp_path: Path, name: str, width: int
):
    portal = build_small(tmp_path, name)
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    for path in ("index.html", "map.html", "measures.html", "print/2026-q2.html"):
        page.goto((portal / path).as_uri())
        browser.start_tracing(page=page, categories=["devtools.timeline"])
        page.locator("main").evaluate(ADD)
        page.wait_for_timeout(50)
        events = json.loads(browser.stop_tracing())["traceEvents"]
        styled = [event["args"]["elementCount"] for event in events if event["name"] == "UpdateLayoutTree"]
        assert 0 < sum(styled) < page.locator("*").count() / 8, path


@pytest.mark.parametrize("width, where", [(1280, ".ways"), (390, ".site-foot")])
@pytest.mark.parametrize("name", THEMES)
def test_a_way_in_of_the_sites_own_is_in_the_row_or_on_a_phone_in_the_footer(
    browser: Browser, tmp_path: Path, name: str, width: int, where: str
):
    portal = build_small(tmp_path, name)
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto((portal / "index.html").as_uri())
    (seen,) = page.locator("a:visible", has_text="Elsewhere").all()
    assert seen.evaluate("(node, where) => node.closest(where) !== null", where)


def test_the_wheel_holds_the_folder_of_themes_whole():
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    wheel = settings["targets"]["wheel"]
    assert "themes" in wheel["only-include"]
    assert wheel["sources"] == {"themes": "generator/_themes"}
    assert BUNDLED[1].relative_to(HOUSE).as_posix() == "generator/_themes"
    assert "/themes" in settings["targets"]["sdist"]["include"]
