"""Unlike figures are told apart, wherever they stand beside each other."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.compose.numbers import MINUS, count_decimals, format_number
from generator.compose.precision import find_decimals
from tests.compose.builders import front, list_texts, wait
from tests.compose.conftest import Composing

WRITTEN = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=9)
FEW = st.lists(WRITTEN, min_size=2, max_size=4, unique=True)
POUNDS_AND_PENCE = 2  # decimals; no sum has one
ROUNDED = re.compile(r"\b45(?![.\d]).")  # a cell is sorted by 45 alone
OTHER = {"measures/other.md": front("title: Other\nunit: n"), "results/2026-06.yaml": "other: 1\n"}


def read_told(numbers: list[Decimal], decimals: int | None, unit: str) -> list[Decimal]:
    """The numbers that are read where these are shown, the least of them first."""
    texts = (format_number(number, decimals, "en", unit) for number in sorted(numbers))
    return [Decimal(text.replace(",", "").replace(MINUS, "-")) for text in texts]


def is_rising(told: list[Decimal]) -> bool:
    """Whether each is more than the one before it."""
    return all(low < high for low, high in pairwise(told))


@st.composite
def near(draw: st.DrawFn) -> list[Decimal]:
    """A few figures, most of them within a unit of each other, some with few decimals and some worked out."""
    first, places = draw(st.decimals(-(10**6), 10**6, allow_nan=False, places=9)), st.integers(0, 9)
    steps = draw(st.lists(st.tuples(st.integers(-(10**9), 10**9), places), min_size=1, max_size=3))
    return list({first, *(round(first + Decimal(step).scaleb(-9), digits) for step, digits in steps)})


@given(near() | FEW, st.none() | st.integers(0, 6), st.sampled_from(["days", "£", "£m"]))
@example([Decimal("44.9333"), Decimal("44.93")], None, "days")
@example([Decimal("12.2467"), Decimal("12.25")], None, "£")
@example([Decimal("101.633"), Decimal("101.9667")], None, "£")
@example([Decimal("45.1"), Decimal("45.4")], 0, "£")
def test_as_many_decimals_as_tell_figures_apart_and_in_their_order_and_not_one_more(
    numbers: list[Decimal], own: int | None, unit: str
) -> None:
    enough = find_decimals(own, numbers, unit=unit)
    assert is_rising(read_told(numbers, enough, unit))
    assert (unit, enough) != ("£", 1) or own == 1
    if enough is not None and own is not None and enough > own:
        fewer = own if unit == "£" and enough == POUNDS_AND_PENCE else enough - 1
        assert not is_rising(read_told(numbers, fewer, unit))


@given(FEW, st.lists(WRITTEN, max_size=3))
def test_no_figure_loses_a_decimal_so_that_others_are_told_apart(near: list[Decimal], beside: list[Decimal]) -> None:
    enough = find_decimals(None, near, beside=beside)
    assert enough is None or enough >= max(map(count_decimals, near + beside))


def test_a_history_keeps_its_decimals_where_the_last_figure_needs_some(portal_of: Composing) -> None:
    files = wait("target: 100", Q3_2025="0.0004", Q4_2025="52.25", Q1_2026="100.449")
    view = portal_of(files).view("measures/wait.html")
    assert view.sentence.endswith("Up from 52.2500 in Q4 2025/26, worse.")
    assert [row.cells[1].text for row in view.history.rows] == ["100.4490 days", "52.2500 days", "0.0004 days"]


def test_an_edge_is_held_against_the_figure_as_it_is_told(portal_of: Composing) -> None:
    fields = "target: 16\ntolerance: 10% of target\ndecimals: 0"  # an edge of 17.6, told as 17
    view = portal_of(wait(fields, Q4_2025="18", Q1_2026="18")).view("measures/wait.html")
    assert view.sentence.startswith("18 days")
    assert [row.cells[1].text for row in view.history.rows] == ["18 days", "18 days"]


def test_a_forecast_is_told_apart_from_the_target(portal_of: Composing) -> None:
    files = wait("target: 45\ndecimals: 0", Q1_2026="{actual: 50, forecast: 45.4}")
    assert portal_of(files).view("measures/wait.html").sentence.endswith("The forecast for Q4 2026/27 is 45.4 days.")


def test_figures_of_a_year_and_of_a_line_are_told_apart(portal_of: Composing) -> None:
    line = "decimals: 0\nbaseline: {actual: 45.4, period: 2025-Q4}\ntargets: {2026-Q2: 44.6}\ntarget_path: straight"
    view = portal_of(wait(line, Q1_2026="45")).view("measures/wait.html")
    assert "On the straight line from 45.4 days in Q4 2025/26 to 44.6 days in Q2 2026/27" in list_texts(view.why)


def test_a_row_of_the_chart_tells_a_benchmark_apart(portal_of: Composing) -> None:
    files = wait("decimals: 0\nbenchmarks: {England: {2026-Q1: 45.1, source: NHS}}", Q4_2025="50", Q1_2026="45.4")
    table = portal_of(files).view("measures/wait.html").figure.table
    assert [cell.text for cell in table.rows[-1].cells] == ["Q1 2026/27", "45.4", "45.1"]


def test_figures_of_thirty_digits_are_told(portal_of: Composing) -> None:
    nines = "9" * 30
    files = wait(f"target: {nines}\ntolerance: {nines}% of target\ndecimals: 3\nbetter: lower", Q1_2026="1")
    assert portal_of(files).view("measures/wait.html").value == "1.000 days"


def test_figures_that_no_author_can_write_are_told_alike() -> None:
    assert find_decimals(0, (Decimal(1), Decimal(1) + Decimal(1).scaleb(-31))) == 0


def test_figures_that_no_author_can_write_are_told_alike_where_nothing_says_how_many_decimals() -> None:
    worked_out = Decimal(f"44.93{'0' * 32}1")  # by itself it would be 44.9, and less than 44.93
    assert find_decimals(None, (Decimal("44.93"), worked_out)) == 2


def test_figures_of_two_groups_may_read_alike() -> None:
    assert find_decimals(0, (Decimal("45.4"), Decimal(46)), (Decimal("45.4"), Decimal("44.2"), None)) == 0


def test_no_page_tells_a_figure_off_target_by_the_targets_own_number(portal_of: Composing) -> None:
    fields = "targets: {2025-Q4: 45, 2026-Q1: 45}\ndecimals: 0\nteam: ward\nsupports: waits\nstandard: 45.1"
    files = wait(
        fields, Q3_2025="45.3", Q4_2025="45.2", Q1_2026="{actual: 45.4, restated: {was: 45.5, on: 2026-06-02}}"
    )
    files |= {
        "teams/ward.md": front("title: Ward"),
        "priorities/health.md": front("title: Health"),
        "objectives/waits.md": front(
            "title: Waits\nsupports: health\nkey_results: [{title: Short, baseline: 62, target: 45, measure: wait}]"
        ),
        "reviews/2026-Q1.md": front("title: Review"),
        "reviews/2025-Q4.md": front("title: Review"),
    }
    portal = portal_of(files)
    told = [(path, text) for path, page in portal.pages.items() if ".html" in path for text in list_texts(page.view)]
    assert [(path, text) for path, text in told if ROUNDED.search(text)] == []
    assert portal.view("measures/wait.html").sentence.startswith("45.4 days in Q1 2026/27 (April to June 2026): target")
    assert ("teams/ward.html", "from 45.2 to 45.4 days (target 45.0), now not met") in told
    assert ("reports/2025-q4.html", "45.2 days; the target is at most 45.0 days") in told


HEADLINES = {  # the measure's fields, its last two figures, what its page opens with
    "a target that is met needs no more than its own decimals, though its edge does": (
        "target: 3\ntolerance: 5% of target\ndecimals: 0",
        ("2", "3"),
        (
            "3 days in Q1 2026/27 (April to June 2026): on target. The target is at most 3 days. "
            "Up from 2 in Q4 2025/26, worse."
        ),
    ),
    "an edge that is missed": (
        "target: 40\noff_target_at: 45.2\ndecimals: 0",
        ("50", "45.4"),
        (
            "45.4 days in Q1 2026/27 (April to June 2026): off target. The target is at most 40.0 days. "
            "Down from 50.0 in Q4 2025/26, better."
        ),
    ),
    "a change where nothing is judged": (
        "better: neither\ndecimals: 0",
        ("45.2", "45.4"),
        "45.4 days in Q1 2026/27 (April to June 2026). Up from 45.2 in Q4 2025/26.",
    ),
    "an author's many decimals": (
        "target: 45",
        ("50", "45.00000000001"),
        (
            "45.00000000001 days in Q1 2026/27 (April to June 2026): off target. "
            "The target is at most 45.00000000000 days. Down from 50.00000000000 in Q4 2025/26, better."
        ),
    ),
}


@pytest.mark.parametrize("fields, figures, sentence", HEADLINES.values(), ids=HEADLINES)
def test_the_first_sentence_tells_figure_target_and_change_apart(
    portal_of: Composing, fields: str, figures: tuple[str, str], sentence: str
) -> None:
    before, now = figures
    files = wait(fields, Q4_2025=before, Q1_2026=now) | OTHER
    assert portal_of(files).view("measures/wait.html").sentence == sentence


def test_restated_figures_and_moved_targets_are_told_apart(portal_of: Composing) -> None:
    files = wait(
        "decimals: 0\ntargets: {2026-Q1: 45.3}\ntarget_changes: [{was: 45.1, now: 45.3, on: 2026-05-01, because: So.}]",
        Q1_2026="60",
        Q4_2025="{actual: 52.4, restated: {was: 52.2, on: 2026-05-02}}",
    )
    portal = portal_of(files)
    told = [item.text for group in portal.view("what-changed.html").groups for item in group.items]
    assert "the target is at most 45.3 days, was at most 45.1 days" in told
    assert "the figure for Q4 2025/26 is 52.4 days, not 52.2 days" in told
    view = portal.view("measures/wait.html")
    assert [row.cells[1].text for row in view.history.rows] == ["60 days", "52.4 days"]
    assert view.history.rows[1].cells[4].text == "Restated, was 52.2 days"
    assert view.target_history.rows[-1].cells[1].text == "45.1 days became 45.3 days"


def test_a_restated_last_figure_is_told_one_way(portal_of: Composing) -> None:
    files = wait("decimals: 0", Q4_2025="60", Q1_2026="{actual: 45.4, restated: {was: 45.1, on: 2026-06-02}}")
    view = portal_of(files).view("measures/wait.html")
    assert view.value == view.history.rows[0].cells[1].text == "45.4 days"


def test_an_edge_that_no_row_tells_asks_no_decimals_of_it(portal_of: Composing) -> None:
    files = wait("target: 11.995\ntolerance: 5% of target", Q4_2025="12.6", Q1_2026="13")  # of 13 the edge is 12
    view = portal_of(files).view("measures/wait.html")
    assert view.value == view.history.rows[0].cells[1].text == "13 days"


def test_an_older_figure_is_told_apart_from_its_own_target(portal_of: Composing) -> None:
    fields = "decimals: 0\ntargets: {2025-Q3: 45, 2025-Q4: 45, 2026-Q1: 50}\ntarget_path: step"
    files = wait(fields, Q3_2025="45.3", Q4_2025="45.2", Q1_2026="60")
    portal = portal_of(files | {f"reviews/{period}.md": front("title: Review") for period in ("2025-Q4", "2026-Q1")})
    view = portal.view("measures/wait.html")
    assert view.value == "60 days"
    assert [cell.text for cell in view.history.rows[1].cells[1:3]] == ["45.2 days", "At most 45.0 days"]
    assert [cell.text for cell in view.figure.table.rows[1].cells[1:3]] == ["45.2", "45.0"]
    told = list_texts(portal.view("reports/2025-q4.html"))
    assert "45.2 days; the target is at most 45.0 days" in told
    assert "from 45.3 to 45.2 days (target 45.0)" in told


def test_whatever_a_figure_stands_beside_is_told_apart_from_it(portal_of: Composing) -> None:
    files = wait(
        "decimals: 0\ntarget: 60\nteam: ward\nstandard: 45.2\nbenchmarks: {England: {2026-Q1: 45.1, source: NHS}}",
        Q3_2025="45.3",
        Q4_2025="50",
        Q1_2026="45.4",
    )
    files["teams/ward.md"] = front("title: Ward")
    files["objectives/a.md"] = front("title: A\nkey_results: [{title: B, baseline: 62, target: 45, measure: wait}]")
    portal = portal_of(files)
    (card,) = portal.view("teams/ward.html").measures
    assert (card.value, card.spark.label) == ("45.4 days", "3 figures, from 45.3 days to 45.4 days")
    told = list_texts(portal.view("objectives/a.html"))
    assert "45.4 days in Q1 2026/27; target 45.0; starting from 62.0" in told
    notes = portal.view("measures/wait.html").figure.notes
    assert "England: 45.1 days in Q1 2026/27, when ours was 45.4 days." in notes
    assert any("45.2 days; ours was 45.4 days in Q1 2026/27" in note for note in notes)


def test_both_ends_of_an_older_change_are_told_apart(portal_of: Composing) -> None:
    files = wait("better: lower\ndecimals: 0", Q3_2025="45.4", Q4_2025="45.2", Q1_2026="60")
    files["reviews/2025-Q4.md"] = front("title: Review")
    assert "from 45.4 to 45.2 days" in list_texts(portal_of(files).view("reports/2025-q4.html"))


@pytest.mark.parametrize("actual, cell", [("18", "18 days"), ("17.7", "17.7 days")])
def test_an_older_figure_is_held_against_its_edge_as_it_is_told(portal_of: Composing, actual: str, cell: str) -> None:
    fields = "targets: {2025-Q4: 16, 2026-Q1: 16}\ntolerance: 10% of target\ndecimals: 0"  # an edge of 17.6
    view = portal_of(wait(fields, Q4_2025=actual, Q1_2026="30")).view("measures/wait.html")
    assert view.history.rows[1].cells[1].text == cell


def test_what_is_due_is_told_apart_from_the_years_target(portal_of: Composing) -> None:
    fields = "cumulative: {profile: [99, 99, 99, 100]}\nbetter: higher\ntarget: 50\ndecimals: 0"
    why = portal_of(wait(fields, Q1_2026="20")).view("measures/wait.html").why
    assert "49.5, the 99% of the year's target of 50.0 that is due by then" in why.sentence
