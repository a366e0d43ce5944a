"""The glossary's terms, found in a page's words so that they can be explained where they stand."""

import re
from collections.abc import Iterable

import msgspec

from generator.model.plan import Term

_WORD = re.compile(r"\w+(?:['’]\w+)?")


class Entry(msgspec.Struct, frozen=True):
    """A term as it is looked for: in its words, one or many; in its own capitals where it has some beyond the first."""

    term: Term
    forms: tuple[str, ...]  # each between spaces
    is_exact: bool
    pattern: re.Pattern[str]  # finds it in HTML's text: a word of a line's own, whatever stands between its words


class Lexicon(msgspec.Struct, frozen=True):
    """The entries by the first word of each of their forms, all in small letters, so that most are never looked at."""

    by_first: dict[str, list[Entry]]


def make_lexicon(glossary: Iterable[Term]) -> Lexicon:
    """The lexicon of these terms."""
    by_first: dict[str, list[Entry]] = {}
    for term in glossary:
        is_exact = term.term[1:] != term.term[1:].lower()
        words = " ".join(_WORD.findall(term.term if is_exact else term.term.lower()))
        if words:
            entry = Entry(term, (f" {words} ", f" {words}s "), is_exact, _make_pattern(words, is_exact=is_exact))
            for first in dict.fromkeys(form.split()[0].lower() for form in entry.forms):
                by_first.setdefault(first, []).append(entry)
    return Lexicon(by_first)


def _make_pattern(words: str, *, is_exact: bool) -> re.Pattern[str]:
    text = r"(?:[^\w<&]|&\w+;)+".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<![\w&])(?<!\w['’]){text}s?(?!['’]?\w)", 0 if is_exact else re.IGNORECASE)


def find_entries(lexicon: Lexicon, texts: Iterable[str]) -> list[Entry]:
    """The entries of the terms that stand in these words, each once, in no order that matters."""
    if not lexicon.by_first:
        return []
    words = _WORD.findall(" ".join(texts))
    exact = f" {' '.join(words)} "
    small = exact.lower()
    found = [
        entry
        for first in lexicon.by_first.keys() & set(small.split())
        for entry in lexicon.by_first[first]
        if any(form in (exact if entry.is_exact else small) for form in entry.forms)
    ]
    return list({entry.term.term: entry for entry in found}.values())
