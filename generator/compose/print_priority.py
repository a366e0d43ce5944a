"""A priority with everything below it as one document, for print: objectives along the thread, with their measures."""

from generator.compose import urls
from generator.compose.cards import link_teams
from generator.compose.edition import Edition
from generator.compose.facts import keep_given, list_thing_facts
from generator.compose.frame import PageHead, describe_as_at, link_key, link_thing, make_frame
from generator.compose.key_results import list_key_results, list_milestones
from generator.compose.notes import list_how, name_kind
from generator.compose.objectives import join_said
from generator.compose.print_measures import Document, has_band, open_document, tell_measures
from generator.compose.print_walk import list_below, list_measures, part_first, walk_objectives
from generator.compose.standing import make_standing
from generator.compose.titles import name_apart
from generator.compose.words import join_prose
from generator.model.frame_views import Frame
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Objective, Priority
from generator.model.print_views import PrintObjective, SupportView, WholePriorityView
from generator.model.views import Fact, LinkView


def compose_whole_priority(edition: Edition, priority: Priority) -> Page:
    """The document of one priority."""
    path = urls.whole_priority_path(priority.key)
    objectives = tuple(walk_objectives(priority.key, edition))
    measures = dict.fromkeys(low for key in (*objectives, priority.key) for low in list_measures(key, edition))
    below = list_below(priority.key, edition)
    document = open_document(edition, path, (*objectives, *measures, *below))
    seen: set[Key] = set()
    told = tuple(_tell_objective(key, document, seen) for key in objectives)
    rest, again = part_first(dict.fromkeys((*list_measures(priority.key, edition), *below)), seen)
    direct = frozenset(list_measures(priority.key, edition))
    own = tell_measures(rest, document, supported=priority.key, again=tuple(key for key in again if key in direct))
    here = document.edition
    view = WholePriorityView(
        frame=_make_frame(edition, priority, path),
        title=join_prose(priority.title, here, path),
        kind=name_kind(priority, edition),
        cover=_list_cover(edition, priority, path),
        back=link_thing(priority, edition, path),
        band=has_band((own, *(objective.measures for objective in told))),
        summary=join_prose(priority.summary, here, path),
        standing=make_standing(priority.key, here, path, is_plain=True),
        words=join_prose(priority.words, here, path, under=2, prefix=urls.PART),
        outcomes=tuple(join_prose(outcome, here, path) for outcome in priority.outcomes),
        how=list_how(priority.how, here, path),
        objectives=told,
        measures=own,
    )
    return Page(path, "pages/print-priority.html", view)


def _make_frame(edition: Edition, priority: Priority, path: str) -> Frame:
    titles = name_apart(edition.strategy.priorities.values(), edition, is_whole=True)
    crumbs = (
        LinkView(edition.words.many("priority"), urls.make_href(path, urls.PRIORITIES)),
        link_thing(priority, edition, path),
    )
    head = PageHead(
        title=f"{titles[priority.key]}, the whole {edition.words.kind_inside(priority)}",
        description=priority.summary.plain,
        crumbs=crumbs,
        subject=priority,
        content_lang=priority.lang if priority.lang != edition.settings.languages[0] else "",
    )
    return make_frame(edition, path, head)


def _list_cover(edition: Edition, priority: Priority, path: str) -> tuple[Fact, ...]:
    """Whose it is, in which plan, and as at when."""
    facts = (
        Fact("Organisation", edition.settings.name),
        Fact("Plan", edition.settings.plan.title.plain if edition.settings.plan else ""),
        *list_thing_facts(priority, edition, path),
        Fact("As at", describe_as_at(edition)),
    )
    return keep_given(facts)


def _tell_objective(key: Key, document: Document, seen: set[Key]) -> PrintObjective:
    edition, path = document.edition, document.path
    objective, found = edition.strategy.objectives[key.partition("/")[2]], edition.thing_assessment(key)
    part_id = edition.here[key]
    first, again = part_first(list_measures(key, edition), seen)
    said, said_in = join_said(found, edition, path, prefix=f"{part_id}.said-", under=3)
    return PrintObjective(
        link=document.link_out(objective),
        title=document.find_title(objective),
        id=part_id,
        team=link_teams(objective, edition, path),
        supports=_list_supports(objective, document),
        standing=make_standing(key, edition, path, is_plain=True),
        said=said,
        said_in=said_in,
        key_results=list_key_results(objective, found, edition, path, prefix=f"{part_id}."),
        milestones=list_milestones(objective, found, edition, path, prefix=f"{part_id}."),
        measures=tell_measures(first, document, supported=key, again=again),
    )


def _list_supports(objective: Objective, document: Document) -> tuple[SupportView, ...]:
    """What an objective supports, with its sentences."""
    edition, path = document.edition, document.path
    return tuple(
        SupportView(link_key(link.key, edition, path), join_prose(link.how, edition, path))
        for link in objective.supports
    )
