"""The pages of priorities, one for each and one for all."""

from generator.compose import urls
from generator.compose.cards import find_roll_up_status, link_teams, make_measure_card, make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, make_frame
from generator.compose.measures import find_latest_comment
from generator.compose.notes import (
    group_by_team,
    list_how,
    list_state_notes,
    make_judged,
    make_supporter_card,
    split_by_state,
)
from generator.compose.numbers import format_span
from generator.compose.sentences import say_roll_up
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.measure_views import CommentView
from generator.model.nouns import Key, Thing
from generator.model.pages import Page
from generator.model.plan import Priority
from generator.model.plan_views import CardGroup, ListView, PriorityView
from generator.model.statuses import STATUSES
from generator.model.views import Fact, LinkView, MeasureCard

_MOST_COMMENTS = 5
_WORST_FIRST = {"off": 0, "close": 1, "none": 2, "good": 3}


def compose_priorities(edition: Edition) -> Page:
    """The page of all priorities, the retired ones last."""
    path, priorities = urls.PRIORITIES, tuple(edition.strategy.priorities.values())
    cards = {p.key: make_thing_card(edition, p.key, path) for p in priorities}
    groups = (
        CardGroup("", "priorities", tuple(cards[p.key] for p in priorities if not p.retired)),
        CardGroup("Retired", "retired", tuple(cards[p.key] for p in priorities if p.retired)),
    )
    frame = make_frame(edition, path, edition.words.many("priority"), description="What matters most in this plan.")
    return Page(path, "pages/list.html", ListView(frame=frame, groups=tuple(g for g in groups if g.cards)))


def compose_priority(edition: Edition, priority: Priority, around: Around) -> Page:
    """The page of one priority."""
    path = urls.find_path(priority.key)
    assessment = edition.thing_assessment(priority.key)
    supporters = edition.scorecard.supporters.get(priority.key, ())
    opened, drafts, earlier = split_by_state(supporters, edition)
    crumbs = (LinkView(edition.words.many("priority"), urls.make_href(path, urls.PRIORITIES)),)
    description = priority.summary.plain
    view = PriorityView(
        frame=frame_thing(edition, path, priority, description=description, crumbs=crumbs, around=around),
        title=join_prose(priority.title, edition, path),
        kind=edition.words.one("priority"),
        summary=join_prose(priority.summary, edition, path),
        worked_out=say_roll_up(assessment.roll_up, edition),
        status=find_roll_up_status(edition, priority.key),
        judged=make_judged(assessment.judgement, edition, path),
        words=join_prose(priority.words, edition, path, under=2),
        outcomes=tuple(join_prose(outcome, edition, path) for outcome in priority.outcomes),
        facts=list_thing_facts(priority, edition, path),
        how=list_how(priority.how, edition, path),
        objectives=group_by_team(opened, edition, path, priority),
        measures=list_measure_cards(priority.key, edition, path),
        comments=_list_comments(edition, priority.key, path),
        earlier=tuple(make_supporter_card(key, priority.key, edition, path) for key in earlier),
        drafts=tuple(make_supporter_card(key, priority.key, edition, path) for key in drafts),
        thread=make_thread(edition, priority, path),
        topics=link_topics(priority, path),
        notes=list_state_notes(priority, edition, path),
    )
    return Page(path, "pages/priority.html", view)


def list_measure_cards(key: Key, edition: Edition, path: str) -> tuple[MeasureCard, ...]:
    """The measures that support a thing directly, the retired left out, with the sentences that tie them to it."""
    cards = []
    for supporter in edition.scorecard.supporters.get(key, ()):
        measure = (
            edition.strategy.measures.get(supporter.partition("/")[2]) if supporter.startswith("measures/") else None
        )
        if measure and not measure.retired:
            how = next((link.how for link in measure.supports if link.key == key), None)
            cards.append(make_measure_card(edition, supporter, path, how))
    return tuple(cards)


def list_thing_facts(thing: Thing, edition: Edition, path: str) -> tuple[Fact, ...]:
    """Who answers for a thing, whose it is, and from when to when: those facts that were given."""
    first, last = getattr(thing, "first_day", thing.from_), getattr(thing, "last_day", thing.to)
    days = format_span(first, last, edition.locale) if first and last else ""
    facts = (
        Fact("Owner", html=join_prose(thing.owner, edition, path)),
        Fact("Sponsor", html=join_prose(thing.sponsor, edition, path)),
        Fact(edition.words.one("team"), links=link_teams(edition, thing, path)),
        Fact("When", days),
        Fact("Also called", ", ".join(thing.also_called)),
    )
    return tuple(fact for fact in facts if fact.text or fact.html or fact.links)


def _list_comments(edition: Edition, key: Key, path: str) -> tuple[tuple[LinkView, CommentView], ...]:
    """The latest commentary of the open measures below, the worst status first, a few at the most."""
    below = edition.thing_assessment(key).roll_up.below
    order = sorted(below, key=lambda part: _WORST_FIRST[STATUSES[part.status].scale])
    found = []
    for part in order:
        if comment := find_latest_comment(edition, part.key, path):
            found.append(comment)
        if len(found) == _MOST_COMMENTS:
            break
    return tuple(found)
