"""A thing in plain lines: how it stands and why, the thread up to the purpose, and down to what supports it."""

from collections.abc import Iterator

from generator.compose.cards import find_status
from generator.compose.counts import say_standing
from generator.compose.edition import Edition
from generator.compose.numbers import describe_period, format_day
from generator.compose.reasons import explain_status
from generator.compose.sentences import calendar_of, say_measure
from generator.compose.standing import make_judged
from generator.compose.thread_block import make_thread
from generator.compose.trends import say_trend
from generator.compose.words import strip_tags
from generator.model.measures import Measure
from generator.model.nouns import Key, Thing
from generator.model.views import StatusView, StepView, ThreadView

HERE = ""  # no page, so addresses are of no use, and are left out


def tell_thing(edition: Edition, key: Key) -> Iterator[str]:
    """The lines that tell of the thing with this key."""
    thing = edition.thing(key)
    yield thing.title.plain
    yield f"{edition.words.kind(thing)} · {thing.key} · {thing.place.file}"
    yield f"As at {format_day(edition.scorecard.as_of, edition.locale)}, for {edition.strategy.audience}"
    yield from _tell_standing(edition, thing)
    if key in edition.scorecard.threads:
        yield from _tell_thread(edition, thing)


def _tell_standing(edition: Edition, thing: Thing) -> Iterator[str]:
    """How it stands, and why."""
    if isinstance(thing, Measure):
        yield from _tell_measure(edition, thing)
    elif thing.key in edition.scorecard.things:
        assessment = edition.thing_assessment(thing.key)
        yield f"\nHow it stands{_mark(find_status(thing.key, edition))}"
        yield f"  {say_standing(thing.key, edition) or 'Nothing is there yet to work it out from.'}"
        if judged := make_judged(assessment.judgement, edition, HERE):
            yield f"  {judged.by}: {judged.status.word.lower()}"
            if judged.because:
                yield f"    {strip_tags(judged.because)}"


def _tell_measure(edition: Edition, measure: Measure) -> Iterator[str]:
    assessment = edition.measure_assessment(measure.key)
    why = explain_status(assessment, measure, edition)
    yield f"\nHow it stands{_mark(edition.words.status(assessment.status))}"
    yield f"  {say_measure(assessment, measure, edition)}"
    yield f"  {say_trend(assessment.trend, assessment.points)}"
    yield "\nWhy"
    yield f"  {why.sentence}"
    for fact in why.facts:
        yield f"  {fact.name}: {fact.text or strip_tags(fact.html)}"
    if assessment.target and assessment.target.note:
        yield f"  Of the target: {assessment.target.note.plain}"
    awaited = assessment.reporting.awaited
    if assessment.reporting.days_late and awaited:
        period = describe_period(awaited, calendar_of(measure, edition), edition.locale)
        yield f"  Late by {assessment.reporting.days_late} days: {period}"


def _tell_thread(edition: Edition, thing: Thing) -> Iterator[str]:
    """The thread as the thing's page has it."""
    thread = make_thread(thing, edition, HERE)
    yield "\nThe thread"
    for step in thread.up:
        yield from _tell_step(step, 1)
    if thread.left_out:
        yield f"  {thread.left_out}"
    yield f"  ● {thread.here}"
    if thread.ends:
        yield f"  {thread.ends}"
    yield from _tell_others(thread)
    if thread.nothing_below:
        yield f"\n{thread.nothing_below}"
    if thread.down:
        yield "\nWhat supports it"
    for step in thread.down:
        yield from _tell_step(step, 1)
    if thread.more:
        yield f"  {thread.more.text}"


def _tell_others(thread: ThreadView) -> Iterator[str]:
    """What it supports beside the way up."""
    if thread.others:
        yield "\nIt also supports"
    for step in thread.others:
        yield from _tell_step(step, 1)
    if thread.others_more:
        yield f"  {thread.others_more}"


def _tell_step(step: StepView, depth: int) -> Iterator[str]:
    """A knot of the thread, its sentences, and the knots below it."""
    indent = "  " * depth
    kind = f" ({step.kind.lower()})" if step.kind else ""
    through = f", {step.through}" if step.through else ""
    yield f"{indent}○ {step.link.text}{kind}{through}{_mark(step.status)}"
    for sentence in step.sentences:
        yield f"{indent}    {strip_tags(sentence)}"
    for below in step.below:
        yield from _tell_step(below, depth + 1)
    if step.more:
        yield f"{indent}  {step.more.text}"


def _mark(status: StatusView | None) -> str:
    return f": {status.word.lower()}" if status else ""
