"""How an author's words are read, alone, in lists, and as the sentence beside a thing that is named."""

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.load.markdown import parse_text, parse_words
from generator.load.reading import REFUSED, Convert, Make, Reading, read_list, refuse
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar, Sequence
from generator.model.forms import Field, Form, Links, Text, Texts, Words
from generator.model.nouns import Link
from generator.model.prose import EMPTY, Prose

PARTS = {"text", "audience"}


def make_prose(_form: Text | Words, field: Field) -> Convert:
    """Words on one line or in paragraphs, as the form says."""
    return lambda node, reading: _read_prose(node, reading, field)


def make_texts(_form: Texts, field: Field) -> Convert:
    """A list of texts, or one."""
    return lambda node, reading: read_list(node, reading, lambda item, reading: _read_prose(item, reading, field))


def _read_prose(node: Node, reading: Reading, field: Field) -> Any:
    """The words, or `{text: …, audience: …}` where a later audience may read them."""
    if isinstance(node, Scalar):
        parse = parse_words if isinstance(field.form, Words) else parse_text
        return parse(node.text, reading.file, node.line, reading.problems)
    if not isinstance(node, Mapping) or not PARTS.issuperset(node.values) or "text" not in node.values:
        return refuse(node, reading, field, "words, or {text: …, audience: …}")
    if isinstance(node.values["text"], Mapping):
        return refuse(node.values["text"], reading, field, "words")
    prose = _read_prose(node.values["text"], reading, field)
    if "audience" not in node.values or prose is REFUSED:
        return prose
    audience = reading.read_audience(node.values["audience"])
    # Words whose audience can't be told are shown to nobody.
    return msgspec.structs.replace(prose, audience=audience) if isinstance(audience, str) else REFUSED


def make_links(_form: Links, field: Field) -> Convert:
    """Ids of things, each with the sentence that says how, if there is one."""

    def convert(node: Node, reading: Reading) -> Any:
        links: dict[str, Link] = {}
        for key, line, sentence in _list_links(node, reading, field):
            if key in links:
                mend = f"also on line {links[key].line}; keep one"
                reading.refuse(line, f'"{field.name}" names "{shorten(key)}" twice', mend)
                continue
            how = EMPTY if sentence is None else _read_prose(sentence, reading, field)
            links[key] = Link(key, how if isinstance(how, Prose) else EMPTY, line)
        return tuple(links.values())

    return convert


def _list_links(node: Node, reading: Reading, field: Field) -> Iterator[tuple[str, int, Node | None]]:
    """Each id with its line and its sentence; a list may hold ids and `id: sentence` alike."""
    if isinstance(node, Mapping):
        for key, value in node.values.items():
            is_bare = isinstance(value, Scalar) and value.is_empty
            yield key.strip(), node.key_lines[key], None if is_bare else value
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Sequence):
                refuse(item, reading, field, "an id")
            else:
                yield from _list_links(item, reading, field)
    elif node.is_empty:
        reading.refuse(node.line, "an item of this list is empty", 'take out the "-", or write an id after it')
    else:
        yield node.text.strip(), node.line, None


MAKERS: dict[type[Form], Make] = {Text: make_prose, Words: make_prose, Texts: make_texts, Links: make_links}
