"""Files of the search index, as scripts that hand one value over."""

import json
from typing import Any

import msgspec
import pytest

from generator.model.search_views import FoundFileView, FoundView, WordsView
from generator.model.views import StatusView
from generator.render.search_files import render_results, render_words


def read_call(content: bytes) -> Any:
    """The arguments of the one call that a script makes."""
    text = content.decode()
    before, after = "searchFile(", ");\n"
    assert text.startswith(before)
    assert text.endswith(after)
    return json.loads(f"[{text.removeprefix(before).removesuffix(after)}]")


def test_words_are_handed_over_with_name_and_version():
    view = WordsView("12ab", "words-wa", "wait,-,. été,,*")
    assert read_call(render_words(view)) == ["words-wa", "12ab", "wait,-,. été,,*"]


def test_a_result_is_a_row_with_its_status_at_the_end_where_it_has_one():
    pages = (
        FoundView(
            "Wait",
            "measures/wait.html",
            "Measure",
            "Cut waits ↑ Purpose",
            "",
            StatusView("Met", "star", "good"),
            ("Median",),
            ("Waits",),
        ),
        FoundView('A "quote" </script>', "pages/a.html", "Page", "", "Retired 1 May 2026"),
    )
    assert read_call(render_results(FoundFileView("12ab", "results-0", pages))) == [
        "results-0",
        "12ab",
        [
            [
                "Wait",
                "measures/wait.html",
                "Measure",
                "Cut waits ↑ Purpose",
                "",
                ["Median"],
                ["Waits"],
                "Met",
                "star",
                "good",
            ],
            ['A "quote" </script>', "pages/a.html", "Page", "", "Retired 1 May 2026", [], []],
        ],
    ]


@pytest.mark.parametrize("render", [render_words, render_results])
def test_only_its_own_view_becomes_such_a_file(render):
    class Other(msgspec.Struct):
        a: int = 1

    with pytest.raises(TypeError, match="View, not from Other"):
        render(Other())
