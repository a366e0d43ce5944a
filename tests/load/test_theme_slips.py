"""What a theme's author would thank one for: slips in the names of files and folders are told."""

import pytest

from generator.load.theme_folder import load_theme
from generator.model.problems import Problem

TERMS = {"themes/blue/theme.yaml": "extends: default\n"}


def tell(site, files, terms=None):
    """What is told of a theme with these files below its folder, as lines; whether it is there; which are warnings."""
    problems: list[Problem] = []
    own = {f"themes/blue/{path}": text for path, text in files.items()}
    theme = load_theme(site({**TERMS, **(terms or {}), **own}), "blue", problems)
    told = [f"{str(p.place).removeprefix('themes/blue/')}: {p.what}\n{p.mend}" for p in problems]
    assert (theme is None) == any(not problem.is_warning for problem in problems)
    return told


@pytest.mark.parametrize(
    "path, told",
    [
        (
            "templates/parts/factz.html",
            'templates/parts/factz.html: nothing uses this template\ndid you mean "templates/parts/facts.html"?',
        ),
        (
            "templates/pages/hme.html",
            'templates/pages/hme.html: nothing uses this template\ndid you mean "templates/pages/home.html"?',
        ),
        (
            "templates/home.html",
            'templates/home.html: nothing uses this template\ndid you mean "templates/pages/home.html"?',
        ),
        ("template/base.html", 'template: nothing reads this folder of the theme\ndid you mean "templates"?'),
        (
            "css/tokens.css",
            "css: nothing reads this folder of the theme\na theme's folders are assets, templates, words",
        ),
        ("tokens.css", "tokens.css: nothing reads this file of the theme here\nmove it into assets/"),
        ("base.html", "base.html: nothing reads this file of the theme here\nmove it into templates/"),
        (
            "templates/pages/home.htm",
            "templates/pages/home.htm: nothing reads this file: a template ends in .html\nrename it",
        ),
    ],
)
def test_a_file_that_comes_to_nothing_is_warned_of(site, path, told):
    assert tell(site, {path: "x"}) == [told]


@pytest.mark.parametrize(
    "files",
    [
        {"templates/parts/thing_card.html": "", "templates/parts/thing_card.yaml": "", "templates/parts/note.md": ""},
        {"templates/frame/masthead.html": '{% include "parts/crest.html" %}', "templates/parts/crest.html": "x"},
        {"templates/base.html": '{% from "parts/crest.html" import x %}', "templates/parts/crest.html": "x"},
        {"templates/base.html": '{%- include "frame/later.html" ignore missing %}'},
        {"assets/css/tokens.css": "", "assets/fonts/own.txt": "", "README.md": "", "LICENSE": "", "words/en.po": ""},
    ],
)
def test_what_is_used_or_may_stand_there_is_not(site, files):
    assert tell(site, files) == []


def test_a_slip_is_told_beside_other_warnings(site):
    files = {"assets/css/a.css": "@layer tokens { :root { --paper: red; } }", "css/b.css": ""}
    assert [line.partition(":")[0] for line in tell(site, files)] == ["assets/css/a.css", "css"]


def test_a_folder_is_told_once(site):
    assert len(tell(site, {"css/a.css": "", "css/b.css": ""})) == 1


def test_a_theme_that_stands_alone_has_the_pages_it_has(site):
    files = {"templates/pages/home.html": '{% extends "base.html" %}', "templates/base.html": ""}
    terms = {"themes/blue/theme.yaml": "title: Blue\n"}
    assert tell(site, files, terms) == []
    assert len(tell(site, {**files, "templates/parts/card.html": ""}, terms)) == 1


def test_a_template_that_is_not_there_is_a_problem_at_the_line_that_names_it(site):
    files = {"templates/pages/home.html": '{% extends "base.html" %}\n{% from "parts/thing_crad.html" import x %}\n'}
    (told,) = tell(site, files)
    wanted = 'there is no template "parts/thing_crad.html"\ndid you mean "parts/thing_card.html"?'
    assert told == f"templates/pages/home.html:2: {wanted}"
