"""Markdown as authors write it, parsed once into prose; raw HTML and foolish addresses are problems."""

import html
import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

from generator.load.prose_writer import DEEPEST, GAP, ProseWriter, UnreadableError
from generator.load.yaml_text import report_unfit_character
from generator.model.problems import Place, Problem
from generator.model.prose import EMPTY, Prose

MOST_CHARACTERS = 200_000
MOST_BRACKETS = 10_000  # each "[" may begin a link, and is tried in every depth

# Words that no rule of Markdown changes: lines that begin with a letter and hold none of its signs.
_SIGNS = r"\\`*_~\[<&\n\r\x00"
_LINE = rf"[^\W\d_](?:[^{_SIGNS}]*[^{_SIGNS}\s])?"
_PLAIN_TEXT = re.compile(rf"[^{_SIGNS}]*")
_PLAIN_WORDS = re.compile(rf"{_LINE}(?:\n+{_LINE})*")
_BLANK = re.compile(r"\n\n+")


def parse_words(text: str, file: str, line: int, problems: list[Problem]) -> Prose:
    """Paragraphs, lists, tables and so on, of a text that begins on line `line` of `file`; may be empty."""
    text = text.rstrip()
    words = text.lstrip("\n")
    if _PLAIN_WORDS.fullmatch(words) and len(words) <= MOST_CHARACTERS:
        paragraphs = _BLANK.split(html.escape(words, quote=False))
        pieces = ("".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs),)
        return Prose(pieces, GAP.sub(" ", words), line=line)
    return _parse(text, file, line, problems, _PARSER.parse)


def parse_text(text: str, file: str, line: int, problems: list[Problem]) -> Prose:
    """Words within one paragraph; a sign that would begin a list or a heading stays as it stands."""
    words = text.strip()
    if text[:1].isspace():
        line += text[: len(text) - len(text.lstrip())].count("\n")
    if words and _PLAIN_TEXT.fullmatch(words) and len(words) <= MOST_CHARACTERS:
        return Prose((html.escape(words, quote=False),), GAP.sub(" ", words), line=line)
    return _parse(words, file, line, problems, _PARSER.parseInline)


def _parse(
    text: str,
    file: str,
    line: int,
    problems: list[Problem],
    parse: Callable[[str], Sequence[Token]],
) -> Prose:
    """Prose by way of markdown-it; empty where `text` is, and where it is too much to be an author's."""
    if not text:
        return EMPTY
    if len(text) > MOST_CHARACTERS:
        what = f"these words are {len(text):,} letters long; at most {MOST_CHARACTERS:,} are read"
        problems.append(Problem(Place(file, line), what, "split them into several pages"))
        return EMPTY
    if text.count("[") > MOST_BRACKETS:
        what = f'these words hold more than {MOST_BRACKETS:,} times "["'
        problems.append(Problem(Place(file, line), what, "split them into several pages"))
        return EMPTY
    if "&" in text and report_unfit_character(html.unescape(text), file, problems, first_line=line):
        return EMPTY
    writer = ProseWriter(file, line, problems)
    try:
        return writer.write(parse(text))
    except UnreadableError:
        return EMPTY


def _keep_position(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """`rule`, noting in its first token where in the paragraph it began: tokens don't know their lines."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (markdown-it's interface)
        start, count = state.pos, len(state.tokens)
        is_matched = rule(state, silent)
        if is_matched and not silent:
            # What was pending before it has become a token of its own; its own come after.
            for token in state.tokens[count : count + 2]:
                token.meta.setdefault("at", start)
        return is_matched

    return noting


class _Parser(MarkdownIt):
    """CommonMark with tables and ~~strikethrough~~; HTML and every address are recognised, to be told of."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": True, "maxNesting": DEEPEST})
        self.enable(["table", "strikethrough"])
        for rule in (link, image, autolink, html_inline):
            self.inline.ruler.at(rule.__name__, _keep_position(rule))

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (markdown-it's interface)
        """Take every address: what is refused is told, not left as text."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (markdown-it's interface)
        """Leave an address as it is written."""
        return url


_PARSER = _Parser()
