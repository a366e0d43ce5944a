"""What others reach and what is asked of all: thin lines behind a chart's own."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.charts import ChartReference, ChartView
from generator.render.chart_plot import Plot
from generator.render.chart_svg import Place, write_number

_MARKS_AT_MOST = 16  # of more, no mark could be told from the line


def draw_references(view: ChartView, plot: Plot) -> Iterator[str]:
    """A standard as a level line over the whole plot; a benchmark from figure to figure, each marked.

    Over bars each is set off from them.
    """
    for reference in view.references:
        corners = _find_corners(reference, plot)
        if not corners:
            continue
        start, *rest = (f"{write_number(x)} {write_number(y)}" for x, y in corners)
        way = f'd="M{start}{"".join(f"L{place}" for place in rest)}"/>'
        if view.form == "bar":
            yield f'<path class="background" {way}'
        yield f'<path class="{reference.kind}" {way}'
        if reference.kind == "benchmark" and len(corners) <= _MARKS_AT_MOST:
            marks = "".join(f"M{write_number(x)} {write_number(y)}h0" for x, y in corners)
            yield f'<path class="benchmark marks" d="{marks}"/>'


def _find_corners(reference: ChartReference, plot: Plot) -> list[Place]:
    """Where its line turns: at each figure, and at both ends of one that holds for several points.

    A figure that stands alone is as wide as its period.
    """
    if reference.kind == "standard":
        level = next((value for value in reference.values if value is not None), None)
        return [] if level is None else [Place(x, plot.y(level)) for x in (plot.left, plot.right)]
    known = [i for i, value in enumerate(reference.values) if value is not None]
    corners = []
    for value, same in groupby(range(len(reference.values)), key=reference.values.__getitem__):
        points = list(same)
        if value is not None:
            xs = dict.fromkeys((plot.xs[points[0]], plot.xs[points[-1]])) if known[1:] else plot.edges[points[0] :][:2]
            corners += [Place(x, plot.y(value)) for x in xs]
    return corners
