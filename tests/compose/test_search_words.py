"""Words as the search index has them, and numbers as letters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.search_words import MINOR, encode_numbers, list_words, place_words, spell

NUMBERS = st.lists(st.integers(0, 200_000), unique=True, max_size=50).map(sorted)
WORDS = st.text("aé0Ωж山", min_size=1, max_size=4)


def decode(letters: str) -> list[int]:
    """The numbers that letters stand for, read one letter after the other."""
    numbers, before, more = [], -1, 0
    for letter in letters:
        if letter >= "]":
            more = more * 34 + ord(letter) - ord("]") + 1
        else:
            before += more * 47 + ord(letter) - ord("-") + 1
            numbers.append(before)
            more = 0
    return numbers


@pytest.mark.parametrize(
    "text, words",
    [
        ("Cut the wait", ["cut", "the", "wait"]),
        ("NHS 111, twenty-four", ["nhs", "111", "twenty", "four"]),
        ("Élan, naïve Ångström", ["elan", "naive", "angstrom"]),
        ("Straße ΟΔΟΣ", ["strasse", "οδοσ"]),
        ("children's children’s", ["childrens", "childrens"]),
        ("735,182 of 1,234,567", ["735182", "of", "1234567"]),
        ("in 2026, 345 people; 4,56; 1,2345", ["in", "2026", "345", "people", "4", "56", "1", "2345"]),
        ("ﬁrst ½ １２", ["first", "1", "2", "12"]),
        ("山水 water", ["山", "水", "water"]),
        ("a_b@example.org", ["a", "b", "example", "org"]),
        ("A&E, Q&A; R&D&X", ["ae", "qa", "rdx"]),
        ("A & E, Marks&S, éa&e", ["ae", "marks", "s", "eae"]),
        ("… – ‘ ’", []),
        ("x" * 40, ["x" * 30]),
    ],
)
def test_a_texts_words_are_folded(text: str, words: list[str]) -> None:
    assert list_words(text) == words


def test_minor_words_are_folded() -> None:
    assert list_words(" ".join(MINOR)) == list(MINOR)


@pytest.mark.parametrize(
    "names, places",
    [
        (["Cut the wait"], {"cut": [0], "the": [1], "wait": [2]}),
        (["Cut waits", "Waits"], {"cut": [0], "waits": [1, 32]}),
        (["Waits", "", "Waiting lists", "cut-waits"], {"waits": [0, 37], "waiting": [33], "lists": [34], "cut": [36]}),
        (["A", "B c", "D"], {"a": [0], "b": [32], "c": [33], "d": [35]}),
        (["x " * 30 + "y z"], {"x": [*range(30)], "y": [30], "z": [62]}),  # no further than a second name begins
        (["", "", "x " * 27 + "y z", "a"], {"x": [*range(33, 60)], "y": [60], "z": [62], "a": [62]}),
        ([], {}),
    ],
)
def test_words_that_follow_each_other_in_a_name_have_places_that_do(
    names: list[str], places: dict[str, list[int]]
) -> None:
    assert place_words(names) == sorted((word, place) for word, several in places.items() for place in several)


@given(NUMBERS)
def test_numbers_are_read_back_from_their_letters(numbers: list[int]) -> None:
    assert decode(encode_numbers(numbers)) == numbers


@given(NUMBERS)
def test_no_letter_of_numbers_ends_a_text_a_word_or_a_list(numbers: list[int]) -> None:
    assert not set(encode_numbers(numbers)) & set(' ,*"\\')


def test_numbers_that_lie_close_take_a_letter_each() -> None:
    assert len(encode_numbers(range(0, 4700, 47))) == 100
    assert len(encode_numbers([0, 48])) == 3


@given(WORDS, WORDS)
def test_what_a_word_begins_with_is_spelt_as_its_spelling_begins(start: str, rest: str) -> None:
    assert spell(start + rest).startswith(spell(start))
    assert re.fullmatch("[a-z0-9_]+", spell(start))


@given(WORDS, WORDS)
def test_no_two_words_are_spelt_alike(one: str, other: str) -> None:
    assert (spell(one) == spell(other)) == (one == other)
