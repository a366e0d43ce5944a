"""Where a link may lead and where a picture may come from; anything else is refused with its mend."""

import re
from functools import lru_cache
from typing import NamedTuple

from markdown_it.common.normalize_url import normalizeLink

from generator.load.yaml_faults import shorten

LONGEST = 2_000

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_WEB = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_REACH = re.compile(r"(?:mailto|tel):[^/?]", re.IGNORECASE)
# Browsers drop some of these and read a backslash as a slash, so that an address isn't what it seems.
_DECEPTIVE = re.compile("^ | $|[\x00-\x1f\x7f-\xa0\\\\\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")


class Refusal(NamedTuple):
    """Why an address is not taken, and what to write."""

    what: str
    mend: str


def check_link(target: str) -> str | Refusal:
    """The address to keep: of the web, mail or telephone, odd letters encoded; of the site's own, as written.

    The site's own are "kind/id", a file's relative path, either with "#part", and "#heading"; whether
    there is such a thing is for others to find out.
    """
    if refusal := _refuse_odd(target, "a link leads nowhere", "write where it leads, such as (objectives/cut-waits)"):
        return refusal
    if _WEB.match(target) or _REACH.match(target):
        return _encode(target)
    if scheme := _SCHEME.match(target):
        mend = "link to https:, mailto: or tel:, or to a thing of the site, such as objectives/cut-waits"
        return Refusal(f'a link to "{shorten(target)}" is not taken', f'"{scheme[0]}:" is none of these: {mend}')
    return _refuse_outside(target) or target


def check_image(source: str) -> str | Refusal:
    """The picture's path as written, which can only be the site's own."""
    if refusal := _refuse_odd(source, "a picture's path is missing", "write it, such as (images/clinic.jpg)"):
        return refusal
    if _SCHEME.match(source) or source.startswith("//"):
        what = f'the picture "{shorten(source)}" is not the site\'s own'
        return Refusal(what, "save it into content/images/ and write its path there")
    return _refuse_outside(source) or source


def _refuse_odd(target: str, nothing: str, mend: str) -> Refusal | None:
    """No address, a very long one, or one that isn't what it seems."""
    if not target or target == "#":
        return Refusal(nothing, mend)
    if len(target) > LONGEST:
        return Refusal(f"an address has {len(target):,} letters", f"at most {LONGEST:,} are taken")
    if _DECEPTIVE.search(target):
        what = f'the address "{shorten(target)}" holds a backslash, or a space that no address has'
        return Refusal(what, "type it again, with / between its parts")
    return None


def _refuse_outside(target: str) -> Refusal | None:
    """An address without a scheme that leads out of the site all the same."""
    if target.startswith("//"):
        return Refusal(f'"{shorten(target)}" begins with "//"', f"write https:{shorten(target)}")
    if target.startswith("/"):
        return Refusal(f'"{shorten(target)}" begins with "/"', f"write {shorten(target.lstrip('/'))}")
    if target.startswith("www."):
        return Refusal(f'"{shorten(target)}" is no address yet', f"write https://{shorten(target)}")
    return None


@lru_cache(maxsize=4096)
def _encode(target: str) -> str:
    return normalizeLink(target)
