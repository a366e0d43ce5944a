"""The home page: what we are for, how we are doing in words, where my team is, what changed."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.counts import Counted, list_open_statuses
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.measure_lists import lead_to_measures
from generator.compose.movements import count_turns, pick_headlines, say_count, say_no_news
from generator.compose.news_items import link_all_news, list_newest
from generator.compose.numbers import name_period
from generator.compose.tallies import tally
from generator.compose.teams import list_team_groups
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan_views import HomeView
from generator.model.prose import Prose
from generator.model.scorecard import Movement
from generator.model.views import LinkView, ThingCard

_MOST_NEWS = 5


def compose_home(edition: Edition) -> Page:
    """The home page."""
    path, strategy, card = urls.HOME, edition.strategy, edition.scorecard
    purpose, period = strategy.purpose, card.period
    priorities = tuple(p.key for p in strategy.priorities.values() if not edition.is_retired(p))
    movements = card.digests[0].movements if card.digests else ()
    head = PageHead(
        title=edition.settings.name,
        description=edition.settings.strapline.plain or purpose.mission.plain,
    )
    frame, leading = make_frame(edition, path, head), _lead(edition)
    counted = Counted(list_open_statuses(edition))
    view = HomeView(
        frame=replace(frame, strapline="") if leading.plain == edition.settings.strapline.plain else frame,
        purpose=LinkView(_name_purpose(edition, leading), urls.PURPOSE_PAGE),
        mission=join_prose(leading, edition, path, under=2, prefix="mission-"),
        tally=tally(counted, edition, lead=lambda status: lead_to_measures(path, status, edition)),
        turns=_say_turns(edition),
        priorities=tuple(_make_card(key, edition, path) for key in priorities),
        shared=_say_shared(priorities, edition),
        teams=list_team_groups(edition, path),
        all_teams=_link_teams(edition),
        changed=pick_headlines(movements, edition, path, most=_MOST_NEWS)[0],
        nothing=say_no_news(period, edition),
        all_changed=_link_changes(movements),
        report=LinkView(f"The report of {_name(edition)}", urls.report_path(period)) if card.digests else None,
        news=(news := list_newest(edition, path)),
        all_news=link_all_news(edition, path) if news else None,
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
    )
    return Page(path, "pages/home.html", view)


def _name(edition: Edition) -> str:
    """The period that the figures are of."""
    return name_period(edition.scorecard.period, edition.settings.year, edition.locale)


def _lead(edition: Edition) -> Prose:
    """What we are for, as far as it is said: mission, vision, else the purpose's title.

    Where that is no more than the site's own name, the strapline, which then stands here in place of above.
    """
    purpose, settings = edition.strategy.purpose, edition.settings
    title = purpose.title if purpose.title.plain != settings.name else settings.strapline or purpose.title
    return purpose.mission or purpose.vision or title


def _name_purpose(edition: Edition, leading: Prose) -> str:
    """What leads to the purpose: its title, or the word for it where the title is said already."""
    title = edition.strategy.purpose.title.plain
    return edition.words.one("purpose") if title in (edition.settings.name, leading.plain) else title


def _link_teams(edition: Edition) -> LinkView | None:
    """The way to all teams that are in use."""
    count = sum(not edition.is_retired(team) for team in edition.strategy.teams.values())
    return LinkView(f"All {edition.words.count(count, 'team')}", urls.TEAMS) if count else None


def _link_changes(movements: Sequence[Movement]) -> LinkView:
    """The way to all that changed, with how much that is where home has no room for all of it."""
    told = say_count(movements)
    all_told = told if told.startswith("1 ") else f"All {told}"  # nobody says "all 1 change"
    return LinkView(all_told if len(movements) > _MOST_NEWS else "What changed, and when", urls.CHANGED)


def _say_turns(edition: Edition) -> str:
    """How much got better and worse since the period before; where nothing did, how much changed; "" of nothing."""
    movements = [movement for found in edition.news.values() for movement in found]
    told = count_turns(movements) or say_count(movements)
    before = edition.settings.year.shift(edition.scorecard.period, -1)
    if not told or before is None:
        return told
    return f"{told} since {name_period(before, edition.settings.year, edition.locale)}"


def _make_card(key: Key, edition: Edition, path: str) -> ThingCard:
    """A priority with how it stands, and how many of its measures got better or worse in the last period."""
    card = make_thing_card(key, edition, path)
    below = {part.key for part in edition.thing_assessment(key).roll_up.below}
    news = count_turns(found for low in below for found in edition.news.get(low, ()))
    return replace(card, news=news)


def _say_shared(priorities: tuple[Key, ...], edition: Edition) -> str:
    """That the measures at any level below count, and one under several priorities where one does; "" of none."""
    below = Counter(part.key for key in priorities for part in edition.thing_assessment(key).roll_up.below)
    one, many = edition.words.one_inside("measure"), edition.words.many_inside("measure")
    if not below:
        return ""
    counted = f"Counts include {many} at every level"
    if all(count == 1 for count in below.values()):
        return f"{counted}."
    return f"{counted}; a {one} that serves several {edition.words.many_inside('priority')} is counted in each."
