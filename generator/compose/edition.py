"""The strategy and how it stands, as one audience's edition: what every composing function is given."""

from datetime import date

import msgspec
from babel import Locale, UnknownLocaleError

from generator.compose import urls
from generator.compose.lexicon import Lexicon, make_lexicon
from generator.compose.precision import tell_measure
from generator.compose.vocabulary import Vocabulary, name_terms
from generator.model.frame_views import Terms
from generator.model.measure_scores import MeasureAssessment
from generator.model.news import News
from generator.model.nouns import Key, Link, Thing
from generator.model.periods import Period
from generator.model.plan import Objective, Priority, Team
from generator.model.reviews import Review
from generator.model.scorecard import ActionAssessment, Movement, Scorecard, ThingAssessment
from generator.model.settings import Settings
from generator.model.strategy import Strategy


class Edition(msgspec.Struct, frozen=True, eq=False):
    """All that a page may look at while it is composed; each index is made once, in the order lists show.

    Two editions are the same only if they are one, so that what is made for one can be kept beside it.
    """

    strategy: Strategy  # each measure with as many decimals as it is told with
    scorecard: Scorecard
    words: Vocabulary
    terms: Terms  # of the vocabulary, for the theme
    terms_inside: Terms
    locale: str  # as Babel knows it
    things: dict[Key, Thing]
    reviews: dict[Period, Review]
    pages_of_reviews: dict[Key, str]  # of the reviews whose period has a report
    topics: dict[str, str]  # of each tag and other name, capitals aside, its id
    lived: dict[Key, list[tuple[Thing, Link]]]  # of each value, who says how they live it
    teams_within: dict[Key, list[Key]]
    actions: dict[Key, list[ActionAssessment]]  # by measure
    news: dict[Key, list[Movement]]  # the last period's, by what moved
    told: dict[Key, list[News]]  # of each thing, the news about it; of a team, what it tells too
    lexicon: Lexicon
    glossary_ids: dict[str, str]  # of each term
    began: date | None  # the last day of the first period that anything was reported for
    brand: str  # the path of the stylesheet of the site's own colour and faces; "" where it has neither
    is_past: bool  # more was reported since the day of the figures: somebody asked for an earlier day
    marks: dict[Key, str] = {}  # of each thing that is called like another beside it, what links say behind its name
    here: dict[Key, str] = {}  # of each thing that the page shows whole, its id there: links to it stay on the page

    @property
    def settings(self) -> Settings:
        """What site.yaml says."""
        return self.strategy.settings

    @property
    def is_widest(self) -> bool:
        """Whether this edition is for the site's first audience, who see the least and are the most."""
        return self.strategy.audience == self.settings.audiences[0]

    @property
    def has_coverage(self) -> bool:
        """Whether authors read this edition: all do but the one for the widest public, where there are others."""
        return len(self.settings.audiences) == 1 or not self.is_widest

    def thing(self, key: Key) -> Thing:
        """The thing with this key, or with this part; link has seen to it that it is there."""
        return self.things[key if "#" not in key else key.partition("#")[0]]

    def measure_assessment(self, key: Key) -> MeasureAssessment:
        """How a measure stands."""
        return self.scorecard.measures[key]

    def thing_assessment(self, key: Key) -> ThingAssessment:
        """How a priority, an objective or a team stands."""
        return self.scorecard.things[key]

    def is_retired(self, thing: Thing) -> bool:
        """Whether a thing is no longer in use on the day of the figures."""
        retired = thing.retired
        return retired is not None and retired.is_retired and (retired.on is None or retired.on <= self.scorecard.as_of)

    def find_page(self, key: Key) -> str:
        """The path of the page a key stands on; a review's is its period's report, "" where that is yet to come."""
        whole = key.partition("#")[0]
        return self.pages_of_reviews.get(whole, "") if whole.startswith("reviews/") else urls.find_path(key)

    def find_href(self, key: Key, path: str) -> str:
        """The address of a thing, or of a part of one, as the page at `path` writes it; "" where it has no page."""
        whole, _, part = key.partition("#")
        if whole in self.here:
            return f"#{self.here[whole]}"
        page = self.find_page(key)
        return urls.make_href(path, page, urls.PART + part if part else "") if page else ""


def make_edition(strategy: Strategy, scorecard: Scorecard, brand: str = "") -> Edition:
    """One audience's edition, in the site's own words."""
    strategy = _tell_measures(strategy, scorecard)
    words = Vocabulary({word.term: word.forms for word in strategy.settings.words if word.forms})
    reviews = {review.period: review for review in strategy.reviews.values() if review.period}
    digested = {digest.period for digest in scorecard.digests}
    reported = _list_reported(strategy)
    often = [period for period in reported if period.kind in ("month", "quarter")]  # which decide on the latest day
    return Edition(
        strategy=strategy,
        scorecard=scorecard,
        words=words,
        terms=name_terms(words),
        terms_inside=name_terms(words, inside=True),
        locale=_find_locale(strategy.settings.languages[0]),
        things={thing.key: thing for thing in strategy.list_things()},
        reviews=reviews,
        pages_of_reviews={r.key: urls.report_path(period) for period, r in reviews.items() if period in digested},
        topics=_number_topics(strategy),
        lived=_list_lived(strategy),
        teams_within=_list_teams_within(strategy),
        actions=_list_actions(scorecard),
        news=_list_news(scorecard),
        told=_list_told(strategy),
        lexicon=make_lexicon(strategy.glossary),
        glossary_ids=urls.number_ids((term.term for term in strategy.glossary), "term-"),
        brand=brand,
        began=min((period.last for period in reported), default=None),
        is_past=any(period.last > scorecard.as_of for period in often or reported),
    )


def _tell_measures(strategy: Strategy, scorecard: Scorecard) -> Strategy:
    """The strategy with its measures as they are told: with as many decimals as keep figure and target apart."""
    scores = scorecard.measures
    told = {name: tell_measure(each, scores[each.key]) for name, each in strategy.measures.items()}
    return msgspec.structs.replace(strategy, measures=told)


def _list_reported(strategy: Strategy) -> list[Period]:
    """The periods that anything was reported for."""
    periods = [result.period for found in strategy.results.values() for result in found if not result.missing]
    periods += [check_in.period for check_ins in strategy.check_ins.values() for check_in in check_ins]
    return periods


def _find_locale(language: str) -> str:
    """The language as Babel knows it; English where it doesn't."""
    try:
        return str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return "en"


def _number_topics(strategy: Strategy) -> dict[str, str]:
    """An id for each topic, whatever order the things stand in."""
    names = {name.casefold() for thing in strategy.list_things() for name in (*thing.tags, *thing.also_called)}
    return urls.number_ids(sorted(names), "topic-")


def _list_lived(strategy: Strategy) -> dict[Key, list[tuple[Thing, Link]]]:
    lived: dict[Key, list[tuple[Thing, Link]]] = {}
    for thing in strategy.list_things():
        if isinstance(thing, Priority | Objective | Team):
            for link in thing.how:
                lived.setdefault(link.key, []).append((thing, link))
    return lived


def _list_teams_within(strategy: Strategy) -> dict[Key, list[Key]]:
    within: dict[Key, list[Key]] = {}
    for team in strategy.teams.values():
        for key in dict.fromkeys(ref.key for ref in team.parent):
            within.setdefault(key, []).append(team.key)
    return within


def _list_actions(scorecard: Scorecard) -> dict[Key, list[ActionAssessment]]:
    actions: dict[Key, list[ActionAssessment]] = {}
    for found in scorecard.actions:
        actions.setdefault(found.measure, []).append(found)
    return actions


def _list_news(scorecard: Scorecard) -> dict[Key, list[Movement]]:
    news: dict[Key, list[Movement]] = {}
    for movement in scorecard.digests[0].movements if scorecard.digests else ():
        news.setdefault(movement.key, []).append(movement)
    return news


def _list_told(strategy: Strategy) -> dict[Key, list[News]]:
    told: dict[Key, list[News]] = {}
    for item in strategy.news.values():
        for key in dict.fromkeys(ref.key for ref in (*item.about, *item.team)):
            told.setdefault(key, []).append(item)
    return told
