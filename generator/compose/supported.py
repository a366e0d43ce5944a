"""How what a team supports is doing, for the page of a team that has no measure and no objective of its own."""

from html import escape
from itertools import chain

from generator.compose.cards import find_how, find_measure, make_measure_card
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.letters import join_names
from generator.compose.notes import split_by_state
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.plan import Objective, Priority, Team
from generator.model.team_views import SupportedView

_MOST = 6  # measures: the rest stand on the pages of what the team supports, to which the sentence leads


def show_supported(team: Team, edition: Edition, path: str) -> SupportedView | None:
    """The measures of the open objectives and priorities a team supports; None where the team owns any open thing.

    None too of a retired team, and where nothing it supports has a measure.
    """
    shown, found = list_supported(team, edition), _list_measures(team, edition)
    if not shown:
        return None
    cards = tuple(
        make_measure_card(low, edition, path, find_how(find_measure(low, edition), found[low][0])) for low in shown
    )
    rest = len(found) - len(shown)
    more = f"and {rest} more {_name_measures(rest, edition)}" if rest else ""
    tied = set(chain.from_iterable(found.values()))
    things = tuple(key for key in _list_open(team, edition) if key in tied)
    return SupportedView(_say(things, edition, path), cards, more)


def list_supported(team: Team, edition: Edition) -> tuple[Key, ...]:
    """The measures that `show_supported` shows; empty where it shows nothing."""
    if edition.is_retired(team) or _has_own(team.key, edition):
        return ()
    return tuple(_list_measures(team, edition))[:_MOST]


def _list_measures(team: Team, edition: Edition) -> dict[Key, list[Key]]:
    """The measures in use that support directly what a team supports, each with what that is."""
    found: dict[Key, list[Key]] = {}
    for key in _list_open(team, edition):
        for low in edition.scorecard.supporters.get(key, ()):
            thing = edition.thing(low)
            if isinstance(thing, Measure) and not edition.is_retired(thing):
                found.setdefault(low, []).append(key)
    return found


def _has_own(key: Key, edition: Edition) -> bool:
    """Whether a team owns a measure in use, a priority in use, or an objective that is open or a draft."""
    own = edition.scorecard.team_things.get(key, ())
    objectives = split_by_state(own, edition)
    others = (edition.thing(key) for key in own if not key.startswith("objectives/"))
    return bool(objectives.opened or objectives.drafts) or not all(edition.is_retired(thing) for thing in others)


def _list_open(team: Team, edition: Edition) -> tuple[Key, ...]:
    """The open objectives and priorities a team says it supports, of those this edition shows, each once."""
    keys = dict.fromkeys(link.key for link in team.supports if link.key in edition.things)
    return tuple(
        key
        for key in keys
        if isinstance(edition.thing(key), Objective | Priority) and edition.thing_assessment(key).is_open
    )


def _name_measures(number: int, edition: Edition) -> str:
    return edition.words.one_inside("measure") if number == 1 else edition.words.many_inside("measure")


def _say(keys: tuple[Key, ...], edition: Edition, path: str) -> str:
    """That a team has no measure of its own, as far as this audience sees, and what it supports, in its voice; html."""
    links = [link_thing(edition.thing(key), edition, path) for key in keys]
    names = join_names([f'<a href="{escape(link.href)}">{escape(link.text)}</a>' for link in links])
    sees_all = edition.strategy.audience == edition.settings.audiences[-1]
    have, here = ("have", "") if sees_all else ("show", " here")  # to other readers it may show some
    measures = escape(edition.words.many_inside("measure"))
    return f"We {have} no {measures} of our own{here}. Our work shows up in {names}:"
