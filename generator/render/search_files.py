"""The search index's files: plain scripts that each hand one value over, for a page opened as a file may fetch none."""

import msgspec

from generator.model.search_views import FoundFileView, FoundView, WordsView

_CALL = b"searchFile"  # of themes/default/assets/js/search-index.js


def render_words(view: msgspec.Struct) -> bytes:
    """Words with the numbers of pages."""
    if not isinstance(view, WordsView):
        raise TypeError(f"a file of words is made from a WordsView, not from {type(view).__name__}")
    return _hand_over(view.name, view.version, view.words)


def render_results(view: msgspec.Struct) -> bytes:
    """Pages as results, each a row.

    Its title, address, kind, thread, note, other names, topics, and a status' word, shape and scale.
    """
    if not isinstance(view, FoundFileView):
        raise TypeError(f"a file of results is made from a FoundFileView, not from {type(view).__name__}")
    return _hand_over(view.name, view.version, tuple(map(_list_cells, view.pages)))


def _list_cells(found: FoundView) -> tuple[str | tuple[str, ...], ...]:
    status = found.status
    cells = (found.title, found.to, found.kind, found.line, found.note, found.called, found.topics)
    return (*cells, status.word, status.shape, status.scale) if status else cells


def _hand_over(name: str, version: str, value: object) -> bytes:
    """A call that hands a value over."""
    return b"%s(%s);\n" % (_CALL, b",".join(map(msgspec.json.encode, (name, version, value))))
