"""In which order a search's results come, and by which of a reader's words they are found, in small portals."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.pipeline import build
from tests.browsing import serve
from tests.conftest import write_site

TITLES = "text => goldenthread.search.find(text, 9).then(found => found.pages.map(({ cells }) => cells[0]))"
TOLD = "text => goldenthread.search.find(text, 9).then(found => found.told)"
Finding = Callable[..., list[str]]


def write(title: str, also: str = "", said: str = "", folder: str = "measures") -> tuple[str, str]:
    """A thing's file, its path and its text; its place in the alphabet of paths says nothing."""
    name = "".join(letter for letter in title.lower() if letter.isalnum())
    return f"content/{folder}/{name}.md", f'---\ntitle: "{title}"\n{also}\n---\n{said}\n'


@pytest.fixture
def ask(browser: Browser, tmp_path: Path) -> Finding:
    """What is found in a portal of these files, or told of it."""

    def ask(query: str, *files: tuple[str, str], script: str = TITLES) -> list[str]:
        written: Mapping[str, str] = {"site.yaml": "name: Riverbank\nas_of: 2026-06-30\n", **dict(files)}
        build(write_site(tmp_path / "site", written), tmp_path / "portal")
        with browser.new_context() as context:
            page = context.new_page()
            serve(page, tmp_path / "portal")
            page.goto("http://portal.test/index.html")
            found: list[str] = page.evaluate(script, query)
            return found

    return ask


WINTER = "tags: [Winter]"
WAITING = "tags: [Waiting times]"


def test_a_title_that_begins_with_the_query_comes_before_what_is_called_so_elsewhere(ask: Finding) -> None:
    files = (write("Beds", WINTER, folder="teams"), write("Cold winter days", WINTER), write("Winter 2026/27"))
    assert ask("winter", *files) == ["Winter 2026/27", "Beds", "Cold winter days"]


def test_so_does_a_short_title(ask: Finding) -> None:
    files = (write("Rooms in use", "short_title: Beds"), write("A day of beds", folder="teams"))
    assert ask("beds", *files)[0] == "Beds: Rooms in use"


def test_of_titles_that_begin_so_those_with_the_word_itself_come_first(ask: Finding) -> None:
    assert ask("fall", write("Falls"), write("Fall in cost per day")) == ["Fall in cost per day", "Falls"]


def test_a_title_of_the_past_that_begins_with_the_query_still_comes_last(ask: Finding) -> None:
    files = (write("Winter 2025/26", "retired: {on: 2026-04-01, because: Over.}"), write("Beds", WINTER))
    assert ask("winter", *files) == ["Beds", "Winter 2025/26"]


def test_words_one_after_another_in_a_name_come_before_a_title_and_a_topic_that_share_them_out(ask: Finding) -> None:
    files = (
        write("Make a list", WAITING, folder="teams"),
        write("Cut the wait", "also_called: [Waiting lists]"),
    )
    assert ask("waiting list", *files) == ["Cut the wait", "Make a list"]
    assert ask("list waiting", *files) == ["Make a list", "Cut the wait"]


def test_where_names_hold_the_words_alike_kinds_keep_their_order(ask: Finding) -> None:
    files = (
        write("Cut waits", "also_called: [Waiting list]"),
        write("Beds", "tags: [Waiting lists]", folder="teams"),
    )
    assert ask("waiting list", *files) == ["Beds", "Cut waits"]


MINE = (
    write("Heron ward", folder="teams"),
    write("Staff survey", said="What my colleagues said, on wards and off."),
)


@pytest.mark.parametrize("query", ["my ward", "to the ward", "the ward of our", "our WARD"])
def test_a_minor_word_beside_another_decides_nothing(ask: Finding, query: str) -> None:
    assert ask(query, *MINE) == ["Heron ward", "Staff survey"]


def test_minor_words_alone_are_looked_for(ask: Finding) -> None:
    assert ask("my", *MINE) == ["Staff survey"]
    assert ask("those", *MINE) == []
    assert ask("those", *MINE, script=TOLD) == "Nothing here has this word"


def test_a_title_with_a_minor_word_is_found_first_by_its_own_words(ask: Finding) -> None:
    files = (write("Own people first", folder="teams"), write("Keep our own people well"), write("Our own people"))
    assert ask("our own people", *files)[0] == "Our own people"
    assert ask("our", *files)[0] == "Our own people"


def test_what_is_told_names_the_words_that_were_looked_for(ask: Finding) -> None:
    assert ask("our hern ward", *MINE, script=TOLD) == (
        "No results for “hern”. 1 result with all of “heron ward”, then 1 with some of these words"
    )


def test_a_number_and_its_word_are_one_in_a_phrase_too(ask: Finding) -> None:
    files = (write("A list of four for an hour", folder="teams"), write("Four hours at most"))
    assert ask("4 hour", *files) == ["Four hours at most", "A list of four for an hour"]


def test_a_word_is_mended_by_how_many_pages_hold_it_not_by_how_often_one_is_called_so(ask: Finding) -> None:
    called = write("Nursed", "tags: [Nursed at home]\nalso_called: [Nursed here, Being nursed]")
    files = (called, write("Beds", said="Nurses."), write("Cost", said="Nurses."))
    assert ask("nursex", *files, script=TOLD) == "No results for “nursex”. 2 results for “nurses”"
