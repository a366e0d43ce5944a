"""The page of one measure, its chart and its tables."""

import pytest

from generator.model.charts import ChartBand, ChartMark
from tests.compose.builders import SITE_FILE, front, wait
from tests.compose.conftest import Composing

PAGE = "measures/wait.html"


def test_what_is_to_know_of_a_figure_is_noted_in_safe_words(portal_of: Composing) -> None:
    files = wait("frequency: monthly\nrelease: {days_after: 10}", M04_2026="{actual: 52, provisional: true}")
    view = portal_of(files, site_file=f"{SITE_FILE}as_of: 2026-06-11\nwords: {{measure: [R&D KPI]}}\n").view(PAGE)
    assert view.notes == (
        "This figure is provisional: it may still change.",
        "The figure for May 2026 was due on 10 June 2026 and is 1 day late; late is not the same as off target.",
    )
    retired = portal_of(
        wait("retired: {because: A & B.}"), site_file=f"{SITE_FILE}words: {{measure: [R&D KPI]}}\n"
    ).view(PAGE)
    assert retired.notes == ("This R&amp;D KPI was retired (date not stated). A &amp; B.",)


def test_a_measure_shows_what_it_guards_and_what_guards_it(portal_of: Composing) -> None:
    portal = portal_of(wait() | {"measures/guard.md": front("title: Guard\nunit: n\nguards: wait")})
    assert [link.text for link in portal.view(PAGE).guarded_by] == ["Guard"]
    assert [link.href for link in portal.view("measures/guard.html").guards] == ["../measures/wait.html"]


def test_without_a_number_there_is_no_chart_and_the_page_says_why(portal_of: Composing) -> None:
    view = portal_of(wait(Q1_2026="{said: Good}")).view(PAGE)
    assert view.figure is None
    assert view.no_figure == "There is no chart, because the results are words, not numbers."
    assert view.trend == "We show no trend, because the results are words, not numbers."
    view = portal_of(wait()).view(PAGE)
    assert view.no_figure == "There is no chart, because there is no figure in numbers yet."
    assert view.trend == "We show no trend, because there are no figures yet."


def test_the_chart_its_table_and_its_sentence_are_one(portal_of: Composing) -> None:
    files = wait(
        "target: 50", Q4_2025="{missing: not collected}", Q3_2025="55", Q1_2026="{actual: 52, provisional: true}"
    )
    files["results/2025-Q2.yaml"] = "wait: {missing: not due}\n"
    view = portal_of(files).view(PAGE)
    chart, table = view.figure.chart, view.figure.table
    assert [(point.label, point.value, point.text, point.kind) for point in chart.points] == [
        ("Q3 2025/26", 55, "55 days", "actual"),
        ("Q4 2025/26", None, "Not collected", "actual"),
        ("Q1 2026/27", 52, "52 days", "provisional"),
    ]
    assert chart.targets == (50, 50, 50)
    assert (chart.description, view.figure.sentence) == (view.sentence, view.sentence)
    assert [column.text for column in table.columns] == ["Period", "Actual (days)", "Target"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Q3 2025/26", "55", "50"],
        ["Q4 2025/26", "Not collected", "50"],
        ["Q1 2026/27", "52", "50"],
    ]
    assert table.rows[2].cells[1].note == "Provisional"


def test_a_forecast_stands_hollow_at_the_years_end_with_the_target_of_then(portal_of: Composing) -> None:
    targets = "targets: {2026-Q2: 50, 2026-Q3: 48, 2026-Q4: 45}"
    files = wait(targets, Q1_2026="{actual: 52, forecast: 46}", Q2_2026="51")
    chart, table = portal_of(files).view(PAGE).figure.chart, portal_of(files).view(PAGE).figure.table
    assert [(point.label, point.value, point.kind) for point in chart.points][2:] == [
        ("Q3 2026/27", None, "actual"),
        ("Q4 2026/27", 46, "forecast"),
    ]
    assert chart.targets == (None, 50, None, 45)
    assert [cell.text for cell in table.rows[-1].cells] == ["Q4 2026/27", "46 days (forecast)", "45"]


@pytest.mark.parametrize(
    "fields, results",
    [
        ("", {"Q4_2026": "{actual: 52, forecast: 46}"}),
        ("", {"Q4_2025": "{actual: 52, forecast: 46}", "Q1_2026": "50"}),
        ("frequency: annual", {"Y2026": "{actual: 52, forecast: 46}"}),
    ],
)
def test_a_forecast_of_a_year_that_is_over_is_not_drawn(
    portal_of: Composing, fields: str, results: dict[str, str]
) -> None:
    chart = portal_of(wait(fields, **results)).view(PAGE).figure.chart
    assert {point.kind for point in chart.points} == {"actual"}


def test_a_range_limits_breaks_and_restatements_are_drawn(portal_of: Composing) -> None:
    results = {f"Q{n % 4 + 1}_{2023 + n // 4}": str(50 + n % 2) for n in range(9)}
    results["Q1_2025"] = "{actual: 50, restated: {was: 49}}"
    files = wait("better: {within: [40, 45]}\nbreaks: [{at: 2023-Q2, because: New rule.}, 2023-Q1]", **results)
    chart = portal_of(files).view(PAGE).figure.chart
    assert chart.target_range == ((40, 45),) * 9
    assert chart.targets == ()
    band = chart.band
    assert isinstance(band, ChartBand)
    assert (band.first, band.last, band.mean) == (1, 8, 50.5)
    assert chart.marks == (
        ChartMark(1, "break", "Not to be compared with what was before Q2 2023/24: New rule."),
        ChartMark(8, "restated", "Restated; it was 49 days"),
    )


def test_a_year_to_date_is_drawn_as_bars(portal_of: Composing) -> None:
    files = wait("cumulative: true\ntarget: 100", Q1_2026="52")
    figure = portal_of(files).view(PAGE).figure
    assert (figure.chart.form, figure.chart.actual_name) == ("bar", "Year to date")
    assert figure.table.columns[1].text == "Year to date (days)"


def test_limits_are_drawn_from_nothing_up_where_no_figure_lies_below_it(portal_of: Composing) -> None:
    results = {f"Q{n % 4 + 1}_{2023 + n // 4}": str(9 * (n % 2)) for n in range(9)}
    view = portal_of(wait(**results)).view(PAGE)
    assert view.figure.chart.band.low == 0
    results["Q1_2023"] = "-1"
    assert portal_of(wait(**results)).view(PAGE).figure.chart.band.low < -1


@pytest.mark.parametrize(
    "fields, is_old",
    [
        ("", True),
        ("target: 50", False),
        ("frequency: irregular", False),
        ("frequency: annual", False),
        ("release: {days_after: 0, periods_late: 1}", False),
    ],
)
def test_an_old_figure_that_nothing_is_judged_by_is_said_to_be(
    portal_of: Composing, fields: str, *, is_old: bool
) -> None:
    files = wait(fields, Q1_2026="52") | {"measures/b.md": front("title: B\nunit: n"), "results/2026-Q4.yaml": "b: 1\n"}
    notes = portal_of(files).view(PAGE).notes
    assert ("This figure is old: two or more should have come since." in notes) is is_old


def test_a_definition_holds_the_facts_that_were_given(portal_of: Composing) -> None:
    files = wait(
        "kpi: true\ntype: outcome\ntiming: lagging\nowner: Head\ndata_owner: Analyst\nsource: System\nstandard: 92\n"
        "baseline: {period: 2024-Q4, actual: 62}\nrelease: {days_after: 15, periods_late: 1}\n"
        "quality: {completeness: 98%}\n"
        "benchmarks: {England: {2025: 55, 2024: 57, source: NHS *England*}}\nalso_called: [RTT, Queue]",
    )
    facts = {fact.name: fact.text or fact.html for group in portal_of(files).view(PAGE).facts for fact in group.facts}
    assert facts == {
        "Owner": "Head",
        "Data owner": "Analyst",
        "Source": "System",
        "Unit": "days",
        "Better": "Lower is better",
        "How often": "Each quarter",
        "Due": "15 days after the period's end, 1 period in arrears",
        "Kind": "Outcome, lagging",
        "Key measure": "Yes: one of the few that matter most",
        "Baseline": "62 days in Q4 2024/25",
        "National standard": "92 days",
        "England": "55 days in 2025/26; 57 days in 2024/25 (source: NHS England)",
        "Completeness": "98% of what should be counted is",
        "Also called": "RTT, Queue",
    }


def test_a_baseline_that_is_a_small_number_is_not_told(portal_of: Composing) -> None:
    small = "baseline: {period: 2024-Q4, actual: 3}\nsmall_numbers: {hide: 1-4}\nunit: people"
    names = [fact.name for group in portal_of(wait(small)).view(PAGE).facts for fact in group.facts]
    assert "Baseline" not in names


@pytest.mark.parametrize(
    "field, name, text",
    [
        ("frequency: irregular", "How often", "At no fixed times"),
        ("frequency: {every: 3 years}", "How often", "Every 3 years"),
        ("frequency: {every: 6 months}", "How often", "Every 6 months"),
        ("release: {days_after: 0}", "Due", "At the period's end"),
        ("better: neither", "Better", "Neither way: it is here for context"),
        ("better: {within: [1, 2]}", "Better", "Within a range is best"),
        ("better: higher\nfrom: 2030-01-01", "Better", "Higher is better"),
    ],
)
def test_a_fact_reads_as_a_reader_would_say_it(portal_of: Composing, field: str, name: str, text: str) -> None:
    facts = {fact.name: fact.text for group in portal_of(wait(field)).view(PAGE).facts for fact in group.facts}
    assert facts[name] == text


def test_what_a_definition_leaves_out_is_left_out(portal_of: Composing) -> None:
    view = portal_of({"measures/wait.md": front("title: Wait")}).view(PAGE)
    assert view.facts == ()
    assert view.quality == ""
