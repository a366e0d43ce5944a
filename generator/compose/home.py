"""The home page: what we are for, how we are doing in words, where my team is, what changed."""

from collections import Counter

from msgspec.structs import replace

from generator.compose import urls
from generator.compose.cards import make_thing_card
from generator.compose.counts import say_measures
from generator.compose.edition import Edition
from generator.compose.frame import PageHead, link_thing, make_frame
from generator.compose.movements import find_turn, group_movements, say_no_news
from generator.compose.news_items import link_all_news, list_newest
from generator.compose.numbers import name_period
from generator.compose.teams import make_team_tree
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.pages import Page
from generator.model.plan_views import HomeView
from generator.model.views import LinkView, ThingCard

_MOST_NEWS = 5


def compose_home(edition: Edition) -> Page:
    """The home page."""
    path, strategy, card = urls.HOME, edition.strategy, edition.scorecard
    purpose, period = strategy.purpose, card.period
    priorities = tuple(p.key for p in strategy.priorities.values() if not edition.is_retired(p))
    name = name_period(period, edition.settings.year, edition.locale)
    head = PageHead(
        title=edition.settings.name,
        description=edition.settings.strapline.plain or purpose.mission.plain,
    )
    view = HomeView(
        frame=make_frame(edition, path, head),
        purpose=LinkView(_name_purpose(edition), urls.PURPOSE_PAGE),
        mission=join_prose(purpose.mission or purpose.vision, edition, path, under=2, prefix="mission-"),
        summary=say_measures(list_open_statuses(edition), edition),
        priorities=tuple(_make_card(key, edition, path) for key in priorities),
        shared=_say_shared(priorities, edition),
        teams=make_team_tree(edition, path),
        changed=group_movements(card.digests[0].movements if card.digests else (), edition, path, most=_MOST_NEWS),
        nothing=say_no_news(period, edition),
        all_changed=LinkView("Everything that changed", urls.CHANGED),
        report=LinkView(f"The report of {name}", urls.report_path(period)) if card.digests else None,
        news=(news := list_newest(edition, path)),
        all_news=link_all_news(edition, path) if news else None,
        values=tuple(link_thing(value, edition, path) for value in strategy.values.values()),
    )
    return Page(path, "pages/home.html", view)


def _name_purpose(edition: Edition) -> str:
    """What leads to the purpose: its title, or the word for it where that is the site's own name."""
    title = edition.strategy.purpose.title.plain
    return edition.words.one("purpose") if title == edition.settings.name else title


def _make_card(key: Key, edition: Edition, path: str) -> ThingCard:
    """A priority with how it stands, and how many of its measures got better or worse in the last period."""
    card = make_thing_card(key, edition, path)
    below = {part.key for part in edition.thing_assessment(key).roll_up.below}
    turns = Counter(find_turn(news, edition) for low in below for news in edition.news.get(low, ())[:1])
    told = [f"{turns[turn]} {turn}" for turn in ("better", "worse") if turns[turn]]
    if not told:
        return card
    before = edition.settings.year.shift(edition.scorecard.period, -1)
    since = f"since {name_period(before, edition.settings.year, edition.locale)}" if before else "in this period"
    return replace(card, worked_out=f"{card.worked_out}; {since}: {', '.join(told)}")


def _say_shared(priorities: tuple[Key, ...], edition: Edition) -> str:
    """That one measure can count under several priorities, where it does; "" elsewhere."""
    below = Counter(part.key for key in priorities for part in edition.thing_assessment(key).roll_up.below)
    words = edition.words
    if all(count == 1 for count in below.values()):
        return ""
    return (
        f"A {words.one_inside('measure')} can serve several {words.many_inside('priority')}, and is counted under each."
    )


def list_open_statuses(edition: Edition) -> tuple[str, ...]:
    """How each measure stands that is open on the day of the figures."""
    return tuple(found.status for key, found in edition.scorecard.measures.items() if key in edition.scorecard.open)
