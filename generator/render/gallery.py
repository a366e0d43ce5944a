"""The gallery's own rendering: each example of a part, and the page that shows them all."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from generator.model.pages import Page
from generator.model.parts import Part
from generator.model.theme import Theme
from generator.render.page import make_renderer

GALLERY = "gallery.html"  # what its own template is called; no theme's template stands at the top but base.html
_EXAMPLE = "gallery-example.html"
_CALL = "{% import view.template as part %}{{ part[view.macro](**view.arguments) }}"


class _Call(msgspec.Struct, frozen=True):
    """One macro with what it is called with."""

    template: str
    macro: str
    arguments: dict[str, Any]


Drawn = dict[tuple[str, str, str], str]  # markup by part, macro and example


def draw_examples(theme: Theme, parts: Iterable[Part]) -> Drawn:
    """Every example as markup; SiteProblems where a template can't be rendered."""
    tried = msgspec.structs.replace(theme, templates=theme.templates | {_EXAMPLE: _CALL})
    render = make_renderer(tried).render
    return {
        (part.name, macro.name, example.name): _draw(render, part, macro.name, example.arguments)
        for part in parts
        for macro in part.macros
        for example in macro.examples
    }


def _draw(render: Callable[[Page], bytes], part: Part, macro: str, arguments: dict[str, Any]) -> str:
    return render(Page(_EXAMPLE, _EXAMPLE, _Call(part.template, macro, arguments))).decode()


def hang_gallery(theme: Theme, template: str) -> Theme:
    """The theme with the gallery's template among its own."""
    return msgspec.structs.replace(theme, templates=theme.templates | {GALLERY: template})
