"""The command goldenthread: which commands there are, and how each one ends, whatever happens."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from generator import __version__

# Each is the file of this name in this room.
COMMANDS = ("new", "check", "build", "preview", "show", "gallery", "schema")
PROGRAM = "goldenthread"


class Commands(click.Group):
    """A group whose commands are loaded when they are asked for, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's own signature)
        """The commands in the order in which one comes to need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"generator.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; a usage error that offers the nearest if there is none."""
        from difflib import get_close_matches

        near = get_close_matches(args[0], COMMANDS, n=1)
        if near and args[0] not in COMMANDS:
            ctx.fail(f"there is no command '{args[0]}'; did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name=PROGRAM)
@click.option("--debug", is_flag=True, help="Should goldenthread itself fail, show where.")
def goldenthread(debug: bool) -> None:
    """From plain content about an organisation's strategy to a portal in which anyone can follow the thread."""


def main() -> NoReturn:
    """Run the command line, and end with its code: 0, 1 for problems, 2 for wrong use, 130 if broken off."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its code; no exception passes, and none is shown unless asked for.

    A pipe that its reader closes, such as `| head`, click ends quietly.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # portals are UTF-8, whatever the locale is
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = goldenthread.main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
    except click.ClickException as mistake:
        mistake.show()
        return mistake.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except Exception as fault:  # noqa: BLE001  (the one place where whatever went wrong is put into words)
        from generator.cli.faults import explain

        return explain(fault, is_debug="--debug" in arguments)
    return code or 0
