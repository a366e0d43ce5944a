"""What the gallery of a theme's parts shows: its tokens, and each part with its examples."""

import msgspec

from generator.model.views import LinkView


class TokenView(msgspec.Struct, frozen=True):
    """A custom property of the theme; `sample` is the class that shows it."""

    name: str  # "--paper"
    value: str  # as the stylesheet has it
    sample: str


class ParameterView(msgspec.Struct, frozen=True):
    """What a macro takes."""

    name: str
    type: str
    help: str
    default: str  # what holds where it is left out, as a template writes it; "" where it must be given


class ExampleView(msgspec.Struct, frozen=True):
    """An example, drawn twice, so that no id stands twice on the page."""

    id: str
    name: str
    light: str  # html
    dark: str  # html


class MacroView(msgspec.Struct, frozen=True):
    """A macro: what it is for, how a template takes it in and calls it, its examples."""

    id: str
    name: str
    help: str
    taken_in: str  # '{% from "parts/links.html" import link %}'
    called: str  # "{{ link(view) }}"
    parameters: tuple[ParameterView, ...]
    examples: tuple[ExampleView, ...]
    no_example: str  # what stands there instead; "" where there are some


class PartView(msgspec.Struct, frozen=True):
    """A file of parts."""

    name: str  # "links.html"
    id: str
    origin: str  # whose it is, in a site's own theme: "Changed here"; ""
    macros: tuple[MacroView, ...]


class GalleryView(msgspec.Struct, frozen=True):
    """The whole gallery, one page."""

    title: str
    summary: str
    lang: str
    sheets: tuple[str, ...]  # hrefs of its stylesheets
    colours: tuple[TokenView, ...]
    faces: tuple[TokenView, ...]
    sizes: tuple[TokenView, ...]
    parts: tuple[PartView, ...]
    index: tuple[LinkView, ...]  # every macro by name
