"""goldenthread gallery: every part of a site's theme on one page."""

from pathlib import Path

import click


@click.command(name="gallery")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Where to; else SITE/gallery.")
def command(site: Path, output: Path | None) -> None:
    """Show every part of the theme of SITE (else of the folder one stands in), for those who change a theme.

    Each part stands there with what it takes and its examples, on light and on dark paper, and on top the theme's
    colours, faces and sizes. If the theme or a part's contract has problems, nothing is written.
    """
    from generator.cli.printing import print_problems, say
    from generator.model.problems import SiteProblems
    from generator.pipeline import show_parts

    output = output or site / "gallery"
    try:
        published, warnings = show_parts(site, output)
    except SiteProblems as found:
        print_problems(found.problems, end="Nothing was written.")
        click.get_current_context().exit(1)
    print_problems(warnings, end="They are allowed.")
    counts = f"{published.written} written, {published.unchanged} unchanged, {published.removed} removed"
    say(f"{output}: {counts}; open {output / 'index.html'}")
