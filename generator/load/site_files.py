"""The files below a site's folder, in the same order everywhere, and read only if they are the site's own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from generator.load.front_matter import decode_text
from generator.model.problems import Place, Problem

MOST_BYTES = 50_000_000
MOST_PROBLEMS = 100
DEEPEST = 40

# Links put in a file's place since are not followed, and a pipe keeps nobody waiting.
_READ = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))

LEFTOVERS = ("~", ".bak", ".tmp", ".swp", ".orig")  # how the names of editors' spare copies end
SYSTEM_FILES = {"thumbs.db", "desktop.ini"}


class _TooManyError(Exception):
    """A file has more problems than anyone reads at once."""


class _FewProblems(list[Problem]):
    """The problems of one file, whose reading ends at `MOST_PROBLEMS`: no author's file has as many."""

    def append(self, problem: Problem) -> None:
        super().append(problem)
        if len(self) >= MOST_PROBLEMS:
            raise _TooManyError


@contextmanager
def gather_problems(file: str, problems: list[Problem]) -> Iterator[list[Problem]]:
    """A list for the problems of one file, which are then added to `problems`; full, it ends the block."""
    own = _FewProblems()
    try:
        yield own
    except _TooManyError:
        what = "this file has so many problems that the rest of it was not read"
        problems.append(Problem(Place(file), what, "mend those that are told, and look again"))
    finally:
        problems.extend(own)


class SiteFile(NamedTuple):
    """A file as an author names it, and where its bytes are."""

    path: str  # relative to the site's folder, forward slashes
    real: str  # where a link that stands for it leads; else the same file


def list_files(site: Path, folder: str, problems: list[Problem]) -> list[SiteFile]:
    """Every file in `folder` of the site and in the folders below, sorted by path; empty if it isn't there.

    Left out: names that begin with a dot, and what editors and systems leave behind. A link that leads out of
    the site's folder, or back to a folder that it stands in, is a problem; so is what can't be read.
    """
    root = os.path.realpath(site)
    top = os.path.realpath(site / folder)
    if not os.path.isdir(top):  # noqa: PTH112  (a Path for each of 20,000 files costs more than reading them)
        return []
    if not _is_inside(top, root):
        problems.append(_explain_way_out(folder))
        return []
    return sorted(_walk(top, folder, root, (top,), problems))


def _walk(real: str, path: str, root: str, above: tuple[str, ...], problems: list[Problem]) -> Iterator[SiteFile]:
    """The files of one folder, then of those in it; `above` are the real folders on the way here."""
    try:
        with os.scandir(real) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_explain(path, error, "this folder"))
        return
    for entry in entries:
        if _is_leftover(entry.name):
            continue
        yield from _enter(entry, f"{path}/{entry.name}", root, above, problems)


def _enter(
    entry: os.DirEntry[str], path: str, root: str, above: tuple[str, ...], problems: list[Problem]
) -> Iterator[SiteFile]:
    """The file, or the files of the folder, that an entry is."""
    if not path.isprintable() or not _is_text(path):
        shown = path.encode("utf-8", "replace").decode()
        what = "the name of this file holds characters that no address can have"
        problems.append(Problem(Place("".join(c if c.isprintable() else "?" for c in shown)), what, "rename it"))
        return
    is_link = entry.is_symlink()
    target = os.path.realpath(entry.path) if is_link else entry.path
    if is_link and not _is_inside(target, root):
        problems.append(_explain_way_out(path))
    elif is_link and not os.path.exists(target):  # noqa: PTH110
        problems.append(Problem(Place(path), "this link leads nowhere", "put the file itself here in its place"))
    elif entry.is_dir():
        if len(above) >= DEEPEST:
            what = f"more than {DEEPEST} folders stand in one another here"
            problems.append(Problem(Place(path), what, "move what it holds further up"))
        elif target in above:
            problems.append(Problem(Place(path), "this link leads back to a folder that it stands in", "delete it"))
        else:
            yield from _walk(target, path, root, (*above, target), problems)
    elif entry.is_file():
        yield SiteFile(path, target)
    else:
        problems.append(Problem(Place(path), "this is no file that can be read", "delete it"))


def find_file(site: Path, path: str, problems: list[Problem]) -> SiteFile | None:
    """The file at this path of the site, which is there; None if it is a link out of the site's folder."""
    real = os.path.realpath(site / path)
    if _is_inside(real, os.path.realpath(site)):
        return SiteFile(path, real)
    problems.append(_explain_way_out(path))
    return None


def read_text(file: SiteFile, problems: list[Problem]) -> str | None:
    """The text of a file; None if a problem was appended."""
    content = read_file(file, problems)
    return None if content is None else decode_text(content, file.path, problems)


def read_file(file: SiteFile, problems: list[Problem]) -> bytes | None:
    """The bytes of a file; None if a problem was appended. A link put in its place since is not followed."""
    try:
        number = os.open(file.real, _READ)
        with open(number, "rb") as opened:  # noqa: PTH123  (it is open already)
            if not S_ISREG(os.fstat(number).st_mode):
                problems.append(Problem(Place(file.path), "this is no file that can be read", "delete it"))
                return None
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        problems.append(_explain(file.path, error, "this file"))
        return None
    if len(content) > MOST_BYTES:
        what = f"the file is larger than {MOST_BYTES // 1_000_000} MB"
        problems.append(Problem(Place(file.path), what, "split it into several files"))
        return None
    return content


def _is_inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root + os.sep)


def _is_text(path: str) -> bool:
    """Whether every letter of the name is one; on some disks names are bytes of no known alphabet."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_leftover(name: str) -> bool:
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower.endswith(LEFTOVERS) or lower in SYSTEM_FILES


def _explain_way_out(path: str) -> Problem:
    return Problem(Place(path), "this link leads out of the site's folder", "put the file itself here in its place")


def _explain(path: str, error: OSError, subject: str) -> Problem:
    reason = (error.strerror or "for a reason unknown").lower()
    return Problem(Place(path), f"{subject} can't be read: {reason}", "see who may read it, or put it there again")
