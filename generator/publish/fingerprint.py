"""What a file is made from, as one short text: equal fingerprints mean equal bytes."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

import msgspec
from msgspec import inspect

from generator.model.pages import File, Page

PLAIN = (
    inspect.NoneType,
    inspect.BoolType,
    inspect.IntType,
    inspect.FloatType,
    inspect.StrType,
    inspect.BytesType,
    inspect.DateType,
    inspect.DecimalType,
    inspect.EnumType,
    inspect.LiteralType,
)
OWN_SOURCE = Path(__file__).parent.parent


def fingerprint_all(pages: Iterable[Page], files: Iterable[File], engine: str) -> dict[str, str]:
    """The path of each file to be, with its fingerprint; ValueError if two would have the same path."""
    wanted: dict[str, str] = {}
    made = ((page.path, fingerprint_page(page, engine)) for page in pages)
    for path, fingerprint in chain(made, ((file.path, fingerprint_file(file)) for file in files)):
        if path in wanted:
            raise ValueError(f'two files would be written to "{path}"')
        wanted[path] = fingerprint
    return wanted


def fingerprint_page(page: Page, engine: str) -> str:
    """The digest of all that `page` is rendered from; `engine` stands for whatever isn't in the view.

    TypeError if the view's type could hold what has no one order or form (see `check_view`).
    """
    view = type(page.view)
    check_view(view)
    kind = f"{view.__module__}.{view.__qualname__}"
    return digest(msgspec.msgpack.encode((engine, page.form, page.path, kind, page.view)))


def fingerprint_file(file: File) -> str:
    """The digest of the bytes themselves."""
    return digest(file.content)


def digest_engine(theme_files: Mapping[str, bytes], versions: Mapping[str, str]) -> str:
    """The digest of what makes every page: the theme, this program's own source, Python, the libraries."""
    sources = [(file.relative_to(OWN_SOURCE).as_posix(), file.read_bytes()) for file in OWN_SOURCE.rglob("*.py")]
    parts = (sorted(theme_files.items()), sorted(versions.items()), sorted(sources), sys.version)
    return digest(msgspec.msgpack.encode(parts))


def digest(content: bytes) -> str:
    """32 hexadecimal digits that stand for `content`."""
    return blake2b(content, digest_size=16).hexdigest()


@cache
def check_view(view: type[msgspec.Struct]) -> None:
    """Raise TypeError unless equal encodings of two views of this type mean equal views.

    So a view holds frozen Structs, tuples and plain values only: a set has no order of its own, a dict has
    one that its encoding needn't tell, and Structs that stand for each other must be told apart by a tag.
    """
    seen: set[type] = set()
    pending: list[tuple[str, inspect.Type]] = [(view.__qualname__, inspect.type_info(view))]
    while pending:
        where, kind = pending.pop()
        if isinstance(kind, inspect.StructType):
            if kind.cls not in seen:
                seen.add(kind.cls)
                pending += _list_fields(where, kind)
        elif isinstance(kind, inspect.TupleType):
            pending += ((where, item) for item in kind.item_types)
        elif isinstance(kind, inspect.VarTupleType):
            pending.append((where, kind.item_type))
        elif isinstance(kind, inspect.UnionType):
            pending += ((where, one) for one in kind.types)
        elif not isinstance(kind, PLAIN):
            raise TypeError(f"{where} may hold a {type(kind).__name__}: a view holds plain values and tuples only")


def _list_fields(where: str, kind: inspect.StructType) -> Iterator[tuple[str, inspect.Type]]:
    """Each field's full name and type; TypeError if the Struct can change, or doesn't say what it holds."""
    if kind.cls is msgspec.Struct or not kind.cls.__struct_config__.frozen:
        raise TypeError(f"{where} may hold a {kind.cls.__name__}: a view holds frozen Structs of its own kinds only")
    return ((f"{kind.cls.__qualname__}.{field.name}", field.type) for field in kind.fields)
