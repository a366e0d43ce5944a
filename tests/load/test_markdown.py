"""Markdown to prose: what a page will show, and what is refused with its line."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import markdown
from generator.load.markdown import parse_text, parse_words
from generator.model.problems import Problem
from generator.model.prose import EMPTY, HeadingEnd, HeadingStart, Image, LinkEnd, LinkStart, Prose

Parse = Callable[[str, str, int, list[Problem]], Prose]


def read(text: str, line: int = 1, parse: Parse = parse_words) -> Prose:
    problems: list[Problem] = []
    prose = parse(text, "a.md", line, problems)
    assert problems == []
    return prose


def refuse(text: str, line: int = 1, parse: Parse = parse_words) -> list[tuple[int, str]]:
    problems: list[Problem] = []
    parse(text, "a.md", line, problems)
    assert all(problem.place.file == "a.md" and problem.mend for problem in problems)
    return [(problem.place.line, problem.what) for problem in problems]


@pytest.mark.parametrize("parse", [parse_words, parse_text])
def test_a_character_that_turns_the_text_around_it_is_not_taken_by_its_number_either(parse: Parse) -> None:
    told = [(4, "an invisible character (U+202E) stands in this line")]
    assert refuse("a &amp; b\nis &#x202E;this", 3, parse) == told
    assert refuse("a\nis &#8238; this", 3, parse) == told
    assert read("a &#128; &hellip; &rlm; b", parse=parse)


@pytest.mark.parametrize(
    "text, page",
    [
        ("One & two.\n\nThree\nfour.\n", "<p>One &amp; two.</p>\n<p>Three\nfour.</p>\n"),
        ("*a* **b** ~~c~~ `<d>`", "<p><em>a</em> <strong>b</strong> <s>c</s> <code>&lt;d&gt;</code></p>\n"),
        ("a\\\nb", "<p>a<br>\nb</p>\n"),
        ("- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b", '<ol start="3"><li>a</li>\n<li>b</li>\n</ol>\n'),
        ("1. a", "<ol><li>a</li>\n</ol>\n"),
        ("> a", "<blockquote><p>a</p>\n</blockquote>\n"),
        ("***", "<hr>\n"),
        ("    a < b", '<pre tabindex="0"><code>a &lt; b\n</code></pre>\n'),
        ('```py"><b> x\na\n```', '<pre tabindex="0"><code class="language-py">a\n</code></pre>\n'),
        ('```"><b>\na\n```', '<pre tabindex="0"><code>a\n</code></pre>\n'),
        ("&lt;b&gt; \\<b>", "<p>&lt;b&gt; &lt;b&gt;</p>\n"),
    ],
)
def test_markdown_becomes_html(text, page):
    assert read(text).pieces == (page,)


def test_a_table_scrolls_and_its_headings_say_that_they_are_of_columns():
    (page,) = read("| a | b |\n| :-: | --: |\n| 1 | 2 |").pieces
    assert page == (
        '<div class="table-scroll" tabindex="0"><table>'
        '<thead><tr><th scope="col" class="align-center">a</th>\n'
        '<th scope="col" class="align-right">b</th>\n</tr>\n</thead>\n'
        '<tbody><tr><td class="align-center">1</td>\n'
        '<td class="align-right">2</td>\n</tr>\n</tbody>\n</table></div>\n'
    )


def test_links_pictures_and_headings_are_marks_with_their_lines():
    prose = read('# A *b*\n\nSee [the **plan**](objectives/x#y "T")\n![a\npicture](images/a.png "U")', line=10)
    assert prose.pieces == (
        HeadingStart(1, "a-b"),
        "A <em>b</em>",
        HeadingEnd(),
        "\n<p>See ",
        LinkStart("objectives/x#y", "T", 12),
        "the <strong>plan</strong>",
        LinkEnd(),
        "\n",
        Image("images/a.png", "a picture", "U", 13),
        "</p>\n",
    )
    assert (prose.plain, prose.line) == ("A b See the plan a picture", 10)


@pytest.mark.parametrize(
    "text, lines",
    [
        ("[a](x/1)\n[b](x/2)\n\n- c\n- [d](x/3)", [1, 2, 5]),
        ("`code\nmore` [a](x/1) [b\nc](x/2) [d](x/3)", [2, 2, 3]),
        ('[a](x/1 "title\nmore") [b](x/2)', [1, 2]),
        ("|a|\n|-|\n|b|\n|[c](x/1)|", [4]),
        ("[r]: x/1\n\n> quoted\n> [a][r]", [4]),
        ("a **b [c](x/1)**\n[![d](x.png)](x/2)", [1, 2, 2]),
    ],
)
def test_every_link_knows_its_own_line(text, lines):
    marks = [piece for piece in read(text).pieces if isinstance(piece, LinkStart | Image)]
    assert [mark.line for mark in marks] == lines


def test_headings_of_the_same_words_have_slugs_of_their_own():
    text = "# Été\n# Été\n# Été 2\n# 日本\n# Section\n# " + "long " * 40
    slugs = [piece.slug for piece in read(text).pieces if isinstance(piece, HeadingStart)]
    assert slugs[:5] == ["ete", "ete-2", "ete-2-2", "section", "section-2"]
    assert len(slugs[5]) <= 80
    assert refuse("a\n\n##\n") == [(3, "a heading has no words")]


def test_plain_words_have_no_marks_and_single_spaces():
    text = "A  *b*\\\nc\n\n- `d`\n- ~~e~~ ![f](x.png)\n\n```\ng\n```\n|h|\n|-|\n|i & j|"
    assert read(text).plain == "A b c d e f g h i & j"
    assert read("1\u00a0km  on").plain == "1\u00a0km on"


@pytest.mark.parametrize("text", ["", " ", "\n\n  \n"])
def test_no_words_are_empty_prose(text):
    assert read(text) == read(text, parse=parse_text) == EMPTY


def test_a_text_is_one_paragraph_without_its_tags():
    assert read("\n\n 1. not a *list* \n", line=4, parse=parse_text).pieces == ("1. not a <em>list</em>",)
    assert read("\n\n # [a](x/1)", line=4, parse=parse_text).pieces[1] == LinkStart("x/1", "", 6)
    assert refuse("\n\na\n<b>", 4, parse_text) == [(7, 'HTML ("<b>") is not taken')]


words = st.lists(
    st.sampled_from(
        [
            "a",
            "Bä",
            "1",
            "- ",
            "> ",
            "é.",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "|",
            "=",
            "*",
            "\u00a0",
            "\x1c",
            "x&",
            "\r",
            "\0",
        ]
    )
)


@given(words.map("".join))
def test_plain_words_take_a_short_way_to_the_same_prose(text):
    problems: list[Problem] = []
    short = parse_words(text, "a.md", 3, problems)
    assert short == (markdown._parse(text.rstrip(), "a.md", 3, problems, markdown._PARSER.parse))
    short = parse_text(text, "a.md", 3, problems)
    start = 3 + text[: len(text) - len(text.lstrip())].count("\n")
    long = markdown._parse(text.strip(), "a.md", start, problems, markdown._PARSER.parseInline)
    assert short == long


@given(st.text(alphabet="ab \n<>![]()*_`~|#-&;:/\\\"'=1.x", max_size=60))
def test_whatever_is_written_holds_no_tag_but_ours(text):
    problems: list[Problem] = []
    prose = parse_words(text, "a.md", 1, problems)
    page = "".join(piece for piece in prose.pieces if isinstance(piece, str))
    known = ["p", "ul", "ol", "li", "blockquote", "hr", "pre", "code", "em", "strong", "s", "br", "div"]
    known += ["table", "thead", "tbody", "tr", "th", "td"]
    for part in page.split("<")[1:]:
        name, _, rest = part.partition(">")
        assert name.split()[0].strip("/") in known
        assert "<" not in rest
    assert all(problem.place.line <= text.count("\n") + 1 for problem in problems)


@pytest.mark.parametrize(
    "text, line, what",
    [
        ("a\n\n<script>alert(1)</script>", 3, 'HTML ("<script>") is not taken'),
        ("a\nb <b onclick='x'>c", 2, 'HTML ("<b>") is not taken'),
        ("`x\ny`\n<i>", 3, 'HTML ("<i>") is not taken'),
        ("a <!-- b -->", 1, "a hidden comment (<!-- … -->) is not taken"),
        ("a\n\n<!-- b\n\nc -->", 3, "a hidden comment (<!-- … -->) is not taken"),
        ("![a <u>](a.png)", 1, 'HTML ("<u>") is not taken'),
        ("|a|\n|-|\n|<br>|", 3, 'HTML ("<br>") is not taken'),
        ("<?php x ?>", 1, 'HTML ("<?php x ?>") is not taken'),
        ("a\n[x](javascript:alert(1))", 2, 'a link to "javascript:alert(1)" is not taken'),
        ("[x][r]\n\n[r]: javascript:1", 1, 'a link to "javascript:1" is not taken'),
        ("<javascript:alert(1)>", 1, 'a link to "javascript:alert(1)" is not taken'),
        ("a\n![x](https://b.c/d.png)", 2, 'the picture "https://b.c/d.png" is not the site\'s own'),
        ("a\n\n" + "> " * 40 + "b", 3, "lists or quotes stand too deep here"),
        ("- " * 15 + "b", 1, "lists or quotes stand too deep here"),
        ("# Part one\n\n[a](#part-one) [b](#part-tow)", 3, 'no heading here is called "#part-tow"'),
    ],
)
def test_what_is_not_taken_is_told_with_its_line(text, line, what):
    assert refuse(text) == [(line, what)]
    assert refuse(text, line=7)[0][0] == line + 6


def test_of_headings_the_nearest_is_offered():
    problems: list[Problem] = []
    parse_words("# Part one\n\n[a](#part-tow) [b](#zzz)", "a.md", 1, problems)
    mends = [problem.mend for problem in problems]
    assert mends == ['did you mean "#part-one"?', "name the thing too: objectives/cut-waits#…"]


def test_as_deep_as_is_allowed_nothing_is_lost():
    assert read("> " * 29 + "deep").plain == "deep"
    assert read("- " * 14 + "deep").plain == "deep"


def test_a_refused_link_leaves_its_words_and_the_next_link_whole():
    problems: list[Problem] = []
    prose = parse_words("[a](x:1) [b](c/d)", "a.md", 1, problems)
    assert prose.pieces == ("<p>a ", LinkStart("c/d", "", 1), "b", LinkEnd(), "</p>\n")
    prose = parse_words("[b](c/d) [a](x:1)", "a.md", 1, problems)
    assert prose.pieces == ("<p>", LinkStart("c/d", "", 1), "b", LinkEnd(), " a</p>\n")


def test_the_words_for_a_picture_hold_those_of_a_picture_in_them():
    assert Image("d.png", "a b c", "", 1) in read("![a ![b](c.png)\nc](d.png)").pieces


def test_a_picture_without_words_is_a_warning():
    problems: list[Problem] = []
    prose = parse_words("a\n![ ](x.png)", "a.md", 1, problems)
    assert [(problem.place.line, problem.is_warning) for problem in problems] == [(2, True)]
    assert Image("x.png", " ", "", 2) in prose.pieces
