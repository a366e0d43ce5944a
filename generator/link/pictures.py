"""The site's own pictures: which one a file means, and which ones are shown at all."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from generator.link.names import Names, find_near
from generator.link.walk import list_prose
from generator.model.nouns import Noun
from generator.model.problems import Place, Problem
from generator.model.prose import Image
from generator.model.site_folder import CONTENT, IMAGES
from generator.model.strategy import Strategy


def link_picture(source: str, at: Place, names: Names, problems: list[Problem]) -> str | None:
    """A picture's path below content/images/, from that from a file or from content/; None: a problem is told."""
    path = unquote(source)
    for folder in (dirname(at.file), CONTENT):
        file = normpath(join(folder, path))
        if file.startswith(IMAGES) and file.removeprefix(IMAGES) in names.pictures:
            return file.removeprefix(IMAGES)
        if file in names.broken:
            return None
    near = find_near(path.rpartition("/")[2], names.pictures)
    mend = f'did you mean "images/{near}"?' if near else f'put it into {IMAGES}, and write "images/" before its name'
    problems.append(Problem(at, f'there is no picture "{source}"', mend))
    return None


def find_shown(strategy: Strategy) -> set[str]:
    """The paths of the pictures that some words show, the logo, and what shared links show."""
    theme = strategy.settings.theme
    shown = {theme.logo, theme.share_picture.image if theme.share_picture else ""} - {""}
    for noun in _list_nouns(strategy):
        for prose in list_prose(noun):
            shown.update(piece.source for piece in prose.pieces if isinstance(piece, Image))
    return shown


def _list_nouns(strategy: Strategy) -> Iterator[Noun]:
    yield strategy.settings
    yield from strategy.list_things()
    yield from strategy.glossary
    for entries in (strategy.results, strategy.check_ins, strategy.action_checks):
        for group in entries.values():
            yield from group
