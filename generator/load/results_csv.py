"""Results as a table: a row a figure, with the columns measure, period, and any plain field of a result."""

import csv
import io
from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.load.fields import read_noun
from generator.load.reading import Reading, fold_name
from generator.load.returns import Returns, check_figures, explain_near_field, find_near_field
from generator.load.value_forms import refuse_period
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar
from generator.model.forms import Items, Numbers, Part, Rest, list_fields
from generator.model.nouns import Noun
from generator.model.periods import Period, parse_period
from generator.model.problems import Place, find_nearest
from generator.model.results import BreakdownRow, Dimension, Result

BY = "by "
MOST_COLUMNS = 200

Kind = Literal["measure", "period", "by", "field", "empty"]


class Column(NamedTuple):
    """What a column holds: `name` is a dimension, or a field ("restated.was" for a field of a part)."""

    kind: Kind
    name: str = ""


def _list_columns(noun: type[Noun]) -> Iterator[str]:
    """The plain fields of a result, and those of its parts with a dot."""
    for field in list_fields(noun):
        if isinstance(field.form, Part):
            part: type[Noun] = field.form.of
            yield from (f"{field.name}.{inner.name}" for inner in list_fields(part))
        elif not isinstance(field.form, Items | Numbers | Rest):
            yield field.name


COLUMNS = tuple(_list_columns(Result))
ROW_FIELDS = frozenset(field.name for field in list_fields(BreakdownRow))


class _Table:
    """A table as it is read: what its columns are, and how each measure's figures are read."""

    def __init__(self, file: str, columns: list[Column], returns: Returns) -> None:
        self.file = file
        self.columns = columns
        self.returns = returns
        self.readings: dict[str, Reading] = {}
        self.periods: dict[tuple[str, str], Period | None] = {}

    def refuse(self, line: int, what: str, mend: str) -> None:
        """Tell a problem of this file."""
        self.returns.refuse(Place(self.file, line), what, mend)


def read_table(text: str, file: str, returns: Returns) -> None:
    """Put what each row says into `returns`: a result, or, with a column `by …` filled, a row of a breakdown.

    Rows without any text are passed over.
    """
    table = _Table(file, [], returns)
    for line, cells in _list_rows(text, table):
        if not any(cells):
            continue
        if table.columns:
            _read_row(cells, line, table)
        else:
            table.columns = _read_header(cells, line, table)
            if not table.columns:
                return


def _list_rows(text: str, table: _Table) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on, spaces around its cells taken off."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error):
            what, mend = "a cell is too long, or its quotes are never closed", 'close the quotes (")'
        elif "unexpected end" in str(error):
            what, mend = (
                'quotes (") that open in this row are never closed',
                'close them; a quote within words is written twice ("")',
            )
        else:
            what, mend = (
                'quotes (") stand in the middle of a cell',
                "put the whole cell in quotes, and each quote in it twice",
            )
        table.refuse(line, what, mend)


def _read_header(names: list[str], line: int, table: _Table) -> list[Column]:
    """What each column is; empty if they can't be told, which is then said."""
    if len(names) == 1 and any(sign in names[0] for sign in ";\t"):
        sign = '";"' if ";" in names[0] else "tabs"
        table.refuse(
            line,
            f"the columns are divided by {sign}, and should be by commas",
            'save the file as "CSV UTF-8 (comma)"',
        )
        return []
    if len(names) > MOST_COLUMNS:
        what = f"the first line names {len(names):,} columns; at most {MOST_COLUMNS} are read"
        table.refuse(line, what, "take out those that are no figures, or make two tables")
        return []
    before = len(table.returns.problems)
    columns = [_read_column(name, line, table) for name in names]
    for i, column in enumerate(columns):
        if column.kind != "empty" and column in columns[:i]:
            table.refuse(line, f'the column "{shorten(names[i])}" stands twice', "keep one")
    kinds = {column.kind for column in columns}
    meant = {_find_near(name) for name, column in zip(names, columns, strict=True) if column.kind == "empty"}
    for kind in ("measure", "period"):
        if kind not in kinds | meant:
            table.refuse(
                line,
                f'there is no column "{kind}"',
                "the first line names the columns: measure, period, actual",
            )
    return columns if len(table.returns.problems) == before else []


def _read_column(name: str, line: int, table: _Table) -> Column:
    """What one column is, by its name; "empty" where that is told."""
    folded = fold_name(name.casefold())
    if not name:
        return Column("empty")
    if folded == "measure":
        return Column("measure")
    if folded == "period":
        return Column("period")
    if folded in COLUMNS:
        return Column("field", folded)
    if name.casefold().startswith(BY):
        dimension = name[len(BY) :].strip()
        field = find_near_field(dimension)
        if field:
            table.refuse(line, *explain_near_field(dimension, field))
        return Column("by", dimension)
    near = _find_near(name)
    mend = f'did you mean "{near}"?' if near else f'for a breakdown write "by {shorten(name)}"; else take it out'
    table.refuse(line, f'no column is called "{shorten(name)}"', mend)
    return Column("empty", name)


def _find_near(name: str) -> str | None:
    """The column that one of this name may be meant for."""
    return find_nearest(fold_name(name.casefold()), ("measure", "period", *COLUMNS))


def _read_row(cells: list[str], line: int, table: _Table) -> None:
    """One row, as a result or as a row of a breakdown."""
    columns = table.columns
    if len(cells) != len(columns):
        what = f"this row has {len(cells)} cells, and the first line names {len(columns)} columns"
        table.refuse(line, what, "put words that have a comma in quotes")
        return
    measure = when = ""
    dimensions: list[Dimension] = []
    fields: dict[str, Node] = {}
    for (kind, name), cell in zip(columns, cells, strict=True):
        if not cell:
            continue
        if kind == "field":
            _put_field(fields, name, Scalar(cell, line))
        elif kind == "by":
            dimensions.append(Dimension(name=name, value=cell, line=line))
        elif kind == "measure":
            measure = cell
        elif kind == "period":
            when = cell
        else:
            table.refuse(line, f'"{shorten(cell)}" stands in a column without a name', "name the column, or empty it")
    _put_row(measure, when, fields, dimensions, line, table)


def _put_field(fields: dict[str, Node], name: str, cell: Scalar) -> None:
    """Add a cell to a row's fields; one with a dot to the part it belongs to."""
    part, dot, inner = name.partition(".")
    if not dot:
        fields[name] = cell
        return
    whole = fields.setdefault(part, Mapping({}, {}, cell.line))
    if isinstance(whole, Mapping):
        whole.values[inner] = cell
        whole.key_lines[inner] = cell.line


def _put_row(  # noqa: PLR0913, PLR0917  (a row's parts)
    measure: str, when: str, fields: dict[str, Node], dimensions: list[Dimension], line: int, table: _Table
) -> None:
    """Read a row's fields and hand over what they say."""
    if not measure or not when:
        table.refuse(line, f"this row has no {'period' if measure else 'measure'}", "fill it in, or delete the row")
        return
    reading = table.readings.get(measure)
    if reading is None:
        reading = table.readings[measure] = table.returns.read_measure(measure, table.file)
    if (measure, when) not in table.periods:
        table.periods[measure, when] = parse_period(when, reading.calendar)
    period = table.periods[measure, when]
    if period is None:
        refuse_period(Scalar(when, line), reading, when)
        return
    place = Place(table.file, line)
    mapping = Mapping(fields, dict.fromkeys(fields, line), line)
    if not dimensions:
        result = read_noun(Result, mapping, reading, measure=measure, period=period, place=place)
        if result:
            check_figures(result, reading, line)
            table.returns.put_result(result)
        return
    for name in sorted(fields.keys() - ROW_FIELDS):
        del fields[name]
        mend = "empty this cell, or those of the breakdown"
        reading.refuse(line, f'"{name}" is said of the whole, not of a part', mend)
    row = read_noun(BreakdownRow, mapping, reading, dimensions=tuple(dimensions))
    if row:
        check_figures(row, reading, line)
        table.returns.put_row(measure, period, row, place)
