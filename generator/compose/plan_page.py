"""Our plan on a page: vision, mission, values, and each priority with its objectives and key measures."""

from generator.compose import urls
from generator.compose.cards import find_measure, find_status
from generator.compose.counts import say_standing
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_key, link_thing, make_frame
from generator.compose.letters import capitalise
from generator.compose.notes import split_by_state
from generator.compose.plan_timeline import make_timeline
from generator.compose.sentences import say_target, say_value
from generator.compose.tallies import make_tally
from generator.compose.words import join_prose
from generator.model.list_views import PlanPriority, PlanView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Priority
from generator.model.views import Cell, Column, LinkView, Row, StepView, TableView


def compose_plan(edition: Edition) -> Page:
    """The whole plan as one page."""
    path, strategy = urls.PLAN, edition.strategy
    purpose, plan = strategy.purpose, edition.settings.plan
    opened = split_by_state(tuple(o.key for o in strategy.objectives.values()), edition).opened
    seen: set[Key] = set()
    others = (key for key in opened if not edition.scorecard.threads[key].reaches_purpose)
    head = PageHead(
        title=plan.title.plain if plan and plan.title else "Our plan on a page",
        description="The whole plan on one page.",
    )
    view = PlanView(
        frame=make_frame(edition, path, head),
        vision=join_prose(purpose.vision, edition, path, under=2, prefix="vision-"),
        mission=join_prose(purpose.mission, edition, path, under=2, prefix="mission-"),
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
        priorities=tuple(
            _priority(p, edition, path, seen) for p in strategy.priorities.values() if not edition.is_retired(p)
        ),
        others=tuple(_branch(key, edition, path, seen) for key in others),
        timeline=make_timeline(edition, path),
    )
    return Page(path, "pages/plan.html", view)


def _priority(priority: Priority, edition: Edition, path: str, seen: set[Key]) -> PlanPriority:
    roll_up = edition.thing_assessment(priority.key).roll_up
    measures = (find_measure(part.key, edition) for part in roll_up.below)
    return PlanPriority(
        link=link_thing(priority, edition, path),
        summary=join_prose(priority.summary, edition, path),
        worked_out=say_standing(priority.key, edition),
        tally=make_tally(priority.key, edition),
        outcomes=tuple(join_prose(outcome, edition, path) for outcome in priority.outcomes),
        objectives=tuple(_branch(key, edition, path, seen) for key in _list_open(priority.key, edition)),
        measures=_make_key_measures([measure for measure in measures if measure.kpi], edition, path),
    )


def _list_open(key: Key, edition: Edition) -> tuple[Key, ...]:
    """The open objectives right below a thing."""
    return split_by_state(edition.scorecard.supporters.get(key, ()), edition).opened


def _branch(key: Key, edition: Edition, path: str, seen: set[Key]) -> StepView:
    """An objective with the open objectives right below it, those that were `seen` on the page left out."""
    lows = _list_open(key, edition)
    shown = [low for low in lows if low not in seen]
    seen.update(shown)
    below = tuple(_step(low, len(_list_open(low, edition)), edition, path) for low in shown)
    return _step(key, len(lows) - len(shown), edition, path, below)


def _step(key: Key, count: int, edition: Edition, path: str, below: tuple[StepView, ...] = ()) -> StepView:
    """An objective with how many more are right below it than are shown."""
    link = link_key(key, edition, path)
    return StepView(
        link=link,
        kind=edition.words.kind(edition.thing(key)),
        status=find_status(key, edition),
        below=below,
        more=LinkView(f"and {count} more below" if below else f"{count} more below", link.href) if count else None,
    )


def _make_key_measures(measures: list[Measure], edition: Edition, path: str) -> TableView:
    columns = (
        Column(edition.words.one("measure")),
        Column("Last figure", is_number=True),
        Column("Target", is_number=True),
        Column("Status"),
    )
    return TableView("Key measures", columns, tuple(_row(measure, edition, path) for measure in measures))


def _row(measure: Measure, edition: Edition, path: str) -> Row:
    found, link = edition.measure_assessment(measure.key), link_thing(measure, edition, path)
    current = found.current
    note = "provisional" if current and current.result.provisional else ""
    return Row(
        (
            Cell(link.text, link.href),
            Cell(say_value(current, measure, edition), note=note, is_number=True),
            Cell(capitalise(say_target(found, measure, edition)), is_number=True),
            Cell(status=edition.words.status(found.status)),
        )
    )
