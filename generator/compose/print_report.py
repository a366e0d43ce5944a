"""The last period's report with everything in it as one document, for print: by priority, with every measure."""

import msgspec

from generator.compose import urls
from generator.compose.cards import find_judgement, find_roll_up_status, link_teams
from generator.compose.counts import say_standing
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, describe_as_at, make_frame, name_edition
from generator.compose.letters import join_names
from generator.compose.numbers import describe_period, name_period
from generator.compose.print_measures import Document, has_band, open_document, tell_measures
from generator.compose.print_walk import list_below, part_first, walk_objectives
from generator.compose.reports import make_report, say_held
from generator.compose.standing import make_standing
from generator.compose.words import join_prose
from generator.model.frame_views import Frame
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Priority
from generator.model.print_views import PrintPriority, WholeReportView
from generator.model.reviews import Review
from generator.model.scorecard import PeriodDigest
from generator.model.views import Cell, Column, Fact, LinkView, Row, TableView

_OFF_TARGET = "Off target: why, and what we are doing"  # the heading under which the report has it


def compose_whole_report(edition: Edition, digest: PeriodDigest) -> Page:
    """The document of the last period, whose digest this is."""
    path = urls.whole_report_path(digest.period)
    frame, back = _make_frame(edition, digest, path)
    priorities = [p for p in edition.strategy.priorities.values() if not edition.is_retired(p)]
    below = (key for priority in priorities for key in list_below(priority.key, edition))
    measures = dict.fromkeys((*(key for key, _ in digest.statuses), *below))
    shown = (*(p.key for p in priorities), *measures)
    report = make_report(open_document(edition, path, shown).edition, digest, path, frame)
    off_target = zip(digest.off_target, report.off_target, strict=False)  # of many, only the first are told
    told = {key: LinkView(_OFF_TARGET, f"#{item.id}") for key, item in off_target if item.comment}
    document = open_document(edition, path, shown, told=told)
    seen: set[Key] = set()
    sections = tuple(_tell_priority(priority, document, seen) for priority in priorities)
    loose = tell_measures([key for key in measures if key not in seen], document)
    view = WholeReportView(
        **msgspec.structs.asdict(msgspec.structs.replace(report, priorities=(), whole=None)),
        cover=_list_cover(edition, digest),
        back=back,
        band=has_band((loose, *(section.measures for section in sections))),
        sections=sections,
        loose=loose,
    )
    return Page(path, "pages/print-report.html", view)


def _make_frame(edition: Edition, digest: PeriodDigest, path: str) -> tuple[Frame, LinkView]:
    """The frame, and the way back to the report."""
    review = edition.reviews.get(digest.period, Review())
    name = f"Report of {name_period(digest.period, edition.settings.year, edition.locale)}"
    back = LinkView(name, urls.make_href(path, urls.report_path(digest.period)))
    head = PageHead(
        title=f"{name}, whole",
        crumbs=(LinkView("Reports", urls.make_href(path, urls.REPORTS)), back),
        subject=review,
    )
    return make_frame(edition, path, head), back


def _list_cover(edition: Edition, digest: PeriodDigest) -> tuple[Fact, ...]:
    """Whose report it is, of which plan and period, as at when, for whom, and who has reviewed it."""
    review = edition.reviews.get(digest.period, Review())
    facts = (
        Fact("Organisation", edition.settings.name),
        Fact("Plan", edition.settings.plan.title.plain if edition.settings.plan else ""),
        Fact("Period", describe_period(digest.period, edition.settings.year, edition.locale)),
        Fact("As at", describe_as_at(edition)),
        Fact("Edition", name_edition(edition)),
        Fact("Review", say_held(review, edition)),
    )
    return tuple(fact for fact in facts if fact.text)


def _tell_priority(priority: Priority, document: Document, seen: set[Key]) -> PrintPriority:
    """A priority with the measures below it that no priority before it has told of."""
    edition, path = document.edition, document.path
    first, again = part_first(list_below(priority.key, edition), seen)
    return PrintPriority(
        link=document.link_out(priority),
        title=document.find_title(priority),
        id=edition.here[priority.key],
        summary=join_prose(priority.summary, edition, path),
        standing=make_standing(priority.key, edition, path, is_plain=True),
        objectives=_make_objectives(priority, document),
        measures=tell_measures(first, document, supported=priority.key, again=again),
    )


def _make_objectives(priority: Priority, document: Document) -> TableView:
    """The open objectives below a priority, along the thread, with how each stands."""
    words = document.edition.words
    headings = (words.one("objective"), words.one("team"), "From its parts", "Judged by hand")
    rows = tuple(_row(key, document) for key in walk_objectives(priority.key, document.edition))
    return TableView(words.many("objective"), tuple(Column(text) for text in headings), rows, is_caption_hidden=True)


def _row(key: Key, document: Document) -> Row:
    edition = document.edition
    link = document.link_out(edition.thing(key))
    status, judgement = find_roll_up_status(key, edition), find_judgement(edition.thing_assessment(key))
    told = say_standing(key, edition)
    return Row(
        (
            Cell(link.text, link.href),
            Cell(join_names([team.text for team in link_teams(edition.thing(key), edition, document.path)])),
            Cell(status=status, note=told) if status else Cell(told),
            Cell(status=edition.words.status(judgement.status)) if judgement else Cell(),
        )
    )
