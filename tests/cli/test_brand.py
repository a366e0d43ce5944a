"""What a site sets its own, from the command line: a pale colour is allowed and told, and --strict refuses it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.cli.main import run

Site = Callable[[Mapping[str, str]], Path]

PALE = {"site.yaml": 'name: R\ntheme:\n  colour: "#7fb2bd"\n', "content/purpose.md": "---\ntitle: Why\n---\n"}


def test_a_pale_colour_is_built_in_a_shade_that_can_be_read(site: Site, capsys: pytest.CaptureFixture[str]):
    folder = site(PALE)
    assert run(["build", str(folder)]) == 0
    told = capsys.readouterr()
    text = told.out + told.err
    assert 'site.yaml:3: warning: the colour "#7fb2bd"' in text
    shade = re.findall(r'write colour: "(#[0-9a-f]{6})"', text)
    (sheet,) = (folder / "portal" / "assets").glob("brand-*.css")
    assert shade[0] in sheet.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "check"])
def test_strict_refuses_a_pale_colour_and_takes_the_shade_that_is_offered(
    site: Site, capsys: pytest.CaptureFixture[str], command: str
):
    folder = site(PALE)
    assert run([command, "--strict", str(folder)]) == 1
    told = capsys.readouterr()
    (shade,) = re.findall(r'write colour: "(#[0-9a-f]{6})"', told.out + told.err)
    site({"site.yaml": PALE["site.yaml"].replace("#7fb2bd", shade)})
    assert run([command, "--strict", str(folder)]) == 0


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_slip_in_a_theme_is_a_warning_wherever_it_is_told(
    site: Site, capsys: pytest.CaptureFixture[str], command: str
):
    own = {"themes/blue/theme.yaml": "extends: default\n", "themes/blue/templates/parts/status.htm": "x"}
    folder = site({**PALE, **own, "site.yaml": "name: R\ntheme: blue\n"})
    assert run([command, str(folder)]) == 0
    told = capsys.readouterr()
    assert "themes/blue/templates/parts/status.htm: warning: nothing reads this file" in told.out + told.err
    assert run([command, "--strict", str(folder)]) == 1
