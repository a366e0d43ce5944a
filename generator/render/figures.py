"""Figures to download, as CSV that spreadsheets can't take for commands, and as JSON."""

import csv
import io
from decimal import Decimal

import msgspec

from generator.model.figures import CsvView

_COMMANDS = ("=", "+", "-", "@", "\t", "\r")
_encoder = msgspec.json.Encoder(decimal_format="number")


def render_csv(view: msgspec.Struct) -> bytes:
    """The table as CSV, UTF-8, lines ended by \\n; a text that a spreadsheet would run is set apart by an apostrophe."""
    if not isinstance(view, CsvView):
        raise TypeError(f"a CSV file is made from a CsvView, not from {type(view).__name__}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_format_cell(cell) for cell in view.header])
    writer.writerows([_format_cell(cell) for cell in row] for row in view.rows)
    return out.getvalue().encode()


def _format_cell(cell: str | Decimal | None) -> str:
    """A cell as text: numbers as they are, negative ones too; a text that would be a command, defused."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return f"'{cell}" if cell.startswith(_COMMANDS) else cell


def render_json(view: msgspec.Struct) -> bytes:
    """The view as JSON, indented by two, numbers exact."""
    return msgspec.json.format(_encoder.encode(view), indent=2) + b"\n"
