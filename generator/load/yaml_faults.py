"""What libyaml says of a file it can't read, in the author's words, with a line to paste if there is one."""

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml.error import MarkedYAMLError

_FIELD = re.compile(r"(?P<name>\s*(?:- +)*[^\s:#][^:]*:\s+)(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<name>\s*- +)(?P<value>\S.*)")
_NO_SPACE = re.compile(r"(?P<name>\s*(?:- +)*[\w-]+):(?P<value>[^\s:/].*)")
_LONGEST_OFFER = 100  # characters of a line that can still be pasted from a terminal


class Fault(NamedTuple):
    """What is wrong; `line` counts from 0 within the text."""

    line: int
    what: str
    mend: str


class _Scene(NamedTuple):
    """Where libyaml stopped: its words, the text's lines, the place, and the line where its reading began."""

    said: str
    lines: list[str]
    line: int
    column: int
    opened: int

    @property
    def source(self) -> str:
        return self.lines[self.line]


def explain_fault(error: MarkedYAMLError, lines: list[str]) -> Fault:
    """The fault behind libyaml's `error`, at the line where the author must look, often above libyaml's."""
    last = len(lines) - 1
    mark = error.problem_mark or error.context_mark
    line, column = (min(mark.line, last), mark.column) if mark else (0, 0)
    if mark and mark.line > last:
        column = len(lines[last])
    opened = min(error.context_mark.line, last) if error.context_mark else line
    said = f"{error.context}: {error.problem}"
    scene = _Scene(said, lines, line, column, opened)
    if re.match(r" *\t", scene.source):
        return Fault(line, "a tab stands at the start of the line", "use spaces")
    if (above := _find_open_quote(scene)) is not None:
        return _explain_open_quote(scene._replace(opened=above))
    return next(explain for words, explain in _EXPLAINERS if words in said)(scene)


def offer_quotes(source: str) -> str:
    """The line with its value in quotes, after a colon, to end a mend with; "" if there is no short one."""
    if len(source) > _LONGEST_OFFER:
        return ""
    match = _FIELD.fullmatch(source) or _ITEM.fullmatch(source)
    if match is None:
        return ""
    value = match["value"].rstrip()
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
        value = value[1:-1]
    has_meaning = '"' in value or "\\" in value
    quoted = "'" + value.replace("'", "''") + "'" if has_meaning else f'"{value}"'
    return f": {match['name'].strip()} {quoted}"


def shorten(text: str, longest: int = 60) -> str:
    """`text` in one line and no longer than can be read at a glance."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _find_open_quote(scene: _Scene) -> int | None:
    """The line above whose quote was only closed where the one of this line opens; None if there is none."""
    signs = [sign for sign in "\"'" if sign in scene.source[: scene.column]]
    for n in range(scene.line - 1, -1, -1):
        field = _FIELD.fullmatch(scene.lines[n]) or _ITEM.fullmatch(scene.lines[n])
        for sign in signs:
            if field and field["value"].startswith(sign) and field["value"].count(sign) == 1:
                return n
        signs = [sign for sign in signs if sign not in scene.lines[n]]
    return None


def _explain_open_quote(scene: _Scene) -> Fault:
    offer = offer_quotes(scene.lines[scene.opened])
    mend = f"close it with the same quote; if it belongs to the text, put that in quotes{offer}"
    return Fault(scene.opened, "a quote opens here and is never closed", mend)


def _explain_escape(scene: _Scene) -> Fault:
    mend = f"write it twice, or use single quotes{offer_quotes(scene.source)}"
    return Fault(scene.line, 'a "\\" stands in double quotes, where it has a meaning of its own', mend)


def _explain_open_bracket(scene: _Scene) -> Fault:
    opening, closing = ("[", "]") if "]" in scene.said else ("{", "}")
    offer = offer_quotes(scene.lines[scene.opened])
    mend = f'close it with "{closing}", or, if it is a text, put it in quotes{offer}'
    return Fault(scene.opened, f'"{opening}" opens here and is not closed, or a comma is missing after it', mend)


def _explain_end_in_bracket(scene: _Scene) -> Fault:
    """A bracket still open where the text ends; libyaml doesn't say which."""
    if scene.source[scene.column :].strip():
        return _explain_start(scene)
    line = next((n for n in range(scene.line, -1, -1) if scene.lines[n].strip()), scene.line)
    return Fault(line, "the text ends before a bracket is closed", 'close it with "]" or "}"')


def _explain_colon(scene: _Scene) -> Fault:
    """A colon too many, or one too few in a line above: libyaml sees both at the next colon it meets."""
    field = _FIELD.fullmatch(scene.source)
    if field and len(field["name"].rstrip()) <= scene.column:
        what = f'the text after "{shorten(field["name"])}" holds a colon and a space'
        return Fault(scene.line, what, f"put it in quotes{offer_quotes(scene.source)}")
    above = scene.opened
    if above == scene.line:
        above = next((n for n in range(above - 1, -1, -1) if scene.lines[n].strip()), above)
    source = scene.lines[above]
    if joined := _NO_SPACE.fullmatch(source):
        what = f'there is no space after the colon of "{shorten(joined["name"])}"'
        return Fault(above, what, shorten(f"{joined['name']}: {joined['value']}", _LONGEST_OFFER))
    if _FIELD.fullmatch(source):
        what = f'"{shorten(scene.source)}" is indented more than the line above'
        return Fault(scene.line, what, "begin it exactly under that line")
    mend = 'write "name: text"; a text of several lines has "|" after its name, and its lines are indented'
    return Fault(above, f'"{shorten(source)}" has no name and colon before it', mend)


def _explain_list(scene: _Scene) -> Fault:
    offer = offer_quotes(scene.source)
    mend = f"begin it in the next line, or, if it is a text, put it in quotes{offer}"
    return Fault(scene.line, "a list begins in the line of its name", mend)


def _explain_misfit(scene: _Scene) -> Fault:
    """Something stands where a name or the next item of a list should."""
    if scene.source[: scene.column].strip(" -"):
        mend = f"put the whole text in quotes{offer_quotes(scene.source)}"
        return Fault(scene.line, "text goes on after a closing quote or bracket", mend)
    start = scene.source.strip()[:1]
    if start and start in "}]:":
        return Fault(scene.line, f'"{start}" stands alone', "take it out, or write what belongs before it")
    what = f'"{shorten(scene.source)}" stands under nothing that it could belong to'
    return Fault(scene.line, what, "begin it exactly under the first letter of the lines it belongs with")


def _explain_block(scene: _Scene) -> Fault:
    sign = next((sign for sign in scene.source[: scene.column] if sign in "|>"), "|")
    mend = f"begin it in the next line, indented, or put it in quotes{offer_quotes(scene.source)}"
    return Fault(scene.line, f'text stands in the line of "{sign}"', mend)


def _explain_end(scene: _Scene) -> Fault:
    return Fault(scene.line, 'text stands after "...", which ends the document', 'take out the "..."')


def _explain_start(scene: _Scene) -> Fault:
    """A text that begins with a sign that has a meaning in YAML: so far as is known, all that is left."""
    start = re.match(r"(?:.*[\s\[{,])?([*&!@`%?,|>{}\[\]])", scene.source[: scene.column + 1])
    if start is None:
        mend = 'write "name: text", and put the text in quotes'
        return Fault(scene.line, f'"{shorten(scene.source)}" is not YAML', mend)
    what = f'a text begins with "{start[1]}" and is not in quotes'
    return Fault(scene.line, what, f"put it in quotes{offer_quotes(scene.source)}")


# libyaml's words (context, colon, problem) and who explains them; the first that fits, so "" stands last.
_EXPLAINERS: tuple[tuple[str, Callable[[_Scene], Fault]], ...] = (
    ("quoted scalar: found unexpected", _explain_open_quote),
    ("quoted scalar", _explain_escape),
    ("',' or", _explain_open_bracket),
    ("flow node:", _explain_end_in_bracket),
    ("mapping values", _explain_colon),
    ("could not find expected ':'", _explain_colon),
    ("block sequence entries", _explain_list),
    ("did not find expected key", _explain_misfit),
    ("did not find expected '-'", _explain_misfit),
    ("comment or line break", _explain_block),
    ("document start", _explain_end),
    ("", _explain_start),
)
