"""Many pages at once: in this process, or in several that inherit the views and so copy nothing."""

import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence

from generator.model.pages import Page

Render = Callable[[Page], bytes]
FEWEST = 300  # pages under which starting a process costs more than it saves
CHUNK = 100

_pages: Sequence[Page] = ()
_render: Render | None = None


def render_all(pages: Sequence[Page], render: Render, jobs: int) -> Iterator[tuple[str, bytes]]:
    """Each page's path and bytes, in any order; `jobs` processes at the most, where the system can fork.

    Raises what `render` raises of the first page that has a fault.
    """
    if jobs <= 1 or len(pages) < FEWEST or "fork" not in multiprocessing.get_all_start_methods():
        yield from ((page.path, render(page)) for page in pages)
        return
    global _pages, _render
    _pages, _render = pages, render
    gc.freeze()  # so that the collector in a child touches, and so copies, none of what it inherits
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, -(-len(pages) // CHUNK)), _leave_ending) as pool:
            for made in pool.imap_unordered(_render_chunk, range(0, len(pages), CHUNK)):
                yield from made
    finally:
        gc.unfreeze()
        _pages, _render = (), None


def _leave_ending() -> None:
    """Let the parent alone act on Ctrl-C, which the terminal sends to each process: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _render_chunk(start: int) -> list[tuple[str, bytes]]:
    """Some pages' paths and bytes."""
    assert _render is not None  # noqa: S101  (set before the fork)
    return [(page.path, _render(page)) for page in _pages[start : start + CHUNK]]
