"""Giving each name that a file writes its whole key: in fields, in links of its prose, of its pictures."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

import msgspec

from generator.link.names import SINGULARS, Names, find_key, find_near, is_too_much, list_words, quote
from generator.link.pictures import link_picture
from generator.link.walk import AnyNoun, Leaf, rebuild
from generator.model.forms import Form, Links, Refer
from generator.model.nouns import PURPOSE, Key, Link, Noun, Ref, Thing
from generator.model.plan import Objective
from generator.model.problems import Place, Problem
from generator.model.prose import OUTSIDE, HeadingStart, Image, LinkStart, Piece, Prose

_MARKS = (LinkStart, Image)  # what names something


class Origin(msgspec.Struct, frozen=True):
    """Where a name stands: in which file, and on the page of which thing ("": of none)."""

    file: str
    key: Key = ""


def link_names(noun: AnyNoun, origin: Origin, names: Names, problems: list[Problem]) -> AnyNoun:
    """The noun with every name in it made whole; one that leads nowhere is a problem, and left out."""
    return rebuild(noun, _Linking(origin, names, problems)) or noun


def list_parts(thing: Thing) -> tuple[str, ...]:
    """What can stand behind "#" for a thing: ids of its key results and milestones, headings of its words."""
    headings = tuple(piece.slug for piece in thing.words.pieces if type(piece) is HeadingStart)
    if not isinstance(thing, Objective):
        return headings
    key_results = tuple(part.id for part in thing.key_results if part.id)
    return (*key_results, *(part.id for part in thing.milestones if part.id), *headings)


class _Linking:
    """The change that makes names whole. Parts all stay."""

    def __init__(self, origin: Origin, names: Names, problems: list[Problem]) -> None:
        self._origin = origin
        self._names = names
        self._problems = problems

    def keeps(self, part: Noun) -> bool:  # noqa: ARG002  (what a part is about doesn't matter)
        return True

    def leaf(self, value: Leaf, form: Form) -> Leaf | None:
        if isinstance(value, Prose):
            return self._link_prose(value)
        key = self._find(value, form)
        if key is None:
            return None
        if isinstance(value, Ref):
            return Ref(key, value.line)
        return Link(key, self._link_prose(value.how), value.line)

    def _find(self, value: Ref | Link, form: Form) -> Key | None:
        kinds = form.kinds if isinstance(form, Refer | Links) else ()
        own_kind = self._origin.key.partition("/")[0]
        return find_key(self._names, value.key, kinds or (own_kind,), self._at(value.line), self._problems)

    def _link_prose(self, prose: Prose) -> Prose:
        for piece in prose.pieces:
            if type(piece) in _MARKS:
                return msgspec.structs.replace(prose, pieces=tuple(map(self._link_piece, prose.pieces)))
        return prose

    def _link_piece(self, piece: Piece) -> Piece:
        if isinstance(piece, Image):
            source = link_picture(piece.source, self._at(piece.line), self._names, self._problems)
            return msgspec.structs.replace(piece, source=source) if source else piece
        if isinstance(piece, LinkStart) and not piece.target.lower().startswith(OUTSIDE):
            key = self._find_target(piece.target, self._at(piece.line))
            return msgspec.structs.replace(piece, target=key) if key else piece
        return piece

    def _find_target(self, target: str, at: Place) -> Key | None:
        path, has_part, part = target.partition("#")
        path = unquote(path)
        key = self._find_path(path, at) if path else self._origin.key
        if key is None:
            return None
        if not key:
            self._tell(at, f'"{target}" names a heading of no page', 'write the page before the "#"')
            return None
        return self._find_part(key, unquote(part), at) if has_part else key

    def _find_path(self, path: str, at: Place) -> Key | None:
        file = normpath(join(dirname(at.file), path))
        keys = self._names.files.get(file, ())
        if len(keys) == 1:
            return keys[0]
        if len(keys) > 1:
            self._tell(at, f'"{path}" holds {len(keys)} things', f'name one of them, as in "{keys[0]}"')
            return None
        if path == PURPOSE:
            return PURPOSE
        kind, _, rest = path.partition("/")
        if kind in SINGULARS and rest and not path.endswith((".md", ".yaml")):
            return find_key(self._names, f"{kind}/{rest}", (kind,), at, self._problems)
        if file not in self._names.broken:
            self._tell(at, f'the link "{path}" leads nowhere', self._mend_path(path))
        return None

    def _mend_path(self, path: str) -> str:
        """What to write for a path to no file, by its last folder and its name without number and ending."""
        folder, _, file = path.removesuffix(".md").removesuffix(".html").rpartition("/")
        stem = file.lstrip("0123456789").lstrip("-") or file
        kind = folder.rpartition("/")[2]
        things = self._names.things
        if found := [f'"{key}"' for key in (f"{kind}/{stem}" for kind in SINGULARS) if key in things]:
            return f"write {list_words(found)}"
        whole = f"{kind}/{stem}" if kind in SINGULARS else stem
        if not is_too_much(self._names, self._problems) and (near := find_near(whole, things)):
            return f'did you mean "{near}"?'
        return "write it as in [words](objectives/cut-waits), or as the path from this file to the other"

    def _find_part(self, key: Key, part: str, at: Place) -> Key | None:
        thing = self._names.things.get(key)
        parts = list_parts(thing) if thing else ()
        if part in parts:
            return f"{key}#{part}"
        if self._names.is_broken(key):
            return None
        near = find_near(part, parts)
        some = f"it has {quote(parts[:6])}" if parts else "it has none"
        mend = f'did you mean "#{near}"?' if near else some
        self._tell(at, f'"{key}" has no heading, key result or milestone "{part}"', mend)
        return None

    def _tell(self, at: Place, what: str, mend: str) -> None:
        self._problems.append(Problem(at, what, mend))

    def _at(self, line: int) -> Place:
        return Place(self._origin.file, line)
