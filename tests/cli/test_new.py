"""goldenthread new: a site to begin with, and nothing written over."""

from pathlib import Path

import pytest

from generator.cli.main import run


def test_a_new_site_can_be_checked_and_built_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = str(tmp_path / "new")
    assert run(["new", folder]) == 0
    assert f"goldenthread preview {folder}" in capsys.readouterr().out
    assert run(["check", "--strict", folder]) == 0
    assert run(["build", "--strict", folder]) == 0


def test_a_folder_that_holds_something_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "letter.txt").touch()
    assert run(["new", str(tmp_path)]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]
