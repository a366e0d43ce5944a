"""What `check` warns authors of: gaps that mislead readers, each at the line that would mend it."""

from generator.compose.coverage_page import GAPS, say_more
from generator.compose.edition import Edition, make_edition
from generator.model.problems import Place, Problem
from generator.model.scorecard import Gap, Scorecard
from generator.model.site_folder import SITE_FILE
from generator.model.strategy import Strategy

ADVISED = frozenset(
    {"too many measures", "too many priorities", "lone far period", "hidden figure told", "judged without reason"}
)


def advise(strategy: Strategy, scorecard: Scorecard) -> tuple[Problem, ...]:
    """A warning for each gap of these kinds, in the coverage page's words; may be empty.

    `strategy`: the last audience's, since authors see everything. Source: `limits`, docs/reference/fields.md.
    """
    gaps = [gap for gap in scorecard.gaps if gap.kind in ADVISED]
    edition = make_edition(strategy, scorecard) if gaps else None
    return tuple(_warn(gap, edition) for gap in gaps) if edition else ()


def _warn(gap: Gap, edition: Edition) -> Problem:
    title, why = (words[:1].lower() + words[1:].rstrip(".") for words in GAPS[gap.kind])
    more = say_more(gap, edition)
    return Problem(_find_place(gap, edition), f"{title}: {more}" if more else title, why, is_warning=True)


def _find_place(gap: Gap, edition: Edition) -> Place:
    """The result or the check-in that it is about, else the limit, else the thing itself."""
    strategy = edition.strategy
    if gap.kind == "too many priorities":
        return Place(SITE_FILE, strategy.settings.limits.line)
    if gap.kind == "judged without reason":
        judged = (each for each in strategy.check_ins[gap.key] if each.status and not each.because)
        return max((each.period, each.place) for each in judged if each.period.last <= edition.scorecard.as_of)[1]
    thing = edition.thing(gap.key)
    if not gap.text:
        return thing.place
    results = [each for each in strategy.results[thing.id] if each.period.last <= edition.scorecard.as_of]
    return next((each.place for each in results if each.period.text == gap.text), results[-1].place)
