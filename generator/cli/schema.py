"""goldenthread schema: JSON Schema of what authors write, for their editors."""

import json
from pathlib import Path
from typing import Any

import click


@click.command(name="schema")
@click.argument("kind", required=False)
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Write each into this folder.")
def command(kind: str | None, output: Path | None) -> None:
    """Print the JSON Schema of a KIND's fields, with which an editor completes and explains them.

    KIND is site, purpose, values, priorities, objectives, teams, measures, reviews, news, pages, results or
    glossary; objectives-list (values-list …) is a YAML file that lists many. Without KIND: all of them.
    """
    from generator.scaffold.schema import make_schemas

    schemas = make_schemas()
    if kind and kind not in schemas:
        raise click.UsageError(f"there is no kind '{kind}'; there are {', '.join(schemas)}")
    chosen = {kind: schemas[kind]} if kind else schemas
    if output:
        output.mkdir(parents=True, exist_ok=True)
        for name, schema in chosen.items():
            (output / f"{name}.json").write_text(_dump(schema), encoding="utf-8")
        click.echo(f"{output}: {len(chosen)} written")
    else:
        click.echo(_dump(schemas[kind] if kind else schemas), nl=False)


def _dump(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
