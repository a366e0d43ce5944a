"""A writer at work, in a real browser: save and see it, break it and be told, mend it and go on."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

HOUSE = Path(__file__).parent.parent.parent
SMALL = HOUSE / "tests" / "sites" / "small"
OBJECTIVE = "content/objectives/1-cut-waits.md"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a preview of a copy of the small site runs; the copy is `tmp_path`/site."""
    shutil.copytree(SMALL, tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "generator", "preview", str(tmp_path / "site")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as preview:
        assert preview.stdout
        found = re.search(r"http://[\d.:]+/", preview.stdout.readline())
        assert found
        yield found[0]
        preview.terminate()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty tab; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    with browser.new_context() as context:
        tab = context.new_page()
        tab.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        yield tab
    assert complaints == []


def change(site: Path, old: str, new: str) -> None:
    file = site / OBJECTIVE
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_what_is_saved_is_seen_and_what_is_wrong_is_told_over_the_page(address: str, page: Page, tmp_path: Path):
    site = tmp_path / "site"
    page.goto(f"{address}objectives/cut-waits.html")
    expect(page.locator("h1")).to_have_text("Cut the wait for a first appointment")

    change(site, "title: Cut the wait", "title: Halve the wait")
    expect(page.locator("h1")).to_have_text("Halve the wait for a first appointment")

    change(site, "owner: Head", "ownr: Head")
    told = page.get_by_role("region", name="Problems in the content")
    expect(told).to_contain_text('"ownr" is no field of an objective')
    expect(told).to_contain_text(f"{OBJECTIVE}:")
    expect(page.locator("h1")).to_have_text("Halve the wait for a first appointment")

    change(site, "ownr: Head", "owner: Head")
    expect(told).to_have_count(0)
