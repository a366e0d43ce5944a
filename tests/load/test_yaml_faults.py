"""Syntax that YAML can't read: the line where the author must look, and what to paste there."""

import pytest

from generator.load.yaml_faults import offer_quotes, shorten
from generator.load.yaml_text import parse_yaml
from generator.model.problems import Problem

FAULTS = [
    # A colon too many, or too few.
    ("title: Cut: waits", 1, 'the text after "title:" holds a colon and a space', 'title: "Cut: waits"'),
    ('a: 1\nb: "x": y', 2, 'the text after "b:" holds a colon and a space', "b: '\"x\": y'"),
    ("title:Cut\nunit: days", 1, 'there is no space after the colon of "title"', "title: Cut"),
    ("a: 1\nunit days\nb: 2", 2, '"unit days" has no name and colon before it', 'write "name: text"'),
    ("a: 1\n  b: 2", 2, '"b: 2" is indented more than the line above', "exactly under that line"),
    # Quotes and brackets.
    ('a: 1\nb: "open\nc: 2\n', 2, "a quote opens here and is never closed", "close it with the same quote"),
    ("a: 'tis late\n", 1, "a quote opens here and is never closed", 'a: "\'tis late"'),
    ("a: 'it's late'", 1, "text goes on after a closing quote or bracket", 'a: "it\'s late"'),
    ("a: [words](x) more", 1, "text goes on after a closing quote or bracket", 'a: "[words](x) more"'),
    (
        "a: [1, 2\nb: 3\n",
        1,
        '"[" opens here and is not closed, or a comma is missing after it',
        'close it with "]"',
    ),
    (
        "a: {b: 1\nc: 2\n",
        1,
        '"{" opens here and is not closed, or a comma is missing after it',
        'close it with "}"',
    ),
    ("a: b\n}", 2, '"}" stands alone', "take it out"),
    (
        'path: "C:\\Users"',
        1,
        'a "\\" stands in double quotes, where it has a meaning of its own',
        "path: 'C:\\Users'",
    ),
    # Texts that begin like something else.
    ("a: @home", 1, 'a text begins with "@" and is not in quotes', 'a: "@home"'),
    ("a: 50\nb: %x", 2, 'a text begins with "%" and is not in quotes', 'b: "%x"'),
    ("- `x`", 1, 'a text begins with "`" and is not in quotes', '- "`x`"'),
    ("a: **Bold** words", 1, 'a text begins with "*" and is not in quotes', 'a: "**Bold** words"'),
    ('a: ["b" @c]', 1, 'a text begins with "@" and is not in quotes', "a: '[\"b\" @c]'"),
    ("a: 'b'`", 1, "\"a: 'b'`\" is not YAML", "put the text in quotes"),
    ("a: [", 1, "the text ends before a bracket is closed", 'close it with "]" or "}"'),
    ("a:\n  - {b: 1,\n\n", 2, "the text ends before a bracket is closed", 'close it with "]" or "}"'),
    ("a: [}", 1, 'a text begins with "}" and is not in quotes', 'a: "[}"'),
    ("a: ? b", 1, 'a text begins with "?" and is not in quotes', 'a: "? b"'),
    ("a: - b", 1, "a list begins in the line of its name", 'a: "- b"'),
    ("a: > b", 1, 'text stands in the line of ">"', 'a: "> b"'),
    ("a: | b", 1, 'text stands in the line of "|"', 'a: "| b"'),
    # Indentation.
    ("a:\n\tb: 1", 2, "a tab stands at the start of the line", "use spaces"),
    ("a: |\n  b\n\tc", 3, "a tab stands at the start of the line", "use spaces"),
    (
        "a:\n  b: 1\n c: 2",
        3,
        '"c: 2" stands under nothing that it could belong to',
        "exactly under the first letter",
    ),
    (
        "a:\n  - b\n  c: 2",
        3,
        '"c: 2" stands under nothing that it could belong to',
        "exactly under the first letter",
    ),
    ("a: 1\n...\nb: 2", 3, 'text stands after "...", which ends the document', 'take out the "..."'),
]


@pytest.mark.parametrize("text, line, what, mend", FAULTS)
def test_a_fault_is_told_where_the_author_must_look(text, line, what, mend):
    problems: list[Problem] = []
    assert parse_yaml(text, "a.md", problems, first_line=2) is None
    ((place, said, how),) = [(problem.place, problem.what, problem.mend) for problem in problems]
    assert (place.line, said) == (line + 1, what)
    assert mend in how


@pytest.mark.parametrize("text, line, what, mend", [row for row in FAULTS if ': "' in row[3] or ": '" in row[3]])
def test_the_line_offered_can_be_pasted(text, line, what, mend):  # noqa: ARG001
    problems: list[Problem] = []
    assert parse_yaml(mend, "a.md", problems) is not None
    assert problems == []


def test_a_line_too_long_to_paste_is_not_offered():
    assert offer_quotes("a: " + "x" * 97) == ': a: "' + "x" * 97 + '"'
    assert offer_quotes("a: " + "x" * 98) == ""
    assert offer_quotes("no name") == ""


def test_what_is_shown_is_one_short_line():
    assert shorten("a\n  b") == "a b"
    assert shorten("x" * 61) == "x" * 59 + "…"
