"""Stylesheets as they are published: all that they say, and nothing of how they are set out."""

import re

_END = rb"|(?=\n)|\\?\Z"  # of a text that isn't closed
_TEXT = rb""""(?:[^"\\\n]|\\.)*(?:"%b)|'(?:[^'\\\n]|\\.)*(?:'%b)""" % (_END, _END)
_KEPT = rb"(" + _TEXT + rb"|/\*!.*?(?:\*/|\Z))"  # texts, and licences
_COMMENT = re.compile(_KEPT + rb"|/\*.*?(?:\*/|\Z)", re.DOTALL)
_ROOM = re.compile(_KEPT + rb"|;\s*(?=\})|\s+(?=[{}])|(?<=[{};:])\s+|(\s+)", re.DOTALL)


def tighten_sheet(sheet: bytes) -> bytes:
    """The stylesheet without comments, but for licences (/*! … */), and with room only where it tells words apart.

    A space before a colon stays, for ".a :hover" isn't ".a:hover"; so do those around operators. Why it is ours:
    docs/decisions/0007.
    """
    said = _COMMENT.sub(lambda found: found[1] or b"", sheet).strip()
    return _ROOM.sub(lambda found: found[1] or (b" " if found[2] else b""), said)
