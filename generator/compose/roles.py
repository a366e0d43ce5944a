"""Who answers for what: each role with its things and the teams it leads, and whom a page says to ask."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape

import msgspec

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.words import join_prose
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Thing
from generator.model.plan import Objective, Priority, Team
from generator.model.prose import EMPTY, Prose


class Role(msgspec.Struct, frozen=True):
    """A role as authors write it, with what it answers for, in the order of lists; `id`: on the page who to ask."""

    name: Prose
    id: str
    things: tuple[Thing, ...]


@lru_cache(maxsize=4)
def find_roles(edition: Edition) -> dict[str, Role]:
    """Every role that something in use names as whom to ask, by its name, as the alphabet goes."""
    found: dict[str, list[Thing]] = {}
    names: dict[str, Prose] = {}
    for thing in edition.strategy.list_things():
        if edition.is_retired(thing) or not edition.find_page(thing.key):
            continue
        for name in {role.plain: role for role in _list_owners(thing)}.values():
            names.setdefault(name.plain, name)
            found.setdefault(name.plain, []).append(thing)
    order = sorted(names, key=lambda name: (name.casefold(), name))
    ids = urls.number_ids(order, "role-")
    return {name: Role(names[name], ids[name], tuple(found[name])) for name in order}


def _list_owners(thing: Thing) -> Iterator[Prose]:
    """The roles that answer for a thing: of a team, who leads it first."""
    if isinstance(thing, Team) and thing.lead:
        yield thing.lead
    if owner := thing.owner or thing.sponsor:
        yield owner


def list_whom_to_ask(thing: Thing, edition: Edition, path: str) -> str:
    """The role that answers for a thing and how to reach its teams; html, "" where neither is known."""
    own = join_role(next(_list_owners(thing), EMPTY), edition, path)
    if isinstance(thing, Team):
        teams = [join_prose(thing.contact, edition, path)]
    else:
        keys = thing.team if isinstance(thing, Priority | Objective | Measure | News) else ()
        teams = [_join_team(edition.strategy.teams[ref.key.partition("/")[2]], edition, path) for ref in keys]
    return "; ".join(filter(None, (own, *teams)))


def join_role(role: Prose, edition: Edition, path: str) -> str:
    """A role with a link to what it answers for, where it has a place there and no link of its own; html."""
    html = join_prose(role, edition, path)
    found = find_roles(edition).get(role.plain)
    if found is None or "<a " in html:
        return html
    return f'<a href="{escape(urls.make_href(path, urls.OWNERS, found.id))}">{html}</a>'


def _join_team(team: Team, edition: Edition, path: str) -> str:
    """A team's link, and how to reach it."""
    link = f'<a href="{escape(edition.find_href(team.key, path))}">{escape(team.name)}</a>'
    return f"{link}: {join_prose(team.contact, edition, path)}" if team.contact else link
