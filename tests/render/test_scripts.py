"""Scripts as they are published do in a browser what they did as they were written."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.load.theme_folder import load_theme
from generator.render.scripts import tighten_script


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    """An empty page of a Chromium."""
    return browser.new_page()


@pytest.mark.parametrize(
    "written, published",
    [
        ("/* a */\n1 + 1", "1 + 1"),
        ("1 +\n  /* a,\n     b */ \r\n  1", "1 +\n  1"),
        ("/* a */\n/* b ` */\n/* ' */\n2", "2"),
        ("// it's `one\n/* a */\n2 // \"\n/* b */\n", "// it's `one\n2 // \"\n"),
        ("/*! licence */\n2", "/*! licence */\n2"),
        ("/* a */ 1 + /* b */\n2", "/* a */ 1 + /* b */\n2"),
        ("'`'.length\n/* a */\n+ 1", "'`'.length\n+ 1"),
        ("`\"'`.length\n/* a */\n+ 1", "`\"'`.length\n+ 1"),
        ("'a'.replace(/[/`]/g, '')\n/* a */\n+ 'b'", "'a'.replace(/[/`]/g, '')\n+ 'b'"),
        ("((a) => /`/.test(a))('`')\n/* a */\n+ 1", "((a) => /`/.test(a))('`')\n+ 1"),
        ("8 / 2 / 1 + '`'.length / 2\n/* a */\n+ 1", "8 / 2 / 1 + '`'.length / 2\n/* a */\n+ 1"),
        ("typeof /`/ + `\n/* a */\n`", "typeof /`/ + `\n/* a */\n`"),
        ("/`/.test('') + `\n/* a */\n`", "/`/.test('') + `\n/* a */\n`"),
        ("(() => /`/)() + 1\n/* a */\n+ 1", "(() => /`/)() + 1\n+ 1"),
        ("(() => { return /`/; })() + 1\n/* a */\n+ 1", "(() => { return /`/; })() + 1\n+ 1"),
        ("`\\``.length\n/* a */\n+ 1", "`\\``.length\n+ 1"),
        ("`${[1].map((a) => { return a; })}`.length\n/* a */\n+ 1", "`${[1].map((a) => { return a; })}`.length\n+ 1"),
        ("`${`${{ a: 1 }.a}`}`\n/* a */\n+ 1", "`${`${{ a: 1 }.a}`}`\n+ 1"),
    ],
)
def test_comments_on_lines_of_their_own_go(written: str, published: str, page: Page):
    assert tighten_script(written.encode()).decode() == published
    assert page.evaluate(published) == page.evaluate(written)


@pytest.mark.parametrize(
    "script",
    [
        "`\n/* a */\n`",
        "`\\`\n/* a */\n`",
        "`$ { \\${ $`\n+ `\n/* a */\n`",
        "`${[1, 2].map((a) => `${a}`)}\n/* a */\n`",
        "`${[1].map((a) => { return `\n/* b */\n`; })}\n/* a */\n`",
        "`${`${`\n/* a */\n`}`}`",
        "'\\\n/* a */\\\n'",
        '"\\\n/* a */\\\n"',
    ],
)
def test_what_looks_like_a_comment_in_a_text_stays(script: str, page: Page):
    assert tighten_script(script.encode()).decode() == script
    assert "/*" in page.evaluate(script)


def test_no_comment_on_lines_of_its_own_is_left_in_a_bundled_theme_and_no_code_is_lost(tmp_path: Path):
    theme = load_theme(tmp_path, "default", [])
    assert theme
    scripts = [file.content.decode() for file in theme.assets if file.path.endswith(".js")]
    assert len(scripts) > 4
    for script in scripts:
        plainly = re.sub(r"^ */\*(?!!)(?:[^*]|\*(?!/))*\*/\n", "", script, flags=re.MULTILINE)
        assert tighten_script(script.encode()).decode() == plainly
