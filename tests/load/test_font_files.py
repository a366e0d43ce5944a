"""A font is what its first bytes say, and no more is read of it than need be."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.content import load_site
from generator.load.font_files import MOST_BYTES, read_font
from generator.model.problems import Problem

GLYF, LOCA, HEAD, FVAR = 10, 11, 1, 47


def make_woff2(*tables: bytes, length: int | None = None) -> bytes:
    """A woff2 file of a header and a directory alone, each table as it stands there."""
    directory = b"".join(tables)
    header = struct.pack(">4s4sIHH32x", b"wOF2", b"\0\1\0\0", 52 - 4 + len(directory), len(tables), 0)
    whole = header + directory
    return whole if length is None else whole[:8] + struct.pack(">I", length) + whole[12:]


PLAIN = make_woff2(bytes([HEAD, 54]), bytes([GLYF, 0x83, 0x10, 0x82, 0x01]), bytes([LOCA, 20, 0]))
VARIABLE = make_woff2(bytes([HEAD, 54]), b"\x3fTEST\x09", bytes([GLYF | 0xC0, 9]), bytes([FVAR, 30]))


def read(content, file="content/fonts/a.woff2"):
    problems: list[Problem] = []
    return read_font(content, file, problems), [problem.what for problem in problems]


@pytest.mark.parametrize("content, is_variable", [(PLAIN, False), (VARIABLE, True)])
def test_a_font_of_all_weights_is_told_from_one_of_one(content, is_variable):
    font, problems = read(content)
    assert problems == []
    assert (font.path, font.is_variable, font.content) == ("fonts/a.woff2", is_variable, content)


@pytest.mark.parametrize(
    "content, file",
    [
        (b"", "content/fonts/a.woff2"),
        (b"wOFF" + PLAIN[4:], "content/fonts/a.woff2"),
        (b"<svg/>", "content/fonts/a.woff2"),
        (PLAIN, "content/fonts/a.ttf"),
        (PLAIN, "content/fonts/a.WOFF2"),
        (PLAIN[:-3], "content/fonts/a.woff2"),
        (PLAIN[:20], "content/fonts/a.woff2"),
        (make_woff2(bytes([FVAR]) + b"\xff" * 9), "content/fonts/a.woff2"),
        (PLAIN + b"\0" * MOST_BYTES, "content/fonts/a.woff2"),
    ],
)
def test_what_is_no_font_is_told_once(content, file):
    font, problems = read(content, file)
    assert font is None
    assert len(problems) == 1


@given(st.binary(max_size=80))
def test_whatever_stands_behind_the_signature_is_a_font_or_a_problem(rest: bytes):
    font, problems = read(b"wOF2" + rest)
    assert (font is None) == (len(problems) == 1)


def test_a_sites_fonts_are_those_of_its_folder(site):
    folder = site({"site.yaml": "name: A\n", "content/fonts/not-one.woff2": "text"})
    (folder / "content/fonts/a.woff2").write_bytes(PLAIN)
    (folder / "content/fonts/b c.woff2").write_bytes(PLAIN)
    problems: list[Problem] = []
    records = load_site(folder, problems)
    assert records
    assert [font.path for font in records.fonts] == ["fonts/a.woff2"]
    assert [str(problem.place) for problem in problems] == ["content/fonts/b c.woff2", "content/fonts/not-one.woff2"]
