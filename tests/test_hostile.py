"""Hostile sites, thrown at check and build: each is refused with file and line, or is inert; none hangs or crashes."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli.main import run
from tests.hostile import BASE, HEAD, INERT, NAMES, NUMBERS, PERIODS, REFUSED, SPOILT, Files, R, X, list_tree, pipe

LONGEST = 10  # seconds that check and build may take together


@pytest.fixture
def throw(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Callable[..., tuple[int, str]]]:
    """Write a site, check and build it: the exit code, and all that was said. Nothing else may have changed."""

    def throw_site(files: Files, spoil: Callable[[Path], object] | None = None) -> tuple[int, str]:
        site = tmp_path / "site"
        for path, content in (BASE | dict(files)).items():
            file = site / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        if spoil:
            spoil(site)
        before = list_tree(tmp_path)
        codes = [run(["check", str(site)]), run(["build", str(site), "-o", str(tmp_path / "portal"), "--jobs", "1"])]
        said = "".join(capfd.readouterr())
        assert codes[0] <= codes[1]
        assert "fault of goldenthread" not in said
        assert "Traceback" not in said
        after = {path: content for path, content in list_tree(tmp_path).items() if not path.startswith("portal")}
        assert after == before
        return codes[1], said

    def give_up(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST)
    yield throw_site
    signal.alarm(0)


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_author_writes_is_refused_with_its_file_and_line(case, throw, tmp_path):
    files, place = REFUSED[case]
    code, said = throw(files)
    assert code == 1
    assert place in said
    assert not (tmp_path / "portal").exists()


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:12])
def test_what_is_no_number_is_refused_with_its_line(number, throw):
    code, said = throw({"content/results/2026-Q1.yaml": f"m: {number}\n"})
    assert code == 1
    assert "content/results/2026-Q1.yaml:1: " in said


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:20])
def test_a_file_whose_name_can_be_no_address_is_refused(name, throw):
    code, said = throw({f"content/objectives/{name}.md": "---\ntitle: X\nsupports: p\n---\n"})
    assert code == 1
    assert "content/objectives/" in said


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_beyond_all_plans_is_refused(period, throw):
    code, said = throw({R: f"{HEAD}m,{period},5\n"})
    assert code == 1
    assert f'{R}:2: "{period}" is no period' in said


@pytest.mark.parametrize("period", ["1000", "1000-Q1", "1000-01-01", "9990-Q4", "9990"])
def test_the_first_and_the_last_period_there_are_can_be_built(period, throw):
    files = {
        "site.yaml": f"name: R\nas_of: {period}\nyear: {{starts: april, named: both}}\n",
        X: f"---\ntitle: X\nsupports: p\nperiod: {period}\nmilestones: [{{title: a, due: 9999-12-31}}]\n---\n",
        R: f"{HEAD}m,{period},5\n",
    }
    assert throw(files)[0] == 0


@pytest.mark.parametrize("case", INERT)
def test_what_looks_like_code_or_is_only_odd_is_inert(case, throw, tmp_path):
    files, active = INERT[case]
    code, said = throw(files)
    assert code == 0, said
    acting = {".csv"} if active.startswith(b",") else {".html", ".svg", ".xml"}  # what would be active where
    files_of = (file for file in (tmp_path / "portal").rglob("*") if file.suffix in acting)
    assert [file for file in files_of if active in file.read_bytes()] == []


def test_a_chain_of_300_and_2000_supporters_of_one_objective_end_in_time(throw):
    chain = {
        f"content/objectives/c{i}.md": f"---\ntitle: C\nsupports: {f'c{i + 1}' if i < 299 else 'o'}\n---\n"
        for i in range(300)
    }
    wide = "".join(f"w{i}: {{title: W, supports: o}}\n" for i in range(2_000))
    assert throw({**chain, "content/objectives/wide.yaml": wide})[0] == 0


def test_a_lattice_with_a_million_ways_up_ends_in_time(throw):
    rows = (
        f"l{i}x{j}: {{title: L, supports: [{', '.join(f'l{i + 1}x{k}' for k in range(10)) if i < 19 else 'p'}]}}\n"
        for i in range(20)
        for j in range(10)
    )
    assert throw({"content/objectives/lattice.yaml": "".join(rows)})[0] == 0


@pytest.mark.parametrize("case", SPOILT)
def test_what_is_no_file_of_the_site_is_refused_by_its_path(case, throw, tmp_path):
    spoil, place = SPOILT[case]
    code, said = throw({}, spoil)
    assert code == 1
    assert f"{place}: " in said or f"{place}/" in said
    assert not (tmp_path / "portal").exists()


@pytest.mark.parametrize(
    "spoil",
    [
        pipe(".goldenthread/public/published.msgpack"),
        lambda site: (site / ".goldenthread").write_text("no folder"),
        lambda site: (site / "content/objectives/x.md").mkdir(),
    ],
    ids=["a pipe for a cache", "no room for caches", "a folder called like a file"],
)
def test_what_stands_in_nobodys_way_is_passed_over(spoil, throw):
    assert throw({}, spoil)[0] == 0
