"""Folders of broken sites: each is told with exactly the problems that its expected.txt names."""

from pathlib import Path

import pytest

from generator.model.problems import Problem
from generator.pipeline import check

SITES = Path(__file__).parent / "sites" / "broken"


def say(problem: Problem) -> str:
    """A problem as the command line prints it."""
    mend = f"  → {problem.mend}\n" if problem.mend else ""
    return f"{problem.place}: {problem.what}\n{mend}"


@pytest.mark.parametrize("site", sorted(SITES.iterdir()), ids=lambda site: site.name)
def test_a_broken_site_is_told_with_all_its_problems(site):
    assert "".join(map(say, check(site))) == (site / "expected.txt").read_text(encoding="utf-8")
