"""Each theme's colours can be read: text, shapes and lines against what they stand on, light and dark."""

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose.contrast import fit_shade, format_colour, parse_colour
from generator.load.theme_folder import BUNDLED, list_bundled, load_theme
from generator.model.theme import Theme

TEXTS = ("ink", "muted", "accent", "good", "close", "off", "none")
MARKS = ("thread",)
GROUNDS = ("paper", "surface")
THEMES = list_bundled()


def read_theme(name: str) -> Theme:
    """A bundled theme, with what it takes from the one it extends."""
    theme = load_theme(Path("nowhere"), name, [])
    assert theme
    return theme


def read_colours(theme: Theme) -> dict[str, dict[str, str]]:
    """Of each scheme, the colour of each token, as the last stylesheet that says it has it."""
    text = "\n".join(file.content.decode() for file in theme.assets if file.path.endswith(".css"))
    said = re.findall(r"^ +--(\w+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", text, re.MULTILINE)
    return {
        "light": {name: light for name, light, _ in said},
        "dark": {name: dark for name, _, dark in said},
    }


SCHEMES = {(name, scheme): found for name in THEMES for scheme, found in read_colours(read_theme(name)).items()}
each_scheme = pytest.mark.parametrize("theme,scheme", SCHEMES)
OWN_SHEETS = [sheet for name in THEMES for sheet in sorted((BUNDLED[0] / name / "assets" / "css").rglob("*.css"))]
each_sheet = pytest.mark.parametrize("path", OWN_SHEETS, ids=lambda path: path.relative_to(BUNDLED[0]).as_posix())


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


@pytest.mark.parametrize("theme", THEMES)
def test_the_dark_scheme_has_a_colour_of_its_own_for_each_of_the_light_one(theme: str):
    light, dark = SCHEMES[theme, "light"], SCHEMES[theme, "dark"]
    assert dark.keys() == light.keys() == {*TEXTS, *MARKS, *GROUNDS, "line"}
    assert not [name for name, colour in light.items() if dark[name] == colour]


@each_scheme
@pytest.mark.parametrize("text,ground", tuple(product(TEXTS, GROUNDS)))
def test_a_text_can_be_read(theme: str, scheme: str, text: str, ground: str):
    assert find_contrast(SCHEMES[theme, scheme][text], SCHEMES[theme, scheme][ground]) >= 4.5


@each_scheme
@pytest.mark.parametrize("mark,ground", tuple(product(MARKS, GROUNDS)))
def test_the_thread_can_be_seen(theme: str, scheme: str, mark: str, ground: str):
    assert find_contrast(SCHEMES[theme, scheme][mark], SCHEMES[theme, scheme][ground]) >= 3


@each_scheme
def test_what_a_sites_colour_is_held_against_is_what_the_theme_sets_text_on(theme: str, scheme: str):
    grounds = getattr(read_theme(theme).grounds, scheme)
    assert set(grounds) == {SCHEMES[theme, scheme][ground] for ground in GROUNDS}


@settings(max_examples=200)
@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from(sorted(SCHEMES)), st.sampled_from(GROUNDS))
def test_whatever_a_sites_own_colour_its_links_can_be_read(
    colour: tuple[int, int, int], scheme: tuple[str, str], ground: str
):
    grounds = [parse_colour(SCHEMES[scheme][name]) for name in GROUNDS]
    assert find_contrast(format_colour(fit_shade(colour, grounds)), SCHEMES[scheme][ground]) >= 4.5


@settings(max_examples=200)
@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_whatever_a_sites_own_colour_the_words_on_civics_band_can_be_read(colour: tuple[int, int, int]):
    text = "\n".join(file.content.decode() for file in read_theme("civic").assets if file.path == "css/tokens.css")
    (share,) = re.findall(r"--band: light-dark\(var\(--accent\), color-mix\(in srgb, var\(--accent\) (\d+)%,", text)
    light, dark = SCHEMES["civic", "light"], SCHEMES["civic", "dark"]
    shades = {
        id(scheme): fit_shade(colour, [parse_colour(scheme[ground]) for ground in GROUNDS]) for scheme in (light, dark)
    }
    assert find_contrast(format_colour(shades[id(light)]), light["paper"]) >= 4.5
    mixed = [
        round(a * int(share) / 100 + b * (1 - int(share) / 100))
        for a, b in zip(shades[id(dark)], parse_colour(dark["paper"]), strict=True)
    ]
    assert find_contrast("#{:02x}{:02x}{:02x}".format(*mixed), dark["ink"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_sites_own_faces_stand_before_the_themes(theme: str):
    text = "\n".join(file.content.decode() for file in read_theme(theme).assets if file.path.endswith(".css"))
    for token in ("text", "display"):
        assert re.findall(rf"^ +--{token}: (.*),", text, re.MULTILINE)[-1].startswith(f"var(--{token}-face, ")


@each_sheet
def test_colours_stand_in_the_tokens_alone(path: Path):
    found = re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", path.read_text(encoding="utf-8"))
    assert not found or path.stem in {"tokens", "charts"}


@each_sheet
def test_every_rule_stands_in_a_layer(path: Path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    depth, outside = 0, ""
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        outside += letter if depth == 0 else ""
    assert re.fullmatch(r"\s*(@layer (tokens|base|layout|parts|print|exceptions) }\s*)+", outside)
