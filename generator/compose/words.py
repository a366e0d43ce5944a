"""Joins an author's words for the page they stand on: addresses made relative, headings fitted under the page's own."""

import re
from html import escape, unescape
from urllib.parse import unquote

from generator.compose import urls
from generator.compose.edition import Edition
from generator.model.prose import OUTSIDE, HeadingEnd, HeadingStart, Image, LinkEnd, LinkStart, Piece, Prose

_LOWEST = 6
_TAG = re.compile(r"<[^>]*>")
_SCHEME = re.compile(r"^https?://", re.IGNORECASE)


def join_prose(prose: Prose, edition: Edition, path: str, *, under: int = 1, prefix: str = "") -> str:
    """The words as HTML for the page at `path`; "" where there are none.

    Headings are fitted under a heading of level `under`, none more than one level below the one before. Ids begin with
    `prefix`, so that two pieces of words on one page can't share one. A link to what has no page is its words alone.
    """
    if len(prose.pieces) == 1 and isinstance(prose.pieces[0], str):
        return prose.pieces[0]
    joining = _Joining(edition, path, under, prefix)
    return "".join(
        piece if isinstance(piece, str) else joining.join(piece, prose.pieces[place + 1 : place + 2])
        for place, piece in enumerate(prose.pieces)
    )


def write_address(href: str) -> str:
    """An address outside the portal as paper writes it: "https://example.org/form", "ask@example.org", "01234 567"."""
    if href.lower().startswith("mailto:"):
        return unquote(href.partition(":")[2].partition("?")[0])
    return href.partition(":")[2] if href.lower().startswith("tel:") else href


class _Joining:
    """Joins the marks of one piece of words, in order."""

    def __init__(self, edition: Edition, path: str, under: int, prefix: str) -> None:
        self._edition = edition
        self._path = path
        self._under = under
        self._prefix = prefix
        self._levels: list[int] = []  # the author's, of the headings that hold what comes now
        self._is_in_link = False

    def join(self, mark: LinkStart | LinkEnd | Image | HeadingStart | HeadingEnd, after: tuple[Piece, ...] = ()) -> str:
        """The mark as HTML; `after`: the piece that follows it, the words of a link."""
        if isinstance(mark, LinkStart):
            return self._open_link(mark, after)
        if isinstance(mark, LinkEnd):
            return "</a>" if self._is_in_link else ""
        if isinstance(mark, Image):
            return self._show(mark)
        if isinstance(mark, HeadingStart):
            while self._levels and self._levels[-1] >= mark.level:
                self._levels.pop()
            self._levels.append(mark.level)
            return f'<h{self._level} id="{self._prefix}{mark.slug}">'
        return f"</h{self._level}>"

    @property
    def _level(self) -> int:
        """The level of the heading that is open, or was last."""
        return min(self._under + len(self._levels), _LOWEST)

    def _open_link(self, link: LinkStart, after: tuple[Piece, ...]) -> str:
        href = self._find_href(link.target)
        self._is_in_link = bool(href)
        title = f' title="{escape(link.title)}"' if link.title else ""
        address = _find_address(href, after)
        unsaid = f' data-address="{escape(address)}"' if address else ""
        return f'<a href="{escape(href)}"{title}{unsaid}>' if href else ""

    def _find_href(self, target: str) -> str:
        if target.lower().startswith(OUTSIDE):
            return target
        if target.startswith("#"):
            return f"#{self._prefix}{target[1:]}"
        return self._edition.find_href(target, self._path)

    def _show(self, image: Image) -> str:
        picture = self._edition.strategy.pictures[image.source]
        size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
        title = f' title="{escape(image.title)}"' if image.title else ""
        source = escape(urls.make_href(self._path, urls.image_path(image.source)))
        return f'<img src="{source}" alt="{escape(image.alt)}"{size}{title} loading="lazy">'


def _find_address(href: str, words: tuple[Piece, ...]) -> str:
    """The address that paper has to write out behind a link's words; "" within the portal, and where they say it."""
    if not href.lower().startswith(OUTSIDE):
        return ""
    address = write_address(href)
    said = "".join(strip_tags(piece) for piece in words if isinstance(piece, str))
    return "" if _SCHEME.sub("", address).rstrip("/").casefold() in said.casefold() else address


def strip_tags(html: str) -> str:
    """The words of markup, plain."""
    return unescape(_TAG.sub("", html))
