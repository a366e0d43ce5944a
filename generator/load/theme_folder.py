"""A theme's folder, the site's own or one that comes with the program, read whole."""

from hashlib import blake2b
from pathlib import Path

import msgspec

from generator.load.fields import read_noun
from generator.load.front_matter import decode_text
from generator.load.reading import Reading
from generator.load.site_files import list_files, read_file
from generator.load.slugs import is_slug
from generator.load.theme_grounds import read_grounds
from generator.load.theme_slips import TEMPLATES, THEME_FILE, TOP, find_slips
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.pages import File
from generator.model.problems import Place, Problem, find_nearest
from generator.model.site_folder import SITE_FILE, THEMES
from generator.model.theme import Contract, Theme, ThemeTerms

PACKAGE = Path(__file__).parent.parent
BUNDLED = (PACKAGE.parent / THEMES, PACKAGE / "_themes")  # in a checkout; in an installed wheel
DEFAULT = "default"
CONTRACTS = ("templates/parts/", ".yaml")  # how the path of a part's contract begins and ends; it makes no page
GALLERY = Path(__file__).parent / "gallery"


def load_theme(site: Path, name: str, problems: list[Problem], *, line: int = 0) -> Theme | None:
    """The theme called `name`, of the site's themes/ or else bundled; None if more than warnings were appended.

    `line` is where site.yaml names it, for the problem that there is none.
    """
    folder = _find_folder(site, name)
    if folder is None:
        problems.append(_explain_missing(site, name, line))
        return None
    found: list[Problem] = []
    paths, own = _read_files(*folder, found)
    terms = _read_terms(own.get(THEME_FILE), f"{folder[1]}/{THEME_FILE}", found)
    below = _read_extended(terms, site, f"{folder[1]}/{THEME_FILE}", found)
    theme = _make_theme(name, below | own, folder[1], found)
    if all(problem.is_warning for problem in found):  # else what is missing may be what can't be read
        found += find_slips(paths, below.keys(), theme.templates, folder[1])
    places = {path: folder[1] if path in own else f"{THEMES}/{terms.extends}" for path in below | own}
    contracts = _list_contracts(below | own, places, found)
    problems += found
    theme = msgspec.structs.replace(theme, contracts=contracts, own=frozenset(own), extended=frozenset(below))
    return theme if all(problem.is_warning for problem in found) else None


def list_bundled() -> tuple[str, ...]:
    """The names of the themes that come with the program, as the alphabet goes."""
    return tuple(sorted({file.parent.name for root in BUNDLED for file in root.glob(f"*/{THEME_FILE}")}))


def load_gallery() -> dict[str, str]:
    """The files of the gallery itself, by name: its template and its stylesheet. They come with the program."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(GALLERY.iterdir())}


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
    near = find_nearest(name, {*own, *list_bundled()})
    mend = f'did you mean "{near}"?' if near else f'write "{DEFAULT}", or put a theme into {THEMES}/{shorten(name)}/'
    return Problem(Place(SITE_FILE, line), f'no theme is called "{shorten(name)}"', mend)


def _read_files(root: Path, folder: str, problems: list[Problem]) -> tuple[list[str], dict[str, bytes]]:
    """The path in the theme of each of its files, and the content of those that make pages, by path."""
    found: dict[str, bytes] = {}
    paths = {file.path.removeprefix(f"{folder}/"): file for file in list_files(root, folder, problems)}
    for path, file in paths.items():
        top = path.partition("/")[0]
        is_ours = path == THEME_FILE or (top in TOP and (top != "templates" or path.endswith(TEMPLATES)))
        is_ours = is_ours or _is_contract(path)
        content = read_file(file, problems) if is_ours else None
        if content is not None:
            found[path] = content
    return list(paths), found


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


def _read_extended(terms: ThemeTerms, site: Path, file: str, problems: list[Problem]) -> dict[str, bytes]:
    """The files of the bundled theme that a theme extends, over those of the one that this extends in its turn."""
    if not terms.extends:
        return {}
    folder = _find_bundled(terms.extends)
    if folder is None:
        problems.append(_explain_extends(terms, site, file))
        return {}
    files = _read_files(*folder, problems)[1]
    below = f"{folder[1]}/{THEME_FILE}"
    return _read_extended(_read_terms(files.get(THEME_FILE), below, problems), site, below, problems) | files


def _explain_extends(terms: ThemeTerms, site: Path, file: str) -> Problem:
    """There is no such bundled theme; where the site has one of the name, why that can't be extended."""
    named, bundled = shorten(terms.extends), list_bundled()
    near = find_nearest(terms.extends, bundled) or DEFAULT
    if is_slug(terms.extends) and (site / THEMES / terms.extends).is_dir():
        what = f'"{named}" is a theme of the site\'s own, and only a bundled one can be extended'
        return Problem(
            Place(file, terms.line), what, f"extend {' or '.join(bundled)}, and copy its files into this one"
        )
    return Problem(Place(file, terms.line), f'no bundled theme is called "{named}"', f'write "extends: {near}"')


def _make_theme(name: str, files: dict[str, bytes], folder: str, problems: list[Problem]) -> Theme:
    """The theme that these files are; its own stylesheets come after those it extends, and so win where rules tie."""
    digest = blake2b(digest_size=16)
    texts: dict[str, dict[str, str]] = {"templates": {}, "words": {}}
    assets: list[File] = []
    for path, content in files.items():
        top, _, below = path.partition("/")
        if path == THEME_FILE or _is_contract(path):
            continue
        digest.update(f"{len(path)} {len(content)} {path}".encode() + content)
        if top == "assets":
            assets.append(File(below, content))
        elif (text := decode_text(content, f"{folder}/{path}", problems)) is not None:
            texts[top][below] = text
    sheets = [file for file in assets if file.path.endswith(".css")]
    grounds = read_grounds(sheets, folder, problems)
    templates, words = (dict(sorted(texts[top].items())) for top in ("templates", "words"))
    return Theme(name, templates, words, tuple(assets), digest.hexdigest(), grounds)
