"""The site's own words for kinds and statuses: as a line begins with them, and as they stand within a sentence."""

import msgspec

from generator.compose.letters import capitalise, put_inside
from generator.model.frame_views import Terms
from generator.model.nouns import Thing
from generator.model.plan import Team
from generator.model.statuses import STATUSES
from generator.model.terms import KIND_NAMES
from generator.model.views import StatusView


class Vocabulary(msgspec.Struct, frozen=True):
    """A term's forms as the site says them, for one and for many; what isn't among them is said as we say it."""

    own: dict[str, tuple[str, ...]]

    def one(self, term: str) -> str:
        """A kind's name for one, at the beginning of a line: "Objective"."""
        return capitalise((self.own.get(term) or KIND_NAMES[term])[0])

    def many(self, term: str) -> str:
        """A kind's name for many, at the beginning of a line: "Objectives"."""
        return capitalise((self.own.get(term) or KIND_NAMES[term])[-1])

    def one_inside(self, term: str) -> str:
        """A kind's name for one, within a sentence: "objective"."""
        return put_inside(self.one(term))

    def many_inside(self, term: str) -> str:
        """A kind's name for many, within a sentence: "objectives"."""
        return put_inside(self.many(term))

    def count(self, number: int, term: str) -> str:
        """So many of a kind: "1 measure", "3 measures"."""
        return f"{number} {self.one_inside(term) if number == 1 else self.many_inside(term)}"

    def kind(self, thing: Thing) -> str:
        """What kind a thing is, at the beginning of a line; of a team, what such a team is called."""
        own = thing.kind_ if isinstance(thing, Team) else ""
        return capitalise(own) or self.one(thing.singular)

    def kind_inside(self, thing: Thing) -> str:
        """What kind a thing is, within a sentence."""
        return put_inside(self.kind(thing))

    def status(self, word: str) -> StatusView:
        """A status with its shape."""
        row = STATUSES[word]
        return StatusView(capitalise(self._own_status(word) or word), row.shape, row.scale)

    def judged(self, word: str) -> StatusView:
        """A status that was judged by hand, and says so, for where nothing beside it does."""
        view = self.status(word)
        return StatusView(f"{view.word} (judged)", view.shape, view.scale)

    def status_inside(self, word: str, *, short: str = "") -> str:
        """A status within a sentence, "close to target"; `short` in its place where the site has no word of its own."""
        return put_inside(self._own_status(word)) or short or word

    def _own_status(self, word: str) -> str:
        return self.own[word][0] if self.own.get(word) else ""


def name_terms(words: Vocabulary, *, inside: bool = False) -> Terms:
    """The names of the kinds as the site says them, for the theme: with capitals, or as within a sentence."""
    names = {term.replace(" ", "_"): words.one(term) for term in KIND_NAMES}
    names |= {field: words.many(term) for term, field in _MANY.items()}
    return Terms(**{field: put_inside(names[field]) if inside else names[field] for field in Terms.__struct_fields__})


_MANY = {
    "value": "values",
    "priority": "priorities",
    "objective": "objectives",
    "key result": "key_results",
    "measure": "measures",
    "team": "teams",
    "milestone": "milestones",
    "topic": "topics",
    "news item": "news",
}
