"""What things of every kind share: an id, a title, an audience, whom it belongs to, and what it supports."""

import re
from datetime import date
from typing import Annotated, ClassVar

import msgspec

from generator.model.forms import Day, Flag, Part, Plain, Plains, Refer, Slug, Slugs, Text, Words
from generator.model.problems import Place
from generator.model.prose import EMPTY, Prose

Key = str  # "kind/id", and "kind/id#part" for a part of a thing: "objectives/cut-waits#clinics"
PURPOSE: Key = "purpose"
LONGEST_ID = 80  # letters
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # an id: lower-case words joined by hyphens
PART_AUDIENCE = Plain("Who may see it, where that is a later audience than the whole's", "board")


class Ref(msgspec.Struct, frozen=True):
    """A thing named by an author; a whole key once linked (as written before)."""

    key: Key
    line: int = 0


class Link(msgspec.Struct, frozen=True):
    """A thing named with the sentence that says how; EMPTY where the author gave none."""

    key: Key  # whole once linked
    how: Prose = EMPTY
    line: int = 0


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a thing, as written; `line` is where it begins."""

    line: int = 0


class Retired(Noun, frozen=True, kw_only=True):
    """That a thing is no longer in use. `on` None: from the start of what is shown."""

    on: Annotated[date | None, Day("The day it was retired", "2027-03-31")] = None
    successor: Annotated[Ref | None, Refer("What takes its place, of the same kind", "shorter-waits")] = None
    because: Annotated[Prose, Text("Why", "The national definition ended.")] = EMPTY
    is_retired: Annotated[bool, Flag("true where nothing more is to say", "true")] = True


class Thing(Noun, frozen=True, kw_only=True):
    """What a file of content stands for; each kind adds its own fields."""

    kind: ClassVar[str] = ""  # its folder: "objectives"
    singular: ClassVar[str] = ""  # what one is called: "objective"

    id: Annotated[str, Slug("Its id and address; the file's name unless said here", "cut-waits")] = ""
    title: Annotated[Prose, Text("What it is called, in a few plain words", "Cut the wait for a first appointment")]
    short_title: Annotated[Prose, Text("A shorter title for lists and charts", "Cut waits")] = EMPTY
    also_called: Annotated[tuple[str, ...], Plains("Other words readers look for", "[Waiting times, RTT]")] = ()
    tags: Annotated[tuple[str, ...], Plains("Topics it belongs to", "[Waiting times]")] = ()
    sponsor: Annotated[Prose, Text("The role that answers for it at the top", "Medical Director")] = EMPTY
    owner: Annotated[Prose, Text("The role that answers for it: who to ask", "Head of Outpatients")] = EMPTY
    audience: Annotated[str, Plain("Who may see it, of the site's audiences; they and those after see it", "staff")] = (
        ""
    )
    from_: Annotated[date | None, Day("Its first day", "2026-04-01")] = None
    to: Annotated[date | None, Day("Its last day", "2027-03-31")] = None
    retired: Annotated[
        Retired | None, Part("That it is no longer in use; its page stays", "true", Retired, "is_retired")
    ] = None
    formerly: Annotated[tuple[str, ...], Slugs("Earlier ids, whose addresses point on to this page", "[old-id]")] = ()
    lang: Annotated[str, Plain("Its language, where it is not the site's", "cy")] = ""
    words: Annotated[Prose, Words("In a list of many things, the words that a file has below its fields")] = EMPTY
    place: Place = Place("")
    order: int = 1000  # its place in lists: the number its file's name begins with; else after those
    hidden: tuple[str, ...] = ()  # attributes of which this audience sees less than was written, in their order

    @property
    def key(self) -> Key:
        """Its key, which is unique in the site."""
        return f"{self.kind}/{self.id}"

    @property
    def first_day(self) -> date | None:
        """The first day it is open; None: no bound."""
        return self.from_

    @property
    def last_day(self) -> date | None:
        """The last day it is open, retired or not; None: no bound."""
        return self.to

    @property
    def is_draft(self) -> bool:
        """Whether it is shown apart and counted nowhere."""
        return False

    @property
    def name(self) -> str:
        """What lists call it, plain."""
        return self.short_title.plain or self.title.plain
