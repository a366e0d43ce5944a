"""Months, quarters and years as an organisation counts them, and the days they stand for."""

import re
from datetime import date, timedelta
from typing import Literal

import msgspec

PeriodKind = Literal["month", "quarter", "year", "days"]
MONTHS_IN: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
_NAMED: tuple[PeriodKind, ...] = ("month", "quarter", "year")

_QUARTER = re.compile(r"(\d{4})(?:[/-](\d{2}))?[ -][Qq]([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"(\d{4})(?:[/-](\d{2}))?")
_FIRST, _LAST = "1000", "9990"  # dates at their edges can't be counted on from
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?")


class Period(msgspec.Struct, frozen=True, order=True):
    """A stretch of days, both ends within; ordered by its last day, then its first."""

    last: date
    first: date
    kind: PeriodKind
    text: str  # as an author writes it, in one form only: 2026-Q1, 2026-04, 2026, 2026-05-17..2026-06-11

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day, which are the same however it is written."""
        return self.first, self.last

    def is_within(self, other: "Period") -> bool:
        """Whether each of this period's days is one of the other's."""
        return other.first <= self.first and self.last <= other.last


class Calendar(msgspec.Struct, frozen=True):
    """How an organisation's year runs: the month it starts in (1 to 12), and which number it is called by.

    `named` says which calendar year gives a year its name: the one it starts in, the one it ends in, or both
    ("2026/27"), whose number is then the first.
    """

    starts: int = 1
    named: Literal["start", "end", "both"] = "start"

    def year(self, number: int) -> Period:
        """The year that is called by this number."""
        shift = 1 if self.named == "end" and self.starts > 1 else 0
        return _span(number - shift, self.starts, "year", f"{number:04d}")

    def quarter(self, number: int, place: int) -> Period:
        """The quarter at this place, 1 to 4, of the year called by this number."""
        shift = 1 if self.named == "end" and self.starts > 1 else 0
        return _span(number - shift, self.starts + 3 * (place - 1), "quarter", f"{number:04d}-Q{place}")

    def month(self, year: int, month: int) -> Period:
        """A month of the calendar, 1 to 12; months beyond run on into the years around."""
        year, month = _carry(year, month)
        return _span(year, month, "month", f"{year:04d}-{month:02d}")

    def find_containing(self, day: date, kind: PeriodKind) -> Period:
        """The period of this kind that holds the day; a day alone for "days"."""
        if kind == "days":
            return _days(day, day)
        if kind == "month":
            return self.month(day.year, day.month)
        started = day.year - (day.month < self.starts)
        number = started + (1 if self.named == "end" and self.starts > 1 else 0)
        if kind == "year":
            return self.year(number)
        return self.quarter(number, (day.month - self.starts) % 12 // 3 + 1)

    def shift(self, period: Period, count: int) -> Period | None:
        """The period of the same kind so many places later (earlier if negative); None for bare days or far years."""
        if period.kind == "days":
            return None
        months = MONTHS_IN[period.kind] * count
        year, month = _carry(period.first.year, period.first.month + months)
        if not date.min.year < year < date.max.year:
            return None
        return self.find_containing(date(year, month, 1), period.kind)

    def settle(self, period: Period) -> Period:
        """The month, quarter or year of this calendar that has the very same days; else the period as it is."""
        same = (self.find_containing(period.first, kind) for kind in _NAMED)
        return next((each for each in same if (each.first, each.last) == (period.first, period.last)), period)

    def name_year(self, period: Period) -> str:
        """The year's name for readers: 2026, or 2026/27 where years are named by both."""
        number = int(period.text.partition("-")[0])
        return f"{number}/{(number + 1) % 100:02d}" if self.named == "both" and self.starts > 1 else str(number)


def parse_period(text: str, calendar: Calendar) -> Period | None:
    """The period an author wrote, in the calendar's years; None if it is none.

    Taken: `2026/27 Q1`, `2026-Q1`, `2026-27-Q1`, `2026-04`, `2026/27`, `2026`, `2026-05-17..2026-06-11` and one day;
    `2026-27` too, for no month has that number (2011-12 is December). Years run from 1000 to 9990. Days that are
    those of a month, quarter or year are that period.
    """
    text = text.strip()
    if not text.isascii() or not _FIRST <= text[:4] <= _LAST:
        return None
    try:
        return _parse(text, calendar)
    except ValueError:  # 2026-02-30
        return None


def _parse(text: str, calendar: Calendar) -> Period | None:
    if found := _QUARTER.fullmatch(text):
        number = _number(found[1], found[2], calendar)
        return None if number is None else calendar.quarter(number, int(found[3]))
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:  # noqa: PLR2004  (a year's months)
        return calendar.month(int(found[1]), int(found[2]))
    if found := _YEAR.fullmatch(text):
        number = _number(found[1], found[2], calendar)
        return None if number is None else calendar.year(number)
    if found := _DAYS.fullmatch(text):
        first = date.fromisoformat(found[1])
        last = date.fromisoformat(found[2] or found[1])
        return calendar.settle(_days(first, last)) if first <= last and str(last) < _LAST else None
    return None


def _number(first: str, second: str | None, calendar: Calendar) -> int | None:
    """The number of the year written `first` or `first/second`; None where the two don't follow each other."""
    if second is None:
        return int(first)
    if calendar.starts == 1 or (int(first) + 1) % 100 != int(second):
        return None
    return int(first) + (calendar.named == "end")


def _carry(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def _span(year: int, month: int, kind: PeriodKind, text: str) -> Period:
    """The days of a period; one that reaches beyond the days there are, 0001-01-01 to 9999-12-31, ends with them."""
    year, month = _carry(year, month)
    after_year, after_month = _carry(year, month + MONTHS_IN[kind])
    first = date(year, month, 1) if year >= date.min.year else date.min
    last = date(after_year, after_month, 1) - timedelta(days=1) if after_year <= date.max.year else date.max
    return Period(last, first, kind, text)


def _days(first: date, last: date) -> Period:
    text = first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
    return Period(last, first, "days", text)
