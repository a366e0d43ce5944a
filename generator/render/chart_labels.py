"""A chart's words: cut to their room, and thinned until none overlap."""

import math
from collections.abc import Sequence
from unicodedata import east_asian_width

from generator.render.chart_plot import FONT_SIZE, WIDTH

_LETTER = 0.56 * FONT_SIZE  # the width of an average letter of a system font, rounded up
_GAP = 14  # between two labels on one line
_MARGIN = 2


def measure_text(text: str) -> float:
    """The width that a text takes, more or less: fonts differ."""
    wide = 0 if text.isascii() else sum(east_asian_width(sign) in "WF" for sign in text)
    return (len(text) + wide) * _LETTER


def cut_text(text: str, room: float) -> str:
    """The text; one that is too wide ends in an ellipsis."""
    cut = text[: int(room / _LETTER) + 1]
    if cut == text and measure_text(text) <= room:
        return text
    while cut and measure_text(cut) > room - _LETTER:
        cut = cut[:-1]
    return cut.rstrip() + "…"


def settle_label(text: str, x: float) -> float:
    """The middle of a label: `x`, or as near to it as the picture's edges allow."""
    half = measure_text(text) / 2 + _MARGIN
    return min(max(x, half), WIDTH - half)


def thin_labels(labels: Sequence[str], xs: Sequence[float]) -> list[tuple[float, str]]:
    """The labels that fit on one line, each with its middle: the first, the last, and evenly some between.

    There is at least one label; `xs` are where their middles belong.
    """
    last = len(labels) - 1
    room = WIDTH - 2 * _MARGIN if not last else (WIDTH - _GAP) / 2 - _MARGIN
    texts = [cut_text(label, room) for label in labels]
    middles = [settle_label(text, x) for text, x in zip(texts, xs, strict=True)]
    moved = max(abs(middle - x) for middle, x in zip(middles, xs, strict=True))
    kept = {0, *range(last, 0, -_find_pace(texts, moved, xs))} if last else {0}
    return [(middles[i], texts[i]) for i in sorted(kept)]


def _find_pace(texts: Sequence[str], moved: float, xs: Sequence[float]) -> int:
    """Every how many-th label there is room for, counted from the last so that the first has room too."""
    last = len(texts) - 1
    narrowest = math.ceil((max(map(measure_text, texts)) + _GAP + moved) * last / (xs[-1] - xs[0]))
    paces = range(min(narrowest, last), last)
    return next((pace for pace in paces if not last % pace or last % pace >= narrowest), last)
