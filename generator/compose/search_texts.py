"""The words that a thing is found by: its names, and those that its page shows as its own."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.compose.cards import find_judgement
from generator.compose.edition import Edition
from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Link, Thing
from generator.model.plan import FreePage, Objective, Priority, Purpose, Team, Value
from generator.model.prose import Prose
from generator.model.reviews import Review

_Text = Prose | str
_Texts = Iterator[_Text]


def list_names(thing: Thing) -> tuple[str, ...]:
    """What a thing is called, by its authors and by readers, and its id; a hit on one of these comes first."""
    return (thing.title.plain, thing.short_title.plain, *thing.also_called, *thing.tags, thing.id)


def list_texts(thing: Thing, edition: Edition) -> Iterator[str]:
    """The words of its page that are a thing's own; "" among them: who owns it, what it says, what was said of it."""
    for text in (*_list_shared(thing, edition), *_OWN[type(thing)](thing, edition)):
        yield text if isinstance(text, str) else text.plain


def _list_shared(thing: Thing, edition: Edition) -> _Texts:
    yield from (thing.owner, thing.sponsor, thing.words)
    yield from thing.formerly
    if thing.retired:
        yield thing.retired.because
    if isinstance(thing, Priority | Objective | Measure | News):
        yield from (text for ref in thing.team for text in list_names(edition.thing(ref.key)))
    if isinstance(thing, Priority | Objective | Team) and (
        judged := find_judgement(edition.thing_assessment(thing.key))
    ):
        yield from (judged.because, judged.by)


def _list_purpose(purpose: Purpose, _: Edition) -> _Texts:
    yield from (purpose.vision, purpose.mission)


def _list_value(value: Value, _: Edition) -> _Texts:
    if found := value.behaviours:
        yield from (*found.everyone, *found.managers, *found.leaders)


def _list_priority(priority: Priority, _: Edition) -> _Texts:
    yield from (priority.summary, *priority.outcomes, *_list_sentences(*priority.how))


def _list_objective(objective: Objective, edition: Edition) -> _Texts:
    yield objective.perspective
    yield from _list_sentences(*objective.supports, *objective.how)
    for step in objective.milestones:
        yield from (step.title, step.owner)
    for result in objective.key_results:
        yield from (result.title, result.owner)
    assessment, card = edition.thing_assessment(objective.key), edition.scorecard
    yield assessment.commentary
    for told in assessment.key_results:
        yield from (told.said, told.commentary)
    yield from (told.because for told in assessment.milestones)
    for check in edition.strategy.check_ins.get(objective.key, ()):
        if check.period.last <= card.as_of:
            yield from (check.because or check.said, check.by)


def _list_team(team: Team, _: Edition) -> _Texts:
    yield team.kind_
    yield from (team.lead, team.contact, *team.sites, *team.what_we_do)
    yield from _list_sentences(*team.supports, *team.how)


def _list_measure(measure: Measure, edition: Edition) -> _Texts:
    yield measure.unit
    yield from (measure.data_owner, measure.source, *_list_sentences(*measure.supports))
    yield from (benchmark.name for benchmark in measure.benchmarks)
    if measure.quality:
        yield measure.quality.note
    for point in edition.measure_assessment(measure.key).points:
        result = point.result
        yield from (result.said, result.commentary, result.cause)
        yield from (text for action in result.actions for text in (action.what, action.who))


def _list_review(review: Review, _: Edition) -> _Texts:
    yield review.forum
    yield from (*review.decisions, *review.next)
    for lesson in review.lessons:
        yield from (lesson.expected, lesson.happened, lesson.why, lesson.next_time)


def _list_news(item: News, _: Edition) -> _Texts:
    yield item.summary


def _list_nothing(_: Thing, __: Edition) -> _Texts:
    yield from ()


def _list_sentences(*links: Link) -> _Texts:
    yield from (link.how for link in links)


_OWN: Mapping[type[Thing], Callable[[Any, Edition], _Texts]] = {
    Purpose: _list_purpose,
    Value: _list_value,
    Priority: _list_priority,
    Objective: _list_objective,
    Team: _list_team,
    Measure: _list_measure,
    Review: _list_review,
    News: _list_news,
    FreePage: _list_nothing,
}
