"""Mending a misspelt word, as a browser does it, in small indexes written by hand: to which word, by which files."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.compose.search_words import encode_numbers
from generator.load.theme_folder import load_theme
from generator.model.pages import Page as Made
from generator.model.search_views import SearchStartView, ShardView, WordsView
from generator.pipeline import build
from generator.render.page import make_renderer
from tests.browsing import serve
from tests.conftest import write_site

FIND = "text => goldenthread.search.find(text, 0).then(found => found.told)"
Files = Mapping[str, Mapping[str, Sequence[int]]]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small portal, built."""
    folder = tmp_path_factory.mktemp("small")
    build(write_site(folder / "site", {"site.yaml": "name: Riverbank"}), folder / "portal")
    return folder / "portal"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that keeps nothing."""
    with browser.new_context() as context:
        yield context.new_page()


def write_index(files: Files, size: int) -> dict[str, str]:
    """The index by path: files of words by what these begin with, each word with its pages; told to be of a size."""
    theme = load_theme(Path(__file__).parent, "default", [])
    assert theme
    render = make_renderer(theme).render
    start = SearchStartView("v", tuple(ShardView(prefix, size) for prefix in sorted(files)), (), (), 10_000, 16)
    texts = {"search/start.js": render(Made("", "pages/search-start.js", start))}
    for prefix, words in files.items():
        name = f"words-{prefix}" if prefix else "words"
        lines = " ".join(f"{word},,{encode_numbers(numbers)}" for word, numbers in sorted(words.items()))
        texts[f"search/{name}.js"] = render(Made("", "search words", WordsView("v", name, lines)))
    return {path: text.decode() for path, text in texts.items()}


def find(page: Page, portal: Path, files: Files, typed: str, size: int = 1) -> str:
    """What is told of a search in an index."""
    serve(page, portal, write_index(files, size))
    page.goto("http://portal.test/index.html")
    told: str = page.evaluate(FIND, typed)
    return told


def hold(*words: str) -> dict[str, Sequence[int]]:
    """Words that one page holds each."""
    return {word: (number,) for number, word in enumerate(words)}


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("wrad", "ward"),  # two swapped
        ("fals", "falls"),  # one left out
        ("ratee", "rate"),  # one too many
        ("rating", "grating"),  # from six letters on the first may be another
        ("matorn", "matron"),
        ("pateints", "patients"),
        ("mateon", "matron"),  # one replaced
        ("petiemts", "patients"),  # from eight on two
        ("paitnets", "patients"),
    ],
)
def test_a_word_is_mended(page: Page, portal: Path, typed: str, meant: str):
    told = find(page, portal, {"": hold(meant)}, typed)
    assert told == f"No results for “{typed}”. 1 result for “{meant}”"


def test_a_word_that_every_object_of_the_script_has_is_told_as_it_was_typed(page: Page, portal: Path):
    told = find(page, portal, {"": hold("constructor", "proto", "tostring")}, "constructr __proto__ toString")
    assert told == (
        "No results for “constructr”. "
        "Nothing has all of “constructor proto tostring”. 3 results with some of these words"
    )


@pytest.mark.parametrize(
    "typed, other",
    [
        ("ward", "wart"),  # of four or five letters none is replaced
        ("falls", "fills"),
        ("race", "trace"),  # and the first stays
        ("heart", "earth"),
        ("ehart", "heart"),
        ("drat", "raft"),
        ("falls", "fas"),  # two left out
        ("falx", "falls"),
        ("far", "fair"),  # of three none is mended
        ("20311", "2031"),
        ("petron", "mattron"),
        ("mateom", "matron"),  # of six or seven only one is replaced
        ("petiemtz", "patients"),  # of more only two
    ],
)
def test_a_word_is_not_answered_by_another(page: Page, portal: Path, typed: str, other: str):
    assert find(page, portal, {"": hold(other)}, typed) == "Nothing here has this word"


@pytest.mark.parametrize("most, fewer", [("nursed", "nurses"), ("nurses", "nursed")])
def test_of_words_equally_near_the_one_that_most_pages_hold_is_meant(page: Page, portal: Path, most: str, fewer: str):
    files = {"": {most: range(9), fewer: range(0, 400_000, 80_000)}}  # the latter takes more letters to write
    assert find(page, portal, files, "nursex") == f"No results for “nursex”. 9 results for “{most}”"


def test_a_nearer_word_is_meant_rather_than_one_that_more_pages_hold(page: Page, portal: Path):
    files = {"": {"placed": range(9), "planned": (3,)}}
    assert find(page, portal, files, "planed").endswith("1 result for “planned”")


@pytest.mark.parametrize(
    "typed, size, files",
    [
        ("wiating", 30, ["wi", "wa"]),  # those with its first letter first, and no more than there is room for
        ("wiating", 1, ["wi", "wa", "ia", ""]),
        ("wiatn", 1, ["wi", "wa"]),  # of a short word the first letter stays
    ],
)
def test_only_files_are_read_that_may_have_the_word_meant(
    page: Page, portal: Path, typed: str, size: int, files: list[str]
):
    asked: list[str] = []
    page.on("request", lambda request: asked.extend(re.findall(r"/words-?(\w*)\.js", request.url)))
    index = {"": {}, "ia": hold("iaitings"), "wa": hold("waiting", "waitn"), "wi": hold("wind")}
    told = find(page, portal, index, typed, size=size)
    assert told.startswith(f"No results for “{typed}”. 1 result for “wait")
    assert asked == files
