"""Which paths may be published: names that every system can hold, and no two alike to any of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.problems import Place, Problem, SiteProblems

DOTTED = {".nojekyll", ".well-known"}  # the only names with a leading dot that web hosts ask for
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
LONGEST = 255  # bytes of one name, as UTF-8: what file systems take
UNFIT = re.compile(r'[<>:"|?*\x00-\x1f\x7f]|[. ]$')


def check_paths(paths: Iterable[str], folder: str) -> None:
    """Raise SiteProblems at names that authors must change, ValueError at a path that we should never make.

    `paths` are relative to the portal's root; `folder` is that root as its user named it.
    Source: the file names that Windows reserves, and file systems that fold case or normal forms.
    """
    problems: list[Problem] = []
    alike: dict[str, str] = {}
    for path in sorted(paths):
        names = path.split("/")
        _refuse_stray_names(names, path)
        problems += (Problem(Place(f"{folder}/{path}"), *fault) for fault in _find_faults(names))
        twin = alike.setdefault(_fold(path), path)
        if twin != path:
            problems.append(_tell_alike(folder, path, twin))
    for key, path in alike.items():
        problems += (_tell_alike(folder, path, alike[upper]) for upper in list_folders([key]) if upper in alike)
    if problems:
        raise SiteProblems(problems)


def _refuse_stray_names(names: Iterable[str], path: str) -> None:
    """Raise ValueError if one of the `names` that make up `path` leads elsewhere, or is hidden."""
    for name in names:
        if not name or "\\" in name or "\0" in name or (name[0] == "." and name not in DOTTED):
            raise ValueError(f'"{path}" is no path that a portal may hold')


def list_folders(paths: Iterable[str]) -> set[str]:
    """The folders that `paths` stand in, each with those above it, without the root."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _find_faults(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with each of `names`, and its mend."""
    for name in names:
        if len(name.encode()) > LONGEST:
            yield f'"{name}" is too long for a file\'s name', f"keep it under {LONGEST} bytes"
        if UNFIT.search(name):
            yield (
                f"\"{name}\" can't be a file's name on Windows",
                "use letters, digits, hyphens and dots only",
            )
        if name.partition(".")[0].rstrip().casefold() in RESERVED:
            yield (
                f'"{name}" is a name that Windows keeps for itself',
                f'call it something else, such as "a-{name}"',
            )


def _tell_alike(folder: str, path: str, twin: str) -> Problem:
    """Say that a system that folds case or normal forms, or none at all, can't hold both paths."""
    what = f'some systems can\'t tell its name from "{twin}"'
    return Problem(Place(f"{folder}/{path}"), what, "give one of the two another name")


def _fold(path: str) -> str:
    """What a system that folds case and normal forms makes of `path`."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
