"""News: what was told on a day, of anything in the plan."""

from datetime import date
from typing import Annotated, ClassVar

from generator.model.forms import Day, Refer, Text
from generator.model.nouns import PURPOSE, Ref, Thing
from generator.model.prose import EMPTY, Prose

_ANYTHING = ("priorities", "objectives", "measures", "teams", "values", "reviews", "pages", "news", PURPOSE)


class News(Thing, frozen=True, kw_only=True):
    """What was told on a day, of anything. Its file's name may begin with the day."""

    kind: ClassVar[str] = "news"
    singular: ClassVar[str] = "news item"

    on: Annotated[date, Day("The day, where the file's name doesn't begin with it", "2026-05-12")] = (
        date.min
    )  # or its name's
    summary: Annotated[Prose, Text("The news in a sentence", "Patients who are ready wait by a window.")] = EMPTY
    about: Annotated[
        tuple[Ref, ...], Refer("What it is about; their pages tell of it", "[cut-waits]", _ANYTHING, many=True)
    ] = ()
    team: Annotated[tuple[Ref, ...], Refer("The team or teams that tell it", "outpatients", ("teams",), many=True)] = ()
