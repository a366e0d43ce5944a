"""After any edit, what a build leaves is what a fresh build of the same files writes, byte for byte."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from generator.model.problems import SiteProblems
from generator.pipeline import build

SMALL = Path(__file__).parent / "sites" / "small"
WORDS = ("better", "*nearer*", "sooner", "for everyone", "— at last", "& again")
SETTINGS = {
    "theme: {name: own,": "theme: {name: default,",
    "roll_up: counts": "roll_up: worst",
    "[Ambition, Ambitions]": "[Aim, Aims]",
    "name: Riverbank Clinic": "name: Riverside Clinic",
    '"#005f73"': '"#7a3b12"',
    "https://intranet.example.org/strategy/": "https://other.example.org/",
}


class Author:
    """Makes one random edit after another in a site, and chooses for whom and when it is built."""

    def __init__(self, site: Path, seed: int) -> None:
        self.site = site
        self.random = random.Random(seed)  # noqa: S311  (the same edits each time)
        self.audience = ""
        self.as_of = ""
        self.added = 0

    def pick(self, pattern: str) -> Path:
        """One of the files of content, the same one for the same seed."""
        return self.random.choice(sorted((self.site / "content").glob(pattern)))

    def change(self, file: Path, old: str, new: str) -> None:
        """Replace the first `old` in a file."""
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def retitle(self) -> None:
        self.change(self.pick("**/*.md"), "\ntitle: ", f"\ntitle: {self.random.choice('ABC')} ")

    def write_words(self) -> None:
        with self.pick("**/*.md").open("a", encoding="utf-8") as file:
            file.write(f"\nAnd {self.random.choice(WORDS)}.\n")

    def change_result(self) -> None:
        period = self.random.choice(["2024-Q1,62", "2025-Q1,59", "2025-Q3,57"])
        new = f"{period.partition(',')[0]},{self.random.randint(40, 70)}"
        self.change(self.site / "content/results/history.csv", f"median-wait,{period}", f"median-wait,{new}")
        self.change(self.pick("results/2026-27-Q1.yaml"), "actual: 5", f"actual: 5{self.random.randint(0, 9)}")

    def add_thing(self) -> None:
        self.added += 1
        aim = self.random.choice(["healthier-lives", "within-our-means", "cut-waits"])
        text = f"---\ntitle: A new aim {self.added}\nsupports: {{{aim}: It {self.random.choice(WORDS)}.}}\n---\n"
        (self.site / f"content/objectives/new-{self.added}.md").write_text(text, encoding="utf-8")

    def delete_thing(self) -> None:
        for file in sorted((self.site / "content").glob("**/new-*.md"))[:1]:
            file.unlink()

    def tell_news(self) -> None:
        self.added += 1
        about = self.random.choice(["healthier-lives", "cut-waits", "purpose"])
        day = f"202{self.random.randint(4, 6)}-0{self.random.randint(1, 9)}-12"
        text = f"---\ntitle: News {self.added}\nabout: {about}\nteam: clinic\n---\nIt {self.random.choice(WORDS)}.\n"
        (self.site / f"content/news/{day}-new-{self.added}.md").write_text(text, encoding="utf-8")

    def move(self) -> None:
        """Into a folder, with a number in front: another place in lists, the same thing."""
        file = self.pick("objectives/**/[!1]*.md")  # one that no link names by its path
        name = file.stem.lstrip("0123456789-")
        target = (
            self.site
            / f"content/objectives/moved-{self.random.randint(1, 3)}"
            / f"{self.random.randint(1, 9)}-{name}.md"
        )
        target.parent.mkdir(exist_ok=True)
        file.replace(target)

    def rename(self) -> None:
        """Give a thing another id, with its earlier one."""
        for file in sorted((self.site / "content").glob("**/new-*.md"))[:1]:
            self.added += 1
            self.change(file, "---\n", f"---\nformerly: [{file.stem}]\n")
            file.rename(file.with_name(f"renamed-{self.added}.md"))

    def change_settings(self) -> None:
        self.change(self.site / "site.yaml", *self.random.choice(sorted(SETTINGS.items())))

    def change_theme(self) -> None:
        name = self.random.choice(["templates/pages/page.html", "assets/css/own.css"])
        file = self.site / "themes/own" / name
        if file.exists():
            self.change(file, "own", f"own x{self.random.randint(1, 99)}") if file.suffix == ".html" else file.unlink()
        elif file.suffix == ".css":
            file.write_text("@layer exceptions { main { color: green; } }\n", encoding="utf-8")

    def add_term(self) -> None:
        with (self.site / "content/glossary.yaml").open("a", encoding="utf-8") as file:
            file.write(f"term {self.added} {self.random.random()}: What {self.random.choice(['it', 'this'])} means.\n")

    def turn_to(self) -> None:
        self.audience = self.random.choice(["", "public", "staff", "board"])
        self.as_of = self.random.choice(["", "2026-Q1", "2025-Q4", "2026-08-31"])

    def spoil(self) -> None:
        """Leave something that can't be built."""
        (self.site / "content/pages/spoilt.md").write_text("---\ntitel: Spoilt\n---\n", encoding="utf-8")

    def mend(self) -> None:
        (self.site / "content/pages/spoilt.md").unlink(missing_ok=True)

    def edit(self) -> str:
        """Make one edit; its name, for when it shows a fault."""
        edits: list[Callable[[], None]] = [
            *(self.retitle, self.write_words, self.change_result, self.add_thing, self.delete_thing, self.move),
            self.tell_news,
            *(self.rename, self.change_settings, self.change_theme, self.add_term, self.turn_to, self.spoil),
            *(self.mend, self.mend, self.mend, self.mend, self.mend),
        ]
        chosen = self.random.choice(edits)
        chosen()
        return chosen.__name__


def tamper(portal: Path, chance: random.Random) -> None:
    """Do to a published file what others may do: delete it, write into it, touch it."""
    if not portal.exists() or chance.random() < 0.7:
        return
    file = chance.choice(sorted(portal.rglob("*.html")))
    what = chance.choice(["delete", "touch", "write"])
    if what == "delete":
        file.unlink()
    elif what == "touch":
        file.touch()
    else:
        file.write_text("gone", encoding="utf-8")


def build_tree(site: Path, portal: Path, author: Author, *, fresh: bool) -> dict[str, bytes] | str:
    """All files of the portal after a build; or the problems that stood in its way."""
    try:
        build(site, portal, audience=author.audience, as_of=author.as_of, fresh=fresh)
    except SiteProblems as found:
        return repr(found.problems)
    return {
        file.relative_to(portal).as_posix(): file.read_bytes() for file in sorted(portal.rglob("*")) if file.is_file()
    }


def test_after_any_edit_a_build_leaves_what_a_fresh_build_writes(tmp_path: Path, edits: int):
    site, portal = tmp_path / "site", tmp_path / "portal"
    shutil.copytree(SMALL, site)
    author = Author(site, seed=2025)
    built = 0
    for number in range(edits):
        done = author.edit()
        tamper(portal, author.random)
        kept = build_tree(site, portal, author, fresh=False)
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".goldenthread"))
        fresh = build_tree(copy, copy / "portal", author, fresh=True)
        assert kept == fresh, f"edit {number}: {done}"
        built += isinstance(kept, dict)
        shutil.rmtree(copy)
    assert built > edits / 3  # else too much was broken to show anything
