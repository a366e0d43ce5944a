"""The theme's parts: each declares what it takes, and every example is whole, valid and says what its view says."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints
from xml.etree import ElementTree as ET

import msgspec
import pytest
import yaml

from generator.load.theme_folder import list_bundled, load_theme
from generator.model import list_views, measure_views, plan_views, print_views, views
from generator.model.pages import Page
from generator.model.problems import Problem
from generator.model.statuses import STATUSES
from generator.model.theme import Theme
from generator.render.page import make_renderer

FOLDER = Path(__file__).parent.parent.parent / "themes" / "default" / "templates" / "parts"
FILES = sorted(path.stem for path in FOLDER.glob("*.html"))
CONTRACTS: dict[str, dict[str, Any]] = {
    name: yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")) for name in FILES
}
MACRO = re.compile(r"{%-? macro (\w+)\((.*?)\)")
UNSAID = {"href", "shape", "scale", "id", "sort", "spark", "d"}  # fields that no reader reads as words


class Example(NamedTuple):
    """One example of one macro, with the views it is called with."""

    file: str
    macro: str
    name: str
    arguments: dict[str, Any]


class Call(msgspec.Struct, frozen=True):
    """What the template that tries a macro is rendered from."""

    arguments: dict[str, Any]


def read_arguments(contract: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """The views that plain data stands for, by the types that the contract names."""
    known = {
        name: found
        for module in (views, plan_views, measure_views, list_views, print_views)
        for name, found in vars(module).items()
    }
    hints = {name: parameter["type"] for name, parameter in contract["parameters"].items()}
    types = get_type_hints(type("Parameters", (), {"__annotations__": hints}), known)
    return {name: msgspec.convert(value, types[name]) for name, value in given.items()}


def list_examples() -> Iterator[Example]:
    for file, contract in CONTRACTS.items():
        for macro, told in contract.items():
            for name, given in told["examples"].items():
                yield Example(file, macro, name, read_arguments(told, given))


EXAMPLES = tuple(list_examples())
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.macro}: {e.name}")


@pytest.fixture(scope="module", params=list_bundled())
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each theme that comes with the program: a part that one has of its own keeps the contract."""
    problems: list[Problem] = []
    found = load_theme(Path("nowhere"), request.param, problems)
    assert found is not None, problems
    return found


def render(theme: Theme, example: Example) -> str:
    text = f'{{% from "parts/{example.file}.html" import {example.macro} %}}{{{{ {example.macro}(**view.arguments) }}}}'
    tried = msgspec.structs.replace(theme, templates=theme.templates | {"try.html": text})
    return make_renderer(tried).render(Page("try.html", "try.html", Call(example.arguments))).decode()


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


@pytest.mark.parametrize("file", FILES)
def test_a_part_declares_each_of_its_macros_and_their_parameters(file: str):
    text = (FOLDER / f"{file}.html").read_text(encoding="utf-8")
    written = {
        name: [part.partition("=")[0].strip() for part in given.split(",")] for name, given in MACRO.findall(text)
    }
    declared = {name: list(told["parameters"]) for name, told in CONTRACTS[file].items()}
    if file == "status":
        assert written.pop("drawing") == ["shape"]  # a drawing stands in other parts only
    assert written == declared
    assert all(
        told["help"] and all(p["help"] for p in told["parameters"].values()) for told in CONTRACTS[file].values()
    )


@pytest.mark.parametrize("file", FILES)
def test_a_macro_without_examples_is_used_by_one_that_has_some(file: str):
    text = (FOLDER / f"{file}.html").read_text(encoding="utf-8")
    for macro, told in CONTRACTS[file].items():
        assert told["examples"] or len(re.findall(rf"\b{macro}\(", text)) > 1


@each_example
def test_an_example_is_well_formed_and_holds_nothing_a_strict_policy_refuses(theme: Theme, example: Example):
    root = parse(render(theme, example))
    for element in root.iter():
        assert element.tag not in {"script", "style", "foreignObject", "iframe"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


@each_example
def test_an_id_stands_once(theme: Theme, example: Example):
    ids = Counter(element.get("id") for element in parse(render(theme, example)).iter() if element.get("id"))
    assert not [name for name, count in ids.items() if count > 1]


@each_example
def test_what_points_to_an_id_finds_it(theme: Theme, example: Example):
    root = parse(render(theme, example))
    ids = {element.get("id") for element in root.iter()}
    assert {element.get("aria-labelledby") for element in root.iter()} - {None} <= ids


@each_example
def test_a_part_shows_all_that_its_view_says(theme: Theme, example: Example):
    root = parse(render(theme, example))
    told = "".join(root.itertext()) + " ".join(e.get("aria-label", "") for e in root.iter())
    unsaid = UNSAID | set(CONTRACTS[example.file][example.macro].get("unsaid", ())) | {"lang"}
    words = list(list_words(msgspec.to_builtins(example.arguments), unsaid))
    assert [word for word in words if word and word not in told] == []


@each_example
def test_a_list_holds_items_only(theme: Theme, example: Example):
    for element in parse(render(theme, example)).iter():
        if element.tag in {"ul", "ol"}:
            assert {child.tag for child in element} == {"li"}


@each_example
def test_a_picture_is_named_or_unseen_and_no_heading_or_link_is_empty(theme: Theme, example: Example):
    root = parse(render(theme, example))
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
def test_a_list_of_nothing_is_nothing(theme: Theme, macro: str):
    file = next(file for file, contract in CONTRACTS.items() if macro in contract)
    first = next(iter(CONTRACTS[file][macro]["parameters"]))
    arguments = {first: ()} | ({"level": 3} if "level" in CONTRACTS[file][macro]["parameters"] else {})
    assert render(theme, Example(file, macro, "", arguments)).strip() == ""


def test_a_text_is_escaped_wherever_it_stands(theme: Theme):
    link = views.LinkView('<b>"x"</b>', 'a.html?"><script>')
    html = render(theme, Example("links", "link", "", {"view": link}))
    assert html == '<a href="a.html?&quot;&gt;&lt;script&gt;">&lt;b&gt;&quot;x&quot;&lt;/b&gt;</a>'


def test_every_status_has_a_shape_of_its_own_and_its_word(theme: Theme):
    drawn = {}
    for row in STATUSES.values():
        html = render(
            theme, Example("status", "status", "", {"view": views.StatusView(row.word, row.shape, row.scale)})
        )
        root = parse(html)
        assert "".join(root.itertext()).strip() == row.word
        (svg,) = root.iter("svg")
        assert row.scale in svg.get("class", "").split()
        drawn[row.shape] = "".join(ET.tostring(child, "unicode") for child in svg)
    assert len(set(drawn.values())) == len(drawn) == len({row.shape for row in STATUSES.values()})


def test_a_band_is_explained_where_there_is_one(theme: Theme):
    told = {e.name: "chance alone" in render(theme, e) for e in EXAMPLES if e.macro == "figure"}
    assert told == {"four quarters": False, "limits": True, "benchmarks and a standard": False}


def test_each_cell_can_say_its_column_where_a_row_is_shown_as_an_item(theme: Theme):
    example = next(e for e in EXAMPLES if e.macro == "table" and e.name == "every kind of cell")
    columns = [column.text for column in example.arguments["view"].columns]
    rows = parse(render(theme, example)).iter("tr")
    assert [
        [cell.get("data-column") for cell in row if cell.tag == "td"] for row in rows if row.find("td") is not None
    ] == [columns[1:]]
