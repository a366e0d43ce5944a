"""Numbers, units and dates as the reader's language writes them."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import lru_cache

from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import NumberPattern, parse_pattern
from msgspec.structs import replace

from generator.model.forms import MOST_DIGITS
from generator.model.measures import Measure, Target
from generator.model.periods import Calendar, Period

MINUS = "\N{MINUS SIGN}"
_MANY_DECIMALS = 6  # no more are shown where nothing asks for them
_FEW_DECIMALS = 2  # which are shown as they are
_FEW_DIGITS = 3  # that tell, of a number with more decimals
WIDE = Context(prec=4 * MOST_DIGITS)  # room for one figure times another, and its decimals
_CURRENCIES = "£$€¥"
_ONES = {"people": "person", "series": "series", "children": "child"}
_JOINTS = {"of", "per", "in", "out", "for", "to", "with"}  # "cases of measles": what is counted stands before
_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€", "JPY": "¥"}
_ANSWERS = {Decimal(0): "Not achieved", Decimal(100): "Achieved"}
_OPENINGS = {"number of ": "", "rate per ": "per ", "per ": "per "}  # of units: what is said of them after a number
_SCALES = {"thousand", "million", "billion", "k", "m", "bn"}  # behind a currency: what its sums are counted in
_SAYS_NOTHING = ("", "number", "count")  # units that a figure needs not


@lru_cache(maxsize=256)
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))


def format_number(value: Decimal, decimals: int | None, locale: str, unit: str = "") -> str:
    """A number with its thousands set apart, without its unit; `decimals` None: as `count_decimals` says."""
    return _format_rounded(value, count_decimals(value, unit) if decimals is None else decimals, locale)


@lru_cache
def find_signs(locale: str) -> tuple[str, str]:
    """What stands before a number's decimals and between its thousands, as the reader's language writes them."""
    return format_number(Decimal("0.5"), 1, locale)[1:-1], format_number(Decimal(1000), 0, locale)[1:-3]


@lru_cache(maxsize=100_000)
def _format_rounded(value: Decimal, decimals: int, locale: str) -> str:
    """Kept, for figures come again; 1 and 1.0 are one key, so how many decimals is settled before."""
    with localcontext(WIDE):
        rounded = round(value, decimals)
        text: str = _pattern(decimals).apply(abs(rounded), Locale.parse(locale), decimal_quantization=False)
    return MINUS + text if rounded < 0 else text


def count_decimals(value: Decimal, unit: str = "") -> int:
    """How many digits after its point a number is shown with where nothing says it; six at most.

    One or two as the author wrote them, closing zeros too; of more, as many as make three digits that tell.
    """
    return fit_decimals(_count_telling(value), unit)


def fit_decimals(decimals: int, unit: str) -> int:
    """So many decimals as its unit has them: two in place of one of a bare currency, for no sum has tenths."""
    return _FEW_DECIMALS if decimals == 1 and unit in tuple(_CURRENCIES) else decimals


def _count_telling(value: Decimal) -> int:
    """How many digits after its point tell something, in any unit."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= 0:
        return 0
    if -exponent <= _FEW_DECIMALS:
        return -exponent
    return max(0, min(-exponent, _MANY_DECIMALS, _FEW_DIGITS - 1 - value.adjusted()))


def format_value(value: Decimal, unit: str, decimals: int | None, locale: str) -> str:
    """A value with its unit, or as the answer that it is: "52 days", "81%", "£1,200", "8.1 per 1,000", "Achieved"."""
    return find_answer(value, unit) or _format_in_unit(value, unit, decimals, locale)


def _format_in_unit(value: Decimal, unit: str, decimals: int | None, locale: str) -> str:
    """A value with its unit, a share that is all or nothing too: "£40 thousand", "100% achieved"."""
    number = format_number(value, decimals, locale, unit)
    if unit.casefold() in _SAYS_NOTHING:
        return number
    if unit[0] in _CURRENCIES:
        if not value and unit[1:].strip() in _SCALES:
            return f"{unit[0]}{format_number(value, 0, locale)}"  # nothing is nothing, in thousands too
        sign = MINUS if number.startswith(MINUS) else ""
        return f"{sign}{unit[0]}{number.removeprefix(MINUS)}{unit[1:]}"
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {_count_unit(number, unit)}"


def find_answer(value: Decimal, unit: str) -> str:
    """A share that is all or nothing, as an answer: "Achieved" of 100 where the unit is "% achieved"; "" of others."""
    return _ANSWERS.get(value, "") if unit.casefold() == "% achieved" else ""


def _count_unit(number: str, unit: str) -> str:
    """The unit for so many: "1 bed day" where authors write "bed days", "166 offences" where "Number of offences"."""
    opening = next((each for each in _OPENINGS if unit.casefold().startswith(each)), "")
    unit = _OPENINGS.get(opening, "") + unit[len(opening) :]
    if number.removeprefix(MINUS) != "1":
        return unit
    words = unit.split()
    at = next((place for place, word in enumerate(words) if word in _JOINTS), len(words)) - 1
    if at >= 0:
        last = words[at]
        one = last[:-1] if last.endswith("s") and not last.endswith("ss") else last
        words[at] = _ONES.get(last, one)
    return " ".join(words)


def format_measure_value(value: Decimal, measure: Measure, locale: str) -> str:
    """A value of a measure, in its unit, with its own number of decimals."""
    return format_value(value, measure.unit, decimals_of(measure), locale)


def format_bare_value(value: Decimal, measure: Measure, locale: str) -> str:
    """A value of a measure beside one that says the unit."""
    return format_value(value, drop_unit(measure.unit), decimals_of(measure), locale)


def drop_unit(unit: str) -> str:
    """What is left of a unit that was said before: nothing, but of signs, "%" and "£", which belong to the number."""
    return unit if unit[:1] in f"%{_CURRENCIES}" else ""


def decimals_of(measure: Measure) -> int | None:
    """How many decimals a measure's figures are shown with, none at the least; None: as many as each has."""
    return None if measure.decimals is None else min(max(int(measure.decimals), 0), MOST_DIGITS)


def format_target(target: Target, measure: Measure, direction: str, locale: str) -> str:
    """What is wanted: "at most 45 days", "40 to 45 days", "exactly 3 days", or the author's own words.

    `direction` "": which way is good is said elsewhere, or nowhere, and the number stands alone. Of nothing that may
    be, "0 events", nothing less could; of an answer, "Achieved", neither less nor more, and it is exact.
    """
    if target.within:
        low, high = target.within
        return _format_range(low, high, measure, locale)
    if isinstance(target.target, Decimal):
        if direction == "within" and measure.better:  # another target is a range, this one is a number
            direction = measure.better.direction
        is_whole = find_answer(target.target, measure.unit) or (direction == "lower" and target.target == 0)
        bound = "" if is_whole else {"lower": "at most ", "higher": "at least "}.get(direction, "")
        return bound + format_measure_value(target.target, measure, locale)
    return target.target or ""


def _format_range(low: Decimal, high: Decimal, measure: Measure, locale: str) -> str:
    """Both ends as numbers, the unit said once, its sign twice: "£40 to £45 thousand", "90 to 100% achieved"."""
    if low == high:
        return find_answer(low, measure.unit) or f"exactly {format_measure_value(low, measure, locale)}"
    unit, decimals = measure.unit, decimals_of(measure)
    sign = unit[:1] if unit[:1] in _CURRENCIES else ""
    start = _format_in_unit(low, sign, count_decimals(low, unit) if decimals is None else decimals, locale)
    return f"{start} to {_format_in_unit(high, unit, decimals, locale)}"


def format_bare_target(target: Target, measure: Measure, locale: str) -> str:
    """A target's number or range beside one that says the unit: "45", "85 to 90%"; "" of one in words."""
    is_number = target.within or isinstance(target.target, Decimal)
    return format_target(target, replace(measure, unit=drop_unit(measure.unit)), "", locale) if is_number else ""


@lru_cache(maxsize=20_000)
def format_day(day: date, locale: str) -> str:
    """A day: "30 September 2026"."""
    return babel_date(day, "d MMMM y", locale)


@lru_cache(maxsize=20_000)
def format_span(first: date, last: date, locale: str) -> str:
    """The days from first to last, no year or month said twice: "July to September 2026"."""
    is_whole = first.day == 1 and _is_month_end(last)
    day = "MMMM" if is_whole else "d MMMM"
    if (first.year, first.month) == (last.year, last.month) and is_whole:
        return babel_date(last, "MMMM y", locale)
    if first == last:
        return format_day(first, locale)
    start = babel_date(first, _shorten(day, first, last), locale)
    return f"{start} to {babel_date(last, f'{day} y', locale)}"


def _shorten(pattern: str, first: date, last: date) -> str:
    """How the first day is written so that it says neither month nor year that the last day says."""
    if first.year != last.year:
        return f"{pattern} y"
    return "d" if first.month == last.month else pattern


def _is_month_end(day: date) -> bool:
    return day.toordinal() < date.max.toordinal() and date.fromordinal(day.toordinal() + 1).day == 1


@lru_cache(maxsize=20_000)
def name_period(period: Period, calendar: Calendar, locale: str, label: str = "") -> str:
    """A period in short: "Q1 2026/27", "April 2026", "2026/27", "17 May to 11 June 2026"; its own label first."""
    if label:
        return label
    if period.kind == "quarter":
        return f"{period.text[-2:]} {calendar.name_year(period)}"
    if period.kind == "year":
        return calendar.name_year(period)
    return format_span(period.first, period.last, locale)


def describe_period(period: Period, calendar: Calendar, locale: str, label: str = "") -> str:
    """A period with its days: "Q1 2026/27 (April to June 2026)"; once only where the name says them already."""
    name = name_period(period, calendar, locale, label)
    span = format_span(period.first, period.last, locale)
    is_plain_year = period.kind == "year" and calendar.starts == 1 and not label
    return name if name == span or is_plain_year else f"{name} ({span})"


def format_percent(share: Decimal, locale: str) -> str:
    """A share of 0 to 1 as a whole percentage: "75%"."""
    return format_number((share * 100).quantize(Decimal(1), ROUND_HALF_EVEN), 0, locale) + "%"


def format_money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount in its currency's sign, else its code: "£240,000", "240,000 NOK"."""
    return format_value(amount, _SIGNS.get(currency, currency), None, locale)


def count_of(number: int, one: str, many: str) -> str:
    """So many of something: "1 day", "3 days"."""
    return f"{number} {one if number == 1 else many}"
