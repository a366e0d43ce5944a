"""Each reporting period in sum: how measures stood, what changed since the one before, what was done."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args, get_type_hints

from generator.evaluate.actions import assess_actions
from generator.evaluate.history import find_status
from generator.evaluate.measure_movements import list_compared, list_restated, list_retargeted
from generator.evaluate.openness import find_day_before, is_open
from generator.evaluate.plan_movements import list_closed, list_judged, list_opened
from generator.evaluate.scene import Scene, Span
from generator.model.nouns import Key
from generator.model.periods import Calendar, Period
from generator.model.scorecard import ActionAssessment, Movement, PeriodDigest
from generator.model.statuses import STATUSES

MOST_DIGESTS = 12  # reporting periods that are looked back on, beside those with a review
_KINDS: tuple[str, ...] = get_args(get_type_hints(Movement)["kind"])
_LISTS = (list_compared, list_retargeted, list_opened, list_closed, list_restated, list_judged)


def make_digests(scene: Scene, period: Period) -> tuple[PeriodDigest, ...]:
    """The digest of `period`, the reporting period, then those of earlier ones, newest first.

    They are the last twelve of its kind that have results, and every period that has a review.
    """
    past = _Past(scene, period)
    return tuple(past.sum_up(each) for each in _list_periods(scene, period))


def _list_periods(scene: Scene, period: Period) -> tuple[Period, ...]:
    """The periods that have a digest, newest first; of two with one last day, that of the reporting kind first."""
    calendar = scene.strategy.settings.year
    returned = {each for each in _list_returned(scene) if each.last <= period.last}
    reported = {_find_reporting(calendar, each, period) for each in returned}
    recent = sorted(each for each in reported if each.last <= period.last)[-MOST_DIGESTS:]
    reviewed = (review.period for review in scene.strategy.reviews.values())
    dated = {each for each in reviewed if each and each.last <= period.last}
    return tuple(
        sorted(
            {period, *recent, *dated},
            key=lambda each: (each.last, each.kind == period.kind, each),
            reverse=True,
        )
    )


def _list_returned(scene: Scene) -> Iterator[Period]:
    """The periods of all figures, words and check-ins."""
    for results in scene.strategy.results.values():
        yield from (result.period for result in results if not result.missing)
    for check_ins in scene.strategy.check_ins.values():
        yield from (check_in.period for check_in in check_ins)


def _find_reporting(calendar: Calendar, reported: Period, period: Period) -> Period:
    """The period of the reporting kind that a result belongs to."""
    return reported if period.kind == "days" else calendar.find_containing(reported.last, period.kind)


class _Past:
    """Looks back on a scene, at each day once."""

    def __init__(self, scene: Scene, period: Period) -> None:
        self._scene = scene
        self._period = period
        self._looks: dict[date, Mapping[Key, str]] = {}
        self._acted = {
            history.measure.id: history.measure
            for history in scene.histories.values()
            if any(point.result.actions for point in history.assessment.points)
        }

    def sum_up(self, period: Period) -> PeriodDigest:
        """One period's digest; that of the reporting period is up to the scene's own day."""
        after = self._scene.as_of if period == self._period else period.last
        before = find_day_before(period.first)
        span = Span(before, after, period.last, self._look(before), self._look(after))
        counts = Counter(span.now.values())
        return PeriodDigest(
            period=period,
            movements=_list_movements(self._scene, span),
            counts=tuple((word, counts[word]) for word in STATUSES if counts[word]),
            statuses=tuple(span.now.items()),
            off_target=tuple(key for key, word in span.now.items() if STATUSES[word].scale == "off"),
            actions=self._list_actions(span),
        )

    def _look(self, day: date) -> Mapping[Key, str]:
        if day not in self._looks:
            self._looks[day] = _list_statuses(self._scene, day)
        return self._looks[day]

    def _list_actions(self, span: Span) -> tuple[ActionAssessment, ...]:
        """Those named by the end of the span that were open then, or were closed in it."""
        strategy = self._scene.strategy
        was, now = (
            assess_actions(self._acted, strategy.results, strategy.action_checks, day)
            for day in (span.before, span.after)
        )
        closed = {(each.measure, each.action.id) for each in was if each.is_done}
        return tuple(each for each in now if not each.is_done or (each.measure, each.action.id) not in closed)


def _list_statuses(scene: Scene, day: date) -> dict[Key, str]:
    """How the measures stood that were open on the day: as an evaluation as of that day would say."""
    return {
        key: find_status(history, day, scene.as_of)
        for key, history in scene.histories.items()
        if is_open(history.measure, day)
    }


def _list_movements(scene: Scene, span: Span) -> tuple[Movement, ...]:
    """What changed, by kind in the order of `Movement.kind`, each kind as lists show it."""
    movements = [movement for each in _LISTS for movement in each(scene, span)]
    return tuple(sorted(movements, key=lambda movement: _KINDS.index(movement.kind)))
