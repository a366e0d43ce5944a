"""What a timeline shows: days as places along a scale, each worked out; nothing is left to be counted."""

import msgspec

from generator.model.views import LinkView, StatusView, TableView


class TimeTick(msgspec.Struct, frozen=True):
    """Where a year or a quarter begins. `text` is "" where there is no room for its name."""

    x: str  # of the scale's width: "33.3%"
    text: str = ""


class TimeAxis(msgspec.Struct, frozen=True):
    """The scale that all tracks of a timeline share."""

    ticks: tuple[TimeTick, ...]
    today: str  # where the day of the figures is: "50%"; "" where that is not on the scale
    as_at: str  # "As at 30 September 2026"
    is_late: bool = False  # that day is in the scale's second half, so that its words stand before it


class TimeMark(msgspec.Struct, frozen=True):
    """One milestone on a track; `y` is its middle, in pixels from the top."""

    x: str
    y: int
    status: StatusView
    text: str  # what it says on hover: "Reminders live. At risk. Due 30 September 2026"
    slip_x: str = ""  # of its first day, where that was moved: a line leads from there


class TimeCrowd(msgspec.Struct, frozen=True):
    """More milestones than have room around one place, as a number; `y` is its middle, in pixels from the top."""

    x: str
    y: int
    label: str  # "+34"
    text: str  # "and 34 more"


class TimeTrack(msgspec.Struct, frozen=True):
    """A strip along the scale with its marks."""

    height: int
    marks: tuple[TimeMark, ...]
    open_x: str = ""  # where what the track is about is open, from here …
    open_width: str = ""  # … so far; both "" where that has no bounds
    open_y: int = 0  # the top of the bar that shows it
    crowds: tuple[TimeCrowd, ...] = ()


class TimeLane(msgspec.Struct, frozen=True):
    """A track with what it is about."""

    link: LinkView
    sentence: str  # what its marks say together: "14 milestones: 8 achieved, 2 at risk"
    track: TimeTrack


class TimeTable(msgspec.Struct, frozen=True):
    """What happens in one year, in order."""

    table: TableView
    is_past: bool


class TimelineView(msgspec.Struct, frozen=True):
    """What happens when: a picture of lanes, and the same in words. Without dates the picture has no lane."""

    axis: TimeAxis | None
    lanes: tuple[TimeLane, ...]
    tables: tuple[TimeTable, ...]  # a year each, the earliest first; what has no date yet last
