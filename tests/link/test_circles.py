"""Circles of things that support, stand above or succeed each other."""

from hypothesis import given
from hypothesis import strategies as st

from generator.link.circles import find_circles
from generator.model.nouns import Link, Ref, Retired
from generator.model.problems import Place
from tests.link.builders import links, objective, refs, team, tell


def test_a_circle_of_support_is_one_problem_that_names_every_file():
    told = tell(
        objective("a", supports=(Link("b", line=4),)),
        objective("b", supports=(Link("c", line=5),)),
        objective("c", supports=(Link("a", line=6),)),
        objective("d", supports=links("a")),
    )
    assert told == [
        (
            'content/objectives/a.md:4: "a" → "b" → "c" → "a" is a circle of "supports" → take one of its arrows out:'
            " content/objectives/a.md:4, content/objectives/b.md:5 and content/objectives/c.md:6"
        )
    ]


def test_a_thing_that_supports_itself_is_told():
    told = tell(objective("a", supports=links("a")))
    assert told == ['content/objectives/a.md:3: "a" → "a" is a circle of "supports" → take "supports" out here']


def test_the_line_told_is_that_of_the_arrow_or_else_of_the_thing():
    told = tell(
        objective("a", supports=(Link("b", line=4), Link("c", line=5)), place=Place("all.yaml", 2)),
        objective("b"),
        objective("c", supports=(Link("a"),), retired=Retired(), place=Place("all.yaml", 9)),
    )
    assert told[0].endswith("take one of its arrows out: all.yaml:5 and all.yaml:9")


def test_circles_of_teams_and_of_successors_are_told():
    told = tell(
        team("ward", parent=refs("floor")),
        team("floor", parent=refs("ward")),
        objective("old", retired=Retired(successor=Ref("new", 7))),
        objective("new", retired=Retired(successor=Ref("old", 8))),
    )
    assert ['circle of "parent"' in line for line in told] == [True, False]
    assert 'content/objectives/new.md:8: "new" → "old" → "new" is a circle of "successor"' in told[1]


def test_each_of_two_circles_through_one_thing_is_told():
    told = tell(
        objective("a", supports=links("b", "c")),
        objective("b", supports=links("a")),
        objective("c", supports=links("a")),
    )
    assert [line.partition(" is a circle")[0].partition(": ")[2] for line in told] == [
        '"a" → "b" → "a"',
        '"a" → "c" → "a"',
    ]


def test_a_thing_supported_by_two_ways_is_no_circle():
    assert tell(objective("a"), objective("b", supports=links("a")), objective("c", supports=links("a", "b"))) == []


def test_a_chain_of_ten_thousand_is_followed_to_its_end():
    arrows = {str(n): [str(n + 1)] for n in range(10_000)}
    assert find_circles(arrows) == []
    assert len(find_circles(arrows | {"9999": ["0"]})[0]) == 10_000


ARROWS = st.dictionaries(st.integers(0, 12).map(str), st.lists(st.integers(0, 12).map(str), max_size=4))


def reaches_itself(arrows: dict[str, list[str]], start: str) -> bool:
    seen: set[str] = set()
    todo = [key for key in arrows[start] if key in arrows]
    while todo:
        if (key := todo.pop()) not in seen:
            seen.add(key)
            todo += [after for after in arrows[key] if after in arrows]
    return start in seen


@given(ARROWS)
def test_there_is_a_circle_exactly_where_something_reaches_itself(arrows: dict[str, list[str]]):
    circles = find_circles(arrows)
    assert bool(circles) == any(reaches_itself(arrows, key) for key in arrows)
    assert sum(map(len, circles)) <= 2 * len(arrows)
    for circle in circles:
        assert all(to in arrows[key] for key, to in zip(circle, (*circle[1:], circle[0]), strict=True))
