"""What a period's report tells of its measures: by priority as they stood then, and each that was off target."""

from collections.abc import Iterator

from generator.compose import urls
from generator.compose.cards import find_measure
from generator.compose.comments import has_words, make_comment
from generator.compose.counts import Counted, say_measures
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.nearest import find_priority
from generator.compose.precision import tell_point
from generator.compose.priorities import WORST_FIRST
from generator.compose.sentences import NO_FIGURE, say_period, say_value, say_wanted, say_when
from generator.model.measure_scores import Point
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.report_views import OffTargetView, PriorityReport
from generator.model.results import has_value
from generator.model.scorecard import PeriodDigest
from generator.model.statuses import STATUSES
from generator.model.views import Cell, Column, LinkView, Row, TableView

_MOST_TOLD = 50  # measures off target that are told whole; the rest are named
_MOST_NAMED = 500
_MOST_ROWS = 50  # of a priority's table: the page of all measures holds them all


def count_measures(digest: PeriodDigest) -> Counted:
    """How each measure stood that was counted then."""
    return Counted(tuple(status for _, status in digest.statuses))


def summarise(digest: PeriodDigest, edition: Edition) -> str:
    """How many measures stood how; "" where none was counted."""
    return say_measures(count_measures(digest).statuses, edition)


def list_priorities(digest: PeriodDigest, edition: Edition, path: str) -> tuple[PriorityReport, ...]:
    """Each priority with its measures as they stood then, those of two under the first; one without any is left out.

    Those under none stand last, so that the tables hold all that the report's sentence counts; () without priorities.
    """
    stood = dict(digest.statuses)
    seen: set[Key] = set()
    reports = []
    for priority in edition.strategy.priorities.values():
        below = edition.thing_assessment(priority.key).roll_up.below
        statuses = {part.key: stood[part.key] for part in below if part.key in stood}
        own = {low: status for low, status in statuses.items() if low not in seen}
        seen.update(own)
        if statuses:
            reports.append(
                PriorityReport(
                    link=link_key(priority.key, edition, path),
                    sentence=say_measures(tuple(statuses.values()), edition)
                    + _say_seen(len(statuses) - len(own))
                    + _say_cut(len(own)),
                    measures=_make_table(own, digest, edition, path, priority.name),
                )
            )
    rest = {key: status for key, status in stood.items() if key not in seen}
    loose = _list_loose(rest, digest, edition, path) if edition.strategy.priorities else ()
    return (*reports, *loose)


def _list_loose(rest: dict[Key, str], digest: PeriodDigest, edition: Edition, path: str) -> Iterator[PriorityReport]:
    """The measures under no priority: those tied to none, and those whose way to one has ended, or not begun."""
    priority = edition.words.one_inside("priority")
    names = (f"Tied to no {priority} shown here", f"Counted under no {priority} today")
    for name, is_tied in zip(names, (False, True), strict=True):
        statuses = {key: status for key, status in rest.items() if bool(find_priority(key, edition)) == is_tied}
        if statuses:
            sentence = say_measures(tuple(statuses.values()), edition) + _say_cut(len(statuses))
            yield PriorityReport(LinkView(name), sentence, _make_table(statuses, digest, edition, path, name))


def _say_seen(count: int) -> str:
    is_one = count == 1
    return f". {count} of them {'is' if is_one else 'are'} shown above" if count else ""


def _say_cut(count: int) -> str:
    return f". The {_MOST_ROWS} that stood worst are shown" if count > _MOST_ROWS else ""


def _make_table(statuses: dict[Key, str], digest: PeriodDigest, edition: Edition, path: str, caption: str) -> TableView:
    """Measures as they stood at the end of a period; of many the worst, in the order of lists."""
    worst = sorted(statuses, key=lambda key: WORST_FIRST[STATUSES[statuses[key]].scale])[:_MOST_ROWS]
    shown = frozenset(worst)
    rows = tuple(_row(key, statuses[key], digest, edition, path) for key in statuses if key in shown)
    columns = (Column(edition.words.one("measure")), Column("Figure", is_number=True), Column("Status"))
    return TableView(caption, columns, rows, is_caption_hidden=True)


def _row(key: Key, status: str, digest: PeriodDigest, edition: Edition, path: str) -> Row:
    measure, link = find_measure(key, edition), link_key(key, edition, path)
    point = find_last_value(key, digest, edition)
    measure = tell_point(measure, point)
    value = say_value(point, measure, edition) if point else NO_FIGURE
    note = _note(point, measure, digest, edition) if point else ""
    return Row(
        (
            Cell(link.text, link.href),
            Cell(value, note=note, is_number=point is not None and point.actual is not None),
            Cell(status=edition.words.status(status)),
        )
    )


def _note(point: Point, measure: Measure, digest: PeriodDigest, edition: Edition) -> str:
    """Of which period a figure is, where not of the report's, and that it may still change: "Q4, provisional"."""
    period = say_period(point, measure, edition) if point.result.period != digest.period else ""
    return ", ".join(filter(None, (period, "provisional" if point.result.provisional else "")))


def find_last_value(key: Key, digest: PeriodDigest, edition: Edition) -> Point | None:
    """A measure's last figure, or what stands in its place, by the end of a period; None where it had none."""
    points = reversed(edition.measure_assessment(key).points)
    known = (point for point in points if has_value(point.result, point.actual))
    return next((point for point in known if point.result.period.last <= digest.period.last), None)


def list_off_target(digest: PeriodDigest, edition: Edition, path: str) -> tuple[OffTargetView, ...]:
    """The measures that were off target then, each with what was last said of that figure; of many the first."""
    stood = dict(digest.statuses)
    return tuple(_off_target(key, stood[key], digest, edition, path) for key in digest.off_target[:_MOST_TOLD])


def name_off_target(digest: PeriodDigest, edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links to those that are off target and not told whole; of very many the last link says how many more."""
    rest = digest.off_target[_MOST_TOLD:]
    more = len(rest) - _MOST_NAMED
    links = tuple(link_key(key, edition, path) for key in rest[:_MOST_NAMED])
    return (*links, LinkView(f"and {more} more", urls.make_href(path, urls.MEASURES))) if more > 0 else links


def _off_target(key: Key, status: str, digest: PeriodDigest, edition: Edition, path: str) -> OffTargetView:
    point = find_last_value(key, digest, edition)
    measure = tell_point(find_measure(key, edition), point)
    value = say_value(point, measure, edition)
    if point and point.result.provisional:
        value += " (provisional)"
    if point and point.result.period != digest.period:
        value += f" {say_when(point, measure, edition)}"
    if point and (target := say_wanted(point.target, point.reason.direction, measure, edition)):
        value += f"; the target is {target}"
    told = _find_told(key, point, digest, edition)
    return OffTargetView(
        link=link_key(key, edition, path),
        status=edition.words.status(status),
        value=value,
        comment=make_comment(told, measure, edition, path) if told else None,
        id=f"off-target-{measure.id}",
    )


def _find_told(key: Key, since: Point | None, digest: PeriodDigest, edition: Edition) -> Point | None:
    """The last point by the end of a period that something was said of, no older than the figure it is about."""
    first = since.result.period.last if since else digest.period.first
    points = reversed(edition.measure_assessment(key).points)
    return next(
        (p for p in points if first <= p.result.period.last <= digest.period.last and has_words(p)),
        None,
    )
