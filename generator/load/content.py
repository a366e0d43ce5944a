"""A site's folder, walked from end to end: every file read as the kind that its folder holds."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from generator.load.fields import make_convert
from generator.load.font_files import read_font
from generator.load.images import read_image_size
from generator.load.reading import Reading
from generator.load.results import read_results
from generator.load.site import load_settings
from generator.load.site_files import SiteFile, gather_problems, list_files, read_file, read_text
from generator.load.slugs import make_slug
from generator.load.things import Shelf, explain_translation, read_things
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.fonts import Font
from generator.model.forms import Field, Keyed
from generator.model.images import Picture
from generator.model.plan import Purpose, Term
from generator.model.problems import Place, Problem, find_nearest
from generator.model.settings import Settings
from generator.model.site_folder import CONTENT
from generator.model.strategy import KINDS, Records

FOLDERS = {noun.kind: noun for noun in KINDS if noun is not Purpose}
PURPOSE_FILE = "purpose.md"
GLOSSARY_FILES = ("glossary.yaml", "glossary.yml")
NOT_BUILT = (
    *("initiatives", "risks", "feedback", "stories", "analyses"),
    *("competencies", "learning", "people"),
)
TOP = (*FOLDERS, "results", "images", "fonts", PURPOSE_FILE, GLOSSARY_FILES[0])

_PICTURE_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")
_GLOSSARY = make_convert(Field("glossary", "glossary", Keyed("", "", Term, "term", "text"), is_required=False))
_Read = TypeVar("_Read", Picture, Font)


class _Sorted(NamedTuple):
    """The files of content/, by what they hold; each list sorted by path."""

    kinds: dict[str, list[SiteFile]]
    purpose: list[SiteFile]
    glossary: list[SiteFile]
    results: list[SiteFile]
    images: list[SiteFile]
    fonts: list[SiteFile]


def load_site(site: Path, problems: list[Problem]) -> Records | None:
    """All that the folder `site` says, as written; what can't be read is told in `problems` and left out.

    None if site.yaml can't be read: then nothing else has been.
    """
    settings = load_settings(site, problems)
    return _load_content(site, settings, problems) if settings else None


def _load_content(site: Path, settings: Settings, problems: list[Problem]) -> Records:
    """All that `site`'s folder content/ says, as written; what can't be read is told and left out."""
    files = _sort_files(list_files(site, CONTENT, problems), problems)
    shelf = Shelf(settings, problems)
    read_things(Purpose, files.purpose, shelf)
    for kind, found in files.kinds.items():
        read_things(FOLDERS[kind], found, shelf)
    results, check_ins, action_checks = read_results(files.results, settings, shelf.things, problems)
    return Records(
        settings=settings,
        things=tuple(shelf.things),
        glossary=tuple(_read_glossary(files.glossary, settings, problems)),
        results=results,
        check_ins=check_ins,
        action_checks=action_checks,
        pictures=tuple(_read_published(files.images, read_image_size, problems)),
        fonts=tuple(_read_published(files.fonts, read_font, problems)),
    )


def _sort_files(files: list[SiteFile], problems: list[Problem]) -> _Sorted:
    """Each file where it belongs; what belongs nowhere is told, a folder of it once."""
    kept = _Sorted({kind: [] for kind in FOLDERS}, [], [], [], [], [])
    folders = {**kept.kinds, "results": kept.results, "images": kept.images, "fonts": kept.fonts}
    single = {PURPOSE_FILE: kept.purpose, **dict.fromkeys(GLOSSARY_FILES, kept.glossary)}
    strange: set[str] = set()
    for file in files:
        top, _, below = file.path.removeprefix(f"{CONTENT}/").partition("/")
        place = (folders if below else single).get(top)
        if place is not None:
            place.append(file)
        elif top not in strange:
            strange.add(top)
            problems.append(_explain_strange(top, is_folder=bool(below)))
    return kept


def _explain_strange(top: str, *, is_folder: bool) -> Problem:
    """A file or folder in content/ that holds nothing we know."""
    place = Place(f"{CONTENT}/{top}")
    shown = f'the folder "{shorten(top)}"' if is_folder else f'the file "{shorten(top)}"'
    if top.casefold() in NOT_BUILT:
        return Problem(place, f"{top.casefold()} are not built yet", f"move {shown} out of {CONTENT}/")
    if not is_folder and (translation := explain_translation(place.file)):
        return translation
    near = find_nearest(top.casefold(), TOP)
    mend = f'did you mean "{near}"?' if near else f"{CONTENT}/ holds {', '.join(TOP)}"
    return Problem(place, f"{shown} is no kind of content", mend)


def _read_glossary(files: list[SiteFile], settings: Settings, problems: list[Problem]) -> Iterator[Term]:
    """The terms of the glossary, in its order."""
    for file in files:
        with gather_problems(file.path, problems) as found:
            text = read_text(file, found)
            node = None if text is None else parse_yaml(text, file.path, found)
            if isinstance(node, Mapping):
                yield from _GLOSSARY(node, Reading(file.path, found, audiences=settings.audiences))
            elif node is not None:
                place = Place(file.path, node.line)
                found.append(Problem(place, "a glossary is one term a line", 'write "term: meaning"'))


def _read_published(
    files: list[SiteFile], read: Callable[[bytes, str, list[Problem]], _Read | None], problems: list[Problem]
) -> Iterator[_Read]:
    """What `read` makes of files that are published as they are, in their order; those that can't be are left out."""
    for file in files:
        content = read_file(file, problems) if _can_be_address(file, problems) else None
        found = None if content is None else read(content, file.path, problems)
        if found:
            yield found


def _can_be_address(file: SiteFile, problems: list[Problem]) -> bool:
    """Whether the file's path can stand in an address as it is, on any computer."""
    parts = PurePosixPath(file.path).parts[2:]
    if all(_PICTURE_NAME.fullmatch(part) for part in parts):
        return True
    stem, dot, suffix = parts[-1].rpartition(".")
    what = (
        "the names of pictures and fonts, and of their folders, are letters (a to z), digits, hyphens and underscores"
    )
    mend = f'rename it to "{make_slug(stem) or "file"}{dot}{suffix}"'
    problems.append(Problem(Place(file.path), what, mend))
    return False
