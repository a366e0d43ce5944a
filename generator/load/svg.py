"""An SVG, taken only if nothing in it acts or reaches out: a reader may open the file itself."""

import re
from xml.parsers import expat

from generator.model.problems import Place, Problem

Size = tuple[int | None, int | None]

_SVG = "http://www.w3.org/2000/svg"
_HTML = "http://www.w3.org/1999/xhtml"
_ACTIVE = re.compile(
    "script|foreignobject|handler|listener|iframe|embed|object|audio|video|canvas|discard|set|animate.*",
    re.IGNORECASE,
)
_REFERENCES = frozenset({"href", "src", "base", "ping"})
_OWN_TARGET = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp);base64,|$)", re.IGNORECASE)
# A backslash writes any letter in CSS, so it could hide each of the others.
_REACHES_OUT = re.compile(r"url\((?>\s*[\"']?\s*)(?!#)|@import|image-set|src\(|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]{1,6}(?:\.[0-9]{1,9})?)\s*(?:px)?\s*")


def measure_svg(content: bytes, file: str, problems: list[Problem]) -> Size | None:
    """Width and height in pixels, each None if the SVG doesn't say; None alone if a problem was appended."""
    walk = _Walk()
    try:
        walk.parser.Parse(content, True)  # noqa: FBT003  (expat's own way to say that this is all)
    except _RefusedError as refused:
        place = Place(file, walk.parser.CurrentLineNumber)
        mend = "take it out, or save the drawing as plain SVG or PNG"
        problems.append(Problem(place, f"the SVG holds {refused}", mend))
        return None
    except expat.ExpatError as error:
        problems.append(Problem(Place(file, error.lineno), "the SVG is damaged in this line", "save it again"))
        return None
    return walk.size


class _RefusedError(Exception):
    """What in an SVG may not be published."""


class _Walk:
    """Goes through an SVG and stops at the first thing that may not be published."""

    def __init__(self) -> None:
        self.size: Size | None = None
        self.style: list[str] | None = None  # the text of the style element that is open
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.XmlDeclHandler = self.check_encoding
        self.parser.StartDoctypeDeclHandler = self.refuse_doctype
        self.parser.ProcessingInstructionHandler = self.refuse_instruction
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.read_text

    def check_encoding(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """A browser believes the encoding that a file names, and could read other letters than these."""
        if encoding and encoding.lower() != "utf-8":
            raise _RefusedError(f'encoding="{encoding}", not UTF-8')

    def refuse_doctype(self, *_: object) -> None:
        """A document type may declare entities, which multiply or read files."""
        raise _RefusedError("<!DOCTYPE …>")

    def refuse_instruction(self, target: str, _: str) -> None:
        """An instruction may load a stylesheet."""
        raise _RefusedError(f'"<?{target} …?>"')

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Refuse an element that acts; take the size from the root."""
        space, _, local = name.rpartition(" ")
        if self.size is None:
            if name != f"{_SVG} svg":
                raise _RefusedError(f'"<{local}>" where "<svg xmlns=\\"{_SVG}\\">" should stand')
            self.size = _read_size(attributes)
        if self.style is not None or _ACTIVE.fullmatch(local) or space == _HTML:
            raise _RefusedError(f'"<{local}>", which can act')
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)
        if local.lower() == "style":
            self.style = []

    def end(self, _: str) -> None:
        """Check a stylesheet once it is whole."""
        if self.style is not None and _REACHES_OUT.search("".join(self.style)):
            raise _RefusedError('a "<style>" that reaches out of the file')
        self.style = None

    def read_text(self, text: str) -> None:
        """Gather a stylesheet's text."""
        if self.style is not None:
            self.style.append(text)


def _check_attribute(name: str, value: str) -> None:
    """Refuse an attribute that acts or reaches out of the file; other programs' own attributes do neither."""
    space, _, local = name.rpartition(" ")
    if local.lower().startswith("on"):
        raise _RefusedError(f'"{local}", which runs a script')
    reaches_out = local in _REFERENCES and not _OWN_TARGET.match(value)
    if reaches_out or (not space and _REACHES_OUT.search(value)):
        raise _RefusedError(f'{local}="{value[:60]}", which reaches out of the file')


def _read_size(attributes: dict[str, str]) -> Size:
    """The root's width and height if it says both in pixels, else its viewBox's."""
    said = [attributes.get("width", ""), attributes.get("height", "")]
    box = attributes.get("viewBox", "").replace(",", " ").split()[2:4]
    for sides in (said, box):
        lengths = [match for match in map(_LENGTH.fullmatch, sides) if match]
        if len(lengths) == len(said):
            width, height = (max(1, round(float(length[1]))) for length in lengths)
            return width, height
    return None, None
