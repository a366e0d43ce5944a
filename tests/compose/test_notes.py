"""What pages of several kinds say alike."""

import pytest

from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

RD = f"{SITE_FILE}words: {{objective: [R&D aim, R&D aims]}}\n"


@pytest.mark.parametrize(
    "fields, notes",
    [
        ("", ()),
        ("retired: true", ("This R&amp;D aim was retired (date not stated).",)),
        (
            "retired: {on: 2026-01-01, because: A *merger* & more., successor: b}",
            (
                "This R&amp;D aim was retired on 1 January 2026. A <em>merger</em> &amp; more.",
                'Its place is taken by <a href="../objectives/b.html">B &amp; co</a>.',
            ),
        ),
        ("retired: {on: 2030-01-01}", ("This R&amp;D aim will be retired on 1 January 2030.",)),
        ("stage: draft", ("This R&amp;D aim is a draft, and counts nowhere.",)),
        (
            "stage: draft\ncomments_by: 2026-12-15",
            ("This R&amp;D aim is a draft, and counts nowhere. Comments are welcome until 15 December 2026.",),
        ),
    ],
)
def test_what_is_retired_or_a_draft_says_so_in_safe_words(
    portal_of: Composing, fields: str, notes: tuple[str, ...]
) -> None:
    files = {
        **wait(Q1_2026="52"),
        "objectives/a.md": front(f"title: A\n{fields}"),
        "objectives/b.md": front("title: B & co"),
    }
    assert portal_of(files, site_file=RD).view("objectives/a.html").notes == notes


def test_behaviours_stand_by_level_only_where_there_are_levels(portal_of: Composing) -> None:
    files = {
        "values/a.md": front("title: A\nbehaviours: [We ring back.]"),
        "values/b.md": front("title: B\nbehaviours: {everyone: [We ring.], leaders: [We listen.]}"),
        "values/c.md": front("title: C"),
    }
    portal = portal_of(files)
    found = {name: [(g.level, g.items) for g in portal.view(f"values/{name}.html").behaviours] for name in "abc"}
    assert found == {
        "a": [("", ("We ring back.",))],
        "b": [("Everyone", ("We ring.",)), ("Leaders", ("We listen.",))],
        "c": [],
    }


def test_a_value_lists_where_it_is_lived_and_a_thing_how(portal_of: Composing) -> None:
    files = {
        "values/kind.md": front("title: Kind", "Words."),
        "priorities/p.md": front("title: P\nhow: {kind: We *ring*.}"),
        "teams/t.md": front("title: T\nkind: ward\nhow: [kind]"),
    }
    portal = portal_of(files)
    view = portal.view("values/kind.html")
    assert [(item.kind, item.link.text, item.html) for item in view.lived] == [
        ("Priority", "P", "We <em>ring</em>."),
        ("Ward", "T", ""),
    ]
    assert [(how.value.text, how.html) for how in portal.view("teams/t.html").how] == [("Kind", "")]
    assert portal.view("teams/t.html").values == ()


def test_a_team_that_says_no_how_shows_the_values(portal_of: Composing) -> None:
    kind = {"values/kind.md": front("title: Kind\nbehaviours: [We ring back.]"), "values/fair.md": front("title: Fair")}
    team = portal_of({**kind, "teams/t.md": front("title: T")}).view("teams/t.html")
    assert [card.link.text for card in team.values] == ["Kind"]
    assert [link.text for link in team.value_names] == ["Fair"]


@pytest.mark.parametrize(
    "path, name",
    [
        ("measures/wait", "Measure"),
        ("priorities/p", "Priority"),
        ("objectives/o", "Aim"),
        ("teams/t", "Service"),
        ("values/v", "Value"),
    ],
)
def test_a_page_shows_what_lists_call_a_thing_where_that_is_shorter(portal_of: Composing, path: str, name: str) -> None:
    site_file = f"{SITE_FILE}words: {{objective: [Aim, Aims]}}\n"
    extra = {"teams/t": "kind: service\n"}.get(path, "")
    page, short = f"{path}.html", "short_title: Timely care\n"
    for fields, kind in (("", name), (short, f"{name} · Timely care")):
        file = {f"{path}.md": front(f"title: Care when it is needed\n{extra}{fields}")}
        assert portal_of(file, site_file=site_file).view(page).kind == kind
    same = {f"{path}.md": front(f"title: Timely care\n{extra}{short}")}
    assert portal_of(same, site_file=site_file).view(page).kind == name


def test_an_objective_of_several_teams_stands_once_and_names_them(portal_of: Composing) -> None:
    teams = {"whole": "", "one": "team: t\n", "both": "team: [u, t]\n"}
    files = {f"objectives/{name}.md": front(f"title: {name}\n{team}supports: p") for name, team in teams.items()}
    files |= {"priorities/p.md": front("title: P"), "teams/t.md": front("title: Aims"), "teams/u.md": front("title: U")}
    site_file = f"{SITE_FILE}words: {{team: [Service, Services]}}\n"
    portal = portal_of(files, site_file=site_file)
    told = [
        (group.title, group.href, [(card.link.text, [team.text for team in card.team]) for card in group.cards])
        for group in portal.view("priorities/p.html").objectives
    ]
    assert told == [
        ("The whole organisation", "", [("whole", [])]),
        ("Several services", "", [("both", ["U", "Aims"])]),
        ("Aims", "../teams/t.html", [("one", [])]),
    ]
    assert [group.title for group in portal.view("objectives.html").groups] == [title for title, _, _ in told]
