"""The strategy map as a picture one can click: purpose at the head, below it each priority with its objectives."""

from msgspec.structs import replace

from generator.compose.edition import Edition
from generator.compose.letters import join_names
from generator.compose.map_words import MapWords, find_words
from generator.model.list_views import MapNode, MapPicture, MapStrand, MapTwig
from generator.model.nouns import PURPOSE, Key
from generator.model.views import LinkView, StatusView

_WIDTH, _GAP, _LANE = 1000, 12, 24  # of the picture; between boxes; between columns, where threads pass
_TOP, _FALL = 440, 72  # width of the purpose, and how far the threads fall from it
_MOST_ABREAST = 5  # columns: more stand in rows one below the other, as wide as the page lets words be read
_INDENT, _RAIL = 22, 8  # of what supports a priority, and of the line it hangs on, from the priority's left
_BOX, _NARROWEST = 50, 170  # a box's least height and, where several stand abreast below one priority, least width
_BEND = 8  # of a line round a corner
_LINE, _LETTER = 15, 6.6  # a line's height, and a letter's width on the wide side, of an objective
_LARGE_LINE, _LARGE_LETTER = 18, 8.2  # of a priority
_TOP_LINE, _TOP_LETTER = 22, 9.6  # of the purpose
_MOST_LINES = 3
_TALL = 1000  # on paper, letters of 11 units would be smaller than 4 points
_MOST_ROWS = 12  # of objectives below a priority; its own page and the list below the picture hold them all


def draw_map(priorities: tuple[Key, ...], edition: Edition, path: str) -> MapPicture:
    """Boxes in a column for each priority, the purpose above their middle, a thread from it to the head of each."""
    if not priorities:
        return MapPicture(0, 0, None, (), "")
    rows = -(-len(priorities) // _MOST_ABREAST)
    abreast = -(-len(priorities) // rows)
    edge = _LANE if rows > 1 else 1  # a box's own line has room too
    column = (_WIDTH - 1 - edge + _LANE) // abreast - _LANE
    top, words = _draw_top(edition, path), find_words(priorities, edition)
    strands: list[MapStrand] = []
    y = top.height + _FALL
    for place, key in enumerate(priorities):
        if place and place % abreast == 0:
            y = _find_bottom(strands) + 48
        head = _draw_head(key, words, path, (edge + place % abreast * (column + _LANE), y, column))
        thread = _fan_out(head, top) if place < abreast else _come_down(head, top)
        twigs = _draw_twigs(key, head, words, path)
        strands.append(MapStrand(thread, head.x + head.width // 2, head.y, head, twigs))
    names = join_names([edition.thing(key).name for key in priorities])
    description = f"{edition.words.one('purpose')} at the top, below it {names}, each with what supports it."
    height = _find_bottom(strands) + 8
    return MapPicture(_WIDTH, height, top, tuple(strands), description, height > _TALL, words.note)


def _find_bottom(strands: list[MapStrand]) -> int:
    nodes = [node for strand in strands for node in (strand.head, *(twig.node for twig in strand.twigs))]
    return max(node.y + node.height for node in nodes)


def _draw_top(edition: Edition, path: str) -> MapNode:
    name = edition.thing(PURPOSE).name
    mission, most = edition.strategy.purpose.mission.plain, int((_TOP - 32) / _TOP_LETTER)
    lines = break_lines(mission, most)
    if not mission or " ".join(lines) != " ".join(mission.split()):
        lines = break_lines(name, most)
    link = LinkView(name, edition.find_href(PURPOSE, path))
    return MapNode(link, lines, "", None, (_WIDTH - _TOP) // 2, 0, _TOP, 24 + _TOP_LINE * len(lines))


def _draw_head(key: Key, words: MapWords, path: str, spot: tuple[int, int, int]) -> MapNode:
    """A priority's box, as high as its lines ask for."""
    x, y, width = spot
    thing, status = words.edition.thing(key), words.find_status(key)
    lines = break_lines(thing.name, int((width - 24) / _LARGE_LETTER))
    link = LinkView(thing.name, words.edition.find_href(key, path))
    return MapNode(link, lines, words.tell_kind(key, width - 16), status, x, y, width, 34 + _LARGE_LINE * len(lines))


def _draw_twigs(priority: Key, head: MapNode, words: MapWords, path: str) -> tuple[MapTwig, ...]:
    """The objectives below a priority, set in: one a row, or abreast where there is room; the last box: how many more.

    The boxes of a row are as high as the highest of them.
    """
    opened = words.below[priority]
    abreast = max(1, (head.width - _INDENT + _GAP) // (_NARROWEST + _GAP))
    width = (head.width - _INDENT + _GAP) // abreast - _GAP
    most = abreast * _MOST_ROWS
    shown = opened if len(opened) <= most else opened[: most - 1]
    boxes = [_describe_objective(key, priority, words, path, width) for key in shown]
    if more := len(opened) - len(shown):
        boxes.append(_make_box(LinkView(f"and {more} more", head.link.href), "", None, width))
    twigs: list[MapTwig] = []
    y = head.y + head.height
    for first in range(0, len(boxes), abreast):
        row = boxes[first : first + abreast]
        y += _GAP if abreast == 1 else _GAP + _BEND
        height = max(box.height for box in row)
        twigs += [
            _hang(_set(box, head.x + _INDENT + n * (width + _GAP), y, height), head, abreast)
            for n, box in enumerate(row)
        ]
        y += height
    return tuple(twigs)


def _describe_objective(key: Key, priority: Key, words: MapWords, path: str, width: int) -> MapNode:
    edition = words.edition
    link = LinkView(edition.thing(key).name, edition.find_href(key, path))
    also = words.tell_others(key, priority, width - 16)
    return _make_box(link, words.tell_kind(key, width - 16), words.find_status(key), width, also)


def _make_box(link: LinkView, kind: str, status: StatusView | None, width: int, also: str = "") -> MapNode:
    """A box that has no place yet, as high as its lines ask for."""
    lines = break_lines(link.text, int((width - 22) / _LETTER))
    height = max(_BOX, 30 + _LINE * len(lines)) + (_LINE if also else 0)
    return MapNode(link, lines, kind, status, 0, 0, width, height, also)


def _set(box: MapNode, x: int, y: int, height: int) -> MapNode:
    return replace(box, x=x, y=y, height=height)


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


def _fan_out(head: MapNode, top: MapNode) -> str:
    """From the middle of the purpose to the head of a column in the first row, by a soft curve."""
    x, middle = head.x + head.width // 2, (top.height + head.y) // 2
    return f"M{_WIDTH // 2} {top.height}C{_WIDTH // 2} {middle + 16} {x} {middle - 16} {x} {head.y}"


def _come_down(head: MapNode, top: MapNode) -> str:
    """From the purpose down the lane beside the columns above, to the head of a column in a later row."""
    x, lane, start = head.x + head.width // 2, head.x - _LANE // 2, top.height
    turn = f"C{_WIDTH // 2} {start + 40} {lane} {start + 24} {lane} {start + _FALL - 8}"
    return f"M{_WIDTH // 2} {start}{turn}V{head.y - 36}C{lane} {head.y - 12} {x} {head.y - 28} {x} {head.y}"


def _hang(box: MapNode, head: MapNode, abreast: int) -> MapTwig:
    """The line from a priority down its side to a box: to its side, or where boxes stand abreast to its top."""
    rail, start = head.x + _RAIL, head.y + head.height
    if abreast == 1:
        middle = box.y + box.height // 2
        return MapTwig(f"M{rail} {start}V{middle - _BEND}Q{rail} {middle} {rail + _BEND} {middle}H{box.x}", box)
    bus, x = box.y - (_GAP + _BEND) // 2, box.x + box.width // 2
    to = f"Q{rail} {bus} {rail + _BEND} {bus}H{x - _BEND}Q{x} {bus} {x} {box.y}"
    return MapTwig(f"M{rail} {start}V{bus - _BEND}{to}", box)
