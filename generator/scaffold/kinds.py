"""What an author may write, kind by kind: in which file, and with which table of fields."""

import msgspec

from generator.model.measures import Measure
from generator.model.news import News
from generator.model.nouns import Noun
from generator.model.plan import FreePage, Objective, Priority, Purpose, Team, Term, Value
from generator.model.results import ActionCheck, CheckIn, Result
from generator.model.reviews import Review
from generator.model.settings import Settings


class Kind(msgspec.Struct, frozen=True):
    """A kind of content: where it stands, and the noun whose table of fields it has."""

    file: str
    noun: type[Noun]
    below: str = ""  # what the words below the fields say; "" where there are none

    @property
    def is_listable(self) -> bool:
        """Whether a YAML file of its folder may list many."""
        return "/" in self.file.removeprefix("content/") and bool(self.below)


KINDS: dict[str, Kind] = {
    "site": Kind("site.yaml", Settings),
    "purpose": Kind("content/purpose.md", Purpose, "why the organisation exists"),
    "values": Kind("content/values/kindness.md", Value, "what the value means here"),
    "priorities": Kind("content/priorities/1-healthier-lives.md", Priority, "why this comes first"),
    "objectives": Kind("content/objectives/2-cut-waits.md", Objective, "why this matters"),
    "teams": Kind("content/teams/outpatients.md", Team, "what the team is for"),
    "measures": Kind("content/measures/median-wait.md", Measure, "how it is counted"),
    "reviews": Kind("content/reviews/2026-27-Q1.md", Review, "the story of the period"),
    "news": Kind("content/news/2026-05-12-a-lounge-with-a-window.md", News, "the news"),
    "pages": Kind("content/pages/how-we-plan.md", FreePage, "the page"),
    "results": Kind("content/results/2026-27-Q1.yaml", Result),
    "glossary": Kind("content/glossary.yaml", Term),
}
# What else a return may say, by the beginning of its keys.
CHECKS: dict[str, type[Noun]] = {
    "objectives/": CheckIn,
    "priorities/": CheckIn,
    "teams/": CheckIn,
    "actions/": ActionCheck,
}
