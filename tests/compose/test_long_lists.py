"""Long lists: one page up to a hundred things, above that one for each part, and links that follow."""

import pytest

from generator.compose.long_lists import MOST, MOST_A_PART, Part, lay_out, say_reach
from tests.compose.builders import SITE_FILE, Portal, compose_folder, front
from tests.compose.conftest import Composing
from tests.compose.test_portal import find_dead_ends
from tests.conftest import write_site

FEW, MANY = MOST, MOST + 1


def make_files(number: int) -> dict[str, str]:
    """Two priorities, an objective each, and so many measures, of which two reach no priority and one is retired."""
    files = {
        "priorities/waits.md": front("title: Timely care"),
        "priorities/safe.md": front("title: Safe care"),
        "objectives/a.md": front("title: A\nsupports: waits"),
        "objectives/b.md": front("title: B\nsupports: safe"),
        "measures/old.md": front("title: Old count\nretired: true\nsupports: a"),
    }
    for n in range(number - 1):
        supports = "" if n < 2 else f"supports: {'ab'[n % 2]}\n"
        files[f"measures/m{n:03}.md"] = front(f"title: {'XYZ'[n % 3]} {n:03}\n{supports}tags: [T{n}, {'QR'[n % 2]}{n}]")
    return files


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A portal of more measures and topics than stand on one page."""
    files = {f"content/{path}": text for path, text in make_files(MANY).items()}
    return compose_folder(write_site(tmp_path_factory.mktemp("site"), {"site.yaml": SITE_FILE, **files}))


def list_pages(portal: Portal, beginning: str) -> list[str]:
    return sorted(
        path for path in portal.pages if path.startswith(beginning) and path.endswith(".html") and "/" not in path
    )


def test_up_to_a_hundred_measures_stand_on_one_page(portal_of: Composing) -> None:
    portal = portal_of(make_files(FEW))
    assert list_pages(portal, "measures") == ["measures-a-to-z.html", "measures.html"]
    assert sum(len(group.table.rows) for group in portal.view("measures.html").groups) == FEW


def test_more_have_a_page_for_each_priority_and_one_that_says_how_each_stands(many: Portal) -> None:
    overview = many.view("measures.html")
    assert [(part.link.text, part.link.href) for part in overview.parts] == [
        ("Safe care", "measures-by-priority-safe.html"),
        ("Timely care", "measures-by-priority-waits.html"),
        ("Tied to no priority shown here", "measures-tied-to-none.html"),
        ("Retired", "measures-retired.html"),
    ]
    assert [part.sentence for part in overview.parts] == [
        "49 measures, all not assessed",
        "49 measures, all not assessed",
        "2 measures, all not assessed",
        "1 measure",
    ]
    assert (overview.summary, overview.csv) == ("100 measures, all not assessed", "measures.csv")


def test_the_page_of_one_priority_is_sorted_and_filtered_by_itself(many: Portal) -> None:
    view = many.view("measures-by-priority-safe.html")
    (group,) = view.groups
    assert (group.title, len(group.table.rows), view.tools.total, view.tools.group) == ("", 49, "49", "")
    assert view.frame.title == "Measures: Safe care"
    assert [crumb.href for crumb in view.frame.crumbs] == ["index.html", "measures.html"]
    assert (view.frame.before, view.frame.after.href) == (None, "measures-by-priority-waits.html")
    assert many.view("measures-retired.html").tools is None


def test_measures_from_a_to_z_have_a_page_for_each_letter(many: Portal) -> None:
    overview = many.view("measures-a-to-z.html")
    assert [(part.link.text, part.sentence) for part in overview.parts] == [
        ("O", "1 measure: Old count"),
        ("X", "34 measures, from X 000 to X 099"),
        ("Y", "33 measures, from Y 001 to Y 097"),
        ("Z", "33 measures, from Z 002 to Z 098"),
    ]
    view = many.view("measures-a-to-z-letter-x.html")
    assert [(way.link.text, way.is_current) for way in view.ways] == [
        ("O", False),
        ("X", True),
        ("Y", False),
        ("Z", False),
    ]
    assert len(view.letters[0].entries) == 34


def test_links_to_topics_follow_to_the_page_of_their_letter(many: Portal) -> None:
    assert [link.href for link in many.view("measures/m004.html").topics] == [
        "../topics-letter-t.html#topic-t4",
        "../topics-letter-q.html#topic-q4",
    ]
    assert list_pages(many, "topics") == [
        "topics-letter-q.html",
        "topics-letter-r.html",
        "topics-letter-t.html",
        "topics.html",
    ]


def test_every_link_of_split_lists_leads_somewhere(many: Portal) -> None:
    assert find_dead_ends(many) == []


def test_many_objectives_have_a_page_for_each_team_and_state(portal_of: Composing) -> None:
    files = {f"objectives/o{n:03}.md": front(f"title: O{n:03}\nteam: ward{n % 2}") for n in range(MANY)}
    files |= {f"teams/ward{n}.md": front("title: Ward") for n in range(2)}
    files["objectives/plain.md"] = front("title: Plain")
    portal = portal_of(files)
    assert [(part.link.text, part.link.href, part.sentence) for part in portal.view("objectives.html").parts] == [
        ("The whole organisation", "objectives-whole-organisation.html", "1 objective"),
        ("Ward (Team, ward0)", "objectives-teams-ward0.html", "51 objectives"),
        ("Ward (Team, ward1)", "objectives-teams-ward1.html", "50 objectives"),
    ]
    (group,) = portal.view("objectives-teams-ward0.html").groups
    assert (group.title, len(group.cards)) == ("", 51)


def test_a_part_that_is_long_itself_goes_on_on_pages_of_its_own() -> None:
    pages = lay_out([Part("A", "list-a", tuple(range(2 * MOST_A_PART + 1))), Part("B", "list-b", (1,))])
    assert [(page.name, page.path, len(page.items)) for page in pages] == [
        ("A, 1 of 3", "list-a.html", MOST_A_PART),
        ("A, 2 of 3", "list-a.2.html", MOST_A_PART),
        ("A, 3 of 3", "list-a.3.html", 1),
        ("B", "list-b.html", 1),
    ]
    assert [item for page in pages[:3] for item in page.items] == list(range(2 * MOST_A_PART + 1))


def test_the_reach_of_one_name_is_the_name() -> None:
    assert say_reach(["Ant"], "1 topic") == "1 topic: Ant"
    assert say_reach(["Ant", "Bee"], "2 topics") == "2 topics, from Ant to Bee"


@pytest.mark.parametrize("count, named, more", [(24, 24, ""), (25, 25, ""), (26, 24, "and 2 more")])
def test_no_topic_is_left_out_alone(portal_of: Composing, count: int, named: int, more: str) -> None:
    tags = [f"a{n:02}" for n in range(count)] + [f"b{n:03}" for n in range(MOST)]
    topics = portal_of({"measures/m.md": front(f"title: M\ntags: [{', '.join(tags)}]")}).view("topics.html")
    assert (len(topics.parts[0].first), topics.parts[0].more) == (named, more)


def test_the_page_of_all_topics_names_the_first_of_each_letter_and_says_how_many_more(many: Portal) -> None:
    parts = many.view("topics.html").parts
    assert {(len(part.first), part.more, part.sentence) for part in parts} == {
        (24, "and 26 more", ""),
        (24, "and 76 more", ""),
    }
    first = parts[0].first[0]
    assert (first.text, first.href) == ("Q0", "topics-letter-q.html#topic-q0")
    assert all(part.first == () for part in many.view("measures-a-to-z.html").parts)
