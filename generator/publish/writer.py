"""Publish a portal: make what has changed, keep what hasn't, and exchange the whole in one step."""

import contextlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from generator.model.problems import SiteProblems
from generator.publish.exchange import finish_last_build, install
from generator.publish.file_names import check_paths
from generator.publish.fingerprint import digest
from generator.publish.lock import hold_lock
from generator.publish.manifest import Trace, read_cache, read_mark, write_cache, write_mark
from generator.publish.refusals import refuse_exchange, refuse_folder, tell_why
from generator.publish.staging import (
    Destination,
    Present,
    carry_along,
    hold_stage,
    link_file,
    look_at,
    make_folders,
    remove_folder,
    scan,
    write_file,
)

Render = Callable[[Sequence[str]], Iterable[tuple[str, bytes]]]
Report = Callable[[int, int], None]


class Published(msgspec.Struct, frozen=True):
    """How many files a build wrote, left as they were and removed; and whether the change was one step."""

    written: int
    unchanged: int
    removed: int
    is_atomic: bool


def publish(  # noqa: PLR0913  (what to write, where, and how)
    output: Path,
    cache: Path,
    wanted: Mapping[str, str],
    render: Render,
    *,
    fresh: bool = False,
    report: Report | None = None,
) -> Published:
    """Let the folder `output` hold just the files `wanted`, and whatever there isn't ours.

    `wanted` gives each path its fingerprint; `render` gives the bytes of each path it is asked for, once, in any
    order. `cache` is SITE/.goldenthread/AUDIENCE, and so names the site and the audience too; `fresh` pays no heed
    to what it holds. `report` is told how many files are made, of how many.

    Whatever ends it, and whenever, the folder holds the old portal or the new one, whole; where folders can't change
    places in one step, the next build finishes this one. SiteProblems, with the old portal as it was, if names, the
    folder or the disk don't allow it; ValueError for what is our own fault.
    """
    destination = Destination(Path(os.path.realpath(output)), output.as_posix())
    check_paths(wanted, destination.shown)
    refuse_folder(destination, Path(os.path.realpath(cache.parent.parent)))
    with tell_why(destination), hold_lock(destination.lock, destination.shown):
        finish_last_build(destination)
        present = look_at(destination, wanted)
        refuse_exchange(destination, present.mark, cache.name)
        kept = {} if fresh else _find_current(wanted, present, read_cache(cache, destination.folder))
        if _stands(wanted, kept, present, cache.name):
            return Published(0, len(wanted), 0, is_atomic=True)
        with hold_stage(destination, cache.name):
            _stage_kept(destination, wanted, kept)
            due = {path: fingerprint for path, fingerprint in wanted.items() if path not in kept}
            made, written = _stage_new(destination, present, due, render(sorted(due)), report)
            traces = kept | made
            carry_along(destination.folder, destination.stage, present.find_foreign())
            write_mark(destination.stage, cache.name, {path: trace.digest for path, trace in traces.items()})
            is_atomic = install(destination)
        write_cache(cache, destination.folder, traces)
        _remove_last(destination)
    return Published(written, len(wanted) - written, len(present.listed.keys() - wanted.keys()), is_atomic)


def _find_current(wanted: Mapping[str, str], present: Present, known: Mapping[str, Trace]) -> dict[str, Trace]:
    """Those that need no making: made from the same, listed as ours, untouched since."""
    files, listed = present.tree.files, present.listed
    return {
        path: trace
        for path, fingerprint in wanted.items()
        if (trace := known.get(path))
        and trace.fingerprint == fingerprint
        and trace.digest == listed.get(path)
        and (trace.size, trace.mtime) == files.get(path)
    }


def _stands(wanted: Mapping[str, str], kept: Mapping[str, Trace], present: Present, audience: str) -> bool:
    """Whether the folder is already what it shall be."""
    mark = present.mark
    return mark is not None and mark.audience == audience and wanted.keys() == kept.keys() == mark.files.keys()


def _stage_kept(destination: Destination, wanted: Iterable[str], kept: Iterable[str]) -> None:
    """Let the stage hold the folders that `wanted` needs, and what is `kept`."""
    old, new = str(destination.folder), str(destination.stage)
    make_folders(new, wanted)
    for path in kept:
        link_file(f"{old}/{path}", f"{new}/{path}")


def _stage_new(
    destination: Destination,
    present: Present,
    due: Mapping[str, str],
    rendered: Iterable[tuple[str, bytes]],
    report: Report | None,
) -> tuple[dict[str, Trace], int]:
    """Write what is due, as it is rendered; give each file's trace, and how many are new or changed.

    ValueError unless just what is due is rendered.
    """
    traces: dict[str, Trace] = {}
    written = 0
    for path, content in rendered:
        if path in traces or path not in due:
            raise ValueError(f'"{path}" was rendered unasked')
        state = _keep_equal(destination, present, path, content)
        if state is None:
            state = write_file(f"{destination.stage}/{path}", content)
            written += 1
        traces[path] = Trace(due[path], digest(content), *state)
        if report:
            report(len(traces), len(due))
    if len(traces) < len(due):
        raise ValueError(f'"{min(due.keys() - traces.keys())}" was not rendered')
    return traces, written


def _keep_equal(destination: Destination, present: Present, path: str, content: bytes) -> tuple[int, int] | None:
    """Keep the old file if it holds `content`, so that readers' caches hold too; None if it doesn't."""
    state = present.tree.files.get(path)
    if state is None or state[0] != len(content) or (destination.folder / path).read_bytes() != content:
        return None
    link_file(f"{destination.folder}/{path}", f"{destination.stage}/{path}")
    return state


def _remove_last(destination: Destination) -> None:
    """Remove the last portal, which is the stage now; what came into it meanwhile is carried over.

    What goes wrong here is left to the next build: the new portal is public.
    """
    with contextlib.suppress(OSError, SiteProblems):
        late = Present(read_mark(destination.stage, destination.shown), scan(destination.stage)).find_foreign()
        carry_along(destination.stage, destination.folder, late)
        remove_folder(destination.stage, destination.shown)
