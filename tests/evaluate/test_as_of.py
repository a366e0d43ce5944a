"""The day up to which figures count, and the reporting period that ends with it."""

from datetime import date

import pytest

from generator.evaluate.as_of import NO_DAY, find_as_of
from generator.model.measure_rules import Frequency
from generator.model.periods import Calendar
from generator.model.plan import Objective, Priority
from generator.model.results import CheckIn, Result
from generator.model.settings import Plan, Settings
from tests.evaluate.builders import APRIL, a_measure, a_row, a_strategy, number, period, results, words


def a_site(values, check_ins=(), measure=None, **settings):
    """A site with one measure and its results."""
    found = results(values)
    return a_strategy(
        settings=Settings(name="Riverbank", year=APRIL, **settings),
        measures={"waits": measure or a_measure()},
        results={"waits": found} if found else {},
        check_ins={"objectives/cut-waits": tuple(CheckIn(period=period(text)) for text in check_ins)},
    )


LATEST = [
    ({"2025-Q4": 1, "2026-Q1": 2}, (), "2026-06-30", "2026-Q1"),
    ({"2026-04": 1}, (), "2026-06-30", "2026-Q1"),  # the quarter that a month lies in
    ({"2026-Q1": 1, "2026": 2}, (), "2026-06-30", "2026-Q1"),  # years wait for the quarters
    ({"2026-Q1": 1, "2026-05-01..2026-07-11": 2}, (), "2026-06-30", "2026-Q1"),
    ({"2026-Q1": 1, "2026-Q2": {"missing": "not due"}}, (), "2026-06-30", "2026-Q1"),
    ({"2026-Q1": 1, "2026-Q2": {"said": words("Passed")}}, (), "2026-09-30", "2026-Q2"),
    ({"2026-Q1": 1, "2026-Q2": {"status": "met"}}, (), "2026-09-30", "2026-Q2"),
    ({"2026-Q1": 1, "2026-Q2": {"numerator": 3}}, (), "2026-09-30", "2026-Q2"),
    ({"2026-Q1": 1, "2026-Q2": {"breakdown": (a_row(3),)}}, (), "2026-09-30", "2026-Q2"),
    ({"2026-Q1": 1, "2026-Q2": {"missing": "withheld", "breakdown": (a_row(3),)}}, (), "2026-09-30", "2026-Q2"),
    # what is only planned moves nothing
    ({"2026-Q1": 1, "2027-Q4": {"target": number(5)}}, (), "2026-06-30", "2026-Q1"),
    ({"2026-Q1": 1, "2027-Q4": {"forecast": 5, "commentary": words("A guess")}}, (), "2026-06-30", "2026-Q1"),
    ({"2026-Q1": 1, "2027-Q4": {"breakdown": (a_row(target=number(3)),)}}, (), "2026-06-30", "2026-Q1"),
    ({"2026-Q1": 1}, ("2026-Q2",), "2026-09-30", "2026-Q2"),
    ({"2024": 1, "2025": 2}, (), "2026-03-31", "2025"),
    ({"2025": 2, "2026-01-01..2026-05-17": 2}, (), "2026-05-17", "2026-01-01..2026-05-17"),
    ({"2025": 2, "2026-01-01..2027-03-31": 2}, (), "2027-03-31", "2026"),
]


@pytest.mark.parametrize("values, check_ins, day, text", LATEST)
def test_latest_is_the_end_of_the_last_quarter_with_a_result_else_of_the_last_period(values, check_ins, day, text):
    assert find_as_of(a_site(values, check_ins)) == (date.fromisoformat(day), period(text))


def test_results_in_a_measures_own_year_count_only_where_there_are_no_others():
    january = Calendar(2, "start")
    own = a_measure(id="own", year=january)
    site = a_site({"2025": 1})
    theirs = tuple(
        Result(measure="own", period=period(text, january), said=words("Good")) for text in ("2026-Q1", "2026-Q2")
    )
    both = a_strategy(
        settings=site.settings,
        measures={**site.measures, "own": own},
        results={**site.results, "own": theirs},
        check_ins={},
    )
    alone = a_strategy(settings=site.settings, measures={"own": own}, results={"own": theirs})
    assert find_as_of(both) == (date(2026, 3, 31), period("2025"))
    assert find_as_of(alone) == (date(2026, 7, 31), period("2026-05-01..2026-07-31"))


def test_a_quarter_of_a_measures_own_year_is_the_sites_where_its_days_are_the_same():
    january = Calendar()
    own = tuple(Result(measure="own", period=period(text, january), actual=number(1)) for text in ("2026-Q2", "2026"))
    site = a_site({"2025-Q4": 1})
    both = a_strategy(
        settings=site.settings,
        measures={**site.measures, "own": a_measure(id="own", year=january)},
        results={**site.results, "own": own},
        check_ins={},
    )
    assert find_as_of(both) == (date(2026, 6, 30), period("2026-Q1"))


CHOSEN = [
    ("2025-Q4", "2026-03-31", "2025-Q4"),
    ("2026-05", "2026-05-31", "2026-05"),
    ("2025", "2026-03-31", "2025"),
    ("2026-05-01..2026-05-17", "2026-05-17", "2026-05-01..2026-05-17"),
    ("2026-05-17", "2026-05-17", "2025-Q4"),  # the last quarter that had ended
    ("2026-06-30", "2026-06-30", "2026-Q1"),
]


@pytest.mark.parametrize("chosen, day, text", CHOSEN)
def test_a_day_or_period_chosen_stands_before_latest(chosen, day, text):
    expected = (date.fromisoformat(day), period(text))
    assert find_as_of(a_site({"2027-Q1": 1}, as_of=period(chosen))) == expected
    assert find_as_of(a_site({"2027-Q1": 1}, as_of=period("2020")), period(chosen)) == expected


@pytest.mark.parametrize(
    "site, text",
    [
        (a_site({"2024": 1}), "2025"),
        (a_site({}, measure=a_measure(frequency=Frequency(months=12))), "2025"),
        (a_site({}, measure=a_measure(frequency=Frequency(months=3))), "2025-Q4"),
        (a_site({}, measure=a_measure(frequency=Frequency(months=1))), "2025-Q4"),
        (a_site({}, ("2024-Q1",)), "2025-Q4"),
    ],
)
def test_a_site_without_quarters_reports_by_the_year(site, text):
    assert find_as_of(site, period("2026-05-17"))[1] == period(text)


def test_before_the_first_result_it_is_the_first_day_of_the_plan_else_of_a_thing():
    plan = Plan(from_=date(2026, 4, 1))
    things = {
        "priorities": {"well": Priority(title=words("Well"), from_=date(2027, 1, 1))},
        "objectives": {"cut": Objective(title=words("Cut"), period=period("2026-Q3"))},
    }
    planned = a_strategy(settings=Settings(name="Riverbank", year=APRIL, plan=plan), **things)
    assert find_as_of(planned) == (date(2026, 4, 1), period("2026"))
    without_days = Settings(name="Riverbank", year=APRIL, plan=Plan())
    assert find_as_of(a_strategy(settings=without_days, **things)) == (date(2026, 10, 1), period("2026"))
    assert find_as_of(a_strategy()) == (NO_DAY, period("1999"))
    assert find_as_of(a_site({"2026-Q1": {"missing": "late"}})) == (NO_DAY, period("1999"))
