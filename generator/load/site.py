"""site.yaml, read into the site's settings."""

import re
from decimal import Decimal
from pathlib import Path

import msgspec

from generator.load.brand_forms import check_brand
from generator.load.fields import compile_table, read_noun
from generator.load.reading import Reading, fold_name
from generator.load.site_files import find_file, gather_problems, read_text
from generator.load.slugs import explain_slug, is_slug
from generator.load.value_forms import YES_OR_NO
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Scalar, parse_yaml
from generator.model.problems import Place, Problem, find_nearest
from generator.model.settings import Settings
from generator.model.site_folder import SITE_FILE

FEWEST_POINTS = Decimal(8)  # a trend from fewer tells nothing: rules.md, "Change and trend"

_LEAST = '"name: Riverbank Health"'
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_TRANSLATION = re.compile(r"site\.[a-z]{2,3}(?:-\w+)?\.ya?ml")


def load_settings(site: Path, problems: list[Problem]) -> Settings | None:
    """What `site`'s site.yaml says, with `default_audience` filled in.

    None if it isn't there, or if every other file would be misread by what it says.
    Else its values that can't be read are told, and stand as if not given.
    """
    settings = None
    with gather_problems(SITE_FILE, problems) as found:
        settings = _read_settings(site, found)
    return settings  # noqa: RET504  (None where too many problems ended the reading)


def _read_settings(site: Path, problems: list[Problem]) -> Settings | None:
    """The settings, with the problems of site.yaml alone."""
    mapping = _read_mapping(site, problems)
    if mapping is None:
        return None
    reading = Reading(SITE_FILE, problems)
    mapping = _take_latest(_refuse_people(mapping, reading))
    settings = read_noun(Settings, mapping, reading)
    if settings is None:  # it has no name, which is told; the rest can be read all the same
        named = Mapping({**mapping.values, "name": Scalar("?", 1)}, {**mapping.key_lines, "name": 1}, mapping.line)
        settings = read_noun(Settings, named, Reading(SITE_FILE, []))
    if settings is None:
        return None
    settings = _settle_audience(settings, mapping, reading)
    _check_languages(settings, mapping, reading)
    _check_points(settings, mapping, reading)
    check_brand(settings, reading)
    return None if problems and _is_misleading(settings, mapping) else settings


def _read_mapping(site: Path, problems: list[Problem]) -> Mapping | None:
    """The fields of site.yaml; None if a problem was appended."""
    try:
        names = sorted(path.name for path in site.iterdir())
    except OSError:  # there is no such folder, or it isn't ours to read
        names = []
    if SITE_FILE not in names:
        least = f"add one that says at least {_LEAST}"
        mend = f'rename site.yml to "{SITE_FILE}"' if "site.yml" in names else least
        problems.append(Problem(Place(SITE_FILE), "there is no site.yaml in this folder", mend))
        return None
    for name in filter(_TRANSLATION.fullmatch, names):
        mend = "move it out of the site's folder"
        problems.append(Problem(Place(name), "translations are not built yet", mend))
    file = find_file(site, SITE_FILE, problems)
    text = read_text(file, problems) if file else None
    if text is None:
        return None
    before = len(problems)
    node = parse_yaml(text, SITE_FILE, problems)
    if isinstance(node, Mapping) or len(problems) > before:
        return node if isinstance(node, Mapping) else None
    problems.append(Problem(Place(SITE_FILE, 1), "site.yaml holds no fields", f"write at least {_LEAST}"))
    return None


def _is_misleading(settings: Settings, mapping: Mapping) -> bool:
    """Whether audiences or year were written, but not so that they can be read: every file needs them."""
    unsaid = Settings(name="")
    fields = compile_table(Settings).rows
    meant = {key if key in fields else find_nearest(fold_name(key), fields) for key in mapping.values}
    return not settings.audiences or any(
        name in meant and getattr(settings, name) == getattr(unsaid, name) for name in ("audiences", "year")
    )


def _take_latest(mapping: Mapping) -> Mapping:
    """`as_of: latest` says what holds where nothing is said."""
    as_of = mapping.values.get("as_of")
    return _drop(mapping, "as_of") if isinstance(as_of, Scalar) and as_of.text.strip() == "latest" else mapping


def _refuse_people(mapping: Mapping, reading: Reading) -> Mapping:
    """`people: false` is what holds; `people: true` asks for what isn't built."""
    people = mapping.values.get("people")
    if people is None:
        return mapping
    if not isinstance(people, Scalar) or YES_OR_NO.get(people.text.strip().casefold(), True):
        reading.refuse(
            people.line,
            "individual objectives are not built yet",
            'write "people: false", or take the line out',
        )
    return _drop(mapping, "people")


def _drop(mapping: Mapping, name: str) -> Mapping:
    values = {key: node for key, node in mapping.values.items() if key != name}
    return Mapping(values, mapping.key_lines, mapping.line)


def _settle_audience(settings: Settings, mapping: Mapping, reading: Reading) -> Settings:
    """The same settings with `default_audience` one of the site's; the first where none is said."""
    line = _line_of(mapping, "audiences")
    for name in settings.audiences:
        if not is_slug(name):
            reading.refuse(
                line,
                f'"{shorten(name)}" can\'t be an audience: its name is made like an id',
                explain_slug(name)[1],
            )
    if len(set(settings.audiences)) < len(settings.audiences):
        reading.refuse(line, "an audience is named twice", "keep one of each")
    if not settings.audiences and not reading.problems:
        reading.refuse(line, "there must be at least one audience", 'such as "audiences: [public]"')
    if not settings.audiences:
        return settings
    name = settings.default_audience or settings.audiences[0]
    if name not in settings.audiences:
        near = find_nearest(name, settings.audiences) or settings.audiences[0]
        what = f'no audience is called "{shorten(name)}"'
        reading.refuse(_line_of(mapping, "default_audience"), what, f'did you mean "{near}"?')
        name = settings.audiences[0]
    return msgspec.structs.replace(settings, default_audience=name)


def _check_languages(settings: Settings, mapping: Mapping, reading: Reading) -> None:
    """One language, by its code; more are not built yet, and of the portal's own words there are English ones alone."""
    line = _line_of(mapping, "languages")
    refused = [code for code in settings.languages if not _LANGUAGE.fullmatch(code)]
    for code in refused:
        reading.refuse(line, f'"{shorten(code)}" is no code of a language', 'such as "languages: [en]"')
    if len(settings.languages) != 1:
        reading.refuse(line, "more than one language is not built yet", 'name one, such as "languages: [en]"')
    elif not refused and settings.languages[0].partition("-")[0].lower() != "en":
        what = f'dates and numbers follow "{settings.languages[0]}" if we know it; the portal\'s own words are English'
        reading.problems.append(Problem(Place(reading.file, line), what, "say so to your readers", is_warning=True))


def _check_points(settings: Settings, mapping: Mapping, reading: Reading) -> None:
    """A trend is told from eight points or more."""
    if settings.status.points_for_trend < FEWEST_POINTS:
        what = f'"points_for_trend" is {settings.status.points_for_trend}: fewer than eight points tell no trend'
        reading.refuse(_line_of(mapping, "status"), what, "write 8 or more")


def _line_of(mapping: Mapping, name: str) -> int:
    return next((line for key, line in mapping.key_lines.items() if key.replace(" ", "_") == name), 1)
