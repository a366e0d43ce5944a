"""The golden thread as a page shows it."""

import pytest

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

PLAN = {
    "priorities/health.md": front("title: Health"),
    "priorities/money.md": front("title: Money"),
    "objectives/waits.md": front("title: Waits\nsupports: {health: 'Illness is *found* sooner.', money: ''}"),
    "objectives/clinics.md": front("title: Clinics\nsupports: {waits: More room., money: It costs.}"),
    "teams/ward.md": front("title: Ward\nsupports: [clinics]"),
    "values/kind.md": front("title: Kind"),
    **wait("supports: [clinics]"),
}


def test_the_thread_runs_from_the_purpose_down_with_each_sentence(portal_of: Composing) -> None:
    files = {**PLAN, "objectives/clinics.md": front("title: Clinics\nsupports: {waits: More room.}")}
    found = portal_of(files).view("objectives/clinics.html").thread
    assert [step.link.text for step in found.up] == ["Purpose", "Health", "Waits"]
    assert [step.kind for step in found.up] == ["", "Priority", "Objective"]
    assert found.up[1].sentences == ("Illness is <em>found</em> sooner.",)
    assert found.up[2].sentences == ("More room.",)
    assert (found.here, found.here_kind, found.ends, found.left_out) == ("Clinics", "Objective", "", "")
    assert [step.link.href for step in found.down] == ["../measures/wait.html", "../teams/ward.html"]


@pytest.mark.parametrize(
    "path, line",
    [
        ("objectives/waits.html", ["Health", "Purpose"]),
        ("objectives/clinics.html", ["Money", "Purpose"]),
        ("measures/wait.html", ["Clinics", "Money", "Purpose"]),
        ("teams/ward.html", ["Clinics", "Money", "Purpose"]),
        ("priorities/health.html", ["Purpose"]),
        ("values/kind.html", ["Purpose"]),
        ("purpose.html", []),
    ],
)
def test_one_way_up_is_drawn_the_shortest_and_of_those_the_first_named(
    portal_of: Composing, path: str, line: list[str]
) -> None:
    assert [link.text for link in portal_of(PLAN).view(path).thread.line] == line


def test_what_it_supports_beside_the_way_that_is_drawn_stands_apart(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("measures/wait.html").thread
    assert [step.link.text for step in view.up] == ["Purpose", "Money", "Clinics"]
    assert view.up[1].sentences == ("It costs.",)
    assert [(step.link.text, step.through, step.sentences) for step in view.further] == [
        ("Waits", "through Clinics", ("More room.",)),
        ("Health", "through Waits", ("Illness is <em>found</em> sooner.",)),
    ]


def test_a_knot_tells_the_sentence_of_the_next_and_what_is_off_the_line_whose_each_is(portal_of: Composing) -> None:
    files = {
        "priorities/health.md": front("title: Health"),
        "priorities/money.md": front("title: Money"),
        "objectives/a.md": front("title: A & co\nsupports: {health: By A., money: Through A.}"),
        "objectives/b.md": front("title: B\nsupports: {health: By B., money: Through B.}"),
        "objectives/c.md": front("title: C\nsupports: {a: To A., b: To B., money: ''}"),
        "objectives/d.md": front("title: D\nsupports: {a: D to A., c: ''}"),
    }
    portal = portal_of(files)
    drawn = portal.view("objectives/d.html").thread
    assert [step.link.text for step in drawn.up] == ["Purpose", "Health", "A & co"]
    assert drawn.up[1].sentences == ("By A.",)
    assert drawn.up[2].sentences == ("D to A.",)
    found = portal.view("objectives/c.html").thread
    assert found.further_label == "and 1 more, through others"
    assert [(step.link.text, step.through, step.sentences) for step in (*found.others, *found.further)] == [
        ("A & co", "", ("To A.",)),
        ("B", "", ("To B.",)),
        ("Health", "through A & co and B", ("A &amp; co: By A.", "B: By B.")),
    ]
    money = next(step for step in drawn.further if step.link.text == "Money")
    assert money.through == "through A & co, C and B"


def test_what_is_supported_both_ways_says_so(portal_of: Composing) -> None:
    files = {
        "priorities/health.md": front("title: Health"),
        "objectives/a.md": front("title: A\nsupports: {health: So.}"),
        "objectives/b.md": front("title: B\nsupports: {a: B to A., health: ''}"),
        "objectives/c.md": front("title: C\nsupports: {health: '', a: C to A., b: C to B.}"),
    }
    others = portal_of(files).view("objectives/c.html").thread.others
    assert [(step.link.text, step.through, step.sentences) for step in others] == [
        ("A", "directly, and through B", ("C to A.", "B: B to A.")),
        ("B", "", ("C to B.",)),
    ]


def test_a_thread_that_goes_on_unseen_says_so(portal_of: Composing) -> None:
    files = {
        "priorities/health.md": front("title: Health\naudience: board"),
        "objectives/a.md": front("title: A\nsupports: health"),
        "objectives/b.md": front("title: B\nsupports: a"),
        "objectives/loose.md": front("title: Loose"),
        "objectives/c.md": front("title: C\nsupports: [a, loose, e]"),
        "objectives/e.md": front("title: E\nsupports: health"),
    }
    portal = portal_of(files, site_file=f"{SITE_FILE}audiences: [staff, board]\n", audience="staff")
    ends = {name: portal.view(f"objectives/{name}.html").thread.ends for name in "abc"}
    assert ends == {
        "a": "What this objective supports is not shown in this edition.",
        "b": "What A supports is not shown in this edition.",
        "c": (
            "The thread ends at Loose: nothing says yet what it supports. "
            "What A and E support is not shown in this edition."
        ),
    }
    view = portal.view("map.html")
    assert ([step.link.text for step in view.loose], [step.link.text for step in view.unseen]) == (
        ["Loose"],
        ["A", "E"],
    )


@pytest.mark.parametrize(
    "title, shown",
    [
        ("a" * 48, "a" * 48),
        ("Shorter waits for everyone who comes to our clinics", "Shorter waits for everyone who comes to our…"),
        ("a" * 49, "a" * 48 + "…"),
    ],
)
def test_a_long_name_is_short_on_the_one_line_and_whole_in_the_thread(
    portal_of: Composing, title: str, shown: str
) -> None:
    files = {**PLAN, "objectives/clinics.md": front(f"title: {title}\nsupports: waits")}
    view = portal_of(files).view("measures/wait.html").thread
    assert view.line[0].text == shown
    assert view.up[-1].link.text == title


def test_a_way_that_leads_nowhere_is_not_taken(portal_of: Composing) -> None:
    files = {**PLAN, "objectives/loose.md": front("title: Loose")}
    files["objectives/clinics.md"] = front("title: Clinics\nsupports: [loose, waits]")
    view = portal_of(files).view("measures/wait.html").thread
    assert [link.text for link in view.line] == ["Clinics", "Waits", "Health", "Purpose"]
    assert view.ends == "The thread ends at Loose: nothing says yet what it supports."


def test_a_thread_that_ends_says_where(portal_of: Composing) -> None:
    files = {
        "objectives/a.md": front("title: A"),
        "objectives/b.md": front("title: B"),
        "objectives/c.md": front("title: C\nsupports: [a, b]"),
    }
    portal = portal_of(files)
    assert portal.view("objectives/a.html").thread.ends == (
        "The thread ends here: nothing says yet what this objective supports."
    )
    assert portal.view("objectives/c.html").thread.ends == (
        "The thread ends at A and B: nothing says yet what they support."
    )
    assert [link.text for link in portal.view("objectives/c.html").thread.line] == ["A"]


def test_two_ways_to_one_dead_end_are_walked_once(portal_of: Composing) -> None:
    files = {
        "objectives/end.md": front("title: End"),
        "objectives/a.md": front("title: A\nsupports: end"),
        "objectives/b.md": front("title: B\nsupports: end"),
        "objectives/c.md": front("title: C\nsupports: [a, b]"),
    }
    assert [link.text for link in portal_of(files).view("objectives/c.html").thread.line] == ["A", "End"]


def test_levels_that_are_left_out_are_counted_and_the_purpose_still_comes_last(portal_of: Composing) -> None:
    steps = {f"objectives/o{n}.md": front(f"title: O{n}\nsupports: o{n - 1}") for n in range(1, 15)}
    files = {
        "priorities/health.md": front("title: Health"),
        "objectives/o0.md": front("title: O0\nsupports: health"),
        **steps,
    }
    view = portal_of(files).view("objectives/o14.html").thread
    assert view.left_out == "7 more steps between, not shown here"
    assert view.others_more == ""
    assert [link.text for link in view.line] == [*(f"O{n}" for n in range(13, 5, -1)), "Purpose"]
    files["objectives/o14.md"] = front("title: O14\nsupports: [o13, health]")
    short = portal_of(files).view("objectives/o14.html").thread
    assert ([link.text for link in short.line], short.left_out) == (["Health", "Purpose"], "")
    assert short.others_more == "and 6 more"


def test_what_nothing_supports_says_so_while_it_is_open(portal_of: Composing) -> None:
    files = {
        **wait(Q1_2026="52"),
        "priorities/health.md": front("title: Health"),
        "objectives/a.md": front("title: A\nsupports: health"),
        "objectives/old.md": front("title: Old\nsupports: a\nto: 2020-03-31"),
        "priorities/money.md": front("title: Money"),
    }
    portal = portal_of(files)
    said = {
        path: portal.view(f"{path}.html").thread.nothing_below
        for path in ("objectives/a", "objectives/old", "measures/wait")
    }
    assert said == {
        "objectives/a": "Nothing that is open supports this objective.",
        "objectives/old": "",
        "measures/wait": "",
    }
    assert portal.view("priorities/money.html").thread.nothing_below == "Nothing supports this priority yet."


@pytest.mark.parametrize("field", ["milestones: [{title: M}]", "key_results: [{title: K}]"])
def test_what_shows_by_its_own_how_it_is_going_needs_no_support(portal_of: Composing, field: str) -> None:
    view = portal_of({"objectives/a.md": front(f"title: A\n{field}")}).view("objectives/a.html")
    assert view.thread.nothing_below == ""


def test_of_many_supporters_the_rest_are_counted(portal_of: Composing) -> None:
    many = {f"objectives/o{n:02}.md": front(f"title: O{n:02}\nsupports: health") for n in range(60)}
    below = {f"objectives/p{n:02}.md": front(f"title: P{n:02}\nsupports: o00") for n in range(60)}
    leaf = {"objectives/q.md": front("title: Q\nsupports: p00")}
    portal = portal_of({"priorities/health.md": front("title: Health"), **many, **below, **leaf})
    down = portal.view("priorities/health.html").thread
    assert down.more.text == "and 10 more"
    first = down.down[0]
    assert first.more.text == f"and {60 - len(first.below)} more"
    assert first.below[0].more.text == "1 more below"


def test_of_much_that_supports_a_thing_a_few_are_shown_and_the_rest_opens_on_a_click(portal_of: Composing) -> None:
    files = {"priorities/health.md": front("title: Health")}
    files |= {f"objectives/o{n:02}.md": front(f"title: O{n:02}\nsupports: health") for n in range(60)}
    found = portal_of(files).view("priorities/health.html").thread
    assert (len(found.down), len(found.rest), found.rest_label) == (8, 42, "and 42 more")
    assert found.more.text == "and 10 more"
    few = portal_of(dict(list(files.items())[:11])).view("priorities/health.html").thread
    assert (len(few.down), few.rest, few.rest_label) == (10, (), "")


def test_where_much_is_below_the_second_level_is_folded_and_says_how_much(portal_of: Composing) -> None:
    files = {"priorities/health.md": front("title: Health"), "objectives/a.md": front("title: A\nsupports: health")}
    lows = {f"objectives/b{n}.md": front(f"title: B{n}\nsupports: a") for n in range(8)}
    (branch,) = portal_of({**files, **lows}).view("priorities/health.html").thread.down
    assert (branch.fold, len(branch.below)) == ("8 below", 8)
    (branch,) = portal_of({**files, **dict(list(lows.items())[:7])}).view("priorities/health.html").thread.down
    assert (branch.fold, len(branch.below)) == ("", 7)
