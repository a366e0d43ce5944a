"""The strategy map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.map_picture import break_lines
from generator.model.list_views import MapNode, MapPicture
from tests.compose.builders import SITE_FILE, StepTexts, front, read_tree, wait
from tests.compose.conftest import Composing

PLAN = {
    **wait("supports: [a, b]\ntarget: 60", Q1_2026="52"),
    "priorities/1-health.md": front("title: Health"),
    "priorities/2-money.md": front("title: Money"),
    "priorities/3-old.md": front("title: Old\nretired: true"),
    "objectives/a.md": front("title: A\nsupports: [health, money]"),
    "objectives/b.md": front("title: B\nsupports: [a, health]"),
    "objectives/loose.md": front("title: Loose"),
    "objectives/under.md": front("title: Under\nsupports: loose"),
    "objectives/past.md": front("title: Past\nsupports: health\nto: 2020-03-31"),
    "teams/ward.md": front("title: Ward\nsupports: a"),
}


SUPPORTS = "title: A\nsupports: [health, money, x]"


def test_the_list_shows_each_thing_in_full_once(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("map.html")
    wait_: StepTexts = ("Wait", [])
    whole: StepTexts = ("A", [("B", [wait_]), wait_])
    again: StepTexts = ("A", ["shown under Health"])
    assert read_tree(view.tree) == [("Health", [whole, ("B", ["1 more below"])]), ("Money", [again])]
    assert read_tree(view.loose) == [("Loose", [("Under", [])])]


def list_nodes(picture: MapPicture) -> list[MapNode]:
    """Every box of the picture, each priority's before those below it."""
    below = [node for strand in picture.strands for node in (strand.head, *(twig.node for twig in strand.twigs))]
    return [picture.top, *below] if picture.top else below


def draw(portal_of: Composing, priorities: int, objectives: int) -> MapPicture:
    """The picture of so many priorities with so many objectives, dealt out in turn."""
    many = {f"priorities/p{n}.md": front(f"title: A priority with a long name, number {n}") for n in range(priorities)}
    below = {
        f"objectives/o{n}.md": front(
            f"title: O{n}, of several words that want three lines of text\nsupports: p{n % priorities}"
        )
        for n in range(objectives)
    }
    picture: MapPicture = portal_of({**many, **below}).view("map.html").picture
    return picture


def test_the_picture_has_a_column_for_each_priority_below_the_purpose(portal_of: Composing) -> None:
    picture = portal_of(PLAN).view("map.html").picture
    assert [(strand.head.link.text, [twig.node.link.text for twig in strand.twigs]) for strand in picture.strands] == [
        ("Health", ["A", "B"]),
        ("Money", ["A"]),
    ]
    assert picture.description == "Purpose at the top, below it Health and Money, each with what supports it."
    assert (picture.top.link.text, picture.top.link.href) == ("Riverbank", "purpose.html")


@pytest.mark.parametrize("priorities, objectives, boxes", [(8, 120, 8 * 13), (1, 80, 1 + 60), (2, 10, 12), (5, 0, 5)])
def test_no_two_boxes_overlap_and_all_lie_in_the_picture(
    portal_of: Composing, priorities: int, objectives: int, boxes: int
) -> None:
    picture = draw(portal_of, priorities, objectives)
    edges = [(node.x, node.y, node.x + node.width, node.y + node.height) for node in list_nodes(picture)]
    for place, (left, top, right, bottom) in enumerate(edges):
        assert 0 <= left < right <= picture.width
        assert 0 <= top < bottom <= picture.height
        assert not any(left < r and x < right and top < b and y < bottom for x, y, r, b in edges[place + 1 :])
    assert len(edges) == 1 + boxes


def test_a_measure_whose_thread_ends_or_goes_on_unseen_is_listed_too(portal_of: Composing) -> None:
    measures = {"alone": "", "inside": "supports: talks", "gone": "retired: true"}
    files = {f"measures/{name}.md": front(f"title: {name}\nunit: n\n{said}") for name, said in measures.items()}
    files["objectives/talks.md"] = front("title: Talks\naudience: board")
    settings = SITE_FILE + "audiences: [public, board]\n"
    view = portal_of(files, site_file=settings, audience="public").view("map.html")
    assert (read_tree(view.loose), read_tree(view.unseen)) == ([("alone", [])], [("inside", [])])


@pytest.mark.parametrize("priorities, objectives, is_tall", [(8, 120, True), (5, 20, False)])
def test_a_picture_that_no_sheet_holds_is_known(
    portal_of: Composing, priorities: int, objectives: int, is_tall: bool
) -> None:
    assert draw(portal_of, priorities, objectives).is_tall is is_tall


def test_the_last_box_of_too_many_says_how_many_more_there_are(portal_of: Composing) -> None:
    (strand,) = draw(portal_of, 1, 80).strands
    last = strand.twigs[-1].node
    assert (last.link.text, last.link.href) == ("and 21 more", "priorities/p0.html")


def test_each_objective_hangs_on_a_line_of_its_own_from_its_priority(portal_of: Composing) -> None:
    for picture in (draw(portal_of, 5, 10), draw(portal_of, 1, 7)):
        for strand in picture.strands:
            foot = strand.head.y + strand.head.height
            assert all(twig.d.startswith(f"M{strand.head.x + 8} {foot}V") for twig in strand.twigs)
            for twig in strand.twigs:
                side = f" {twig.node.y + twig.node.height // 2}H{twig.node.x}"
                top = f" {twig.node.x + twig.node.width // 2} {twig.node.y}"
                assert twig.d.endswith((side, top))


def test_a_thread_ends_in_the_knot_at_the_head_of_its_priority(portal_of: Composing) -> None:
    for strand in draw(portal_of, 9, 9).strands:
        assert strand.d.endswith(f" {strand.x} {strand.y}")
        assert (strand.x, strand.y) == (strand.head.x + strand.head.width // 2, strand.head.y)


def test_more_than_five_priorities_stand_in_rows_and_no_thread_crosses_a_box(portal_of: Composing) -> None:
    picture = draw(portal_of, 9, 9)
    heads = [strand.head for strand in picture.strands]
    assert [sum(node.y == y for node in heads) for y in sorted({node.y for node in heads})] == [5, 4]
    lanes = [int(strand.d.partition("V")[0].split()[-2]) for strand in picture.strands if "V" in strand.d]
    assert len(lanes) == 4
    boxes = list_nodes(picture)[1:]
    assert not [node for lane in lanes for node in boxes if node.x <= lane <= node.x + node.width]


def test_a_box_says_where_else_it_stands(portal_of: Composing) -> None:
    first, second = portal_of(PLAN).view("map.html").picture.strands
    assert [(twig.node.kind, twig.node.also) for twig in first.twigs] == [
        ("Objective", "also under Money"),
        ("Objective", ""),
    ]
    assert second.twigs[0].node.also == "also under Health"
    third = portal_of({**PLAN, "priorities/4-x.md": front("title: X"), "objectives/a.md": front(SUPPORTS)})
    assert third.view("map.html").picture.strands[0].twigs[0].node.also == "also under 2 more"


def test_that_statuses_are_judged_is_said_once_where_all_are(portal_of: Composing) -> None:
    files = {
        "priorities/health.md": front("title: Health"),
        "objectives/a.md": front("title: A\nsupports: health"),
        "objectives/b.md": front("title: B\nsupports: health"),
        "results/2026-Q1.yaml": "objectives/a: {status: at risk}\n",
    }
    picture = portal_of(files).view("map.html")
    twig, other = picture.picture.strands[0].twigs
    assert (other.node.status, other.node.kind) == (None, "Not judged yet")
    assert (twig.node.status.word, picture.picture.note) == ("At risk", "Each status is judged by hand.")
    assert portal_of(PLAN).view("map.html").picture.note == ""


def test_where_statuses_are_worked_out_one_without_any_is_not_assessed(portal_of: Composing) -> None:
    files = {
        "priorities/health.md": front("title: Health"),
        "objectives/a.md": front("title: A\nsupports: health"),
        "objectives/b.md": front("title: B\nsupports: health"),
        **wait("supports: a\nbetter: lower\ntarget: 45", Q1_2026="44"),
    }
    settings = SITE_FILE + "status: {roll_up: worst}\n"
    twig, other = portal_of(files, site_file=settings).view("map.html").picture.strands[0].twigs
    assert (twig.node.status.word, other.node.status, other.node.kind) == ("On track", None, "Not assessed")


def test_where_statuses_are_judged_counts_are_said_to_be_worked_out(portal_of: Composing) -> None:
    files = PLAN | {"results/2026-Q1.yaml": "wait: 52\nobjectives/a: {status: at risk}\n"}
    picture = portal_of(files).view("map.html").picture
    assert (picture.strands[0].head.kind, picture.note) == (
        "1 measure, on target",
        "Each status is judged by hand; counts are worked out from what is below.",
    )


def test_a_priority_says_how_many_measures_are_on_target(portal_of: Composing) -> None:
    head = portal_of({**PLAN, **wait("supports: [a, b]\ntarget: 60", Q1_2026="52")}).view("map.html").picture.strands[0]
    assert "measure" in head.head.kind


@pytest.mark.parametrize("mission, told", [("We care.", "We care."), ("We care for " + "everyone " * 30, "Riverbank")])
def test_the_purpose_says_the_mission_where_it_is_short(portal_of: Composing, mission: str, told: str) -> None:
    files = {"purpose.md": front(f"title: Riverbank\nmission: {mission}"), "priorities/p.md": front("title: P")}
    assert " ".join(portal_of(files).view("map.html").picture.top.lines) == told


def test_without_priorities_there_is_nothing_to_draw(portal_of: Composing) -> None:
    view = portal_of({}).view("map.html")
    assert (view.picture.top, view.picture.strands, view.tree, view.loose) == (None, (), (), ())


def test_objectives_stand_in_rows_by_perspective_with_the_priorities_they_lead_to(portal_of: Composing) -> None:
    files = {
        "priorities/p.md": front("title: P"),
        "priorities/q.md": front("title: Q"),
        "objectives/a.md": front("title: A\nsupports: [p, q]\nperspective: learning"),
        "objectives/b.md": front("title: B\nsupports: a\nperspective: Financial"),
        "objectives/c.md": front("title: C\nperspective: neighbours"),
        "objectives/d.md": front("title: D"),
    }
    rows = portal_of(files).view("map.html").perspectives
    assert [(row.title, [(item.link.text, item.through) for item in row.items]) for row in rows] == [
        ("Financial", [("B", "for P and Q")]),
        ("Learning", [("A", "for P and Q")]),
        ("Neighbours", [("C", "")]),
        ("No perspective named", [("D", "")]),
    ]


def test_a_row_of_very_many_leads_to_the_rest_and_without_perspectives_there_are_no_rows(portal_of: Composing) -> None:
    files = {f"objectives/o{n}.md": front(f"title: O{n}\nperspective: customers") for n in range(30)}
    (row,) = portal_of(files).view("map.html").perspectives
    assert (len(row.items), row.more.text, row.more.href) == (24, "and 6 more", "objectives.html")
    assert portal_of(PLAN).view("map.html").perspectives == ()


def test_a_list_of_many_levels_or_many_things_ends(portal_of: Composing) -> None:
    chain = {
        f"objectives/o{n:02}.md": front(f"title: O{n:02}\nsupports: {f'o{n - 1:02}' if n else 'health'}")
        for n in range(15)
    }
    wide = {f"objectives/w{n:02}.md": front(f"title: W{n:02}\nsupports: money") for n in range(60)}
    files = {
        "priorities/health.md": front("title: Health"),
        "priorities/money.md": front("title: Money"),
        **chain,
        **wide,
    }
    deep, broad = read_tree(portal_of(files).view("map.html").tree)
    assert broad[1][-1] == "and 20 more"
    depth, below = 1, deep[1]
    while isinstance(below[0], tuple):
        depth, below = depth + 1, below[0][1]
    assert (depth, below) == (12, ["1 more below"])


@pytest.mark.parametrize(
    "text, most, lines",
    [
        ("Cut the wait", 20, ("Cut the wait",)),
        ("Cut the wait", 7, ("Cut the", "wait")),
        ("a b c d e f", 3, ("a b", "c d", "e f")),
        ("a b c d e f g h", 3, ("a b", "c d", "e …")),
        ("Unabbreviatable", 6, ("Unabb…",)),
        ("", 5, ("",)),
    ],
)
def test_a_name_is_broken_into_three_lines_at_most(text: str, most: int, lines: tuple[str, ...]) -> None:
    assert break_lines(text, most) == lines


@given(st.text(st.sampled_from("ab ")), st.integers(2, 20))
def test_no_line_is_longer_than_its_box(text: str, most: int) -> None:
    lines = break_lines(text, most)
    assert 1 <= len(lines) <= 3
    assert all(len(line) <= most for line in lines)
    if len(text) <= most:
        assert lines == (" ".join(text.split()),)
