"""A theme: the site's own, or bundled, or its own over a bundled one."""

import pytest

from generator.load.theme_folder import BUNDLED, load_theme
from generator.model.problems import Problem

OWN = {
    "themes/blue/theme.yaml": "title: Blue\n",
    "themes/blue/templates/pages/home.html": "<h1>Blue</h1>\n",
    "themes/blue/templates/parts/card.yaml": "name: card\n",
    "themes/blue/assets/css/blue.css": "h1 { color: blue }\n",
    "themes/blue/words/en.po": 'msgid ""\n',
    "themes/blue/README.md": "Hello\n",
}


def load(site, files, name="blue"):
    """The theme, and what is wrong."""
    problems: list[Problem] = []
    return load_theme(site(files), name, problems, line=7), problems


def test_a_theme_of_the_sites_own_is_its_files_by_what_they_are(site):
    theme, problems = load(site, OWN)
    assert problems == []
    assert theme.templates == {"pages/home.html": "<h1>Blue</h1>\n"}
    assert theme.words == {"en.po": 'msgid ""\n'}
    assert [(file.path, file.content) for file in theme.assets] == [("css/blue.css", b"h1 { color: blue }\n")]


def test_a_theme_that_extends_has_its_own_files_over_the_bundled_ones(site):
    default = load_theme(BUNDLED[0].parent, "default", [])
    if default is None or not default.templates:
        pytest.fail("the bundled theme can't be read")
    taken = next(iter(default.templates))
    files = {**OWN, "themes/blue/theme.yaml": "extends: default\n", f"themes/blue/templates/{taken}": "mine"}
    theme, problems = load(site, files)
    assert problems == []
    assert theme.templates == {**default.templates, taken: "mine", "pages/home.html": "<h1>Blue</h1>\n"}
    assert {file.path for file in theme.assets} == {"css/blue.css", *(file.path for file in default.assets)}


def test_the_digest_is_of_every_byte_and_every_path(site, tmp_path):
    first = load(site, OWN)[0].digest
    assert load(site, OWN)[0].digest == first
    seen = {first}
    for path in ("templates/pages/home.html", "assets/css/blue.css", "words/en.po", "assets/css/other.css"):
        (tmp_path / "site" / "themes" / "blue" / path).write_text("other", encoding="utf-8")
        theme = load_theme(tmp_path / "site", "blue", [])
        assert theme
        seen.add(theme.digest)
    assert len(seen) == 5


@pytest.mark.parametrize(
    "name, mend",
    [
        ("bleu", 'did you mean "blue"?'),
        ("defualt", 'did you mean "default"?'),
        ("zzz", 'write "default", or put a theme into themes/zzz/'),
        ("../blue", 'did you mean "blue"?'),
        ("", 'write "default", or put a theme into themes//'),
    ],
)
def test_a_theme_that_is_not_there_is_told_where_it_is_named(site, name, mend):
    theme, (problem,) = load(site, OWN, name)
    assert theme is None
    assert (str(problem.place), problem.mend) == ("site.yaml:7", mend)


@pytest.mark.parametrize("terms", [None, "extends: nothing\n", "extend: default\n"])
def test_a_theme_without_terms_that_can_be_read_is_none(site, terms):
    files = {path: text for path, text in OWN.items() if path != "themes/blue/theme.yaml"}
    theme, problems = load(site, files if terms is None else {**files, "themes/blue/theme.yaml": terms})
    assert theme is None
    assert len(problems) == 1


def test_a_theme_reads_nothing_outside_its_folder(site, tmp_path):
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    folder = site(OWN)
    (folder / "themes" / "blue" / "templates" / "leak.html").symlink_to(tmp_path / "secret.html")
    problems: list[Problem] = []
    assert load_theme(folder, "blue", problems) is None
    assert [problem.what for problem in problems] == ["this link leads out of the site's folder"]
