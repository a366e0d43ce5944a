"""Sums below nothing stay whole at a line's end."""

import pytest

from generator.render.sums import keep_sums_whole

WHOLE = '<bdi class="sum">−£3,000.50</bdi>'


@pytest.mark.parametrize(
    "html, kept",
    [
        ("<p>At −£3,000.50 thousand</p>", f"<p>At {WHOLE} thousand</p>"),
        ("<td>−£3,000.50</td><td>(−£3,000.50m)</td>", f"<td>{WHOLE}</td><td>({WHOLE}m)</td>"),
        (
            "−€1 and −$2 and −¥3",
            '<bdi class="sum">−€1</bdi> and <bdi class="sum">−$2</bdi> and <bdi class="sum">−¥3</bdi>',
        ),
        ("<p>£3 − £2, −3, −£, £−3</p>", "<p>£3 − £2, −3, −£, £−3</p>"),
        ('<meta content="−£3,000.50"><p>−£3,000.50</p>', f'<meta content="−£3,000.50"><p>{WHOLE}</p>'),
        ("<title>−£3</title>−£3,000.50<title>−£3</title>", f"<title>−£3</title>{WHOLE}<title>−£3</title>"),
        ("<svg><g><text>−£3</text></g></svg>−£3,000.50", f"<svg><g><text>−£3</text></g></svg>{WHOLE}"),
        (
            "<script>'−£3'</script>\n<style>a{content:'−£3'}</style>",
            "<script>'−£3'</script>\n<style>a{content:'−£3'}</style>",
        ),
        ("<!-- −£3\n --><option>−£3</option>", "<!-- −£3\n --><option>−£3</option>"),
    ],
)
def test_a_sum_below_nothing_is_kept_whole_in_text_alone(html: str, kept: str) -> None:
    assert keep_sums_whole(html) == kept
