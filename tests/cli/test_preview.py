"""goldenthread preview: what it makes of the machine it runs on."""

import pytest

from generator.cli.preview import has_screen


@pytest.mark.parametrize(
    "platform,environment,is_there",
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {}, False),
        ("darwin", {}, True),
    ],
)
def test_a_browser_is_opened_only_where_there_is_a_screen(platform: str, environment: dict[str, str], is_there: bool):
    assert has_screen(platform, environment) is is_there
