"""Addresses and ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compose.urls import find_letter, find_path, find_root, make_href, make_id, number_ids, report_path
from generator.model.periods import Calendar, parse_period


@pytest.mark.parametrize(
    "key, path",
    [
        ("purpose", "purpose.html"),
        ("measures/median-wait", "measures/median-wait.html"),
        ("objectives/cut-waits#clinics", "objectives/cut-waits.html"),
    ],
)
def test_a_thing_has_a_flat_page_in_its_kinds_folder(key: str, path: str) -> None:
    assert find_path(key) == path


@pytest.mark.parametrize(
    "period, path",
    [
        ("2026-Q1", "reports/2026-q1.html"),
        ("2026/27", "reports/2026.html"),
        ("2026-04", "reports/2026-04.html"),
        ("2026-05-17..2026-06-11", "reports/2026-05-17-to-2026-06-11.html"),
    ],
)
def test_a_period_has_a_report(period: str, path: str) -> None:
    found = parse_period(period, Calendar(4, "both"))
    assert found
    assert report_path(found) == path


@pytest.mark.parametrize(
    "path, to, part, href",
    [
        ("index.html", "teams/a.html", "", "teams/a.html"),
        ("teams/a.html", "index.html", "", "../index.html"),
        ("teams/a.html", "teams/b.html", "part-x", "../teams/b.html#part-x"),
        ("teams/a.html", "teams/a.html", "part-x", "#part-x"),
        ("teams/a.html", "teams/a.html", "", "../teams/a.html"),
    ],
)
def test_every_address_is_relative(path: str, to: str, part: str, href: str) -> None:
    assert make_href(path, to, part) == href


def test_the_root_is_one_step_up_from_a_folder() -> None:
    assert (find_root("index.html"), find_root("teams/a.html")) == ("", "../")


@pytest.mark.parametrize(
    "name, found",
    [("Waiting times", "waiting-times"), ("A&E", "a-e"), ("Été", "ete"), ("Ωμ", "3a9-3bc"), ("", "0"), ("C++", "c")],
)
def test_a_name_becomes_an_id(name: str, found: str) -> None:
    assert make_id(name) == found


@given(st.lists(st.text()))
def test_names_that_differ_have_ids_that_differ(names: list[str]) -> None:
    ids = number_ids(names, "topic-")
    assert ids.keys() == set(names)
    assert len(set(ids.values())) == len(ids)
    assert all(re.fullmatch(r"topic-[0-9a-z-]+", found) for found in ids.values())


def test_names_that_would_share_an_id_are_numbered_in_order() -> None:
    assert number_ids(["C++", "C#", "C", "C 2", "C++"], "t-") == {
        "C++": "t-c",
        "C#": "t-c-2",
        "C": "t-c-3",
        "C 2": "t-c-2-2",
    }


@pytest.mark.parametrize(
    "name, letter", [("waits", "W"), ("Été", "E"), ("52 weeks", "0–9"), ("ωmega", "Ω"), (" a", "A"), ("", "?")]
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert find_letter(name) == letter
