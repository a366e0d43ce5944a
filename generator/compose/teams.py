"""The pages of teams: one for each, which opens with what the team does, and one of all."""

import msgspec

from generator.compose import urls
from generator.compose.cards import make_measure_card, make_thing_card
from generator.compose.edition import Edition
from generator.compose.facts import keep_given
from generator.compose.frame import Around, PageHead, frame_thing, link_thing, make_frame
from generator.compose.movements import pick_headlines
from generator.compose.notes import (
    group_apart,
    leave_team_out,
    list_how,
    list_state_notes,
    make_value_card,
    name_kind,
    split_by_state,
)
from generator.compose.standing import make_standing
from generator.compose.supported import list_supported, show_supported
from generator.compose.thread_block import make_thread
from generator.compose.topics import link_topics
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan import Team
from generator.model.plan_views import TeamGroup
from generator.model.team_views import TeamsView, TeamView
from generator.model.views import Fact, LinkView, MeasureCard, StepView

_DEEPEST = 12  # levels of the tree
_MOST_TOPS, _MOST_WITHIN = 8, 12  # teams on the home page: at the top, and within one of those
_MOST_NEWS = 5


def make_team_tree(edition: Edition, path: str) -> tuple[StepView, ...]:
    """The teams in use that no team in use stands above, each with those within it.

    A team with two above stands under both, with what is within it under the first.
    """
    in_use = [team for team in edition.strategy.teams.values() if not edition.is_retired(team)]
    keys = {team.key for team in in_use}
    seen: set[Key] = set()
    tops = (team.key for team in in_use if not any(ref.key in keys for ref in team.parent))
    return tuple(_branch(key, edition, path, seen, 1) for key in tops)


def _branch(key: Key, edition: Edition, path: str, seen: set[Key], level: int) -> StepView:
    team = edition.thing(key)
    link = link_thing(team, edition, path)
    within = _list_within(key, edition)
    is_told = key in seen or level == _DEEPEST
    seen.add(key)
    return StepView(
        link=link,
        kind=edition.words.kind(team),
        below=() if is_told else tuple(_branch(low, edition, path, seen, level + 1) for low in within),
        more=LinkView(f"with {edition.words.count(len(within), 'team')} in it", link.href)
        if within and is_told
        else None,
    )


def list_team_groups(edition: Edition, path: str) -> tuple[TeamGroup, ...]:
    """The top teams, each with the nearest of those within it, at any level; a few of each, with how many more."""
    tree = make_team_tree(edition, path)
    shown = tree[: _MOST_TOPS if any(top.below for top in tree) else _MOST_TOPS * 2]
    return tuple(_make_group(top, path) for top in shown)


def _make_group(top: StepView, path: str) -> TeamGroup:
    """A top team with those within it, the nearest first, each once."""
    row = list(top.below)
    for step in row:  # which grows as it is walked
        row += step.below
    within = tuple(dict.fromkeys(step.link for step in row))
    more = len(within) - _MOST_WITHIN
    to = LinkView(f"and {more} more", urls.make_href(path, urls.TEAMS)) if more > 0 else None
    return TeamGroup(top.link, within[:_MOST_WITHIN], to)


def _list_within(key: Key, edition: Edition) -> tuple[Key, ...]:
    return tuple(low for low in edition.teams_within.get(key, ()) if not edition.is_retired(edition.thing(low)))


def compose_teams(edition: Edition) -> Page:
    """The page of all teams, as a tree."""
    head = PageHead(title=edition.words.many("team"), description=f"Find your {edition.words.one_inside('team')}.")
    view = TeamsView(frame=make_frame(edition, urls.TEAMS, head), tree=make_team_tree(edition, urls.TEAMS))
    return Page(urls.TEAMS, "pages/teams.html", view)


def compose_team(edition: Edition, team: Team, around: Around) -> Page:
    """The page of one team."""
    path, strategy = urls.find_path(team.key), edition.strategy
    own = edition.scorecard.team_things.get(team.key, ())
    priorities = tuple(key for key in own if key.startswith("priorities/"))
    found = split_by_state(own, edition)
    values = () if team.how else tuple(strategy.values.values())
    news = tuple(
        movement for key in (team.key, *own, *list_supported(team, edition)) for movement in edition.news.get(key, ())
    )
    changed, more_changed = pick_headlines(news, edition, path, most=_MOST_NEWS)
    standing = make_standing(team.key, edition, path)
    view = TeamView(
        frame=frame_thing(edition, team, description=_describe(team), around=around),
        title=join_prose(team.title, edition, path),
        kind=name_kind(team, edition),
        what_we_do=tuple(join_prose(item, edition, path) for item in team.what_we_do),
        words=join_prose(team.words, edition, path, under=2, prefix=urls.PART),
        standing=msgspec.structs.replace(standing, status=None),  # its things stand side by side, and are no whole
        supported=show_supported(team, edition, path),
        changed=changed,
        more_changed=more_changed,
        more_label=f"and {len(news) - _MOST_NEWS} more" if more_changed else "",
        how=list_how(team.how, edition, path),
        values=tuple(make_value_card(value, edition, path) for value in values if value.behaviours),
        value_names=tuple(link_thing(value, edition, path) for value in values if not value.behaviours),
        objectives=tuple(
            leave_team_out(make_thing_card(key, edition, path)) for key in (*priorities, *found.opened, *found.drafts)
        ),
        measures=_list_measures(own, edition, path),
        facts=_list_facts(team, edition, path),
        below=tuple(_branch(key, edition, path, {key}, 1) for key in _list_within(team.key, edition)),
        apart=group_apart((), tuple(make_thing_card(key, edition, path) for key in found.others)),
        thread=make_thread(team, edition, path),
        topics=link_topics(team, edition, path),
        notes=list_state_notes(team, edition, path),
    )
    return Page(path, "pages/team.html", view)


def _describe(team: Team) -> str:
    """What the team does, as sentences."""
    return " ".join(f"{item.plain.rstrip('.')}." for item in team.what_we_do)


def _list_measures(own: tuple[Key, ...], edition: Edition, path: str) -> tuple[MeasureCard, ...]:
    keys = (key for key in own if key.startswith("measures/"))
    return tuple(make_measure_card(key, edition, path) for key in keys if not edition.is_retired(edition.thing(key)))


def _list_facts(team: Team, edition: Edition, path: str) -> tuple[Fact, ...]:
    """Who leads the team, how to reach it, where it works, the teams above it."""
    facts = (
        Fact("Led by", html=join_prose(team.lead, edition, path)),
        Fact("Contact", html=join_prose(team.contact, edition, path)),
        Fact("Where", html="; ".join(join_prose(site, edition, path) for site in team.sites)),
        Fact("Part of", links=tuple(link_thing(edition.thing(ref.key), edition, path) for ref in team.parent)),
        Fact("Also called", ", ".join(team.also_called)),
    )
    return keep_given(facts)
