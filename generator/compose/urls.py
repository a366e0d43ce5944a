"""The address of each thing and each page: the only file that knows them. All are flat, at most one folder down."""

from urllib.parse import quote

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
MAP = "map.html"
PLAN = "plan.html"
TOPICS = "topics.html"
CHANGED = "what-changed.html"
OWNERS = "who-to-ask.html"
COVERAGE = "coverage.html"
REPORTS = "reports.html"
GLOSSARY = "glossary.html"
GUIDE = "how-to-read-this.html"
NOT_FOUND = "404.html"


def find_path(key: Key) -> str:
    """The path of the page a key stands on: "measures/median-wait.html"; a review's is its period's report."""
    whole = key.partition("#")[0]
    if whole == PURPOSE:
        return PURPOSE_PAGE
    kind, _, thing_id = whole.partition("/")
    return f"reports/{thing_id}.html" if kind == "reviews" else f"{kind}/{thing_id}.html"


def report_path(period: Period) -> str:
    """The path of a period's report: "reports/2026-q1.html"."""
    return f"reports/{report_id(period)}.html"


def report_id(period: Period) -> str:
    """A period as an address writes it: 2026-q1, 2026-04, 2026, 2026-05-17-to-2026-06-11."""
    return period.text.lower().replace("..", "-to-")


def image_path(source: str) -> str:
    """Where an image of the site is published, from its path below content/images/."""
    return f"images/{source}"


def find_root(path: str) -> str:
    """What leads from a page to the portal's root: "" or "../"."""
    return "../" * path.count("/")


def make_href(path: str, to: str, part: str = "") -> str:
    """The address of the page or file `to` (or of a part of it) as the page at `path` writes it."""
    fragment = f"#{part}" if part else ""
    return fragment if to == path and part else find_root(path) + quote(to) + fragment


def key_href(path: str, key: Key) -> str:
    """The address of a thing, or of a part of one, as the page at `path` writes it."""
    return make_href(path, find_path(key), key.partition("#")[2])
