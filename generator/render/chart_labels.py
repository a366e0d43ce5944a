"""A chart's words: cut or broken to their room, thinned or moved apart until none overlap."""

import math
from collections.abc import Sequence
from unicodedata import east_asian_width

from generator.render.chart_plot import FONT_SIZE, WIDTH

_LETTER = 0.56 * FONT_SIZE  # the width of an average letter of a system font, rounded up
_GAP = 14  # between two labels on one line
_MARGIN = 2
_WIDER = 1.6  # times the narrowest pace


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


def break_text(text: str, room: float) -> tuple[str, ...]:
    """The text in one line, or in two where it is too wide for one; what is too wide for two is cut."""
    first, *words = text.split() or [""]
    while words and measure_text(f"{first} {words[0]}") <= room:
        first = f"{first} {words.pop(0)}"
    lines = (first, " ".join(words)) if words else (first,)
    return tuple(cut_text(line, room) for line in lines)


def _settle_label(text: str, x: float) -> float:
    """The middle of a label: `x`, or as near to it as the picture's edges allow."""
    half = measure_text(text) / 2 + _MARGIN
    return min(max(x, half), WIDTH - half)


def stack_labels(middles: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Where labels one above the other have their middles: none on another, each as near as can be to its own.

    `middles` come from the top down. Those that don't fit between `top` and `bottom` start at the top.
    """
    groups: list[tuple[float, float, list[int]]] = []  # the upper edge, the height, the labels
    for i, height in enumerate(heights):
        one = (_settle_edge(middles[i] - height / 2, height, top, bottom), height, [i])
        while groups and groups[-1][0] + groups[-1][1] > one[0]:
            edge, above, labels = groups.pop()
            share = len(labels) / (len(labels) + len(one[2]))
            wanted = edge * share + (one[0] - above) * (1 - share)
            together = above + one[1]
            one = (_settle_edge(wanted, together, top, bottom), together, labels + one[2])
        groups.append(one)
    settled = []
    for edge, _, labels in groups:
        for i in labels:
            settled.append(edge + heights[i] / 2)
            edge += heights[i]  # noqa: PLW2901  (it runs down the group)
    return settled


def _settle_edge(edge: float, height: float, top: float, bottom: float) -> float:
    return max(top, min(edge, bottom - height))


def thin_labels(labels: Sequence[str], xs: Sequence[float]) -> list[tuple[int, float, str]]:
    """The labels that fit on one line, each with its place among all and its middle: the last, and evenly some before.

    The first is among them if there is room. There is at least one label; `xs` are where their middles belong.
    """
    last = len(labels) - 1
    room = WIDTH - 2 * _MARGIN if not last else (WIDTH - _GAP) / 2 - _MARGIN
    texts = [cut_text(label, room) for label in labels]
    middles = [_settle_label(text, x) for text, x in zip(texts, xs, strict=True)]
    moved = max(abs(middle - x) for middle, x in zip(middles, xs, strict=True))
    kept = range(last, -1, -_find_pace(texts, moved, xs)) if last else (0,)
    return [(i, middles[i], texts[i]) for i in reversed(kept)]


def _find_pace(texts: Sequence[str], moved: float, xs: Sequence[float]) -> int:
    """Every how many-th label there is room for.

    If that leaves nearly as many, one that names the same quarter or month of each year, or else the first too.
    """
    last = len(texts) - 1
    narrowest = math.ceil((max(map(measure_text, texts)) + _GAP + moved) * last / (xs[-1] - xs[0]))
    if narrowest > last / 2:
        return last  # the first and the last
    paces = range(narrowest, min(math.floor(narrowest * _WIDER), last // 2) + 1)  # three labels at least
    parts = [text.partition(" ")[0] for text in texts]
    yearly = (pace for pace in paces if len(set(parts[last::-pace])) == 1)
    return next(yearly, next((pace for pace in paces if not last % pace), narrowest))
