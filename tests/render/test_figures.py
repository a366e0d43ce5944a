"""Figures to download: nothing that a spreadsheet would run, and every number exact."""

import csv
import io
import json
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.figures import CsvView
from generator.render.figures import render_csv, render_json


def read_row(*cells: str, numbers: tuple[str, ...] = ()) -> list[str]:
    view = CsvView(tuple("abcdefgh"[: len(cells)]), (cells,), numbers)
    _, row = csv.reader(io.StringIO(render_csv(view).decode(), newline=""))
    return row


def test_a_table_is_a_header_and_its_rows():
    view = CsvView(("period", "actual"), (("Q1", "1.50"), ("Q2", "")), ("actual",))
    assert render_csv(view) == b"period,actual\nQ1,1.50\nQ2,\n"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", " =1+1", "\n=1", "＝1+1", '=cmd|"/c calc"!A0'],
)
def test_a_text_that_a_spreadsheet_would_run_is_set_apart(text: str):
    assert read_row(text) == ["'" + text.replace("\r", "\n")]


@pytest.mark.parametrize("text", ["", "a", "a=b", "1 = 1", "'=1", "Q1 2026/27", "–5", "52 days"])
def test_other_text_stays_as_it_is(text: str):
    assert read_row(text, "x") == [text, "x"]


def test_a_header_is_set_apart_too():
    assert render_csv(CsvView(("=a", "b"), ())) == b"'=a,b\n"


@pytest.mark.parametrize("number", ["-5", "0.10", "-0.0000001", "12345678901234567890.5", ""])
def test_a_number_stays_as_it_is_and_negative_ones_stay_numbers(number: str):
    assert read_row("-5", number, numbers=("b",)) == ["'-5", number]


@pytest.mark.parametrize("text", ["a\r=1", "a\r\n=1", "a\n=1"])
def test_no_text_begins_a_row_of_its_own(text: str):
    view = CsvView(("a", "b"), ((text, "x"),))
    assert render_csv(view) == b'a,b\n"a\n=1",x\n'


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r")), min_size=2, max_size=5))
def test_what_is_read_back_is_what_was_written_but_for_the_apostrophe(cells: list[str]):
    assert [found.removeprefix("'") for found in read_row(*cells)] == [cell.removeprefix("'") for cell in cells]


def test_only_a_table_becomes_csv():
    class Other(msgspec.Struct):
        a: int = 1

    with pytest.raises(TypeError, match="CsvView"):
        render_csv(Other())


def test_json_keeps_the_fields_in_their_order_and_numbers_exact():
    class Figures(msgspec.Struct):
        name: str
        actual: Decimal | None
        points: tuple[Decimal, ...] = ()

    written = render_json(Figures("Wärme", Decimal("-0.10"), (Decimal("1234567890123456789.5"), Decimal("1E+3"))))
    assert written.decode() == (
        '{\n  "name": "Wärme",\n  "actual": -0.10,\n  "points": [\n    1234567890123456789.5,\n    1E+3\n  ]\n}\n'
    )
    assert json.loads(written)["points"][1] == 1000


def test_json_says_null_where_there_is_nothing():
    class Figure(msgspec.Struct):
        actual: Decimal | None = None

    assert json.loads(render_json(Figure())) == {"actual": None}
