"""A file's bytes as text, and a text split into the fields on top and the words below."""

import re
from typing import NamedTuple

from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Scalar, parse_yaml, report_unfit_character
from generator.model.problems import Place, Problem

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_FIELD = re.compile(r"[a-z_]+:(?=\s|\Z).*")  # small letters: "Note: …" may well begin the words


class FrontMatter(NamedTuple):
    """The fields and the words of one file.

    `fields` is empty where the file has none. `is_whole` is False where a problem with the fields was told:
    nobody need then say that one of them is missing. `words_line` is the line where `words` begin: 1 where no
    fields stand on top.
    """

    fields: Mapping
    words: str
    words_line: int
    is_whole: bool = True


def decode_text(content: bytes, file: str, problems: list[Problem]) -> str | None:
    """`content` as text, each line end a newline, no byte order mark; None if a problem was appended."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + len(re.findall(rb"\r\n?|\n", content[: error.start]))
        what, mend = "this line is not UTF-8 text", 'save the file as "UTF-8" (in a spreadsheet "CSV UTF-8")'
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            what = "the file is saved as UTF-16"
        problems.append(Problem(Place(file, line), what, mend))
        return None
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return None if report_unfit_character(text, file, problems) else text


def split_front_matter(text: str, file: str, problems: list[Problem]) -> FrontMatter:
    """The fields between "---" on line 1 and the next "---", and the words below, of a decoded `text`."""
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter(Mapping({}, {}, 1), text, 1, is_whole=not _report_no_opening(text, file, problems))
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        mend = 'put a line "---" after the last field'
        problems.append(Problem(Place(file, 1), 'the fields that "---" opens have no end', mend))
        return FrontMatter(Mapping({}, {}, 1), "", 1, is_whole=False)
    before = len(problems)
    fields = _read_fields(text[opening.end() : closing.start()], file, problems)
    words_line = 1 + text.count("\n", 0, closing.end())
    return FrontMatter(fields, text[closing.end() :], words_line, is_whole=len(problems) == before)


def _read_fields(text: str, file: str, problems: list[Problem]) -> Mapping:
    """The fields in `text`, whose first line is line 2; empty if there are none or they can't be read."""
    before = len(problems)
    node = parse_yaml(text, file, problems, first_line=2)
    if isinstance(node, Mapping):
        return node
    if node is not None and len(problems) == before:
        shown = f'"{shorten(node.text)}" is' if isinstance(node, Scalar) else "a list stands here,"
        mend = 'write one "name: value" a line, with a space after the colon'
        problems.append(Problem(Place(file, node.line), f"{shown} not a field with its name", mend))
    return Mapping({}, {}, 2)


def _report_no_opening(text: str, file: str, problems: list[Problem]) -> bool:
    """Whether fields stand on top without "---" on line 1, which is a problem."""
    start = len(text) - len(text.lstrip())
    line = 1 + text.count("\n", 0, start)
    if _OPENING.match(text, start) and _CLOSING.search(text, start + 3):
        what = 'the "---" that opens the fields stands too low'
        problems.append(Problem(Place(file, line), what, "move it to line 1"))
        return True
    if field := _FIELD.match(text, start):
        what = f'"{shorten(field[0])}" looks like a field, but no "---" stands above it'
        problems.append(Problem(Place(file, line), what, 'put a line "---" above the fields and one below them'))
        return True
    return False
