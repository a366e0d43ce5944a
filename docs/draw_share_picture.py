"""The picture that links to a portal are shown with, where the site gives none of its own: the golden thread."""

import struct
import zlib
from itertools import pairwise, starmap
from math import ceil, floor, hypot
from pathlib import Path

PICTURE = Path(__file__).parent.parent / "themes" / "default" / "assets" / "images" / "share.png"
WIDTH, HEIGHT = 1200, 630
PAPER, GOLD, FAINT = (16, 38, 45), (224, 178, 60), (84, 84, 54)
STEPS = 7  # shades between the paper and a thread, so that edges are smooth
HEAD = (600.0, 150.0)
MIDDLE = tuple((x, 340.0) for x in (240.0, 480.0, 720.0, 960.0))  # the priorities' knots
LOW = tuple((x, 515.0) for x in range(120, 1081, 120))  # those of what supports them
SUPPORTED = (0, 0, 0, 1, 1, 2, 2, 3, 3)  # of each low knot, which of the middle ones
FOLLOWED = (HEAD, MIDDLE[2], LOW[6])  # the way that is drawn in full, as a reader goes it upwards

Spot = tuple[float, float]


class Canvas:
    """How much of each pixel a thread covers, 0 to 1: in `faint`, and over it in `gold`."""

    def __init__(self) -> None:
        self.faint = [[0.0] * WIDTH for _ in range(HEIGHT)]
        self.gold = [[0.0] * WIDTH for _ in range(HEIGHT)]

    def draw_thread(self, start: Spot, end: Spot, *, is_gold: bool) -> None:
        """A thread that leaves one knot downwards and reaches another from above."""
        layer, half = (self.gold, 4.0) if is_gold else (self.faint, 2.5)
        bend = (start[1] + end[1]) / 2
        for step in range(2001):
            t = step / 2000
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            x, y = (a + b) * start[0] + (c + d) * end[0], a * start[1] + (b + c) * bend + d * end[1]
            for row, column, far in _list_near((x, y), half + 1):
                layer[row][column] = max(layer[row][column], _cover(half - far))

    def draw_knot(self, spot: Spot, radius: float, *, is_gold: bool) -> None:
        """A ring with nothing in it."""
        layer, half = (self.gold, 4.0) if is_gold else (self.faint, 2.5)
        for row, column, far in _list_near(spot, radius + half + 1):
            ring = _cover(half - abs(far - radius))
            if far < radius:
                self.faint[row][column] = self.gold[row][column] = 0.0
            layer[row][column] = max(layer[row][column], ring)

    def encode(self) -> bytes:
        """The picture as PNG, of sixteen colours, two pixels a byte."""
        rows = (bytes(starmap(_join_pixels, zip(*[iter(self._list_row(y))] * 2, strict=True))) for y in range(HEIGHT))
        pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
        shades = [_blend(colour, step / STEPS) for colour in (FAINT, GOLD) for step in range(STEPS + 1)]
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)
        palette = b"".join(map(bytes, shades))
        chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", pixels), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(starmap(_make_chunk, chunks))

    def _list_row(self, y: int) -> list[int]:
        """The number of each pixel's colour in the palette: eight from paper to faint, then eight to gold."""
        shades = zip(self.gold[y], self.faint[y], strict=True)
        return [round(gold * STEPS) + STEPS + 1 if gold else round(faint * STEPS) for gold, faint in shades]


def draw_picture() -> None:
    """Write the picture: faint threads first, then the one that is followed, then the knots."""
    canvas = Canvas()
    for middle in MIDDLE:
        canvas.draw_thread(HEAD, middle, is_gold=False)
    for place, low in zip(SUPPORTED, LOW, strict=True):
        canvas.draw_thread(MIDDLE[place], low, is_gold=False)
    for upper, lower in pairwise(((HEAD[0], 0.0), *FOLLOWED)):
        canvas.draw_thread(upper, lower, is_gold=True)
    for spot, radius in ((HEAD, 34.0), *((spot, 19.0) for spot in MIDDLE), *((spot, 13.0) for spot in LOW)):
        canvas.draw_knot(spot, radius, is_gold=spot in FOLLOWED)
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(canvas.encode())


def _list_near(spot: Spot, reach: float) -> list[tuple[int, int, float]]:
    """The pixels within reach of a spot: row, column, and how far their middle is."""
    rows = range(max(0, floor(spot[1] - reach)), min(HEIGHT, ceil(spot[1] + reach)))
    columns = range(max(0, floor(spot[0] - reach)), min(WIDTH, ceil(spot[0] + reach)))
    return [(y, x, hypot(x + 0.5 - spot[0], y + 0.5 - spot[1])) for y in rows for x in columns]


def _cover(inside: float) -> float:
    """How much of a pixel is covered whose middle lies so far inside an edge."""
    return min(1.0, max(0.0, inside + 0.5))


def _blend(colour: tuple[int, int, int], share: float) -> list[int]:
    return [round(paper + (full - paper) * share) for paper, full in zip(PAPER, colour, strict=True)]


def _join_pixels(left: int, right: int) -> int:
    return left << 4 | right


def _make_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


draw_picture()
