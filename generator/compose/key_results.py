"""An objective's key results and milestones, as its page shows them."""

from decimal import Decimal

from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.notes import make_judged
from generator.compose.numbers import format_day, format_number, format_value, name_period
from generator.compose.words import join_prose
from generator.model.plan import KeyResult, Milestone, Objective
from generator.model.plan_views import KeyResultView, MilestoneView
from generator.model.scorecard import KeyResultAssessment, MilestoneAssessment, ThingAssessment


def list_key_results(
    objective: Objective, assessment: ThingAssessment, edition: Edition, path: str
) -> tuple[KeyResultView, ...]:
    """The key results in the author's order, each with how far it is."""
    pairs = zip(objective.key_results, assessment.key_results, strict=True)
    return tuple(_key_result(written, found, edition, path) for written, found in pairs)


def _key_result(written: KeyResult, found: KeyResultAssessment, edition: Edition, path: str) -> KeyResultView:
    return KeyResultView(
        title=join_prose(written.title, edition, path),
        id=found.key.partition("#")[2],
        sentence=_say_key_result(written, found, edition),
        grade=format_number(found.grade, 1, edition.locale) if found.grade is not None else "",
        percent=int(found.grade * 100) if found.grade is not None else None,
        mark=_say_mark(written, found, edition),
        confidence=found.confidence,
        said=join_prose(found.said, edition, path),
        commentary=join_prose(found.commentary, edition, path, under=3, prefix=f"{found.key.partition('#')[2]}-"),
        measure=link_thing(edition.thing(found.measure), edition, path) if found.measure else None,
        owner=join_prose(written.owner, edition, path),
        team=tuple(link_thing(edition.thing(ref.key), edition, path) for ref in written.team),
        judged=make_judged(found.judgement, edition, path),
    )


def _unit(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    if written.unit or not found.measure:
        return written.unit
    return edition.strategy.measures[found.measure.partition("/")[2]].unit


def _say_key_result(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    """Where it is, where it is to go, and where it came from, with the figures that were given."""
    unit, locale = _unit(written, found, edition), edition.locale

    def value(number: Decimal) -> str:
        return format_value(number, unit, None, locale)

    parts = []
    if found.actual is not None:
        since = f" in {name_period(found.period, edition.settings.year, locale)}" if found.period else ""
        parts.append(f"{value(found.actual)}{since}")
    elif written.target is not None:
        parts.append("No figure yet")
    if written.target is not None:
        parts.append(f"target {value(written.target)}")
    if written.baseline is not None:
        parts.append(f"from {value(written.baseline)}")
    return "; ".join(parts)


def _say_mark(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    """Which of the marks was reached: commit, target, stretch; "" where there are none."""
    marks = {
        "commit reached": written.commit,
        "target reached": written.target,
        "stretch reached": written.stretch,
        "below commit": written.commit,
    }
    number = marks.get(found.mark)
    if number is None:
        return ""
    amount = format_number(number, None, edition.locale)
    if found.mark == "below commit":
        return f"Not yet at what was committed ({amount})"
    return f"{found.mark.partition(' ')[0].capitalize()} ({amount}) reached"


def list_milestones(
    objective: Objective, assessment: ThingAssessment, edition: Edition, path: str
) -> tuple[MilestoneView, ...]:
    """The milestones in the author's order, each with how it goes."""
    pairs = zip(objective.milestones, assessment.milestones, strict=True)
    return tuple(_milestone(written, found, edition, path) for written, found in pairs)


def _milestone(written: Milestone, found: MilestoneAssessment, edition: Edition, path: str) -> MilestoneView:
    return MilestoneView(
        title=join_prose(written.title, edition, path),
        id=found.key.partition("#")[2],
        status=edition.words.status(found.status),
        step=found.step.capitalize(),
        due=_say_due(found, edition.locale),
        owner=join_prose(written.owner, edition, path),
        because=join_prose(found.because, edition, path),
    )


def _say_due(found: MilestoneAssessment, locale: str) -> str:
    """When it was done, or is due, with the first date where that was moved."""
    if found.done:
        return f"Done {format_day(found.done, locale)}"
    if found.due is None:
        return ""
    first = f", first {format_day(found.first_due, locale)}" if found.first_due and found.first_due != found.due else ""
    word = "Overdue since" if found.is_overdue else "Due"
    return f"{word} {format_day(found.due, locale)}{first}"
