"""Publishing: what is written, kept, carried along and removed."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.problems import SiteProblems
from generator.publish.fingerprint import digest
from generator.publish.writer import Published, publish

ONE = {"index.html": b"home", "teams/north.html": b"north", "teams/south.html": b"south"}


def test_the_first_build_writes_every_file_and_the_mark(desk):
    assert desk.publish(ONE) == Published(3, 0, 0, is_atomic=True)
    assert desk.read_pages() == ONE
    assert (desk.portal / ".goldenthread.json").read_text(encoding="utf-8") == (
        '{\n "format": "goldenthread 1",\n "audience": "public",\n "files": {\n'
        f'  "index.html": "{digest(b"home")}",\n'
        f'  "teams/north.html": "{digest(b"north")}",\n'
        f'  "teams/south.html": "{digest(b"south")}"\n }}\n}}\n'
    )
    assert desk.list_leftovers() == set()


def test_nothing_is_rendered_or_touched_when_nothing_changed(desk):
    desk.publish(ONE)
    before = desk.portal.stat().st_ino, (desk.portal / ".goldenthread.json").stat().st_mtime_ns
    assert desk.publish(ONE) == Published(0, 3, 0, is_atomic=True)
    assert desk.rendered == []
    assert (desk.portal.stat().st_ino, (desk.portal / ".goldenthread.json").stat().st_mtime_ns) == before


def test_only_what_changed_is_rendered_and_the_rest_stays_the_same_file(desk):
    desk.publish(ONE)
    kept = (desk.portal / "teams/south.html").stat()
    assert desk.publish(ONE | {"teams/north.html": b"north again"}) == Published(1, 2, 0, is_atomic=True)
    assert desk.rendered == ["teams/north.html"]
    assert desk.read_pages() == ONE | {"teams/north.html": b"north again"}
    now = (desk.portal / "teams/south.html").stat()
    assert (now.st_ino, now.st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)


def test_a_page_no_longer_wanted_is_removed_with_its_folder(desk):
    desk.publish(ONE)
    assert desk.publish({"index.html": b"home"}) == Published(0, 1, 2, is_atomic=True)
    assert desk.read().keys() == {".goldenthread.json", "index.html"}


def test_a_page_rendered_to_the_same_bytes_keeps_its_file_and_time(desk):
    desk.publish(ONE)
    os.utime(desk.portal / "index.html", (1_000_000_000, 1_000_000_000))
    assert desk.publish(ONE, fresh=True) == Published(0, 3, 0, is_atomic=True)
    assert desk.rendered == sorted(ONE)
    assert (desk.portal / "index.html").stat().st_mtime == 1_000_000_000
    desk.publish(ONE)
    assert desk.rendered == []


def edit_to_the_same_size(page):
    page.write_bytes(b"hOme")
    os.utime(page, (1, 1))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda page: page.unlink(),
        lambda page: page.write_bytes(b"edited by hand"),
        edit_to_the_same_size,
        lambda page: (page.unlink(), page.symlink_to("/etc/passwd")),
    ],
    ids=["deleted", "edited", "edited to the same size", "made a link"],
)
def test_a_published_page_that_was_meddled_with_is_made_again(desk, spoil):
    desk.publish(ONE)
    whole = desk.read()
    spoil(desk.portal / "index.html")
    desk.publish(ONE)
    assert desk.rendered == ["index.html"]
    assert desk.read() == whole


def test_what_is_not_ours_is_carried_along_and_links_are_not_followed(desk):
    desk.publish(ONE)
    outside = desk.site / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    (desk.portal / "CNAME").write_text("strategy.example.org", encoding="utf-8")
    (desk.portal / "teams/notes").mkdir()
    (desk.portal / "teams/notes/a.txt").write_text("a", encoding="utf-8")
    (desk.portal / "empty").mkdir()
    (desk.portal / "elsewhere").symlink_to("../outside")
    (desk.portal / "dangling").symlink_to("nowhere")
    desk.publish({"index.html": b"new"})
    strangers = {path: one for path, one in desk.read().items() if path not in {".goldenthread.json", "index.html"}}
    files = {"CNAME": b"strategy.example.org", "teams/notes/a.txt": b"a"}
    folders = dict.fromkeys(["teams", "teams/notes", "empty"])
    assert strangers == files | folders | {"elsewhere": "../outside", "dangling": "nowhere"}
    assert (outside / "secret.txt").read_text(encoding="utf-8") == "secret"


def test_what_comes_into_the_folder_during_a_build_is_carried_along(desk):
    desk.publish(ONE)

    def render(paths):
        for path in paths:
            (desk.portal / "new-folder").mkdir()
            (desk.portal / "new-folder/late.txt").write_text("late", encoding="utf-8")
            yield path, b"changed"

    cache = desk.site / ".goldenthread/public"
    publish(desk.portal, cache, {path: digest(b"home") for path in ["index.html"]}, render, fresh=True)
    assert desk.read_pages() == {"index.html": b"changed", "new-folder/late.txt": b"late"}
    assert desk.list_leftovers() == set()


def test_another_audience_in_the_same_folder_leaves_nothing_of_the_first(desk):
    desk.publish(ONE | {"board.html": b"secret"}, audience="board")
    desk.publish(ONE | {"index.html": b"HOME"}, audience="public")
    assert desk.read_pages() == ONE | {"index.html": b"HOME"}
    for page in desk.portal.rglob("*.html"):  # as on a file system that keeps no times worth the name
        os.utime(page, ns=(1, 1))
    desk.publish(ONE | {"index.html": b"HOME"}, audience="public", fresh=True)
    desk.publish(ONE, audience="board", fresh=True)
    os.utime(desk.portal / "index.html", ns=(1, 1))
    desk.publish(ONE | {"index.html": b"HOME"}, audience="public")
    assert desk.read_pages() == ONE | {"index.html": b"HOME"}


def test_the_mark_says_which_audience_was_built_last(desk):
    desk.publish(ONE, audience="board")
    desk.publish(ONE, audience="public")
    desk.publish(ONE, audience="board")
    assert b'"audience": "board"' in desk.read()[".goldenthread.json"]


def test_a_folder_keeps_its_permissions(desk):
    desk.publish(ONE)
    desk.portal.chmod(0o2770)
    desk.publish({"index.html": b"new"})
    assert desk.portal.stat().st_mode & 0o7777 == 0o2770


def test_a_portal_that_is_a_link_is_published_where_the_link_leads(desk):
    (desk.site / "web").mkdir()
    desk.portal.symlink_to("web")
    desk.publish(ONE)
    assert desk.portal.is_symlink()
    assert (desk.site / "web/index.html").read_bytes() == b"home"


def test_a_fault_while_rendering_leaves_the_portal_as_it_was(desk):
    desk.publish(ONE)
    before = desk.read()

    def render(paths):
        yield paths[0], b"half"
        raise RuntimeError("a fault of ours")

    with pytest.raises(RuntimeError, match="a fault of ours"):
        publish(desk.portal, desk.site / ".goldenthread/public", {"a": "1", "b": "2"}, render)
    assert desk.read() == before
    assert desk.list_leftovers() == set()


@pytest.mark.parametrize("rendered", [["a"], ["a", "b", "b"], ["a", "b", "c"]], ids=["missing", "twice", "unasked"])
def test_rendering_anything_but_what_was_asked_is_a_fault_of_ours(desk, rendered):
    with pytest.raises(ValueError, match="rendered"):
        publish(
            desk.portal,
            desk.site / ".goldenthread/x",
            {"a": "", "b": ""},
            lambda _: ((p, b"") for p in rendered),
        )
    assert not desk.portal.exists()


def test_progress_counts_the_files_that_are_made(desk):
    desk.publish({"a": b"a"})
    told = []
    wanted = {"a": digest(b"a"), "b": "1", "c": "2"}
    cache = desk.site / ".goldenthread/public"
    publish(
        desk.portal,
        cache,
        wanted,
        lambda paths: ((path, b"") for path in paths),
        report=lambda done, of: told.append((done, of)),
    )
    assert told == [(1, 2), (2, 2)]


def test_nothing_is_written_where_a_stranger_stands_in_a_pages_place(desk):
    desk.publish({"index.html": b"home", "old/page.html": b""})
    (desk.portal / "teams").symlink_to(desk.site)
    (desk.portal / "map.html").write_text("by hand", encoding="utf-8")
    (desk.portal / "values").mkdir()
    (desk.portal / "old/mine").mkdir(parents=True)
    before = desk.read()
    with pytest.raises(SiteProblems) as caught:
        desk.publish({"teams/north.html": b"", "map.html": b"", "values": b"", "old": b""})
    places = [problem.place.file.removeprefix(f"{desk.portal}/") for problem in caught.value.problems]
    assert places == ["map.html", "old", "teams", "values"]
    assert desk.read() == before


@pytest.mark.parametrize("path, error", [("aux.html", SiteProblems), ("../index.html", ValueError)])
def test_nothing_is_written_if_a_name_is_unfit(desk, path, error):
    desk.publish(ONE)
    before = desk.read()
    with pytest.raises(error):
        desk.publish({"index.html": b"new", path: b""})
    assert desk.read() == before
    assert not (desk.site / "index.html").exists()


PATHS = ["index.html", "a/x.html", "a/y.html", "a/b/z.html", "b", "b/c", "c/d/e"]
MAPS = st.dictionaries(st.sampled_from(PATHS), st.sampled_from([b"", b"1", b"2", b"three"])).map(
    lambda files: {path: one for path, one in files.items() if path != "b/c" or "b" not in files}
)
MEDDLING = st.one_of(st.none(), st.tuples(st.sampled_from(PATHS), st.sampled_from([None, b"meddled"])))


@settings(max_examples=50)
@given(st.lists(st.tuples(MAPS, MEDDLING, st.sampled_from(["public", "board"])), min_size=1, max_size=6))
def test_after_any_edits_the_portal_equals_a_fresh_one(desk_in, steps):
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        desk = desk_in(Path(one))
        for number, (files, meddling, audience) in enumerate(steps):
            desk.publish(files, audience=audience)
            (Path(other) / str(number)).mkdir()
            fresh = desk_in(Path(other) / str(number))
            fresh.publish(files, audience=audience, fresh=True)
            assert desk.read() == fresh.read()
            path, content = meddling or ("", None)
            if path in files and content is None:
                (desk.portal / path).unlink()
            elif path in files:
                (desk.portal / path).write_bytes(content)
