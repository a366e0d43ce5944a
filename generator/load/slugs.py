"""Ids as authors write them, lower-case words joined by hyphens, and what to write in place of others."""

import re
import unicodedata

from generator.model.nouns import LONGEST_ID, SLUG

# Names that Windows keeps for devices, and the page that a folder opens with.
RESERVED = {
    "con",
    "nul",
    "prn",
    "aux",
    "index",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
}


def is_slug(text: str) -> bool:
    """Whether `text` can be an id: words of a-z and 0-9 joined by single hyphens, at most 80 letters."""
    return len(text) <= LONGEST_ID and SLUG.fullmatch(text) is not None


def make_slug(text: str) -> str:
    """The id nearest to `text`; "" if no letter of it can stand in one. Cut after a word if too long."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    slug = "-".join(words)
    if len(slug) > LONGEST_ID:
        slug = slug[: LONGEST_ID + 1].rpartition("-")[0] or slug[:LONGEST_ID]
    return slug


def explain_slug(text: str) -> tuple[str, str]:
    """What is wrong with `text` as an id, and the mend."""
    slug = make_slug(text)
    mend = f'write "{slug}"' if slug and slug not in RESERVED else "write a few lower-case words joined by hyphens"
    if len(text) > LONGEST_ID and SLUG.fullmatch(text):
        return f"it has {len(text)} letters, and may have {LONGEST_ID}", mend
    return "an id is lower-case words (a to z, 0 to 9) joined by hyphens", mend
