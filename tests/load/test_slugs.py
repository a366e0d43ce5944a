"""Ids: what can be one, and the nearest one to what can't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.slugs import is_slug, make_slug
from generator.model.nouns import LONGEST_ID


@pytest.mark.parametrize("text", ["cut-waits", "a", "2026-q1", "a" * 80])
def test_lower_case_words_joined_by_hyphens_are_an_id(text):
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "Cut", "cut_waits", "cut--waits", "-cut", "cut-", "café", "a" * 81, "٣", "a\n"])
def test_nothing_else_is(text):
    assert not is_slug(text)


@pytest.mark.parametrize(
    "text, slug",
    [
        ("Cut Waits", "cut-waits"),
        ("Café & bar", "cafe-bar"),
        ("Children's ward", "childrens-ward"),
        ("Straße", "strasse"),
        ("???", ""),
        ("word " * 20, "-".join(["word"] * 16)),
        ("a" * 90, "a" * 80),
        (f"ab {'c' * 77} d", f"ab-{'c' * 77}"),
    ],
)
def test_the_nearest_id_keeps_the_words(text, slug):
    assert make_slug(text) == slug


@given(st.text(max_size=200))
def test_the_nearest_id_is_an_id_or_nothing(text):
    slug = make_slug(text)
    assert slug == "" or is_slug(slug)
    assert len(slug) <= LONGEST_ID
