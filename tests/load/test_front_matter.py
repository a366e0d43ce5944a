"""Bytes to text, and a text split into fields and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.front_matter import FrontMatter, decode_text, split_front_matter
from generator.load.yaml_text import Mapping, Scalar
from generator.model.problems import Problem


def split(text: str) -> tuple[FrontMatter, list[tuple[int, str]]]:
    problems: list[Problem] = []
    parts = split_front_matter(text, "a.md", problems)
    assert all(problem.mend for problem in problems)
    return parts, [(problem.place.line, problem.what) for problem in problems]


def decode(content: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    problems: list[Problem] = []
    text = decode_text(content, "a.md", problems)
    return text, [(problem.place.line, problem.what) for problem in problems]


@pytest.mark.parametrize(
    "content", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbf" * 2 + b"a\nb\n"]
)
def test_line_ends_and_byte_order_marks_make_no_difference(content):
    assert decode(content) == ("a\nb\n", [])


@pytest.mark.parametrize(
    "content, line, what",
    [
        (b"a\r\nb \x96 c", 2, "this line is not UTF-8 text"),
        ("a\n".encode("utf-16"), 1, "the file is saved as UTF-16"),
        (b"a\n\nb\0", 3, "an invisible character (U+0000) stands in this line"),
        (b"\x1b[31m", 1, "an invisible character (U+001B) stands in this line"),
        ("a\n\x92".encode(), 2, "an invisible character (U+0092) stands in this line"),
        ("a\u2028b".encode(), 1, "an invisible character (U+2028) stands in this line"),
        ("a\n\nb\u202ec".encode(), 3, "an invisible character (U+202E) stands in this line"),
        ("a\u2066b".encode(), 1, "an invisible character (U+2066) stands in this line"),
        (b"a\n\xed\xa0\x80", 2, "this line is not UTF-8 text"),
    ],
)
def test_what_is_no_text_is_told_with_its_line(content, line, what):
    assert decode(content) == (None, [(line, what)])


@given(st.binary(max_size=40))
def test_any_bytes_are_a_text_or_a_problem(content):
    text, problems = decode(content)
    assert (text is None) == bool(problems)


def test_fields_stand_on_top_and_words_below():
    parts, problems = split("---\ntitle: Cut waits\nunit: days\n---  \nWhy\n\nit matters")
    assert problems == []
    assert parts.fields == Mapping(
        {"title": Scalar("Cut waits", 2), "unit": Scalar("days", 3)}, {"title": 2, "unit": 3}, 2
    )
    assert (parts.words, parts.words_line, parts.is_whole) == ("Why\n\nit matters", 5, True)


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---\n# a note\n---\n"])
def test_no_fields_are_an_empty_mapping(text):
    parts, problems = split(text)
    assert (parts.fields.values, parts.words, parts.is_whole, problems) == ({}, "", True, [])


@pytest.mark.parametrize("text", ["Just words.\n", "", "Note: this began as a pilot.", "A\n\n---\n\nB"])
def test_a_file_of_words_alone_is_no_problem_here(text):
    parts, problems = split(text)
    assert (parts.fields.values, parts.words, parts.words_line, problems) == ({}, text, 1, [])


def test_dashes_within_a_block_do_not_end_the_fields():
    parts, _ = split("---\nnote: |\n  a\n  ---\n  b\n---\nwords")
    assert (parts.fields.values["note"], parts.words) == (Scalar("a\n---\nb\n", 3), "words")


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("---\ntitle: A\n\nWords", 1, 'the fields that "---" opens have no end'),
        ("\n---\ntitle: A\n---\n", 2, 'the "---" that opens the fields stands too low'),
        (
            "title: Cut waits\nunit: days\n",
            1,
            '"title: Cut waits" looks like a field, but no "---" stands above it',
        ),
        ("---\ntitle:Cut waits\n---\n", 2, '"title:Cut waits" is not a field with its name'),
        ("---\n\n- a\n---\n", 3, "a list stands here, not a field with its name"),
        ("---\n- *x\n---\n", 2, '"*" (a copy of another value) is not taken'),
        ("---\ntitle: A: B\n---\n", 2, 'the text after "title:" holds a colon and a space'),
    ],
)
def test_fields_that_cannot_be_read_are_told_once(text, line, what):
    parts, problems = split(text)
    assert problems == [(line, what)]
    assert (dict(parts.fields.values), parts.is_whole) == ({}, False)


def test_of_fields_with_a_problem_the_rest_is_read():
    parts, problems = split("---\ntitle: A\ntitle: B\nunit: days\n---\n")
    assert (list(parts.fields.values), parts.is_whole, len(problems)) == (["title", "unit"], False, 1)
