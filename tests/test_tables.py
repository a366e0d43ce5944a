"""Long tables in a browser: sorted and filtered by mouse, touch and keyboard, and told in words."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from generator.pipeline import build
from tests.browsing import open_page
from tests.conftest import SAMPLE

ROWS = "rows => rows.filter(row => row.offsetParent).map(row => row.cells[0].querySelector('a').textContent)"
EDGES = """tables => tables.filter(table => table.offsetParent).map(table =>
  [...table.tHead.rows[0].cells].map(cell => Math.round(cell.getBoundingClientRect().left)).join())"""
COVERS = """node => {
  const box = node.getBoundingClientRect();
  const seen = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
  return seen !== node && !node.contains(seen) && !seen.contains(node);
}"""


def list_rows(page: Page) -> list[str]:
    """The names in the rows that are seen, in order."""
    rows: list[str] = page.locator("main tbody tr").evaluate_all(ROWS)
    return rows


def list_headings(page: Page) -> list[str]:
    """The headings of the sections that are seen, in order."""
    return page.locator("main h2:visible").all_text_contents()


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


def test_a_heading_sorts_all_tables_of_the_page_as_one_list_and_says_so(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    listed, headings = list_rows(page), list_headings(page)
    head = page.locator("main thead").get_by_role("button", name="Measure")
    for order, way in (("A to Z", 1), ("Z to A", -1)):
        head.first.click()
        assert list_rows(page) == sorted(listed, key=str.casefold)[::way]
        assert read_told(page) == f"54 of 54 measures shown. In one list: Measure, {order}"
        assert list_headings(page) == []
    assert page.locator("th[aria-sort=descending]:visible").count() == 1
    head.click()
    assert (list_rows(page), list_headings(page)) == (listed, headings)
    assert read_told(page) == "54 of 54 measures shown. Listed by priority"
    assert page.locator("th[aria-sort]").count() == 0


def test_in_one_list_each_row_tells_its_priorities_and_elsewhere_its_heading_does(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    row = page.get_by_role("row", name="First appointment wait")
    before = row.inner_text()
    choose(page, "Team").select_option("Outpatients")
    assert row.inner_text() == before
    page.locator("main thead").get_by_role("button", name="Team").first.click()
    assert row.locator("th small:visible").inner_text() == "Timely care, Healthier lives, Within our means"
    assert page.get_by_role("table").get_by_text("All measures").count() == 1
    page.get_by_role("button", name="Show all").click()
    assert row.inner_text() == before


def test_a_heading_far_down_leads_to_the_head_of_the_list_and_the_keyboard_stays_with_it(
    browser: Browser, portal: Path
):
    page = open_page(browser, portal, "measures.html")
    focused = "document.activeElement.closest('table').caption.textContent + document.activeElement.textContent"
    page.locator("main table:visible").last.get_by_role("button", name="Status").focus()
    for caption in ("All measures", "All measures", "Timely care"):
        press(page, "Enter")
        assert page.evaluate(focused) == f"{caption}Status"
        assert page.locator(".table-tools").evaluate("node => Math.round(node.getBoundingClientRect().top)") >= 0


def test_a_team_finds_the_measures_it_owns_and_no_others(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    options = choose(page, "Team").locator("option").evaluate_all("all => all.map(one => one.value)")
    teams = page.locator("main tbody td[data-column=Team]").all_text_contents()
    assert options == ["", *sorted(set(teams), key=str.casefold)]
    choose(page, "Team").select_option("People and Learning")
    assert len(list_rows(page)) == teams.count("People and Learning")
    assert set(page.locator("main tr:visible td[data-column=Team]").all_text_contents()) == {"People and Learning"}
    assert page.url.endswith("#?team=People+and+Learning")


def test_the_status_filter_finds_as_many_measures_as_the_page_says(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    said = page.locator("main .answer, main .answer + .note").all_inner_texts()
    told = re.findall(r"(\d+)(?: of \d+ measures)? ([a-z ]+)", "; ".join(said).partition("Counted as")[0])
    counts = {word: int(number) for number, word in told}
    names = {"On target": "on target", "Close to target": "close", "Off target": "off target"}
    names |= {name: name.lower() for name in ("No data", "Not assessed", "Not started")}
    for name, word in names.items():
        choose(page, "Status").select_option(name)
        assert len(list_rows(page)) == counts[word], name
    assert sum(counts.values()) == 54
    choose(page, "Status").select_option("Met")
    assert list_rows(page) == ["Inspection rating"]


@pytest.mark.parametrize("width", [768, 1280])
def test_the_tables_of_a_page_have_their_columns_below_one_another(browser: Browser, portal: Path, width: int):
    page = open_page(browser, portal, "measures.html", width=width)
    edges = page.locator("main table").evaluate_all(EDGES)
    assert (len(edges), len(set(edges))) == (6, 1)
    choose(page, "Team").select_option("Outpatients")
    page.get_by_role("button", name="Status").first.click()
    assert page.locator("main table").evaluate_all(EDGES) == edges[:1]
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_small_screen_with_large_words_nothing_of_a_list_is_cut(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html", width=320)
    choose(page, "Order").select_option("Status, worst first")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_on_paper_a_table_that_can_be_sorted_has_its_headings_and_no_controls(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    page.emulate_media(media="print")
    heads = page.locator("main thead").nth(1).locator("th")
    assert heads.evaluate_all("all => all.map(one => one.innerText.trim())")[:2] == ["Measure", "Status"]
    assert page.locator(".table-tools label:visible").count() == 0


@pytest.mark.parametrize(
    "path, words",
    [("reports.html", "Period or word"), ("who-to-ask.html", "Team or word"), ("coverage.html", "Role or word")],
)
def test_a_filter_says_what_its_rows_are_found_by(browser: Browser, portal: Path, path: str, words: str):
    page = open_page(browser, portal, path)
    assert page.get_by_label(words).count() == 1


def test_statuses_sort_from_worst_to_best_and_what_nobody_judges_comes_last(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    head = page.locator("main thead").get_by_role("button", name="Status")
    head.first.click()
    worst = list(dict.fromkeys(list_statuses(page)))
    assert worst[:5] == ["Off target", "Not met", "Close to target", "No data", "On target"]
    assert set(worst[6:]) == {"Not assessed", "Not started"}
    head.click()
    best = list_statuses(page)
    assert (best[0], best[-1]) == ("On target", "Not assessed")


def test_figures_of_several_units_sort_by_their_age_and_their_targets_not_at_all(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    table = page.locator("main table:visible").first
    assert table.get_by_role("button").all_text_contents() == ["Measure", "Status", "Last figure", "Change", "Team"]
    table.get_by_role("button", name="Last figure").click()
    periods = table.locator("tbody td small").all_text_contents()
    assert (set(periods[:8]), periods[-1]) == ({"September 2026", "Q2 2026/27"}, "Q3 2025/26")
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
    press(page, "Tab", 3)
    press(page, "Enter")
    assert len(list_statuses(page)) == 54
    assert page.get_by_label("Name, team or word").evaluate("field => field === document.activeElement")
    press(page, "Tab", 5)
    press(page, "Enter")
    assert page.locator("th[aria-sort=ascending]:visible").inner_text() == "Measure"


@pytest.mark.parametrize("word", ["peoples", "People’s", "ＰＥＯＰＬＥ'Ｓ"])
def test_a_word_that_the_search_finds_the_filter_finds_too(browser: Browser, portal: Path, word: str):
    page = open_page(browser, portal, "measures.html")
    page.get_by_label("Name, team or word").fill(word)
    page.get_by_text(re.compile(r"^(?!54)\d+ of 54 measures shown")).wait_for()
    rows = page.locator("main tbody tr:visible").all_text_contents()
    assert all(re.search("people['’]s", text) for text in rows)


def test_where_nothing_fits_the_page_says_what_was_wanted_and_offers_everything(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    page.get_by_label("Name, team or word").fill("heron")
    page.get_by_text("No measures fit “heron”", exact=True).wait_for()
    choose(page, "Team").select_option("Outpatients")
    page.get_by_text("No measures fit “heron” and “Outpatients”", exact=True).wait_for()
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
        assert read_told(page) == f"{len(list_statuses(page))} of 54 measures shown: “{name}”. Listed by priority"


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_each_count_on_home_leads_to_as_many_measures_as_it_says(browser: Browser, portal: Path, scheme: str):
    page = browser.new_page() if scheme == "file" else open_page(browser, portal, "index.html")
    home = (portal / "index.html").as_uri() if scheme == "file" else page.url
    for index, status in enumerate(("On target", "Close to target", "Off target")):
        page.goto(home)
        link = page.locator(".doing .tally-words a").nth(index)
        number = link.inner_text().split()[0]
        link.click()
        page.get_by_text(f"{number} of 54 measures shown").wait_for()
        assert len(list_statuses(page)) == int(number)
        assert choose(page, "Status").input_value() == status
        assert read_told(page) == f"{number} of 54 measures shown: “{status}”. Listed by priority"
    page.get_by_role("button", name="Show all").click()
    assert (len(list_statuses(page)), "#" in page.url) == (54, False)


def test_what_is_over_is_found_by_its_name_but_by_no_status(browser: Browser, tmp_path: Path):
    site = shutil.copytree(SAMPLE, tmp_path / "site", ignore=shutil.ignore_patterns("portal", ".*"))
    file = site / "content/measures/3-home/speech-therapy-wait.md"
    file.write_text(
        file.read_text().replace("---\n", "---\nretired: {on: 2026-09-01, because: It counts no more.}\n", 1)
    )
    build(site, tmp_path / "portal")
    page = open_page(browser, tmp_path / "portal", "measures.html")
    assert "Speech therapy wait" in list_rows(page)
    told = re.search(r"(\d+) off target", page.locator("main .tally-words").inner_text())
    choose(page, "Status").select_option("Off target")
    assert told is not None
    assert len(list_rows(page)) == int(told[1])
    assert "Speech therapy wait" not in list_rows(page)


def test_without_script_a_count_on_home_leads_to_the_same_count_above_the_whole_list(browser: Browser, portal: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((portal / "index.html").as_uri())
    link = page.locator(".doing .tally-words a").last
    told = link.inner_text()
    link.click()
    assert page.locator("main :target").inner_text().strip() == told
    assert page.locator("main tbody tr:visible").count() == 54


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
    assert list_statuses(page)[:6] == ["Off target"] * 6
    choose(page, "Order").focus()
    press(page, "Tab")
    press(page, "Tab")
    assert page.evaluate("document.activeElement.className") == "table-scroll"
    press(page, "Tab")
    assert page.evaluate("document.activeElement.closest('tbody') !== null")


def test_the_head_of_a_long_table_stays_in_sight_and_hides_nothing_the_keyboard_reaches(browser: Browser, portal: Path):
    page = open_page(browser, portal, "measures.html")
    links = page.locator("main section table").nth(1).locator("tbody a")
    links.last.focus()
    head = page.locator("main section table").nth(1).locator("thead th").first
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
