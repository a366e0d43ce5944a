"""The theme's colours can be read: text, shapes and lines against what they stand on, light and dark."""

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose import accent
from generator.compose.accent import fit_shade, format_colour

STYLES = Path(__file__).parent.parent.parent / "themes" / "default" / "assets" / "css"
TOKENS = (STYLES / "tokens.css").read_text(encoding="utf-8")
TEXTS = ("ink", "muted", "accent", "good", "close", "off", "none")
MARKS = ("thread",)
GROUNDS = ("paper", "surface")


COLOURS = re.findall(r"--(\w+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", TOKENS)
LIGHT = {name: light for name, light, _ in COLOURS}
SCHEMES = {"light": LIGHT, "dark": {name: dark for name, _, dark in COLOURS}}


def find_luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def find_contrast(one: str, other: str) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    low, high = sorted((find_luminance(one), find_luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert find_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert find_contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_dark_scheme_has_a_colour_of_its_own_for_each_of_the_light_one():
    assert SCHEMES["dark"].keys() == LIGHT.keys() == {*TEXTS, *MARKS, *GROUNDS, "line"}
    assert not [name for name, colour in LIGHT.items() if SCHEMES["dark"][name] == colour]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text,ground", tuple(product(TEXTS, GROUNDS)))
def test_a_text_can_be_read(scheme: str, text: str, ground: str):
    assert find_contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("mark,ground", tuple(product(MARKS, GROUNDS)))
def test_the_thread_can_be_seen(scheme: str, mark: str, ground: str):
    assert find_contrast(SCHEMES[scheme][mark], SCHEMES[scheme][ground]) >= 3


@settings(max_examples=200)
@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from(("light", "dark")), st.sampled_from(GROUNDS))
def test_whatever_a_sites_own_colour_its_links_can_be_read(colour: tuple[int, int, int], scheme: str, ground: str):
    worst = {"light": accent._LIGHT, "dark": accent._DARK}[scheme]
    assert find_contrast(format_colour(fit_shade(colour, worst)), SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("path", sorted(STYLES.rglob("*.css")), ids=lambda path: path.stem)
def test_colours_stand_in_the_tokens_alone(path: Path):
    found = re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", path.read_text(encoding="utf-8"))
    assert not found or path.stem in {"tokens", "charts"}


@pytest.mark.parametrize("path", sorted(STYLES.rglob("*.css")), ids=lambda path: path.stem)
def test_every_rule_stands_in_a_layer(path: Path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    depth, outside = 0, ""
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        outside += letter if depth == 0 else ""
    assert re.fullmatch(r"\s*(@layer (tokens|base|layout|parts|print|exceptions) }\s*)+", outside)
