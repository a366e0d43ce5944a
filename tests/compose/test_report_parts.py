"""What a report tells of its measures."""

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing


def test_each_measure_that_a_report_counts_stands_in_one_of_its_tables_once(portal_of: Composing) -> None:
    fields = "unit: n\nbetter: lower\ntarget: 1"
    files = {
        **{f"priorities/{name}.md": front(f"title: {name.upper()}") for name in "ab"},
        "priorities/board.md": front("title: Board\naudience: board"),
        "objectives/over.md": front("title: Over\nsupports: a\nto: 2025-12-31"),
        "measures/both.md": front(f"title: Both\nsupports: [a, b]\n{fields}"),
        "measures/free.md": front(f"title: Free\n{fields}"),
        "measures/hid.md": front(f"title: Hid\nsupports: board\n{fields}"),
        "measures/left.md": front(f"title: Left\nsupports: over\n{fields}"),
        "results/2026-Q1.yaml": "both: 1\nfree: 2\nhid: 2\nleft: 1\n",
    }
    site_file = f"{SITE_FILE}audiences: [public, board]\ndefault_audience: public\n"
    portal = portal_of(files, site_file=site_file, audience="public")
    told = [
        (each.link.text, each.sentence, [row.cells[0].text for row in each.measures.rows])
        for each in portal.view("reports/2026-q1.html").priorities
    ]
    assert told == [
        ("A", "1 measure, on target", ["Both"]),
        ("B", "1 measure, on target. 1 of them is shown above", []),
        ("Tied to no priority shown here", "None of 2 measures on target, 2 off target", ["Free", "Hid"]),
        ("Counted under no priority today", "1 measure, on target", ["Left"]),
    ]


def test_without_priorities_a_report_groups_nothing_by_them(portal_of: Composing) -> None:
    assert portal_of(wait("target: 50", Q1_2026="52")).view("reports/2026-q1.html").priorities == ()


def test_a_figure_that_may_still_change_is_told_so_in_every_report_of_it(portal_of: Composing) -> None:
    files = wait("supports: health\ntarget: 50", Q4_2025="{actual: 52, provisional: true}")
    files |= {"priorities/health.md": front("title: Health"), "measures/b.md": front("title: B\nsupports: health")}
    portal = portal_of(files | {"results/2026-Q1.yaml": "b: 1\n"})
    told = {}
    for period in ("2025-q4", "2026-q1"):
        view = portal.view(f"reports/{period}.html")
        (off,) = view.off_target
        told[period] = (view.priorities[0].measures.rows[-1].cells[1].note, off.value)
    assert told == {
        "2025-q4": ("provisional", "52 days (provisional); the target is at most 50 days"),
        "2026-q1": ("Q4 2025/26, provisional", "52 days (provisional) in Q4 2025/26; the target is at most 50 days"),
    }


def test_a_status_without_a_figure_stands_for_its_period_as_on_the_measures_own_page(portal_of: Composing) -> None:
    files = wait("supports: health\ntarget: 50", Q4_2025="9", Q1_2026="{status: off target}")
    portal = portal_of(files | {"priorities/health.md": front("title: Health")})
    view = portal.view("reports/2026-q1.html")
    (row,) = view.priorities[0].measures.rows
    assert [cell.text or cell.status.word for cell in row.cells] == ["Wait", "No figure", "Off target"]
    assert (row.cells[1].note, view.off_target[0].value) == ("", "No figure; the target is at most 50 days")
    assert portal.view("measures/wait.html").sentence.startswith("No figure in Q1 2026/27")
