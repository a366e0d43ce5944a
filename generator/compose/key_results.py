"""An objective's key results and milestones, as its page shows them."""

from datetime import date
from decimal import Decimal

import msgspec

from generator.compose import urls
from generator.compose.cards import find_measure
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.letters import capitalise
from generator.compose.numbers import (
    decimals_of,
    drop_unit,
    find_answer,
    format_day,
    format_number,
    format_value,
    name_period,
)
from generator.compose.precision import find_decimals
from generator.compose.sentences import calendar_of
from generator.compose.standing import make_judged
from generator.compose.words import join_prose
from generator.model.periods import Period
from generator.model.plan import KeyResult, Milestone, Objective
from generator.model.plan_views import KeyResultView, MilestoneView
from generator.model.prose import HeadingStart, Prose
from generator.model.scorecard import KeyResultAssessment, MilestoneAssessment, ThingAssessment

_WHOLE = 100  # percent of the way
_MARKS = {
    "stretch reached": "stretch",
    "target reached": "target",
    "commit reached": "commit",
    "below commit": "commit",
}
_MARK_WORDS = {
    "stretch reached": "The stretch target of {} is reached",
    "target reached": "The target of {} is reached",
    "commit reached": "What was committed, {}, is reached",
    "below commit": "What was committed, {}, is not reached yet",
}


def set_words_apart(objective: Objective) -> Prose:
    """The objective's words, with another id for a heading that is called like a key result or a milestone."""
    taken = {kr.id for kr in objective.key_results} | {milestone.id for milestone in objective.milestones}
    pieces = tuple(
        msgspec.structs.replace(piece, slug=f"{piece.slug}.words")  # no slug has a point
        if isinstance(piece, HeadingStart) and piece.slug in taken
        else piece
        for piece in objective.words.pieces
    )
    return msgspec.structs.replace(objective.words, pieces=pieces)


def list_key_results(
    objective: Objective, assessment: ThingAssessment, edition: Edition, path: str, *, prefix: str = ""
) -> tuple[KeyResultView, ...]:
    """The key results in the author's order, each with how far it is; ids begin with `prefix`."""
    pairs = zip(objective.key_results, assessment.key_results, strict=True)
    return tuple(
        _key_result(written, found, edition, path, part_id=prefix + _name_part(written, place))
        for place, (written, found) in enumerate(pairs, 1)
    )


def _name_part(written: KeyResult | Milestone, place: int) -> str:
    """The id on the page of a part of an objective: by its own, else by its place from 1."""
    if written.id:
        return urls.PART + written.id
    return f"{'key-result' if isinstance(written, KeyResult) else 'milestone'}-{place}"


def _key_result(
    written: KeyResult, found: KeyResultAssessment, edition: Edition, path: str, *, part_id: str
) -> KeyResultView:
    percent = int(found.grade * 100) if found.grade is not None else None
    return KeyResultView(
        title=join_prose(written.title, edition, path),
        id=part_id,
        sentence=_say_key_result(written, found, edition),
        grade=_say_grade(percent, edition),
        percent=percent,
        mark=_say_mark(written, found, edition),
        confidence=found.confidence,
        said=join_prose(found.said, edition, path),
        commentary=join_prose(found.commentary, edition, path, under=3, prefix=f"{part_id}-"),
        measure=link_thing(edition.thing(found.measure), edition, path) if found.measure else None,
        owner=join_prose(written.owner, edition, path),
        team=tuple(link_thing(edition.thing(ref.key), edition, path) for ref in written.team),
        judged=make_judged(found.judgement, edition, path),
    )


def _say_grade(percent: int | None, edition: Edition) -> str:
    """How far it is, as no one takes for the figure itself: "90% of the way", "Reached"; "" where nothing says it."""
    if percent is None:
        return ""
    return "Reached" if percent == _WHOLE else f"{format_number(Decimal(percent), 0, edition.locale)}% of the way"


def _say_key_result(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    """Where it is, where it is to go by when, and where it came from, with the figures given; the unit said once.

    When is the objective's last day: its measure's target in force, which may stand beside, is mostly another.
    """
    parts, locale = [], edition.locale
    unit, decimals = _find_unit(written, found, edition), _count_decimals(written, found, edition)
    if found.actual is not None and found.period is not None and (answer := find_answer(found.actual, unit)):
        return f"{answer} in {_name_period(found.period, found, edition)}"
    if found.actual is not None and found.period is not None:
        parts.append(
            f"{format_value(found.actual, unit, decimals, locale)} in {_name_period(found.period, found, edition)}"
        )
        unit = drop_unit(unit)
    elif written.target is not None:
        parts.append("No figure yet")
    if written.target is not None:
        last_day = _find_last_day(found, edition)
        by = f" by {format_day(last_day, locale)}" if last_day else ""
        parts.append(f"target {format_value(written.target, unit, decimals, locale)}{by}")
        unit = drop_unit(unit)
    if written.baseline is not None:
        parts.append(f"starting from {format_value(written.baseline, unit, decimals, locale)}")
    return capitalise("; ".join(parts))


def _find_last_day(found: KeyResultAssessment, edition: Edition) -> date | None:
    """The last day of the objective whose key result it is."""
    objective, _, _ = found.key.partition("#")
    return edition.strategy.objectives[objective.partition("/")[2]].last_day


def _find_unit(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    """The key result's own unit, else its measure's."""
    return find_measure(found.measure, edition).unit if found.measure and not written.unit else written.unit


def _count_decimals(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> int | None:
    """Its measure's decimals, or as many as keep apart where it is, where it is to go and where it came from."""
    own = decimals_of(find_measure(found.measure, edition)) if found.measure else None
    marks = (written.target, written.baseline, *(getattr(written, name) for name in _MARKS.values()))
    pairs = ((found.actual, mark) for mark in marks)
    return find_decimals(own, *pairs, (written.target, written.baseline), unit=_find_unit(written, found, edition))


def _name_period(period: Period, found: KeyResultAssessment, edition: Edition) -> str:
    calendar = calendar_of(find_measure(found.measure, edition), edition) if found.measure else edition.settings.year
    return name_period(period, calendar, edition.locale)


def _say_mark(written: KeyResult, found: KeyResultAssessment, edition: Edition) -> str:
    """Which of the marks was reached: commit, target, stretch; "" of none, and where the grade says it: "Reached"."""
    if found.mark == "target reached" and found.grade == 1:
        return ""
    number: Decimal | None = getattr(written, _MARKS[found.mark]) if found.mark else None
    if number is None:
        return ""
    unit, decimals = _find_unit(written, found, edition), _count_decimals(written, found, edition)
    return _MARK_WORDS[found.mark].format(format_value(number, unit, decimals, edition.locale))


def list_milestones(
    objective: Objective, assessment: ThingAssessment, edition: Edition, path: str, *, prefix: str = ""
) -> tuple[MilestoneView, ...]:
    """The milestones in the author's order, each with how it goes; ids begin with `prefix`."""
    pairs = zip(objective.milestones, assessment.milestones, strict=True)
    return tuple(
        _milestone(written, found, edition, path, part_id=prefix + _name_part(written, place))
        for place, (written, found) in enumerate(pairs, 1)
    )


def _milestone(
    written: Milestone, found: MilestoneAssessment, edition: Edition, path: str, *, part_id: str
) -> MilestoneView:
    return MilestoneView(
        title=join_prose(written.title, edition, path),
        id=part_id,
        status=edition.words.status(found.status),
        step=capitalise(found.step),
        due=say_due(found, edition.locale),
        owner=join_prose(written.owner, edition, path),
        because=join_prose(found.because, edition, path),
    )


def say_due(found: MilestoneAssessment, locale: str) -> str:
    """When it was done, or is due, with the first date where that was moved."""
    if found.done:
        return f"Done {format_day(found.done, locale)}"
    if found.due is None:
        return ""
    first = found.first_due
    moved = f" (first {format_day(first, locale)})" if first and first != found.due else ""
    return f"{'Overdue since' if found.is_overdue else 'Due'} {format_day(found.due, locale)}{moved}"
