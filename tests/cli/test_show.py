"""goldenthread show: how one thing stands, why, and its thread up to the purpose and down."""

from pathlib import Path

import pytest

from generator.cli.main import run

SMALL = str(Path(__file__).parent.parent / "sites" / "small")


def show(name: str, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["show", name, "--site", SMALL, *options]) == 0
    return capsys.readouterr().out


def test_a_measure_is_told_with_its_status_and_the_figures_it_rests_on(capsys: pytest.CaptureFixture[str]):
    told = show("median-wait", capsys)
    assert told.startswith(
        "Median wait for a first outpatient appointment\nMeasure · measures/median-wait · content/measures/1-m"
    )
    assert "How it stands: nearly there\n" in told  # in the site's own words
    assert "  Figure: 51 days\n" in told


def test_the_thread_runs_from_the_purpose_with_each_sentence(capsys: pytest.CaptureFixture[str]):
    thread = show("median-wait", capsys).partition("\nThe thread\n")[2].splitlines()
    steps = [line.strip() for line in thread]
    places = [
        next(n for n, step in enumerate(steps) if part in step)
        for part in ("○ Purpose", "Healthier lives", "Cut waits", "●")
    ]
    assert places == sorted(places)
    assert "Shorter waits mean illness is found and treated sooner." in steps
    assert "The first appointment is the longest part." in steps


def test_an_objective_is_told_with_what_supports_it_and_how_it_is_judged(capsys: pytest.CaptureFixture[str]):
    told = show("cut-waits", capsys)
    judged = "Judged by Director of Operations for Q1 2026/27, until the end of Q3 2026/27: at risk"
    assert f"{judged}\n    Two clinics have no room until May.\n" in told
    below = told.partition("What supports it")[2]
    assert "○ Text reminders in every clinic (objective)" in below
    assert "A reminder fills a slot that would be empty." in below


@pytest.mark.parametrize(
    "name", ["objectives/cut-waits", "cut-waits.md", "shorter-queues", "objectives/cut-waits#clinics"]
)
def test_a_thing_may_be_named_by_its_key_its_file_or_its_earlier_id(capsys: pytest.CaptureFixture[str], name: str):
    assert show(name, capsys).startswith("Cut the wait for a first appointment\n")


@pytest.mark.parametrize(
    "name", ["purpose", "kindness", "teams/clinic", "reviews/2026-27-q1", "how-we-plan", "tidy-cupboards"]
)
def test_a_thing_of_any_kind_can_be_shown(capsys: pytest.CaptureFixture[str], name: str):
    assert " · content/" in show(name, capsys)


def test_where_the_thread_ends_short_of_the_purpose_is_said(capsys: pytest.CaptureFixture[str]):
    assert "The thread ends here" in show("tidy-cupboards", capsys)


def test_what_an_audience_may_not_see_is_not_there(capsys: pytest.CaptureFixture[str]):
    assert "An empty slot is money lost." in show("cut-waits", capsys, "--audience", "board")
    assert "An empty slot is money lost." not in show("cut-waits", capsys)
    assert run(["show", "staff-survey", "--site", SMALL]) == 1


@pytest.mark.parametrize(
    "name, told",
    [
        ("medianwait", 'did you mean "median-wait"?'),
        ("objectives/cut-wait", 'did you mean "objectives/cut-waits"?'),
        ("zzz", 'nothing here is called "zzz"'),
    ],
)
def test_what_is_not_there_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str], name: str, told: str):
    assert run(["show", name, "--site", SMALL]) == 1
    assert told in capsys.readouterr().err
