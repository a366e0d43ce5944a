"""Scripts as they are published: all that they do, without the comments that stand on lines of their own."""

import re

_OWN = rb"(?:\A|(?<=\n))[ \t]*/\*(?!!)(?:[^*]|\*(?!/))*\*/[ \t]*\r?\n"  # a comment alone on its lines
_REMARK = rb"//[^\n]*|/\*.*?(?:\*/|\Z)"  # any other, which may hold what looks like the beginning of a text
_TEXT = rb""""(?:[^"\\\n]|\\.)*(?:"|(?=\n)|\\?\Z)|'(?:[^'\\\n]|\\.)*(?:'|(?=\n)|\\?\Z)"""
_INNER = rb"`(?:[^`\\]|\\.)*`|\{[^`{}]*\}"  # what a template's ${…} may hold beside plain words
_TEMPLATE = rb"`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`{}]|" + _INNER + rb")*\})*`"
_REST = rb"`.*"  # from a template on that holds more than that
_PATTERN = rb"(?:[(,=:\[!&|?{};>\n]|return)[ \t]*/(?![*/])(?:[^\\/\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/"  # no division
_STROKE = rb"/[^\n/`]*`.*"  # from what may be a pattern on that holds the beginning of a template
_KEPT = rb"|".join((_REMARK, _TEXT, _TEMPLATE, _REST, _PATTERN, _STROKE))
_COMMENT = re.compile(_OWN + rb"|(" + _KEPT + rb")", re.DOTALL)


def tighten_script(script: bytes) -> bytes:
    """The script without comments on lines of their own, but for licences (/*! … */); what looks so in a text stays.

    Where templates stand too deep in one another to be told apart from code, or may begin in a pattern that isn't known
    as one, all that follows stays as it is. Why no more is made tight: docs/decisions/0007.
    """
    return _COMMENT.sub(lambda found: found[1] or b"", script)
