"""Reviews: what was said, decided and learnt when a period was looked back on."""

from datetime import date
from typing import Annotated, ClassVar

from generator.model.forms import Day, Items, Text, Texts
from generator.model.nouns import Noun, Thing
from generator.model.periods import Period
from generator.model.prose import EMPTY, Prose


class Lesson(Noun, frozen=True, kw_only=True):
    """What was learnt: expected, happened, why, and what we do next time."""

    expected: Annotated[Prose, Text("What we expected", "Reminders would halve missed appointments.")] = EMPTY
    happened: Annotated[Prose, Text("What happened", "They fell by a third.")] = EMPTY
    why: Annotated[Prose, Text("Why", "One number in five was out of date.")] = EMPTY
    next_time: Annotated[Prose, Text("What we do next time", "Ask for the number at each visit.")] = EMPTY


class Review(Thing, frozen=True, kw_only=True):
    """What a month's, a quarter's or a year's review said and decided; its file's name is the period."""

    kind: ClassVar[str] = "reviews"
    singular: ClassVar[str] = "review"

    title: Annotated[Prose, Text("Its title; else the period's name", "A hard winter, and a better spring")] = EMPTY
    held: Annotated[date | None, Day("When it was held", "2026-07-23")] = None
    forum: Annotated[Prose, Text("Who held it", "Strategy Board")] = EMPTY
    decisions: Annotated[tuple[Prose, ...], Texts("What was decided", "[Open the two clinics by May.]")] = ()
    lessons: Annotated[
        tuple[Lesson, ...],
        Items("What was learnt", "[{expected: …, happened: …, why: …, next time: …}]", Lesson, "happened"),
    ] = ()
    next: Annotated[tuple[Prose, ...], Texts("What comes next", "[A second look at staffing in October.]")] = ()
    period: Period | None = None  # from the file's name
