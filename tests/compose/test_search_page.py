"""The page one searches from, and the way to it."""

from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

FILES = {
    **wait("tags: [Waiting times]\nalso_called: [RTT]\ntarget: 60", Q1_2026="52"),
    "teams/ward.md": front("title: Ward"),
    "teams/annex.md": front("title: The annex\nshort_title: annex"),
    "teams/gone.md": front("title: Gone\nretired: true"),
    "priorities/health.md": front("title: Health"),
    "glossary.yaml": "median: The middle.\n",
}


def test_without_script_it_lists_topics_teams_priorities_and_measures(portal_of: Composing) -> None:
    ways = portal_of(FILES).view("search.html").ways
    assert {way.link.text: [link.text for link in way.links] for way in ways} == {
        "Topics A to Z": ["RTT", "Waiting times"],
        "Teams": ["annex", "Ward"],
        "Priorities": ["Health"],
        "Measures A to Z": ["Wait"],
        "Who to ask": [],
        "Reports": [],
        "Glossary": [],
    }


def test_its_topics_are_those_of_their_own_page_spelt_as_there(portal_of: Composing) -> None:
    files = {
        "measures/a.md": front("title: A\ntags: [waiting]"),
        "teams/b.md": front("title: B\nalso_called: [Waiting, Été]"),
    }
    portal = portal_of(files)
    (way,) = [way for way in portal.view("search.html").ways if way.link.href == "topics.html"]
    topics = [topic for letter in portal.view("topics.html").letters for topic in letter.topics]
    assert [link.text for link in way.links] == [topic.name for topic in topics] == ["Été", "Waiting"]
    assert [link.href for link in way.links] == [f"topics.html#{topic.id}" for topic in topics]


def test_of_over_a_hundred_the_page_of_all_is_named_alone(portal_of: Composing) -> None:
    teams = {f"teams/t{number}.md": front(f"title: Team {number}") for number in range(101)}
    (way,) = [way for way in portal_of(teams).view("search.html").ways if way.link.text == "Teams"]
    assert (way.link.href, way.links) == ("teams.html", ())


def test_what_there_is_nothing_of_is_not_named(portal_of: Composing) -> None:
    assert [way.link.text for way in portal_of({}).view("search.html").ways] == ["Who to ask", "Reports"]


def test_every_page_but_itself_leads_to_it(portal_of: Composing) -> None:
    portal = portal_of(FILES)
    assert portal.view("teams/ward.html").frame.search == "../search.html"
    assert portal.view("index.html").frame.search == "search.html"
    assert portal.view("search.html").frame.search == ""
