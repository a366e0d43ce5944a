"""What we remember: the mark in a published folder lists our files, and the cache says what made them."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.model.problems import Place, Problem, SiteProblems

MARK = ".goldenthread.json"
PART = ".goldenthread.part"  # a mark while it is written
PARTS = ".goldenthread.parts"  # a folder of files on their way to their places
CACHED = "published.msgpack"
GALLERY = "_gallery"  # for whom the gallery of a theme is: no audience's name begins so

Format = Literal["goldenthread 1"]  # another one is another program's, or another version's
FORMAT: Format = "goldenthread 1"


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Shows that a folder is ours to replace, and which files in it are ours to delete."""

    format: Format
    audience: str
    files: dict[str, str]  # path, relative to the folder → digest of its bytes; sorted


class Trace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What made a published file, and what it looked like the moment it was written."""

    fingerprint: str
    digest: str
    size: int
    mtime: int  # nanoseconds


class Cache(msgspec.Struct, frozen=True):
    """The traces of one build."""

    format: Format
    output: str  # the folder's full path
    files: dict[str, Trace]


def read_mark(folder: Path, shown: str) -> Mark | None:
    """The folder's mark, None if it has none; SiteProblems, naming it `shown`, if it can't be understood."""
    try:
        return msgspec.json.decode(_read_whole(folder / MARK), type=Mark)
    except FileNotFoundError:
        return None
    except msgspec.MsgspecError as error:
        what = "says in no way we understand which files goldenthread wrote here"
        problem = Problem(Place(f"{shown}/{MARK}"), what, "name another folder, or remove this one yourself")
        raise SiteProblems([problem]) from error


def write_mark(folder: Path, audience: str, files: Mapping[str, str]) -> None:
    """Put the mark in `folder`, in one step, whether or not it has one."""
    content = msgspec.json.encode(Mark(FORMAT, audience, dict(sorted(files.items()))))
    _write_whole(folder / MARK, folder / PART, msgspec.json.format(content, indent=1) + b"\n")


def read_cache(folder: Path, output: Path) -> dict[str, Trace]:
    """The trace of each path of the last build into `output`; empty if anything about the cache is amiss."""
    try:
        known = msgspec.msgpack.decode(_read_whole(folder / CACHED), type=Cache)
    except (OSError, msgspec.MsgspecError):
        return {}
    return known.files if known.output == str(output) else {}


def write_cache(folder: Path, output: Path, files: Mapping[str, Trace]) -> None:
    """Remember `files`; where that can't be written, the next build is a full one."""
    content = msgspec.msgpack.encode(Cache(FORMAT, str(output), dict(files)))
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(folder / CACHED, folder / f"{CACHED}.part", content)


def _read_whole(path: Path) -> bytes:
    """The bytes of a file; none of what is no file, such as a pipe, which would keep us waiting."""
    return path.read_bytes() if path.is_file() or not path.exists() else b""


def _write_whole(path: Path, part: Path, content: bytes) -> None:
    """Write so that `path` holds all of `content`, or what it held before."""
    part.write_bytes(content)
    part.replace(path)
