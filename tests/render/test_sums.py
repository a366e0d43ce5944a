"""Sums below nothing stay whole at a line's end."""

import pytest
from markupsafe import Markup, escape

from generator.render.sums import keep_sums_whole

WHOLE = '<bdi class="sum">−£3,000.50</bdi>'


@pytest.mark.parametrize(
    "text, kept",
    [
        ("At −£3,000.50 thousand (−£3,000.50m)", f"At {WHOLE} thousand ({WHOLE}m)"),
        ("−€1 and −$2", '<bdi class="sum">−€1</bdi> and <bdi class="sum">−$2</bdi>'),
        ("£3 − £2, −3, −£, £−3", "£3 − £2, −3, −£, £−3"),
        ("<b>'−£3,000.50'</b>", f"&lt;b&gt;&#x27;{WHOLE}&#x27;&lt;/b&gt;"),
        ("", ""),
    ],
)
def test_a_sum_below_nothing_is_kept_whole_and_all_else_is_plain_text(text: str, kept: str) -> None:
    assert escape(keep_sums_whole(text)) == kept


def test_finished_html_is_left_alone() -> None:
    html = Markup('<a title="−£3">−£3</a>')
    assert keep_sums_whole(html) is html
