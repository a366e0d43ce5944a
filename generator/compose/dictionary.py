"""Measures from A to Z: what each counts, where its figures come from, who answers for it."""

from collections.abc import Iterator, Sequence

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing
from generator.compose.long_lists import Letter, LetterList, compose_letters, say_reach
from generator.compose.measure_facts import list_measure_facts
from generator.compose.words import join_prose
from generator.model.frame_views import Frame, NavItem
from generator.model.measure_views import DictionaryEntry, DictionaryLetter, DictionaryView
from generator.model.measures import Measure
from generator.model.pages import Page
from generator.model.prose import Prose

_PATH = urls.MEASURES_A_TO_Z


def compose_dictionary(edition: Edition) -> Iterator[Page]:
    """All measures by letter: on one page, or where they are many, on one for each letter."""
    head = PageHead(
        title=f"{edition.words.many('measure')} A to Z",
        description="What each one counts, where it comes from, who answers for it.",
    )

    def say(measures: Sequence[Measure]) -> str:
        return say_reach([measure.name for measure in measures], edition.words.count(len(measures), "measure"))

    def show(path: str, frame: Frame, ways: tuple[NavItem, ...], letters: tuple[Letter[Measure], ...]) -> Page:
        made = tuple(_make_letter(letter, edition) for letter in letters)
        return Page(path, "pages/measures-a-to-z.html", DictionaryView(frame=frame, ways=ways, letters=made))

    return compose_letters(LetterList(_PATH, head, _sort_by_letter(edition), say, show), edition)


def _sort_by_letter(edition: Edition) -> dict[str, tuple[Measure, ...]]:
    letters: dict[str, list[Measure]] = {}
    measures = edition.strategy.measures.values()
    for measure in sorted(measures, key=lambda m: (urls.find_letter(m.name), m.name.casefold(), m.id)):
        letters.setdefault(urls.find_letter(measure.name), []).append(measure)
    return {letter: tuple(found) for letter, found in letters.items()}


def _make_letter(letter: Letter[Measure], edition: Edition) -> DictionaryLetter:
    return DictionaryLetter(letter.name, letter.id, tuple(_make_entry(measure, edition) for measure in letter.items))


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
