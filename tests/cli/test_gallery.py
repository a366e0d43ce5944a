"""goldenthread gallery: the parts of a site's theme on one page, and nothing of anyone else's written over."""

from html import unescape
from pathlib import Path

import pytest

from generator.cli.main import run

OWN = {
    "site.yaml": "name: Riverbank Health\ntheme: {name: blue, colour: '#123456'}\n",
    "themes/blue/theme.yaml": "extends: default\n",
    "themes/blue/templates/parts/links.html": "{% macro link(view) %}<b>{{ view.text }}</b>{% endmacro %}"
    "{% macro links(views) %}{% endmacro %}",
    "themes/blue/templates/parts/links.yaml": "link:\n  help: A link in bold.\n"
    "  parameters: {view: {type: LinkView, help: The link}}\n  examples: {one: {view: {text: Mine}}}\n",
    "themes/blue/templates/parts/badge.html": "{% macro badge(word) %}<i>{{ word }}</i>{% endmacro %}"
    "{% macro other() %}{% endmacro %}",
    "themes/blue/templates/parts/badge.yaml": "badge:\n  help: A badge.\n"
    "  parameters: {word: {type: str, help: The word}}\n  examples: {one: {word: New}}\n",
    "themes/blue/assets/css/blue.css": ":root { --glow: 3px }\n",
}


def test_the_gallery_shows_every_part_light_and_dark_with_the_line_that_takes_it_in(site, capsys):
    folder = site({"site.yaml": "name: Riverbank Health\n"})
    assert run(["gallery", str(folder)]) == 0
    assert "open " in capsys.readouterr().out
    page = (folder / "gallery/index.html").read_text(encoding="utf-8")
    assert '{% from "parts/links.html" import link %}' in unescape(page)
    assert page.count("Cut waits &amp; worry") == 2
    assert "--paper" in page
    assert not (folder / "portal").exists()


def test_a_site_that_has_content_with_problems_still_sees_its_theme(site):
    folder = site({"site.yaml": "name: Riverbank Health\n", "content/objectives/a.md": "no front matter"})
    assert run(["gallery", str(folder)]) == 0


def test_a_sites_own_theme_shows_its_own_parts_and_tokens_among_the_bundled_ones(site, capsys):
    folder = site(OWN)
    assert run(["gallery", str(folder), "-o", str(folder / "parts")]) == 0
    assert 'the macro "other" has no contract' in capsys.readouterr().err
    page = (folder / "parts/index.html").read_text(encoding="utf-8")
    assert page.count("<i>New</i>") == 2
    assert page.count("This theme&#x27;s own") == 1
    assert "--glow" in page
    assert "#123456" in page


def test_a_part_changed_without_its_contract_is_shown_as_far_as_the_contract_fits(site, capsys):
    path = "themes/blue/templates/parts/links"
    folder = site({name: text for name, text in OWN.items() if name != f"{path}.yaml"})
    assert run(["gallery", str(folder)]) == 0
    told = capsys.readouterr().err
    assert f'{path}.html: warning: templates/parts/links.html has no macro "topics", as the contract' in told
    page = (folder / "gallery/index.html").read_text(encoding="utf-8")
    assert page.count("<b>Cut waits &amp; worry</b>") == 2
    assert page.count("Changed in this theme") == 2  # both its macros


def test_a_bad_contract_is_told_with_file_and_line_and_check_warns_of_it(site, capsys):
    bad = OWN["themes/blue/templates/parts/badge.yaml"].replace("word: New", "wrod: New")
    folder = site({**OWN, "themes/blue/templates/parts/badge.yaml": bad, "content/purpose.md": "To care.\n"})
    place, what = "themes/blue/templates/parts/badge.yaml:4", 'the macro has no parameter "wrod"'
    assert run(["gallery", str(folder)]) == 1
    told = capsys.readouterr().err
    assert f"{place}: {what}" in told
    assert "Nothing was written." in told
    assert not (folder / "gallery").exists()
    run(["check", str(folder)])
    assert f"{place}: warning: {what}" in capsys.readouterr().out


def test_a_template_that_can_not_be_read_is_told_and_nothing_is_written(site, capsys):
    folder = site({**OWN, "themes/blue/templates/parts/badge.html": "{% macro badge(word) %}"})
    assert run(["gallery", str(folder)]) == 1
    assert "themes/blue/templates/parts/badge.html:1: the template can't be read" in capsys.readouterr().err
    assert not (folder / "gallery").exists()


@pytest.mark.parametrize("first, second", [("build", "gallery"), ("gallery", "build")])
def test_a_gallery_never_takes_a_portals_place_nor_a_portal_a_gallerys(tmp_path: Path, capsys, first, second):
    assert run(["new", str(tmp_path / "new")]) == 0
    here = [str(tmp_path / "new"), "-o", str(tmp_path / "out")]
    assert run([first, *here]) == 0
    before = (tmp_path / "out/index.html").read_bytes()
    assert run([second, *here]) == 1
    assert "would take its place" in capsys.readouterr().err
    assert (tmp_path / "out/index.html").read_bytes() == before
    assert run([first, *here]) == 0


def test_a_folder_with_files_of_another_hand_is_refused(site, capsys):
    folder = site({"site.yaml": "name: Riverbank Health\n", "gallery/photo.txt": "a photo"})
    assert run(["gallery", str(folder)]) == 1
    assert "files that goldenthread didn't write" in capsys.readouterr().err
