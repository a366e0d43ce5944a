"""A picture of the site's own, with what a page must know to show it."""

import msgspec


class Picture(msgspec.Struct, frozen=True):
    """A file below content/images/; its size in pixels, None for an SVG that doesn't say."""

    path: str  # below content/images/, forward slashes
    media_type: str  # "image/png"
    width: int | None
    height: int | None
    content: bytes
