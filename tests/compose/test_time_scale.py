"""Days as places along a line: worked by hand, and what holds whatever the days are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.time_scale import TimeScale, format_share, list_ticks, make_scale
from generator.model.periods import Calendar

CALENDAR = Calendar(starts=4, named="both")
TODAY = date(2026, 9, 30)
PLAN = (date(2025, 4, 1), date(2028, 3, 31))
days = st.dates(date(1990, 1, 1), date(2080, 1, 1))


def span(bounds, known):
    scale = make_scale(bounds, known, TODAY, CALENDAR)
    return (scale.first.isoformat(), scale.last.isoformat()) if scale else None


@pytest.mark.parametrize(
    "bounds, known, spanned",
    [
        (PLAN, [date(2026, 6, 30)], ("2025-04-01", "2028-03-31")),
        (PLAN, [], ("2025-04-01", "2028-03-31")),
        (PLAN, [date(2028, 6, 30)], ("2025-04-01", "2028-06-30")),  # up to a year beyond, the scale goes on
        (PLAN, [date(2062, 6, 30)], ("2025-04-01", "2028-03-31")),  # farther out, the day stands at the edge
        ((None, None), [date(2026, 5, 5), date(2026, 8, 8)], ("2026-04-01", "2026-09-30")),
        ((None, None), [date(1926, 5, 5), date(2026, 8, 8)], ("2026-07-01", "2026-09-30")),
        ((None, None), [date(1926, 5, 5)], ("2026-07-01", "2026-09-30")),
        ((date(2026, 2, 1), None), [date(2026, 5, 5)], ("2026-01-01", "2026-06-30")),
        ((None, date(2027, 1, 31)), [date(2026, 5, 5)], ("2026-04-01", "2027-03-31")),
        ((date(2026, 2, 1), date(2025, 2, 1)), [date(2026, 5, 5)], ("2026-01-01", "2026-06-30")),
        ((None, None), [], None),
        ((PLAN[0], date(9999, 12, 31)), [date(2026, 5, 5)], ("2025-04-01", "2026-06-30")),  # it has no end
        ((PLAN[0], date(2999, 12, 31)), [date(9999, 12, 31)], ("2025-04-01", "2026-09-30")),
        ((date(1, 1, 1), PLAN[1]), [date(2026, 5, 5)], ("2026-04-01", "2028-03-31")),
        ((date(1, 1, 1), date(9999, 12, 31)), [date(1, 1, 1)], ("2026-07-01", "2026-09-30")),
        ((date(1, 1, 1), date(9999, 12, 31)), [], None),
        ((PLAN[0], None), [], None),
    ],
)
def test_a_scale_spans_the_quarters_of_its_bounds_and_of_the_days_near_them(bounds, known, spanned):
    assert span(bounds, known) == spanned


@given(bounds=st.tuples(st.none() | days, st.none() | days), known=st.lists(days, min_size=1))
def test_every_day_stands_between_the_ends_and_later_ones_no_earlier(bounds, known):
    scale = make_scale(bounds, known, TODAY, CALENDAR)
    assert scale
    spots = [scale.measure(day) for day in sorted(known)]
    assert spots == sorted(spots)
    assert all(0 <= spot <= 10_000 for spot in spots)
    assert any(map(scale.holds, known)) or any(bounds) or scale.holds(TODAY)


def test_a_place_is_a_share_of_the_width():
    scale = TimeScale(date(2026, 4, 1), date(2026, 4, 30))
    assert [scale.place(date(2026, 4, day)) for day in (1, 16, 30)] == ["0%", "50%", "96.66%"]
    assert (scale.place(date(2020, 1, 1)), scale.place(date(2030, 1, 1))) == ("0%", "96.66%")
    assert [scale.is_late(date(2026, 4, day)) for day in (1, 30)] == [False, True]
    assert format_share(3330) == "33.3%"


@pytest.mark.parametrize(
    "first, last, named, count",
    [
        (date(2026, 7, 1), date(2027, 6, 30), ["Q2 2026/27", "Q3", "Q4", "Q1 2027/28"], 4),
        (date(2025, 4, 1), date(2028, 3, 31), ["2025/26", "2026/27", "2027/28"], 12),
        (date(2025, 7, 1), date(2027, 3, 31), ["2025/26", "2026/27"], 7),
        (date(2026, 1, 1), date(2028, 3, 31), ["2026/27", "2027/28"], 9),  # the first would touch the second
        (date(2000, 4, 1), date(2020, 3, 31), ["2000/01", "2002/03", "2004/05"], 10),
        (date(2025, 4, 1), date(2075, 3, 31), ["2025/26", "2030/31", "2035/36"], 10),
        (date(2016, 4, 1), date(2026, 3, 31), ["2016/17", "2017/18", "2018/19"], 40),
        (date(1000, 4, 1), date(9990, 3, 31), ["1000/01", "1899/00"], 10),
    ],
)
def test_years_and_quarters_are_named_where_there_is_room(first, last, named, count):
    ticks = list(list_ticks(TimeScale(first, last), CALENDAR))
    names = [text for _, text in ticks if text]
    assert names[: len(named)] == named
    assert (len(ticks), ticks[0][0]) == (count, first)
