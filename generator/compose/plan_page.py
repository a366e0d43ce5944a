"""Our plan on a page: vision, mission, values, and each priority with its objectives and key measures."""

from generator.compose import urls
from generator.compose.cards import find_status
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.notes import split_by_state
from generator.compose.sentences import say_roll_up, say_target, say_value
from generator.compose.words import join_prose
from generator.model.list_views import PlanPriority, PlanView
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Priority
from generator.model.views import Cell, Column, Row, StepView, TableView


def compose_plan(edition: Edition) -> Page:
    """The whole plan as one page."""
    path, strategy = urls.PLAN, edition.strategy
    purpose = strategy.purpose
    plan = edition.settings.plan
    title = plan.title.plain if plan and plan.title else "Our plan on a page"
    opened, _, _ = split_by_state(tuple(o.key for o in strategy.objectives.values()), edition)
    others = (key for key in opened if not edition.scorecard.threads[key].reaches_purpose)
    view = PlanView(
        frame=make_frame(edition, path, title, description="The whole plan on one page."),
        vision=join_prose(purpose.vision, edition, path, under=2, prefix="vision-"),
        mission=join_prose(purpose.mission, edition, path, under=2, prefix="mission-"),
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
        priorities=tuple(_priority(edition, p, path) for p in strategy.priorities.values() if not p.retired),
        others=tuple(make_branch(edition, key, path) for key in others),
    )
    return Page(path, "pages/plan.html", view)


def _priority(edition: Edition, priority: Priority, path: str) -> PlanPriority:
    opened, _, _ = split_by_state(edition.scorecard.supporters.get(priority.key, ()), edition)
    return PlanPriority(
        link=link_thing(priority, edition, path),
        summary=join_prose(priority.summary, edition, path),
        worked_out=say_roll_up(edition.thing_assessment(priority.key).roll_up, edition),
        outcomes=tuple(join_prose(outcome, edition, path) for outcome in priority.outcomes),
        objectives=tuple(make_branch(edition, key, path) for key in opened),
        measures=_make_key_measures(edition, priority.key, path),
    )


def make_branch(edition: Edition, key: Key, path: str) -> StepView:
    """An objective with the open objectives right below it."""
    below, _, _ = split_by_state(edition.scorecard.supporters.get(key, ()), edition)
    thing = edition.thing(key)
    return StepView(
        link=link_thing(thing, edition, path),
        kind=edition.words.kind(thing),
        status=find_status(edition, key),
        below=tuple(
            StepView(
                link_thing(edition.thing(child), edition, path),
                edition.words.kind(edition.thing(child)),
                status=find_status(edition, child),
            )
            for child in below
        ),
    )


def _make_key_measures(edition: Edition, priority: Key, path: str) -> TableView:
    """The key measures (`kpi`) at or below a priority."""
    rows = []
    for part in edition.thing_assessment(priority).roll_up.below:
        measure = edition.strategy.measures[part.key.partition("/")[2]]
        if measure.kpi:
            found = edition.measure_assessment(part.key)
            link = link_thing(measure, edition, path)
            rows.append(
                Row(
                    (
                        Cell(link.text, link.href),
                        Cell(say_value(found.current, measure, edition), is_number=True),
                        Cell(say_target(found, measure, edition), is_number=True),
                        Cell(status=edition.words.status(found.status)),
                    )
                )
            )
    columns = (
        Column(edition.words.one("measure")),
        Column("Last figure", is_number=True),
        Column("Target", is_number=True),
        Column("Status"),
    )
    return TableView("Key measures", columns, tuple(rows))
