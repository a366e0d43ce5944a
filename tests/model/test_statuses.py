"""Two families of words on one scale, told apart by their shapes."""

import re
from pathlib import Path

from generator.model.statuses import FINAL_WORDS, MEASURE_WORDS, STATUSES, THING_WORDS

SHAPES = Path(__file__).parents[2] / "themes/default/templates/parts/status.html"


def test_each_family_has_a_word_for_good_close_and_off() -> None:
    for family in (MEASURE_WORDS, FINAL_WORDS, THING_WORDS):
        assert list(family) == ["good", "close", "off"]
        assert all(STATUSES[word].scale == scale for scale, word in family.items())


def test_within_what_a_reader_compares_no_two_statuses_look_alike() -> None:
    measures = ["on target", "close to target", "off target", "not met", "not started", "no data", "not assessed"]
    things = ["on track", "at risk", "off track", "achieved", "missed", "not started", "not assessed"]
    for family in (measures, things):
        shapes = [STATUSES[word].shape for word in family]
        assert len(set(shapes)) == len(shapes)


def test_the_default_theme_draws_every_shape() -> None:
    drawn = set(re.findall(r'"([a-z-]+)": \'<', SHAPES.read_text(encoding="utf-8")))
    assert {row.shape for row in STATUSES.values()} <= drawn


def test_each_status_says_what_it_means() -> None:
    assert all(row.meaning.endswith(".") and row.word == word for word, row in STATUSES.items())
