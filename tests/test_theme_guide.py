"""The guide to a theme of one's own can be followed to its end, and each step changes what it says it does."""

import re
from pathlib import Path

import pytest

from generator.model.problems import SiteProblems
from generator.pipeline import build, check
from tests.conftest import write_site

GUIDE = Path(__file__).parent.parent / "docs" / "how-to" / "make-your-own-theme.md"
SITE = {
    "site.yaml": "name: Riverbank\ntheme: riverbank\n",
    "content/teams/ward.md": "---\ntitle: Ward\nlead: Sister\n---\n",
}
STEP = re.compile(r"`(themes/riverbank/[^`]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)


def test_the_guide_can_be_followed_to_its_end(tmp_path: Path):
    steps = dict(STEP.findall(GUIDE.read_text(encoding="utf-8")))
    assert [path.rpartition(".")[2] for path in steps] == ["yaml", "css", "css", "html", "html"]
    site = write_site(tmp_path / "site", {**SITE, **steps})
    assert check(site) == ()
    build(site, tmp_path / "portal")
    page = (tmp_path / "portal" / "teams" / "ward.html").read_text(encoding="utf-8")
    assert "<dt>Led by:</dt>" in page
    assert page.index('class="as-at"') < page.index('class="crumbs"')
    for hook in ("data-my-team=", "data-search=", "data-copy-link="):
        assert hook in page
    (sheet,) = (tmp_path / "portal" / "assets").glob("site-*.css")
    css = sheet.read_text(encoding="utf-8")
    assert css.index("--paper:light-dark(#fffdf8") < css.index("--paper:light-dark(#f7fbff")
    assert css.rindex(".measure-card") > css.index("@layer print")


def test_the_slip_that_the_guide_shows_is_told_in_these_words(tmp_path: Path):
    slip = {"themes/riverbank/templates/parts/fcats.html": "", "themes/riverbank/theme.yaml": "extends: default\n"}
    (problem,) = check(write_site(tmp_path / "site", {**SITE, **slip}))
    told = f"    {problem.place}: warning: {problem.what}\n      → {problem.mend}\n"
    assert told in GUIDE.read_text(encoding="utf-8")


def test_a_section_that_imports_nothing_stops_the_build_in_the_words_of_the_guide(tmp_path: Path):
    line = '{% from "parts/prose.html" import prose %}'
    why = "<p>{{ prose(view.words) }}</p>\n"
    site = {
        **SITE,
        "themes/riverbank/theme.yaml": "extends: default\n",
        "content/priorities/a.md": "---\ntitle: A\n---\n",
    }
    path = "themes/riverbank/templates/sections/why.html"
    with pytest.raises(SiteProblems) as raised:
        build(write_site(tmp_path / "without", {**site, path: why}), tmp_path / "portal")
    (problem,) = raised.value.problems
    assert problem.what in GUIDE.read_text(encoding="utf-8")
    assert line in GUIDE.read_text(encoding="utf-8")
    build(write_site(tmp_path / "with", {**site, path: f"{line}\n{why}"}), tmp_path / "portal")


def test_the_warning_that_the_guide_to_a_brand_shows_is_in_these_words(tmp_path: Path):
    brand = GUIDE.with_name("put-your-brand-on-it.md").read_text(encoding="utf-8")
    site = {"site.yaml": 'name: A\ntheme:\n  colour: "#7fb2bd"\n'}
    (problem,) = check(write_site(tmp_path / "site", site))
    assert f"    {problem.place}: warning: {problem.what}\n      → {problem.mend}\n" in brand
