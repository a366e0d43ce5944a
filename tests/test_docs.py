"""The reference says what the program does: every command, option, kind and field, with examples that are taken."""

from pathlib import Path

import click
import pytest

from generator.cli.main import COMMANDS, goldenthread
from generator.cli.reference import make_pages
from generator.load.fields import read_noun
from generator.load.reading import Reading
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.forms import Field, Rest, list_fields
from generator.model.nouns import Noun
from generator.model.periods import Calendar
from generator.model.problems import Problem
from generator.model.results import ActionCheck, CheckIn
from generator.model.settings import Settings
from generator.pipeline import check
from generator.scaffold.kinds import KINDS
from generator.scaffold.starter import write_starter

DOCS = Path(__file__).parent.parent / "docs"


def list_nouns() -> list[type[Noun]]:
    """Every noun that authors write, the parts that fields hold too."""
    pending: list[type[Noun]] = [*(kind.noun for kind in KINDS.values()), CheckIn, ActionCheck]
    found: list[type[Noun]] = []
    while pending:
        noun = pending.pop()
        if noun not in found:
            found.append(noun)
            pending += [field.form.of for field in list_fields(noun) if hasattr(field.form, "of")]
    return found


FIELDS = [(noun, field) for noun in list_nouns() for field in list_fields(noun)]
# Keys of their own words, and words below: what stands there is the author's.
WITHOUT_EXAMPLE = {"term", "words", "text"}


@pytest.mark.parametrize("name", sorted(make_pages()))
def test_the_reference_is_as_it_would_be_made_now(name: str):
    made = make_pages()[name]
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == made, "run `make docs`"


def test_every_command_has_help_and_every_option_of_it():
    context = click.Context(goldenthread)
    for name in COMMANDS:
        command = goldenthread.get_command(context, name)
        assert command is not None
        assert command.help
        assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


@pytest.mark.parametrize("noun, field", FIELDS, ids=[f"{noun.__name__}-{field.name}" for noun, field in FIELDS])
def test_every_field_has_help_and_an_example_that_is_taken(noun: type[Noun], field: Field):
    assert field.form.help
    if field.name in WITHOUT_EXAMPLE:
        return
    assert field.form.example
    text = field.form.example if isinstance(field.form, Rest) else f"{field.name}: {field.form.example}"
    problems: list[Problem] = []
    mapping = parse_yaml(text, "example.yaml", problems)
    assert isinstance(mapping, Mapping)
    reading = Reading("example.yaml", problems, calendar=Calendar(4, "both"), audiences=("staff", "board"), unit="days")
    read_noun(noun, mapping, reading)
    others = [problem for problem in problems if " needs " not in problem.what]  # the example has one field alone
    assert others == ([] if (noun, field.name) != (Settings, "as_of") else others[:1])  # `latest` is read before


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.relative_to(DOCS).as_posix())
def test_every_link_between_pages_leads_somewhere(page: Path):
    text = page.read_text(encoding="utf-8")
    targets = [part.partition(")")[0].partition("#")[0] for part in text.split("](")[1:]]
    assert [
        t for t in targets if t and "://" not in t and not t.startswith("mailto:") and not (page.parent / t).exists()
    ] == []


@pytest.mark.parametrize("page", sorted((DOCS / "how-to").rglob("*.md")), ids=lambda page: page.name)
def test_every_example_of_yaml_in_the_guides_can_be_read(page: Path):
    for block in list_examples(page):
        problems: list[Problem] = []
        parse_yaml(block, page.name, problems)
        assert problems == []


def test_the_tutorial_can_be_followed(tmp_path: Path):
    write_starter(tmp_path)
    objective, measure, result = list_examples(DOCS / "tutorial" / "your-first-portal.md")
    (tmp_path / "content/objectives/cut-waits.md").write_text(objective, encoding="utf-8")
    (tmp_path / "content/measures/median-wait.md").write_text(measure, encoding="utf-8")
    with (tmp_path / "content/results/2026-27-Q1.yaml").open("a", encoding="utf-8") as file:
        file.write(result)
    assert check(tmp_path) == ()


def list_examples(page: Path) -> list[str]:
    """The examples of YAML on a page, as they stand."""
    return [block.partition("```")[0] for block in page.read_text(encoding="utf-8").split("```yaml\n")[1:]]
