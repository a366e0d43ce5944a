"""The strategy map's page: the picture, and the same as a nested list."""

from collections.abc import Iterable

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.map_picture import draw_map
from generator.compose.notes import split_by_state
from generator.compose.perspectives import list_perspectives
from generator.compose.titles import set_names_apart
from generator.model.list_views import MapView
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.views import LinkView, StepView

_DEEPEST = 12  # levels of the nested list
_MOST = 40  # things below one


def compose_map(edition: Edition) -> Page:
    """The page of the strategy map."""
    path, strategy = urls.MAP, edition.strategy
    shown = (key for key in edition.things if key in edition.scorecard.open and not key.startswith("teams/"))
    edition = set_names_apart(shown, edition)
    priorities = tuple(p.key for p in strategy.priorities.values() if not edition.is_retired(p))
    opened = split_by_state(tuple(o.key for o in strategy.objectives.values()), edition).opened
    threads = edition.scorecard.threads
    measures = (measure.key for measure in strategy.measures.values() if not edition.is_retired(measure))
    lowest = (*opened, *measures)
    loose = (key for key in lowest if key in threads[key].ends_at)
    unseen = (key for key in lowest if key in threads[key].hidden_at)
    description = f"The whole thread, from our {edition.words.one_inside('purpose')} to each measure."
    view = MapView(
        frame=make_frame(edition, path, PageHead(title="Strategy map", description=description)),
        picture=draw_map(priorities, edition, path),
        perspectives=list_perspectives(opened, edition, path),
        tree=_list_branches(priorities, edition, path),
        loose=_list_branches(loose, edition, path),
        unseen=_list_branches(unseen, edition, path),
    )
    return Page(path, "pages/map.html", view)


def _list_branches(tops: Iterable[Key], edition: Edition, path: str) -> tuple[StepView, ...]:
    """Things with all that supports them, each in full where it first stands, so that the list ends."""
    seen: dict[Key, Key] = {}
    return tuple(_branch(key, edition, path, seen, ()) for key in tops)


def _branch(key: Key, edition: Edition, path: str, seen: dict[Key, Key], trail: tuple[Key, ...]) -> StepView:
    """A thing with what supports it. `seen`: under which top each was first shown; `trail`: from the top to here."""
    thing = edition.thing(key)
    link = link_thing(thing, edition, path)
    below = _list_below(key, edition)
    top = trail[0] if trail else key
    before = seen.get(key)
    shown = () if before or len(trail) + 1 == _DEEPEST else below[:_MOST]
    seen.setdefault(key, top)
    return StepView(
        link=link,
        kind=edition.words.kind(thing),
        status=find_status(key, edition),
        below=tuple(_branch(low, edition, path, seen, (*trail, key)) for low in shown),
        more=LinkView(f"shown under {edition.thing(before).name}", link.href)
        if before and before != top and below
        else _say_more(len(below) - len(shown), link, is_some_shown=bool(shown)),
    )


def _list_below(key: Key, edition: Edition) -> tuple[Key, ...]:
    """The open objectives and measures that support a thing."""
    supporters = edition.scorecard.supporters.get(key, ())
    return tuple(low for low in supporters if low in edition.scorecard.open and not low.startswith("teams/"))


def _say_more(count: int, link: LinkView, *, is_some_shown: bool) -> LinkView | None:
    return LinkView(f"and {count} more" if is_some_shown else f"{count} more below", link.href) if count else None
