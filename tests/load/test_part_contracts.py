"""The contracts of a theme's parts: what they tell, and each mistake with its line and the mend."""

import pytest

from generator.load.part_contracts import read_parts
from generator.model.problems import Problem
from generator.model.theme import Contract, Theme
from generator.model.views import LinkView, StatusView, StepView

WHOLE = """\
link:
  help: A link.
  parameters:
    view: {type: LinkView, help: The link}
    last: {type: "LinkView | None", help: The last one}
    is_bold: {type: bool, help: Whether it is bold}
  examples:
    one: {view: {text: Kindness & care, href: a.html}, last: null, is_bold: true}
    two: {view: {text: "null"}, last: {text: b}}
  unsaid: [href]
"""


def read(text, **told):
    """The parts of a theme whose one contract says `text`, and what is wrong."""
    problems: list[Problem] = []
    contract = Contract("links", "themes/mine/templates/parts/links.yaml", text)
    parts = read_parts(Theme("mine", {}, {}, (), "", contracts=(contract,), **told), problems)
    return parts, problems


def test_a_contract_tells_each_macro_with_what_it_takes_and_examples_that_are_views():
    (part,), problems = read(WHOLE)
    assert problems == []
    (macro,) = part.macros
    assert (part.template, macro.name, macro.help) == ("parts/links.html", "link", "A link.")
    assert [(p.name, p.type) for p in macro.parameters][:2] == [("view", "LinkView"), ("last", "LinkView | None")]
    assert [example.arguments for example in macro.examples] == [
        {"view": LinkView("Kindness & care", "a.html"), "last": None, "is_bold": True},
        {"view": LinkView("null"), "last": LinkView("b")},
    ]
    assert macro.unsaid == {"href"}
    assert macro.examples[1].place.line == 9


def test_a_view_within_a_view_is_read_to_its_last_field():
    text = (
        "tree:\n  help: x\n  parameters:\n    views: {type: 'tuple[StepView, ...]', help: x}\n  examples:\n    one:\n"
    )
    text += "      views: [{link: {text: A}, kind: B, below: [{link: {text: C}, kind: D, status: {word: E, shape: F, "
    (part,), problems = read(text + "scale: G}}]}]\n")
    assert problems == []
    low = StepView(LinkView("C"), "D", status=StatusView("E", "F", "G"))
    assert part.macros[0].examples[0].arguments == {"views": (StepView(LinkView("A"), "B", below=(low,)),)}


def one(line, example="view: {text: a}"):
    return f"link:\n  help: A link.\n  parameters:\n    {line}\n  examples:\n    one: {{{example}}}\n"


VIEW = "view: {type: LinkView, help: x}"


@pytest.mark.parametrize(
    "text, line, what, mend",
    [
        (one("view: {type: LinkVeiw, help: x}"), 4, 'there is no type "LinkVeiw"', 'did you mean "LinkView"?'),
        (one("view: {type: __import__('os'), help: x}"), 4, "there is no type \"__import__('os')\"", "such as"),
        (one("view: {type: 'tuple[Lnk, ...]', help: x}"), 4, 'there is no type "tuple[Lnk, ...]"', "such as"),
        (one("view: LinkView"), 4, '"view" is "LinkView", and should say its type and help', "write {type"),
        (one("view: {type: LinkView}"), 4, '"help" is to say in words what it is', 'add "help: …"'),
        (one(VIEW, "veiw: {text: a}"), 6, 'the macro has no parameter "veiw"', 'did you mean "view"?'),
        (one(VIEW, "view: {txt: a}"), 6, 'a LinkView has no field "txt"', 'did you mean "text"?'),
        (one(VIEW, "view: {href: a}"), 6, 'a LinkView has a field "text", and here it is missing', "add it"),
        (one(VIEW, "view: {text: [a]}"), 6, '"text" is a list, and should be words', ""),
        (one(VIEW, "view: words"), 6, '"view" is "words", and should be the fields of a LinkView', ""),
        (one("view: {type: bool, help: x}", "view: yes"), 6, '"view" is "yes", and should be true or false', ""),
        (one("view: {type: int, help: x}", "view: 1.5"), 6, '"view" is "1.5", and should be a whole number', ""),
        (one("view: {type: float, help: x}", "view: nan"), 6, '"view" is "nan", and should be a number', ""),
        (one("view: {type: 'tuple[str, ...]', help: x}", "view: a"), 6, '"view" is "a", and should be a list', ""),
        (one("view: {type: ChartMark, help: x}", "view: {at: 1, kind: c, text: b}"), 6, '"kind" is "c"', ""),
        ("link: a link\n", 1, '"link" is "a link", and should be what its macro takes', "such as"),
        ("link:\n  help: x\n  exampels: {}\n", 3, 'a macro\'s contract has no "exampels"', 'did you mean "examples"?'),
        ("link:\n  help: x\n  examples: none\n", 3, '"examples" is "none", and should be a block of fields', "where"),
        ("link:\n  help: x\n  unsaid: href\n", 3, '"unsaid" is "href", and should be a list of words', ""),
        ("link:\n  parameters: {}\n", 1, '"help" is to say in words what it is', 'add "help: …"'),
        ("- link\n", 1, "a contract names each macro of its part", "such as"),
        ("", 1, "a contract names each macro of its part", "such as"),
        ("link: &a {help: x}\n", 1, '"&" (a mark for copying a value) is not taken', "write"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_the_mend(text, line, what, mend):
    _, problems = read(text)
    told = [problem for problem in problems if problem.what.startswith(what)]
    assert told, problems
    assert str(told[0].place) == f"themes/mine/templates/parts/links.yaml:{line}"
    assert told[0].mend.startswith(mend)


def test_an_example_that_can_not_be_read_is_left_out_and_the_others_stay():
    (part,), problems = read(one(VIEW, "view: {}") + "    two: {view: {text: b}}\n")
    assert [example.name for example in part.macros[0].examples] == ["two"]
    assert len(problems) == 1


def test_a_field_of_pairs_takes_pairs_only():
    chart = "{title: a, description: b, unit: c, points: [], target_range: [[1, 2], null, [1]]}"
    _, problems = read(one("view: {type: ChartView, help: x}", f"view: {chart}"))
    assert [problem.what for problem in problems] == ['"target_range" is a list, and should be a list of 2']


@pytest.mark.parametrize(
    "own, extended, origin",
    [
        ({"templates/parts/links.html"}, set(), ""),
        ({"templates/base.html"}, {"templates/parts/links.html"}, ""),
        ({"templates/parts/links.html", "templates/parts/links.yaml"}, {"templates/parts/facts.html"}, "own"),
        ({"templates/parts/links.html"}, {"templates/parts/links.html", "templates/parts/links.yaml"}, "changed"),
    ],
)
def test_a_part_says_whether_the_sites_own_theme_has_a_hand_in_it(own, extended, origin):
    (part,), _ = read(WHOLE, own=frozenset(own), extended=frozenset(extended))
    assert part.origin == origin
