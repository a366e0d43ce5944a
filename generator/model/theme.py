"""How pages look: a theme's templates, its words and its assets."""

from typing import Annotated

import msgspec

from generator.model.forms import Plain
from generator.model.nouns import Noun
from generator.model.pages import File


class ThemeTerms(Noun, frozen=True, kw_only=True):
    """What theme.yaml says."""

    title: Annotated[str, Plain("What the theme is called", "Riverbank blue")] = ""
    extends: Annotated[str, Plain("The bundled theme whose files it has where it has none of its own", "default")] = ""


class Grounds(msgspec.Struct, frozen=True):
    """What a theme's text stands on, its paper and its surfaces, as #rrggbb; neither is empty."""

    light: tuple[str, ...]
    dark: tuple[str, ...]


BLACK_AND_WHITE = Grounds(("#ffffff",), ("#000000",))


class Contract(msgspec.Struct, frozen=True):
    """The YAML beside a part, as written."""

    part: str  # the part's name: "thing_card"
    file: str  # where it stands, as problems name it
    text: str


class Theme(msgspec.Struct, frozen=True):
    """A theme whole: its own files, and those of the theme it extends where it has none of the same path."""

    name: str
    templates: dict[str, str]  # path below templates/ → text: "pages/measure.html"; sorted by path
    words: dict[str, str]  # path below words/ → text: "en.po"; sorted by path
    assets: tuple[File, ...]  # paths below assets/: "css/base.css"; those it extends first, each sorted by path
    digest: str  # of all of these; equal only where each file is the same
    grounds: Grounds = BLACK_AND_WHITE
    contracts: tuple[Contract, ...] = ()  # sorted by part; no page is made from them
    own: frozenset[str] = frozenset()  # the paths of its own files: "templates/base.html"
    extended: frozenset[str] = frozenset()  # and of the theme's that it extends; none where it extends none
