"""What holds of the status of any measure: anyone can recompute it, and better is never worse."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.status import recompute
from generator.model.measure_rules import Band, Frequency
from generator.model.measures import Better, Cumulative
from generator.model.statuses import STATUSES
from tests.evaluate.builders import a_measure, a_target, assess, named, number, words

HIGHER, LOWER, NEITHER = (Better(direction=word) for word in ("higher", "lower", "neither"))
WITHIN = Better(within=(number(40), number(45)))
GOOD, CLOSE, OFF = "on target", "close to target", "off target"
NUMBERS = st.decimals(-100, 100, places=1)
RANGES = st.tuples(NUMBERS, NUMBERS).map(sorted).map(tuple)
BANDS = st.builds(Band, amount=st.decimals(0, 50, places=1), of=st.sampled_from(("target", "points")))
MEASURES = st.fixed_dictionaries(
    {},
    optional={
        "better": st.sampled_from((HIGHER, LOWER, NEITHER, WITHIN)),
        "off_target_at": NUMBERS,
        "tolerance": BANDS,
        "targets": st.dictionaries(
            st.sampled_from(("2026-Q1", "2026-Q2", "2026", "2025")), NUMBERS | RANGES | st.just("All")
        ).map(named),
        "target_path": st.sampled_from(("given", "step", "straight")),
        "cumulative": st.sampled_from((Cumulative(), Cumulative(is_even=True))),
        "frequency": st.sampled_from((Frequency(months=3), Frequency(months=12), Frequency())),
    },
).map(lambda fields: a_measure(**fields))
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "actual": NUMBERS,
        "missing": st.sampled_from(("late", "not due")),
        "said": st.just(words("Most")),
        "status": st.sampled_from(tuple(STATUSES)),
        "target": NUMBERS,
        "provisional": st.booleans(),
    },
)
RETURNS = st.dictionaries(st.sampled_from(("2025-Q1", "2026-Q1", "2026-Q2", "2026-Q4", "2025")), VALUES)


@given(MEASURES, RETURNS, st.sampled_from(("2026-06-30", "2026-11-01", "2027-03-31", "2031-03-31")))
def test_anyone_can_recompute_a_status_from_its_reason(measure, values, as_of):
    found = assess(measure, values, as_of)
    for word, reason in [(found.status, found.reason), *((one.status, one.reason) for one in found.points)]:
        assert recompute(reason) == word
        assert word in STATUSES
        assert _recompute_by_hand(reason) == word


def _recompute_by_hand(reason):
    """The rules again, in other words, from the reason's figures alone."""
    if reason.rule not in {"met or bettered", "within the allowance", "beyond the allowance"}:
        no_data = reason.rule in {"no value", "value too old"}
        return reason.given or ("no data" if no_data else "not assessed")
    low, high = reason.within or (reason.target, reason.target)
    short = max(low - reason.actual, 0) if reason.direction != "lower" else 0
    over = max(reason.actual - high, 0) if reason.direction != "higher" else 0
    allowed = Decimal(-1)
    if reason.edge is not None:
        allowed = low - reason.edge if short else reason.edge - high
    is_close = short + over < allowed or (short + over == allowed and not reason.edge_is_off)
    place = 0 if not short + over else 1 if is_close else 2
    words_of = (("met", "nearly met", "not met"), (GOOD, CLOSE, OFF))
    return words_of[not reason.is_final][place]


WORTH = {GOOD: 2, "met": 2, CLOSE: 1, "nearly met": 1, OFF: 0, "not met": 0}
TWO_WAYS = st.fixed_dictionaries(
    {"target": NUMBERS.map(a_target)}, optional={"off_target_at": NUMBERS, "tolerance": BANDS}
)


@given(TWO_WAYS, NUMBERS, NUMBERS, st.sampled_from((HIGHER, LOWER)))
def test_a_better_value_never_gets_a_worse_status(fields, one, other, better):
    measure = a_measure(better=better, **fields)
    low, high = (WORTH[assess(measure, {"2026-Q1": value}).status] for value in sorted((one, other)))
    assert low <= high if better == HIGHER else low >= high


@given(TWO_WAYS, NUMBERS, st.decimals("0.01", 100, places=2), st.sampled_from((HIGHER, LOWER)))
def test_the_unit_that_figures_are_told_in_changes_no_status(fields, value, scale, better):
    scaled = dict(fields, target=a_target(fields["target"].target * scale))
    if "off_target_at" in fields:
        scaled["off_target_at"] = fields["off_target_at"] * scale
    if "tolerance" in fields and fields["tolerance"].of == "points":
        scaled["tolerance"] = Band(amount=fields["tolerance"].amount * scale, of="points")
    plain = assess(a_measure(better=better, **fields), {"2026-Q1": value})
    other = assess(a_measure(better=better, **scaled), {"2026-Q1": value * scale})
    assert plain.status == other.status
