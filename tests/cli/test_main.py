"""How the command line starts, and how each command ends, whatever happens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.faults import explain
from generator.cli.main import COMMANDS, run

HOUSE = Path(__file__).parent.parent.parent
HEAVY = ("msgspec", "jinja2", "babel", "yaml", "pygal", "markdown_it", "starlette", "uvicorn", "watchfiles", "difflib")


def start(code: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of Python as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(HOUSE), **environment}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=False)


def test_help_lists_the_commands_in_the_order_in_which_one_needs_them(capsys: pytest.CaptureFixture[str]):
    assert run(["--help"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.partition("Commands:")[2].strip().splitlines()]
    assert tuple(listed) == COMMANDS


def test_help_loads_no_library_but_clicks_own():
    ask = f"import sys\nfrom generator.cli.main import run\nrun(['--help'])\nprint(sys.modules.keys() & {set(HEAVY)})"
    assert start(ask).stdout.decode().splitlines()[-1] == "set()"


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["biuld"], "did you mean 'build'?"),
        (["frobnicate"], "No such command 'frobnicate'"),
        (["build", "nowhere-at-all"], "does not exist"),
        (["build", "--job", "2"], "No such option"),
        (["build", "--jobs", "0"], "not in the range"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["schema", "risks"], "there is no kind 'risks'"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str):
    assert run(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_fault_of_ours_is_told_in_two_lines_without_a_traceback(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(ValueError) as fault:  # noqa: PT011
        COMMANDS.index("no such thing")
    assert explain(fault.value, is_debug=False) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "a fault of goldenthread" in first
    assert "ValueError" in first
    assert "--debug" in second


def test_a_fault_of_ours_is_shown_whole_when_asked_for(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(ValueError) as fault:  # noqa: PT011
        COMMANDS.index("no such thing")
    explain(fault.value, is_debug=True)
    assert 'COMMANDS.index("no such thing")' in capsys.readouterr().err


def test_what_the_system_refuses_is_told_with_its_path(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    (tmp_path / "file").touch()
    assert run(["schema", "site", "--output", str(tmp_path / "file" / "below")]) == 1
    told = capsys.readouterr().err
    assert str(tmp_path / "file") in told
    assert "Traceback" not in told
    assert "fault of goldenthread" not in told


def test_who_has_read_enough_may_close_the_pipe():
    command = f'"{sys.executable}" -m generator schema | head -n 1'
    ended = subprocess.run(  # noqa: S602  (a pipe is what is tested)
        command, shell=True, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": str(HOUSE)}
    )
    assert ended.stdout == b"{\n"
    assert ended.stderr == b""


def test_what_is_said_is_utf_8_whatever_the_locale():
    ask = "from generator.cli.main import run\nrun(['schema', 'site'])"
    said = start(ask, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="latin-1").stdout
    assert "Our plan 2025–28".encode() in said


def test_a_command_that_is_broken_off_ends_with_130():
    ask = (
        "import os, signal, sys\nfrom generator.cli.main import run\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell may have told not to listen\n"
        "once = iter([signal.SIGINT])\n"
        "def hook(name, told):\n"
        "    if name == 'os.scandir' and 'sites' in str(told[0]):\n"
        "        os.kill(os.getpid(), next(once, 0))\n"
        "sys.addaudithook(hook)\n"
        f"sys.exit(run(['check', {str(HOUSE / 'tests/sites/small')!r}]))"
    )
    ended = start(ask)
    assert ended.returncode == 130
    assert b"Traceback" not in ended.stderr
