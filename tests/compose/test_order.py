"""Which of two figures is more can be read off them, wherever they stand beside each other."""

from decimal import Decimal

import pytest

from tests.compose.builders import wait
from tests.compose.conftest import Composing

ORDERS = {  # the measure's fields, its last two figures, what its page says of which is more
    "a target that was worked out": (
        "better: higher\nbaseline: {period: 2025-Q3, actual: 44.8}\ntargets: {2026-Q2: 45}\ntarget_path: straight",
        ("44", "44.93"),
        "44.930 days in Q1 2026/27 is less than the target of 44.933,",
    ),
    "a target with more decimals": (
        "target: 101.633",
        ("200", "101.64"),
        "101.64 days in Q1 2026/27 is more than the target of 101.63,",
    ),
    "a change": ("better: higher", ("1233.347", "1233.08"), "Down from 1,233.35 in Q4 2025/26, worse."),
    "a sum": (
        "unit: £\ntarget: 12.2467",
        ("10", "12.25"),
        "£12.250 in Q1 2026/27 is more than the target of £12.247,",
    ),
}


@pytest.mark.parametrize("fields, figures, said", ORDERS.values(), ids=ORDERS)
def test_which_figure_is_more_can_be_read_off_the_figures(
    portal_of: Composing, fields: str, figures: tuple[str, str], said: str
) -> None:
    before, now = figures
    view = portal_of(wait(fields, Q4_2025=before, Q1_2026=now)).view("measures/wait.html")
    assert said in f"{view.why.sentence} {view.sentence}"


EDGES = {  # the measure's fields, its last figure, the end of what is allowed
    "a share that figures with few decimals can't reach, below": (
        "better: higher\ntarget: 0.045\ntolerance: 3% of target",
        "0.01",
        "less than the target of 0.045, by more than the allowed 3% of target (down to 0.0436)",
    ),
    "a share that figures with few decimals can't reach, above": (
        "target: 0.045\ntolerance: 3% of target",
        "1.2",
        "more than the target of 0.045, by more than the allowed 3% of target (up to 0.0464)",
    ),
}


@pytest.mark.parametrize("fields, figure, said", EDGES.values(), ids=EDGES)
def test_what_is_allowed_ends_beyond_the_target(portal_of: Composing, fields: str, figure: str, said: str) -> None:
    assert said in portal_of(wait(fields, Q1_2026=figure)).view("measures/wait.html").why.sentence


def test_no_part_reads_as_less_than_the_lowest(portal_of: Composing) -> None:
    parts = (
        ("East", "12.0341"),
        ("North", "12.0"),
        ("South", "12.2146"),
        ("West", "12.01"),
    )  # East would be 12.0
    rows = ", ".join(f"{{A: {name}, actual: {number}}}" for name, number in parts)
    (view,) = portal_of(wait(Q1_2026=f"{{actual: 12, breakdown: [{rows}]}}")).view("measures/wait.html").breakdowns
    assert view.sentence == "Highest in Q1 2026/27: South, 12.21 days. Lowest: North, 12.00 days."
    assert min(Decimal(row.cells[1].text) for row in view.table.rows if row.cells[0].text != "North") > Decimal("12.00")
