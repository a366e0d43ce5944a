"""The objectives in rows by perspective: money and those served at the top, what it is built on at the bottom."""

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_key
from generator.compose.letters import capitalise, join_names
from generator.model.list_views import PerspectiveRow
from generator.model.nouns import Key
from generator.model.plan import Objective
from generator.model.views import LinkView, StepView

_KNOWN = ("financial", "customers", "processes", "learning")  # top to bottom: each is reached by way of the next
_MOST = 24  # objectives in a row


def list_perspectives(opened: tuple[Key, ...], edition: Edition, path: str) -> tuple[PerspectiveRow, ...]:
    """A row for each perspective that an open objective names, the known ones first; () where none names one.

    Objectives that name none stand in a last row.
    """
    rows: dict[str, list[Key]] = {name: [] for name in _KNOWN}
    for key in opened:
        objective = edition.thing(key)
        name = objective.perspective.casefold() if isinstance(objective, Objective) else ""
        rows.setdefault(name, []).append(key)
    unsaid = rows.pop("", [])
    if not any(rows.values()):
        return ()
    titled = [(capitalise(name), keys) for name, keys in rows.items()] + [("No perspective named", unsaid)]
    ids = urls.number_ids((title for title, _ in titled), "perspective-")
    return tuple(_make_row(title, ids[title], keys, edition, path) for title, keys in titled if keys)


def _make_row(title: str, row_id: str, keys: list[Key], edition: Edition, path: str) -> PerspectiveRow:
    more = len(keys) - _MOST
    to = LinkView(f"and {more} more", urls.make_href(path, urls.OBJECTIVES)) if more > 0 else None
    return PerspectiveRow(title, row_id, tuple(_step(key, edition, path) for key in keys[:_MOST]), to)


def _step(key: Key, edition: Edition, path: str) -> StepView:
    """An objective with the priorities that its thread leads to."""
    reached = [step.key for step in edition.scorecard.threads[key].up if step.key.startswith("priorities/")]
    names = join_names([edition.thing(priority).name for priority in reached])
    return StepView(
        link=link_key(key, edition, path),
        kind="",
        status=find_status(key, edition),
        through=f"for {names}" if names else "",
    )
