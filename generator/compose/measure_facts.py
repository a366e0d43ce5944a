"""How a measure is defined, as facts with their names."""

from collections.abc import Iterator

from generator.compose.cards import link_teams
from generator.compose.edition import Edition
from generator.compose.facts import keep_given
from generator.compose.letters import capitalise
from generator.compose.measure_references import STANDARD, find_ours
from generator.compose.numbers import count_of, format_measure_value, format_number, name_period
from generator.compose.precision import tell_level
from generator.compose.sentences import calendar_of, find_direction
from generator.compose.words import join_prose
from generator.model.measure_scores import MeasureAssessment
from generator.model.measure_views import FactGroup
from generator.model.measures import Baseline, Measure, PeriodFigure
from generator.model.views import Fact

_BETTER = {
    "higher": "Higher is better",
    "lower": "Lower is better",
    "within": "Within a range is best",
    "neither": "Neither way: it is here for context",
    "": "",
}


def group_measure_facts(
    assessment: MeasureAssessment, measure: Measure, edition: Edition, path: str
) -> tuple[FactGroup, ...]:
    """The definition in facts, in groups in the order a reader asks: those that have any."""
    groups = (
        ("Who answers for it", _list_people(measure, edition, path)),
        ("What to compare it with", _list_levels(assessment, measure, edition)),
        ("How it is counted", _list_ways(assessment, measure, edition)),
    )
    told = ((title, keep_given(facts)) for title, facts in groups)
    return tuple(FactGroup(title, facts) for title, facts in told if facts)


def list_measure_facts(
    assessment: MeasureAssessment, measure: Measure, edition: Edition, path: str
) -> tuple[Fact, ...]:
    """The definition in facts, in one row."""
    return tuple(fact for group in group_measure_facts(assessment, measure, edition, path) for fact in group.facts)


def _list_people(measure: Measure, edition: Edition, path: str) -> tuple[Fact, ...]:
    return (
        Fact("Owner", html=join_prose(measure.owner, edition, path)),
        Fact(edition.words.one("team"), links=link_teams(measure, edition, path)),
        Fact("Data owner", html=join_prose(measure.data_owner, edition, path)),
        Fact("Source", html=join_prose(measure.source, edition, path)),
    )


def _list_ways(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[Fact, ...]:
    return (
        Fact("Unit", measure.unit),
        Fact("Better", _BETTER[find_direction(assessment, measure)]),
        Fact("How often", say_frequency(measure)),
        Fact("Due", _say_release(measure)),
        Fact("Completeness", _say_completeness(measure, edition.locale)),
        Fact("Kind", capitalise(", ".join(filter(None, (measure.type, measure.timing))))),
        Fact("Key measure", "Yes: one of the few that matter most" if measure.kpi else ""),
        Fact("Also called", ", ".join(measure.also_called)),
    )


def _list_levels(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> tuple[Fact, ...]:
    return (
        Fact("Baseline", _say_baseline(assessment.baseline, measure, edition)),
        Fact(STANDARD, _say_standard(assessment, measure, edition)),
        *(Fact(name, text) for name, text in _list_benchmarks(assessment, measure, edition)),
    )


def say_frequency(measure: Measure) -> str:
    """How often a measure has a result, in words; "" where it isn't said."""
    if measure.frequency is None:
        return ""
    words = {0: "At no fixed times", 1: "Each month", 3: "Each quarter", 12: "Each year"}
    months = measure.frequency.months
    return words.get(months) or (f"Every {months // 12} years" if months % 12 == 0 else f"Every {months} months")


def _say_release(measure: Measure) -> str:
    if measure.release is None:
        return ""
    days, late = int(measure.release.days_after), int(measure.release.periods_late)
    after = f"{count_of(days, 'day', 'days')} after the period's end" if days else "At the period's end"
    return f"{after}, {count_of(late, 'period', 'periods')} in arrears" if late else after


def _say_baseline(baseline: Baseline | None, measure: Measure, edition: Edition) -> str:
    if baseline is None:
        return ""
    period = name_period(baseline.period, calendar_of(measure, edition), edition.locale)
    return f"{format_measure_value(baseline.actual, measure, edition.locale)} in {period}"


def _say_standard(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """The standard as it is told beside our last figure; "" where there is none."""
    if measure.standard is None:
        return ""
    told = tell_level(measure, measure.standard, find_ours(assessment.points))
    return format_measure_value(measure.standard, told, edition.locale)


def _list_benchmarks(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> Iterator[tuple[str, str]]:
    for benchmark in measure.benchmarks:
        values = "; ".join(_say_level(figure, assessment, measure, edition) for figure in benchmark.figures)
        source = f" (source: {benchmark.source.plain})" if benchmark.source else ""
        yield benchmark.name, values + source


def _say_level(figure: PeriodFigure, assessment: MeasureAssessment, measure: Measure, edition: Edition) -> str:
    """A benchmark's figure as it is told beside ours of then."""
    told = tell_level(measure, figure.actual, find_ours(assessment.points, figure.period))
    period = name_period(figure.period, calendar_of(measure, edition), edition.locale)
    return f"{format_measure_value(figure.actual, told, edition.locale)} in {period}"


def _say_completeness(measure: Measure, locale: str) -> str:
    if measure.quality is None or measure.quality.completeness is None:
        return ""
    return f"{format_number(measure.quality.completeness, None, locale)}% of what should be counted is"
