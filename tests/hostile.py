"""What no author writes, in tables: for each case the files, and what must be told, or must not be found."""

import os
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

BASE = {
    "site.yaml": "name: Riverbank\naudiences: [public, board]\nyear: {starts: april, named: both}\n",
    "content/purpose.md": "---\ntitle: Why\n---\n",
    "content/priorities/p.md": "---\ntitle: P\n---\n",
    "content/objectives/o.md": "---\ntitle: O\nsupports: p\n---\n",
    "content/measures/m.md": "---\ntitle: M\nsupports: o\nunit: days\nbetter: lower\ntarget: 10\n---\n",
    "content/results/2026-Q1.yaml": "m: 9\n",
}
X = "content/objectives/x.md"
R = "content/results/h.csv"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 1, 1)
HEAD = "measure,period,actual\n"
Files = Mapping[str, str | bytes]


def fields(text: str, words: str = "") -> dict[str, str]:
    """An objective with these fields and words: the fourth line is the first of the text."""
    return {X: f"---\ntitle: X\nsupports: p\n{text}\n---\n{words}\n"}


def svg(inside: str) -> dict[str, str]:
    return {
        **fields("", "![x](images/a.svg)"),
        "content/images/a.svg": f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}</svg>',
    }


def picture(name: str, content: bytes) -> dict[str, str | bytes]:
    return {**fields("", f"![x](images/{name})"), f"content/images/{name}": content}


def theme(path: str, text: str) -> dict[str, str]:
    return {
        "site.yaml": "name: R\ntheme: own\n",
        "themes/own/theme.yaml": "extends: default\n",
        f"themes/own/{path}": text,
    }


def list_tree(root: Path) -> dict[str, bytes | str]:
    """All below `root`, as it stands, but caches."""
    tree: dict[str, bytes | str] = {}
    for folder, folders, names in os.walk(root):
        if ".goldenthread" in folders:
            folders.remove(".goldenthread")
        for name in (*folders, *names):
            path = Path(folder, name)
            whole = path.is_file() and not path.is_symlink()
            tree[path.relative_to(root).as_posix()] = path.read_bytes() if whole else "no file"
    return tree


REFUSED: dict[str, tuple[Files, str]] = {
    "an alias bomb": ({X: "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n"}, f"{X}:2"),
    "a merge key": ({X: "---\ntitle: X\n<<: {owner: a}\n---\n"}, f"{X}:3"),
    "a tag": ({X: "---\ntitle: !!python/object/apply:os.system [ls]\n---\n"}, f"{X}:2"),
    "100,000 brackets in YAML": ({X: f"---\ntitle: {'[' * 100_000}\n---\n"}, f"{X}:2"),
    "100,000 brackets in words": (fields("", "[" * 100_000), f"{X}:6"),
    "a NUL": ({X: b"---\ntitle: a\0b\n---\n"}, f"{X}:2"),
    "half a surrogate pair": ({X: b'---\ntitle: "\\ud800"\n---\n'}, f"{X}:2"),
    "no UTF-8": ({X: b"---\ntitle: a\n---\n\xff\n"}, f"{X}:4"),
    "UTF-16": ({X: "---\ntitle: a\n---\n".encode("utf-16")}, f"{X}:1"),
    "60 MB": ({X: b"---\ntitle: a\n---\n" + b"word " * 12_000_000}, f"{X}: the file is larger"),
    "a key given twice": ({X: "---\ntitle: a\ntitle: b\n---\n"}, f"{X}:3"),
    "a day that isn't": (fields("from: 2026-02-30"), f"{X}:4"),
    "year 0": (fields("from: 0000-01-01"), f"{X}:4"),
    "a script": (fields("", "<script>alert(1)</script>"), f"{X}:6"),
    "an onerror": (fields("", "<img src=x onerror=y>"), f"{X}:6"),
    "javascript:": (fields("", "[x](javascript:alert(1))"), f"{X}:6"),
    "javascript: in capitals and entities": (fields("", "[x](JaVa&#115;cript&colon;alert(1))"), f"{X}:6"),
    "javascript: by reference": (fields("", "[x][y]\n\n[y]: javascript:x"), f"{X}:6"),
    "feed:javascript:": (fields("", "[x](feed:javascript:x)"), f"{X}:6"),
    "data:": (fields("", "[x](data:text/html;base64,PHNjcmlwdD4=)"), f"{X}:6"),
    "another host": (fields("", "[x](//evil.example)"), f"{X}:6"),
    "a remote picture": (fields("", "![x](https://evil.example/a.png)"), f"{X}:6"),
    "a path out of the site": (fields("", "[x](../../../../etc/passwd)"), f"{X}:6"),
    "a picture out of the folder": (fields("", "![x](images/../../site.yaml)"), f"{X}:6"),
    "HTML in a title": ({X: "---\ntitle: <b onclick=x>X</b>\nsupports: p\n---\n"}, f"{X}:2"),
    "a circle": (
        fields("", "")
        | {X: "---\ntitle: X\nsupports: y\n---\n", "content/objectives/y.md": "---\ntitle: Y\nsupports: x\n---\n"},
        f"{X}:3",
    ),
    "a thing that supports itself": ({X: "---\ntitle: X\nsupports: x\n---\n"}, f"{X}:3"),
    "one id for two": ({"content/objectives/1-o.md": "---\ntitle: X\nsupports: p\n---\n"}, "content/objectives/o.md:"),
    "a table of other columns": ({R: "a,b,c\n1,2,3\n"}, f"{R}:1"),
    "ragged rows": ({R: HEAD + "m,2025-Q1\nm,2025-Q2,1,2,3\n"}, f"{R}:3"),
    "quotes never closed": ({R: HEAD + 'm,2025-Q1,"5\nm,2025-Q2,4\n'}, f"{R}:2"),
    "semicolons": ({R: (HEAD + "m,2025-Q1,5\n").replace(",", ";")}, f"{R}:1"),
    "100,000 columns": ({R: "measure,period,actual" + ",x" * 100_000 + "\n"}, f"{R}:1"),
    "a cell of 200,000 letters": ({R: HEAD + f"m,2025-Q1,{'9' * 200_000}\n"}, f"{R}:2"),
    "50,000 rows of no period": ({R: HEAD + "".join(f"m,z{i},1\n" for i in range(50_000))}, f"{R}:2"),
    "an SVG with a script": (svg("<script>alert(1)</script>"), "content/images/a.svg:1"),
    "an SVG with an onload": (svg('<rect onload="x()"/>'), "content/images/a.svg:1"),
    "an SVG with an animated link": (svg('<set attributeName="href" to="javascript:x"/>'), "content/images/a.svg:1"),
    "an SVG with entities": (picture("a.svg", b'<!DOCTYPE a [<!ENTITY a "b">]><svg/>'), "content/images/a.svg:1"),
    "100,000 groups in an SVG": (svg("<g>" * 100_000), "content/images/a.svg:1"),
    "a picture of another type": (picture("a.png", b"GIF89a"), "content/images/a.png"),
    "half a picture": (picture("a.png", PNG[:18]), "content/images/a.png"),
    "20 MB of picture": (picture("a.png", PNG + bytes(20_000_000)), "content/images/a.png"),
    "a theme that isn't there": ({"site.yaml": "name: R\ntheme: none\n"}, "site.yaml:2"),
    "a theme elsewhere": ({"site.yaml": "name: R\ntheme: ../../../etc\n"}, "site.yaml:2"),
    "a logo elsewhere": ({"site.yaml": "name: R\ntheme: {logo: ../../etc/passwd}\n"}, "site.yaml:2"),
    "a face that is code": ({"site.yaml": "name: R\ntheme: {fonts: {text: 'x;} body{y:url(//z)'}}\n"}, "site.yaml:2"),
    "a face from elsewhere": ({"site.yaml": "name: R\ntheme: {fonts: {text: //x/a.woff2}}\n"}, "site.yaml:2"),
    "a face that is no font": (
        {"site.yaml": "name: R\ntheme: {fonts: {text: fonts/a.woff2}}\n", "content/fonts/a.woff2": "wOF2x"},
        "content/fonts/a.woff2",
    ),
    "a way in that is code": ({"site.yaml": "name: R\nnavigation: {Us: javascript:x}\n"}, "site.yaml:2"),
    "an edit link that is code": ({"site.yaml": "name: R\nedit: javascript:x{file}\n"}, "site.yaml:2"),
    "a template that is none": (theme("templates/pages/objective.html", "\n{% if %}"), "objective.html:2"),
    "a template that reaches out": (
        theme("templates/pages/objective.html", "{% include '../../../site.yaml' %}"),
        "objective.html",
    ),
    "no settings": ({"site.yaml": ""}, "site.yaml:1"),
    "settings as a list": ({"site.yaml": "- name: R\n"}, "site.yaml:1"),
    "an audience with a path": ({"site.yaml": "name: R\naudiences: [../../x]\n"}, "site.yaml:2"),
    "an address that is code": ({"site.yaml": "name: R\naddress: javascript:x\n"}, "site.yaml:2"),
}
NUMBERS = (
    "NaN",
    "inf",
    "1e400",
    "1,000",
    "1_000",
    "50%",
    "£5",
    "0x10",
    "9" * 40,
    "1" * 5_000,
    "٣",
    "½",
    "''",
    "[1]",
    "--5",
)
NAMES = (
    "con",
    "NUL",
    "index",
    "com1",
    "a" * 81,
    "a" * 200,
    "a b",
    "Ünï",
    "cafe\u0301",
    "-a",
    "a--b",
    "a\u202eb",
    "😀",
    "a\nb",
    "a'b",
)
PERIODS = (
    "0000",
    "0001-Q1",
    "9999",
    "9999-12-31",
    "0001-01-01..9999-12-31",
    "2000-01-01..9999-12-31",
    "2026-13",
    "2026-Q5",
)


INERT: dict[str, tuple[Files, bytes]] = {
    "HTML as it stands": (fields("", "&lt;script&gt; and `<script>`"), b"<script> and"),
    "an attribute in an address": (fields("", '[x](<https://e.example/" onclick="x>)'), b' onclick="'),
    "an attribute in a code block's name": (fields("", '```" onclick="x\ncode\n```'), b' onclick="'),
    "an attribute in alt text": (picture("a.png", PNG) | fields("", '![" onerror="x](images/a.png)'), b' onerror="'),
    "HTML in the site's name": ({"site.yaml": "name: <b>R</b>\n"}, b"<b>R</b>"),
    "HTML in a term": ({"site.yaml": 'name: R\nwords: {priority: ["<b>x", "<b>y"]}\n'}, b"<b>x"),
    "HTML in a unit": (
        {"content/measures/m.md": '---\ntitle: M\nsupports: o\nunit: "<b>x</b>"\ntarget: 1\nbetter: lower\n---\n'},
        b"<b>x</b>",
    ),
    "a template in words": (fields("", "{{ 7 * 7 }}49 {% include 'x' %}"), b"4949"),
    "a format in an address": (
        {"site.yaml": "name: R\nfeedback: 'mailto:a@b?subject={title}{0.__class__}'\n"},
        b"<class",
    ),
    "a hidden file": ({"content/objectives/.x.md": "---\ntitle: Secretive\n---\n"}, b"Secretive"),
    "a table with CR only": ({R: (HEAD + "m,2025-Q1,5\n").replace("\n", "\r")}, b"Traceback"),
    "a table with a mark": ({R: b"\xef\xbb\xbf" + HEAD.encode() + b"m,2025-Q1,5\n"}, b"\xef\xbb\xbfmeasure"),
    "an empty table": ({R: ""}, b"Traceback"),
    "a formula": ({R: "measure,period,said\nm,2025-Q1,=cmd()|' /C calc'!A0\n"}, b",=cmd"),
    "a target of zero": (
        {"content/measures/m.md": "---\ntitle: M\nbetter: lower\ntarget: 0\ntolerance: 5% of target\n---\n"},
        b"NaN",
    ),
    "a target below zero": ({"content/measures/m.md": "---\ntitle: M\nbetter: higher\ntarget: -5\n---\n"}, b"NaN"),
    "nothing of nothing": ({"content/results/2026-Q1.yaml": "m: {numerator: 1, denominator: 0}\n"}, b"NaN"),
    "a team in two teams": (
        {"content/teams/t.yaml": "a: {title: A}\nb: {title: B, parent: a}\nc: {title: C, parent: [a, b]}\n"},
        b"Traceback",
    ),
}


def pipe(path: str) -> Callable[[Path], object]:
    def spoil(site: Path) -> None:
        (site / path).unlink(missing_ok=True)
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(site / path)

    return spoil


def link(path: str, target: str) -> Callable[[Path], object]:
    def spoil(site: Path) -> None:
        (site / path).unlink(missing_ok=True)
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).symlink_to(target)

    return spoil


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (pipe(X), X),
    "a pipe for settings": (pipe("site.yaml"), "site.yaml"),
    "a pipe for a picture": (pipe("content/images/a.png"), "content/images/a.png"),
    "a link out": (link(X, "/etc/passwd"), X),
    "a link to a folder outside": (link("content/objectives/x", "/etc"), "content/objectives/x"),
    "a link to settings outside": (link("site.yaml", "/etc/hostname"), "site.yaml"),
    "a link to itself": (link(X, "x.md"), X),
    "a link to the folder above": (link("content/objectives/x", ".."), "content/objectives/x"),
    "a link to nothing": (link(X, "nowhere"), X),
    "a device": (link(X, "/dev/zero"), X),
    "100 folders deep": (
        lambda site: (site / "content/objectives" / "/".join("d" * 100)).mkdir(parents=True),
        "content/objectives/d",
    ),
}
