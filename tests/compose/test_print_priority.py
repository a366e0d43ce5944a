"""A priority as one document for print."""

import pytest

from generator.model.print_views import PrintObjective
from tests.compose.builders import Portal, front, list_hrefs, wait
from tests.compose.conftest import Composing

PATH = "print/priority-health.html"
KEY_RESULTS = "key_results: [{id: k, title: Clinics, target: 3}]\nmilestones: [{id: m, title: Live}]"
FILES = {
    **wait("supports: {cut: It is the longest part.}\ntarget: 50"),
    "measures/direct.md": front("title: Direct\nsupports: [health, low]\nunit: n"),
    "measures/gone.md": front("title: Gone\nsupports: cut\nunit: n\nretired: true"),
    "priorities/health.md": front("title: Health\nsummary: Live well.", "# Why\n\nSee [the cut](objectives/cut#k)."),
    "priorities/empty.md": front("title: Empty"),
    "priorities/old.md": front("title: Old\nretired: true"),
    "objectives/cut.md": front(f"title: Cut\nsupports: {{health: Shorter helps.}}\n{KEY_RESULTS}"),
    "objectives/low.md": front(f"title: Low\nsupports: [cut, health]\n{KEY_RESULTS}"),
    "objectives/other.md": front("title: Other\nsupports: {health: Too.}"),
    "objectives/z-closed.md": front("title: Closed\nsupports: health\nto: 2025-03-31"),
    "objectives/under.md": front("title: Under\nsupports: z-closed"),
    "results/2026-Q1.yaml": """
wait: {actual: 52, commentary: "## High\\n\\nLate."}
direct: 3
objectives/cut: {commentary: "## High\\n\\nWell."}
""",
}


@pytest.fixture
def portal(portal_of: Composing) -> Portal:
    return portal_of(FILES)


def read_objectives(portal: Portal) -> dict[str, PrintObjective]:
    """The document's objectives by title, in their order."""
    return {objective.link.text: objective for objective in portal.view(PATH).objectives}


def test_the_objectives_follow_the_thread_each_once_before_those_that_support_it(portal: Portal) -> None:
    assert list(read_objectives(portal)) == ["Under", "Cut", "Low", "Other"]  # a closed one, not told, leads to Under
    cut = read_objectives(portal)["Cut"]
    assert [(item.link.text, item.html) for item in cut.supports] == [("Health", "Shorter helps.")]


def test_every_measure_below_stands_once_and_is_named_again_where_it_belongs_too(portal: Portal) -> None:
    view = portal.view(PATH)
    cut, low = (read_objectives(portal)[title] for title in ("Cut", "Low"))
    assert cut.measures
    assert low.measures
    assert [(m.link.text, m.value, m.how) for m in cut.measures.measures] == [
        ("Wait", "52 days", "It is the longest part.")
    ]
    assert [m.link.text for m in low.measures.measures] == ["Direct"]
    assert view.measures.measures == ()
    assert [link.href for link in view.measures.elsewhere] == ["#measures-direct"]


def test_a_link_to_what_stands_on_the_page_stays_on_it_and_a_heading_leads_to_the_things_own_page(
    portal: Portal,
) -> None:
    view = portal.view(PATH)
    assert 'href="#objectives-cut"' in view.words
    found = read_objectives(portal)
    assert found["Low"].supports[0].link.href == "#objectives-cut"
    assert found["Cut"].link.href == "../objectives/cut.html"
    assert view.back.href == "../priorities/health.html"


def test_the_priority_leads_to_its_document_where_it_has_one(portal: Portal) -> None:
    link = portal.view("priorities/health.html").whole
    assert (link.text, link.href) == ("Print this priority with its objectives and measures", f"../{PATH}")
    for empty in ("empty", "old"):
        assert portal.view(f"priorities/{empty}.html").whole is None
        assert f"print/priority-{empty}.html" not in portal.pages
    assert PATH not in list_hrefs(portal.view("priorities.html"))


def test_what_was_said_of_an_objective_is_told_with_ids_of_its_own(portal: Portal) -> None:
    cut, low = (read_objectives(portal)[title] for title in ("Cut", "Low"))
    assert '<h4 id="objectives-cut.said-high">' in cut.said
    assert [cut.key_results[0].id, low.key_results[0].id] == ["objectives-cut.part-k", "objectives-low.part-k"]
    assert cut.milestones[0].id == "objectives-cut.part-m"


def test_two_priorities_called_alike_have_documents_called_differently(portal_of: Composing) -> None:
    files = {f"priorities/{name}.md": front("title: Health") for name in "ab"}
    files |= {f"objectives/{name}.md": front(f"title: O\nsupports: priorities/{name}") for name in "ab"}
    found = portal_of(files)
    titles = {found.view(f"print/priority-{name}.html").frame.title for name in "ab"}
    assert len(titles) == 2
