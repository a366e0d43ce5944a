"""Markup set apart: nothing of it can be mistaken for something else on the page."""

import pytest

from generator.compose.apart import set_apart

CASES = [
    ('<p id="a">x</p>', '<p id="p-a">x</p>'),
    ('<label for="a">x</label><input id="a">', '<label for="p-a">x</label><input id="p-a">'),
    ('<td headers="a b">x</td>', '<td headers="p-a p-b">x</td>'),
    ('<a href="#a" id="a">x</a>', '<a href="#p-a" id="p-a">x</a>'),
    ('<a href="#elsewhere">x</a>', '<a href="#n">x</a>'),
    ('<a href="teams/a.html#b">x</a>', '<a href="#n">x</a>'),
    ('<a href="https://example.org/#a">x</a>', '<a href="https://example.org/#a">x</a>'),
    ('<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'),
    ('<section aria-labelledby="a">x</section>', '<section aria-labelledby="p-a n">x</section>'),
    ('<p aria-labelledby="a">x</p>', '<p aria-labelledby="p-a">x</p>'),
    ('<nav aria-label="Topics">x</nav>', '<nav aria-label="Topics (a &lt; b)">x</nav>'),
    ('<div role="group" aria-label="T">x</div>', '<div role="group" aria-label="T">x</div>'),
    ('<rect fill="url(#a)"/>', '<rect fill="url(#p-a)"/>'),
    ('<h1 lang="cy">x</h1>', '<h2 class="gallery-title" lang="cy">x</h2>'),
    ('<p title="a > b" id="c">id="d"</p>', '<p title="a > b" id="p-c">id="d"</p>'),
    ("<p>1 &lt; 2</p>", "<p>1 &lt; 2</p>"),
]


@pytest.mark.parametrize("html, apart", CASES)
def test_ids_and_what_points_to_them_landmarks_links_and_titles_are_the_examples_own(html, apart):
    assert set_apart(html, "p-", "n", "a < b") == apart
