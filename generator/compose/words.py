"""Joins an author's words for the page they stand on: addresses made relative, headings fitted under the page's own."""

from html import escape

from generator.compose.urls import find_root, image_path, key_href
from generator.model.images import Picture
from generator.model.prose import HeadingEnd, HeadingStart, Image, LinkEnd, LinkStart, Piece, Prose

_LOWEST = 6
_OUTSIDE = ("http:", "https:", "mailto:", "tel:")


def join_prose(prose: Prose, path: str, pictures: dict[str, Picture], *, under: int = 1, prefix: str = "") -> str:
    """The words as HTML for the page at `path`; "" where there are none.

    The highest heading comes one level under `under`, the others keep their distance; ids begin with `prefix`, so that
    two pieces of words on one page can't share one.
    """
    if len(prose.pieces) == 1 and isinstance(prose.pieces[0], str):
        return prose.pieces[0]
    levels = [piece.level for piece in prose.pieces if isinstance(piece, HeadingStart)]
    shift = under + 1 - min(levels, default=0)
    out: list[str] = []
    open_headings: list[int] = []
    for piece in prose.pieces:
        out.append(_join_piece(piece, path, pictures, shift, prefix, open_headings))
    return "".join(out)


def _join_piece(  # noqa: PLR0913  (one piece needs what the whole was given)
    piece: Piece, path: str, pictures: dict[str, Picture], shift: int, prefix: str, open_headings: list[int]
) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, LinkStart):
        title = f' title="{escape(piece.title)}"' if piece.title else ""
        return f'<a href="{escape(_href(piece.target, path, prefix))}"{title}>'
    if isinstance(piece, LinkEnd):
        return "</a>"
    if isinstance(piece, Image):
        return _picture(piece, path, pictures)
    if isinstance(piece, HeadingStart):
        open_headings.append(min(piece.level + shift, _LOWEST))
        return f'<h{open_headings[-1]} id="{prefix}{piece.slug}">'
    assert isinstance(piece, HeadingEnd)  # noqa: S101  (the union has no other member)
    return f"</h{open_headings.pop()}>"


def _href(target: str, path: str, prefix: str) -> str:
    if target.startswith(_OUTSIDE):
        return target
    if target.startswith("#"):
        return f"#{prefix}{target[1:]}"
    return key_href(path, target)


def _picture(image: Image, path: str, pictures: dict[str, Picture]) -> str:
    picture = pictures[image.source]
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    title = f' title="{escape(image.title)}"' if image.title else ""
    source = escape(find_root(path) + image_path(image.source))
    return f'<img src="{source}" alt="{escape(image.alt)}"{size}{title} loading="lazy">'
