"""The strategy map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.map_picture import break_lines
from tests.compose.builders import StepTexts, front, read_tree, wait
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


def test_the_list_shows_each_thing_in_full_once(portal_of: Composing) -> None:
    view = portal_of(PLAN).view("map.html")
    wait_: StepTexts = ("Wait", [])
    whole: StepTexts = ("A", [("B", [wait_]), wait_])
    again: StepTexts = ("A", ["shown under Health"])
    assert read_tree(view.tree) == [("Health", [whole, ("B", ["1 more below"])]), ("Money", [again])]
    assert read_tree(view.loose) == [("Loose", [("Under", [])])]


def test_the_picture_has_a_column_for_each_priority_below_the_purpose(portal_of: Composing) -> None:
    picture = portal_of(PLAN).view("map.html").picture
    assert [(node.link.text, node.x, node.kind) for node in picture.nodes] == [
        ("Riverbank", 0, "Purpose"),
        ("Health", 0, "Priority"),
        ("A", 22, "Objective"),
        ("B", 22, "Objective"),
        ("Money", 512, "Priority"),
        ("A", 534, "Objective"),
    ]
    assert picture.description == "Purpose at the top, below it Health and Money, each with what supports it."
    assert len(picture.threads) == 5
    assert picture.nodes[0].link.href == "purpose.html"


def test_no_two_boxes_overlap_and_all_lie_in_the_picture(portal_of: Composing) -> None:
    many = {f"priorities/p{n}.md": front(f"title: A priority with a long name, number {n}") for n in range(8)}
    below = {
        f"objectives/o{n}.md": front(f"title: O{n}, of several words that want three lines of text\nsupports: p{n % 8}")
        for n in range(120)
    }
    picture = portal_of({**many, **below}).view("map.html").picture
    boxes = [(node.x, node.y, node.x + node.width, node.y + node.height) for node in picture.nodes]
    for place, (left, top, right, bottom) in enumerate(boxes):
        assert 0 <= left < right <= picture.width
        assert 0 <= top < bottom <= picture.height
        assert not any(left < r and x < right and top < b and y < bottom for x, y, r, b in boxes[place + 1 :])
    assert len(boxes) == 1 + 8 + 8 * 12


def test_what_supports_a_priority_hangs_on_a_rail_beside_it_not_on_its_neighbour(portal_of: Composing) -> None:
    picture = portal_of(PLAN).view("map.html").picture
    _, health, one, other, *_ = picture.nodes
    arms = {thread.d.partition("H")[2]: thread.d for thread in picture.threads if "H" in thread.d}
    assert arms.keys() == {str(one.x), "534"}
    rails = [thread.d for thread in picture.threads if thread.d.startswith("M8 ")]
    assert rails == [
        f"M8 {health.y + health.height}V{other.y + other.height // 2}H{other.x}",
        f"M8 {one.y + one.height // 2}H{one.x}",
    ]


def test_more_than_five_priorities_stand_in_rows_and_no_thread_crosses_a_box(portal_of: Composing) -> None:
    many = {f"priorities/p{n}.md": front(f"title: P{n}") for n in range(9)}
    picture = (
        portal_of({**many, **{f"objectives/o{n}.md": front(f"title: O{n}\nsupports: p{n}") for n in range(9)}})
        .view("map.html")
        .picture
    )
    heads = [node for node in picture.nodes if node.kind == "Priority"]
    assert [sum(node.y == y for node in heads) for y in sorted({node.y for node in heads})] == [5, 4]
    for thread in picture.threads:
        if "V" in thread.d and "C" in thread.d:
            lane = int(thread.d[1:].split()[0])
            assert not [node for node in picture.nodes[1:] if node.x <= lane <= node.x + node.width]


def test_without_priorities_there_is_nothing_to_draw(portal_of: Composing) -> None:
    view = portal_of({}).view("map.html")
    assert (view.picture.nodes, view.picture.threads, view.tree, view.loose) == ((), (), (), ())


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
