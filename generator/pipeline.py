"""The whole of a build, in order: load, link, redact, evaluate, compose, render, publish."""

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec

from generator.compose.advice import advise
from generator.compose.brand import advise_colour, make_brand
from generator.compose.gallery import compose_gallery
from generator.compose.portal import compose
from generator.evaluate.score import evaluate
from generator.link.assemble import link
from generator.link.audiences import check_audience, find_default
from generator.link.redact import redact
from generator.load.content import load_site
from generator.load.part_contracts import read_parts
from generator.load.site import load_settings
from generator.load.theme_folder import load_gallery, load_theme
from generator.model.pages import File, Page
from generator.model.parts import Part
from generator.model.periods import Period, parse_period
from generator.model.problems import Place, Problem, SiteProblems
from generator.model.scorecard import Scorecard
from generator.model.strategy import Strategy
from generator.model.theme import Theme
from generator.publish.fingerprint import digest_engine, fingerprint_all
from generator.publish.manifest import GALLERY
from generator.publish.writer import Published, publish
from generator.render.gallery import draw_examples, hang_gallery
from generator.render.macros import Signatures, check_macros, list_defaults, read_signatures
from generator.render.page import Renderer, check_templates, make_renderer
from generator.render.workers import render_all

CACHE = ".goldenthread"
LATEST = "latest"
_LIBRARIES = ("babel", "jinja2", "markdown-it-py", "msgspec", "pygal")


class Standing(msgspec.Struct, frozen=True):
    """A site read and worked out for one audience, as of one day."""

    strategy: Strategy
    scorecard: Scorecard
    warnings: tuple[Problem, ...]  # none that names what the audience doesn't see


class Portal(msgspec.Struct, frozen=True):
    """All that a portal will hold: pages to be rendered, files at hand, and what renders them."""

    pages: dict[str, Page]
    files: dict[str, File]
    renderer: Renderer
    theme: Theme
    standing: Standing


def read_strategy(site: Path) -> Strategy:
    """The whole strategy of the folder `site`, every name resolved; SiteProblems if it has any but warnings."""
    problems: list[Problem] = []
    records = load_site(site, problems)
    strategy = link(records, problems) if records else None
    if strategy is None or not _are_warnings(problems):
        raise SiteProblems(problems)
    return msgspec.structs.replace(strategy, warnings=tuple(sorted({*_warn(strategy), *problems})))


def _warn(strategy: Strategy) -> tuple[Problem, ...]:
    """What authors are warned of: what was found on the way, and advice on what the last audience sees."""
    return (*strategy.warnings, *advise(strategy, evaluate(strategy)))


def work_out(site: Path, *, audience: str = "", as_of: str = "") -> Standing:
    """How everything stands for an audience (else the site's default) as of a day or period as authors write it."""
    whole = read_strategy(site)
    audience = audience or find_default(whole.settings)
    problems: list[Problem] = []
    check_audience(whole.settings, audience, problems)
    period = _parse_as_of(as_of, whole, problems)
    if problems:
        raise SiteProblems(problems)
    strategy = redact(_forget_as_of(whole) if as_of == LATEST else whole, audience)
    return Standing(strategy, evaluate(strategy, period), _tell_warnings(whole, strategy))


def _tell_warnings(whole: Strategy, strategy: Strategy) -> tuple[Problem, ...]:
    """The site's warnings; for a narrower audience only that there are some, for they may name what it doesn't see."""
    if strategy.audience == whole.audience or not whole.warnings:
        return strategy.warnings
    what = "the site has warnings, which may name what this edition does not show"
    return (Problem(Place("site.yaml"), what, "to read them: goldenthread check", is_warning=True),)


def _parse_as_of(text: str, strategy: Strategy, problems: list[Problem]) -> Period | None:
    """The period `--as-of` names; None for "latest", and where nothing is said, so that site.yaml's own holds."""
    if text in ("", LATEST):
        return None
    period = parse_period(text, strategy.settings.year)
    if period is None:
        mend = "write a period or a day, such as 2026-Q1 or 2026-06-30"
        problems.append(Problem(Place("--as-of"), f'"{text}" is no period', mend))
    return period


def _forget_as_of(strategy: Strategy) -> Strategy:
    """The strategy without the day that site.yaml chose."""
    return msgspec.structs.replace(strategy, settings=msgspec.structs.replace(strategy.settings, as_of=None))


def check(site: Path) -> tuple[Problem, ...]:
    """Every problem and warning of a site; its theme's too. Never raises SiteProblems."""
    problems: list[Problem] = []
    records = load_site(site, problems)
    strategy = link(records, problems) if records else None
    if records and (theme := load_theme(site, records.settings.theme.name, problems, line=records.settings.theme.line)):
        problems += [*_check_theme(theme), *advise_colour(records.settings, theme.grounds)]
    return tuple(sorted({*problems, *(_warn(strategy) if strategy else ())}))


def _check_theme(theme: Theme) -> list[Problem]:
    """What is wrong in a theme; in its parts' contracts as warnings, for no page is made from them."""
    problems: list[Problem] = []
    check_templates(theme, problems)
    if problems:
        return problems
    _read_parts(theme, problems)
    return [msgspec.structs.replace(problem, is_warning=True) for problem in problems]


def compose_site(site: Path, *, audience: str = "", as_of: str = "") -> Portal:
    """All that the portal of `site` will hold; SiteProblems if the site has any."""
    standing = work_out(site, audience=audience, as_of=as_of)
    problems: list[Problem] = []
    choice = standing.strategy.settings.theme
    theme = load_theme(site, choice.name, problems, line=choice.line)
    if theme is None:
        raise SiteProblems(problems)
    problems += advise_colour(standing.strategy.settings, theme.grounds)
    standing = msgspec.structs.replace(standing, warnings=tuple(sorted({*standing.warnings, *problems})))
    renderer = make_renderer(theme)
    made = tuple(compose(standing.strategy, standing.scorecard, theme.grounds))
    return Portal(
        pages={page.path: page for page in made if isinstance(page, Page)},
        files={file.path: file for file in (*made, *renderer.assets) if isinstance(file, File)},
        renderer=renderer,
        theme=theme,
        standing=standing,
    )


def build(  # noqa: PLR0913  (what a build can be told)
    site: Path,
    output: Path,
    *,
    audience: str = "",
    as_of: str = "",
    is_strict: bool = False,
    fresh: bool = False,
    jobs: int = 1,
    report: Callable[[int, int], None] | None = None,
) -> tuple[Published, Standing]:
    """Build the site into `output`: what was written, and how all stands; SiteProblems, writing nothing, if it has any.

    `is_strict`: warnings are problems too.
    """
    portal = compose_site(site, audience=audience, as_of=as_of)
    if is_strict and portal.standing.warnings:
        raise SiteProblems(portal.standing.warnings)
    engine = digest_engine({"theme": portal.theme.digest.encode()}, _list_versions())
    wanted = fingerprint_all(portal.pages.values(), portal.files.values(), engine)

    def render(paths: Sequence[str]) -> Iterable[tuple[str, bytes]]:
        yield from ((path, portal.files[path].content) for path in paths if path in portal.files)
        yield from render_all([portal.pages[p] for p in paths if p in portal.pages], portal.renderer.render, jobs)

    cache = site / CACHE / portal.standing.strategy.audience
    return publish(output, cache, wanted, render, fresh=fresh, report=report), portal.standing


def _list_versions() -> dict[str, str]:
    """The libraries that a page's bytes may depend on."""
    return {name: version(name) for name in _LIBRARIES}


def show_parts(site: Path, output: Path) -> tuple[Published, tuple[Problem, ...]]:
    """Write the gallery of the site's theme into `output`: what was written, and what the theme is warned of.

    SiteProblems, writing nothing, if site.yaml, the theme or one of its contracts has any but warnings.
    """
    problems: list[Problem] = []
    settings = load_settings(site, problems)
    theme = load_theme(site, settings.theme.name, problems, line=settings.theme.line) if settings else None
    if theme:
        check_templates(theme, problems)
    if settings is None or theme is None or not _are_warnings(problems):
        raise SiteProblems(problems)
    parts, signatures = _read_parts(theme, problems)
    if not _are_warnings(problems):
        raise SiteProblems(problems)
    frame = load_gallery()
    renderer = make_renderer(hang_gallery(theme, frame["gallery.html"]))
    plain = msgspec.structs.replace(settings.theme, fonts=None)  # whose files stand in content, which isn't read
    own = [*make_brand(plain, {}, theme.grounds), File("assets/gallery.css", frame["gallery.css"].encode())]
    sheets = [file for file in (*renderer.assets, *own) if file.path.endswith(".css")]
    drawn = draw_examples(theme, parts)
    made = (*compose_gallery(theme, parts, drawn, list_defaults(signatures), sheets), *own, *renderer.assets)
    pages = {page.path: page for page in made if isinstance(page, Page)}
    files = {file.path: file for file in made if isinstance(file, File)}
    engine = digest_engine({name: text.encode() for name, text in frame.items()}, _list_versions())
    wanted = fingerprint_all(pages.values(), files.values(), engine)

    def render(paths: Sequence[str]) -> Iterable[tuple[str, bytes]]:
        yield from ((path, files[path].content) for path in paths if path in files)
        yield from ((path, renderer.render(pages[path])) for path in paths if path in pages)

    return publish(output, site / CACHE / GALLERY, wanted, render), tuple(sorted(set(problems)))


def _read_parts(theme: Theme, problems: list[Problem]) -> tuple[tuple[Part, ...], Signatures]:
    """The parts that are what their contracts say, and what their macros take; every template can be read."""
    signatures = read_signatures(theme)
    return check_macros(theme, read_parts(theme, problems), signatures, problems), signatures


def _are_warnings(problems: Iterable[Problem]) -> bool:
    return all(problem.is_warning for problem in problems)
