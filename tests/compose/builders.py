"""A whole small site from a table of files to its edition and pages, and what can be read off every view."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator.compose.edition import Edition, make_edition
from generator.compose.portal import compose
from generator.evaluate.score import evaluate
from generator.link.assemble import link
from generator.link.redact import redact
from generator.load.content import load_site
from generator.model.frame_views import Frame
from generator.model.pages import File, Page
from generator.model.problems import Problem
from generator.model.views import StepView

SITE_FILE = "name: Riverbank\nyear: {starts: april, named: both}\n"
_IDS = re.compile(r' id="([^"]*)"')
_HREFS = re.compile(r' (?:href|src)="([^"]*)"')


class Portal(NamedTuple):
    """What a site is composed into: pages and files by path, and the edition that they were made from."""

    edition: Edition
    pages: dict[str, Page]
    files: dict[str, File]

    def view(self, path: str) -> Any:
        """The view of the page at `path`."""
        return self.pages[path].view


def read_edition(folder: Path, audience: str = "") -> Edition:
    """The edition of the site in `folder`, which has no problems, for an audience; for the last one if not said."""
    problems: list[Problem] = []
    records = load_site(folder, problems)
    strategy = link(records, problems) if records else None
    assert strategy, [f"{problem.place}: {problem.what}" for problem in problems]
    shown = redact(strategy, audience or strategy.audience)
    return make_edition(shown, evaluate(shown))


def compose_folder(folder: Path, audience: str = "") -> Portal:
    """Everything that the site in `folder` is composed into."""
    edition = read_edition(folder, audience)
    made = list(compose(edition.strategy, edition.scorecard))
    pages = {page.path: page for page in made if isinstance(page, Page)}
    files = {file.path: file for file in made if isinstance(file, File)}
    assert len(pages) + len(files) == len(made), "two things have one path"
    return Portal(edition, pages, files)


def front(fields: Mapping[str, str] | str, words: str = "") -> str:
    """A file of content: fields on top, words below."""
    lines = fields if isinstance(fields, str) else "\n".join(f"{name}: {value}" for name, value in fields.items())
    return f"---\n{lines}\n---\n{words}\n"


def wait(fields: str = "", words: str = "", **results: str) -> dict[str, str]:
    """Files of one measure, `wait`, in days and better lower unless said, with its results: `Q1_2026="{actual: 52}"`.

    A result's name is its period, a letter first: Q1_2026 for 2026-Q1, M09_2026 for 2026-09, Y2026 for 2026.
    """
    known = {"title": "Wait", "unit": "days", "better": "lower", "frequency": "quarterly"}
    written = dict(line.split(": ", 1) for line in fields.splitlines() if line and line[0] not in " -")
    rest = [line for line in fields.splitlines() if line and line[0] in " -"]
    top = [f"{name}: {value}" for name, value in (known | written).items()]
    files = {"measures/wait.md": front("\n".join([*top, *rest]), words)}
    for name, result in results.items():
        part, _, year = name.rpartition("_")
        period = year[1:] if year.startswith("Y") else f"{year}-{part.removeprefix('M')}"
        files[f"results/{period}.yaml"] = f"wait: {result}\n"
    return files


StepTexts = tuple[str, list[Any]]


def read_tree(steps: tuple[StepView, ...]) -> list[StepTexts]:
    """The names of a tree's steps with those below each, and the words that stand for the rest."""
    return [(step.link.text, [*read_tree(step.below), *([step.more.text] if step.more else [])]) for step in steps]


def walk(view: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every value of a view with its field's name, in order."""
    if isinstance(view, msgspec.Struct):
        for field in view.__struct_fields__:
            yield from walk(getattr(view, field), field)
    elif isinstance(view, tuple):
        for item in view:
            yield from walk(item, name)
    else:
        yield name, view


def list_texts(view: object) -> list[str]:
    """Every text of a view but its frame's."""
    fields = view.__struct_fields__ if isinstance(view, msgspec.Struct) else ()
    inside = [getattr(view, field) for field in fields if not isinstance(getattr(view, field), Frame)]
    return [text for part in inside for _, text in walk(part) if isinstance(text, str) and text]


def list_ids(view: object) -> list[str]:
    """Every id that a page will have from its view: said as such, or within words."""
    values = [(name, value) for name, value in walk(view) if isinstance(value, str) and value]
    return [value for name, value in values if name == "id"] + [
        found for _, value in values for found in _IDS.findall(value)
    ]


def list_hrefs(view: object) -> list[str]:
    """Every address that a page will lead to from its view: said as such, or within words."""
    values = [(name, value) for name, value in walk(view) if isinstance(value, str) and value]
    direct = [value for name, value in values if name in ("href", "csv", "json", "logo", "brand", "feedback", "edit")]
    return direct + [found for _, value in values for found in _HREFS.findall(value)]
