"""What was said of a measure's figures: commentary, cause, actions, and who checked them."""

from generator.compose import urls
from generator.compose.cards import find_measure
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.letters import capitalise
from generator.compose.numbers import format_day
from generator.compose.sentences import say_period
from generator.compose.words import join_prose
from generator.model.measure_scores import MeasureAssessment, Point
from generator.model.measure_views import ActionView, CommentView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.results import Action, Result, Signed
from generator.model.scorecard import ActionAssessment
from generator.model.views import LinkView

_WORKED = {
    "yes": "it worked",
    "partly": "it worked in part",
    "no": "it did not work",
    "too early": "too early to say whether it worked",
}


def find_told(assessment: MeasureAssessment) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """The points that something was said of, newest first: those of the current figure and since, and those before."""
    told = [point for point in reversed(assessment.points) if has_words(point)]
    current = assessment.current
    last = current.result.period.last if current else None
    split = sum(last is None or point.result.period.last >= last for point in told)
    return tuple(told[:split]), tuple(told[split:])


def has_words(point: Point) -> bool:
    """Whether anything was said of a point beside its figure."""
    result = point.result
    return bool(result.commentary or result.cause or result.actions)


def find_latest_comment(key: Key, edition: Edition, path: str) -> tuple[LinkView, CommentView] | None:
    """What was last said of a measure's current figure, or since, with a link to it; None where nothing was."""
    measure = find_measure(key, edition)
    latest, _ = find_told(edition.measure_assessment(key))
    return (link_thing(measure, edition, path), make_comment(latest[0], measure, edition, path)) if latest else None


def make_comment(point: Point, measure: Measure, edition: Edition, path: str, *, under: int = 3) -> CommentView:
    """What was said of a period: words (their headings below level `under`), cause, actions."""
    result = point.result
    prefix = f"said-{measure.id}-{urls.report_id(result.period)}-"
    actions = (_find_action(action, result, edition) for action in result.actions)
    return CommentView(
        period=say_period(point, measure, edition),
        html=join_prose(result.commentary, edition, path, under=under, prefix=prefix),
        cause=join_prose(result.cause, edition, path),
        cause_type=capitalise(result.cause_type),
        actions=tuple(make_action(action, edition, path) for action in actions),
        signed=_say_signed(result, edition),
    )


def _find_action(action: Action, result: Result, edition: Edition) -> ActionAssessment:
    """How an action that a result named stands now; one without an id is known by its words and period."""
    named = edition.actions[f"measures/{result.measure}"]
    if action.id:
        return next(found for found in named if found.action.id == action.id)
    return next(found for found in named if found.action == action and found.named_in == result.period)


def make_action(assessment: ActionAssessment, edition: Edition, path: str) -> ActionView:
    """An action and what became of it, as the page at `path` shows it."""
    action, checks = assessment.action, assessment.checks
    return ActionView(
        what=join_prose(action.what, edition, path),
        who=join_prose(action.who, edition, path),
        due=_say_due(assessment, edition),
        state=_say_state(assessment, edition),
        note=join_prose(checks[-1].note, edition, path) if checks else "",
        is_overdue=assessment.is_overdue,
    )


def _say_due(assessment: ActionAssessment, edition: Edition) -> str:
    """By when, with the day first meant where it was moved; an overdue one's is said as its state."""
    due, first = assessment.due, assessment.action.due
    if due is None or (assessment.is_overdue and first in (None, due)):
        return ""
    moved = f" (first {format_day(first, edition.locale)})" if first and first != due else ""
    return f"Due {format_day(due, edition.locale)}{moved}"


def _say_state(assessment: ActionAssessment, edition: Edition) -> str:
    done = next((check.done for check in reversed(assessment.checks) if check.done), None)
    worked = next((_WORKED[check.worked] for check in reversed(assessment.checks) if check.worked), "")
    if assessment.is_done:
        state = f"Done {format_day(done, edition.locale)}" if done else "Done"
    elif assessment.is_overdue and assessment.due:
        state = f"Overdue since {format_day(assessment.due, edition.locale)}"
    else:
        state = ""
    return ": ".join(filter(None, (state, worked if state else capitalise(worked))))


def _say_signed(result: Result, edition: Edition) -> str:
    told = (_say_by("Checked", result.checked, edition), _say_by("Approved", result.approved, edition))
    return " ".join(filter(None, told))


def _say_by(word: str, signed: Signed | None, edition: Edition) -> str:
    if signed is None:
        return ""
    on = f", {format_day(signed.on, edition.locale)}" if signed.on else ""
    return f"{word} by {signed.by.plain}{on}."
