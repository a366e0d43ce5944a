"""goldenthread build: the portal of a site, written into a folder."""

import os
import sys
import time
from pathlib import Path
from typing import Any, Self

import click

PATIENCE = 1.0  # seconds without news that nobody minds


@click.command(name="build")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Where to; else SITE/portal.")
@click.option("--as-of", default="", metavar="WHEN", help="The day or period up to which figures count: 2026-Q1.")
@click.option("--audience", default="", metavar="NAME", help="For whom; else the site's default audience.")
@click.option("--strict", is_flag=True, help="Refuse warnings too.")
@click.option("--fresh", is_flag=True, help="Make every page anew, whatever earlier builds have left.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at once; else one a processor.")
def command(
    site: Path, output: Path | None, as_of: str, audience: str, strict: bool, fresh: bool, jobs: int | None
) -> None:
    """Build the portal of SITE (else of the folder one stands in).

    It is written in one step when all of it is made; if there are problems, nothing is written. Warnings are told
    and allowed.
    """
    from generator.cli.printing import print_problems, say
    from generator.model.problems import SiteProblems
    from generator.pipeline import build

    start = time.monotonic()
    output = output or site / "portal"
    try:
        with Progress(start) as progress:
            published, worked = build(
                site,
                output,
                audience=audience,
                as_of=as_of,
                is_strict=strict,
                fresh=fresh,
                jobs=jobs or os.cpu_count() or 1,
                report=progress.report,
            )
    except SiteProblems as found:
        print_problems(found.problems, end="Nothing was written.")
        click.get_current_context().exit(1)
    print_problems(worked.warnings, end="They are allowed; --strict refuses them.")
    if not published.is_atomic:
        say(f"{output}: here pages can only be replaced one by one, not in one step", is_news=True)
    say(tell_build(output, published, worked, time.monotonic() - start))


def tell_build(output: Path, published: Any, worked: Any, seconds: float) -> str:
    """A build in a sentence: what was written where, how long it took, for whom, as at when."""
    from generator.compose.numbers import format_day

    counts = f"{published.written} written, {published.unchanged} unchanged, {published.removed} removed"
    day = format_day(worked.scorecard.as_of, "en")
    return f"{output}: {counts} in {seconds:.1f} s; for {worked.strategy.audience}, as at {day}"


class Progress:
    """A bar on the terminal, once a build has taken longer than one waits without wondering."""

    def __init__(self, start: float) -> None:
        self.start = start
        self.bar: Any = None  # click's own class has no public name

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.render_finish()

    def report(self, made: int, due: int) -> None:
        """Show that so many pages are made, of so many."""
        if self.bar is None:
            if not sys.stderr.isatty() or time.monotonic() - self.start < PATIENCE:
                return
            self.bar = click.progressbar(length=due, label="Making pages", file=sys.stderr)
            self.bar.render_progress()
        self.bar.update(made - self.bar.pos)
