"""The reference in docs/reference, written anew: `python -m generator.cli.reference docs/reference`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.main import COMMANDS, PROGRAM, goldenthread
from generator.scaffold.reference import MADE, make_fields_page, make_statuses_page

EXIT_CODES = (
    ("0", "all is well"),
    ("1", "there are problems, or the system refused something; nothing was written"),
    ("2", "the command was used wrongly"),
    ("130", "it was broken off, with Ctrl-C; nothing was written"),
)


def make_pages() -> dict[str, str]:
    """The text of each page of the reference, by its file's name."""
    return {
        "commands.md": make_commands_page(),
        "fields.md": make_fields_page(),
        "statuses.md": make_statuses_page(),
    }


def make_commands_page() -> str:
    """Every command with its arguments and options, as its own help says them."""
    lines = [MADE, "# Commands", "", str(goldenthread.help), ""]
    context = click.Context(goldenthread, info_name=PROGRAM, **goldenthread.context_settings)
    lines += [f"    {PROGRAM} [--debug] COMMAND …", "", *_list_options(goldenthread, context)]
    for name in COMMANDS:
        command = goldenthread.get_command(context, name)
        assert command is not None  # noqa: S101  (COMMANDS lists what there is)
        inner = click.Context(command, info_name=name, parent=context)
        lines += [f"## {PROGRAM} {name}", "", f"    {PROGRAM} {name} {' '.join(command.collect_usage_pieces(inner))}"]
        lines += ["", _unwrap(str(command.help)), "", *_list_options(command, inner)]
    lines += [
        "## Exit codes",
        "",
        "| code | when |",
        "| --- | --- |",
        *(f"| {code} | {when} |" for code, when in EXIT_CODES),
    ]
    return "\n".join(lines) + "\n"


def _list_options(command: click.Command, context: click.Context) -> Iterator[str]:
    options = (option for option in command.get_params(context) if isinstance(option, click.Option))
    records = [record for option in options if (record := option.get_help_record(context))]
    yield "| option | what it does |"
    yield "| --- | --- |"
    yield from (f"| `{name.replace('|', chr(92) + '|')}` | {text} |" for name, text in records)
    yield ""


def _unwrap(text: str) -> str:
    """Paragraphs, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def write_pages(folder: Path) -> None:
    """Write each page of the reference into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in make_pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
