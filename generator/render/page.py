"""A page's view through its theme's template: text out, and nothing looked up."""

from collections.abc import Callable, Mapping
from hashlib import blake2b

import msgspec
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from generator.model.charts import ChartView, Sparkline
from generator.model.pages import File, Page
from generator.model.problems import Place, Problem, SiteProblems
from generator.model.theme import Theme
from generator.render.charts import render_chart, render_sparkline
from generator.render.figures import render_csv, render_json

LAYERS = "@layer tokens, base, layout, parts, print, exceptions;\n"
SHEET = "site.css"
_ASSETS = "assets/"


class Renderer(msgspec.Struct, frozen=True):
    """A theme made ready: its published assets, and what turns a page into bytes."""

    assets: tuple[File, ...]
    render: Callable[[Page], bytes]


def make_renderer(theme: Theme) -> Renderer:
    """The theme made ready to render; SiteProblems where one of its templates can't be read."""
    assets, names = bundle_assets(theme)
    environment = Environment(
        loader=DictLoader(theme.templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"asset": names.__getitem__, "chart": _draw_chart, "sparkline": _draw_sparkline}
    return Renderer(assets, lambda page: _render(page, environment, theme))


def bundle_assets(theme: Theme) -> tuple[tuple[File, ...], dict[str, str]]:
    """The theme's files as published, and the path of each by the name that templates call it.

    All stylesheets become one; its name and the scripts' change with what they hold, so that no cache goes stale.
    """
    sheets = [file.content for file in theme.assets if file.path.endswith(".css")]
    files = [File(SHEET, LAYERS.encode() + b"\n".join(sheets)), *(f for f in theme.assets if not f.path.endswith(".css"))]
    names = {file.path: _ASSETS + _name_by_content(file) for file in files}
    return tuple(File(names[file.path], file.content) for file in files), names


def _name_by_content(file: File) -> str:
    stem, dot, ending = file.path.rpartition(".")
    return f"{stem}-{blake2b(file.content, digest_size=4).hexdigest()}{dot}{ending}"


def _draw_chart(view: ChartView) -> Markup:
    return Markup(render_chart(view))  # noqa: S704  (charts escape what they hold)


def _draw_sparkline(view: Sparkline) -> Markup:
    return Markup(render_sparkline(view))  # noqa: S704  (as above)


_PLAIN: Mapping[str, Callable[[msgspec.Struct], bytes]] = {"csv": render_csv, "json": render_json}


def _render(page: Page, environment: Environment, theme: Theme) -> bytes:
    """The bytes of one page."""
    if plain := _PLAIN.get(page.form):
        return plain(page.view)
    try:
        return environment.get_template(page.form).render(view=page.view).encode()
    except TemplateSyntaxError as fault:
        place = Place(f"themes/{theme.name}/templates/{fault.name or page.form}", fault.lineno)
        raise SiteProblems([Problem(place, f"the template can't be read: {fault.message}")]) from fault
    except TemplateError as fault:
        place = Place(f"themes/{theme.name}/templates/{page.form}")
        raise SiteProblems([Problem(place, f"the template can't be rendered: {fault.message}")]) from fault
