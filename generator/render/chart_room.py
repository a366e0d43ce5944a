"""Where a word finds room within a chart's plot: never on another word, and on as little as can be of what is drawn."""

import math
from collections.abc import Sequence
from itertools import pairwise

from generator.model.charts import ChartView
from generator.render.chart_labels import measure_text
from generator.render.chart_plot import FONT_SIZE, Plot
from generator.render.chart_svg import Place, Rectangle

_LETTER_HEIGHT = 0.75 * FONT_SIZE
_LIFTS = (-12, FONT_SIZE + 8, -34, FONT_SIZE + 30, -56, FONT_SIZE + 52)  # from a line's end to a base line near it
_ROW = FONT_SIZE + 4
_STEP = 6  # between two places looked at on a line
_AIR = 3
_DROP = FONT_SIZE / 3  # from a word's middle to its base line
_COVERED = 8  # a covered place is as bad as so many units away
_OVER = 22  # so far above the plot there is room, below the unit


class Room:
    """The plot with what is drawn on it and the words that were settled so far."""

    def __init__(self, view: ChartView, plot: Plot) -> None:
        self._plot = plot
        self._drawn = _list_drawn(view, plot)
        self._words: list[Rectangle] = []

    def settle(self, text: str, end: Place, *, is_centred: bool) -> Place:
        """Where the text begins, on its base line: near the line's end, and `is_centred` over it if need be."""
        width = measure_text(text)
        centred = end.x - width / 2
        lefts = [centred] if is_centred else [end.x + 2, end.x - width - 2, centred]
        near = [left for left in lefts if self._plot.left <= left <= self._plot.right - width]
        near = near or [max(self._plot.left, min(centred, self._plot.right - width))]
        places = [Place(left, end.y + lift) for lift in _LIFTS for left in near]
        free = [place for place in places if self._is_free(place, width)]
        free = free or [place for place in self._list_rows(near) if self._is_free(place, width)] or places[:1]
        middle = end.x - width / 2

        def weigh(place: Place) -> float:
            """How bad a place is: what it covers, and how far it is from the end."""
            away = min(abs(place.x - middle), abs(place.x - end.x), abs(place.x + width - end.x))
            return _COVERED * self._count_covered(place, width) + away + abs(place.y - _DROP - end.y)

        settled = min(free, key=weigh)
        self._words.append(_find_box(settled, width))
        return settled

    def _list_rows(self, lefts: Sequence[float]) -> list[Place]:
        """Places on lines all the way down the plot."""
        rows = range(math.ceil(self._plot.top + _LETTER_HEIGHT), math.floor(self._plot.bottom), _ROW)
        return [Place(left, row) for left in (*lefts, self._plot.left) for row in rows]

    def _is_free(self, place: Place, width: float) -> bool:
        """Whether a text there lies within the plot and on no other."""
        box = _find_box(place, width)
        is_within = place.y - _LETTER_HEIGHT >= self._plot.top - _OVER and place.y <= self._plot.bottom
        return is_within and not any(_do_overlap(box, other) for other in self._words)

    def _count_covered(self, place: Place, width: float) -> int:
        """How much of what is drawn a text there would cover."""
        box = _find_box(place, width)
        return sum(
            box.x <= x <= box.x + box.width and box.y - _AIR <= y <= box.y + box.height + _AIR for x, y in self._drawn
        )


def _find_box(place: Place, width: float) -> Rectangle:
    """What a text takes, from its highest letters to the lowest."""
    return Rectangle(place.x, place.y - _LETTER_HEIGHT, width, FONT_SIZE)


def _do_overlap(one: Rectangle, other: Rectangle) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _list_drawn(view: ChartView, plot: Plot) -> list[Place]:
    """Places on the line of the values, gaps and all, or on the bars, on the target's levels and on the references."""
    known = [place for place in plot.values if place]
    drawn = [*known, *_follow(known)]
    for bar in plot.bars() if view.form == "bar" else ():
        if bar:
            middle = bar.x + bar.width / 2
            xs = (bar.x, middle, bar.x + bar.width) if bar.width > _STEP else (middle,)
            drawn += [place for x in xs for place in _follow((Place(x, bar.y), Place(x, bar.y + bar.height)))]
    levels = [(i, target) for i, target in enumerate(view.targets) if target is not None]
    levels += [(i, limit) for i, limits in enumerate(view.target_range) for limit in limits or ()]
    for i, level in levels:
        y = plot.y(level)
        drawn += _follow((Place(plot.edges[i], y), Place(plot.edges[i + 1], y)))
    for reference in view.references:
        places = zip(plot.xs, reference.values, strict=True)
        drawn += _follow([Place(x, plot.y(value)) for x, value in places if value is not None])
    return drawn


def _follow(line: Sequence[Place]) -> list[Place]:
    """Places along a line, close enough that no word slips between two."""
    found = []
    for a, b in pairwise(line):
        steps = max(1, round(math.dist(a, b) / _STEP))
        found += [Place(a.x + (b.x - a.x) * n / steps, a.y + (b.y - a.y) * n / steps) for n in range(steps + 1)]
    return found
