"""No byte for an audience tells what is meant for a later one: canaries, and bytes that nothing hidden can sway."""

import re
import shutil
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.model.problems import SiteProblems
from generator.pipeline import build
from tests.conftest import write_site

SITE = Path(__file__).parent / "sites" / "canaries"
AUDIENCES = ("public", "qsxstaff", "qbxboard")
LAST = rb"qbx[a-z]+|(?<![0-9a-f.])735\d{2,3}(?![0-9a-f])"  # words and numbers of the last audience, no digests
LATER = {"public": rb"qsx[a-z]+|(?<![0-9a-f.])6247\d(?![0-9a-f])|" + LAST, "qsxstaff": LAST}  # what each may not see
BETWEEN_DIGITS = re.compile(rb"(?<=\d)(?:,|\xc2\xa0|\xe2\x80\xaf|&nbsp;|&#160;| )(?=\d{3}(?!\d))")
UNPUBLISHED = {  # what no page of any edition shows
    b"qbxnumber": "the name of a file whose thing says an id",
    b"qsxstaff": "the name of another audience than the edition's",
    b"qbxaction": "the id of an action",
    b"73513": "the size of a team",
    b"qbxbreak": "the reason of a break",
    b"qbxcsvrow": "the commentary of a breakdown's row",
    b"qbxcheckin": "the commentary of a check-in on an objective",
    b"qbxoverall": "a check-in on a priority: the reason",
    b"qbxoveralljudge": "a check-in on a priority: by whom",
    b"qbxweight": "the reason of a weight",
}


def read_all(*folders: Path) -> dict[str, bytes]:
    """Each file's path and bytes, as one text, without what stands between thousands."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert files
    return {str(file): BETWEEN_DIGITS.sub(b"", file.name.encode() + b"\n" + file.read_bytes()) for file in files}


def find_all(pattern: bytes, texts: dict[str, bytes]) -> dict[bytes, str]:
    """Every match, in small letters, with a file that holds it."""
    found: dict[bytes, str] = {}
    for file, text in texts.items():
        found |= {match.lower(): file for match in re.findall(pattern, text, re.IGNORECASE)}
    return found


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site, with a folder for each edition beside it, built twice so that caches are used."""
    root = tmp_path_factory.mktemp("editions")
    site = shutil.copytree(SITE, root / "site")
    for _ in range(2):
        for audience in AUDIENCES:
            build(site, root / audience, audience=audience)
    return root


@pytest.mark.parametrize("audience", ["public", "qsxstaff"])
def test_an_edition_and_its_cache_hold_no_word_and_no_number_of_a_later_audience(editions, audience):
    texts = read_all(editions / audience, editions / "site" / ".goldenthread" / audience)
    assert find_all(LATER[audience], texts) == {}


def test_the_last_edition_holds_every_word_and_number_so_that_the_search_is_not_blind(editions):
    sources = find_all(LATER["public"], read_all(SITE))
    shown = find_all(LATER["public"], read_all(editions / "qbxboard"))
    missing = {word: file for word, file in sources.items() if word not in shown}
    assert missing.keys() <= UNPUBLISHED.keys(), missing


def test_an_edition_holds_what_is_its_own_and_what_is_for_those_before(editions):
    staff = b"".join(read_all(editions / "qsxstaff").values())
    assert b"Qsxpagetitle" in staff
    assert b"62473" in staff
    assert b"A hard winter" in staff


@pytest.mark.parametrize("audience", ["public", "qsxstaff"])
def test_no_byte_of_an_edition_is_swayed_by_what_it_hides(editions, audience, tmp_path):
    site = shutil.copytree(SITE, tmp_path / "site")
    for file in [*site.rglob("*.md"), *site.rglob("*.yaml"), *site.rglob("*.csv")]:
        text = re.sub(r"735(\d{2,3})", r"\1", file.read_text(encoding="utf-8"))
        text = re.sub(r"(qbx)(?!board)([a-z]*)", r"\1a\2\2", text, flags=re.IGNORECASE)
        text = re.sub(r"off track(?=.*qbx)", "on track", text)
        file.write_text(text, encoding="utf-8")
    for file in [*site.rglob("qbx*"), *site.rglob("*-qbx*")]:
        file.rename(file.with_name(re.sub(r"(qbx)([a-z]*)", r"\1a\2\2", file.name)))
    for file in site.rglob("*.png"):
        file.write_bytes(file.read_bytes().replace(b"qbx", b"xyz"))
    build(site, tmp_path / "portal", audience=audience)
    assert _read_tree(tmp_path / "portal") == _read_tree(editions / audience)


def _read_tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


SEEN = {
    "site.yaml": (
        "name: Riverbank\naddress: https://example.org/\naudiences: [public, board]\nstatus: {roll_up: worst}\n"
    ),
    "content/priorities/health.md": "---\ntitle: Health\n---\n",
    "content/objectives/waits.md": "---\ntitle: Waits\nsupports: health\nteam: clinic\n---\n",
    "content/teams/clinic.md": "---\ntitle: Clinic\n---\n",
    "content/measures/wait.yaml": "wait: {title: Wait, supports: waits, unit: days, better: lower, target: 10}\n",
    "content/results/2026-Q1.yaml": "wait: 9\n",
    "content/glossary.yaml": "median: The middle.\n",
}
HIDDEN = {
    "content/purpose.md": "---\ntitle: Why\naudience: board\n---\n![A plan](images/plan.svg)\n",
    "content/values/candour.md": "---\ntitle: Candour\naudience: board\n---\n",
    "content/priorities/0-money.md": "---\ntitle: Money\naudience: board\n---\n",
    "content/objectives/0-cuts.md": "---\ntitle: Cuts\nsupports: [health, waits]\nteam: clinic\naudience: board\n---\n",
    "content/teams/0-office.md": "---\ntitle: Office\nparent: clinic\naudience: board\n---\n",
    "content/measures/0-money.yaml": (
        "cost: {title: Cost, supports: [waits, health], unit: £, better: lower, target: 5, audience: board}\n"
    ),
    "content/results/2026-Q2.yaml": "cost: 9\nobjectives/waits: {status: off track, audience: board}\n",
    "content/results/2026-Q3.yaml": "wait: {actual: 99, audience: board}\n",
    "content/results/2026-Q4.csv": (
        "measure,period,actual,by Sex,audience\nwait,2026-Q1,8,Women,board\nwait,2026-Q1,7,Men,board\n"
    ),
    "content/reviews/2026-Q2.md": "---\ntitle: Cuts\naudience: board\n---\n",
    "content/news/2026-05-12-cuts.md": "---\ntitle: Cuts\nabout: waits\nteam: clinic\naudience: board\n---\n",
    "content/pages/0-plans.md": "---\ntitle: Plans\naudience: board\n---\n",
    "content/images/plan.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>\n'
    ),
}


@pytest.mark.parametrize("path", [*HIDDEN, "all of them"])
def test_what_is_added_for_a_later_audience_changes_no_byte_for_an_earlier_one(path, tmp_path):
    needed = {"content/images/plan.svg": ["content/purpose.md"], "content/purpose.md": ["content/images/plan.svg"]}
    needed |= {"content/results/2026-Q2.yaml": ["content/measures/0-money.yaml"], "all of them": list(HIDDEN)}
    hidden = {name: HIDDEN[name] for name in (path, *needed.get(path, ())) if name in HIDDEN}
    build(write_site(tmp_path / "without", SEEN), tmp_path / "a", audience="public")
    build(write_site(tmp_path / "with", SEEN | hidden), tmp_path / "b", audience="public")
    assert _read_tree(tmp_path / "b") == _read_tree(tmp_path / "a")


def test_a_total_that_would_give_its_one_hidden_row_away_is_not_published(editions):
    public, board = (read_all(editions / audience / "measures") for audience in ("public", "qbxboard"))
    assert find_all(rb"735182|734882", public) == {}
    assert find_all(rb"735182|734882", board).keys() == {b"735182", b"734882"}
    assert any(b",visits,withheld," in text for text in public.values())


def test_for_an_audience_that_nobody_knows_nothing_is_built(tmp_path):
    site = shutil.copytree(SITE, tmp_path / "site")
    with pytest.raises(SiteProblems) as stop:
        build(site, tmp_path / "portal", audience="publc")
    assert [problem.what for problem in stop.value.problems] == ['no audience is called "publc"']
    assert not (tmp_path / "portal").exists()
    assert not (site / ".goldenthread").exists()


def find_said(audience: str, said: tuple[str, str]) -> dict[bytes, str]:
    """What of a later audience is in what a command printed."""
    words = "".join(said).replace(f"for {audience}", "").encode()
    return find_all(LATER[audience], {"": BETWEEN_DIGITS.sub(b"", words)})


@pytest.mark.parametrize("audience", ["public", "qsxstaff"])
@pytest.mark.parametrize(
    "thing",
    ["cut-waits", "healthier-lives", "outpatients", "median-wait", "visits", "purpose", "kindness", "2026-27-q1"],
)
def test_what_show_prints_for_an_audience_names_nothing_that_is_hidden_from_it(audience, thing, capfd):
    run(["show", thing, "--site", str(SITE), "--audience", audience])
    assert find_said(audience, capfd.readouterr()) == {}


def test_show_offers_an_audience_no_name_that_is_hidden_from_it(capfd):
    assert run(["show", "qbobjective", "--site", str(SITE), "--audience", "public"]) == 1
    assert find_said("public", capfd.readouterr()) == {}
    assert run(["show", "qbobjective", "--site", str(SITE), "--audience", "qbxboard"]) == 1
    assert 'did you mean "qbxobjective"?' in capfd.readouterr().err


@pytest.mark.parametrize("audience", ["public", "qsxstaff"])
def test_what_build_prints_for_an_audience_names_nothing_that_is_hidden_from_it(audience, tmp_path, capfd):
    site = str(shutil.copytree(SITE, tmp_path / "site"))
    assert run(["build", site, "-o", str(tmp_path / "portal"), "--audience", audience, "--jobs", "1"]) == 0
    assert find_said(audience, capfd.readouterr()) == {}


def test_for_the_last_audience_warnings_are_told(tmp_path, capfd):
    site = str(shutil.copytree(SITE, tmp_path / "site"))
    assert run(["build", site, "-o", str(tmp_path / "portal"), "--audience", "qbxboard", "--jobs", "1"]) == 0
    assert 'content/pages/qbxpage.md:8: warning: "objectives/shorter-queues" is now' in capfd.readouterr().err


def test_the_search_index_holds_the_words_of_its_edition_so_that_the_search_for_them_is_not_blind_there(editions):
    found = find_all(LATER["public"], read_all(editions / "qbxboard" / "search"))
    told = {b"qbxobjectivetitle", b"qbxmeasureowner", b"qbxcommentary", b"qbxprose", b"qbxmeaning", b"qbxalso"}
    assert told <= found.keys()
    assert len(found) > 80
