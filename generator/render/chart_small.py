"""One of several small charts on one scale: a line or a bar, the scale's ends, the first and the last period."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.charts import SmallChart
from generator.render.chart_scale import find_scale
from generator.render.chart_svg import (
    Place,
    Rectangle,
    write_line,
    write_number,
    write_picture,
    write_rectangle,
    write_text,
)

_WIDTH, _HEIGHT, _BAR_HEIGHT = 160, 92, 7
_LETTER = 6.2  # the width of an average letter at the style sheet's 11 units
_TOP, _BOTTOM = 8, 18  # what the picture leaves above and below its plot
_AIR = 5
_LAST = 3  # the dot's radius


def render_small_chart(view: SmallChart) -> str:
    """The chart as an `<svg>`: a bar where it has one period, a line where it has more; empty without a value.

    Classes: small-chart (with lying, where it is a bar), grid, axis, whole, actual, last. Raises ValueError for a
    number that is not finite.
    """
    known = [value for value in (*view.values, *view.whole) if value is not None]
    if all(value is None for value in view.values):
        return ""
    if not all(map(math.isfinite, (*known, view.low, view.high))):
        raise ValueError(f'a value of the small chart "{view.label}" is not finite')
    if len(view.values) == 1:
        return write_picture("small-chart lying", (_WIDTH, _BAR_HEIGHT), view.label, _draw_bar(view))
    return write_picture("small-chart", (_WIDTH, _HEIGHT), view.label, _draw_lines(view))


def _draw_bar(view: SmallChart) -> Iterator[str]:
    """A bar that lies from zero, zero itself, and a mark where the whole stands."""
    low, high = min(view.low, 0), max(view.high, 0)
    value = next(value for value in view.values if value is not None)
    span = (
        high / 2 - low / 2
    )  # halves, for a difference may be more than a number can hold; 0 of the smallest there are

    def place(number: float) -> float:
        return _WIDTH * (number / 2 - low / 2) / span if span else 0

    left, right = sorted((place(0), place(value)))
    yield write_rectangle("", Rectangle(left, 1, max(right - left, 1), _BAR_HEIGHT - 2))
    marks = [("axis", 0.0), *(("whole", whole) for whole in view.whole if whole is not None)]
    yield from (f'<path class="{name}" d="M{write_number(place(at))} 0v{_BAR_HEIGHT}"/>' for name, at in marks)


def _draw_lines(view: SmallChart) -> Iterator[str]:
    """The scale's ends, the whole's line behind and the own line, open at gaps, with a dot on its last value."""
    scale = find_scale(view.low, view.high, from_zero=False, whole=False, signs=view.signs)
    low, high = scale.guides[0], scale.guides[-1]
    left = max(len(scale.labels[0]), len(scale.labels[-1])) * _LETTER + _AIR
    right, bottom = _WIDTH - _LAST - 1, _HEIGHT - _BOTTOM
    pace = (right - left) / (len(view.values) - 1)

    def place_all(values: Sequence[float | None]) -> list[Place | None]:
        shares = [None if value is None else (scale.place(value) - low) / (high - low) for value in values]
        return [
            None if share is None else Place(left + i * pace, bottom - share * (bottom - _TOP))
            for i, share in enumerate(shares)
        ]

    reach = f"H{write_number(right)}"
    yield f'<path class="grid" d="M{write_number(left)} {_TOP}{reach}M{write_number(left)} {bottom}{reach}"/>'
    ends = (_TOP, scale.labels[-1]), (bottom, scale.labels[0])
    yield from (write_text("", Place(0, y + 4), said) for y, said in ends)
    yield from _write_periods(view, left)
    yield from _draw_line("whole", place_all(view.whole))
    places = place_all(view.values)
    yield from _draw_line("actual", places)
    x, y = map(write_number, next(place for place in reversed(places) if place))
    yield f'<circle class="last" cx="{x}" cy="{y}" r="{_LAST}"/>'


def _draw_line(css_class: str, places: Sequence[Place | None]) -> Iterator[str]:
    """A line for each run without a gap; a value between two gaps is a dot of it."""
    for is_known, run in groupby(places, key=bool):
        line = [place for place in run if place]
        if is_known:
            yield write_line(css_class, line if line[1:] else line * 2)


def _write_periods(view: SmallChart, left: float) -> Iterator[str]:
    """The first period, below the line's start or as near as the last one lets it; the last alone if both don't fit."""
    y = _HEIGHT - 2
    x = min(left, _WIDTH - (len(view.first) + len(view.last)) * _LETTER - _AIR)
    if x >= 0:
        yield write_text("", Place(x, y), view.first)
    yield f'<g text-anchor="end">{write_text("", Place(_WIDTH, y), view.last)}</g>'
