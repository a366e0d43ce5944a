"""A measure: what is counted, which way is good, and what is wanted when."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from generator.model.forms import (
    Day,
    Figure,
    Flag,
    Items,
    Keyed,
    Links,
    Number,
    Numbers,
    OneOf,
    Part,
    Plain,
    Refer,
    Rest,
    Share,
    Text,
    When,
    Words,
)
from generator.model.measure_rules import Band, BandForm, Frequency, FrequencyForm, Hidden, HideForm, YearForm
from generator.model.nouns import Link, Noun, Ref, Thing
from generator.model.periods import Calendar, Period
from generator.model.plan import Weight
from generator.model.prose import EMPTY, Prose

FRESH_FOR = 2  # frequencies; a value older than that says nothing of today


class Target(Noun, frozen=True, kw_only=True):
    """What is wanted: a number, words, or to be within two numbers (low, high; they may be equal)."""

    target: Annotated[Decimal | str | None, Figure("What is wanted: a number, or words", "45")] = None
    within: Annotated[tuple[Decimal, ...], Numbers("To be within these two, low and high", "[40, 45]")] = ()
    note: Annotated[Prose, Words("What is to say about it", "Agreed with the board.")] = EMPTY
    due: Annotated[date | None, Day("When it is to be reached, if not at the period's end", "2027-03-31")] = None
    audience: Annotated[str, Plain("Who may see it, where that is a later audience", "board")] = ""


class PeriodTarget(Target, frozen=True, kw_only=True):
    """A target of one named period."""

    period: Annotated[Period | None, When("The period", "2026-Q4")] = None


class TargetChange(Noun, frozen=True, kw_only=True):
    """That a target was moved, and why; without `on` it is told and changes nothing."""

    was: Annotated[Target, Part("What it was", "40", Target, "target")]
    now: Annotated[Target, Part("What it is now", "45", Target, "target")]
    because: Annotated[Prose, Text("Why", "The national definition changed.")] = EMPTY
    on: Annotated[date | None, Day("From when", "2025-10-01")] = None
    by: Annotated[Prose, Text("Who decided", "Strategy Board")] = EMPTY
    period: Annotated[Period | None, When("The period whose target it was, if only one", "2025-Q4")] = None
    audience: Annotated[str, Plain("Who may see it, where that is a later audience", "board")] = ""


class Better(Noun, frozen=True, kw_only=True):
    """Which way is good; with `within`, the range that is wanted where no target says another."""

    direction: Annotated[str, OneOf("higher, lower, or neither", "lower", ("higher", "lower", "neither"))] = ""
    within: Annotated[tuple[Decimal, ...], Numbers("Good is within these two, low and high", "[40, 45]")] = ()


class Baseline(Noun, frozen=True, kw_only=True):
    """Where the measure stood before."""

    period: Annotated[Period, When("When", "2024-Q4")]
    actual: Annotated[Decimal, Number("The value then", "62")]


class Cumulative(Noun, frozen=True, kw_only=True):
    """That actuals are year to date. `profile`: the share (percent) of the year's target due by each period's end."""

    is_cumulative: Annotated[bool, Flag("true where no profile is known", "true")] = True
    profile: Annotated[
        tuple[Decimal, ...],
        Numbers("Percent of the year's target due by each period's end, or `even`", "[20, 45, 70, 100]"),
    ] = ()
    is_even: bool = False  # the author wrote `profile: even`


class Release(Noun, frozen=True, kw_only=True):
    """When a result is due; past that it is late."""

    days_after: Annotated[Decimal, Number("Days after the period's end", "15")] = Decimal(0)
    periods_late: Annotated[Decimal, Number("Periods that figures are in arrears", "1")] = Decimal(0)


class Quality(Noun, frozen=True, kw_only=True):
    """How far the figures can be trusted."""

    completeness: Annotated[Decimal | None, Share("How complete the figures are", "98%")] = None
    note: Annotated[Prose, Words("What is to know about them", "Excludes private clinics.")] = EMPTY


class SmallNumbers(Noun, frozen=True, kw_only=True):
    """Which counts are too small to show."""

    hide: Annotated[Hidden, HideForm("The counts to hide; zero is shown unless it is among them", "1-4")]


class PeriodFigure(Noun, frozen=True, kw_only=True):
    """A number of one period."""

    period: Annotated[Period, When("The period", "2025")]
    actual: Annotated[Decimal, Number("The value", "55")]


class Benchmark(Noun, frozen=True, kw_only=True):
    """The level that others reach."""

    name: Annotated[str, Plain("Whose it is", "England average")]
    source: Annotated[Prose, Text("Where it is published", "NHS England")] = EMPTY
    audience: Annotated[str, Plain("Who may see it, where that is a later audience", "board")] = ""
    figures: Annotated[
        tuple[PeriodFigure, ...],
        Rest("Its value in each period", "2025: 55", PeriodFigure, "period", "actual"),
    ] = ()


class Break(Noun, frozen=True, kw_only=True):
    """That values from this period on can't be compared with those before."""

    at: Annotated[Period, When("The first period of the new series", "2025-Q1")]
    because: Annotated[Prose, Text("Why", "New counting rule.")] = EMPTY


class Measure(Thing, frozen=True, kw_only=True):
    """The thing quantified to follow an objective or a priority."""

    kind: ClassVar[str] = "measures"
    singular: ClassVar[str] = "measure"

    supports: Annotated[
        tuple[Link, ...],
        Links("The objectives or priorities it shows progress on", "cut-waits", ("priorities", "objectives")),
    ] = ()
    guards: Annotated[
        tuple[Ref, ...],
        Refer(
            "The measures it guards: what must not get worse meanwhile",
            "median-wait",
            ("measures",),
            many=True,
        ),
    ] = ()
    team: Annotated[tuple[Ref, ...], Refer("Whose it is", "outpatients", ("teams",), many=True)] = ()
    data_owner: Annotated[Prose, Text("The role that answers for its figures", "Performance Analyst")] = EMPTY
    source: Annotated[Prose, Text("Where the figures come from", "Patient administration system")] = EMPTY
    unit: Annotated[str, Plain("What is counted: days, %, £, per 1,000 …", "days")] = ""
    decimals: Annotated[
        Decimal | None,
        Number("Digits shown after the point, more where two figures would read alike; else as many as they have", "1"),
    ] = None
    better: Annotated[
        Better | None,
        Part(
            "Which way is good: higher, lower, {within: [40, 45]}, or neither (context)",
            "lower",
            Better,
            "direction",
        ),
    ] = None
    frequency: Annotated[
        Frequency | None,
        FrequencyForm("monthly, quarterly, annual, irregular, or {every: 3 years}", "quarterly"),
    ] = None
    year: Annotated[
        Calendar | None,
        YearForm("Its own year, where it is not the site's", "{starts: january, named: start}"),
    ] = None
    baseline: Annotated[Baseline | None, Part("Where it stood", "{period: 2024-Q4, actual: 62}", Baseline)] = None
    target: Annotated[Target | None, Part("One target for every period", "45", Target, "target")] = None
    targets: Annotated[
        tuple[PeriodTarget, ...],
        Keyed("Targets by period", "{2025-Q4: 52, 2026-Q4: 45}", PeriodTarget, "period", "target"),
    ] = ()
    target_path: Annotated[
        str,
        OneOf(
            "Between the periods named: given, step (holds until the next), straight",
            "step",
            ("given", "step", "straight"),
        ),
    ] = "given"
    off_target_at: Annotated[
        Decimal | None, Number("This or worse is off target; between it and the target is close", "58")
    ] = None
    tolerance: Annotated[
        Band | None, BandForm("How far off is still close: 5% of target, or 5 points", "5% of target")
    ] = None
    cumulative: Annotated[
        Cumulative | None,
        Part("Actuals are year to date", "{profile: [20, 45, 70, 100]}", Cumulative, "is_cumulative"),
    ] = None
    kpi: Annotated[bool, Flag("One of the few that matter most", "true")] = False
    type: Annotated[
        str,
        OneOf("What it shows", "outcome", ("input", "process", "output", "outcome", "behaviour", "balancing")),
    ] = ""
    timing: Annotated[str, OneOf("Whether it tells early or late", "lagging", ("leading", "lagging"))] = ""
    standard: Annotated[Decimal | None, Number("The national standard, beside our own target", "92")] = None
    release: Annotated[Release | None, Part("When a result is due", "{days_after: 15}", Release)] = None
    quality: Annotated[Quality | None, Part("How far the figures can be trusted", "{completeness: 98%}", Quality)] = (
        None
    )
    small_numbers: Annotated[SmallNumbers | None, Part("Counts too small to show", "{hide: 1-4}", SmallNumbers)] = None
    benchmarks: Annotated[
        tuple[Benchmark, ...],
        Keyed("What others reach", "{England average: {2025: 55, source: NHS England}}", Benchmark, "name"),
    ] = ()
    target_changes: Annotated[
        tuple[TargetChange, ...],
        Items(
            "How and why its target was moved",
            "[{was: 40, now: 45, because: New definition., on: 2025-10-01}]",
            TargetChange,
        ),
    ] = ()
    breaks: Annotated[
        tuple[Break, ...],
        Items("Where the series breaks", "[{at: 2025-Q1, because: New counting rule.}]", Break, "at"),
    ] = ()
    weight: Annotated[
        Weight | None, Part("How much it counts in the roll-up `weighted`", "{count: 2, because: …}", Weight)
    ] = None
    is_of_small_team: bool = False  # whether one of its teams, whoever may see that, has under five people

    @property
    def is_year_to_date(self) -> bool:
        """Whether its figures add up over the year."""
        return self.cumulative is not None and self.cumulative.is_cumulative

    @property
    def arrears(self) -> int:
        """How many periods late its figures come by nature."""
        return int(self.release.periods_late) if self.release else 0

    @property
    def months_fresh(self) -> int:
        """How many months a figure may lie back and still tell of now; 0 where no frequency bounds it."""
        return self.frequency.months * (FRESH_FOR + self.arrears) if self.frequency else 0
