"""The site's own colour as a small stylesheet, in a shade for light pages and one for dark ones."""

from collections.abc import Iterator

from generator.compose.edition import Edition
from generator.compose.urls import ACCENT_SHEET
from generator.model.pages import File

_ENOUGH = 4.5  # contrast of text, WCAG 2.2 AA
_LIGHT, _DARK = (240, 236, 226), (38, 43, 48)  # of each scheme, the paper that a colour is hardest to read on
_Colour = tuple[int, int, int]
_BLACK: _Colour = (0, 0, 0)
_WHITE: _Colour = (255, 255, 255)


def compose_accent(edition: Edition) -> Iterator[File]:
    """The stylesheet that gives the theme the site's colour; nothing where it has none."""
    yield from make_accent(edition.settings.theme.colour)


def make_accent(colour: str) -> Iterator[File]:
    """The stylesheet of a colour as site.yaml writes it; nothing where it is ""."""
    if not colour:
        return
    light, dark = fit_shade(parse_colour(colour), _LIGHT), fit_shade(parse_colour(colour), _DARK)
    yield File(ACCENT_SHEET, f":root{{--accent:light-dark({format_colour(light)},{format_colour(dark)})}}\n".encode())


def parse_colour(text: str) -> _Colour:
    """#rgb or #rrggbb as three numbers of 0 to 255; load has seen that it is one."""
    digits = text.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004  (#rgb)
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def format_colour(colour: _Colour) -> str:
    """The colour as #rrggbb."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def fit_shade(colour: _Colour, paper: _Colour) -> _Colour:
    """The colour, or the nearest shade of it that can be read on the paper: darker on light, lighter on dark."""
    towards = max(_BLACK, _WHITE, key=lambda end: contrast(end, paper))
    shades = (_mix(colour, towards, step) for step in range(101))  # black or white can be read on any paper
    return next(shade for shade in shades if contrast(shade, paper) >= _ENOUGH)


def _mix(colour: _Colour, towards: _Colour, percent: int) -> _Colour:
    red, green, blue = (round(a + (b - a) * percent / 100) for a, b in zip(colour, towards, strict=True))
    return red, green, blue


def contrast(one: _Colour, other: _Colour) -> float:
    """How two colours stand out from each other, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: _Colour) -> float:
    """Relative luminance, 0 to 1. Source: WCAG 2.2, relative luminance."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
