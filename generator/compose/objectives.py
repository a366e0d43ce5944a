"""The pages of objectives: one for each, with what it supports and what supports it, and one of all."""

from decimal import Decimal

from generator.compose import urls
from generator.compose.cards import find_roll_up_status, find_status, make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, make_frame
from generator.compose.key_results import list_key_results, list_milestones
from generator.compose.notes import (
    group_by_team,
    list_how,
    list_state_notes,
    make_judged,
    make_supporter_card,
    split_by_state,
)
from generator.compose.numbers import format_number, format_percent, name_period
from generator.compose.priorities import list_measure_cards, list_thing_facts
from generator.compose.sentences import say_roll_up
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.nouns import Key, Thing
from generator.model.pages import Page
from generator.model.plan import Objective
from generator.model.plan_views import CardGroup, ListView, ObjectiveView
from generator.model.scorecard import RollUp, ThingAssessment
from generator.model.views import Cell, Column, Fact, LinkView, Row, TableView

_ROLL_UPS = {
    "counts": "The parts are counted; no colour is made of them.",
    "worst": "The whole stands as its worst part does.",
    "share": (
        "Each part that is good counts 1, close ½, off 0; the rest are left out. From ¾ the whole is on track, "
        "from ½ at risk."
    ),
    "weighted": (
        "Each part counts by its weight: good 1, close ½, off 0; the rest are left out. From ¾ the whole is on track, "
        "from ½ at risk."
    ),
    "milestones": "There are no measures, so the milestones count.",
    "none": "There is nothing to work a status out from.",
}


def compose_objectives(edition: Edition) -> Page:
    """The page of all objectives: the open ones by team, then drafts, then those that are over or yet to come."""
    path = urls.OBJECTIVES
    keys = tuple(objective.key for objective in edition.strategy.objectives.values())
    opened, drafts, earlier = split_by_state(keys, edition)
    groups = (
        *group_by_team(opened, edition, path, edition.strategy.purpose),
        CardGroup("Drafts, counted nowhere", "drafts", tuple(make_thing_card(edition, key, path) for key in drafts)),
        CardGroup("Earlier, and not open", "earlier", tuple(make_thing_card(edition, key, path) for key in earlier)),
    )
    title = edition.words.many("objective")
    frame = make_frame(edition, path, title, description="What we mean to reach, by team.")
    return Page(path, "pages/list.html", ListView(frame=frame, groups=tuple(g for g in groups if g.cards)))


def compose_objective(edition: Edition, objective: Objective, around: Around) -> Page:
    """The page of one objective."""
    path = urls.find_path(objective.key)
    assessment = edition.thing_assessment(objective.key)
    opened, drafts, earlier = split_by_state(edition.scorecard.supporters.get(objective.key, ()), edition)
    crumbs = (LinkView(edition.words.many("objective"), urls.make_href(path, urls.OBJECTIVES)),)
    card = make_thing_card(edition, objective.key, path)
    view = ObjectiveView(
        frame=frame_thing(
            edition,
            path,
            objective,
            description=card.worked_out or objective.title.plain,
            crumbs=crumbs,
            around=around,
        ),
        title=join_prose(objective.title, edition, path),
        kind=edition.words.one("objective"),
        state=card.note,
        worked_out=say_roll_up(assessment.roll_up, edition),
        status=find_roll_up_status(edition, objective.key),
        roll_up=_explain_roll_up(assessment.roll_up, edition),
        parts=make_parts_table(edition, assessment.roll_up, path),
        judged=make_judged(assessment.judgement, edition, path),
        words=join_prose(objective.words, edition, path, under=2),
        facts=_list_facts(objective, edition, path),
        how=list_how(objective.how, edition, path),
        measures=list_measure_cards(objective.key, edition, path),
        objectives=tuple(make_supporter_card(key, objective.key, edition, path) for key in (*opened, *drafts)),
        key_results=list_key_results(objective, assessment, edition, path),
        milestones=list_milestones(objective, assessment, edition, path),
        budget=_make_budget(objective, assessment, edition),
        said=_join_said(assessment, edition, path),
        said_in=name_period(assessment.checked_in, edition.settings.year, edition.locale)
        if assessment.checked_in
        else "",
        history=_make_history(objective, edition, path),
        earlier=tuple(make_supporter_card(key, objective.key, edition, path) for key in earlier),
        thread=make_thread(edition, objective, path),
        topics=link_topics(objective, path),
        notes=list_state_notes(objective, edition, path),
    )
    return Page(path, "pages/objective.html", view)


def _list_facts(objective: Objective, edition: Edition, path: str) -> tuple[Fact, ...]:
    facts = list_thing_facts(objective, edition, path)
    perspective = objective.perspective.capitalize()
    return (*facts, Fact("Perspective", perspective)) if perspective else facts


def _join_said(assessment: ThingAssessment, edition: Edition, path: str) -> str:
    said = f"<p>{join_prose(assessment.said, edition, path)}</p>" if assessment.said else ""
    return said + join_prose(assessment.commentary, edition, path, under=2, prefix="said-")


def _explain_roll_up(roll_up: RollUp, edition: Edition) -> str:
    """The rule in words, with the share it gave."""
    share = f" Here that is {format_percent(roll_up.share, edition.locale)}." if roll_up.share is not None else ""
    return _ROLL_UPS[roll_up.rule] + share


def make_parts_table(edition: Edition, roll_up: RollUp, path: str) -> TableView:
    """The parts of a roll-up with how each stands, and its weight where it isn't 1."""
    has_weights = any(part.weight != 1 for part in roll_up.parts)
    columns = [Column("Part"), Column("Kind"), Column("Status")]
    if has_weights:
        columns.append(Column("Counts", is_number=True))
    rows = []
    for part in roll_up.parts:
        thing = edition.thing(part.key)
        href = edition.find_href(part.key, path)
        text, kind = _name_part(part.key, thing, edition)
        cells = [
            Cell(text, href),
            Cell(kind),
            Cell(status=find_status(edition, part.key) or edition.words.status(part.status)),
        ]
        if has_weights:
            cells.append(Cell(format_number(part.weight, None, edition.locale), is_number=True))
        rows.append(Row(tuple(cells)))
    return TableView(
        "What its status is made of",
        tuple(columns),
        tuple(rows),
        empty="Nothing yet.",
        is_caption_hidden=True,
    )


def _name_part(key: Key, thing: Thing, edition: Edition) -> tuple[str, str]:
    """What a part is called and its kind; a milestone is a part of its objective."""
    part = key.partition("#")[2]
    if not part or not isinstance(thing, Objective):
        return thing.name, edition.words.kind(thing)
    assessment = edition.thing_assessment(thing.key)
    title = next((m.title.plain for m in assessment.milestones if m.key == key), part)
    return title, edition.words.one("milestone")


def _make_budget(objective: Objective, assessment: ThingAssessment, edition: Edition) -> TableView | None:
    budget = objective.budget
    if budget is None:
        return None

    currency = budget.currency

    def money(amount: Decimal) -> str:
        return format_money(amount, currency, edition.locale)

    lines = [("To run it", budget.revenue), ("To build and buy", budget.capital), ("To save", budget.savings)]
    rows = [Row((Cell(name), Cell(money(amount), is_number=True))) for name, amount in lines if amount is not None]
    if assessment.spent is not None:
        since = name_period(assessment.spent_in, edition.settings.year, edition.locale) if assessment.spent_in else ""
        rows.append(Row((Cell("Spent so far", note=since), Cell(money(assessment.spent), is_number=True))))
    return TableView(
        "Its money", (Column("For"), Column("Amount", is_number=True)), tuple(rows), is_caption_hidden=True
    )


def format_money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount in its currency's sign, or its code: "£240,000", "NOK 240,000"."""
    sign = {"GBP": "£", "USD": "$", "EUR": "€"}.get(currency, f"{currency} ")
    minus = "\N{MINUS SIGN}" if amount < 0 else ""
    return f"{minus}{sign}{format_number(abs(amount), None, locale)}"


def _make_history(objective: Objective, edition: Edition, path: str) -> TableView | None:
    """What was judged and said in each period, newest first; None where nothing was."""
    checks = [c for c in edition.strategy.check_ins.get(objective.key, ()) if c.period.last <= edition.scorecard.as_of]
    rows = []
    for check in reversed(checks):
        words = check.because or check.said
        rows.append(
            Row(
                (
                    Cell(name_period(check.period, edition.settings.year, edition.locale)),
                    Cell(status=edition.words.status(check.status)) if check.status else Cell(""),
                    Cell(html=join_prose(words, edition, path)),
                    Cell(check.confidence),
                    Cell(check.by.plain),
                )
            )
        )
    columns = (Column("Period"), Column("Judged"), Column("Why"), Column("Confidence"), Column("By"))
    return TableView("What was said of it, newest first", columns, tuple(rows)) if rows else None
