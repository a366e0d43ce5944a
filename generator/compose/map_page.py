"""The strategy map: purpose, priorities and objectives as a picture one can click, and the same as a nested list."""

from itertools import pairwise

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.notes import split_by_state
from generator.model.list_views import MapNode, MapPicture, MapThread, MapView
from generator.model.nouns import PURPOSE, Key
from generator.model.pages import Page
from generator.model.views import LinkView, StepView

_WIDTH, _GAP, _COLUMN = 1000, 16, 168  # of the picture; between boxes; a priority's column at the least
_BOX, _LINE, _HEAD = 58, 15, 56  # heights: a box, a line of text, the purpose
_LETTER = 6.6  # a letter's width at the map's size of text, on the wide side
_MOST_LINES = 3
_MOST_BOXES = 12  # objectives in a column; the list below the picture holds them all
_DEEPEST = 12  # levels of the nested list


def compose_map(edition: Edition) -> Page:
    """The page of the strategy map."""
    path, strategy = urls.MAP, edition.strategy
    priorities = tuple(p.key for p in strategy.priorities.values() if not p.retired)
    opened, _, _ = split_by_state(tuple(o.key for o in strategy.objectives.values()), edition)
    loose = tuple(key for key in opened if _is_loose_end(key, edition))
    view = MapView(
        frame=make_frame(
            edition, path, "Strategy map", description="The whole thread, from our purpose to each objective."
        ),
        picture=_draw(edition, priorities, path),
        tree=tuple(_branch(edition, key, path, 1) for key in priorities),
        loose=tuple(_branch(edition, key, path, 1) for key in loose),
    )
    return Page(path, "pages/map.html", view)


def _is_loose_end(key: Key, edition: Edition) -> bool:
    """Whether nothing stands above an objective, so that its thread ends there."""
    return key in edition.scorecard.threads[key].ends_at


def _branch(edition: Edition, key: Key, path: str, level: int) -> StepView:
    thing = edition.thing(key)
    supporters = edition.scorecard.supporters.get(key, ())
    opened, _, _ = split_by_state(supporters, edition)
    measures = tuple(k for k in supporters if k.startswith("measures/") and not edition.thing(k).retired)
    link = link_thing(thing, edition, path)
    is_deepest = level >= _DEEPEST
    return StepView(
        link=link,
        kind=edition.words.kind(thing),
        status=find_status(edition, key),
        below=() if is_deepest else tuple(_branch(edition, k, path, level + 1) for k in (*opened, *measures)),
        more=LinkView("and what supports it", link.href) if is_deepest and supporters else None,
    )


def _draw(edition: Edition, priorities: tuple[Key, ...], path: str) -> MapPicture:
    """Boxes in a column for each priority, the purpose across the top, threads from it through each column."""
    if not priorities:
        return MapPicture(0, 0, (), (), "")
    width = max(_WIDTH, len(priorities) * (_COLUMN + _GAP) - _GAP)
    column = (width - _GAP * (len(priorities) - 1)) // len(priorities)
    purpose = _box(edition, PURPOSE, path, (0, 0, width, _HEAD))
    nodes, threads, bottom = [purpose], [], _HEAD
    for place, key in enumerate(priorities):
        x = place * (column + _GAP)
        boxes = _draw_column(edition, key, path, (x, _HEAD + 48, column))
        nodes += boxes
        threads += _draw_threads((width // 2, _HEAD), boxes)
        bottom = max(bottom, boxes[-1].y + boxes[-1].height)
    names = ", ".join(edition.thing(key).name for key in priorities)
    description = f"{edition.words.one('purpose')} at the top, below it {names}, each with its objectives."
    return MapPicture(width, bottom + 4, tuple(nodes), tuple(threads), description)


def _draw_column(edition: Edition, priority: Key, path: str, spot: tuple[int, int, int]) -> list[MapNode]:
    x, y, width = spot
    opened, _, _ = split_by_state(edition.scorecard.supporters.get(priority, ()), edition)
    boxes: list[MapNode] = []
    for key in (priority, *opened[:_MOST_BOXES]):
        box = _box(edition, key, path, (x, y, width, 0))
        boxes.append(box)
        y = box.y + box.height + _GAP
    return boxes


def _box(edition: Edition, key: Key, path: str, spot: tuple[int, int, int, int]) -> MapNode:
    """A box that is high enough for its lines."""
    x, y, width, height = spot
    thing = edition.thing(key)
    lines = _break_lines(thing.name, int((width - 20) / _LETTER))
    status = find_status(edition, key)
    link = LinkView(thing.name, edition.find_href(key, path))
    return MapNode(
        link=link,
        lines=lines,
        kind=edition.words.kind(thing),
        shape=status.shape if status else "",
        status=status.word if status else "",
        scale=status.scale if status else "",
        x=x,
        y=y,
        width=width,
        height=height or max(_BOX, 28 + _LINE * len(lines)),
    )


def _break_lines(text: str, most: int) -> tuple[str, ...]:
    """The text in lines of at most so many letters; past the last line it ends in …"""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    cut = [part if len(part) <= most else part[: max(most - 1, 1)] + "…" for part in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        cut[-1] = cut[-1].rstrip("…")[: most - 1] + "…"
    return tuple(cut)


def _draw_threads(start: tuple[int, int], boxes: list[MapNode]) -> list[MapThread]:
    """From the purpose to the column's head by a soft curve, then straight down from box to box."""
    head = boxes[0]
    x, y = head.x + head.width // 2, head.y
    middle = (start[1] + y) // 2
    threads = [MapThread(f"M{start[0]} {start[1]}C{start[0]} {middle} {x} {middle} {x} {y}")]
    threads += [MapThread(f"M{x} {above.y + above.height}V{below.y}") for above, below in pairwise(boxes)]
    return threads
