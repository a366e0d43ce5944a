"""Stylesheets as they are published say to a browser what they said as they were written."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.load.theme_folder import load_theme
from generator.render.sheets import tighten_sheet

# What rules a browser reads, whatever room stands after a colon or a comma: some values are kept as they are written.
RULES = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/(?<=[:,])\\s+/g, ""));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """An empty page of a Chromium."""
    return browser.new_page()


@pytest.mark.parametrize(
    "written, published",
    [
        ("a {\n  b: c;\n\n  d: e;\n}\n", "a{b:c;d:e}"),
        ("/* one */\na { b: c }  /* two */\n", "a{b:c}"),
        ("/*! licence */\na {}", "/*! licence */ a{}"),
        ("a,\nb > c ,  d + e {}", "a, b > c , d + e{}"),
        ("a { & :hover {} .b :not(c) {} }", "a{& :hover{}.b :not(c){}}"),
        ('a { b: \'} ; /* x */  y\' "\\"  {" }', 'a{b:\'} ; /* x */  y\' "\\"  {"}'),
        ("a { b: calc(1px + (2px - 3px)); c: d\n  e }", "a{b:calc(1px + (2px - 3px));c:d e}"),
        ("@media (min-width: 2em) and (hover) { a {} }", "@media (min-width:2em) and (hover){a{}}"),
        ("a { --b: ; --c: x }", "a{--b:;--c:x}"),
        ("a { b: c } /* not closed { d: e }", "a{b:c}"),
        ("", ""),
    ],
)
def test_room_is_left_only_where_it_tells_words_apart(written: str, published: str, page: Page):
    assert tighten_sheet(written.encode()).decode() == published
    assert page.evaluate(RULES, published) == page.evaluate(RULES, written)


@pytest.mark.parametrize("name", ["default", "civic"])
def test_a_browser_reads_the_same_rules_from_a_bundled_theme(page: Page, tmp_path: Path, name: str):
    theme = load_theme(tmp_path, name, [])
    assert theme
    sheets = [file.content for file in theme.assets if file.path.endswith(".css")]
    assert len(sheets) > 20
    for sheet in sheets:
        assert page.evaluate(RULES, tighten_sheet(sheet).decode()) == page.evaluate(RULES, sheet.decode())
