"""How colours stand out from each other, and the shade of a colour that can be read."""

from collections.abc import Iterable

ENOUGH = 4.5  # contrast of text, WCAG 2.2 AA
Colour = tuple[int, int, int]
_BLACK: Colour = (0, 0, 0)
_WHITE: Colour = (255, 255, 255)


def parse_colour(text: str) -> Colour:
    """#rgb or #rrggbb as three numbers of 0 to 255; load has seen that it is one."""
    digits = text.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004  (#rgb)
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def format_colour(colour: Colour) -> str:
    """The colour as #rrggbb."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def find_least(colour: Colour, grounds: Iterable[Colour]) -> float:
    """The contrast of the colour on the one of these grounds that it is hardest to read on."""
    return min(contrast(colour, ground) for ground in grounds)


def fit_shade(colour: Colour, grounds: Iterable[Colour]) -> Colour:
    """The colour, or the nearest shade of it that can be read on each of these grounds, all light or all dark.

    Darker on light ones, lighter on dark ones: black or white, at the end, can be read on any.
    """
    papers = tuple(grounds)
    towards = max(_BLACK, _WHITE, key=lambda end: find_least(end, papers))
    shades = [_mix(colour, towards, step) for step in range(101)]
    return next((shade for shade in shades if find_least(shade, papers) >= ENOUGH), towards)


def _mix(colour: Colour, towards: Colour, percent: int) -> Colour:
    red, green, blue = (round(a + (b - a) * percent / 100) for a, b in zip(colour, towards, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """How two colours stand out from each other, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1. Source: WCAG 2.2, relative luminance."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
