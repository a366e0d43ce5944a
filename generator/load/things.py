"""Files of things: a Markdown file holds one, a YAML file many; each has an id, and an address of its own."""

import re
from pathlib import PurePosixPath
from typing import Any

from generator.load.fields import read_noun
from generator.load.front_matter import split_front_matter
from generator.load.markdown import parse_words
from generator.load.news_days import settle_day
from generator.load.reading import Reading
from generator.load.site_files import SiteFile, gather_problems, read_text
from generator.load.slugs import RESERVED, explain_slug, is_slug, make_slug
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Scalar, parse_yaml
from generator.model.news import News
from generator.model.nouns import Thing
from generator.model.periods import Period, parse_period
from generator.model.plan import Purpose
from generator.model.problems import Place, Problem
from generator.model.prose import EMPTY
from generator.model.reviews import Review
from generator.model.settings import Settings

FIRST_UNNUMBERED = 1000  # the place in lists of a file without a number; things of one list follow in its order

_ORDER = re.compile(r"([0-9]{1,3})-(?=.)")
_TRANSLATION = re.compile(r".+\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?\.(?:md|ya?ml)", re.IGNORECASE)


class Shelf:
    """The things read so far, in the order of files and lines. That their ids are their own, link sees to."""

    def __init__(self, settings: Settings, problems: list[Problem]) -> None:
        self.settings = settings
        self.site_problems = problems
        self.problems = problems  # of the file that is being read
        self.things: list[Thing] = []
        self.reviewed: dict[Period, Place] = {}
        self.listed = 0

    def read(self, file: str) -> Reading:
        """How things of this file are read."""
        settings = self.settings
        return Reading(
            file,
            self.problems,
            calendar=settings.year,
            audiences=settings.audiences,
            default_audience=settings.default_audience,
        )

    def refuse(self, place: Place, what: str, mend: str) -> None:
        """Tell a problem."""
        self.problems.append(Problem(place, what, mend))


def explain_translation(file: str) -> Problem | None:
    """Why a file whose name says a language, as cut-waits.cy.md does, is not taken; None of any other file."""
    if not _TRANSLATION.fullmatch(PurePosixPath(file).name):
        return None
    return Problem(Place(file), "translations are not built yet", "move it out of content/")


def read_things(noun: type[Thing], files: list[SiteFile], shelf: Shelf) -> None:
    """Put all that these files say, as things of this kind, on the shelf; what can't be read is told."""
    shelf.listed = 0
    for file in files:
        with gather_problems(file.path, shelf.site_problems) as shelf.problems:
            _read_things(noun, file, shelf)


def _read_things(noun: type[Thing], file: SiteFile, shelf: Shelf) -> None:
    """The things of one file."""
    path = PurePosixPath(file.path)
    suffix = path.suffix.lower()
    if translation := explain_translation(file.path):
        shelf.problems.append(translation)
    elif suffix not in {".md", ".yaml", ".yml"}:
        mend = "write them as .md or .yaml; pictures stand in content/images/"
        what = f'"{shorten(path.name)}" is no kind of file that {noun.kind} are written in'
        shelf.refuse(Place(file.path), what, mend)
    elif (text := read_text(file, shelf.problems)) is not None:
        read = _read_one if suffix == ".md" else _read_many
        read(noun, file.path, text, shelf)


def _read_one(noun: type[Thing], file: str, text: str, shelf: Shelf) -> None:
    """The thing that a Markdown file is: fields on top, words below."""
    fields, words, line, is_whole = split_front_matter(text, file, shelf.problems)
    known: dict[str, Any] = {"place": Place(file)}
    if "words" in fields.values:
        what = "in a Markdown file the words stand below the fields"
        shelf.refuse(Place(file, fields.key_lines["words"]), what, 'move them below the second "---"')
        others = {key: node for key, node in fields.values.items() if key != "words"}
        fields = Mapping(others, fields.key_lines, fields.line)
    if words.strip():
        known["words"] = parse_words(words, file, line, shelf.problems)
    if not is_whole and "title" not in fields.values:
        known["title"] = EMPTY  # that the fields can't be read is told
    stem = PurePosixPath(file).stem
    order = None if noun in {Purpose, Review} else _ORDER.match(stem)
    known["order"] = int(order[1]) if order else FIRST_UNNUMBERED
    name = stem[order.end() :] if order else stem
    _read_thing(noun, name, fields, known, shelf)


def _read_many(noun: type[Thing], file: str, text: str, shelf: Shelf) -> None:
    """The things that a YAML file lists by their ids; they keep its order."""
    node = parse_yaml(text, file, shelf.problems)
    if node is None:
        return
    if not isinstance(node, Mapping):
        shelf.refuse(
            Place(file, node.line),
            f"a file of many {noun.kind} has a block of fields for each id",
            'write "an-id: {title: …}"',
        )
        return
    for name, fields in node.values.items():
        place = Place(file, node.key_lines[name])
        if not isinstance(fields, Mapping):
            text = fields.text if isinstance(fields, Scalar) and fields.text else "…"
            mend = f'write "{shorten(name)}: {{title: {shorten(text)}}}"'
            shelf.refuse(place, f'"{shorten(name)}" has no fields', mend)
            continue
        shelf.listed += 1
        _read_thing(noun, name, fields, {"place": place, "order": FIRST_UNNUMBERED + shelf.listed}, shelf)


def _read_thing(noun: type[Thing], name: str, fields: Mapping, known: dict[str, Any], shelf: Shelf) -> None:
    """The thing with these fields, called `name` unless they say another id."""
    place = known["place"]
    reading = shelf.read(place.file)
    if noun is Review:
        known["period"] = _read_period(name, place, shelf)
        name = name.lower().replace("..", "-to-")
    if noun is not Purpose and "id" not in fields.values:
        known["id"] = _check_id(name, place, shelf)
    thing = read_noun(noun, fields, reading, **known)
    if thing is None:
        return
    if isinstance(thing, News):
        thing = settle_day(thing, name, fields, shelf.problems)
    for name in {thing.id, *thing.formerly} & RESERVED:
        what = f'"{name}" can\'t be an id: computers keep that name for themselves'
        shelf.refuse(place, what, f'call it otherwise, such as "{name}-{noun.singular}"')
    shelf.things.append(thing)


def _read_period(name: str, place: Place, shelf: Shelf) -> Period | None:
    """The period that a review's name says; each has one review."""
    period = parse_period(name, shelf.settings.year)
    if period is None:
        mend = "call it by the period, such as 2026-27-Q1, 2026-04 or 2026"
        shelf.refuse(place, f'a review is called by its period, and "{shorten(name)}" is none', mend)
        return None
    other = shelf.reviewed.setdefault(period, place)
    if other is not place:
        shelf.refuse(place, "this is a second review of the same period", f"the other is {other}; keep one")
    return period


def _check_id(name: str, place: Place, shelf: Shelf) -> str:
    """The name as an id; where it can't be one, that is told and the nearest id stands in for it."""
    if is_slug(name):
        return name
    fault, mend = explain_slug(name)
    shelf.refuse(place, f'"{shorten(name)}" can\'t be an id: {fault}', mend)
    return make_slug(name) or "unnamed"
