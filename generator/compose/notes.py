"""What pages of several kinds say alike: how we behave, what is retired, what supports a thing."""

from html import escape
from itertools import chain

import msgspec

from generator.compose.cards import find_how, make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.numbers import format_day
from generator.compose.words import join_prose
from generator.model.nouns import Key, Link, Thing
from generator.model.plan import Objective, Value
from generator.model.plan_views import BehaviourGroup, CardGroup, HowView, ValueCard
from generator.model.prose import EMPTY
from generator.model.views import ThingCard

_SEVERAL = "several-teams"  # in place of a team's key, which has a slash
_MOST_UNFOLDED = 24  # objectives on a page: more, and each team's are folded


class ByState(msgspec.Struct, frozen=True):
    """Objectives that are open, those that are drafts, and those closed, retired or not open yet, each in order."""

    opened: tuple[Key, ...]
    drafts: tuple[Key, ...]
    others: tuple[Key, ...]


def list_how(how: tuple[Link, ...], edition: Edition, path: str) -> tuple[HowView, ...]:
    """Each value with what it looks like here; a value without a sentence stands alone."""
    return tuple(
        HowView(link_thing(edition.thing(link.key), edition, path), join_prose(link.how, edition, path)) for link in how
    )


def name_kind(thing: Thing, edition: Edition) -> str:
    """What stands above a page's title: its kind, and what lists call it where that is shorter."""
    short = thing.short_title.plain
    kind = edition.words.kind(thing)
    return f"{kind} · {short}" if short and short != thing.title.plain else kind


def list_state_notes(thing: Thing, edition: Edition, path: str) -> tuple[str, ...]:
    """That a thing is retired, with what takes its place, or a draft open to comments; html."""
    notes = []
    kind = escape(edition.words.kind_inside(thing))
    if (retired := thing.retired) and retired.is_retired:
        on = f" on {escape(format_day(retired.on, edition.locale))}" if retired.on else " (date not stated)"
        is_was = "was" if edition.is_retired(thing) else "will be"
        because = f" {join_prose(retired.because, edition, path)}" if retired.because else ""
        notes.append(f"This {kind} {is_was} retired{on}.{because}")
        if retired.successor:
            link = link_thing(edition.thing(retired.successor.key), edition, path)
            notes.append(f'Its place is taken by <a href="{escape(link.href)}">{escape(link.text)}</a>.')
    if isinstance(thing, Objective) and thing.is_draft:
        until = (
            f" Comments are welcome until {format_day(thing.comments_by, edition.locale)}." if thing.comments_by else ""
        )
        notes.append(f"This {kind} is a draft, and counts nowhere.{escape(until)}")
    return tuple(notes)


def make_value_card(value: Value, edition: Edition, path: str) -> ValueCard:
    """A value with what one sees people do."""
    return ValueCard(link_thing(value, edition, path), list_behaviours(value, edition, path))


def list_behaviours(value: Value, edition: Edition, path: str) -> tuple[BehaviourGroup, ...]:
    """A value's behaviours by level; the level goes unsaid where there is only everyone's."""
    if value.behaviours is None:
        return ()
    found = value.behaviours
    by_level = (("Everyone", found.everyone), ("Managers", found.managers), ("Leaders", found.leaders))
    has_levels = bool(found.managers or found.leaders)
    return tuple(
        BehaviourGroup(level if has_levels else "", tuple(join_prose(item, edition, path) for item in items))
        for level, items in by_level
        if items
    )


def split_by_state(keys: tuple[Key, ...], edition: Edition) -> ByState:
    """The objectives among these keys, by where they stand."""
    found = [edition.thing(key) for key in keys if key.startswith("objectives/")]
    drafts = tuple(thing.key for thing in found if isinstance(thing, Objective) and thing.is_draft)
    opened = tuple(thing.key for thing in found if edition.thing_assessment(thing.key).is_open)
    known = frozenset(chain(drafts, opened))
    return ByState(opened, drafts, tuple(thing.key for thing in found if thing.key not in known))


def group_by_team(keys: tuple[Key, ...], supported: Key, edition: Edition, path: str) -> tuple[CardGroup, ...]:
    """Objectives as cards under their team's name, each once; `supported`: by them.

    The whole organisation's stand first, then those of several teams, whose cards name them.
    """
    groups: dict[Key, list[ThingCard]] = {}
    for key in keys:
        card = _make_supporter_card(key, supported, edition, path)
        groups.setdefault(_find_team(edition.thing(key)), []).append(leave_team_out(card))
    names = {key: edition.thing(key).name for key in groups if key not in ("", _SEVERAL)}
    names |= {"": "The whole organisation", _SEVERAL: f"Several {edition.words.many_inside('team')}"}
    order = sorted(groups, key=lambda key: (key != "", key != _SEVERAL, names[key].casefold(), key))
    is_long = len(keys) > _MOST_UNFOLDED
    return tuple(
        CardGroup(
            names[key],
            key.replace("/", "-") or "whole-organisation",
            tuple(groups[key]),
            edition.words.count(len(groups[key]), "objective") if is_long else "",
            "" if key in ("", _SEVERAL) else edition.find_href(key, path),
        )
        for key in order
    )


def _find_team(thing: Thing) -> Key:
    """The team whose objective it is; "" of the whole organisation's, `_SEVERAL` where it is more than one's."""
    teams = thing.team if isinstance(thing, Objective) else ()
    return _SEVERAL if len(teams) > 1 else next((ref.key for ref in teams), "")


def group_apart(drafts: tuple[ThingCard, ...], others: tuple[ThingCard, ...]) -> tuple[CardGroup, ...]:
    """Objectives that aren't open, under their headings; a group of none is left out."""
    groups = (
        CardGroup("Drafts, counted nowhere", "drafts", drafts),
        CardGroup("Earlier, and not open", "earlier", others),
    )
    return tuple(group for group in groups if group.cards)


def leave_team_out(card: ThingCard) -> ThingCard:
    """The card without its team, where it has one alone and stands under its name."""
    return msgspec.structs.replace(card, team=()) if len(card.team) == 1 else card


def list_supporter_cards(keys: tuple[Key, ...], supported: Key, edition: Edition, path: str) -> tuple[ThingCard, ...]:
    """Objectives as cards, each with the sentence that ties it to what it supports."""
    return tuple(_make_supporter_card(key, supported, edition, path) for key in keys)


def _make_supporter_card(key: Key, supported: Key, edition: Edition, path: str) -> ThingCard:
    objective = edition.thing(key)
    how = find_how(objective, supported) if isinstance(objective, Objective) else EMPTY
    return make_thing_card(key, edition, path, how)
