"""goldenthread show: the thread of one thing in the terminal."""

from pathlib import Path

import click


@click.command(name="show")
@click.argument("name", metavar="ID")
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The site's folder; else the one one stands in.",
)
@click.option("--as-of", default="", metavar="WHEN", help="The day or period up to which figures count: 2026-Q1.")
@click.option("--audience", default="", metavar="NAME", help="For whom; else the site's default audience.")
def command(name: str, site: Path, as_of: str, audience: str) -> None:
    """Show how one thing stands and why, what it supports, up to the purpose, and what supports it.

    ID is a thing's id, such as cut-waits; or, where two kinds share it, objectives/cut-waits.
    """
    from generator.cli.naming import find_key
    from generator.cli.printing import say
    from generator.cli.telling import tell_thing
    from generator.compose.edition import make_edition
    from generator.pipeline import work_out

    worked = work_out(site, audience=audience, as_of=as_of)
    key = find_key(name, worked.strategy)
    for line in tell_thing(make_edition(worked.strategy, worked.scorecard), key):
        say(line)
