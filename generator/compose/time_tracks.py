"""Milestones along a line: each on a track of its own, with the day of the figures and what was put off."""

from datetime import date

import msgspec

from generator.compose.edition import Edition
from generator.compose.key_results import list_milestones, say_due
from generator.compose.numbers import format_day
from generator.compose.time_scale import TimeScale, format_share, list_ticks, make_scale, measure_days
from generator.model.plan import Objective
from generator.model.plan_views import MilestoneView
from generator.model.scorecard import MilestoneAssessment, ThingAssessment
from generator.model.timeline_views import TimeAxis, TimeMark, TimeTick, TimeTrack

SLOT = 18  # pixels from one mark to the next below it
EDGE = 12  # and from a track's top to its first mark
_BAR = 6  # the height of the bar that shows when an objective is open


def place_milestones(
    objective: Objective, assessment: ThingAssessment, edition: Edition, path: str
) -> tuple[tuple[MilestoneView, ...], TimeAxis | None]:
    """An objective's milestones in the author's order, each that has a date with its track, and the scale they share.

    None as the scale where none has a date.
    """
    listed = list_milestones(objective, assessment, edition, path)
    days = [day for found in assessment.milestones for day in (find_day(found), found.first_due) if day]
    bounds = (objective.first_day, objective.last_day)
    scale = make_scale(bounds, days, edition.scorecard.as_of, edition.settings.year) if days else None
    if scale is None:
        return listed, None
    placed = (
        msgspec.structs.replace(view, track=_make_track(objective, found, scale, edition)) if find_day(found) else view
        for view, found in zip(listed, assessment.milestones, strict=True)
    )
    return tuple(placed), make_axis(scale, edition)


def find_day(found: MilestoneAssessment) -> date | None:
    """The day on which a milestone stands: when it was done, else when it is due; None where nobody said."""
    return found.done or found.due


def make_axis(scale: TimeScale, edition: Edition) -> TimeAxis:
    """The scale with its years or quarters, and the day of the figures where that is on it."""
    as_of = edition.scorecard.as_of
    ticks = tuple(TimeTick(scale.place(day), text) for day, text in list_ticks(scale, edition.settings.year))
    today = scale.place(as_of) if scale.holds(as_of) else ""
    return TimeAxis(ticks, today, f"As at {format_day(as_of, edition.locale)}", scale.is_late(as_of))


def make_mark(found: MilestoneAssessment, day: date, scale: TimeScale, edition: Edition, y: int = EDGE) -> TimeMark:
    """A milestone's mark, with a line from its first day where it was put off and isn't done."""
    first = found.first_due
    status = edition.words.status(found.status)
    words = (found.title.plain, status.word, say_due(found, edition.locale))
    return TimeMark(
        x=scale.place(day),
        y=y,
        status=status,
        text=". ".join(word for word in words if word),
        slip_x=scale.place(first) if first and first != day and not found.done else "",
    )


def _make_track(objective: Objective, found: MilestoneAssessment, scale: TimeScale, edition: Edition) -> TimeTrack:
    """One milestone's track, over the days on which its objective is open."""
    day = find_day(found) or scale.first
    first, last = objective.first_day, objective.last_day
    marks = (make_mark(found, day, scale, edition),)
    if first is None or last is None or last < first:
        return TimeTrack(2 * EDGE, marks)
    width = min(measure_days((last - first).days + 1, scale), 10_000 - scale.measure(first))
    return TimeTrack(2 * EDGE, marks, scale.place(first), format_share(width), EDGE - _BAR // 2)
