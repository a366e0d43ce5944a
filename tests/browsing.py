"""Opening a built portal in a browser as a careful host would serve it: from one host, under a strict policy."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

HOST = "http://portal.test/"
POLICY = "default-src 'self'"


def serve(page: Page, portal: Path, changes: Mapping[str, str] | None = None) -> None:
    """Answer for `HOST` from the folder; `changes`: texts of scripts by path that differ from what is there."""

    def answer(route, request) -> None:
        path = request.url.removeprefix(HOST).partition("#")[0]
        headers = {"Content-Security-Policy": POLICY}
        if changes and path in changes:
            route.fulfill(body=changes[path], content_type="text/javascript", headers=headers)
        else:
            route.fulfill(path=portal / path.partition("?")[0], headers=headers)

    page.route(f"{HOST}**", answer)


def open_page(
    browser: Browser, portal: Path, path: str, *, width: int = 1280, scheme: Literal["light", "dark"] = "light"
) -> Page:
    """A page of the portal, served; what it complains of, or asks of another host, is an error."""
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: None if request.url.startswith(HOST) else complaints.append(request.url))
    serve(page, portal)
    page.goto(f"{HOST}{path}")
    assert complaints == []
    return page
