"""What the site sets its own: its colour, in a shade for light pages and one for dark ones, and its faces."""

from collections.abc import Iterator, Mapping
from math import floor

from generator.compose.contrast import ENOUGH, find_least, fit_shade, format_colour, parse_colour
from generator.compose.urls import BRAND_SHEET
from generator.model.fonts import Font
from generator.model.pages import File, name_by_content
from generator.model.problems import Place, Problem
from generator.model.settings import Colour, Face, Settings, ThemeChoice
from generator.model.site_folder import SITE_FILE
from generator.model.theme import Grounds

# What a browser has a face of its own for: names that stand without quotes.
_GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"})
_TOKENS = {"text": "--text-face", "headings": "--display-face"}  # which every theme's own list of faces begins with


def make_brand(theme: ThemeChoice, fonts: Mapping[str, Font], grounds: Grounds) -> tuple[File, ...]:
    """The site's own stylesheet, then the files of the faces it names; nothing where it has neither colour nor face.

    `fonts`: the files of faces, by the path that `theme` names them with.
    """
    faces = {"text": theme.fonts and theme.fonts.text, "headings": theme.fonts and theme.fonts.headings}
    named = {use: face for use, face in faces.items() if face}
    files = {path: _place(font) for path, font in fonts.items()}
    tokens = [*_set_colour(theme.colour, grounds)]
    tokens += [f"{_TOKENS[use]}:{_name_face(use, face, fonts)}" for use, face in named.items()]
    if not tokens:
        return ()
    rules = [rule for use, face in named.items() for rule in _load_face(use, face, fonts, files)]
    sheet = File(BRAND_SHEET, "\n".join([*rules, f":root{{{';'.join(tokens)}}}", ""]).encode())
    return File(name_by_content(sheet), sheet.content), *files.values()


def advise_colour(settings: Settings, grounds: Grounds) -> tuple[Problem, ...]:
    """A warning where the site's colour can't be read on the theme's light pages, with the shade that can."""
    colour = settings.theme.colour
    if colour is None:
        return ()
    papers = [parse_colour(ground) for ground in grounds.light]
    ratio = find_least(parse_colour(colour.code), papers)
    if ratio >= ENOUGH:
        return ()
    shade = format_colour(fit_shade(parse_colour(colour.code), papers))
    what = (
        f'the colour "{colour.code}" is too pale to read: on light pages its contrast is '
        f"{floor(ratio * 10) / 10} to 1, and text needs {ENOUGH}; pages have {shade} in its place"
    )
    return (Problem(Place(SITE_FILE, colour.line), what, f'write colour: "{shade}"', is_warning=True),)


def _set_colour(colour: Colour | None, grounds: Grounds) -> Iterator[str]:
    """The token of the site's colour, in the shade that each scheme asks for."""
    if colour:
        schemes = ([parse_colour(ground) for ground in papers] for papers in (grounds.light, grounds.dark))
        light, dark = (format_colour(fit_shade(parse_colour(colour.code), papers)) for papers in schemes)
        yield f"--accent:light-dark({light},{dark})"


def _name_face(use: str, face: Face, fonts: Mapping[str, Font]) -> str:
    """What a stylesheet calls the face; load has seen that its name is made of letters, digits and spaces."""
    if face.regular in fonts:
        return f'"site {use}"'
    return face.regular if face.regular in _GENERIC else f'"{face.regular}"'


def _load_face(use: str, face: Face, fonts: Mapping[str, Font], files: Mapping[str, File]) -> Iterator[str]:
    """The rules that load a face of the site's own; text is shown in the theme's until it is there."""
    weights = {"400": face.regular, "700": face.bold} if face.bold else {"": face.regular}
    for weight, path in weights.items():
        if path in fonts:
            range_or_none = "100 900" if not weight and fonts[path].is_variable else weight
            says = f";font-weight:{range_or_none}" if range_or_none else ""
            source = f'url(../{files[path].path}) format("woff2")'
            yield f'@font-face{{font-family:"site {use}";src:{source}{says};font-display:swap}}'


def _place(font: Font) -> File:
    """The font where it is published, under a name that changes with its content: fonts/frutiger-1a2b3c4d.woff2."""
    return File(name_by_content(File(font.path, font.content)), font.content)
