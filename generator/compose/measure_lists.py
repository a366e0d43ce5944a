"""All measures in tables, by priority, and measures from A to Z."""

from collections import defaultdict

from generator.compose import urls
from generator.compose.cards import link_teams, make_sparkline
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.measure_downloads import ALL_FIGURES
from generator.compose.measure_facts import list_measure_facts
from generator.compose.sentences import say_change, say_parts, say_period, say_target, say_value
from generator.compose.topics import topic_id
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
from generator.model.views import Cell, Column, Row, TableView


def compose_measures(edition: Edition) -> Page:
    """The page of every measure: a table for each priority it reaches, then those that reach none, then the retired."""
    groups: dict[Key, list[Measure]] = {priority.key: [] for priority in edition.strategy.priorities.values()}
    none: list[Measure] = []
    retired: list[Measure] = []
    for measure in edition.strategy.measures.values():
        if measure.retired:
            retired.append(measure)
            continue
        steps = edition.scorecard.threads[measure.key].up
        reached = next((step.key for step in steps if step.key in groups), None)
        (none if reached is None else groups[reached]).append(measure)
    titled = [(edition.thing(key).name, topic_id(key), found) for key, found in groups.items()]
    titled += [
        (f"Tied to no {edition.words.one_inside('priority')}", "no-priority", none),
        ("Retired", "retired", retired),
    ]
    open_measures = [measure for measure in edition.strategy.measures.values() if not measure.retired]
    statuses = tuple(edition.measure_assessment(measure.key).status for measure in open_measures)
    summary = say_parts(statuses, edition, term="measure", good="on target")
    title = f"All {edition.words.many_inside('measure')}"
    view = MeasuresView(
        frame=make_frame(edition, urls.MEASURES, title, description=summary),
        summary=summary,
        groups=tuple(
            MeasureGroup(name, found_id, make_measure_table(edition, tuple(found), urls.MEASURES, name))
            for name, found_id, found in titled
            if found
        ),
        csv=ALL_FIGURES,
    )
    return Page(urls.MEASURES, "pages/measures.html", view)


def make_measure_table(edition: Edition, measures: tuple[Measure, ...], path: str, caption: str) -> TableView:
    """Measures as the rows of a table: value, target, status, change, the last figures as a line, team."""
    columns = (
        Column(edition.words.one("measure"), is_sortable=True),
        Column("Status", is_sortable=True),
        Column("Last figure", is_number=True),
        Column("Target", is_number=True),
        Column("Change"),
        Column("Last figures"),
        Column(edition.words.one("team"), is_sortable=True),
    )
    rows = tuple(_row(edition, measure, path) for measure in measures)
    return TableView(caption, columns, rows, empty="None yet.", is_filterable=True, is_caption_hidden=True)


def _row(edition: Edition, measure: Measure, path: str) -> Row:
    found = edition.measure_assessment(measure.key)
    link = link_thing(measure, edition, path)
    current = found.current
    note = say_period(current, measure, edition) if current else ""
    if current and current.result.provisional:
        note += ", provisional"
    teams = ", ".join(team.text for team in link_teams(edition, measure, path))
    return Row(
        (
            Cell(link.text, link.href),
            Cell(status=edition.words.status(found.status), sort=found.status),
            Cell(
                say_value(current, measure, edition),
                note=note,
                is_number=bool(current and current.actual is not None),
            ),
            Cell(say_target(found, measure, edition), is_number=True),
            Cell(say_change(found.since_last, measure, edition)),
            Cell(spark=make_sparkline(found, measure, edition)),
            Cell(teams),
        ),
        id=measure.id,
    )


def compose_dictionary(edition: Edition) -> Page:
    """Measures from A to Z, with what each counts, where its figures come from and who answers for them."""
    path = urls.MEASURES_A_TO_Z
    letters: dict[str, list[DictionaryEntry]] = defaultdict(list)
    for measure in sorted(edition.strategy.measures.values(), key=lambda m: (m.name.casefold(), m.id)):
        found = edition.measure_assessment(measure.key)
        entry = DictionaryEntry(
            link=link_thing(measure, edition, path),
            also_called=", ".join(measure.also_called),
            definition=_first_paragraph(measure.words, path, edition),
            facts=list_measure_facts(found, measure, edition, path),
        )
        letters[measure.name[0].upper()].append(entry)
    title = f"{edition.words.many('measure')} A to Z"
    view = DictionaryView(
        frame=make_frame(
            edition, path, title, description="What each one counts, where it comes from, who answers for it."
        ),
        letters=tuple(DictionaryLetter(k, f"letter-{topic_id(k)}", tuple(v)) for k, v in letters.items()),
    )
    return Page(path, "pages/measures-a-to-z.html", view)


def _first_paragraph(words: Prose, path: str, edition: Edition) -> str:
    """The words up to the end of the first paragraph; "" where they open with anything else."""
    html = join_prose(words, edition, path, under=3, prefix="")
    end = html.find("</p>")
    return html[: end + 4] if html.startswith("<p>") and end > 0 else ""
