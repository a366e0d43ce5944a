"""Sums below nothing stay whole at a line's end: browsers may break between a minus and the sign of a currency."""

import re

_SUM = "−[£$€¥][0-9][0-9.,]*"  # with the minus that figures are written with
_STARTS = tuple(f"−{sign}" for sign in "£$€¥")
_TEXT_ALONE = "svg|title|script|style|textarea|option"  # which hold no elements of ours
_PIECE = re.compile(rf"<({_TEXT_ALONE})\b.*?</\1>|<!--.*?-->|<[^>]*>|(?P<sum>{_SUM})", re.DOTALL)


def keep_sums_whole(html: str) -> str:
    """The page with each such sum in its text as an element that doesn't wrap; the same page where it has none.

    By Unicode's rules (UAX 14) a minus and a currency's sign are both prefixes of numbers, and two of those may part.
    A word joiner between them would hold, but is lost when a page is printed to PDF.
    """
    if not any(start in html for start in _STARTS):
        return html
    return _PIECE.sub(lambda found: f'<bdi class="sum">{found[0]}</bdi>' if found["sum"] else found[0], html)
