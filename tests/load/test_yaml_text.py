"""YAML as authors write it: what is taken, with its lines, and what is refused."""

import runpy
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import yaml_text
from generator.load.yaml_text import (
    DEEPEST,
    MOST_CHARACTERS,
    MOST_FAULTS,
    Mapping,
    Scalar,
    Sequence,
    parse_yaml,
)
from generator.model.problems import Place, Problem


def read(text: str, first_line: int = 1) -> Mapping:
    problems: list[Problem] = []
    node = parse_yaml(text, "a.yaml", problems, first_line=first_line)
    assert problems == []
    assert isinstance(node, Mapping)
    return node


def refuse(text: str) -> list[tuple[int, str]]:
    problems: list[Problem] = []
    parse_yaml(text, "a.yaml", problems)
    assert all(problem.place.file == "a.yaml" and problem.mend for problem in problems)
    return [(problem.place.line, problem.what) for problem in problems]


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "off",
        "Yes",
        "~",
        "null",
        "1.10",
        "2026-04",
        "2024-02-30",
        "010",
        "12:30",
        "1e400",
        "0x1F",
        "NaN",
        "1_000",
    ],
)
def test_every_value_stays_the_text_that_stood_there(word):
    assert read(f"a: {word}").values["a"] == Scalar(word, 1)


def test_nodes_know_their_lines():
    text = "title: Cut waits\n\nsupports:\n  a: one\n  b:\n    - x\n    - y\n"
    node = read(text, first_line=10)
    assert node.key_lines == {"title": 10, "supports": 12}
    supports = node.values["supports"]
    assert isinstance(supports, Mapping)
    assert supports == Mapping(
        {"a": Scalar("one", 13), "b": Sequence((Scalar("x", 15), Scalar("y", 16)), 15)},
        {"a": 13, "b": 14},
        13,
    )


def test_a_name_in_quotes_is_only_a_name():
    assert read('"<<": 1').values == {"<<": Scalar("1", 1)}


def test_a_block_begins_on_the_line_after_its_sign():
    node = read("a: |\n\n  one\n  two\nb: >-\n  three\n")
    assert node.values["a"] == Scalar("\none\ntwo\n", 2)
    assert node.values["b"] == Scalar("three", 6)
    assert node.key_lines == {"a": 1, "b": 5}


def test_nothing_is_empty_and_two_quotes_are_a_text():
    values = read("a:\nb: ''\nc: \"x\"\n").values
    assert [(scalar.is_empty, scalar.is_quoted) for scalar in values.values() if isinstance(scalar, Scalar)] == [
        (True, False),
        (False, True),
        (False, True),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n"])
def test_nothing_but_comments_is_none_and_no_problem(text):
    problems: list[Problem] = []
    assert parse_yaml(text, "a.yaml", problems) is None
    assert problems == []


@pytest.mark.parametrize("text", ["a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "\ufeffa: 1\nb: 2"])
def test_every_line_end_and_a_byte_order_mark_are_taken(text):
    node = read(text)
    assert node.key_lines == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("a: 1\nb: &x 2", 2, '"&" (a mark for copying a value) is not taken'),
        ("a: 1\nb: &x [2]", 2, '"&" (a mark for copying a value) is not taken'),
        ("a: *x", 1, '"*" (a copy of another value) is not taken'),
        ("*x : a", 1, '"*" (a copy of another value) is not taken'),
        ("a: !!python/object:os.system x", 1, '"!" (a type given to a value) is not taken'),
        ("a: ! x", 1, '"!" (a type given to a value) is not taken'),
        ("a: !!map {}", 1, '"!" (a type given to a value) is not taken'),
        ("!!str a: b", 1, '"!" (a type given to a value) is not taken'),
        ("a: 1\n<<: {b: 2}", 2, '"<<" (fields merged in from elsewhere) is not taken'),
        ("a: 1\nb: 2\n'a': 3", 3, '"a" is given twice'),
        ("[a, b]: 1", 1, "brackets stand where a name should"),
        ("a: {{ x }: 1}", 1, "brackets stand where a name should"),
        ('a: {"": 1}', 1, "a name is missing before the colon"),
        ("a: 1\n---\nb: 2", 2, 'a "---" begins a second document'),
        ("a: 1\nb: \0", 2, "an invisible character (U+0000) stands in this line"),
        ("a: \ud800", 1, "an invisible character (U+D800) stands in this line"),
        ('a: "x\\u202ey"', 1, 'a "\\" in this text makes an invisible character'),
        ('a: 1\nb: "x\\0y"', 2, 'a "\\" in this text makes an invisible character'),
    ],
)
def test_what_yaml_could_do_and_we_do_not_take_is_told_with_its_line(text, line, what):
    assert refuse(text) == [(line, what)]


def test_of_a_name_given_twice_both_lines_are_told_and_the_first_stays():
    problems: list[Problem] = []
    node = parse_yaml("x: 0\na: 1\n\na: 2\n", "a.yaml", problems, first_line=3)
    assert problems == [Problem(Place("a.yaml", 6), '"a" is given twice', "also on line 4; keep one")]
    assert isinstance(node, Mapping)
    assert node.values["a"] == Scalar("1", 4)


def test_all_that_is_refused_is_found_at_once():
    text = "a: *x\nb: 1\nb: 2\nc: !t 3\n<<: 4\n"
    assert [line for line, _ in refuse(text)] == [1, 3, 4, 5]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "a: ["])
def test_a_hundred_thousand_brackets_are_one_problem(opening):
    ((line, what),) = refuse(opening * 100_000)
    assert (line, what) == (1, "more than 32 lists or mappings stand in one another here")


def test_as_many_levels_as_are_allowed_are_read():
    problems: list[Problem] = []
    assert parse_yaml("[" * DEEPEST + "]" * DEEPEST, "a.yaml", problems) is not None
    assert problems == []
    assert refuse("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


@pytest.mark.parametrize("text", ["a: &a [x]\nb: [" + "*a, " * 100_000 + "]", "a: 1\n" * 100_000, "- !x y\n" * 100_000])
def test_a_bomb_is_read_no_further_than_fifty_problems(text):
    assert len(refuse(text)) == MOST_FAULTS


def test_a_file_too_long_is_refused_unread():
    assert refuse("[" * (MOST_CHARACTERS + 1)) == [
        (0, "the YAML is 10,000,001 characters long; at most 10,000,000 are read")
    ]


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text(), max_size=5))
def test_any_text_in_quotes_comes_back_or_is_told(fields):
    text = "".join(f"{name}: '{value.replace(chr(39), chr(39) * 2)}'\n" for name, value in fields.items())
    problems: list[Problem] = []
    node = parse_yaml(text, "a.yaml", problems)
    if any(set(value) & set("\r\n\x85\u2028\u2029") for value in fields.values()):
        return  # lines are folded, as YAML has it
    expected = {name: Scalar(value, line, is_quoted=True) for line, (name, value) in enumerate(fields.items(), 1)}
    assert problems or (node.values if isinstance(node, Mapping) else {}) == expected


@given(st.text(alphabet=" \t\n\r-:?,[]{}#&*!|>'\"%@`\\ab1.~<\0\x85\u2028\ufeff\ud800", max_size=60))
def test_whatever_is_written_ends_in_a_node_or_a_problem_with_a_line(text):
    problems: list[Problem] = []
    parse_yaml(text, "a.yaml", problems, first_line=5)
    last = 5 + len(text)
    assert all(5 <= problem.place.line <= last and problem.what and problem.mend for problem in problems)


def test_without_libyaml_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    with pytest.raises(ImportError, match="without libyaml: pip install"):
        runpy.run_path(yaml_text.__file__)
