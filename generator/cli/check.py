"""goldenthread check: every problem of a site at once."""

from pathlib import Path

import click


@click.command(name="check")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, github for notes in a pull request.",
)
@click.option("--strict", is_flag=True, help="Refuse warnings too.")
def command(site: Path, form: str, strict: bool) -> None:
    """Say everything that is wrong in SITE (else the folder one stands in), with file, line and mend.

    Nothing is written. The exit code is 1 if there are problems (with --strict: or warnings), else 0.
    """
    from generator.cli.printing import FORMS
    from generator.pipeline import check

    problems = check(site)
    FORMS[form](problems, site)
    if any(strict or not problem.is_warning for problem in problems):
        click.get_current_context().exit(1)
