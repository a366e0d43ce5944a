"""The site's own faces: only what site.yaml names is kept, and what it names is there."""

from generator.link.fonts import link_fonts
from generator.model.fonts import Font
from generator.model.problems import Problem
from generator.model.settings import Face, Fonts, ThemeChoice

FONTS = [Font(f"fonts/{name}.woff2", is_variable=False, content=b"wOF2") for name in ("frutiger", "frutiger-bold")]


def link(*paths: str, broken: frozenset[str] = frozenset()) -> tuple[list[str], list[str]]:
    """The paths that are kept where a face names these, regular and bold; and what is told."""
    problems: list[Problem] = []
    face = Face(regular=paths[0], bold=paths[1] if len(paths) > 1 else "", line=4)
    kept = link_fonts(ThemeChoice(fonts=Fonts(text=face)), FONTS, broken, problems)
    return list(kept), [f"{problem.place}: {problem.what}{' (warning)' * problem.is_warning}" for problem in problems]


def test_each_font_that_is_named_is_kept():
    both = ("fonts/frutiger.woff2", "fonts/frutiger-bold.woff2")
    assert link(*both) == (sorted(both), [])


def test_a_font_that_nothing_names_is_not_published_and_is_warned_of():
    told = ["content/fonts/frutiger-bold.woff2: nothing uses this font (warning)"]
    assert link("fonts/frutiger.woff2") == (["fonts/frutiger.woff2"], told)
    assert link("Frutiger")[0] == []


def test_a_font_that_is_not_there_is_a_problem_at_its_line():
    told = link("fonts/frutigre.woff2")[1]
    assert 'site.yaml:4: there is no font "fonts/frutigre.woff2"' in told


def test_a_font_whose_own_problem_is_told_is_not_told_to_be_missing():
    told = link("fonts/damaged.woff2", broken=frozenset({"content/fonts/damaged.woff2"}))[1]
    assert not [line for line in told if line.startswith("site.yaml")]
