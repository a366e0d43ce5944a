"""The facts of a thing."""

import pytest

from tests.compose.builders import front
from tests.compose.conftest import Composing

PLAN = {
    "objectives/a.md": front("title: A\nteam: ward\nowner: Head\nsponsor: Board"),
    "teams/ward.md": front("title: Ward"),
}


@pytest.mark.parametrize(
    "fields, when",
    [
        ("from: 2026-04-01\nto: 2027-03-31", "April 2026 to March 2027"),
        ("from: 2026-04-01", "From 1 April 2026"),
        ("to: 2027-03-31", "Until 31 March 2027"),
        ("period: 2026-Q1", "April to June 2026"),
        ("", ""),
    ],
)
def test_facts_are_those_that_were_given(portal_of: Composing, fields: str, when: str) -> None:
    portal = portal_of({"objectives/a.md": front(f"title: A\nperspective: customers\nalso_called: [x, y]\n{fields}")})
    facts = {fact.name: fact.text for fact in portal.view("objectives/a.html").facts}
    assert facts == {"Also called": "x, y", "Perspective": "Customers"} | ({"When": when} if when else {})


def test_who_answers_for_it_are_facts_too(portal_of: Composing) -> None:
    facts = portal_of(PLAN).view("objectives/a.html").facts
    assert [(fact.name, fact.html or fact.links[0].href) for fact in facts] == [
        ("Owner", "Head"),
        ("Sponsor", "Board"),
        ("Team", "../teams/ward.html"),
    ]
