"""How single values are read: names, ids, days, periods, numbers, choices, and lists of them."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from generator.load.numbers import explain_number, parse_number
from generator.load.reading import (
    REFUSED,
    Convert,
    Make,
    Reading,
    make_text_reader,
    offer,
    read_list,
    refuse,
    take_text,
)
from generator.load.slugs import explain_slug, is_slug
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Node, Scalar, Sequence
from generator.model.forms import (
    Day,
    Field,
    Figure,
    Flag,
    Form,
    Number,
    Numbers,
    OneOf,
    Plain,
    Plains,
    Refer,
    Share,
    Slug,
    Slugs,
    When,
)
from generator.model.nouns import Ref
from generator.model.periods import parse_period
from generator.model.problems import find_nearest

YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}
# Whole numbers, each with the highest that can be meant.
WHOLE = {"decimals": 10, "days_after": 3_660, "periods_late": 120, "points_for_trend": 1_000, "size": 10**9}
# Numbers that count something of their own, whatever the unit of the figures beside them.
COUNTS = {"numerator", "denominator", "sample", "count", *WHOLE}
ABOVE_ZERO = {"count"}  # a weight; nobody asked of nobody is 0 of 0, which is no figure
NOT_BELOW_ZERO = {"numerator", "denominator"}
HIGHEST_SHARE = 100
RANGES = {"within", "interval"}  # lists of two numbers

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE_NUMBER = re.compile(r"[+-]?(?:nan|inf|infinity|[0-9.]+e[+-]?[0-9]+|0x[0-9a-f]+)", re.IGNORECASE)


def make_plain(_form: Plain, field: Field) -> Convert:
    """A short name on one line."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        return refuse(node, reading, field, "on one line") if "\n" in text else text

    return make_text_reader(field, "a few words on one line", parse)


def make_slug_reader(_form: Slug, field: Field) -> Convert:
    """An id."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        if is_slug(text):
            return text
        fault, mend = explain_slug(text)
        return reading.refuse(node.line, f'"{shorten(text)}" can\'t be an id: {fault}', mend)

    return make_text_reader(field, "an id", parse)


def make_list_of(make: Make) -> Make:
    """A list of what `make` reads, or one."""

    def make_list(form: Form, field: Field) -> Convert:
        convert_one = make(form, field)
        return lambda node, reading: read_list(node, reading, convert_one)

    return make_list


def make_day(_form: Day, field: Field) -> Convert:
    """A day, year first; dates written in another order differ from country to country."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        if not _DAY.fullmatch(text):
            return refuse(node, reading, field, "a day, year-month-day")
        try:
            return date.fromisoformat(text)
        except ValueError:
            return refuse(node, reading, field, "a day that the calendar has")

    return make_text_reader(field, "a day", parse)


def make_when(_form: When, field: Field) -> Convert:
    """A period, in the years that count here."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        return parse_period(text, reading.calendar) or refuse_period(node, reading, text)

    return make_text_reader(field, "a period", parse)


def refuse_period(node: Node, reading: Reading, text: str) -> Any:
    """A text that is no period."""
    mend = "write a quarter as 2026-Q1, a month as 2026-04, a year as 2026, days as 2026-05-17..2026-06-11"
    return reading.refuse(node.line, f'"{shorten(text)}" is no period', mend)


def make_number(_form: Number, field: Field) -> Convert:
    """A number; with a % where the unit of the figures is one."""
    is_count = field.attribute in COUNTS
    highest = WHOLE.get(field.attribute)
    is_above_zero, is_not_below = field.attribute in ABOVE_ZERO, field.attribute in NOT_BELOW_ZERO

    def convert(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return refuse(node, reading, field, "a number")
        number = parse_number(node.text, allow_percent=reading.unit.startswith("%") and not is_count)
        if number is None:
            return refuse_number(node, reading, field)
        if highest is not None and not (0 <= number <= highest and number == int(number)):
            return refuse(node, reading, field, f"a whole number, 0 to {highest:,}")
        if (is_above_zero and number <= 0) or (is_not_below and number < 0):
            return refuse(node, reading, field, f"a number {'above 0' if is_above_zero else 'from 0 up'}")
        return number

    return convert


def refuse_number(node: Scalar, reading: Reading, field: Field) -> Any:
    """A text that is no number."""
    what = f'"{field.name}" is "{shorten(node.text)}", and should be a number'
    return reading.refuse(node.line, what, explain_number(node.text))


def make_numbers(form: Numbers, field: Field) -> Convert:
    """A list of numbers; one that can't be read leaves none, for the others would move up."""
    convert_one = make_number(Number(form.help), field)
    is_range = field.attribute in RANGES

    def convert(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Sequence):
            return refuse(node, reading, field, "a list of numbers")
        numbers = read_list(node, reading, convert_one)
        if len(numbers) < len(node.items):
            return REFUSED
        if is_range and (len(numbers) != 2 or numbers[0] > numbers[1]):  # noqa: PLR2004
            return reading.refuse(node.line, f'"{field.name}" is to be two numbers, the lower first', offer(field))
        if field.attribute == "profile" and not _is_profile(numbers):
            what = "\"profile\" is the share of the year's target due by each period's end: from 0, never less, to 100"
            return reading.refuse(node.line, what, offer(field))
        return numbers

    return convert


def _is_profile(numbers: tuple[Decimal, ...]) -> bool:
    """Whether these are percentages of a whole year, each with those before it within."""
    return list(numbers) == sorted(numbers) and bool(numbers) and numbers[0] >= 0 and numbers[-1] == HIGHEST_SHARE


def make_share(_form: Share, field: Field) -> Convert:
    """A percentage, with or without its sign."""

    def convert(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Scalar):
            return refuse(node, reading, field, "a percentage")
        number = parse_number(node.text, allow_percent=True)
        if number is None:
            return refuse_number(node, reading, field)
        return number if 0 <= number <= HIGHEST_SHARE else refuse(node, reading, field, "from 0 to 100")

    return convert


def make_figure(_form: Figure, field: Field) -> Convert:
    """A number, or words; what was meant as a number and isn't quite one is no words."""

    def convert(node: Node, reading: Reading) -> Any:
        text = take_text(node, reading, field, "a number, or words")
        if not isinstance(text, str) or not isinstance(node, Scalar):
            return REFUSED
        number = parse_number(text, allow_percent=reading.unit.startswith("%"))
        if number is not None:
            return number
        return refuse_number(node, reading, field) if is_nearly_number(text, reading.unit) else text

    return convert


def is_nearly_number(text: str, unit: str) -> bool:
    """Whether `text` has no word in it, or is a number as programs write it, or a number with its unit."""
    if not any(letter.isalpha() for letter in text) or _CODE_NUMBER.fullmatch(text):
        return True
    return bool(unit) and parse_number(text.removesuffix(unit).removeprefix(unit)) is not None


def make_flag(_form: Flag, field: Field) -> Convert:
    """Whether it is so: true or false, yes or no."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        flag = YES_OR_NO.get(text.casefold())
        return refuse(node, reading, field, "true or false") if flag is None else flag

    return make_text_reader(field, "true or false", parse)


def make_one_of(form: OneOf, field: Field) -> Convert:
    """One of a few words, in our spelling."""
    spellings = {_flatten(option): option for option in form.options} | {_flatten(a): b for a, b in form.also}
    wanted = f"one of: {', '.join(form.options)}" if len(form.options) > 1 else f'"{form.options[0]}"'

    def parse(text: str, node: Node, reading: Reading) -> Any:
        word = spellings.get(text) or spellings.get(_flatten(text))
        if word:
            return word
        near = find_nearest(_flatten(text), spellings)
        mend = f'did you mean "{spellings[near]}"?' if near else f"write {wanted}"
        return reading.refuse(node.line, f'"{field.name}" can\'t be "{shorten(text)}"', mend)

    return make_text_reader(field, wanted, parse)


def _flatten(word: str) -> str:
    """A word without what spellings differ in: case, underscores, hyphens, spaces."""
    return " ".join(word.casefold().replace("_", " ").replace("-", " ").split())


def make_refer(form: Refer, field: Field) -> Convert:
    """The id of a thing, or several where the field takes many."""
    convert_one = make_text_reader(field, "an id", lambda text, node, _reading: Ref(text, node.line))
    return (lambda node, reading: read_list(node, reading, convert_one)) if form.many else convert_one


MAKERS: dict[type[Form], Make] = {
    Plain: make_plain,
    Plains: make_list_of(make_plain),
    Slug: make_slug_reader,
    Slugs: make_list_of(make_slug_reader),
    Day: make_day,
    When: make_when,
    Number: make_number,
    Numbers: make_numbers,
    Share: make_share,
    Figure: make_figure,
    Flag: make_flag,
    OneOf: make_one_of,
    Refer: make_refer,
}
