"""The exchange of the last portal for the next: whole at every moment, or finished by the next build."""

import errno
import itertools
import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.problems import SiteProblems
from generator.publish import exchange
from generator.publish.exchange import swap_folders
from generator.publish.writer import publish

OLD = {"index.html": b"home", "teams/north.html": b"north", "gone/page.html": b"gone", "same.html": b"same"}
NEW = {"index.html": b"new home", "teams/east.html": b"east", "gone": b"a file now", "same.html": b"same"}

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


@pytest.fixture
def no_swap(monkeypatch):
    """A system that has no call to swap two folders."""
    monkeypatch.setattr(exchange, "CALLS", {})


def set_up(desk):
    """An old portal with strangers in it, and what it and the next one look like."""
    desk.publish(NEW)
    new = desk.read()
    desk.publish(OLD)
    strangers = {"CNAME": b"example.org", "mine": None, "mine/link": "../same.html", "teams": None}
    (desk.portal / "CNAME").write_bytes(b"example.org")
    (desk.portal / "mine").mkdir()
    (desk.portal / "mine/link").symlink_to("../same.html")
    return desk.read(), new | strangers


def test_two_folders_change_places(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert swap_folders(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "one/two").exists()
    assert (tmp_path / "two/one").exists()


def test_a_swap_that_the_system_refuses_changes_nothing(tmp_path):
    (tmp_path / "in/side").mkdir(parents=True)
    assert not swap_folders(tmp_path / "in", tmp_path / "in/side")  # EINVAL, as file systems say that can't swap
    assert (tmp_path / "in/side").exists()


def test_a_swap_with_nothing_is_no_refusal(tmp_path):
    with pytest.raises(FileNotFoundError):
        swap_folders(tmp_path / "one", tmp_path / "two")


def test_killed_before_any_call_the_portal_is_whole_and_the_next_build_cleans_up(desk, kill_at):
    old, new = set_up(desk)
    seen = set()
    for step in itertools.count(1):
        desk.publish(OLD)
        if not kill_at(step, lambda: desk.publish(NEW)):
            break
        found = desk.read()
        assert found in (old, new)
        seen.add(found == new)
        desk.publish(NEW)
        assert desk.read() == new
        assert desk.list_leftovers() == set()
    assert seen == {False, True}
    assert step > 60


def test_killed_before_any_call_a_first_build_leaves_no_portal_or_a_whole_one(desk, kill_at):
    for step in itertools.count(1):
        if not kill_at(step, lambda: desk.publish(OLD)):
            break
        assert not desk.portal.exists() or desk.read_pages() == OLD
        desk.publish(OLD)
        assert desk.read_pages() == OLD
        assert desk.list_leftovers() == set()
        desk.publish({})
        (desk.portal / ".goldenthread.json").unlink()
        desk.portal.rmdir()
    assert step > 30


@pytest.mark.usefixtures("no_swap")
def test_where_folders_cannot_swap_the_files_are_replaced_and_that_is_said(desk):
    _, new = set_up(desk)
    kept = (desk.portal / "CNAME").stat().st_ino, (desk.portal / "same.html").stat().st_ino
    assert not desk.publish(NEW).is_atomic
    assert desk.read() == new
    assert ((desk.portal / "CNAME").stat().st_ino, (desk.portal / "same.html").stat().st_ino) == kept
    assert desk.list_leftovers() == set()
    desk.publish(NEW)
    assert desk.rendered == []


@pytest.mark.usefixtures("no_swap")
@pytest.mark.parametrize("then", [OLD, NEW], ids=["to the old again", "to the new"])
def test_killed_before_any_call_a_replacement_is_finished_by_the_next_build(desk, kill_at, then):
    old, new = set_up(desk)
    for step in itertools.count(1):
        desk.publish(OLD)
        if not kill_at(step, lambda: desk.publish(NEW)):
            break
        desk.publish(then)
        assert desk.read() == {OLD["index.html"]: old, NEW["index.html"]: new}[then["index.html"]]
        assert desk.list_leftovers() == set()
    assert step > 100


@pytest.mark.usefixtures("no_swap")
def test_a_replacement_never_writes_over_a_stranger(desk, kill_at):
    set_up(desk)
    for step in itertools.count(40):
        assert kill_at(step, lambda: desk.publish(NEW))
        if ".portal.goldenthread-ready" in desk.list_leftovers():
            break
        desk.publish(OLD)
    (desk.portal / "teams/east.html").write_bytes(b"by hand")
    with pytest.raises(SiteProblems):
        desk.publish(NEW)
    assert (desk.portal / "teams/east.html").read_bytes() == b"by hand"
    (desk.portal / "teams/east.html").unlink()
    desk.publish(NEW)
    assert desk.read_pages().items() >= NEW.items()


@pytest.fixture
def no_links(monkeypatch):
    """A file system that has no hard links."""

    def refuse(source, *_paths, **_options):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), source)

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("no_links")
@pytest.mark.parametrize("calls", [exchange.CALLS, {}], ids=["exchanged", "replaced"])
def test_where_files_cannot_be_linked_they_are_copied_with_their_times(desk, calls, monkeypatch):
    _, new = set_up(desk)
    monkeypatch.setattr(exchange, "CALLS", calls)
    os.utime(desk.portal / "CNAME", ns=(1, 1))
    desk.publish(NEW)
    assert desk.read() == new
    assert (desk.portal / "CNAME").stat().st_mtime_ns == 1
    desk.publish(NEW)
    assert desk.rendered == []


def test_what_is_neither_file_nor_folder_nor_link_is_carried_along(desk):
    desk.publish(OLD)
    os.mkfifo(desk.portal / "pipe")
    desk.publish(NEW)
    assert stat.S_ISFIFO((desk.portal / "pipe").stat().st_mode)


@pytest.mark.usefixtures("no_links")
def test_what_can_be_neither_linked_nor_copied_is_said(desk):
    desk.publish(OLD)
    os.mkfifo(desk.portal / "pipe")
    with pytest.raises(SiteProblems) as caught:
        desk.publish(NEW)
    assert [str(problem.place) for problem in caught.value.problems] == [f"{desk.portal}/pipe"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EMFILE, errno.EACCES])
def test_whatever_call_fails_the_portal_is_old_with_a_reason_or_new(desk, fail_at, number):
    old, new = set_up(desk)
    places = []
    for step in range(1, 140):
        desk.publish(OLD)
        try:
            with fail_at(step, number):
                desk.publish(NEW)
        except SiteProblems as caught:
            places += [problem.place.file for problem in caught.problems]
            assert desk.read() == old
        else:
            assert desk.read() == new
        desk.publish(NEW)
        assert desk.read() == new
        assert desk.list_leftovers() == set()
    assert len(places) > 30
    assert all(place.startswith(str(desk.portal)) for place in places)


@pytest.mark.usefixtures("no_swap")
def test_whatever_call_fails_a_replacement_has_not_begun_or_says_so(desk, fail_at):
    old, new = set_up(desk)
    seen = set()
    for step in range(1, 240):
        desk.publish(OLD)
        try:
            with fail_at(step, errno.ENOSPC):
                desk.publish(NEW)
        except SiteProblems as caught:
            has_begun = ".portal.goldenthread-ready" in desk.list_leftovers()
            seen.add((has_begun, caught.problems[0].mend.endswith("only some pages were replaced")))
            assert has_begun or desk.read() == old
        else:
            assert desk.read() == new
        desk.publish(NEW)
        assert desk.read() == new
        assert desk.list_leftovers() == set()
    assert seen == {(False, False), (True, True)}


@pytest.mark.parametrize("calls", [exchange.CALLS, {}], ids=["exchanged", "replaced"])
def test_a_stranger_that_is_edited_during_a_build_stays_as_edited(desk, calls, monkeypatch):
    set_up(desk)
    monkeypatch.setattr(exchange, "CALLS", calls)

    def render(paths):
        (desk.portal / "CNAME").unlink()
        (desk.portal / "CNAME").write_bytes(b"edited")
        return ((path, b"new") for path in paths)

    publish(desk.portal, desk.site / ".goldenthread/public", {"index.html": "new"}, render)
    assert desk.read_pages() == {"index.html": b"new", "CNAME": b"edited", "mine/link": "../same.html"}


BUILDS = st.lists(st.tuples(st.sampled_from([OLD, NEW, {}]), st.integers(1, 150)), max_size=5)


@settings(max_examples=15)
@given(BUILDS, st.booleans())
def test_after_any_kills_a_build_gives_what_a_fresh_one_gives(desk_in, kill_at, builds, swaps):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        if not swaps:
            patch.setattr(exchange, "CALLS", {})
        desk = desk_in(Path(folder))
        for files, step in builds:
            kill_at(step, lambda files=files: desk.publish(files))
        desk.publish(OLD)
        assert desk.read_pages() == OLD
        assert desk.list_leftovers() == set()
