"""What was judged by hand, and for how long it holds."""

import pytest

from generator.evaluate.judgements import find_judgement, find_last_judgement
from generator.evaluate.score import evaluate
from generator.model.results import CheckIn
from tests.evaluate.whole_builders import check_in, objective, period, prose, strategy

KEY = "objectives/waits"


def judge(*check_ins: CheckIn, as_of: str, current: str = "") -> str:
    """The status that holds, "" for none."""
    found = find_judgement(check_ins, period(as_of).last, period(current or as_of).last)
    return found.status if found else ""


@pytest.mark.parametrize(
    "until, as_of, expected",
    [
        ("", "2026-Q1", "at risk"),
        ("", "2025-Q4", ""),
        ("", "2026-Q2", ""),
        ("2026-Q3", "2026-Q2", "at risk"),
        ("2026-Q3", "2026-Q3", "at risk"),
        ("2026-Q3", "2026-Q4", ""),
    ],
)
def test_a_judgement_lasts_its_period_unless_until_says_more(until: str, as_of: str, expected: str) -> None:
    said = check_in(KEY, "2026-Q1", "at risk", until=period(until) if until else None)
    assert judge(said, as_of=as_of) == expected


def test_the_last_judgement_stands_even_where_an_earlier_one_lasts_longer() -> None:
    first = check_in(KEY, "2026-Q1", "at risk", until=period("2026-Q4"))
    second = check_in(KEY, "2026-Q2", "on track")
    assert judge(first, second, as_of="2026-Q2") == "on track"
    assert judge(first, second, as_of="2026-Q3") == "at risk"
    assert judge(first, second, as_of="2026-Q1") == "at risk"


def test_a_check_in_without_status_leaves_the_judgement_as_it_was() -> None:
    first = check_in(KEY, "2026-Q1", "at risk", until=period("2026-Q4"))
    assert judge(first, check_in(KEY, "2026-Q2"), as_of="2026-Q2") == "at risk"


def test_within_the_next_period_the_last_one_over_still_counts() -> None:
    assert judge(check_in(KEY, "2026-Q1", "at risk"), as_of="2026-08-15", current="2026-Q1") == "at risk"
    assert judge(check_in(KEY, "2026-07", "at risk"), as_of="2026-08-15", current="2026-Q1") == "at risk"


def test_a_judgement_keeps_its_reason_and_who_judged() -> None:
    said = check_in(KEY, "2026-Q1", "at risk", because=prose("No rooms."), by=prose("Director"))
    found = find_judgement((said,), period("2026-Q1").last, period("2026-Q1").last)
    assert found is not None
    assert (found.because.plain, found.by.plain, found.period, found.until) == (
        "No rooms.",
        "Director",
        period("2026-Q1"),
        None,
    )


def test_the_last_judgement_is_known_when_it_no_longer_holds() -> None:
    parts = (
        objective("waits", to=period("2025-Q3").last),
        check_in("objectives/waits", "2025-Q2", "at risk", until=period("2025")),
        check_in("objectives/waits", "2025-Q3", "off track"),
        check_in("objectives/waits", "2025-Q4"),
    )
    found = evaluate(strategy(*parts), period("2026-Q1")).things["objectives/waits"]
    assert found.judgement is None
    assert found.last_judgement is not None
    assert (found.last_judgement.status, found.last_judgement.period) == ("off track", period("2025-Q3"))
    assert find_last_judgement((), period("2026-Q1").last) is None
