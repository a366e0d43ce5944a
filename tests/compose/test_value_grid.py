"""What we do by how we do it: who stands in the grid, with which words, and what stands where nobody says anything."""

from tests.compose.builders import SITE_FILE, front
from tests.compose.conftest import Composing

FILES = {
    "values/1-kind.md": front("title: Kind"),
    "values/2-honest.md": front("title: Honest"),
    "values/3-curious.md": front("title: Curious"),
    "values/4-old.md": front("title: Old\nretired: true"),
    "priorities/care.md": front("title: Care\nhow: {kind: We *ask*.}"),
    "objectives/1-letters.md": front("title: Letters\nsupports: waits\nhow: {honest: We say how long., old: No.}"),
    "objectives/2-waits.md": front("title: Waits\nsupports: care"),
    "objectives/3-garden.md": front("title: Garden\nhow: [kind]"),
    "objectives/4-over.md": front("title: Over\nto: 2020-01-01\nhow: {kind: Never.}"),
    "objectives/5-drafted.md": front("title: Drafted\nstage: draft\nhow: {kind: Never.}"),
    "objectives/6-older.md": front("title: Older\nhow: {old: Never.}"),
    "teams/ward.md": front("title: Ward\nhow: {kind: We knock.}"),
}
DATED = f"{SITE_FILE}as_of: 2026-03-31\n"


def test_each_that_says_how_it_lives_a_value_is_a_row_below_its_priority(portal_of: Composing) -> None:
    care, elsewhere = portal_of(FILES, site_file=DATED).view("values.html").grids
    assert [column.link.text for column in care.columns] == ["Kind", "Honest", "Curious"]
    assert (care.caption, [(row.link.text, row.kind, row.cells) for row in care.rows]) == (
        "Care",
        [
            ("Care", "Priority", ("We <em>ask</em>.", "", "")),
            ("Letters", "Objective", ("", "We say how long.", "")),
        ],
    )
    assert (elsewhere.caption, [(row.link.href, row.cells) for row in elsewhere.rows]) == (
        "Elsewhere",
        [("objectives/garden.html", ("Yes; how is not told yet", "", ""))],
    )


def test_a_value_tells_how_many_in_use_say_how_they_live_it_teams_among_them(portal_of: Composing) -> None:
    (care, _) = portal_of(FILES, site_file=DATED).view("values.html").grids
    assert [column.note for column in care.columns] == ["3 in all say how", "1 in all says how", "Nobody says how yet"]


def test_where_nobody_says_anything_there_is_no_grid_and_authors_are_asked(portal_of: Composing) -> None:
    portal = portal_of({"values/kind.md": front("title: Kind"), "objectives/a.md": front("title: A")}, site_file=DATED)
    assert portal.view("values.html").grids == ()
    asked = {group.id: group for group in portal.view("coverage.html").groups}
    assert [fact.links[0].text for fact in asked["value-not-lived"].items] == ["Kind"]


def test_of_more_than_a_hundred_rows_the_grid_says_how_many_more_there_are(portal_of: Composing) -> None:
    files = {f"objectives/o{n:03}.md": front("title: O\nhow: {kind: We ask.}\nsupports: care") for n in range(112)}
    files |= {f"objectives/p{n:03}.md": front("title: P\nhow: {kind: We ask.}") for n in range(101)}
    files |= {"values/kind.md": front("title: Kind"), "priorities/care.md": front("title: Care")}
    grids = portal_of(files, site_file=DATED).view("values.html").grids
    assert [(len(grid.rows), grid.more.text, grid.more.href) for grid in grids] == [
        (100, "and 12 more", "priorities/care.html"),
        (100, "and 1 more", "objectives.html"),
    ]
