"""HTML in an author's words, which is not taken: what to write in its place."""

import re

from generator.load.targets import Refusal
from generator.load.yaml_faults import shorten

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_INSTEAD = {
    "br": "end the line before with a backslash",
    "b": "write **words**",
    "strong": "write **words**",
    "i": "write *words*",
    "em": "write *words*",
    "s": "write ~~words~~",
    "del": "write ~~words~~",
    "code": "write `words`",
    "pre": "put a line ``` before and after",
    "a": "write [words](address)",
    "img": "write ![what it shows](images/picture.png)",
    "hr": "write --- between two empty lines",
    "blockquote": "begin each line with >",
    "ul": "begin each item with -",
    "ol": "begin each item with 1.",
    "li": "begin each item with -",
    "table": "write a line for each row, | between the cells, and |---| under the first",
    "p": "leave an empty line between paragraphs",
    **{f"h{level}": f"write {'#' * level} words" for level in range(1, 7)},
}


def refuse_html(source: str) -> Refusal:
    """Why this HTML is not taken, and what Markdown has for it; a tag and its end read the same."""
    source = source.strip()
    if source.startswith("<!--"):
        mend = 'take it out; a note to colleagues can stand among the fields on top, after "#"'
        return Refusal("a hidden comment (<!-- … -->) is not taken", mend)
    tag = _TAG.match(source)
    name = tag[1].lower() if tag else ""
    shown = f"<{name}>" if tag else shorten(source, 20)
    mend = _INSTEAD.get(name) or r"take it out, or write \< in place of < to show it as it stands"
    return Refusal(f'HTML ("{shown}") is not taken', mend)
