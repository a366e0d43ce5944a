"""Measures from A to Z: what each counts, where its figures come from, who answers for it."""

from collections.abc import Iterator

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.long_lists import (
    MOST,
    Part,
    compose_overview,
    frame_part,
    lay_out,
    letter_stem,
    list_letters,
    list_pages,
    say_reach,
)
from generator.compose.measure_facts import list_measure_facts
from generator.compose.words import join_prose
from generator.model.measure_views import DictionaryEntry, DictionaryLetter, DictionaryView
from generator.model.measures import Measure
from generator.model.pages import Page
from generator.model.prose import Prose
from generator.model.views import LinkView

_PATH = urls.MEASURES_A_TO_Z


def compose_dictionary(edition: Edition) -> Iterator[Page]:
    """All measures by letter: on one page, or where they are many, on one for each letter."""
    letters = _sort_by_letter(edition)
    ids = urls.number_ids(letters, "letter-")
    head = PageHead(
        title=f"{edition.words.many('measure')} A to Z",
        description="What each one counts, where it comes from, who answers for it.",
    )
    if len(edition.strategy.measures) <= MOST:
        entries = tuple(_make_letter(letter, ids[letter], tuple(found), edition) for letter, found in letters.items())
        ways = list_letters(letters, ids)
        view = DictionaryView(frame=make_frame(edition, _PATH, head), ways=ways, letters=entries)
        yield Page(_PATH, "pages/measures-a-to-z.html", view)
        return
    pages = lay_out(Part(letter, letter_stem(_PATH, ids[letter]), tuple(found)) for letter, found in letters.items())
    told = [say_reach([m.name for m in page.items], edition.words.count(len(page.items), "measure")) for page in pages]
    yield compose_overview(_PATH, head, zip(pages, told, strict=True), edition)
    for page, sentence in zip(pages, told, strict=True):
        view = DictionaryView(
            frame=frame_part(page, pages, LinkView(head.title, _PATH), edition, sentence),
            ways=list_pages(pages, page.path),
            letters=(_make_letter(page.name, "letter", page.items, edition),),
        )
        yield Page(page.path, "pages/measures-a-to-z.html", view)


def _sort_by_letter(edition: Edition) -> dict[str, list[Measure]]:
    letters: dict[str, list[Measure]] = {}
    measures = edition.strategy.measures.values()
    for measure in sorted(measures, key=lambda m: (urls.find_letter(m.name), m.name.casefold(), m.id)):
        letters.setdefault(urls.find_letter(measure.name), []).append(measure)
    return letters


def _make_letter(name: str, part: str, measures: tuple[Measure, ...], edition: Edition) -> DictionaryLetter:
    return DictionaryLetter(name, part, tuple(_make_entry(measure, edition) for measure in measures))


def _make_entry(measure: Measure, edition: Edition) -> DictionaryEntry:
    return DictionaryEntry(
        link=link_thing(measure, edition, _PATH),
        definition=_join_first_paragraph(measure.words, edition, _PATH),
        facts=list_measure_facts(edition.measure_assessment(measure.key), measure, edition, _PATH),
    )


def _join_first_paragraph(words: Prose, edition: Edition, path: str) -> str:
    """The words up to the end of the first paragraph; "" where they open with anything else."""
    html = join_prose(words, edition, path)
    end = html.find("</p>")
    return html[: end + 4] if html.startswith("<p>") and end > 0 else ""
