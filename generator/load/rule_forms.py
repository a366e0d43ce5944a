"""Small notations of settings and measures: years, frequencies, allowances, addresses, colours."""

import re
from typing import Any, Literal
from urllib.parse import urlsplit

from generator.load.numbers import parse_number
from generator.load.reading import REFUSED, Convert, Make, Reading, make_text_reader, refuse, take_text
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar
from generator.model.forms import Field, Form
from generator.model.measure_rules import Band, BandForm, Frequency, FrequencyForm, Hidden, HideForm, YearForm
from generator.model.periods import MONTHS_IN, Calendar
from generator.model.problems import find_nearest
from generator.model.settings import AddressForm, Colour, ColourForm

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SHORTEST_MONTH = 3
NAMED: dict[str, Literal["start", "end", "both"]] = {"start": "start", "end": "end", "both": "both"}
FREQUENCIES = {
    "monthly": 1,
    "month": 1,
    "quarterly": 3,
    "quarter": 3,
    "annual": 12,
    "annually": 12,
    "yearly": 12,
    "year": 12,
    "irregular": 0,
}

_EVERY = re.compile(r"([1-9][0-9]?) (month|quarter|year)s?")
_BAND = re.compile(r"(\S+?) ?(% of target|points?|%)")
_HIDE = re.compile(r"([0-9]{1,4}) ?(?:-|–|to) ?([0-9]{1,4})")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_ADDRESS = re.compile(r"[!-~]+")  # no spaces; letters that ASCII lacks are written as % codes


def make_year(_form: YearForm, field: Field) -> Convert:
    """How a year runs. One that starts in January is called by one number; else by both, unless it says."""

    def convert(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Mapping) or not {"starts", "named"}.issuperset(node.values):
            return refuse(node, reading, field, "{starts: a month, named: start, end or both}")
        starts, named = node.values.get("starts"), node.values.get("named")
        month = _read_month(starts, reading, field) if starts else 1
        if not isinstance(month, int):
            return REFUSED
        if named is None:
            return Calendar(month, "start" if month == 1 else "both")
        name = NAMED.get(named.text.strip()) if isinstance(named, Scalar) else None
        if name is None:
            mend = "write start (2026 for the year that starts in it), end, or both (2026/27)"
            return reading.refuse(named.line, "a year is named by its start, its end, or both", mend)
        return Calendar(month, name)

    return convert


def _read_month(node: Node, reading: Reading, field: Field) -> Any:
    """A month by its English name, or at least three letters of it → 1 to 12."""
    text = take_text(node, reading, field, "a month")
    if not isinstance(text, str):
        return REFUSED
    name = text.casefold().rstrip(".")
    found = [n for n, month in enumerate(MONTHS, 1) if month.startswith(name) and len(name) >= SHORTEST_MONTH]
    if found:
        return found[0]
    near = find_nearest(name, MONTHS)
    mend = f'did you mean "{near}"?' if near else 'write its name, such as "starts: april"'
    return reading.refuse(node.line, f'"{shorten(text)}" is no month', mend)


def make_frequency(_form: FrequencyForm, field: Field) -> Convert:
    """How often, in months."""
    wanted = "monthly, quarterly, annual, irregular, or {every: 3 years}"

    def convert(node: Node, reading: Reading) -> Any:
        if isinstance(node, Mapping) and list(node.values) == ["every"] and isinstance(node.values["every"], Scalar):
            found = _EVERY.fullmatch(node.values["every"].text.strip())
            return (
                Frequency(months=int(found[1]) * MONTHS_IN[found[2]], line=node.line)
                if found
                else refuse(node.values["every"], reading, field, wanted)
            )
        text = take_text(node, reading, field, wanted)
        if not isinstance(text, str):
            return REFUSED
        months = FREQUENCIES.get(text.casefold())
        if months is not None:
            return Frequency(months=months, line=node.line)
        near = find_nearest(text.casefold(), FREQUENCIES)
        mend = f'did you mean "{near}"?' if near else f"write {wanted}"
        return reading.refuse(node.line, f'"{field.name}" can\'t be "{shorten(text)}"', mend)

    return convert


def make_band(_form: BandForm, field: Field) -> Convert:
    """An allowance; `5 %` alone is of the target."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        found = _BAND.fullmatch(text)
        amount = parse_number(found[1]) if found else None
        if found is None or amount is None or amount < 0:
            return refuse(node, reading, field, "5% of target, or 5 points")
        return Band(amount=amount, of="points" if found[2].startswith("point") else "target", line=node.line)

    return make_text_reader(field, "5% of target, or 5 points", parse)


def make_hide(_form: HideForm, field: Field) -> Convert:
    """Counts from low to high."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        found = _HIDE.fullmatch(text)
        if found is None or int(found[1]) > int(found[2]):
            return refuse(node, reading, field, "two counts, the lower first")
        return Hidden(low=int(found[1]), high=int(found[2]), line=node.line)

    return make_text_reader(field, "two counts", parse)


def make_address(_form: AddressForm, field: Field) -> Convert:
    """An address on the web; only what readers are asked to write to may be mailto."""
    schemes = ("https", "http", "mailto") if field.attribute == "url" else ("https", "http")
    is_base = field.attribute == "address"

    def parse(text: str, node: Node, reading: Reading) -> Any:
        if not _is_address(text, schemes):
            return refuse(node, reading, field, f"an address ({', '.join(schemes)})")
        if is_base and not _is_base(text):
            return refuse(node, reading, field, "the address of a folder, with no user, ?, # or .. in it")
        return text

    return make_text_reader(field, "an address", parse)


def _is_address(text: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:  # a host in brackets that is none, a port that can't be
        return False
    return bool(
        _ADDRESS.fullmatch(text)
        and parts.scheme in schemes
        and (parts.hostname or (parts.scheme == "mailto" and parts.path))
    )


def _is_base(text: str) -> bool:
    """Whether addresses can be made by writing more behind it, and all may read it."""
    parts = urlsplit(text)
    return not ({"@", "?", "#"} & set(text) or ".." in parts.path.split("/"))


def make_colour(_form: ColourForm, field: Field) -> Convert:
    """A colour by its hexadecimal number. In YAML a bare # begins a comment, so it stands in quotes."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        if not _COLOUR.fullmatch(text):
            return refuse(node, reading, field, 'a colour in quotes, "#rrggbb"')
        return Colour(code=text.lower(), line=node.line)

    return make_text_reader(field, "a colour", parse)


def take_even(mapping: Mapping, values: dict[str, Any]) -> Mapping:
    """The fields of `cumulative` without `profile: even`, which `values` then say."""
    profile = mapping.values.get("profile")
    if not isinstance(profile, Scalar) or profile.text.strip() != "even":
        return mapping
    values["is_even"] = True
    others = {key: node for key, node in mapping.values.items() if key != "profile"}
    return Mapping(others, mapping.key_lines, mapping.line)


MAKERS: dict[type[Form], Make] = {
    YearForm: make_year,
    FrequencyForm: make_frequency,
    BandForm: make_band,
    HideForm: make_hide,
    AddressForm: make_address,
    ColourForm: make_colour,
}
