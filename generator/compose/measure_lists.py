"""All measures in tables, by priority, and measures from A to Z."""

from generator.compose import urls
from generator.compose.counts import say_measures
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.home import list_open_statuses
from generator.compose.long_tables import make_tools
from generator.compose.measure_facts import list_measure_facts
from generator.compose.measures_table import UNSORTED, Orders, choose_orders, make_measure_table
from generator.compose.words import join_prose
from generator.model.measure_views import (
    DictionaryEntry,
    DictionaryLetter,
    DictionaryView,
    MeasureGroup,
    MeasuresView,
)
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.prose import Prose


def compose_measures(edition: Edition) -> Page:
    """The page of every measure: a table for each priority it reaches, then those that reach none, then the retired."""
    groups: dict[Key, list[Measure]] = {key: [] for key in (*_list_priorities(edition), _LOOSE, _RETIRED)}
    measures = edition.strategy.measures.values()
    for measure in measures:
        groups[_RETIRED if edition.is_retired(measure) else _find_priority(measure, groups, edition)].append(measure)
    names = {_LOOSE: f"Tied to no {edition.words.one_inside('priority')} shown here", _RETIRED: "Retired"}
    summary = say_measures(list_open_statuses(edition), edition)
    head = PageHead(title=f"All {edition.words.many_inside('measure')}", description=summary)
    tools = make_tools(len(measures), edition.words.many_inside("measure"), edition.words.one("priority"))
    orders = choose_orders(measures) if tools else UNSORTED
    view = MeasuresView(
        frame=make_frame(edition, urls.MEASURES, head),
        summary=summary,
        groups=tuple(
            _make_group(key, names.get(key, ""), found, orders, edition) for key, found in groups.items() if found
        ),
        tools=tools,
        csv=urls.ALL_FIGURES,
    )
    return Page(urls.MEASURES, "pages/measures.html", view)


_LOOSE, _RETIRED = "loose", "retired"


def _list_priorities(edition: Edition) -> list[Key]:
    return [priority.key for priority in edition.strategy.priorities.values()]


def _find_priority(measure: Measure, groups: dict[Key, list[Measure]], edition: Edition) -> Key:
    """The nearest priority that a measure's thread reaches."""
    return next((step.key for step in edition.scorecard.threads[measure.key].up if step.key in groups), _LOOSE)


def _make_group(key: Key, name: str, measures: list[Measure], orders: Orders, edition: Edition) -> MeasureGroup:
    title = name or edition.thing(key).name
    table = make_measure_table(measures, title, orders, edition, urls.MEASURES)
    return MeasureGroup(title, f"group-{urls.make_id(key)}", table)


def compose_dictionary(edition: Edition) -> Page:
    """Measures from A to Z, with what each counts, where its figures come from and who answers for them."""
    path = urls.MEASURES_A_TO_Z
    measures = sorted(
        edition.strategy.measures.values(), key=lambda m: (urls.find_letter(m.name), m.name.casefold(), m.id)
    )
    letters: dict[str, list[DictionaryEntry]] = {}
    for measure in measures:
        entry = DictionaryEntry(
            link=link_thing(measure, edition, path),
            also_called=", ".join(measure.also_called),
            definition=_join_first_paragraph(measure.words, edition, path),
            facts=list_measure_facts(edition.measure_assessment(measure.key), measure, edition, path),
        )
        letters.setdefault(urls.find_letter(measure.name), []).append(entry)
    ids = urls.number_ids(letters, "letter-")
    head = PageHead(
        title=f"{edition.words.many('measure')} A to Z",
        description="What each one counts, where it comes from, who answers for it.",
    )
    view = DictionaryView(
        frame=make_frame(edition, path, head),
        letters=tuple(DictionaryLetter(letter, ids[letter], tuple(found)) for letter, found in letters.items()),
    )
    return Page(path, "pages/measures-a-to-z.html", view)


def _join_first_paragraph(words: Prose, edition: Edition, path: str) -> str:
    """The words up to the end of the first paragraph; "" where they open with anything else."""
    html = join_prose(words, edition, path)
    end = html.find("</p>")
    return html[: end + 4] if html.startswith("<p>") and end > 0 else ""
