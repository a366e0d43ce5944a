"""When a figure was, as its source calls that."""

import pytest

from generator.compose.labels import is_date, place_period
from generator.model.periods import Calendar, parse_period
from tests.compose.builders import front, list_texts, wait
from tests.compose.conftest import Composing

APRIL = Calendar(4, "both")


@pytest.mark.parametrize(
    "label",
    [
        "CY19-Q3",
        "FY26",
        "2024 to 2026",
        "2005/06 to 2007/08",
        "17 May to 11 June 2023",
        "June 2026",
        "Dec. 2025",
        "Winter 2025–26",
        "Quarter 3, 2026",
        "Summer",
    ],
)
def test_a_label_that_only_says_when_is_a_date(label: str) -> None:
    assert is_date(label, "en")


@pytest.mark.parametrize(
    "label", ["Spring survey", "Inspection of June 2024", "Wave 2", "2026 survey", "12 months to June 2026", "Mai 2026"]
)
def test_a_label_that_says_more_is_a_name(label: str) -> None:
    assert not is_date(label, "en")


def test_months_are_those_of_the_readers_language() -> None:
    assert is_date("Mai 2026", "de")
    assert is_date("Août 2026", "fr")


@pytest.mark.parametrize(
    "label, told, with_days",
    [
        ("", "in Q1 2026/27", "in Q1 2026/27 (April to June 2026)"),
        ("CY26-Q2", "in CY26-Q2", "in CY26-Q2 (April to June 2026)"),
        ("April to June 2026", "in April to June 2026", "in April to June 2026"),
        ("Spring survey", "(Spring survey)", "(Spring survey, April to June 2026)"),
    ],
)
def test_a_date_is_what_a_figure_is_in_and_a_name_stands_in_brackets(label: str, told: str, with_days: str) -> None:
    period = parse_period("2026-Q1", APRIL)
    assert period
    assert place_period(period, label, APRIL, "en") == told
    assert place_period(period, label, APRIL, "en", has_days=True) == with_days


def test_every_page_says_one_way_when_a_labelled_figure_was(portal_of: Composing) -> None:
    labelled = {name: f"{{actual: {n}, label: {name[:2]} survey}}" for name, n in (("Q4_2025", 9), ("Q1_2026", 7))}
    files = wait("target: 5\nstandard: 6", **labelled) | {"measures/b.md": front("title: B\nunit: n")}
    portal = portal_of(files | {"results/2026-Q2.yaml": "b: 1\n"})
    told = {text for path, page in portal.pages.items() if ".html" in path for text in list_texts(page.view)}
    assert [text for text in told if "in Q4 survey" in text or "in Q1 survey" in text] == []
    view = portal.view("measures/wait.html")
    assert view.sentence == (
        "7 days (Q1 survey, April to June 2026): off target. The target is at most 5 days. "
        "Down from 9 (Q4 survey), better."
    )
    assert view.why.sentence.startswith("7 days (Q1 survey) is more than")
    assert view.figure.notes == ("National standard: 6 days; ours was 7 days (Q1 survey).",)


def test_a_figure_that_is_the_same_says_so_of_a_named_one(portal_of: Composing) -> None:
    files = wait(Q4_2025="{actual: 7, label: Winter survey}", Q1_2026="7")
    assert portal_of(files).view("measures/wait.html").sentence.endswith("The same as before (Winter survey).")


def test_a_date_that_begins_with_a_letter_is_no_name(portal_of: Composing) -> None:
    files = wait("target: 5", Q1_2026="{actual: 7, label: CY26-Q2}")
    view = portal_of(files).view("measures/wait.html")
    assert view.sentence.startswith("7 days in CY26-Q2 (April to June 2026)")
    assert view.why.sentence.startswith("7 days in CY26-Q2 is more than")
