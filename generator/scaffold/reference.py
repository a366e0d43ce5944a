"""The reference of every field and every status, made from the tables that the program itself goes by."""

from collections.abc import Iterator

from generator.model.forms import Field, Flag, Items, Keyed, Links, OneOf, Part, Refer, Rest, list_fields
from generator.model.nouns import Noun, Thing
from generator.model.results import ActionCheck, CheckIn
from generator.model.statuses import STATUSES
from generator.scaffold.kinds import KINDS

MADE = "<!-- Made by `make docs` from the program's own tables: don't change it here. -->\n"
SCALES = {"good": "good", "close": "close", "off": "off", "none": "counted as neither"}
ALSO_SAID: dict[str, tuple[str, type[Noun]]] = {  # what a return says besides measures' results: how its keys begin
    "Check-in": ("objectives/cut-waits, or objectives/cut-waits#clinics for a key result", CheckIn),
    "Action check": ("actions/weekend-pharmacist", ActionCheck),
}


def make_fields_page() -> str:
    """Every kind with every field: how it is written, what it says, an example; then the parts that fields hold."""
    lines = [MADE, "# What an author writes", ""]
    lines += [
        "A folder for a kind, a file for a thing; its file's name is its id and its address. Fields stand on top",
        "between two lines of `---`, words below. Only what is marked **needed** must be there.",
        "",
    ]
    parts: dict[str, type[Noun]] = {}
    for name, kind in KINDS.items():
        lines += [
            f"## {name}",
            "",
            _say_caption(kind.noun),
            "",
            f"For example `{kind.file}`.{_say_words(kind.below)}",
            "",
        ]
        lines += _make_table(kind.noun, parts)
        lines += ["And what [anything](#anything) may have.", ""] if issubclass(kind.noun, Thing) else []
    lines += ["## Anything", "", "What a thing of every kind may have.", "", *_make_table(Thing, parts)]
    for name, (key, said) in ALSO_SAID.items():
        lines += [f"## {name}", "", _say_caption(said), "", f"In a file of results, under `{key}`.", ""]
        lines += _make_table(said, parts)
    lines += ["# Parts", "", "What the fields above hold that have fields of their own.", ""]
    for name in (pending := sorted(_gather(parts))):
        lines += [f"## {_title(parts[name])}", "", _say_caption(parts[name]), "", *_make_table(parts[name], parts)]
    assert len(pending) == len(parts)  # noqa: S101  (parts of parts are gathered before they are written)
    return "\n".join(lines).rstrip() + "\n"


def make_statuses_page() -> str:
    """Every status with its scale, its shape and its meaning."""
    lines = [
        MADE,
        "# Statuses",
        "",
        "A status is a word, a shape and a colour, in this order of weight: whoever can't see the colour has the",
        "shape, and whoever can't see the shape has the word. A site may show other words (`words` in site.yaml).",
        "",
        "| status | counts as | shape | what it says |",
        "| --- | --- | --- | --- |",
        *(f"| {row.word} | {SCALES[row.scale]} | {row.shape} | {row.meaning} |" for row in STATUSES.values()),
    ]
    return "\n".join(lines) + "\n"


def _gather(parts: dict[str, type[Noun]]) -> dict[str, type[Noun]]:
    """The same parts, with the parts that they hold."""
    pending = list(parts.values())
    while pending:
        for field in list_fields(pending.pop()):
            of = getattr(field.form, "of", None)
            if of and of.__name__ not in parts:
                parts[of.__name__] = of
                pending.append(of)
    return parts


def _make_table(noun: type[Noun], parts: dict[str, type[Noun]]) -> Iterator[str]:
    """The table of a noun's fields; the nouns that they hold are put among `parts`."""
    yield "| field | how it is written | what it says | for example |"
    yield "| --- | --- | --- | --- |"
    for field in _list_own(noun):
        if of := getattr(field.form, "of", None):
            parts[of.__name__] = of
        name = "any other name" if isinstance(field.form, Rest) else f"`{field.name}`"
        needed = " **needed**" if field.is_required else ""
        example = f"`{_escape(field.form.example)}`" if field.form.example else ""
        yield f"| {name}{needed} | {_say_form(field)} | {_escape(field.form.help)} | {example} |"
    yield ""


def _list_own(noun: type[Noun]) -> Iterator[Field]:
    """The fields of a noun; of a kind, without those that it shares with every kind."""
    shared = list_fields(Thing) if issubclass(noun, Thing) and noun is not Thing else ()
    return (field for field in list_fields(noun) if field not in shared)


def _say_form(field: Field) -> str:
    """How a field is written."""
    form = field.form
    if isinstance(form, OneOf):
        return f"one of: {', '.join(form.options)}" if len(form.options) > 1 else f"`{form.options[0]}`"
    if isinstance(form, Refer):
        return f"an id of {' or '.join(form.kinds)}{', or a list' if form.many else ''}"
    if isinstance(form, Links):
        return f"ids of {' or '.join(form.kinds)}: one, a list, or best each with its sentence"
    if isinstance(form, Part | Items | Keyed | Rest):
        return _say_part(form)
    return str(form.__doc__).partition(" →")[0].rstrip(".")


def _say_part(form: Part | Items | Keyed | Rest) -> str:
    """How a part is written: its own fields, or one of them alone."""
    title = _title(form.of).lower()
    own = f"fields of its own: [{title}](#{title.replace(' ', '-')})"
    of: type[Noun] = form.of
    rows = {row.attribute: row for row in list_fields(of)}
    short = rows.get(form.short)
    alone = "" if short is None else ", or `true`" if isinstance(short.form, Flag) else f", or just its `{short.name}`"
    if isinstance(form, Part):
        return own + alone
    if isinstance(form, Items):
        return f"a list, each with {own}{alone}"
    return f"by `{rows[form.key].name}`, each with {own}{alone}"


def _say_caption(noun: type[Noun]) -> str:
    return str(noun.__doc__).partition("\n")[0]


def _say_words(below: str) -> str:
    return f" The words below its fields say {below}." if below else ""


def _title(noun: type[Noun]) -> str:
    """A noun's name in words: "Key result"."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in noun.__name__).strip()
    return words[0].upper() + words[1:]


def _escape(text: str) -> str:
    return text.replace("|", "\\|")
