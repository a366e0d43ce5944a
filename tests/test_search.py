"""Searching the sample, as a browser does it: over http under a strict policy, from files, by keyboard, on a phone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.compose.search_words import list_words, spell
from generator.pipeline import build
from tests.browsing import HOST, open_page, serve
from tests.conftest import SAMPLE, write_site

SCRIPT = SAMPLE / "themes" / "default" / "assets" / "js" / "search-index.js"
FIELD = "#search-field"
FOUND = ".search-panel li a"


@contextmanager
def open_home(browser: Browser, portal: Path, scheme: str) -> Iterator[Page]:
    """The home page: served under the strict policy, or opened as a file. Whatever it complains of is an error."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        serve(page, portal)
        page.goto(f"{HOST}index.html" if scheme == "http" else (portal / "index.html").as_uri())
        yield page
        assert complaints == []


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, browser: Browser, portal: Path) -> Iterator[Page]:
    """The home page, opened for one test."""
    with open_home(browser, portal, request.param) as page:
        yield page


@pytest.fixture(scope="module")
def home(browser: Browser, portal: Path) -> Iterator[Page]:
    """The home page, opened once for tests that ask for many words and leave it as it was."""
    with open_home(browser, portal, "http") as page:
        yield page


def search(page: Page, query: str) -> list[str]:
    """Type into the field; the titles found, once they come to rest."""
    page.locator(FIELD).fill("")
    page.locator(".search-panel:not([data-open])").wait_for(state="attached")
    page.locator(FIELD).press_sequentially(query)
    page.locator(".search-panel[data-open]").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    panel, before = page.locator(".search-panel"), None
    while (now := panel.inner_text()) != before or not now.strip():
        before = now
        page.wait_for_timeout(150)
    return page.locator(FOUND).all_text_contents()


def test_a_page_is_found_and_opened_by_keyboard_alone(page: Page):
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "search":
            break
    page.keyboard.type("norovirus")
    page.locator(FOUND).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == "Beds closed by norovirus"
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures/norovirus-bed-days.html")


@pytest.mark.parametrize(
    "query, first",
    [
        ("outpat", "Outpatients"),
        ("median-wait", "First appointment wait: Median wait for a first outpatient appointment"),
        ("falls our wards", "Fewer falls on our wards"),
        ("FALLS", "Falls on our wards"),
        ("winter", "Winter 2026/27"),
        ("waiting list", "Cut the wait for planned care"),
        ("my ward", "Heron ward"),
        ("our own people", "Our own people on our own wards"),
        ("head of outpatients", "Outpatients"),
        ("report q1 2026", "Report of Q1 2026/27"),
    ],
)
def test_title_id_owner_and_words_lead_to_a_page(home: Page, query: str, first: str):
    assert search(home, query)[0] == first


def test_enter_leads_to_the_page_of_all_results_and_there_to_the_first(page: Page):
    search(page, "kingfisher")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=kingfisher")
    page.locator(FOUND).first.wait_for()
    page.locator(FIELD).press("Enter")
    page.wait_for_function("document.activeElement.textContent == 'Kingfisher ward'")


def test_a_result_says_kind_status_and_thread_and_its_link_is_described_by_them(page: Page):
    search(page, "median wait outpatient")
    link = page.locator(FOUND).first
    about = page.locator(f"#{link.get_attribute('aria-describedby')}")
    assert re.sub(r"\s+", " ", about.inner_text()) == (
        "Measure On target Cut the wait for planned care ↑ Timely care ↑ Purpose"
    )
    assert about.locator("svg.good path").count() == 1


def test_how_many_are_found_is_told_and_that_there_is_nothing(page: Page):
    told = page.get_by_role("search").get_by_role("status")
    search(page, "norovirus")
    assert re.fullmatch(r"\d+ results", told.inner_text())
    assert search(page, "zzzz") == []
    assert told.inner_text() == "Nothing here has this word"
    assert search(page, "zzzz 2031") == []
    assert told.inner_text() == "Nothing here has all of these words"


@pytest.mark.parametrize(
    "query, told",
    [
        ("outpatiens", "No results for “outpatiens”. 7 results for “outpatients”"),
        ("norovrius", "No results for “norovrius”. 14 results for “norovirus”"),
        ("KINGFSHER ward", "No results for “kingfsher”. 9 results for “kingfisher ward”"),
        (
            "wating lsit",
            "No results for “wating” and “lsit”. 13 results for “waiting list”",
        ),
        ("uotpatients", "No results for “uotpatients”. 7 results for “outpatients”"),
        ("outaptiens", "No results for “outaptiens”. 7 results for “outpatients”"),
    ],
)
def test_a_word_that_stands_nowhere_gives_way_to_the_nearest_and_that_is_told(home: Page, query: str, told: str):
    assert search(home, query)
    assert home.get_by_role("search").get_by_role("status").inner_text() == told


@pytest.mark.parametrize("query, first", [("heron word", "Heron ward"), ("zzzz heron", "Heron ward")])
def test_where_no_page_has_all_words_those_with_the_telling_ones_are_shown_and_that_is_told(
    page: Page, query: str, first: str
):
    titles = search(page, query)
    told = page.get_by_role("search").get_by_role("status").inner_text()
    assert titles[0] == first
    assert re.fullmatch(rf"Nothing has all of “{query}”. \d+ results with some of these words", told)


def test_letters_joined_by_an_and_are_one_word_and_lead_to_what_is_called_so(page: Page):
    found = search(page, "A&E")
    assert found
    assert page.locator(".search-why").first.inner_text() == "also called “A&E”"
    assert page.locator(".search-why").all_inner_texts()[-1] == "says “A&E”"
    assert search(page, "a & e") == found


def test_where_few_pages_have_all_words_those_with_the_telling_ones_follow_and_that_is_told(page: Page):
    titles = search(page, "heron ward falls")
    assert titles[0] == "Open Kingfisher and Heron wards"
    assert titles[2:5] == ["Heron ward", "Fewer falls on our wards", "Falls on our wards"]
    told = page.get_by_role("search").get_by_role("status").inner_text()
    assert re.fullmatch(r"2 results with all of “heron ward falls”, then \d+ with some of these words", told)


@pytest.mark.parametrize("query", ["4 hours", "four hours"])
def test_a_number_is_found_in_words_too(page: Page, query: str):
    assert (
        search(page, query)[0] == "Four-hour standard: People dealt with in the emergency department within four hours"
    )


def test_what_is_written_as_a_number_is_found_by_its_word(page: Page):
    assert "Young people waiting for a bed: Young people who waited over 12 hours for a mental health bed" in search(
        page, "twelve"
    )


@pytest.mark.parametrize("query", ["fls", "2031", "wxtjng", "norvrusx", "FALSL", "MRSA"])
def test_short_words_acronyms_numbers_and_words_too_far_from_any_are_not_mended(home: Page, query: str):
    assert search(home, query) == []
    assert home.get_by_role("search").get_by_role("status").inner_text() == "Nothing here has this word"


def test_a_mended_word_is_searched_as_if_it_had_been_typed(page: Page):
    assert search(page, "kingfsher ward") == search(page, "kingfisher ward")


@pytest.mark.parametrize(
    "query, title, why",
    [
        ("matron", "Patients looked after in a corridor", "says “matron”"),
        ("waitin", "Outpatients", "in its topics: “Waiting times”"),
        (
            "a&e waits",
            "Four-hour standard: People dealt with in the emergency department within four hours",
            "also called “A&E waits”",
        ),
        (
            "head of outpatients",
            "First appointment wait: Median wait for a first outpatient appointment",
            "says “head” and “outpatients”",
        ),
        ("kingf", "Kingfisher ward", ""),
    ],
)
def test_a_result_whose_title_lacks_a_word_says_where_it_is(home: Page, query: str, title: str, why: str):
    assert title in search(home, query)
    link = home.locator(FOUND).get_by_text(title, exact=True)
    about = home.locator(f"#{link.get_attribute('aria-describedby')}")
    assert about.locator(".search-why").all_inner_texts() == ([why] if why else [])


def test_a_topic_is_told_as_its_author_wrote_it(browser: Browser, tmp_path: Path):
    topic = "Zeta $& and $' costs {n} {words}"
    text = f'---\ntitle: Falls\ntags: ["{topic}"]\n---\n'
    site = write_site(tmp_path / "site", {"site.yaml": "name: Riverbank", "content/measures/falls.md": text})
    build(site, tmp_path / "portal")
    page = open_page(browser, tmp_path / "portal", "index.html")
    assert search(page, "zeta") == ["Falls"]
    assert page.locator(".search-why").inner_text() == f"in its topics: “{topic}”"


def test_escape_closes_and_arrow_up_leads_back_to_the_field(page: Page):
    search(page, "falls")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-field"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-field"
    assert page.locator(FOUND).count() == 0


def test_leaving_closes_it(page: Page):
    search(page, "falls")
    page.mouse.click(1200, 700)
    assert page.locator(FOUND).count() == 0


def test_a_shortcut_leads_to_the_field(page: Page):
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "search-field"


def test_what_is_of_the_past_comes_last_and_says_when(page: Page):
    search(page, "report of q1")
    notes = page.locator(".search-about").all_inner_texts()
    years = [re.findall(r"\d{4}$", note.strip())[0] for note in notes if "June" in note]
    assert years == sorted(years, reverse=True)
    assert len(years) > 1


def test_all_results_are_on_a_page_of_their_own_whose_address_keeps_the_words(page: Page):
    search(page, "wait")
    page.locator(".search-rest a").click()
    page.locator(FOUND).nth(9).wait_for()
    assert page.url.endswith("search.html?q=wait")
    assert page.get_by_role("searchbox").count() == 1
    page.get_by_role("button", name="More results").click()
    page.locator(FOUND).nth(19).wait_for()
    page.locator("li:nth-child(11) > a:focus").wait_for()
    search(page, "falls")
    assert page.url.endswith("search.html?q=falls")


def test_every_word_of_a_title_finds_its_page(page: Page, portal: Path):
    page.goto(page.url.replace("index.html", "search.html"))
    for path in ("measures/falls.html", "teams/outpatients.html", "priorities/safe-care.html"):
        title = re.findall(r"<title>(.*?) · ", (portal / path).read_text(encoding="utf-8"))[0]
        search(page, title)
        links = page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")
        assert any(link.endswith(path) for link in links), (path, title)


@pytest.fixture(scope="module")
def blank(browser: Browser, portal: Path) -> Page:
    """A page with the script's own folding of words at hand."""
    page = browser.new_page()
    page.goto((portal / "index.html").as_uri())
    text = SCRIPT.read_text(encoding="utf-8")
    words, spelt = (re.findall(rf"const {name} = (.*?);\n", text, re.DOTALL)[0] for name in ("listWords", "spell"))
    page.evaluate(f"() => {{ window.listWords = {words}; window.spell = {spelt}; }}")
    return page


TEXTS = st.lists(  # of letters that this Python knows: the browser may know newer ones
    st.text(st.characters(codec="utf-8", exclude_categories=["Cn"]))
    | st.text("ßẞΣσςİıŉǰéΐᾳﬁ½１Ⅷ'’ʼ‘_-, \u00a0\u202f.&&&019aZ\u0301\u0e01山ー한"),
    min_size=20,
    max_size=40,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(TEXTS)
def test_words_are_folded_and_spelt_in_the_browser_as_they_are_here(blank: Page, texts: list[str]):
    ours = [[[word, spell(word)] for word in list_words(text)] for text in texts]
    assert blank.evaluate("texts => texts.map(text => listWords(text).map(word => [word, spell(word)]))", texts) == ours


def test_a_file_kept_from_an_earlier_build_is_asked_for_anew(browser: Browser, portal: Path):
    start = (portal / "search" / "start.js").read_text(encoding="utf-8")
    version = re.findall(r'"start", "(\w+)"', start)[0]
    words = (portal / "search" / "words-n.js").read_text(encoding="utf-8")
    page = browser.new_page()
    serve(page, portal, {"search/words-n.js": words.replace(version, "old")})
    page.goto("http://portal.test/index.html")
    assert "Beds closed by norovirus" in search(page, "norovirus")


def test_a_start_kept_from_an_earlier_build_is_asked_for_anew(browser: Browser, portal: Path):
    start = (portal / "search" / "start.js").read_text(encoding="utf-8")
    version = re.findall(r'"start", "(\w+)"', start)[0]
    page = browser.new_page()
    serve(page, portal, {"search/start.js": start.replace(version, "old")})
    page.goto("http://portal.test/index.html")
    assert "Beds closed by norovirus" in search(page, "norovirus")


def test_that_the_index_cannot_be_read_is_told(browser: Browser, portal: Path):
    page = browser.new_page()
    serve(page, portal, {})
    page.route("**/search/*.js*", lambda route: route.abort())
    page.goto("http://portal.test/index.html")
    assert search(page, "norovirus") == []
    assert page.get_by_role("search").get_by_role("status").inner_text() == "The search index can't be read"


def test_where_the_index_cannot_be_read_a_link_and_enter_lead_to_the_lists(browser: Browser, portal: Path):
    page = browser.new_page()
    serve(page, portal, {})
    page.route("**/search/*.js*", lambda route: route.abort())
    page.goto("http://portal.test/measures/falls.html")
    search(page, "norovirus")
    page.get_by_role("link", name="More ways to find something").click()
    page.wait_for_url("**/search.html?q=norovirus")
    assert page.locator(FIELD).input_value() == "norovirus"
    assert page.get_by_role("link", name="Reports").first.is_visible()
    page.goto("http://portal.test/measures/falls.html")
    search(page, "norovirus")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=norovirus")


@pytest.mark.parametrize("query", ["zzzz", ""])
def test_enter_without_a_hit_leads_to_the_page_with_the_lists(page: Page, query: str):
    page.locator(FIELD).fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=zzzz" if query else "**/search.html")


def test_few_results_leave_a_way_on(page: Page):
    assert 0 < len(search(page, "dna rate")) < 6
    link = page.locator(".search-rest a")
    assert link.inner_text() == "More ways to find something"
    assert (link.get_attribute("href") or "").endswith("search.html?q=dna+rate")


def test_with_script_a_field_stands_in_place_of_the_word_that_it_needs_one(page: Page):
    page.goto(page.url.replace("index.html", "search.html"))
    page.locator(FIELD).wait_for()
    assert page.get_by_text("needs JavaScript").count() == 0


def test_without_script_a_link_leads_to_lists_and_no_dead_field_is_offered(browser: Browser, portal: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((portal / "teams/outpatients.html").as_uri())
    page.get_by_role("link", name="Search", exact=True).click()
    assert page.locator("h1").inner_text() == "Search"
    assert page.locator("input").count() == 0
    assert page.get_by_text("needs JavaScript").is_visible()
    page.get_by_role("link", name="Pharmacy", exact=True).click()
    assert page.url.endswith("teams/pharmacy.html")


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_field_stands_beside_the_name_and_results_keep_to_the_screen(
    browser: Browser, portal: Path, width: int
):
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto((portal / "measures/median-wait.html").as_uri())
    field, brand = page.locator(FIELD).bounding_box(), page.locator(".brand").bounding_box()
    assert field
    assert brand
    assert abs(field["y"] + field["height"] / 2 - brand["y"] - brand["height"] / 2) < 8
    search(page, "wait")
    panel = page.locator(".search-panel").bounding_box()
    assert panel
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_in_a_large_portal_a_few_letters_find_the_word_itself_and_ask_for_more(browser: Browser, portal: Path):
    start = (portal / "search" / "start.js").read_text(encoding="utf-8")
    page = browser.new_page()
    serve(page, portal, {"search/start.js": re.sub(r'("w\w*"):\d+', r"\1:90", start)})
    page.goto("http://portal.test/index.html")
    told = page.get_by_role("search").get_by_role("status")
    assert search(page, "wai") == []
    assert told.inner_text().startswith("Keep typing")
    assert search(page, "wait")
    assert told.inner_text().endswith("results with just this word; keep typing for words that begin with it")
