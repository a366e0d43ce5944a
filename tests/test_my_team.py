"""My team in a browser: kept on the device once it is chosen, shown on every page, forgotten with one press."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.pipeline import build
from tests.browsing import open_page
from tests.conftest import SAMPLE, write_site

TEAM = "teams/outpatients.html"
STORED = "Object.entries(localStorage)"
HEIGHTS = """() => {
  const top = () => document.querySelector("main").getBoundingClientRect().top;
  const filled = top();
  document.querySelectorAll("[data-my-team]").forEach(spot => spot.replaceChildren());
  return [top(), filled];
}"""


def choose_team(page: Page) -> None:
    page.get_by_role("button", name="Make this my team").click()


def visit(page: Page, path: str) -> None:
    page.goto(f"http://portal.test/{path}")


def read_mine(page: Page) -> list[str]:
    """What the page's frame says of my team; empty where it says nothing."""
    return page.locator("header [data-my-team] a").all_text_contents()


def test_nothing_is_kept_before_the_reader_chooses(browser: Browser, portal: Path):
    page = open_page(browser, portal, TEAM)
    for path in ("index.html", "teams.html", "measures.html"):
        visit(page, path)
        assert read_mine(page) == []
    assert page.evaluate(STORED) == []


def test_the_team_that_is_chosen_is_shown_on_every_page_and_home_leads_with_it(browser: Browser, portal: Path):
    page = open_page(browser, portal, TEAM)
    choose_team(page)
    for path in ("measures/median-wait.html", "index.html", "glossary.html"):
        visit(page, path)
        assert read_mine(page) == ["Outpatients"]
    visit(page, "index.html")
    page.get_by_role("button", name="change my team").click()
    page.go_back()
    assert page.locator("main [data-my-team-here]").text_content() == "Find your team"
    visit(page, TEAM)
    choose_team(page)
    visit(page, "index.html")
    page.locator("main [data-my-team-here] a").click()
    assert page.url.endswith(TEAM)
    assert page.get_by_role("button", name="Make this my team").count() == 0


def test_with_the_keyboard_one_press_forgets_it_and_leads_to_the_teams(browser: Browser, portal: Path):
    page = open_page(browser, portal, TEAM)
    page.get_by_role("button", name="Make this my team").focus()
    page.keyboard.press("Enter")
    visit(page, "measures/median-wait.html")
    page.locator("header [data-my-team] a").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/teams.html")
    assert page.evaluate(STORED) == []
    assert read_mine(page) == []


def test_a_portal_without_teams_leads_to_none(browser: Browser, tmp_path: Path):
    build(write_site(tmp_path / "site", {"site.yaml": "name: Riverbank\n"}), tmp_path / "portal")
    page = open_page(browser, tmp_path / "portal", "index.html")
    assert page.locator("header [data-my-team]").count() == 0


def test_another_team_can_be_chosen_from_its_page(browser: Browser, portal: Path):
    page = open_page(browser, portal, TEAM)
    choose_team(page)
    visit(page, "teams/pharmacy.html")
    choose_team(page)
    assert read_mine(page) == ["Pharmacy"]
    assert page.locator("header [data-my-team] a").evaluate("link => link === document.activeElement")
    assert page.get_by_role("button", name="Make this my team").count() == 0


@pytest.mark.parametrize(
    "kept, shown",
    [
        ('{"href": "teams/gone.html", "name": "Gone"}', []),
        ('{"href": "teams/old-name.html", "name": "Outpatients"}', ["Outpatients"]),
        ('{"href": "teams/outpatients.html", "name": "Its name last year"}', ["Outpatients"]),
        ('{"href": "javascript:alert(1)//teams/a.html", "name": "Bad"}', []),
        ("no JSON", []),
    ],
)
def test_the_page_of_all_teams_puts_right_what_was_kept(browser: Browser, portal: Path, kept: str, shown: list[str]):
    page = open_page(browser, portal, TEAM)
    choose_team(page)
    page.evaluate("kept => localStorage.setItem(Object.keys(localStorage)[0], kept)", kept)
    visit(page, "teams.html")
    assert read_mine(page) == shown
    if shown:
        assert page.locator("header [data-my-team] a").get_attribute("href") == f"http://portal.test/{TEAM}"


def test_a_team_whose_page_moved_is_followed_and_one_whose_page_is_gone_forgotten(
    browser: Browser, portal: Path, tmp_path: Path
):
    (tmp_path / "teams").mkdir()
    moved = (
        '<p data-my-team="My team:" data-root="../" data-teams="teams.html"></p><a data-moved href="new.html">New</a>'
    )
    script = next((portal / "assets").glob("site-*.js")).as_uri()
    old = tmp_path / "teams" / "old.html"
    page = browser.new_page()
    for text, kept in ((moved, "teams/new.html"), (moved.replace("data-moved", ""), None)):
        old.write_text(f'<!doctype html><html lang="en"><script defer src="{script}"></script>{text}', encoding="utf-8")
        page.goto(old.as_uri())
        key = f"goldenthread my team {tmp_path.as_uri()}/"
        page.evaluate('key => localStorage.setItem(key, \'{"href": "teams/old.html", "name": "Old"}\')', key)
        page.reload()
        found = page.evaluate("key => localStorage.getItem(key)", key)
        assert kept in found if kept else found is None


def test_two_portals_on_one_host_keep_apart_and_a_folder_of_files_does_too(
    browser: Browser, portal: Path, tmp_path: Path
):
    build(SAMPLE, tmp_path / "other")
    page = browser.new_page()
    page.goto((portal / TEAM).as_uri())
    choose_team(page)
    page.goto((tmp_path / "other" / "index.html").as_uri())
    assert read_mine(page) == []
    page.goto((portal / "index.html").as_uri())
    assert read_mine(page) == ["Outpatients"]


def test_where_the_browser_keeps_nothing_nothing_is_offered(browser: Browser, portal: Path):
    page = browser.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto((portal / TEAM).as_uri())
    assert page.get_by_role("button", name="Make this my team").count() == 0


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_moves_when_it_appears(browser: Browser, portal: Path, width: int):
    page = open_page(browser, portal, TEAM, width=width)
    empty, filled = page.evaluate(HEIGHTS)
    assert empty == filled
    page.reload()
    choose_team(page)
    for path in ("index.html", TEAM, "measures.html"):
        visit(page, path)
        empty, filled = page.evaluate(HEIGHTS)
        assert empty == filled
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
