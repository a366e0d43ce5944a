"""goldenthread preview: the portal on this machine, reloading as one writes."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

PORT = 8000


@click.command(name="preview")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--port", type=click.IntRange(1, 65535), help=f"Where; else {PORT}, or the next that is free.")
@click.option("--as-of", default="", metavar="WHEN", help="The day or period up to which figures count: 2026-Q1.")
@click.option("--audience", default="", metavar="NAME", help="For whom; else the site's default audience.")
@click.option("--open", "is_opened", is_flag=True, help="Open it in the browser, where there is a screen.")
def command(site: Path, port: int | None, as_of: str, audience: str, is_opened: bool) -> None:
    """Show the portal of SITE (else of the folder one stands in) on this machine, as one writes.

    A page reloads in the browser when a file is saved. Problems are shown over the page as it was before. Nothing is
    written, and no other machine can see it. Ctrl-C ends it.
    """
    import webbrowser

    from generator.cli.printing import print_problems, say
    from generator.preview.server import HOST, open_port, serve
    from generator.preview.workshop import Workshop

    listening = open_port(port or PORT, is_fixed=port is not None)
    workshop = Workshop(site, audience=audience, as_of=as_of)
    workshop.refresh()
    print_problems(workshop.problems)
    address = f"http://{HOST}:{listening.getsockname()[1]}/"
    say(f"Preview: {address} (Ctrl-C ends it)")
    if is_opened and has_screen(sys.platform, os.environ):
        webbrowser.open(address)
    try:
        serve(workshop, listening, print_problems)
    except KeyboardInterrupt:  # how one ends it
        say("\nThe preview has ended.")


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a browser can show itself; without a screen, one of the terminal would take the terminal over."""
    return platform in {"darwin", "win32"} or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
