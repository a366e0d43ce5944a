"""Which of two figures is more can be read off them, wherever they stand beside each other."""

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
