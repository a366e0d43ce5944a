"""goldenthread preview: the portal on this machine, reloading as one writes."""

from pathlib import Path

import click

PORT = 8000


@click.command(name="preview")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--port", type=click.IntRange(1, 65535), help=f"Where; else {PORT}, or the next that is free.")
@click.option("--as-of", default="", metavar="WHEN", help="The day or period up to which figures count: 2026-Q1.")
@click.option("--audience", default="", metavar="NAME", help="For whom; else the site's default audience.")
def command(site: Path, port: int | None, as_of: str, audience: str) -> None:
    """Show the portal of SITE (else of the folder one stands in) on this machine, as one writes.

    A page reloads in the browser when a file is saved. Problems are shown over the page as it was before. Nothing is
    written, and no other machine can see it. Ctrl-C ends it.
    """
    from generator.cli.printing import print_problems, say
    from generator.preview.server import HOST, open_port, serve
    from generator.preview.workshop import Workshop

    listening = open_port(port or PORT, is_fixed=port is not None)
    workshop = Workshop(site, audience=audience, as_of=as_of)
    workshop.refresh()
    print_problems(workshop.problems)
    say(f"Preview: http://{HOST}:{listening.getsockname()[1]}/ (Ctrl-C ends it)")
    try:
        serve(workshop, listening, print_problems)
    except KeyboardInterrupt:  # how one ends it
        say("\nThe preview has ended.")
