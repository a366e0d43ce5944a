"""Long tables in a browser: sorted and filtered by mouse, touch and keyboard, and told in words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from generator.pipeline import build
from tests.test_reading import FLAGS, open_page

SAMPLE = Path(__file__).parent.parent
ROWS = "rows => rows.filter(row => row.offsetParent).map(row => row.cells[0].textContent.trim())"
COVERS = """node => {
  const box = node.getBoundingClientRect();
  const seen = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
  return seen !== node && !node.contains(seen) && !seen.contains(node);
}"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, built."""
    folder = tmp_path_factory.mktemp("sample") / "portal"
    build(SAMPLE, folder)
    return folder


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium."""
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=chromium, args=FLAGS)
        yield found
        found.close()


def list_rows(page: Page, table: int = 0) -> list[str]:
    """The first cells of a table's rows that are seen, in order."""
    rows: list[str] = page.locator("main table").nth(table).locator("tbody tr").evaluate_all(ROWS)
    return rows


def list_statuses(page: Page) -> list[str]:
    """How each row that is seen stands, in order."""
    return [text.strip() for text in page.locator("main tbody tr:visible .status").all_text_contents()]


def read_told(page: Page) -> str:
    """What a screen reader is told of the rows that are shown."""
    return page.locator(".table-tools [role=status]").inner_text()


def choose(page: Page, name: str) -> Locator:
    """The list of choices that is called this."""
    return page.get_by_role("combobox", name=name, exact=True)


def press(page: Page, key: str, times: int = 1) -> None:
    for _ in range(times):
        page.keyboard.press(key)


def test_a_heading_sorts_every_table_of_the_page_and_says_so(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    listed = list_rows(page)
    head = page.locator("main table").first.get_by_role("button", name="Measure")
    for order, expected in (("A to Z", sorted(listed)), ("Z to A", sorted(listed, reverse=True))):
        head.click()
        assert list_rows(page) == expected
        assert read_told(page) == f"54 of 54 measures shown. Sorted: Measure, {order}"
    assert page.locator("th[aria-sort=descending]").count() == page.locator("main table").count()
    head.click()
    assert list_rows(page) == listed
    assert page.locator("th[aria-sort]").count() == 0


def test_statuses_sort_from_worst_to_best_and_what_nobody_judges_comes_last(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    table = page.locator("main table").nth(1)
    table.get_by_role("button", name="Status").click()
    worst = [text.strip() for text in table.locator("tbody .status").all_text_contents()]
    assert list(dict.fromkeys(worst)) == [
        "Off target",
        "Close to target",
        "No data",
        "On target",
        "Met",
        "Not assessed",
        "Not started",
    ]
    table.get_by_role("button", name="Status").click()
    best = [text.strip() for text in table.locator("tbody .status").all_text_contents()]
    assert (best[0], best[-1]) == ("On target", "Not assessed")


def test_figures_of_several_units_sort_by_their_age_and_their_targets_not_at_all(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    table = page.locator("main table").first
    assert table.get_by_role("button").all_text_contents() == ["Measure", "Status", "Last figure", "Change", "Team"]
    table.get_by_role("button", name="Last figure").click()
    periods = table.locator("tbody small").all_text_contents()
    assert (set(periods[:8]), periods[-1]) == ({"September 2026", "Q2 2026/27"}, "2025/26")
    assert "newest first" in read_told(page)


def test_with_the_keyboard_alone_one_filters_sorts_and_clears(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    page.get_by_role("link", name="All last figures as CSV").focus()
    press(page, "Tab")
    page.keyboard.type("OUTPATIENTS first")
    page.get_by_text("2 of 54 measures shown").wait_for()
    press(page, "Tab")
    page.keyboard.type("Cl")
    assert list_statuses(page) == ["Close to target"]
    assert page.locator("main section:visible").count() == 1
    press(page, "Tab", 2)
    press(page, "Enter")
    assert len(list_statuses(page)) == 54
    assert page.get_by_label("Name, team or word").evaluate("field => field === document.activeElement")
    press(page, "Tab", 4)
    press(page, "Enter")
    assert page.locator("th[aria-sort=ascending]").first.inner_text() == "Measure"


@pytest.mark.parametrize("word", ["peoples", "People’s", "ＰＥＯＰＬＥ'Ｓ"])
def test_a_word_that_the_search_finds_the_filter_finds_too(browser: Browser, portal: Path, word: str):
    page = open_page(browser, portal, "measures.html")
    page.get_by_label("Name, team or word").fill(word)
    page.get_by_text(re.compile(r"^(?!54)\d+ of 54 measures shown")).wait_for()
    rows = page.locator("main tbody tr:visible").all_text_contents()
    assert all(re.search("people['’]s", text) for text in rows)


def test_where_nothing_fits_the_page_says_so_and_offers_everything(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    page.get_by_label("Name, team or word").fill("nothing like it")
    page.get_by_text("None of the 54 measures fits").wait_for()
    assert page.locator("main section:visible").count() == 0
    page.get_by_role("button", name="Show all").click()
    assert len(list_statuses(page)) == 54
    assert "#" not in page.url


def test_a_measure_is_found_by_each_priority_it_serves_so_that_all_that_home_counts_are(browser: Browser, portal: Path):
    home = open_page(browser, portal, "index.html").locator("main").inner_text()
    page = open_page(browser, portal, "measures.html")
    names = page.locator("main h2").all_text_contents()
    assert choose(page, "Priority").locator("option").evaluate_all("all => all.map(one => one.value)") == ["", *names]
    waiting = {"Safe care": 1}  # not started, so that home doesn't count it yet
    for name in names[:-1]:
        choose(page, "Priority").select_option(name)
        told = re.search(rf"\n{name}\n(?s:.)*?\d+ of (\d+) measures", home)
        assert told is not None
        assert len(list_statuses(page)) == int(told[1]) + waiting.get(name, 0), name
        assert read_told(page) == f"{len(list_statuses(page))} of 54 measures shown"


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_what_is_chosen_can_be_sent_to_a_colleague(browser: Browser, portal: Path, scheme: str):
    page = browser.new_page() if scheme == "file" else open_page(browser, portal, "measures.html")
    if scheme == "file":
        page.goto((portal / "measures.html").as_uri())
    choose(page, "Status").select_option("Off target")
    choose(page, "Priority").select_option("Healthier lives")
    seen, address = page.locator("main tbody tr:visible").all_text_contents(), page.url
    assert address.endswith("measures.html#?status=Off+target&group=Healthier+lives")
    page.goto("about:blank")
    page.goto(address)
    assert page.locator("main tbody tr:visible").all_text_contents() == seen != []
    page.goto(address.replace("Off+target", "nonsense"))
    assert len(list_statuses(page)) > len(seen)


def test_on_a_phone_a_list_of_orders_stands_for_the_headings_which_the_keyboard_passes_by(
    browser: Browser, portal: Path
):
    page = open_page(browser, portal, "measures.html", width=390)
    assert page.get_by_role("button", name="Status").count() == 0
    choose(page, "Order").select_option("Status, worst first")
    assert list_statuses(page)[:2] == ["Close to target", "Close to target"]
    choose(page, "Order").focus()
    press(page, "Tab")
    press(page, "Tab")
    assert page.evaluate("document.activeElement.className") == "table-scroll"
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('tbody') !== null")


def test_the_head_of_a_long_table_stays_in_sight_and_hides_nothing_the_keyboard_reaches(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    links = page.locator("main table").nth(1).locator("tbody a")
    links.last.focus()
    head = page.locator("main table").nth(1).locator("thead th").first
    for _ in range(links.count() - 1):
        press(page, "Shift+Tab")
        assert not page.evaluate(f"({COVERS})(document.activeElement)")
    page.evaluate("scrollBy(0, 900)")
    box = head.bounding_box()
    assert box is not None
    assert box["y"] == 0


def test_without_script_a_long_table_is_whole_and_offers_nothing(browser: Browser, portal: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((portal / "measures.html").as_uri() + "#?status=Off+target")
    assert page.locator("main tbody tr:visible").count() == 54
    assert page.locator(".table-tools:visible, main button").count() == 0


def test_the_controls_take_the_room_that_was_kept_for_them(browser: Browser, portal: Path):
    for width in (390, 768, 1280):
        page = open_page(browser, portal, "measures.html", width=width)
        tools = page.locator(".table-tools")
        filled = tools.bounding_box()
        tools.evaluate("node => node.replaceChildren()")
        assert tools.bounding_box() == filled
