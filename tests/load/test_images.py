"""Pictures: their type and size from their first bytes."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.images import MOST_BYTES, read_image_size
from generator.model.images import Picture
from generator.model.problems import Problem

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\0\0\0"
GIF = b"GIF89a" + struct.pack("<HH", 10, 20) + b"\0\0\0"
FRAME = b"\xff\xc2\0\x11\x08" + struct.pack(">HH", 300, 400)
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc4\0\x03\0\xff" + FRAME
WEBP = b"RIFF\0\0\0\0WEBP"
LOSSY = WEBP + b"VP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 100 | 1 << 14, 50)
LOSSLESS = WEBP + b"VP8L\0\0\0\0\x2f" + struct.pack("<I", 99 | 49 << 14 | 1 << 28)
EXTENDED = WEBP + b"VP8X\x0a\0\0\0\0\0\0\0" + (99_999).to_bytes(3, "little") + (49).to_bytes(3, "little")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12px"/>'


def refuse(content: bytes, name: str) -> str:
    problems: list[Problem] = []
    assert read_image_size(content, f"content/images/{name}", problems) is None
    (problem,) = problems
    assert problem.place.file == f"content/images/{name}"
    assert problem.mend
    return problem.what


@pytest.mark.parametrize(
    "name, content, media_type, width, height",
    [
        ("a.png", PNG, "image/png", 640, 480),
        ("sub/B.PNG", PNG, "image/png", 640, 480),
        ("a.gif", GIF, "image/gif", 10, 20),
        ("a.jpg", JPEG, "image/jpeg", 400, 300),
        ("a.jpeg", JPEG, "image/jpeg", 400, 300),
        ("a.webp", LOSSY, "image/webp", 100, 50),
        ("a.webp", LOSSLESS, "image/webp", 100, 50),
        ("a.webp", EXTENDED, "image/webp", 100_000, 50),
        ("a.svg", SVG, "image/svg+xml", 24, 12),
    ],
)
def test_a_picture_says_its_type_and_size(name, content, media_type, width, height):
    problems: list[Problem] = []
    picture = read_image_size(content, f"content/images/{name}", problems)
    assert picture == Picture(name, media_type, width, height, content)
    assert problems == []


def test_a_name_and_what_it_holds_must_agree():
    assert refuse(PNG, "a.jpg") == "the file's name says image/jpeg, but it holds image/png"
    assert refuse(b"<html>", "a.png") == "the file's name says image/png, but it holds something else"
    assert refuse(b"", "a.gif") == "the file's name says image/gif, but it holds something else"
    assert refuse(PNG, "a.svg") == "the SVG is damaged in this line"


@pytest.mark.parametrize("name", ["a.bmp", "a.tiff", "a.heic", "a.pdf", "a", ".png"])
def test_other_kinds_of_picture_are_refused(name):
    assert refuse(PNG, name) == "this is no kind of picture that every browser shows"


def test_a_picture_that_says_no_size_is_damaged():
    for name, content in [
        ("a.png", PNG[:20]),
        ("a.gif", GIF[:8]),
        ("a.jpg", JPEG[:30]),
        ("a.webp", LOSSY[:28]),
    ]:
        assert refuse(content, name) == "the picture is damaged: it says no size"
    assert refuse(b"\xff\xd8\xff" + b"\0" * 10, "a.jpg") == "the picture is damaged: it says no size"
    for nothing in (b"\0\0\0\0", b"\1\0\0\0", b"\0\0\1\0"):
        assert refuse(GIF[:6] + nothing, "a.gif") == "the picture is damaged: it says no size"


def test_a_picture_may_have_five_million_bytes():
    assert read_image_size(PNG.ljust(MOST_BYTES, b"\0"), "content/images/a.png", []) is not None
    assert (
        refuse(PNG.ljust(MOST_BYTES + 1, b"\0"), "a.png")
        == "the picture has 5,000,001 bytes; at most 5,000,000 are published"
    )


@given(
    st.sampled_from([PNG, GIF, JPEG[:2], JPEG, LOSSY, LOSSLESS, EXTENDED]),
    st.integers(0, 40),
    st.binary(max_size=40),
)
def test_any_bytes_are_a_picture_or_a_problem(start, length, rest):
    for extension in ("png", "jpg", "gif", "webp", "svg"):
        problems: list[Problem] = []
        picture = read_image_size(start[:length] + rest, f"content/images/a.{extension}", problems)
        assert (picture is None) == (len(problems) == 1)
