"""How a thing stands, as its own page says it: worked out, and from what, and judged by hand."""

import msgspec

from generator.model.views import StatusView, TableView, TallyView


class JudgedView(msgspec.Struct, frozen=True):
    """A status judged by hand, shown beside what was worked out."""

    status: StatusView
    because: str  # html
    by: str  # "Judged by Director of Operations for Q2 2026/27, until …"


class StandingView(msgspec.Struct, frozen=True):
    """What was worked out of a thing beside what was judged of it; nothing to show where neither was."""

    worked_out: str  # "3 of 5 measures on target, 1 close, 1 no data"; ""
    status: StatusView | None  # worked out, where the roll-up gives a word
    judged: JudgedView | None
    tally: TallyView | None = None  # the same as `worked_out`, in place of it
    label: str = ""  # what of it is counted, where that is not all of its parts: "From its own measures"


class RollUpView(msgspec.Struct, frozen=True):
    """How what is worked out of a thing is worked out: by which rule, and from what."""

    rule: str  # how the parts make the whole, in words
    parts: TableView  # the parts with their statuses
    parts_label: str  # "The 80 parts", where they are many and open on a click
    below: TableView  # every measure that the thing's sentence counts; no rows where all are parts themselves
