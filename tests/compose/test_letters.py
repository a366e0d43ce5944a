"""Capitals and lists of names."""

import pytest

from generator.compose.letters import capitalise, join_names, put_inside


@pytest.mark.parametrize("text, found", [("at most 3", "At most 3"), ("NHS trust", "NHS trust"), ("", ""), ("ü", "Ü")])
def test_only_the_first_letter_becomes_a_capital(text: str, found: str) -> None:
    assert capitalise(text) == found


@pytest.mark.parametrize(
    "name, found",
    [("Key result", "key result"), ("R&D Aim", "R&D aim"), ("KPIs", "KPIs"), ("iPlan", "iPlan"), ("", "")],
)
def test_a_name_loses_its_capital_within_a_sentence_but_not_those_of_an_acronym(name: str, found: str) -> None:
    assert put_inside(name) == found


@pytest.mark.parametrize(
    "names, found", [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_are_listed_as_in_a_sentence(names: list[str], found: str) -> None:
    assert join_names(names) == found
