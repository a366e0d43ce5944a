"""Figures to download."""

from decimal import Decimal

import msgspec

from tests.compose.builders import SITE_FILE, wait
from tests.compose.conftest import Composing

FILES = wait(
    "unit: people\ntarget: 50\nteam: [ward, night]\nsmall_numbers: {hide: 1-4}\nsource: System",
    Q1_2026="{actual: 52, provisional: true, "
    "breakdown: [{Site: N, actual: 50}, {Site: S, actual: 3}, {Site: E, actual: 9}]}",
    Q4_2025="{missing: late}",
    Q3_2025="{said: 'Many', label: Autumn}",
) | {"teams/ward.md": "---\ntitle: Ward\n---\n", "teams/night.md": "---\ntitle: Night\n---\n"}


def test_a_measures_csv_holds_every_period_then_the_breakdowns_with_small_numbers_hidden(portal_of: Composing) -> None:
    view = portal_of(FILES).view("measures/wait.csv")
    assert view.header[:4] == ("period", "first day", "last day", "actual")
    assert view.header[-1] == "by Site"
    assert all(len(row) == len(view.header) for row in view.rows)
    assert [(row[0], row[3], row[5], row[6], row[7], row[8], row[9], row[10]) for row in view.rows] == [
        ("Autumn", "", "", "Many", "50 people", "not assessed", "", ""),
        ("2025-Q4", "", "late", "", "50 people", "no data", "", ""),
        ("2026-Q1", "52", "", "", "50 people", "off target", "yes", ""),
        ("2026-Q1", "50", "", "", "", "", "", "N"),
        ("2026-Q1", "", "suppressed", "", "", "", "", "S"),
        ("2026-Q1", "", "suppressed", "", "", "", "", "E"),
    ]


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
    assert portal.view("measures.csv").rows == (
        ("none", "None", "not assessed", "", "", "", "", "", "measures/none.html"),
        (
            "wait",
            "Wait",
            "off target",
            "2026-Q1",
            "52",
            "people",
            "50 people",
            "Ward; Night",
            "measures/wait.html",
        ),
    )
