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
    Portal,
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


def install(portal: Portal) -> bool:
    """Put the stage in the folder's place; False if that wasn't done in one step.

    Where it can't be one step, all that takes space is done first; what is broken off after that, the next
    build brings to its end.
    """
    if not portal.folder.exists():
        portal.stage.rename(portal.folder)
        return True
    shutil.copymode(portal.folder, portal.stage)
    if swap_folders(portal.stage, portal.folder):
        return True
    try:
        _lay_out_parts(portal)
        portal.stage.rename(portal.ready)
    except BaseException:
        shutil.rmtree(portal.parts, ignore_errors=True)
        raise
    finish_replacement(portal)
    return False


def finish_last_build(portal: Portal) -> None:
    """Bring to its end what a build began that was killed, and remove what it left."""
    if os.path.lexists(portal.ready):
        finish_replacement(portal)
    elif portal.parts.exists():
        shutil.rmtree(portal.parts)
    remove_folder(portal.stage, portal.shown)


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


def finish_replacement(portal: Portal) -> None:
    """Replace the folder's files by the parts that lie in it, the mark last; done twice, it does the same."""
    new = None if portal.ready.is_symlink() else read_mark(portal.ready, portal.shown)
    if not new:
        remove_folder(portal.ready, portal.shown)
        return
    parts = scan(portal.parts).files
    last = read_mark(portal.folder, portal.shown)
    listed = last.files if last else {}
    placed = {path: digest for path, digest in new.files.items() if path not in parts}
    tree = scan(portal.folder)
    present = Present(msgspec.structs.replace(new, files=listed | placed), tree)
    refuse_strangers(portal, present, parts)
    gone = listed.keys() - new.files.keys()
    for path in gone.intersection((*tree.files, *tree.others)):
        (portal.folder / path).unlink()
    needed = list_folders(new.files) | list_folders(present.find_foreign())
    for folder in sorted(list_folders(gone).intersection(tree.folders) - needed, reverse=True):
        (portal.folder / folder).rmdir()
    make_folders(str(portal.folder), parts)
    for path in (*parts, MARK):
        with contextlib.suppress(FileNotFoundError):  # the mark was placed before
            (portal.parts / path).replace(portal.folder / path)
    if portal.parts.exists():
        shutil.rmtree(portal.parts)
    portal.ready.rename(portal.stage)  # the portal is whole: what is left is to be removed


def _lay_out_parts(portal: Portal) -> None:
    """Put into the folder, but not yet in their places, the mark and those of its files that differ."""
    old, new = scan(portal.folder).files, read_mark(portal.stage, portal.shown)
    differing = [path for path in (new.files if new else ()) if path not in old or not _is_same(portal, path)]
    portal.parts.mkdir()
    make_folders(str(portal.parts), differing)
    for path in (*differing, MARK):
        link_file(f"{portal.stage}/{path}", f"{portal.parts}/{path}")


def _is_same(portal: Portal, path: str) -> bool:
    """Whether the stage and the folder hold the same bytes at `path`."""
    new, old = portal.stage / path, portal.folder / path
    return new.samefile(old) or new.read_bytes() == old.read_bytes()


@cache
def _open_library() -> ctypes.CDLL:
    """The system's own library of calls."""
    return ctypes.CDLL(None, use_errno=True)
