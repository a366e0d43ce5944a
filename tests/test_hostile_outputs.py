"""Folders that a portal may not take the place of: each is left as it is, and said to be none."""

import os
from pathlib import Path

import pytest

from generator.cli.main import run
from tests.hostile import BASE, list_tree

OUTPUTS = {
    "site": "holds the site itself",
    ".": "holds the site itself",
    "site/content": "is where the site's own files stand",
    "site/content/portal": "is where the site's own files stand",
    "site/.goldenthread/x": "is where the site's own files stand",
    "foreign": "holds files that goldenthread didn't write",
    "link-to-foreign": "holds files that goldenthread didn't write",
    "link-to-content": "is where the site's own files stand",
    "link-to-itself": "can't be written",
    "file/portal": "can't be written",
    "marked": "says in no way we understand",
    "marked-by-a-pipe": "says in no way we understand",
    "locked-by-a-pipe": "finds there what isn't ours",
    "/": "holds the site itself",
    "x" * 300: "its path is too long",
}


@pytest.fixture
def surroundings(tmp_path: Path) -> Path:
    """A site, and beside it what a portal must not replace."""
    for path, text in BASE.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text)
    for folder in ("foreign", "marked", "marked-by-a-pipe"):
        (tmp_path / folder).mkdir()
    (tmp_path / "foreign/a.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "marked/.goldenthread.json").write_text("{}")
    os.mkfifo(tmp_path / "marked-by-a-pipe/.goldenthread.json")
    os.mkfifo(tmp_path / ".locked-by-a-pipe.goldenthread-lock")
    (tmp_path / "link-to-foreign").symlink_to("foreign")
    (tmp_path / "link-to-content").symlink_to("site/content")
    (tmp_path / "link-to-itself").symlink_to("link-to-itself")
    return tmp_path


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output[:20])
def test_a_folder_that_is_not_ours_to_replace_is_left_as_it_is(output, surroundings, capfd):
    before = list_tree(surroundings)
    assert run(["build", str(surroundings / "site"), "-o", str(surroundings / output), "--jobs", "1"]) == 1
    assert OUTPUTS[output] in capfd.readouterr().err
    assert list_tree(surroundings) == before


def test_a_mark_that_lists_files_elsewhere_deletes_none(surroundings):
    mark = '{"format": "goldenthread 1", "audience": "public", "files": {"../file": "0", "../foreign/a.txt": "0"}}'
    (surroundings / "marked/.goldenthread.json").write_text(mark)
    run(["build", str(surroundings / "site"), "-o", str(surroundings / "marked"), "--jobs", "1"])
    assert (surroundings / "file").read_text() == "mine"
    assert (surroundings / "foreign/a.txt").read_text() == "mine"
