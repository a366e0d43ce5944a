"""The strategy map as a picture one can click: purpose at the head, below it each priority with its objectives."""

from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.letters import join_names
from generator.compose.notes import split_by_state
from generator.model.list_views import MapNode, MapPicture, MapThread
from generator.model.nouns import PURPOSE, Key
from generator.model.views import LinkView

_WIDTH, _GAP, _LANE = 1000, 12, 24  # of the picture; between boxes; between columns, where threads pass
_MOST_ABREAST = 5  # columns: more stand in rows one below the other, as wide as the page lets words be read
_INDENT, _RAIL = 22, 8  # of what supports a priority, and of the line it hangs on, from the priority's left
_BOX, _LINE, _HEAD = 58, 15, 56  # heights: a box, a line of text, the purpose
_LETTER = 6.6  # a letter's width at the map's size of text, on the wide side
_MOST_LINES = 3
_MOST_BOXES = 12  # objectives in a column; the list below the picture holds them all

_Spot = tuple[int, int, int, int]  # x, y, width, and the least height


def draw_map(priorities: tuple[Key, ...], edition: Edition, path: str) -> MapPicture:
    """Boxes in a column for each priority, the purpose across the top, a thread from it to the head of each."""
    if not priorities:
        return MapPicture(0, 0, (), (), "")
    rows = -(-len(priorities) // _MOST_ABREAST)
    abreast = -(-len(priorities) // rows)
    edge = _LANE if rows > 1 else 0
    column = (_WIDTH - edge + _LANE) // abreast - _LANE
    nodes, threads, y = [_box(PURPOSE, edition, path, (0, 0, _WIDTH, _HEAD))], [], _HEAD + 48
    for place, key in enumerate(priorities):
        if place and place % abreast == 0:
            y = max(node.y + node.height for node in nodes) + 40
        x = edge + place % abreast * (column + _LANE)
        head, *below = _draw_column(key, edition, path, (x, y, column, _BOX))
        nodes += head, *below
        threads += _hang(head, below)
        threads.append(_come_down(head) if place >= abreast else _fan_out(head))
    names = join_names([edition.thing(key).name for key in priorities])
    description = f"{edition.words.one('purpose')} at the top, below it {names}, each with what supports it."
    bottom = max(node.y + node.height for node in nodes)
    return MapPicture(_WIDTH, bottom + 4, tuple(nodes), tuple(threads), description)


def _draw_column(priority: Key, edition: Edition, path: str, spot: _Spot) -> list[MapNode]:
    """A priority, and below it, set in, what supports it."""
    x, y, width, height = spot
    opened = split_by_state(edition.scorecard.supporters.get(priority, ()), edition).opened
    boxes = [_box(priority, edition, path, spot)]
    for key in opened[:_MOST_BOXES]:
        y = boxes[-1].y + boxes[-1].height + _GAP
        boxes.append(_box(key, edition, path, (x + _INDENT, y, width - _INDENT, height)))
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


def _fan_out(head: MapNode) -> MapThread:
    """From the middle of the purpose to the head of a column in the first row, by a soft curve."""
    x, middle = head.x + head.width // 2, (_HEAD + head.y) // 2
    return MapThread(f"M{_WIDTH // 2} {_HEAD}C{_WIDTH // 2} {middle} {x} {middle} {x} {head.y}")


def _come_down(head: MapNode) -> MapThread:
    """From the purpose down the lane beside the columns above, to the head of a column in a later row."""
    x, lane, top = head.x + head.width // 2, head.x - _LANE // 2, head.y - 32
    return MapThread(f"M{lane} {_HEAD}V{top}C{lane} {head.y - 12} {x} {top + 4} {x} {head.y}")


def _hang(head: MapNode, below: list[MapNode]) -> list[MapThread]:
    """A rail down the side from a priority, with an arm to each thing that supports it."""
    rail, start = head.x + _RAIL, head.y + head.height
    arms = [f"M{rail} {start}V{box.y + box.height // 2}H{box.x}" for box in below[-1:]]
    return [MapThread(d) for d in (*arms, *(f"M{rail} {box.y + box.height // 2}H{box.x}" for box in below[:-1]))]
