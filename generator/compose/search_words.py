"""Words as the search index has them: folded as the theme's search-index.js folds them, numbers as letters."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain
from operator import sub

_LONGEST = 30  # letters of a word that count
_THOUSANDS = re.compile("([0-9])[,\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_JOINED = re.compile(r"\b([A-Za-z]) ?& ?(?=[A-Za-z]\b)", re.ASCII)  # A&E, Q & A: one word
_APOSTROPHES = "'’ʼ"
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")  # each letter is a word
MINOR = (
    *("a", "an", "the", "this", "that", "these", "those"),
    *("my", "your", "his", "her", "its", "our", "their"),
    *("and", "as", "at", "by", "for", "from", "in", "of", "on", "to", "with"),
    *("are", "be", "is", "we", "you"),
)  # they stand in the index, but beside other words a search does without them
PLACES = 64  # of the words in a page's names
_SHORT = 32  # the place where a second name begins; others follow it
_ROOM = 61  # places that tell: words behind them share one that no other is next to
_PLAIN = re.compile("[^a-z0-9]")
_LAST, _MORE = 47, 34  # digits that end a number, from "-" on; digits before it, from "]" on


class _Folded(dict[int, str]):
    """What each letter is folded to, worked out when it is first met: a space for what is part of no word."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter in _APOSTROPHES or unicodedata.category(letter).startswith("M"):
            folded = ""
        elif not letter.isalnum():
            folded = " "
        else:
            folded = letter.upper().lower()
            folded = f" {folded} " if _UNSPACED.match(folded) else folded
        self[code] = folded
        return folded


_folded = _Folded()


def list_words(text: str) -> list[str]:
    """The words of a text in order: capitals, accents and apostrophes gone, "1,200" as 1200, "A&E" and "A & E" as ae.

    In scripts that set no spaces each letter is a word.
    """
    plain = unicodedata.normalize("NFKD", _JOINED.sub(r"\1", _THOUSANDS.sub(r"\1", text)))
    return [word[:_LONGEST] for word in plain.translate(_folded).split()]


def place_words(names: Sequence[str]) -> list[tuple[str, int]]:
    """Each word of a page's names, title first, with its place; sorted, each once.

    Words one after another are in places that follow each other. The title begins in place 0, a second name in 32.
    """
    found: set[tuple[str, int]] = set()
    end = _SHORT
    for number, name in enumerate(names):
        start = number * _SHORT if number < 2 else end + 1  # noqa: PLR2004  (the title, and the second)
        room = _ROOM if number else _SHORT - 1
        words = list_words(name)
        found.update((word, place if place < room else _ROOM + 1) for place, word in enumerate(words, start))
        end = max(end, start + len(words))
    return sorted(found)


def spell(word: str) -> str:
    """A word in letters that any file's name can have; what a word begins with is spelt as its spelling begins."""
    return word if word.isascii() else _PLAIN.sub(lambda found: f"_{ord(found[0]):05x}", word)


def encode_numbers(numbers: Sequence[int]) -> str:
    """Rising numbers as letters: the step from each to the next in as few as it needs, one up to 47."""
    return "".join(map(_steps.__getitem__, map(sub, numbers, chain((-1,), numbers))))


class _Steps(dict[int, str]):
    """Each step's letters, worked out when it is first met."""

    def __missing__(self, step: int) -> str:
        rest, last = divmod(step - 1, _LAST)
        letters = chr(45 + last)
        while rest:
            rest, more = divmod(rest - 1, _MORE)
            letters = chr(93 + more) + letters
        self[step] = letters
        return letters


_steps = _Steps()
