"""What the boxes of the strategy map say beside their names: how each stands, and where else it stands."""

from typing import NamedTuple

from generator.compose.cards import find_judgement, find_roll_up_status, find_status
from generator.compose.edition import Edition
from generator.compose.notes import split_by_state
from generator.compose.tallies import make_tally
from generator.model.nouns import Key
from generator.model.views import StatusView

_LETTER = 5.2  # the width of a small letter


class MapWords(NamedTuple):
    """The edition, what is open right below each priority, whether any has a status, and all were judged by hand."""

    edition: Edition
    below: dict[Key, tuple[Key, ...]]
    has_status: bool
    is_judged: bool

    @property
    def note(self) -> str:
        """How the statuses came about, where all did so alike; and the counts, where any stands in place of one."""
        edition = self.edition
        counts = any(make_tally(key, edition) and not self.find_status(key) for key in self.below)
        told = "; counts are worked out from what is below" if counts else ""
        return f"Each status is judged by hand{told}." if self.is_judged else ""

    def find_status(self, key: Key) -> StatusView | None:
        """How a thing stands; a judged status says that it is where others were worked out."""
        judgement = find_judgement(self.edition.thing_assessment(key)) if self.is_judged else None
        return self.edition.words.status(judgement.status) if judgement else find_status(key, self.edition)

    def tell_kind(self, key: Key, room: float) -> str:
        """What stands for a status: the count of what is below a priority, as far as it fits; that it has none yet.

        Where that says nothing, because nothing has one: what the thing is.
        """
        if key not in self.below and self.has_status:
            return "Not judged yet" if self.is_judged else self.edition.words.status("not assessed").word
        tally = make_tally(key, self.edition) if key in self.below else None
        told = tally.items[0].text if tally else ""
        return told if told and len(told) * _LETTER <= room else self.edition.words.kind(self.edition.thing(key))

    def tell_others(self, key: Key, priority: Key, room: float) -> str:
        """Under which other priority it stands too, or under how many; "" of none."""
        others = [other for other, found in self.below.items() if key in found and other != priority]
        told = (
            f"also under {self.edition.thing(others[0]).name}" if len(others) == 1 else f"also under {len(others)} more"
        )
        return "" if not others else told if len(told) * _LETTER <= room else "also under another"


def find_words(priorities: tuple[Key, ...], edition: Edition) -> MapWords:
    """What the map of these priorities says."""
    below = {key: split_by_state(edition.scorecard.supporters.get(key, ()), edition).opened for key in priorities}
    shown = (*priorities, *(low for found in below.values() for low in found))
    has_status = any(find_status(key, edition) for key in shown)
    is_judged = has_status and not any(find_roll_up_status(key, edition) for key in shown)
    return MapWords(edition, below, has_status, is_judged)
