"""The words for how things stand: two families of words on one scale, each with the shape that shows it."""

from typing import Literal

import msgspec

Scale = Literal["good", "close", "off", "none"]


class StatusRow(msgspec.Struct, frozen=True):
    """One status: its scale underneath, its shape, and what it means to a reader."""

    word: str
    scale: Scale  # "none": counts as neither good, close nor off
    shape: str  # the part's drawing: tick, triangle, diamond, star, crossed-square, ring, dashed-ring, dash
    meaning: str


_ROWS = (
    StatusRow("on target", "good", "tick", "The last value meets its target, or betters it."),
    StatusRow("close to target", "close", "triangle", "The last value misses its target, within what was allowed."),
    StatusRow("off target", "off", "diamond", "The last value misses its target by more than was allowed."),
    StatusRow("met", "good", "star", "The last named target's period is over, and the target was met."),
    StatusRow(
        "nearly met",
        "close",
        "triangle",
        "The last named target's period is over, and the target was nearly met.",
    ),
    StatusRow(
        "not met",
        "off",
        "crossed-square",
        "The last named target's period is over, and the target was not met.",
    ),
    StatusRow("on track", "good", "tick", "It goes as planned."),
    StatusRow("at risk", "close", "triangle", "It may not be reached unless something changes."),
    StatusRow("off track", "off", "diamond", "It will not be reached as things stand."),
    StatusRow("achieved", "good", "star", "It is done, or reached."),
    StatusRow("missed", "off", "crossed-square", "Its time is over, and it was not reached."),
    StatusRow("stopped", "none", "crossed-square", "It was ended before its time."),
    StatusRow("not started", "none", "ring", "Its time has not come yet."),
    StatusRow("no data", "none", "dashed-ring", "There is a target and no value, or none that is recent enough."),
    StatusRow("not assessed", "none", "dash", "Nothing says what would be good, so nothing is judged."),
)
STATUSES: dict[str, StatusRow] = {row.word: row for row in _ROWS}
MEASURE_WORDS: dict[Scale, str] = {"good": "on target", "close": "close to target", "off": "off target"}
FINAL_WORDS: dict[Scale, str] = {"good": "met", "close": "nearly met", "off": "not met"}
THING_WORDS: dict[Scale, str] = {"good": "on track", "close": "at risk", "off": "off track"}
