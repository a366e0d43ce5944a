"""The pages of periods: each one's report, what changed in the last, and past reports."""

from generator.compose import urls
from generator.compose.comments import make_action
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_key, make_frame
from generator.compose.long_tables import DAYS, add_tools
from generator.compose.movements import group_movements, say_no_news
from generator.compose.numbers import describe_period, format_day, name_period
from generator.compose.print_links import link_whole_report
from generator.compose.report_parts import count_measures, list_off_target, list_priorities, name_off_target, summarise
from generator.compose.sharing import find_feed
from generator.compose.tallies import tally
from generator.compose.words import join_prose
from generator.model.frame_views import Frame
from generator.model.pages import Page
from generator.model.periods import Period
from generator.model.prose import Prose
from generator.model.report_views import ChangedView, LessonView, ReportsView, ReportView
from generator.model.reviews import Review
from generator.model.scorecard import PeriodDigest
from generator.model.views import Cell, Column, LinkView, Row, TableView

_NO_REVIEW = Review()
_STORY = "The story"  # the heading of a review without a title
_MOST_NEWS = 100  # of each kind


def compose_report(edition: Edition, digest: PeriodDigest) -> Page:
    """The report of one period."""
    path = urls.report_path(digest.period)
    review = edition.reviews.get(digest.period, _NO_REVIEW)
    before, after = _find_neighbours(edition, digest, path)
    head = PageHead(
        title=_title(digest, edition),
        description=summarise(digest, edition),
        crumbs=(LinkView("Reports", urls.make_href(path, urls.REPORTS)),),
        before=before,
        after=after,
        subject=review,
    )
    return Page(path, "pages/report.html", make_report(edition, digest, path, make_frame(edition, path, head)))


def make_report(edition: Edition, digest: PeriodDigest, path: str, frame: Frame) -> ReportView:
    """What the page at `path` tells of a period."""
    review = edition.reviews.get(digest.period, _NO_REVIEW)
    return ReportView(
        frame=frame,
        title=_title(digest, edition),
        period=describe_period(digest.period, edition.settings.year, edition.locale),
        review_title=join_prose(review.title, edition, path) or _STORY,
        review_name=review.title.plain or _STORY,
        facts=say_held(review, edition),
        story=join_prose(review.words, edition, path, under=2, prefix=urls.PART),
        tally=tally(count_measures(digest), edition),
        movements=group_movements(digest.movements, edition, path, most=_MOST_NEWS),
        nothing=say_no_news(digest.period, edition),
        priorities=list_priorities(digest, edition, path),
        off_target=list_off_target(digest, edition, path),
        unexplained="Nobody has said why yet." if digest.period == edition.scorecard.period else "Nobody said why.",
        off_target_rest=name_off_target(digest, edition, path),
        actions=tuple(
            (link_key(found.measure, edition, path), make_action(found, edition, path))
            for found in sorted(digest.actions, key=lambda found: not found.is_overdue)
        ),
        decisions=_join_all(review.decisions, edition, path),
        lessons=tuple(
            LessonView(*_join_all((lesson.expected, lesson.happened, lesson.why, lesson.next_time), edition, path))
            for lesson in review.lessons
        ),
        outlook=_join_all(review.next, edition, path),
        whole=link_whole_report(digest.period, edition, path),
    )


def _title(digest: PeriodDigest, edition: Edition) -> str:
    return f"Report of {_name(digest.period, edition)}"


def _name(period: Period, edition: Edition) -> str:
    return name_period(period, edition.settings.year, edition.locale)


def _find_neighbours(edition: Edition, digest: PeriodDigest, path: str) -> tuple[LinkView | None, LinkView | None]:
    """The reports of the periods of this kind before and after."""
    periods = [found.period for found in edition.scorecard.digests if found.period.kind == digest.period.kind]
    place = periods.index(digest.period)
    later, earlier = periods[:place][-1:], periods[place + 1 :][:1]
    before, after = (
        next((LinkView(_name(each, edition), urls.make_href(path, urls.report_path(each))) for each in side), None)
        for side in (earlier, later)
    )
    return before, after


def say_held(review: Review, edition: Edition) -> str:
    """When and by whom the period was reviewed; "" where neither is known."""
    on = f" on {format_day(review.held, edition.locale)}" if review.held else ""
    by = f" by {review.forum.plain}" if review.forum else ""
    return f"Reviewed{on}{by}" if on or by else ""


def _join_all(items: tuple[Prose, ...], edition: Edition, path: str) -> tuple[str, ...]:
    return tuple(join_prose(item, edition, path) for item in items)


def compose_changed(edition: Edition) -> Page:
    """What changed since the last period."""
    path, card = urls.CHANGED, edition.scorecard
    period = describe_period(card.period, edition.settings.year, edition.locale)
    before = edition.settings.year.shift(card.period, -1)
    compared = f", compared with {_name(before, edition)}" if before else ""
    head = PageHead(title="What changed", description=f"What changed in {_name(card.period, edition)}.")
    view = ChangedView(
        frame=make_frame(edition, path, head),
        since=f"What changed in {period}{compared}",
        nothing=say_no_news(card.period, edition),
        groups=group_movements(card.digests[0].movements if card.digests else (), edition, path, most=_MOST_NEWS),
        feed=find_feed(edition, path, path),
        earlier=tuple(
            LinkView(_name(digest.period, edition), urls.report_path(digest.period)) for digest in card.digests[1:]
        ),
    )
    return Page(path, "pages/what-changed.html", view)


def compose_reports(edition: Edition) -> Page:
    """The list of all reports, newest first."""
    rows = tuple(_row(digest, edition) for digest in edition.scorecard.digests)
    columns = (Column("Period"), Column(edition.words.one("review")), Column("How it stood"))
    table = TableView("Reports, newest first", columns, rows, empty="There are no reports yet.", is_caption_hidden=True)
    table = add_tools(table, "reports", (DAYS, None, None))
    head = PageHead(title="Reports", description="The report of each period, newest first.")
    return Page(
        urls.REPORTS, "pages/reports.html", ReportsView(frame=make_frame(edition, urls.REPORTS, head), table=table)
    )


def _row(digest: PeriodDigest, edition: Edition) -> Row:
    name = describe_period(digest.period, edition.settings.year, edition.locale)
    review = edition.reviews.get(digest.period, _NO_REVIEW)
    return Row(
        (
            Cell(name, urls.report_path(digest.period), sort=digest.period.last.isoformat()),
            Cell(review.title.plain),
            Cell(summarise(digest, edition)),
        )
    )
