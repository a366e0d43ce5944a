"""Glossary terms made buttons where they first stand in a page's own words."""

import re

import pytest

from tests.compose.builders import front
from tests.compose.conftest import Composing

GLOSSARY = {"glossary.yaml": "bed: A place.\nbed day: One bed, one night.\nIT: Computers.\nR&D: Research.\n"}
BUTTON = re.compile(
    r'<button type="button" class="term" popovertarget="explains-term-([\w-]+)">(.*?)</button>', re.DOTALL
)


def explain(portal_of: Composing, words: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Each button of a team's words, as what it shows and its own words; and the terms that the page explains."""
    view = portal_of({**GLOSSARY, "teams/a.md": front("title: A", words)}).view("teams/a.html")
    return BUTTON.findall(view.words), [term.term for term in view.frame.explained]


@pytest.mark.parametrize(
    "words, buttons",
    [
        ("A bed.", [("bed", "bed")]),
        ("A bed and a bed.", [("bed", "bed")]),
        ("Beds here.", [("bed", "Beds")]),
        ("A bed day, a bed.", [("bed-day", "bed day"), ("bed", "bed")]),
        ("A bed\nday.", [("bed-day", "bed\nday")]),
        ("The *bed*.", [("bed", "bed")]),
        ("Our R&D.", [("r-d", "R&amp;D")]),
        ("We did it.", []),
        ("Bedding, embed.", []),
        ("A [bed](https://example.org) is a bed.", [("bed", "bed")]),
        ("`bed`", []),
        ("# A bed\n\nThe bed.", [("bed", "bed")]),
        ("# A bed", []),
    ],
)
def test_the_first_of_each_term_is_a_button_outside_of_links_headings_and_code(
    portal_of: Composing, words: str, buttons: list[tuple[str, str]]
) -> None:
    found, _ = explain(portal_of, words)
    assert found == buttons


def test_what_the_buttons_show_stands_once_as_the_alphabet_goes(portal_of: Composing) -> None:
    _, terms = explain(portal_of, "Our IT counts each bed day, bed and bed.")
    assert terms == ["bed", "bed day", "IT"]


def test_a_page_explains_a_term_in_the_first_of_its_words(portal_of: Composing) -> None:
    team = front("title: A\nwhat_we_do: [We run beds., We clean beds.]", "A bed.")
    view = portal_of({**GLOSSARY, "teams/a.md": team}).view("teams/a.html")
    assert [len(BUTTON.findall(html)) for html in (*view.what_we_do, view.words)] == [1, 0, 0]


def test_a_meaning_may_link_and_leads_to_the_glossary(portal_of: Composing) -> None:
    glossary = {"glossary.yaml": "median: The *middle* [one](teams/a).\n"}
    view = portal_of({**glossary, "teams/a.md": front("title: A", "A median.")}).view("teams/a.html")
    (term,) = view.frame.explained
    assert (term.id, term.href) == ("explains-term-median", "../glossary.html#term-median")
    assert term.html == 'The <em>middle</em> <a href="../teams/a.html">one</a>.'


def test_a_comment_is_words_too(portal_of: Composing) -> None:
    files = {
        "measures/m.md": front("title: M", "A bed."),
        "results/2026-Q1.yaml": "m: {actual: 1, commentary: Each bed.}\n",
    }
    view = portal_of({**GLOSSARY, **files}).view("measures/m.html")
    assert (len(BUTTON.findall(view.latest.html)), len(BUTTON.findall(view.definition))) == (1, 0)
