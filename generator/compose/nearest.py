"""The priority that a thing belongs to most of all: the nearest on its thread."""

from generator.compose.edition import Edition
from generator.model.nouns import Key


def find_priority(key: Key, edition: Edition) -> Key:
    """The nearest priority that a thing supports; a priority's own key; "" where it reaches none."""
    if key.startswith("priorities/"):
        return key
    ups = edition.scorecard.threads[key].up
    return next((step.key for step in ups if step.key.startswith("priorities/")), "")
