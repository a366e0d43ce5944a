"""The site's own faces: which file a name means, and which files are named at all."""

from collections.abc import Iterable

from generator.link.names import find_near
from generator.model.fonts import Font
from generator.model.problems import Place, Problem
from generator.model.settings import ThemeChoice
from generator.model.site_folder import CONTENT, SITE_FILE

_FOLDER = "fonts/"


def link_fonts(
    theme: ThemeChoice, fonts: Iterable[Font], broken: frozenset[str], problems: list[Problem]
) -> dict[str, Font]:
    """The fonts that site.yaml names, by path; one that isn't there is a problem, one that nothing names a warning."""
    there = {font.path: font for font in fonts}
    named: dict[str, Font] = {}
    for path, line in _list_named(theme):
        if path in there:
            named[path] = there[path]
        elif f"{CONTENT}/{path}" not in broken:
            near = find_near(path, there)
            mend = f'did you mean "{near}"?' if near else f"put it into {CONTENT}/{_FOLDER}"
            problems.append(Problem(Place(SITE_FILE, line), f'there is no font "{path}"', mend))
    for path in there.keys() - named.keys():
        mend = f"delete it, or name it in {SITE_FILE}: theme: {{fonts: {{text: {path}}}}}"
        problems.append(Problem(Place(f"{CONTENT}/{path}"), "nothing uses this font", mend, is_warning=True))
    return {path: named[path] for path in sorted(named)}


def _list_named(theme: ThemeChoice) -> list[tuple[str, int]]:
    """Each file that the theme's faces name, with its line."""
    faces = (theme.fonts.text, theme.fonts.headings) if theme.fonts else ()
    files = [(path, face.line) for face in faces if face for path in (face.regular, face.bold)]
    return [(path, line) for path, line in files if path.startswith(_FOLDER)]
