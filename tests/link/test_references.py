"""Names that authors write lead to whole keys, or to a problem that shows the way."""

import pytest

from generator.link.names import find_near
from generator.model.nouns import Link, Ref, Retired
from generator.model.plan import Milestone
from generator.model.problems import Place
from generator.model.prose import HeadingEnd, HeadingStart, LinkEnd, LinkStart, Prose
from tests.link.builders import (
    key_result,
    link_to,
    links,
    measure,
    objective,
    page,
    priority,
    prose,
    purpose,
    refs,
    result,
    review,
    strategy,
    team,
    tell,
    term,
    value,
)

HEALTHIER = priority("healthier-lives", place=Place("content/priorities/1-healthier-lives.md"))
WORDS = prose("<p>", HeadingStart(1, "why-it-matters"), "Why it matters", HeadingEnd(), "</p>")
CUT = objective(
    "cut-waits",
    key_results=(key_result("clinics"),),
    milestones=(Milestone(id="reminders", title=prose("Live")),),
    words=WORDS,
)


def targets(linked: Prose) -> list[str]:
    return [piece.target for piece in linked.pieces if isinstance(piece, LinkStart)]


@pytest.mark.parametrize("written", ["healthier-lives", "priorities/healthier-lives"])
def test_a_field_names_a_thing_by_its_id_or_by_kind_and_id(written: str):
    linked = strategy(HEALTHIER, objective("cut-waits", supports=links(written)))
    assert linked.objectives["cut-waits"].supports == (Link("priorities/healthier-lives", line=3),)


def test_every_field_that_names_things_is_made_whole():
    linked = strategy(
        value("kindness"),
        team("medicine"),
        team("outpatients", parent=refs("medicine"), supports=links("cut"), how=links("kindness")),
        objective("old", retired=Retired(successor=Ref("cut"))),
        objective(
            "cut",
            how=links("kindness"),
            team=refs("outpatients"),
            key_results=(key_result("a", measure=Ref("wait"), team=refs("medicine")),),
        ),
        measure("wait", supports=links("cut"), team=refs("outpatients")),
        measure("harm", guards=refs("wait")),
        priority("lives", how=links("kindness"), team=refs("medicine")),
    )
    team_, cut = linked.teams["outpatients"], linked.objectives["cut"]
    assert [team_.parent[0].key, team_.supports[0].key, team_.how[0].key] == [
        "teams/medicine",
        "objectives/cut",
        "values/kindness",
    ]
    old = linked.objectives["old"].retired
    assert old is not None
    assert old.successor == Ref("objectives/cut")
    assert cut.key_results[0].measure == Ref("measures/wait")
    assert cut.key_results[0].team == (Ref("teams/medicine", 3),)
    assert [cut.how[0].key, cut.team[0].key] == ["values/kindness", "teams/outpatients"]
    assert linked.measures["harm"].guards == (Ref("measures/wait", 3),)
    assert linked.measures["wait"].supports[0].key == "objectives/cut"
    assert linked.priorities["lives"].team == (Ref("teams/medicine", 3),)


def test_a_misspelt_id_is_told_with_the_nearest_and_its_file():
    told = tell(HEALTHIER, objective("cut-waits", supports=links("healthy-lives")))
    assert told == [
        (
            'content/objectives/cut-waits.md:3: no priority or objective is called "healthy-lives"'
            ' → did you mean "healthier-lives" (content/priorities/1-healthier-lives.md)?'
        )
    ]


@pytest.mark.parametrize(
    "entries, mend",
    [
        ([], "there is none yet: its file would be content/teams/zzz.md"),
        ([team("a"), team("b")], 'there is "a" and "b"'),
        (
            [team(f"t{n}") for n in range(9)],
            "name a file in content/teams/, without the number before it and the ending",
        ),
        ([value("zzz")], '"zzz" is a value (content/values/zzz.md); name a team'),
    ],
)
def test_where_no_id_is_near_the_mend_says_what_there_is(entries, mend: str):
    told = tell(*entries, measure("wait", team=refs("zzz")))
    assert told == [f'content/measures/wait.md:3: no team is called "zzz" → {mend}']


def test_an_id_may_be_the_name_of_a_folder():
    assert strategy(team("teams"), measure("wait", team=refs("teams"))).measures["wait"].team[0].key == "teams/teams"


def test_capitals_do_not_keep_a_name_from_being_near():
    assert find_near("CUT-WAITS", ["cut-waits"]) == "cut-waits"
    assert find_near("a" * 81, ["a" * 80]) is None


def test_a_word_that_can_be_no_id_is_cut_and_not_offered_as_a_file():
    told = tell(measure("wait", team=refs("Big Team " * 20)))
    assert told[0].endswith("→ there is none yet: its file would be content/teams/its-id.md")
    assert len(told[0]) < 250


def test_an_id_that_two_kinds_share_must_be_whole():
    told = tell(priority("lives"), objective("lives"), measure("wait", supports=links("lives")))
    assert told == [
        (
            'content/measures/wait.md:3: "lives" is a priority (content/priorities/lives.md) and an objective'
            ' (content/objectives/lives.md) → write "priorities/lives" or "objectives/lives"'
        )
    ]
    assert tell(priority("lives"), objective("lives"), measure("wait", supports=links("objectives/lives"))) == []


def test_a_near_id_of_two_kinds_is_offered_whole():
    told = tell(priority("lives"), objective("lives"), measure("wait", supports=links("live")))
    assert '→ did you mean "priorities/lives" (content/priorities/lives.md)?' in told[0]


def test_a_thing_of_another_kind_is_no_answer():
    told = tell(team("outpatients"), objective("cut", supports=links("teams/outpatients")))
    assert told[0].endswith('"outpatients" is a team (content/teams/outpatients.md); name a priority or an objective')


def test_a_former_id_leads_on_and_the_new_one_is_told():
    entries = (priority("lives", formerly=("health",)), objective("cut", supports=links("health")))
    assert tell(*entries) == ['*content/objectives/cut.md:3: "health" is now called "lives" → write "lives"']
    words = prose(*link_to("priorities/health"))
    assert tell(entries[0], page("about", words=words)) == [
        '*content/pages/about.md: "priorities/health" is now called "lives" → write "priorities/lives"'
    ]
    assert tell(team("new", formerly=("old",)), measure("wait", team=refs("old"))) == [
        '*content/measures/wait.md:3: "old" is now called "new" → write "new"'
    ]


def test_a_former_id_that_two_kinds_share_is_told():
    told = tell(priority("a", formerly=("x",)), objective("b", formerly=("x",)), measure("wait", supports=links("x")))
    assert told[0].endswith('→ write "priorities/a" or "objectives/b"')


@pytest.mark.parametrize(
    "written, key",
    [
        ("objectives/cut-waits", "objectives/cut-waits"),
        ("objectives/cut-waits#clinics", "objectives/cut-waits#clinics"),
        ("objectives/cut-waits#reminders", "objectives/cut-waits#reminders"),
        ("objectives/cut-waits#why-it-matters", "objectives/cut-waits#why-it-matters"),
        ("../objectives/cut-waits.md", "objectives/cut-waits"),
        ("../objectives/cut-waits.md#clinics", "objectives/cut-waits#clinics"),
        ("./../priorities/1-healthier%2Dlives.md", "priorities/healthier-lives"),
        ("purpose", "purpose"),
        ("../purpose.md", "purpose"),
        ("reviews/2026-27-Q1", "reviews/2026-27-q1"),
        ("reviews/2026-Q1", "reviews/2026-27-q1"),
        ("#why-it-matters", "pages/about#why-it-matters"),
        ("https://example.org/#x", "https://example.org/#x"),
        ("MAILTO:a@example.org", "MAILTO:a@example.org"),
        ("tel:+441234", "tel:+441234"),
    ],
)
def test_a_link_in_words_leads_by_key_path_heading_or_out(written: str, key: str):
    words = prose(*WORDS.pieces, "See ", *link_to(written))
    linked = strategy(HEALTHIER, CUT, purpose(), review("2026-27-Q1"), page("about", words=words))
    assert targets(linked.pages["about"].words) == [key]
    assert linked.pages["about"].words.pieces[-2:] == ("words", LinkEnd())


LIST = Place("content/measures/all.yaml", 7)


@pytest.mark.parametrize(
    "written, told",
    [
        (
            "objectives/cut-wait",
            (
                'no objective is called "objectives/cut-wait"'
                ' → did you mean "objectives/cut-waits" (content/objectives/cut-waits.md)?'
            ),
        ),
        ("cut-waits", 'the link "cut-waits" leads nowhere → write "objectives/cut-waits"'),
        (
            "../objectives/2-cut-waits.md",
            'the link "../objectives/2-cut-waits.md" leads nowhere → write "objectives/cut-waits"',
        ),
        (
            "objectives/cut-waits.html",
            (
                'no objective is called "objectives/cut-waits.html"'
                ' → did you mean "objectives/cut-waits" (content/objectives/cut-waits.md)?'
            ),
        ),
        (
            "../objectives/cut-weights.md",
            'the link "../objectives/cut-weights.md" leads nowhere → did you mean "objectives/cut-waits"?',
        ),
        (
            "q",
            (
                'the link "q" leads nowhere'
                " → write it as in [words](objectives/cut-waits), or as the path from this file to the other"
            ),
        ),
        (
            "reviews/2026-Q2",
            'no review is called "reviews/2026-Q2" → there is none yet: its file would be content/reviews/its-id.md',
        ),
        (
            "../measures/all.yaml",
            '"../measures/all.yaml" holds 2 things → name one of them, as in "measures/a"',
        ),
        (
            "objectives/cut-waits#clinic",
            '"objectives/cut-waits" has no heading, key result or milestone "clinic" → did you mean "#clinics"?',
        ),
        (
            "objectives/cut-waits#zzz",
            (
                '"objectives/cut-waits" has no heading, key result or milestone "zzz"'
                ' → it has "clinics", "reminders" and "why-it-matters"'
            ),
        ),
        ("purpose#zzz", '"purpose" has no heading, key result or milestone "zzz" → it has none'),
    ],
)
def test_a_link_in_words_that_leads_nowhere_is_told(written: str, told: str):
    things = (CUT, measure("a", place=LIST), measure("b", place=LIST))
    words = prose(*link_to(written, line=9))
    assert tell(*things, page("about", words=words)) == [f"content/pages/about.md:9: {told}"]


def test_words_of_the_site_of_the_glossary_and_of_results_are_linked_too():
    see = prose(*link_to("objectives/cut-waits"))
    linked = strategy(
        CUT,
        measure("wait"),
        result("wait", "2026-Q1", commentary=see),
        term("Wait", see),
        objective("other", supports=(Link("cut-waits", how=see),)),
        strapline=see,
    )
    found = (
        linked.settings.strapline,
        linked.glossary[0].text,
        linked.results["wait"][0].commentary,
        linked.objectives["other"].supports[0].how,
    )
    assert [targets(each) for each in found] == [["objectives/cut-waits"]] * 4


def test_a_heading_alone_means_the_page_that_the_words_stand_on():
    linked = strategy(
        measure("wait", words=WORDS), result("wait", "2026-Q1", commentary=prose(*link_to("#why-it-matters")))
    )
    assert targets(linked.results["wait"][0].commentary) == ["measures/wait#why-it-matters"]
    told = tell(term("Wait", prose(*link_to("#why"))))
    assert told == ['content/glossary.yaml: "#why" names a heading of no page → write the page before the "#"']


def test_thousands_of_misspelt_names_are_told_without_comparing_each():
    things = [objective(f"o{n}", supports=links(f"p{n}")) for n in range(700)]
    told = tell(priority("pp"), *things)
    assert len(told) == 700
    assert told[-1].endswith(
        "name a file in content/priorities/ or content/objectives/, without the number before it and the ending"
    )


def test_thousands_of_broken_links_are_told_without_comparing_each():
    words = prose(*(piece for n in range(700) for piece in link_to(f"zz{n}")))
    told = tell(*(priority(f"p{n}") for n in range(700)), page("about", words=words))
    assert len(told) == 700
    assert told[-1].endswith("or as the path from this file to the other")
