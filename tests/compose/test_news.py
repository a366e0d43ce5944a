"""News: a page each, lists by year, and where else it is told."""

from generator.compose.long_lists import MOST_A_PART
from tests.compose.builders import SITE_FILE, front
from tests.compose.conftest import Composing
from tests.compose.test_portal import find_dead_ends

NEWS = {
    "objectives/waits.md": front("title: Waits\nteam: clinic"),
    "teams/clinic.md": front("title: Clinic\ncontact: Ring 4321"),
    "news/2026-05-12-evenings.md": front(
        "title: Evening *clinics*\nshort_title: Evenings\nsummary: After *work*.\nabout: [waits, purpose]\n"
        "team: clinic",
        "# Where\n\nOn [both sites](objectives/waits).",
    ),
    "news/2025-12-01-thanks.md": front("title: Thanks"),
    "news/2025-03-01-gone.md": front("title: Gone\nretired: true\nabout: waits"),
    "purpose.md": front("title: Why"),
}


def many(count: int, year: int, about: str = "") -> dict[str, str]:
    """So many news items of a year."""
    days = [f"{year}-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(count)]
    return {f"news/{day}-n.md": front(f"title: N {day}\nabout: [{about}]") for day in days}


def test_a_news_item_says_when_what_about_and_by_whom(portal_of: Composing) -> None:
    view = portal_of(NEWS).view("news/2026-05-12-evenings.html")
    assert (view.title, view.day, view.date) == ("Evening <em>clinics</em>", "12 May 2026", "2026-05-12")
    assert view.summary == "After <em>work</em>."
    assert '<h2 id="part-where">Where</h2>' in view.words
    assert 'href="../objectives/waits.html"' in view.words
    facts = [(fact.name, [(link.text, link.href) for link in fact.links]) for fact in view.facts]
    assert facts == [
        ("About", [("Waits", "../objectives/waits.html"), ("Purpose", "../purpose.html")]),
        ("Team", [("Clinic", "../teams/clinic.html")]),
    ]
    assert (view.frame.description, view.frame.published) == ("After work.", "2026-05-12")
    assert [crumb.text for crumb in view.frame.crumbs] == ["Home", "News"]
    assert "Ring 4321" in view.frame.owner
    assert (view.frame.before, view.frame.after.text) == (None, "Thanks")


def test_the_list_is_by_year_newest_first(portal_of: Composing) -> None:
    view = portal_of(NEWS).view("news.html")
    assert [(group.year, [item.link.text for item in group.items]) for group in view.groups] == [
        ("2026", ["Evenings"]),
        ("2025", ["Thanks", "Gone"]),
    ]
    assert view.others == ()
    item = view.groups[0].items[0]
    assert (item.day, item.summary, item.team[0].text) == ("12 May 2026", "After <em>work</em>.", "Clinic")


def test_over_a_hundred_are_split_by_year(portal_of: Composing) -> None:
    files = many(60, 2026) | many(40, 2025)
    assert [group.year for group in portal_of(files).view("news.html").groups] == ["2026", "2025"]
    portal = portal_of(files | many(1, 2023))
    newest, middle = portal.view("news.html"), portal.view("news-2025.html")
    assert [(group.year, len(group.items)) for group in newest.groups] == [("2026", 60)]
    assert [(link.text, link.href) for link in newest.others] == [
        ("2025", "news-2025.html"),
        ("2023", "news-2023.html"),
    ]
    assert [(link.text, link.href) for link in middle.others] == [("2026", "news.html"), ("2023", "news-2023.html")]
    assert (middle.frame.title, middle.frame.crumbs[-1].href) == ("News of 2025", "news.html")
    assert "news-2026.html" not in portal.pages


def test_a_year_of_very_much_news_goes_on_on_pages_of_its_own(portal_of: Composing) -> None:
    portal = portal_of(many(MOST_A_PART + 1, 2026) | many(MOST_A_PART + 2, 2025))
    paths = ["news.html", "news.2.html", "news-2025.html", "news-2025.2.html"]
    assert [path for path in portal.pages if path.startswith("news") and "/" not in path] == paths
    groups = [portal.view(path).groups[0] for path in paths]
    assert [(group.year, len(group.items)) for group in groups] == [
        ("2026, 1 of 2", MOST_A_PART),
        ("2026, 2 of 2", 1),
        ("2025, 1 of 2", MOST_A_PART),
        ("2025, 2 of 2", 2),
    ]
    last = portal.view("news.2.html")
    assert [link.href for link in last.others] == ["news.html", "news-2025.html", "news-2025.2.html"]
    assert (last.frame.title, last.frame.crumbs[-1].href) == ("News of 2026, 2 of 2", "news.html")
    assert find_dead_ends(portal) == []


def test_news_is_told_where_it_belongs(portal_of: Composing) -> None:
    portal = portal_of(NEWS)
    for path in ("objectives/waits.html", "purpose.html", "teams/clinic.html"):
        frame = portal.view(path).frame
        assert [item.link.text for item in frame.news] == ["Evenings"], path
        assert frame.all_news is None
    home = portal.view("index.html")
    assert [item.link.text for item in home.news] == ["Evenings", "Thanks"]
    assert (home.all_news.text, home.all_news.href) == ("All news", "news.html")
    assert ("News", "news.html") in [(link.text, link.href) for link in home.frame.more]


def test_a_thing_shows_the_newest_three_and_a_way_to_all(portal_of: Composing) -> None:
    files = {"objectives/waits.md": front("title: Waits")}
    assert portal_of(files | many(3, 2026, "waits")).view("objectives/waits.html").frame.all_news is None
    frame = portal_of(files | many(4, 2026, "waits")).view("objectives/waits.html").frame
    assert [item.date for item in frame.news] == ["2026-01-04", "2026-01-03", "2026-01-02"]
    assert frame.all_news.href == "../news.html"


def test_without_news_there_is_no_page_no_feed_and_no_way_to_it(portal_of: Composing) -> None:
    portal = portal_of({"objectives/waits.md": front("title: Waits")}, site_file=SITE_FILE + "address: https://a.org\n")
    assert not {"news.html", "news.xml"} & portal.pages.keys()
    home = portal.view("index.html")
    assert (home.news, home.all_news) == ((), None)
    assert "news.html" not in [link.href for link in home.frame.more]


def test_news_of_one_title_is_told_apart_by_its_day(portal_of: Composing) -> None:
    files = {f"news/2026-05-1{n}-a.md": front("title: Thanks") for n in (2, 3)}
    portal = portal_of(files)
    titles = [portal.view(f"news/2026-05-1{n}-a.html").frame.title for n in (2, 3)]
    assert titles == ["Thanks (12 May 2026)", "Thanks (13 May 2026)"]


def test_a_site_calls_news_as_it_likes(portal_of: Composing) -> None:
    portal = portal_of(NEWS, site_file=SITE_FILE + "words: {news item: [Update, Updates]}\n")
    assert portal.view("news.html").frame.title == "Updates"
    assert portal.view("index.html").all_news.text == "All updates"
