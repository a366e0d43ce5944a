"""How to read this portal: what each status means, what is missing and why, and the rules this site has chosen."""

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, make_frame
from generator.compose.numbers import format_number, format_span
from generator.compose.sentences import MISSING_WORDS
from generator.model.list_views import GuideView, StatusMeaning
from generator.model.measure_rules import Band
from generator.model.pages import Page
from generator.model.statuses import STATUSES
from generator.model.views import Fact

_MISSING = {
    "not due": "The period is not over, or its figure is not published yet.",
    "not collected": "Nobody counted it for this period.",
    "withheld": "Together with others it would give away a figure that only another edition shows.",
    "suppressed": "So few people stand behind the figure that it could tell who they are.",
    "late": "It should be here, and is not yet. A late figure is not a bad one.",
    "not stated": "The source gives neither a figure nor a reason.",
}
_ROLL_UPS = {
    "counts": "We count its parts, and make no single status of them.",
    "worst": "It stands as its worst part does.",
    "share": "By the share of its parts that are good: from 75% on track, from 50% at risk.",
    "weighted": "By the share of its parts that are good, each by its weight: from 75% on track, from 50% at risk.",
}
_NAMED = {"start": "the calendar year it starts in", "end": "the calendar year it ends in", "both": "both its years"}


def compose_guide(edition: Edition) -> Page:
    """How to read this."""
    path = urls.GUIDE
    head = PageHead(title="How to read this", description="What the words, shapes and figures mean.")
    view = GuideView(
        frame=make_frame(edition, path, head),
        statuses=tuple(StatusMeaning(edition.words.status(row.word), row.meaning) for row in STATUSES.values()),
        rules=_list_rules(edition),
        missing=tuple(Fact(MISSING_WORDS[word], meaning) for word, meaning in _MISSING.items()),
    )
    return Page(path, "pages/how-to-read-this.html", view)


def _list_rules(edition: Edition) -> tuple[Fact, ...]:
    """What this site has chosen, for readers who want to recompute it."""
    settings, rules = edition.settings, edition.settings.status
    year = settings.year.find_containing(edition.scorecard.as_of, "year")
    span = format_span(year.first, year.last, edition.locale)
    named = f", named by {_NAMED[settings.year.named]}" if settings.year.starts > 1 else ""
    return (
        Fact(edition.words.status("close to target").word, _say_allowance(rules.tolerance, edition.locale)),
        Fact("How a whole stands", _ROLL_UPS[rules.roll_up]),
        Fact("A trend is told from", f"{max(8, int(rules.points_for_trend))} figures"),
        Fact("Our year", f"{span}{named}"),
    )


def _say_allowance(band: Band | None, locale: str) -> str:
    if band is None:
        return "Only where a measure says how far off is still close."
    amount = format_number(band.amount, None, locale)
    of = "% of the target" if band.of == "target" else " in the measure's own unit"
    return f"Within {amount}{of}, where a measure says nothing else."
