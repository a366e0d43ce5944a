"""The small rules of a measure, some of them a site's for all: its years, how often, how near, what to hide."""

from decimal import Decimal
from typing import Literal

from generator.model.forms import Form
from generator.model.nouns import Noun


class YearForm(Form, frozen=True):
    """How a year runs: {starts: april, named: both} → Calendar."""


class FrequencyForm(Form, frozen=True):
    """monthly, quarterly, annual, irregular, or {every: 3 years} → Frequency."""


class BandForm(Form, frozen=True):
    """An allowance: 5% of target, or 5 points → Band."""


class HideForm(Form, frozen=True):
    """The counts to hide: 1-4 or 0-4 → Hidden."""


class Frequency(Noun, frozen=True, kw_only=True):
    """How often a measure has a result: every so many months; 0: irregular."""

    months: int = 0


class Band(Noun, frozen=True, kw_only=True):
    """How far from its target a value may be and still be close to it."""

    amount: Decimal  # a percentage of |target|, or units
    of: Literal["target", "points"]


class Hidden(Noun, frozen=True, kw_only=True):
    """The counts, low to high, that are too small to show."""

    low: int
    high: int
