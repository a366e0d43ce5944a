"""What is said of a figure that changed: whether it may still change, and of a year to date the year before."""

import pytest

from tests.compose.builders import wait
from tests.compose.conftest import Composing

TO_DATE = "cumulative: {profile: even}\ntolerance: 10% of target\ntargets: {2025: 48, 2026: 24}"
MAY_CHANGE = {"Q4_2025": "55", "Q1_2026": "{actual: 52, provisional: true}"}
ENDS = {"Q2_2025": "10", "Q1_2026": "7", "Q2_2026": "13"}
WORDS = {  # the measure's fields, its figures, and what is said of the last
    "that may still change": ("target: 53", MAY_CHANGE, "from 55 to 52 days (provisional; target 53), now on target"),
    "that may still change, without a target": ("", MAY_CHANGE, "from 55 to 52 days (provisional)"),
    "of a year to date whose status got better while it is worse than a year before": (
        TO_DATE,
        ENDS,
        "status now close to target, was off target: 13 days (target 12; 10 a year before)",
    ),
    "of a year to date by the month": (
        TO_DATE,
        {"M09_2025": "10", "M06_2026": "7", "M09_2026": "13"},
        "status now close to target, was off target: 13 days (target 12; 10 a year before)",
    ),
    "that adds nothing up": (
        "target: 53",
        {"Q1_2025": "58", "Q4_2025": "55", "Q1_2026": "52"},
        "from 55 to 52 days (target 53), now on target",
    ),
    "of a year to date that nothing is known of a year before": (
        TO_DATE,
        {**ENDS, "Q2_2025": "{missing: not collected}"},
        "status now close to target, was off target: 13 days (target 12)",
    ),
    "of a year to date that is counted otherwise since": (
        f"{TO_DATE}\nbreaks: [{{at: 2026-Q1, because: So.}}]",
        ENDS,
        "status now close to target, was off target: 13 days (target 12)",
    ),
}


@pytest.mark.parametrize("fields, figures, text", WORDS.values(), ids=WORDS)
def test_a_figure_is_told_with_what_a_reader_needs_to_trust_it(
    portal_of: Composing, fields: str, figures: dict[str, str], text: str
) -> None:
    (group,) = portal_of(wait(fields, **figures)).view("what-changed.html").groups
    assert [item.text for item in group.items] == [text]


def test_an_older_year_to_date_is_told_apart_from_that_of_a_year_before(portal_of: Composing) -> None:
    figures = ENDS | {"Q2_2025": "13.2", "Q3_2026": "18"}
    view = portal_of(wait(f"{TO_DATE}\ndecimals: 0", **figures)).view("reports/2026-q2.html")
    told = "status now close to target, was off target: 13.0 days (target 12.0; 13.2 a year before)"
    assert [item.text for group in view.movements for item in group.items] == [told]
