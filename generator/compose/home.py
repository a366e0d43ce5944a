"""The home page: what we are for, how we are doing in words, where my team is, what changed."""

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.counts import say_measures
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.movements import group_movements
from generator.compose.numbers import name_period
from generator.compose.teams import make_team_tree
from generator.compose.words import join_prose
from generator.model.pages import Page
from generator.model.plan_views import HomeView
from generator.model.views import LinkView

_MOST_NEWS = 5


def compose_home(edition: Edition) -> Page:
    """The home page."""
    path, strategy, card = urls.HOME, edition.strategy, edition.scorecard
    purpose, period = strategy.purpose, card.period
    priorities = (p.key for p in strategy.priorities.values() if not edition.is_retired(p))
    name = name_period(period, edition.settings.year, edition.locale)
    head = PageHead(
        title=edition.settings.name,
        description=edition.settings.strapline.plain or purpose.mission.plain,
        texts=(purpose.mission or purpose.vision,),
    )
    view = HomeView(
        frame=make_frame(edition, path, head),
        purpose=LinkView(purpose.title.plain, urls.PURPOSE_PAGE),
        mission=join_prose(purpose.mission or purpose.vision, edition, path, under=2, prefix="mission-"),
        summary=say_measures(list_open_statuses(edition), edition),
        priorities=tuple(make_thing_card(key, edition, path) for key in priorities),
        teams=make_team_tree(edition, path),
        changed=group_movements(card.digests[0].movements if card.digests else (), edition, path, most=_MOST_NEWS),
        all_changed=LinkView("Everything that changed", urls.CHANGED),
        report=LinkView(f"The report of {name}", urls.report_path(period)) if card.digests else None,
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
    )
    return Page(path, "pages/home.html", view)


def list_open_statuses(edition: Edition) -> tuple[str, ...]:
    """How each measure stands that is open on the day of the figures."""
    return tuple(found.status for key, found in edition.scorecard.measures.items() if key in edition.scorecard.open)
