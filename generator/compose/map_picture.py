"""The strategy map as a picture one can click: purpose at the head, below it each priority with its objectives."""

from itertools import pairwise

from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.letters import join_names
from generator.compose.notes import split_by_state
from generator.model.list_views import MapNode, MapPicture, MapThread
from generator.model.nouns import PURPOSE, Key
from generator.model.views import LinkView

_WIDTH, _GAP, _COLUMN = 1000, 16, 168  # of the picture; between boxes; a priority's column at the least
_BOX, _LINE, _HEAD = 58, 15, 56  # heights: a box, a line of text, the purpose
_LETTER = 6.6  # a letter's width at the map's size of text, on the wide side
_MOST_LINES = 3
_MOST_BOXES = 12  # objectives in a column; the list below the picture holds them all

_Spot = tuple[int, int, int, int]  # x, y, width, and the least height


def draw_map(priorities: tuple[Key, ...], edition: Edition, path: str) -> MapPicture:
    """Boxes in a column for each priority, the purpose across the top, threads from it through each column."""
    if not priorities:
        return MapPicture(0, 0, (), (), "")
    width = max(_WIDTH, len(priorities) * (_COLUMN + _GAP) - _GAP)
    column = (width - _GAP * (len(priorities) - 1)) // len(priorities)
    nodes, threads = [_box(PURPOSE, edition, path, (0, 0, width, _HEAD))], []
    for place, key in enumerate(priorities):
        boxes = _draw_column(key, edition, path, (place * (column + _GAP), _HEAD + 48, column, _BOX))
        nodes += boxes
        threads += _draw_threads((width // 2, _HEAD), boxes)
    bottom = max(node.y + node.height for node in nodes)
    names = join_names([edition.thing(key).name for key in priorities])
    description = f"{edition.words.one('purpose')} at the top, below it {names}, each with what supports it."
    return MapPicture(width, bottom + 4, tuple(nodes), tuple(threads), description)


def _draw_column(priority: Key, edition: Edition, path: str, spot: _Spot) -> list[MapNode]:
    x, y, width, height = spot
    opened = split_by_state(edition.scorecard.supporters.get(priority, ()), edition).opened
    boxes: list[MapNode] = []
    for key in (priority, *opened[:_MOST_BOXES]):
        box = _box(key, edition, path, (x, y, width, height))
        boxes.append(box)
        y = box.y + box.height + _GAP
    return boxes


def _box(key: Key, edition: Edition, path: str, spot: _Spot) -> MapNode:
    """A box that is high enough for its lines."""
    x, y, width, height = spot
    thing, status = edition.thing(key), find_status(key, edition)
    lines = break_lines(thing.name, int((width - 20) / _LETTER))
    return MapNode(
        link=LinkView(thing.name, edition.find_href(key, path)),
        lines=lines,
        kind=edition.words.kind(thing),
        shape=status.shape if status else "",
        status=status.word if status else "",
        scale=status.scale if status else "",
        x=x,
        y=y,
        width=width,
        height=max(height, 28 + _LINE * len(lines)),
    )


def break_lines(text: str, most: int) -> tuple[str, ...]:
    """The text in lines of at most `most` letters, three at the most; what is cut short ends with "…"."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    kept = lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        kept[-1] = f"{kept[-1][: most - 1]}…"
    return tuple(part if len(part) <= most else f"{part[: most - 1]}…" for part in kept)


def _draw_threads(start: tuple[int, int], boxes: list[MapNode]) -> list[MapThread]:
    """From the purpose to the column's head by a soft curve, then straight down from box to box."""
    head = boxes[0]
    x, y = head.x + head.width // 2, head.y
    middle = (start[1] + y) // 2
    threads = [MapThread(f"M{start[0]} {start[1]}C{start[0]} {middle} {x} {middle} {x} {y}")]
    threads += [MapThread(f"M{x} {above.y + above.height}V{below.y}") for above, below in pairwise(boxes)]
    return threads
