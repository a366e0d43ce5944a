"""Where a link may lead and where a picture may come from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.targets import LONGEST, Refusal, check_image, check_link


@pytest.mark.parametrize(
    "target, kept",
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://example.org", "HTTP://example.org"),
        ('https://example.org/ä"<x>', "https://example.org/%C3%A4%22%3Cx%3E"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("tel:+441234567", "tel:+441234567"),
        ("objectives/cut-waits", "objectives/cut-waits"),
        ("objectives/cut-waits#clinics", "objectives/cut-waits#clinics"),
        ("../priorities/1-healthier-lives.md", "../priorities/1-healthier-lives.md"),
        ("my notes/été.md", "my notes/été.md"),
        ("#how-it-is-counted", "#how-it-is-counted"),
    ],
)
def test_the_web_mail_telephone_and_the_sites_own_are_taken(target, kept):
    assert check_link(target) == kept


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        " javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "data:image/png;base64,AA",
        "feed:javascript:1",
        "file:///etc/passwd",
        "blob:x",
        "ms-word:ofe|u|x",
        "made-up:x",
        "https:evil.example",
        "https:///evil.example",
        "http:",
        "mailto:",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example\\share",
        "https://a.b\\@evil.example",
        "/objectives/cut-waits",
        "www.example.org",
        "https://a.b/\u202egnp.exe",
        "objectives\u200b/cut-waits",
        "x/" + "y" * LONGEST,
        "",
        "#",
    ],
)
def test_every_other_address_is_refused(target):
    refusal = check_link(target)
    assert isinstance(refusal, Refusal)
    assert refusal.what
    assert refusal.mend


@pytest.mark.parametrize(
    "target, mend",
    [
        ("//a.b/c", "write https://a.b/c"),
        ("/objectives/x", "write objectives/x"),
        ("www.a.b", "write https://www.a.b"),
    ],
)
def test_the_mend_is_the_address_to_write(target, mend):
    refusal = check_link(target)
    assert isinstance(refusal, Refusal)
    assert refusal.mend == mend
    assert not isinstance(check_link(mend.removeprefix("write ")), Refusal)


def test_a_picture_is_the_sites_own():
    assert check_image("../images/clinic photo.jpg") == "../images/clinic photo.jpg"
    for source in (
        "https://a.b/c.png",
        "//a.b/c.png",
        "data:image/png;base64,AA",
        "C:\\pictures\\a.png",
        "/a.png",
        "",
    ):
        assert isinstance(check_image(source), Refusal)
    for source in ("https://a.b/c.png", "//a.b/c.png"):
        assert check_image(source)[1] == "save it into content/images/ and write its path there"


@given(st.text(alphabet="abhtps:/\\#?.%@[]<>\"' \t\n\u202e\u00e9", max_size=20))
def test_what_is_kept_has_a_known_scheme_or_none(target):
    kept = check_link(target)
    if isinstance(kept, str):
        before, colon, _ = kept.split("/")[0].partition(":")
        is_scheme = colon and before.isascii() and before[:1].isalpha() and before.isalnum()
        assert not is_scheme or before.lower() in {"http", "https", "mailto", "tel"}
        assert not kept.startswith(("/", "\\"))


@given(st.text(max_size=30).map("https://".__add__))
def test_an_address_of_the_web_never_breaks_out_of_an_attribute(target):
    kept = check_link(target)
    assert isinstance(kept, Refusal) or not set(kept) & set('"<> \n\\')
