"""How the parts of a thing stand, in pieces with shapes."""

import pytest

from generator.compose.counts import Counted, say_measures
from generator.compose.tallies import make_tally, tally
from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

FIVE = ("no data", "off target", "met", "close to target", "on target")


def test_the_pieces_joined_are_the_sentence_and_each_has_its_shape(portal_of: Composing) -> None:
    edition = portal_of({}).edition
    view = tally(Counted(FIVE), edition)
    assert view is not None
    assert ", ".join(item.text for item in view.items) == say_measures(FIVE, edition)
    assert [item.mark.shape if item.mark else "" for item in view.items] == [
        "tick",
        "triangle",
        "diamond",
        "dashed-ring",
    ]


def test_the_row_has_a_shape_for_each_the_good_ones_first(portal_of: Composing) -> None:
    view = tally(Counted(FIVE), portal_of({}).edition)
    assert view is not None
    assert [each.shape for each in view.row] == ["tick", "star", "triangle", "diamond", "dashed-ring"]


@pytest.mark.parametrize("statuses", [FIVE[:4], FIVE * 13, ("not assessed",) * 9])
def test_few_very_many_and_those_that_nobody_judged_are_told_not_drawn(
    portal_of: Composing, statuses: tuple[str, ...]
) -> None:
    view = tally(Counted(statuses), portal_of({}).edition)
    assert view is not None
    assert view.items
    assert view.row == ()


def test_a_count_of_none_has_no_shape(portal_of: Composing) -> None:
    view = tally(Counted(("off target", "off target")), portal_of({}).edition)
    assert view is not None
    assert [(item.text, item.mark.shape if item.mark else "") for item in view.items] == [
        ("None of 2 measures on target", ""),
        ("2 off target", "diamond"),
    ]


def test_nothing_to_count_is_no_tally_and_measures_at_every_level_are(portal_of: Composing) -> None:
    files = {
        **wait("supports: b\ntarget: 60", Q1_2026="52"),
        "measures/m.md": front("title: M\nsupports: a\nunit: n"),
        "priorities/p.md": front("title: P"),
        "objectives/a.md": front("title: A\nsupports: p"),
        "objectives/b.md": front("title: B\nsupports: a"),
        "objectives/c.md": front("title: C"),
    }
    edition = portal_of(files).edition
    assert make_tally("objectives/c", edition) is None
    whole = make_tally("priorities/p", edition)
    assert whole is not None
    assert whole.items[0].text == "1 of 2 measures on target"


def test_each_piece_that_counts_a_status_leads_to_its_list_and_what_counts_none_to_none(portal_of: Composing) -> None:
    statuses, edition = ("off target", "no data"), portal_of({}).edition
    view = tally(Counted(statuses), edition, lead=lambda status: f"all.html#{status}")
    listed = tally(Counted(statuses), edition, is_list=True)
    assert view is not None
    assert listed is not None
    assert [item.href for item in view.items] == ["", "all.html#off target", "all.html#no data"]
    assert [item.id for item in listed.items] == ["", "status-off-target", "status-no-data"]
