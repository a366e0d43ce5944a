"""The home page: what we are for, how we are doing in words, where my team is, what changed."""

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.edition import Edition
from generator.compose.frame import link_thing, make_frame
from generator.compose.movements import group_movements
from generator.compose.numbers import name_period
from generator.compose.sentences import say_parts
from generator.compose.teams import make_team_tree
from generator.compose.words import join_prose
from generator.model.pages import Page
from generator.model.plan_views import HomeView
from generator.model.views import LinkView

_MOST_NEWS = 5


def compose_home(edition: Edition) -> Page:
    """The home page."""
    path, strategy, card = urls.HOME, edition.strategy, edition.scorecard
    purpose = strategy.purpose
    statuses = tuple(edition.measure_assessment(m.key).status for m in strategy.measures.values() if not m.retired)
    movements = card.digests[0].movements if card.digests else ()
    has_report = any(digest.period == card.period for digest in card.digests)
    period = name_period(card.period, edition.settings.year, edition.locale)
    strapline = edition.settings.strapline.plain
    view = HomeView(
        frame=make_frame(edition, path, edition.settings.name, description=strapline or purpose.mission.plain),
        purpose=LinkView(purpose.title.plain, urls.PURPOSE_PAGE),
        mission=join_prose(purpose.mission or purpose.vision, edition, path, under=1, prefix="mission-"),
        summary=say_parts(statuses, edition, term="measure", good="on target"),
        priorities=tuple(make_thing_card(edition, p.key, path) for p in strategy.priorities.values() if not p.retired),
        teams=make_team_tree(edition, path),
        changed=group_movements(movements, edition, path, most=_MOST_NEWS),
        all_changed=LinkView("Everything that changed", urls.CHANGED),
        report=LinkView(f"The report of {period}", urls.report_path(card.period)) if has_report else None,
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
    )
    return Page(path, "pages/home.html", view)
