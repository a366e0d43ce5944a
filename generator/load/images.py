"""A picture's bytes, read for its type and size from their first few."""

import re
import struct
from collections.abc import Callable
from pathlib import PurePosixPath

from generator.load.svg import measure_svg
from generator.model.images import Picture
from generator.model.problems import Place, Problem
from generator.model.site_folder import IMAGES

MOST_BYTES = 5_000_000

_MEDIA_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}

_JPEG_MARK = 0xFF
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the three are tables


def read_image_size(content: bytes, file: str, problems: list[Problem]) -> Picture | None:
    """The picture in `content`, whose `file` stands below `IMAGES`; None if a problem was appended.

    PNG, JPEG, GIF, WebP or SVG, as its extension says; at most `MOST_BYTES`.
    """
    place = Place(file)
    media_type = _MEDIA_TYPES.get(PurePosixPath(file).suffix.lower())
    if media_type is None:
        mend = "save it as .png, .jpg, .gif, .webp or .svg"
        problems.append(Problem(place, "this is no kind of picture that every browser shows", mend))
    elif len(content) > MOST_BYTES:
        what = f"the picture has {len(content):,} bytes; at most {MOST_BYTES:,} are published"
        problems.append(Problem(place, what, "save it smaller: 1,600 pixels wide is enough for any page"))
    elif media_type == "image/svg+xml":
        size = measure_svg(content, file, problems)
        return Picture(file.removeprefix(IMAGES), media_type, *size, content) if size else None
    else:
        return _read_raster(content, file, media_type, problems)
    return None


def _read_raster(content: bytes, file: str, media_type: str, problems: list[Problem]) -> Picture | None:
    """A picture made of dots, whose first bytes must be of the type that its extension says."""
    found, measure = next((row[1:] for row in _SIGNATURES if row[0].match(content)), ("", None))
    if found != media_type:
        what = f"the file's name says {media_type}, but it holds {found or 'something else'}"
        problems.append(Problem(Place(file), what, "give it the extension it has, or save it again"))
        return None
    try:
        width, height = measure(content) if measure else (0, 0)
    except struct.error:
        width, height = 0, 0
    if not width or not height:
        problems.append(Problem(Place(file), "the picture is damaged: it says no size", "save it again"))
        return None
    return Picture(file.removeprefix(IMAGES), media_type, width, height, content)


def _measure_png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _measure_gif(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", content, 6)
    return width, height


def _measure_jpeg(content: bytes) -> tuple[int, int]:
    """The size in the first frame header, past the segments before it."""
    at = 2
    while True:
        mark, code, length = struct.unpack_from(">BBH", content, at)
        if mark != _JPEG_MARK:
            return 0, 0
        if code == _JPEG_MARK:  # filling
            at += 1
        elif code in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        else:
            at += 2 + length


def _measure_webp(content: bytes) -> tuple[int, int]:
    """The size in the first chunk: lossy, lossless or extended."""
    chunk = content[12:16]
    if chunk == b"VP8X":
        low_width, high_width, low_height, high_height = struct.unpack_from("<HBHB", content, 24)
        return 1 + low_width + (high_width << 16), 1 + low_height + (high_height << 16)
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


_SIGNATURES: tuple[tuple[re.Pattern[bytes], str, Callable[[bytes], tuple[int, int]]], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR", re.DOTALL), "image/png", _measure_png),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg", _measure_jpeg),
    (re.compile(rb"GIF8[79]a"), "image/gif", _measure_gif),
    (re.compile(rb"RIFF.{4}WEBPVP8[ LX]", re.DOTALL), "image/webp", _measure_webp),
)
