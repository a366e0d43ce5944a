"""File names: what every system can hold is published, and nothing else."""

import pytest

from generator.model.problems import SiteProblems
from generator.publish.file_names import check_paths, list_folders


def find_problems(*paths):
    with pytest.raises(SiteProblems) as caught:
        check_paths(paths, "portal")
    return [(str(problem.place), problem.what) for problem in caught.value.problems]


def test_ordinary_paths_pass():
    check_paths(
        [
            "index.html",
            "cy/teams/north.html",
            ".well-known/security.txt",
            ".nojekyll",
            "images/Café 1.png",
            "a..b",
        ],
        "portal",
    )


@pytest.mark.parametrize(
    "path",
    [
        *(
            "",
            "/",
            "/etc/passwd",
            "a//b",
            "a/",
            "./a",
            "a/./b",
            "..",
            "../a",
            "a/../b",
            "a/..",
            "a\\b",
            "..\\a",
        ),
        *(".git/config", "a/.env", ".goldenthread.json", ".goldenthread.part", "a\0b", "\ud800.html"),
    ],
)
def test_a_path_that_leads_elsewhere_or_hides_is_a_fault_of_ours(path):
    with pytest.raises(ValueError, match=r"no path|surrogates"):
        check_paths(["index.html", path], "portal")


@pytest.mark.parametrize("name", ["aux.png", "CON", "nul.tar.gz", "com1.html", "LPT9.css", "prn .txt"])
def test_names_that_windows_keeps_are_refused_in_files_and_folders(name):
    expected = f'"{name}" is a name that Windows keeps for itself'
    assert find_problems(f"images/{name}") == [(f"portal/images/{name}", expected)]
    assert find_problems(f"{name}/index.html") == [(f"portal/{name}/index.html", expected)]


@pytest.mark.parametrize("name", ["auxiliary.html", "com10.html", "com0", "console", "my-con.html", "a.nul"])
def test_names_that_only_look_like_them_pass(name):
    check_paths([name], "portal")


@pytest.mark.parametrize("name", ["what?.html", "a:b", "a*", "<a>", 'say "hi"', "a|b", "ends.", "ends ", "tab\t.html"])
def test_names_that_windows_cannot_hold_are_refused(name):
    assert find_problems(f"a/{name}") == [(f"portal/a/{name}", f"\"{name}\" can't be a file's name on Windows")]


@pytest.mark.parametrize("name, is_too_long", [("a" * 255, False), ("a" * 256, True), ("é" * 128, True)])
def test_a_name_has_255_bytes_at_most(name, is_too_long):
    if is_too_long:
        assert find_problems(name) == [(f"portal/{name}", f'"{name}" is too long for a file\'s name')]
    else:
        check_paths([name], "portal")


@pytest.mark.parametrize(
    "one, other",
    [
        ("images/Logo.png", "images/logo.png"),
        ("Images/logo.png", "images/logo.png"),
        ("caf\u00e9.html", "cafe\u0301.html"),
        ("STRASSE.html", "straße.html"),
        ("É.html", "e\u0301.html"),
    ],
)
def test_names_that_some_systems_cannot_tell_apart_are_refused(one, other):
    first, second = sorted([one, other])
    expected = [(f"portal/{second}", f'some systems can\'t tell its name from "{first}"')]
    assert find_problems(one, other) == expected


def test_a_name_cannot_be_a_file_and_a_folder():
    assert find_problems("teams", "Teams/a/north.html") == [
        ("portal/Teams/a/north.html", 'some systems can\'t tell its name from "teams"')
    ]


def test_all_problems_are_told_at_once():
    assert len(find_problems("aux", "con", "A", "a")) == 3


def test_the_folders_of_paths_are_those_above_them():
    assert list_folders(["a/b/c.html", "a/d.html", "e.html"]) == {"a", "a/b"}
