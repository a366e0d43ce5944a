"""JSON Schema of what authors write, made from the field tables, so that an editor can help while one types."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from generator.model import forms
from generator.model.forms import Field, Form, list_fields
from generator.model.measure_rules import BandForm, FrequencyForm, HideForm, YearForm
from generator.model.measures import Cumulative
from generator.model.nouns import Noun, Thing
from generator.model.results import CheckIn, Result
from generator.model.settings import AddressForm, ColourForm, EditForm, FaceForm, WayForm
from generator.scaffold.kinds import CHECKS, KINDS

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"  # the one that editors know best
NUMBER_TEXT = r"^\s*[+-]?[0-9]+(\.[0-9]+)?( ?%)?\s*$"
PERIOD_TEXT = (
    r"^\s*([0-9]{4}([/-][0-9]{2})?([ -][Qq][1-4])?|[0-9]{4}-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?)\s*$"
)

# An editor may have made a number or a truth of what we read as text, so text may be any plain value.
PLAIN: Schema = {"type": ["string", "number", "boolean"]}
NOTHING: Schema = {"type": "null"}  # a field with nothing after its name is as if it weren't there
NUMBER: Schema = {"type": ["number", "string"], "pattern": NUMBER_TEXT}
PERIOD: Schema = {"type": ["string", "integer"], "pattern": PERIOD_TEXT}
SLUG: Schema = {"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}
PROSE: Schema = {
    "type": "object",
    "properties": {"text": PLAIN, "audience": PLAIN},
    "required": ["text"],
    "additionalProperties": False,
}


def make_schemas() -> dict[str, Schema]:
    """The schema of each kind's fields by its name; of a YAML file that lists many, by its name and "-list"."""
    schemas = {kind: _make_schema(kind) for kind in KINDS}
    return schemas | {f"{kind}-list": _make_list_schema(kind) for kind, row in KINDS.items() if row.is_listable}


def _make_schema(kind: str) -> Schema:
    parts: Schema = {}
    noun = KINDS[kind].noun
    if kind == "results":
        whole = _make_returns(parts)
    elif kind == "glossary":
        text = {"anyOf": [PLAIN, _refer_to(noun, parts, without=("term",))]}
        whole = {"type": "object", "additionalProperties": text}
    else:
        whole = _refer_to(noun, parts, without=("words",) if issubclass(noun, Thing) else ())
    return _close(whole, parts)


def _make_list_schema(kind: str) -> Schema:
    parts: Schema = {}
    one = _refer_to(KINDS[kind].noun, parts)
    return _close({"type": "object", "additionalProperties": one}, parts)


def _close(whole: Schema, parts: Schema) -> Schema:
    return {"$schema": DRAFT, **whole, "definitions": {name: parts[name] for name in sorted(parts)}}


def _make_returns(parts: Schema) -> Schema:
    """A return: measures' results, check-ins and what became of actions, by key."""
    named = {
        f"^{start}": {"anyOf": [_refer_to(noun, parts), NOTHING, *([PLAIN] if noun is CheckIn else [])]}
        for start, noun in CHECKS.items()
    }
    starts = "|".join(("measures/", *CHECKS))
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^({starts})?[a-z0-9-]+(#[a-z0-9-]+)?$"},
        "patternProperties": named,
        "additionalProperties": {"anyOf": [_refer_to(Result, parts), NUMBER, NOTHING]},
    }


def _refer_to(noun: type[Noun], parts: Schema, *, without: tuple[str, ...] = ()) -> Schema:
    """A reference to the schema of a noun, which is put among `parts`."""
    name = noun.__name__
    if name not in parts:
        parts[name] = {}  # so that a noun may hold its own kind
        parts[name] = _make_object(noun, parts, without)
    return {"$ref": f"#/definitions/{name}"}


def _make_object(noun: type[Noun], parts: Schema, without: tuple[str, ...]) -> Schema:
    """The schema of a noun's fields, in the order of its table."""
    table = [field for field in list_fields(noun) if field.name not in without]
    named = {field.name: _make_field(field, parts) for field in table if not isinstance(field.form, forms.Rest)}
    if noun is Cumulative:
        named["profile"]["anyOf"].append({"const": "even"})
    rest = next((field for field in table if isinstance(field.form, forms.Rest)), None)
    other_names = {_spell_name(name): schema for name, schema in named.items() if "_" in name}
    return {
        "type": "object",
        "description": str(noun.__doc__).partition("\n")[0],
        "properties": named,
        **({"patternProperties": other_names} if other_names else {}),
        **({"required": found} if (found := [field.name for field in table if field.is_required]) else {}),
        "additionalProperties": _make_field(rest, parts) if rest else False,
    }


def _spell_name(name: str) -> str:
    """The pattern of a field's name with spaces or hyphens for its underscores, as authors may write it."""
    return f"^{name.replace('_', '[ -]')}$"


def _make_field(field: Field, parts: Schema) -> Schema:
    """The schema of a field's value, with what an editor shows of it."""
    example = f"\n\n{field.name}: {field.form.example}" if field.form.example else ""
    found = [*MAKERS[type(field.form)](field.form, parts), *([] if field.is_required else [NOTHING])]
    if field.form.example == "latest":  # as_of takes one word that is no period
        found.append({"const": "latest"})
    return {"description": field.form.help + example, "anyOf": found}


def _list_of(found: Iterable[Schema]) -> list[Schema]:
    """One of these, or a list of them."""
    one = list(found)
    return [*one, {"type": "array", "items": {"anyOf": one}}]


def _make_words(words: Iterable[str]) -> list[Schema]:
    """These words, offered as they are; taken in any case, with underscores or hyphens for spaces too."""
    known = sorted(words)
    spelt = "|".join("".join(map(_spell_letter, word)) for word in known)
    return [{"enum": known}, {"type": "string", "pattern": f"^\\s*({spelt})\\s*$"}]


def _spell_letter(letter: str) -> str:
    if letter.isalpha():
        return f"[{letter.lower()}{letter.upper()}]"
    return "[ _-]+" if letter in " _-" else re.escape(letter)


def _make_flag(_form: Form, _parts: Schema) -> list[Schema]:
    return [{"type": "boolean"}, *_make_words(("true", "false", "yes", "no"))]


def _make_one_of(form: forms.OneOf, _parts: Schema) -> list[Schema]:
    return _make_words((*form.options, *(spelling for spelling, _ in form.also)))


def _make_refer(form: forms.Refer, _parts: Schema) -> list[Schema]:
    return _list_of([PLAIN]) if form.many else [PLAIN]


def _make_links(_form: Form, _parts: Schema) -> list[Schema]:
    told: Schema = {"type": "object", "additionalProperties": {"anyOf": [PLAIN, PROSE, NOTHING]}}
    return _list_of([PLAIN, told])


def _make_one(form: forms.Part | forms.Items | forms.Keyed | forms.Rest, parts: Schema) -> list[Schema]:
    """The fields of a part, or its field `short` alone."""
    key = getattr(form, "key", "")
    of: type[Noun] = form.of
    short = next((field for field in list_fields(of) if field.attribute == form.short), None)
    alone = MAKERS[type(short.form)](short.form, parts) if short else []
    return [_refer_to(of, parts, without=(key,) if key else ()), *alone]


def _make_items(form: forms.Items, parts: Schema) -> list[Schema]:
    return _list_of(_make_one(form, parts))


def _make_keyed(form: forms.Keyed, parts: Schema) -> list[Schema]:
    return [{"type": "object", "additionalProperties": {"anyOf": [*_make_one(form, parts), NOTHING]}}]


def _make_frequency(_form: Form, _parts: Schema) -> list[Schema]:
    every: Schema = {"type": "string", "pattern": r"^\s*[1-9][0-9]? (month|quarter|year)s?\s*$"}
    several = {"type": "object", "properties": {"every": every}, "required": ["every"], "additionalProperties": False}
    words = ("monthly", "quarterly", "annual", "irregular", "month", "quarter", "annually", "yearly", "year")
    return [*_make_words(words), several]


def _make_year(_form: Form, _parts: Schema) -> list[Schema]:
    named = {"enum": ["start", "end", "both"]}
    starts = {"type": "string", "pattern": r"^\s*[A-Za-z]{3,9}\.?\s*$"}
    fields = {"starts": starts, "named": named}
    return [{"type": "object", "properties": fields, "additionalProperties": False}]


def _always(*found: Schema) -> Callable[[Any, Schema], list[Schema]]:
    return lambda _form, _parts: list(found)


def _pattern(pattern: str) -> Callable[[Any, Schema], list[Schema]]:
    return _always({"type": "string", "pattern": pattern})


MAKERS: dict[type[Form], Callable[[Any, Schema], list[Schema]]] = {
    forms.Text: _always(PLAIN, PROSE),
    forms.Words: _always(PLAIN, PROSE),
    forms.Texts: _always(*_list_of([PLAIN, PROSE])),
    forms.Plain: _always(PLAIN),
    forms.Plains: _always(*_list_of([PLAIN])),
    forms.Slug: _always(SLUG),
    forms.Slugs: _always(*_list_of([SLUG])),
    forms.Day: _pattern(r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$"),
    forms.When: _always(PERIOD),
    forms.Number: _always(NUMBER),
    forms.Numbers: _always({"type": "array", "items": NUMBER}),
    forms.Share: _always(NUMBER),
    forms.Flag: _make_flag,
    forms.OneOf: _make_one_of,
    forms.Figure: _always(PLAIN),
    forms.Refer: _make_refer,
    forms.Links: _make_links,
    forms.Part: _make_one,
    forms.Items: _make_items,
    forms.Keyed: _make_keyed,
    forms.Rest: _make_one,
    YearForm: _make_year,
    FrequencyForm: _make_frequency,
    BandForm: _pattern(r"^\s*[0-9]+(\.[0-9]+)? ?(% of target|points?|%)\s*$"),
    HideForm: _pattern(r"^\s*[0-9]{1,4} ?(-|–|to) ?[0-9]{1,4}\s*$"),
    AddressForm: _pattern(r"^\s*[A-Za-z]+:[!-~]+\s*$"),
    EditForm: _pattern(r"^\s*https?://[!-~]*\{file\}[!-~]*\s*$"),
    FaceForm: _pattern(r"^\s*[^\\\"'(){};/]+(/[A-Za-z0-9_.-]+)*\s*$"),
    WayForm: _always(PLAIN),
    ColourForm: _pattern(r"^\s*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*$"),
}
