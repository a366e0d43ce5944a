"""How the parts of a thing stand as a reader sees it at a glance: the sentence in pieces, and a shape for each part."""

from collections.abc import Callable

from generator.compose import urls
from generator.compose.counts import Counted, count_roll_up, tell_counts
from generator.compose.edition import Edition
from generator.model.nouns import Key
from generator.model.statuses import STATUSES
from generator.model.views import StatusView, TallyItem, TallyView

_FEWEST_SHAPES, _MOST_SHAPES = 5, 60  # fewer are told sooner than drawn; more are no picture any longer
_ORDER = {"good": 0, "close": 1, "off": 2, "none": 3}


def make_tally(key: Key, edition: Edition) -> TallyView | None:
    """What is at or below a thing, of a team its own; None where there is neither measure nor milestone."""
    return tally(count_roll_up(edition.thing_assessment(key).roll_up, is_own=key.startswith("teams/")), edition)


def tally(
    counted: Counted, edition: Edition, *, lead: Callable[[str], str] = lambda _: "", is_list: bool = False
) -> TallyView | None:
    """The sentence, each piece with its shape; and all shapes in a row, good ones first, where one was judged.

    `lead`: from a status to the address of what is counted by it. `is_list`: that stands on the same page, and what
    leads to it names the piece.
    """
    told = tell_counts(counted, edition)
    items = tuple(
        TallyItem(text, edition.words.status(status), lead(status), urls.status_id(status) if is_list else "")
        if status
        else TallyItem(text, None)
        for status, text in told
    )
    return TallyView(items, _list_shapes(counted.statuses, edition)) if items else None


def _list_shapes(statuses: tuple[str, ...], edition: Edition) -> tuple[StatusView, ...]:
    is_judged = any(STATUSES[status].scale != "none" for status in statuses)
    if not is_judged or not _FEWEST_SHAPES <= len(statuses) <= _MOST_SHAPES:
        return ()
    order = list(STATUSES)
    ranked = sorted(statuses, key=lambda status: (_ORDER[STATUSES[status].scale], order.index(status)))
    return tuple(edition.words.status(status) for status in ranked)
