"""A theme's folder, the site's own or one that comes with the program, read whole."""

from hashlib import blake2b
from pathlib import Path

import msgspec

from generator.load.fields import read_noun
from generator.load.front_matter import decode_text
from generator.load.reading import Reading
from generator.load.site import SITE_FILE
from generator.load.site_files import list_files, read_file
from generator.load.slugs import is_slug
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.pages import File
from generator.model.problems import Place, Problem, find_nearest
from generator.model.theme import Contract, Theme, ThemeTerms

THEMES = "themes"
THEME_FILE = "theme.yaml"
PACKAGE = Path(__file__).parent.parent
BUNDLED = (PACKAGE.parent / THEMES, PACKAGE / "_themes")  # in a checkout; in an installed wheel
DEFAULT = "default"
GALLERY = "gallery"
TEMPLATES = (".html", ".svg", ".xml", ".txt")
CONTRACTS = ("templates/parts/", ".yaml")  # how the path of a part's contract begins and ends; it makes no page


def load_theme(site: Path, name: str, problems: list[Problem], *, line: int = 0) -> Theme | None:
    """The theme called `name`, of the site's themes/ or else bundled; None if a problem was appended.

    `line` is where site.yaml names it, for the problem that there is none.
    """
    before = len(problems)
    folder = _find_folder(site, name)
    if folder is None:
        problems.append(_explain_missing(site, name, line))
        return None
    files = _read_files(*folder, problems)
    terms = _read_terms(files.get(THEME_FILE), f"{folder[1]}/{THEME_FILE}", problems)
    own, extended = frozenset(files), frozenset[str]()
    if terms.extends:
        below = _read_extended(terms, f"{folder[1]}/{THEME_FILE}", problems)
        files, extended = below | files, frozenset(below)
    theme = _make_theme(name, files, folder[1], problems)
    if len(problems) > before:
        return None
    places = {path: folder[1] if path in own else f"{THEMES}/{terms.extends}" for path in files}
    contracts = _list_contracts(files, places, problems)
    theme = msgspec.structs.replace(theme, contracts=contracts, own=own, extended=extended)
    return theme if len(problems) == before else None


def load_gallery() -> dict[str, str]:
    """The files of the gallery itself, by name: its template and its stylesheet. They come with the program."""
    folder = next(root / DEFAULT / GALLERY for root in BUNDLED if (root / DEFAULT).is_dir())
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def _find_folder(site: Path, name: str) -> tuple[Path, str] | None:
    """The theme's folder: where paths in problems begin, and the path from there. None if there is none."""
    if not is_slug(name):
        return None
    if (site / THEMES / name).is_dir():
        return site, f"{THEMES}/{name}"
    return _find_bundled(name)


def _find_bundled(name: str) -> tuple[Path, str] | None:
    """The folder of a theme that comes with the program."""
    root = next((root for root in BUNDLED if is_slug(name) and (root / name).is_dir()), None)
    return (root.parent, f"{root.name}/{name}") if root else None


def _explain_missing(site: Path, name: str, line: int) -> Problem:
    """There is no such theme."""
    own = sorted(path.name for path in (site / THEMES).iterdir()) if (site / THEMES).is_dir() else []
    near = find_nearest(name, {*own, DEFAULT})
    mend = f'did you mean "{near}"?' if near else f'write "{DEFAULT}", or put a theme into {THEMES}/{shorten(name)}/'
    return Problem(Place(SITE_FILE, line), f'no theme is called "{shorten(name)}"', mend)


def _read_files(root: Path, folder: str, problems: list[Problem]) -> dict[str, bytes]:
    """Each file of a theme that makes pages, by its path in the theme."""
    found: dict[str, bytes] = {}
    for file in list_files(root, folder, problems):
        path = file.path.removeprefix(f"{folder}/")
        top = path.partition("/")[0]
        is_ours = path == THEME_FILE or top in {"assets", "words"} or (top == "templates" and path.endswith(TEMPLATES))
        is_ours = is_ours or _is_contract(path)
        content = read_file(file, problems) if is_ours else None
        if content is not None:
            found[path] = content
    return found


def _is_contract(path: str) -> bool:
    return path.startswith(CONTRACTS[0]) and path.endswith(CONTRACTS[1])


def _list_contracts(files: dict[str, bytes], places: dict[str, str], problems: list[Problem]) -> tuple[Contract, ...]:
    """The contracts among a theme's files; `places`: the folder that each file stands in."""
    found = []
    for path in sorted(filter(_is_contract, files)):
        file = f"{places[path]}/{path}"
        if (text := decode_text(files[path], file, problems)) is not None:
            found.append(Contract(path.removeprefix(CONTRACTS[0]).removesuffix(CONTRACTS[1]), file, text))
    return tuple(found)


def _read_terms(content: bytes | None, file: str, problems: list[Problem]) -> ThemeTerms:
    """What theme.yaml says; it must be there, so that no half theme is taken for a whole one."""
    if content is None:
        mend = 'add it; "extends: default" is enough to change a few files only'
        problems.append(Problem(Place(file), "a theme has a file theme.yaml, and this one has none", mend))
        return ThemeTerms()
    text = decode_text(content, file, problems)
    node = parse_yaml(text, file, problems) if text else None
    terms = read_noun(ThemeTerms, node, Reading(file, problems)) if isinstance(node, Mapping) else None
    return terms or ThemeTerms()


def _read_extended(terms: ThemeTerms, file: str, problems: list[Problem]) -> dict[str, bytes]:
    """The files of the bundled theme that a theme extends."""
    folder = _find_bundled(terms.extends)
    if folder:
        return _read_files(*folder, problems)
    mend = f'write "extends: {DEFAULT}"'
    problems.append(Problem(Place(file, terms.line), f'no bundled theme is called "{shorten(terms.extends)}"', mend))
    return {}


def _make_theme(name: str, files: dict[str, bytes], folder: str, problems: list[Problem]) -> Theme:
    """The theme that these files are."""
    digest = blake2b(digest_size=16)
    texts: dict[str, dict[str, str]] = {"templates": {}, "words": {}}
    assets: list[File] = []
    for path, content in sorted(files.items()):
        top, _, below = path.partition("/")
        if path == THEME_FILE or _is_contract(path):
            continue
        digest.update(f"{len(path)} {len(content)} {path}".encode() + content)
        if top == "assets":
            assets.append(File(below, content))
        elif (text := decode_text(content, f"{folder}/{path}", problems)) is not None:
            texts[top][below] = text
    return Theme(name, texts["templates"], texts["words"], tuple(assets), digest.hexdigest())
