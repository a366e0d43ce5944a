"""Which pages a search finds, by which words, and in which order they come."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.compose.search_entries import Entry, list_entries
from generator.compose.search_words import list_words
from tests.compose.builders import compose_folder
from tests.compose.whole_site import WHOLE
from tests.conftest import write_site


def read_entries(folder: Path, audience: str = "") -> dict[str, Entry]:
    """What can be found, by where it leads, in order."""
    portal = compose_folder(folder, audience)
    return {entry.found.to: entry for entry in list_entries(portal.pages.values(), portal.edition)}


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Entry]:
    """Those of a site of every kind of thing."""
    return read_entries(write_site(tmp_path_factory.mktemp("site"), WHOLE))


def test_current_pages_come_by_kind_and_what_is_over_last_the_newest_first(entries: dict[str, Entry]) -> None:
    things = [to for to in entries if "/" in to or to.startswith(("purpose", "glossary"))]
    assert things == [
        "purpose.html",
        *("teams/booking.html", "teams/outpatients.html"),
        "priorities/healthier-lives.html",
        *("objectives/draft.html", "objectives/loose.html", "objectives/cut-waits.html"),
        *("measures/median-wait.html", "measures/guard.html"),
        "values/kindness.html",
        "pages/about.html",
        "news/2026-05-12-evenings.html",
        *("glossary.html#term-c", "glossary.html#term-c-2", "glossary.html#term-median"),
        *("glossary.html", "reports/2026-q1.html"),
        *("measures/old.html", "reports/2025-q4.html", "teams/closed.html", "objectives/past.html"),
        "priorities/old.html",
    ]


def test_what_is_over_says_when(entries: dict[str, Entry]) -> None:
    notes = {to: entry.found.note for to, entry in entries.items() if entry.over}
    assert notes == {
        "measures/old.html": "Retired 1 May 2026",
        "reports/2025-q4.html": "31 March 2026",
        "teams/closed.html": "Retired 1 January 2026",
        "objectives/past.html": "Closed 31 March 2025",
        "priorities/old.html": "Retired, date not stated",
    }
    assert entries["objectives/draft.html"].found.note == "Draft"
    assert entries["pages/about.html"].found.note == ""


def test_a_result_says_kind_status_and_thread(entries: dict[str, Entry]) -> None:
    found = entries["measures/median-wait.html"].found
    assert (found.title, found.kind, found.line) == (
        "Median wait",
        "Measure",
        "Cut the wait ↑ Healthier lives ↑ Purpose",
    )
    assert found.status is not None
    assert (found.status.word, found.status.shape) == ("Not assessed", "dash")
    assert entries["priorities/healthier-lives.html"].found.kind == "R&D aim"
    assert entries["teams/outpatients.html"].found.kind == "Service"


@pytest.mark.parametrize(
    "to, words",
    [
        ("objectives/cut-waits.html", "cut the wait waits ete ωmega c"),
        ("measures/median-wait.html", "median wait ops"),
        ("teams/outpatients.html", "outpatients"),
        ("reports/2026-q1.html", "a better spring report of q1 2026 27"),
        ("what-changed.html", "what changed"),
    ],
)
def test_a_page_is_named_by_title_id_topics_and_other_names(entries: dict[str, Entry], to: str, words: str) -> None:
    assert entries[to].names >= set(words.split())


@pytest.mark.parametrize(
    "to, words",
    [
        ("purpose.html", "everyone lives well keep people review"),
        ("values/kindness.html", "ring back kind words"),
        ("priorities/healthier-lives.html", "less nobody year medical director main clinics"),
        (
            "objectives/cut-waits.html",
            "shorter head outpatients reminders days rooms director half milestone customers",
        ),
        ("teams/outpatients.html", "see people 4321 head service"),
        ("teams/closed.html", "merged"),
        ("measures/median-wait.html", "outpatients longest referral without surgery opened weekend"),
        ("reports/2026-q1.html", "strategy board clinics second worked chief executive far"),
        ("glossary.html#term-median", "middle"),
        ("pages/about.html", "map"),
    ],
)
def test_a_page_is_found_by_owner_team_and_its_own_words(entries: dict[str, Entry], to: str, words: str) -> None:
    assert entries[to].texts >= set(words.split()) - entries[to].names


def test_a_word_is_a_name_or_a_text_not_both(entries: dict[str, Entry]) -> None:
    assert all(not entry.names & entry.texts for entry in entries.values())


def test_what_only_points_on_or_searches_or_isnt_there_is_not_found(entries: dict[str, Entry]) -> None:
    assert not entries.keys() & {"objectives/waits.html", "search.html", "404.html"}


def test_of_two_of_a_kind_the_shorter_name_comes_first(site: Callable[[Mapping[str, str]], Path]) -> None:
    titles = {"a": "Falls in the ward", "b": "Falls", "c": "Falls at home"}
    files = {f"content/measures/{name}.md": f"---\ntitle: {title}\n---\n" for name, title in titles.items()}
    found = read_entries(site({"site.yaml": "name: Riverbank\n", **files}))
    assert [to for to in found if to.startswith("measures/")] == [f"measures/{name}.html" for name in "bca"]


@pytest.mark.parametrize(
    "title, short, told",
    [
        ("See new outpatients sooner", "First appointments", "First appointments: See new outpatients sooner"),
        ("Falls per 1,000 bed days", "Falls", "Falls per 1,000 bed days"),
        ("Falls", "", "Falls"),
    ],
)
def test_a_result_is_called_as_the_rest_of_the_site_calls_it_before_its_title(
    site: Callable[[Mapping[str, str]], Path], title: str, short: str, told: str
) -> None:
    files = {"content/measures/a.md": f"---\ntitle: {title}\nshort_title: '{short}'\n---\n"}
    found = read_entries(site({"site.yaml": "name: Riverbank\n", **files}))["measures/a.html"]
    assert (found.found.title, found.length) == (told, len(list_words(title)))


def test_words_for_a_later_audience_are_not_found_by_an_earlier_one(site: Callable[[Mapping[str, str]], Path]) -> None:
    files = {
        "site.yaml": "name: Riverbank\naudiences: [staff, board]\n",
        "content/pages/plans.md": "---\ntitle: Plans\naudience: board\n---\nCuts.\n",
        "content/teams/ward.md": "---\ntitle: Ward\n---\n",
    }
    folder = site(files)
    assert "pages/plans.html" in read_entries(folder, "board")
    words = {word for entry in read_entries(folder, "staff").values() for word in entry.names | entry.texts}
    assert "ward" in words
    assert not words & {"plans", "cuts"}
