"""What a grid of what we do by how we do it shows."""

import msgspec

from generator.model.views import LinkView


class GridColumn(msgspec.Struct, frozen=True):
    """A value, and how many say how they live it."""

    link: LinkView
    note: str  # "12 in all say how"; "Nobody says how yet"


class GridRow(msgspec.Struct, frozen=True):
    """A priority or an objective with its words on each value, in the columns' order; "" where it has none."""

    link: LinkView
    kind: str  # "Objective", as the site says it
    cells: tuple[str, ...]  # html


class GridView(msgspec.Struct, frozen=True):
    """What we do, in rows, by how we do it, in columns."""

    caption: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    more: LinkView | None = None  # "and 12 more", where not all rows are shown
