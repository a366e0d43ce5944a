"""Figures to download, as plain values: the rows of a CSV file, and what a measure's JSON holds."""

from decimal import Decimal

import msgspec

from generator.model.measure_scores import Change, Reporting, StatusReason, Trend


class CsvView(msgspec.Struct, frozen=True):
    """A table of figures: every row as long as the header; a cell without a figure is ""."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...] = ()  # the columns whose cells are numbers, written with a point


class PublishedPoint(msgspec.Struct, frozen=True):
    """One period's figure, with how it stood and why."""

    period: str
    first_day: str
    last_day: str
    label: str
    actual: Decimal | None
    missing: str
    said: str
    is_provisional: bool
    target: str
    status: str
    reason: StatusReason


class PublishedMeasure(msgspec.Struct, frozen=True):
    """A measure's figures and how it stands, so that anyone can recompute it."""

    id: str
    title: str
    unit: str
    edition: str
    as_of: str
    status: str
    given_status: str
    reason: StatusReason
    since_last: Change | None
    since_year: Change | None
    trend: Trend
    reporting: Reporting
    source: str
    licence: str
    points: tuple[PublishedPoint, ...]
