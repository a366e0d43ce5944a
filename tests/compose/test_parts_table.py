"""What a status is made of: the parts, and every measure below that a sentence counts."""

from generator.model.views import LinkView, TableView
from tests.compose.builders import Portal, front, wait
from tests.compose.conftest import Composing

FILES = {
    **wait("supports: [a, b]\ntarget: 60", Q1_2026="52"),
    "measures/direct.md": front("title: Direct\nsupports: health\nunit: n\nbetter: lower\ntarget: 1"),
    "objectives/a.md": front("title: A & co\nsupports: health"),
    "objectives/b.md": front("title: B\nsupports: a"),
    "objectives/c.md": front("title: C\nsupports: health\nmilestones: [{title: Live}]"),
    "priorities/health.md": front("title: Health"),
}


def read(table: TableView) -> list[tuple[str, str, str]]:
    """Each row's measure, what it comes through, and its status."""
    return [
        (row.cells[0].text, row.cells[1].html, row.cells[2].status.word if row.cells[2].status else "")
        for row in table.rows
    ]


def test_every_measure_that_is_counted_is_listed_with_the_part_it_comes_through(portal_of: Composing) -> None:
    portal = portal_of(FILES)
    health = portal.view("priorities/health.html")
    assert health.standing.worked_out == "1 of 2 measures on target, 1 no data"
    assert read(health.roll_up.below) == [
        ("Direct", "Directly", "No data"),
        ("Wait", '<a href="../objectives/a.html">A &amp; co</a>', "On target"),
    ]
    assert [row.cells[0].text for row in health.roll_up.parts.rows] == ["A & co", "C", "Direct"]
    assert health.roll_up.below.caption == "The measures at or below it"
    assert health.roll_up.rule == "We count the 2 measures at or below it, and make no single status of them."
    assert health.roll_up.parts.caption == "What supports it directly"


def test_where_all_measures_are_parts_they_are_listed_once(portal_of: Composing) -> None:
    roll_up = portal_of(FILES).view("objectives/b.html").roll_up
    assert (roll_up.below.rows, roll_up.rule) == ((), "We count the parts, and make no single status of them.")


def test_of_one_measure_below_the_rule_speaks_of_one(portal_of: Composing) -> None:
    assert portal_of(FILES).view("objectives/a.html").roll_up.rule == (
        "We count the 1 measure at or below it, and make no single status of it."
    )


def test_a_measure_may_support_a_thing_directly_and_through_a_part(portal_of: Composing) -> None:
    files = {**FILES, "objectives/a.md": front("title: A\nsupports: health")}
    files["measures/more.md"] = front("title: More\nsupports: b\nunit: n")
    (more, waits) = read(portal_of(files).view("objectives/a.html").roll_up.below)
    assert more[:2] == ("More", '<a href="../objectives/b.html">B</a>')
    assert waits[:2] == ("Wait", '<a href="../objectives/b.html">B</a>')


def test_of_very_many_the_rest_are_a_link(portal_of: Composing) -> None:
    many = {f"measures/m{n:03}.md": front(f"title: M{n:03}\nsupports: a\nunit: n") for n in range(103)}
    portal: Portal = portal_of({**FILES, **many})
    below = portal.view("priorities/health.html").roll_up.below
    assert len(below.rows) == 100
    assert below.more == LinkView("and 5 more", "../measures.html")
