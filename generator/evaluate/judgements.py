"""What was judged by hand, and for how long it holds."""

from collections.abc import Iterator, Sequence
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
    Source: rules.md, "The status of what isn't measured".
    """
    judged = _list_judgements(check_ins, as_of)
    return next((each for each in judged if (each.until or each.period).last >= current), None)


def find_last_judgement(check_ins: Sequence[CheckIn], as_of: date) -> Judgement | None:
    """The last status judged by `as_of`, whether or not it still holds; None if there is none."""
    return next(_list_judgements(check_ins, as_of), None)


def _list_judgements(check_ins: Sequence[CheckIn], as_of: date) -> Iterator[Judgement]:
    """Newest first."""
    for each in reversed(list_counted_check_ins(check_ins, as_of)):
        if each.status:
            yield Judgement(each.status, each.because, each.by, each.period, each.until)
