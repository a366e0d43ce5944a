"""The files of content/results/: a return a period in YAML, history in CSV."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.load.fields import read_noun
from generator.load.reading import Reading
from generator.load.results_csv import read_table
from generator.load.returns import Returns, call_period, check_figures
from generator.load.site_files import SiteFile, gather_problems, read_text
from generator.load.things import explain_translation
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Mapping, Node, Scalar, parse_yaml
from generator.model.nouns import Thing
from generator.model.periods import Calendar, Period, parse_period
from generator.model.problems import Place, Problem, find_nearest
from generator.model.results import CHECKED, MISSING, ActionCheck, CheckIn, Result
from generator.model.settings import Settings

NOT_BUILT = ("initiatives", "risks")
# What people put where a figure would stand. Not "none" or "nil": of falls, those are a figure, and a good one.
_NOTHING = dict.fromkeys(("n/a", "n.a.", "na", "-", "–", "—", "?", "tbc", "tba"), "not stated")

Read = tuple[tuple[Result, ...], tuple[CheckIn, ...], tuple[ActionCheck, ...]]


def read_results(files: list[SiteFile], settings: Settings, things: Sequence[Thing], problems: list[Problem]) -> Read:
    """What all these files say of measures, of other things, and of actions, in the order of files and lines.

    A measure's figures are read in its own years and unit; of two that say the same the first is kept.
    """
    returns = Returns(settings, things, problems)
    for file in files:
        with gather_problems(file.path, problems) as returns.problems:
            _read_results(file, returns)
    returns.problems = problems
    return returns.finish(), tuple(returns.check_ins.values()), tuple(returns.action_checks.values())


def _read_results(file: SiteFile, returns: Returns) -> None:
    """What one file says."""
    path = PurePosixPath(file.path)
    suffix = path.suffix.lower()
    if translation := explain_translation(file.path):
        returns.problems.append(translation)
    elif suffix not in {".yaml", ".yml", ".csv"}:
        mend = "write results as .yaml, or as .csv with the columns measure, period, actual"
        returns.refuse(Place(file.path), f'"{shorten(path.name)}" is no file of results', mend)
    elif (text := read_text(file, returns.problems)) is not None:
        read = read_table if suffix == ".csv" else _read_return
        read(text, file.path, returns)


def _read_return(text: str, file: str, returns: Returns) -> None:
    """A return: what one period says."""
    period = parse_period(_find_name(file, returns.settings.year), returns.settings.year)
    if period is None:
        mend = "call it, or a folder it stands in, by the period: 2026-27-Q1.yaml, 2026-04.yaml, 2026.yaml"
        returns.refuse(Place(file), "the name of this file says no period", mend)
        return
    node = parse_yaml(text, file, returns.problems)
    if isinstance(node, Mapping):
        for key, entry in node.values.items():
            place = Place(file, node.key_lines[key])
            if isinstance(entry, Scalar) and entry.is_empty:  # a line of a form that is not filled in
                mend = f"write one, or say why there is none: {key}: {{missing: not collected}}"
                returns.problems.append(Problem(place, f'"{shorten(key)}" has no figure', mend, is_warning=True))
            else:
                _read_entry(key, entry, place, period, returns)
    elif node is not None:
        what = "a return has a line for each measure, and this is something else"
        returns.refuse(Place(file, node.line), what, 'write one "measure: value" a line')


def _find_name(file: str, calendar: Calendar) -> str:
    """What says a period: the file's name, else that of the folder nearest above it; "" where none does."""
    path = PurePosixPath(file)
    names = (path.stem, *reversed(path.parts[2:-1]))
    return next((name for name in names if parse_period(name, calendar)), "")


def _read_entry(key: str, node: Node, place: Place, period: Period, returns: Returns) -> None:
    """One entry of a return, as what its key names."""
    kind, slash, name = key.partition("/")
    if not slash:
        _read_result(key, node, place, period, returns)
    elif kind == "measures":
        _read_result(name, node, place, period, returns)
    elif kind == "actions":
        _read_action(name, node, place, period, returns)
    elif kind in CHECKED:
        _read_check_in(key, node, place, period, returns)
    elif kind in NOT_BUILT:
        returns.refuse(place, f"{kind} are not built yet", "take this entry out")
    else:
        known = ("measures", "actions", *CHECKED)
        near = find_nearest(kind, known)
        mend = f'did you mean "{near}/{name}"?' if near else f"a return may name {', '.join(known)}"
        returns.refuse(place, f'a return says nothing of "{shorten(kind)}"', mend)


def _read_result(measure: str, node: Node, place: Place, period: Period, returns: Returns) -> None:
    """A measure's result; a plain value is its actual."""
    reading = returns.read_measure(measure, place.file)
    own = _find_own(place.file, period, returns.settings.year, reading.calendar)
    if own is None or (own.first, own.last) != (period.first, period.last):
        _tell_other_years(measure, place, period, own, returns)
        return
    if isinstance(node, Scalar) and (missing := _find_missing(node.text.strip())):
        mend = f'write "{measure}: {{missing: {missing}}}"'
        reading.refuse(node.line, f'"{node.text.strip()}" is no value', mend)
        return
    fields = _as_fields(node, "actual", reading, measure)
    known = {"measure": measure, "period": own, "place": place, "line": place.line}
    result = read_noun(Result, fields, reading, **known) if fields else None
    if result is None:
        return
    check_figures(result, reading, place.line)
    for row in result.breakdown:
        check_figures(row, reading, row.line)
    returns.put_result(result)


def _find_missing(text: str) -> str:
    """How a return says what `text`, in place of a figure, says of there being none; "" where it says no such thing."""
    words = text.lower().replace("_", " ")
    return words if words in MISSING else _NOTHING.get(words, "")


def _find_own(file: str, period: Period, ours: Calendar, theirs: Calendar) -> Period | None:
    """What the file's name means in a measure's own years; the period, where those are the site's."""
    if theirs == ours:
        return period
    return parse_period(_find_name(file, ours), theirs) or parse_period(period.text, theirs)


def _tell_other_years(measure: str, place: Place, period: Period, own: Period | None, returns: Returns) -> None:
    """The file's name means other days in the measure's own years."""
    name = call_period(period, returns.settings.year)
    theirs = f"{own.first} to {own.last}" if own else "nothing"
    what = f'{name} is {period.first} to {period.last} for the site, and {theirs} for "{measure}"'
    mend = f"write its results as CSV, or in a file named by days, {period.first}..{period.last}.yaml"
    returns.refuse(place, what, mend)


def _read_check_in(key: str, node: Node, place: Place, period: Period, returns: Returns) -> None:
    """A check-in; a plain value is a key result's actual, or the status of anything else."""
    reading = returns.read_key(key, place.file)
    fields = _as_fields(node, "actual" if "#" in key else "status", reading, key)
    known = {"key": key, "period": period, "place": place, "line": place.line}
    check_in = read_noun(CheckIn, fields, reading, **known) if fields else None
    if check_in:
        returns.put_check_in(check_in)


def _read_action(action: str, node: Node, place: Place, period: Period, returns: Returns) -> None:
    """What became of an action."""
    reading = returns.read(place.file)
    fields = _as_fields(node, "", reading, f"actions/{action}")
    known: dict[str, Any] = {"action": action, "period": period, "place": place, "line": place.line}
    check = read_noun(ActionCheck, fields, reading, **known) if fields else None
    if check:
        returns.put_action_check(check)


def _as_fields(node: Node, short: str, reading: Reading, key: str) -> Mapping | None:
    """The fields of an entry; of a plain value, the field `short`. None if it has none, which is told."""
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and short:
        return Mapping({short: node}, {short: node.line}, node.line)
    example = {"": "{done: 2026-08-20, worked: partly}", "actual": "{actual: 52}", "status": "{status: at risk}"}[short]
    reading.refuse(node.line, f'"{shorten(key)}" should have fields', f'write "{shorten(key)}: {example}"')
    return None
