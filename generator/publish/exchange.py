"""How a new portal takes the last one's place: in one step, or file by file where that can't be."""

import contextlib
import ctypes
import errno
import os
import shutil
from functools import cache
from pathlib import Path

import msgspec

from generator.publish.file_names import list_folders
from generator.publish.manifest import MARK, read_mark
from generator.publish.staging import (
    Destination,
    Present,
    link_file,
    make_folders,
    refuse_strangers,
    remove_folder,
    scan,
)

AS_NAMED = -100  # AT_FDCWD of Linux: the path is taken as it is given
SWAP = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
CALLS = {
    "renameat2": True,
    "renamex_np": False,
}  # each system's call that swaps, and whether it asks for AT_FDCWD
REFUSALS = {  # what a file system says that can't swap, or can't swap a folder that is mounted
    *(errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EBUSY, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP),
}


def install(destination: Destination) -> bool:
    """Put the stage in the folder's place; False if that wasn't done in one step.

    Where it can't be one step, all that takes space is done first; what is broken off after that, the next
    build brings to its end.
    """
    if not destination.folder.exists():
        destination.stage.rename(destination.folder)
        return True
    shutil.copymode(destination.folder, destination.stage)
    if swap_folders(destination.stage, destination.folder):
        return True
    try:
        _lay_out_parts(destination)
        destination.stage.rename(destination.ready)
    except BaseException:
        shutil.rmtree(destination.parts, ignore_errors=True)
        raise
    _finish_replacement(destination)
    return False


def finish_last_build(destination: Destination) -> None:
    """Bring to its end what a build began that was killed, and remove what it left."""
    if os.path.lexists(destination.ready):
        _finish_replacement(destination)
    elif destination.parts.exists():
        shutil.rmtree(destination.parts)
    remove_folder(destination.stage, destination.shown)


def swap_folders(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False, with nothing done, where that can't be."""
    library = _open_library()
    call = next((name for name in CALLS if hasattr(library, name)), None)
    if not call:
        return False
    names = (os.fsencode(one), os.fsencode(other))
    paths = (AS_NAMED, names[0], AS_NAMED, names[1]) if CALLS[call] else names
    if not getattr(library, call)(*paths, SWAP):
        return True
    number = ctypes.get_errno()
    if number in REFUSALS:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _finish_replacement(destination: Destination) -> None:
    """Replace the folder's files by the parts that lie in it, the mark last; done twice, it does the same."""
    new = None if destination.ready.is_symlink() else read_mark(destination.ready, destination.shown)
    if not new:
        remove_folder(destination.ready, destination.shown)
        return
    parts = scan(destination.parts).files
    last = read_mark(destination.folder, destination.shown)
    listed = last.files if last else {}
    placed = {path: digest for path, digest in new.files.items() if path not in parts}
    tree = scan(destination.folder)
    present = Present(msgspec.structs.replace(new, files=listed | placed), tree)
    refuse_strangers(destination, present, parts)
    gone = listed.keys() - new.files.keys()
    for path in gone.intersection((*tree.files, *tree.others)):
        (destination.folder / path).unlink()
    needed = list_folders(new.files) | list_folders(present.find_foreign())
    for folder in sorted(list_folders(gone).intersection(tree.folders) - needed, reverse=True):
        (destination.folder / folder).rmdir()
    make_folders(str(destination.folder), parts)
    for path in (*parts, MARK):
        with contextlib.suppress(FileNotFoundError):  # the mark was placed before
            (destination.parts / path).replace(destination.folder / path)
    if destination.parts.exists():
        shutil.rmtree(destination.parts)
    destination.ready.rename(destination.stage)  # the portal is whole: what is left is to be removed


def _lay_out_parts(destination: Destination) -> None:
    """Put into the folder, but not yet in their places, the mark and those of its files that differ."""
    old, new = scan(destination.folder).files, read_mark(destination.stage, destination.shown)
    differing = [path for path in (new.files if new else ()) if path not in old or not _is_same(destination, path)]
    destination.parts.mkdir()
    make_folders(str(destination.parts), differing)
    for path in (*differing, MARK):
        link_file(f"{destination.stage}/{path}", f"{destination.parts}/{path}")


def _is_same(destination: Destination, path: str) -> bool:
    """Whether the stage and the folder hold the same bytes at `path`."""
    new, old = destination.stage / path, destination.folder / path
    return new.samefile(old) or new.read_bytes() == old.read_bytes()


@cache
def _open_library() -> ctypes.CDLL:
    """The system's own library of calls."""
    return ctypes.CDLL(None, use_errno=True)
