"""All that can be named in a site, by each way of naming it; and what to say of a name that leads nowhere."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.model.nouns import LONGEST_ID, PURPOSE, SLUG, Key, Thing
from generator.model.periods import Calendar, Period, parse_period
from generator.model.problems import Place, Problem, find_nearest
from generator.model.reviews import Review
from generator.model.site_folder import CONTENT
from generator.model.strategy import KINDS

SINGULARS = {kind.kind: kind.singular for kind in KINDS}
_MOST_COMPARED = 200_000  # names compared for a "did you mean" in one run: thousands of faults stay quick
_FEW = 6  # names, or kinds, that a message lists whole


class Names(msgspec.Struct, frozen=True):
    """Every thing of a site by its key, its former keys, its file, and (a review) its period."""

    things: dict[Key, Thing]
    former: dict[Key, Key]  # old key → the key of today
    files: dict[str, list[Key]]  # more than one where a file lists many
    reviews: dict[Period, Key]
    pictures: frozenset[str]  # paths below content/images/
    calendar: Calendar
    broken: frozenset[str] = frozenset()  # keys and files whose problems are told: see link.broken

    def is_broken(self, *keys: Key) -> bool:
        """Whether one of these keys may be that of a thing whose problems are told, and so tell no more."""
        return any(key.lower() in self.broken or f"{key.partition('/')[0]}/*" in self.broken for key in keys)


def name_all(
    things: Iterable[Thing], pictures: Iterable[str], calendar: Calendar, broken: frozenset[str] = frozenset()
) -> Names:
    """The names of these things, no two of which share a key, and of the pictures at these paths."""
    by_key = {thing.key: thing for thing in things}
    broken |= {key for key, thing in by_key.items() if thing.place.file in broken}
    files: dict[str, list[Key]] = {}
    for key, thing in by_key.items():
        files.setdefault(thing.place.file, []).append(key)
    former = {f"{thing.kind}/{old}": key for key, thing in by_key.items() for old in thing.formerly}
    reviews = {thing.period: key for key, thing in by_key.items() if isinstance(thing, Review) and thing.period}
    return Names(by_key, former, files, reviews, frozenset(pictures), calendar, broken)


def find_key(names: Names, word: str, kinds: Sequence[str], at: Place, problems: list[Problem]) -> Key | None:
    """The whole key of what an author calls `word`, an id or "kind/id", among these kinds.

    None, and a problem, where nothing is called so, or several are; no problem where it may be a thing that
    couldn't be read, which is told. A former id is taken, with a warning.
    """
    kind, _, rest = word.partition("/")
    if rest and kind in kinds:
        keys, kinds = [_make_key(names, kind, rest)], (kind,)
    elif word == PURPOSE in kinds:  # whatever else may have that id: there is no other way to write the purpose
        keys = [PURPOSE]
    else:
        keys = [_make_key(names, kind, word) for kind in kinds]
    if found := [key for key in keys if key in names.things]:
        return _only(names, word, found, at, problems)
    if found := [names.former[key] for key in keys if key in names.former]:
        key = _only(names, word, found, at, problems)
        if key:
            problems.append(_warn_of_former(names, word, key, kinds, at))
        return key
    if names.is_broken(*keys):
        return None
    none = f"no {list_words(SINGULARS[kind] for kind in kinds)}" if len(kinds) <= _FEW else "nothing"
    what = f'{none} is called "{_cut(word)}"'
    problems.append(Problem(at, what, _mend(names, word, kinds, problems)))
    return None


def _make_key(names: Names, kind: str, word: str) -> Key:
    """The key that a word may be of a kind: "kind/id", a review's by its period, the purpose's by its own name."""
    if kind == word == PURPOSE:
        return PURPOSE
    period = parse_period(word, names.calendar) if kind == "reviews" else None
    return names.reviews.get(period, f"{kind}/{word}") if period else f"{kind}/{word}"


def _only(names: Names, word: str, found: list[Key], at: Place, problems: list[Problem]) -> Key | None:
    if len(found) == 1:
        return found[0]
    what = f'"{_cut(word)}" is ' + " and ".join(f"{call(key)} ({_file(names, key)})" for key in found)
    problems.append(Problem(at, what, "write " + list_words(f'"{key}"' for key in found)))
    return None


def _warn_of_former(names: Names, word: str, key: Key, kinds: Sequence[str], at: Place) -> Problem:
    mend = f'write "{_shorten(names, word, key, kinds)}"'
    return Problem(at, f'"{word}" is now called "{key.partition("/")[2]}"', mend, is_warning=True)


def _shorten(names: Names, word: str, key: Key, kinds: Sequence[str]) -> str:
    """What to write for a key in place of `word`: the id alone where it was one, and is of one kind only."""
    thing_id = key.partition("/")[2]
    is_clear = "/" not in word and sum(f"{kind}/{thing_id}" in names.things for kind in kinds) == 1
    return thing_id if is_clear else key


def call(key: str) -> str:
    """What the thing of a key, or one of a kind, is called in a sentence: a team, an objective."""
    singular = SINGULARS[key.partition("/")[0]]
    return f"an {singular}" if singular[0] in "aeiou" else f"a {singular}"


def list_words(words: Iterable[str], last: str = "or") -> str:
    """The words as a sentence lists them: a, b or c."""
    *before, end = words
    return f"{', '.join(before)} {last} {end}" if before else end


def quote(words: Iterable[str]) -> str:
    """The words in quotes, as a sentence lists them: "a", "b" and "c"."""
    return list_words((f'"{word}"' for word in words), "and")


def find_near(word: str, known: Iterable[str]) -> str | None:
    """The known name most like `word`, capitals aside; None for what is longer than any name, as comparing is slow."""
    return find_nearest(word.casefold(), known) if len(word) <= LONGEST_ID else None


def is_too_much(names: Names, problems: list[Problem]) -> bool:
    """Whether so many faults are told that comparing names for one more would take too long."""
    return len(names.things) * len(problems) > _MOST_COMPARED


def _mend(names: Names, word: str, kinds: Sequence[str], problems: list[Problem]) -> str:
    bare = word.rpartition("/")[2]
    if others := [key for key in (f"{kind}/{bare}" for kind in SINGULARS) if key in names.things]:
        return f'"{bare}" is {call(others[0])} ({_file(names, others[0])}); name {list_words(map(call, kinds))}'
    folders = list_words(f"{CONTENT}/{kind}/" for kind in kinds) if len(kinds) <= _FEW else f"{CONTENT}/"
    if is_too_much(names, problems):
        return f"name a file in {folders}, without the number before it and the ending"
    ids = {key.partition("/")[2]: key for key in reversed(names.things) if key.partition("/")[0] in kinds}
    if near := find_near(bare, ids):
        return f'did you mean "{_shorten(names, word, ids[near], kinds)}" ({_file(names, ids[near])})?'
    if not ids:
        name = bare if SLUG.fullmatch(bare) else "its-id"
        return f"there is none yet: its file would be {CONTENT}/{kinds[0]}/{name}.md"
    if len(ids) <= _FEW:
        return f"there is {quote(sorted(ids))}"
    return f"name a file in {folders}, without the number before it and the ending"


def _file(names: Names, key: Key) -> str:
    return names.things[key].place.file


def _cut(word: str) -> str:
    """The word, cut where it is longer than any name can be."""
    return word if len(word) <= LONGEST_ID else f"{word[:LONGEST_ID]}…"
