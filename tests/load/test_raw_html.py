"""HTML in an author's words: each kind is told with what to write instead."""

import pytest

from generator.load.raw_html import refuse_html


@pytest.mark.parametrize(
    "source, what, mend",
    [
        ("<B class='x'>", 'HTML ("<b>") is not taken', "write **words**"),
        ("</b>", 'HTML ("<b>") is not taken', "write **words**"),
        ("<br />", 'HTML ("<br>") is not taken', "end the line before with a backslash"),
        (
            "<img src=x onerror=y>",
            'HTML ("<img>") is not taken',
            "write ![what it shows](images/picture.png)",
        ),
        ("<h3>", 'HTML ("<h3>") is not taken', "write ### words"),
        (
            "<name>",
            'HTML ("<name>") is not taken',
            r"take it out, or write \< in place of < to show it as it stands",
        ),
        (
            "\n<!-- draft -->",
            "a hidden comment (<!-- … -->) is not taken",
            'take it out; a note to colleagues can stand among the fields on top, after "#"',
        ),
    ],
)
def test_html_is_told_with_what_to_write_instead(source, what, mend):
    assert refuse_html(source) == (what, mend)
