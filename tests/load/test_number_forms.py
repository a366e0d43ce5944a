"""Numbers as authors write them, and as they nearly do."""

import pytest

from generator.model.measures import Measure
from tests.load.field_reader import read, read_field, read_well


@pytest.mark.parametrize(
    "profile", ["[]", "[-5, 100]", "[45, 20, 100]", "[20, 45, 70, 99]", "[50, 120]", "[50, 120, 100]"]
)
def test_a_profile_rises_from_nothing_to_the_whole_year(profile):
    problems = read(Measure, f"title: A\ncumulative:\n  profile: {profile}\n")[1]
    assert [(line, mend) for line, _, mend in problems] == [(3, "write it like this: profile: [20, 45, 70, 100]")]
    assert read_field("cumulative", "{profile: [0, 50, 50, 100.0]}").profile == (0, 50, 50, 100)


@pytest.mark.parametrize("count", ["0", "-3"])
def test_a_weight_is_more_than_nothing(count):
    problems = read(Measure, f"title: A\nweight:\n  because: B\n  count: {count}\n")[1]
    assert problems == [(4, f'"count" is "{count}", and should be a number above 0', "write it like this: count: 2")]


@pytest.mark.parametrize("field", ["better", "target"])
def test_a_range_has_the_lower_first(field):
    problems = read(Measure, f"title: A\n{field}:\n  within: [45, 40]\n")[1]
    assert [(line, what) for line, what, _ in problems] == [(3, '"within" is to be two numbers, the lower first')]


def test_an_even_profile_is_a_claim_and_no_list():
    assert read_field("cumulative", "{profile: even}").is_even
    assert read_field("cumulative", "{profile: [20, 45, 70, 100]}").profile == (20, 45, 70, 100)
    assert read_field("cumulative", "true").is_cumulative


def test_a_percent_sign_needs_a_unit_of_percent_or_a_share():
    assert read_well(Measure, 'title: A\ntarget: 81%\nunit: "%"\n').target.target == 81
    assert read_well(Measure, "title: A\nquality: {completeness: 98%}\n").quality.completeness == 98
    measure, problems = read(Measure, "title: A\ntarget: 81%\nunit: days\n")
    assert (measure.target, len(problems)) == (None, 1)
    _, problems = read(Measure, 'title: A\ndecimals: 1%\nunit: "%"\n')
    assert len(problems) == 1


@pytest.mark.parametrize("text", ["1,200", "45 days", "£45", "nan", "1e400", "-inf", "０", "0x1F", "45%"])
def test_what_is_nearly_a_number_is_no_words(text):
    measure, problems = read(Measure, f"title: A\nunit: days\ntarget: {text}\n")
    assert measure.target is None
    assert [problem[0] for problem in problems] == [3]


@pytest.mark.parametrize("text", ["At least one visit", "Accredited", "3 of 5 sites"])
def test_a_target_may_be_words(text):
    assert read_field("target", text).target == text


@pytest.mark.parametrize("days, is_fine", [("0", True), ("3660", True), ("3661", False), ("1.5", False), ("-1", False)])
def test_a_count_of_days_is_whole_and_can_be_meant(days, is_fine):
    _, problems = read(Measure, f"title: A\nrelease: {{days_after: {days}}}\n")
    assert (problems == []) == is_fine
