"""What is wrong, where, and how to mend it."""

import pytest

from generator.model.problems import Place, Problem, SiteProblems, find_nearest


def test_a_place_is_a_file_and_where_one_is_known_its_line() -> None:
    assert str(Place("site.yaml", 3)) == "site.yaml:3"
    assert str(Place("site.yaml")) == "site.yaml"


def test_problems_are_told_once_each_by_file_then_line() -> None:
    first, second, third = Problem(Place("a", 2), "x"), Problem(Place("a", 10), "x"), Problem(Place("b", 1), "x")
    found = SiteProblems([third, second, first, second])
    assert found.problems == (first, second, third)


@pytest.mark.parametrize(
    "word, near",
    [
        ("healthy-lives", "healthier-lives"),
        ("healthier-lives", "healthier-lives"),
        ("cut-wait", "cut-waits"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_known_word_is_offered_if_one_is_near(word: str, near: str | None) -> None:
    assert find_nearest(word, {"healthier-lives", "cut-waits"}) == near


def test_nothing_is_near_to_nothing() -> None:
    assert find_nearest("cut-waits", ()) is None


def test_of_two_words_as_near_it_is_always_the_same() -> None:
    assert find_nearest("aim", ["aimx", "aimy"]) == find_nearest("aim", ["aimy", "aimx"])
