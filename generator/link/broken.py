"""What load has told problems of already: link says nothing that their mend may well settle."""

import re
from collections.abc import Iterable

from generator.link.names import SINGULARS, find_near
from generator.model.problems import Problem
from generator.model.site_folder import CONTENT

_ORDER = re.compile(r"[0-9]{1,3}-(?=.)")


def find_broken(problems: Iterable[Problem]) -> frozenset[str]:
    """The files that hold these problems, warnings apart, with the keys of the things they were to be.

    "kind/*" stands for any thing of a kind, where a folder or a list of many can't be read whole.
    """
    files = {problem.place.file for problem in problems if not problem.is_warning}
    return frozenset(files.union(*map(_list_keys, files)))


def _list_keys(file: str) -> tuple[str, ...]:
    """The key that a file of content/ gives its thing by its name; "kind/*" for a folder, and for a list."""
    if not file.startswith(f"{CONTENT}/"):
        return ()
    *folders, name = file.removeprefix(f"{CONTENT}/").split("/")
    kind = folders[0] if folders else find_near(name.partition(".")[0], SINGULARS)
    if kind not in SINGULARS:
        return ()
    stem, _, suffix = name.partition(".")
    if not folders or not suffix or suffix.lower() in {"yaml", "yml"}:
        return (f"{kind}/*",)
    return (f"{kind}/{_ORDER.sub('', stem).lower()}",)
