"""SVG: its size, and everything in it that could act or reach out."""

import pytest

from generator.load.svg import measure_svg
from generator.model.problems import Problem

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:html="http://www.w3.org/1999/xhtml"'


def measure(content: str) -> tuple[object, list[tuple[int, str]]]:
    problems: list[Problem] = []
    size = measure_svg(content.encode(), "content/images/a.svg", problems)
    return size, [(problem.place.line, problem.what) for problem in problems]


@pytest.mark.parametrize(
    "attributes, size",
    [
        ('width="24" height="12"', (24, 12)),
        ('width="24px" height="12.4px" viewBox="0 0 1 1"', (24, 12)),
        ('viewBox="0 0 300 150"', (300, 150)),
        ('width="100%" height="100%" viewBox="0,0,30,15.6"', (30, 16)),
        ('width="0.2" height="9"', (1, 9)),
        ('width="10cm" height="5cm"', (None, None)),
        ('width="24"', (None, None)),
        ('viewBox="x"', (None, None)),
        ("", (None, None)),
    ],
)
def test_a_size_is_the_roots_own_or_its_boxs(attributes, size):
    assert measure(f"<svg {NAMES} {attributes}/>") == (size, [])


@pytest.mark.parametrize(
    "inside",
    [
        '<g fill="url(#shade)"><path d="M0 0"/></g>',
        '<use href="#a"/><use xlink:href="#a"/><a href="#b"><text>c</text></a>',
        '<image href="data:image/png;base64,AAAA"/>',
        "<style>/* calm */ .a { fill: url('#b'); }</style>",
        '<metadata xmlns:x="urn:x"><x:y about="http://a.b" x:file="C:\\a\\b.svg"/></metadata>',
        "<title>On the way: url(x) and @import</title>",
        "<!-- <script> -->",
    ],
)
def test_what_only_draws_is_taken(inside):
    assert measure(f"<svg {NAMES}>{inside}</svg>") == ((None, None), [])


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<html:script>alert(1)</html:script>",
        '<html:img src="#"/>',
        "<foreignObject/>",
        '<set attributeName="href" to="javascript:1"/>',
        "<animate/>",
        "<animateTransform/>",
        "<iframe/>",
        '<g onload="x"/>',
        '<g ONCLICK="x"/>',
        '<a href="javascript:1"/>',
        '<a href="&#106;avascript:1"/>',
        '<a xlink:href="https://a.b"/>',
        '<image href="//a.b/c.png"/>',
        '<image href="data:image/svg+xml;base64,AA"/>',
        '<use href="other.svg#a"/>',
        '<g xml:base="https://a.b/"/>',
        '<g fill="url(https://a.b)"/>',
        '<g style="fill: URL( &quot;//a.b&quot;)"/>',
        '<g style="background: \\75rl(//a.b)"/>',
        "<style>@import '//a.b';</style>",
        "<style>@im<!-- -->port '//a.b';</style>",
        "<style><![CDATA[a { fill: url(//a.b) }]]></style>",
        "<style>@im<b/>port '//a.b';</style>",
        "<style>a { mask: image-set('//a.b' 1x) }</style>",
        "<style>a { b: u\\72l(//a.b) }</style>",
        '<?xml-stylesheet href="//a.b"?>',
    ],
)
def test_what_acts_or_reaches_out_is_told_with_its_line(inside):
    size, problems = measure(f"<svg {NAMES}>\n<g/>\n{inside}</svg>")
    assert size is None
    ((line, what),) = problems
    assert line == 3
    assert what.startswith("the SVG holds ")


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE svg [<!ENTITY a "b">]><svg {NAMES}>&a;</svg>',
        f'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg {NAMES}/>',
        '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "<svg/>",
    ],
)
def test_a_document_type_and_another_root_are_refused(content):
    size, problems = measure(content)
    assert size is None
    assert problems[0][1].startswith("the SVG holds ")


@pytest.mark.parametrize(
    "content", ["", "<svg", f"<svg {NAMES}>&a;</svg>", f"<svg {NAMES}><a></svg>", f"<svg {NAMES}/>\0"]
)
def test_a_damaged_file_is_told(content):
    size, problems = measure(content)
    assert (size, problems[0][1]) == (None, "the SVG is damaged in this line")


@pytest.mark.parametrize("encoding", ["utf-16", "shift_jis", "utf-7", "cp037", "no-such"])
def test_another_encoding_cannot_hide_anything(encoding):
    size, problems = measure(f'<?xml version="1.0" encoding="{encoding}"?><svg {NAMES}/>')
    assert (size, problems) == (None, [(1, f'the SVG holds encoding="{encoding}", not UTF-8')])


def test_utf_8_may_be_named_and_a_byte_order_mark_obeyed():
    assert measure(f'<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg {NAMES}/>') == (
        (None, None),
        [],
    )
    assert measure_svg(f"<svg {NAMES}><script/></svg>".encode("utf-16"), "a.svg", []) is None


def test_a_pile_of_elements_ends():
    depth = 500_000
    size, problems = measure(f"<svg {NAMES}>" + "<g>" * depth + "</g>" * depth + "</svg>")
    assert (size, problems) == ((None, None), [])
