"""Every page of whole sites: no two share a path, every link leads somewhere, no page has an id twice."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from generator.publish.fingerprint import check_view
from tests.compose.builders import SITE_FILE, Portal, compose_folder, list_hrefs, list_ids
from tests.compose.whole_site import WHOLE
from tests.conftest import write_site

Site = Callable[[Mapping[str, str]], Path]
BARE = {"site.yaml": SITE_FILE, "content/pages/a.md": "---\ntitle: A\n---\n"}
SAMPLE = Path(__file__).parents[2]
FIXED = {  # ids that the theme's own templates have
    *("main", "why", "history", "measures", "objectives", "said", "changed", "values", "mission", "vision", "targets"),
    *("priorities", "teams", "roles", "how", "thread", "golden-thread", "budget", "made-of", "about"),
}


@pytest.fixture(scope="module", params=["whole", "bare", "sample, staff", "sample, public"])
def portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A site of every kind of thing, one of nothing but a page, and the sample in two editions."""
    if request.param.startswith("sample"):
        return compose_folder(SAMPLE, request.param.partition(", ")[2])
    files = WHOLE if request.param == "whole" else BARE
    return compose_folder(write_site(tmp_path_factory.mktemp("site"), files))


def find_dead_ends(portal: Portal) -> list[str]:
    """Each address of a page that leads to no page, file or part of one."""
    paths = portal.pages.keys() | portal.files.keys()
    ids = {path: {*list_ids(page.view), *FIXED} for path, page in portal.pages.items()}
    dead = []
    for path, page in portal.pages.items():
        home = "" if page.form == "search results" else dirname(path)  # what is found is addressed from the root
        for href in dict.fromkeys(list_hrefs(page.view)):
            to, fragment = urlsplit(href), unquote(urlsplit(href).fragment)
            target = normpath(join(home, unquote(to.path))) if to.path else path
            if not to.scheme and (target not in paths or (fragment and fragment not in ids[target])):
                dead.append(f"{path}: {href}")
    return dead


def test_every_link_leads_to_a_page_or_a_part_of_one(portal: Portal) -> None:
    assert find_dead_ends(portal) == []


def test_no_page_has_an_id_twice_nor_one_of_the_themes(portal: Portal) -> None:
    for path, page in portal.pages.items():
        ids = Counter(list_ids(page.view))
        assert not [found for found, count in ids.items() if count > 1], path
        if page.form not in ("pages/list.html", "pages/coverage.html"):  # their groups have fixed ids
            assert not ids.keys() & (FIXED - {"chart"}), path


def test_every_view_holds_plain_values_only(portal: Portal) -> None:
    for page in portal.pages.values():
        check_view(type(page.view))


def test_two_compositions_are_the_same(site: Site) -> None:
    folder = site(WHOLE)
    assert compose_folder(folder).pages == compose_folder(folder).pages


def test_a_thing_has_the_neighbours_of_its_list(site: Site) -> None:
    portal = compose_folder(site(WHOLE))
    frame = portal.view("teams/closed.html").frame
    assert (frame.before.text, frame.after.text) == ("Booking", "Outpatients")
    assert portal.view("teams/booking.html").frame.before is None


def test_an_earlier_address_points_on(site: Site) -> None:
    view = compose_folder(site(WHOLE)).view("objectives/waits.html")
    assert view.to.href == "../objectives/cut-waits.html"


def test_pages_about_nothing_are_left_out(site: Site) -> None:
    portal = compose_folder(site(BARE))
    missing = {"values.html", "priorities.html", "objectives.html", "teams.html", "measures.html", "glossary.html"}
    assert not portal.pages.keys() & (missing | {"measures-a-to-z.html", "measures.csv"})
    assert portal.view("index.html").tally is None
