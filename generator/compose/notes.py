"""What pages of several kinds say alike: how we behave, what was judged, what is retired, where a thing stands."""

from generator.compose.cards import make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.numbers import format_day, name_period
from generator.compose.words import join_prose
from generator.model.nouns import Key, Link, Thing
from generator.model.plan import Objective, Value
from generator.model.plan_views import BehaviourGroup, CardGroup, HowView, JudgedView, ValueCard
from generator.model.scorecard import Judgement
from generator.model.views import ThingCard


def list_how(how: tuple[Link, ...], edition: Edition, path: str) -> tuple[HowView, ...]:
    """Each value with what it looks like here; a value without a sentence stands alone."""
    return tuple(
        HowView(link_thing(edition.thing(link.key), edition, path), join_prose(link.how, edition, path)) for link in how
    )


def make_judged(judgement: Judgement | None, edition: Edition, path: str) -> JudgedView | None:
    """A judgement with by whom, for which period, and how long it holds."""
    if judgement is None:
        return None
    calendar, locale = edition.settings.year, edition.locale
    by = f" by {judgement.by.plain}" if judgement.by else ""
    until = f", until the end of {name_period(judgement.until, calendar, locale)}" if judgement.until else ""
    return JudgedView(
        edition.words.status(judgement.status),
        join_prose(judgement.because, edition, path),
        f"Judged{by} for {name_period(judgement.period, calendar, locale)}{until}",
    )


def list_state_notes(thing: Thing, edition: Edition, path: str) -> tuple[str, ...]:
    """That a thing is retired, with what takes its place (html), or a draft open to comments."""
    notes = []
    if retired := thing.retired:
        kind = edition.words.one_inside(thing.singular)
        on = f" on {format_day(retired.on, edition.locale)}" if retired.on else ""
        because = f" {join_prose(retired.because, edition, path)}" if retired.because else ""
        notes.append(f"This {kind} was retired{on}.{because}")
    if isinstance(thing, Objective) and thing.is_draft:
        until = f" until {format_day(thing.comments_by, edition.locale)}" if thing.comments_by else ""
        notes.append(f"This is a draft and counts nowhere. Comments are welcome{until}.")
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


def split_by_state(keys: tuple[Key, ...], edition: Edition) -> tuple[tuple[Key, ...], tuple[Key, ...], tuple[Key, ...]]:
    """Objectives that are open, drafts, and those that are closed, retired or not open yet, each in order."""
    objectives = [edition.strategy.objectives[key.partition("/")[2]] for key in keys if key.startswith("objectives/")]
    drafts = tuple(o.key for o in objectives if o.is_draft)
    opened = tuple(o.key for o in objectives if edition.thing_assessment(o.key).is_open)
    return opened, drafts, tuple(o.key for o in objectives if o.key not in opened and o.key not in drafts)


def group_by_team(keys: tuple[Key, ...], edition: Edition, path: str, thing: Thing) -> tuple[CardGroup, ...]:
    """Objectives as cards under their first team's name, the whole organisation's first; `thing`: what they support."""
    groups: dict[str, list[ThingCard]] = {}
    names: dict[str, str] = {}
    for key in keys:
        objective = edition.strategy.objectives[key.partition("/")[2]]
        team = edition.thing(objective.team[0].key) if objective.team else None
        group_id = team.key.replace("/", "-") if team else "whole-organisation"
        names[group_id] = team.name if team else "The whole organisation"
        groups.setdefault(group_id, []).append(make_supporter_card(key, thing.key, edition, path))
    order = sorted(groups, key=lambda group_id: (group_id != "whole-organisation", names[group_id].casefold()))
    return tuple(CardGroup(names[group_id], group_id, tuple(groups[group_id])) for group_id in order)


def make_supporter_card(key: Key, supported: Key, edition: Edition, path: str) -> ThingCard:
    """An objective's card with the sentence that ties it to what it supports."""
    objective = edition.strategy.objectives[key.partition("/")[2]]
    how = next((link.how for link in objective.supports if link.key == supported), None)
    return make_thing_card(edition, key, path, how)
