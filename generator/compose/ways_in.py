"""The ways in of the site's own, beside the portal's."""

from generator.compose.edition import Edition
from generator.model.frame_views import NavItem
from generator.model.prose import OUTSIDE, LinkStart, Prose
from generator.model.views import LinkView


def list_own_ways(edition: Edition, path: str) -> tuple[NavItem, ...]:
    """The ways in that site.yaml adds, for pages in the folder of `path`; without those that this edition hides."""
    ways = ((way.words, _find_href(way.to, edition, path)) for way in edition.settings.navigation)
    return tuple(NavItem(LinkView(words, href), is_own=True) for words, href in ways if href)


def _find_href(to: Prose, edition: Edition, path: str) -> str:
    """Where a way in leads; "" where what it leads to is hidden, or has no page."""
    target = next((piece.target for piece in to.pieces if isinstance(piece, LinkStart)), "")
    if not target or target.lower().startswith(OUTSIDE):
        return target
    return edition.find_href(target, path)
