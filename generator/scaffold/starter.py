"""A small site to begin with: it builds at once, and each kind's first file explains every field it may have."""

from collections.abc import Iterator
from pathlib import Path

from generator.model.forms import Field, Rest, list_fields
from generator.model.nouns import Noun, Thing
from generator.model.problems import Place, Problem, SiteProblems
from generator.scaffold.kinds import CHECKS, KINDS
from generator.scaffold.starter_words import CHECK_INS, PLAIN_FILES, RESULTS, RETURN, SITE, THINGS, Given

MORE = '# More that may be said here. Take away the "# " before a field to use it.'


def write_starter(folder: Path) -> tuple[str, ...]:
    """Write the starter site into `folder` and give the paths of its files; SiteProblems if it isn't empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = "is not empty" if folder.is_dir() else "is a file"
        raise SiteProblems([Problem(Place(str(folder)), what, "name a folder that is empty, or not there yet")])
    files = make_starter()
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return tuple(files)


def make_starter() -> dict[str, str]:
    """The text of each file of the starter site, by path."""
    files = {"site.yaml": f"# Who we are, and how this portal counts and looks.\n{_explain('site', SITE)}\n"}
    explained: set[str] = set()
    for path, given, words in THINGS:
        kind = path.split("/")[1].removesuffix(".md")
        fields = "\n".join(_write(given)) if kind in explained else _explain(kind, given)
        explained.add(kind)
        files[path] = f"---\n{fields}\n---\n\n{words}"
    return files | {RETURN: _make_return()} | PLAIN_FILES


def _make_return() -> str:
    """The return of one period: results of measures, then check-ins, the first of each explained."""
    lines = ["# What one quarter says: a line for each measure. The file's name is the quarter."]
    for entries, noun in ((RESULTS, KINDS["results"].noun), (CHECK_INS, CHECKS["objectives/"])):
        for place, (key, given) in enumerate(entries.items()):
            fields = _write(given) if place else _explain_fields(noun, given)
            lines += [f"{key}:", *(f"  {line}" if line else "" for line in "\n".join(fields).split("\n"))]
    return "\n".join(lines) + "\n"


def _explain(kind: str, given: Given) -> str:
    return "\n".join(_explain_fields(KINDS[kind].noun, given))


def _explain_fields(noun: type[Noun], given: Given) -> Iterator[str]:
    """The lines of the fields given, each with what it says above it; below, every other field, commented out."""
    is_thing = issubclass(noun, Thing)  # whose words stand below its fields
    table = (row for row in list_fields(noun) if not isinstance(row.form, Rest))
    rows = {row.name: row for row in table if not (is_thing and row.name == "words")}
    for name, value in given.items():
        yield f"# {rows[name].form.help}."
        yield from _write({name: value})
    yield ""
    yield MORE
    for name, row in rows.items():
        if name not in given:
            yield from _offer(row)


def _offer(row: Field) -> Iterator[str]:
    yield f"## {row.form.help}."
    yield f"# {row.name}: {row.form.example}"


def _write(given: Given) -> Iterator[str]:
    return (f"{name}:{value if value.startswith(chr(10)) else ' ' + value}" for name, value in given.items())
