"""A site's folder: which file is what, what its id and its place are, and what belongs nowhere."""

import pytest

from generator.load.content import load_site
from generator.model.plan import Objective, Purpose
from generator.model.problems import Problem

SITE = {"site.yaml": "name: A\nyear: {starts: april, named: both}\naudiences: [public, staff]\n"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'


def load(site, files):
    """What the files of content/ say, and what is wrong, each as (place, what)."""
    problems: list[Problem] = []
    records = load_site(site({**SITE, **{f"content/{path}": text for path, text in files.items()}}), problems)
    assert records
    return records, [(str(problem.place), problem.what) for problem in problems]


def load_well(site, files):
    """What the files say, of which there is nothing to complain."""
    records, problems = load(site, files)
    assert problems == []
    return records


def test_a_file_is_a_thing_named_and_placed_by_its_name(site):
    files = {"objectives/2-safe/10-cut-waits.md": "---\ntitle: Cut waits\n---\nWhy it *matters*.\n"}
    (thing,) = load_well(site, files).things
    assert isinstance(thing, Objective)
    assert (thing.id, thing.order, str(thing.place)) == (
        "cut-waits",
        10,
        "content/objectives/2-safe/10-cut-waits.md",
    )
    assert (thing.words.plain, thing.words.line) == ("Why it matters.", 4)


@pytest.mark.parametrize(
    "name, thing_id, order",
    [
        ("cut-waits.md", "cut-waits", 1000),
        ("1-cut-waits.MD", "cut-waits", 1),
        ("123-cut-waits.md", "cut-waits", 123),
        ("2026-plan.md", "2026-plan", 1000),
        ("3-2.md", "2", 3),
    ],
)
def test_a_number_of_up_to_three_digits_is_a_place_in_lists(site, name, thing_id, order):
    (thing,) = load_well(site, {f"objectives/{name}": "---\ntitle: A\n---\n"}).things
    assert (thing.id, thing.order) == (thing_id, order)


def test_an_id_on_top_overrides_the_files_name(site):
    (thing,) = load_well(site, {"objectives/Some Name.md": "---\ntitle: A\nid: cut-waits\n---\n"}).things
    assert thing.id == "cut-waits"


def test_a_list_holds_many_things_in_its_own_order_after_those_with_a_number(site):
    files = {
        "teams/all.yaml": "wards:\n  title: Wards\n  words: |\n    Beds and *more*.\nclinics: {title: Clinics}\n",
        "teams/more.yml": "pharmacy: {title: Pharmacy}\n",
        "teams/1-board.md": "---\ntitle: Board\n---\n",
    }
    things = sorted(load_well(site, files).things, key=lambda thing: thing.order)
    assert [thing.id for thing in things] == ["board", "wards", "clinics", "pharmacy"]
    assert (things[1].words.plain, str(things[2].place)) == ("Beds and more.", "content/teams/all.yaml:5")


def test_the_purpose_and_the_glossary_are_files_of_their_own(site):
    records = load_well(
        site,
        {
            "purpose.md": "---\ntitle: Why\nvision: All well.\n---\n",
            "glossary.yaml": "RTT: Wait.\nED: {text: A&E, audience: staff}\n",
        },
    )
    (purpose,) = records.things
    assert isinstance(purpose, Purpose)
    assert purpose.vision.plain == "All well."
    assert [(term.term, term.text.plain, term.audience) for term in records.glossary] == [
        ("RTT", "Wait.", ""),
        ("ED", "A&E", "staff"),
    ]


@pytest.mark.parametrize(
    "name, thing_id, period",
    [
        ("2026-27-Q1", "2026-27-q1", "2026-Q1"),
        ("2026-04", "2026-04", "2026-04"),
        ("2026-05-17..2026-06-11", "2026-05-17-to-2026-06-11", "2026-05-17..2026-06-11"),
    ],
)
def test_a_review_is_of_the_period_that_its_file_is_called_by(site, name, thing_id, period):
    (review,) = load_well(site, {f"reviews/{name}.md": "---\nheld: 2026-07-23\n---\nIt rained.\n"}).things
    assert (review.id, review.period.text) == (thing_id, period)


def test_a_file_without_fields_is_words_that_need_a_title(site):
    records, problems = load(site, {"pages/about.md": "Hello.\n"})
    assert records.things[0].words.plain == "Hello."
    assert problems == [("content/pages/about.md:1", 'a page needs "title"')]


def test_a_thing_whose_fields_cannot_be_read_is_there_all_the_same(site):
    records, problems = load(site, {"teams/wards.md": "---\ntitle: a: b\n---\n"})
    assert [thing.id for thing in records.things] == ["wards"]
    assert len(problems) == 1


@pytest.mark.parametrize("name", ["con", "index", "lpt1", "com9"])
def test_a_name_that_computers_keep_is_no_id_now_or_formerly(site, name):
    files = {
        f"teams/{name}.md": "---\ntitle: A\n---\n",
        "teams/wards.md": f"---\ntitle: B\nformerly: [{name}]\n---\n",
    }
    assert [place for place, _ in load(site, files)[1]] == [f"content/teams/{name}.md", "content/teams/wards.md"]


@pytest.mark.parametrize(
    "file", ["objectives/cut-waits.cy.md", "teams/a/all.cy.yaml", "purpose.cy.md", "glossary.cy.yaml"]
)
def test_a_translation_is_refused_by_name(site, file):
    assert load(site, {file: "title: A\n"})[1] == [(f"content/{file}", "translations are not built yet")]


@pytest.mark.parametrize("kind", ["initiatives", "risks", "feedback", "stories", "analyses", "people"])
def test_a_kind_that_is_not_built_says_so_once(site, kind):
    files = {f"{kind}/a.md": "---\ntitle: A\n---\n", f"{kind}/b.md": ""}
    assert load(site, files)[1] == [(f"content/{kind}", f"{kind} are not built yet")]


@pytest.mark.parametrize("file", ["objective/a.md", "Objectives/a.md", "purpose.txt", "notes.md", "objectives/a.txt"])
def test_what_belongs_nowhere_is_told(site, file):
    records, problems = load(site, {file: "---\ntitle: A\n---\n"})
    assert (records.things, len(problems)) == ((), 1)


def test_pictures_are_read_with_their_size_and_bytes(site):
    (picture,) = load_well(site, {"images/wards/plan.SVG": SVG}).pictures
    assert (picture.path, picture.width, picture.height) == ("wards/plan.SVG", 40, 30)
    assert picture.content == SVG.encode()


def test_a_picture_whose_name_no_address_has_is_told(site):
    records, problems = load(site, {"images/our ward.svg": SVG, "images/a#b/c.svg": SVG})
    assert records.pictures == ()
    assert len(problems) == 2


def test_a_file_that_is_no_text_is_told_and_the_others_are_read(site):
    folder = site({**SITE, "content/teams/wards.md": "---\ntitle: A\n---\n"})
    (folder / "content" / "teams" / "clinics.md").write_bytes(b"\xff\xfe\x00")
    problems: list[Problem] = []
    records = load_site(folder, problems)
    assert records
    assert [thing.id for thing in records.things] == ["wards"]
    assert [str(problem.place) for problem in problems] == ["content/teams/clinics.md:1"]


@pytest.mark.parametrize("text", ["- wards\n", "wards\n", "wards: Wards\n", "Wards!: {title: A}\n", "wards: [a]\n"])
def test_a_list_of_things_is_fields_by_id(site, text):
    assert [place for place, _ in load(site, {"teams/all.yaml": text})[1]] == ["content/teams/all.yaml:1"]


def test_a_site_without_content_is_empty(site):
    records = load_well(site, {})
    assert (records.things, records.results, records.pictures) == ((), (), ())
