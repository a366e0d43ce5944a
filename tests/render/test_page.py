"""A view through a theme's templates: what comes out, and how a fault in a template is told."""

import re

import msgspec
import pytest
from markupsafe import Markup

from generator.model.charts import ChartPoint, ChartView, Sparkline
from generator.model.figures import CsvView
from generator.model.pages import File, Page
from generator.model.problems import Place, Problem, SiteProblems
from generator.model.theme import Theme
from generator.render.page import check_templates, make_renderer


class Words(msgspec.Struct, frozen=True):
    """A view with one text."""

    text: str = "A & B <i>"


def make_theme(templates: dict[str, str], assets: dict[str, str] | None = None) -> Theme:
    files = tuple(File(path, text.encode()) for path, text in sorted((assets or {}).items()))
    return Theme("blue", templates, {}, files, "")


WORDS = Words()


def render(templates: dict[str, str], view: msgspec.Struct = WORDS, assets: dict[str, str] | None = None) -> str:
    page = Page("index.html", "pages/home.html", view)
    return make_renderer(make_theme(templates, assets)).render(page).decode()


def find_problem(templates: dict[str, str]) -> tuple[Place, str]:
    with pytest.raises(SiteProblems) as caught:
        render(templates)
    (problem,) = caught.value.problems
    return problem.place, problem.what


def test_a_text_is_escaped():
    assert render({"pages/home.html": "{{ view.text }}"}) == "A &amp; B &lt;i&gt;"


def test_a_line_that_only_holds_a_tag_leaves_no_blank_line():
    template = "<ul>\n  {% for letter in 'ab' %}\n<li>{{ letter }}\n  {% endfor %}\n</ul>\n"
    assert render({"pages/home.html": template}) == "<ul>\n<li>a\n<li>b\n</ul>\n"


def test_one_template_uses_another():
    templates = {
        "base.html": "<main>{% block content %}{% endblock %}</main>",
        "parts/mark.html": "{% macro mark(text) %}<b>{{ text }}</b>{% endmacro %}",
        "pages/home.html": '{% extends "base.html" %}{% from "parts/mark.html" import mark %}'
        "{% block content %}{{ mark(view.text) }}{% endblock %}",
    }
    assert render(templates) == "<main><b>A &amp; B &lt;i&gt;</b></main>"


def test_charts_and_sparklines_stand_as_drawings():
    class Drawn(msgspec.Struct, frozen=True):
        chart: ChartView
        spark: Sparkline

    view = Drawn(
        ChartView("Waits", "", "days", (ChartPoint("Q1", 3.0, "3 days"), ChartPoint("Q2", 4.0, "4 days"))),
        Sparkline((1.0, 2.0), "from 1 to 2"),
    )
    html = render({"pages/home.html": "{{ chart(view.chart) }}{{ sparkline(view.spark) }}"}, view)
    assert html.count("<svg") == 2
    assert "&lt;" not in html


def test_all_stylesheets_become_one_in_the_order_of_their_paths_below_the_order_of_layers():
    sheets = {"css/parts/a.css": "a{}", "css/base.css": "b{}", "css/tokens.css": "t{}"}
    sheet = make_renderer(make_theme({}, sheets)).assets[0]
    assert re.fullmatch(r"assets/site-[0-9a-f]{8}\.css", sheet.path)
    order, *rest = sheet.content.decode().split("\n")
    assert order == "@layer tokens, base, layout, parts, print, exceptions;"
    assert rest == ["b{}", "a{}", "t{}"]


def test_all_scripts_become_one():
    script = make_renderer(make_theme({}, {"js/b.js": "b()", "js/a.js": "a()", "css/base.css": ""})).assets[1]
    assert re.fullmatch(r"assets/site-[0-9a-f]{8}\.js", script.path)
    assert script.content == b"a()\n;\nb()"  # whichever of them leaves out its last semicolon


def test_a_script_loses_comments_on_lines_of_their_own_and_keeps_licences_and_how_it_is_set_out():
    js = "/* Two\n   lines. */\na('/* x */',\n  1)\n/*! kept */\nb() /* c */\n"
    script = make_renderer(make_theme({}, {"js/a.js": js})).assets[1]
    assert script.content.decode() == "a('/* x */',\n  1)\n/*! kept */\nb() /* c */\n"


def test_stylesheets_are_published_without_comments_and_how_they_are_set_out():
    sheet = make_renderer(make_theme({}, {"css/a.css": "/* A. */\na {\n  b: c;\n}\n"})).assets[0]
    assert sheet.content.decode().partition("\n")[2] == "a{b:c}"


def test_templates_call_an_asset_by_its_own_name_and_get_the_published_one():
    template = {"pages/home.html": "{{ asset('site.css') }} {{ asset('site.js') }} {{ asset('icons/icon.svg') }}"}
    assets = {"css/base.css": "b{}", "icons/icon.svg": "<svg/>"}
    published = [file.path for file in make_renderer(make_theme({}, assets)).assets]
    assert render(template, assets=assets).split() == published


def test_a_published_name_changes_with_its_content_and_with_nothing_else():
    def name(css: str) -> str:
        return make_renderer(make_theme({}, {"css/base.css": css})).assets[0].path

    assert name("b{}") == name("b{}") != name("b{c:d}")


def test_a_page_of_figures_needs_no_template():
    renderer = make_renderer(make_theme({}))
    assert renderer.render(Page("a.csv", "csv", CsvView(("a", "b"), (("1", ""),)))) == b"a,b\n1,\n"
    assert renderer.render(Page("a.json", "json", Words("x"))) == b'{\n  "text": "x"\n}\n'


@pytest.mark.parametrize(
    "template,line,what",
    [
        ("a\n{{ view.text", 2, "can't be read"),
        ("a\n\n{% for x in view %}", 3, "can't be read"),
        ("a\n{{ view.nothing }}", 2, "'nothing'"),
        ("a\n{{ nobody }}", 2, "'nobody' is undefined"),
        ("a\n{{ view.text + 1 }}", 2, "can't be rendered"),
        ('a\n{% include "parts/none.html" %}', 2, "parts/none.html"),
        ("a\n{{ 1 // 0 }}", 2, "zero"),
        ('a\n{{ asset("sight.css") }}', 2, 'did you mean "site.css"?'),
        ('a\n{% include "pages/home.html" %}', 2, "recursion"),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_line(template: str, line: int, what: str):
    place, said = find_problem({"pages/home.html": template})
    assert place == Place("themes/blue/templates/pages/home.html", line)
    assert what in said


@pytest.mark.parametrize(
    "value,written",
    [
        ("<&>\"'", "&lt;&amp;&gt;&quot;&#x27;"),
        (3, "3"),
        (Markup("<b>"), "<b>"),
        (("<",), "(&#39;&lt;&#39;,)"),
        (None, "None"),
    ],
)
def test_whatever_stands_in_a_view_is_escaped_but_markup(value: object, written: str):
    class View(msgspec.Struct):
        value: object

    assert render({"pages/home.html": "{{ view.value }}"}, View(value)) == written


def test_a_macros_output_and_what_is_marked_safe_are_not_escaped_again():
    template = "{% macro bold(t) %}<b>{{ t }}</b>{% endmacro %}{{ bold(view.text) }}{{ '<i>'|safe }}"
    assert render({"pages/home.html": template}) == "<b>A &amp; B &lt;i&gt;</b><i>"


def test_a_field_may_be_named_as_pythons_own_words_are():
    View = msgspec.defstruct("View", [("class", str)])  # noqa: N806  (a class)
    assert render({"pages/home.html": "{{ view.class }}"}, View("a")) == "a"


@pytest.mark.parametrize("body", ["{{ text.nothing }}", "{{ text + 1 }}", "{{ text | nosuch }}"])
def test_a_fault_in_a_part_is_told_where_the_part_stands(body: str):
    place, _ = find_problem(
        {
            "parts/mark.html": "{% macro mark(text) %}\n\n" + body + "{% endmacro %}",
            "pages/home.html": '{% from "parts/mark.html" import mark %}{{ mark(view.text) }}',
        }
    )
    assert place == Place("themes/blue/templates/parts/mark.html", 3)


def test_a_page_without_a_template_is_told_too():
    place, what = find_problem({"pages/other.html": ""})
    assert place == Place("themes/blue/templates/pages/home.html")
    assert "pages/home.html" in what


def test_a_fault_of_ours_is_not_told_as_the_themes():
    broken = Sparkline(("many", 1.0), "broken")  # type: ignore[arg-type]
    page = Page("index.html", "pages/home.html", broken)
    renderer = make_renderer(make_theme({"pages/home.html": "{{ sparkline(view) }}"}))
    with pytest.raises(TypeError):
        renderer.render(page)


def test_a_theme_is_checked_whole_before_any_page_is_made():
    problems: list[Problem] = []
    check_templates(
        make_theme({"pages/home.html": "{{ view", "parts/mark.html": "well", "parts/x.html": "\n{% if %}"}), problems
    )
    assert [problem.place for problem in problems] == [
        Place("themes/blue/templates/pages/home.html", 1),
        Place("themes/blue/templates/parts/x.html", 2),
    ]
