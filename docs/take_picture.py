"""The README's picture: home, a team on a phone, and a measure in the dark, as the sample portal shows them."""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.pipeline import build

SITE = Path(__file__).parent.parent
PICTURE = Path(__file__).parent / "images" / "portal.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
SHOTS = (
    ("index.html", 1180, 900, "light"),
    ("teams/outpatients.html", 390, 800, "light"),
    ("measures/median-wait.html", 1000, 760, "dark"),
)
FRAME = """<!doctype html><meta charset="utf-8"><style>
body{margin:0;width:1600px;height:1000px;background:#ece5d6;position:relative;overflow:hidden}
img{position:absolute;border-radius:10px;box-shadow:0 8px 40px #0004}
img:nth-of-type(1){left:40px;top:40px;width:1000px}
img:nth-of-type(3){left:1240px;top:60px;width:320px}
img:nth-of-type(2){left:660px;top:440px;width:640px}
</style>"""


def take_picture() -> None:
    """Build the sample and write docs/images/portal.png."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        portal = Path(folder) / "portal"
        build(SITE, portal)
        found = next(path for name in BROWSERS if (path := shutil.which(name)))
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        names = [_shoot(browser, portal, *shot, number) for number, shot in enumerate(SHOTS)]
        frame = Path(folder) / "frame.html"
        frame.write_text(FRAME + "".join(f'<img src="{name}" alt="">' for name in (names[0], names[2], names[1])))
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        page.goto(frame.as_uri())
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


def _shoot(browser: Browser, portal: Path, path: str, width: int, height: int, scheme: str, number: int) -> str:  # noqa: PLR0913, PLR0917
    """One page's first screen as a file beside the portal; its name."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto((portal / path).as_uri())
    name = f"shot-{number}.png"
    page.screenshot(path=portal.parent / name)
    context.close()
    return name


take_picture()
