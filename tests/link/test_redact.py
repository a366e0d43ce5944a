"""What an audience may not see is nowhere in its strategy: no name, no word, no figure, no picture."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.redact import redact
from generator.link.walk import list_prose
from generator.model.measures import Baseline, Benchmark, PeriodFigure, PeriodTarget, Target, TargetChange
from generator.model.nouns import Link, Noun, Ref, Retired
from generator.model.periods import Period
from generator.model.plan import Budget, Milestone
from generator.model.problems import Place, Problem
from generator.model.prose import HeadingStart, LinkStart
from generator.model.results import Action, BreakdownRow, MilestoneCheck
from generator.model.settings import ThemeChoice
from generator.model.strategy import Strategy
from tests.link.builders import (
    AUDIENCES,
    action_check,
    cell,
    check_in,
    image,
    key_result,
    link_to,
    links,
    measure,
    objective,
    page,
    period,
    picture,
    priority,
    prose,
    purpose,
    refs,
    result,
    review,
    strategy,
    team,
    term,
    value,
)

SECRET = Decimal("77031.5")


def canary(place: str) -> str:
    return f"canary-{place}"


def make_site() -> Strategy:
    """A site with a canary in every place that only the board may see, beside things for the public."""
    secret = objective(
        canary("id"),
        title=prose(canary("title")),
        short_title=prose(canary("short")),
        also_called=(canary("also"),),
        tags=(canary("tag"),),
        owner=prose(canary("owner")),
        words=prose(canary("prose"), image("images/canary-image.png", canary("alt"))),
        place=Place("content/objectives/canary-file.md"),
        formerly=(canary("former"),),
        supports=links("lives"),
        audience="board",
    )
    open_ = objective(
        "open",
        words=prose("See ", *link_to(f"objectives/{secret.id}", "the plan"), " and ", *link_to("purpose", "why")),
        supports=(
            Link("lives", how=prose(canary("how"), audience="board")),
            Link(secret.id, how=prose(canary("link"))),
        ),
        owner=prose(canary("part"), audience="board"),
        milestones=(
            Milestone(id="canary-milestone", title=prose(canary("step")), audience="board"),
            Milestone(title=prose("Step")),
        ),
        key_results=(
            key_result("canary-kr", audience="board"),
            key_result("kr", measure=Ref("canary-measure")),
            key_result("shown", title=prose(canary("kr-title"), audience="board")),
        ),
        budget=Budget(revenue=SECRET, audience="board"),
        retired=Retired(successor=Ref(secret.id)),
    )
    return strategy(secret, open_, *_make_plan(), *_make_figures(), theme=ThemeChoice(logo="images/logo.png"))


def _make_plan() -> tuple[object, ...]:
    return (
        purpose(vision=prose(canary("vision"), audience="board")),
        priority("lives", outcomes=(prose("One"), prose(canary("outcome"), audience="board"))),
        value("canary-value", audience="board"),
        team("ward", parent=refs("canary-team"), how=(Link("canary-value", how=prose(canary("value-how"))),)),
        team("canary-team", audience="board"),
        review("2026-Q1", decisions=(prose(canary("decision"), audience="board"),)),
        review("2025-Q4", words=prose(canary("review")), audience="board"),
        page("canary-page", audience="board"),
        page("about", words=prose(*link_to("objectives/open#canary-kr", "part"), image("images/shown.png"))),
        term(canary("term"), "x", audience="board"),
        term("Wait", prose("See ", *link_to("pages/canary-page", "page"))),
        picture("canary-image.png"),
        picture("shown.png"),
        picture("logo.png"),
    )


def _make_figures() -> tuple[object, ...]:
    change = TargetChange(
        was=Target(target=-SECRET), now=Target(target=SECRET), because=prose(canary("change")), on=date(2026, 1, 1)
    )
    noted = PeriodTarget(target=Decimal(1), note=prose(canary("note"), audience="board"), period=period("2025"))
    benchmark = Benchmark(
        name="canary-benchmark", figures=(PeriodFigure(period=period("2025"), actual=SECRET),), audience="board"
    )
    action = Action(id="canary-action", what=prose(canary("action")), audience="board")
    return (
        measure(
            "wait",
            guards=refs("canary-measure"),
            targets=(
                noted,
                PeriodTarget(target=SECRET, period=period("2026"), audience="board"),
            ),
            target_changes=(msgspec.structs.replace(change, audience="board"),),
            benchmarks=(benchmark,),
        ),
        measure("canary-measure", audience="board"),
        result("canary-measure", "2025", commentary=prose(canary("hidden-measure"))),
        result("wait", "2025", actual=SECRET, commentary=prose(canary("result")), audience="board"),
        result(
            "wait",
            "2026",
            actual=Decimal(3),
            commentary=prose(canary("commentary"), audience="board"),
            actions=(action, Action(id="kept", what=prose("Kept"))),
            breakdown=(
                BreakdownRow(dimensions=cell(By=canary("row")), actual=SECRET, audience="board"),
                BreakdownRow(dimensions=cell(By="b")),
            ),
        ),
        check_in("priorities/lives", "2026"),
        check_in("objectives/canary-id", "2026", because=prose(canary("check-in"))),
        check_in("objectives/open#canary-kr", "2026", because=prose(canary("kr-check"))),
        check_in(
            "objectives/open",
            "2026",
            milestones=(MilestoneCheck(id="canary-milestone", because=prose(canary("step-check"))),),
        ),
        check_in("objectives/open", "2025", because=prose(canary("check")), audience="board"),
        action_check("canary-action", "2026", note=prose(canary("action-check"))),
        action_check("kept", "2026", worked="yes"),
        action_check("kept", "2025", note=prose(canary("action-check")), audience="board"),
    )


PLACES = [
    *("id", "title", "short", "also", "tag", "owner", "prose", "alt", "file", "former", "image", "how", "link", "part"),
    *("milestone", "step", "kr", "kr-title", "vision", "outcome", "value", "value-how", "team", "decision", "review"),
    *("page", "term", "change", "note", "benchmark", "action", "measure", "hidden-measure", "result", "commentary"),
    *("row", "check-in", "kr-check", "step-check", "check", "action-check"),
]


def encode(site: Strategy) -> str:
    return msgspec.json.encode(site).decode()


SITE = make_site()
FULL, PUBLIC = encode(SITE), encode(redact(SITE, "public"))


@pytest.mark.parametrize("place", PLACES)
def test_a_canary_is_seen_by_the_board_and_by_nobody_else(place: str):
    assert canary(place) in FULL
    assert canary(place) not in PUBLIC


def test_no_canary_of_any_kind_is_left():
    assert "canary" not in PUBLIC
    assert FULL.count(str(SECRET)) == 7
    assert str(SECRET) not in PUBLIC


def test_what_is_for_the_public_stays_as_it_was():
    narrow = redact(SITE, "public")
    assert narrow.audience == "public"
    assert list(narrow.pictures) == ["shown.png", "logo.png"]
    assert narrow.objectives["open"].supports == (Link("priorities/lives", line=0),)
    assert narrow.objectives["open"].milestones == (Milestone(title=prose("Step")),)
    assert narrow.priorities["lives"].outcomes == (prose("One"),)
    assert [each.milestones for each in narrow.check_ins["objectives/open"]] == [()]
    assert narrow.action_checks == {"kept": SITE.action_checks["kept"][1:]}
    assert narrow.settings == SITE.settings
    assert redact(SITE, "board") is SITE


def test_a_link_to_what_is_hidden_becomes_its_words_and_others_stay():
    narrow = redact(SITE, "public")
    assert narrow.objectives["open"].words.pieces == ("See ", "the plan", " and ", *link_to("purpose", "why"))
    assert narrow.glossary[0].text.pieces == ("See ", "page")
    assert narrow.pages["about"].words.pieces == ("part", image("shown.png"))


def test_a_thing_goes_with_a_title_that_may_not_be_seen():
    site = strategy(
        priority("a", title=prose("A", audience="staff")), priority("b", words=prose(*link_to("priorities/a")))
    )
    narrow = redact(site, "public")
    assert list(narrow.priorities) == ["b"]
    assert narrow.priorities["b"].words.pieces == ("words",)
    assert list(redact(site, "staff").priorities) == ["a", "b"]


def test_a_hidden_purpose_leaves_the_organisation_s_name():
    site = strategy(
        purpose(title=prose("Our secret"), audience="board"), page("about", words=prose(*link_to("purpose")))
    )
    narrow = redact(site, "public")
    assert narrow.purpose.title.plain == "R & B"
    assert narrow.pages["about"].words == site.pages["about"].words


def test_a_heading_of_hidden_words_is_no_place_to_link_to():
    words = prose(HeadingStart(1, "x"), "X", audience="board")
    site = strategy(
        priority("a", words=words), page("p", words=prose(*link_to("priorities/a#x"), *link_to("priorities/a")))
    )
    assert redact(site, "public").pages["p"].words.pieces == ("words", *link_to("priorities/a"))


def test_a_hidden_key_result_s_figures_do_not_stay_behind_a_heading_of_its_name():
    site = strategy(
        objective("o", words=prose(HeadingStart(1, "kr"), "Kr"), key_results=(key_result("kr", audience="board"),)),
        check_in("objectives/o#kr", "2026", actual=SECRET),
    )
    assert redact(site, "public").check_ins == {}


def test_a_total_withheld_is_not_told_by_baseline_or_key_result():
    year = period("2026")
    days = Period(year.last, year.first, "days", "2026-04-01..2027-03-31")
    rows = (BreakdownRow(dimensions=cell(By="a"), audience="board"), BreakdownRow(dimensions=cell(By="b")))
    site = strategy(
        measure("wait", baseline=Baseline(period=days, actual=SECRET)),
        measure("falls", baseline=Baseline(period=period("2025"), actual=Decimal(1))),
        result("wait", "2026", actual=SECRET, breakdown=rows),
        objective("o", key_results=(key_result("kr", measure=Ref("wait")), key_result("other"))),
        result("falls", "2025", actual=Decimal(1)),
        msgspec.structs.replace(check_in("objectives/o#kr", "2026", actual=SECRET), period=days),
        check_in("objectives/o#kr", "2025", actual=Decimal(7)),
        check_in("objectives/o#other", "2026", actual=Decimal(5)),
    )
    narrow = redact(site, "public")
    assert str(SECRET) not in encode(narrow)
    assert narrow.results["wait"][0].missing == "withheld"
    assert narrow.measures["falls"].baseline is not None
    assert [each.actual for each in narrow.check_ins["objectives/o#kr"]] == [7, None]
    assert narrow.check_ins["objectives/o#other"][0].actual == 5


def test_what_a_thing_says_for_later_audiences_only_is_known_to_be_hidden_and_nothing_else_of_it():
    narrow = redact(SITE, "public")
    assert narrow.objectives["open"].hidden == ("owner", "supports", "milestones", "key_results", "budget")
    assert narrow.teams["ward"].hidden == ("parent", "how")
    assert narrow.pages["about"].hidden == ()
    sentence = Link("lives", how=prose("So.", audience="board"))
    site = strategy(priority("lives"), objective("o", supports=(sentence,)), objective("p", supports=links("lives")))
    assert [each.hidden for each in redact(site, "public").objectives.values()] == [("supports",), ()]


def test_a_narrower_strategy_holds_no_warnings():
    site = msgspec.structs.replace(SITE, warnings=(Problem(Place("a"), "canary"),))
    assert redact(site, "public").warnings == ()
    assert redact(site, "board").warnings == site.warnings


def test_nothing_narrowed_is_widened_again():
    assert redact(redact(SITE, "public"), "board") == redact(SITE, "public")


SOME = st.sampled_from(["", "public", "staff", "board"])
KEYS = st.sampled_from(
    ["objectives/o0", "objectives/o1#kr", "objectives/o2#h", "measures/m0", "purpose", "priorities/p"]
)


@st.composite
def sites(draw: st.DrawFn) -> Strategy:
    """Small sites in which anything may be for any audience."""

    def words(**fields: object) -> dict[str, object]:
        pieces = [HeadingStart(1, "h"), *(piece for key in draw(st.lists(KEYS, max_size=2)) for piece in link_to(key))]
        return {"words": prose(*pieces, audience=draw(SOME)), "audience": draw(SOME), **fields}

    parts = [(key_result("kr", measure=Ref("m0"), audience=draw(SOME)),) for _ in range(3)]
    objectives = [
        objective(f"o{n}", key_results=parts[n], owner=prose("Me", audience=draw(SOME)), **words(supports=links("p")))
        for n in range(3)
    ]
    measures = [measure(f"m{n}", **words(supports=links(f"o{n}"))) for n in range(2)]
    cells = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["", "x", "y"]), SOME), unique_by=lambda c: c[:2])
    dimensions = [({"By": by, "Of": of} if of else {"By": by}, audience) for by, of, audience in draw(cells)]
    rows = tuple(
        BreakdownRow(dimensions=cell(**names), actual=Decimal(1), audience=audience) for names, audience in dimensions
    )
    figures = [result(f"m{n}", "2026", actual=Decimal(9), breakdown=rows, audience=draw(SOME)) for n in range(2)]
    checks = [check_in(f"objectives/o{n}#kr", "2026", audience=draw(SOME)) for n in range(3)]
    return strategy(priority("p", **words()), purpose(**words()), *objectives, *measures, *figures, *checks)


@given(sites())
def test_redacting_by_steps_is_redacting_at_once(site: Strategy):
    assert redact(redact(site, "staff"), "public") == redact(site, "public")


@given(sites(), st.sampled_from(AUDIENCES))
def test_no_name_in_what_is_left_leads_nowhere(site: Strategy, audience: str):
    narrow = redact(site, audience)
    for noun in list_nouns(narrow):
        for prose_ in list_prose(noun):
            for piece in prose_.pieces:
                assert not isinstance(piece, LinkStart) or leads_somewhere(narrow, piece.target)
    keys = [link.key for each in narrow.measures.values() for link in each.supports]
    keys += [part.measure.key for each in narrow.objectives.values() for part in each.key_results if part.measure]
    assert all(leads_somewhere(narrow, key) for key in [*keys, *narrow.check_ins])
    assert set(narrow.results) <= set(narrow.measures)


def list_nouns(site: Strategy) -> list[Noun]:
    return [*site.list_things(), *(each for group in site.results.values() for each in group)]


def leads_somewhere(site: Strategy, key: str) -> bool:
    thing = site.find(key)
    part = key.partition("#")[2]
    if thing is None or not part:
        return thing is not None
    parts = [each.id for each in getattr(thing, "key_results", ())]
    return part in [*parts, *(piece.slug for piece in thing.words.pieces if isinstance(piece, HeadingStart))]
