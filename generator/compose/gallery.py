"""The gallery of a theme: its tokens, and each part with what it takes and its examples, light and dark."""

from collections.abc import Iterator, Mapping, Sequence

from generator.compose.apart import TITLE, set_apart
from generator.compose.numbers import count_of
from generator.compose.tokens import list_declarations, list_tokens, sort_token
from generator.compose.urls import number_ids
from generator.model.gallery_views import ExampleView, GalleryView, MacroView, ParameterView, PartView, TokenView
from generator.model.pages import File, Page
from generator.model.parts import Example, Macro, Part
from generator.model.theme import Theme
from generator.model.views import LinkView

PATH = "index.html"
SAMPLES = "assets/samples.css"  # one rule for each token: a strict policy allows no style within the page
_ORIGINS = {"own": "This theme's own", "changed": "Changed in this theme", "": ""}
_SAMPLE = {"colour": "background:var({})", "face": "font-family:var({})", "size": "inline-size:var({})"}
_UNSHOWN = "It has no example of its own: it stands within others."

Html = Mapping[tuple[str, str, str], str]  # by part, macro and example
Defaults = Mapping[tuple[str, str], Mapping[str, str]]  # by part and macro: what holds where a parameter is left out


def compose_gallery(
    theme: Theme, parts: tuple[Part, ...], html: Html, defaults: Defaults, sheets: Sequence[File]
) -> Iterator[Page | File]:
    """The gallery's page, and the stylesheet that shows its tokens; `sheets`: the others, in their order."""
    tokens = list_tokens(sheets)
    yield File(SAMPLES, "".join(_list_rules(tokens, sheets)).encode())
    kinds: dict[str, list[TokenView]] = {"colour": [], "face": [], "size": []}
    for name, value in tokens.items():
        kinds[sort_token(value)].append(TokenView(name, value, _name_sample(name)))
    ids = number_ids((part.name for part in parts), "part-")
    shown = tuple(_part(part, ids[part.name], html, defaults) for part in parts if part.macros)
    macros = sorted((macro for part in shown for macro in part.macros), key=lambda macro: (macro.name, macro.id))
    examples = sum(len(macro.examples) for macro in macros)
    counts = f"{count_of(len(macros), 'part', 'parts')}, {count_of(examples, 'example', 'examples')}"
    view = GalleryView(
        title=f"The parts of the theme {theme.name}",
        summary=f"{counts}, each on light and on dark paper.",
        lang="en",
        sheets=(*(sheet.path for sheet in sheets), SAMPLES),
        colours=tuple(kinds["colour"]),
        faces=tuple(kinds["face"]),
        sizes=tuple(kinds["size"]),
        parts=shown,
        index=tuple(LinkView(macro.name, f"#{macro.id}") for macro in macros),
    )
    yield Page(PATH, "gallery.html", view)


def _list_rules(tokens: Mapping[str, str], sheets: Sequence[File]) -> Iterator[str]:
    """The rules that show each token, and a page's title that isn't one here."""
    for name, value in tokens.items():
        yield f".{_name_sample(name)}{{{_SAMPLE[sort_token(value)].format(name)}}}\n"
    yield f".{TITLE}{{{';'.join(list_declarations(sheets, 'h1'))}}}\n"


def _name_sample(token: str) -> str:
    return f"token{token[1:]}"


def _part(part: Part, part_id: str, html: Html, defaults: Defaults) -> PartView:
    macros = tuple(
        _macro(part, macro, f"{part_id}.{macro.name}", html, defaults.get((part.name, macro.name), {}))
        for macro in part.macros
    )
    return PartView(part.template, part_id, _ORIGINS[part.origin], macros)


def _macro(part: Part, macro: Macro, macro_id: str, html: Html, defaults: Mapping[str, str]) -> MacroView:
    call = ", ".join(f"{p.name}={defaults[p.name]}" if p.name in defaults else p.name for p in macro.parameters)
    return MacroView(
        id=macro_id,
        name=macro.name,
        help=macro.help,
        taken_in=f'{{% from "{part.template}" import {macro.name} %}}',
        called=f"{{{{ {macro.name}({call}) }}}}",
        parameters=tuple(ParameterView(p.name, p.type, p.help, defaults.get(p.name, "")) for p in macro.parameters),
        examples=tuple(
            _example(macro, example, html[part.name, macro.name, example.name], f"{macro_id}.{place}")
            for place, example in enumerate(macro.examples, 1)
        ),
        no_example="" if macro.examples else _UNSHOWN,
    )


def _example(macro: Macro, example: Example, html: str, example_id: str) -> ExampleView:
    name = f"{macro.name}: {example.name}"
    light, dark = (set_apart(html, f"{example_id}.{half}.", example_id, name) for half in ("light", "dark"))
    return ExampleView(example_id, example.name, light, dark)
