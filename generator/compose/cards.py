"""Things as lists show them: a measure's card, a card of an objective, a priority or a team, a sparkline."""

from generator.compose.edition import Edition
from generator.compose.frame import link_thing
from generator.compose.numbers import format_day
from generator.compose.sentences import say_change, say_period, say_roll_up, say_target, say_value
from generator.compose.words import join_prose
from generator.model.charts import Sparkline
from generator.model.measures import Measure
from generator.model.nouns import Key, Thing
from generator.model.plan import Objective, Priority, Team
from generator.model.prose import Prose
from generator.model.scorecard import MeasureAssessment
from generator.model.views import LinkView, MeasureCard, StatusView, ThingCard

_MOST_SPARKS = 24


def make_measure_card(edition: Edition, key: Key, path: str, how: Prose | None = None) -> MeasureCard:
    """A measure as the page at `path` lists it; `how`: the sentence that ties it to what the page is about."""
    measure = edition.strategy.measures[key.partition("/")[2]]
    assessment = edition.measure_assessment(key)
    current = assessment.current
    target = say_target(assessment, measure, edition)
    return MeasureCard(
        link=link_thing(measure, edition, path),
        status=edition.words.status(assessment.status),
        value=say_value(current, measure, edition),
        target=f"Target {target}" if target else "",
        change=say_change(assessment.since_last, measure, edition),
        period=say_period(current, measure, edition) if current else "",
        note=_note(assessment),
        spark=make_sparkline(assessment, measure, edition),
        is_kpi=measure.kpi,
        how=join_prose(how, edition, path) if how else "",
    )


def make_sparkline(assessment: MeasureAssessment, measure: Measure, edition: Edition) -> Sparkline | None:
    """The last values as a small line, said in words; None under two values."""
    points = assessment.points[-_MOST_SPARKS:]
    values = [float(point.actual) for point in points if point.actual is not None]
    if len(values) < 2:  # noqa: PLR2004  (a line needs two ends)
        return None
    known = [point for point in points if point.actual is not None]
    ends = (say_value(known[0], measure, edition), say_value(known[-1], measure, edition))
    label = f"{len(known)} figures, from {ends[0]} to {ends[1]}"
    return Sparkline(tuple(None if p.actual is None else float(p.actual) for p in points), label)


def _note(assessment: MeasureAssessment) -> str:
    notes = []
    if assessment.current and assessment.current.result.provisional:
        notes.append("Provisional")
    if assessment.reporting.days_late:
        notes.append(f"Next figure late by {assessment.reporting.days_late} days")
    return ". ".join(notes)


def make_thing_card(edition: Edition, key: Key, path: str, how: Prose | None = None) -> ThingCard:
    """An objective, a priority or a team as the page at `path` lists it."""
    thing = edition.thing(key)
    assessment = edition.thing_assessment(key)
    judgement = assessment.judgement
    return ThingCard(
        link=link_thing(thing, edition, path),
        kind=edition.words.kind(thing),
        summary=join_prose(_summary(thing), edition, path),
        worked_out=say_roll_up(assessment.roll_up, edition),
        status=find_roll_up_status(edition, key),
        judged=edition.words.status(judgement.status) if judgement else None,
        team=link_teams(edition, thing, path),
        note=_state(thing, edition, is_open=assessment.is_open),
        how=join_prose(how, edition, path) if how else "",
    )


def find_roll_up_status(edition: Edition, key: Key) -> StatusView | None:
    """The status that was worked out; None where the roll-up gives no word, as `counts` does."""
    roll_up = edition.thing_assessment(key).roll_up
    return None if roll_up.status == "not assessed" else edition.words.status(roll_up.status)


def find_status(edition: Edition, key: Key) -> StatusView | None:
    """The status shown beside a link: a measure's, else a thing's worked out, else as judged; None without any."""
    if key in edition.scorecard.measures:
        return edition.words.status(edition.measure_assessment(key).status)
    if key not in edition.scorecard.things:
        return None
    judgement = edition.thing_assessment(key).judgement
    return find_roll_up_status(edition, key) or (edition.words.status(judgement.status) if judgement else None)


def name_kind(thing: Thing, edition: Edition) -> str:
    """What kind a thing is, as the site says it; of a team, what such a team is called."""
    if isinstance(thing, Team) and thing.kind_:
        return thing.kind_[0].upper() + thing.kind_[1:]
    return edition.words.one(thing.singular)


def link_teams(edition: Edition, thing: Thing, path: str) -> tuple[LinkView, ...]:
    """Links to the teams whose thing it is; empty where it is the whole organisation's."""
    if isinstance(thing, Team):
        return ()
    refs = getattr(thing, "team", ())
    return tuple(link_thing(edition.thing(ref.key), edition, path) for ref in refs)


def _summary(thing: Thing) -> Prose:
    if isinstance(thing, Priority):
        return thing.summary
    if isinstance(thing, Team) and thing.what_we_do:
        return thing.what_we_do[0]
    return Prose()


def _state(thing: Thing, edition: Edition, *, is_open: bool) -> str:
    """Why a thing is in no count: draft, retired, closed, not yet open; "" where it is open."""
    if isinstance(thing, Objective) and thing.is_draft:
        return "Draft"
    if thing.retired:
        return f"Retired {format_day(thing.retired.on, edition.locale)}" if thing.retired.on else "Retired"
    if is_open:
        return ""
    last = thing.last_day if isinstance(thing, Objective) else thing.to
    if last and last <= edition.scorecard.as_of:
        return f"Closed {format_day(last, edition.locale)}"
    first = thing.first_day if isinstance(thing, Objective) else thing.from_
    return f"Opens {format_day(first, edition.locale)}" if first else ""
