"""A face of the site's own, as the file that holds it."""

import msgspec


class Font(msgspec.Struct, frozen=True):
    """A woff2 file below content/fonts/."""

    path: str  # below content/, forward slashes: "fonts/frutiger.woff2"
    is_variable: bool  # one file for all weights
    content: bytes
