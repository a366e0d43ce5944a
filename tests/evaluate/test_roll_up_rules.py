"""From the statuses of parts to that of the whole."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.roll_up_rules import apply_rule, find_share
from generator.model.scorecard import PartStatus
from generator.model.statuses import STATUSES

UNCOUNTED = [word for word, row in STATUSES.items() if row.scale == "none"]
PARTS = st.builds(
    PartStatus,
    key=st.just("measures/waits"),
    status=st.sampled_from(sorted(STATUSES)),
    weight=st.integers(min_value=1, max_value=9).map(Decimal),
)


def parts(text: str) -> list[PartStatus]:
    """Parts from statuses parted by commas, each with its weight before where that isn't 1: "2 x met"."""
    found = []
    for each in text.split(", ") if text else []:
        count, _, word = each.rpartition(" x ")
        found.append(PartStatus("measures/waits", word, Decimal(count or 1)))
    return found


@pytest.mark.parametrize("text", ["", "on target, off target", "on target"])
def test_counts_gives_no_status_of_its_own(text: str) -> None:
    assert apply_rule("counts", parts(text)) == ("not assessed", None)


@pytest.mark.parametrize(
    "text, status",
    [
        ("on target, met, achieved, on track", "on track"),
        ("on target, close to target", "at risk"),
        ("on target, nearly met", "at risk"),
        ("close to target, off target", "off track"),
        ("met, not met", "off track"),
        ("on track, at risk, missed", "off track"),
        ("on target, no data", "on track"),
        ("on target, not started, not assessed, stopped", "on track"),
        ("no data, not assessed", "not assessed"),
        ("", "not assessed"),
    ],
)
def test_worst_is_the_part_that_stands_worst(text: str, status: str) -> None:
    assert apply_rule("worst", parts(text)) == (status, None)


@pytest.mark.parametrize(
    "text, share, status",
    [
        ("on target, on target, on target, off target", "0.75", "on track"),
        ("on target, close to target", "0.75", "on track"),
        ("on target, on target, close to target, off target", "0.625", "at risk"),
        ("close to target", "0.5", "at risk"),
        ("on target, off target", "0.5", "at risk"),
        ("met, not met, not met", "0.3333", "off track"),
        ("off target", "0", "off track"),
        ("on target, no data, not started, not assessed, stopped", "1", "on track"),
    ],
)
def test_share_counts_good_as_one_close_as_a_half_and_off_as_nought(text: str, share: str, status: str) -> None:
    found, exact = apply_rule("share", parts(text))
    assert exact is not None
    assert (found, round(exact, 4)) == (status, Decimal(share))


@pytest.mark.parametrize(
    "text, share, status",
    [
        ("3 x on target, off target", "0.75", "on track"),
        ("on target, 3 x off target", "0.25", "off track"),
        ("2 x close to target, 2 x on target", "0.75", "on track"),
        ("0.5 x on target, 0.5 x off target", "0.5", "at risk"),
        ("9 x no data, on target", "1", "on track"),
        ("0 x on target, off target", "0", "off track"),
    ],
)
def test_weighted_counts_each_part_by_its_weight(text: str, share: str, status: str) -> None:
    assert apply_rule("weighted", parts(text)) == (status, Decimal(share))


@pytest.mark.parametrize("text", ["", "no data", "not started, not assessed", "0 x on target"])
def test_a_share_of_nothing_is_not_assessed(text: str) -> None:
    assert apply_rule("share", parts(text)) == ("not assessed", None)


@given(st.lists(PARTS))
def test_a_share_lies_within_nought_and_one(made: list[PartStatus]) -> None:
    share = find_share(made)
    assert share is None or 0 <= share <= 1


@given(st.lists(PARTS), st.sampled_from(UNCOUNTED))
def test_a_part_without_data_never_changes_a_share(made: list[PartStatus], word: str) -> None:
    assert find_share([*made, PartStatus("measures/late", word)]) == find_share(made)
