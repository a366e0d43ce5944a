"""The facts of a thing as its page and what is printed of it list them: only those that were given."""

from collections.abc import Iterable

from generator.compose.cards import find_days, link_teams
from generator.compose.edition import Edition
from generator.compose.numbers import format_day, format_span
from generator.compose.words import join_prose
from generator.model.nouns import Thing
from generator.model.views import Fact


def keep_given(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those of the facts that say something, in their order."""
    return tuple(fact for fact in facts if fact.text or fact.html or fact.links)


def list_thing_facts(thing: Thing, edition: Edition, path: str) -> tuple[Fact, ...]:
    """Who answers for a thing, whose it is, and from when to when: those facts that were given."""
    facts = (
        Fact("Owner", html=join_prose(thing.owner, edition, path)),
        Fact("Sponsor", html=join_prose(thing.sponsor, edition, path)),
        Fact(edition.words.one("team"), links=link_teams(thing, edition, path)),
        Fact("When", _say_days(thing, edition)),
        Fact("Also called", ", ".join(thing.also_called)),
    )
    return keep_given(facts)


def _say_days(thing: Thing, edition: Edition) -> str:
    first, last = find_days(thing)
    if first and last:
        return format_span(first, last, edition.locale)
    if first:
        return f"From {format_day(first, edition.locale)}"
    return f"Until {format_day(last, edition.locale)}" if last else ""
