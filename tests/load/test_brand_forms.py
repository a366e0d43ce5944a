"""What a site sets its own: faces, ways in, where files are edited."""

import pytest

from generator.load.site import load_settings
from generator.model.problems import Problem
from generator.model.prose import LinkStart


def load(site, text):
    """The settings that a text says, and what is wrong with it."""
    problems: list[Problem] = []
    return load_settings(site({"site.yaml": f"name: A\n{text}\n"}), problems), problems


@pytest.mark.parametrize("face", ["Frutiger", "Gill Sans MT", "Source Sans 3", "St. Ryde", "Noto-Sans", "游ゴシック"])
def test_a_face_is_named_as_people_name_it(site, face):
    settings, problems = load(site, f"theme: {{fonts: {{text: {face}}}}}")
    assert problems == []
    assert settings.theme.fonts.text.regular == face


@pytest.mark.parametrize("path", ["fonts/a.woff2", "content/fonts/a.woff2"])
def test_a_face_may_be_a_file_of_the_sites(site, path):
    settings, problems = load(site, f"theme: {{fonts: {{headings: {{regular: {path}, bold: fonts/b.woff2}}}}}}")
    assert problems == []
    assert (settings.theme.fonts.headings.regular, settings.theme.fonts.headings.bold) == (
        "fonts/a.woff2",
        "fonts/b.woff2",
    )


@pytest.mark.parametrize(
    "face",
    [
        "'A\"; } body { display: none } x{y:\"'",
        "'A; color: red'",
        '"A\\"B"',
        '"A\'"',
        "A}",
        "'A{'",
        "'A, B'",
        "'url(x)'",
        "'A\\B'",
        '"A\\nB"',
        "</style>",
        "'/* A'",
        "var(--x)",
        "x" * 81,
        "7up",
        "https://fonts.example.org/a.woff2",
        "//fonts.example.org/a.woff2",
        "fonts/../../secret.woff2",
        "fonts/a b.woff2",
        "fonts/a).woff2",
        "a.ttf",
        "fonts/a.otf",
        "images/a.woff2",
        "[A, B]",
    ],
)
def test_a_face_that_could_reach_into_the_stylesheet_or_elsewhere_is_refused_at_its_line(site, face):
    settings, problems = load(site, f"theme:\n  fonts:\n    headings: Georgia\n    text: {face}")
    assert [(problem.place.line, problem.is_warning) for problem in problems] == [(5, False)]
    assert settings.theme.fonts.text is None


def test_a_face_from_elsewhere_is_to_be_put_beside_the_content(site):
    _, (problem,) = load(site, "theme: {fonts: {text: https://fonts.example.org/a.woff2}}")
    assert problem.mend == 'put its file into content/fonts/, and write "fonts/" before its name'


@pytest.mark.parametrize("bold", ["fonts/b.woff2", "Frutiger Bold"])
def test_a_bold_of_its_own_goes_with_a_file_alone(site, bold):
    assert len(load(site, f"theme: {{fonts: {{text: {{regular: Frutiger, bold: {bold}}}}}}}")[1]) == 1


@pytest.mark.parametrize(
    "to", ["pages/about", "objectives/waits#clinics", "https://a.example.org/", "mailto:a@b.example"]
)
def test_a_way_in_leads_to_a_thing_or_an_address(site, to):
    settings, problems = load(site, f"navigation:\n  How we plan: {to}")
    assert problems == []
    (way,) = settings.navigation
    assert (way.words, way.to.pieces[0]) == ("How we plan", LinkStart(to, line=3))


@pytest.mark.parametrize(
    "to", ["javascript:alert(1)", "//example.org", "/about", "www.example.org", "[pages/a]", "data:text/html,x"]
)
def test_a_way_in_that_leads_nowhere_good_is_refused_at_its_line(site, to):
    settings, problems = load(site, f"navigation:\n  How we plan: pages/a\n  Worse: {to}")
    assert [problem.place.line for problem in problems] == [4]
    assert [way.words for way in settings.navigation] == ["How we plan"]


def test_more_ways_in_than_one_scans_are_warned_of_at_the_first_too_many(site):
    ways = "".join(f"  Way {n}: pages/a\n" for n in range(4))
    assert load(site, f"navigation:\n{ways.replace('  Way 3: pages/a', '')}")[1] == []
    (problem,) = load(site, f"navigation:\n{ways}")[1]
    assert (problem.place.line, problem.is_warning) == (6, True)


@pytest.mark.parametrize(
    "address", ["https://git.example.org/edit/", "javascript:{file}", "mailto:a@example.org?subject={file}", "{file}"]
)
def test_where_files_are_edited_is_an_address_with_the_file_in_it(site, address):
    assert load(site, "edit: https://git.example.org/edit/{file}")[1] == []
    assert [problem.place.line for problem in load(site, f'edit: "{address}"')[1]] == [2]
