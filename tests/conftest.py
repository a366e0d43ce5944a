"""What every test may ask for: a site on disk, the sample built, a browser, how many random edits to try."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.pipeline import build

SAMPLE = Path(__file__).parent.parent
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
BROWSERS = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), "")

# With CI set, hypothesis takes its own profile: the same examples each time, and no deadline either.
settings.register_profile("here", deadline=None)
if "CI" not in os.environ:
    settings.load_profile("here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--edits`, which `make check-incremental` sets to 500, and `--write-golden`."""
    parser.addoption("--write-golden", action="store_true", help="write the golden pages anew, to be looked at")
    parser.addoption("--edits", type=int, default=30, help="random edits in the incremental test (30)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests, for `-m browser` and `-m "not browser"`."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without a Chromium skip the browser tests, all with one line; where CI is set, fail them."""
    if item.get_closest_marker("browser") and not CHROMIUM:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("no Chromium here: install it (apt-get install chromium), or set CHROMIUM to its path")


def write_site(folder: Path, files: Mapping[str, str]) -> Path:
    """Write each path's text below `folder`, as UTF-8, making folders on the way; give `folder` back."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Write a site from a table of paths and texts: `site({"site.yaml": "name: Riverbank"})`."""
    return lambda files: write_site(tmp_path / "site", files)


@pytest.fixture
def edits(request: pytest.FixtureRequest) -> int:
    """How many random edits the incremental test tries."""
    count: int = request.config.getoption("edits")
    return count


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built once for all who read it; none writes to it."""
    folder = tmp_path_factory.mktemp("sample") / "portal"
    build(SAMPLE, folder)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium."""
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()
