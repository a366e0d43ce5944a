"""The starter site: it has no problems, builds at once, and explains every field of every kind."""

import re
from pathlib import Path

import pytest

from generator.model.forms import Rest, list_fields
from generator.model.problems import SiteProblems
from generator.pipeline import build, check
from generator.scaffold.kinds import KINDS
from generator.scaffold.starter import make_starter, write_starter


def test_the_starter_has_no_problems_and_no_warnings(tmp_path: Path):
    write_starter(tmp_path / "new")
    assert check(tmp_path / "new") == ()


def test_the_starter_builds_at_once(tmp_path: Path):
    write_starter(tmp_path)
    published, standing = build(tmp_path, tmp_path / "portal")
    assert published.written > 30
    assert standing.scorecard.period.text == "2026-Q1"
    assert all(thread.reaches_purpose for thread in standing.scorecard.threads.values())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "glossary"])
def test_the_first_file_of_each_kind_explains_every_field(kind: str):
    folder = KINDS[kind].file.rpartition("/")[0]
    folder = {"site": "site.yaml", "purpose": "content/purpose.md"}.get(kind, folder)
    text = next(text for path, text in make_starter().items() if path.startswith(folder) and not path.endswith(".csv"))
    written = set(re.findall(r"^ *(?:# )?([a-z_]+):", text, re.MULTILINE))
    helps = [row.form.help for row in list_fields(KINDS[kind].noun) if row.name in written]
    wanted = {row.name for row in list_fields(KINDS[kind].noun) if not isinstance(row.form, Rest)}
    assert wanted - written <= ({"words"} if KINDS[kind].below else set())
    assert [help_text for help_text in helps if help_text not in text] == []


@pytest.mark.parametrize("is_folder", [True, False])
def test_nothing_is_written_over_what_is_there(tmp_path: Path, is_folder: bool):
    place = tmp_path / "mine"
    if is_folder:
        place.mkdir()
    (place / "letter.txt" if is_folder else place).write_text("Dear", encoding="utf-8")
    with pytest.raises(SiteProblems):
        write_starter(place)
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["letter.txt" if is_folder else "mine"]


def test_an_empty_folder_that_is_there_is_taken(tmp_path: Path):
    assert write_starter(tmp_path) == tuple(make_starter())
    assert (tmp_path / "site.yaml").read_text(encoding="utf-8").startswith("# Who we are")
