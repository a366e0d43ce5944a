"""Folders of broken sites: each is told with exactly the problems that its expected.txt names."""

from pathlib import Path

import pytest

from generator.load.content import load_site
from generator.model.problems import Problem

SITES = Path(__file__).parent / "sites" / "broken"


def say(problem: Problem) -> str:
    """A problem as the command line prints it."""
    mend = f"  → {problem.mend}\n" if problem.mend else ""
    return f"{problem.place}: {problem.what}\n{mend}"


@pytest.mark.parametrize("site", sorted(SITES.iterdir()), ids=lambda site: site.name)
def test_a_broken_site_is_told_with_all_its_problems(site):
    problems: list[Problem] = []
    load_site(site, problems)
    assert "".join(map(say, sorted(set(problems)))) == (site / "expected.txt").read_text(encoding="utf-8")
