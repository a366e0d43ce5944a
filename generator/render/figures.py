"""Figures to download, as CSV that spreadsheets can't take for commands, and as JSON."""

import csv
import io

import msgspec

from generator.model.figures import CsvView

_COMMANDS = (*"=+-@\t\n", *"＝＋－＠")  # the wide ones too, which some spreadsheets take for the others
_encoder = msgspec.json.Encoder(decimal_format="number")


def render_csv(view: msgspec.Struct) -> bytes:
    """The table as CSV, UTF-8, lines ended by a line feed; what a spreadsheet would run begins with an apostrophe."""
    if not isinstance(view, CsvView):
        raise TypeError(f"a CSV file is made from a CsvView, not from {type(view).__name__}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    is_number = [name in view.numbers for name in view.header]
    writer.writerow([_defuse(name) for name in view.header])
    for row in view.rows:
        writer.writerow([cell if number else _defuse(cell) for cell, number in zip(row, is_number, strict=True)])
    return out.getvalue().encode()


def _defuse(text: str) -> str:
    """A text that a spreadsheet would run as a command, set apart; numbers, negative ones too, never come here.

    A carriage return, which csv leaves bare, would begin a row of its own: it becomes a line feed, which is quoted.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.lstrip(" ").startswith(_COMMANDS) else text


def render_json(view: msgspec.Struct) -> bytes:
    """The view as JSON, indented by two, numbers exact."""
    return msgspec.json.format(_encoder.encode(view), indent=2) + b"\n"
