"""Round numbers on the axis, and labels that never overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.chart_labels import cut_text, measure_text, thin_labels
from generator.render.chart_plot import WIDTH
from generator.render.chart_scale import find_scale

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    "low, high, labels",
    [
        (44, 62, "40 45 50 55 60 65"),
        (71, 98, "70 80 90 100"),
        (3, 9, "0 2 4 6 8 10"),
        (-800_000, 1_200_000, "−1.0m −0.5m 0 0.5m 1.0m 1.5m"),
        (12_000, 15_500, "12k 13k 14k 15k 16k"),
        (8_000, 9_500, "8000 8500 9000 9500"),
        (1e15, 2.2e15, "0 500tn 1000tn 1500tn 2000tn 2500tn"),
        (99.95, 99.99, "99.95 99.96 99.97 99.98 99.99"),
        (1.0, 1.1, "1.00 1.02 1.04 1.06 1.08 1.10"),
        (52, 52, "45 50 55 60"),
        (1e6, 1e6 + 0.5, "0.8m 0.9m 1.0m 1.1m 1.2m"),
        (0, 0, "0 1"),
        (-4, -3, "−4 −3"),
    ],
)
def test_guides_are_round_few_and_written_shortly(low, high, labels):
    assert " ".join(find_scale(low, high, from_zero=False, whole=isinstance(low, int)).labels) == labels


@pytest.mark.parametrize(
    "signs, labels",
    [((".", ","), "−4,000 −2,000 0 2,000"), ((",", "."), "−4.000 −2.000 0 2.000"), ((",", ""), "−4000 −2000 0 2000")],
)
def test_its_numbers_are_written_as_the_readers_language_writes_them(signs, labels):
    assert " ".join(find_scale(-3_900, 1_200, from_zero=False, whole=True, signs=signs).labels) == labels
    tenths = find_scale(0.1, 0.3, from_zero=False, whole=False, signs=signs).labels
    assert all(signs[0] in label for label in tenths if label != "0")


@pytest.mark.parametrize(
    "low, high, labels, multiplier",
    [(1e-9, 2e-9, "0 0.5 1.0 1.5 2.0", "×10⁻⁹"), (4e24, 4.5e24, "4.0 4.1 4.2 4.3 4.4 4.5", "×10²⁴")],
)
def test_a_power_of_ten_is_said_once_where_numbers_would_be_too_long(low, high, labels, multiplier):
    scale = find_scale(low, high, from_zero=False, whole=False)
    assert " ".join(scale.labels) == labels
    assert scale.multiplier == multiplier
    assert scale.place(high) == pytest.approx(high / 10**scale.power)


@given(FINITE, FINITE, st.booleans(), st.booleans())
def test_two_to_six_guides_enclose_any_values(one, other, from_zero, whole):
    low, high = sorted((one, other))
    scale = find_scale(low, high, from_zero=from_zero, whole=whole)
    assert 2 <= len(scale.guides) <= 6
    assert scale.guides[0] <= scale.place(low) <= scale.place(high) <= scale.guides[-1]
    assert list(scale.guides) == sorted(set(scale.guides))
    assert len(set(scale.labels)) == len(scale.labels)
    assert max(map(len, scale.labels)) <= 10
    assert not from_zero or 0 in scale.guides


@given(st.lists(st.text(max_size=60), min_size=1, max_size=90))
def test_periods_never_overlap_and_the_last_is_there(labels):
    step = 360 / max(1, len(labels) - 1)
    placed = thin_labels(labels, [60 + i * step for i in range(len(labels))])
    assert placed[-1][0] == len(labels) - 1
    assert all(text == labels[i] or text.endswith("…") for i, _, text in placed)
    for (_, left, text), (_, right, next_text) in pairwise(placed):
        assert right - left >= (measure_text(text) + measure_text(next_text)) / 2
    for _, x, text in placed:
        assert x - measure_text(text) / 2 >= 0
        assert x + measure_text(text) / 2 <= WIDTH


def test_periods_are_thinned_evenly():
    labels = [f"{letter}1 2026/27" for letter in "ABCDEFGHIJKLM"]
    assert [i for i, _, _ in thin_labels(labels[:12], [40 + i * 35 for i in range(12)])] == [3, 7, 11]
    assert [i for i, _, _ in thin_labels(labels, [40 + i * 33 for i in range(13)])] == [0, 4, 8, 12]


def test_the_same_quarter_of_each_year_is_named_where_that_leaves_nearly_as_many():
    labels = [f"Q{n % 4 + 1} {2010 + n // 4}" for n in range(30)]
    named = [labels[i] for i, _, _ in thin_labels(labels, [40 + i * 13 for i in range(30)])]
    assert named == ["Q2 2011", "Q2 2013", "Q2 2015", "Q2 2017"]


def test_of_periods_that_fill_the_axis_the_first_and_the_last_are_named():
    labels = [f"{n} to {n + 1} September 2026" for n in range(1, 20)]
    assert [i for i, _, _ in thin_labels(labels, [40 + i * 20 for i in range(19)])] == [0, 18]


def test_a_text_is_cut_only_when_it_is_too_wide():
    assert cut_text("short", 100) == "short"
    assert cut_text("much too long for it", 100) == "much too…"
    assert measure_text(cut_text("漢字漢字漢字漢字漢字", 100)) <= 100
