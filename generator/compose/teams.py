"""The pages of teams: one for each, which opens with what the team does, and one of all."""

from generator.compose import urls
from generator.compose.cards import make_measure_card, make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import Around, frame_thing, link_thing, make_frame
from generator.compose.movements import group_movements, list_movements_of
from generator.compose.notes import list_how, list_state_notes, make_judged, make_value_card, split_by_state
from generator.compose.sentences import say_roll_up
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Team
from generator.model.plan_views import TeamsView, TeamView
from generator.model.views import Fact, LinkView, MeasureCard, StepView


def make_team_tree(edition: Edition, path: str) -> tuple[StepView, ...]:
    """The teams without a team above, each with those below it; a team with two above stands under both."""
    children = _find_children(edition)
    tops = [team.key for team in edition.strategy.teams.values() if not team.retired and not team.parent]
    return tuple(_branch(edition, key, children, path) for key in tops)


def _find_children(edition: Edition) -> dict[Key, list[Key]]:
    children: dict[Key, list[Key]] = {}
    for team in edition.strategy.teams.values():
        for ref in team.parent:
            if not team.retired:
                children.setdefault(ref.key, []).append(team.key)
    return children


def _branch(edition: Edition, key: Key, children: dict[Key, list[Key]], path: str) -> StepView:
    team = edition.thing(key)
    assert isinstance(team, Team)  # noqa: S101  (a key of teams/)
    return StepView(
        link=link_thing(team, edition, path),
        kind=team.kind_,
        below=tuple(_branch(edition, child, children, path) for child in children.get(key, ())),
    )


def compose_teams(edition: Edition) -> Page:
    """The page of all teams, as a tree."""
    frame = make_frame(edition, urls.TEAMS, edition.words.many("team"), description="Find your team.")
    return Page(urls.TEAMS, "pages/teams.html", TeamsView(frame=frame, tree=make_team_tree(edition, urls.TEAMS)))


def compose_team(edition: Edition, team: Team, around: Around) -> Page:
    """The page of one team."""
    path, strategy = urls.find_path(team.key), edition.strategy
    assessment = edition.thing_assessment(team.key)
    own = edition.scorecard.team_things.get(team.key, ())
    opened, drafts, earlier = split_by_state(own, edition)
    crumbs = (LinkView(edition.words.many("team"), urls.make_href(path, urls.TEAMS)),)
    sentence = say_roll_up(assessment.roll_up, edition)
    view = TeamView(
        frame=frame_thing(edition, path, team, description=_describe(team), crumbs=crumbs, around=around),
        title=join_prose(team.title, edition, path),
        kind=team.kind_.capitalize() or edition.words.one("team"),
        what_we_do=tuple(join_prose(item, edition, path) for item in team.what_we_do),
        words=join_prose(team.words, edition, path, under=2),
        sentence=sentence,
        judged=make_judged(assessment.judgement, edition, path),
        changed=group_movements(list_movements_of((team.key, *own), edition), edition, path),
        how=list_how(team.how, edition, path),
        values=() if team.how else tuple(make_value_card(value, edition, path) for value in strategy.values.values()),
        objectives=tuple(make_thing_card(edition, key, path) for key in (*_priorities(own), *opened, *drafts)),
        measures=_list_measures(own, edition, path),
        facts=_list_facts(team, edition, path),
        above=tuple(link_thing(edition.thing(ref.key), edition, path) for ref in team.parent),
        below=tuple(_branch(edition, key, {}, path) for key in _find_children(edition).get(team.key, ())),
        earlier=tuple(make_thing_card(edition, key, path) for key in earlier),
        thread=make_thread(edition, team, path),
        topics=link_topics(team, path),
        notes=list_state_notes(team, edition, path),
    )
    return Page(path, "pages/team.html", view)


def _describe(team: Team) -> str:
    return "; ".join(item.plain.rstrip(".") for item in team.what_we_do) or team.title.plain


def _priorities(own: tuple[Key, ...]) -> tuple[Key, ...]:
    return tuple(key for key in own if key.startswith("priorities/"))


def _list_measures(own: tuple[Key, ...], edition: Edition, path: str) -> tuple[MeasureCard, ...]:
    measures = (edition.strategy.measures[key.partition("/")[2]] for key in own if key.startswith("measures/"))
    return tuple(make_measure_card(edition, measure.key, path) for measure in measures if not measure.retired)


def _list_facts(team: Team, edition: Edition, path: str) -> tuple[Fact, ...]:
    """Who leads the team, how to reach it, where it works, the teams above it."""
    facts = (
        Fact("Led by", html=join_prose(team.lead, edition, path)),
        Fact("Contact", html=join_prose(team.contact, edition, path)),
        Fact("Where", html="; ".join(join_prose(site, edition, path) for site in team.sites)),
        Fact("Part of", links=tuple(link_thing(edition.thing(ref.key), edition, path) for ref in team.parent)),
    )
    return tuple(fact for fact in facts if fact.html or fact.links)
