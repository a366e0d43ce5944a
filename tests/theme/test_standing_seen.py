"""How a thing stands as a browser shows it: what is counted is named where it isn't all of the thing's parts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import open_page


@pytest.mark.parametrize(
    "path, label, is_seen",
    [
        ("teams/nursing-and-quality.html", "From its own measures", True),
        ("priorities/timely-care.html", "From its parts", False),  # its only line, which needs no telling apart
    ],
)
def test_a_teams_count_names_its_own_measures_for_all_to_see(
    browser: Browser, portal: Path, path: str, label: str, *, is_seen: bool
) -> None:
    name = open_page(browser, portal, path).locator("dl.standing dt").first
    assert name.text_content() == label
    assert (name.evaluate("dt => getComputedStyle(dt).clipPath") == "none") == is_seen
