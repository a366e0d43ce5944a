"""Pictures: found by path from a file or from content/, kept where something shows them."""

import pytest

from generator.model.nouns import Link
from generator.model.problems import Place
from generator.model.prose import Image
from generator.model.settings import ThemeChoice
from tests.link.builders import image, objective, page, picture, priority, prose, strategy, tell


@pytest.mark.parametrize(
    "written", ["images/clinics/a b.png", "images/clinics/a%20b.png", "../../images/clinics/a%20b.png"]
)
def test_a_picture_is_named_from_content_or_from_the_file(written: str):
    place = Place("content/objectives/deep/cut.md")
    linked = strategy(
        objective("cut", words=prose(image(written, "Two rooms")), place=place), picture("clinics/a b.png")
    )
    assert linked.objectives["cut"].words.pieces == (Image("clinics/a b.png", "Two rooms"),)
    assert list(linked.pictures) == ["clinics/a b.png"]


@pytest.mark.parametrize(
    "written, mend",
    [
        ("images/longue.png", 'did you mean "images/lounge.png"?'),
        ("../lounge.png", 'did you mean "images/lounge.png"?'),
        ("images/q.svg", 'put it into content/images/, and write "images/" before its name'),
    ],
)
def test_a_picture_that_is_not_there_is_told(written: str, mend: str):
    told = tell(page("about", words=prose(image(written, line=5), image("images/lounge.png"))), picture("lounge.png"))
    assert told == [f'content/pages/about.md:5: there is no picture "{written}" → {mend}']


def test_a_picture_in_the_sentence_of_a_link_is_shown():
    sentence = Link("lives", how=prose(image("images/map.png")))
    linked = strategy(priority("lives"), objective("cut", supports=(sentence,)), picture("map.png"))
    assert list(linked.pictures) == ["map.png"]


def test_the_logo_is_a_picture_of_the_site_s_own():
    linked = strategy(picture("logo.svg"), theme=ThemeChoice(logo="images/logo.svg"))
    assert linked.settings.theme.logo == "logo.svg"
    assert list(linked.pictures) == ["logo.svg"]
    told = tell(theme=ThemeChoice(logo="images/logo.svg", line=8))
    assert told == [
        (
            'site.yaml:8: there is no picture "images/logo.svg"'
            ' → put it into content/images/, and write "images/" before its name'
        )
    ]


def test_a_picture_that_nothing_shows_is_warned_of_and_left_out():
    entries: tuple[object, ...] = (
        picture("old.png"),
        picture("new.png"),
        page("about", words=prose(image("images/new.png"))),
    )
    assert tell(*entries) == [
        "*content/images/old.png: nothing shows this picture → delete it, or show it: ![what it shows](images/old.png)"
    ]
