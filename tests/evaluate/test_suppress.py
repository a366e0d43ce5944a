"""Hides counts that are too small to show, before anything is worked out or shown."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.suppress import find_baseline, find_told, suppress_results
from generator.model.measure_rules import Hidden
from generator.model.measures import Baseline, Better, SmallNumbers
from generator.model.periods import Period
from generator.model.results import Action, Restated
from tests.evaluate.builders import a_baseline, a_measure, a_result, a_row, assess, number, period, words


def hiding(low=1, high=4, **fields):
    return a_measure(**({"unit": "falls", "small_numbers": SmallNumbers(hide=Hidden(low=low, high=high))} | fields))


def suppress(measure, result):
    (found,) = suppress_results(measure, (result,))
    return found


def cells(measure, rows, total=1000):
    """What is left of a table's cells: values, "hidden", or "withheld" for the whole."""
    found = suppress(measure, a_result("2026-Q1", total, breakdown=tuple(rows))).breakdown
    if [one.value for row in found for one in row.dimensions] == [""] * len(found[0].dimensions):
        return "withheld"
    return ["hidden" if row.missing == "suppressed" else row.actual for row in found]


def ward(*counts):
    return [a_row(count, cuts={"Ward": str(place)}) for place, count in enumerate(counts)]


TABLES = [
    # counts, what is left
    ((5, 6, 7), [5, 6, 7]),
    ((0, 6, 7), [0, 6, 7]),
    ((2, 3, 7), ["hidden", "hidden", 7]),
    ((3, 6, 9), ["hidden", "hidden", 9]),  # one alone: the next smallest too
    ((3, 9, 6), ["hidden", 9, "hidden"]),
    ((3, 6, 6), ["hidden", "hidden", 6]),  # of equals the first
    ((1, 2, 6, 9), ["hidden", "hidden", "hidden", 9]),  # together 3: still a small number
    ((1, 3, 6, 9), ["hidden", "hidden", "hidden", 9]),
    ((1, 4, 6, 9), ["hidden", "hidden", 6, 9]),
    ((1, 1, 1, 1, 1, 8, 9), [*["hidden"] * 6, 9]),  # five that make 5 can only be 1 each
    ((3, 0, 8), ["hidden", 0, "hidden"]),  # a zero hides nothing
    ((3, 0), "withheld"),
    ((1, 2), "withheld"),
    ((3,), "withheld"),
]


@pytest.mark.parametrize("counts, left", TABLES)
def test_small_counts_are_hidden_and_enough_beside_them(counts, left):
    assert cells(hiding(), ward(*counts)) == left


@pytest.mark.parametrize("counts, left", [((0, 6, 7), ["hidden", "hidden", 7]), ((0, 0, 8), ["hidden"] * 3)])
def test_zero_is_hidden_where_it_is_among_the_counts_to_hide(counts, left):
    assert cells(hiding(low=0), ward(*counts)) == left


def test_without_the_field_nothing_is_hidden():
    result = a_result("2026-Q1", 3, breakdown=tuple(ward(1, 2)))
    assert suppress(a_measure(), result) is result


def test_a_crossed_table_with_a_hidden_cell_is_hidden_whole():
    ages = ("Under 25", "Over 25")
    big = [a_row(n, cuts={"Age": age, "Sex": sex}) for n, (age, sex) in enumerate(product(ages, "MW"), 10)]
    small = [*big[:3], a_row(2, cuts={"Age": "Over 25", "Sex": "W"})]
    assert cells(hiding(), big) == [10, 11, 12, 13]
    assert cells(hiding(), small) == "withheld"
    both = suppress(hiding(), a_result("2026-Q1", 99, breakdown=(*small, *ward(5, 6)))).breakdown
    assert [row.actual for row in both] == [None, 5, 6]  # another table of the result stays


RATES = [
    ({"actual": 0.3, "numerator": 3, "denominator": 1000}, True),
    ({"numerator": 5, "denominator": 1000}, False),
    ({"numerator": 0, "denominator": 3}, True),
    ({"actual": 55, "numerator": 5, "sample": 3}, True),
    ({"actual": 3, "numerator": 9, "sample": 30}, False),
    ({"actual": 3, "sample": 30}, True),  # 3 % of 30: one of them
    ({"actual": 30}, True),  # of how many isn't known, so it may be of few
]


@pytest.mark.parametrize("fields, is_hidden", RATES)
def test_a_rate_goes_with_the_count_it_rests_on(fields, is_hidden):
    found = suppress(hiding(unit="%"), a_result("2026-Q1", interval=(number(1), number(9)), **fields))
    left = (found.actual, found.numerator, found.denominator, found.sample, found.interval)
    assert (left == (None, None, None, None, ())) is is_hidden
    assert (found.missing == "suppressed") is is_hidden


COUNTS = [
    ({"actual": 3}, True),
    ({"actual": 30}, False),
    ({"actual": 3, "sample": 400}, True),
    ({"actual": 3, "denominator": 400}, True),
    ({"actual": 3, "numerator": 30}, True),
    ({"actual": 7.5}, True),  # half a person is no count, and nothing else says of how many it is
    ({"actual": 7.5, "numerator": 15}, False),
    ({"actual": "0.3E+31"}, False),  # more digits than are reckoned with
    ({"said": words("None")}, False),
]


@pytest.mark.parametrize("fields, is_hidden", COUNTS)
def test_a_count_is_hidden_by_itself_whatever_it_stands_beside(fields, is_hidden):
    fields = {name: number(value) if isinstance(value, str) else value for name, value in fields.items()}
    assert (suppress(hiding(unit="people"), a_result("2026-Q1", **fields)).missing == "suppressed") is is_hidden


@pytest.mark.parametrize("unit", ["deaths per 1,000", "score", "average days"])
def test_a_small_figure_in_a_unit_of_no_count_is_hidden_too(unit):
    assert suppress(hiding(unit=unit), a_result("2026-Q1", 3)).actual is None


def test_rates_of_a_table_are_ordered_by_their_counts():
    rows = [a_row(cuts={"Ward": str(n)}, numerator=n, denominator=d) for n, d in ((3, 50), (9, 10), (6, 60))]
    found = suppress(hiding(unit="%"), a_result("2026-Q1", numerator=18, denominator=120, breakdown=tuple(rows)))
    assert [row.numerator for row in found.breakdown] == [None, 9, None]


def test_a_result_whose_own_count_is_small_shows_neither_figure_nor_parts():
    result = a_result(
        "2026-Q1",
        3,
        restated=Restated(was=number(12), on=date(2026, 8, 1)),
        commentary=words("Better"),
        breakdown=tuple(ward(30, 40)),
    )
    found = suppress(hiding(), result)
    assert (found.actual, found.missing, found.restated) == (None, "suppressed", None)
    assert found.commentary == words("Better")
    assert [one.value for one in found.breakdown[0].dimensions] == [""]


@pytest.mark.parametrize("unit, was", [("falls", 3), ("%", 3), ("%", 30)])
def test_a_figure_that_was_restated_is_hidden_as_it_was_if_small_or_of_nobody_knows_how_many(unit, was):
    result = a_result("2026-Q1", 7, numerator=7, restated=Restated(was=number(was), on=date(2026, 8, 1)))
    found = suppress(hiding(unit=unit), result)
    earlier = assess(hiding(unit=unit), (found,), "2026-07-01").points[0]
    assert found.actual == 7
    assert (earlier.actual, earlier.result.missing) == (None, "suppressed")


@pytest.mark.parametrize("was", ["not collected", number(30)])
def test_what_was_no_small_figure_is_still_told(was):
    result = a_result("2026-Q1", 7, restated=Restated(was=was))
    assert suppress(hiding(), result) is result


def test_what_the_source_hid_counts_as_hidden():
    gone = a_row(cuts={"Ward": "x"}, missing="suppressed")
    assert cells(hiding(), [gone, *ward(6, 9)]) == ["hidden", "hidden", 9]
    assert cells(hiding(), [gone, gone, *ward(6, 9)]) == ["hidden", "hidden", 6, 9]
    assert cells(hiding(), [gone, *ward(2, 6, 9)]) == ["hidden", "hidden", "hidden", 9]


def test_a_cell_without_a_count_is_left_as_it_is():
    late = a_row(cuts={"Ward": "x"}, missing="late")
    assert cells(hiding(), [late, *ward(2, 6, 9)]) == [None, "hidden", "hidden", 9]


def test_a_hidden_value_has_no_status_and_no_change():
    measure = hiding(better=Better(direction="lower"))
    values = (a_result("2025-Q4", 9, target=number(5)), a_result("2026-Q1", 3, target=number(5)))
    found = assess(measure, suppress_results(measure, values))
    assert (found.points[1].status, found.current, found.since_last) == ("no data", found.points[0], None)


BASELINES = [
    # unit, result of the same days, baseline, whether it is shown
    ("falls", {"actual": 3}, 3, False),
    ("falls", {"actual": 3}, 30, False),
    ("falls", {"actual": 30}, 3, False),
    ("falls", {"actual": 30}, 30, True),
    ("falls", {"missing": "suppressed"}, 30, False),
    ("falls", {"missing": "withheld"}, 30, False),
    ("falls", None, 3, False),
    ("falls", None, 30, True),
    ("%", None, 30, False),  # nobody knows of how many
    ("%", {"numerator": 30, "denominator": 100}, 30, True),
    ("%", {"numerator": 30, "denominator": 100}, 31, False),
]


@pytest.mark.parametrize("unit, fields, was, is_shown", BASELINES)
def test_a_baseline_is_shown_unless_it_would_tell_a_hidden_figure(unit, fields, was, is_shown):
    quarter = period("2025-Q1")
    days = Period(quarter.last, quarter.first, "days", "2025-04-01..2025-06-30")
    measure = hiding(unit=unit, baseline=Baseline(period=days, actual=number(was)))
    other = a_result("2025-Q2", missing="suppressed")
    results = [other, a_result("2025-Q1", **fields)] if fields else [other]
    found = find_baseline(measure, suppress_results(measure, results))
    assert found == (measure.baseline if is_shown else None)


@pytest.mark.parametrize("missing, is_shown", [("", True), ("late", True), ("suppressed", False), ("withheld", False)])
def test_without_small_numbers_a_baseline_goes_only_with_its_result(missing, is_shown):
    measure = a_measure(baseline=a_baseline("2025-Q1", 3))
    assert (find_baseline(measure, [a_result("2025-Q1", missing=missing)]) is not None) is is_shown


@pytest.mark.parametrize("measure", [a_measure, hiding])
def test_a_measure_of_a_small_team_shows_no_breakdown(measure):
    result = a_result("2026-Q1", 90, numerator=90, breakdown=(a_row(50), a_row(60, cuts={"Sex": "Women"})))
    found = suppress(measure(unit="%", is_of_small_team=True), result)
    assert found.actual == 90
    (row,) = found.breakdown
    assert (row.missing, [(one.name, one.value) for one in row.dimensions]) == ("suppressed", [("Sex", "")])


def test_words_that_tell_a_hidden_figure_are_found():
    told = a_result(
        "2026-Q1",
        1200,
        commentary=words("Of 1,200 falls 3 were on ward Q3, 0.3 % or 13 in all; 3 is few."),
        cause=words("All 3 at night"),
        actions=(Action(what=words("See the 2 again")),),
        restated=Restated(was=number(2), because=words("It was 2.")),
        breakdown=(a_row(3, commentary=words("These 3")), *ward(2, 7, 1188)),
    )
    clean = a_result("2025-Q4", 12, commentary=words("3 wards"))
    before = (clean, told)
    after = suppress_results(hiding(), before)
    assert find_told(hiding(), before, after) == ((after[1], "3"), (after[1], "2"))


def test_a_hidden_thousand_is_found_as_people_write_it():
    result = a_result("2026-Q1", 5000, commentary=words("1,500 of them"), breakdown=tuple(ward(1500, 3500)))
    after = suppress_results(a_measure(is_of_small_team=True), (result,))
    assert [text for _, text in find_told(a_measure(), (result,), after)] == ["1,500"]


# --- no hidden cell can be worked out ---


def solutions(left, total, low):
    """All that the hidden cells may be: whole numbers from `low` on that make up the total with what is shown."""
    count, rest = left.count("hidden"), total - sum(cell for cell in left if cell != "hidden")
    if count == 1:
        return {(int(rest),)}
    return {
        (*some, int(rest) - sum(some))
        for some in product(range(low, int(rest) + 1), repeat=count - 1)
        if rest - sum(some) >= low
    }


@given(st.lists(st.integers(0, 9), min_size=1, max_size=5), st.sampled_from((0, 1)), st.integers(1, 5))
def test_no_hidden_cell_can_be_worked_out_from_the_others_and_the_total(counts, low, high):
    total = sum(counts)
    measure = hiding(low=low, high=high)
    if suppress(measure, a_result("2026-Q1", total)).missing:
        return  # with the total hidden there is nothing to work from
    left = cells(measure, ward(*counts), total)
    if left == "withheld" or "hidden" not in left:
        assert left == "withheld" or not any(low <= count <= high for count in counts)
        return
    shown = [cell for cell in left if cell != "hidden"]
    assert not any(low <= cell <= high for cell in shown)
    possible = solutions(left, total, low)
    assert all(len(set(values)) > 1 for values in zip(*possible, strict=True))
