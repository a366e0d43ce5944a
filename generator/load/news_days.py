"""The day of a news item: what its file's name begins with, or what `on` says."""

import re
from datetime import date

import msgspec

from generator.load.reading import fold_name
from generator.load.yaml_text import Mapping
from generator.model.news import News
from generator.model.problems import Place, Problem

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-|$)")


def settle_day(item: News, name: str, fields: Mapping, problems: list[Problem]) -> News:
    """The news item called `name` with its day; a problem where it has none, or two.

    What can't be read as a day is told, and leaves the first day that a date can hold.
    """
    found = _DAY.match(name)
    line = next((line for key, line in fields.key_lines.items() if fold_name(key) == "on"), 0)
    if found is None:
        if not line:
            mend = f'add "on: 2026-05-12", or begin its name with the day: 2026-05-12-{item.id}'
            problems.append(Problem(item.place, "a news item has a day, and this one says none", mend))
        return item
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        what = f'its name begins with "{found[1]}", which is no day that the calendar has'
        problems.append(Problem(item.place, what, "name a day that is, such as 2026-05-12"))
        return item
    if line and day != item.on != date.min:
        what = f'"on" is {item.on}, but its name begins with {day}'
        problems.append(Problem(Place(item.place.file, line), what, 'keep one: take "on" out, or the day of the name'))
    return msgspec.structs.replace(item, on=day)
