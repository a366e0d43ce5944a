"""The strategy and how it stands, as one audience's edition: what every composing function is given."""

import msgspec

from generator.model.nouns import Key, Thing
from generator.model.scorecard import MeasureAssessment, Scorecard, ThingAssessment
from generator.model.settings import Settings
from generator.model.statuses import STATUSES
from generator.model.strategy import Strategy
from generator.model.views import StatusView, Terms

_NAMES: dict[str, tuple[str, str]] = {
    "purpose": ("Purpose", "Purposes"),
    "value": ("Value", "Values"),
    "priority": ("Priority", "Priorities"),
    "objective": ("Objective", "Objectives"),
    "key result": ("Key result", "Key results"),
    "measure": ("Measure", "Measures"),
    "team": ("Team", "Teams"),
    "milestone": ("Milestone", "Milestones"),
    "review": ("Review", "Reviews"),
    "topic": ("Topic", "Topics"),
    "page": ("Page", "Pages"),
}
KNOWN_WORDS: frozenset[str] = frozenset((*_NAMES, *STATUSES))


class Edition(msgspec.Struct, frozen=True):
    """All that a page may look at while it is composed; `words` hold a term's forms as the site says them."""

    strategy: Strategy
    scorecard: Scorecard
    words: dict[str, tuple[str, ...]]
    locale: str

    @property
    def settings(self) -> Settings:
        """What site.yaml says."""
        return self.strategy.settings

    def thing(self, key: Key) -> Thing:
        """The thing with this key, which link has seen to be there."""
        found = self.strategy.find(key)
        if found is None:
            raise KeyError(key)
        return found

    def name_one(self, term: str) -> str:
        """A kind's name for one, as the site says it, with a capital: "Objective"."""
        forms = self.words.get(term)
        return forms[0] if forms else _NAMES[term][0]

    def name_many(self, term: str) -> str:
        """A kind's name for many, as the site says it, with a capital: "Objectives"."""
        forms = self.words.get(term)
        return forms[-1] if forms else _NAMES[term][1]

    def status(self, word: str) -> StatusView:
        """A status as the site says it."""
        row = STATUSES[word]
        forms = self.words.get(word)
        return StatusView(forms[0] if forms else word.capitalize(), row.shape, row.scale)

    def measure_assessment(self, key: Key) -> MeasureAssessment:
        """How a measure stands."""
        return self.scorecard.measures[key]

    def thing_assessment(self, key: Key) -> ThingAssessment:
        """How a priority, an objective or a team stands."""
        return self.scorecard.things[key]


def make_edition(strategy: Strategy, scorecard: Scorecard) -> Edition:
    """One audience's edition, in the site's own words."""
    words = {word.term: word.forms for word in strategy.settings.words}
    return Edition(strategy, scorecard, words, strategy.settings.languages[0])


def name_terms(edition: Edition) -> Terms:
    """The names of the kinds as the site says them."""
    one, many = edition.name_one, edition.name_many
    return Terms(
        purpose=one("purpose"),
        value=one("value"),
        values=many("value"),
        priority=one("priority"),
        priorities=many("priority"),
        objective=one("objective"),
        objectives=many("objective"),
        key_result=one("key result"),
        key_results=many("key result"),
        measure=one("measure"),
        measures=many("measure"),
        team=one("team"),
        teams=many("team"),
        milestone=one("milestone"),
        milestones=many("milestone"),
        review=one("review"),
        reviews=many("review"),
        topic=one("topic"),
        topics=many("topic"),
    )
