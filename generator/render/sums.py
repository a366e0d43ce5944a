"""Sums below nothing stay whole at a line's end: browsers may break between a minus and the sign of a currency."""

import re
from html import escape

from markupsafe import Markup

_SUM = re.compile("−[£$€¥][0-9][0-9.,]*")  # with the minus that figures are written with


def keep_sums_whole(text: str) -> str | Markup:
    """The plain text with each such sum as an element that doesn't wrap; the same where it has none, or is html.

    By Unicode's rules (UAX 14) a minus and a currency's sign are both prefixes of numbers, and two of those may part.
    A word joiner between them would hold, but is lost when a page is printed to PDF.
    """
    if isinstance(text, Markup) or not _SUM.search(text):
        return text
    return Markup(_SUM.sub(r'<bdi class="sum">\g<0></bdi>', escape(text)))  # noqa: S704  (the text is escaped)
