"""The whole of a build, in order: load, link, redact, evaluate, compose, render, publish."""

from collections.abc import Iterable, Mapping, Sequence
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
from generator.model.settings import Settings
from generator.model.site_folder import CACHE, SITE_FILE
from generator.model.strategy import Strategy
from generator.model.theme import Theme
from generator.publish.fingerprint import digest_engine, fingerprint_all
from generator.publish.manifest import GALLERY
from generator.publish.writer import Published, Render, Report, publish
from generator.render.gallery import draw_examples, hang_gallery
from generator.render.macros import Signatures, check_macros, list_defaults, read_signatures
from generator.render.page import Renderer, check_templates, make_renderer
from generator.render.workers import render_all

LATEST = "latest"
_LIBRARIES = ("babel", "jinja2", "markdown-it-py", "msgspec", "pygal")


class Worked(msgspec.Struct, frozen=True):
    """A site read and worked out for one audience, as of one day."""

    strategy: Strategy
    scorecard: Scorecard
    warnings: tuple[Problem, ...]  # none that names what the audience doesn't see


class Works(msgspec.Struct, frozen=True):
    """All that a folder will hold, by path: pages to be rendered, files at hand, and what renders the pages."""

    pages: dict[str, Page]
    files: dict[str, File]
    renderer: Renderer


class Portal(Works, frozen=True):
    """What a portal's folder will hold, and what it is made from."""

    theme: Theme
    worked: Worked


def _read_strategy(site: Path) -> Strategy:
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


def work_out(site: Path, *, audience: str = "", as_of: str = "") -> Worked:
    """How everything stands for an audience (else the site's default) as of a day or period as authors write it."""
    whole = _read_strategy(site)
    audience = audience or find_default(whole.settings)
    problems: list[Problem] = []
    check_audience(whole.settings, audience, problems)
    period = _parse_as_of(as_of, whole, problems)
    if problems:
        raise SiteProblems(problems)
    strategy = redact(_forget_as_of(whole) if as_of == LATEST else whole, audience)
    return Worked(strategy, evaluate(strategy, period), _tell_warnings(whole, strategy))


def _tell_warnings(whole: Strategy, strategy: Strategy) -> tuple[Problem, ...]:
    """The site's warnings; for a narrower audience only that there are some, for they may name what it doesn't see."""
    if strategy.audience == whole.audience or not whole.warnings:
        return strategy.warnings
    what = "the site has warnings, which may name what this edition does not show"
    return (Problem(Place(SITE_FILE), what, "to read them: goldenthread check", is_warning=True),)


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
    if records and (theme := _load_theme(site, records.settings, problems)):
        problems += [*_check_theme(theme), *advise_colour(records.settings, theme.grounds)]
    return tuple(sorted({*problems, *(_warn(strategy) if strategy else ())}))


def _load_theme(site: Path, settings: Settings, problems: list[Problem]) -> Theme | None:
    """The theme that site.yaml names; None if more than warnings were appended."""
    return load_theme(site, settings.theme.name, problems, line=settings.theme.line)


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
    worked = work_out(site, audience=audience, as_of=as_of)
    problems: list[Problem] = []
    theme = _load_theme(site, worked.strategy.settings, problems)
    if theme is None:
        raise SiteProblems(problems)
    problems += advise_colour(worked.strategy.settings, theme.grounds)
    worked = msgspec.structs.replace(worked, warnings=tuple(sorted({*worked.warnings, *problems})))
    renderer = make_renderer(theme)
    made = compose(worked.strategy, worked.scorecard, theme.grounds)
    return Portal(*_sort_out((*made, *renderer.assets)), renderer, theme, worked)


def _sort_out(made: Iterable[Page | File]) -> tuple[dict[str, Page], dict[str, File]]:
    """The pages and the files of what was made, each by its path, in the order they were made."""
    made = tuple(made)
    pages = {page.path: page for page in made if isinstance(page, Page)}
    return pages, {file.path: file for file in made if isinstance(file, File)}


def build(  # noqa: PLR0913  (what a build can be told)
    site: Path,
    output: Path,
    *,
    audience: str = "",
    as_of: str = "",
    is_strict: bool = False,
    fresh: bool = False,
    jobs: int = 1,
    report: Report | None = None,
) -> tuple[Published, Worked]:
    """Build the site into `output`: what was written, and how all stands; SiteProblems, writing nothing, if it has any.

    `is_strict`: warnings are problems too.
    """
    portal = compose_site(site, audience=audience, as_of=as_of)
    if is_strict and portal.worked.warnings:
        raise SiteProblems(portal.worked.warnings)
    wanted, render = _plan(portal, {"theme": portal.theme.digest.encode()}, jobs)
    cache = site / CACHE / portal.worked.strategy.audience
    return publish(output, cache, wanted, render, fresh=fresh, report=report), portal.worked


def _plan(works: Works, theme_files: Mapping[str, bytes], jobs: int = 1) -> tuple[dict[str, str], Render]:
    """Each path with its fingerprint, and what makes the files of the paths it is given, in `jobs` processes."""
    engine = digest_engine(theme_files, {name: version(name) for name in _LIBRARIES})

    def render(paths: Sequence[str]) -> Iterable[tuple[str, bytes]]:
        yield from ((path, works.files[path].content) for path in paths if path in works.files)
        yield from render_all([works.pages[path] for path in paths if path in works.pages], works.renderer.render, jobs)

    return fingerprint_all(works.pages.values(), works.files.values(), engine), render


def show_parts(site: Path, output: Path) -> tuple[Published, tuple[Problem, ...]]:
    """Write the gallery of the site's theme into `output`: what was written, and what the theme is warned of.

    SiteProblems, writing nothing, if site.yaml, the theme or one of its contracts has any but warnings.
    """
    problems: list[Problem] = []
    settings = load_settings(site, problems)
    theme = _load_theme(site, settings, problems) if settings else None
    if theme:
        check_templates(theme, problems)
    if settings is None or theme is None or not _are_warnings(problems):
        raise SiteProblems(problems)
    parts, signatures = _read_parts(theme, problems)
    if not _are_warnings(problems):
        raise SiteProblems(problems)
    frame = load_gallery()
    works = _compose_parts(theme, settings, frame, parts, signatures)
    wanted, render = _plan(works, {name: text.encode() for name, text in frame.items()})
    return publish(output, site / CACHE / GALLERY, wanted, render), tuple(sorted(set(problems)))


def _read_parts(theme: Theme, problems: list[Problem]) -> tuple[tuple[Part, ...], Signatures]:
    """The parts that are what their contracts say, and what their macros take; every template can be read."""
    signatures = read_signatures(theme)
    return check_macros(theme, read_parts(theme, problems), signatures, problems), signatures


def _compose_parts(
    theme: Theme, settings: Settings, frame: Mapping[str, str], parts: tuple[Part, ...], signatures: Signatures
) -> Works:
    """All that the gallery will hold: `parts` in the gallery's own frame; SiteProblems where one can't be rendered."""
    renderer = make_renderer(hang_gallery(theme, frame["gallery.html"]))
    plain = msgspec.structs.replace(settings.theme, fonts=None)  # whose files stand in content, which isn't read
    own = [*make_brand(plain, {}, theme.grounds), File("assets/gallery.css", frame["gallery.css"].encode())]
    sheets = [file for file in (*renderer.assets, *own) if file.path.endswith(".css")]
    drawn = draw_examples(theme, parts)
    made = compose_gallery(theme, parts, drawn, list_defaults(signatures), sheets)
    return Works(*_sort_out((*made, *own, *renderer.assets)), renderer)


def _are_warnings(problems: Iterable[Problem]) -> bool:
    return all(problem.is_warning for problem in problems)
