"""The pages of periods: each one's report, what changed in the last, and past reports."""

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.measures import make_action, make_comment
from generator.compose.movements import group_movements
from generator.compose.numbers import describe_period, format_day, name_period
from generator.compose.sentences import say_parts, say_target, say_value
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.periods import Period
from generator.model.plan import Review
from generator.model.prose import Prose
from generator.model.report_views import (
    ChangedView,
    CountView,
    LessonView,
    OffTargetView,
    PriorityReport,
    ReportsView,
    ReportView,
)
from generator.model.scorecard import PeriodDigest, Point
from generator.model.views import Cell, Column, LinkView, Row, TableView


def name_report(period: Period, edition: Edition) -> str:
    """A period's name in short, in the site's year."""
    return name_period(period, edition.settings.year, edition.locale)


def compose_report(edition: Edition, digest: PeriodDigest) -> Page:
    """The report of one period."""
    path = urls.report_path(digest.period)
    review = _find_review(edition, digest.period)
    statuses = tuple(status for _, status in digest.statuses)
    title = f"Report of {name_report(digest.period, edition)}"
    summary = say_parts(statuses, edition, term="measure", good="on target")
    neighbours = _find_neighbours(edition, digest, path)
    view = ReportView(
        frame=make_frame(
            edition,
            path,
            title,
            description=summary,
            crumbs=(LinkView("Past reports", urls.make_href(path, urls.REPORTS)),),
            before=neighbours[0],
            after=neighbours[1],
        ),
        title=title,
        period=describe_period(digest.period, edition.settings.year, edition.locale),
        review_title=join_prose(review.title, edition, path) if review else "",
        facts=_say_held(review, edition),
        story=join_prose(review.words, edition, path, under=2) if review else "",
        counts=tuple(CountView(edition.words.status(word), number) for word, number in digest.counts),
        summary=summary,
        movements=group_movements(digest.movements, edition, path),
        priorities=_list_priorities(edition, digest, path),
        off_target=tuple(_off_target(edition, key, digest.period, path) for key in digest.off_target),
        actions=tuple(
            (link_thing(edition.thing(a.measure), edition, path), make_action(a, edition, path)) for a in digest.actions
        ),
        decisions=_join_all(review.decisions, edition, path) if review else (),
        lessons=_list_lessons(review, edition, path),
        outlook=_join_all(review.next, edition, path) if review else (),
    )
    return Page(path, "pages/report.html", view)


def _find_review(edition: Edition, period: Period) -> Review | None:
    return next((review for review in edition.strategy.reviews.values() if review.period == period), None)


def _find_neighbours(edition: Edition, digest: PeriodDigest, path: str) -> tuple[LinkView | None, LinkView | None]:
    """The reports of the periods of this kind before and after."""
    periods = [found.period for found in edition.scorecard.digests if found.period.kind == digest.period.kind]
    place = periods.index(digest.period)

    def link(index: int) -> LinkView | None:
        if not 0 <= index < len(periods):
            return None
        return LinkView(name_report(periods[index], edition), urls.make_href(path, urls.report_path(periods[index])))

    return link(place + 1), link(place - 1)


def _say_held(review: Review | None, edition: Edition) -> str:
    if review is None or not (review.held or review.forum):
        return ""
    on = f" on {format_day(review.held, edition.locale)}" if review.held else ""
    by = f" by {review.forum.plain}" if review.forum else ""
    return f"Reviewed{by}{on}"


def _join_all(items: tuple[Prose, ...], edition: Edition, path: str) -> tuple[str, ...]:
    return tuple(join_prose(item, edition, path) for item in items)


def _list_lessons(review: Review | None, edition: Edition, path: str) -> tuple[LessonView, ...]:
    lessons = review.lessons if review else ()
    return tuple(
        LessonView(*_join_all((lesson.expected, lesson.happened, lesson.why, lesson.next_time), edition, path))
        for lesson in lessons
    )


def _list_priorities(edition: Edition, digest: PeriodDigest, path: str) -> tuple[PriorityReport, ...]:
    """Each priority with its measures as they stood then; one without any is left out."""
    stood = dict(digest.statuses)
    reports = []
    for priority in edition.strategy.priorities.values():
        below = edition.thing_assessment(priority.key).roll_up.below
        keys = tuple(part.key for part in below if part.key in stood)
        if not keys:
            continue
        sentence = say_parts(tuple(stood[key] for key in keys), edition, term="measure", good="on target")
        table = _make_table(edition, keys, digest, path, priority.name)
        reports.append(PriorityReport(link_thing(priority, edition, path), sentence, table))
    return tuple(reports)


def _make_table(edition: Edition, keys: tuple[Key, ...], digest: PeriodDigest, path: str, caption: str) -> TableView:
    stood = dict(digest.statuses)
    rows = []
    for key in keys:
        measure = edition.strategy.measures[key.partition("/")[2]]
        point = find_point(edition, key, digest.period)
        link = link_thing(measure, edition, path)
        value = say_value(point, measure, edition) if point else "No figure"
        rows.append(
            Row(
                (
                    Cell(link.text, link.href),
                    Cell(value, is_number=True),
                    Cell(status=edition.words.status(stood[key])),
                )
            )
        )
    columns = (Column(edition.words.one("measure")), Column("Figure", is_number=True), Column("Status"))
    return TableView(caption, columns, tuple(rows), is_caption_hidden=True)


def find_point(edition: Edition, key: Key, period: Period) -> Point | None:
    """A measure's last point of a period's days; None where it has none."""
    points = edition.measure_assessment(key).points
    inside = [p for p in points if p.result.period.last <= period.last and p.result.period.last >= period.first]
    return inside[-1] if inside else None


def _off_target(edition: Edition, key: Key, period: Period, path: str) -> OffTargetView:
    measure = edition.strategy.measures[key.partition("/")[2]]
    point = find_point(edition, key, period)
    status = point.status if point else edition.measure_assessment(key).status
    target = say_target(edition.measure_assessment(key), measure, edition)
    value = say_value(point, measure, edition)
    return OffTargetView(
        link=link_thing(measure, edition, path),
        status=edition.words.status(status),
        value=f"{value}; the target is {target}" if target else value,
        comment=make_comment(point, measure, edition, path) if point else None,
    )


def compose_changed(edition: Edition) -> Page:
    """What changed since the last period."""
    path, card = urls.CHANGED, edition.scorecard
    latest = card.digests[0] if card.digests else None
    since = edition.settings.year.shift(card.period, -1)
    title = "What changed"
    view = ChangedView(
        frame=make_frame(edition, path, title, description=f"What changed in {name_report(card.period, edition)}."),
        since=f"In {name_report(card.period, edition)}, since {name_report(since, edition)}" if since else "",
        groups=group_movements(latest.movements, edition, path) if latest else (),
        earlier=tuple(
            LinkView(name_report(digest.period, edition), urls.report_path(digest.period))
            for digest in card.digests[1:]
        ),
    )
    return Page(path, "pages/what-changed.html", view)


def compose_reports(edition: Edition) -> Page:
    """The list of all reports, newest first."""
    path = urls.REPORTS
    rows = []
    for digest in edition.scorecard.digests:
        review = _find_review(edition, digest.period)
        statuses = tuple(status for _, status in digest.statuses)
        name = describe_period(digest.period, edition.settings.year, edition.locale)
        rows.append(
            Row(
                (
                    Cell(name, urls.make_href(path, urls.report_path(digest.period))),
                    Cell(review.title.plain if review else ""),
                    Cell(say_parts(statuses, edition, term="measure", good="on target")),
                )
            )
        )
    columns = (Column("Period"), Column(edition.words.one("review")), Column("How it stood"))
    table = TableView(
        "Reports, newest first",
        columns,
        tuple(rows),
        empty="There are no reports yet.",
        is_caption_hidden=True,
    )
    frame = make_frame(edition, path, "Past reports", description="The report of each period, newest first.")
    return Page(path, "pages/reports.html", ReportsView(frame=frame, table=table))
