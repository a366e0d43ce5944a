"""A measure's sentences, from its figures to what a reader hears."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.compose.sentences import list_changes, say_measure, say_recent_changes
from tests.compose.builders import SITE_FILE, Portal, wait
from tests.compose.conftest import Composing


def say(portal: Portal) -> str:
    """What is said of the measure `wait`."""
    measure = portal.edition.strategy.measures["wait"]
    return say_measure(portal.edition.measure_assessment(measure.key), measure, portal.edition)


OTHER = {"measures/other.md": "---\ntitle: Other\nunit: '%'\nfrequency: quarterly\n---\n"}
SAID = {
    "a value alone": (wait(Q1_2026="52"), "52 days in Q1 2026/27 (April to June 2026)."),
    "a target": (
        wait("target: 50\ntolerance: 5 points", Q1_2026="52"),
        "52 days in Q1 2026/27 (April to June 2026): close to target. The target is at most 50 days.",
    ),
    "a change": (
        wait("target: 60", Q1_2026="52", Q4_2025="55"),
        (
            "52 days in Q1 2026/27 (April to June 2026): on target. The target is at most 60 days. "
            "Down from 55 in Q4 2025/26, better."
        ),
    ),
    "a year before": (
        wait(Q1_2026="52", Q4_2025="50", Q1_2025="52"),
        "52 days in Q1 2026/27 (April to June 2026). Up from 50 in Q4 2025/26, worse; the same as in Q1 2025/26.",
    ),
    "the last period and the year before are one": (
        wait("frequency: annual", Y2026="52", Y2025="55"),
        "52 days in 2026/27 (April 2026 to March 2027). Down from 55 in 2025/26, better.",
    ),
    "no direction": (
        wait("better: neither", Q1_2026="52", Q4_2025="55"),
        "52 days in Q1 2026/27 (April to June 2026). Down from 55 in Q4 2025/26.",
    ),
    "a range": (
        wait("better: {within: [40, 45]}", Q1_2026="52"),
        "52 days in Q1 2026/27 (April to June 2026): off target. The target is 40 to 45 days.",
    ),
    "provisional": (
        wait(Q1_2026="{actual: 52, provisional: true}"),
        "52 days (provisional) in Q1 2026/27 (April to June 2026).",
    ),
    "the last named target": (
        wait("targets: {2026-Q1: 50}", Q1_2026="52"),
        "52 days in Q1 2026/27 (April to June 2026): target not met. The target is at most 50 days.",
    ),
    "in words": (
        wait("better: higher\ntarget: Good", Q1_2026="{said: Good, status: met}"),
        "Good in Q1 2026/27 (April to June 2026): target met. The target is Good.",
    ),
    "a label": (
        wait("frequency: annual", Y2026="{actual: 52, label: FY26}", Y2025="{actual: 55, label: FY25}"),
        "52 days in FY26 (April 2026 to March 2027). Down from 55 in FY25, better.",
    ),
    "a forecast": (
        wait(Q1_2026="{actual: 52, forecast: 46}"),
        "52 days in Q1 2026/27 (April to June 2026). The forecast for Q4 2026/27 is 46 days.",
    ),
    "a forecast whose target is another": (
        wait("targets: {2026-Q1: 55, 2026-Q2: 50, 2026-Q4: 45}", Q1_2026="{actual: 52, forecast: 46}"),
        (
            "52 days in Q1 2026/27 (April to June 2026): on target. The target is at most 55 days. "
            "The forecast for Q4 2026/27 is 46 days; the target then is at most 45 days."
        ),
    ),
    "a forecast of a year to date": (
        wait("target: 40\ncumulative: {profile: even}", Q1_2026="{actual: 9, forecast: 38}"),
        (
            "9 days so far this year, April to June 2026: on target. The target by then is at most 10 days. "
            "The forecast for the end of 2026/27 is 38 days; the target then is at most 40 days."
        ),
    ),
    "a forecast for a year that is over": (
        wait(Q4_2026="{actual: 52, forecast: 46}"),
        "52 days in Q4 2026/27 (January to March 2027).",
    ),
    "money, below zero": (
        wait("unit: £ thousand\nbetter: higher\ntarget: -1900", Q1_2026="-2150", Q4_2025="-1450"),
        (
            "−£2,150 thousand in Q1 2026/27 (April to June 2026): off target. "
            "The target is at least −£1,900 thousand. Down from −£1,450 thousand in Q4 2025/26, worse."
        ),
    ),
    "nothing yet": (wait(), "No figure yet."),
    "nothing yet, and a target": (wait("target: 50"), "No figure yet. The target is at most 50 days."),
    "nothing but reasons": (wait(Q1_2026="{missing: not collected}"), "No figure yet."),
    "what begins later": (
        wait("from: 2030-01-01\ntarget: 50") | OTHER | {"results/2026-Q1.yaml": "other: 1\n"},
        "Not started yet: it begins on 1 January 2030.",
    ),
    "its own year": (
        wait("year: {starts: january}") | {"results/a.csv": "measure,period,actual\nwait,2026-Q2,52\n"},
        "52 days in Q2 2026 (April to June 2026).",
    ),
}


@pytest.mark.parametrize("files, said", SAID.values(), ids=SAID)
def test_a_measure_is_told_in_sentences(portal_of: Composing, files: dict[str, str], said: str) -> None:
    assert say(portal_of(files)) == said


YEAR = "cumulative: {profile: [20, 45, 70, 100]}\nbetter: higher\nunit: people"
TO_DATE = {
    "a year to date": (
        wait(f"{YEAR}\ntargets: {{2026: 100, 2025: 90}}", Q2_2026="50", Q1_2026="25", Q2_2025="40"),
        (
            "50 people so far this year, April to September 2026: on target. The target by then is at least "
            "45 people. Up from 40 in April to September 2025, better than a year before."
        ),
    ),
    "without a profile": (
        wait("cumulative: true\nbetter: higher\nunit: people\ntarget: 100", Q1_2026="25"),
        "25 people so far this year, April to June 2026. The target is at least 100 people for the year.",
    ),
    "a year that is over": (
        wait(f"{YEAR}\ntargets: {{2025: 90}}", Q4_2025="95", Q4_2024="80"),
        (
            "95 people in 2025/26 (April 2025 to March 2026): target met. The target is at least 90 people. "
            "Up from 80 in 2024/25, better than a year before."
        ),
    ),
    "a part of a year that is over": (
        wait(f"{YEAR}\ntargets: {{2025: 90}}", Q2_2025="45") | OTHER | {"results/2026-Q1.yaml": "other: 1\n"},
        (
            "The last figure, 45 people in April to September 2025, is too old to say how things stand now. "
            "The target by then is at least 40.5 people."
        ),
    ),
    "a whole year": (
        wait("cumulative: true\nbetter: higher\nunit: people\nfrequency: annual\ntarget: 100", Y2026="120", Y2025="90"),
        (
            "120 people in 2026/27 (April 2026 to March 2027): on target. The target is at least 100 people. "
            "Up from 90 in 2025/26, better than a year before."
        ),
    ),
}


@pytest.mark.parametrize("files, said", TO_DATE.values(), ids=TO_DATE)
def test_a_year_to_date_says_so_and_its_growth_is_no_news(
    portal_of: Composing, files: dict[str, str], said: str
) -> None:
    assert say(portal_of(files)) == said


def test_a_change_since_the_reporting_period_before_is_told_beside_the_last(portal_of: Composing) -> None:
    edition = portal_of(wait("frequency: monthly", M09_2026="52", M08_2026="55", M06_2026="60")).edition
    measure, found = edition.strategy.measures["wait"], edition.measure_assessment("measures/wait")
    since = found.since_last
    assert since
    june = replace(since, since=found.points[0].result.period, before=found.points[0].actual, by=Decimal(-8))
    both = "down from 60 in June 2026, the quarter before, better; down from 55 in August 2026, better"
    assert say_recent_changes(replace(found, since_period=june), measure, edition) == both
    assert (
        say_recent_changes(replace(found, since_period=since), measure, edition)
        == "down from 55 in August 2026, better"
    )
    assert (
        say_recent_changes(replace(found, since_period=None), measure, edition) == "down from 55 in August 2026, better"
    )
    assert say_recent_changes(replace(found, since_last=None, since_period=june), measure, edition) == (
        "down from 60 in June 2026, the quarter before, better"
    )
    year = replace(found, since_period=june, since_year=june)
    assert list_changes(year, measure, edition) == tuple(both.split("; "))
    days = replace(edition.scorecard.period, kind="days")
    edition = replace(edition, scorecard=replace(edition.scorecard, period=days))
    assert ", the period before," in say_recent_changes(replace(found, since_period=june), measure, edition)


def test_a_figure_that_is_too_old_says_so_and_compares_nothing(portal_of: Composing) -> None:
    results = {"results/2027-Q1.yaml": "other: 1\n"}
    portal = portal_of({**wait("target: 50", Q1_2026="52", Q4_2025="55"), **OTHER, **results})
    assert say(portal) == (
        "The last figure, 52 days in Q1 2026/27 (April to June 2026), is too old to say how things stand now. "
        "The target is at most 50 days."
    )


def test_a_sites_own_words_for_statuses_are_used(portal_of: Composing) -> None:
    words = f"{SITE_FILE}words: {{off target: [RED], met: [Green]}}\n"
    assert ": RED. " in say(portal_of(wait("target: 50", Q1_2026="52"), site_file=words))
    assert ": green. " in say(portal_of(wait("targets: {2026-Q1: 60}", Q1_2026="52"), site_file=words))


@pytest.mark.parametrize(
    "result, value",
    [
        ("{missing: not due}", "Not due yet"),
        ("{missing: not collected}", "Not collected"),
        ("{missing: suppressed}", "Not shown, to protect people's privacy"),
        ("{missing: late}", "Late"),
        ("{missing: not stated}", "Not stated"),
        ("{commentary: No words.}", "No figure"),
        ("{said: As it was}", "As it was"),
    ],
)
def test_what_is_missing_says_why(portal_of: Composing, result: str, value: str) -> None:
    history = portal_of(wait(Q2_2026="1", Q1_2026=result)).view("measures/wait.html").history
    assert history.rows[1].cells[1].text == value
