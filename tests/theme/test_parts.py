"""The theme's parts: each declares what it takes, and every example is whole, valid and says what its view says."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from generator.load.part_contracts import read_parts
from generator.load.theme_folder import list_bundled, load_theme
from generator.model.parts import Example, Macro, Part
from generator.model.problems import Problem
from generator.model.statuses import STATUSES
from generator.model.theme import Theme
from generator.model.views import LinkView, StatusView
from generator.render.gallery import draw_examples
from generator.render.macros import check_macros, read_signatures

UNSAID = {"href", "shape", "scale", "id", "sort", "spark", "d"}  # fields that no reader reads as words


def load(name: str) -> Theme:
    problems: list[Problem] = []
    found = load_theme(Path("nowhere"), name, problems)
    assert found is not None, problems
    return found


THEME = load("default")
PROBLEMS: list[Problem] = []
PARTS = read_parts(THEME, PROBLEMS)
SIGNATURES = read_signatures(THEME)
DRAWN = draw_examples(THEME, PARTS)


class Shown(msgspec.Struct, frozen=True):
    """One example of one macro, as the gallery draws it."""

    macro: Macro
    example: Example
    html: str


def list_shown() -> Iterator[tuple[str, Shown]]:
    """Each example of the default theme, and of what other bundled themes have changed, under a name."""
    for name in list_bundled():
        theme = load(name)
        parts = [part for part in read_parts(theme, PROBLEMS) if part.origin or name == THEME.name]
        drawn = draw_examples(theme, parts)
        for part in parts:
            for macro in part.macros:
                for example in macro.examples:
                    title = f"{name}, {macro.name}: {example.name}"
                    yield title, Shown(macro, example, drawn[part.name, macro.name, example.name])


SHOWN = dict(list_shown())
each_example = pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN.keys())


def draw(macro: str, **arguments: Any) -> str:
    """A macro's markup, called with these views."""
    part, told = next((part, told) for part in PARTS for told in part.macros if told.name == macro)
    example = Example("tried", arguments, told.place)
    tried = Part(part.name, (msgspec.structs.replace(told, examples=(example,)),), "")
    return draw_examples(THEME, [tried])[part.name, macro, "tried"]


def parse(html: str) -> ET.Element:
    return ET.fromstring(f"<body>{html}</body>")  # noqa: S314  (our own markup)


def list_words(value: object, unsaid: set[str]) -> Iterator[str]:
    """Every text in plain data that a reader is to see, markup taken out."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from () if name in unsaid else list_words(below, unsaid)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from list_words(below, unsaid)
    elif isinstance(value, str) and value not in unsaid:
        yield re.sub(r"<[^>]+>", "", value)


def test_every_contract_can_be_read_and_is_what_its_template_says():
    check_macros(THEME, PARTS, SIGNATURES, PROBLEMS)
    assert PROBLEMS == []
    assert {part.name for part in PARTS} == set(SIGNATURES)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_part_declares_each_of_its_macros_and_their_parameters_in_order(part: Part):
    written = {name: list(signature.names) for name, signature in SIGNATURES[part.name].items()}
    declared = {macro.name: [parameter.name for parameter in macro.parameters] for macro in part.macros}
    if part.name == "status":
        assert written.pop("drawing") == ["shape"]  # a drawing stands in other parts only
    assert written == declared


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_macro_without_examples_is_used_by_one_that_has_some(part: Part):
    for macro in part.macros:
        assert macro.examples or len(re.findall(rf"\b{macro.name}\(", THEME.templates[part.template])) > 1


@each_example
def test_an_example_is_well_formed_and_holds_nothing_a_strict_policy_refuses(shown: Shown):
    root = parse(shown.html)
    for element in root.iter():
        assert element.tag not in {"script", "style", "foreignObject", "iframe"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@each_example
def test_an_id_stands_once(shown: Shown):
    ids = Counter(element.get("id") for element in parse(shown.html).iter() if element.get("id"))
    assert not [name for name, count in ids.items() if count > 1]


@each_example
def test_what_points_to_an_id_finds_it(shown: Shown):
    root = parse(shown.html)
    ids = {element.get("id") for element in root.iter()}
    assert {element.get("aria-labelledby") for element in root.iter()} - {None} <= ids


@each_example
def test_a_part_shows_all_that_its_view_says(shown: Shown):
    root = parse(shown.html)
    told = "".join(root.itertext()) + " ".join(e.get("aria-label", "") for e in root.iter())
    unsaid = UNSAID | shown.macro.unsaid | {"lang"}
    words = list(list_words(msgspec.to_builtins(shown.example.arguments), unsaid))
    assert [word for word in words if word and word not in told] == []


@each_example
def test_a_sum_below_nothing_stays_whole_at_a_lines_end(shown: Shown):
    root = parse(shown.html)
    drawn = {id(below) for svg in root.iter("svg") for below in svg.iter()}  # words in a drawing never wrap
    for element in root.iter():
        texts = [] if element.get("class") == "sum" or id(element) in drawn else [element.text]
        assert not [text for text in [*texts, element.tail] if text and "−£" in text]


@each_example
def test_a_list_holds_items_only(shown: Shown):
    for element in parse(shown.html).iter():
        if element.tag in {"ul", "ol"}:
            assert {child.tag for child in element} == {"li"}


@each_example
def test_a_picture_is_named_or_unseen_and_no_heading_or_link_is_empty(shown: Shown):
    root = parse(shown.html)
    inner = {id(below) for svg in root.iter("svg") for below in svg.iter("svg") if below is not svg}
    for svg in root.iter("svg"):
        assert (
            id(svg) in inner
            or svg.get("aria-hidden") == "true"
            or svg.get("aria-label")
            or svg.find("title") is not None
        )
    for element in root.iter():
        if element.tag in {"a", "caption", "th", "summary"} or re.fullmatch(r"h\d", element.tag):
            assert "".join(element.itertext()).strip()


@pytest.mark.parametrize(
    "macro",
    [
        "links",
        "topics",
        "letters",
        "crumbs",
        "facts",
        "how_list",
        "thing_list",
        "measure_list",
        "notes",
        "movements",
        "headlines",
        "team_groups",
        "perspectives",
        "tree",
    ],
)
def test_a_list_of_nothing_is_nothing(macro: str):
    told = next(told for part in PARTS for told in part.macros if told.name == macro)
    names = [parameter.name for parameter in told.parameters]
    assert draw(macro, **({names[0]: ()} | ({"level": 3} if "level" in names else {}))).strip() == ""


def test_a_text_is_escaped_wherever_it_stands():
    html = draw("link", view=LinkView('<b>"x"</b>', 'a.html?"><script>'))
    assert html == '<a href="a.html?&quot;&gt;&lt;script&gt;">&lt;b&gt;&quot;x&quot;&lt;/b&gt;</a>'


def test_every_status_has_a_shape_of_its_own_and_its_word():
    drawn = {}
    for row in STATUSES.values():
        root = parse(draw("status", view=StatusView(row.word, row.shape, row.scale)))
        assert "".join(root.itertext()).strip() == row.word
        (svg,) = root.iter("svg")
        assert row.scale in svg.get("class", "").split()
        drawn[row.shape] = "".join(ET.tostring(child, "unicode") for child in svg)
    assert len(set(drawn.values())) == len(drawn) == len({row.shape for row in STATUSES.values()})


def test_a_band_is_explained_where_there_is_one():
    told = {name: "expect from chance" in html for (_, macro, name), html in DRAWN.items() if macro == "figure"}
    assert told == {"four quarters": False, "limits": True, "benchmarks and a standard": False}


def test_each_cell_can_say_its_column_where_a_row_is_shown_as_an_item():
    example = next(shown.example for shown in SHOWN.values() if shown.macro.name == "table")
    columns = [column.text for column in example.arguments["view"].columns]
    rows = parse(DRAWN["table", "table", example.name]).iter("tr")
    assert [
        [cell.get("data-column") for cell in row if cell.tag == "td"] for row in rows if row.find("td") is not None
    ] == [columns[1:]]


def test_no_template_computes() -> None:
    for folder in sorted((Path(__file__).parent.parent.parent / "themes").glob("*/templates")):
        for file in sorted(folder.rglob("*.html")):
            found = re.findall(
                r"{[{%][^}]*(?: [-+*/%] \d|\|striptags|\|length|\|sort)[^}]*}", file.read_text(encoding="utf-8")
            )
            assert found == [], file
