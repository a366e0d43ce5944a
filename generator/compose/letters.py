"""Capitals: how a name begins a line, how it stands within a sentence, and how a list of names is joined."""

from collections.abc import Sequence


def capitalise(text: str) -> str:
    """The text with a capital first letter; the rest as it is, so that "NHS trust" stays one."""
    return text[:1].upper() + text[1:]


def put_inside(name: str) -> str:
    """A name as it stands within a sentence: "Key result" becomes "key result"; "KPI" and "iPlan" stay as they are."""
    return " ".join(word.lower() if word[1:] == word[1:].lower() else word for word in name.split())


def join_names(names: Sequence[str]) -> str:
    """One name, or many as a sentence lists them: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
