"""How a site says what is its own around its pages: faces, ways in, where files are edited."""

import re
from typing import Any

from generator.load.reading import REFUSED, Convert, Make, Reading, make_text_reader, offer, refuse
from generator.load.rule_forms import make_address
from generator.load.targets import Refusal, check_link
from generator.load.yaml_faults import shorten
from generator.load.yaml_text import Node
from generator.model.forms import Field, Form
from generator.model.problems import Place, Problem
from generator.model.prose import LinkEnd, LinkStart, Prose
from generator.model.settings import EditForm, FaceForm, Settings, WayForm

FILE = "{file}"
MOST_WAYS = 3  # the portal has six of its own, and a row of nine is the most that one scans

# No quote, bracket, semicolon or backslash: a face's name stands in a stylesheet.
_FAMILY = re.compile(r"[^\W\d_][\w .-]{0,79}")
_FONT_FILE = re.compile(r"(?:content/)?(fonts(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\.woff2)")
_OTHER_FILE = re.compile(r".*\.(?:woff2?|ttf|otf|eot)", re.IGNORECASE)


def make_face(_form: FaceForm, field: Field) -> Convert:
    """A face by its name, or by its file: "fonts/frutiger.woff2"."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        if found := _FONT_FILE.fullmatch(text):
            return found[1]
        if "//" in text:
            mend = 'put its file into content/fonts/, and write "fonts/" before its name'
            return reading.refuse(node.line, f'"{shorten(text)}": a face is never fetched from elsewhere', mend)
        if _OTHER_FILE.fullmatch(text):
            mend = 'save it as .woff2 into content/fonts/, under a plain name, and write "fonts/its-name.woff2"'
            return reading.refuse(node.line, f'"{shorten(text)}" is no file of content/fonts/ that can be used', mend)
        if field.attribute == "bold":
            return refuse(node, reading, field, "a file in content/fonts/")
        wanted = "the name of a face (letters, digits, spaces and hyphens), or its file"
        return text if _FAMILY.fullmatch(text) else refuse(node, reading, field, wanted)

    return make_text_reader(field, "the name of a face, or its file", parse)


def make_way(_form: WayForm, field: Field) -> Convert:
    """Where a way in leads, as words that are one link: so it is made whole, and hidden, as links in words are."""

    def parse(text: str, node: Node, reading: Reading) -> Any:
        target = check_link(text)
        if isinstance(target, Refusal):
            return reading.refuse(node.line, target.what, target.mend)
        return Prose((LinkStart(target, line=node.line), LinkEnd()), line=node.line)

    return make_text_reader(field, "where it leads", parse)


def make_edit(form: EditForm, field: Field) -> Convert:
    """An address on the web in which the path of a file has its place."""
    convert_address = make_address(form, field)

    def convert(node: Node, reading: Reading) -> Any:
        address = convert_address(node, reading)
        if address is REFUSED or FILE in address:
            return address
        return reading.refuse(node.line, f'"{field.name}" says nowhere which file it is about', offer(field))

    return convert


def check_brand(settings: Settings, reading: Reading) -> None:
    """What can't go together: a bold with a face that has a name only; and more ways in than one scans."""
    fonts = settings.theme.fonts
    for face in (fonts.text, fonts.headings) if fonts else ():
        if face and face.bold and not _FONT_FILE.fullmatch(face.regular):
            mend = "take it out: a face that is installed brings its own bold"
            reading.refuse(face.line, f'"bold" is given, but "{face.regular}" is no file', mend)
    if len(settings.navigation) > MOST_WAYS:
        what = f'"navigation" adds {len(settings.navigation)} ways in to the portal\'s own: nobody scans so long a row'
        mend = f'keep {MOST_WAYS} at most, and put the others into "footer" as links'
        place = Place(reading.file, settings.navigation[MOST_WAYS].line)
        reading.problems.append(Problem(place, what, mend, is_warning=True))


MAKERS: dict[type[Form], Make] = {FaceForm: make_face, WayForm: make_way, EditForm: make_edit}
