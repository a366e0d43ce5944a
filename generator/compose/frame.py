"""What every page has around its own content: ways in, crumbs, as-at date, edition, who to ask, feedback."""

from functools import lru_cache
from urllib.parse import quote

import msgspec
from babel import Locale

from generator.compose import urls
from generator.compose.edition import Edition
from generator.compose.letters import capitalise
from generator.compose.news_items import link_more_news, list_told
from generator.compose.numbers import describe_period, format_day, name_period
from generator.compose.roles import list_whom_to_ask
from generator.compose.sharing import find_base, list_feeds, make_sharing
from generator.compose.ways_in import list_own_ways
from generator.compose.words import join_prose, write_address
from generator.model.frame_views import Frame, NavItem
from generator.model.nouns import PURPOSE, Key, Thing
from generator.model.reviews import Review
from generator.model.views import LinkView

Around = tuple[Thing | None, Thing | None]


class PageHead(msgspec.Struct, frozen=True, kw_only=True):
    """What differs from page to page; `crumbs` without home, which every page but home has."""

    title: str
    description: str = ""
    crumbs: tuple[LinkView, ...] = ()
    subject: Thing | None = None  # what the page is about, whose owner is whom to ask
    before: LinkView | None = None
    after: LinkView | None = None
    content_lang: str = ""
    is_unlisted: bool = False  # kept out of search engines, whatever the edition


def make_frame(edition: Edition, path: str, head: PageHead) -> Frame:
    """The frame of the page at `path`."""
    is_home = path == urls.HOME
    frame = _frame_all(edition, urls.find_root(path))
    return msgspec.structs.replace(
        frame,
        title=head.title,
        description=head.description or _describe(edition, head.title),
        nav=tuple(_mark_current(item, path) for item in frame.nav),
        crumbs=() if is_home else (LinkView("Home", urls.make_href(path, urls.HOME)), *head.crumbs),
        edit=_find_edit(head.subject, edition),
        feedback=(feedback := _find_feedback(edition, head.title)),
        feedback_address=write_address(feedback),
        owner=list_whom_to_ask(head.subject, edition, path) if head.subject else "",
        before=head.before,
        after=head.after,
        canonical=base + ("" if is_home else path) if (base := find_base(edition)) else "",
        content_lang=head.content_lang,
        news=list_told(head.subject.key, edition, path) if head.subject else (),
        all_news=link_more_news(head.subject.key, edition, path) if head.subject else None,
        is_unlisted=head.is_unlisted or frame.is_unlisted,
        search="" if path == urls.SEARCH else frame.search,
    )


def _find_feedback(edition: Edition, title: str) -> str:
    """Where readers' words about the page of this title go; "" where nobody asks for them."""
    asked = edition.settings.feedback
    return asked.url.replace("{title}", quote(title, safe="")) if asked else ""


@lru_cache(maxsize=4)
def _frame_all(edition: Edition, root: str) -> Frame:
    """What the frames of all pages in one folder share; made once, for a site has tens of thousands."""
    settings = edition.settings
    anywhere = f"{root and 'folder/'}page"
    own = list_own_ways(edition, anywhere)
    taken = {item.link.href for item in own}  # a page that is a way in already needs no other
    return Frame(
        site=settings.name,
        strapline=settings.strapline.plain,
        title="",
        description="",
        lang=settings.languages[0],
        dir="rtl" if Locale.parse(edition.locale).character_order == "right-to-left" else "",
        root=root,
        edition=name_edition(edition),
        as_at=describe_as_at(edition),
        nav=(
            *(NavItem(LinkView(text, root + to)) for text, to in _list_ways_in(edition)),
            *own,
        ),
        more=tuple(LinkView(text, root + to) for text, to in _list_more_ways_in(edition) if root + to not in taken),
        crumbs=(),
        terms=edition.terms,
        terms_inside=edition.terms_inside,
        logo=_find_logo(edition, root),
        brand=root + edition.brand if edition.brand else "",
        words=join_prose(settings.footer, edition, anywhere, prefix="foot-"),
        credit=_credit(edition, anywhere),
        plan=settings.plan.title.plain if settings.plan else "",
        sharing=make_sharing(edition),
        feeds=list_feeds(edition, anywhere),
        is_unlisted=not edition.is_widest,
        search=root + urls.SEARCH,
        teams=root + urls.TEAMS if edition.strategy.teams else "",
    )


def frame_thing(
    edition: Edition,
    thing: Thing,
    *,
    description: str = "",
    around: Around = (None, None),
) -> Frame:
    """The frame of a thing's own page; `around`: its neighbours in the list."""
    path = urls.find_path(thing.key)
    before, after = around
    head = PageHead(
        title=thing.title.plain,
        description=description,
        crumbs=_list_crumbs(thing, edition, path),
        subject=thing,
        before=link_thing(before, edition, path) if before else None,
        after=link_thing(after, edition, path) if after else None,
        content_lang=thing.lang if thing.lang != edition.settings.languages[0] else "",
    )
    return make_frame(edition, path, head)


def link_thing(thing: Thing, edition: Edition, path: str) -> LinkView:
    """A link from the page at `path` to a thing's page."""
    return LinkView(_name(thing, edition), edition.find_href(thing.key, path))


def _name(thing: Thing, edition: Edition) -> str:
    """What lists call a thing, with its mark; a review without a title of its own by its period."""
    if isinstance(thing, Review) and not thing.title and thing.period:
        return f"Report of {name_period(thing.period, edition.settings.year, edition.locale)}"
    return thing.name + edition.marks.get(thing.key, "")


def link_key(key: Key, edition: Edition, path: str) -> LinkView:
    """A link to the thing with this key, or to a part of it; the purpose is called by its kind."""
    name = edition.words.one("purpose") if key == PURPOSE else _name(edition.thing(key), edition)
    return LinkView(name, edition.find_href(key, path))


def describe_as_at(edition: Edition) -> str:
    """Up to when figures count, with the period that ends then; of an earlier day than the latest, what is of today."""
    card = edition.scorecard
    if not edition.strategy.results and not edition.strategy.check_ins:
        return "No figures yet"
    period = describe_period(card.period, edition.settings.year, edition.locale)
    today = "; words are today's" if edition.is_past else ""
    return f"Figures as at {format_day(card.as_of, edition.locale)}: {period}{today}"


def _describe(edition: Edition, title: str) -> str:
    """A page that says nothing of itself, by its title and the site's strapline."""
    site, strapline = edition.settings.name, edition.settings.strapline.plain
    return (strapline or site) if title == site else f"{title}: {strapline or site}"


def _list_crumbs(thing: Thing, edition: Edition, path: str) -> tuple[LinkView, ...]:
    """The page of all of its kind; the purpose and the site's own pages have none."""
    pages = {"values": urls.VALUES, "priorities": urls.PRIORITIES, "objectives": urls.OBJECTIVES}
    pages |= {"teams": urls.TEAMS, "measures": urls.MEASURES, "news": urls.NEWS}
    page = pages.get(thing.kind)
    return (LinkView(edition.words.many(thing.singular), urls.make_href(path, page)),) if page else ()


def _mark_current(item: NavItem, path: str) -> NavItem:
    is_here = item.link.href == urls.find_root(path) + path
    return msgspec.structs.replace(item, is_current=True) if is_here else item


def _find_edit(subject: Thing | None, edition: Edition) -> str:
    """Where the file of what a page is about is edited; only for authors, who read the same editions as coverage."""
    address = edition.settings.edit
    file = subject.place.file if subject else ""
    return address.replace("{file}", quote(file)) if address and file and edition.has_coverage else ""


def name_edition(edition: Edition) -> str:
    """Which edition this is; nothing to say where a site has one audience."""
    return (
        f"{capitalise(edition.strategy.audience.replace('-', ' '))} edition"
        if len(edition.settings.audiences) > 1
        else ""
    )


def _list_ways_in(edition: Edition) -> tuple[tuple[str, str], ...]:
    strategy, words = edition.strategy, edition.words
    ways = (
        (words.one("purpose"), urls.PURPOSE_PAGE, True),
        ("Our plan", urls.PLAN, True),
        ("Strategy map", urls.MAP, True),
        (words.many("team"), urls.TEAMS, strategy.teams),
        (words.many("measure"), urls.MEASURES, strategy.measures),
        ("What changed", urls.CHANGED, True),
    )
    return tuple((text, to) for text, to, is_there in ways if is_there)


def _list_more_ways_in(edition: Edition) -> tuple[tuple[str, str], ...]:
    strategy, words = edition.strategy, edition.words
    ways = (
        (words.many("priority"), urls.PRIORITIES, strategy.priorities),
        (words.many("objective"), urls.OBJECTIVES, strategy.objectives),
        (words.many("value"), urls.VALUES, strategy.values),
        (words.many("news item"), urls.NEWS, strategy.news),
        ("Reports", urls.REPORTS, True),
        (f"{words.many('topic')} A to Z", urls.TOPICS, True),
        (f"{words.many('measure')} A to Z", urls.MEASURES_A_TO_Z, strategy.measures),
        ("Who to ask", urls.OWNERS, True),
        ("Glossary", urls.GLOSSARY, strategy.glossary),
        ("How to read this", urls.GUIDE, True),
        ("Coverage, for authors", urls.COVERAGE, edition.has_coverage),
        *((page.name, urls.find_path(page.key), not edition.is_retired(page)) for page in strategy.pages.values()),
    )
    return tuple((text, to) for text, to, is_there in ways if is_there)


def _find_logo(edition: Edition, root: str) -> str:
    source = edition.settings.theme.logo.removeprefix("content/").removeprefix("images/")
    return root + urls.image_path(source) if source in edition.strategy.pictures else ""


def _credit(edition: Edition, path: str) -> str:
    """Whose figures these are, and on what terms."""
    terms = edition.settings.data
    parts = [join_prose(words, edition, path) for words in (terms.source, terms.licence) if words] if terms else []
    return "Figures: " + ", ".join(parts) if parts else ""
