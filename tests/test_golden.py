"""Whole pages of the small site, held against tests/golden/, which `pytest --write-golden` writes anew."""

from pathlib import Path

import pytest

from generator.pipeline import build

HERE = Path(__file__).parent
SMALL, GOLDEN = HERE / "sites" / "small", HERE / "golden"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built without touching its own folder's caches."""
    folder = tmp_path_factory.mktemp("golden")
    site = folder / "site"
    for file in SMALL.rglob("*"):
        if file.is_file():
            target = site / file.relative_to(SMALL)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    build(site, folder / "portal")
    return folder / "portal"


def choose_pages(portal: Path) -> list[str]:
    """One page of each family: those at the top, and of each folder the fullest; its measure's figures too."""
    top = sorted(path.name for path in portal.glob("*.html"))
    pages = [list(folder.glob("*.html")) for folder in sorted(portal.iterdir()) if folder.is_dir()]
    fullest = [max(found, key=lambda path: (path.stat().st_size, path.name)) for found in pages if found]
    figures = [path.with_suffix(end) for path in fullest if path.parent.name == "measures" for end in (".csv", ".json")]
    return top + [path.relative_to(portal).as_posix() for path in (*fullest, *figures)]


def test_each_family_of_pages_is_as_it_was_last_looked_at(portal: Path, request: pytest.FixtureRequest):
    pages = choose_pages(portal)
    if request.config.getoption("write_golden"):
        for path in pages:
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes((portal / path).read_bytes())
    changed = [path for path in pages if (portal / path).read_bytes() != find_golden(path)]
    assert changed == [], "look at them, and if they are right: pytest tests/test_golden.py --write-golden"


def find_golden(path: str) -> bytes | None:
    """The page as it was last looked at; None if it never was."""
    file = GOLDEN / path
    return file.read_bytes() if file.exists() else None


def test_no_golden_page_is_left_of_one_that_is_gone(portal: Path):
    golden = {file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*") if file.is_file()}
    assert golden == set(choose_pages(portal))
