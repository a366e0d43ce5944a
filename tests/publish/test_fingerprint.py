"""Fingerprints: equal ones mean equal bytes, so whatever could change a page changes its fingerprint."""

import enum
import importlib
import pkgutil
from datetime import date, datetime
from decimal import Decimal
from types import GenericAlias
from typing import Any

import msgspec
import pytest

import generator.model
from generator.model.pages import File, Page
from generator.publish import fingerprint
from generator.publish.fingerprint import (
    check_view,
    digest_engine,
    fingerprint_all,
    fingerprint_file,
    fingerprint_page,
)


class Tone(enum.Enum):
    GOOD = "good"


class Row(msgspec.Struct, frozen=True, tag=True):
    cells: tuple[str | None, ...]


class Gap(msgspec.Struct, frozen=True, tag=True):
    cells: tuple[str | None, ...]


class View(msgspec.Struct, frozen=True):
    title: str
    rows: tuple[Row | Gap, ...] = ()
    value: Decimal | None = None
    on: date | None = None
    tone: Tone = Tone.GOOD
    children: tuple["View", ...] = ()
    pair: tuple[int, float] = (0, 0.0)


class Twin(msgspec.Struct, frozen=True):
    title: str


class Twin2(msgspec.Struct, frozen=True):
    title: str


class Changeable(msgspec.Struct):
    title: str


PAGE = Page("a.html", "pages/a.html", View("A", (Row(("1", None)),), Decimal("1.0"), date(2026, 4, 1)))


def test_equal_pages_have_equal_fingerprints():
    again = Page("a.html", "pages/a.html", View("A", (Row(("1", None)),), Decimal("1.0"), date(2026, 4, 1)))
    assert fingerprint_page(PAGE, "engine") == fingerprint_page(again, "engine")


@pytest.mark.parametrize(
    "other, engine",
    [
        (PAGE, "another engine"),
        (Page("b.html", PAGE.form, PAGE.view), "engine"),
        (Page(PAGE.path, "pages/b.html", PAGE.view), "engine"),
        (Page(PAGE.path, PAGE.form, View("B")), "engine"),
        (Page(PAGE.path, PAGE.form, msgspec.structs.replace(PAGE.view, value=Decimal("1.00"))), "engine"),
        (Page(PAGE.path, PAGE.form, msgspec.structs.replace(PAGE.view, rows=(Gap(("1", None)),))), "engine"),
        (
            Page(PAGE.path, PAGE.form, msgspec.structs.replace(PAGE.view, rows=(Row(("1", "None")),))),
            "engine",
        ),
        (Page(PAGE.path, PAGE.form, msgspec.structs.replace(PAGE.view, pair=(0, -0.0))), "engine"),
    ],
    ids=["engine", "path", "form", "text", "a Decimal's places", "the kind of a row", "None", "sign of zero"],
)
def test_whatever_differs_changes_the_fingerprint(other, engine):
    assert fingerprint_page(other, engine) != fingerprint_page(PAGE, "engine")


def test_views_of_two_kinds_differ_though_their_fields_are_equal():
    one, other = Page("a", "f", Twin("same")), Page("a", "f", Twin2("same"))
    assert fingerprint_page(one, "engine") != fingerprint_page(other, "engine")


@pytest.mark.parametrize(
    "kind",
    [
        *(
            dict[str, int],
            set[str],
            frozenset[str],
            list[str],
            tuple[dict[str, str], ...],
            tuple[int, set[int]],
        ),
        *(Any, object, datetime, Changeable, tuple[Changeable, ...], msgspec.Struct, msgspec.Struct | None),
        *(Twin | Twin2, str | date, dict[str, str] | None),
    ],
    ids=str,
)
def test_a_view_may_not_hold_what_has_no_one_encoding(kind):
    view = msgspec.defstruct("Odd", [("field", kind)], frozen=True)
    inside = GenericAlias(tuple, (view, ...))
    holder = msgspec.defstruct("Holder", [("inside", inside)], frozen=True)
    with pytest.raises(TypeError):
        check_view(holder)


def test_a_page_whose_view_may_change_is_refused():
    with pytest.raises(TypeError, match="Changeable"):
        fingerprint_page(Page("a", "f", Changeable("A")), "engine")


def list_views():
    """Every Struct of the model's files of views."""
    files = pkgutil.iter_modules(generator.model.__path__)
    names = [found.name for found in files if found.name == "views" or found.name.endswith("_views")]
    modules = [importlib.import_module(f"generator.model.{name}") for name in names]
    kinds = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    return sorted({kind for kind in kinds if issubclass(kind, msgspec.Struct)}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("view", list_views())
def test_every_view_of_the_model_can_be_fingerprinted(view):
    check_view(view)


def test_a_files_fingerprint_is_that_of_its_bytes():
    assert fingerprint_file(File("a.css", b"x")) == fingerprint_file(File("b.css", b"x"))
    assert fingerprint_file(File("a.css", b"x")) != fingerprint_file(File("a.css", b"y"))


def test_all_fingerprints_stand_by_path():
    file = File("a.css", b"x")
    expected = {"a.html": fingerprint_page(PAGE, "engine"), "a.css": fingerprint_file(file)}
    assert fingerprint_all([PAGE], [file], "engine") == expected


@pytest.mark.parametrize("files", [[File("a.html", b"")], [File("b", b""), File("b", b"")]])
def test_two_files_with_one_path_are_a_fault_of_ours(files):
    with pytest.raises(ValueError, match="two files"):
        fingerprint_all([PAGE], files, "engine")


def test_the_engine_is_the_theme_the_versions_and_our_own_source(tmp_path, monkeypatch):
    theme, versions = {"a.html": b"1", "b.html": b"2"}, {"jinja2": "3.1.6"}
    engine = digest_engine(theme, versions)
    assert engine == digest_engine(dict(reversed(theme.items())), versions)
    assert engine != digest_engine({"a.html": b"2", "b.html": b"1"}, versions)
    assert engine != digest_engine(theme, {"jinja2": "3.1.7"})
    (tmp_path / "room").mkdir()
    monkeypatch.setattr(fingerprint, "OWN_SOURCE", tmp_path)
    digests = {engine}
    for text in ("one", "two"):
        (tmp_path / "room/stage.py").write_text(text, encoding="utf-8")
        digests.add(digest_engine(theme, versions))
    monkeypatch.setattr("sys.version", "another Python")
    digests.add(digest_engine(theme, versions))
    assert len(digests) == 4
