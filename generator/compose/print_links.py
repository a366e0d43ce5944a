"""What has a document made for print, and the links to it from the page concerned."""

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.print_walk import list_below, walk_objectives
from generator.model.periods import Period
from generator.model.plan import Priority
from generator.model.scorecard import PeriodDigest
from generator.model.views import LinkView


def has_whole(priority: Priority, edition: Edition) -> bool:
    """Whether there is anything below a priority in use that a document of it could hold."""
    is_led_to = bool(list_below(priority.key, edition)) or any(walk_objectives(priority.key, edition))
    return is_led_to and not edition.is_retired(priority)


def link_whole_priority(priority: Priority, edition: Edition, path: str) -> LinkView | None:
    """A link to the document of a priority; None where it has none."""
    if not has_whole(priority, edition):
        return None
    things = f"{edition.words.many_inside('objective')} and {edition.words.many_inside('measure')}"
    text = f"Print this {edition.words.kind_inside(priority)} with its {things}"
    return LinkView(text, urls.make_href(path, urls.whole_priority_path(priority.key)))


def find_whole_digest(edition: Edition) -> PeriodDigest | None:
    """The period that has a document: the last one, where anything is measured; None where nothing is.

    Of earlier periods it is kept how measures stood, what changed and what was said, and their reports show all of
    that. How objectives stood and what was wanted is known of the last period alone.
    """
    last = edition.scorecard.digests[0] if edition.scorecard.digests else None
    return last if last and last.statuses else None


def link_whole_report(period: Period, edition: Edition, path: str) -> LinkView | None:
    """A link to the document of a period; None where it has none."""
    digest = find_whole_digest(edition)
    if digest is None or digest.period != period:
        return None
    kind = "period" if period.kind == "days" else period.kind
    return LinkView(f"Print the whole {kind}", urls.make_href(path, urls.whole_report_path(period)))
