"""What every page has around its own content: ways in, crumbs, as-at date, edition, who to ask, feedback."""

from urllib.parse import quote

from generator.compose import urls
from generator.compose.edition import Edition, name_terms
from generator.compose.numbers import describe_period, format_day
from generator.compose.words import join_prose
from generator.model.nouns import Thing
from generator.model.plan import Team
from generator.model.prose import Prose
from generator.model.views import Frame, LinkView, NavItem

Around = tuple[Thing | None, Thing | None]
ACCENT_SHEET = "assets/accent.css"  # the site's own colour, where it has one


def make_frame(  # noqa: PLR0913  (each is a part of the frame that differs from page to page)
    edition: Edition,
    path: str,
    title: str,
    *,
    description: str = "",
    crumbs: tuple[LinkView, ...] = (),
    owner: Prose | None = None,
    before: LinkView | None = None,
    after: LinkView | None = None,
    content_lang: str = "",
) -> Frame:
    """The frame of the page at `path`; `crumbs` without home, which every page but home has."""
    settings = edition.settings
    is_home = path == urls.HOME
    return Frame(
        site=settings.name,
        strapline=settings.strapline.plain,
        title=title,
        description=description or f"{title}: {settings.strapline.plain or settings.name}",
        lang=edition.locale,
        root=urls.find_root(path),
        edition=_name_edition(edition),
        as_at=describe_as_at(edition),
        nav=tuple(NavItem(LinkView(text, urls.make_href(path, to)), to == path) for text, to in _ways_in(edition)),
        more=tuple(LinkView(text, urls.make_href(path, to)) for text, to in _more_ways_in(edition)),
        crumbs=() if is_home else (LinkView("Home", urls.make_href(path, urls.HOME)), *crumbs),
        terms=name_terms(edition),
        logo=_logo(edition, path),
        colour=urls.find_root(path) + ACCENT_SHEET if settings.theme.colour else "",
        feedback=_feedback(edition, title),
        owner=join_prose(owner, path, edition.strategy.pictures) if owner else "",
        before=before,
        after=after,
        canonical=settings.address.rstrip("/") + "/" + quote("" if is_home else path) if settings.address else "",
        credit=_credit(edition, path),
        plan=settings.plan.title.plain if settings.plan else "",
        content_lang=content_lang,
    )


def frame_thing(  # noqa: PLR0913  (as make_frame)
    edition: Edition,
    path: str,
    thing: Thing,
    *,
    description: str = "",
    crumbs: tuple[LinkView, ...] = (),
    around: Around = (None, None),
) -> Frame:
    """The frame of a thing's own page; `around`: what comes before and after it in its list."""
    before, after = around
    return make_frame(
        edition,
        path,
        thing.title.plain,
        description=description,
        crumbs=crumbs,
        owner=_find_contact(thing),
        before=link_thing(before, path) if before else None,
        after=link_thing(after, path) if after else None,
        content_lang=thing.lang if thing.lang != edition.locale else "",
    )


def _find_contact(thing: Thing) -> Prose:
    """Whom to ask about a thing: of a team, how to reach it."""
    if isinstance(thing, Team):
        return thing.contact or thing.lead
    return thing.owner or thing.sponsor


def link_thing(thing: Thing, path: str) -> LinkView:
    """A link from the page at `path` to a thing's page."""
    return LinkView(thing.name, urls.key_href(path, thing.key))


def describe_as_at(edition: Edition) -> str:
    """Up to when figures count, with the period that ends then."""
    card = edition.scorecard
    if not edition.strategy.results and not edition.strategy.check_ins:
        return "No figures yet"
    period = describe_period(card.period, edition.settings.year, edition.locale)
    return f"Figures as at {format_day(card.as_of, edition.locale)}: {period}"


def _name_edition(edition: Edition) -> str:
    """Which edition this is; nothing to say where a site has one audience."""
    if len(edition.settings.audiences) == 1:
        return ""
    return f"{edition.strategy.audience.capitalize()} edition"


def _ways_in(edition: Edition) -> tuple[tuple[str, str], ...]:
    ways = [
        (edition.name_one("purpose"), urls.PURPOSE_PAGE),
        ("Our plan", urls.PLAN),
        ("Strategy map", urls.MAP),
        (edition.name_many("team"), urls.TEAMS) if edition.strategy.teams else None,
        (edition.name_many("measure"), urls.MEASURES) if edition.strategy.measures else None,
        ("What changed", urls.CHANGED),
    ]
    return tuple(way for way in ways if way)


def _more_ways_in(edition: Edition) -> tuple[tuple[str, str], ...]:
    strategy = edition.strategy
    ways = [
        (edition.name_many("priority"), urls.PRIORITIES) if strategy.priorities else None,
        (edition.name_many("objective"), urls.OBJECTIVES) if strategy.objectives else None,
        (edition.name_many("value"), urls.VALUES) if strategy.values else None,
        ("Past reports", urls.REPORTS),
        (f"{edition.name_many('topic')} A to Z", urls.TOPICS),
        (f"{edition.name_many('measure')} A to Z", urls.MEASURES_A_TO_Z) if strategy.measures else None,
        ("Who to ask", urls.OWNERS),
        ("Glossary", urls.GLOSSARY) if strategy.glossary else None,
        ("How to read this", urls.GUIDE),
        ("Coverage, for authors", urls.COVERAGE),
        *((page.name, urls.find_path(page.key)) for page in strategy.pages.values() if not page.retired),
    ]
    return tuple(way for way in ways if way)


def _logo(edition: Edition, path: str) -> str:
    source = edition.settings.theme.logo.removeprefix("content/").removeprefix("images/")
    return urls.find_root(path) + urls.image_path(source) if source in edition.strategy.pictures else ""


def _feedback(edition: Edition, title: str) -> str:
    """Where words about this very page go; the page's title is the subject."""
    feedback = edition.settings.feedback
    return feedback.url.replace("{title}", quote(title)) if feedback else ""


def _credit(edition: Edition, path: str) -> str:
    terms = edition.settings.data
    if not terms:
        return ""
    pictures = edition.strategy.pictures
    parts = [join_prose(words, path, pictures) for words in (terms.source, terms.licence) if words]
    return "Figures: " + ", ".join(parts) if parts else ""
