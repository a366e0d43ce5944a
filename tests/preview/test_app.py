"""What the preview answers: pages as they are now, problems over the last good ones, and nothing to strangers."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from generator.model.problems import Problem
from generator.pipeline import build
from generator.preview.server import POLICY, Preview
from generator.preview.workshop import Workshop

SMALL = Path(__file__).parent.parent / "sites" / "small"
PAGE = "/objectives/cut-waits.html"
HERE = "http://127.0.0.1:8000"


class Bench:
    """A site being previewed, and a browser's end of it; the files are read again when a test says so."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.workshop = Workshop(site)
        self.workshop.refresh()
        self.told: list[tuple[Problem, ...]] = []
        self.preview = Preview(self.workshop, self.told.append)
        self.client = TestClient(self.preview.make_app(), base_url=HERE)

    def change(self, path: str, old: str, new: str) -> None:
        file = self.site / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        self.workshop.refresh()


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """The small site on the bench."""
    shutil.copytree(SMALL, tmp_path / "site")
    return Bench(tmp_path / "site")


def test_a_page_is_the_built_one_with_a_script_before_its_end(bench: Bench, tmp_path: Path):
    build(bench.site, tmp_path / "portal")
    built = (tmp_path / "portal" / PAGE[1:]).read_text(encoding="utf-8")
    shown = bench.client.get(PAGE).text
    head, script, end = shown.rpartition('<script src="/.goldenthread/reload.js"')
    assert head + "</body>" + end.partition("</body>")[2] == built
    assert script


@pytest.mark.parametrize(
    "path", ["/measures.csv", "/measures/median-wait.csv", "/images/logo.svg", "/measures/median-wait.json"]
)
def test_other_files_are_served_as_they_would_be_written(bench: Bench, tmp_path: Path, path: str):
    build(bench.site, tmp_path / "portal")
    answer = bench.client.get(path)
    assert answer.content == (tmp_path / "portal" / path[1:]).read_bytes()
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_root_is_home(bench: Bench):
    assert bench.client.get("/").text == bench.client.get("/index.html").text


def test_every_answer_has_the_headers_of_a_strict_host(bench: Bench):
    for path in ("/", "/nowhere", "/images/logo.svg", "/.goldenthread/reload.js"):
        headers = bench.client.get(path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/nowhere.html", "/deep/er/nowhere", "/objectives/"])
def test_what_is_not_there_is_answered_by_the_portals_own_page_with_links_that_work(bench: Bench, path: str):
    answer = bench.client.get(path)
    assert answer.status_code == 404
    assert answer.text.count("<base ") == 1
    assert '<base href="/">' in answer.text
    assert "Riverbank Clinic" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        *("/.goldenthread/", "/.goldenthread/../site.yaml", "/..%2fsite.yaml", "/%2e%2e/site.yaml", "/site.yaml"),
        *(
            "/.git/config",
            "/content/purpose.md",
            "//etc/passwd",
            "/.goldenthread/server.py",
            "/assets/..%5c..%5csite.yaml",
        ),
        *("/.goldenthread/%2e%2e%2fserver.py", "/index.html%00", "/.goldenthread.json"),
    ],
)
def test_nothing_on_the_disk_can_be_asked_for(bench: Bench, path: str):
    answer = bench.client.get(path)
    assert answer.status_code == 404
    assert "default_audience" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.5:8000", "localhost.evil.example:8000", ""]
)
def test_another_host_is_refused(bench: Bench, host: str):
    assert bench.client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST"])
def test_this_machine_is_welcome_by_each_of_its_names(bench: Bench, host: str):
    assert bench.client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8000"])
@pytest.mark.parametrize("path", ["/.goldenthread/changes", "/", "/.goldenthread/reload.js"])
def test_another_origin_is_refused(bench: Bench, path: str, origin: str):
    bench.preview.changes.end()  # so that the stream, were it given, would end
    assert bench.client.get(path, headers={"origin": origin}).status_code == 403


def test_only_reading_is_allowed(bench: Bench):
    assert bench.client.post("/").status_code == 405
    assert bench.client.head("/").status_code == 200


def test_a_change_is_seen_once_the_files_are_read_again(bench: Bench):
    bench.change("content/objectives/1-cut-waits.md", "short_title: Cut waits", "short_title: Shorter waits")
    assert "Shorter waits" in bench.client.get(PAGE).text


def test_problems_are_shown_over_the_last_good_page(bench: Bench):
    good = bench.client.get(PAGE).text
    bench.change("content/objectives/1-cut-waits.md", "owner: Head", 'ownr: "<b>" # Head')
    answer = bench.client.get(PAGE)
    assert answer.status_code == 200
    assert answer.text.startswith(good.partition("<script src=")[0])
    told = answer.text[len(good.partition("<script src=")[0]) :]
    assert "<code>content/objectives/1-cut-waits.md:" in told
    assert "&quot;ownr&quot; is no field of an objective" in told
    assert "did you mean &quot;owner&quot;?" in told


def test_once_mended_the_problems_are_gone(bench: Bench):
    bench.change("content/objectives/1-cut-waits.md", "owner:", "ownr:")
    bench.change("content/objectives/1-cut-waits.md", "ownr:", "owner:")
    assert "goldenthread-problems" not in bench.client.get(PAGE).text


def test_a_site_that_never_was_good_is_answered_with_its_problems(tmp_path: Path):
    (tmp_path / "site.yaml").write_text("nam: Riverbank\n", encoding="utf-8")
    answer = Bench(tmp_path).client.get("/")
    assert answer.status_code == 503
    assert "did you mean &quot;name&quot;?" in answer.text
    assert "reload.js" in answer.text


def test_a_theme_that_breaks_one_page_leaves_it_as_it_was_and_says_so(bench: Bench):
    good = bench.client.get("/pages/how-we-plan.html").text
    bench.change("themes/own/templates/pages/page.html", "view.html", "view.nothing")
    answer = bench.client.get("/pages/how-we-plan.html")
    assert answer.text.startswith(good.partition("<script src=")[0])
    assert "themes/own/templates/pages/page.html" in answer.text
    assert "goldenthread-problems" not in bench.client.get(PAGE).text


def test_a_warning_is_shown_over_the_page_as_it_is_now(bench: Bench):
    (bench.site / "content/results/2026-04.yaml").write_text("median-wait: 51\n", encoding="utf-8")
    bench.workshop.refresh()
    shown = bench.client.get("/").text
    assert "<summary>1 warning</summary>" in shown
    assert "<details>" in shown
