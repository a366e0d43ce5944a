"""The heads of whole pages: what search engines and shared links are told, in the widest edition and in others."""

import re
import shutil
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.pipeline import build

SMALL = Path(__file__).parent / "sites" / "small"
BASE = "https://intranet.example.org/strategy/"
OWN = {
    "site.yaml": (
        "logo: images/logo.svg}",
        'logo: images/logo.svg, share_picture: {image: images/s.png, alt: "A & b"}}',
    ),
}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site's editions, each in its folder; "own" is the public one with a share picture of its own."""
    root = tmp_path_factory.mktemp("editions")
    site = shutil.copytree(SMALL, root / "site")
    for audience in ("public", "staff"):
        build(site, root / audience, audience=audience)
    shutil.copy(SMALL.parents[2] / "themes/default/assets/images/share.png", site / "content/images/s.png")
    text = (site / "site.yaml").read_text(encoding="utf-8").replace(*OWN["site.yaml"])
    (site / "site.yaml").write_text(text, encoding="utf-8")
    build(site, root / "own", audience="public")
    return root


def read_metas(file: Path) -> dict[str, str]:
    """What each meta element of a page says, by its name or property; none is said twice."""
    found = re.findall(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">', file.read_text(encoding="utf-8"))
    assert len(found) == len(dict(found)), file
    return {name: unescape(content) for name, content in found}


def find_file(root: Path, address: str) -> Path:
    """The file that an absolute address of the portal leads to."""
    assert address.startswith(BASE)
    return root / (address.removeprefix(BASE) or "index.html")


def test_a_search_engine_is_told_of_every_page_that_it_may_show(editions: Path):
    public = editions / "public"
    pages = [file for file in public.rglob("*.html") if "noindex" not in read_metas(file).get("robots", "")]
    listed = ET.parse(public / "sitemap.xml").getroot().iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")  # noqa: S314
    assert sorted(find_file(public, str(place.text)) for place in listed) == sorted(pages)
    hidden = {file.relative_to(public).as_posix() for file in public.rglob("*.html")} - {
        file.relative_to(public).as_posix() for file in pages
    }
    assert "404.html" in hidden
    assert all(path == "404.html" or "has moved to" in (public / path).read_text(encoding="utf-8") for path in hidden)
    assert f"Sitemap: {BASE}sitemap.xml" in (public / "robots.txt").read_text(encoding="utf-8")


def test_a_search_engine_is_told_to_keep_away_from_a_narrower_audiences_edition(editions: Path):
    staff = editions / "staff"
    assert all(read_metas(file)["robots"] == "noindex" for file in staff.rglob("*.html"))
    assert (staff / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (staff / "sitemap.xml").exists()


def test_a_shared_link_shows_the_themes_picture_unless_the_site_has_one(editions: Path):
    metas = read_metas(editions / "public/index.html")
    picture = find_file(editions / "public", metas["og:image"])
    assert picture.read_bytes()[16:24] == (1200).to_bytes(4, "big") + (630).to_bytes(4, "big")
    assert (metas["og:image:width"], metas["og:image:height"]) == ("1200", "630")
    assert metas["twitter:card"] == "summary_large_image"
    own = read_metas(editions / "own/news.html")
    assert own["og:image"] == f"{BASE}images/s.png"
    assert find_file(editions / "own", own["og:image"]).exists()
    assert (own["og:image:alt"], own["og:image:type"]) == ("A & b", "image/png")
    assert (own["og:image:width"], own["og:image:height"]) == ("1200", "630")


def test_a_page_says_its_own_address_and_news_its_day(editions: Path):
    file = editions / "public/news/2026-05-12-evening-clinics.html"
    metas = read_metas(file)
    assert metas["og:url"] == f"{BASE}news/2026-05-12-evening-clinics.html"
    assert (metas["og:type"], metas["article:published_time"]) == ("article", "2026-05-12")
    assert read_metas(editions / "public/index.html")["og:type"] == "website"


def test_every_link_in_a_feed_leads_to_a_file_of_the_portal(editions: Path):
    for name in ("news.xml", "what-changed.xml"):
        text = (editions / "public" / name).read_text(encoding="utf-8")
        hrefs = set(re.findall(r'href="([^"]*)"', unescape(text)))
        ours = {href.partition("#")[0] for href in hrefs if href.startswith(BASE)}
        assert len(ours) > 2
        assert [href for href in ours if not find_file(editions / "public", href).exists()] == []
        assert not [href for href in hrefs if "://" not in href and not href.startswith("mailto:")]
