"""What in a theme's folder was surely meant for something, and comes to nothing: most are slips in a name."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from generator.model.problems import Place, Problem, find_nearest

TOP = ("assets", "templates", "words")
THEME_FILE = "theme.yaml"
TEMPLATES = (".html", ".svg", ".xml", ".txt", ".js")  # what makes pages
BESIDE = (".yaml", ".md")  # what may stand among them: a part's contract, a note
PAGES = "pages/"

_USED = re.compile(r"""{%-?\s*(?:include|import|from|extends)\s+["']([^"']+)["'](\s+ignore missing)?""")


def find_slips(
    own: Iterable[str], below: Collection[str], templates: Mapping[str, str], folder: str
) -> Iterator[Problem]:
    """The slips in a theme's folder.

    `own`: the paths of all its files; `below`: those of the theme it extends, none where it extends none;
    `templates`: all that it has in the end, by path below templates/.
    """
    paths = sorted(own)
    yield from _find_strange(paths, folder)
    used = {found[0] for text in templates.values() for found in _USED.findall(text)}
    known = {path.removeprefix("templates/") for path in below if path.startswith("templates/")}
    for path in paths:
        name = path.removeprefix("templates/")
        if name == path or not name.endswith(TEMPLATES):
            continue
        is_page = name.startswith(PAGES) and not known  # of a theme that stands alone, who knows which it has?
        if name not in used | known and not is_page:
            yield _warn_of_unused(name, known, folder)
        yield from _find_missing(name, templates, folder)


def _find_strange(paths: list[str], folder: str) -> Iterator[Problem]:
    """What is read by nothing because of where it stands, or of how its name ends; of a folder once."""
    told: set[str] = set()
    for path in paths:
        top, _, below = path.partition("/")
        name = PurePosixPath(path)
        if below and top not in TOP and top not in told:
            told.add(top)
            near = find_nearest(top.casefold(), TOP)
            mend = f'did you mean "{near}"?' if near else f"a theme's folders are {', '.join(TOP)}"
            yield _warn(f"{folder}/{top}", "nothing reads this folder of the theme", mend)
        elif not below and name.suffix in {".css", ".js", ".html", ".svg"}:
            place = "templates/" if name.suffix == ".html" else "assets/"
            yield _warn(f"{folder}/{path}", "nothing reads this file of the theme here", f"move it into {place}")
        elif top == "templates" and below and not path.endswith(TEMPLATES + BESIDE):
            yield _warn(f"{folder}/{path}", "nothing reads this file: a template ends in .html", "rename it")


def _warn_of_unused(name: str, known: Collection[str], folder: str) -> Problem:
    stems = {PurePosixPath(path).stem: path for path in sorted(known) if path.endswith(TEMPLATES)}
    near = stems.get(find_nearest(PurePosixPath(name).stem, stems) or "")
    mend = f'did you mean "templates/{near}"?' if near else f'use it: {{% include "{name}" %}}, or delete it'
    return _warn(f"{folder}/templates/{name}", "nothing uses this template", mend)


def _find_missing(name: str, templates: Mapping[str, str], folder: str) -> Iterator[Problem]:
    """The templates that this one names and the theme lacks."""
    for number, line in enumerate(templates.get(name, "").splitlines(), 1):
        for wanted, may_be_missing in _USED.findall(line):
            if wanted not in templates and not may_be_missing:
                near = find_nearest(wanted, templates)
                mend = f'did you mean "{near}"?' if near else f"add it as templates/{wanted}"
                yield Problem(Place(f"{folder}/templates/{name}", number), f'there is no template "{wanted}"', mend)


def _warn(file: str, what: str, mend: str) -> Problem:
    return Problem(Place(file), what, mend, is_warning=True)
