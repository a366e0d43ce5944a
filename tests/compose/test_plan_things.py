"""The pages of purpose, priorities and teams, home, and the plan on one page."""

import pytest

from tests.compose.builders import SITE_FILE, StepTexts, front, read_tree, wait
from tests.compose.conftest import Composing

PLAN = {
    **wait("supports: health\ntarget: 60\nkpi: true\nteam: ward", Q1_2026="52"),
    "purpose.md": front("title: Why\nvision: '# All\n\n  well'\nmission: We *care*.", "# Values")
    .replace("\n\n  ", "\\n\\n")
    .replace("'", '"'),
    "priorities/health.md": front(
        "title: Health\nsummary: Less *waiting*.\noutcomes: [None waits.]\nteam: ward", "# Why"
    ),
    "priorities/old.md": front("title: Old\nretired: true"),
    "objectives/a.md": front("title: A\nsupports: {health: It *helps*.}\nteam: ward"),
    "objectives/b.md": front("title: B\nsupports: a"),
    "objectives/loose.md": front("title: Loose"),
    "objectives/past.md": front("title: Past\nsupports: health\nto: 2020-03-31\nteam: ward"),
    "objectives/draft.md": front("title: Draft\nsupports: health\nstage: draft\nteam: ward"),
    "teams/trust.md": front("title: Trust"),
    "teams/ward.md": front(
        "title: Ward\nkind: ward\nparent: [trust, gone]\nsites: [North, South]\nalso_called: [W]", "# About"
    ),
    "teams/night.md": front("title: Night\nparent: [ward, trust]"),
    "teams/team.md": front("title: Team\nparent: night"),
    "teams/gone.md": front("title: Gone\nretired: true"),
    "measures/old.md": front("title: Old\nunit: n\nretired: true\nteam: ward\nsupports: health"),
    "values/kind.md": front("title: Kind"),
}


def test_the_purpose_keeps_the_ids_of_its_parts_apart(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("purpose.html")
    assert view.vision.startswith('<h3 id="vision-all">')
    assert view.words.startswith('<h2 id="part-values">')
    assert [card.link.text for card in view.priorities] == ["Health"]
    assert [card.link.text for card in view.values] == ["Kind"]


def test_home_answers_what_for_how_what_changed_and_where_my_team_is(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("index.html")
    assert (view.purpose.text, view.mission) == ("Why", "<p>We <em>care</em>.</p>\n")
    assert [(item.text, item.mark.shape) for item in view.tally.items] == [("1 measure, on target", "tick")]
    assert [(g.link.text, [link.text for link in g.within]) for g in view.teams] == [
        ("Trust", ["Night", "Ward", "Team"])
    ]
    assert view.all_teams.text == "All 4 teams"
    assert [card.link.text for card in view.priorities] == ["Health"]
    assert (view.report.text, view.report.href) == ("The report of Q1 2026/27", "reports/2026-q1.html")
    assert view.all_changed.href == "what-changed.html"


def test_home_tells_how_a_priority_moved_and_that_a_measure_may_count_twice(portal_of: Composing) -> None:
    files = {
        **wait("supports: [a, b]\ntarget: 60", Q1_2026="52", Q4_2025="55"),
        "measures/m.md": front("title: M\nsupports: a\nunit: n\nbetter: lower"),
        "priorities/a.md": front("title: A"),
        "priorities/b.md": front("title: B"),
        "priorities/c.md": front("title: C"),
    }
    files["results/2026-Q1.yaml"] += "m: 2\n"
    files["results/2025-Q4.yaml"] += "m: 1\n"
    view = portal_of(files).view("index.html")
    assert [(card.worked_out, card.news) for card in view.priorities] == [
        ("1 of 2 measures on target, 1 not assessed", "1 better, 1 worse"),
        ("1 measure, on target", "1 better"),
        ("", ""),
    ]
    counted = "Counts include measures at every level"
    assert view.shared == f"{counted}; a measure that serves several priorities is counted in each."
    assert portal_of(PLAN).view("index.html").shared == f"{counted}."
    assert portal_of({"priorities/a.md": front("title: A")}).view("index.html").shared == ""


def test_home_calls_a_purpose_that_is_named_as_the_site_by_its_kind(portal_of: Composing) -> None:
    assert portal_of({}).view("index.html").purpose.text == "Purpose"


def test_direct_and_key_measures_are_told_first_then_the_worst(portal_of: Composing) -> None:
    def measure(name: str, fields: str) -> dict[str, str]:
        return {f"measures/{name}.md": front(f"title: {name}\nunit: n\nbetter: lower\ntarget: 5\n{fields}")}

    files = {
        **measure("a", "supports: o"),
        **measure("b", "supports: o\nkpi: true"),
        **measure("c", "supports: health"),
        "objectives/o.md": front("title: O\nsupports: health"),
        "priorities/health.md": front("title: Health"),
        "results/2026-Q1.yaml": "\n".join(
            f"{name}: {{actual: {value}, cause: So.}}" for name, value in (("a", 9), ("b", 1), ("c", 9))
        ),
    }
    comments = portal_of(files).view("priorities/health.html").comments
    assert [link.text for link, _ in comments] == ["c", "b", "a"]


def test_the_plan_shows_two_levels_and_each_thing_below_another_once(portal_of: Composing) -> None:
    files = {
        "priorities/p.md": front("title: P"),
        "objectives/a.md": front("title: A\nsupports: p"),
        "objectives/b.md": front("title: B\nsupports: p"),
        "objectives/c.md": front("title: C\nsupports: [a, b]"),
        "objectives/d.md": front("title: D\nsupports: c"),
        "objectives/e.md": front("title: E\nsupports: c"),
        "objectives/f.md": front("title: F\nsupports: b"),
    }
    (priority,) = portal_of(files).view("plan.html").priorities
    assert read_tree(priority.objectives) == [
        ("A", [("C", ["2 more below"])]),
        ("B", [("F", []), "and 1 more below"]),
    ]
    assert priority.objectives[0].below[0].more.href == "objectives/c.html"


@pytest.mark.parametrize(
    "title, strapline, shown",
    [
        ("Lives lived well", "How we do", ("Purpose", "Lives lived well", "How we do")),
        ("Riverbank", "How we do", ("Purpose", "How we do", "")),
        ("Riverbank", "", ("Purpose", "Riverbank", "")),
    ],
)
def test_home_leads_with_words_even_where_nobody_says_what_we_are_for(
    portal_of: Composing, title: str, strapline: str, shown: tuple[str, str, str]
) -> None:
    site_file = SITE_FILE + (f"strapline: {strapline}\n" if strapline else "")
    view = portal_of({"purpose.md": front(f"title: {title}")}, site_file=site_file).view("index.html")
    assert (view.purpose.text, view.mission, view.frame.strapline) == shown


def test_home_shows_the_vision_where_there_is_no_mission(portal_of: Composing) -> None:
    assert portal_of({"purpose.md": front("title: Why\nvision: Well.")}).view("index.html").mission == "<p>Well.</p>\n"


def test_a_team_with_two_above_stands_under_both_in_full_under_the_first(portal_of: Composing) -> None:
    tree = read_tree(portal_of(PLAN).view("teams.html").tree)
    night: StepTexts = ("Night", [("Team", [])])
    assert tree == [("Trust", [night, ("Ward", [("Night", ["with 1 team in it"])])])]


def test_a_team_under_a_closed_one_alone_stands_at_the_top(portal_of: Composing) -> None:
    files = {"teams/gone.md": front("title: Gone\nretired: true"), "teams/ward.md": front("title: Ward\nparent: gone")}
    assert read_tree(portal_of(files).view("teams.html").tree) == [("Ward", [])]


def test_a_tree_of_many_levels_ends(portal_of: Composing) -> None:
    files = {f"teams/t{n}.md": front(f"title: T{n}\n" + (f"parent: t{n - 1}" if n else "")) for n in range(15)}
    (top,) = portal_of(files).view("teams.html").tree
    levels = [top]
    while levels[-1].below:
        levels += levels[-1].below
    assert (len(levels), levels[-1].more.text) == (12, "with 1 team in it")


def test_a_teams_page_opens_with_its_own(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("teams/ward.html")
    assert (view.kind, view.standing.worked_out) == ("Ward", "1 measure, on target")
    assert [card.link.text for card in view.objectives] == ["Health", "A", "Draft"]
    assert [card.link.text for card in view.measures] == ["Wait"]
    assert [(group.id, [card.link.text for card in group.cards]) for group in view.apart] == [("earlier", ["Past"])]
    (part_of,) = (fact for fact in view.facts if fact.links)
    assert (part_of.name, [link.text for link in part_of.links]) == ("Part of", ["Trust", "Gone"])
    assert read_tree(view.below) == [("Night", ["with 1 team in it"])]
    assert [(fact.name, fact.html or fact.text) for fact in view.facts if not fact.links] == [
        ("Where", "North; South"),
        ("Also called", "W"),
    ]
    assert 'id="part-about"' in view.words


def test_a_priority_shows_objectives_by_team_and_measures_with_what_ties_them(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("priorities/health.html")
    assert [(group.title, [(card.link.text, card.how) for card in group.cards]) for group in view.objectives] == [
        ("Ward", [("A", "It <em>helps</em>.")])
    ]
    apart = [(group.id, [card.link.text for card in group.cards]) for group in view.apart]
    assert apart == [("drafts", ["Draft"]), ("earlier", ["Past"])]
    assert [card.link.text for card in view.measures] == ["Wait"]
    assert (view.summary, view.outcomes) == ("Less <em>waiting</em>.", ("None waits.",))


def test_all_priorities_with_the_retired_last(portal_of: Composing) -> None:
    groups = portal_of(PLAN).view("priorities.html").groups
    assert [(group.title, [card.link.text for card in group.cards]) for group in groups] == [
        ("", ["Health"]),
        ("Retired", ["Old"]),
    ]


def test_the_plan_is_one_page(portal_of: Composing) -> None:
    portal = portal_of(PLAN, site_file=f"{SITE_FILE}plan: {{title: Our *plan*}}\n")
    view = portal.view("plan.html")
    (priority,) = view.priorities
    assert (view.frame.title, view.mission) == ("Our plan", "<p>We <em>care</em>.</p>\n")
    assert read_tree(priority.objectives) == [("A", [("B", [])])]
    assert read_tree(view.others) == [("Loose", [])]
    (row,) = priority.measures.rows
    assert [cell.text for cell in row.cells] == ["Wait", "52 days", "At most 60 days", ""]
    assert portal_of({}).view("plan.html").frame.title == "Our plan on a page"


def test_many_objectives_are_folded_by_team_and_the_heading_leads_to_the_team(portal_of: Composing) -> None:
    files = {"priorities/p.md": front("title: P"), "teams/t.md": front("title: T"), "teams/u.md": front("title: U")}
    files |= {f"objectives/o{n:02}.md": front(f"title: O{n:02}\nsupports: p\nteam: t") for n in range(24)}
    (group,) = portal_of(files).view("priorities/p.html").objectives
    assert (group.title, group.href, group.count, group.cards[0].team) == ("T", "../teams/t.html", "", ())
    files["objectives/both.md"] = front("title: Both\nsupports: p\nteam: [u, t]")
    both, other = portal_of(files).view("priorities/p.html").objectives
    assert (other.count, both.count) == ("24 objectives", "1 objective")


def test_the_plans_page_says_of_a_figure_that_it_may_still_change(portal_of: Composing) -> None:
    files = wait("supports: a\nkpi: true", Q1_2026="{actual: 52, provisional: true}")
    (priority,) = portal_of(files | {"priorities/a.md": front("title: A")}).view("plan.html").priorities
    assert [(row.cells[1].text, row.cells[1].note) for row in priority.measures.rows] == [("52 days", "provisional")]


def test_the_table_of_many_parts_opens_on_a_click(portal_of: Composing) -> None:
    files = {"priorities/p.md": front("title: P")}
    files |= {f"objectives/o{n:02}.md": front(f"title: O{n:02}\nsupports: p") for n in range(13)}
    assert portal_of(files).view("priorities/p.html").roll_up.parts_label == "The 13 parts"
    del files["objectives/o00.md"]
    assert portal_of(files).view("priorities/p.html").roll_up.parts_label == ""


def test_a_long_title_is_set_smaller(portal_of: Composing) -> None:
    files = {f"objectives/o{n}.md": front(f"title: {'x' * n}") for n in (90, 91)}
    portal = portal_of(files)
    assert [portal.view(f"objectives/o{n}.html").is_long for n in (90, 91)] == [False, True]


def test_of_many_teams_home_shows_some_and_leads_to_the_rest(portal_of: Composing) -> None:
    within = {f"teams/w{n:02}.md": front(f"title: W{n:02}\nparent: a") for n in range(15)}
    flat = {f"teams/f{n:02}.md": front(f"title: F{n:02}") for n in range(20)}
    first, *others = portal_of({"teams/a.md": front("title: A"), **within, **flat}).view("index.html").teams
    assert (len(others), len(first.within), first.more.text, first.more.href) == (7, 12, "and 3 more", "teams.html")
    assert len(portal_of(flat).view("index.html").teams) == 16


def test_a_teams_page_shows_what_one_sees_of_a_value_and_names_those_that_say_nothing(portal_of: Composing) -> None:
    files = {"values/a.md": front("title: A\nbehaviours: [We ask.]"), "values/b.md": front("title: B")}
    portal = portal_of({**files, "teams/t.md": front("title: T"), "teams/u.md": front("title: U\nhow: {a: So.}")})
    view = portal.view("teams/t.html")
    assert ([card.link.text for card in view.values], [link.text for link in view.value_names]) == (["A"], ["B"])
    assert (portal.view("teams/u.html").values, portal.view("teams/u.html").value_names) == ((), ())
