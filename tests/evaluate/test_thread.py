"""The golden thread, up and down."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.supporters import weave
from generator.evaluate.thread import MOST_A_LEVEL, draw_threads, share_out
from generator.model.nouns import PURPOSE, Key, Retired
from generator.model.plan import Objective, Priority
from generator.model.scorecard import Branch, Thread
from tests.evaluate.whole_builders import measure, objective, period, priority, strategy, team, value

DAY = period("2026-Q1").last
HEALTH, WAITS, BEDS = "priorities/health", "objectives/waits", "objectives/beds"


def draw(*parts: Any) -> dict[Key, Thread]:
    """Every thread of a strategy."""
    return draw_threads(weave(strategy(*parts), DAY))


def told_up(thread: Thread) -> list[tuple[Key, int, list[tuple[Key, str]]]]:
    """Each step up with its level, who supports it, and how."""
    return [(step.key, step.level, [(low, how.plain) for low, how in step.links]) for step in thread.up]


def told_down(branches: tuple[Branch, ...]) -> list[Any]:
    """Each branch with its sentence and what is below it."""
    return [(branch.key, branch.how.plain, told_down(branch.below), branch.more) for branch in branches]


def test_a_thread_runs_up_to_the_purpose_with_each_sentence() -> None:
    thread = draw(
        priority("health"),
        objective("waits", {HEALTH: "Illness is found sooner."}),
        measure("median-wait", {WAITS: "It counts the days."}),
    )["measures/median-wait"]
    assert told_up(thread) == [
        (WAITS, 1, [("measures/median-wait", "It counts the days.")]),
        (HEALTH, 2, [(WAITS, "Illness is found sooner.")]),
        (PURPOSE, 3, [(HEALTH, "")]),
    ]
    assert (thread.reaches_purpose, thread.ends_at, thread.left_out) == (True, (), 0)


def test_an_ancestor_reached_in_two_ways_stands_once_where_it_is_nearest_with_both_sentences() -> None:
    thread = draw(
        priority("health"),
        objective("beds", {HEALTH: "a", WAITS: "b"}),
        objective("waits", {HEALTH: "c"}),
    )[BEDS]
    assert told_up(thread) == [
        (HEALTH, 1, [(BEDS, "a"), (WAITS, "c")]),
        (WAITS, 1, [(BEDS, "b")]),
        (PURPOSE, 2, [(HEALTH, "")]),
    ]


def test_what_supports_nothing_says_where_its_thread_ends() -> None:
    threads = draw(priority("health"), objective("waits"), objective("beds", (WAITS, HEALTH)), team("clinic"))
    assert (threads[WAITS].ends_at, threads[WAITS].reaches_purpose) == ((WAITS,), False)
    assert (threads[BEDS].ends_at, threads[BEDS].reaches_purpose) == ((WAITS,), True)
    assert threads["teams/clinic"].ends_at == ("teams/clinic",)
    assert threads[HEALTH].ends_at == ()


def test_a_thread_that_runs_into_what_is_hidden_does_not_end_there() -> None:
    hidden: dict[str, Any] = {"hidden": ("supports",)}
    threads = draw(
        priority("health"),
        objective("waits", **hidden),
        objective("beds", (WAITS, "objectives/open")),
        objective("open"),
        objective("partly", HEALTH, **hidden),
        team("clinic", **hidden),
    )
    assert (threads[WAITS].hidden_at, threads[WAITS].ends_at) == ((WAITS,), ())
    assert (threads[BEDS].hidden_at, threads[BEDS].ends_at) == ((WAITS,), ("objectives/open",))
    assert threads["teams/clinic"].hidden_at == ("teams/clinic",)
    assert (threads["objectives/partly"].hidden_at, threads["objectives/partly"].reaches_purpose) == ((), True)


def test_the_purpose_and_values_stand_on_the_thread_too() -> None:
    threads = draw(value("kindness"), priority("health"))
    assert told_up(threads["values/kindness"]) == [(PURPOSE, 1, [("values/kindness", "")])]
    assert threads[PURPOSE].up == ()
    assert threads[PURPOSE].reaches_purpose
    assert threads[PURPOSE].ends_at == ()
    assert told_down(threads[PURPOSE].down) == [(HEALTH, "", [], 0)]


def test_a_teams_thread_begins_with_what_it_supports_then_with_its_own() -> None:
    thread = draw(
        priority("health", team="clinic"),
        objective("waits", {HEALTH: "c"}, team="clinic"),
        objective("past", HEALTH, team="clinic", retired=Retired()),
        objective("beds", {WAITS: "b"}, team="clinic"),
        measure("median-wait", WAITS, team="clinic"),
        team("clinic", {WAITS: "We do the work."}),
    )["teams/clinic"]
    assert told_up(thread) == [
        (WAITS, 1, [("teams/clinic", "We do the work."), (BEDS, "b")]),
        (HEALTH, 1, [("teams/clinic", ""), (WAITS, "c")]),
        (BEDS, 1, [("teams/clinic", "")]),
        (PURPOSE, 2, [(HEALTH, "")]),
    ]


def test_down_shows_two_levels_by_kind_and_counts_what_is_below() -> None:
    threads = draw(
        priority("health"),
        team("clinic", HEALTH),
        measure("deaths", HEALTH),
        objective("waits", {HEALTH: "why"}),
        objective("beds", {WAITS: "how"}),
        measure("free-beds", BEDS),
    )
    assert told_down(threads[HEALTH].down) == [
        (WAITS, "why", [(BEDS, "how", [], 1)], 0),
        ("measures/deaths", "", [], 0),
        ("teams/clinic", "", [], 0),
    ]


@pytest.mark.parametrize("fields", [{"retired": Retired()}, {"to": period("2025").last}, {"stage": "draft"}])
def test_what_is_not_open_is_in_no_other_things_way_down_but_keeps_its_own_thread(fields: Any) -> None:
    parts = (priority("health"), objective("waits", HEALTH, **fields), objective("beds", WAITS))
    threads = draw(*parts)
    assert threads[HEALTH].down == ()
    assert [step.key for step in threads[BEDS].up] == [WAITS, HEALTH, PURPOSE]
    assert [branch.key for branch in threads[WAITS].down] == [BEDS]
    assert weave(strategy(*parts), DAY).below[HEALTH] == (WAITS,)


def test_fifty_are_shown_a_level_and_the_rest_is_counted() -> None:
    many = [objective(f"many-{place}", HEALTH) for place in range(53)]
    below = [measure(f"a-{place}", "objectives/many-0") for place in range(60)]
    thread = draw(priority("health"), *many, *below, measure("b", "objectives/many-1"))[HEALTH]
    first, second = thread.down[:2]
    assert (len(thread.down), thread.more) == (50, 3)
    assert (len(first.below), first.more) == (49, 11)
    assert (len(second.below), second.more) == (1, 0)


@pytest.mark.parametrize(
    "wanted, room, given_out",
    [
        ([], 50, []),
        ([3, 4], 50, [3, 4]),
        ([60], 50, [50]),
        ([60, 60], 50, [25, 25]),
        ([60, 1, 60], 51, [25, 1, 25]),
        ([60, 0, 10], 50, [40, 0, 10]),
        ([1, 1, 1], 2, [0, 1, 1]),
    ],
)
def test_a_level_is_shared_evenly_by_those_that_need_it(wanted: list[int], room: int, given_out: list[int]) -> None:
    assert share_out(wanted, room) == given_out


def chain(length: int) -> list[Any]:
    """Objectives, each supporting the one before, the first a priority."""
    rest = [objective(f"o{place}", f"objectives/o{place - 1}") for place in range(1, length)]
    return [priority("health"), objective("o0", HEALTH), *rest]


@pytest.mark.parametrize("length, shown, left_out", [(10, 12, 0), (11, 9, 4), (500, 9, 493)])
def test_beyond_twelve_levels_the_nearest_eight_and_the_purpose_are_shown(
    length: int, shown: int, left_out: int
) -> None:
    thread = draw(*chain(length), measure("last", f"objectives/o{length - 1}"))["measures/last"]
    up = [step.key for step in thread.up]
    assert (len(up), thread.left_out) == (shown, left_out)
    assert up[:8] == [f"objectives/o{length - 1 - place}" for place in range(8)]
    assert (up[-1], thread.reaches_purpose) == (PURPOSE, True)
    assert thread.up[-1].level > thread.up[-2].level


@pytest.mark.parametrize("length, shown", [(12, 12), (13, 8)])
def test_a_thread_that_ends_short_of_the_purpose_is_cut_alike(length: int, shown: int) -> None:
    rest = [objective(f"o{place}", f"objectives/o{place - 1}") for place in range(1, length)]
    thread = draw(objective("o0"), *rest, measure("last", f"objectives/o{length - 1}"))["measures/last"]
    assert (len(thread.up), thread.left_out) == (shown, length - shown)
    assert (thread.reaches_purpose, thread.ends_at) == (False, ("objectives/o0",))


def test_paths_that_double_at_each_level_are_walked_once() -> None:
    layers = [
        objective(f"o{level}-{side}", (f"objectives/o{level - 1}-a", f"objectives/o{level - 1}-b"))
        if level
        else objective(f"o0-{side}", HEALTH)
        for level in range(60)
        for side in "ab"
    ]
    thread = draw(priority("health"), *layers)["objectives/o59-a"]
    assert (len(thread.up), thread.left_out) == (17, 103)


@st.composite
def plans(draw_one: st.DrawFn) -> list[Objective | Priority]:
    """Objectives that support priorities and objectives before them, some of them closed."""
    things: list[Objective | Priority] = [priority("p0"), priority("p1")]
    for place in range(draw_one(st.integers(min_value=0, max_value=12))):
        above = draw_one(st.lists(st.sampled_from([thing.key for thing in things]), max_size=4))
        retired = Retired() if draw_one(st.booleans()) else None
        things.append(objective(f"o{place}", tuple(above), retired=retired))
    return things


@given(plans())
def test_each_ancestor_stands_once_and_all_of_them_are_there_or_counted(things: list[Any]) -> None:
    threads = draw(*things)
    above: dict[Key, set[Key]] = {}
    for thing in things:
        direct = [link.key for link in getattr(thing, "supports", ())]
        above[thing.key] = set(direct).union(*(above[key] for key in direct))
    for key, ancestors in above.items():
        thread = threads[key]
        up = [step.key for step in thread.up if step.key != PURPOSE]
        assert len(set(up)) == len(up)
        assert set(up) <= ancestors
        assert len(up) + thread.left_out == len(ancestors)
        reaches = key.startswith("priorities/") or any(high.startswith("priorities/") for high in ancestors)
        assert thread.reaches_purpose == reaches == (PURPOSE in {step.key for step in thread.up})
        ends = {high for high in (*ancestors, key) if not above[high] and not high.startswith("priorities/")}
        assert set(thread.ends_at) == ends


@given(plans())
def test_a_lists_b_below_just_where_b_lists_a_above(things: list[Any]) -> None:
    threads = draw(*things)
    open_keys = {thing.key for thing in things if not thing.retired}
    down = {
        (key, branch.key, branch.how) for key, thread in threads.items() for branch in thread.down if key != PURPOSE
    }
    up = {
        (step.key, key, how)
        for key, thread in threads.items()
        if key in open_keys
        for step in thread.up
        if step.level == 1 and step.key != PURPOSE
        for low, how in step.links
        if low == key
    }
    assert down == up


def test_no_level_up_is_wider_than_fifty() -> None:
    wide = [objective(f"o{place}", HEALTH) for place in range(60)]
    keys = tuple(thing.key for thing in wide)
    thread = draw(priority("health"), *wide, measure("all", keys))["measures/all"]
    assert [step.level for step in thread.up] == [1] * MOST_A_LEVEL + [2, 3]
    assert thread.left_out == 10
