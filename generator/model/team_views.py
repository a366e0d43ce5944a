"""What the pages of teams show: one for each, and one of all."""

import msgspec

from generator.model.frame_views import PageView
from generator.model.plan_views import CardGroup, HowView, ValueCard
from generator.model.standing_views import StandingView
from generator.model.views import Fact, LinkView, MeasureCard, MovementGroup, StepView, ThingCard, ThreadView


class SupportedView(msgspec.Struct, frozen=True):
    """How what a team supports is doing, told where the team has nothing of its own to tell it by."""

    sentence: str  # html: that it has no measure of its own, and what it supports
    measures: tuple[MeasureCard, ...]  # of what it supports, in its order, each once; at least one
    more: str  # "and 3 more measures"; "" where there are no more


class TeamView(PageView, frozen=True, kw_only=True):
    """One team: what we do, how it is going, what changed, how we behave, the thread."""

    own_words = ("what_we_do", "words")

    title: str  # html
    kind: str
    what_we_do: tuple[str, ...]  # html
    words: str  # html
    standing: StandingView  # without a status of its own
    supported: SupportedView | None  # where the team owns nothing open
    changed: tuple[MovementGroup, ...]  # the most telling
    more_changed: tuple[MovementGroup, ...]  # the rest
    more_label: str  # "and 7 more"; "" where there is no rest
    how: tuple[HowView, ...]
    values: tuple[ValueCard, ...]  # the organisation's, where the team says no `how` of its own
    value_names: tuple[LinkView, ...]  # of those that say nothing of what one sees
    objectives: tuple[ThingCard, ...]
    measures: tuple[MeasureCard, ...]
    facts: tuple[Fact, ...]
    below: tuple[StepView, ...]
    apart: tuple[CardGroup, ...]  # objectives closed, retired or yet to come
    thread: ThreadView
    topics: tuple[LinkView, ...]
    notes: tuple[str, ...]


class TeamsView(PageView, frozen=True, kw_only=True):
    """Every team, under the teams above it."""

    tree: tuple[StepView, ...]
