"""A page's view through its theme's template: text out, and nothing looked up."""

from collections.abc import Callable, Mapping
from functools import partial
from traceback import walk_tb

import msgspec
from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from generator.model.charts import ChartView, SmallChart, Sparkline
from generator.model.pages import File, Page, name_by_content
from generator.model.problems import Place, Problem, SiteProblems, find_nearest
from generator.model.site_folder import THEMES
from generator.model.theme import Theme
from generator.render.chart_small import render_small_chart
from generator.render.charts import render_chart, render_sparkline
from generator.render.feeds import render_atom, render_robots, render_sitemap
from generator.render.figures import render_csv, render_json
from generator.render.scripts import tighten_script
from generator.render.search_files import render_results, render_words
from generator.render.sheets import tighten_sheet
from generator.render.sums import keep_sums_whole
from generator.render.template_code import ViewEnvironment

SHEET = "site.css"  # what templates call the one stylesheet that all of a theme's become
SCRIPT = "site.js"  # and the one script
_LAYERS = b"@layer tokens, base, layout, parts, print, exceptions;\n"
_ASSETS = "assets/"
_PLAIN: Mapping[str, Callable[[msgspec.Struct], bytes]] = {
    "csv": render_csv,
    "json": render_json,
    "atom": render_atom,
    "sitemap": render_sitemap,
    "robots": render_robots,
    "search words": render_words,
    "search results": render_results,
}


class Renderer(msgspec.Struct, frozen=True):
    """A theme made ready: its published assets, and what turns a page into bytes."""

    assets: tuple[File, ...]
    render: Callable[[Page], bytes]


def make_renderer(theme: Theme) -> Renderer:
    """The theme made ready. Its `render` raises SiteProblems where one of the theme's templates can't be rendered."""
    assets, names = bundle_assets(theme)
    folder = _name_folder(theme)
    environment = make_environment(theme)
    environment.globals |= {
        "asset": partial(_find_asset, names),
        "chart": _draw_chart,
        "small_chart": _draw_small_chart,
        "sparkline": _draw_sparkline,
    }
    return Renderer(assets, partial(_render, environment, folder))


def check_templates(theme: Theme, problems: list[Problem]) -> None:
    """Tell of each template of the theme that can't be read, with its line."""
    environment = make_environment(theme)
    for name in theme.templates:
        try:
            environment.get_template(name)
        except TemplateSyntaxError as fault:
            problems.append(_explain_syntax(fault, f"{_name_folder(theme)}/{name}"))


def _name_folder(theme: Theme) -> str:
    return f"{THEMES}/{theme.name}/templates"


def make_environment(theme: Theme) -> Environment:
    """What reads the theme's templates, and knows no asset or chart yet."""
    folder = _name_folder(theme)
    environment = ViewEnvironment(
        loader=FunctionLoader(partial(_find_template, theme.templates, folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters["sums"] = keep_sums_whole
    return environment


def bundle_assets(theme: Theme) -> tuple[tuple[File, ...], dict[str, str]]:
    """The theme's files as published, and the path of each by the name that templates call it.

    All stylesheets become one, those of a theme that is extended first; which rule wins is settled by layers, whose
    order stands on top. All scripts become one too, without comments on lines of their own, but for licences
    (/*! … */): each keeps its names to itself. Each name changes with what the file holds, so that no cache goes stale.
    """
    sheets = [tighten_sheet(file.content) for file in theme.assets if file.path.endswith(".css")]
    scripts = [tighten_script(file.content) for file in theme.assets if file.path.endswith(".js")]
    others = [file for file in theme.assets if not file.path.endswith((".css", ".js"))]
    files = [File(SHEET, _LAYERS + b"\n".join(sheets)), File(SCRIPT, b"\n;\n".join(scripts)), *others]
    names = {file.path: _ASSETS + name_by_content(file) for file in files}
    return tuple(File(names[file.path], file.content) for file in files), names


def _find_template(templates: Mapping[str, str], folder: str, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template's text, where faults in it are said to stand, and that it stays as it is; None: there is none."""
    text = templates.get(name)
    return None if text is None else (text, f"{folder}/{name}", lambda: True)


def _find_asset(names: Mapping[str, str], name: str) -> str:
    """Where an asset is published, by the name that templates call it."""
    if name not in names:
        near = find_nearest(name, names)
        raise TemplateRuntimeError(f'the theme has no asset "{name}"' + (f'; did you mean "{near}"?' if near else ""))
    return names[name]


def _draw_chart(view: ChartView) -> Markup:
    return Markup(render_chart(view))  # noqa: S704  (charts escape what they hold)


def _draw_small_chart(view: SmallChart) -> Markup:
    return Markup(render_small_chart(view))  # noqa: S704  (as above)


def _draw_sparkline(view: Sparkline) -> Markup:
    return Markup(render_sparkline(view))  # noqa: S704  (as above)


def _render(environment: Environment, folder: str, page: Page) -> bytes:
    """The bytes of one page."""
    if plain := _PLAIN.get(page.form):
        return plain(page.view)
    try:
        text = environment.get_template(page.form).render(view=page.view)
    except TemplateSyntaxError as fault:
        raise SiteProblems([_explain_syntax(fault, f"{folder}/{page.form}")]) from fault
    except Exception as fault:  # a theme's author may write anything; what isn't the theme's fault is raised anew
        place = _find_place(fault, folder, page.form)
        raise SiteProblems([Problem(place, f"the template can't be rendered: {fault}")]) from fault
    return text.encode()


def _explain_syntax(fault: TemplateSyntaxError, file: str) -> Problem:
    return Problem(Place(fault.filename or file, fault.lineno), f"the template can't be read: {fault.message}")


def _find_place(fault: Exception, folder: str, form: str) -> Place:
    """The line of the theme's template that was being rendered, the innermost where one uses another.

    What went wrong outside of templates is a fault of ours, and is raised anew; but one that uses itself without end
    stops wherever it is.
    """
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(fault.__traceback__)]
    is_the_themes = isinstance(fault, TemplateError | RecursionError) or frames[-1][0].startswith(folder)
    if not is_the_themes:
        raise fault
    places = [Place(name, line) for name, line in frames if name.startswith(folder)]
    return places[-1] if places else Place(f"{folder}/{form}")
