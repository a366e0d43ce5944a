"""What a team's page shows that no other does."""

import msgspec

from generator.model.views import MeasureCard


class SupportedView(msgspec.Struct, frozen=True):
    """How what a team supports is doing, told where the team has nothing of its own to tell it by."""

    sentence: str  # html: that it has no measure of its own, and what it supports
    measures: tuple[MeasureCard, ...]  # of what it supports, in its order, each once; at least one
    more: str  # "and 3 more measures"; "" where there are no more
