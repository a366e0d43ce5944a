"""How a thing stands, for its own page and for what is printed of it: what was worked out, what was judged by hand."""

from generator.compose.cards import find_judgement, find_roll_up_status
from generator.compose.counts import say_standing
from generator.compose.edition import Edition
from generator.compose.numbers import name_period
from generator.compose.tallies import make_tally
from generator.compose.words import join_prose
from generator.model.nouns import Key
from generator.model.scorecard import Judgement
from generator.model.standing_views import JudgedView, StandingView


def make_standing(key: Key, edition: Edition, path: str, *, is_plain: bool = False) -> StandingView:
    """How an objective, a priority or a team stands; `is_plain`: in words alone, without the tally in their place."""
    return StandingView(
        label=_name_own(key, edition),
        worked_out=say_standing(key, edition),
        status=find_roll_up_status(key, edition),
        judged=make_judged(find_judgement(edition.thing_assessment(key)), edition, path),
        tally=None if is_plain else make_tally(key, edition),
    )


def _name_own(key: Key, edition: Edition) -> str:
    """That a team's own measures alone are counted, not those its objectives rest on; "" without any, and of others."""
    parts = edition.thing_assessment(key).roll_up.parts
    if key.startswith("teams/") and any(part.key.startswith("measures/") for part in parts):
        return f"From its own {edition.words.many_inside('measure')}"
    return ""


def make_judged(judgement: Judgement | None, edition: Edition, path: str) -> JudgedView | None:
    """A judgement with by whom, for which period, and how long it holds."""
    if judgement is None:
        return None
    calendar, locale = edition.settings.year, edition.locale
    by = f" by {judgement.by.plain}" if judgement.by else ""
    until = f", until the end of {name_period(judgement.until, calendar, locale)}" if judgement.until else ""
    return JudgedView(
        edition.words.status(judgement.status),
        join_prose(judgement.because, edition, path),
        f"Judged{by} for {name_period(judgement.period, calendar, locale)}{until}",
    )
