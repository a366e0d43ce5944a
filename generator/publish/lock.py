"""One build at a time: a folder's lock, which ends with whoever holds it."""

import contextlib
import fcntl
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from generator.model.problems import Place, Problem, SiteProblems

TRIES = 50
PAUSE = 0.1  # seconds


@contextlib.contextmanager
def hold_lock(path: Path, shown: str) -> Iterator[None]:
    """Hold the lock at `path`, in a folder that is made if need be.

    SiteProblems, naming what is locked `shown`, if another keeps it for 5 seconds, or if something other than a
    file is there: a pipe would never open.
    """
    if path.exists() and not path.is_file():
        what = f'needs a place beside it, "{path.name}", and finds there what isn\'t ours'
        raise SiteProblems([Problem(Place(shown), what, f"move it elsewhere: {path}")])
    path.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(TRIES):
        with path.open("ab") as lock:
            if _take(lock.fileno(), path):
                try:
                    yield
                finally:
                    with contextlib.suppress(OSError):
                        path.unlink()
                return
        threading.Event().wait(PAUSE)  # a pause that reads no clock
    what, mend = "another build is writing this folder", "wait until it has ended, then build again"
    raise SiteProblems([Problem(Place(shown), what, mend)])


def _take(lock: int, path: Path) -> bool:
    """Lock an open file; False if another has it, or had it and has removed it from `path` since."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(path.stat(), os.fstat(lock))
    except (BlockingIOError, FileNotFoundError):
        return False
