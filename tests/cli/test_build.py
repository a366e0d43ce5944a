"""goldenthread build: what it writes and where, what it says, and what it refuses."""

import re
import shutil
from pathlib import Path

import pytest

from generator.cli.main import run

SMALL = Path(__file__).parent.parent / "sites" / "small"
ODD = "content/results/2026-04.yaml"  # a month's figure of a measure that is counted by the quarter


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small site."""
    shutil.copytree(SMALL, tmp_path / "small")
    return tmp_path / "small"


def test_a_portal_is_written_beside_the_content_unless_said_otherwise(small: Path, tmp_path: Path):
    assert run(["build", str(small)]) == 0
    assert run(["build", str(small), "-o", str(tmp_path / "public")]) == 0
    assert (small / "portal/index.html").read_bytes() == (tmp_path / "public/index.html").read_bytes()


def test_the_closing_line_says_what_was_done_for_whom_and_as_at_when(small: Path, capsys: pytest.CaptureFixture[str]):
    counts = []
    for _ in range(2):
        run(["build", str(small)])
        said = capsys.readouterr().out
        found = re.search(
            r"portal: (\d+) written, (\d+) unchanged, 0 removed in [\d.]+ s; for staff, as at 30 September 2026\n", said
        )
        assert found
        counts.append((int(found[1]), int(found[2])))
    (written, none), (again, unchanged) = counts
    assert (none, again) == (0, 0)
    assert written == unchanged > 20


def test_what_is_no_longer_in_the_content_is_removed(small: Path, capsys: pytest.CaptureFixture[str]):
    run(["build", str(small)])
    (small / "content/pages/how-we-plan.md").rename(small / "content/pages/our-planning.md")
    objective = small / "content/objectives/1-cut-waits.md"
    objective.write_text(
        objective.read_text(encoding="utf-8").replace("pages/how-we-plan", "pages/our-planning"), encoding="utf-8"
    )
    run(["build", str(small)])
    assert " 1 removed" in capsys.readouterr().out
    assert not (small / "portal/pages/how-we-plan.html").exists()


def test_with_problems_nothing_is_written(small: Path, capsys: pytest.CaptureFixture[str]):
    (small / "content/pages/bad.md").write_text("---\ntitel: Bad\n---\n", encoding="utf-8")
    assert run(["build", str(small)]) == 1
    assert capsys.readouterr().err.splitlines()[-1].endswith("Nothing was written.")
    assert not (small / "portal").exists()


def test_warnings_are_told_and_allowed_unless_strict(small: Path, capsys: pytest.CaptureFixture[str]):
    (small / ODD).write_text("median-wait: 51\n", encoding="utf-8")
    assert run(["build", "--strict", str(small)]) == 1
    assert not (small / "portal").exists()
    assert run(["build", str(small), "--audience", "board"]) == 0
    assert f"{ODD}:1: warning:" in capsys.readouterr().err


def test_a_narrower_edition_is_told_only_that_there_are_warnings(small: Path, capsys: pytest.CaptureFixture[str]):
    (small / ODD).write_text("median-wait: 51\n", encoding="utf-8")
    assert run(["build", str(small)]) == 0
    told = capsys.readouterr().err
    assert "goldenthread check" in told
    assert ODD not in told


@pytest.mark.parametrize(
    "option, value, told",
    [
        ("--as-of", "someday", '"someday" is no period'),
        ("--audience", "boards", 'did you mean "board"?'),
    ],
)
def test_whom_and_when_must_be_known(
    small: Path, capsys: pytest.CaptureFixture[str], option: str, value: str, told: str
):
    assert run(["build", str(small), option, value]) == 1
    assert told in capsys.readouterr().err
    assert not (small / "portal").exists()


def test_an_earlier_day_and_another_audience_can_be_asked_for(small: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["build", str(small), "--as-of", "2026-Q1", "--audience", "board"]) == 0
    assert capsys.readouterr().out.endswith("; for board, as at 30 June 2026\n")


def test_a_folder_that_holds_other_files_is_left_alone(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("Dear", encoding="utf-8")
    assert run(["build", str(small), "-o", str(tmp_path / "mine")]) == 1
    assert "letter.txt" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_latest_on_the_command_line_overrules_the_day_that_the_site_has_chosen(
    small: Path, capsys: pytest.CaptureFixture[str]
):
    settings = small / "site.yaml"
    text = "\n".join(line for line in settings.read_text().splitlines() if not line.startswith("as_of:"))
    settings.write_text(f"{text}\nas_of: 2026-Q1\n")
    assert run(["build", str(small)]) == 0
    assert "as at 30 June 2026" in capsys.readouterr().out
    assert run(["build", str(small), "--as-of", "latest"]) == 0
    assert "as at 30 September 2026" in capsys.readouterr().out
