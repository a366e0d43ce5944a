"""goldenthread new: a small site of one's own to begin with."""

from pathlib import Path

import click


@click.command(name="new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write a small site into DIR, which builds at once and explains each field where it stands.

    DIR must be empty, or not there yet.
    """
    from generator.cli.printing import say
    from generator.scaffold.starter import write_starter

    count = len(write_starter(folder))
    say(f"{folder}: {count} files written. To see it as a portal: goldenthread preview {folder}")
