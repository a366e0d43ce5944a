"""Files below a site: all of its own, none from elsewhere, in one order."""

import os

import pytest

from generator.load.site_files import MOST_PROBLEMS, gather_problems, list_files, read_file
from generator.model.problems import Place, Problem


def paths(folder, problems=None):
    """The paths of the files in content/, and what is wrong with them."""
    told = [] if problems is None else problems
    return [file.path for file in list_files(folder, "content", told)]


def test_files_come_sorted_by_path(site):
    names = ["b/2.md", "a.md", "b/10.md", "b.md", "b/1.md", "c/d/e.md"]
    ordered = ["a.md", "b.md", "b/1.md", "b/10.md", "b/2.md", "c/d/e.md"]
    assert paths(site({f"content/{name}": "" for name in names})) == [f"content/{name}" for name in ordered]


@pytest.mark.parametrize(
    "name", [".DS_Store", ".git/config", "a.md~", "Thumbs.db", ".a.md.swp", "a.bak", "~$plan.docx"]
)
def test_what_editors_and_systems_leave_behind_is_passed_over(site, name):
    problems: list[Problem] = []
    assert paths(site({f"content/{name}": "x", "content/a.md": "x"}), problems) == ["content/a.md"]
    assert problems == []


def test_a_folder_that_is_not_there_has_no_files(site):
    assert paths(site({"site.yaml": ""})) == []


@pytest.mark.parametrize("target", ["../../site-outside", "/etc", "../.."])
def test_a_link_out_of_the_site_is_refused(site, tmp_path, target):
    (tmp_path / "site-outside").mkdir()
    (tmp_path / "site-outside" / "secret.md").write_text("secret", encoding="utf-8")
    folder = site({"content/a.md": "x"})
    (folder / "content" / "link").symlink_to(target)
    problems: list[Problem] = []
    assert paths(folder, problems) == ["content/a.md"]
    assert [str(problem.place) for problem in problems] == ["content/link"]


def test_a_link_within_the_site_is_the_file_it_leads_to(site):
    folder = site({"content/a.md": "x", "shared/b.md": "y"})
    (folder / "content" / "b.md").symlink_to("../shared/b.md")
    files = list_files(folder, "content", [])
    assert [(file.path, read_file(file, [])) for file in files] == [
        ("content/a.md", b"x"),
        ("content/b.md", b"y"),
    ]


def test_a_link_to_a_folder_that_it_stands_in_is_refused(site):
    folder = site({"content/a/b.md": "x"})
    (folder / "content" / "a" / "loop").symlink_to("..")
    problems: list[Problem] = []
    assert paths(folder, problems) == ["content/a/b.md"]
    assert len(problems) == 1


def test_a_link_put_in_a_files_place_is_not_followed(site):
    folder = site({"content/a.md": "x", "content/b.md": "y"})
    file = list_files(folder, "content", [])[0]
    (folder / "content" / "a.md").unlink()
    (folder / "content" / "a.md").symlink_to("b.md")
    problems: list[Problem] = []
    assert read_file(file, problems) is None
    assert len(problems) == 1


def test_a_file_that_is_gone_is_told(site):
    folder = site({"content/a.md": "x"})
    (file,) = list_files(folder, "content", [])
    (folder / "content" / "a.md").unlink()
    problems: list[Problem] = []
    assert read_file(file, problems) is None
    assert problems[0].what == "this file can't be read: no such file or directory"


def test_what_is_no_file_is_told_and_not_opened(site):
    folder = site({"content/a.md": "x"})
    os.mkfifo(folder / "content" / "pipe.md")
    problems: list[Problem] = []
    assert paths(folder, problems) == ["content/a.md"]
    assert len(problems) == 1


@pytest.mark.parametrize("name", [b"a\xff.md", b"a\nb.md", "a\u202eb.md".encode()])
def test_a_name_that_cannot_be_shown_is_told_in_one_line(site, name):
    folder = site({"content/a.md": "x"})
    with open(os.path.join(os.fsencode(folder / "content"), name), "wb"):  # noqa: PTH118, PTH123  (bytes)
        pass
    problems: list[Problem] = []
    assert paths(folder, problems) == ["content/a.md"]
    assert str(problems[0].place).isprintable()


def test_a_file_of_problems_ends_and_says_so():
    told: list[Problem] = []
    reached = 0
    with gather_problems("a.md", told) as own:
        for reached in range(10_000):
            own.append(Problem(Place("a.md", reached + 1), "x"))
    assert reached == MOST_PROBLEMS - 1
    assert len(told) == MOST_PROBLEMS + 1
