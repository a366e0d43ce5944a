"""YAML as authors write it, read into nodes that know their lines; every value stays text as it stood."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, NoReturn

import msgspec
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.load.yaml_faults import explain_fault, offer_quotes, shorten
from generator.model.problems import Place, Problem

try:
    from yaml._yaml import CParser
except ImportError as error:
    MISSING = "PyYAML stands here without libyaml: pip install --force-reinstall --only-binary :all: pyyaml"
    raise ImportError(MISSING) from error

MOST_CHARACTERS = 10_000_000
DEEPEST = 32
MOST_FAULTS = 50  # a file with more is no author's file, and is read no further

# What no text may hold: control characters (tab and line ends apart), line ends that only some programs see,
# what turns the direction of the text around it, so that it isn't read as it stands, halves of a surrogate pair,
# and two values that are no characters.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n?|\n")

_Event = Any  # libyaml's events share no typed parent with `anchor` and `tag`


class Scalar(msgspec.Struct, frozen=True, gc=False):
    """A text. `line` is where it begins; of a block (`|`, `>`), the line after that sign."""

    text: str
    line: int
    is_quoted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stood there: `name:` and no more. Quotes with nothing between are a text."""
        return not self.text and not self.is_quoted


class Mapping(msgspec.Struct, frozen=True, gc=False):
    """Names and their values in the order written; `key_lines` holds the same names."""

    values: "dict[str, Node]"
    key_lines: dict[str, int]
    line: int


class Sequence(msgspec.Struct, frozen=True, gc=False):
    """A list in the order written; may be empty."""

    items: "tuple[Node, ...]"
    line: int


Node = Scalar | Mapping | Sequence


def parse_yaml(text: str, file: str, problems: list[Problem], *, first_line: int = 1) -> Node | None:
    """The one document in `text`, whose first line is line `first_line` of `file`.

    None where nothing but comments stands, and where a problem (then appended) ends the reading. Refused too,
    but read on: anchors, aliases, tags, merge keys, a name given twice (the first stays), a list or a mapping
    as a name, an escape that makes a control character; `MOST_FAULTS` of these end the reading.
    """
    if len(text) > MOST_CHARACTERS:
        what = f"the YAML is {len(text):,} characters long; at most {MOST_CHARACTERS:,} are read"
        problems.append(Problem(Place(file), what, "split it into several files, or give figures as CSV"))
        return None
    if report_unfit_character(text, file, problems, first_line=first_line):
        return None
    try:
        return _Reader(text, file, problems, first_line).read_document()
    except _UnreadableError:
        return None
    except MarkedYAMLError as error:
        fault = explain_fault(error, _split_lines(text))
        problems.append(Problem(Place(file, first_line + fault.line), fault.what, fault.mend))
        return None


def _split_lines(text: str) -> list[str]:
    """The lines of `text` as an editor counts them, each cut to what a problem may need to show."""
    return [line[:300] for line in _LINE_END.split(text)]


def report_unfit_character(text: str, file: str, problems: list[Problem], *, first_line: int = 1) -> bool:
    """Whether `text` holds a character that no text may hold; the first one becomes a problem."""
    match = _UNFIT.search(text)
    if match is None:
        return False
    line = first_line + len(_LINE_END.findall(text, 0, match.start()))
    what = f"an invisible character (U+{ord(match[0]):04X}) stands in this line"
    mend = "delete it, or type the line again; such characters often come with pasted text"
    problems.append(Problem(Place(file, line), what, mend))
    return True


class _UnreadableError(Exception):
    """The reading has ended; the problem is told already."""


class _Reader:
    """Builds nodes from libyaml's events: nothing is composed, so neither depth nor repetition runs away."""

    def __init__(self, text: str, file: str, problems: list[Problem], first_line: int) -> None:
        self.text = text
        self.file = file
        self.problems = problems
        self.first_line = first_line
        self.most_problems = len(problems) + MOST_FAULTS
        self.next_event: Callable[[], _Event] = CParser(text).get_event

    def read_document(self) -> Node | None:
        """The root node; None if the stream is empty."""
        self.next_event()  # the stream's start
        if self.next_event().__class__ is StreamEndEvent:
            return None
        root = self.read_node(self.next_event(), 0)
        self.next_event()  # the document's end
        event = self.next_event()
        if event.__class__ is not StreamEndEvent:
            mend = 'take out the "---", or put what follows into a file of its own'
            self.stop(event, 'a "---" begins a second document', mend)
        return root

    def read_node(self, event: _Event, depth: int) -> Node:
        """The node that `event` begins, `depth` lists and mappings below the root."""
        kind = event.__class__
        if kind is AliasEvent:
            self.refuse_mark(event, "*", "a copy of another value")
            return Scalar("", self.line_of(event))
        if event.anchor is not None:
            self.refuse_mark(event, "&", "a mark for copying a value")
        if event.tag is not None:
            self.refuse_mark(event, "!", "a type given to a value")
        if kind is ScalarEvent:
            return self.read_scalar(event)
        if depth >= DEEPEST:
            what = f"more than {DEEPEST} lists or mappings stand in one another here"
            self.stop(event, what, "close the brackets before, or indent less")
        if kind is MappingStartEvent:
            return self.read_mapping(event, depth)
        return self.read_sequence(event, depth)

    def read_scalar(self, event: _Event) -> Scalar:
        """The text, without its quotes or block sign."""
        text, style, line = event.value, event.style, self.line_of(event)
        if style in {"|", ">"}:
            return Scalar(text, line + 1)
        if style == '"' and not text.isprintable() and _UNFIT.search(text):
            what = 'a "\\" in this text makes an invisible character'
            self.refuse(event, what, "take it out, or use single quotes")
        return Scalar(text, line, is_quoted=style != "")

    def read_mapping(self, event: _Event, depth: int) -> Mapping:
        """Names and values; of a name given twice the first stays."""
        values: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        next_event, first_line = self.next_event, self.first_line
        while (key := next_event()).__class__ is not MappingEndEvent:
            name = self.read_name(key, key_lines, depth)
            value = next_event()
            is_scalar = value.__class__ is ScalarEvent
            if is_scalar and not value.style and value.tag is None and value.anchor is None:
                node: Node = Scalar(value.value, value.start_mark.line + first_line)  # most values: no call
            else:
                node = self.read_node(value, depth + 1)
            if name is not None:
                values[name] = node
                key_lines[name] = self.line_of(key)
        return Mapping(values, key_lines, self.line_of(event))

    def read_name(self, event: _Event, key_lines: dict[str, int], depth: int) -> str | None:
        """The name before a colon; None if it can't be one, which is a problem."""
        node = self.read_node(event, depth + 1)
        if event.__class__ is AliasEvent:
            return None
        if not isinstance(node, Scalar):
            self.refuse(event, "brackets stand where a name should", "write a plain word before the colon")
        elif node.text == "<<" and not node.is_quoted:
            self.refuse(event, '"<<" (fields merged in from elsewhere) is not taken', "write the fields out")
        elif not node.text:
            self.refuse(event, "a name is missing before the colon", 'write "name: value"')
        elif node.text in key_lines:
            mend = f"also on line {key_lines[node.text]}; keep one"
            self.refuse(event, f'"{shorten(node.text)}" is given twice', mend)
        else:
            return node.text
        return None

    def read_sequence(self, event: _Event, depth: int) -> Sequence:
        """The items in order."""
        items: list[Node] = []
        next_event = self.next_event
        while (item := next_event()).__class__ is not SequenceEndEvent:
            items.append(self.read_node(item, depth + 1))
        return Sequence(tuple(items), self.line_of(event))

    @cached_property
    def lines(self) -> list[str]:
        """The source, split only when a problem has to show it."""
        return _split_lines(self.text)

    def line_of(self, event: _Event) -> int:
        """The line of the author's file where `event` begins."""
        line: int = event.start_mark.line
        return line + self.first_line

    def refuse_mark(self, event: _Event, sign: str, meaning: str) -> None:
        """Tell of one of YAML's marks, which may be a text that begins like one."""
        offer = offer_quotes(self.lines[event.start_mark.line])
        mend = f"write the value out, or, if it is a text, put it in quotes{offer}"
        self.refuse(event, f'"{sign}" ({meaning}) is not taken', mend)

    def refuse(self, event: _Event, what: str, mend: str) -> None:
        """Tell a problem and go on, unless there have been very many."""
        self.problems.append(Problem(Place(self.file, self.line_of(event)), what, mend))
        if len(self.problems) >= self.most_problems:
            raise _UnreadableError

    def stop(self, event: _Event, what: str, mend: str) -> NoReturn:
        """Tell a problem and read no further."""
        self.problems.append(Problem(Place(self.file, self.line_of(event)), what, mend))
        raise _UnreadableError
