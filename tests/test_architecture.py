"""The floors of the house: who may import whom, who touches the disk, and what nobody reads."""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

HOUSE = Path(__file__).parent.parent / "generator"

STAGES = {"load", "link", "evaluate", "compose", "render", "publish"}
WRITERS = {"collect", "scaffold"}  # they write an author's folder, on request and never during a build
FLOORS = {
    "__init__": set[str](),
    "model": {"model"},
    **{room: {room, "model"} for room in STAGES | WRITERS},
    "pipeline": {"pipeline", "model"} | STAGES,
    "preview": {"preview", "pipeline", "model"},
    "cli": {"cli", "preview", "pipeline", "model"} | STAGES | WRITERS,
    "__main__": {"cli"},
}
LIBRARIES = {
    "msgspec": set(FLOORS),
    "markdown_it": {"load"},
    "mdit_py_plugins": {"load"},
    "yaml": {"load"},
    "babel": {"compose", "cli"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "pygal": {"render"},
    "starlette": {"preview"},
    "uvicorn": {"preview"},
    "watchfiles": {"preview"},
    "click": {"cli"},
}
EMPTY_NAMES = {
    *("utils", "helpers", "common", "manager", "service", "base", "handler", "data", "info", "process"),
    *("build/", "dist/", "site/"),  # as folders, tools take them for generated output
}

PURE = {"model", "link", "evaluate", "compose", "render", "pipeline"}
DISK = {
    *("os", "open()", "io.open", "io.FileIO", "shutil", "tempfile", "glob", "fileinput", "sqlite3"),
    *(
        "importlib.resources",
        "jinja2.FileSystemLoader",
        "jinja2.PackageLoader",
        "jinja2.FileSystemBytecodeCache",
    ),
}
PATH_METHODS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "open", "touch", "unlink", "mkdir", "rmdir"),
    *("iterdir", "glob", "rglob", "walk", "exists", "is_file", "is_dir", "is_symlink", "stat", "lstat"),
    *("chmod", "rename", "symlink_to", "hardlink_to", "readlink", "samefile"),
}
CHANCE = {
    *("time", "random", "secrets", "uuid", "locale", "platform", "getpass", "socket.gethostname"),
    *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today"),
    *("os.environ", "os.environb", "os.getenv", "os.urandom", "os.getcwd", "os.getlogin", "os.uname"),
    *("pathlib.Path.cwd", "pathlib.Path.home", "babel.default_locale", "babel.Locale.default"),
    "hash()",  # differs from run to run
}
TERMINAL = {"print()", "input()", "exit()", "sys.exit", "sys.stdout", "sys.stderr", "sys.stdin", "sys.argv"}


class Source(NamedTuple):
    """A Python file of the house: where it stands below `generator/`, in which room, what it says."""

    path: PurePosixPath
    room: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """Its dotted name."""
        return ".".join(("generator", *self.path.with_suffix("").parts)).removesuffix(".__init__")

    def at(self, node: ast.stmt | ast.expr, what: str) -> str:
        """Say `what` with file and line."""
        return f"{self.path}:{node.lineno}: {what}"


@cache
def read_sources(house: Path) -> list[Source]:
    """Every Python file below `house`, sorted by path; a room is a folder or a file at the top."""
    found = []
    for file in sorted(house.rglob("*.py")):
        path = PurePosixPath(file.relative_to(house).as_posix())
        room = path.parts[0].removesuffix(".py")
        found.append(Source(path, room, ast.parse(file.read_text(encoding="utf-8"))))
    return found


def find_imports(source: Source) -> Iterator[tuple[ast.stmt, str]]:
    """Each absolute import, anywhere in the file, with the dotted name of what it brings."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def find_names(source: Source) -> dict[str, str]:
    """What each imported name stands for: after `from datetime import date as d`, `d` is `datetime.date`."""
    names: dict[str, str] = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            names |= {alias.asname: alias.name for alias in node.names if alias.asname}
            names |= {(top := alias.name.split(".")[0]): top for alias in node.names if not alias.asname}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return names


def find_uses(source: Source) -> Iterator[tuple[ast.stmt | ast.expr, str]]:
    """Each thing imported, each imported thing used, each builtin called, by full dotted name (`open()`)."""
    names = find_names(source)
    yield from find_imports(source)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute):
            first, *rest = ast.unparse(node).split(".")
            if first in names:
                yield node, ".".join((names[first], *rest))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in names:
            yield node, f"{node.func.id}()"


def find_banned(source: Source, banned: set[str]) -> list[str]:
    """Where `source` uses something of `banned`, or something inside it."""
    inside = tuple(f"{name}." for name in banned)
    return sorted({source.at(node, use) for node, use in find_uses(source) if f"{use}.".startswith(inside)})


def find_steps_off_the_floor(house: Path) -> list[str]:
    """Imports of a room that this room may not know."""
    return [
        source.at(node, name)
        for source in read_sources(house)
        for node, name in find_imports(source)
        if name.startswith("generator.")
        and (room := name.split(".")[1]) != "__version__"
        and room not in FLOORS.get(source.room, ())
    ]


def find_unknown_rooms(house: Path) -> list[str]:
    """Files in a room without a floor."""
    return [str(source.path) for source in read_sources(house) if source.room not in FLOORS]


def find_circles(house: Path) -> list[str]:
    """A circle of files that import each other; empty if there is none."""
    sources = {source.module: source for source in read_sources(house)}
    arrows: dict[str, set[str]] = {}
    for module, source in sources.items():
        names = {name for _, name in find_imports(source)}
        arrows[module] = (names | {name.rpartition(".")[0] for name in names}) & sources.keys()
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as circle:
        return [str(sources[module].path) for module in circle.args[1]]
    return []


def find_crooked_imports(house: Path) -> list[str]:
    """Relative imports, and uses of TYPE_CHECKING, which hide a circle."""
    found = []
    for source in read_sources(house):
        imports = (node for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom))
        found += [source.at(node, ast.unparse(node)) for node in imports if node.level]
        found += find_banned(source, {"typing.TYPE_CHECKING"})
    return found


def find_late_imports(house: Path) -> list[str]:
    """Imports below the top, but in a command's own function, and of collect's optional extras."""
    found = []
    for source in (source for source in read_sources(house) if source.room != "cli"):
        tries = (line for line in source.tree.body if isinstance(line, ast.Try))
        tried = {node for line in tries for node in line.body}  # a library that may be missing
        for node, name in find_imports(source):
            is_ours = name.startswith("generator.")
            if node in source.tree.body or (not is_ours and (node in tried or source.room == "collect")):
                continue
            found.append(source.at(node, name))
    return found


def find_full_inits(house: Path) -> list[str]:
    """`__init__.py` files that hold something; the top one holds its docstring and the version."""
    inits = [source for source in read_sources(house) if source.path.name == "__init__.py"]
    allowed = {"__init__": ["Expr", "Assign"]}
    return [
        str(source.path)
        for source in inits
        if [type(line).__name__ for line in source.tree.body] != allowed.get(source.room, [])
    ]


def find_empty_names(house: Path) -> list[str]:
    """Files whose name, or a folder's on the way to them, says nothing."""
    paths = [source.path for source in read_sources(house)]
    words = {path: {path.stem, *path.parts, *(f"{folder.name}/" for folder in path.parents)} for path in paths}
    return [str(path) for path in paths if words[path] & EMPTY_NAMES]


def find_strange_libraries(house: Path) -> list[str]:
    """Imports of a library outside its rooms, or of one that no room is named for."""
    known = sys.stdlib_module_names | {"generator"}
    return [
        source.at(node, name)
        for source in read_sources(house)
        for node, name in find_imports(source)
        if (library := name.split(".")[0]) not in known and source.room not in LIBRARIES.get(library, ())
    ]


def find_disk(house: Path) -> list[str]:
    """Uses of the disk where nothing but values is worked on."""
    found = []
    for source in (source for source in read_sources(house) if source.room in PURE):
        found += find_banned(source, DISK)
        calls = (node.func for node in ast.walk(source.tree) if isinstance(node, ast.Call))
        methods = (call for call in calls if isinstance(call, ast.Attribute) and call.attr in PATH_METHODS)
        found += [source.at(method, ast.unparse(method)) for method in methods]
    return found


def find_chance(house: Path) -> list[str]:
    """Uses of clock, chance, environment and locale, but in the preview and the command line."""
    sources = [source for source in read_sources(house) if source.room not in {"preview", "cli"}]
    return [use for source in sources for use in find_banned(source, CHANCE)]


def find_talk(house: Path) -> list[str]:
    """Uses of the terminal outside the command line."""
    sources = [source for source in read_sources(house) if source.room not in {"cli", "__main__"}]
    return [use for source in sources for use in find_banned(source, TERMINAL)]


def test_the_house_has_its_rooms() -> None:
    rooms = {source.room for source in read_sources(HOUSE)}
    assert rooms >= {"__init__", "__main__", "model", "pipeline", "preview", "scaffold", "cli"} | STAGES


def test_every_file_stands_in_a_room_with_a_floor() -> None:
    assert find_unknown_rooms(HOUSE) == []


def test_a_room_imports_only_what_its_floor_allows() -> None:
    assert find_steps_off_the_floor(HOUSE) == []


def test_no_files_import_each_other_in_a_circle() -> None:
    assert find_circles(HOUSE) == []


def test_imports_are_absolute_and_real() -> None:
    assert find_crooked_imports(HOUSE) == []


def test_imports_stand_at_the_top_but_in_commands_and_for_optional_extras() -> None:
    assert find_late_imports(HOUSE) == []


def test_inits_are_empty_but_for_the_version() -> None:
    assert find_full_inits(HOUSE) == []


def test_every_name_says_something() -> None:
    assert find_empty_names(HOUSE) == []


def test_each_library_is_known_in_its_own_rooms_only() -> None:
    assert find_strange_libraries(HOUSE) == []


def test_only_load_publish_collect_scaffold_preview_and_cli_touch_the_disk() -> None:
    assert find_disk(HOUSE) == []


def test_only_preview_and_cli_read_clock_chance_environment_or_locale() -> None:
    assert find_chance(HOUSE) == []


def test_only_the_command_line_talks() -> None:
    assert find_talk(HOUSE) == []


# Each check sees what is planted for it …
PLANTED = [
    (find_unknown_rooms, "extras/new.py", ""),
    (find_unknown_rooms, "extras.py", ""),
    (find_steps_off_the_floor, "model/new.py", "from generator.load import content"),
    (find_steps_off_the_floor, "link/new.py", "import generator.load.content"),
    (find_steps_off_the_floor, "compose/new.py", "from generator import render"),
    (find_steps_off_the_floor, "render/new.py", "def render():\n    from generator.compose.team import page"),
    (find_steps_off_the_floor, "collect/new.py", "from generator.load.results import parse_csv"),
    (find_steps_off_the_floor, "pipeline.py", "from generator.scaffold.starter import write_starter"),
    (find_steps_off_the_floor, "pipeline.py", "from generator.preview.server import serve"),
    (find_steps_off_the_floor, "preview/new.py", "from generator.publish.writer import write_site"),
    (find_steps_off_the_floor, "pipeline.py", "from generator.cli.main import main"),
    (find_steps_off_the_floor, "__init__.py", "from generator.pipeline import build"),
    (find_circles, "model/new.py", "from generator.model.new import itself"),
    (find_crooked_imports, "model/new.py", "from . import problems"),
    (find_crooked_imports, "model/new.py", "from typing import TYPE_CHECKING as T\nif T:\n    import ast"),
    (find_crooked_imports, "model/new.py", "import typing\nif typing.TYPE_CHECKING:\n    import ast"),
    (find_late_imports, "load/new.py", "def parse():\n    import csv"),
    (find_late_imports, "load/new.py", "try:\n    import generator.load.content\nfinally:\n    pass"),
    (find_late_imports, "collect/new.py", "def read():\n    from generator.model import problems"),
    (find_full_inits, "load/__init__.py", '"""A docstring."""'),
    (find_full_inits, "__init__.py", '"""A docstring."""\n__version__ = "1"\nimport ast'),
    (find_empty_names, "load/utils.py", ""),
    (find_empty_names, "load/common/new.py", ""),
    (find_empty_names, "site/new.py", ""),
    (find_strange_libraries, "compose/new.py", "from markdown_it import MarkdownIt"),
    (find_strange_libraries, "scaffold/new.py", "import yaml"),
    (find_strange_libraries, "compose/new.py", "import pygal"),
    (find_strange_libraries, "publish/new.py", "import jinja2"),
    (find_strange_libraries, "render/new.py", "from babel.numbers import format_decimal"),
    (find_strange_libraries, "cli/new.py", "def preview():\n    import uvicorn"),
    (find_strange_libraries, "preview/new.py", "import click"),
    (find_strange_libraries, "load/new.py", "import pydantic"),
    (find_disk, "model/new.py", "open('x')"),
    (find_disk, "link/new.py", "def link(path):\n    return path.read_text()"),
    (find_disk, "evaluate/new.py", "import os as system\nsystem.replace('a', 'b')"),
    (find_disk, "compose/new.py", "from os.path import exists"),
    (find_disk, "render/new.py", "import jinja2\njinja2.FileSystemLoader('themes')"),
    (find_disk, "pipeline.py", "from shutil import rmtree"),
    (find_chance, "evaluate/new.py", "from datetime import date as day\nday.today()"),
    (find_chance, "publish/new.py", "import datetime\ndatetime.datetime.now(datetime.UTC)"),
    (find_chance, "load/new.py", "import os\nos.environ['TZ']"),
    (find_chance, "render/new.py", "from uuid import uuid4"),
    (find_chance, "pipeline.py", "import time"),
    (find_chance, "model/new.py", "import random"),
    (find_chance, "compose/new.py", "import locale"),
    (find_chance, "publish/new.py", "hash('x')"),
    (find_talk, "pipeline.py", "print('done')"),
    (find_talk, "preview/new.py", "import sys\nsys.stderr.write('gone')"),
]


@pytest.mark.parametrize("check, path, text", PLANTED)
def test_what_is_planted_is_caught(
    site: Callable[[Mapping[str, str]], Path], check: Callable[[Path], list[str]], path: str, text: str
) -> None:
    found = check(site({path: text}))
    assert found
    assert all(place.startswith(path) for place in found)


def test_a_circle_of_three_files_is_caught(site: Callable[[Mapping[str, str]], Path]) -> None:
    house = site({f"model/{a}.py": f"from generator.model import {b}" for a, b in ("ab", "bc", "ca")})
    assert set(find_circles(house)) == {"model/a.py", "model/b.py", "model/c.py"}


# … and nothing else.
HARMLESS = {
    "__init__.py": '"""The house."""\n\n__version__ = "1"',
    "__main__.py": "import sys\nfrom generator.cli.main import main\nsys.exit(main())",
    "cli/main.py": "def build():\n    import click\n    from generator.pipeline import build as run",
    "cli/build.py": "import os\nimport time\nfrom generator import __version__\nprint(os.environ)",
    "pipeline.py": "from pathlib import Path\nfrom generator.load.content import read_content",
    "load/__init__.py": "",
    "load/content.py": "import yaml\nfrom generator.model.problems import Problem\nopen('x').close()",
    "collect/workbook.py": "def read():\n    import csv",
    "compose/numbers.py": "def format_number(locale, time):\n    return locale.sign + time.replace(':', '')",
    "publish/writer.py": "import os\ntry:\n    import fcntl\nfinally:\n    os.replace('a', 'b')",
}
CHECKS = sorted({check for check, _, _ in PLANTED}, key=lambda check: check.__name__)


@pytest.mark.parametrize("check", CHECKS)
def test_what_is_harmless_is_not_caught(
    site: Callable[[Mapping[str, str]], Path], check: Callable[[Path], list[str]]
) -> None:
    assert check(site(HARMLESS)) == []
