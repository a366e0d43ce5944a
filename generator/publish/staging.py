"""The folder before it is public: what stands there now, and the copy of it in which the next one is made."""

import contextlib
import errno
import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from stat import S_ISREG

import msgspec

from generator.model.problems import Place, Problem, SiteProblems
from generator.publish.file_names import list_folders
from generator.publish.manifest import MARK, PART, PARTS, Mark, read_mark, write_mark

OURS = {MARK, PART, PARTS}


class Destination(msgspec.Struct, frozen=True):
    """Where a portal is published, and the places beside it that a build needs on its way.

    They are beside it because only within one file system can folders be exchanged and files linked.
    """

    folder: Path  # its full path, links followed
    shown: str  # as its user named it

    @property
    def stage(self) -> Path:
        """The next portal while it is made; after the exchange, the last one."""
        return self.folder.with_name(f".{self.folder.name}.goldenthread-stage")

    @property
    def ready(self) -> Path:
        """The next portal, whole, where it must replace the last one file by file."""
        return self.folder.with_name(f".{self.folder.name}.goldenthread-ready")

    @property
    def parts(self) -> Path:
        """Where, in the folder, lie those files that will be replaced one by one."""
        return self.folder / PARTS

    @property
    def lock(self) -> Path:
        """The file that a build holds locked."""
        return self.folder.with_name(f".{self.folder.name}.goldenthread-lock")


class Tree(msgspec.Struct, frozen=True):
    """What a folder holds, as relative paths, without the mark; links are listed and never followed."""

    files: dict[str, tuple[int, int]]  # size in bytes, time of the last change in nanoseconds
    folders: tuple[str, ...]
    others: tuple[str, ...]  # symbolic links, and what is neither file nor folder


class Present(msgspec.Struct, frozen=True):
    """What is published now: the mark, None at first, and what the folder holds, ours or not."""

    mark: Mark | None
    tree: Tree

    @property
    def listed(self) -> dict[str, str]:
        """The digests of our files by path, as written; some may have been changed or deleted since."""
        return self.mark.files if self.mark else {}

    def find_foreign(self) -> list[str]:
        """The paths of what isn't ours, folders before what they hold."""
        ours = self.listed
        folders = set(self.tree.folders) - list_folders(ours)
        return sorted(folders | (self.tree.files.keys() - ours.keys()) | (set(self.tree.others) - ours.keys()))


def look_at(destination: Destination, wanted: Collection[str]) -> Present:
    """What stands in the folder; SiteProblems if it isn't ours, or in the way of `wanted`."""
    # To swap the folder, its parent's leave would do.
    if destination.folder.exists() and not os.access(destination.folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(destination.folder))
    present = Present(read_mark(destination.folder, destination.shown), scan(destination.folder))
    foreign = present.find_foreign()
    if foreign and not present.mark:
        what = f'holds files that goldenthread didn\'t write, such as "{foreign[0]}"'
        raise SiteProblems([Problem(Place(destination.shown), what, "name another folder, or empty this one yourself")])
    refuse_strangers(destination, present, wanted)
    return present


def refuse_strangers(destination: Destination, present: Present, wanted: Collection[str]) -> None:
    """Raise SiteProblems if what isn't ours stands where one of `wanted`, or a folder for it, must be."""
    foreign, files = present.find_foreign(), set(wanted)
    folders = list_folders(wanted).intersection(foreign) - set(present.tree.folders)
    problems = [
        Problem(
            Place(f"{destination.shown}/{path}"),
            "a page must go here, and what is here isn't ours",
            "move it away",
        )
        for path in folders | (list_folders(foreign).union(foreign) & files)
    ]
    if problems:
        raise SiteProblems(problems)


def scan(folder: Path) -> Tree:
    """What `folder` holds; nothing if it doesn't exist."""
    tree: tuple[dict[str, tuple[int, int]], list[str], list[str]] = ({}, [], [])
    files, folders, others = tree
    pending = [""] if folder.exists() else []
    while pending:
        inside = pending.pop()
        with os.scandir(f"{folder}/{inside}") as entries:
            for entry in entries:
                path = inside + entry.name
                if path in OURS:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                    pending.append(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    state = entry.stat(follow_symlinks=False)
                    files[path] = (state.st_size, state.st_mtime_ns)
                else:
                    others.append(path)
    return Tree(files, tuple(folders), tuple(others))


@contextlib.contextmanager
def hold_stage(destination: Destination, audience: str) -> Iterator[None]:
    """Make the stage; if its making fails, or is broken off, remove it."""
    try:
        destination.stage.mkdir()
        write_mark(destination.stage, audience, {})
        yield
    except BaseException:
        with contextlib.suppress(OSError, SiteProblems):
            remove_folder(destination.stage, destination.shown)
        raise


def make_folders(root: str, paths: Iterable[str]) -> None:
    """Make each folder that `paths` stand in."""
    for folder in sorted(list_folders(paths)):
        os.makedirs(f"{root}/{folder}", exist_ok=True)  # noqa: PTH103  (Path costs more than the call)


def write_file(path: str, content: bytes) -> tuple[int, int]:
    """Write a file that isn't there yet; give its size and the time of its change, in nanoseconds."""
    with open(path, "xb") as file:  # noqa: PTH123  (Path costs more than the call)
        file.write(content)
        file.flush()
        state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns


def link_file(old: str, new: str) -> None:
    """Let `new` be the same file as `old`, or its copy where the file system has no links."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        state = os.lstat(old)
        if not S_ISREG(state.st_mode):
            raise
        with open(old, "rb") as source, open(new, "xb") as target:  # noqa: PTH123
            shutil.copyfileobj(source, target)
        shutil.copystat(old, new)


def carry_along(old: Path, new: Path, foreign: Collection[str]) -> None:
    """Let what isn't ours stand in `new` as it does in `old`, unless it stands there already."""
    for path in foreign:
        source, target = old / path, new / path
        if source.is_symlink():
            if not os.path.lexists(target):
                target.symlink_to(source.readlink())
        elif source.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        elif not os.path.lexists(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            link_file(str(source), str(target))


def remove_folder(folder: Path, shown: str) -> None:
    """Remove a stage of ours, if it is there; the mark goes last, so that one who is broken off can go on.

    SiteProblems if it bears no mark, and so may be someone else's.
    """
    if not os.path.lexists(folder):
        return
    names = set() if folder.is_symlink() or not folder.is_dir() else set(os.listdir(folder))  # noqa: PTH208
    if folder.is_symlink() or not (MARK in names or names <= {PART}):
        what = f'needs a place beside it, "{folder.name}", and finds there what isn\'t ours'
        raise SiteProblems([Problem(Place(shown), what, f"move it elsewhere: {folder}")])
    for name in names - {MARK}:
        one = folder / name
        if one.is_dir() and not one.is_symlink():
            shutil.rmtree(one)
        else:
            one.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()
