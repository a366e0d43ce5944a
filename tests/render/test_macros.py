"""A part's macros as its template writes them, against what its contract declares."""

import msgspec
import pytest

from generator.model.parts import Example, Macro, Parameter, Part
from generator.model.problems import Place, Problem
from generator.model.theme import Theme
from generator.render.macros import check_macros, list_defaults, read_signatures

TEMPLATE = '{% macro link(view, level=3, name="", kind=true, more=none, sizes=(1, 2)) %}{% endmacro %}'
NAMES = ("view", "level", "name", "kind", "more", "sizes")
THEME = Theme("mine", {"parts/links.html": TEMPLATE, "pages/home.html": "{% macro no() %}{% endmacro %}"}, {}, (), "")


def tell(name="link", names=NAMES, arguments=("view",)):
    """A part with one macro, declared with these parameters, and an example that gives these."""
    example = Example("one", dict.fromkeys(arguments), Place("links.yaml", 9))
    parameters = tuple(Parameter(each, "str", "x") for each in names)
    return Part("links", (Macro(name, "x", parameters, (example,), frozenset(), Place("links.yaml", 1)),), "")


def check(part, theme=THEME):
    problems: list[Problem] = []
    check_macros(theme, [part], read_signatures(theme), problems)
    return [f"{problem.place}: {problem.what} → {problem.mend}" for problem in problems]


def test_what_a_template_writes_is_read_with_what_holds_where_a_parameter_is_left_out():
    signatures = read_signatures(THEME)
    assert signatures.keys() == {"links"}
    assert signatures["links"]["link"].names == NAMES
    assert list_defaults(signatures)["links", "link"] == {
        "level": "3", "name": '""', "kind": "true", "more": "none", "sizes": "…",
    }  # fmt: skip


def test_a_contract_that_is_what_its_template_says_has_no_problem():
    assert check(tell()) == []


@pytest.mark.parametrize(
    "part, told",
    [
        (tell("lnik"), 'links.yaml:1: templates/parts/links.html has no macro "lnik" → did you mean "link"?'),
        (tell("other"), 'links.yaml:1: templates/parts/links.html has no macro "other" → write it there, or take'),
        (tell(names=(*NAMES, "veiw")), 'links.yaml:1: the macro "link" takes no "veiw" → did you mean "view"?'),
        (tell(names=NAMES[:-1]), 'links.yaml:1: the macro "link" takes "sizes", which is not declared → add to its'),
        (tell(arguments=()), 'links.yaml:9: the example "one" gives no "view", which the macro needs → add "view: …"'),
    ],
)
def test_where_the_two_differ_is_told_with_its_line(part, told):
    (found,) = check(part)
    assert found.startswith(told)


def test_a_macro_of_a_sites_own_part_that_no_contract_tells_is_warned_of():
    path = "templates/parts/links.html"
    theme = msgspec.structs.replace(THEME, own=frozenset({path}), extended=frozenset({"templates/base.html"}))
    problems: list[Problem] = []
    check_macros(theme, [], read_signatures(theme), problems)
    assert [(str(p.place), p.is_warning) for p in problems] == [(f"themes/mine/{path}", True)]
    assert 'the macro "link" has no contract' in problems[0].what
    problems.clear()
    check_macros(msgspec.structs.replace(theme, extended=frozenset({path})), [], read_signatures(theme), problems)
    assert problems == []
