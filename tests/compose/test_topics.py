"""Topics from A to Z."""

from tests.compose.builders import front, wait
from tests.compose.conftest import Composing

FILES = {
    **wait("tags: [C#, waiting times]\nalso_called: [52-week waits, RTT]\ntarget: 60", Q1_2026="52"),
    "teams/ward.md": front("title: Ward\ntags: [Waiting times, C++]\nalso_called: [Été, Ωmega, main]"),
    "reviews/2026-27-Q1.md": front("tags: [RTT]"),
    "reviews/2030-Q1.md": front("title: Far\ntags: [Far]"),
}


def test_topics_stand_by_letter_each_with_what_it_leads_to(portal_of: Composing) -> None:
    letters = portal_of(FILES).view("topics.html").letters
    told = {
        letter.letter: {topic.name: [item.link.text for item in topic.items] for topic in letter.topics}
        for letter in letters
    }
    assert told == {
        "0–9": {"52-week waits": ["Wait"]},
        "C": {"C#": ["Wait"], "C++": ["Ward"]},
        "E": {"Été": ["Ward"]},
        "M": {"main": ["Ward"]},
        "R": {"RTT": ["Wait", "Report of Q1 2026/27"]},
        "W": {"Waiting times": ["Ward", "Wait"]},
        "Ω": {"Ωmega": ["Ward"]},
    }


def test_no_two_topics_or_letters_share_an_id(portal_of: Composing) -> None:
    letters = portal_of(FILES).view("topics.html").letters
    ids = [letter.id for letter in letters] + [topic.id for letter in letters for topic in letter.topics]
    assert len(set(ids)) == len(ids)
    assert {"topic-c", "topic-c-2", "topic-main", "letter-0-9", "letter-3a9"} <= set(ids)


def test_a_thing_links_to_its_topics_whatever_their_capitals(portal_of: Composing) -> None:
    portal = portal_of(FILES)
    assert [link.href for link in portal.view("measures/wait.html").topics] == [
        "../topics.html#topic-c",
        "../topics.html#topic-waiting-times",
    ]
    assert [link.text for link in portal.view("teams/ward.html").topics] == ["Waiting times", "C++"]


def test_a_topic_tells_kind_and_status(portal_of: Composing) -> None:
    letters = portal_of(FILES).view("topics.html").letters
    ward, waits = letters[5].topics[0].items
    assert (ward.kind, ward.status, waits.kind, waits.status.word) == ("Team", None, "Measure", "On target")


def test_without_topics_there_are_no_letters(portal_of: Composing) -> None:
    assert portal_of({}).view("topics.html").letters == ()
