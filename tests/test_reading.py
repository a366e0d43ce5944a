"""The sample portal as a browser shows it: under a strict policy, on a phone, without script, in the dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import open_page

PAGES = (
    "index.html",
    "teams/outpatients.html",
    "objectives/first-appointments.html",
    "measures/median-wait.html",
    "map.html",
    "measures.html",
    "plan.html",
    "reports/2026-q2.html",
)
REFUSE = """Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
})"""
WIDTH = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
LIGHTNESS = (
    "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => +a + +b, 0)"
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_the_strict_policy_and_asks_no_other_host_for_anything(browser: Browser, portal: Path, path: str):
    page = open_page(browser, portal, path)
    assert page.locator("h1").count() == 1
    assert page.locator("script:not([src]), [style]").count() == 0


@pytest.mark.parametrize("path", PAGES)
def test_on_a_narrow_phone_nothing_hangs_over_the_edge(browser: Browser, portal: Path, path: str):
    page = open_page(browser, portal, path, width=320)
    assert page.evaluate(WIDTH)


@pytest.mark.parametrize("path", PAGES)
def test_on_a_phone_with_letters_twice_as_large_nothing_hangs_over_the_edge(browser: Browser, portal: Path, path: str):
    page = open_page(browser, portal, path, width=390)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(WIDTH)


def test_the_first_stop_of_the_keyboard_leads_past_the_ways_in_to_the_page_itself(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures/median-wait.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#*")
    target = page.url.partition("#")[2]
    assert page.locator(f"#{target}").evaluate("node => node.tagName") == "MAIN"


def test_a_reader_who_prefers_the_dark_gets_dark_paper(browser: Browser, portal: Path):
    assert open_page(browser, portal, "index.html", scheme="light").evaluate(LIGHTNESS) > 3 * 200
    assert open_page(browser, portal, "index.html", scheme="dark").evaluate(LIGHTNESS) < 3 * 60


def test_how_much_changed_leads_to_all_that_changed(browser: Browser, portal: Path):
    page = open_page(browser, portal, "index.html")
    link = page.locator(".hero a", has_text="since Q1 2026/27")
    assert link.get_attribute("href") == "what-changed.html"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_first_screen_says_what_we_are_for_how_we_are_doing_what_changed_and_leads_to_the_teams(
    browser: Browser, portal: Path, width: int
):
    page = open_page(browser, portal, "index.html", width=width)
    for words in ("We look after people", "of 52 measures on target", "since Q1 2026/27", "Find your team"):
        box = page.locator(".hero").get_by_text(words).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 800


def test_pointing_at_a_box_of_the_map_lights_the_one_line_that_leads_there(browser: Browser, portal: Path):
    page = open_page(browser, portal, "map.html")
    width = "node => getComputedStyle(node).strokeWidth"
    strand = page.locator(".strand").nth(1)
    lines = [strand.locator("> .map-thread"), *strand.locator(".twig > .map-thread").all()]
    assert {line.evaluate(width) for line in lines} == {"2px"}
    strand.locator(".twig a").nth(1).hover()
    assert [line.evaluate(width) for line in lines[:4]] == ["4px", "2px", "4px", "2px"]


def test_a_phone_shows_the_map_as_a_list_and_the_picture_when_it_is_asked_for(browser: Browser, portal: Path):
    page = open_page(browser, portal, "map.html", width=390)
    assert not page.locator(".map").is_visible()
    page.get_by_role("link", name="See it as a picture").click()
    assert page.locator(".map").is_visible()
    assert page.evaluate(WIDTH)


def test_from_a_team_one_follows_the_thread_up_to_the_purpose(browser: Browser, portal: Path):
    page = open_page(browser, portal, "teams/outpatients.html")
    seen = []
    while "purpose.html" not in page.url:
        page.locator(".thread a").first.evaluate("node => node.closest('.thread').querySelectorAll('a')[0].click()")
        page.wait_for_load_state()
        seen.append(page.url)
        assert len(seen) < 10
    assert page.locator("h1").inner_text()


def test_a_measures_figures_are_the_same_in_picture_table_and_sentence(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures/median-wait.html")
    tooltips = page.locator("figure svg title").all_text_contents()
    assert any("49" in text for text in tooltips)
    page.locator("figure summary").click()
    assert page.locator("figure table td", has_text="49").count() >= 1
    assert page.locator("main", has_text="49 days in Q2 2026/27").count() == 1


def test_a_pages_address_is_copied_with_or_without_the_browsers_leave(browser: Browser, portal: Path):
    page = open_page(browser, portal, "teams/outpatients.html")
    copied = "document.addEventListener('copy', () => { window.copied = document.activeElement.value; })"
    page.evaluate(copied)  # portal.test is no secure context: the browser has no clipboard to offer
    page.get_by_role("button", name="Copy a link to this page").click()
    page.get_by_role("status").get_by_text("Copied", exact=True).wait_for()
    assert page.evaluate("window.copied") == page.url


def test_where_the_browser_refuses_its_clipboard_the_older_way_copies(browser: Browser, portal: Path):
    page = open_page(browser, portal, "teams/outpatients.html")
    page.evaluate(REFUSE)
    page.evaluate("document.addEventListener('copy', () => { window.copied = document.activeElement.value; })")
    page.get_by_role("button", name="Copy a link to this page").click()
    page.get_by_role("status").get_by_text("Copied", exact=True).wait_for()
    assert page.evaluate("window.copied") == page.url


def test_that_nothing_could_be_copied_is_told_as_it_is(browser: Browser, portal: Path):
    page = open_page(browser, portal, "teams/outpatients.html")
    page.evaluate(f"{REFUSE}; document.execCommand = () => false")
    page.get_by_role("button", name="Copy a link to this page").click()
    page.get_by_role("status").get_by_text("The browser doesn't allow it").wait_for()


def test_a_second_press_is_told_anew(browser: Browser, portal: Path):
    page = open_page(browser, portal, "teams/outpatients.html")
    button, told = page.get_by_role("button", name="Copy a link to this page"), page.get_by_role("status")
    button.click()
    told.get_by_text("Copied").wait_for()
    press = "button => { button.click(); return button.parentNode.querySelector('[role=status]').textContent; }"
    assert button.evaluate(press) == ""
    told.get_by_text("Copied").wait_for()


def test_what_only_a_script_could_do_is_not_offered_without_one(browser: Browser, portal: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((portal / "teams/outpatients.html").as_uri())
    assert page.locator("button:not([popovertarget])").count() == 0
    assert page.locator(".needs-script:visible").count() == 0


def test_a_term_is_explained_where_it_stands_without_script(browser: Browser, portal: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((portal / "measures/median-wait.html").as_uri())
    meaning = page.locator("#explains-term-median")
    assert not meaning.is_visible()
    page.locator("button.term", has_text="median").press("Enter")
    assert meaning.is_visible()
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    page.emulate_media(media="print")
    assert meaning.is_visible()
