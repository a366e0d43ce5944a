"""The address of each page and of each part of one, known to this file only.

All are flat, one folder down at most, and made of letters, digits, hyphens and points, so that none need be quoted.
"""

import re
import unicodedata
from collections.abc import Iterable

from generator.model.nouns import PURPOSE, Key
from generator.model.periods import Period

HOME = "index.html"
PURPOSE_PAGE = "purpose.html"
VALUES = "values.html"
PRIORITIES = "priorities.html"
OBJECTIVES = "objectives.html"
TEAMS = "teams.html"
MEASURES = "measures.html"
MEASURES_A_TO_Z = "measures-a-to-z.html"
ALL_FIGURES = "measures.csv"
MAP = "map.html"
PLAN = "plan.html"
TOPICS = "topics.html"
CHANGED = "what-changed.html"
CHANGED_FEED = "what-changed.xml"
NEWS = "news.html"
NEWS_FEED = "news.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
OWNERS = "who-to-ask.html"
COVERAGE = "coverage.html"
REPORTS = "reports.html"
GLOSSARY = "glossary.html"
GUIDE = "how-to-read-this.html"
NOT_FOUND = "404.html"
BRAND_SHEET = "assets/brand.css"  # the site's own colour and faces; letters that change with it come before the dot
SEARCH = "search.html"
SEARCH_START = "search/start.js"

PART = "part-"  # what the id of an author's own part (heading, key result, milestone) begins with on its page


def find_path(key: Key) -> str:
    """The path of the page a key stands on: "measures/median-wait.html". Of a review ask `Edition.find_page`."""
    whole = key.partition("#")[0]
    return PURPOSE_PAGE if whole == PURPOSE else f"{whole}.html"


def report_path(period: Period) -> str:
    """The path of a period's report: "reports/2026-q1.html"."""
    return f"reports/{report_id(period)}.html"


def report_id(period: Period) -> str:
    """A period as an address writes it: 2026-q1, 2026-04, 2026, 2026-05-17-to-2026-06-11."""
    return period.text.lower().replace("..", "-to-")


def sitemap_path(number: int) -> str:
    """The path of one sitemap of several: "sitemap-1.xml"."""
    return f"sitemap-{number}.xml"


def search_path(name: str) -> str:
    """Where a file of the search index is published: "search/words-wa.js"."""
    return f"search/{name}.js"


def words_name(prefix: str) -> str:
    """The name of the index's file of words that begin so (spelt in letters that any file's name can have)."""
    return f"words-{prefix}" if prefix else "words"


def results_name(number: int) -> str:
    """The name of one of the index's files of results."""
    return f"results-{number}"


def whole_report_path(period: Period) -> str:
    """The path of a period's report with everything in it, for print: "print/2026-q1.html"."""
    return f"print/{report_id(period)}.html"


def whole_priority_path(key: Key) -> str:
    """The path of a priority with everything below it, for print: "print/priority-healthier-lives.html"."""
    return f"print/priority-{key.partition('/')[2]}.html"


def image_path(source: str) -> str:
    """Where an image of the site is published, from its path below content/images/."""
    return f"images/{source}"


def find_root(path: str) -> str:
    """What leads from a page to the portal's root: "" or "../"."""
    return "../" * path.count("/")


def make_href(path: str, to: str, part: str = "") -> str:
    """The address of the page or file `to` (or of the id `part` on it) as the page at `path` writes it."""
    fragment = f"#{part}" if part else ""
    return fragment if to == path and part else find_root(path) + to + fragment


def make_id(name: str) -> str:
    """A name as an id writes it: "waiting-times"; without an ASCII letter the codes of its letters; never empty."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    return "-".join(words) or "-".join(f"{ord(letter):x}" for letter in name) or "0"


def status_id(status: str) -> str:
    """What an address names that asks a list for those alone that stand so: "status-on-target"."""
    return f"status-{make_id(status)}"


def number_ids(names: Iterable[str], prefix: str) -> dict[str, str]:
    """An id for each name, in order, no two alike: where "C++" and "C#" would share one, the later is numbered."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        base = candidate = prefix + make_id(name)
        count = 1
        while candidate in taken:
            count += 1
            candidate = f"{base}-{count}"
        taken.add(candidate)
        ids[name] = candidate
    return ids


def find_letter(name: str) -> str:
    """The letter under which a list from A to Z has a name, without its accent; "0–9" for a figure."""
    first = unicodedata.normalize("NFKD", name.lstrip() or "?")[0].upper()
    return "0–9" if first.isdigit() else first
