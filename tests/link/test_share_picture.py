"""The picture that shared links are shown with: one of the site's, of a kind and size that is shown everywhere."""

import pytest

from generator.link.redact import redact
from generator.model.images import Picture
from generator.model.settings import SharePicture, ThemeChoice
from tests.link.builders import strategy, tell

ADDRESS = "https://example.org/"


def picture(width: int = 1200, height: int = 630, *, media_type: str = "image/png") -> Picture:
    return Picture("share.png", media_type, width, height, b"")


def choose(image: str = "images/share.png") -> ThemeChoice:
    return ThemeChoice(share_picture=SharePicture(image=image, line=4))


@pytest.mark.parametrize("image", ["images/share.png", "content/images/share.png"])
def test_the_picture_is_found_by_its_path_and_published_in_every_edition(image):
    whole = strategy(picture(), theme=choose(image), address=ADDRESS)
    assert whole.settings.theme.share_picture is not None
    assert whole.settings.theme.share_picture.image == "share.png"
    assert list(redact(whole, "public").pictures) == ["share.png"]


def test_a_picture_that_isnt_there_is_told():
    told = tell(picture(), theme=choose("images/shar.png"), address=ADDRESS)
    assert told[0] == 'site.yaml:4: there is no picture "images/shar.png" → did you mean "images/share.png"?'


@pytest.mark.parametrize("media_type", ["image/svg+xml", "image/webp", "image/gif"])
def test_what_other_programs_dont_show_is_refused(media_type):
    told = tell(picture(media_type=media_type), theme=choose(), address=ADDRESS)
    assert told == [
        (
            'site.yaml:4: "images/share.png" is no PNG or JPEG, and other programs show no other kind with a link '
            "→ save it as .png or .jpg"
        )
    ]


@pytest.mark.parametrize("size", [(1200, 630), (600, 315), (1080, 720), (2400, 1000)])
def test_a_picture_of_about_the_right_shape_is_taken(size):
    assert tell(picture(*size, media_type="image/jpeg"), theme=choose(), address=ADDRESS) == []


@pytest.mark.parametrize("size", [(400, 210), (630, 630), (599, 315), (3000, 1000)])
def test_a_picture_that_would_be_cut_or_shown_small_is_warned_of(size):
    assert tell(picture(*size), theme=choose(), address=ADDRESS) == [
        (
            f"*content/images/share.png: the share picture is {size[0]} × {size[1]} pixels, "
            "and will be cut or shown small → save it 1200 × 630"
        )
    ]


def test_without_an_address_it_is_said_that_nobody_will_see_it():
    assert tell(picture(), theme=choose()) == [
        (
            '*site.yaml:4: "share_picture" is shown only where the site has an "address" → add "address: https://…", '
            "where the portal is published"
        )
    ]
