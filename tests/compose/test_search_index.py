"""The files of the search index: which there are, which words are in which, and what an edit changes."""

import random
from pathlib import Path
from string import ascii_lowercase

from generator.compose.search_entries import Entry
from generator.compose.search_index import LEAST, MOST, make_index
from generator.compose.search_words import MINOR, spell
from generator.model.pages import Page
from generator.model.search_views import FoundFileView, FoundView, SearchStartView, WordsView
from tests.compose.builders import compose_folder
from tests.compose.test_search_words import decode

SAMPLE = Path(__file__).parents[2]
Lines = dict[str, tuple[list[int], list[int]]]


def index_of(*told: tuple[str, str, str]) -> dict[str, Page]:
    """The index of pages, by path: each (title, words of its title, other words)."""
    entries = []
    for title, a, b in told:
        places = sorted((word, place) for place, word in enumerate(a.split()))
        entries.append(Entry(FoundView(title, f"{title}.html", "Page", "", ""), tuple(places), frozenset(b.split()), 0))
    return {page.path: page for page in make_index(entries)}


def read_start(pages: dict[str, Page]) -> SearchStartView:
    view = pages["search/start.js"].view
    assert isinstance(view, SearchStartView)
    return view


def read_words(pages: dict[str, Page]) -> dict[str, Lines]:
    """Of each file of words, by the beginning it is called by: each word with its pages."""
    found: dict[str, Lines] = {}
    for page in pages.values():
        if isinstance(view := page.view, WordsView):
            lines = (line.split(",") for line in view.words.split(" ") if line)
            found[view.name.removeprefix("words").removeprefix("-")] = {
                word: (decode(named), [-1] if held == "*" else decode(held)) for word, named, held in lines
            }
    return found


def test_a_word_tells_the_pages_it_names_and_those_that_hold_it() -> None:
    pages = index_of(("a", "cut wait", "days"), ("b", "days", "wait"), ("c", "days", ""))
    assert read_words(pages) == {"": {"cut": ([0], []), "days": ([64, 128], [0]), "wait": ([1], [1])}}


def test_a_word_tells_each_of_its_places_in_a_pages_names() -> None:
    assert read_words(index_of(("a", "x", ""), ("b", "ward to ward", "")))[""]["ward"] == ([64, 66], [])


def test_the_start_tells_which_words_are_minor() -> None:
    assert read_start(index_of()).minor == MINOR


def test_results_are_told_in_files_of_sixteen() -> None:
    pages = index_of(*((f"p{number}", "x", "") for number in range(40)))
    views = [pages[f"search/results-{number}.js"].view for number in range(3)]
    told = [found.title for view in views if isinstance(view, FoundFileView) for found in view.pages]
    assert told == [f"p{number}" for number in range(40)]
    assert read_start(pages).per_file == 16
    assert "search/results-3.js" not in pages


def make_many(count: int) -> list[tuple[str, str, str]]:
    """Pages of many words, the same each time."""
    chance = random.Random(1)  # noqa: S311  (no secret)
    words = ["".join(chance.choices(ascii_lowercase + "éΩ山", k=chance.randint(2, 5))) for _ in range(4000)]
    return [(str(number), chance.choice(words), " ".join(chance.choices(words, k=80))) for number in range(count)]


def test_many_words_are_cut_into_files_by_what_they_begin_with() -> None:
    pages = index_of(*make_many(400))
    files = read_words(pages)
    assert files.keys() == {shard.prefix for shard in read_start(pages).shards}
    assert len(files) > 5
    for prefix, lines in files.items():
        for word in lines:
            homes = [other for other in files if spell(word).startswith(other)]
            assert max(homes, key=len) == prefix


def test_no_file_of_words_is_large_and_each_ones_size_is_told() -> None:
    pages = index_of(*make_many(400))
    sizes = {view.name: len(view.words) for page in pages.values() if isinstance(view := page.view, WordsView)}
    assert max(sizes.values()) <= MOST
    told = {f"words-{shard.prefix}" if shard.prefix else "words": shard.size for shard in read_start(pages).shards}
    assert all(abs(told[name] - size / 1000) < 1.5 for name, size in sizes.items())


def test_words_of_a_few_kilobytes_stay_together() -> None:
    assert len(read_words(index_of(*make_many(400)[:20]))) <= MOST // LEAST


def test_no_word_is_lost_and_no_page_of_it() -> None:
    told = make_many(300)
    found = {word: lines for file in read_words(index_of(*told)).values() for word, lines in file.items()}
    for number, (_, names, texts) in enumerate(told):
        assert 64 * number in found[names][0]
        assert all(number in found[word][1] for word in texts.split())


def test_a_word_that_over_half_of_many_pages_say_is_common_but_names_its_pages() -> None:
    pages = index_of(
        *((str(number), "the" if number == 7 else "x", "the of" if number % 3 else "of") for number in range(300))
    )
    assert read_start(pages).common == ("of", "the")
    lines = read_words(pages)[""]
    assert lines["the"] == ([7 * 64], [-1])
    assert len(lines["x"][0]) == 299


def test_in_a_small_portal_no_word_is_common() -> None:
    pages = index_of(*((str(number), "x", "the") for number in range(100)))
    assert read_start(pages).common == ()


def test_one_edit_of_a_text_changes_few_files_and_not_the_version() -> None:
    told = make_many(400)
    before = index_of(*told)
    title, names, texts = told[200]
    after = index_of(*told[:200], (title, names, " ".join(texts.split()[2:])), *told[201:])
    assert read_start(before).version == read_start(after).version
    assert sum(before[path] != after[path] for path in before) <= 3


def test_the_version_changes_with_the_order_of_pages() -> None:
    one, other = ("a", "x", ""), ("b", "y", "")
    assert read_start(index_of(one, other)).version != read_start(index_of(other, one)).version


def test_each_file_says_the_version_and_its_own_name() -> None:
    pages = index_of(*make_many(100))
    version = read_start(pages).version
    for path, page in pages.items():
        if isinstance(page.view, WordsView | FoundFileView):
            assert (page.view.version, f"search/{page.view.name}.js") == (version, path)


def test_every_result_of_the_sample_leads_to_one_of_its_pages() -> None:
    portal = compose_folder(SAMPLE)
    found = [each for page in portal.pages.values() if isinstance(page.view, FoundFileView) for each in page.view.pages]
    assert len(found) > 150
    assert {each.to.partition("#")[0] for each in found} <= portal.pages.keys()
