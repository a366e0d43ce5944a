"""The strategy that records make: each list in its order, each thing for an audience, all problems at once."""

from decimal import Decimal

import pytest

from generator.link.assemble import link
from generator.link.audiences import check_audience
from generator.link.redact import redact
from generator.model.problems import Place, Problem
from generator.model.settings import Settings
from tests.link.builders import (
    links,
    measure,
    objective,
    page,
    priority,
    prose,
    purpose,
    records,
    refs,
    review,
    strategy,
    team,
    tell,
    term,
)


def test_things_are_listed_by_number_then_by_title():
    linked = strategy(
        priority("c", title=prose("apples"), order=2),
        priority("a", title=prose("Berries"), order=2),
        priority("d", title=prose("Apples")),
        priority("b", title=prose("Cherries"), order=1),
    )
    assert list(linked.priorities) == ["b", "c", "a", "d"]


def test_reviews_are_listed_newest_first():
    linked = strategy(review("2025-Q4"), review("2026-04"), review("2026-Q1"))
    assert list(linked.reviews) == ["2026-q1", "2026-04", "2025-q4"]


def test_the_glossary_goes_as_the_alphabet_does():
    linked = strategy(term("median", "m"), term("Baseline", "b"), term("Zero", "z"))
    assert [each.term for each in linked.glossary] == ["Baseline", "median", "Zero"]


def test_what_names_no_audience_is_for_the_default_one():
    linked = strategy(
        priority("a"), priority("b", audience="board"), purpose(), term("T", "t"), default_audience="staff"
    )
    assert [each.audience for each in linked.list_things()] == ["staff", "staff", "board"]
    assert linked.glossary[0].audience == "staff"
    assert linked.audience == "board"


def test_without_a_default_audience_it_is_the_first():
    linked = strategy(priority("a"), default_audience="")
    assert linked.priorities["a"].audience == "public"
    assert linked.settings.default_audience == "public"


def test_without_a_purpose_the_organisation_s_name_stands_for_it():
    linked = strategy(page("about"))
    assert linked.purpose.title.plain == "R & B"
    assert linked.purpose.title.pieces == ("R &amp; B",)
    assert linked.purpose.audience == "public"


def test_every_problem_is_told_at_once_and_there_is_no_strategy():
    told = tell(objective("a", supports=links("x"), team=refs("y")), measure("m", supports=links("z")), page("p"))
    assert len(told) == 3


def test_warnings_of_load_and_of_link_are_the_strategy_s():
    earlier = Problem(Place("a.md"), "odd", is_warning=True)
    site = records(priority("new", formerly=("old",)), objective("o", supports=links("old")))
    problems = [earlier]
    linked = link(site, problems)
    assert linked is not None
    assert linked.warnings == tuple(sorted(problems))
    assert len(problems) == 2


def test_an_audience_that_the_site_has_not_is_told():
    settings = Settings(name="R", audiences=("public", "board"))
    problems: list[Problem] = []
    check_audience(settings, "board", problems)
    assert problems == []
    check_audience(settings, "bord", problems)
    check_audience(settings, "zzz", problems)
    assert [(str(each.place), each.what, each.mend) for each in problems] == [
        ("site.yaml", 'no audience is called "bord"', 'did you mean "board"?'),
        ("site.yaml", 'no audience is called "zzz"', "the site's audiences are public and board"),
    ]


@pytest.mark.parametrize(
    "sizes, is_small",
    [((4,), True), ((5,), False), ((None,), False), ((9, 4), True), ((), False)],
)
@pytest.mark.parametrize("audience", ["public", "board"])
def test_a_measure_of_a_team_under_five_is_so_even_for_those_who_may_not_see_the_team(
    sizes: tuple[int | None, ...], is_small: bool, audience: str
):
    teams = [
        team(f"t{place}", size=None if size is None else Decimal(size), audience="board")
        for place, size in enumerate(sizes)
    ]
    site = strategy(measure("wait", team=refs(*(each.id for each in teams))), *teams)
    assert redact(site, audience).measures["wait"].is_of_small_team is is_small
