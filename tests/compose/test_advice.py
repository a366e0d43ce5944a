"""What authors are warned of, each at the line that would mend it; and what the published page leaves out."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.compose.portal import compose
from generator.model.list_views import CoverageView
from generator.model.pages import Page
from generator.pipeline import check, work_out

Site = Callable[[Mapping[str, str]], Path]

SITE = {
    "site.yaml": "name: R\nyear: {starts: april, named: both}\naudiences: [public, board]\n",
    "content/purpose.md": "---\ntitle: Why\n---\n",
    "content/measures/m.md": "---\ntitle: M\nunit: people\nsmall_numbers: {hide: 1-4}\n---\n",
}
TOLD, FAR = "content/results/2026-27-Q1.yaml", "content/results/plans.csv"


def advice(site: Path) -> list[str]:
    problems = check(site)
    assert all(problem.is_warning for problem in problems)
    return [f"{problem.place}: {problem.what} → {problem.mend}" for problem in problems]


def test_nothing_is_advised_where_nothing_misleads(site: Site) -> None:
    assert advice(site({**SITE, TOLD: "m: 12\n"})) == []


@pytest.mark.parametrize(
    "files, told",
    [
        (
            {TOLD: "n: 5\nm: {actual: 3, commentary: Of these 3 are children.}\n"},
            f"{TOLD}:2: a hidden figure told in words: Q1 2026/27 → the commentary holds a number too small to show",
        ),
        (
            {TOLD: "m: 12\nn: 6\n", FAR: "measure,period,actual\nn,2030-Q1,5\nn,2032-Q1,6\n"},
            f"{FAR}:3: a period far from the others: Q1 2032/33 → it moves the day as of which everything is shown",
        ),
        (
            {
                TOLD: "m: 12\nobjectives/o: {status: at risk, until: 2027-Q1}\n",
                "content/results/2026-27-Q2.yaml": "objectives/o: {status: on track, because: All is well.}\n",
                "content/results/2026-27-Q3.yaml": "m: 12\n",
            },
            f"{TOLD}:2: judged without a reason → a status that nobody explains is not believed",
        ),
        (
            {
                "site.yaml": f"{SITE['site.yaml']}limits:\n  priorities: 1\n",
                "content/priorities/q.md": "---\ntitle: Q\n---\n",
            },
            "site.yaml:5: many priorities: 2 priorities → fewer are easier to remember",
        ),
        (
            {"site.yaml": f"{SITE['site.yaml']}limits: {{measures_per_objective: 1}}\n"},
            "content/objectives/o.md: many measures for one objective: 2 measures → fewer are easier to follow",
        ),
    ],
)
def test_advice_stands_at_the_line_that_would_mend_it(site: Site, files: dict[str, str], told: str) -> None:
    written = {
        **SITE,
        "content/measures/m.md": SITE["content/measures/m.md"].replace("title", "supports: o\ntitle"),
        "content/measures/n.md": "---\ntitle: N\nsupports: o\naudience: board\n---\n",
        "content/objectives/o.md": "---\ntitle: O\nsupports: p\n---\n",
        "content/priorities/p.md": "---\ntitle: P\n---\n",
        **files,
    }
    assert advice(site(written)) == [told]


def test_a_build_for_the_last_audience_holds_the_same_advice_as_check(site: Site) -> None:
    folder = site({**SITE, TOLD: "m: {actual: 3, commentary: Only 3., audience: board}\n"})
    assert work_out(folder, audience="board").warnings == check(folder)
    assert len(check(folder)) == 1


def test_the_published_page_does_not_point_at_a_hidden_figure_that_is_told(site: Site) -> None:
    standing = work_out(site({**SITE, TOLD: "m: {actual: 3, commentary: Only 3.}\n"}), audience="board")
    assert "hidden figure told" in {gap.kind for gap in standing.scorecard.gaps}
    pages = [page for page in compose(standing.strategy, standing.scorecard) if isinstance(page, Page)]
    view = next(page.view for page in pages if page.path == "coverage.html")
    assert isinstance(view, CoverageView)
    assert "A hidden figure told in words" not in [group.title for group in view.groups]
    assert view.summary == f"{len(standing.scorecard.gaps) - 1} questions to think about."
