"""The editor's schema: it takes what the reader takes, and refuses what a slip would write."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.scaffold.kinds import KINDS
from generator.scaffold.schema import make_schemas

HOUSE = Path(__file__).parent.parent.parent
SITES = (HOUSE, HOUSE / "tests/sites/small")
SCHEMAS = make_schemas()


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: numbers, true and false are made, days are not; keys are text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: ARG002
        """A mapping whose keys are as they stand."""
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in {"int", "float", "null"}]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def find_errors(kind: str, content: Any) -> list[str]:
    """What the kind's schema finds wrong, each with its path."""
    validator = jsonschema.Draft7Validator(SCHEMAS[kind])
    return [f"{list(error.path)}: {error.message}" for error in validator.iter_errors(content)]


def read_files(site: Path) -> list[tuple[str, str, str]]:
    """Each file of a site that has a schema: its path, its schema's name, its fields."""
    found = [("site.yaml", "site", (site / "site.yaml").read_text(encoding="utf-8"))]
    for file in sorted((site / "content").rglob("*")):
        path = file.relative_to(site).as_posix()
        kind = path.split("/")[1].removesuffix(file.suffix)
        if kind not in KINDS or file.suffix not in {".md", ".yaml"}:
            continue
        text = file.read_text(encoding="utf-8")
        fields = re.match(r"---\n(.*?)^---", text, re.DOTALL | re.MULTILINE) if file.suffix == ".md" else None
        is_list = file.suffix == ".yaml" and KINDS[kind].is_listable
        found.append((path, f"{kind}-list" if is_list else kind, fields[1] if fields else text))
    return found


@pytest.mark.parametrize("loader", [yaml.BaseLoader, EditorLoader])
@pytest.mark.parametrize("site", SITES, ids=["sample", "small"])
def test_everything_in_our_own_sites_is_taken(site: Path, loader: Any):
    files = read_files(site)
    wrong = {path: errors for path, kind, text in files if (errors := find_errors(kind, yaml.load(text, loader) or {}))}  # noqa: S506
    assert wrong == {}
    assert {kind.removesuffix("-list") for _, kind, _ in files} == set(KINDS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one(name: str):
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(
    "kind, text, is_taken",
    [
        ("objectives", "title: Cut waits", True),
        ("objectives", "summary: x", False),  # no title, and no such field
        ("objectives", "{title: A, suports: b}", False),
        ("objectives", "{title: A, supports: b}", True),
        ("objectives", "{title: A, supports: [b, {c: So.}]}", True),
        ("objectives", "{title: A, supports: {b: {text: So., audience: board}}}", True),
        ("objectives", "{title: A, supports: {b: {text: So., for: board}}}", False),
        ("objectives", "{title: A, from: 2026-04-01}", True),
        ("objectives", "{title: A, from: April}", False),
        ("objectives", "{title: A, key_results: [{title: B, target: 30}, C]}", True),
        ("objectives", "{title: A, key results: [B]}", True),
        ("objectives", "{title: A, key_results: [{title: B, target: many}]}", False),
        ("objectives", "{title: A, words: W}", False),
        ("objectives-list", "{a: {title: A, words: W}}", True),
        ("objectives-list", "{a: A}", False),
        ("objectives", "{title: A, team:}", True),
        ("measures", "{title: A, better: lower}", True),
        ("measures", "{title: A, better: {within: [40, 45]}}", True),
        ("measures", "{title: A, better: down}", False),
        ("measures", "{title: A, targets: {2026: 40, 2026-Q4: {target: 45, note: N}, 2027: {within: [1, 2]}}}", True),
        ("measures", "{title: A, targets: [40]}", False),
        ("measures", "{title: A, frequency: {every: 3 years}}", True),
        ("measures", "{title: A, frequency: often}", False),
        ("measures", "{title: A, cumulative: {profile: even}}", True),
        ("measures", "{title: A, tolerance: 5% of target}", True),
        ("measures", "{title: A, tolerance: some}", False),
        ("measures", "{title: A, type: Outcome}", True),
        ("measures", "{title: A, benchmarks: {Others: {2025: 55, source: S}}}", True),
        ("results", "{a: 3, b: {actual: 4%}, objectives/c: at risk, 'objectives/c#d': 3}", True),
        ("results", "{a: {actual: 3, breakdown: [{Sex: Women, actual: 4}]}}", True),
        ("results", "{a: {missing: not_due}}", True),
        ("results", "{a: {missing: lost}}", False),
        ("results", "{risks/a: {because: x}}", False),
        ("results", "{objectives/c: {milestones: {m: complete}}}", True),
        ("results", "{a: three}", False),
        ("site", "{name: A, as_of: latest}", True),
        ("site", "{name: A, as_of: soon}", False),
        ("site", "{name: A, theme: {colour: teal}}", False),
        ("site", "{name: A, words: {priority: [Aim, Aims]}}", True),
        ("glossary", "{a: b, c: {text: d, audience: e}}", True),
        ("glossary", "{a: {means: d}}", False),
    ],
)
def test_slips_are_seen_and_short_forms_taken(kind: str, text: str, is_taken: bool):
    assert bool(find_errors(kind, yaml.load(text, EditorLoader))) is not is_taken  # noqa: S506
