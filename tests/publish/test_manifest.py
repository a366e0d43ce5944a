"""The mark and the cache: a cache with anything amiss is never believed, and such a mark is refused."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.problems import SiteProblems
from generator.publish import exchange
from generator.publish.manifest import Trace, read_cache, write_cache

PAGES = {"index.html": b"home", "a/b.html": b"b"}
CACHED = ".goldenthread/public/published.msgpack"


def make_pipe(path):
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cache: cache.unlink(),
        lambda cache: cache.write_bytes(b""),
        lambda cache: cache.write_bytes(cache.read_bytes()[:-1]),
        lambda cache: cache.write_bytes(b"\x93\x01\x02\x03"),
        lambda cache: cache.write_bytes(cache.read_bytes().replace(b"goldenthread 1", b"goldenthread 2")),
        lambda cache: (cache.unlink(), cache.mkdir()),
        make_pipe,
    ],
    ids=["missing", "empty", "cut off", "foreign", "of another version", "a folder", "a pipe"],
)
def test_a_cache_with_anything_amiss_is_as_good_as_none(desk, spoil):
    desk.publish(PAGES)
    spoil(desk.site / CACHED)
    assert desk.publish(PAGES).unchanged == 2
    assert desk.rendered == sorted(PAGES)
    assert desk.read_pages() == PAGES


@given(st.binary(max_size=60))
def test_no_bytes_in_a_cache_are_a_fault(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("cache")
    (folder / "published.msgpack").write_bytes(content)
    assert read_cache(folder, folder) == {}


def test_the_cache_is_of_one_output_only(tmp_path):
    traces = {"index.html": Trace("made from", "bytes", 4, 1)}
    write_cache(tmp_path, tmp_path / "portal", traces)
    assert read_cache(tmp_path, tmp_path / "portal") == traces
    assert read_cache(tmp_path, tmp_path / "other") == {}


def test_a_cache_that_cannot_be_written_costs_time_only(desk):
    (desk.site / ".goldenthread").write_text("in the way", encoding="utf-8")
    desk.publish(PAGES)
    desk.publish(PAGES)
    assert desk.rendered == sorted(PAGES)
    assert desk.read_pages() == PAGES


@pytest.mark.parametrize(
    "mark",
    [
        b"",
        b"{",
        b"[]",
        b'{"files": {}}',
        b'{"format": "goldenthread 2", "audience": "x", "files": {}}',
        b"\xff",
    ],
)
def test_a_mark_that_cannot_be_understood_lets_nothing_be_replaced(desk, mark):
    desk.publish(PAGES)
    (desk.portal / ".goldenthread.json").write_bytes(mark)
    before = desk.read()
    with pytest.raises(SiteProblems) as caught:
        desk.publish({"index.html": b"new"})
    (problem,) = caught.value.problems
    assert problem.place.file == f"{desk.portal}/.goldenthread.json"
    assert desk.read() == before


def test_a_mark_that_is_a_pipe_keeps_nobody_waiting(desk):
    desk.publish(PAGES)
    make_pipe(desk.portal / ".goldenthread.json")
    with pytest.raises(SiteProblems):
        desk.publish({"index.html": b"new"})
    assert (desk.portal / "index.html").read_bytes() == b"home"


@pytest.mark.parametrize("calls", [exchange.CALLS, {}], ids=["exchanged", "replaced"])
def test_a_forged_mark_deletes_nothing_outside_the_folder(desk, calls, monkeypatch):
    monkeypatch.setattr(exchange, "CALLS", calls)
    desk.publish(PAGES)
    victim = desk.site / "content"
    victim.mkdir()
    (victim / "purpose.md").write_text("why we exist", encoding="utf-8")
    (desk.portal / "link").symlink_to(victim)
    paths = ["../content/purpose.md", f"{victim}/purpose.md", "link/purpose.md", "a/../../content/purpose.md"]
    forged = "".join(f'"{path}": "0", ' for path in paths)
    mark = desk.portal / ".goldenthread.json"
    mark.write_text(mark.read_text(encoding="utf-8").replace('"index.html"', f'{forged}"index.html"'), encoding="utf-8")
    desk.publish({"index.html": b"new"})
    assert (victim / "purpose.md").read_text(encoding="utf-8") == "why we exist"
    assert desk.read_pages().items() >= {"index.html": b"new", "link": str(victim)}.items()
