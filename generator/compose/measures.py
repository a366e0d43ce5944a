"""The page of one measure: how it stands, why, what was said of it, and how it is defined."""

from html import escape

from generator.compose import urls
from generator.compose.comments import find_told, make_comment
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, link_thing
from generator.compose.measure_breakdowns import make_breakdowns
from generator.compose.measure_chart import make_chart_figure
from generator.compose.measure_facts import group_measure_facts
from generator.compose.measure_tables import make_history, make_target_history
from generator.compose.notes import list_state_notes, name_kind
from generator.compose.numbers import count_of, format_day, name_period
from generator.compose.reasons import explain_status
from generator.compose.sentences import calendar_of, say_measure, say_period, say_target, say_value
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.trends import say_trend
from generator.compose.words import join_prose
from generator.model.measure_scores import MeasureAssessment
from generator.model.measure_views import MeasureView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.prose import EMPTY, Prose
from generator.model.statuses import MEASURE_WORDS
from generator.model.views import LinkView

_NO_FIGURE = "There is no chart, because there is no figure in numbers yet."
_IN_WORDS = "There is no chart, because the results are words, not numbers."


def compose_measure(edition: Edition, measure: Measure, around: Around) -> Page:
    """The page of one measure."""
    path = urls.find_path(measure.key)
    assessment = edition.measure_assessment(measure.key)
    sentence = say_measure(assessment, measure, edition)
    latest, earlier = find_told(assessment)
    said = tuple(make_comment(point, measure, edition, path, under=2) for point in (*latest, *earlier))
    current = assessment.current
    history, older = make_history(assessment, measure, edition)
    view = MeasureView(
        frame=frame_thing(edition, measure, description=sentence, around=around),
        title=join_prose(measure.title, edition, path),
        kind=name_kind(measure, edition),
        status=edition.words.status(assessment.status),
        sentence=sentence,
        value=say_value(current, measure, edition),
        period=say_period(current, measure, edition) if current else "",
        target=say_target(assessment, measure, edition),
        notes=list_measure_notes(assessment, measure, edition, path),
        trend=_say_trend(assessment),
        figure=(figure := make_chart_figure(assessment, measure, edition, sentence)),
        no_figure="" if figure else _IN_WORDS if current else _NO_FIGURE,
        why=explain_status(assessment, measure, edition),
        latest=said[0] if latest else None,
        earlier=said[1:] if latest else said,
        thread=make_thread(measure, edition, path),
        definition=join_prose(measure.words, edition, path, under=2, prefix=urls.PART),
        facts=group_measure_facts(assessment, measure, edition, path),
        quality=join_prose(_find_quality(measure), edition, path, under=3, prefix="quality-"),
        target_history=make_target_history(assessment, measure, edition, path),
        history=history,
        older=older,
        breakdowns=make_breakdowns(assessment, measure, edition),
        guards=_link_measures(tuple(ref.key for ref in measure.guards), edition, path),
        guarded_by=_link_measures(assessment.guarded_by, edition, path),
        topics=link_topics(measure, edition, path),
        csv=f"{measure.id}.csv",
        json=f"{measure.id}.json",
    )
    return Page(path, "pages/measure.html", view)


def _say_trend(assessment: MeasureAssessment) -> str:
    current = assessment.current
    return say_trend(assessment.trend, assessment.points, is_in_words=current is not None and current.actual is None)


def _is_old(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> bool:
    """Whether a figure that nothing is judged by is old; one that is judged says so by its status."""
    if (
        assessment.current is None
        or not measure.months_fresh
        or assessment.reason.rule not in ("no target", "no direction")
    ):
        return False
    as_of, last = edition.scorecard.as_of, assessment.current.result.period.last
    return (as_of.year - last.year) * 12 + as_of.month - last.month > measure.months_fresh


def _find_quality(measure: Measure) -> Prose:
    return measure.quality.note if measure.quality else EMPTY


def _link_measures(keys: tuple[Key, ...], edition: Edition, path: str) -> tuple[LinkView, ...]:
    return tuple(link_thing(edition.thing(key), edition, path) for key in keys)


def list_measure_notes(assessment: MeasureAssessment, measure: Measure, edition: Edition, path: str) -> tuple[str, ...]:
    """What is to know of the figure, and whether the measure is retired; html."""
    notes = []
    if assessment.current and assessment.current.result.provisional:
        notes.append("This figure is provisional: it may still change.")
    if _is_old(assessment, measure, edition):
        notes.append("This figure is old: two or more should have come since.")
    reporting = assessment.reporting
    if reporting.days_late and reporting.awaited and reporting.due:
        awaited = escape(name_period(reporting.awaited, calendar_of(measure, edition), edition.locale))
        late, due = count_of(reporting.days_late, "day", "days"), format_day(reporting.due, edition.locale)
        off = escape(edition.words.status_inside(MEASURE_WORDS["off"]))
        since = f"was due on {due} and is {late} late; late is not the same as {off}"
        notes.append(f"The figure for {awaited} {since}.")
    return (*notes, *list_state_notes(measure, edition, path))
