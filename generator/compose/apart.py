"""Markup set apart from other markup on the same page: its ids, what points to them, its landmarks, its links."""

import re
from functools import partial
from html import escape

TITLE = "gallery-title"

_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>""")
_ATTRIBUTE = re.compile(r'(?<=\s)([\w:-]+)="([^"]*)"')
_IDS = {"id", "for", "headers", "list", "form"} | {
    f"aria-{name}" for name in ("labelledby", "describedby", "controls", "owns", "details", "activedescendant")
}
_ID = re.compile(r'\sid="([^"]+)"')
_LANDMARKS = {"nav", "section", "aside", "form"}
_TITLE = re.compile(r"<h1\b")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//")


def set_apart(html: str, prefix: str, name_id: str, name: str) -> str:
    """The same markup whose ids begin with `prefix`, and whose landmarks are named after the example too.

    Links into the portal, which isn't there, lead to `name_id`, the id of the words that name the example. A page's
    heading becomes one of the second level, with the class `TITLE`: the page that shows it has its own.
    """
    html = _TITLE.sub(f'<h2 class="{TITLE}"', html).replace("</h1>", "</h2>")
    ids = frozenset(_ID.findall(html))
    return _TAG.sub(partial(_change_tag, prefix=prefix, name_id=name_id, name=name, ids=ids), html)


def _change_tag(tag: re.Match[str], *, prefix: str, name_id: str, name: str, ids: frozenset[str]) -> str:
    is_landmark = tag[1].lower() in _LANDMARKS

    def change(attribute: re.Match[str]) -> str:
        key, value = attribute[1], attribute[2]
        if key in _IDS and value:
            value = " ".join(prefix + one for one in value.split())
        if is_landmark and key == "aria-labelledby":
            value = f"{value} {name_id}"
        elif is_landmark and key == "aria-label":
            value = f"{value} ({escape(name)})"
        elif key in ("href", "xlink:href"):
            value = _lead(value, prefix, name_id, ids)
        return f'{key}="{value.replace("url(#", f"url(#{prefix}")}"'

    return f"<{tag[1]}{_ATTRIBUTE.sub(change, tag[2])}>"


def _lead(href: str, prefix: str, name_id: str, ids: frozenset[str]) -> str:
    """Where a link leads: within the example, to another host, or else back to the example's name."""
    if href[1:] in ids and href.startswith("#"):
        return f"#{prefix}{href[1:]}"
    return href if _ELSEWHERE.match(href) else f"#{name_id}"
