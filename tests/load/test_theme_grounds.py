"""What a theme's text stands on, as its stylesheets say."""

import pytest

from generator.load.theme_grounds import read_grounds
from generator.model.pages import File
from generator.model.problems import Problem
from generator.model.theme import BLACK_AND_WHITE, Grounds

PAPER = "--paper: light-dark(#FFFFFF, #111111);"
SURFACE = "--surface: light-dark(#eeeeee, #222222);"


def read(*sheets: str) -> tuple[Grounds, list[str]]:
    problems: list[Problem] = []
    files = [File(f"css/{n}.css", text.encode()) for n, text in enumerate(sheets)]
    grounds = read_grounds(files, "themes/blue", problems)
    assert all(problem.is_warning for problem in problems)
    return grounds, [f"{problem.place}: {problem.mend}" for problem in problems]


def test_paper_and_surface_are_the_grounds():
    assert read(f":root {{ {PAPER} {SURFACE} }}") == (Grounds(("#ffffff", "#eeeeee"), ("#111111", "#222222")), [])


def test_the_last_stylesheet_that_says_one_counts():
    later = ":root{--paper:light-dark(#fafafa,#010101)}"
    assert read(f"{PAPER}{SURFACE}", later)[0] == Grounds(("#fafafa", "#eeeeee"), ("#010101", "#222222"))


@pytest.mark.parametrize("text", ["", "--paper-clip: red;", f"/* {PAPER} */", "color: var(--paper);"])
def test_without_either_they_are_white_and_black(text: str):
    assert read(text) == (BLACK_AND_WHITE, [])


def test_a_ground_said_otherwise_is_a_warning_and_changes_nothing():
    grounds, told = read(PAPER, "--paper: oklch(90% 0 0);")
    assert grounds == Grounds(("#ffffff",), ("#111111",))
    assert told == ["themes/blue/assets/css/1.css: write --paper: light-dark(#rrggbb, #rrggbb)"]


def test_one_more_for_print_beside_the_pair_is_no_fault():
    assert read(f"{PAPER} @media print {{ --paper: #fff; }}")[1] == []
