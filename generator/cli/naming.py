"""Which thing is meant by what one types: an id, a key, an earlier id; else the nearest is offered."""

from generator.model.nouns import Key
from generator.model.problems import Place, Problem, SiteProblems, find_nearest
from generator.model.strategy import Strategy


def find_key(name: str, strategy: Strategy) -> Key:
    """The key of the one thing that `name` means; SiteProblems, with what may be meant, if there isn't just one."""
    whole = name.strip().removesuffix(".md").partition("#")[0]
    found = _list_meant(whole, strategy)
    if len(found) == 1:
        return found[0]
    if found:
        what, mend = f'"{whole}" names {len(found)} things', f"say which: {', '.join(found)}"
    else:
        near = find_nearest(whole.casefold(), _list_names(strategy))
        what = f'nothing here is called "{whole}"'
        mend = f'did you mean "{near}"?' if near else "ids are the names of the files in content/"
    raise SiteProblems([Problem(Place("show"), what, mend)])


def _list_meant(name: str, strategy: Strategy) -> list[Key]:
    """The keys of the things with this key; else with this id; else with this id formerly."""
    things = strategy.list_things()
    return (
        [thing.key for thing in things if thing.key == name]
        or [thing.key for thing in things if thing.id == name]
        or [thing.key for thing in things if name in (*thing.formerly, *(f"{thing.kind}/{old}" for old in thing.formerly))]
    )


def _list_names(strategy: Strategy) -> list[str]:
    return [name for thing in strategy.list_things() for name in (thing.key, thing.id)]
