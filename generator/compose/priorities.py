"""The pages of priorities, one for each and one for all."""

from generator.compose import urls
from generator.compose.cards import (
    find_how,
    find_measure,
    make_measure_card,
    make_thing_card,
)
from generator.compose.comments import find_latest_comment
from generator.compose.edition import Edition
from generator.compose.facts import list_thing_facts
from generator.compose.frame import Around, PageHead, frame_thing, make_frame
from generator.compose.notes import (
    group_apart,
    group_by_team,
    list_how,
    list_state_notes,
    list_supporter_cards,
    name_kind,
    split_by_state,
)
from generator.compose.parts_table import make_roll_up
from generator.compose.print_links import link_whole_priority
from generator.compose.standing import make_standing
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.measure_views import CommentView
from generator.model.measures import Measure
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Priority
from generator.model.plan_views import CardGroup, ListView, PriorityView
from generator.model.scorecard import PartStatus
from generator.model.statuses import STATUSES
from generator.model.views import LinkView, MeasureCard

_MOST_COMMENTS = 5
WORST_FIRST = {"off": 0, "close": 1, "none": 2, "good": 3}


def compose_priorities(edition: Edition) -> Page:
    """The page of all priorities, the retired ones last."""
    path, priorities = urls.PRIORITIES, tuple(edition.strategy.priorities.values())
    cards = {p.key: make_thing_card(p.key, edition, path) for p in priorities}
    groups = (
        CardGroup("", "priorities", tuple(cards[p.key] for p in priorities if not edition.is_retired(p))),
        CardGroup("Retired", "retired", tuple(cards[p.key] for p in priorities if edition.is_retired(p))),
    )
    head = PageHead(title=edition.words.many("priority"), description="What matters most in this plan.")
    view = ListView(frame=make_frame(edition, path, head), groups=tuple(g for g in groups if g.cards))
    return Page(path, "pages/list.html", view)


def compose_priority(edition: Edition, priority: Priority, around: Around) -> Page:
    """The page of one priority."""
    path = urls.find_path(priority.key)
    found = split_by_state(edition.scorecard.supporters.get(priority.key, ()), edition)
    view = PriorityView(
        frame=frame_thing(edition, priority, description=priority.summary.plain, around=around),
        title=join_prose(priority.title, edition, path),
        kind=name_kind(priority, edition),
        summary=join_prose(priority.summary, edition, path),
        standing=make_standing(priority.key, edition, path),
        roll_up=make_roll_up(priority.key, edition, path),
        words=join_prose(priority.words, edition, path, under=2, prefix=urls.PART),
        outcomes=tuple(join_prose(outcome, edition, path) for outcome in priority.outcomes),
        facts=list_thing_facts(priority, edition, path),
        how=list_how(priority.how, edition, path),
        objectives=group_by_team(found.opened, priority.key, edition, path),
        measures=list_measure_cards(priority.key, edition, path),
        comments=_list_comments(priority.key, edition, path),
        whole=link_whole_priority(priority, edition, path),
        apart=group_apart(
            list_supporter_cards(found.drafts, priority.key, edition, path),
            list_supporter_cards(found.others, priority.key, edition, path),
        ),
        thread=make_thread(priority, edition, path),
        topics=link_topics(priority, edition, path),
        notes=list_state_notes(priority, edition, path),
    )
    return Page(path, "pages/priority.html", view)


def list_measure_cards(key: Key, edition: Edition, path: str) -> tuple[MeasureCard, ...]:
    """The measures that support a thing directly, the retired left out, with the sentences that tie them to it."""
    measures = (edition.thing(low) for low in edition.scorecard.supporters.get(key, ()))
    return tuple(
        make_measure_card(measure.key, edition, path, find_how(measure, key))
        for measure in measures
        if isinstance(measure, Measure) and not edition.is_retired(measure)
    )


def _list_comments(key: Key, edition: Edition, path: str) -> tuple[tuple[LinkView, CommentView], ...]:
    """A few of the open measures' latest commentaries: of direct and key measures first, the worst first."""
    below = edition.thing_assessment(key).roll_up.below
    direct = frozenset(edition.scorecard.supporters.get(key, ()))

    def rank(part: PartStatus) -> tuple[bool, int]:
        is_first = part.key in direct or find_measure(part.key, edition).kpi
        return not is_first, WORST_FIRST[STATUSES[part.status].scale]

    order = sorted(below, key=rank)
    found = []
    for part in order:
        if comment := find_latest_comment(part.key, edition, path):
            found.append(comment)
        if len(found) == _MOST_COMMENTS:
            break
    return tuple(found)
