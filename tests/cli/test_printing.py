"""How problems read, and that an author's words can't steer a terminal."""

import pytest

from generator.cli.printing import clean, format_count, format_problem
from generator.model.problems import Place, Problem


@pytest.mark.parametrize(
    "text, shown",
    [
        ("plain – “quoted” é\tand\nlines", "plain – “quoted” é\tand\nlines"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;a title\x07after", "after"),
        ("\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPq device\x1b\\after", "after"),
        ("\x9b31mred", "31mred"),
        ("over\rwritten\x08\x07", "overwritten"),
        ("turned \u202edesrever", "turned desrever"),
        ("ends in \x1b", "ends in "),
        ("an unended \x1b]0;title", "an unended "),
    ],
)
def test_what_could_steer_a_terminal_is_taken_out(text: str, shown: str):
    assert clean(text) == shown


def test_a_problem_says_where_and_what_and_below_the_mend():
    problem = Problem(Place("content/a.md", 3), 'no priority is called "x"', 'did you mean "y"?')
    assert format_problem(problem) == 'content/a.md:3: no priority is called "x"\n  → did you mean "y"?'


def test_a_warning_says_that_it_is_one():
    assert format_problem(Problem(Place("a.md"), "is odd", is_warning=True)) == "a.md: warning: is odd"


ONE, TWO = Problem(Place("a.md", 1), "x"), Problem(Place("b.md", 2), "y")
ODD = Problem(Place("a.md", 9), "z", is_warning=True)


@pytest.mark.parametrize(
    "problems, told",
    [
        ([ONE], "1 problem in 1 file"),
        ([ONE, TWO], "2 problems in 2 files"),
        ([ODD], "1 warning in 1 file"),
        ([ONE, TWO, ODD], "2 problems and 1 warning in 2 files"),
        ([Problem(Place("--as-of"), "is no period")], "1 problem"),
    ],
)
def test_problems_are_counted(problems: list[Problem], told: str):
    assert format_count(problems) == told
