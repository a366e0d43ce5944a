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


def test_a_theme_may_extend_a_bundled_one_that_extends_another(site):
    files = {"themes/blue/theme.yaml": "extends: civic\n", "themes/blue/assets/css/blue.css": ""}
    theme, problems = load(site, files)
    civic, default = (load_theme(BUNDLED[0].parent, name, []) for name in ("civic", "default"))
    assert civic
    assert default
    assert problems == []
    assert theme.templates == {**default.templates, **civic.templates}
    assert theme.templates["frame/whereabouts.html"] != default.templates["frame/whereabouts.html"]


def test_a_themes_own_stylesheets_come_after_those_it_extends_and_replace_those_of_the_same_path_where_they_stood(site):
    files = {"themes/blue/theme.yaml": "extends: default\n", "themes/blue/assets/css/a.css": "a"}
    theme, _ = load(site, {**files, "themes/blue/assets/css/base.css": "b"})
    default = load_theme(BUNDLED[0].parent, "default", [])
    assert default
    assert [file.path for file in theme.assets] == [*(file.path for file in default.assets), "css/a.css"]
    assert [file.content for file in theme.assets if file.path == "css/base.css"] == [b"b"]


def test_a_theme_of_the_sites_own_may_have_a_bundled_ones_name_and_extend_it(site):
    files = {"themes/default/theme.yaml": "extends: default\n", "themes/default/assets/css/a.css": "a"}
    theme, problems = load(site, files, "default")
    assert problems == []
    assert theme.assets[-1].path == "css/a.css"


@pytest.mark.parametrize(
    "extends, what, mend",
    [
        ("green", '"green" is a theme of the site\'s own', "extend civic or default, and copy its files into this one"),
        ("blue", '"blue" is a theme of the site\'s own', "extend civic or default, and copy its files into this one"),
        ("civics", 'no bundled theme is called "civics"', 'write "extends: civic"'),
        ("../default", 'no bundled theme is called "../default"', 'write "extends: default"'),
    ],
)
def test_only_a_bundled_theme_can_be_extended(site, extends, what, mend):
    files = {"themes/blue/theme.yaml": f"title: Blue\nextends: {extends}\n", "themes/green/theme.yaml": "title: G\n"}
    theme, (problem,) = load(site, files)
    assert theme is None
    assert problem.what.startswith(what)
    assert problem.mend == mend
    assert problem.place.file == "themes/blue/theme.yaml"
