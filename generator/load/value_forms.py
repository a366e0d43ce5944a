"""How single values are read that are no numbers: names, ids, days, periods, choices, and lists of them."""

import re
from datetime import date
from typing import Any

from generator.load.reading import Convert, Make, Reading, make_text_reader, read_list, refuse
from generator.load.slugs import explain_slug, is_slug
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Node
from generator.model.forms import Day, Field, Flag, Form, OneOf, Plain, Plains, Refer, Slug, Slugs, When
from generator.model.nouns import Ref
from generator.model.periods import parse_period
from generator.model.problems import find_nearest

YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
    Flag: make_flag,
    OneOf: make_one_of,
    Refer: make_refer,
}
