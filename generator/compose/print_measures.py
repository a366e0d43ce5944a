"""Measures as a document for print tells them: each in full with its chart, or of very many a table."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator.compose import urls
from generator.compose.cards import find_how, find_measure, make_sparkline
from generator.compose.comments import find_told, make_comment
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import capitalise
from generator.compose.measure_chart import make_chart_figure
from generator.compose.measures import list_measure_notes
from generator.compose.sentences import say_measure, say_period, say_recent_changes, say_target, say_value
from generator.compose.words import join_prose
from generator.model.measure_views import CommentView
from generator.model.measures import Measure
from generator.model.nouns import Key, Thing
from generator.model.print_views import PrintMeasure, PrintMeasures
from generator.model.statuses import STATUSES
from generator.model.views import Cell, ChartFigure, Column, LinkView, Row, TableView

MOST_CHARTS = 150  # measures that a document tells in full; of more, nobody would print the pictures
_MOST_ALIKE = 40  # measures that all have their charts; of more, those that matter most have, and the rest a small line
_UNDER = 4  # the level of a measure's heading


class Document(msgspec.Struct, frozen=True):
    """A page made for print: where it is, what stands on it, and what of that has been told elsewhere on it."""

    edition: Edition  # whose links lead to what stands on the page
    path: str
    has_charts: bool
    is_short: bool  # so that each measure has its chart
    told: Mapping[Key, LinkView] = {}  # of each measure whose comment stands elsewhere on the page, where

    def link_out(self, thing: Thing) -> LinkView:
        """A link to a thing's own page, for its heading here, by the name that the rest of the site calls it."""
        return LinkView(thing.name, urls.make_href(self.path, urls.find_path(thing.key)))

    def find_title(self, thing: Thing) -> str:
        """A thing's full title, where its heading says another name."""
        return thing.title.plain if thing.name != thing.title.plain else ""


def open_document(
    edition: Edition, path: str, shown: Iterable[Key], *, told: Mapping[Key, LinkView] | None = None
) -> Document:
    """The document at `path`, on which these things stand whole."""
    here = {key: key.replace("/", "-") for key in shown}
    count = sum(key.startswith("measures/") for key in here)
    return Document(
        msgspec.structs.replace(edition, here=here), path, count <= MOST_CHARTS, count <= _MOST_ALIKE, told or {}
    )


def tell_measures(
    keys: Sequence[Key], document: Document, *, supported: Key = "", again: Sequence[Key] = ()
) -> PrintMeasures | None:
    """These measures in their order, with how each supports `supported`; `again`: stand further up on the page.

    None where there are neither.
    """
    if not keys and not again:
        return None
    return PrintMeasures(
        measures=tuple(_tell(key, supported, document) for key in keys) if document.has_charts else (),
        table=_make_table(keys, document),
        elsewhere=tuple(link_key(key, document.edition, document.path) for key in again),
    )


def has_band(groups: Iterable[PrintMeasures | None]) -> bool:
    """Whether one of the charts shows limits."""
    measures = (measure for group in groups if group for measure in group.measures)
    return any(measure.figure and measure.figure.chart.band for measure in measures)


def _tell(key: Key, supported: Key, document: Document) -> PrintMeasure:
    edition, path = document.edition, document.path
    measure, found = find_measure(key, edition), edition.measure_assessment(key)
    sentence = say_measure(found, measure, edition)
    return PrintMeasure(
        link=document.link_out(measure),
        title=document.find_title(measure),
        id=edition.here[key],
        value=say_value(found.current, measure, edition),
        period=say_period(found.current, measure, edition) if found.current else "",
        status=edition.words.status(found.status),
        sentence=sentence,
        notes=list_measure_notes(found, measure, edition, path),
        how=join_prose(find_how(measure, supported), edition, path),
        figure=(figure := _find_figure(measure, sentence, document)),
        spark=None if figure else make_sparkline(found, measure, edition),
        comment=None if key in document.told else _find_comment(measure, edition, path),
        told=document.told.get(key),
    )


def _find_figure(measure: Measure, sentence: str, document: Document) -> ChartFigure | None:
    edition = document.edition
    found = edition.measure_assessment(measure.key)
    if not (document.is_short or measure.kpi or STATUSES[found.status].scale == "off"):
        return None
    figure = make_chart_figure(found, measure, edition, sentence)
    return msgspec.structs.replace(figure, id=f"{edition.here[measure.key]}.chart") if figure else None


def _find_comment(measure: Measure, edition: Edition, path: str) -> CommentView | None:
    """What was last said of the current figure, or since."""
    latest, _ = find_told(edition.measure_assessment(measure.key))
    return make_comment(latest[0], measure, edition, path, under=_UNDER) if latest else None


def _make_table(keys: Sequence[Key], document: Document) -> TableView:
    """Measures as the rows of a table: value, target, status, change."""
    words = document.edition.words
    columns = (
        Column(words.one("measure")),
        Column("Last figure", is_number=True),
        Column("Target", is_number=True),
        Column("Status"),
        Column("Change"),
    )
    rows = () if document.has_charts else tuple(_row(key, document) for key in keys)
    return TableView(words.many("measure"), columns, rows, is_caption_hidden=True)


def _row(key: Key, document: Document) -> Row:
    edition = document.edition
    measure, found = find_measure(key, edition), edition.measure_assessment(key)
    link, current = document.link_out(measure), found.current
    note = say_period(current, measure, edition) if current else ""
    if current and current.result.provisional:
        note += ", provisional"
    cells = (
        Cell(link.text, link.href),
        Cell(
            say_value(current, measure, edition),
            note=note,
            is_number=current is not None and current.actual is not None,
        ),
        Cell(capitalise(say_target(found, measure, edition)), is_number=True),
        Cell(status=edition.words.status(found.status)),
        Cell(capitalise(say_recent_changes(found, measure, edition))),
    )
    return Row(cells, id=edition.here[key])
