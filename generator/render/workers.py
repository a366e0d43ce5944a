"""Many pages at once: in this process, or in several that inherit the views and so copy nothing."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from generator.model.pages import Page

Render = Callable[[Page], bytes]
FEWEST = 300  # pages under which starting a process costs more than it saves
CHUNK = 100

_pages: Sequence[Page] = ()
_render: Render | None = None


def render_all(pages: Sequence[Page], render: Render, jobs: int) -> Iterator[tuple[str, bytes]]:
    """Each page's path and bytes, in any order; `jobs` processes at the most, where the system can fork."""
    if jobs < 2 or len(pages) < FEWEST or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        yield from ((page.path, render(page)) for page in pages)
        return
    global _pages, _render  # noqa: PLW0603  (what forked processes inherit has to stand in the module)
    _pages, _render = pages, render
    gc.freeze()  # so that counting references in a child copies no page of memory that it needn't
    starts = range(0, len(pages), CHUNK)
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        for made in pool.imap_unordered(_render_chunk, starts):
            yield from made
    _pages, _render = (), None


def _render_chunk(start: int) -> list[tuple[str, bytes]]:
    assert _render is not None  # noqa: S101  (set before the fork)
    return [(page.path, _render(page)) for page in islice(_pages, start, start + CHUNK)]
