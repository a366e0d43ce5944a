"""A noun read by its table: every problem at once, at its line, and what can be read kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.fields import read_noun
from generator.load.reading import Reading
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.measures import Measure
from generator.model.nouns import Noun
from generator.model.plan import Objective, Priority, Team, Value
from generator.model.results import Result
from generator.model.reviews import Review
from tests.load.field_reader import APRIL, AUDIENCES, read, read_field, read_well


@pytest.mark.parametrize("written", ["next time", "next_time", "next-time"])
def test_the_name_of_a_field_may_have_spaces_or_hyphens(written):
    review = read_well(Review, f"lessons:\n  - {written}: Ask sooner.\n")
    assert review.lessons[0].next_time.plain == "Ask sooner."


def test_a_field_with_nothing_after_it_is_not_given():
    objective, problems = read(Objective, "title:\nowner:\nto:\nteam:\nstage: ''\n")
    assert (objective.owner, objective.to, objective.team) == (
        Objective(title=objective.title).owner,
        None,
        (),
    )
    assert [problem[:2] for problem in problems] == [
        (5, '"stage" can\'t be ""'),
        (1, 'an objective needs "title"'),
    ]


def test_every_problem_of_a_noun_is_found_at_its_own_line():
    _, problems = read(Objective, "ownr: Head\nteam: a\nfrom: soon\nmilestones:\n  - {due: 1 May}\n")
    assert [problem[:2] for problem in problems] == [
        (3, '"from" is "soon", and should be a day, year-month-day'),
        (5, '"due" is "1 May", and should be a day, year-month-day'),
        (5, 'a milestone needs "title"'),
        (1, '"ownr" is no field of an objective'),
        (1, 'an objective needs "title"'),
    ]


def test_what_can_be_read_is_kept_beside_what_cannot():
    objective, problems = read(Objective, "title: A\nfrom: soon\nto: 2026-04-30\ntags: [a, [b], c]\n")
    assert (objective.from_, objective.to, objective.tags) == (None, date(2026, 4, 30), ("a", "c"))
    assert len(problems) == 2


def test_an_unknown_field_gets_the_nearest_or_all_there_are():
    _, problems = read(Value, "title: A\nbehaviour: [x]\nzzz: 1\n")
    assert problems[0][2] == 'did you mean "behaviours"?'
    assert problems[1][2].startswith("it may hold id, title, short_title")


def test_a_plain_value_stands_for_a_part():
    measure = read_well(Measure, "title: A\nbetter: lower\ntargets: {2026-Q4: 45, 2027: {within: [40, 45]}}\n")
    assert measure.better.direction == "lower"
    assert [(each.period.text, each.target, each.within) for each in measure.targets] == [
        ("2026-Q4", 45, ()),
        ("2027", None, (40, 45)),
    ]


def test_a_list_stands_for_everyones_behaviours():
    assert [each.plain for each in read_field("behaviours", "[We listen., We ask.]", Value).everyone] == [
        "We listen.",
        "We ask.",
    ]


def test_keys_that_are_no_fields_are_the_rest():
    measure = read_well(Measure, "title: A\nbenchmarks: {England: {2025: 55, source: NHS, 2026-Q1: 54}}\n")
    (benchmark,) = measure.benchmarks
    assert (benchmark.name, benchmark.source.plain) == ("England", "NHS")
    assert [(figure.period.text, figure.actual) for figure in benchmark.figures] == [
        ("2025", 55),
        ("2026-Q1", 54),
    ]


def test_what_is_said_not_to_be_so_is_as_if_not_said():
    assert read_field("retired", "true").is_retired
    assert read_field("retired", "false") is None
    assert read_field("cumulative", "false") is None


def test_words_may_name_a_later_audience():
    objective = read_well(Objective, "title: A\nowner: {text: Head, audience: board}\n")
    assert (objective.owner.plain, objective.owner.audience) == ("Head", "board")


@pytest.mark.parametrize("audience, count", [("public", 1), ("staff", 0), ("board", 0)])
def test_a_part_names_no_earlier_audience_than_its_whole_or_the_default(audience, count):
    for top in ("", "audience: staff\n"):
        text = f"title: A\n{top}milestones:\n  - {{title: B, audience: {audience}}}\n"
        assert len(read(Objective, text)[1]) == count
    text = f"title: A\noutcomes: [{{text: B, audience: {audience}}}]\n"
    assert len(read(Priority, text)[1]) == count


def test_a_part_of_a_part_is_bound_by_the_part():
    text = "title: A\nkey_results:\n  - {title: {text: B, audience: staff}, audience: board}\n"
    (problem,) = read(Objective, text)[1]
    assert problem[1] == 'this is for "staff", but what it belongs to is only for "board" and those after'


def test_words_whose_audience_cannot_be_told_are_left_out():
    objective, problems = read(Objective, "title: A\nowner: {text: Secret, audience: bord}\n")
    assert not objective.owner
    assert problems == [(2, 'no audience is called "bord"', 'did you mean "board"?')]


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nshort title: B\nshort_title: C\n",
        "title: A\nmilestones: [{id: a, title: B}, {id: a, title: C}]\n",
        "title: A\nsupports: [waits, waits]\n",
    ],
)
def test_what_may_stand_once_is_told_when_it_stands_twice(text):
    assert len(read(Objective, text)[1]) == 1


def test_two_spellings_of_one_period_are_one_period():
    _, problems = read(Measure, "title: A\ntargets: {2026-Q4: 45, 2026/27 Q4: 44}\n", calendar=APRIL)
    assert problems == [(2, '"2026/27 Q4" is given twice in "targets"', "keep one")]


yaml_values = st.recursive(
    st.sampled_from(["", "45", "a b", "true", "2026-Q1", "2026-04-01", "[", "public", "cut-waits"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["title", "text", "audience", "target", "2026", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("noun", [Objective, Measure, Result, Review, Team])
@given(data=st.data())
def test_any_value_in_any_field_is_read_or_told(noun: type[Noun], data):
    names = [
        "title",
        "supports",
        "targets",
        "milestones",
        "year",
        "breakdown",
        "retired",
        "how",
        "unit",
        "benchmarks",
    ]
    fields = data.draw(st.dictionaries(st.sampled_from(names), yaml_values, max_size=5))
    problems: list[object] = []
    node = parse_yaml(f"{{{', '.join(f'{name}: {write(value)}' for name, value in fields.items())}}}", "x", [])
    assert isinstance(node, Mapping)
    found = read_noun(noun, node, Reading("x", problems, audiences=AUDIENCES))  # type: ignore[arg-type]
    assert found is not None or problems


def write(value):
    """A value as YAML on one line."""
    if isinstance(value, list):
        return f"[{', '.join(write(item) or '~' for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {write(item)}' for key, item in value.items())}}}"
    return f"'{value}'" if value else ""
