"""Pages on paper: the sample printed by a browser, with nothing lost, no sheet blank, and on each what it is of."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

WHOLE = ("print/2026-q2.html", "print/priority-timely-care.html")
PAGES = (
    *("index.html", "teams/outpatients.html", "measures/median-wait.html", "measures.html", "map.html", "plan.html"),
    *("objectives/first-appointments.html", "reports/2026-q2.html", "priorities/timely-care.html", *WHOLE),
)
SHEET = re.compile(r"(\d+) / (\d+)")
TELL = "node => [node.querySelector('h2, h3, h4').innerText, node.querySelector('strong').innerText]"
VALUES = f"nodes => nodes.map({TELL})"
UNSEEN = "nodes => nodes.forEach(node => node.remove())"


class Press(NamedTuple):
    """Prints pages of a portal, each once."""

    browser: Browser
    portal: Path
    printed: dict[str, list[str]]
    wide: dict[str, bool]

    def read_sheets(self, path: str) -> list[str]:
        """The words of each sheet of A4 that a page becomes."""
        if path not in self.printed:
            with self.open(path) as page:
                sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
            self.printed[path] = [sheet.extract_text() for sheet in sheets]
            self.wide[path] = sheets[0].mediabox.width > sheets[0].mediabox.height
        return self.printed[path]

    @contextmanager
    def open(self, path: str) -> Iterator[Page]:
        """A page of the portal in the browser."""
        page = self.browser.new_page()
        page.goto((self.portal / path).as_uri())
        yield page
        page.close()


@pytest.fixture(scope="module")
def press(browser: Browser, portal: Path) -> Press:
    """What prints the sample."""
    return Press(browser, portal, {}, {})


def squeeze(text: str) -> str:
    """Words without spaces: a PDF breaks its lines where it likes."""
    return "".join(text.split())


@pytest.mark.parametrize("path", PAGES)
def test_no_sheet_is_blank_and_each_says_which_it_is(press: Press, path: str):
    sheets = press.read_sheets(path)
    numbers = [found.groups() for sheet in sheets if (found := SHEET.search(sheet))]
    assert numbers == [(str(number), str(len(sheets))) for number in range(1, len(sheets) + 1)]
    assert all("Figures as at 30 September 2026" in sheet for sheet in sheets)
    assert min(len(sheet) for sheet in sheets) > 2 * len("Riverbank Health · Figures as at 30 September 2026 · 1 / 1")


@pytest.mark.parametrize("path", PAGES)
def test_every_word_of_a_page_is_on_paper(press: Press, path: str):
    with press.open(path) as page:
        page.emulate_media(media="print")
        page.locator(".unseen, .standing > :only-child > dt").evaluate_all(
            UNSEEN
        )  # said to those who listen: never on paper
        words = page.locator("main").inner_text().split()
    printed = squeeze("".join(press.read_sheets(path)))
    assert [word for word in dict.fromkeys(words) if word not in printed] == []


@pytest.mark.parametrize("path", WHOLE)
def test_every_measures_value_is_on_the_sheet_of_its_title(press: Press, path: str):
    with press.open(path) as page:
        told = page.locator(".print-measure").evaluate_all(VALUES)
    sheets = [squeeze(sheet) for sheet in press.read_sheets(path)]
    assert told
    for title, value in told:
        assert any(squeeze(title) in sheet and squeeze(value) in sheet for sheet in sheets), (title, value)


def test_what_is_folded_on_a_screen_is_open_on_paper_and_what_is_pressed_is_not_there(press: Press):
    printed = " ".join(press.read_sheets("measures/median-wait.html"))
    assert "Saturday clinics for skin and eyes" in printed
    assert "Copy a link" not in printed
    assert "Download" not in printed


@pytest.mark.parametrize(
    "path, is_wide", [("map.html", True), ("plan.html", True), ("teams/outpatients.html", False), (WHOLE[0], False)]
)
def test_the_map_and_the_plan_lie_on_the_long_side(press: Press, path: str, is_wide: bool):
    press.read_sheets(path)
    assert press.wide[path] == is_wide


@pytest.mark.parametrize("path", WHOLE)
def test_a_document_made_for_print_says_once_and_on_paper_what_is_in_it(press: Press, path: str):
    with press.open(path) as page:
        page.emulate_media(media="print")
        assert page.locator("main .contents").count() == 1
        assert page.locator("ol.contents").is_visible()


def test_each_priority_of_a_whole_quarter_begins_a_sheet(press: Press):
    with press.open(WHOLE[0]) as page:
        titles = page.locator(".sheet > h2").all_inner_texts()
    tops = [squeeze(sheet)[:200] for sheet in press.read_sheets(WHOLE[0])]
    assert titles
    assert [title for title in titles if not any(squeeze(title) in top for top in tops)] == []


def test_where_the_plan_leaves_some_out_paper_says_how_many_and_key_measures_stay_on_one_sheet(press: Press):
    with press.open("plan.html") as page:
        cut = page.locator(".tree .more").all_text_contents()
        tables = [row.strip() for row in page.locator(".plan-priority table").all_inner_texts()]
    sheets = [squeeze(sheet) for sheet in press.read_sheets("plan.html")]
    assert "and 2 more below" in cut
    for words in cut:
        assert squeeze(words) in "".join(sheets)
    assert [table for table in tables if not any(squeeze(table) in sheet for sheet in sheets)] == []
