"""goldenthread check: all problems at once, in three forms, with the code that a pipeline goes by."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.cli.main import run

Site = Callable[[Mapping[str, str]], Path]

GOOD = {"site.yaml": "name: Riverbank\n", "content/purpose.md": "---\ntitle: Why\n---\n"}
BAD = {
    **GOOD,
    "content/objectives/a.md": "---\ntitle: A\nsupports: nowhere\n---\n",
    "content/objectives/b.md": "---\ntitle: B\nsuports: a\n---\n",
}
ODD = {
    **GOOD,
    "content/measures/m.md": "---\ntitle: M\nfrequency: annual\n---\n",
    "content/results/2026-Q1.yaml": "m: 3\n",
}


def test_a_good_site_has_no_problems(site: Site, capsys: pytest.CaptureFixture[str]):
    assert run(["check", str(site(GOOD))]) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_all_problems_are_told_at_once_sorted_and_counted(site: Site, capsys: pytest.CaptureFixture[str]):
    assert run(["check", str(site(BAD))]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == 'content/objectives/a.md:3: no priority or objective is called "nowhere"'
    assert lines[-3:-1] == [
        'content/objectives/b.md:3: "suports" is no field of an objective',
        '  → did you mean "supports"?',
    ]
    assert lines[-1] == "2 problems in 2 files."


def test_programs_get_json(site: Site, capsys: pytest.CaptureFixture[str]):
    assert run(["check", "--format", "json", str(site(BAD))]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["errors"], told["warnings"]) == (2, 0)
    assert told["problems"][1] == {
        "file": "content/objectives/b.md",
        "line": 3,
        "severity": "error",
        "what": '"suports" is no field of an objective',
        "mend": 'did you mean "supports"?',
    }


def test_a_pull_request_gets_notes_at_files_from_where_one_stands(
    site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(site(BAD).parent)
    assert run(["check", "--format", "github", "site"]) == 1
    told = "::error file=site/content/objectives/b.md,line=3::"
    told += '"suports" is no field of an objective%0A→ did you mean "supports"?'
    assert told in capsys.readouterr().out.splitlines()


def test_a_note_cannot_be_ended_by_what_an_author_wrote(site: Site, capsys: pytest.CaptureFixture[str]):
    run(
        [
            "check",
            "--format",
            "github",
            str(site({**GOOD, "content/measures/m.md": '---\n"100%\\n::x": 1\ntitle: M\n---\n'})),
        ]
    )
    (line,) = capsys.readouterr().out.splitlines()
    assert "100%25" in line


def test_a_warning_is_allowed_unless_strict(site: Site, capsys: pytest.CaptureFixture[str]):
    folder = str(site(ODD))
    assert run(["check", folder]) == 0
    assert ": warning: " in capsys.readouterr().out
    assert run(["check", "--strict", folder]) == 1


def test_advice_is_a_warning_that_strict_and_a_strict_build_refuse(site: Site, capsys: pytest.CaptureFixture[str]):
    hasty = {**GOOD, "content/objectives/o.md": "---\ntitle: O\n---\n"}
    folder = str(site({**hasty, "content/results/2026-Q1.yaml": "objectives/o: at risk\n"}))
    assert run(["check", folder]) == 0
    told = "content/results/2026-Q1.yaml:1: warning: judged without a reason"
    assert told in capsys.readouterr().out
    assert [run([command, "--strict", folder]) for command in ("check", "build")] == [1, 1]
    capsys.readouterr()
    assert run(["build", folder]) == 0
    assert told in capsys.readouterr().err


def test_a_folder_without_a_site_is_told_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["check", str(tmp_path)]) == 1
    assert "there is no site.yaml" in capsys.readouterr().out
