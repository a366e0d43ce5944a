"""What changes each period: results of measures, and check-ins on everything else."""

from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

import msgspec

from generator.model.forms import (
    Day,
    Figure,
    Flag,
    Items,
    Keyed,
    Number,
    Numbers,
    OneOf,
    Part,
    Plain,
    Rest,
    Slug,
    Text,
    When,
    Words,
)
from generator.model.nouns import PART_AUDIENCE, Key, Noun
from generator.model.periods import Period
from generator.model.problems import Place
from generator.model.prose import EMPTY, Prose
from generator.model.statuses import STATUSES

MISSING = ("not due", "not collected", "suppressed", "late", "not stated")
SUPPRESSED = "suppressed"  # why a value is missing: it would tell a small number
WITHHELD = "withheld"  # why: it would tell what only a later audience may see; no author can write it
HIDDEN = (SUPPRESSED, WITHHELD)
CAUSES = ("demand", "capacity", "skills", "supply", "data", "outside our control")
STEPS = ("not started", "in progress", "complete", "delayed", "stopped")
CHECKED = ("objectives", "priorities", "teams")  # kinds that a period may say something of, besides measures
WORKED = ("yes", "partly", "no", "too early")
_STATUS = OneOf("The status as judged by hand", "at risk", tuple(STATUSES))


class Restated(Noun, frozen=True, kw_only=True):
    """That a figure was published otherwise before. `was` a number, or words."""

    was: Annotated[Decimal | str, Figure("The figure as it was", "4.6")]
    because: Annotated[Prose, Text("Why it changed", "Late returns from two sites.")] = EMPTY
    on: Annotated[date | None, Day("When it was restated; an earlier as-at shows what was", "2026-08-02")] = None


class Signed(Noun, frozen=True, kw_only=True):
    """Who did it, and when."""

    by: Annotated[Prose, Text("The role", "Performance Analyst")]
    on: Annotated[date | None, Day("The day", "2026-07-10")] = None


class Action(Noun, frozen=True, kw_only=True):
    """What is done about a result; later results say how it went."""

    id: Annotated[str, Slug("What later results call it", "weekend-pharmacist")] = ""
    what: Annotated[Prose, Text("What is done", "Weekend pharmacist from May")]
    who: Annotated[Prose, Text("The role that does it", "Chief Pharmacist")] = EMPTY
    due: Annotated[date | None, Day("By when", "2026-08-31")] = None
    audience: Annotated[str, PART_AUDIENCE] = ""


class Dimension(Noun, frozen=True, kw_only=True):
    """One cut of a breakdown: Staff group: Nursing."""

    name: Annotated[str, Plain("What is cut by", "Staff group")]
    value: Annotated[str, Plain("Which", "Nursing")]


class Figures(Noun, frozen=True, kw_only=True):
    """What a result and a row of its breakdown may both hold."""

    actual: Annotated[Decimal | None, Number("The value", "52")] = None
    missing: Annotated[str, OneOf("Why there is no value", "not due", MISSING)] = ""
    said: Annotated[Prose, Text("The result in words, where it is no number", "Re-accredited with commendation")] = (
        EMPTY
    )
    numerator: Annotated[Decimal | None, Number("How many of the denominator", "81")] = None
    denominator: Annotated[Decimal | None, Number("Of how many", "1000")] = None
    sample: Annotated[Decimal | None, Number("How many were asked", "420")] = None
    interval: Annotated[tuple[Decimal, ...], Numbers("Between which two the true value lies, 95 %", "[7.2, 9.0]")] = ()
    status: Annotated[str, _STATUS] = ""
    target: Annotated[Decimal | str | None, Figure("The target, where the measure names none for the period", "50")] = (
        None
    )
    forecast: Annotated[
        Decimal | None,
        Number("What the year's last period should come to", "45"),
    ] = None
    provisional: Annotated[bool, Flag("Whether the value may still change", "true")] = False
    restated: Annotated[
        Restated | None,
        Part("How it was published before", "{was: 4.6, because: Late returns., on: 2026-08-02}", Restated),
    ] = None
    commentary: Annotated[Prose, Words("What is behind the figure", "Two wards opened late.")] = EMPTY
    label: Annotated[str, Plain("The period as the source writes it", "2005/06 to 2007/08")] = ""
    audience: Annotated[str, PART_AUDIENCE] = ""


AnyFigures = TypeVar("AnyFigures", bound=Figures)


def empty_figures(figures: AnyFigures, missing: str) -> AnyFigures:
    """The same without the value and all that it rests on or that it was; words, target and forecast stay."""
    return msgspec.structs.replace(
        figures,
        actual=None,
        missing=missing,
        numerator=None,
        denominator=None,
        sample=None,
        interval=(),
        restated=None,
    )


class BreakdownRow(Figures, frozen=True, kw_only=True):
    """A value of a part of the whole; charted and tabled, never part of the status."""

    dimensions: Annotated[
        tuple[Dimension, ...], Rest("What the row is of", "Staff group: Nursing", Dimension, "name", "value")
    ] = ()


class Result(Figures, frozen=True, kw_only=True):
    """One value of one measure for one period, or why there is none."""

    cause: Annotated[Prose, Text("Why it is off target", "Two wards opened late.")] = EMPTY
    cause_type: Annotated[str, OneOf("What kind of cause", "capacity", CAUSES)] = ""
    actions: Annotated[
        tuple[Action, ...],
        Items("What is done about it", "[{what: Weekend pharmacist from May, due: 2026-08-31}]", Action, "what"),
    ] = ()
    checked: Annotated[
        Signed | None,
        Part("Who checked the figure", "{by: Performance Analyst, on: 2026-07-10}", Signed, "by"),
    ] = None
    approved: Annotated[Signed | None, Part("Who approved it", "{by: Director of Operations}", Signed, "by")] = None
    breakdown: Annotated[
        tuple[BreakdownRow, ...],
        Items("The value of parts", "[{Staff group: Nursing, actual: 5.1}]", BreakdownRow),
    ] = ()
    measure: str = ""  # the measure's id
    period: Period = Period(date.max, date.max, "days", "")
    place: Place = Place("")


class MilestoneCheck(Noun, frozen=True, kw_only=True):
    """How a milestone goes."""

    id: Annotated[str, Slug("The milestone", "reminders")]
    status: Annotated[str, OneOf("How it goes", "complete", STEPS)] = ""
    done: Annotated[date | None, Day("When it was done", "2026-06-12")] = None
    revised_due: Annotated[date | None, Day("When it is now to be done", "2026-09-30")] = None
    because: Annotated[Prose, Text("Why", "The supplier was late.")] = EMPTY


class CheckIn(Noun, frozen=True, kw_only=True):
    """What a period says of an objective or a key result: judged beside what is worked out, never instead."""

    status: Annotated[str, _STATUS] = ""
    because: Annotated[Prose, Text("Why it is judged so", "Two clinics have no room until May.")] = EMPTY
    by: Annotated[Prose, Text("The role that judges", "Director of Operations")] = EMPTY
    until: Annotated[Period | None, When("How long the judgement holds, if more than its period", "2026-Q4")] = None
    confidence: Annotated[str, Plain("How sure we are to reach it, of ten", "7/10")] = ""
    spent: Annotated[Decimal | None, Number("Spent so far", "96000")] = None
    actual: Annotated[Decimal | None, Number("A key result's value", "27")] = None
    said: Annotated[Prose, Text("How it goes, in words", "Half of the clinics are in.")] = EMPTY
    commentary: Annotated[Prose, Words("What is behind it", "The rest follow in May.")] = EMPTY
    milestones: Annotated[
        tuple[MilestoneCheck, ...],
        Keyed(
            "How its milestones go",
            "{reminders: {status: complete, done: 2026-06-12}}",
            MilestoneCheck,
            "id",
            "status",
        ),
    ] = ()
    label: Annotated[str, Plain("The period as the source writes it", "CY19 Q4")] = ""
    audience: Annotated[str, PART_AUDIENCE] = ""
    key: Key = ""  # "objectives/cut-waits", or "objectives/cut-waits#clinics" for a key result
    period: Period = Period(date.max, date.max, "days", "")
    place: Place = Place("")


class ActionCheck(Noun, frozen=True, kw_only=True):
    """What became of an action that an earlier result named."""

    done: Annotated[date | None, Day("When it was done", "2026-08-20")] = None
    worked: Annotated[str, OneOf("Whether it worked", "partly", WORKED)] = ""
    note: Annotated[Prose, Text("What is to say", "Fewer delays at weekends, none on weekdays.")] = EMPTY
    revised_due: Annotated[date | None, Day("When it is now to be done", "2026-10-31")] = None
    audience: Annotated[str, PART_AUDIENCE] = ""
    action: str = ""  # the action's id
    period: Period = Period(date.max, date.max, "days", "")
    place: Place = Place("")


def has_value(figures: Figures, actual: Decimal | None) -> bool:
    """Whether there is a value: a number, or words or a status in its place."""
    return actual is not None or (not figures.missing and bool(figures.said or figures.status))
