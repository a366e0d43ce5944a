"""What is only planned, a row with a target and no value, changes nothing of how things stand."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.score import evaluate
from generator.model.measure_rules import Frequency
from generator.model.measures import Better
from generator.model.periods import Period
from generator.model.settings import Settings
from generator.model.strategy import Strategy
from tests.evaluate.builders import APRIL, QUARTERS, a_measure, a_result, a_strategy, a_target, number

VALUES = st.none() | st.integers(0, 9)  # None: no row for the quarter
LOWER = Better(direction="lower")


def a_site(rows: dict[str, dict[str, object]]) -> Strategy:
    """A site with one quarterly measure and these rows of its results."""
    measure = a_measure(better=LOWER, target=a_target(5), frequency=Frequency(months=3))
    found = tuple(sorted((a_result(text, **fields) for text, fields in rows.items()), key=lambda row: row.period))
    settings = Settings(name="Riverbank", year=APRIL)
    return a_strategy(settings=settings, measures={"waits": measure}, results={"waits": found} if found else {})


def stand(site: Strategy) -> tuple[date, Period, str, object]:
    """As of when, in which period, with which status, and what came in."""
    card = evaluate(site)
    measure = card.measures["measures/waits"]
    return card.as_of, card.period, measure.status, measure.reporting


@given(st.lists(VALUES, max_size=8), st.integers(0, 20), st.integers(0, 9))
def test_a_row_with_a_target_alone_changes_no_status_and_no_as_of(
    values: list[int | None], place: int, target: int
) -> None:
    rows: dict[str, dict[str, object]] = {
        text: {"actual": value} for text, value in zip(QUARTERS, values, strict=False) if value is not None
    }
    planned: dict[str, dict[str, object]] = {QUARTERS[place]: {"target": number(target)}}
    assert stand(a_site(planned | rows)) == stand(a_site(rows))
