"""What is refused, in words: folders that aren't ours, and what the disk says."""

import contextlib
import errno
import os
import pwd
import resource
from pathlib import Path

import pytest

from generator.model.problems import SiteProblems
from generator.publish.writer import publish

PAGES = {"index.html": b"home", "a/b.html": b"b"}


def refuse(desk, files=PAGES):
    with pytest.raises(SiteProblems) as caught:
        desk.publish(files)
    (problem,) = caught.value.problems
    return problem


@contextlib.contextmanager
def limit(kind, most):
    """Let this process have no more than `most` of something."""
    limits = resource.getrlimit(kind)
    resource.setrlimit(kind, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(kind, limits)


@pytest.mark.parametrize(
    "folder, why",
    [
        (".", "holds the site itself"),
        ("..", "holds the site itself"),
        ("/", "holds the site itself"),
        ("content", "is where the site's own files stand"),
        ("content/images/portal", "is where the site's own files stand"),
        ("themes/ours", "is where the site's own files stand"),
        (".goldenthread/public", "is where the site's own files stand"),
        ("link-to-content", "is where the site's own files stand"),
    ],
)
def test_a_portal_never_takes_the_place_of_what_it_is_made_from(desk, folder, why):
    (desk.site / "content/images").mkdir(parents=True)
    (desk.site / "link-to-content").symlink_to("content")
    before = sorted(desk.site.rglob("*"))
    desk.portal = desk.site / folder
    problem = refuse(desk)
    assert problem.place.file == desk.portal.as_posix()
    assert problem.what == f"{why}, and a portal would take its place"
    assert sorted(desk.site.rglob("*")) == before


def test_a_portal_never_takes_the_place_of_a_home(desk):
    desk.portal = Path(pwd.getpwuid(os.getuid()).pw_dir)
    assert refuse(desk).what.startswith(("is your home folder", "holds the site itself"))


def test_a_folder_with_files_and_no_mark_is_refused(desk):
    desk.portal.mkdir()
    (desk.portal / "thesis.txt").write_text("ten years", encoding="utf-8")
    problem = refuse(desk)
    assert problem.place.file == str(desk.portal)
    assert problem.what == 'holds files that goldenthread didn\'t write, such as "thesis.txt"'
    assert desk.read() == {"thesis.txt": b"ten years"}
    assert desk.list_leftovers() == set()


def test_a_folder_is_named_as_its_user_names_it(desk, monkeypatch):
    monkeypatch.chdir(desk.site)
    desk.portal.mkdir()
    (desk.portal / "thesis.txt").touch()
    desk.portal = Path("portal")
    assert refuse(desk).place.file == "portal"


@pytest.mark.parametrize("is_there", [False, True])
def test_an_absent_or_empty_folder_is_fine(desk, is_there):
    desk.portal = desk.site / "deep/down/portal"
    if is_there:
        desk.portal.mkdir(parents=True)
    desk.publish(PAGES)
    assert desk.read_pages() == PAGES
    assert [path.name for path in desk.portal.parent.iterdir()] == ["portal"]


@pytest.mark.parametrize("name", [".portal.goldenthread-stage", ".portal.goldenthread-ready"])
@pytest.mark.parametrize("make", ["file", "folder", "link"])
def test_what_only_bears_the_name_of_a_stage_is_not_removed(desk, name, make):
    stranger = desk.site / name
    (desk.site / "mine").mkdir()
    (desk.site / "mine/thesis.txt").touch()
    (desk.site / "mine/.goldenthread.json").write_text("{}", encoding="utf-8")
    if make == "link":
        stranger.symlink_to("mine")
    elif make == "file":
        stranger.touch()
    else:
        stranger.mkdir()
        (stranger / "thesis.txt").touch()
    before = sorted(desk.site.rglob("*"))
    assert refuse(desk).place.file.startswith(str(desk.portal))
    assert sorted(desk.site.rglob("*")) == before


@pytest.mark.parametrize("name", [".portal.goldenthread-stage", ".portal.goldenthread-ready"])
def test_an_empty_folder_that_a_killed_build_left_is_removed(desk, name):
    (desk.site / name).mkdir()
    desk.publish(PAGES)
    assert desk.read_pages() == PAGES
    assert desk.list_leftovers() == set()


def test_a_portal_that_is_a_file_is_refused(desk):
    desk.portal.touch()
    assert refuse(desk).what == "can't be written: what should be a folder is a file"
    desk.portal = desk.portal / "deeper"
    assert refuse(desk).what.startswith("can't be written: ")


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("closed", ["portal", "."])
def test_a_folder_we_may_not_write_is_left_as_it_is(desk, closed):
    desk.publish(PAGES)
    before = desk.read()
    (desk.site / closed).chmod(0o555)
    problem = refuse(desk, {"index.html": b"new"})
    (desk.site / closed).chmod(0o755)
    assert problem.what == "can't be written: we aren't allowed to"
    assert desk.read() == before


def test_a_page_larger_than_the_limit_leaves_the_old_portal_whole(desk):
    desk.publish(PAGES)
    before = desk.read()
    with limit(resource.RLIMIT_FSIZE, 10_000):
        problem = refuse(desk, {"index.html": b"new", "big.html": b"x" * 20_000})
    assert problem.what == "can't be written: the file is larger than this system allows"
    assert desk.read() == before
    assert desk.list_leftovers() == set()


@pytest.mark.parametrize("spare", [0, 1])
def test_too_many_open_files_leave_the_old_portal_whole(desk, spare):
    desk.publish(PAGES)
    before = desk.read()
    free = os.open(desk.site, os.O_RDONLY)
    os.close(free)
    with limit(resource.RLIMIT_NOFILE, free + spare):
        problem = refuse(desk, {"index.html": b"new"})
    assert problem.what == "can't be written: too many files are open"
    assert desk.read() == before
    desk.publish({"index.html": b"new"})
    assert desk.read_pages() == {"index.html": b"new"}
    assert desk.list_leftovers() == set()


def test_what_is_no_refusal_of_the_disk_is_a_fault_and_passes(desk):
    def render(_paths):
        raise OSError(errno.ECHILD, "a worker is gone")

    with pytest.raises(OSError, match="a worker is gone"):
        publish(desk.portal, desk.site / ".goldenthread/public", {"a": ""}, render)
    assert desk.list_leftovers() == set()
