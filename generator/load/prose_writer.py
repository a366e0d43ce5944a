"""Markdown's tokens written as prose: HTML in strings, marks where links, images and headings stand."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from markdown_it.token import Token

from generator.load.raw_html import refuse_html
from generator.load.slugs import make_slug
from generator.load.targets import Refusal, check_image, check_link
from generator.load.yaml_faults import shorten
from generator.model.problems import Place, Problem, find_nearest
from generator.model.prose import HeadingEnd, HeadingStart, Image, LinkEnd, LinkStart, Piece, Prose

DEEPEST = 30  # lists and quotes, each counted with its items
MOST_REPEATED = 5_000_000  # characters of addresses and titles, which references can repeat many times
MOST_FAULTS = 50  # words with more are no author's, and are read no further

GAP = re.compile(r"[ \t\n]+")
_LANGUAGE = re.compile(r"[\w+#.-]+")

_FIXED = {
    "hr": "<hr>\n",
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    # A table or a line of code may be wider than the page: it scrolls, by keyboard too.
    "table_open": '<div class="table-scroll" tabindex="0"><table>',
    "table_close": "</table></div>\n",
}


class UnreadableError(Exception):
    """The writing has ended; the problem is told already."""


class ProseWriter:
    """Writes one text's tokens; `line` is the line of its first line in `file`."""

    def __init__(self, file: str, line: int, problems: list[Problem]) -> None:
        self.file = file
        self.line = line
        self.problems = problems
        self.pieces: list[Piece] = []
        self.html: list[str] = []  # since the last mark
        self.words: list[str] = []
        self.slugs: dict[str, int] = {}  # each with the number that its next namesake takes
        self.fragments: list[tuple[str, int]] = []  # links within these words: part and line
        self.is_in_link = False
        self.repeated = 0
        self.most_problems = len(problems) + MOST_FAULTS

    def write(self, tokens: Sequence[Token]) -> Prose:
        """The prose of these block tokens; UnreadableError if it gets out of hand."""
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                self.write_inline(token)
                self.words.append(" ")
            elif token.hidden:
                continue
            elif kind == "heading_open":
                self.open_heading(token, tokens[index + 1])
            elif kind == "heading_close":
                self.mark(HeadingEnd())
                self.html.append("\n")
            else:
                self.write_block(token)
        self.flush()
        self.check_fragments()
        plain = GAP.sub(" ", "".join(self.words)).strip(" ")
        return Prose(tuple(self.pieces), plain, line=self.line)

    def write_block(self, token: Token) -> None:
        """A block's opening, its closing, or the whole of one that holds no inline tokens."""
        kind = token.type
        if kind in {"fence", "code_block"}:
            self.write_code(token)
        elif kind == "html_block":
            self.refuse(self.line_of(token), refuse_html(token.content))
        elif kind in {"th_open", "td_open"}:
            self.open_cell(token)
        elif kind == "ordered_list_open":
            start = token.attrs.get("start")
            self.html.append("<ol>" if start is None else f'<ol start="{start}">')
        else:
            self.write_tag(token)
        if kind in {"blockquote_open", "list_item_open"} and token.level >= DEEPEST - 1:
            self.refuse(self.line_of(token), Refusal("lists or quotes stand too deep here", "use fewer levels"))

    def write_tag(self, token: Token) -> None:
        """A tag that says only what its token does."""
        end = "\n" if token.block else ""
        tag = f"<{token.tag}>" if token.nesting > 0 else f"</{token.tag}>{end}"
        self.html.append(_FIXED.get(token.type, tag))

    def write_code(self, token: Token) -> None:
        """Code as it stands, with the language that its fence names."""
        language = _LANGUAGE.match(token.info.strip())
        label = f' class="language-{language[0]}"' if language else ""
        self.html.append(f'<pre tabindex="0"><code{label}>{html.escape(token.content, quote=False)}</code></pre>\n')
        self.words.append(token.content + " ")

    def open_cell(self, token: Token) -> None:
        """A cell, aligned by a class: a strict policy takes no style."""
        align = str(token.attrs.get("style", "")).removeprefix("text-align:")
        label = f' class="align-{align}"' if align else ""
        self.html.append(f'<th scope="col"{label}>' if token.type == "th_open" else f"<td{label}>")

    def open_heading(self, token: Token, inline: Token) -> None:
        """A heading, with a slug that no heading before it has."""
        words = read_words(inline.children or ())
        if not words.strip():
            self.refuse(self.line_of(token), Refusal("a heading has no words", "write them, or take it out"))
        slug = stem = make_slug(words) or "section"
        while slug in self.slugs:
            self.slugs[stem] += 1
            slug = f"{stem}-{self.slugs[stem]}"
        self.slugs[slug] = 1
        self.mark(HeadingStart(int(token.tag[1:]), slug))

    def write_inline(self, inline: Token) -> None:
        """The words of one block."""
        for token in inline.children or ():
            kind = token.type
            if kind == "text":
                self.html.append(html.escape(token.content, quote=False))
                self.words.append(token.content)
            elif kind == "code_inline":
                self.html.append(f"<code>{html.escape(token.content, quote=False)}</code>")
                self.words.append(token.content)
            elif kind == "link_open":
                self.open_link(token, self.line_of(inline, token))
            elif kind == "link_close":
                self.close_link()
            elif kind == "image":
                self.write_image(token, self.line_of(inline, token))
            elif kind == "html_inline":
                self.refuse(self.line_of(inline, token), refuse_html(token.content))
            else:
                self.write_tag(token)
                if kind in {"softbreak", "hardbreak"}:
                    self.words.append(" ")

    def open_link(self, token: Token, line: int) -> None:
        """A link; a refused one leaves its words."""
        target = check_link(str(token.attrs["href"]))
        if isinstance(target, Refusal):
            self.refuse(line, target)
            return
        self.is_in_link = True
        if target.startswith("#"):
            self.fragments.append((target[1:], line))
        title = str(token.attrs.get("title", ""))
        self.mark(LinkStart(target, title, line))
        self.count(target + title, line)

    def close_link(self) -> None:
        """The end of a link, if its beginning was taken."""
        if self.is_in_link:
            self.mark(LinkEnd())
        self.is_in_link = False

    def write_image(self, token: Token, line: int) -> None:
        """A picture of the site's own; a refused one leaves nothing."""
        children = token.children or ()
        alt = read_words(children)
        for child in children:
            if child.type == "html_inline":
                self.refuse(line, refuse_html(child.content))
        source = check_image(str(token.attrs["src"]))
        if isinstance(source, Refusal):
            self.refuse(line, source)
            return
        if not alt.strip():
            what = f'the picture "{shorten(source)}" has no words for those who can\'t see it'
            mend = f"write them in the brackets: ![what it shows]({shorten(source)})"
            self.problems.append(Problem(Place(self.file, line), what, mend, is_warning=True))
        title = str(token.attrs.get("title", ""))
        self.mark(Image(source, alt, title, line))
        self.words.append(alt)
        self.count(source + title, line)

    def check_fragments(self) -> None:
        """A link to "#part" alone leads to a heading of these words, or nowhere."""
        for part, line in self.fragments:
            if part not in self.slugs:
                near = find_nearest(part, islice(self.slugs, 200))  # of a page that has more, a guess is slow
                mend = f'did you mean "#{near}"?' if near else "name the thing too: objectives/cut-waits#…"
                self.refuse(line, Refusal(f'no heading here is called "#{shorten(part)}"', mend))

    def line_of(self, block: Token, token: Token | None = None) -> int:
        """The line of the file where `block` begins, or `token` within it."""
        line = self.line + (block.map[0] if block.map else 0)
        return line + block.content.count("\n", 0, token.meta["at"]) if token else line

    def refuse(self, line: int, refusal: Refusal) -> None:
        """Tell what is not taken, and go on, unless there has been very much."""
        self.problems.append(Problem(Place(self.file, line), refusal.what, refusal.mend))
        if len(self.problems) >= self.most_problems:
            raise UnreadableError

    def mark(self, piece: Piece) -> None:
        """Anything but HTML."""
        self.flush()
        self.pieces.append(piece)

    def flush(self) -> None:
        """Make one piece of the HTML since the last mark."""
        if self.html:
            self.pieces.append("".join(self.html))
            self.html.clear()

    def count(self, repeated: str, line: int) -> None:
        """Stop before a few references make a page that no browser shows."""
        self.repeated += len(repeated)
        if self.repeated > MOST_REPEATED:
            self.refuse(line, Refusal("the addresses in these words are too long together", "link less often"))
            raise UnreadableError


def read_words(tokens: Iterable[Token]) -> str:
    """The words of inline tokens without their marks; of a picture, the words that stand for it."""
    words: list[str] = []
    for token in tokens:
        if token.type == "image":
            words.append(read_words(token.children or ()))
        elif token.type in {"text", "code_inline"}:
            words.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return "".join(words)
