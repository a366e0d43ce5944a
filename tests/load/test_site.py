"""site.yaml: what it says, what holds where it says nothing, and what stops all reading."""

import pytest

from generator.load.site import load_settings
from generator.model.periods import Calendar
from generator.model.problems import Problem


def load(site, text):
    """The settings that a text says, and what is wrong with it, each as (line, what)."""
    problems: list[Problem] = []
    settings = load_settings(site({"site.yaml": text}), problems)
    return settings, [(problem.place.line, problem.what) for problem in problems]


def test_a_name_is_enough(site):
    settings, problems = load(site, "name: Riverbank Health\n")
    assert problems == []
    assert (settings.name, settings.year, settings.as_of) == ("Riverbank Health", Calendar(), None)
    assert (settings.audiences, settings.default_audience, settings.languages) == (
        ("public",),
        "public",
        ("en",),
    )


def test_the_default_audience_is_the_first_unless_another_is_named(site):
    text = "name: A\naudiences: [public, staff]\n"
    assert load(site, text)[0].default_audience == "public"
    assert load(site, f"{text}default_audience: staff\n")[0].default_audience == "staff"


def test_as_of_is_the_latest_or_a_period_of_the_sites_years(site):
    text = "as_of: {}\nname: A\nyear: {{starts: april, named: both}}\n"
    assert load(site, text.format("latest"))[0].as_of is None
    assert str(load(site, text.format("2026/27 Q1"))[0].as_of.first) == "2026-04-01"
    assert str(load(site, text.format("2026-06-30"))[0].as_of.last) == "2026-06-30"


@pytest.mark.parametrize(
    "term, mend",
    [
        ("prioritie", 'did you mean "priority"?'),
        ("close to targets", 'did you mean "close to target"?'),
        ("KPI", "write one of: purpose, value, priority,"),
    ],
)
def test_a_term_that_is_none_of_ours_is_told_with_its_line(site, term, mend):
    problems: list[Problem] = []
    load_settings(site({"site.yaml": f"name: A\nwords:\n  team: Crew\n  {term}: Ambition\n"}), problems)
    assert [(each.place.line, each.what) for each in problems] == [(4, f'"words" can\'t be "{term}"')]
    assert problems[0].mend.startswith(mend)


def test_the_sites_own_terms_have_one_form_or_two(site):
    text = "name: A\nwords: {priority: [Ambition, Ambitions], close_to_target: Amber}\n"
    words = load(site, text)[0].words
    assert [(word.term, word.forms) for word in words] == [
        ("priority", ("Ambition", "Ambitions")),
        ("close to target", ("Amber",)),
    ]


@pytest.mark.parametrize(
    "text, line",
    [
        ("default_audience: staff", 2),
        ("audiences: [public, Staff room]", 2),
        ("audiences: [public, ../board]", 2),
        ("audiences: [public, public]", 2),
        ("audiences: []", 2),
        ("languages: [en, cy]", 2),
        ("languages: [English please]", 2),
        ("status: {points_for_trend: 7}", 2),
        ("people: true", 2),
        ("address: javascript:alert(1)", 2),
        ("address: //example.org/", 2),
        ("address: https://a.org/b?c", 2),
        ('address: "https://a.org/b#c"', 2),
        ("address: https://me:secret@a.org/", 2),
        ("address: https://a.org:99999/", 2),
        ("address: https://a.org/b/../c", 2),
        ("theme: {colour: red}", 2),
        ("theme:\n  colour: #005f73", 3),
        ("feedback: javascript:alert(1)", 2),
    ],
)
def test_what_no_site_can_have_is_told_at_its_line(site, text, line):
    assert [problem[0] for problem in load(site, f"name: A\n{text}\n")[1]] == [line]


@pytest.mark.parametrize("code, warned", [("en", 0), ("en-GB", 0), ("de", 1), ("ar", 1)])
def test_a_language_that_the_portals_own_words_are_not_in_is_warned_of(site, code, warned):
    assert [problem[0] for problem in load(site, f"name: A\nlanguages: [{code}]\n")[1]] == [2] * warned


def test_no_part_of_the_settings_is_for_some_only(site):
    (problem,) = load(site, "name: A\nstrapline: {text: For the board, audience: public}\n")[1]
    assert problem == (2, "an audience can't be named here: every audience reads it")


@pytest.mark.parametrize("text", ["people: false", "feedback: mailto:a@example.org", 'theme: {colour: "#0AF"}'])
def test_what_a_site_may_say_is_taken(site, text):
    assert load(site, f"name: A\n{text}\n")[1] == []


@pytest.mark.parametrize("text", ["audiences: {public: yes}", "year: {starts: soon}"])
def test_nothing_else_is_read_where_audiences_or_years_cannot_be(site, text):
    assert load(site, f"name: A\n{text}\n")[0] is None


def test_the_rest_is_read_where_a_value_cannot_be(site):
    settings, problems = load(site, "audiences: [public, staff]\nlimits: {priorities: six}\n")
    assert settings.audiences == ("public", "staff")
    assert [line for line, _ in problems] == [2, 1]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "- name\n", "Riverbank\n", "name: [\n"])
def test_a_file_without_fields_is_no_site(site, text):
    settings, problems = load(site, text)
    assert settings is None
    assert len(problems) == 1


def test_a_folder_without_site_yaml_is_no_site(site, tmp_path):
    problems: list[Problem] = []
    assert load_settings(site({"site.yml": "name: A\n"}), problems) is None
    assert load_settings(tmp_path / "nowhere", problems) is None
    assert [problem.mend for problem in problems] == [
        'rename site.yml to "site.yaml"',
        'add one that says at least "name: Riverbank Health"',
    ]


def test_a_translation_of_the_settings_is_refused(site):
    problems: list[Problem] = []
    assert load_settings(site({"site.yaml": "name: A\n", "site.cy.yaml": "name: B\n"}), problems)
    assert [str(problem.place) for problem in problems] == ["site.cy.yaml"]


def test_site_yaml_is_the_sites_own_file(site, tmp_path):
    outside = tmp_path / "other.yaml"
    outside.write_text("name: A\n", encoding="utf-8")
    folder = site({"content/purpose.md": "Hello\n"})
    (folder / "site.yaml").symlink_to(outside)
    problems: list[Problem] = []
    assert load_settings(folder, problems) is None
    assert [problem.what for problem in problems] == ["this link leads out of the site's folder"]


def test_a_file_of_problems_is_read_no_further_than_anyone_would(site):
    text = "name: A\n" + "".join(f"zz{n}: 1\n" for n in range(5_000))
    assert len(load(site, text)[1]) == 101
