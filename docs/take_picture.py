"""The README's pictures: home, the map, a measure, and a team on a phone, of the sample portal in light and in dark."""

import shutil
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from generator.pipeline import build

SITE = Path(__file__).parent.parent
IMAGES = Path(__file__).parent / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
SHOTS = (
    ("index.html", 1280, 860),
    ("map.html", 1280, 860),
    ("measures/median-wait.html", 1280, 860),
    ("teams/outpatients.html", 390, 800),
)
FRAME = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;width:1600px;height:1010px;background:GROUND;position:relative;overflow:hidden}
img{position:absolute;border-radius:10px;box-shadow:0 6px 36px #0005;outline:1px solid #8884}
img:nth-of-type(1){left:32px;top:32px;width:840px}
img:nth-of-type(2){left:560px;top:420px;width:700px}
img:nth-of-type(3){left:840px;top:64px;width:560px}
img:nth-of-type(4){left:1256px;top:280px;width:312px}
</style>"""
GROUNDS = {"light": "#ece5d6", "dark": "#2a2f35"}


def take_pictures() -> None:
    """Build the sample and write docs/images/portal.png and portal-dark.png."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        portal = Path(folder) / "portal"
        build(SITE, portal)
        found = next(path for name in BROWSERS if (path := shutil.which(name)))
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        IMAGES.mkdir(exist_ok=True)
        _compose(browser, portal, "light", IMAGES / "portal.png")
        _compose(browser, portal, "dark", IMAGES / "portal-dark.png")
        browser.close()


def _compose(browser: Browser, portal: Path, scheme: Literal["light", "dark"], picture: Path) -> None:
    """The first screens of all pages in one scheme, laid over each other."""
    for number, (path, width, height) in enumerate(SHOTS):
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto((portal / path).as_uri())
        page.screenshot(path=portal.parent / f"shot-{number}.png")
        page.close()
    frame = portal.parent / "frame.html"
    images = "".join(f'<img src="shot-{number}.png" alt="">' for number in range(len(SHOTS)))
    frame.write_text(FRAME.replace("GROUND", GROUNDS[scheme]) + images)
    page = browser.new_page(viewport={"width": 1600, "height": 1010})
    page.goto(frame.as_uri())
    page.screenshot(path=picture)
    page.close()


take_pictures()
