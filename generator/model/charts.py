"""What a chart shows: plain numbers with their finished words; no drawing."""

from typing import Literal

import msgspec


class ChartPoint(msgspec.Struct, frozen=True):
    """One period's value. A gap (no value) has `value` None and says why in `text`."""

    label: str  # the period: "Q1 2026/27", "April 2026"
    value: float | None  # finite
    text: str  # the value as the page writes it: "52 days", "suppressed"
    kind: Literal["actual", "provisional", "forecast"] = "actual"
    short: str = ""  # the period as the axis writes it, where that is shorter: "Apr 2026"


class ChartBand(msgspec.Struct, frozen=True):
    """The limits that a value normally stays within (XmR), over points `first` to `last` (inclusive)."""

    low: float
    high: float
    mean: float
    first: int
    last: int


class ChartMark(msgspec.Struct, frozen=True):
    """A break in the series before point `at`, or a restatement of it, with what it says on hover."""

    at: int
    kind: Literal["break", "restated"]
    text: str


class ChartReference(msgspec.Struct, frozen=True):
    """A level to compare with that nobody here set: what others reach, or a national standard."""

    name: str  # "Similar trusts"
    values: tuple[float | None, ...]  # one for each point, finite; None where it isn't known
    kind: Literal["benchmark", "standard"] = "benchmark"


class ChartView(msgspec.Struct, frozen=True):
    """One chart: a line or bars over periods, with its target path, limits and marks. May hold no point at all."""

    title: str
    description: str  # the sentence that tells what the picture shows
    unit: str  # said once, at the axis: "days"
    points: tuple[ChartPoint, ...]  # oldest first, at even distances
    targets: tuple[float | None, ...] = ()  # one for each point, or empty; drawn as a stepped dashed line
    target_range: tuple[tuple[float, float] | None, ...] = ()  # of a "within" target, one for each point, or empty
    band: ChartBand | None = None
    marks: tuple[ChartMark, ...] = ()
    references: tuple[ChartReference, ...] = ()  # at most four are readable
    form: Literal["line", "bar"] = "line"
    actual_name: str = "Actual"
    target_name: str = "Target"
    forecast_name: str = "Forecast"
    latest: str = ""  # the last actual value, in so few letters that it can stand beside its point: "52 days"
    signs: tuple[str, str] = (".", "")  # before the decimals of the axis's numbers, and between their thousands


class SmallChart(msgspec.Struct, frozen=True):
    """One of several small charts on one scale: a line over periods, or one bar from zero."""

    label: str  # what is read aloud: "Nursing: 5.2% in Q2 2026/27"
    values: tuple[float | None, ...]  # oldest first, finite; one of them alone is a bar
    low: float  # the lowest of all that the small charts show together
    high: float  # the highest
    whole: tuple[float | None, ...] = ()  # the figures that these are parts of, one for each value, or empty
    first: str = ""  # the first period, as the axis writes it
    last: str = ""  # the last
    signs: tuple[str, str] = (".", "")  # as a chart's


class Sparkline(msgspec.Struct, frozen=True):
    """A line small enough for a table's cell; `label` says it in words."""

    values: tuple[float | None, ...]
    label: str
    target: float | None = None
