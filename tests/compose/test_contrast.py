"""Colours, and shades of them that can be read on light and dark pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.contrast import contrast, fit_shade, format_colour, parse_colour

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)
WHITE, DARK = (255, 255, 255), (18, 18, 18)


@given(COLOURS, st.sampled_from([WHITE, DARK]))
def test_text_in_the_sites_colour_can_be_read(colour: tuple[int, int, int], paper: tuple[int, int, int]) -> None:
    assert contrast(fit_shade(colour, [paper]), paper) >= 4.5


@given(COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(colour: tuple[int, int, int]) -> None:
    for paper in (WHITE, DARK):
        if contrast(colour, paper) >= 4.5:
            assert fit_shade(colour, [paper]) == colour


def test_the_shade_is_the_nearest_that_can_be_read():
    assert fit_shade(WHITE, [WHITE]) == (117, 117, 117)  # 4.61 to 1; a hundredth less, #787878, has 4.42


@given(COLOURS)
def test_a_colour_is_written_as_it_is_read(colour: tuple[int, int, int]) -> None:
    assert parse_colour(format_colour(colour)) == colour


@pytest.mark.parametrize(
    "one, other, ratio",
    [
        ("#000", "#ffffff", 21),
        ("#777777", "#fff", 4.48),
        ("#fff", "#fff", 1),
        ("#f00", "#fff", 4.0),
        ("#0a0a0a", "#fff", 19.8),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, ratio: float) -> None:
    assert contrast(parse_colour(one), parse_colour(other)) == pytest.approx(ratio, abs=0.005)
