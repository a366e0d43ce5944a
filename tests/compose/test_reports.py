"""The pages of periods."""

import pytest

from tests.compose.builders import Portal, front, wait
from tests.compose.conftest import Composing

ANNUAL = {
    "measures/jabs.md": front("title: Jabs\nsupports: health\nunit: '%'\nbetter: higher\nfrequency: annual\ntarget: 60")
}
FILES = {
    **wait(
        "supports: health\ntarget: 50", Q1_2026="{actual: 52, cause: Late.}", Q4_2025="{actual: 55, commentary: Then.}"
    ),
    **ANNUAL,
    "priorities/health.md": front("title: Health"),
    "priorities/empty.md": front("title: Empty"),
    "results/2025.yaml": "jabs: {actual: 44, commentary: Few came.}\n",
    "reviews/2026-27-Q1.md": front(
        "title: A *better* spring\nheld: 2026-07-23\nforum: Strategy Board\ndecisions: [Open two.]\n"
        "next: [Look again.]\n"
        "lessons: [{expected: Half., happened: A third., why: Old numbers., next time: Ask.}]\nowner: Chief",
        "# High\n\nStory.",
    ),
    "reviews/2026-04.md": front("forum: Team"),
    "reviews/2030-Q1.md": front("title: Far ahead"),
}


@pytest.fixture
def portal(portal_of: Composing) -> Portal:
    return portal_of(FILES)


def test_a_report_tells_the_review_of_its_period(portal: Portal) -> None:
    view = portal.view("reports/2026-q1.html")
    assert (view.title, view.period) == ("Report of Q1 2026/27", "Q1 2026/27 (April to June 2026)")
    assert view.review_name == "A better spring"
    assert (view.review_title, view.facts) == ("A <em>better</em> spring", "Reviewed on 23 July 2026 by Strategy Board")
    assert view.story == '<h3 id="part-high">High</h3>\n<p>Story.</p>\n'
    assert (view.decisions, view.outlook) == (("Open two.",), ("Look again.",))
    (lesson,) = view.lessons
    assert (lesson.expected, lesson.happened, lesson.why, lesson.next_time) == (
        "Half.",
        "A third.",
        "Old numbers.",
        "Ask.",
    )
    assert view.frame.owner == '<a href="../who-to-ask.html#role-chief">Chief</a>'


def test_a_period_without_a_review_has_a_report_all_the_same(portal: Portal) -> None:
    view = portal.view("reports/2025-q4.html")
    assert (view.review_title, view.facts, view.story, view.lessons) == ("The story", "", "", ())
    assert portal.view("reports/2026-04.html").facts == "Reviewed by Team"


def test_a_review_of_what_is_yet_to_come_has_no_report(portal: Portal) -> None:
    assert "reports/2030-q1.html" not in portal.pages


def test_measures_stand_as_they_stood_then_with_the_last_figure_of_then(portal: Portal) -> None:
    (health,) = portal.view("reports/2026-q1.html").priorities
    assert (health.link.text, health.sentence) == ("Health", "None of 2 measures on target, 2 off target")
    told = [
        (row.cells[0].text, row.cells[1].text, row.cells[1].note, row.cells[2].status.word)
        for row in health.measures.rows
    ]
    assert told == [("Jabs", "44%", "2025/26", "Off target"), ("Wait", "52 days", "", "Off target")]
    (before,) = portal.view("reports/2025-q4.html").priorities
    assert [row.cells[1].text for row in before.measures.rows] == ["44%", "55 days"]


def test_what_was_off_target_says_why_and_what_was_wanted(portal: Portal) -> None:
    jabs, waits = portal.view("reports/2026-q1.html").off_target
    assert jabs.value == "44% in 2025/26; the target is at least 60%"
    assert jabs.comment.html == "<p>Few came.</p>\n"
    assert (waits.value, waits.comment.cause) == ("52 days; the target is at most 50 days", "Late.")
    then = portal.view("reports/2025-q4.html").off_target[1]
    assert (then.value, then.comment.html) == ("55 days; the target is at most 50 days", "<p>Then.</p>\n")


def test_what_nobody_explained_has_no_comment(portal_of: Composing) -> None:
    files = wait("target: 50", Q1_2026="52", Q4_2025="{actual: 55, cause: Of another figure.}")
    (found,) = portal_of(files).view("reports/2026-q1.html").off_target
    assert found.comment is None


def test_only_of_the_last_period_may_somebody_say_why_yet(portal_of: Composing) -> None:
    portal = portal_of(wait("target: 50", Q1_2026="52", Q4_2025="55"))
    said = [portal.view(f"reports/{period}.html").unexplained for period in ("2026-q1", "2025-q4")]
    assert said == ["Nobody has said why yet.", "Nobody said why."]


def test_a_measure_that_was_off_target_without_a_figure_says_so(portal_of: Composing) -> None:
    files = wait("better: higher\ntarget: Good", Q1_2026="{status: off target, said: Poor}")
    (found,) = portal_of(files).view("reports/2026-q1.html").off_target
    assert found.value == "Poor; the target is Good"


def test_a_figure_of_an_earlier_period_is_told_with_what_its_source_calls_that(portal_of: Composing) -> None:
    files = wait("target: Good", Q4_2025="{status: off target, said: Poor, label: Winter survey}")
    files |= {"measures/b.md": front("title: B\nunit: n"), "results/2026-Q1.yaml": "b: 1\n"}
    (found,) = portal_of(files).view("reports/2026-q1.html").off_target
    assert found.value == "Poor (Winter survey); the target is Good"


def test_what_was_said_to_be_off_target_without_a_target_is_told_by_its_figure(portal_of: Composing) -> None:
    (found,) = portal_of(wait(Q1_2026="{actual: 52, status: off target}")).view("reports/2026-q1.html").off_target
    assert (found.value, found.status.word) == ("52 days", "Off target")


def test_of_many_measures_the_worst_are_shown(portal_of: Composing) -> None:
    names = [f"m{n:02}" for n in range(60)]
    fields = "supports: health\nunit: n\nbetter: lower\ntarget: 5\nfrequency: quarterly"
    files = {f"measures/{name}.md": front(f"title: {name}\n{fields}") for name in names}
    files["priorities/health.md"] = front("title: Health")
    files["results/2026-Q1.yaml"] = "".join(f"{name}: {9 if name == 'm59' else 1}\n" for name in names)
    (health,) = portal_of(files).view("reports/2026-q1.html").priorities
    assert health.sentence == "59 of 60 measures on target, 1 off target. The 50 that stood worst are shown"
    assert [row.cells[0].text for row in health.measures.rows] == [*names[:49], "m59"]


def test_a_measure_of_two_priorities_stands_under_the_first(portal_of: Composing) -> None:
    files = {
        **wait("supports: [a, b]\ntarget: 50", Q1_2026="52"),
        "measures/other.md": front("title: Other\nsupports: b\nunit: n\nbetter: lower\ntarget: 1"),
        "priorities/a.md": front("title: A"),
        "priorities/b.md": front("title: B"),
        "priorities/c.md": front("title: C"),
        "objectives/o.md": front("title: O\nsupports: c"),
    }
    files["measures/more.md"] = front("title: More\nsupports: [a, b]\nunit: n")
    found = portal_of(files).view("reports/2026-q1.html").priorities
    assert [(each.sentence, [row.cells[0].text for row in each.measures.rows]) for each in found] == [
        ("None of 2 measures on target, 1 off target, 1 not assessed", ["More", "Wait"]),
        ("None of 3 measures on target, 1 off target, 1 no data, 1 not assessed. 2 of them are shown above", ["Other"]),
    ]
    del files["measures/more.md"]
    assert portal_of(files).view("reports/2026-q1.html").priorities[1].sentence.endswith(". 1 of them is shown above")


def test_the_first_period_is_compared_with_nothing(portal_of: Composing) -> None:
    portal = portal_of(wait(Q1_2026="52", Q4_2025="52"))
    first = "This is the first period with figures, so there is nothing to compare them with."
    assert portal.view("reports/2025-q4.html").nothing == first
    assert portal.view("reports/2026-q1.html").nothing == "Nothing changed since the period before."
    assert portal.view("what-changed.html").nothing == "Nothing changed since the period before."
    assert portal_of({}).view("index.html").nothing == first


def test_a_measure_without_a_figure_says_so(portal_of: Composing) -> None:
    files = wait("supports: health\ntarget: 50") | {
        "measures/b.md": front("title: B\nunit: n"),
        "results/2026-Q1.yaml": "b: 1\n",
        "priorities/health.md": front("title: Health"),
    }
    health, _ = portal_of(files).view("reports/2026-q1.html").priorities
    assert [cell.text for cell in health.measures.rows[0].cells] == ["Wait", "No figure", ""]


def test_reports_of_one_kind_follow_each_other(portal: Portal) -> None:
    frame = portal.view("reports/2026-q1.html").frame
    assert (frame.before.text, frame.after) == ("Q4 2025/26", None)
    frame = portal.view("reports/2025-q4.html").frame
    assert frame.after.href == "../reports/2026-q1.html"
    month = portal.view("reports/2026-04.html").frame
    assert (month.before, month.after) == (None, None)


def test_past_reports_are_listed_newest_first(portal: Portal) -> None:
    rows = portal.view("reports.html").table.rows
    assert [(row.cells[0].text, row.cells[1].text, row.cells[0].href) for row in rows] == [
        ("Q1 2026/27 (April to June 2026)", "A better spring", "reports/2026-q1.html"),
        ("April 2026", "", "reports/2026-04.html"),
        ("Q4 2025/26 (January to March 2026)", "", "reports/2025-q4.html"),
    ]


def test_counts_and_actions_are_those_of_then(portal_of: Composing) -> None:
    files = wait("target: 50", Q1_2026="{actual: 52, actions: [{id: a, what: Ring, due: 2026-12-31}]}", Q4_2025="49")
    portal = portal_of(files)
    view = portal.view("reports/2026-q1.html")
    assert [item.text for item in view.tally.items] == ["1 measure, off target"]
    assert [(link.text, action.what) for link, action in view.actions] == [("Wait", "Ring")]
    assert portal.view("reports/2025-q4.html").actions == ()


def test_overdue_actions_come_first(portal_of: Composing) -> None:
    actions = "[{id: a, what: Ring, due: 2026-12-31}, {id: b, what: Write, due: 2026-05-01}]"
    view = portal_of(wait("target: 50", Q1_2026=f"{{actual: 52, actions: {actions}}}")).view("reports/2026-q1.html")
    assert [(action.what, action.is_overdue) for _, action in view.actions] == [("Write", True), ("Ring", False)]


def test_of_very_many_measures_off_target_the_first_are_told_whole_and_the_rest_named(portal_of: Composing) -> None:
    numbers = range(52)
    files = {
        f"measures/m{n:02}.md": front(f"title: M{n:02}\nbetter: lower\ntarget: 1\nfrequency: quarterly")
        for n in numbers
    }
    files["results/2026-Q1.yaml"] = "".join(f"m{n:02}: 9\n" for n in numbers)
    view = portal_of(files).view("reports/2026-q1.html")
    assert len(view.off_target) == 50
    told = {found.link.text for found in view.off_target}
    assert told.isdisjoint(link.text for link in view.off_target_rest)
    assert len(view.off_target_rest) == 2
