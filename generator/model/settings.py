"""What site.yaml says: the organisation's name, year, audiences, and the rules it has chosen."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from generator.model.forms import Day, Form, Keyed, Number, OneOf, Part, Plain, Plains, Text, When, Words
from generator.model.measure_rules import Band, BandForm, YearForm
from generator.model.nouns import Noun
from generator.model.periods import Calendar, Period
from generator.model.prose import EMPTY, Prose
from generator.model.terms import TERMS


class AddressForm(Form, frozen=True):
    """An address on the web, http or https (feedback: mailto too) → str."""


class ColourForm(Form, frozen=True):
    """A colour, #rgb or #rrggbb → Colour."""


class EditForm(AddressForm, frozen=True):
    """An address on the web, http or https, that holds {file} → str."""


class FaceForm(Form, frozen=True):
    """The name of a face that readers' computers have, or a file in content/fonts/ (fonts/name.woff2) → str."""


class WayForm(Text, frozen=True):
    """A thing of the site's, such as pages/how-we-plan, or an address (https, mailto, tel) → Prose, one link."""


class Plan(Noun, frozen=True, kw_only=True):
    """The plan whose years the portal shows."""

    title: Annotated[Prose, Text("What the plan is called", "Our plan 2025–28")] = EMPTY
    from_: Annotated[date | None, Day("Its first day", "2025-04-01")] = None
    to: Annotated[date | None, Day("Its last day", "2028-03-31")] = None


class SharePicture(Noun, frozen=True, kw_only=True):
    """What a link to the portal is shown with in messages and posts."""

    image: Annotated[str, Plain("A PNG or JPEG of the site's, best 1200 × 630 pixels", "images/share.png")]
    alt: Annotated[str, Plain("What it shows, in words", "The front door of Riverbank General Hospital")] = ""


class Colour(Noun, frozen=True, kw_only=True):
    """A colour, with the line that says it."""

    code: str  # "#005f73" or "#07f", in small letters


class Face(Noun, frozen=True, kw_only=True):
    """A face: one that readers' computers have, or a file of the site's own."""

    regular: Annotated[str, FaceForm("Its name, or its file", "Frutiger")]
    bold: Annotated[str, FaceForm("The file of its bold, where that is not the same", "fonts/frutiger-bold.woff2")] = ""


class Fonts(Noun, frozen=True, kw_only=True):
    """The faces of the site's own; the theme's stand in where a reader's computer has none of this name."""

    text: Annotated[Face | None, Part("What text is set in", "Frutiger", Face, "regular")] = None
    headings: Annotated[Face | None, Part("What headings are set in", "Georgia", Face, "regular")] = None


class ThemeChoice(Noun, frozen=True, kw_only=True):
    """How the portal looks."""

    name: Annotated[str, Plain("The theme, of the site's `themes/` or bundled", "default")] = "default"
    colour: Annotated[Colour | None, ColourForm("The organisation's colour", '"#005f73"')] = None
    fonts: Annotated[Fonts | None, Part("The site's own faces", "{text: Frutiger, headings: Georgia}", Fonts)] = None
    logo: Annotated[str, Plain("The logo, an image of the site's", "images/logo.svg")] = ""
    share_picture: Annotated[
        SharePicture | None,
        Part(
            "What a link to the portal is shown with; else the theme's own", "images/share.png", SharePicture, "image"
        ),
    ] = None


class StatusRules(Noun, frozen=True, kw_only=True):
    """How statuses are worked out where a measure says nothing else."""

    tolerance: Annotated[Band | None, BandForm("How far off its target is still close", "5% of target")] = None
    roll_up: Annotated[str, OneOf("How parts make a whole", "counts", ("counts", "worst", "share", "weighted"))] = (
        "counts"
    )
    points_for_trend: Annotated[Decimal, Number("From how many points a trend is told; at least 8", "8")] = Decimal(8)


class Word(Noun, frozen=True, kw_only=True):
    """A term of ours as this site shows it: one form, or one for one and one for many."""

    term: Annotated[str, OneOf("Our term: a kind's name, or a status", "priority", TERMS)]
    forms: Annotated[tuple[str, ...], Plains("Theirs: for one, and for many", "[Ambition, Ambitions]")] = ()


class Limits(Noun, frozen=True, kw_only=True):
    """How many of a kind are still clear; `check` gives advice above."""

    measures_per_objective: Annotated[Decimal | None, Number("Measures of one objective", "5")] = None
    priorities: Annotated[Decimal | None, Number("Priorities", "6")] = None


class Feedback(Noun, frozen=True, kw_only=True):
    """Where readers' words go."""

    url: Annotated[
        str,
        AddressForm(
            "An address; {title} is replaced by the page's title",
            '"mailto:strategy@example.org?subject={title}"',
        ),
    ]


class Way(Noun, frozen=True, kw_only=True):
    """A way in of the site's own, beside the portal's."""

    words: Annotated[str, Plain("What it is called, in a word or two", "How we plan")]
    to: Annotated[Prose, WayForm("Where it leads", "pages/how-we-plan")]


class DataTerms(Noun, frozen=True, kw_only=True):
    """Whose figures these are, and on what terms others may use them."""

    source: Annotated[Prose, Text("Whose they are", "Riverbank performance team")] = EMPTY
    licence: Annotated[Prose, Text("On what terms", "OGL-UK-3.0")] = EMPTY


class Settings(Noun, frozen=True, kw_only=True):
    """The whole of site.yaml."""

    name: Annotated[str, Plain("The organisation's name", "Riverbank Health")]
    strapline: Annotated[Prose, Text("The portal in a few words", "Our strategy, and how we are doing")] = EMPTY
    address: Annotated[str, AddressForm("Where it is published", "https://intranet.example.org/strategy/")] = ""
    plan: Annotated[
        Plan | None,
        Part("The plan whose years are shown", "{title: Our plan, from: 2025-04-01, to: 2028-03-31}", Plan),
    ] = None
    year: Annotated[
        Calendar,
        YearForm("How the year runs, and what names it: start, end, both", "{starts: april, named: both}"),
    ] = Calendar()
    languages: Annotated[tuple[str, ...], Plains("The language, by its code; one for now", "[en]")] = ("en",)
    audiences: Annotated[
        tuple[str, ...], Plains("Who reads; each sees what those before it see", "[public, staff, board]")
    ] = ("public",)
    default_audience: Annotated[
        str,
        Plain(
            "What a file without `audience` is for, and a plain build builds; else the first audience",
            "staff",
        ),
    ] = ""
    as_of: Annotated[Period | None, When("latest, or the day or period up to which figures count", "latest")] = None
    theme: Annotated[
        ThemeChoice, Part("How the portal looks", '{name: default, colour: "#005f73"}', ThemeChoice, "name")
    ] = ThemeChoice()
    status: Annotated[
        StatusRules,
        Part("How statuses are worked out", "{tolerance: 5% of target, roll_up: counts}", StatusRules),
    ] = StatusRules()
    words: Annotated[
        tuple[Word, ...],
        Keyed("The site's own terms", "{priority: [Ambition, Ambitions]}", Word, "term", "forms"),
    ] = ()
    limits: Annotated[Limits, Part("How many of a kind are still clear", "{measures_per_objective: 5}", Limits)] = (
        Limits()
    )
    feedback: Annotated[
        Feedback | None,
        Part("Where readers' words go", '{url: "mailto:strategy@example.org"}', Feedback, "url"),
    ] = None
    navigation: Annotated[
        tuple[Way, ...],
        Keyed(
            "Ways in of the site's own, after the portal's own at the head of each page; three at most",
            "{How we plan: pages/how-we-plan, Intranet: 'https://intranet.example.org/'}",
            Way,
            "words",
            "to",
        ),
    ] = ()
    footer: Annotated[
        Prose, Words("Words of the site's own at the foot of each page", "Write to [us](mailto:us@example.org).")
    ] = EMPTY
    edit: Annotated[
        str,
        EditForm(
            "Where authors edit a page's file, whose path takes the place of {file}; "
            "of several audiences the first, the widest, is not shown it",
            '"https://git.example.org/strategy/edit/main/{file}"',
        ),
    ] = ""
    data: Annotated[DataTerms | None, Part("Whose figures these are", "{source: Performance team}", DataTerms)] = None
