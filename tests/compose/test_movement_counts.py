"""How many changes there are, wherever that is told or can be counted."""

import pytest

from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

FIRST = "Judged for the first time"
COUNTS = {  # changed figures, things that are judged for the first time, and what home says of them
    "both": (5, 2, "All 5 changes and 2 first judgements"),
    "one change": (1, 6, "1 change and 6 first judgements"),
    "changes alone": (6, 0, "All 6 changes"),
    "first judgements alone": (0, 6, "All 6 first judgements"),
    "few enough to be shown": (4, 1, "What changed, and when"),
}


@pytest.mark.parametrize("changed, judged, told", COUNTS.values(), ids=COUNTS)
def test_a_first_judgement_is_no_change_on_home_nor_where_its_link_leads(
    portal_of: Composing, changed: int, judged: int, told: str
) -> None:
    measures, objectives = [f"m{n}" for n in range(changed)], [f"objectives/o{n}" for n in range(judged)]
    files = wait("better: neither", Q4_2025="52", Q1_2026="52")
    files |= {f"measures/{name}.md": front(f"title: {name}\nunit: n\nbetter: neither") for name in measures}
    files |= {f"{key}.md": front(f"title: {key[-2:]}") for key in objectives}
    files["results/2025-Q4.yaml"] += "".join(f"{name}: 1\n" for name in measures)
    files["results/2026-Q1.yaml"] += "".join(f"{name}: 2\n" for name in measures)
    files["results/2026-Q1.yaml"] += "".join(f"{key}: {{status: on track}}\n" for key in objectives)
    portal = portal_of(files)
    home = portal.view("index.html")
    assert home.all_changed.text == told
    if told.startswith(("All ", "1 ")):
        assert home.turns == f"{told.removeprefix('All ')} since Q4 2025/26"
    for groups in (portal.view("what-changed.html").groups, portal.view("reports/2026-q1.html").movements):
        found = {group.title: len(group.items) for group in groups}
        assert (found.pop(FIRST, 0), sum(found.values())) == (judged, changed)
