"""The plan: purpose, values, priorities, objectives and teams, and the site's own pages and terms."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from generator.model.forms import (
    Day,
    Items,
    Links,
    Number,
    OneOf,
    Part,
    Plain,
    Refer,
    Slug,
    Text,
    Texts,
    When,
    Words,
)
from generator.model.nouns import PART_AUDIENCE, Link, Noun, Ref, Thing
from generator.model.periods import Period
from generator.model.prose import EMPTY, Prose

_SUPPORTS = Links(
    "What this supports, best with the sentence that says how",
    "{healthier-lives: Shorter waits mean illness is found and treated sooner.}",
    ("priorities", "objectives"),
)
_HOW = Links(
    "From a value to what it looks like here",
    "{kindness: We ring people back the day they ask.}",
    ("values",),
)


class Purpose(Thing, frozen=True, kw_only=True):
    """Why the organisation exists. One for a site, in `purpose.md`."""

    kind: ClassVar[str] = "purpose"
    singular: ClassVar[str] = "purpose"

    vision: Annotated[
        Prose, Words("What we want the world to be", "A district where everyone lives well for longer.")
    ] = EMPTY
    mission: Annotated[Prose, Words("What we are here to do", "We keep people well, at home and in hospital.")] = EMPTY

    @property
    def key(self) -> str:
        """The one purpose's key."""
        return "purpose"


class Behaviours(Noun, frozen=True, kw_only=True):
    """What one sees people do who live a value: a list is everyone's, or by level."""

    everyone: Annotated[tuple[Prose, ...], Texts("What everyone does", "[We say who we are.]")] = ()
    managers: Annotated[tuple[Prose, ...], Texts("What managers do as well", "[We ask before we decide.]")] = ()
    leaders: Annotated[tuple[Prose, ...], Texts("What leaders do as well", "[We say what went wrong.]")] = ()


class Value(Thing, frozen=True, kw_only=True):
    """How we behave, whatever we do."""

    kind: ClassVar[str] = "values"
    singular: ClassVar[str] = "value"

    behaviours: Annotated[
        Behaviours | None,
        Part("What one sees us do: a list, or lists by level", "[We say who we are.]", Behaviours, "everyone"),
    ] = None


class Weight(Noun, frozen=True, kw_only=True):
    """How much a thing counts in the roll-up `weighted`, and why."""

    count: Annotated[Decimal, Number("How much it counts, where others count 1", "2")]
    because: Annotated[Prose, Text("Why it counts so much", "It is the first promise of the plan.")]


class Priority(Thing, frozen=True, kw_only=True):
    """A broad aim across the years of the plan; it supports the purpose."""

    kind: ClassVar[str] = "priorities"
    singular: ClassVar[str] = "priority"

    summary: Annotated[
        Prose, Text("The priority in a sentence", "People wait less and live longer in good health.")
    ] = EMPTY
    outcomes: Annotated[tuple[Prose, ...], Texts("What will be different", "[Nobody waits over a year.]")] = ()
    team: Annotated[tuple[Ref, ...], Refer("The team or teams that lead it", "outpatients", ("teams",), many=True)] = ()
    how: Annotated[tuple[Link, ...], _HOW] = ()


class Milestone(Noun, frozen=True, kw_only=True):
    """A dated step of an objective; how it goes is said in the results."""

    id: Annotated[str, Slug("What results call it", "reminders")] = ""
    title: Annotated[Prose, Text("What will be done", "Text reminders live in every clinic")]
    due: Annotated[date | None, Day("When it is to be done", "2026-06-30")] = None
    owner: Annotated[Prose, Text("The role that answers for it", "Clinic Manager")] = EMPTY
    audience: Annotated[str, PART_AUDIENCE] = ""


class KeyResult(Noun, frozen=True, kw_only=True):
    """What shows that an objective is reached; how far it is, is said in the results or by its measure."""

    id: Annotated[str, Slug("What results call it", "clinics")] = ""
    title: Annotated[Prose, Text("What will be so", "Clinics with reminders")]
    baseline: Annotated[Decimal | None, Number("Where it started", "0")] = None
    commit: Annotated[Decimal | None, Number("What we are sure to reach", "20")] = None
    target: Annotated[Decimal | None, Number("What we want to reach", "30")] = None
    stretch: Annotated[Decimal | None, Number("What we would be proud of", "34")] = None
    unit: Annotated[str, Plain("What is counted", "clinics")] = ""
    measure: Annotated[Ref | None, Refer("The measure whose value it has", "median-wait", ("measures",))] = None
    team: Annotated[
        tuple[Ref, ...], Refer("The team that does it, if another", "outpatients", ("teams",), many=True)
    ] = ()
    owner: Annotated[Prose, Text("The role that answers for it", "Clinic Manager")] = EMPTY
    audience: Annotated[str, PART_AUDIENCE] = ""


class Budget(Noun, frozen=True, kw_only=True):
    """The money an objective has, and is to save, in whole units of the currency."""

    revenue: Annotated[Decimal | None, Number("To spend on running it", "240000")] = None
    capital: Annotated[Decimal | None, Number("To spend on what lasts", "80000")] = None
    savings: Annotated[Decimal | None, Number("What it is to save", "60000")] = None
    currency: Annotated[str, Plain("The currency's code of three letters", "GBP")] = "GBP"
    audience: Annotated[str, PART_AUDIENCE] = ""


class Objective(Thing, frozen=True, kw_only=True):
    """An intended result in one cycle of the plan, at any level."""

    kind: ClassVar[str] = "objectives"
    singular: ClassVar[str] = "objective"

    supports: Annotated[tuple[Link, ...], _SUPPORTS] = ()
    team: Annotated[
        tuple[Ref, ...],
        Refer("Whose it is; else the whole organisation's", "outpatients", ("teams",), many=True),
    ] = ()
    period: Annotated[Period | None, When("A period in place of from and to", "2026/27")] = None
    perspective: Annotated[str, Plain("financial, customers, processes or learning", "customers")] = ""
    how: Annotated[tuple[Link, ...], _HOW] = ()
    milestones: Annotated[
        tuple[Milestone, ...],
        Items(
            "Its dated steps",
            "[{id: reminders, title: Text reminders live, due: 2026-06-30}]",
            Milestone,
            "title",
        ),
    ] = ()
    key_results: Annotated[
        tuple[KeyResult, ...],
        Items(
            "What shows that it is reached",
            "[{id: clinics, title: Clinics with reminders, baseline: 0, target: 30}]",
            KeyResult,
            "title",
        ),
    ] = ()
    budget: Annotated[Budget | None, Part("Its money", "{revenue: 240000, savings: 60000, currency: GBP}", Budget)] = (
        None
    )
    weight: Annotated[
        Weight | None, Part("How much it counts in the roll-up `weighted`", "{count: 2, because: …}", Weight)
    ] = None
    stage: Annotated[str, OneOf("draft: shown apart, counted nowhere", "draft", ("draft",))] = ""
    comments_by: Annotated[date | None, Day("Until when comments on a draft are welcome", "2026-12-15")] = None

    @property
    def is_draft(self) -> bool:
        """Whether it is shown apart and counted nowhere."""
        return self.stage == "draft"

    @property
    def first_day(self) -> date | None:
        """The first day it is open, by `from` or its period; None: no bound."""
        return self.from_ or (self.period.first if self.period else None)

    @property
    def last_day(self) -> date | None:
        """The last day it is open, by `to` or its period; None: no bound."""
        return self.to or (self.period.last if self.period else None)


class Team(Thing, frozen=True, kw_only=True):
    """People who work together, with the teams above them."""

    kind: ClassVar[str] = "teams"
    singular: ClassVar[str] = "team"

    kind_: Annotated[str, Plain("What such a team is called here: directorate, service, ward", "ward")] = ""
    parent: Annotated[tuple[Ref, ...], Refer("The team or teams above", "medicine", ("teams",), many=True)] = ()
    lead: Annotated[Prose, Text("The role that leads it", "Head of Outpatients")] = EMPTY
    contact: Annotated[
        Prose, Text("How to reach it", '"[outpatients@example.org](mailto:outpatients@example.org)"')
    ] = EMPTY
    sites: Annotated[tuple[Prose, ...], Texts("Where it works", "[Riverbank General, Millbrook Clinic]")] = ()
    what_we_do: Annotated[
        tuple[Prose, ...], Texts("What we do for the people we serve", "[We see 400 people a day.]")
    ] = ()
    size: Annotated[Decimal | None, Number("How many people; under five hides breakdowns of its staff", "12")] = None
    supports: Annotated[tuple[Link, ...], _SUPPORTS] = ()
    how: Annotated[tuple[Link, ...], _HOW] = ()


class FreePage(Thing, frozen=True, kw_only=True):
    """A page of the site's own words."""

    kind: ClassVar[str] = "pages"
    singular: ClassVar[str] = "page"


class Term(Noun, frozen=True, kw_only=True):
    """A word and what it means here."""

    term: Annotated[str, Plain("The word")]
    text: Annotated[Prose, Text("What it means", "How long half of the people waited, or less.")]
    audience: Annotated[str, PART_AUDIENCE] = ""
    lang: Annotated[str, Plain("Its language, where it is not the site's", "cy")] = ""
