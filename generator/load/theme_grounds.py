"""What a theme's text stands on, read from its stylesheets."""

import re
from collections.abc import Iterable

from generator.model.pages import File
from generator.model.problems import Place, Problem
from generator.model.theme import BLACK_AND_WHITE, Grounds

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SAID = re.compile(r"--(paper|surface)\s*:\s*([^;}]+)")
_PAIR = re.compile(r"light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)", re.IGNORECASE)


def read_grounds(sheets: Iterable[File], folder: str, problems: list[Problem]) -> Grounds:
    """The theme's `--paper` and `--surface`, each as the last of its stylesheets has it; white and black if none does.

    A stylesheet that sets one otherwise than as light-dark(#rrggbb, #rrggbb) is a warning: what stands on it then
    can't be checked. A system colour, such as Canvas, is none of ours to check.
    """
    found: dict[str, tuple[str, str]] = {}
    for sheet in sheets:
        text = _COMMENT.sub("", sheet.content.decode("utf-8", "replace"))
        said = _SAID.findall(text)
        pairs = {name: pair.groups() for name, value in said if (pair := _PAIR.fullmatch(value.strip()))}
        found |= {name: (light.lower(), dark.lower()) for name, (light, dark) in pairs.items()}
        for name in dict.fromkeys(
            name for name, value in said if name not in pairs and value.strip().lower() != "canvas"
        ):
            what = f"\"--{name}\" is not set as two colours, so that the site's own colour can't be checked against it"
            mend = f"write --{name}: light-dark(#rrggbb, #rrggbb)"
            problems.append(Problem(Place(f"{folder}/assets/{sheet.path}"), what, mend, is_warning=True))
    if not found:
        return BLACK_AND_WHITE
    return Grounds(tuple(light for light, _ in found.values()), tuple(dark for _, dark in found.values()))
