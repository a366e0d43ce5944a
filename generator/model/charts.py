"""What a chart shows: plain numbers with their finished words; no drawing."""

from typing import Literal

import msgspec


class ChartPoint(msgspec.Struct, frozen=True):
    """One period's value. A gap (no value) has `value` None and says why in `text`."""

    label: str  # the period as the axis writes it: "Q1 2026/27"
    value: float | None  # finite
    text: str  # the value as the page writes it: "52 days", "suppressed"
    kind: Literal["actual", "provisional", "forecast"] = "actual"


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
    form: Literal["line", "bar"] = "line"
    actual_name: str = "Actual"
    target_name: str = "Target"
    forecast_name: str = "Forecast"


class Sparkline(msgspec.Struct, frozen=True):
    """A line small enough for a table's cell; `label` says it in words."""

    values: tuple[float | None, ...]
    label: str
    target: float | None = None
