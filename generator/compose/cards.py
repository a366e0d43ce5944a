"""Things as lists show them: a measure's card, a card of an objective, a priority or a team, a sparkline."""

from datetime import date

from generator.compose.counts import say_standing
from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.letters import capitalise
from generator.compose.numbers import count_of, format_day, name_period
from generator.compose.precision import sharpen
from generator.compose.sentences import say_period, say_recent_changes, say_target, say_value
from generator.compose.tallies import make_tally
from generator.compose.words import join_prose
from generator.model.charts import Sparkline
from generator.model.measure_scores import MeasureAssessment
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Key, Thing
from generator.model.plan import Objective, Priority, Team
from generator.model.prose import EMPTY, Prose
from generator.model.scorecard import Judgement, ThingAssessment
from generator.model.views import LinkView, MeasureCard, StatusView, ThingCard

_MOST_SPARKS = 24


def find_measure(key: Key, edition: Edition) -> Measure:
    """The measure with this key."""
    return edition.strategy.measures[key.partition("/")[2]]


def make_measure_card(key: Key, edition: Edition, path: str, how: Prose = EMPTY) -> MeasureCard:
    """A measure as the page at `path` lists it; `how`: the sentence that ties it to what the page is about."""
    measure, assessment = find_measure(key, edition), edition.measure_assessment(key)
    current = assessment.current
    target = say_target(assessment, measure, edition)
    return MeasureCard(
        link=link_thing(measure, edition, path),
        status=edition.words.status(assessment.status),
        value=say_value(current, measure, edition),
        target=f"Target: {target}" if target else "",
        change=capitalise(say_recent_changes(assessment, measure, edition)),
        period=say_period(current, measure, edition) if current else "",
        note=_note(assessment),
        spark=make_sparkline(assessment, measure, edition),
        is_kpi=measure.kpi,
        how=join_prose(how, edition, path),
    )


def find_how(thing: Measure | Objective, supported: Key) -> Prose:
    """The sentence that ties a thing to what it supports; EMPTY where it supports it without one, or not at all."""
    return next((link.how for link in thing.supports if link.key == supported and link.how), EMPTY)


def make_sparkline(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> Sparkline | None:
    """The last values as a small line, said in words; None under two values."""
    points = assessment.points[-_MOST_SPARKS:]
    known = [point for point in points if point.actual is not None]
    if len(known) < 2:  # noqa: PLR2004  (a line needs two ends)
        return None
    told = sharpen(measure, (known[0].actual, known[-1].actual))
    first, last = (say_value(point, told, edition) for point in (known[0], known[-1]))
    values = tuple(None if point.actual is None else float(point.actual) for point in points)
    return Sparkline(values, f"{len(known)} figures, from {first} to {last}")


def _note(assessment: MeasureAssessment) -> str:
    notes = []
    if assessment.current and assessment.current.result.provisional:
        notes.append("Provisional")
    if assessment.current and (days := assessment.reporting.days_late):
        notes.append(f"Next figure {count_of(days, 'day', 'days')} late")
    return ". ".join(notes)


def make_thing_card(key: Key, edition: Edition, path: str, how: Prose = EMPTY) -> ThingCard:
    """An objective, a priority or a team as the page at `path` lists it."""
    thing, assessment = edition.thing(key), edition.thing_assessment(key)
    judgement = find_judgement(assessment)
    notes = (say_state(thing, edition, is_open=assessment.is_open), _say_last_judged(assessment, edition))
    return ThingCard(
        link=link_thing(thing, edition, path),
        kind=edition.words.kind(thing),
        summary=join_prose(_find_summary(thing), edition, path),
        worked_out=say_standing(key, edition),
        status=find_roll_up_status(key, edition),
        judged=edition.words.status(judgement.status) if judgement else None,
        team=link_teams(thing, edition, path),
        note=", ".join(filter(None, notes)),
        how=join_prose(how, edition, path),
        tally=make_tally(key, edition),
    )


def find_judgement(assessment: ThingAssessment) -> Judgement | None:
    """What was judged of a thing, as long as it holds; of one that is over, its last judgement."""
    return assessment.judgement or (None if assessment.is_open else assessment.last_judgement)


def _say_last_judged(assessment: ThingAssessment, edition: Edition) -> str:
    """Of which period a judgement is that stands because nothing came after it."""
    last = find_judgement(assessment)
    if last is None or last == assessment.judgement:
        return ""
    return f"last judged for {name_period(last.period, edition.settings.year, edition.locale)}"


def find_roll_up_status(key: Key, edition: Edition) -> StatusView | None:
    """The status that was worked out; None where the roll-up gives no word, as `counts` does."""
    status = edition.thing_assessment(key).roll_up.status
    return None if status == "not assessed" else edition.words.status(status)


def find_status(key: Key, edition: Edition) -> StatusView | None:
    """The one status shown beside a link: a measure's, else a thing's worked out, else as judged, which it says."""
    if key in edition.scorecard.measures:
        return edition.words.status(edition.measure_assessment(key).status)
    if key not in edition.scorecard.things:
        return None
    judgement = find_judgement(edition.thing_assessment(key))
    return find_roll_up_status(key, edition) or (edition.words.judged(judgement.status) if judgement else None)


def link_teams(thing: Thing, edition: Edition, path: str) -> tuple[LinkView, ...]:
    """Links to the teams whose thing it is; empty where it is the whole organisation's."""
    if not isinstance(thing, Priority | Objective | Measure | News):
        return ()
    return tuple(link_thing(edition.thing(ref.key), edition, path) for ref in thing.team)


def _find_summary(thing: Thing) -> Prose:
    if isinstance(thing, Priority):
        return thing.summary
    return thing.what_we_do[0] if isinstance(thing, Team) and thing.what_we_do else EMPTY


def say_state(thing: Thing, edition: Edition, *, is_open: bool) -> str:
    """Why a thing is in no count: draft, retired, closed, not yet open; "" where it is open."""
    if thing.is_draft:
        return "Draft"
    if is_open:
        return ""
    if thing.retired and edition.is_retired(thing):
        return (
            f"Retired {format_day(thing.retired.on, edition.locale)}"
            if thing.retired.on
            else "Retired, date not stated"
        )
    first, last = find_days(thing)
    if last and last < edition.scorecard.as_of:
        return f"Closed {format_day(last, edition.locale)}"
    return f"Opens {format_day(first, edition.locale)}" if first else ""


def find_days(thing: Thing) -> tuple[date | None, date | None]:
    """The first and the last day that a thing is meant to be open; None: no bound."""
    return thing.first_day, thing.last_day
