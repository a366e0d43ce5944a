"""All measures in tables, and from A to Z."""

from generator.compose.long_tables import rank_change
from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

FILES = {
    **wait(
        "supports: a\nteam: ward\nalso_called: [Queue]",
        "First *words*.\n\n# More\n\nSecond.",
        Q1_2026="{actual: 52, provisional: true}",
        Q4_2025="55",
    ),
    "priorities/health.md": front("title: Health"),
    "priorities/money.md": front("title: Money"),
    "objectives/a.md": front("title: A\nsupports: [health, money]"),
    "teams/ward.md": front("title: Ward"),
    "measures/loose.md": front("title: Élan", "# Heading first\n\nWords."),
    "measures/old.md": front("title: Early count\nretired: true\nsupports: a"),
}


def test_measures_stand_by_the_priority_they_reach_then_the_loose_then_the_retired(portal_of: Composing) -> None:
    view = portal_of(FILES).view("measures.html")
    assert [(group.title, [row.cells[0].text for row in group.table.rows]) for group in view.groups] == [
        ("Health", ["Wait"]),
        ("Tied to no priority shown here", ["Élan"]),
        ("Retired", ["Early count"]),
    ]
    assert [item.text for item in view.tally.items] == ["2 measures, all not assessed"]
    assert view.rest == "Not counted: 1 retired."


def test_a_measures_row_can_be_scanned(portal_of: Composing) -> None:
    view = portal_of(FILES).view("measures.html")
    row = view.groups[0].table.rows[0]
    assert [cell.text for cell in row.cells] == [
        "Wait",
        "",
        "52 days",
        "",
        "Down from 55 in Q4 2025/26, better",
        "",
        "Ward",
    ]
    assert (row.cells[2].note, row.cells[1].status.word) == ("Q1 2026/27, provisional", "Not assessed")
    assert view.groups[1].table.rows[0].cells[2].note == ""


def test_the_dictionary_goes_by_letters_without_accents_and_tells_the_first_paragraph(portal_of: Composing) -> None:
    letters = portal_of(FILES).view("measures-a-to-z.html").letters
    assert [(letter.letter, letter.id, [entry.link.text for entry in letter.entries]) for letter in letters] == [
        ("E", "letter-e", ["Early count", "Élan"]),
        ("W", "letter-w", ["Wait"]),
    ]
    assert [entry.definition for letter in letters for entry in letter.entries] == [
        "",
        "",
        "<p>First <em>words</em>.</p>",
    ]
    assert ("Also called", "Queue") in [(fact.name, fact.text) for fact in letters[1].entries[0].facts]


def test_in_a_long_list_a_row_names_the_other_priorities_that_count_its_measure(portal_of: Composing) -> None:
    many = {f"measures/m{number}.md": front(f"title: M{number}\nsupports: money") for number in range(9)}
    gone = {"priorities/gone.md": front("title: Gone\nretired: true")}
    served = {"objectives/a.md": front("title: A\nsupports: [health, money, gone]")}
    portal = portal_of(FILES | many | gone | served)
    groups = portal.view("measures.html").groups
    rows = {row.cells[0].text: (group.title, row.groups) for group in groups for row in group.table.rows}
    assert (rows["Wait"], rows["M0"]) == (("Health", ("Money",)), ("Money", ()))
    assert (rows["Élan"][1], rows["Early count"][1]) == ((), ())
    below = portal.edition.thing_assessment("priorities/money").roll_up.below
    assert len(below) == sum("Money" in (title, *others) for title, others in rows.values()) == 10


def test_a_month_sorts_by_the_turn_since_the_period_before_as_among_what_changed(portal_of: Composing) -> None:
    portal = portal_of(wait("frequency: monthly", M09_2026="52", M08_2026="50", M06_2026="60"))
    (cell,) = (row.cells[4] for group in portal.view("measures.html").groups for row in group.table.rows)
    assert cell.text == "Down from 60 in June 2026, the quarter before, better; up from 50 in August 2026, worse"
    assert cell.sort == rank_change(portal.edition.measure_assessment("measures/wait").since_period)
    assert [group.title for group in portal.view("what-changed.html").groups] == ["Better"]


def test_a_list_too_short_to_be_filtered_names_no_other_priorities(portal_of: Composing) -> None:
    groups = portal_of(FILES).view("measures.html").groups
    assert all(row.groups == () for group in groups for row in group.table.rows)


def test_in_a_long_list_a_row_names_its_teams_where_two_or_more_own_measures(portal_of: Composing) -> None:
    many = {f"measures/m{number}.md": front(f"title: M{number}") for number in range(9)}
    portal = portal_of(FILES | many)
    view = portal.view("measures.html")
    assert (view.tools.team, view.tools.words) == ("", "Name, team or word")
    shared = {
        "teams/lab.md": front("title: Lab, and more"),
        "measures/m0.md": front("title: M0\nteam: [ward, lab]"),
    }
    view = portal_of(FILES | many | shared).view("measures.html")
    rows = {row.cells[0].text: row.teams for group in view.groups for row in group.table.rows}
    assert (rows["Wait"], rows["M0"], rows["M1"]) == (("Ward",), ("Ward", "Lab, and more"), ())
    assert (view.tools.team, view.tools.by) == ("Team", "priority")


def test_teams_called_alike_are_told_apart_where_rows_are_found_by_them(portal_of: Composing) -> None:
    files = FILES | {f"measures/m{number}.md": front(f"title: M{number}") for number in range(9)}
    files["teams/other-ward.md"] = front("title: Ward")
    files["measures/m0.md"] = front("title: M0\nteam: other-ward")
    groups = portal_of(files).view("measures.html").groups
    found = {name for group in groups for row in group.table.rows for name in row.teams}
    assert found == {"Ward (Team, ward)", "Ward (Team, other-ward)"}


def test_what_the_sentence_does_not_count_is_told_with_its_reason(portal_of: Composing) -> None:
    files = {
        "measures/a.md": front("title: A"),
        "measures/b.md": front("title: B\nfrom: 2099-01-01"),
        "measures/c.md": front("title: C\nto: 2020-01-01"),
        "measures/d.md": front("title: D\nretired: true"),
    }
    site = "name: Riverbank\nas_of: 2026-09-30\n"
    view = portal_of(files, site_file=site).view("measures.html")
    assert [item.text for item in view.tally.items] == ["1 measure, not assessed"]
    assert view.rest == "Not counted: 1 not started, 1 ended, 1 retired."
    alone = {"measures/a.md": files["measures/a.md"]}
    assert portal_of(alone, site_file=site).view("measures.html").rest == ""


def test_the_list_says_what_its_counts_count_too(portal_of: Composing) -> None:
    files = wait("targets: {2026-Q1: 60}", Q1_2026="52") | {
        "measures/b.md": front("title: B\nunit: n\nbetter: lower\ntarget: 2"),
        "measures/c.md": front("title: C\nunit: n\nbetter: lower\ntargets: {2026-Q1: 0}"),
    }
    files["results/2026-Q1.yaml"] += "b: 1\nc: 1\n"
    view = portal_of(files).view("measures.html")
    assert [item.text for item in view.tally.items] == ["2 of 3 measures on target", "1 off target"]
    assert view.notes == ("Counted as on target: 1 met.", "Counted as off target: 1 not met.")


def test_the_list_says_that_a_measure_of_several_priorities_stands_once(portal_of: Composing) -> None:
    files = {f"priorities/{name}.md": front(f"title: {name.upper()}") for name in "ab"}
    files["measures/of-b.md"] = front("title: Of B\nsupports: b")
    once = wait("supports: a", Q1_2026="52") | files
    twice = wait("supports: [a, b]", Q1_2026="52") | files
    assert portal_of(once).view("measures.html").notes == ()
    assert portal_of(twice).view("measures.html").notes == (
        "A measure that serves several priorities is listed once, under the nearest.",
    )
