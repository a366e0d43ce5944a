"""What a theme's stylesheets set for every page: its tokens, and how a page's title looks."""

import re
from collections.abc import Iterable, Iterator

from generator.model.pages import File

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_PIECE = re.compile(r"[^{};]*[{};]")
_TOKEN = re.compile(r"(--[\w-]+)\s*:\s*(.+)", re.DOTALL)
_COLOUR = re.compile(r"(?:light-dark|rgba?|hsla?|(?:ok)?l(?:ab|ch)|color|color-mix)\(|#[0-9a-f]{3,8}\b", re.IGNORECASE)
_FACE = re.compile(r"\b(?:serif|sans-serif|monospace|system-ui)\b")


def list_tokens(sheets: Iterable[File]) -> dict[str, str]:
    """Each custom property that a `:root` rule sets, with its value, in the order of the stylesheets; the last wins."""
    found = (_TOKEN.fullmatch(words) for words in list_declarations(sheets, ":root"))
    return {match[1]: " ".join(match[2].split()) for match in found if match}


def list_declarations(sheets: Iterable[File], selector: str) -> Iterator[str]:
    """What rules of just this selector, or a list with it, declare; what only a medium sets, print say, is left out."""
    for sheet in sheets:
        around: list[str] = []
        for piece in _PIECE.findall(_COMMENT.sub(b"", sheet.content).decode("utf-8", "replace")):
            words, end = piece[:-1].strip(), piece[-1]
            if ":" in words and end != "{" and _is_within(around, selector):
                yield words
            if end == "{":
                around.append(words)
            elif end == "}" and around:
                around.pop()


def _is_within(around: list[str], selector: str) -> bool:
    """Whether what stands here stands in a rule of the selector, within layers at most."""
    is_meant = bool(around) and selector in [one.strip() for one in around[-1].split(",")]
    return is_meant and all(one.startswith("@layer") for one in around[:-1])


def sort_token(value: str) -> str:
    """What a token is: "colour", "face" or "size"."""
    if _COLOUR.match(value):
        return "colour"
    return "face" if _FACE.search(value) else "size"
