"""The picture that links to the portal are shown with elsewhere: that it is one that every such place can show."""

from collections.abc import Iterable

import msgspec

from generator.link.names import Names
from generator.link.pictures import link_picture
from generator.model.images import Picture
from generator.model.problems import Place, Problem
from generator.model.settings import Settings, SharePicture
from generator.model.site_folder import IMAGES, SITE_FILE

WIDTH, HEIGHT = 1200, 630  # what Facebook, LinkedIn, Slack and others cut none of
_LEAST_WIDTH = 600  # under it they show a thumbnail
_FLATTEST, _TALLEST = 2.4, 1.5  # width by height, at which what they cut begins to tell
_SHOWN = ("image/png", "image/jpeg")


def link_share_picture(
    settings: Settings, pictures: Iterable[Picture], names: Names, problems: list[Problem]
) -> SharePicture | None:
    """The choice with its picture's path whole; None where there is none, or no such picture, which is told."""
    choice = settings.theme.share_picture
    if choice is None:
        return None
    at = Place(SITE_FILE, choice.line)
    path = link_picture(choice.image, at, names, problems)
    picture = next((each for each in pictures if each.path == path), None)
    if path is None or picture is None:
        return None
    if picture.media_type not in _SHOWN:
        what = f'"{choice.image}" is no PNG or JPEG, and other programs show no other kind with a link'
        problems.append(Problem(at, what, "save it as .png or .jpg"))
    else:
        _advise(picture, settings, at, problems)
    return msgspec.structs.replace(choice, image=path)


def _advise(picture: Picture, settings: Settings, at: Place, problems: list[Problem]) -> None:
    """Warn of a picture that would be shown badly, or not at all."""
    width, height = picture.width or 0, picture.height or 1
    if width < _LEAST_WIDTH or not _TALLEST <= width / height <= _FLATTEST:
        what = f"the share picture is {width} × {height} pixels, and will be cut or shown small"
        mend = f"save it {WIDTH} × {HEIGHT}"
        problems.append(Problem(Place(IMAGES + picture.path), what, mend, is_warning=True))
    if not settings.address:
        what = '"share_picture" is shown only where the site has an "address"'
        mend = 'add "address: https://…", where the portal is published'
        problems.append(Problem(at, what, mend, is_warning=True))
