"""What the preview adds to a page: the problems over it, and the script that reloads it."""

import re
from collections.abc import Sequence
from html import escape

from generator.model.problems import Problem, count

OWN = "/.goldenthread/"  # where the preview's own files are served; no portal has such a folder

_BASE = re.compile(rb"<base [^>]*>\s*")


def add_overlay(page: bytes, problems: Sequence[Problem], stamp: str) -> bytes:
    """The page with the problems over it, and the script that reloads it once its `stamp` is no longer current."""
    script = f'<script src="{OWN}reload.js" data-stamp="{escape(stamp)}" defer></script>\n'
    before, end, after = page.rpartition(b"</body>")
    added = (_list_problems(problems) + script).encode()
    return before + added + end + after if end else page + added


def make_problem_page(problems: Sequence[Problem], stamp: str) -> bytes:
    """A page that says what is wrong, for when there is no page to say it over."""
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Problems · preview</title>\n'
        '</head>\n<body class="goldenthread-alone">\n<h1>There is nothing to show yet</h1>\n</body>\n</html>\n'
    )
    return add_overlay(page.encode(), problems, stamp)


def set_root(page: bytes) -> bytes:
    """The page with addresses relative to the portal's root, wherever it is shown."""
    return _BASE.sub(b"", page).replace(b"<head>", b'<head>\n<base href="/">', 1)


def _list_problems(problems: Sequence[Problem]) -> str:
    """The problems as a bar that opens; nothing where there are none."""
    if not problems:
        return ""
    errors = sum(not problem.is_warning for problem in problems)
    told = f"{count(errors, 'problem')}: the page is as it was before" if errors else count(len(problems), "warning")
    rows = "".join(map(_format_problem, problems))
    state = " open" if errors else ""
    return (
        f'<link rel="stylesheet" href="{OWN}preview.css">\n'
        f'<section class="goldenthread-problems" aria-label="Problems in the content"><details{state}>'
        f"<summary>{told}</summary><ol>{rows}</ol></details></section>\n"
    )


def _format_problem(problem: Problem) -> str:
    mark = "warning: " if problem.is_warning else ""
    mend = f"<br>→ {escape(problem.mend)}" if problem.mend else ""
    return f"<li><code>{escape(str(problem.place))}</code> {mark}{escape(problem.what)}{mend}</li>"
