"""Two builds of one folder: one waits, or says so; never is anything mixed."""

import contextlib
import fcntl
import os
import threading

import pytest

from generator.model.problems import Problem, SiteProblems
from generator.publish import lock
from generator.publish.fingerprint import digest
from generator.publish.lock import hold_lock
from generator.publish.writer import publish

BUILDS = [{f"{page}.html": str(build).encode() * 50 for page in range(build + 3)} for build in range(4)]


def test_a_second_build_says_that_another_is_at_work(desk, monkeypatch):
    monkeypatch.setattr(lock, "TRIES", 2)
    caught: list[Problem] = []

    def render(paths):
        with pytest.raises(SiteProblems) as refused:
            desk.publish(BUILDS[0])
        caught.extend(refused.value.problems)
        return ((path, b"first") for path in paths)

    publish(desk.portal, desk.site / ".goldenthread/public", {"index.html": digest(b"first")}, render)
    assert [problem.what for problem in caught] == ["another build is writing this folder"]
    assert desk.read_pages() == {"index.html": b"first"}


def test_a_second_build_waits_for_the_first(desk):
    second = threading.Thread(target=desk.publish, args=[BUILDS[0]])

    def render(paths):
        second.start()
        return ((path, b"first") for path in paths)

    publish(desk.portal, desk.site / ".goldenthread/public", {"index.html": digest(b"first")}, render)
    second.join()
    assert desk.read_pages() == BUILDS[0]


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_many_builds_at_once_never_mix(desk):
    children = []
    for files in BUILDS:
        child = os.fork()
        if not child:
            try:
                for _ in range(3):
                    desk.publish(files, fresh=True)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * len(BUILDS)
    assert desk.read_pages() in BUILDS
    assert desk.list_leftovers() == set()


def test_a_lock_is_gone_when_its_holder_is(tmp_path):
    path = tmp_path / "lock"
    for _ in range(2):
        with contextlib.suppress(RuntimeError), hold_lock(path, "portal"):
            assert path.exists()
            raise RuntimeError
        assert not path.exists()


def test_a_lock_whose_file_was_removed_meanwhile_is_not_taken(tmp_path):
    path = tmp_path / "lock"
    with path.open("ab") as mine:
        path.unlink()
        assert not lock._take(mine.fileno(), path)
        path.touch()
        assert not lock._take(mine.fileno(), path)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_in_the_locks_place_is_said_and_left(desk, make):
    make(desk.site / ".portal.goldenthread-lock")
    with pytest.raises(SiteProblems):
        desk.publish(BUILDS[0])
    assert desk.list_leftovers() == {".portal.goldenthread-lock"}


def test_a_file_left_by_a_killed_build_locks_nothing(tmp_path):
    path = tmp_path / "lock"
    path.touch()
    with hold_lock(path, "portal"), path.open("ab") as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
