"""Figures to download."""

from decimal import Decimal

import msgspec
import pytest

from generator.model.figures import CsvView
from tests.compose.builders import SITE_FILE, wait
from tests.compose.conftest import Composing

FILES = wait(
    "unit: people\ntarget: 50\nteam: [ward, night]\nsmall_numbers: {hide: 1-4}\nsource: System",
    Q1_2026="{actual: 52, provisional: true, "
    "breakdown: [{Site: N, actual: 50}, {Site: S, actual: 3}, {Site: E, actual: 9}]}",
    Q4_2025="{missing: late}",
    Q3_2025="{said: 'Many', label: Autumn}",
) | {"teams/ward.md": "---\ntitle: Ward\n---\n", "teams/night.md": "---\ntitle: Night\n---\n"}


def read_columns(view: CsvView, *names: str) -> list[tuple[str, ...]]:
    """The cells of these columns, row by row."""
    places = [view.header.index(name) for name in names]
    return [tuple(row[place] for place in places) for row in view.rows]


def test_a_measures_csv_holds_every_period_then_the_breakdowns_with_small_numbers_hidden(portal_of: Composing) -> None:
    view = portal_of(FILES).view("measures/wait.csv")
    assert view.header[:4] == ("period", "first day", "last day", "actual")
    assert view.header[-1] == "by Site"
    assert all(len(row) == len(view.header) for row in view.rows)
    names = ("period", "actual", "missing", "said", "target", "status", "provisional", "by Site")
    assert read_columns(view, *names) == [
        ("Autumn", "", "", "Many", "50", "not assessed", "", ""),
        ("2025-Q4", "", "late", "", "50", "no data", "", ""),
        ("2026-Q1", "52", "", "", "50", "off target", "yes", ""),
        ("2026-Q1", "50", "", "", "", "", "", "N"),
        ("2026-Q1", "", "suppressed", "", "", "", "", "S"),
        ("2026-Q1", "", "suppressed", "", "", "", "", "E"),
    ]


TARGETS = {  # the measure's fields, how its file says the target: number, other end, bound, words
    "at most": ("unit: bed days\ntarget: 3400", ("3400", "", "at most", "")),
    "at least": ("better: higher\ntarget: -2090.50", ("-2090.50", "", "at least", "")),
    "a range": ("better: {within: [40, 45]}", ("40", "45", "within", "")),
    "a range of one number": ("better: {within: [40, 40]}", ("40", "", "exactly", "")),
    "a way that nobody says": ("better: \ntarget: 50", ("50", "", "", "")),
    "words": ("target: Good", ("", "", "", "Good")),
    "none": ("", ("", "", "", "")),
    "on a straight path": (
        "targets: {2025-Q3: 60, 2026-Q2: 50}\ntarget_path: straight",
        ("53.3333333333333", "", "at most", ""),
    ),
}


@pytest.mark.parametrize("fields, told", TARGETS.values(), ids=TARGETS)
def test_a_target_is_a_bare_number_beside_its_bound_or_the_authors_words(
    portal_of: Composing, fields: str, told: tuple[str, ...]
) -> None:
    portal = portal_of(wait(fields, Q1_2026="52"))
    for path in ("measures/wait.csv", "measures.csv"):
        view = portal.view(path)
        assert read_columns(view, "target", "target to", "target bound", "target in words") == [told]
        assert {"target", "target to"} < set(view.numbers)


def test_a_restated_figure_says_what_was_published_before(portal_of: Composing) -> None:
    files = wait("", Q1_2026="{actual: 52, restated: {was: -46, because: Late.}}", Q4_2025="{actual: 50}")
    files |= {"measures/rating.md": "---\ntitle: Rating\n---\n"}
    files["results/2026-Q1.yaml"] += "rating: {said: Good, restated: {was: Fair}}\n"
    portal, names = portal_of(files), ("restated from", "restated from in words")
    assert read_columns(portal.view("measures/wait.csv"), *names) == [("", ""), ("-46", "")]
    assert read_columns(portal.view("measures/rating.csv"), *names) == [("", "Fair")]
    assert read_columns(portal.view("measures.csv"), "measure", *names) == [("rating", "", "Fair"), ("wait", "-46", "")]
    assert "restated from" in portal.view("measures.csv").numbers


def test_a_measures_json_holds_each_status_with_its_reason(portal_of: Composing) -> None:
    terms = f"{SITE_FILE}data: {{source: Ours, licence: OGL}}\n"
    view = portal_of(FILES, site_file=terms).view("measures/wait.json")
    assert (view.id, view.status, view.source, view.licence) == ("wait", "off target", "System", "OGL")
    assert (view.as_of, view.edition, view.reason.rule) == ("2026-06-30", "public", "beyond the allowance")
    assert [(point.period, point.label, point.actual, point.is_provisional) for point in view.points] == [
        ("2025-Q3", "Autumn", None, False),
        ("2025-Q4", "", None, False),
        ("2026-Q1", "", Decimal(52), True),
    ]
    assert msgspec.json.encode(view)


def test_a_measure_without_a_source_has_the_sites(portal_of: Composing) -> None:
    terms = f"{SITE_FILE}data: {{source: Ours}}\n"
    assert portal_of(wait(), site_file=terms).view("measures/wait.json").source == "Ours"
    assert portal_of(wait()).view("measures/wait.json").source == ""


def test_all_measures_stand_in_one_table_with_their_last_figure(portal_of: Composing) -> None:
    portal = portal_of(FILES | {"measures/none.md": "---\ntitle: None\n---\n"})
    view = portal.view("measures.csv")
    assert all(len(row) == len(view.header) for row in view.rows)
    known = [{name: cell for name, cell in zip(view.header, row, strict=True) if cell} for row in view.rows]
    assert known == [
        {"measure": "none", "title": "None", "status": "not assessed", "address": "measures/none.html"},
        {
            "measure": "wait",
            "title": "Wait",
            "status": "off target",
            "period": "2026-Q1",
            "first day": "2026-04-01",
            "last day": "2026-06-30",
            "actual": "52",
            "unit": "people",
            "target": "50",
            "target bound": "at most",
            "provisional": "yes",
            "team": "Ward; Night",
            "address": "measures/wait.html",
        },
    ]


def test_the_table_of_all_measures_holds_a_last_figure_in_words_and_its_label(portal_of: Composing) -> None:
    view = portal_of(wait("target: Good", Q1_2026="{said: Fair, label: Spring}")).view("measures.csv")
    names = ("period", "last day", "actual", "said", "unit", "target in words")
    assert read_columns(view, *names) == [("Spring", "2026-06-30", "", "Fair", "days", "Good")]
