"""What was judged by hand, and for how long it holds."""

from collections.abc import Sequence
from datetime import date

from generator.model.results import CheckIn
from generator.model.scorecard import Judgement


def list_counted_check_ins(check_ins: Sequence[CheckIn], as_of: date) -> tuple[CheckIn, ...]:
    """Those whose period ends by `as_of`, in the order given."""
    return tuple(check_in for check_in in check_ins if check_in.period.last <= as_of)


def find_judgement(check_ins: Sequence[CheckIn], as_of: date, current: date) -> Judgement | None:
    """The last status judged by `as_of` that still holds; None if there is none.

    `check_ins`: of one thing, oldest first. `current` is the last day of the reporting period: a judgement
    lasts its own period unless `until` says more, so it holds if what it lasts for ends on that day or later.
    Source: content.md, "a check-in"; rules.md, "Judged".
    """
    for check_in in reversed(list_counted_check_ins(check_ins, as_of)):
        until = check_in.until or check_in.period
        if check_in.status and until.last >= current:
            return Judgement(check_in.status, check_in.because, check_in.by, check_in.period, check_in.until)
    return None
