"""What will be written: each file's path, the form it is rendered with, and the view it is rendered from."""

import msgspec


class Page(msgspec.Struct, frozen=True):
    """One file to be: equal (form, view, theme, engine) means equal bytes.

    `form` is a template of the theme ("pages/measure.html"), or "csv" or "json" for figures to download, or
    "search words" or "search results" for a file of the search index.
    """

    path: str  # relative to the portal's root, forward slashes: "measures/median-wait.html"
    form: str
    view: msgspec.Struct


class File(msgspec.Struct, frozen=True):
    """One file whose bytes are at hand: an asset of the theme, an image of the site."""

    path: str
    content: bytes
