"""Markdown that no author writes: it is refused, or it ends."""

import pytest

from generator.load.markdown import MOST_BRACKETS, MOST_CHARACTERS, parse_text, parse_words
from generator.load.prose_writer import MOST_FAULTS
from generator.model.problems import Problem
from generator.model.prose import Prose


@pytest.mark.parametrize("parse", [parse_words, parse_text])
@pytest.mark.parametrize(
    "text",
    [
        "[" * (MOST_BRACKETS + 1),
        "![" * (MOST_BRACKETS + 1),
        "a" * (MOST_CHARACTERS + 1),
        "*" * (MOST_CHARACTERS + 1),
        "a <b> " * 30_000,
        "<xy:z> " * 20_000,
    ],
)
def test_too_much_is_refused_and_never_hangs(text, parse):
    problems: list[Problem] = []
    parse(text, "a.md", 1, problems)
    assert 1 <= len(problems) <= MOST_FAULTS


@pytest.mark.parametrize("reference", ["http://x/" + "y" * 1_900, f'x/1 "{"y" * 90_000}"', "x/" + "y" * 1_900])
def test_a_few_references_cannot_make_an_endless_page(reference):
    problems: list[Problem] = []
    prose = parse_words(f"[a]: {reference}\n\n" + "[a] " * 9_000, "a.md", 1, problems)
    assert not prose
    assert [problem.what for problem in problems] == ["the addresses in these words are too long together"]


@pytest.mark.parametrize(
    "text", ["[" * MOST_BRACKETS, "![" * MOST_BRACKETS, "*a **b " * 20_000, "> " * 90_000, "`a" * 90_000]
)
def test_a_pile_of_signs_ends(text):
    problems: list[Problem] = []
    assert isinstance(parse_words(text, "a.md", 1, problems), Prose)
