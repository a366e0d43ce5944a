"""The page of one measure: how it stands, why, what was said of it, and how it is defined."""

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, link_thing
from generator.compose.measure_chart import make_chart_figure
from generator.compose.measure_facts import list_measure_facts
from generator.compose.measure_tables import make_breakdowns, make_history, make_target_history
from generator.compose.numbers import format_day, name_period
from generator.compose.reasons import explain_status
from generator.compose.sentences import (
    calendar_of,
    say_change,
    say_measure,
    say_period,
    say_target,
    say_trend,
    say_value,
)
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.measure_views import ActionView, CommentView, MeasureView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.results import Result, Signed
from generator.model.scorecard import ActionAssessment, MeasureAssessment, Point
from generator.model.views import LinkView


def compose_measure(edition: Edition, measure: Measure, around: Around) -> Page:
    """The page of one measure."""
    path = urls.find_path(measure.key)
    assessment = edition.measure_assessment(measure.key)
    sentence = say_measure(assessment, measure, edition)
    figure = make_chart_figure(assessment, measure, edition, sentence)
    comments = tuple(
        comment for point in reversed(assessment.points) if (comment := make_comment(point, measure, edition, path))
    )
    crumbs = (LinkView(edition.words.many("measure"), urls.make_href(path, urls.MEASURES)),)
    current = assessment.current
    is_latest_told = bool(comments and current and comments[0].period == say_period(current, measure, edition))
    view = MeasureView(
        frame=frame_thing(edition, path, measure, description=sentence, crumbs=crumbs, around=around),
        title=join_prose(measure.title, edition, path),
        kind=edition.words.one("measure"),
        status=edition.words.status(assessment.status),
        sentence=sentence,
        value=say_value(current, measure, edition),
        period=say_period(current, measure, edition) if current else "",
        target=say_target(assessment, measure, edition),
        changes=_list_changes(assessment, measure, edition),
        notes=_list_notes(assessment, measure, edition),
        trend=say_trend(assessment.trend, edition),
        figure=figure,
        no_figure="" if figure else "There is no chart, for there is no figure in numbers yet.",
        why=explain_status(assessment, measure, edition),
        latest=comments[0] if is_latest_told else None,
        earlier=comments[1:] if is_latest_told else comments,
        thread=make_thread(edition, measure, path),
        definition=join_prose(measure.words, edition, path, under=2, prefix="about-"),
        facts=list_measure_facts(assessment, measure, edition, path),
        quality=join_prose(measure.quality.note, edition, path, under=2, prefix="quality-")
        if measure.quality
        else "",
        target_history=make_target_history(measure, edition, path),
        history=make_history(assessment, measure, edition),
        breakdowns=make_breakdowns(assessment, measure, edition),
        guards=_link_measures(edition, tuple(ref.key for ref in measure.guards), path),
        guarded_by=_link_measures(edition, assessment.guarded_by, path),
        topics=link_topics(measure, path),
        csv=f"{measure.id}.csv",
        json=f"{measure.id}.json",
    )
    return Page(path, "pages/measure.html", view)


def find_latest_comment(edition: Edition, key: Key, path: str) -> tuple[LinkView, CommentView] | None:
    """What was last said of a measure's current figure, with a link to it; None where nothing was."""
    measure = edition.strategy.measures[key.partition("/")[2]]
    current = edition.measure_assessment(key).current
    comment = make_comment(current, measure, edition, path) if current else None
    return (link_thing(measure, edition, path), comment) if comment else None


def _link_measures(edition: Edition, keys: tuple[Key, ...], path: str) -> tuple[LinkView, ...]:
    return tuple(link_thing(edition.thing(key), edition, path) for key in keys)


def _list_changes(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[str, ...]:
    """Against the last period, and the same period a year before; the one where both are the same."""
    changes = (say_change(change, measure, edition) for change in (assessment.since_last, assessment.since_year))
    return tuple(dict.fromkeys(change[0].upper() + change[1:] for change in changes if change))


def _list_notes(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[str, ...]:
    notes = []
    if assessment.current and assessment.current.result.provisional:
        notes.append("This figure is provisional: it may still change.")
    reporting = assessment.reporting
    if reporting.days_late and reporting.awaited:
        awaited = name_period(reporting.awaited, calendar_of(measure, edition), edition.locale)
        notes.append(
            f"The figure for {awaited} is late by {reporting.days_late} days. Lateness says nothing of how it is."
        )
    if retired := measure.retired:
        on = f" on {format_day(retired.on, edition.locale)}" if retired.on else ""
        because = f": {retired.because.plain}" if retired.because else "."
        notes.append(f"This {edition.words.one_inside('measure')} was retired{on}{because}")
    return tuple(notes)


def make_comment(point: Point, measure: Measure, edition: Edition, path: str) -> CommentView | None:
    """What was said of a period: commentary, cause, actions; None where nothing was."""
    result = point.result
    if not (result.commentary or result.cause or result.actions or (result.said and point.actual is not None)):
        return None
    said = f"<p>{join_prose(result.said, edition, path)}</p>" if result.said and point.actual is not None else ""
    prefix = f"{measure.id}-{urls.report_id(result.period)}-"
    return CommentView(
        period=say_period(point, measure, edition),
        html=said + join_prose(result.commentary, edition, path, under=3, prefix=prefix),
        cause=join_prose(result.cause, edition, path),
        cause_type=result.cause_type.capitalize(),
        actions=tuple(make_action(action, edition, path) for action in _actions_of(result, edition)),
        signed=_say_signed(result, edition),
    )


def _actions_of(result: Result, edition: Edition) -> tuple[ActionAssessment, ...]:
    """How the actions that a result named stand now, in its order."""
    key = f"measures/{result.measure}"
    return tuple(a for a in edition.scorecard.actions if a.measure == key and a.named_in == result.period)


def make_action(assessment: ActionAssessment, edition: Edition, path: str) -> ActionView:
    """An action and what became of it, as the page at `path` shows it."""
    action = assessment.action
    last = assessment.checks[-1] if assessment.checks else None
    worked = {
        "yes": "it worked",
        "partly": "it worked partly",
        "no": "it did not work",
        "too early": "too early to say",
    }
    state = ""
    if assessment.is_done and last and last.done:
        state = f"Done {format_day(last.done, edition.locale)}"
    elif assessment.is_overdue and assessment.due:
        state = f"Overdue since {format_day(assessment.due, edition.locale)}"
    if last and last.worked:
        state = f"{state}: {worked[last.worked]}" if state else worked[last.worked].capitalize()
    return ActionView(
        what=join_prose(action.what, edition, path),
        who=join_prose(action.who, edition, path),
        due=f"Due {format_day(assessment.due, edition.locale)}" if assessment.due else "",
        state=state,
        note=join_prose(last.note, edition, path) if last else "",
        is_overdue=assessment.is_overdue,
    )


def _say_signed(result: Result, edition: Edition) -> str:
    def say(word: str, signed: Signed | None) -> str:
        if signed is None:
            return ""
        on = f", {format_day(signed.on, edition.locale)}" if signed.on else ""
        return f"{word} by {signed.by.plain}{on}."

    return " ".join(filter(None, (say("Checked", result.checked), say("Approved", result.approved))))
