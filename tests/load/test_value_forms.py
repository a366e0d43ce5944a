"""Each form of a value, as authors write it and as they nearly do."""

from datetime import date
from decimal import Decimal

import pytest

from generator.model.forms import Rest, list_fields
from generator.model.measure_rules import Band, Frequency, Hidden
from generator.model.measures import Measure, Quality, Release, Target, TargetChange
from generator.model.nouns import Retired
from generator.model.periods import Calendar
from generator.model.plan import Budget, KeyResult, Milestone, Objective, Team
from generator.model.results import ActionCheck, BreakdownRow, CheckIn, Result
from generator.model.reviews import Lesson
from generator.model.settings import Settings
from generator.model.strategy import KINDS
from tests.load.field_reader import APRIL, read, read_field, read_well

PARTS = (Budget, KeyResult, Lesson, Milestone, Retired, Target, TargetChange, Release, Quality, BreakdownRow)


@pytest.mark.parametrize(
    "field, value, expected",
    [
        ("unit", " days", "days"),
        ("tags", "Waiting", ("Waiting",)),
        ("tags", "[Waiting, Winter]", ("Waiting", "Winter")),
        ("formerly", "[old-id]", ("old-id",)),
        ("standard", "1.10", Decimal("1.10")),
        ("kpi", "yes", True),
        ("kpi", "False", False),
        ("type", "Outcome", "outcome"),
        ("tolerance", "5% of target", Band(line=2, amount=Decimal(5), of="target")),
        ("tolerance", "5 %", Band(line=2, amount=Decimal(5), of="target")),
        ("tolerance", "2.5 points", Band(line=2, amount=Decimal("2.5"), of="points")),
        ("year", "{starts: april}", Calendar(4, "both")),
        ("year", "{starts: Jan}", Calendar(1, "start")),
        ("year", "{starts: February, named: end}", Calendar(2, "end")),
        ("frequency", "quarter", Frequency(line=2, months=3)),
        ("frequency", "yearly", Frequency(line=2, months=12)),
        ("frequency", "irregular", Frequency(line=2, months=0)),
        ("frequency", "{every: 3 years}", Frequency(line=2, months=36)),
        ("frequency", "{every: 18 months}", Frequency(line=2, months=18)),
        ("frequency", "{every: 2 quarters}", Frequency(line=2, months=6)),
    ],
)
def test_a_value_is_read_by_the_form_of_its_field(field, value, expected):
    assert read_field(field, value) == expected


def test_yaml_never_guesses_and_the_field_decides():
    team = read_well(Team, 'title: no\nkind: 1.10\nsites: [2026-04, "on"]\nsize: "12"\nfrom: "2026-04-01"\n')
    assert (team.title.plain, team.kind_, team.from_, team.size) == ("no", "1.10", date(2026, 4, 1), 12)
    assert [site.plain for site in team.sites] == ["2026-04", "on"]


def test_days_of_a_period_of_the_measures_own_years_are_that_period():
    text = "title: A\nyear: {starts: january}\ntargets: {2026-04-01..2026-06-30: 5}\nbreaks: [2025-01-01..2025-12-31]\n"
    measure = read_well(Measure, text, calendar=APRIL)
    assert [target.period.text for target in measure.targets] == ["2026-Q2"]
    assert [each.at.text for each in measure.breaks] == ["2025"]


@pytest.mark.parametrize(
    "field, mend", [("key_results", 'write a word with it, such as "key-result-1"'), ("milestones", "")]
)
def test_a_parts_id_is_never_a_number_alone_which_is_its_place(field, mend):
    problems = read(Objective, f"title: A\n{field}:\n  - {{title: A}}\n  - {{title: B, id: '1'}}\n")[1]
    assert [(line, what) for line, what, _ in problems] == [(4, f'the id "1" in "{field}" is a number alone')]
    assert problems[0][2].startswith(mend)
    assert read_well(Objective, f"title: A\n{field}: [{{title: B, id: kr-1}}]\n")


@pytest.mark.parametrize("hide, low, high", [("1-4", 1, 4), ("0 - 4", 0, 4), ("3 to 3", 3, 3)])
def test_counts_to_hide_run_from_low_to_high(hide, low, high):
    assert read_field("small_numbers", f"{{hide: {hide}}}").hide == Hidden(line=2, low=low, high=high)


@pytest.mark.parametrize(
    "supports, expected",
    [
        ("waits", [("waits", "")]),
        ("[waits, falls]", [("waits", ""), ("falls", "")]),
        ("{waits: They fall., falls: }", [("waits", "They fall."), ("falls", "")]),
        ("[waits, {falls: They rise.}]", [("waits", ""), ("falls", "They rise.")]),
    ],
)
def test_a_link_is_an_id_with_or_without_its_sentence(supports, expected):
    links = read_field("supports", supports)
    assert [(link.key, link.how.plain) for link in links] == expected


def test_periods_are_of_the_measures_own_years():
    calendar = APRIL
    text = "title: A\nbreaks: [2026-Q1]\n"
    assert read_well(Measure, text, calendar=calendar).breaks[0].at.first == date(2026, 4, 1)
    own = f"{text}year: {{starts: january}}\n"
    assert read_well(Measure, own, calendar=calendar).breaks[0].at.first == date(2026, 1, 1)


@pytest.mark.parametrize("noun", [Settings, *KINDS, Result, CheckIn, ActionCheck, *PARTS])
def test_no_field_takes_a_list_of_lists(noun):
    for field in list_fields(noun):
        if not isinstance(field.form, Rest):
            _, problems = read(noun, f"{field.name}: [[a]]\n")
            assert any("is a list" in what or "is to be" in what for _, what, _ in problems), field.name


@pytest.mark.parametrize("noun", [*KINDS, Result, CheckIn, ActionCheck, *PARTS])
def test_the_example_of_each_field_is_one(noun):
    for field in list_fields(noun):
        if field.form.example:
            is_rest = isinstance(field.form, Rest)
            text = field.form.example if is_rest else f"{field.name}: {field.form.example}"
            problems = [what for _, what, _ in read(noun, f'unit: "%"\n{text}\n', calendar=APRIL)[1]]
            assert not [what for what in problems if " needs " not in what and '"unit"' not in what], field.name


@pytest.mark.parametrize("supports", ["[waits, ]", "\n  - waits\n  -\n"])
def test_a_dash_with_nothing_after_it_is_told_and_a_last_comma_is_not(supports):
    assert len(read(Objective, f"title: A\nsupports: {supports}\n")[1]) == supports.count("\n  -\n")
    assert len(read(Objective, f"title: A\ntags: {supports}\n")[1]) == supports.count("\n  -\n")
