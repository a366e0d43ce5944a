"""The pages of objectives: one for each, with what it supports and what supports it, and one of all."""

from collections.abc import Iterator

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.edition import Edition
from generator.compose.facts import list_thing_facts
from generator.compose.frame import Around, PageHead, frame_thing, make_frame
from generator.compose.key_results import list_key_results, set_words_apart
from generator.compose.letters import capitalise
from generator.compose.long_lists import MOST, Part, compose_overview, frame_part, lay_out
from generator.compose.notes import (
    group_apart,
    group_by_team,
    list_how,
    list_state_notes,
    list_supporter_cards,
    name_kind,
    split_by_state,
)
from generator.compose.numbers import format_money, name_period
from generator.compose.parts_table import make_roll_up
from generator.compose.priorities import list_measure_cards
from generator.compose.standing import make_standing
from generator.compose.thread_block import make_thread
from generator.compose.time_tracks import place_milestones
from generator.compose.titles import name_apart
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.nouns import PURPOSE
from generator.model.pages import Page
from generator.model.plan import Objective
from generator.model.plan_views import CardGroup, ListView, ObjectiveView
from generator.model.scorecard import ThingAssessment
from generator.model.views import Cell, Column, Fact, LinkView, Row, TableView

_LONG = 90  # letters of a title that is set smaller


def compose_objectives(edition: Edition) -> Iterator[Page]:
    """The page of all objectives: the open ones by team, then drafts, then those that are over or yet to come."""
    path = urls.OBJECTIVES
    found = split_by_state(tuple(objective.key for objective in edition.strategy.objectives.values()), edition)
    drafts = tuple(make_thing_card(key, edition, path) for key in found.drafts)
    others = tuple(make_thing_card(key, edition, path) for key in found.others)
    groups = (*group_by_team(found.opened, PURPOSE, edition, path), *group_apart(drafts, others))
    head = PageHead(title=edition.words.many("objective"), description="What we mean to reach, by team.")
    if len(edition.strategy.objectives) <= MOST:
        yield Page(path, "pages/list.html", ListView(frame=make_frame(edition, path, head), groups=groups))
    else:
        yield from _split(groups, head, edition)


def _split(groups: tuple[CardGroup, ...], head: PageHead, edition: Edition) -> Iterator[Page]:
    """The same groups, each on a page of its own."""
    teams = name_apart(tuple(edition.strategy.teams.values()), edition)
    names = {f"teams-{key.partition('/')[2]}": name for key, name in teams.items()}
    pages = lay_out(Part(names.get(g.id, g.title), f"objectives-{g.id}", g.cards) for g in groups)
    told = [edition.words.count(len(page.items), "objective") for page in pages]
    yield compose_overview(urls.OBJECTIVES, head, zip(pages, told, strict=True), edition)
    for page, sentence in zip(pages, told, strict=True):
        frame = frame_part(page, pages, LinkView(head.title, urls.OBJECTIVES), edition, sentence)
        groups = (CardGroup("", "objectives", page.items),)
        yield Page(page.path, "pages/list.html", ListView(frame=frame, groups=groups))


def compose_objective(edition: Edition, objective: Objective, around: Around) -> Page:
    """The page of one objective."""
    path = urls.find_path(objective.key)
    assessment = edition.thing_assessment(objective.key)
    found = split_by_state(edition.scorecard.supporters.get(objective.key, ()), edition)
    card = make_thing_card(objective.key, edition, path)
    said, said_in = join_said(assessment, edition, path)
    milestones, axis = place_milestones(objective, assessment, edition, path)
    view = ObjectiveView(
        frame=frame_thing(edition, objective, description=card.worked_out, around=around),
        title=join_prose(objective.title, edition, path),
        kind=name_kind(objective, edition),
        is_long=len(objective.title.plain) > _LONG,
        state=card.note,
        standing=make_standing(objective.key, edition, path),
        roll_up=make_roll_up(objective.key, edition, path),
        words=join_prose(set_words_apart(objective), edition, path, under=2, prefix=urls.PART),
        facts=_list_facts(objective, edition, path),
        how=list_how(objective.how, edition, path),
        measures=list_measure_cards(objective.key, edition, path),
        objectives=list_supporter_cards((*found.opened, *found.drafts), objective.key, edition, path),
        key_results=list_key_results(objective, assessment, edition, path),
        milestones=milestones,
        axis=axis,
        budget=_make_budget(objective, assessment, edition),
        said=said,
        said_in=said_in,
        history=_make_history(objective, edition, path),
        apart=group_apart((), list_supporter_cards(found.others, objective.key, edition, path)),
        thread=make_thread(objective, edition, path),
        topics=link_topics(objective, edition, path),
        notes=list_state_notes(objective, edition, path),
    )
    return Page(path, "pages/objective.html", view)


def _list_facts(objective: Objective, edition: Edition, path: str) -> tuple[Fact, ...]:
    facts = list_thing_facts(objective, edition, path)
    perspective = capitalise(objective.perspective)
    return (*facts, Fact("Perspective", perspective)) if perspective else facts


def join_said(
    assessment: ThingAssessment, edition: Edition, path: str, *, under: int = 2, prefix: str = "said-"
) -> tuple[str, str]:
    """What the last check-in said in words, and of which period; both "" where it said none."""
    said = f"<p>{join_prose(assessment.said, edition, path)}</p>" if assessment.said else ""
    said += join_prose(assessment.commentary, edition, path, under=under, prefix=prefix)
    if not said or assessment.checked_in is None:
        return "", ""
    return said, name_period(assessment.checked_in, edition.settings.year, edition.locale)


def _make_budget(objective: Objective, assessment: ThingAssessment, edition: Edition) -> TableView | None:
    """What it has, is to save, and has spent; None where nothing was said."""
    budget = objective.budget
    currency = budget.currency if budget else "GBP"
    since = name_period(assessment.spent_in, edition.settings.year, edition.locale) if assessment.spent_in else ""
    lines = (
        ("To run it", "", budget.revenue if budget else None),
        ("To build and buy", "", budget.capital if budget else None),
        ("To save", "", budget.savings if budget else None),
        ("Spent so far", since, assessment.spent),
    )
    rows = tuple(
        Row((Cell(name, note=note), Cell(format_money(amount, currency, edition.locale), is_number=True)))
        for name, note, amount in lines
        if amount is not None
    )
    columns = (Column("For"), Column("Amount", is_number=True))
    return TableView("Its money", columns, rows, is_caption_hidden=True) if rows else None


def _make_history(objective: Objective, edition: Edition, path: str) -> TableView | None:
    """What was judged and said in each period, newest first; None where nothing was."""
    checks = [c for c in edition.strategy.check_ins.get(objective.key, ()) if c.period.last <= edition.scorecard.as_of]
    rows = tuple(
        Row(
            (
                Cell(name_period(check.period, edition.settings.year, edition.locale, check.label)),
                Cell(status=edition.words.status(check.status)) if check.status else Cell(),
                Cell(html=join_prose(check.because or check.said, edition, path)),
                Cell(check.confidence),
                Cell(check.by.plain),
            )
        )
        for check in reversed(checks)
        if check.status or check.because or check.said or check.confidence
    )
    columns = (Column("Period"), Column("Judged"), Column("Why"), Column("Confidence"), Column("By"))
    return TableView("What was said of it, newest first", columns, rows) if rows else None
