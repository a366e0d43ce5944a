"""An author's words, parsed once: HTML in pieces, with the places where a link, an image or a heading stands."""

import msgspec

OUTSIDE = ("http:", "https:", "mailto:", "tel:")  # how an address begins, in small letters, that leaves the portal


class LinkStart(msgspec.Struct, frozen=True, tag=True):
    """Opens a link; what it holds follows, up to the next LinkEnd."""

    target: str  # https:, mailto: or tel: address; else "kind/id" or "kind/id#part" once linked (as written before)
    title: str = ""
    line: int = 0


class LinkEnd(msgspec.Struct, frozen=True, tag=True):
    """Closes the link that is open."""


class Image(msgspec.Struct, frozen=True, tag=True):
    """A picture of the site's own; `source` is a path below content/images/ once linked (as written before)."""

    source: str
    alt: str  # plain text; "" where the picture only decorates
    title: str = ""
    line: int = 0


class HeadingStart(msgspec.Struct, frozen=True, tag=True):
    """Opens a heading; `level` counts from 1 within these words and is fitted under the page's own by compose."""

    level: int
    slug: str  # unique within these words


class HeadingEnd(msgspec.Struct, frozen=True, tag=True):
    """Closes the heading that is open."""


Piece = str | LinkStart | LinkEnd | Image | HeadingStart | HeadingEnd


class Prose(msgspec.Struct, frozen=True):
    """Words of an author: safe HTML (`str` pieces) and marks between. Empty: no pieces, `plain` is ""."""

    pieces: tuple[Piece, ...] = ()
    plain: str = ""  # the same words without marks, paragraphs joined by a space; for titles, search, charts
    audience: str = ""  # who may see this part; "": whoever sees what it belongs to
    line: int = 0  # where it begins in its file

    def __bool__(self) -> bool:
        return bool(self.pieces)


EMPTY = Prose()
