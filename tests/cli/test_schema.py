"""goldenthread schema: one kind, all kinds, or a folder of them."""

import json
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.scaffold.schema import make_schemas


def test_one_kind_is_printed_as_json(capsys: pytest.CaptureFixture[str]):
    assert run(["schema", "objectives"]) == 0
    assert json.loads(capsys.readouterr().out) == make_schemas()["objectives"]


def test_without_a_kind_all_are_printed(capsys: pytest.CaptureFixture[str]):
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == make_schemas()


def test_all_are_written_into_a_folder(tmp_path: Path):
    assert run(["schema", "-o", str(tmp_path / "schemas")]) == 0
    written = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in (tmp_path / "schemas").iterdir()}
    assert written == make_schemas()
    assert "results" in written
    assert "measures-list" in written
