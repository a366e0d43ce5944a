"""Days as places along a line: which days it spans, where each falls, and where years and quarters begin."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from generator.model.periods import Calendar, Period

_FARTHEST = timedelta(days=366)  # beyond the bounds: what lies farther out stands at the edge
_WIDEST = timedelta(days=5 * 366)  # around the day of the figures, where there are no bounds
_NO_BOUND = timedelta(days=100 * 366)  # from the day of the figures: people write 9999-12-31 for "no end"
_FIRST, _LAST = date(1000, 1, 1), date(9990, 1, 1)
_MOST_NAMED_QUARTERS = 5
_MOST_NAMED_YEARS = 10


def settle(day: date) -> date:
    """The day, or the nearest one whose year can be named: years run from 1000 to 9990."""
    return min(max(day, _FIRST), _LAST)


class TimeScale(msgspec.Struct, frozen=True):
    """A stretch of whole quarters, both ends within."""

    first: date
    last: date

    def measure(self, day: date) -> int:
        """Where a day falls, in ten-thousandths of the width; one beyond an end stands at it."""
        return measure_days((min(max(day, self.first), self.last) - self.first).days, self)

    def place(self, day: date) -> str:
        """Where a day falls, as a share of the width: "33.3%"."""
        return format_share(self.measure(day))

    def holds(self, day: date) -> bool:
        """Whether a day is on the scale."""
        return self.first <= day <= self.last

    def is_late(self, day: date) -> bool:
        """Whether a day is in the second half."""
        return (day - self.first) * 2 > self.last - self.first


def measure_days(days: int, scale: TimeScale) -> int:
    """So many days, in ten-thousandths of the scale's width."""
    return days * 10_000 // ((scale.last - scale.first).days + 1)


def format_share(part: int) -> str:
    """Ten-thousandths as a percentage: "33.3%"."""
    return f"{part / 100:.2f}".rstrip("0").rstrip(".") + "%"


def make_scale(
    bounds: tuple[date | None, date | None], days: Iterable[date], as_of: date, calendar: Calendar
) -> TimeScale | None:
    """The quarters from the first bound to the last, and on to days up to a year beyond; None where no day is known.

    A bound that is missing is the first or the last of the days, five years from the day of the figures at most; so is
    one a hundred years from it or more, which is written where something has no end.
    """
    known = sorted(days)
    low, high = (day if day and abs(day - as_of) < _NO_BOUND else None for day in bounds)
    if not known and not (low and high):
        return None
    inner = [day for day in known if abs(day - as_of) <= _WIDEST] or [as_of]
    first = low or min(inner[0], high or inner[0])
    last = max(high or inner[-1], first)
    near = [day for day in known if first - day <= _FARTHEST and day - last <= _FARTHEST]
    first, last = settle(min((first, *near))), settle(max((last, *near)))
    return TimeScale(calendar.find_containing(first, "quarter").first, calendar.find_containing(last, "quarter").last)


def list_ticks(scale: TimeScale, calendar: Calendar) -> Iterator[tuple[date, str]]:
    """Where each quarter begins, with the names that there is room for; of a long stretch only some years.

    Up to five quarters are all named, "Q2" and once a year "Q1 2026/27"; else each year is, where it begins.
    """
    around, last = (calendar.find_containing(day, "year").first for day in (scale.first, scale.last))
    years = last.year - around.year + (around == scale.first)
    if years > _MOST_NAMED_YEARS:
        yield from _list_years(scale, calendar, -(-years // _MOST_NAMED_YEARS))
        return
    quarters = list(_list_quarters(scale, calendar))
    if len(quarters) <= _MOST_NAMED_QUARTERS:
        for place, each in enumerate(quarters):
            year = calendar.name_year(each) if place == 0 or _begins_year(each) else ""
            yield each.first, f"{each.text[-2:]} {year}".rstrip()
        return
    names = {each.first: calendar.name_year(each) for each in quarters if _begins_year(each)}
    if not any(map(_begins_year, quarters[: 1 + len(quarters) // _MOST_NAMED_QUARTERS])):  # else two would touch
        names[quarters[0].first] = calendar.name_year(quarters[0])
    for each in quarters:
        yield each.first, names.get(each.first, "")


def _list_years(scale: TimeScale, calendar: Calendar, step: int) -> Iterator[tuple[date, str]]:
    """Where every so many years begin, each with its name."""
    year: Period | None = calendar.find_containing(scale.first, "year")
    if year and year.first < scale.first:
        year = calendar.shift(year, 1)
    while year and year.first <= scale.last:
        yield year.first, calendar.name_year(year)
        year = calendar.shift(year, step)


def _begins_year(quarter: Period) -> bool:
    return quarter.text.endswith("Q1")


def _list_quarters(scale: TimeScale, calendar: Calendar) -> Iterator[Period]:
    quarter: Period | None = calendar.find_containing(scale.first, "quarter")
    while quarter and quarter.first <= scale.last:
        yield quarter
        quarter = calendar.shift(quarter, 1)
