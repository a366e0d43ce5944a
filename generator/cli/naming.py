"""Which thing is meant by what one types: an id, a key, an earlier id; else the nearest is offered."""

import click

from generator.model.nouns import Key
from generator.model.problems import find_nearest
from generator.model.strategy import Strategy


def find_key(name: str, strategy: Strategy) -> Key:
    """The key of the one thing that `name` means; a ClickException, with what may be meant, if there isn't just one."""
    whole = name.strip().removesuffix(".md").partition("#")[0]
    found = _list_meant(whole, strategy)
    if len(found) == 1:
        return found[0]
    if found:
        raise click.ClickException(f'"{whole}" names {len(found)} things; say which: {", ".join(found)}')
    near = find_nearest(whole.casefold(), _list_names(strategy))
    mend = f'did you mean "{near}"?' if near else "an id is the name of a file in content/"
    raise click.ClickException(f'nothing here is called "{whole}"; {mend}')


def _list_meant(name: str, strategy: Strategy) -> list[Key]:
    """The keys of the things with this key; else with this id; else with this id formerly."""
    things = strategy.list_things()
    return (
        [thing.key for thing in things if thing.key == name]
        or [thing.key for thing in things if thing.id == name]
        or [
            thing.key
            for thing in things
            if name in (*thing.formerly, *(f"{thing.kind}/{old}" for old in thing.formerly))
        ]
    )


def _list_names(strategy: Strategy) -> list[str]:
    return [name for thing in strategy.list_things() for name in (thing.key, thing.id)]
