"""How what a team supports is doing, on the page of a team that owns nothing itself."""

import pytest

from generator.model.team_views import SupportedView
from tests.compose.builders import front
from tests.compose.conftest import Composing

TWO_AUDIENCES = "name: R\naudiences: [public, staff]\ndefault_audience: staff\n"


def measure(name: str, fields: str) -> dict[str, str]:
    return {f"measures/{name}.md": front(f"title: {name.upper()}\nunit: n\nbetter: lower\n{fields}")}


PLAN = {
    "teams/t.md": front("title: A & B\nsupports: [o, p, past]"),
    "objectives/o.md": front("title: O"),
    "objectives/past.md": front("title: Past\nto: 2020-03-31"),
    "priorities/p.md": front("title: P"),
    **measure("a", "supports: {o: So.}"),
    **measure("b", "supports: [p, o]"),
    **measure("gone", "supports: o\nretired: true"),
    **measure("c", "supports: p"),
    **measure("d", "supports: past"),
    "results/2026-Q1.yaml": "a: 2\n",
}
SENTENCE = (
    'We have no measures of our own. Our work shows up in <a href="../objectives/o.html">O</a>'
    ' and <a href="../priorities/p.html">P</a>:'
)


def test_a_team_that_owns_nothing_shows_the_measures_of_what_it_supports_each_once(portal_of: Composing) -> None:
    view: SupportedView = portal_of(PLAN).view("teams/t.html").supported
    assert view.sentence == SENTENCE
    assert [(card.link.text, card.how) for card in view.measures] == [("A", "So."), ("B", ""), ("C", "")]
    assert view.more == ""


@pytest.mark.parametrize(
    "own",
    [
        measure("own", "team: t"),
        {"objectives/own.md": front("title: Own\nteam: t")},
        {"objectives/own.md": front("title: Own\nteam: t\nstage: draft")},
        {"priorities/own.md": front("title: Own\nteam: t")},
        {"teams/t.md": front("title: T\nsupports: o\nretired: true")},
        {"teams/t.md": front("title: T\nsupports: past")},
        {"teams/t.md": front("title: T")},
    ],
)
def test_a_team_with_something_of_its_own_or_nothing_to_show_does_not(
    portal_of: Composing, own: dict[str, str]
) -> None:
    assert portal_of({**PLAN, **own}).view("teams/t.html").supported is None


@pytest.mark.parametrize(
    "own",
    [measure("own", "team: t\nretired: true"), {"objectives/past.md": front("title: P\nto: 2020-03-31\nteam: t")}],
)
def test_what_a_team_owned_once_does_not_count_as_its_own(portal_of: Composing, own: dict[str, str]) -> None:
    assert portal_of({**PLAN, **own}).view("teams/t.html").supported.sentence.startswith("We have no measures")


@pytest.mark.parametrize("count, more", [(6, ""), (7, "and 1 more measure"), (9, "and 3 more measures")])
def test_six_measures_stand_there_and_the_rest_is_counted(portal_of: Composing, count: int, more: str) -> None:
    files = {"teams/t.md": front("title: T\nsupports: o"), "objectives/o.md": front("title: O")}
    for number in range(count):
        files |= measure(f"m{number}", "supports: o")
    view = portal_of(files).view("teams/t.html").supported
    assert (len(view.measures), view.more) == (6, more)


def test_an_edition_tells_nothing_of_what_it_hides_and_does_not_say_that_there_is_none(portal_of: Composing) -> None:
    files = {
        "teams/t.md": front("title: T\naudience: public\nsupports: [o, secret]"),
        "objectives/o.md": front("title: O\naudience: public"),
        "objectives/secret.md": front("title: Secret"),
        **measure("a", "supports: o\naudience: public"),
        **measure("b", "supports: o"),
        **measure("c", "supports: secret\naudience: public"),
        **measure("own", "team: t"),
    }
    portal = portal_of(files, site_file=TWO_AUDIENCES, audience="public")
    view = portal.view("teams/t.html").supported
    said = "We show no measures of our own here. Our work shows up in "
    assert view.sentence == f'{said}<a href="../objectives/o.html">O</a>:'
    assert [card.link.text for card in view.measures] == ["A"]
    assert portal_of(files, site_file=TWO_AUDIENCES, audience="staff").view("teams/t.html").supported is None
