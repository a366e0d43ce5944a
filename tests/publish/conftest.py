"""A desk for tests of publishing: a site's folder, and a way to publish files that are given as bytes."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.publish.fingerprint import digest
from generator.publish.writer import Published, publish

FILE_SYSTEM = {
    *(
        "open",
        "write",
        "flush",
        "mkdir",
        "rmdir",
        "link",
        "symlink",
        "readlink",
        "rename",
        "replace",
        "unlink",
    ),
    *("scandir", "listdir", "stat", "lstat", "fstat", "chmod", "utime", "flock", "read"),
}


class Desk:
    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.site.mkdir()
        self.portal = self.site / "portal"
        self.rendered: list[str] = []

    def publish(self, files: Mapping[str, bytes], *, audience: str = "public", fresh: bool = False) -> Published:
        """Publish `files`, each made from its bytes alone; `rendered` says which were asked for."""

        def render(paths: Sequence[str]) -> Iterator[tuple[str, bytes]]:
            self.rendered = list(paths)
            return ((path, files[path]) for path in paths)

        self.rendered = []
        wanted = {path: digest(content) for path, content in files.items()}
        return publish(self.portal, self.site / ".goldenthread" / audience, wanted, render, fresh=fresh)

    def read(self) -> dict[str, Any]:
        """All that the portal holds, mark and strangers too: bytes, a link's target, None for a folder."""
        found: dict[str, Any] = {}
        for path in sorted(self.portal.rglob("*")):
            name = path.relative_to(self.portal).as_posix()
            if path.is_symlink():
                found[name] = str(path.readlink())
            else:
                found[name] = None if path.is_dir() else path.read_bytes()
        return found

    def read_pages(self) -> dict[str, bytes]:
        """The portal's files without the mark."""
        return {path: one for path, one in self.read().items() if one is not None and path != ".goldenthread.json"}

    def list_leftovers(self) -> set[str]:
        """What a build left beside the portal and the caches."""
        return {path.name for path in self.site.iterdir()} - {"portal", ".goldenthread"}


@pytest.fixture(scope="session")
def desk_in() -> Callable[[Path], Desk]:
    """Set a desk up in a folder of one's own."""
    return Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A site's empty folder to publish from."""
    return Desk(tmp_path)


def break_at(step: int, act: Callable[[], object]) -> None:
    """Do `act` just before the `step`-th call to the file system from here on."""
    left = step

    def count(_frame: object, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and called.__name__ in FILE_SYSTEM and not isinstance(called.__self__, str):
            left -= 1
            if left == 0:
                act()

    sys.setprofile(count)


@pytest.fixture(scope="session")
def kill_at() -> Callable[[int, Callable[[], object]], bool]:
    """Run something in a process that dies before its n-th call to the file system; say if it died."""

    def kill(step: int, run: Callable[[], object]) -> bool:
        child = os.fork()
        if not child:
            break_at(step, lambda: os.kill(os.getpid(), signal.SIGKILL))
            try:
                run()
            finally:
                sys.setprofile(None)
                os._exit(0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL

    return kill


@pytest.fixture(scope="session")
def fail_at() -> Callable[[int, int], contextlib.AbstractContextManager[None]]:
    """Let the n-th call to the file system within a block fail with an error number."""

    @contextlib.contextmanager
    def fail(step: int, number: int) -> Iterator[None]:
        def refuse() -> None:
            raise OSError(number, os.strerror(number))

        break_at(step, refuse)
        try:
            yield
        finally:
            sys.setprofile(None)

    return fail
