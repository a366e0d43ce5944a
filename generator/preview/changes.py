"""What changes in a site's folder while it is previewed, and who is told."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from watchfiles import Change, awatch

from generator.model.site_folder import CONTENT, SITE_FILE, THEMES

WATCHED = (CONTENT, THEMES)
STEP = 20  # milliseconds without another change after which a save is taken to be whole
DOUBT = 10.0  # seconds without news after which the files are looked at, should news have been lost
IMPATIENCE = 1.0  # the same where the system gives no news

Look = frozenset[tuple[str, int, int]]


class Changes:
    """Tells all who listen that there is something new; each has the stamp of what is current."""

    def __init__(self, start: str) -> None:
        self._start = start
        self._count = 0
        self._told = asyncio.Event()
        self._is_over = False

    @property
    def stamp(self) -> str:
        """What is current: differs after each change, and from one preview to the next."""
        return f"{self._start}-{self._count}"

    def tell(self) -> None:
        """Tell all who listen."""
        self._count += 1
        told, self._told = self._told, asyncio.Event()
        told.set()

    def end(self) -> None:
        """Let all who listen go."""
        self._is_over = True
        self._told.set()

    async def listen(self) -> AsyncIterator[str]:
        """The stamp as it is now, and again after each change, until the end."""
        while not self._is_over:
            told = self._told
            yield self.stamp
            await told.wait()


class Watch:
    """Watches a site's files: its settings, its content, its themes; not what is made from them."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._news = asyncio.Event()
        self._folders_differ = asyncio.Event()
        self._pause = DOUBT

    async def run(self, act: Callable[[], None]) -> None:
        """Call `act`, in a thread, after each change, one call at a time, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._watch_top())
            tasks.create_task(self._watch_folders())
            await self._act_on_news(act)

    async def _act_on_news(self, act: Callable[[], None]) -> None:
        seen = look(self.site)
        while True:
            try:
                await asyncio.wait_for(self._news.wait(), self._pause)
            except TimeoutError:
                if seen == await asyncio.to_thread(look, self.site):
                    continue
            self._news.clear()
            seen = await asyncio.to_thread(look, self.site)  # before `act`, so that what comes meanwhile is seen
            await asyncio.to_thread(act)

    async def _watch_top(self) -> None:
        """Watch what stands in the site's folder itself; an editor may replace a file, and folders come and go."""

        def is_ours(_change: Change, path: str) -> bool:
            return Path(path).name in {SITE_FILE, *WATCHED}

        try:
            async for found in awatch(self.site, watch_filter=is_ours, step=STEP, recursive=False):
                if any(Path(path).name in WATCHED for _, path in found):
                    self._folders_differ.set()
                self._news.set()
        except OSError:  # the system watches no more files for us
            self._pause = IMPATIENCE

    async def _watch_folders(self) -> None:
        """Watch all that is in the folders of content and themes."""
        while True:
            folders = [self.site / name for name in WATCHED if (self.site / name).is_dir()]
            try:
                async for _ in awatch(*folders, step=STEP, stop_event=self._folders_differ):
                    self._news.set()
            except OSError:
                self._pause = IMPATIENCE
            await self._folders_differ.wait()
            self._folders_differ.clear()


def look(site: Path) -> Look:
    """What the site's files look like: each one's path, size and time of change in nanoseconds."""
    found: set[tuple[str, int, int]] = set()
    pending = [site / name for name in WATCHED]
    try:
        state = (site / SITE_FILE).stat()
        found.add((SITE_FILE, state.st_size, state.st_mtime_ns))
    except OSError:  # it isn't there
        pass
    while pending:
        try:
            with os.scandir(pending.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(Path(entry.path))
                    else:
                        state = entry.stat()
                        found.add((entry.path, state.st_size, state.st_mtime_ns))
        except OSError:  # it went while we looked
            continue
    return frozenset(found)
