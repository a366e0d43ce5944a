"""A noun read from a text of YAML, for the tests of reading."""

from generator.load.fields import read_noun
from generator.load.reading import Reading
from generator.load.yaml_text import Mapping, parse_yaml
from generator.model.measures import Measure
from generator.model.periods import Calendar
from generator.model.problems import Problem

APRIL = Calendar(4, "both")
AUDIENCES = ("public", "staff", "board")


def read(noun, text, **reading):
    """The noun that a text of YAML says, and the problems, each as (line, what, mend)."""
    problems: list[Problem] = []
    node = parse_yaml(text, "x.md", problems)
    assert isinstance(node, Mapping)
    settled = {"audiences": AUDIENCES, "default_audience": "staff", **reading}
    found = read_noun(noun, node, Reading("x.md", problems, **settled))
    return found, [(problem.place.line, problem.what, problem.mend) for problem in problems]


def read_well(noun, text, **reading):
    """The noun, of which there is nothing to complain."""
    found, problems = read(noun, text, **reading)
    assert problems == []
    return found


def read_field(field, value, noun=Measure, **reading):
    """The one value that a field has."""
    return getattr(read_well(noun, f"title: A\n{field}: {value}\n", **reading), field)
