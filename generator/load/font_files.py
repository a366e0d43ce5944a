"""A font's bytes, read for what it is from its first few."""

import struct
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.model.fonts import Font
from generator.model.problems import Place, Problem
from generator.model.site_folder import CONTENT

MOST_BYTES = 5_000_000

_SIGNATURE = b"wOF2"
_HEADER = struct.Struct(">4s4sIHH32x")  # signature, flavour, length, number of tables, reserved, and what we need not
# Of the tables that woff2 calls by a number. Source: WOFF File Format 2.0, 4.1 and 5.
_GLYF, _LOCA, _FVAR = 10, 11, 47
_NAMED = 63  # its name stands beside it
_UNTRANSFORMED = {_GLYF: 3, _LOCA: 3}
_LONGEST_NUMBER = 5


def read_font(content: bytes, file: str, problems: list[Problem]) -> Font | None:
    """The font in `content`, which must be woff2 as its name says; None if a problem was appended."""
    place = Place(file)
    if PurePosixPath(file).suffix != ".woff2":
        mend = "save it as .woff2, which every browser reads and is the smallest"
        problems.append(Problem(place, "this is no kind of font that is published", mend))
    elif len(content) > MOST_BYTES:
        what = f"the font has {len(content):,} bytes; at most {MOST_BYTES:,} are published"
        problems.append(Problem(place, what, "save it with the letters only that your language needs"))
    elif not content.startswith(_SIGNATURE):
        mend = "save the font itself as .woff2: another name doesn't make it one"
        problems.append(Problem(place, "the file's name says woff2, but it holds something else", mend))
    else:
        try:
            return Font(file.removeprefix(f"{CONTENT}/"), _FVAR in _list_tables(content), content)
        except (struct.error, IndexError):
            problems.append(Problem(place, "the font is damaged", "save it again"))
    return None


def _list_tables(content: bytes) -> Iterator[int]:
    """The numbers of the font's tables; struct.error or IndexError where the file is shorter than it says."""
    _, _, length, count, _ = _HEADER.unpack_from(content)
    if length != len(content):
        raise IndexError
    at = _HEADER.size
    for _ in range(count):
        number, version = content[at] & _NAMED, content[at] >> 6
        at = _skip_number(content, at + (5 if number == _NAMED else 1))
        if version != _UNTRANSFORMED.get(number, 0):
            at = _skip_number(content, at)
        yield number


def _skip_number(content: bytes, at: int) -> int:
    """Where the number that begins at `at` ends: of each of its bytes but the last the highest bit is set."""
    for end in range(at, at + _LONGEST_NUMBER):
        if content[end] < 0x80:  # noqa: PLR2004
            return end + 1
    raise IndexError
