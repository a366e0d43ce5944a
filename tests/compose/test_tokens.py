"""What a theme's stylesheets set for every page."""

import pytest

from generator.compose.tokens import list_declarations, list_tokens, sort_token
from generator.model.pages import File

SHEET = """\
/* :root { --no: 1px } */
@layer tokens {
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fff, #000);
    --text: Georgia,
      serif;
    & a { --no: 2px; }
    --gap: 1rem
  }
  @media print { :root { --paper: #fff; --no: 3px; } }
  .card { --no: 4px; }
}
h1, h2 { margin: 0 }
.page h1 { margin: 1px }
"""


def test_tokens_are_what_a_root_rule_sets_for_every_medium_and_the_last_sheet_wins():
    sheets = [File("a.css", SHEET.encode()), File("b.css", b":root{--gap:2rem}")]
    assert list_tokens(sheets) == {
        "--paper": "light-dark(#fff, #000)",
        "--text": "Georgia, serif",
        "--gap": "2rem",
    }


def test_what_rules_of_one_selector_declare_is_found_in_lists_too():
    assert list(list_declarations([File("a.css", SHEET.encode())], "h1")) == ["margin: 0"]


@pytest.mark.parametrize(
    "value, kind",
    [
        ("light-dark(#fff, #000)", "colour"),
        ("#005f73", "colour"),
        ("oklch(50% 0.1 200)", "colour"),
        ("color-mix(in srgb, red, blue)", "colour"),
        ('Georgia, "Noto Serif", serif', "face"),
        ("40rem", "size"),
        ("clamp(1rem, 4vw, 2rem)", "size"),
    ],
)
def test_a_token_is_a_colour_a_face_or_a_size(value, kind):
    assert sort_token(value) == kind
