"""The site's own words."""

from pathlib import Path

from generator.compose.vocabulary import Vocabulary, name_terms
from generator.model.plan import Objective, Team
from generator.model.prose import Prose
from generator.model.statuses import STATUSES
from generator.pipeline import build
from tests.compose.builders import SITE_FILE, front
from tests.conftest import write_site

OURS = Vocabulary({})
THEIRS = Vocabulary({"priority": ("R&D aim", "R&D Aims"), "objective": ("goal",), "close to target": ("amber",)})
TITLE = Prose(("a",), "a")


def test_a_kind_is_called_as_the_site_calls_it() -> None:
    assert (OURS.one("priority"), OURS.many("priority")) == ("Priority", "Priorities")
    assert (THEIRS.one("priority"), THEIRS.many("priority")) == ("R&D aim", "R&D Aims")
    assert (THEIRS.one("objective"), THEIRS.many("objective")) == ("Goal", "Goal")


def test_within_a_sentence_it_has_no_capital_but_an_acronyms() -> None:
    assert (OURS.one_inside("key result"), OURS.many_inside("key result")) == ("key result", "key results")
    assert THEIRS.many_inside("priority") == "R&D aims"


def test_one_is_counted_as_one() -> None:
    assert (OURS.count(1, "measure"), OURS.count(2, "measure"), OURS.count(0, "team")) == (
        "1 measure",
        "2 measures",
        "0 teams",
    )


def test_a_team_is_what_such_a_team_is_called() -> None:
    assert OURS.kind(Team(title=TITLE, kind_="NHS trust")) == "NHS trust"
    assert OURS.kind(Team(title=TITLE)) == "Team"
    assert OURS.kind_inside(Team(title=TITLE, kind_="Ward")) == "ward"
    assert THEIRS.kind(Objective(title=TITLE)) == "Goal"


def test_a_status_has_the_sites_word_and_our_shape() -> None:
    view = THEIRS.status("close to target")
    assert (view.word, view.shape, view.scale) == ("Amber", "triangle", "close")
    assert OURS.status("on target").word == "On target"
    assert OURS.judged("at risk").word == "At risk (judged)"


def test_a_status_within_a_sentence_is_short_only_where_the_site_has_no_word_of_its_own() -> None:
    assert OURS.status_inside("close to target") == "close to target"
    assert OURS.status_inside("close to target", short="close") == "close"
    assert THEIRS.status_inside("close to target", short="close") == "amber"


def test_every_status_can_be_said() -> None:
    assert all(OURS.status(word).word and OURS.status_inside(word) for word in STATUSES)


def test_the_theme_has_each_name_twice() -> None:
    terms, inside = name_terms(THEIRS), name_terms(THEIRS, inside=True)
    assert (terms.priorities, inside.priorities) == ("R&D Aims", "R&D aims")
    assert (terms.key_results, inside.key_result) == ("Key results", "key result")


def test_a_teams_pages_say_team_as_the_site_does(tmp_path: Path) -> None:
    site = SITE_FILE + "words: {team: [Service, Services]}\n"
    files = {"a.md": "title: A", "b.md": "title: B\nparent: a"}
    content = {f"content/teams/{name}": front(fields) for name, fields in files.items()}
    build(write_site(tmp_path / "site", {"site.yaml": site, **content}), tmp_path / "out")
    tops = (tmp_path / "out/teams.html").read_text(encoding="utf-8")
    assert "Find your service, and see how its work matters." in tops
    assert 'content="Find your service."' in tops
    assert ">Services within</h2>" in (tmp_path / "out/teams/a.html").read_text(encoding="utf-8")
