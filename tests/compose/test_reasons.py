"""Why a status is what it is."""

import pytest

from tests.compose.builders import wait
from tests.compose.conftest import Composing

FINAL = "That was the last target set, and its time is over, so the answer is final."
WHYS = {
    "on": (
        wait("target: 60\noff_target_at: 65", Q1_2026="52"),
        "52 days in Q1 2026/27 is less than the target of 60, and less is better: on target.",
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
        (
            "52 days in Q1 2026/27 is more than the target of 50, but by no more than the allowed 10% of target "
            "(up to 55): close to target."
        ),
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
            "52 days in Q1 2026/27 is more than the target of 40 to 45, and nothing is allowed beyond it: "
            "target not met. That was the last target set, and its time is over, so the answer is final."
        ),
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "40 to 45 days", "Better": "Within the range"},
    ),
    "a year to date": (
        wait("cumulative: {profile: [20, 45, 70, 100]}\ntarget: 300", Q1_2026="52"),
        (
            "52 days by the end of Q1 2026/27 is less than 60, the 20% of the year's target of 300 that is due "
            "by then, and less is better: on target."
        ),
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
        (
            "52 days by the end of Q1 2026/27 counts towards the year's target of at most 300 days, and nothing says "
            "how much is due by when, so it is judged at the year's end: not assessed."
        ),
        {
            "Period": "Q1 2026/27",
            "Figure": "52 days",
            "Better": "Lower",
            "The year's target": "300 days",
        },
    ),
    "on the line": (
        wait("target: 52", Q1_2026="52"),
        "52 days in Q1 2026/27 is exactly the target of 52: on target.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "52 days", "Better": "Lower"},
    ),
    "within a range": (
        wait("better: {within: [40, 60]}", Q1_2026="52"),
        "52 days in Q1 2026/27 lies within the target of 40 to 60: on target.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "40 to 60 days", "Better": "Within the range"},
    ),
    "a range of one number": (
        wait("better: {within: [52, 52]}", Q1_2026="52"),
        "52 days in Q1 2026/27 is exactly the target of 52: on target.",
        {"Period": "Q1 2026/27", "Figure": "52 days", "Compared with": "exactly 52 days", "Better": "Within the range"},
    ),
    "a target on a straight path": (
        wait("targets: {2025-Q4: 60, 2026-Q4: 40}\ntarget_path: straight", Q1_2026="55"),
        "55 days in Q1 2026/27 is exactly the target of 55: on target.",
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
        "55 days in Q1 2026/27 is less than the target of 60, and less is better: on target.",
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
        "There is no target, so nothing says whether 52 days in Q1 2026/27 is good: not assessed.",
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


SAID = {  # the measure's fields, its result of Q1 2026/27, why it stands as it does
    "inside an edge that is off": (
        "target: 45\noff_target_at: 58",
        "52",
        (
            "52 days in Q1 2026/27 is more than the target of 45, but less than 58, from which it would count as "
            "off target: close to target."
        ),
    ),
    "at the edge": (
        "target: 45\noff_target_at: 52",
        "52",
        "52 days in Q1 2026/27 is more than the target of 45, and at the limit of 52: off target.",
    ),
    "past the edge, downwards": (
        "unit: '%'\nbetter: higher\ntarget: 60\noff_target_at: 55",
        "52",
        "52% in Q1 2026/27 is less than the target of 60%, and past the limit of 55%: off target.",
    ),
    "a tolerance in points of a percentage": (
        "unit: '%'\nbetter: higher\ntarget: 52.5\ntolerance: 1 points",
        "52",
        (
            "52% in Q1 2026/27 is less than the target of 52.5%, but by no more than the allowed 1 point "
            "(down to 51.5%): close to target."
        ),
    ),
    "a share of the target that whole figures can't reach": (
        "unit: cases\ntarget: 12\ntolerance: 10% of target",
        "13",
        (
            "13 cases in Q1 2026/27 is more than the target of 12, "
            "but by no more than the allowed 10% of target (up to 13): close to target."
        ),
    ),
    "a share below the target": (
        "unit: cases\nbetter: higher\ntarget: 12\ntolerance: 10% of target",
        "10",
        (
            "10 cases in Q1 2026/27 is less than the target of 12, "
            "by more than the allowed 10% of target (down to 11): off target."
        ),
    ),
    "a share so small that no whole figure lies in it": (
        "unit: cases\ntarget: 12\ntolerance: 5% of target",
        "13",
        (
            "13 cases in Q1 2026/27 is more than the target of 12, "
            "by more than the allowed 5% of target (up to 12.6): off target."
        ),
    ),
    "a share of figures with tenths": (
        "unit: per 1,000\ntarget: 2.5\ntolerance: 5% of target",
        "2.6",
        (
            "2.6 per 1,000 in Q1 2026/27 is more than the target of 2.5, "
            "but by no more than the allowed 5% of target (up to 2.6): close to target."
        ),
    ),
    "a tolerance in the unit itself": (
        "target: 40\ntolerance: 5 points",
        "52",
        "52 days in Q1 2026/27 is more than the target of 40, by more than the allowed 5 (up to 45): off target.",
    ),
    "a share of nothing": (
        "target: 0\ntolerance: 10% of target",
        "1",
        (
            "1 day in Q1 2026/27 is more than the target of 0, by more than the allowed 10% of target (up to 0): "
            "off target."
        ),
    ),
    "no allowance": (
        "target: 50",
        "52",
        "52 days in Q1 2026/27 is more than the target of 50, and nothing is allowed beyond it: off target.",
    ),
    "below a range": (
        "better: {within: [55, 60]}\ntolerance: 5 points",
        "52",
        (
            "52 days in Q1 2026/27 is less than the target of 55 to 60, but by no more than the allowed 5 "
            "(down to 50): close to target."
        ),
    ),
    "met for good": (
        "targets: {2026-Q1: 60}",
        "52",
        f"52 days in Q1 2026/27 is less than the target of 60, and less is better: target met. {FINAL}",
    ),
    "nearly met": (
        "targets: {2026-Q1: 50}\noff_target_at: 55",
        "52",
        (
            "52 days in Q1 2026/27 is more than the target of 50, but less than 55, from which it would count as "
            f"not met: target nearly met. {FINAL}"
        ),
    ),
    "provisional at the last target, so not for good": (
        "targets: {2026-Q1: 60}",
        "{actual: 52, provisional: true}",
        "52 days (provisional) in Q1 2026/27 is less than the target of 60, and less is better: on target.",
    ),
    "a sum below nothing": (
        "unit: £ thousand\nbetter: higher\ntarget: -10",
        "-20",
        (
            "−£20 thousand in Q1 2026/27 is less than the target of −£10 thousand, and nothing is allowed beyond it: "
            "off target."
        ),
    ),
    "all or nothing": (
        "unit: '% achieved'\nbetter: higher\ntarget: 100",
        "100",
        "100% in Q1 2026/27 is exactly the target of 100%: on target.",
    ),
    "figures that would read alike": (
        "target: 51.96\ndecimals: 0",
        "52.04",
        "52.04 days in Q1 2026/27 is more than the target of 51.96, and nothing is allowed beyond it: off target.",
    ),
    "a whole year's profile": (
        "cumulative: {profile: [100, 100, 100, 100]}\ntarget: 52",
        "52",
        "52 days by the end of Q1 2026/27 is exactly the year's target of 52: on target.",
    ),
    "not started": (
        "from: 2026-10-01\ntarget: 50",
        "",
        "It begins on 1 October 2026, after the day of these figures, 30 June 2026: not started.",
    ),
    "neither way": (
        "better: neither",
        "52",
        "We judge neither direction as better, so 52 days in Q1 2026/27 is neither good nor bad: not assessed.",
    ),
    "no direction": (
        "better: \ntarget: 50",
        "52",
        (
            "Nothing says whether more or less of it is better, so 52 days in Q1 2026/27 can't be held against "
            "the target of 50 days: not assessed."
        ),
    ),
    "no figure, late": (
        "target: 50\nrelease: {days_after: 30}",
        "",
        (
            "There is no figure yet to hold against the target of at most 50 days, and that of Q4 2025/26 was due on "
            "30 April 2026: no data."
        ),
    ),
    "neither figure nor target": ("", "", "There is neither a target nor a figure: not assessed."),
    "a target in words": (
        "target: Short",
        "52",
        "The target, “Short”, is in words, so 52 days in Q1 2026/27 can't be held against it: not assessed.",
    ),
    "a result in words": (
        "target: 50",
        "{said: Shorter}",
        "“Shorter” in Q1 2026/27 is in words, so it can't be held against the target of at most 50 days: not assessed.",
    ),
    "a long result in words": (
        "better: neither",
        f"{{said: {'Much shorter. ' * 9}}}",
        ("We judge neither direction as better, so what was said in Q1 2026/27 is neither good nor bad: not assessed."),
    ),
    "a period that its source calls otherwise": (
        "target: 50",
        "{actual: 52, label: Spring survey}",
        "52 days (Spring survey) is more than the target of 50, and nothing is allowed beyond it: off target.",
    ),
    "a period that its source dates": (
        "target: 50",
        "{actual: 52, label: 2024 to 2026}",
        "52 days in 2024 to 2026 is more than the target of 50, and nothing is allowed beyond it: off target.",
    ),
    "a status that was given": (
        "target: Short",
        "{said: Shorter, status: on target}",
        "“Shorter” in Q1 2026/27 came with its own status, because nothing can be worked out from it: on target.",
    ),
}


ALLOWED = {  # the measure's fields, the fact that names how far is still close
    "so many of the unit": ("unit: people\ntarget: 40\ntolerance: 25 points", "Close up to", "65 people (25 people)"),
    "one of the unit": ("unit: people\ntarget: 51\ntolerance: 1 points", "Close up to", "52 people (1 person)"),
    "a sum": (
        "unit: £ thousand\nbetter: higher\ntarget: 60\ntolerance: 10 points",
        "Close down to",
        "£50 thousand (£10 thousand)",
    ),
    "points of a percentage": (
        "unit: '%'\nbetter: higher\ntarget: 53\ntolerance: 2 points",
        "Close down to",
        "51% (2 points)",
    ),
    "a share of the target": ("target: 50\ntolerance: 10% of target", "Close up to", "55 days (10% of target)"),
    "below a range": ("better: {within: [55, 60]}\ntolerance: 5 points", "Close down to", "50 days (5 days)"),
    "above a range": ("better: {within: [40, 50]}\ntolerance: 5 points", "Close up to", "55 days (5 days)"),
}


@pytest.mark.parametrize("fields, name, text", ALLOWED.values(), ids=ALLOWED)
def test_how_far_is_still_close_is_said_in_the_measures_own_unit_and_on_its_side_of_the_target(
    portal_of: Composing, fields: str, name: str, text: str
) -> None:
    why = portal_of(wait(fields, Q1_2026="52")).view("measures/wait.html").why
    assert {fact.name: fact.text for fact in why.facts}[name] == text


@pytest.mark.parametrize("fields, result, sentence", SAID.values(), ids=SAID)
def test_why_opens_with_one_sentence_of_figure_target_rule_and_period(
    portal_of: Composing, fields: str, result: str, sentence: str
) -> None:
    other = {"measures/b.md": "---\ntitle: B\nunit: n\n---\n", "results/2026-06.yaml": "b: 1\n"}
    files = wait(fields, **({"Q1_2026": result} if result else {})) | other
    assert portal_of(files).view("measures/wait.html").why.sentence == sentence


def test_a_figure_that_is_too_old_says_from_when_it_had_to_be(portal_of: Composing) -> None:
    other = {"measures/b.md": "---\ntitle: B\nunit: n\n---\n", "results/2027-Q1.yaml": "b: 1\n"}
    why = portal_of(wait("target: 50", Q1_2026="52") | other).view("measures/wait.html").why
    assert {fact.name: fact.text for fact in why.facts}["The figure had to be from"] == "31 December 2026 or later"
    assert why.sentence == (
        "The last figure, 52 days in Q1 2026/27, is too old to hold against the target of at most 50 days, "
        "which needs one from 31 December 2026 or later: no data."
    )


def test_a_status_that_came_with_the_figure_stands_beside_what_was_worked_out(portal_of: Composing) -> None:
    why = portal_of(wait("target: 50", Q1_2026="{actual: 52, status: on target}")).view("measures/wait.html").why
    assert why.given.word == "On target"
    same = portal_of(wait("target: 50", Q1_2026="{actual: 52, status: off target}")).view("measures/wait.html").why
    assert same.given is None
