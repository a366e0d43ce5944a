"""Why a status is what it is."""

import pytest

from tests.compose.builders import wait
from tests.compose.conftest import Composing

WHYS = {
    "on": (
        wait("target: 60\noff_target_at: 65", Q1_2026="52"),
        "The figure betters the target.",
        {
            "Period": "Q1 2026/27",
            "Figure": "52 days",
            "Compared with": "60 days",
            "Better": "Lower",
            "Off target from": "65 days",
        },
    ),
    "close": (
        wait("target: 50\ntolerance: 10% of target", Q1_2026="52"),
        "The figure misses the target, but by no more than is allowed.",
        {
            "Period": "Q1 2026/27",
            "Figure": "52 days",
            "Compared with": "50 days",
            "Better": "Lower",
            "Close up to": "55 days (10% of target)",
        },
    ),
    "off, for good": (
        wait("better: {within: [40, 45]}\ntargets: {2026-Q1: {within: [40, 45]}}", Q1_2026="52"),
        (
            "The figure misses the target by more than is allowed. "
            "This was the last target set, and its time is over, so the answer is final."
        ),
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "40 to 45 days", "Better": "Within the range"},
    ),
    "a year to date": (
        wait("cumulative: {profile: [20, 45, 70, 100]}\ntarget: 300", Q1_2026="52"),
        "The figure betters the target.",
        {
            "Period": "Q1 2026/27",
            "Figure": "52 days",
            "Compared with": "60 days",
            "Better": "Lower",
            "The year's target": "300 days, of which 20% is due by the end of this period",
        },
    ),
    "without a profile": (
        wait("cumulative: true\ntarget: 300", Q1_2026="52"),
        "The figure adds up over the year, and nothing says how much is due by when: it is judged at the year's end.",
        {
            "Period": "Q1 2026/27",
            "Figure": "52 days",
            "Better": "Lower",
            "The year's target": "300 days",
        },
    ),
    "on the line": (
        wait("target: 52", Q1_2026="52"),
        "The figure meets the target exactly.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "52 days", "Better": "Lower"},
    ),
    "within a range": (
        wait("better: {within: [40, 60]}", Q1_2026="52"),
        "The figure lies within the range that is wanted.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "40 to 60 days", "Better": "Within the range"},
    ),
    "a target on a straight path": (
        wait("targets: {2025-Q4: 60, 2026-Q4: 40}\ntarget_path: straight", Q1_2026="55"),
        "The figure meets the target exactly.",
        {
            "Period": "Q1 2026/27",
            "Figure": "55 days",
            "Compared with": "55 days",
            "That target": "On the straight line from 60 days in Q4 2025/26 to 40 days in Q4 2026/27",
            "Better": "Lower",
        },
    ),
    "a target that a step holds": (
        wait("targets: {2025-Q4: 60, 2026-Q4: 40}\ntarget_path: step", Q1_2026="55"),
        "The figure betters the target.",
        {
            "Period": "Q1 2026/27",
            "Figure": "55 days",
            "Compared with": "60 days",
            "That target": "Named for Q4 2025/26, and held since",
            "Better": "Lower",
        },
    ),
    "no target": (
        wait(Q1_2026="52"),
        "There is no target, so nothing is judged.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Better": "Lower"},
    ),
}


@pytest.mark.parametrize("files, sentence, facts", WHYS.values(), ids=WHYS)
def test_a_status_is_explained_with_every_figure_it_rests_on(
    portal_of: Composing, files: dict[str, str], sentence: str, facts: dict[str, str]
) -> None:
    why = portal_of(files).view("measures/wait.html").why
    assert why.sentence == sentence
    assert {fact.name: fact.text for fact in why.facts} == facts


def test_a_figure_that_is_too_old_says_from_when_it_had_to_be(portal_of: Composing) -> None:
    other = {"measures/b.md": "---\ntitle: B\nunit: n\n---\n", "results/2027-Q1.yaml": "b: 1\n"}
    why = portal_of(wait("target: 50", Q1_2026="52") | other).view("measures/wait.html").why
    assert {fact.name: fact.text for fact in why.facts}["The figure had to be from"] == "31 December 2026 or later"


def test_a_status_that_came_with_the_figure_stands_beside_what_was_worked_out(portal_of: Composing) -> None:
    why = portal_of(wait("target: 50", Q1_2026="{actual: 52, status: on target}")).view("measures/wait.html").why
    assert why.given.word == "On target"
    same = portal_of(wait("target: 50", Q1_2026="{actual: 52, status: off target}")).view("measures/wait.html").why
    assert same.given is None
