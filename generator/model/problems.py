"""What is wrong in an author's files: where, what, and how to mend it."""

import difflib
from collections.abc import Iterable

import msgspec


class Place(msgspec.Struct, frozen=True, order=True):
    """A line of an author's file."""

    file: str  # relative to the site's folder, with forward slashes
    line: int = 0  # from 1; 0 where the file as a whole is meant

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing wrong at one place, in the author's words; `mend` says what to do."""

    place: Place
    what: str
    mend: str = ""
    is_warning: bool = False  # a warning is allowed by `build`, not by `check --strict`


class SiteProblems(Exception):  # noqa: N818  (it is not a fault of ours, but the authors' news)
    """The content has problems, so nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, for a "did you mean"; None if none is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return near[0] if near else None


def count(number: int, word: str) -> str:
    """A number with its word: "1 problem", "3 files"."""
    return f"{number} {word}" + ("" if number == 1 else "s")
