"""Glossary terms in a page's words."""

import pytest

from generator.compose.lexicon import find_entries, make_lexicon
from generator.model.plan import Term
from generator.model.prose import Prose

MEANING = Prose(("meaning",), "meaning")


def find(text: str, *terms: str) -> list[str]:
    """The terms found in a text, as the alphabet goes."""
    lexicon = make_lexicon(Term(term=term, text=MEANING) for term in terms)
    return sorted(entry.term.term for entry in find_entries(lexicon, [text, ""]))


@pytest.mark.parametrize(
    "text, term, is_found",
    [
        ("the Median wait", "median", True),
        ("many medians", "median", True),
        ("the intermediant", "median", False),
        ("never events.", "never event", True),
        ("never, events", "never event", True),
        ("an event never", "never event", False),
        ("we did it", "IT", False),
        ("our IT fails", "IT", True),
        ("our KPIs", "KPI", True),
        ("children's ward", "children's ward", True),
        ("anything", "+++", False),
    ],
)
def test_a_term_is_found_whole_one_or_many_an_acronym_in_its_capitals(text: str, term: str, is_found: bool) -> None:
    assert find(text, term) == ([term] if is_found else [])


def test_terms_are_found_once_each() -> None:
    assert find("a ward, a Bay, wards and bays", "ward", "Bay", "theatre") == ["Bay", "ward"]


def test_without_a_glossary_nothing_is_looked_for() -> None:
    assert find("a ward") == []
