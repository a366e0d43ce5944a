"""Results: whose they are, of which period, each figure once, whichever file gives it."""

import pytest

from generator.load.content import load_site
from generator.load.returns import FIELDS, find_near_field
from generator.model.problems import Problem

SITE = {"site.yaml": "name: A\nyear: {starts: april, named: both}\naudiences: [public, staff, board]\n"}


def load(site, files, **things):
    """What the results files say, and what is wrong, each as (place, what)."""
    problems: list[Problem] = []
    below = {f"content/results/{path}": text for path, text in files.items()}
    measures = {f"content/measures/{name.replace('_', '-')}.md": f"---\n{text}\n---\n" for name, text in things.items()}
    records = load_site(site({**SITE, **below, **measures}), problems)
    assert records
    return records, [(str(problem.place).removeprefix("content/results/"), problem.what) for problem in problems]


def load_well(site, files, **things):
    """What the files say, of which there is nothing to complain."""
    records, problems = load(site, files, **things)
    assert problems == []
    return records


def say(results):
    """Each result in short."""
    return [(result.measure, result.period.text, result.actual) for result in results]


@pytest.mark.parametrize(
    "file, period",
    [
        ("2026-27-Q1.yaml", "2026-Q1"),
        ("2026-Q1.YML", "2026-Q1"),
        ("2026-04.yaml", "2026-04"),
        ("2026.yaml", "2026"),
        ("2026-05-17..2026-06-11.yaml", "2026-05-17..2026-06-11"),
        ("2026-27-Q1/outpatients.yaml", "2026-Q1"),
        ("older/2026-27-Q1/north/outpatients.yaml", "2026-Q1"),
        ("2026/2026-04.yaml", "2026-04"),
    ],
)
def test_a_return_is_of_the_period_that_its_file_or_a_folder_is_called_by(site, file, period):
    assert say(load_well(site, {file: "waits: 52\n"}).results) == [("waits", period, 52)]


def test_a_plain_value_is_the_actual(site):
    records = load_well(site, {"2026-Q1.yaml": "waits: 52\n\nmeasures/jabs: {actual: 3, forecast: 4}\n"})
    assert say(records.results) == [("waits", "2026-Q1", 52), ("jabs", "2026-Q1", 3)]
    assert (records.results[1].forecast, str(records.results[1].place)) == (4, "content/results/2026-Q1.yaml:3")


def test_check_ins_and_actions_stand_among_the_measures(site):
    text = (
        "objectives/cut-waits: {status: at risk, because: No room.}\n"
        "objectives/cut-waits#clinics: 27\n"
        "priorities/safe: on track\n"
        "teams/wards: {said: Well.}\n"
        "actions/pharmacist: {done: 2026-08-20, worked: partly}\n"
    )
    records = load_well(site, {"2026-Q1.yaml": text})
    assert [(check.key, check.status, check.actual) for check in records.check_ins] == [
        ("objectives/cut-waits", "at risk", None),
        ("objectives/cut-waits#clinics", "", 27),
        ("priorities/safe", "on track", None),
        ("teams/wards", "", None),
    ]
    assert [(check.action, check.worked) for check in records.action_checks] == [("pharmacist", "partly")]


@pytest.mark.parametrize("key", ["initiatives/texts", "risks/rooms", "values/kindness", "objectve/a"])
def test_an_entry_of_nothing_that_has_results_is_told(site, key):
    assert [place for place, _ in load(site, {"2026-Q1.yaml": f"{key}: {{status: at risk}}\n"})[1]] == [
        "2026-Q1.yaml:1"
    ]


def test_why_there_is_no_value_is_not_written_as_the_value(site):
    problems = load(site, {"2026-Q1.yaml": "survey: not due\n"})[1]
    assert problems == [("2026-Q1.yaml:1", '"not due" is no value')]


@pytest.mark.parametrize(
    "written, mend",
    [
        ("N/A", "m: {missing: not stated}"),
        ('"-"', "m: {missing: not stated}"),
        ("tbc", "m: {missing: not stated}"),
        ("Not_Collected", "m: {missing: not collected}"),
        ("none", "digits alone"),
        ("nil", "digits alone"),
    ],
)
def test_who_has_no_figure_is_told_how_to_say_so_unless_it_may_be_a_zero(site, written, mend):
    files = {**SITE, "content/measures/m.md": "---\ntitle: M\n---\n", "content/results/2026-Q1.yaml": f"m: {written}\n"}
    problems: list[Problem] = []
    load_site(site(files), problems)
    assert mend in problems[0].mend


def test_a_percent_sign_goes_with_the_measures_unit(site):
    files = {"2026-Q1.yaml": "share: 81%\nwaits: 81%\n", "a.csv": "measure,period,actual\npart,2026-Q2,82 %\n"}
    records, problems = load(site, files, share='title: A\nunit: "%"\nformerly: [part]', waits="title: B\nunit: days")
    assert say(records.results) == [("share", "2026-Q1", 81), ("waits", "2026-Q1", None), ("part", "2026-Q2", 82)]
    assert [place for place, _ in problems] == ["2026-Q1.yaml:2"]


def test_a_percent_sign_goes_with_the_key_results_unit(site):
    objective = "---\ntitle: A\nkey_results: [{id: b, title: B, unit: '% achieved'}]\n---\n"
    problems: list[Problem] = []
    files = {"content/objectives/a.md": objective, "content/results/2026-Q1.yaml": "objectives/a#b: {actual: 60%}\n"}
    records = load_site(site({**SITE, **files}), problems)
    assert records
    assert problems == []
    assert records.check_ins[0].actual == 60


def test_a_measure_with_years_of_its_own_has_them_in_csv_and_as_days(site):
    jabs = "title: A\nyear: {starts: january, named: start}"
    files = {
        "2026-Q1.yaml": "jabs: 1\n",
        "2026-05.yaml": "jabs: 2\n",
        "2026-04-01..2026-06-30.yaml": "jabs: 3\n",
        "a.csv": "measure,period,actual\njabs,2026-Q1,4\njabs,2025-10-01..2025-12-31,5\n",
    }
    records, problems = load(site, files, jabs=jabs)
    assert say(records.results) == [
        ("jabs", "2026-Q2", 3),
        ("jabs", "2026-05", 2),
        ("jabs", "2026-Q1", 4),
        ("jabs", "2025-Q4", 5),
    ]
    ours, theirs = "2026-04-01 to 2026-06-30", "2026-01-01 to 2026-03-31"
    assert problems == [("2026-Q1.yaml:1", f'Q1 2026/27 is {ours} for the site, and {theirs} for "jabs"')]


def test_a_year_named_by_both_is_that_year_to_a_measure_whose_years_are_named_by_their_end(site):
    jabs = "title: A\nyear: {starts: april, named: end}"
    assert say(load_well(site, {"2026-27.yaml": "jabs: 1\n"}, jabs=jabs).results) == [("jabs", "2027", 1)]


def test_a_check_in_of_days_that_are_a_quarters_is_that_quarters(site):
    (check,) = load_well(site, {"2026-04-01..2026-06-30.yaml": "priorities/safe: on track\n"}).check_ins
    assert check.period.text == "2026-Q1"


@pytest.mark.parametrize("count", ["numerator: -1, denominator: 10", "denominator: -5"])
def test_counts_that_cannot_be_are_told(site, count):
    problems = load(site, {"2026-Q1.yaml": f"waits: {{{count}}}\n"})[1]
    assert [place for place, _ in problems] == ["2026-Q1.yaml:1"]
    assert load_well(site, {"2026-Q1.yaml": "waits: {numerator: 0, denominator: 0.5}\n"})


def test_a_table_says_results_and_rows_of_breakdowns(site):
    table = (
        "Measure,period,by Staff group,By Sex,actual,restated.was,restated.because,provisional,commentary\n"
        'sickness,2026/27 Q1,,,4.2,4.6,Late returns.,true,"Two lines,\nand a comma"\n'
        "\n"
        "sickness,2026/27 Q1,Nursing,,5.1,,,,\n"
        "sickness,2026/27 Q1,Nursing,Female,5.3,,,,\n"
        "turnover,2026,Nursing,,11,,,,\n"
    )
    sickness, turnover = load_well(site, {"a.csv": table}).results
    assert sickness.provisional
    assert (str(sickness.restated.was), sickness.commentary.plain) == ("4.6", "Two lines, and a comma")
    parts = [[(part.name, part.value) for part in row.dimensions] for row in sickness.breakdown]
    assert parts == [[("Staff group", "Nursing")], [("Staff group", "Nursing"), ("Sex", "Female")]]
    assert (turnover.actual, turnover.missing, len(turnover.breakdown)) == (None, "", 1)
    assert (str(sickness.place), str(turnover.place)) == ("content/results/a.csv:2", "content/results/a.csv:7")


def test_rows_of_a_table_join_the_result_that_a_return_gave(site):
    files = {
        "2026-Q1.yaml": "waits: {actual: 5, breakdown: [{Sex: Female, actual: 4}]}\n",
        "a.csv": "measure,period,actual,by Sex\nwaits,2026-Q1,6,Male\n",
    }
    (result,) = load_well(site, files).results
    assert (result.actual, [row.actual for row in result.breakdown]) == (5, [4, 6])


@pytest.mark.parametrize(
    "first, second",
    [
        ("2026-Q1.yaml|waits: 5", "2026-27-Q1/b.yaml|waits: 5"),
        ("2026-Q1.yaml|waits: 5", "a.csv|measure,period,actual\nwaits,2026/27 Q1,5"),
        ("2026-Q1.yaml|waits: 5", "a.csv|measure,period,actual\nwaits,2026-04-01..2026-06-30,5"),
        ("2026-Q1.yaml|objectives/a: {status: met}", "2026-27-Q1/b.yaml|objectives/a: {status: met}"),
        ("2026-Q1.yaml|actions/a: {worked: no}", "2026-27-Q1/b.yaml|actions/a: {worked: no}"),
        (
            "2026-Q1.yaml|waits: {actual: 5, breakdown: [{Sex: F, Age: 1, actual: 4}]}",
            "a.csv|measure,period,actual,by age,by sex\nwaits,2026-Q1,4,1,F",
        ),
    ],
)
def test_one_figure_given_twice_is_told_with_both_places(site, first, second):
    files = dict(text.split("|") for text in (first, second))
    problems: list[Problem] = []
    load_site(site({**SITE, **{f"content/results/{path}": f"{text}\n" for path, text in files.items()}}), problems)
    (problem,) = problems
    files_named = {problem.place.file, problem.mend.removeprefix("also at ").split(":")[0]}
    assert files_named == {f"content/results/{path}" for path in files}


@pytest.mark.parametrize(
    "text, lines",
    [
        ("measure,period,acutal\n", [1]),
        ("measure,period,actual,actual\n", [1]),
        ("measure,period,by Sex,by  Sex\n", [1]),
        ("period,actual\n", [1]),
        ("measure;period;actual\n", [1]),
        ("measure,period,breakdown\n", [1]),
        ("measure,period,by Status\n", [1]),
        ("measure,period,actual\nwaits,2026-Q1\n", [2]),
        ("measure,period,actual\nwaits,2026-Q1,1,000\n", [2]),
        ("measure,period,actual\n,2026-Q1,5\nwaits,,5\n", [2, 3]),
        ('measure,period,commentary\nwaits,2026-Q1,"a\nb"\nwaits,soon,c\n', [4]),
        ("measure,period,actual,\nwaits,2026-Q1,5,stray\n", [2]),
        ('measure,period,actual\nwaits,2026-Q1,"5\n', [2]),
        ('measure,period,actual\nwaits,2026-Q1,"5"6\n', [2]),
        ("measure,period,cause,by Sex\nwaits,2026-Q1,Rain,Female\n", [2]),
        ("measure,period,missing,numerator\nwaits,2026-Q1,late,5\n", [2]),
    ],
)
def test_a_table_is_told_what_is_wrong_at_its_line(site, text, lines):
    problems = load(site, {"a.csv": text})[1]
    assert [place for place, _ in problems] == [f"a.csv:{line}" for line in lines]


@pytest.mark.parametrize(
    "text", ["\ufeffmeasure,period,actual\r\nwaits,2026-Q1,5\r\n", "measure,period,actual,,\nwaits,2026-Q1,5,,\n"]
)
def test_what_spreadsheets_add_to_a_table_is_taken(site, text):
    assert say(load_well(site, {"a.csv": text}).results) == [("waits", "2026-Q1", 5)]


def test_no_table_has_thousands_of_columns_and_no_row_as_many_dimensions(site):
    files = {
        "a.csv": "measure,period," + ",".join(f"by Part {n}" for n in range(5_000)),
        "2026.yaml": f"waits: {{breakdown: [{{{', '.join(f'Part {n}: a' for n in range(5_000))}}}]}}\n",
    }
    assert [place for place, _ in load(site, files)[1]] == ["2026.yaml:1", "a.csv:1"]


def test_a_table_of_nothing_but_mistakes_ends_early(site):
    text = "measure,period,actual\n" + "waits,2026-Q1,1,000\n" * 5_000
    assert len(load(site, {"a.csv": text})[1]) == 101


@pytest.mark.parametrize("name", ["actua", "Stauts", "By", "Restate", "mising", "cause type", "Status", "Said?"])
def test_a_dimension_within_two_letters_of_a_field_is_that_field_misspelt(name):
    assert (find_near_field(name) is None) == (name == "By")


@pytest.mark.parametrize(
    "name", ["Age", "Sex", "Series", "Unit of measure", "Abuse type", "Status as published", "Staff group"]
)
def test_a_dimension_further_from_every_field_is_one(name):
    assert find_near_field(name) is None


def test_each_field_is_near_itself():
    assert [find_near_field(name) for name in FIELDS] == list(FIELDS)


@pytest.mark.parametrize(
    "name, field", [("Actl", "actual"), ("Act", None), ("Sad", "said"), ("Ward", None), ("Staff group", None)]
)
def test_near_a_field_is_within_two_letters_and_of_a_short_one_within_one(name, field):
    assert find_near_field(name) == field


@pytest.mark.parametrize(
    "row", ["{actual: 5}", "{Actuals: 5, Sex: F}", "{Sex: F, actual: 5, said: Few}", "{cause: Rain, Sex: F}"]
)
def test_a_row_of_a_breakdown_says_which_part_and_no_more_than_a_part_can(site, row):
    problems = load(site, {"2026-Q1.yaml": f"waits:\n  actual: 5\n  breakdown:\n    - {row}\n"})[1]
    assert [place for place, _ in problems] == ["2026-Q1.yaml:4"]


def test_a_row_is_for_no_earlier_audience_than_its_result_wherever_each_stands(site):
    files = {
        "2026-Q1.yaml": "waits: {actual: 5, audience: board}\n",
        "a.csv": "measure,period,actual,by Sex,audience\nwaits,2026-Q1,6,Male,staff\nwaits,2026-Q1,6,Female,board\n",
    }
    assert [place for place, _ in load(site, files)[1]] == ["a.csv:2"]


@pytest.mark.parametrize("file", ["notes.txt", "outpatients.yaml", "2026-Q1.cy.yaml", "2026-Q5.yaml", "history.xlsx"])
def test_a_file_that_is_no_return_and_no_table_is_told(site, file):
    assert [place for place, _ in load(site, {file: "waits: 5\n"})[1]] == [file]


def test_a_line_of_a_form_that_nobody_filled_in_is_told_for_missing_is_said(site):
    records, problems = load(site, {"2026-Q1.yaml": "waits:\n"})
    assert records.results == ()
    assert problems == [("2026-Q1.yaml:1", '"waits" has no figure')]
