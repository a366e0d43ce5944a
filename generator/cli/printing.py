"""What the command line says of problems: for people, for programs, for notes in a pull request."""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from generator.model.problems import Problem, count

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|.)?")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def say(text: str, *, is_news: bool = False) -> None:
    """Print text that may hold an author's words; `is_news`: beside the answer, and so to standard error."""
    click.echo(clean(text), err=is_news)


def clean(text: str) -> str:
    """The text without what could steer a terminal: escapes, controls (but tab and new line), turned directions."""
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def format_problem(problem: Problem) -> str:
    """A problem as an author reads it: where and what on one line, the mend below."""
    mark = "warning: " if problem.is_warning else ""
    mend = f"\n  → {problem.mend}" if problem.mend else ""
    return f"{problem.place}: {mark}{problem.what}{mend}"


def format_count(problems: Sequence[Problem]) -> str:
    """How many problems, and in how many files: "2 problems and 1 warning in 2 files". An option is no file."""
    warnings = sum(problem.is_warning for problem in problems)
    numbers = ((len(problems) - warnings, "problem"), (warnings, "warning"))
    counts = [count(number, word) for number, word in numbers if number]
    files = {problem.place.file for problem in problems if not problem.place.file.startswith("--")}
    return " and ".join(counts) + (f" in {count(len(files), 'file')}" if files else "")


def print_problems(problems: Iterable[Problem], *, end: str = "", is_news: bool = True) -> None:
    """Print problems, sorted, each once, and below how many there are; nothing where there are none."""
    found = sorted(set(problems))
    for problem in found:
        say(format_problem(problem), is_news=is_news)
    if found:
        say(f"{format_count(found)}. {end}".rstrip(), is_news=is_news)


def print_text(problems: Sequence[Problem], site: Path) -> None:  # noqa: ARG001  (each form is given both)
    """Print problems as authors read them; files are relative to the site."""
    print_problems(problems, is_news=False)
    if not problems:
        say("No problems.")


def print_json(problems: Sequence[Problem], site: Path) -> None:  # noqa: ARG001
    """Print problems as one JSON object; files are relative to the site, a line is null where the file is meant."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line or None,
            "severity": "warning" if problem.is_warning else "error",
            "what": problem.what,
            "mend": problem.mend,
        }
        for problem in problems
    ]
    warnings = sum(problem.is_warning for problem in problems)
    counts = {"errors": len(problems) - warnings, "warnings": warnings}
    click.echo(json.dumps({"problems": rows, **counts}, indent=2))  # in ASCII, and so without controls


def print_github(problems: Sequence[Problem], site: Path) -> None:
    """Print problems as workflow commands of GitHub Actions; files are relative to where one stands."""
    root = os.path.relpath(site)
    for problem in problems:
        level = "warning" if problem.is_warning else "error"
        file = _escape(os.path.normpath(f"{root}/{problem.place.file}")).replace(":", "%3A").replace(",", "%2C")
        line = f",line={problem.place.line}" if problem.place.line else ""
        message = problem.what + (f"\n→ {problem.mend}" if problem.mend else "")
        click.echo(f"::{level} file={file}{line}::{_escape(message)}")


def _escape(text: str) -> str:
    return clean(text).replace("%", "%25").replace("\n", "%0A")


FORMS: dict[str, Callable[[Sequence[Problem], Path], None]] = {
    "text": print_text,
    "json": print_json,
    "github": print_github,
}
