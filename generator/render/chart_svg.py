"""The shapes and words of a picture as SVG: nothing in them but geometry, classes and escaped text."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple


class Place(NamedTuple):
    """A point of the picture, from its upper left corner."""

    x: float
    y: float


class Rectangle(NamedTuple):
    """An upright rectangle; `x` and `y` are its upper left corner."""

    x: float
    y: float
    width: float
    height: float


def write_picture(css_class: str, size: tuple[int, int], name: str, shapes: Iterable[str]) -> str:
    """The whole picture, `name` being what is read aloud for it.

    Without the theme's style sheet its lines take the text's colour.
    """
    return (
        f'<svg class="{css_class}" role="img" aria-label="{escape(name)}" viewBox="0 0 {size[0]} {size[1]}"'
        f' fill="none" stroke="currentColor">{"".join(shapes)}</svg>'
    )


def write_number(number: float) -> str:
    """A coordinate, to a tenth of a unit."""
    return f"{number:.1f}".removesuffix(".0")


def write_points(places: Iterable[Place]) -> str:
    """The places as the attribute `points` lists them, to a tenth of a unit."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places).replace(".0", "")


def write_line(css_class: str, places: Iterable[Place]) -> str:
    """One line through the places."""
    return f'<polyline class="{css_class}" points="{write_points(places)}"/>'


def write_steps(css_class: str, corners: Iterable[Place]) -> str:
    """One line through the corners of steps: level, upright, level …, at half the length of a plain line."""
    (x, y), *rest = corners
    moves = (f"V{write_number(new_y)}H{write_number(new_x)}" for new_x, new_y in rest[2::2])
    start = f"M{write_number(x)} {write_number(y)}H{write_number(rest[0].x)}"
    return f'<path class="{css_class}" d="{start}{"".join(moves)}"/>'


def write_rectangle(css_class: str, rectangle: Rectangle, tip: str = "") -> str:
    """A rectangle; `tip` is ready markup to stand inside."""
    x, y, width, height = map(write_number, rectangle)
    start = f'<rect{write_class(css_class)} x="{x}" y="{y}" width="{width}" height="{height}"'
    return f"{start}>{tip}</rect>" if tip else f"{start}/>"


def write_class(css_class: str) -> str:
    """The attribute, if there is a class."""
    return f' class="{css_class}"' if css_class else ""


def write_tip(text: str) -> str:
    """What the browser shows when the shape that holds it is pointed at."""
    return f"<title>{escape(text)}</title>"


def write_lines(css_class: str, middle: Place, lines: Sequence[str]) -> str:
    """One or two lines of words from a place to the right; it is at the middle of their height at any size."""
    x, y = map(write_number, middle)
    first, *rest = map(escape, lines)
    below = "".join(f'<tspan x="{x}" dy="1.1em">{line}</tspan>' for line in rest)
    return f'<text{write_class(css_class)} x="{x}" y="{y}" dy="{"-.2em" if rest else ".35em"}">{first}{below}</text>'


def write_text(css_class: str, place: Place, text: str) -> str:
    """One line of words; `place` is on their base line."""
    x, y = map(write_number, place)
    return f'<text{write_class(css_class)} x="{x}" y="{y}">{escape(text)}</text>'


def write_near(css_class: str, place: Place, lines: Sequence[str], where: tuple[str, str]) -> str:
    """One or two lines of words that end at a place at any size.

    `where`: "above", "below" or "level" with it, and which of their ends is there: "start", "middle" or "end".
    """
    side, anchor = where
    x, y = map(write_number, place)
    first, *rest = map(escape, lines)
    below = "".join(f'<tspan x="{x}" dy="1.1em">{line}</tspan>' for line in rest)
    down = {"above": -1.1 * len(rest), "below": 0.75, "level": 0.35 - 0.55 * len(rest)}[side]
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    drop = f' dy="{down:.2f}em"' if down else ""
    return f'<text{write_class(css_class)}{at} x="{x}" y="{y}"{drop}>{first}{below}</text>'
