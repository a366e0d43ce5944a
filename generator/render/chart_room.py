"""Where a word finds room within a chart's plot: close to its own line, on no other word, and off other lines.

Where that can't be, on as little as can be of what is drawn.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean
from typing import Literal, NamedTuple

from generator.model.charts import ChartView
from generator.render.chart_labels import measure_text
from generator.render.chart_plot import FONT_SIZE, WIDTH, Plot
from generator.render.chart_svg import Place, Rectangle

_LETTER_HEIGHT = 0.75 * FONT_SIZE
LINE_HEIGHT = FONT_SIZE + 2
_STEP = 6  # between two places looked at on a line
_GAP = 5  # between a word and its own line
_AIR = _GAP - 0.5  # and at least as much to any other
_COVERED = 8  # a covered place is as bad as so many units away
_ALONG = 0.25  # a unit along its own line is a fourth as bad as one off it
_SECOND_BEST = 6  # what another form of the words costs
_OVER = 22  # so far above the plot there is room, below the unit
_MARGIN = 2

Side = Literal["above", "below", "level"]
Anchor = Literal["start", "middle", "end"]


class Spot(NamedTuple):
    """Where words stand: the edge of theirs that is next to their line, and which end or side of them is there."""

    lines: tuple[str, ...]
    x: float
    y: float
    side: Side
    anchor: Anchor

    @property
    def box(self) -> Rectangle:
        """What they take at most, from the highest letters to the base line."""
        width = max(map(measure_text, self.lines))
        height = _LETTER_HEIGHT + LINE_HEIGHT * (len(self.lines) - 1)
        left = self.x - {"start": 0, "middle": 0.5, "end": 1}[self.anchor] * width
        return Rectangle(left, self.y - {"below": 0, "level": 0.5, "above": 1}[self.side] * height, width, height)


class Room:
    """The plot with what is drawn on it and the words that were settled so far; `taken` are those beside it."""

    def __init__(self, view: ChartView, plot: Plot, taken: Sequence[Rectangle]) -> None:
        self._plot = plot
        self._drawn = _list_drawn(view, plot)
        self._words = list(taken)

    def settle(self, options: Sequence[tuple[str, ...]], own: Sequence[Place], sides: Sequence[Side]) -> Spot:
        """Where the words stand, in one of the forms of `options`, the first if it is no worse: by the line `own`.

        They are at one of the `sides` of it, as near to its last place as can be; where there is no room, anywhere.
        """
        line = [*_follow(own), own[-1]]
        spots = [(spot, n) for n, lines in enumerate(options) for spot in _list_spots(lines, line, sides)]
        free = [(spot, n) for spot, n in spots if self._is_free(spot.box)]
        if not free:
            free = [(spot, 0) for spot in self._list_rows(options[0]) if self._is_free(spot.box)]
        free = free or [(self._list_rows(options[0])[0], 0)]

        def weigh(found: tuple[Spot, int]) -> float:
            """How bad a spot is: what it covers, how far it is from its line, and from the line's end."""
            spot, option = found
            return _COVERED * self._count_covered(spot.box) + _weigh_distance(spot.box, line) + _SECOND_BEST * option

        settled, _ = min(free, key=weigh)
        self._words.append(settled.box)
        return settled

    def _list_rows(self, lines: tuple[str, ...]) -> list[Spot]:
        """Spots on lines all the way down the plot."""
        rows = range(int(self._plot.top), int(self._plot.bottom - _LETTER_HEIGHT), LINE_HEIGHT)
        return [Spot(lines, self._plot.left, row, "below", "start") for row in rows]

    def _is_free(self, box: Rectangle) -> bool:
        """Whether words there lie within the plot, or right of it, and on no others."""
        plot = self._plot
        is_within = plot.left <= box.x and box.x + box.width <= WIDTH - _MARGIN
        is_within = is_within and plot.top - _OVER <= box.y and box.y + box.height <= plot.bottom
        return is_within and not any(_do_overlap(box, other) for other in self._words)

    def _count_covered(self, box: Rectangle) -> int:
        """How much of what is drawn words there would cover or come too close to."""
        return sum(
            box.x - _AIR <= x <= box.x + box.width + _AIR and box.y - _AIR <= y <= box.y + box.height + _AIR
            for x, y in self._drawn
        )


def _list_spots(lines: tuple[str, ...], own: Sequence[Place], sides: Sequence[Side]) -> Iterator[Spot]:
    """The spots along a line, close above and below it, from its end back; and right of its end."""
    end, width = own[-1], max(map(measure_text, lines))
    if "level" in sides:
        yield Spot(lines, end.x + _GAP + 1, end.y, "level", "start")
    wanted: list[tuple[float, Anchor]] = [
        (own[0].x, "start"),
        (end.x, "start"),
        (own[0].x, "middle"),
        (end.x, "middle"),
    ]
    wanted += [((own[0].x + end.x) / 2, "middle")]
    wanted += [(end.x - back, "end") for back in range(0, int(end.x - own[0].x) + 1, _STEP)]
    for x, anchor in wanted:
        left = x - {"start": 0, "middle": 0.5, "end": 1}[anchor] * width
        heights = [y for at, y in own if left - _AIR <= at <= left + width + _AIR]
        if "above" in sides:
            yield Spot(lines, x, min(heights) - _GAP, "above", anchor)
        if "below" in sides:
            yield Spot(lines, x, max(heights) + _GAP, "below", anchor)


def _weigh_distance(box: Rectangle, own: Sequence[Place]) -> float:
    """How far words are from their line on average, as far as they run along it, and from its end."""
    end = own[-1]
    off = [max(box.y - y, y - box.y - box.height, 0) for x, y in own if box.x <= x <= box.x + box.width]
    along = max(box.x - end.x, end.x - box.x - box.width, 0)
    return (mean(off) if off else max(box.y - end.y, end.y - box.y - box.height, 0)) + _ALONG * along


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
    if view.band:
        y = plot.y(view.band.mean)
        drawn += _follow((Place(plot.edges[view.band.first], y), Place(plot.edges[view.band.last + 1], y)))
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
