"""Who may see a thing that doesn't say, and whether there is an audience of a name at all."""

from typing import TypeVar

import msgspec

from generator.link.names import list_words
from generator.model.nouns import Thing
from generator.model.plan import Term
from generator.model.problems import Place, Problem, find_nearest
from generator.model.settings import Settings
from generator.model.site_folder import SITE_FILE

Whole = TypeVar("Whole", Thing, Term)


def check_audience(settings: Settings, name: str, problems: list[Problem]) -> None:
    """A problem where the site has no audience of this name: nothing may then be built."""
    if name not in settings.audiences:
        near = find_nearest(name, settings.audiences)
        known = list_words(settings.audiences, "and")
        mend = f'did you mean "{near}"?' if near else f"the site's audiences are {known}"
        problems.append(Problem(Place(SITE_FILE), f'no audience is called "{name}"', mend))


def fill_audience(whole: Whole, settings: Settings) -> Whole:
    """The thing or term for the site's default audience, where it names none."""
    return whole if whole.audience else msgspec.structs.replace(whole, audience=find_default(settings))


def find_default(settings: Settings) -> str:
    """The audience of what names none: the site's default, else its first."""
    return settings.default_audience or settings.audiences[0]
