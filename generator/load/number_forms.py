"""How numbers are read: counts, figures in the unit around them, shares, and lists of numbers."""

import re
from decimal import Decimal
from typing import Any

from generator.load.numbers import explain_number, parse_number
from generator.load.reading import REFUSED, Convert, Make, Reading, offer, read_list, refuse, take_text
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Node, Scalar, Sequence
from generator.model.forms import Field, Figure, Form, Number, Numbers, Share

# Whole numbers, each with the highest that can be meant.
WHOLE = {"decimals": 10, "days_after": 3_660, "periods_late": 120, "points_for_trend": 1_000, "size": 10**9}
# Numbers that count something of their own, whatever the unit of the figures beside them.
COUNTS = {"numerator", "denominator", "sample", "count", *WHOLE}
ABOVE_ZERO = {"count"}  # a weight; nobody asked of nobody is 0 of 0, which is no figure
NOT_BELOW_ZERO = {"numerator", "denominator"}
HIGHEST_SHARE = 100
RANGES = {"within", "interval"}  # lists of two numbers

_CODE_NUMBER = re.compile(r"[+-]?(?:nan|inf|infinity|[0-9.]+e[+-]?[0-9]+|0x[0-9a-f]+)", re.IGNORECASE)


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
            return _refuse_number(node, reading, field)
        if highest is not None and not (0 <= number <= highest and number == int(number)):
            return refuse(node, reading, field, f"a whole number, 0 to {highest:,}")
        if (is_above_zero and number <= 0) or (is_not_below and number < 0):
            return refuse(node, reading, field, f"a number {'above 0' if is_above_zero else 'from 0 up'}")
        return number

    return convert


def _refuse_number(node: Scalar, reading: Reading, field: Field) -> Any:
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
            return _refuse_number(node, reading, field)
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
        return _refuse_number(node, reading, field) if _is_nearly_number(text, reading.unit) else text

    return convert


def _is_nearly_number(text: str, unit: str) -> bool:
    """Whether `text` has no word in it, or is a number as programs write it, or a number with its unit."""
    if not any(letter.isalpha() for letter in text) or _CODE_NUMBER.fullmatch(text):
        return True
    return bool(unit) and parse_number(text.removesuffix(unit).removeprefix(unit)) is not None


MAKERS: dict[type[Form], Make] = {Number: make_number, Numbers: make_numbers, Share: make_share, Figure: make_figure}
