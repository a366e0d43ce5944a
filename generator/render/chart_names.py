"""The names of a chart's lines, and its last value: each stands where its own line ends, so that no key is needed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.charts import ChartView
from generator.render.chart_labels import break_text, cut_text, measure_text, stack_labels
from generator.render.chart_plot import FONT_SIZE, SPACING, Plot
from generator.render.chart_room import LINE_HEIGHT, Room, Side
from generator.render.chart_svg import Place, Rectangle, write_line, write_lines, write_near

_ROOM = 6 * FONT_SIZE  # beside the plot; a longer line of a name is broken or cut
_DROP = FONT_SIZE / 3  # from a line's middle to the words' base line
_FAR = 0.7 * FONT_SIZE  # a name that is moved by more is tied to its line's end
_LEADER = 6  # what that takes at the right
_TOP = FONT_SIZE + 6  # below the unit
_SHORTENED = 0.65  # a name's first line of two, of its whole length


class Name(NamedTuple):
    """A name, its class, the last point of what it names, and which of the references that is."""

    css_class: str
    text: str
    at: int
    reference: int = -1

    @property
    def lines(self) -> tuple[str, ...]:
        """The name as it stands beside the plot."""
        return break_text(self.text, _ROOM)


def choose_names(view: ChartView) -> tuple[Name, ...]:
    """The names, as far as there are two things to tell apart, and the last value; bars need none but it."""
    known = [(i, point.kind == "forecast") for i, point in enumerate(view.points) if point.value is not None]
    told = [i for i, is_ahead in known if not is_ahead]
    ahead = [i for i, is_ahead in known if is_ahead]
    wanted = [i for values in (view.targets, view.target_range) for i, value in enumerate(values) if value is not None]
    names = [
        Name(f"name {css_class}", text, max(points))
        for css_class, text, points in (
            ("actual", view.actual_name, told),
            ("forecast", view.forecast_name, ahead),
            ("target", view.target_name, wanted),
        )
        if points
    ]
    for number, reference in enumerate(view.references):
        points = [i for i, value in enumerate(reference.values) if value is not None]
        names += [Name(f"name {reference.kind}", reference.name, points[-1], number)] if points else []
    return (*_name_values(view, told, is_named=len(names) > 1), *(name for name in _leave_actual(names)))


def _leave_actual(names: Sequence[Name]) -> Iterator[Name]:
    """The others, as far as there is more than one name at all."""
    yield from (name for name in names if names[1:] and name.css_class != "name actual")


def _name_values(view: ChartView, told: Sequence[int], *, is_named: bool) -> Iterator[Name]:
    """The name of the values with the last of them; of bars, and of a value that stands alone, that value."""
    known = [i for i, point in enumerate(view.points) if point.value is not None]
    if len(known) == 1:
        yield Name("value", view.points[known[0]].text, known[0])
    elif told and view.form == "bar":
        yield from [Name("value", view.latest, told[-1])] if view.latest else []
    elif told:
        text = f"{view.actual_name if is_named else ''} {view.latest}".strip()
        yield from [Name("name actual", text, told[-1])] if text else []


def find_margin(names: Sequence[Name], view: ChartView) -> float:
    """The room at the right for the names of lines that reach the last point."""
    widths = (measure_text(line) for name in names if _is_beside(name, view) for line in name.lines)
    return max(widths, default=0) + 2 * SPACING


def _is_beside(name: Name, view: ChartView) -> bool:
    return name.at == len(view.points) - 1 and name.css_class != "value"


def draw_names(names: Sequence[Name], view: ChartView, plot: Plot) -> Iterator[str]:
    """The names of lines that reach the right edge beside it, moved apart if need be; others at their ends."""
    ends = {name: _find_height(name, view, plot) for name in names}
    beside = sorted((name for name in names if _is_beside(name, view)), key=lambda name: (ends[name], name))
    limits = _TOP, plot.bottom + _DROP
    lines = _fit_lines(beside, limits[1] - limits[0])
    middles = stack_labels([ends[name] for name in beside], [LINE_HEIGHT * len(said) for said in lines], *limits)
    moved = [abs(middle - ends[name]) > _FAR for name, middle in zip(beside, middles, strict=True)]
    x = plot.right + SPACING + (_LEADER if any(moved) else 0)
    for name, said, middle, is_far in zip(beside, lines, middles, moved, strict=True):
        if is_far:
            yield write_line("leader", (Place(plot.right + 1, ends[name]), Place(x - 2, middle)))
        yield write_lines(name.css_class, Place(x, middle), said)
    boxes = [
        Rectangle(x, middle - LINE_HEIGHT * len(said) / 2, max(map(measure_text, said)), LINE_HEIGHT * len(said))
        for said, middle in zip(lines, middles, strict=True)
    ]
    yield from _draw_within(names, view, plot, boxes)


def _draw_within(names: Sequence[Name], view: ChartView, plot: Plot, taken: Sequence[Rectangle]) -> Iterator[str]:
    """The names that don't stand beside the plot, each by its own line."""
    within = [name for name in names if not _is_beside(name, view)]
    room = Room(view, plot, taken) if within else None
    for name in within:
        if room:
            options = _list_forms(name, view, plot, is_named=len(names) > 1)
            spot = room.settle(options, *_find_line(name, view, plot))
            yield write_near(name.css_class, Place(spot.x, spot.y), spot.lines, (spot.side, spot.anchor))


def _list_forms(name: Name, view: ChartView, plot: Plot, *, is_named: bool) -> list[tuple[str, ...]]:
    """The ways its words can be written: of a bar's value after what bars show; of a line's name in two lines too."""
    text = cut_text(name.text, plot.right - plot.left)
    if name.css_class == "value":
        named = f"{view.actual_name} {text}"
        return [(named,), (text,)] if is_named and text == view.latest else [(text,)]
    broken = break_text(text, measure_text(text) * _SHORTENED)
    return [(text,), broken] if " ".join(broken) == text else [(text,)]


def _find_line(name: Name, view: ChartView, plot: Plot) -> tuple[list[Place], tuple[Side, ...]]:
    """The line that a name stands by, up to its end, and at which sides: a bar's end, or the last of steps."""
    y, at = _find_height(name, view, plot), name.at
    if name.css_class == "value" and view.form == "bar":
        bar = plot.bars()[at]
        ends = [Place(bar.x, y), Place(bar.x + bar.width, y)] if bar else [Place(plot.xs[at], y)]
        return ends, ("below",) if _find_foot(at, view, plot) else ("above",)
    if name.css_class == "name target":
        wanted: Sequence[object] = view.targets if view.targets and view.targets[at] is not None else view.target_range
        first = next((i + 1 for i in range(at, -1, -1) if wanted[i] != wanted[at]), 0)
        return [Place(plot.edges[first], y), Place(plot.edges[at + 1], y)], ("level", "above", "below")
    places = plot.values
    if name.reference >= 0:
        values = view.references[name.reference].values
        places = [None if v is None else Place(x, plot.y(v)) for x, v in zip(plot.xs, values, strict=True)]
    line = [place for place in places[: at + 1] if place] if view.form == "line" or name.reference >= 0 else []
    return line or [Place(plot.xs[at], y)], ("level", "above", "below")


def _fit_lines(names: Sequence[Name], room: float) -> list[tuple[str, ...]]:
    """Each name in its lines; the longest in one where there are too many for the room."""
    lines = [name.lines for name in names]
    while sum(map(len, lines)) * LINE_HEIGHT > room and max(map(len, lines)) > 1:
        longest = max(range(len(lines)), key=lambda i: (len(lines[i]), names[i].reference))
        lines[longest] = (cut_text(names[longest].text, _ROOM),)
    return lines


def _find_height(name: Name, view: ChartView, plot: Plot) -> float:
    """The height at which what it names ends: of a range, its middle; of a bar below zero with no room there, zero."""
    if name.reference >= 0:
        value = view.references[name.reference].values[name.at]
        return plot.bottom if value is None else plot.y(value)
    if name.css_class == "value" and (end := _find_foot(name.at, view, plot)):
        return end
    if name.css_class != "name target":
        return find_top(name.at, view, plot)
    target = view.targets[name.at] if view.targets else None
    if target is not None:
        return plot.y(target)
    limits = view.target_range[name.at]
    return sum(map(plot.y, limits)) / 2 if limits else plot.bottom


def _find_foot(i: int, view: ChartView, plot: Plot) -> float | None:
    """The lower end of a bar below zero, where there is room for a word under it; else None."""
    place = plot.values[i]
    is_hanging = view.form == "bar" and place and place.y > plot.y(0)
    return place.y if place and is_hanging and place.y + 1.5 * FONT_SIZE < plot.bottom else None


def find_top(i: int, view: ChartView, plot: Plot) -> float:
    """The upper end of what is drawn for point `i`: of a bar below zero, zero; of nothing, the axis."""
    place = plot.values[i]
    heights = [place.y] if place else []
    if view.form == "bar":
        heights.append(plot.y(0))
    return min(heights, default=plot.bottom)
