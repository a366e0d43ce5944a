"""The parts of a result, gathered into tables."""

from generator.model.measure_scores import Breakdown, BreakdownCell
from tests.evaluate.builders import a_measure, a_result, a_row, assess, number, period, words

MEN, WOMEN, YOUNG = {"Sex": "Men"}, {"Sex": "Women"}, {"Age": "Under 25", "Sex": "Men"}


def test_rows_are_gathered_by_their_dimensions_newest_result_first():
    old = a_result("2025-Q4", 4, breakdown=(a_row(1, cuts=MEN),))
    new = a_result("2026-Q1", 5, breakdown=(a_row(2, cuts=WOMEN), a_row(3, cuts=YOUNG), a_row(4, cuts=MEN)))
    found = assess(a_measure(), (old, new)).breakdowns
    assert [(one.period.text, one.names) for one in found] == [
        ("2026-Q1", ("Sex",)),
        ("2026-Q1", ("Age", "Sex")),
        ("2025-Q4", ("Sex",)),
    ]
    assert [(*values, cell.actual) for values, cell in found[0].rows] == [("Women", number(2)), ("Men", number(4))]
    assert [(values, cell.value) for values, cell in found[1].rows] == [(("Under 25", "Men"), "Under 25, Men")]


def test_a_cell_says_its_value_or_why_there_is_none():
    rows = (
        a_row(cuts=MEN, numerator=1, denominator=4, commentary=words("Few")),
        a_row(cuts=WOMEN, missing="late", said=words("Soon")),
        a_row(cuts={"Sex": "Others"}, missing="suppressed"),
    )
    (found,) = assess(a_measure(unit="%"), (a_result("2026-Q1", 9, breakdown=rows),)).breakdowns
    assert [cell for _, cell in found.rows] == [
        BreakdownCell("Men", number(25), commentary=words("Few")),
        BreakdownCell("Women", None, missing="late", said=words("Soon")),
        BreakdownCell("Others", None, is_hidden=True, missing="suppressed"),
    ]


def test_a_table_hidden_as_a_whole_has_no_rows():
    rows = (a_row(cuts={"Sex": ""}, missing="suppressed"),)
    (found,) = assess(a_measure(), (a_result("2026-Q1", 9, breakdown=rows),)).breakdowns
    assert found == Breakdown(period("2026-Q1"), ("Sex",), (), is_withheld=True)
