"""The same files make the same bytes: in another folder, zone and locale, with another hash seed and more jobs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "sites" / "small"
HOUSE = Path(__file__).parent.parent
HERE = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}


def build_tree(site: Path, portal: Path, *options: str, **environment: str) -> dict[str, bytes]:
    """Build as one does from a shell; every file of the portal by its path."""
    environment = {**os.environ, "PYTHONPATH": str(HOUSE), **HERE, **environment}
    command = [sys.executable, "-m", "generator", "build", str(site), "--output", str(portal), *options]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return {file.relative_to(portal).as_posix(): file.read_bytes() for file in portal.rglob("*") if file.is_file()}


def copy_backwards(source: Path, target: Path) -> None:
    """Copy a folder, the last name first, so that the new folder lists its files in another order."""
    target.mkdir()
    for path in sorted(source.iterdir(), reverse=True):
        if path.is_dir():
            copy_backwards(path, target / path.name)
        else:
            shutil.copyfile(path, target / path.name)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The portal that the others must equal."""
    folder = tmp_path_factory.mktemp("first")
    shutil.copytree(SMALL, folder / "site")
    return build_tree(folder / "site", folder / "portal", "--jobs", "1")


ELSEWHERE = {
    "zone": {"TZ": "Pacific/Kiritimati"},
    "hash seed": {"PYTHONHASHSEED": "4242"},
    "locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "all": {"TZ": "America/St_Johns", "PYTHONHASHSEED": "7", "LC_ALL": "tr_TR.UTF-8"},
}


@pytest.mark.parametrize("environment", ELSEWHERE.values(), ids=ELSEWHERE)
def test_surroundings_change_nothing(tmp_path: Path, first: dict[str, bytes], environment: dict[str, str]):
    shutil.copytree(SMALL, tmp_path / "site")
    assert build_tree(tmp_path / "site", tmp_path / "portal", **environment) == first


def test_folders_and_the_order_of_files_change_nothing(tmp_path: Path, first: dict[str, bytes]):
    site = tmp_path / "another place" / "ünder"
    site.parent.mkdir()
    copy_backwards(SMALL, site)
    assert build_tree(site, tmp_path / "public", "--fresh") == first


def test_the_number_of_jobs_changes_nothing(tmp_path: Path):
    shutil.copytree(SMALL, tmp_path / "site")
    many = "".join(f"page-{n}: {{title: Page {n}, words: 'Of [waits](measures/median-wait).'}}\n" for n in range(400))
    (tmp_path / "site/content/pages/many.yaml").write_text(many, encoding="utf-8")
    one = build_tree(tmp_path / "site", tmp_path / "one", "--jobs", "1", "--fresh")
    assert build_tree(tmp_path / "site", tmp_path / "two", "--jobs", "2", "--fresh") == one


def test_nothing_of_this_machine_stands_in_a_portal(first: dict[str, bytes]):
    assert not [path for path, content in first.items() if os.fsencode(HOUSE) in content or b"/tmp/" in content]
