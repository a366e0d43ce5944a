"""A chart's words: how wide they are, and what is left of those that are too wide."""

import pytest

from generator.render.chart_labels import cut_text, measure_text


@pytest.mark.parametrize("wide", ["漢字", "ＡＢ"])
def test_a_letter_of_double_width_takes_the_room_of_two(wide):
    assert measure_text(wide) == measure_text("abcd")


@pytest.mark.parametrize(
    "text, room, found",
    [("Ward of six", "Ward of six", "Ward of six"), ("Ward of six", "Ward of…", "Ward of…"), ("Ward", "Wa…", "Wa…")],
)
def test_a_text_too_wide_for_its_room_ends_in_an_ellipsis(text, room, found):
    assert cut_text(text, measure_text(room)) == found


def test_no_space_stands_before_an_ellipsis():
    assert cut_text("Ward of six", measure_text("Ward of …")) == "Ward of…"
