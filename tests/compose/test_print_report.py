"""The last period's report with everything in it."""

import pytest

from tests.compose.builders import Portal, front, list_texts, wait
from tests.compose.conftest import Composing

PATH = "print/2026-q1.html"
FILES = {
    **wait("supports: o\ntarget: 50", Q1_2026="{actual: 52, cause: Late.}", Q4_2025="{actual: 55, commentary: Then.}"),
    "measures/fine.md": front("title: A fine measure of all\nshort_title: Fine\nsupports: [o, b]\nunit: n"),
    "measures/loose.md": front("title: Loose\nunit: n"),
    "measures/gone.md": front("title: Gone\nunit: n\nretired: true"),
    "priorities/a.md": front("title: A"),
    "priorities/b.md": front("title: B"),
    "priorities/old.md": front("title: Old\nretired: true"),
    "objectives/o.md": front("title: O\nsupports: a\nteam: ward"),
    "teams/ward.md": front("title: Ward"),
    "reviews/2026-27-Q1.md": front("title: A better spring\nheld: 2026-07-23"),
}
RESULTS = {
    "results/2026-Q1.yaml": "wait: {actual: 52, cause: Late.}\nfine: {actual: 3, commentary: Well.}\nloose: 4\n"
    "objectives/o: {status: at risk}\n",
}


@pytest.fixture
def portal(portal_of: Composing) -> Portal:
    return portal_of(FILES | RESULTS)


def test_only_the_last_period_has_a_document_for_of_earlier_ones_too_little_is_known(portal: Portal) -> None:
    assert [path for path in portal.pages if path.startswith("print/2")] == [PATH]
    link = portal.view("reports/2026-q1.html").whole
    assert (link.text, link.href) == ("Print the whole quarter", f"../{PATH}")
    assert portal.view("reports/2025-q4.html").whole is None


def test_the_cover_says_whose_it_is_and_as_at_when(portal: Portal) -> None:
    view = portal.view(PATH)
    assert [(fact.name, fact.text) for fact in view.cover] == [
        ("Organisation", "Riverbank"),
        ("Period", "Q1 2026/27 (April to June 2026)"),
        ("As at", "Figures as at 30 June 2026: Q1 2026/27 (April to June 2026)"),
        ("Review", "Reviewed on 23 July 2026"),
    ]
    assert (view.back.text, view.back.href) == ("Report of Q1 2026/27", "../reports/2026-q1.html")


def test_every_open_measure_stands_once_under_its_first_priority_or_under_none(portal: Portal) -> None:
    view = portal.view(PATH)
    told = [(s.link.text, [m.link.text for m in s.measures.measures]) for s in view.sections]
    assert told == [("A", ["Fine", "Wait"]), ("B", [])]
    assert [link.href for link in view.sections[1].measures.elsewhere] == ["#measures-fine"]
    assert [m.link.text for m in view.loose.measures] == ["Loose"]


def test_where_there_are_no_measures_nothing_is_said_of_them(portal_of: Composing) -> None:
    view = portal_of(
        {"priorities/a.md": front("title: A"), "results/2026-Q1.yaml": ""} | wait("supports: a", Q1_2026="1")
    ).view(PATH)
    assert [m.link.text for m in view.sections[0].measures.measures] == ["Wait"]
    assert view.loose is None


def test_a_measure_says_all_that_its_page_says_first(portal: Portal) -> None:
    fine, slow = portal.view(PATH).sections[0].measures.measures
    assert (fine.link.text, fine.title, slow.title) == ("Fine", "A fine measure of all", "")
    assert (fine.value, fine.comment.html) == ("3 n", "<p>Well.</p>\n")
    assert (slow.value, slow.period, slow.status.word) == ("52 days", "Q1 2026/27", "Off target")
    assert slow.sentence == portal.view("measures/wait.html").sentence
    assert slow.figure.chart == portal.view("measures/wait.html").figure.chart
    assert slow.figure.id == "measures-wait.chart"


def test_of_over_40_measures_key_ones_and_those_off_target_have_charts_and_the_rest_a_small_line(
    portal_of: Composing,
) -> None:
    names = [f"m{number:02}" for number in range(41)]
    files = {f"measures/{name}.md": front(f"title: {name}\nunit: n") for name in names}
    files["measures/m01.md"] = front("title: m01\nunit: n\nkpi: true")
    files["measures/m02.md"] = front("title: m02\nunit: n\nbetter: lower\ntarget: 0\noff_target_at: 1")
    for period, value in (("2025-Q4", 2), ("2026-Q1", 1)):
        files[f"results/{period}.yaml"] = "".join(f"{name}: {value}\n" for name in names[:40])
    told = {measure.link.text: measure for measure in portal_of(files).view(PATH).loose.measures}
    assert [name for name, measure in told.items() if measure.figure] == ["m01", "m02"]
    assert [name for name, measure in told.items() if not measure.spark] == ["m01", "m02", "m40"]
    del files["measures/m40.md"]
    assert all(measure.figure for measure in portal_of(files).view(PATH).loose.measures)


def test_what_was_said_of_a_measure_off_target_stands_once_and_is_pointed_to(portal: Portal) -> None:
    view = portal.view(PATH)
    (off,) = view.off_target
    slow = view.sections[0].measures.measures[1]
    assert (slow.comment, slow.told.href, off.id) == (None, "#off-target-wait", "off-target-wait")
    assert sum("Late." in text for text in list_texts(view)) == 1


def test_objectives_are_told_with_how_they_stand(portal: Portal) -> None:
    (row,) = portal.view(PATH).sections[0].objectives.rows
    assert [cell.text for cell in row.cells[:3]] == [
        "O",
        "Ward",
        "None of 2 measures on target, 1 off target, 1 not assessed",
    ]
    assert row.cells[3].status.word == "At risk"


def test_a_document_calls_things_as_the_rest_of_the_site_does(portal_of: Composing) -> None:
    files = {
        "priorities/a.md": front("title: Care when it is needed\nshort_title: Timely care"),
        "objectives/o.md": front("title: See new outpatients sooner\nshort_title: First\nsupports: a"),
    } | wait("supports: o", Q1_2026="52")
    portal = portal_of(files)
    (section,) = portal.view(PATH).sections
    assert (section.link.text, section.title) == ("Timely care", "Care when it is needed")
    assert section.objectives.rows[0].cells[0].text == "First"
    (objective,) = portal.view("print/priority-a.html").objectives
    assert (objective.link.text, objective.title) == ("First", "See new outpatients sooner")


def test_over_150_measures_are_a_table_without_a_chart(portal_of: Composing) -> None:
    names = [f"m{number}" for number in range(151)]
    files = {f"measures/{name}.md": front(f"title: {name}\nsupports: a\nunit: n") for name in names}
    files |= {"priorities/a.md": front("title: A"), "results/2026-Q1.yaml": "".join(f"{name}: 1\n" for name in names)}
    files["results/2026-Q1.yaml"] = files["results/2026-Q1.yaml"].replace("m0: 1", "m0: {actual: 1, provisional: true}")
    (section,) = portal_of(files).view(PATH).sections
    assert (section.measures.measures, len(section.measures.table.rows)) == ((), 151)
    notes = [row.cells[1].note for row in section.measures.table.rows[:2]]
    assert notes == ["Q1 2026/27, provisional", "Q1 2026/27"]
    del files["measures/m150.md"]
    files["results/2026-Q1.yaml"] = "m0: 1\n"
    (section,) = portal_of(files).view(PATH).sections
    assert (len(section.measures.measures), section.measures.table.rows) == (150, ())


def test_no_things_id_is_that_of_a_part_of_another(portal_of: Composing) -> None:
    files = {f"measures/{name}.md": front(f"title: {name}\nunit: n") for name in ("a", "a-chart")}
    view = portal_of({**files, "results/2026-Q1.yaml": "a: 1\na-chart: 2\n"}).view(PATH)
    ids = [name for measure in view.loose.measures for name in (measure.id, measure.figure.id)]
    assert len(set(ids)) == len(ids) == 4
