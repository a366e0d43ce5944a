"""What will be written: each file's path, the form it is rendered with, and the view it is rendered from."""

from hashlib import blake2b

import msgspec


class Page(msgspec.Struct, frozen=True):
    """One file to be: equal (form, view, theme, engine) means equal bytes.

    `form` is a template of the theme ("pages/measure.html"); or "csv" or "json" for figures to download; "atom",
    "sitemap" or "robots" for what programs read; "search words" or "search results" for a file of the search index.
    """

    path: str  # relative to the portal's root, forward slashes: "measures/median-wait.html"
    form: str
    view: msgspec.Struct


class File(msgspec.Struct, frozen=True):
    """One file whose bytes are at hand: an asset of the theme, an image of the site."""

    path: str
    content: bytes


def name_by_content(file: File) -> str:
    """The file's path with a few letters before its ending that change with its content: "site-1a2b3c4d.css"."""
    stem, dot, ending = file.path.rpartition(".")
    return f"{stem}-{blake2b(file.content, digest_size=4).hexdigest()}{dot}{ending}"
