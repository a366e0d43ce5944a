"""The site's own stylesheet: its colour in shades that can be read, and its faces before the theme's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.brand import advise_colour, make_brand
from generator.model.fonts import Font
from generator.model.pages import File, name_by_content
from generator.model.problems import Place
from generator.model.settings import Colour, Face, Fonts, Settings, ThemeChoice
from generator.model.theme import Grounds
from tests.compose.conftest import Composing

GROUNDS = Grounds(("#ffffff", "#eeeeee"), ("#101010", "#222222"))


def settle(code: str = "", text: Face | None = None, headings: Face | None = None) -> Settings:
    colour = Colour(code=code, line=7) if code else None
    return Settings(name="A", theme=ThemeChoice(colour=colour, fonts=Fonts(text=text, headings=headings)))


def read_sheet(settings: Settings, *fonts: Font) -> str:
    files = make_brand(settings.theme, {font.path: font for font in fonts}, GROUNDS)
    return files[0].content.decode() if files else ""


def test_a_site_with_a_colour_has_a_stylesheet_that_each_page_names(portal_of: Composing) -> None:
    portal = portal_of({"teams/a.md": "---\ntitle: A\n---\n"}, site_file='name: R\ntheme: {colour: "#7cf"}\n')
    (sheet,) = portal.files.values()
    assert re.fullmatch(r"assets/brand-[0-9a-f]{8}\.css", sheet.path)
    assert re.findall(r"#\w+", sheet.content.decode())[1] == "#77ccff"
    assert portal.view("index.html").frame.brand == sheet.path
    assert portal.view("teams/a.html").frame.brand == f"../{sheet.path}"


def test_the_stylesheets_name_changes_with_what_it_says(portal_of: Composing) -> None:
    paths = {tuple(portal_of({}, site_file=f'name: R\ntheme: {{colour: "{c}"}}\n').files) for c in ("#123", "#124")}
    assert len(paths) == 2


def test_a_site_without_colour_and_face_has_none(portal_of: Composing) -> None:
    portal = portal_of({}, site_file="name: R\ntheme: {fonts: {}}\n")
    assert not portal.files
    assert portal.view("index.html").frame.brand == ""


@pytest.mark.parametrize(
    "face, token", [("Frutiger", '"Frutiger"'), ("Gill Sans MT", '"Gill Sans MT"'), ("system-ui", "system-ui")]
)
def test_an_installed_face_is_named_and_none_is_loaded(face: str, token: str) -> None:
    css = read_sheet(settle(text=Face(regular=face)))
    assert css == f":root{{--text-face:{token}}}\n"


def test_a_face_of_the_sites_own_is_loaded_from_beside_the_pages_and_shown_when_it_is_there() -> None:
    font = Font("fonts/a.woff2", is_variable=False, content=b"wOF2")
    css = read_sheet(settle(headings=Face(regular=font.path)), font)
    face, root, _ = css.split("\n")
    path = re.findall(r"url\(\.\./(fonts/a-[0-9a-f]{8}\.woff2)\) format\(\"woff2\"\);", face)
    assert len(path) == 1
    assert "font-display:swap" in face
    assert "font-weight" not in face
    assert root == ':root{--display-face:"site headings"}'


@pytest.mark.parametrize(
    "face, is_variable, weights",
    [
        (Face(regular="fonts/a.woff2"), True, ["100 900"]),
        (Face(regular="fonts/a.woff2", bold="fonts/b.woff2"), False, ["400", "700"]),
        (Face(regular="fonts/a.woff2", bold="fonts/b.woff2"), True, ["400", "700"]),
    ],
)
def test_a_face_says_which_weights_its_files_hold(face: Face, is_variable: bool, weights: list[str]) -> None:
    fonts = [Font(f"fonts/{name}.woff2", is_variable, b"wOF2" + name.encode()) for name in "ab"]
    css = read_sheet(settle(text=face), *fonts)
    assert re.findall(r"font-weight:([^;]+);", css) == weights


def test_a_colour_too_pale_is_told_with_its_ratio_and_a_shade_to_paste() -> None:
    (problem,) = advise_colour(settle("#7799aa"), GROUNDS)
    assert (problem.place, problem.is_warning) == (Place("site.yaml", 7), True)
    assert 'the colour "#7799aa"' in problem.what
    assert "2.6 to 1" in problem.what
    shade = re.fullmatch(r'write colour: "(#[0-9a-f]{6})"', problem.mend)
    assert shade
    assert advise_colour(settle(shade[1]), GROUNDS) == ()


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_the_shade_that_is_offered_passes(colour: tuple[int, int, int]) -> None:
    for problem in advise_colour(settle("#{:02x}{:02x}{:02x}".format(*colour)), GROUNDS):
        assert advise_colour(settle(problem.mend.split('"')[1]), GROUNDS) == ()


def test_a_ratio_that_falls_short_is_never_rounded_to_what_is_enough() -> None:
    (problem,) = advise_colour(settle("#777777"), Grounds(("#ffffff",), ("#000000",)))
    assert "4.4 to 1, and text needs 4.5" in problem.what  # it is 4.48


def test_a_colour_is_held_against_the_darkest_of_light_grounds() -> None:
    code = "#757575"  # 4.6 on white, 4.0 on #eeeeee
    assert advise_colour(settle(code), Grounds(("#ffffff",), ("#000000",))) == ()
    assert len(advise_colour(settle(code), GROUNDS)) == 1


def test_a_site_without_a_colour_is_told_nothing() -> None:
    assert advise_colour(Settings(name="A"), GROUNDS) == ()


def test_a_files_name_changes_with_its_content_alone() -> None:
    names = {name_by_content(File("a/b.css", content)) for content in (b"1", b"1", b"2")}
    assert len(names) == 2
